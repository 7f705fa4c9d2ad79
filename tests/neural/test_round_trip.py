"""A round trip through a tiny pair of Marian models, with sentencepiece vocabularies of their own, trained in a moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

from mtqa.document import Span
from mtqa.errors import ModelError
from mtqa.finding import Finding, Severity
from mtqa.formats import document_from_text
from mtqa.lint import Linter, LintOptions
from mtqa.neural.round_trip import RoundTrip
from mtqa.neural.translator import Translator, locate_pair
from mtqa.reading import Reading

PAIRS = [
    ("the clashes invest the region .", "gli scontri investono la regione ."),
    ("the clashes reach the region .", "gli scontri raggiungono la regione ."),
    ("the mayor leaves the city .", "il sindaco lascia la città ."),
    ("the storm invests the city .", "la tempesta investe la città ."),
]


@dataclass
class Table:
    """Translations by heart."""

    of: Mapping[str, str]

    def translate(self, texts: Sequence[str]) -> list[str]:
        return [self.of[text] for text in texts]


@pytest.mark.parametrize(
    ("native", "again", "evidence"),
    [
        ("Gli scontri investono la regione.", "Anything.", "translated back, the Italian has 'investono'"),
        ("Si combatte.", "Clashes invest the region.", "translated into Italian and back, the words come out the same"),
        ("Si combatte.", "There is fighting.", ""),
    ],
)
def test_the_source_language_explains_a_finding(native: str, again: str, evidence: str) -> None:
    text = "The clashes invest the region."
    finding = Finding("calque/it-en/war/x", Span(12, 29), text[12:29], "", Severity.ERROR, 0.9, "", "investire")
    trip = RoundTrip(Table({text: native}), Table({native: again}), "it")
    (found,) = trip(Reading(document_from_text(text)), [finding])
    assert found.evidence == ((evidence,) if evidence else ())


def test_a_missing_direction_is_named(tmp_path: Path) -> None:
    (tmp_path / "en-it").mkdir()
    with pytest.raises(ModelError, match="needs the folders en-it and it-en, and it-en is not there"):
        locate_pair(str(tmp_path), "it")


@pytest.fixture(scope="module")
def marian_pair(tmp_path_factory: pytest.TempPathFactory) -> Path:
    for package in ("torch", "transformers", "sentencepiece"):
        if find_spec(package) is None:
            pytest.skip(f"{package} is not installed: pip install 'mtqa[neural]'")
    folder = tmp_path_factory.mktemp("marian")
    _train(folder / "en-it", [(english, italian) for english, italian in PAIRS])
    _train(folder / "it-en", [(italian, english) for english, italian in PAIRS])
    return folder


def _train(folder: Path, pairs: Sequence[tuple[str, str]]) -> None:
    """A Marian model that knows a few sentences by heart."""
    import json

    import sentencepiece
    import torch
    from transformers import MarianConfig, MarianMTModel, MarianTokenizer

    torch.set_num_threads(1)
    torch.manual_seed(1)
    folder.mkdir()
    for side, name in enumerate(("source", "target")):
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter([pair[side] for pair in pairs] * 20),
            model_prefix=str(folder / name),
            vocab_size=48,
            hard_vocab_limit=False,
            minloglevel=2,
        )
        (folder / f"{name}.model").rename(folder / f"{name}.spm")
    pieces = {"</s>": 0, "<unk>": 1}
    for name in ("source", "target"):
        model = sentencepiece.SentencePieceProcessor(model_file=str(folder / f"{name}.spm"))
        for number in range(model.get_piece_size()):
            pieces.setdefault(model.id_to_piece(number), len(pieces))
    pieces["<pad>"] = len(pieces)
    (folder / "vocab.json").write_text(json.dumps(pieces))
    tokenizer = MarianTokenizer(str(folder / "source.spm"), str(folder / "target.spm"), str(folder / "vocab.json"))
    tokenizer.save_pretrained(folder)
    config = MarianConfig(
        vocab_size=len(pieces),
        d_model=32,
        encoder_layers=1,
        decoder_layers=1,
        encoder_attention_heads=2,
        decoder_attention_heads=2,
        encoder_ffn_dim=64,
        decoder_ffn_dim=64,
        max_position_embeddings=64,
        pad_token_id=pieces["<pad>"],
        decoder_start_token_id=pieces["<pad>"],
        eos_token_id=0,
        forced_eos_token_id=0,
        dropout=0.0,
        attention_dropout=0.0,
    )
    marian = MarianMTModel(config).train()
    inputs = tokenizer(
        [pair[0] for pair in pairs], text_target=[pair[1] for pair in pairs], padding=True, return_tensors="pt"
    )
    inputs["labels"][inputs["labels"] == pieces["<pad>"]] = -100
    optimiser = torch.optim.AdamW(marian.parameters(), lr=0.01)
    for _ in range(150):
        optimiser.zero_grad()
        marian(**inputs).loss.backward()
        optimiser.step()
    marian.save_pretrained(folder)


@pytest.mark.filterwarnings("ignore")
def test_a_tiny_marian_pair_goes_there_and_back(marian_pair: Path) -> None:
    english = [pair[0] for pair in PAIRS]
    italian = Translator(str(marian_pair / "en-it")).translate(english)
    assert italian == [pair[1] for pair in PAIRS]
    assert Translator(str(marian_pair / "it-en")).translate(italian) == english


@pytest.mark.filterwarnings("ignore")
def test_lint_tells_what_the_round_trip_found(marian_pair: Path) -> None:
    linter = Linter(
        LintOptions(source="it", select=("calque/it-en/war/invest-territory",), translator=str(marian_pair))
    )
    result = linter.lint(document_from_text("the clashes invest the region ."))
    assert [finding.evidence[-1] for finding in result.findings] == ["translated back, the Italian has 'investono'"]
