"""The models that a scoring may use, and the metrics that they stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mtqa.parallel import ParallelText
from mtqa.scoring.options import ScoreOptions

if TYPE_CHECKING:
    from mtqa.neural.encoder import Encoder

__all__ = ["Models"]


@dataclass(frozen=True, slots=True)
class Models:
    """What computes what words alone do not show.

    Attributes:
        lm: A causal language model, for fluency: `smollm2`, a folder, a hub name; none if empty.
        encoder: An encoder across languages, for similarity and to align texts with their source: `e5`, a folder, a hub
            name; none if empty.
        device: Where they compute: "auto", "cpu", "cuda" or "mps".
    """

    lm: str = ""
    encoder: str = ""
    device: str = "auto"

    def applied(self, options: ScoreOptions, documents: Sequence[ParallelText]) -> ScoreOptions:
        """The options with the metrics of the models, and without the one that needs a source where there is none.

        >>> Models(lm="smollm2").applied(ScoreOptions(metrics=("chrf++",)), []).metrics
        ('chrf++', 'fluency')
        """
        sourced = all(document.source is not None for document in documents)
        implied = ["fluency"] * bool(self.lm) + ["similarity", "source-similarity"] * bool(self.encoder)
        asked = [*options.metrics, *implied]
        metrics = tuple(key for key in asked if sourced or key != "source-similarity") or options.metrics
        encoded = {"encoder": self.encoder, "device": self.device}
        settings = {
            "fluency": {"lm": self.lm, "device": self.device},
            "similarity": encoded,
            "source-similarity": encoded,
        }
        return replace(options, metrics=metrics, settings={**settings, **options.settings})

    def aligner(self) -> Encoder | None:
        """The encoder, to align texts across languages with; None if there is none."""
        if not self.encoder:
            return None
        from mtqa.neural.device import ModelOptions
        from mtqa.neural.encoder import Encoder

        return Encoder(self.encoder, ModelOptions(device=self.device))
