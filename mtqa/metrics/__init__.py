"""Metrics: hypotheses against references. One metric a module, loaded when it is asked for.

BLEU, chrF, chrF++ and TER are sacrebleu's (Post 2018), to the last digit and with its signatures; TER is counted much
faster. The order of arguments is always hypothesis, reference.

To add a metric: write a module with a subclass of `Metric`, and name it in `METRICS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from mtqa.errors import UsageError

if TYPE_CHECKING:
    from mtqa.metrics.metric import Metric

__all__ = ["METRICS", "load_metric"]

METRICS: Mapping[str, str] = MappingProxyType(
    {
        "bleu": "mtqa.metrics.bleu:Bleu",
        "chrf": "mtqa.metrics.chrf:Chrf",
        "chrf++": "mtqa.metrics.chrfpp:ChrfPlusPlus",
        "ter": "mtqa.metrics.ter:Ter",
        "hter": "mtqa.metrics.hter:Hter",
        "fluency": "mtqa.metrics.fluency:Fluency",
        "similarity": "mtqa.metrics.similarity:Similarity",
        "source-similarity": "mtqa.metrics.similarity:SourceSimilarity",
    }
)
"""The metrics by name: the module of each, and the class in it."""


def load_metric(name: str, **options: Any) -> Metric:
    """A metric by its name.

    Args:
        name: A key of `METRICS`.
        options: What the metric's class takes.

    Raises:
        UsageError: There is no such metric, or a setting has a value that it cannot have.

    >>> load_metric("chrf").score(["the cat"], [["the cat"]]).value
    100.0
    """
    if name not in METRICS:
        raise UsageError(f"there is no metric {name!r}", remedy=f"choose from {', '.join(METRICS)}")
    module, _, kind = METRICS[name].partition(":")
    metric: Metric = getattr(import_module(module), kind)(**options)
    return metric
