"""Rival systems against references: figures, their significance, ranks, and what each made of the editor's changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from mtqa.align.edits import score_edits
from mtqa.align.names import NameScore, score_names
from mtqa.errors import UsageError
from mtqa.metrics.metric import Metric, Score
from mtqa.parallel import ParallelText
from mtqa.parallel.coverage import Coverage
from mtqa.scoring.figures import COUNTING, figures, neutral
from mtqa.scoring.lint_rate import LintRate, characters, lint_rates
from mtqa.scoring.notes import notes
from mtqa.scoring.options import ScoreOptions, chosen_metrics, deciding_metric
from mtqa.scoring.ranks import Tests, ranking, tested
from mtqa.scoring.result import Scores, Segment, SystemScore
from mtqa.scoring.segments import PART, segments
from mtqa.scoring.steps import Steps, Watch
from mtqa.significance import FEWEST_SEGMENTS, Ranking

if TYPE_CHECKING:
    from mtqa.glossary import Glossary

__all__ = ["score_documents"]

_MOST_LINTED = 300_000
"""Characters that are linted without being asked: a second or two of work."""


def score_documents(
    documents: Sequence[ParallelText],
    options: ScoreOptions | None = None,
    *,
    glossary: Glossary | None = None,
    watch: Watch | None = None,
) -> Scores:
    """Score the systems of documents.

    Args:
        documents: What `read_parallel` gives; all with the same systems.
        options: How.
        glossary: Names to know besides words with a capital, for the kinds of edits; and their preferred spellings.
        watch: Told of every step.

    Raises:
        UsageError: There is no document, no such metric, or a metric's setting is wrong.

    >>> rivals = {"ours": ("The town of Kyiv fell.",), "theirs": ("The city of Kiev falls.",)}
    >>> text = ParallelText("news", rivals, (("The city of Kyiv fell.",),))
    >>> [(system.name, round(system.scores["ter"].value)) for system in score_documents([text]).ranked]
    [('ours', 20), ('theirs', 40)]
    """
    options = options or ScoreOptions()
    if not documents:
        raise UsageError("there is nothing to score", remedy="give rivals and a reference")
    metrics = chosen_metrics(options, draft=all(document.draft is not None for document in documents))
    ranked_by = deciding_metric(options, metrics)
    linted, lint_note = _whether_to_lint(documents, options)
    steps = Steps(_count_steps(documents, metrics, again=glossary is not None, linted=linted), watch)
    statistics, found = figures(documents, metrics, options.jobs, steps)
    parts = segments(documents, found, options, glossary, steps)
    tests = (
        _tests(metrics, statistics, options, steps) if options.significance and len(parts) >= FEWEST_SEGMENTS else {}
    )
    names = {
        name: score_names((part.names[name] for part in parts), glossary=glossary, language=options.language)
        for name in documents[0].systems
    }
    systems = _systems(
        found,
        parts,
        names,
        tests,
        ranking(found[ranked_by], tests[ranked_by].comparisons if tests else None),
        neutral(documents, metrics, statistics, options, glossary, steps) if glossary else {},
        lint_rates(documents, glossary, steps) if linted else {},
        _coverage(documents),
    )
    said = [note for document in documents for note in document.notes]
    said += notes(documents, systems, options) + lint_note
    return Scores(
        systems=systems,
        comparisons=tuple(comparison for test in tests.values() for comparison in test.comparisons),
        segments=tuple(parts),
        ranked_by=ranked_by,
        tested=bool(tests),
        notes=tuple(dict.fromkeys(said)),
        language=options.language,
    )


def _count_steps(documents: Sequence[ParallelText], metrics: Mapping[str, Metric], *, again: bool, linted: bool) -> int:
    """Steps of a run, as far as can be said before."""
    each = len(metrics) + linted + (sum(key in COUNTING for key in metrics) if again else 0)
    segments = sum(len(document.references[0]) for document in documents)
    return each * len(documents[0].systems) + len(metrics) + segments // PART


def _tests(
    metrics: Mapping[str, Metric], statistics: Mapping[str, Mapping[str, Any]], options: ScoreOptions, steps: Steps
) -> dict[str, Tests]:
    found = {}
    for key, metric in metrics.items():
        steps.begin(f"significance by {metric.label}")
        found[key] = tested(metric, statistics[key], options)
        steps.end()
    return found


def _systems(
    figures: Mapping[str, Mapping[str, Score]],
    parts: Sequence[Segment],
    names: Mapping[str, NameScore],
    tests: Mapping[str, Tests],
    places: Mapping[str, Ranking],
    alike: Mapping[str, Mapping[str, float]],
    rates: Mapping[str, LintRate],
    coverage: Mapping[str, Coverage],
) -> tuple[SystemScore, ...]:
    return tuple(
        SystemScore(
            name=name,
            scores=MappingProxyType({key: scores[name] for key, scores in figures.items()}),
            intervals=MappingProxyType({key: test.intervals[name] for key, test in tests.items()}),
            edits=score_edits(part.judgements[name] for part in parts) if parts[0].judgements else None,
            names=names[name],
            rank=place.rank,
            ties_with=place.ties_with,
            neutral=MappingProxyType({key: values[name] for key, values in alike.items()}),
            lint=rates.get(name),
            coverage=coverage.get(name),
        )
        for name, place in places.items()
    )


def _coverage(documents: Sequence[ParallelText]) -> dict[str, Coverage]:
    """What each system leaves out and adds in all documents together."""
    names = dict.fromkeys(name for document in documents for name in document.coverage)
    return {name: Coverage.of(one.coverage[name] for one in documents if name in one.coverage) for name in names}


def _whether_to_lint(documents: Sequence[ParallelText], options: ScoreOptions) -> tuple[bool, list[str]]:
    """Whether to lint; and a note where a reader may wonder why not."""
    english = options.language.partition("-")[0].casefold() == "en"
    if options.lint is False or not english:
        lacking = ["Lint is about English: it was left out."] if options.lint and not english else []
        return False, lacking
    size = characters(documents)
    if options.lint is None and size > _MOST_LINTED:
        return False, [f"Lint was left out: {size:,} characters take a while. --lint asks for it."]
    return True, []
