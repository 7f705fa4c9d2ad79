"""The metrics' figures for every system, as the texts are and with all names spelt alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from mtqa.errors import UsageError
from mtqa.metrics.metric import Metric, Score, totals
from mtqa.names.normalise import normalise
from mtqa.parallel import ParallelText
from mtqa.scoring.options import ScoreOptions
from mtqa.scoring.steps import Steps

if TYPE_CHECKING:
    from mtqa.glossary import Glossary

__all__ = ["COUNTING", "figures", "neutral"]

COUNTING = ("bleu", "chrf", "chrf++", "ter", "hter")
"""Metrics in which the spelling of a name counts."""


def figures(
    documents: Sequence[ParallelText], metrics: Mapping[str, Metric], jobs: int, steps: Steps
) -> tuple[dict[str, dict[str, Any]], dict[str, dict[str, Score]]]:
    """The statistics and the score of each system by metric and name.

    Args:
        documents: The texts.
        metrics: By key.
        jobs: Number of processes.
        steps: Told of every system under every metric.

    Raises:
        UsageError: A metric needs the source, and there is none.
    """
    references = _references(documents)
    texts = {name: [text for one in documents for text in one.systems[name]] for name in documents[0].systems}
    statistics: dict[str, dict[str, Any]] = {}
    figures: dict[str, dict[str, Score]] = {}
    for key, metric in metrics.items():
        steps.begin(metric.label)
        prepared = metric.prepare(_sources(documents, key) if metric.against == "source" else references)
        counted = {}
        for name, segments in texts.items():
            counted[name] = metric.statistics(segments, prepared, jobs=jobs)
            steps.end()
        statistics[key] = counted
        figures[key] = {name: _score(metric, rows, prepared.count) for name, rows in counted.items()}
    return statistics, figures


def neutral(
    documents: Sequence[ParallelText],
    metrics: Mapping[str, Metric],
    statistics: Mapping[str, Mapping[str, Any]],
    options: ScoreOptions,
    glossary: Glossary,
    steps: Steps,
) -> dict[str, dict[str, float]]:
    """The values of the metrics that count, after all names were spelt alike: metric -> system -> value.

    Only segments in which a name changes are counted again.

    Args:
        documents: The texts.
        metrics: By key.
        statistics: What `figures` gives.
        options: Language and processes.
        glossary: The spellings.
        steps: As for `figures`.
    """

    def spelt(texts: Sequence[str | None]) -> list[str | None]:
        return [text and normalise(text, glossary, options.language) for text in texts]

    references = _references(documents)
    spelt_references = list(map(spelt, references))
    pairs = list(zip(references, spelt_references, strict=True))
    moved = {row for old, new in pairs for row, (a, b) in enumerate(zip(old, new, strict=True)) if a != b}
    values: dict[str, dict[str, float]] = {key: {} for key in metrics if key in COUNTING}
    for name in documents[0].systems if values else ():
        old = [text for one in documents for text in one.systems[name]]
        new = [text or "" for text in spelt(old)]
        rows = sorted(moved | {row for row, (a, b) in enumerate(zip(old, new, strict=True)) if a != b})
        wanted = [[side[row] for row in rows] for side in spelt_references]
        for key, found in values.items():
            steps.begin(f"{metrics[key].label} with names alike")
            counted = statistics[key][name].copy()
            if rows:
                counted[rows] = metrics[key].statistics([new[row] for row in rows], wanted, jobs=options.jobs)
            found[name] = float(metrics[key].scores(totals(counted)))
            steps.end()
    return values


def _sources(documents: Sequence[ParallelText], metric: str) -> list[list[str | None]]:
    """The source in place of references, for a metric that asks for it."""
    lacking = [document.name for document in documents if document.source is None]
    if lacking:
        raise UsageError(f"{metric} needs the source, which {lacking[0]} lacks", remedy="give it with --source")
    return [[text for document in documents for text in document.source or ()]]


def _references(documents: Sequence[ParallelText]) -> list[list[str | None]]:
    """The first reference of every segment, the second, and so on; a segment with fewer than another lacks the last ones."""
    rows = [document.references_of(index) for document in documents for index in range(len(document.references[0]))]
    return [list(texts) for texts in zip_longest(*rows)]


def _score(metric: Metric, statistics: Any, count: int) -> Score:
    value = float(metric.scores(totals(statistics)))
    per_segment = tuple(metric.segment_scores(statistics).tolist())
    return Score(metric.name, value, metric.higher_is_better, metric.signature(count), per_segment)
