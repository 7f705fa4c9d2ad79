"""A causal language model: how surprising a text is to it."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from mtqa.errors import ModelError
from mtqa.neural.batches import batches
from mtqa.neural.device import ModelOptions
from mtqa.neural.kept import Kept
from mtqa.neural.load import locate
from mtqa.neural.packaged import PACKAGED
from mtqa.neural.pretrained import Pretrained, load_pretrained
from mtqa.neural.requirements import need

__all__ = ["LanguageModel"]

_SCORER = "surprisal-1"
"""What `surprisals` computes; a change of it needs a new number."""


class LanguageModel:
    """A causal language model, loaded when the first text must be read that it has not read before.

    Args:
        name: A folder, a packaged model or a hub name; see `mtqa.neural.load.locate`.
        options: Where and how it runs.

    Raises:
        ModelError: torch or transformers is not installed, or the model is not there.
    """

    def __init__(self, name: str, options: ModelOptions | None = None) -> None:
        extra = "smollm" if name in PACKAGED else "neural"
        need("torch", "transformers", extra=extra, purpose=f"the language model {name}")
        self.options = options or ModelOptions()
        self.files = locate(name)
        self.scorer = f"{_SCORER} {self.options.device} {self.options.dtype}"
        self._kept = Kept(self.files.fingerprint, self.scorer) if self.options.keep else None

    @cached_property
    def _loaded(self) -> Pretrained:
        return load_pretrained(self.files.folder, "AutoModelForCausalLM", self.options)

    def surprisals(self, texts: Sequence[str]) -> list[float]:
        """The negative log-probability of each text, in nats: low where the model finds it natural.

        The sum runs over all tokens, each given those before it; the first is given the model's mark of a beginning. So
        two texts that differ in one place can be compared by the difference, and one text divided by its length says
        how fluent it is.

        Raises:
            ModelError: The model's files are broken, or the device is not there.
        """
        known = {text: _number(value) for text, value in self._kept.find(texts).items()} if self._kept else {}
        unread = [text for text in dict.fromkeys(texts) if text not in known]
        if unread:
            read = dict(zip(unread, self._read(unread), strict=True))
            if self._kept:
                self._kept.keep({text: struct.pack("<d", value) for text, value in read.items()})
            known |= read
        return [known[text] for text in texts]

    def _read(self, texts: Sequence[str]) -> list[float]:
        tokenizer, model = self._loaded.tokenizer, self._loaded.model
        first = _start(tokenizer)
        if first is None:
            raise ModelError(
                "its tokenizer has no mark of a beginning or an end",
                path=self.files.folder,
                remedy="name another model",
            )
        longest = getattr(model.config, "max_position_embeddings", None) or 1024
        encoded = tokenizer(list(texts), add_special_tokens=False)["input_ids"]
        rows = [[first, *tokens] for tokens in encoded]
        values = [0.0] * len(rows)
        for batch in batches([len(row) for row in rows], self.options.batch_tokens):
            for index, value in zip(batch, self._sums([rows[index] for index in batch], longest), strict=True):
                values[index] = value
        return values

    def _sums(self, rows: Sequence[Sequence[int]], longest: int) -> list[float]:
        """Surprisal of each row; what is longer than the model can see is read in pieces that know nothing of each other."""
        widest = max(map(len, rows))
        if widest > longest:  # such a row is alone in its batch, or its neighbours are as long
            return [
                sum(self._sums([[row[0], *piece]], longest)[0] for piece in _pieces(row[1:], longest - 1))
                for row in rows
            ]
        import torch

        ids, mask = self._loaded.batch(rows)
        with torch.inference_mode():
            logits = self._loaded.model(input_ids=ids, attention_mask=mask).logits
        real = mask[:, 1:].bool()  # where a token, and no padding, is to be foretold
        losses = torch.nn.functional.cross_entropy(logits[:, :-1][real].float(), ids[:, 1:][real], reduction="none")
        parts = losses.double().split(real.sum(1).tolist())
        return [float(part.sum()) for part in parts]


def _start(tokenizer: Any) -> int | None:
    """The token that a text begins after: what parted documents in training, where there is such a mark.

    A model tuned to chat calls the opening of a turn its beginning; a sentence after that is out of place.
    """
    end = tokenizer.get_vocab().get("<|endoftext|>")
    marks = (end, tokenizer.bos_token_id, tokenizer.eos_token_id)
    return next((mark for mark in marks if mark is not None), None)


def _pieces(tokens: Sequence[int], size: int) -> list[Sequence[int]]:
    return [tokens[start : start + size] for start in range(0, len(tokens), size)]


def _number(value: bytes) -> float:
    number: float = struct.unpack("<d", value)[0]
    return number
