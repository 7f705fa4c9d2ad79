"""Tests of a metric's differences, and the ranks that they bear."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mtqa.metrics.metric import Metric, Score
from mtqa.scoring.options import ScoreOptions
from mtqa.significance import Comparison, Ranking, bootstrap, compare_pairs, confidence_intervals, rank

__all__ = ["Tests", "ranking", "tested"]


@dataclass(frozen=True, slots=True)
class Tests:
    """What the tests of one metric say.

    Attributes:
        intervals: The 95% bootstrap interval of each system.
        comparisons: The test of each pair.
    """

    intervals: Mapping[str, tuple[float, float]]
    comparisons: Sequence[Comparison]


def tested(metric: Metric, statistics: Mapping[str, Any], options: ScoreOptions) -> Tests:
    """The interval of each system and the test of each pair."""
    resampled = bootstrap(statistics, metric.scores, resamples=options.resamples, seed=options.seed)
    comparisons = compare_pairs(
        metric.name,
        statistics,
        metric.scores,
        resampled,
        higher_is_better=metric.higher_is_better,
        trials=options.trials,
        seed=options.seed,
    )
    return Tests(confidence_intervals(resampled), comparisons)


def ranking(figures: Mapping[str, Score], comparisons: Sequence[Comparison] | None) -> dict[str, Ranking]:
    """Rank and ties of each system, by tests, or by nothing but the figures; equal figures share a rank.

    Args:
        figures: System -> score.
        comparisons: The tests of every pair; None if there are none.
    """
    values = {name: -one.value if one.higher_is_better else one.value for name, one in figures.items()}
    if comparisons is None:
        return {
            name: Ranking(1 + sum(other < value for other in values.values()), ()) for name, value in values.items()
        }
    ranks = rank(list(values), comparisons)
    order = sorted(values, key=lambda name: (ranks[name].rank, values[name]))
    return {name: Ranking(one.rank, tuple(n for n in order if n in one.ties_with)) for name, one in ranks.items()}
