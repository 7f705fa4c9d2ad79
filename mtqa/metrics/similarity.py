"""Similarity: how near a translation is to its reference, or to its source, in the eyes of an encoder."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mtqa.errors import UsageError
from mtqa.metrics.metric import Metric, References

if TYPE_CHECKING:
    from mtqa.metrics.metric import Scores, Statistics
    from mtqa.neural.encoder import Encoder

__all__ = ["Similarity", "SourceSimilarity"]


class Similarity(Metric):
    """The mean cosine with the reference, times 100; of several references the nearest counts.

    Args:
        encoder: An encoder of sentences: `e5`, a folder, or a hub name.
        device: Where it computes: "auto", "cpu", "cuda" or "mps".
    """

    name = "similarity"
    label = "similarity"
    higher_is_better = True
    columns = ("cosine", "segments")

    def __init__(self, *, encoder: str = "", device: str = "auto") -> None:
        self.encoder = encoder
        self.device = device

    @cached_property
    def _model(self) -> Encoder:
        if not self.encoder:
            raise UsageError(f"{self.name} needs an encoder", remedy="name one: --encoder e5")
        from mtqa.neural.device import ModelOptions
        from mtqa.neural.encoder import Encoder

        return Encoder(self.encoder, ModelOptions(device=self.device))

    def scores(self, sums: Statistics) -> Scores:
        """The mean cosine times 100. Argument as for `Metric.scores`."""
        import numpy as np

        cosines, segments = sums[..., 0], sums[..., 1]
        return np.divide(100 * cosines, segments, out=np.zeros(np.shape(cosines)), where=segments > 0)

    def signature(self, references: int = 1, *, segment: bool = False) -> str:
        """The encoder's name and fingerprint: every setting that the score depends on."""
        return f"nrefs:{references}|encoder:{self.encoder}|model:{self._model.fingerprint}|{self._model.scorer}"

    def _prepare(self, segments: Sequence[list[str]]) -> Sequence[Any]:
        return segments

    def _count(self, hypotheses: Sequence[str], references: References, jobs: int) -> Sequence[Any]:
        pairs = [
            (text, other) for text, others in zip(hypotheses, references.prepared, strict=True) for other in others
        ]
        cosines = iter(self._model.similarities([text for text, _ in pairs], [other for _, other in pairs]))
        return [(max(next(cosines) for _ in others), 1.0) for others in references.prepared]


class SourceSimilarity(Similarity):
    """The mean cosine with the source text, times 100: no reference is looked at. Arguments as for `Similarity`.

    What is given as reference must be the source.
    """

    name = "source-similarity"
    label = "similarity to source"
    against = "source"
