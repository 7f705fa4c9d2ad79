"""Fluency: how surprising a language model finds a translation, whatever its reference says."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mtqa.errors import UsageError
from mtqa.metrics.metric import Metric, References

if TYPE_CHECKING:
    from mtqa.metrics.metric import Scores, Statistics
    from mtqa.neural.language_model import LanguageModel

__all__ = ["Fluency"]


class Fluency(Metric):
    """Bits that a language model needs for 100 characters; low is fluent.

    Characters, not tokens, are what is counted, so that models with other tokens can be compared (bits per character:
    Graves 2013). Names and figures cost as much as awkward words do: only translations of the same text can be compared,
    and a fluent one may be wrong. An empty segment counts nothing.

    Args:
        lm: A causal language model: `smollm2`, a folder, or a hub name.
        device: Where it computes: "auto", "cpu", "cuda" or "mps".
    """

    name = "fluency"
    label = "bits/100 char."
    higher_is_better = False
    columns = ("bits", "characters")

    def __init__(self, *, lm: str = "", device: str = "auto") -> None:
        self.lm = lm
        self.device = device

    @cached_property
    def _model(self) -> LanguageModel:
        if not self.lm:
            raise UsageError("fluency needs a language model", remedy="name one: --lm smollm2")
        from mtqa.neural.device import ModelOptions
        from mtqa.neural.language_model import LanguageModel

        return LanguageModel(self.lm, ModelOptions(device=self.device))

    def scores(self, sums: Statistics) -> Scores:
        """Bits for 100 characters; 0 where there are no characters. Argument as for `Metric.scores`."""
        import numpy as np

        bits, characters = sums[..., 0], sums[..., 1]
        return np.divide(100 * bits, characters, out=np.zeros(np.shape(bits)), where=characters > 0)

    def signature(self, references: int = 1, *, segment: bool = False) -> str:
        """The model's name and fingerprint: every setting that the score depends on."""
        return f"lm:{self.lm}|model:{self._model.files.fingerprint}|{self._model.scorer}"

    def _prepare(self, segments: Sequence[list[str]]) -> Sequence[Any]:
        return segments

    def _count(self, hypotheses: Sequence[str], references: References, jobs: int) -> Sequence[Any]:
        texts = [" ".join(text.split()) for text in hypotheses]
        surprisals = self._model.surprisals(texts)
        return [(nats / math.log(2), float(len(text))) for nats, text in zip(surprisals, texts, strict=True)]
