"""Tiny models, made and trained in a moment; a cache of its own for each test."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

import mtqa.neural.kept

SENTENCES = [
    "the army shelled the village on monday .",
    "the army left the village on friday .",
    "the minister left the city on monday .",
    "the minister spoke of the village on friday .",
    "the court freed the minister on friday .",
    "the court spoke of the army on monday .",
]


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "cache" / "neural.sqlite"
    monkeypatch.setattr(mtqa.neural.kept, "_usual", lambda: path)
    return path


def _needs_torch() -> None:
    if find_spec("torch") is None or find_spec("transformers") is None:
        pytest.skip("torch and transformers are not installed: pip install 'mtqa[neural]'")
    import torch

    torch.set_num_threads(1)  # so small a model is slower with more


@pytest.fixture(scope="session")
def tiny_tokenizer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tokenizer that knows the words of SENTENCES."""
    _needs_torch()
    from tokenizers import Tokenizer, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    words = ["<s>", "<unk>", "<pad>", *sorted({word for sentence in SENTENCES for word in sentence.split()})]
    tokenizer = Tokenizer(models.WordLevel({word: number for number, word in enumerate(words)}, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    folder = tmp_path_factory.mktemp("tokenizer")
    PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, bos_token="<s>", unk_token="<unk>", pad_token="<pad>"
    ).save_pretrained(folder)
    return folder


@pytest.fixture(scope="session")
def tiny_lm(tiny_tokenizer: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a causal model that has read SENTENCES some dozens of times."""
    import torch
    from transformers import AutoTokenizer, LlamaConfig, LlamaForCausalLM

    torch.manual_seed(1)
    tokenizer = AutoTokenizer.from_pretrained(tiny_tokenizer)
    config = LlamaConfig(
        vocab_size=len(tokenizer),
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        max_position_embeddings=32,
        bos_token_id=0,
        eos_token_id=0,
        pad_token_id=2,
    )
    model = LlamaForCausalLM(config).train()
    ids = torch.tensor([[0, *row] for row in tokenizer(SENTENCES, padding=True, add_special_tokens=False)["input_ids"]])
    labels = ids.masked_fill(ids == 2, -100)
    optimiser = torch.optim.AdamW(model.parameters(), lr=0.01)
    for _ in range(40):
        optimiser.zero_grad()
        model(input_ids=ids, labels=labels).loss.backward()
        optimiser.step()
    folder = tmp_path_factory.mktemp("lm")
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


@pytest.fixture(scope="session")
def tiny_encoder(tiny_tokenizer: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an encoder with random weights: the mean of its words' vectors, mixed a little."""
    import torch
    from transformers import AutoTokenizer, BertConfig, BertModel

    torch.manual_seed(1)
    tokenizer = AutoTokenizer.from_pretrained(tiny_tokenizer)
    config = BertConfig(
        vocab_size=len(tokenizer),
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=64,
        pad_token_id=2,
    )
    folder = tmp_path_factory.mktemp("encoder")
    BertModel(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder
