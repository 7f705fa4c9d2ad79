"""Whether a difference between systems is more than chance, from sufficient statistics.

Everything is computed on sums of the statistics of resampled segments, for all systems and resamples at once.

- Confidence intervals and paired bootstrap: Koehn (2004), "Statistical significance tests for machine translation
  evaluation"; p as sacrebleu computes it.
- Paired approximate randomisation: Riezler and Maxwell (2005), "On some pitfalls in automatic evaluation and
  significance testing for MT".
- Holm (1979), "A simple sequentially rejective multiple test procedure".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Statistics = NDArray[np.int64] | NDArray[np.float64]
    Scores = NDArray[np.float64]

__all__ = [
    "FEWEST_SEGMENTS",
    "LEVEL",
    "Comparison",
    "Ranking",
    "bootstrap",
    "compare_pairs",
    "confidence_intervals",
    "holm",
    "rank",
]

FEWEST_SEGMENTS = 20
"""With fewer segments no test says anything."""
LEVEL = 0.05
"""A corrected p below it is significant."""
_COVERAGE = 95.0
_CELLS = 4_000_000  # of a matrix of resamples by segments that is made at once
_SLACK = 1e-9  # differences that are the same but for rounding
_EXACT = 2**24  # whole numbers up to it are exact in single precision, which is twice as fast


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two systems under one metric.

    Attributes:
        metric: Name of the metric.
        a: Name of a system.
        b: Name of another.
        difference: Score of `a` minus score of `b`.
        p: Of paired approximate randomisation, two-sided.
        p_holm: The same, corrected for the number of pairs.
        p_bootstrap: Of the paired bootstrap test.
        better: Name of the significantly better system; empty if there is none.
    """

    metric: str
    a: str
    b: str
    difference: float
    p: float
    p_holm: float
    p_bootstrap: float
    better: str


@dataclass(frozen=True, slots=True)
class Ranking:
    """Where a system stands.

    Attributes:
        rank: 1 plus the number of systems that are significantly better.
        ties_with: Names of the systems that it cannot be told from.
    """

    rank: int
    ties_with: tuple[str, ...]


def bootstrap(
    statistics: Mapping[str, Statistics],
    scores: Callable[[Statistics], Scores],
    *,
    resamples: int = 1000,
    seed: int = 12345,
) -> dict[str, Scores]:
    """The scores of each system on random resamples of the segments, the same ones for all systems.

    Args:
        statistics: An array of (segments, statistics) for each system, all with the same segments.
        scores: Sums of statistics, an array of (..., statistics) -> scores.
        resamples: Number of resamples.
        seed: The same seed gives the same figures.
    """
    import numpy as np

    rng = np.random.default_rng(seed)
    segments = len(next(iter(statistics.values())))
    joined, widths = _joined(statistics)
    parts: dict[str, list[Scores]] = {name: [] for name in statistics}
    for count in _batches(resamples, segments):
        drawn = rng.integers(0, segments, (count, segments))
        rows = np.arange(count).repeat(segments)
        weights = np.bincount(rows * segments + drawn.ravel(), minlength=count * segments).reshape(count, segments)
        sums = np.split((weights.astype(joined.dtype) @ joined).astype(np.float64), widths, axis=1)
        for name, summed in zip(statistics, sums, strict=True):
            parts[name].append(scores(summed))
    return {name: np.concatenate(values) for name, values in parts.items()}


def confidence_intervals(resampled: Mapping[str, Scores]) -> dict[str, tuple[float, float]]:
    """The 95% interval of each system's score.

    Args:
        resampled: What `bootstrap` gives.
    """
    import numpy as np

    edges = ((100 - _COVERAGE) / 2, (100 + _COVERAGE) / 2)
    return {name: tuple(map(float, np.percentile(values, edges))) for name, values in resampled.items()}  # type: ignore[misc]


def compare_pairs(
    metric: str,
    statistics: Mapping[str, Statistics],
    scores: Callable[[Statistics], Scores],
    resampled: Mapping[str, Scores],
    *,
    higher_is_better: bool,
    trials: int = 10_000,
    seed: int = 12345,
) -> list[Comparison]:
    """Test every pair of systems.

    Args:
        metric: Name of the metric.
        statistics: As for `bootstrap`.
        scores: Likewise.
        resampled: What `bootstrap` gives.
        higher_is_better: Of the metric.
        trials: Number of random exchanges of segments between two systems.
        seed: The same seed gives the same figures.
    """
    pairs = list(combinations(statistics, 2))
    if not pairs:
        return []
    totals = {name: float(scores(values.sum(axis=0))) for name, values in statistics.items()}
    differences = [totals[a] - totals[b] for a, b in pairs]
    randomised = _randomisation(statistics, pairs, scores, differences, trials, seed)
    corrected = holm(randomised)
    found = []
    for (a, b), difference, p, p_holm in zip(pairs, differences, randomised, corrected, strict=True):
        bootstrap = _centred_p(resampled[a] - resampled[b], abs(difference))
        better = "" if p_holm >= LEVEL else a if (difference > 0) == higher_is_better else b
        found.append(Comparison(metric, a, b, difference, p, p_holm, bootstrap, better))
    return found


def holm(values: Sequence[float]) -> list[float]:
    """Holm's correction of the p of several tests.

    >>> holm([0.01, 0.04, 0.03])
    [0.03, 0.06, 0.06]
    """
    corrected = [0.0] * len(values)
    highest = 0.0
    for step, place in enumerate(sorted(range(len(values)), key=values.__getitem__)):
        highest = max(highest, min(1.0, values[place] * (len(values) - step)))
        corrected[place] = highest
    return corrected


def rank(names: Sequence[str], comparisons: Sequence[Comparison]) -> dict[str, Ranking]:
    """Ranks by one metric's comparisons, as WMT gives them: from `rank` to `rank` plus the number of ties, since systems that no test tells apart are tied.

    >>> tests = [Comparison("bleu", "a", "b", 5.0, 0.001, 0.003, 0.001, "a"), Comparison("bleu", "a", "c", 1.0, 0.4, 0.4, 0.4, ""),
    ...          Comparison("bleu", "b", "c", -4.0, 0.01, 0.02, 0.01, "c")]
    >>> [(name, found.rank, found.ties_with) for name, found in rank(["a", "b", "c"], tests).items()]
    [('a', 1, ('c',)), ('b', 3, ()), ('c', 1, ('a',))]
    """
    ranking = {}
    for name in names:
        mine = [test for test in comparisons if name in (test.a, test.b)]
        others = [test.b if test.a == name else test.a for test in mine]
        better = sum(test.better not in ("", name) for test in mine)
        ties = tuple(other for other, test in zip(others, mine, strict=True) if not test.better)
        ranking[name] = Ranking(1 + better, ties)
    return ranking


def _randomisation(
    statistics: Mapping[str, Statistics],
    pairs: Sequence[tuple[str, str]],
    scores: Callable[[Statistics], Scores],
    differences: Sequence[float],
    trials: int,
    seed: int,
) -> list[float]:
    """p of each pair: how often exchanging segments at random gives a difference as large."""
    import numpy as np

    rng = np.random.default_rng(seed)
    segments = len(next(iter(statistics.values())))
    totals = {name: values.sum(axis=0).astype(np.float64) for name, values in statistics.items()}
    joined, widths = _joined(statistics)
    larger = [0] * len(pairs)
    for count in _batches(trials, segments):
        bits = np.unpackbits(rng.integers(0, 256, (count, -(-segments // 8)), np.uint8), axis=1, count=segments)
        sums = (bits.astype(joined.dtype) @ joined).astype(np.float64)
        given = dict(zip(statistics, np.split(sums, widths, axis=1), strict=True))  # what each system gives away
        for number, (a, b) in enumerate(pairs):
            moved = given[b] - given[a]
            found = np.abs(scores(totals[a] + moved) - scores(totals[b] - moved))
            larger[number] += int((found >= abs(differences[number]) - _SLACK).sum())
    return [(count + 1) / (trials + 1) for count in larger]


def _joined(statistics: Mapping[str, Statistics]) -> tuple[Any, list[int]]:
    """The statistics of all systems side by side, and where to cut them again."""
    import numpy as np

    joined = np.concatenate(list(statistics.values()), axis=1)
    small = joined.dtype.kind == "i" and len(joined) * np.abs(joined).max(initial=0) < _EXACT
    cuts = np.cumsum([values.shape[1] for values in statistics.values()])[:-1]
    return joined.astype(np.float32 if small else np.float64), cuts.tolist()


def _centred_p(differences: Scores, observed: float) -> float:
    """p of the paired bootstrap test: the resampled differences, moved to a mean of zero, against the observed one.

    sacrebleu counts larger differences only, so a system differs from itself with p = 0.001; here it does so with p = 1.
    """
    import numpy as np

    sizes = np.abs(differences)
    return (int((sizes - sizes.mean() >= observed - _SLACK).sum()) + 1) / (len(differences) + 1)


def _batches(total: int, segments: int) -> Iterator[int]:
    size = max(1, _CELLS // max(segments, 1))
    for start in range(0, total, size):
        yield min(size, total - start)
