"""How to score, and the metrics that are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from mtqa.errors import UsageError
from mtqa.language import is_language_tag
from mtqa.metrics import METRICS, load_metric
from mtqa.metrics.metric import Metric
from mtqa.metrics.tokenizers import is_written_without_blanks, tokenizer_for

__all__ = ["ScoreOptions", "chosen_metrics", "deciding_metric"]


@dataclass(frozen=True, slots=True)
class ScoreOptions:
    """How to score.

    Attributes:
        metrics: Keys of `METRICS`, in the order to show.
        rank_by: The metric that decides ranks; empty for chrF++ if it is among the metrics, else the first.
        tokenize: BLEU's tokenizer, or the path of a SentencePiece model; empty for the one that sacrebleu takes for the language.
        settings: What else the metrics' classes take: {"ter": {"case_sensitive": True}}; HTER takes TER's.
        significance: Whether to test differences and give intervals.
        trials: Number of trials of approximate randomisation.
        resamples: Number of bootstrap resamples.
        seed: Of the random numbers.
        language: BCP 47 tag of the target language. It decides how BLEU and TER count words, unless settings do.
        lint: Whether to lint the systems, if the target is English; None for texts that do not take long.
        jobs: Number of processes.
    """

    metrics: tuple[str, ...] = ("bleu", "chrf++", "ter")
    rank_by: str = ""
    tokenize: str = ""
    settings: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    significance: bool = True
    trials: int = 10_000
    resamples: int = 1000
    seed: int = 12345
    language: str = "en"
    lint: bool | None = None
    jobs: int = 1


def chosen_metrics(options: ScoreOptions, *, draft: bool) -> dict[str, Metric]:
    """The metrics by key; TER against a post-edit of the draft is HTER, and counts characters in Chinese and Japanese.

    Raises:
        UsageError: There is no such metric or language, or a setting is wrong.
    """
    if not is_language_tag(options.language):
        raise UsageError(
            f"there is no language '{options.language}'", remedy="give its BCP 47 tag, such as en, de, zh or pt-BR"
        )
    metrics = {}
    for key in dict.fromkeys(_known(key) for key in options.metrics):
        key = "hter" if draft and key == "ter" else key
        settings = dict(options.settings.get("ter" if key == "hter" else key, {}))
        if key in ("ter", "hter") and is_written_without_blanks(options.language):
            settings = {"normalized": True, "asian_support": True, **settings}
        if key == "bleu":
            settings.setdefault("tokenize", options.tokenize or tokenizer_for(options.language))
        metrics[key] = load_metric(key, **settings)
    if not metrics:
        raise UsageError("no metric is named", remedy=f"choose from {', '.join(METRICS)}")
    return metrics


def _known(key: str) -> str:
    """The key of a metric, whatever its capitals."""
    folded = key.strip().casefold()
    if folded in METRICS:
        return folded
    alike = get_close_matches(folded, METRICS, 1, 0.5)
    choice = f"choose from {', '.join(METRICS)}"
    raise UsageError(
        f"there is no metric '{key}'", remedy=f"did you mean {alike[0]}? If not, {choice}" if alike else choice
    )


def deciding_metric(options: ScoreOptions, metrics: Mapping[str, Metric]) -> str:
    """The key of the metric that decides.

    Raises:
        UsageError: It is not among the metrics.
    """
    if not options.rank_by:
        return "chrf++" if "chrf++" in metrics else next(iter(metrics))
    key = _known(options.rank_by)
    key = "hter" if key == "ter" and "hter" in metrics else key
    if key not in metrics:
        raise UsageError(
            f"'{key}' is not among the metrics",
            remedy=f"rank by {' or '.join(metrics)}, or ask for it with --metric too",
        )
    return key
