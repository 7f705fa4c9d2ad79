"""Rival systems against references: figures, their significance, ranks, and what each made of the editor's changes."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from mtqa.align.edits import EditScore, Judgement, best_judgement, judge, score_edits
from mtqa.align.names import NameCheck, NameScore, check_names, score_names
from mtqa.align.words import edits
from mtqa.errors import UsageError
from mtqa.metrics import METRICS, load_metric
from mtqa.metrics.metric import Metric, Score, totals
from mtqa.names.normalise import normalise
from mtqa.parallel import ParallelText
from mtqa.significance import FEWEST_SEGMENTS, LEVEL, Comparison, bootstrap, compare_pairs, confidence_intervals, rank

if TYPE_CHECKING:
    from mtqa.glossary import Glossary

__all__ = ["ScoreOptions", "Scores", "Segment", "SystemScore", "score"]

_LITTLE = 200
"""A single document with fewer segments says little of other texts."""


_COUNTING = ("bleu", "chrf", "chrf++", "ter", "hter")
"""Metrics in which the spelling of a name counts."""


@dataclass(frozen=True, slots=True)
class ScoreOptions:
    """How to score.

    Attributes:
        metrics: Keys of `METRICS`, in the order to show.
        rank_by: The metric that decides ranks; empty for chrF++ if it is among the metrics, else the first.
        tokenize: BLEU's tokenizer; empty for sacrebleu's usual one.
        settings: What else the metrics' classes take: {"ter": {"case_sensitive": True}}; HTER takes TER's.
        significance: Whether to test differences and give intervals.
        trials: Number of trials of approximate randomisation.
        resamples: Number of bootstrap resamples.
        seed: Of the random numbers.
        language: BCP 47 tag of the target language.
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
    jobs: int = 1


@dataclass(frozen=True, slots=True)
class SystemScore:
    """One system.

    Attributes:
        name: Its name.
        scores: The score of each metric, by the metric's key.
        intervals: The 95% bootstrap interval of each, if there are enough segments.
        edits: How it stands to the editor's changes, if there is a draft.
        names: How it spells the names of the reference.
        rank: 1 for the best; systems that cannot be told apart share a rank.
        ties_with: The systems from which it cannot be told, best first.
        neutral: The value of each metric that counts words or letters after all names, on both sides, were put into the
            glossary's spelling: what is left of a gap is more than spelling. Empty without a glossary.
    """

    name: str
    scores: Mapping[str, Score]
    intervals: Mapping[str, tuple[float, float]]
    edits: EditScore | None
    names: NameScore
    rank: int
    ties_with: tuple[str, ...]
    neutral: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment of all sides.

    Attributes:
        document: Name of the document.
        number: 1-based, within the document.
        references: Its references.
        draft: The draft, if there is one.
        source: The source, if there is one in these segments.
        texts: What each system has, by name.
        scores: Metric -> system -> score.
        judgements: System -> what it made of the editor's changes, if there is a draft.
        names: System -> how it spells the names of the reference that suits it best.
    """

    document: str
    number: int
    references: tuple[str, ...]
    draft: str | None
    source: str | None
    texts: Mapping[str, str]
    scores: Mapping[str, Mapping[str, float]]
    judgements: Mapping[str, Judgement]
    names: Mapping[str, NameCheck]


@dataclass(frozen=True, slots=True)
class Scores:
    """All that was found; `ranked` has the systems by rank.

    Attributes:
        systems: In the order in which they were given.
        comparisons: The tests of every pair under every metric.
        segments: All segments.
        ranked_by: The metric that decides.
        tested: Whether there were enough segments to test.
        notes: What a reader should know, in sentences.
        language: BCP 47 tag of the target language.
    """

    systems: tuple[SystemScore, ...]
    comparisons: tuple[Comparison, ...]
    segments: tuple[Segment, ...]
    ranked_by: str
    tested: bool
    notes: tuple[str, ...] = ()
    language: str = "en"

    @property
    def ranked(self) -> tuple[SystemScore, ...]:
        """The systems, best rank first; of one rank, the better figure of `ranked_by` first."""

        def place(system: SystemScore) -> tuple[int, float]:
            one = system.scores[self.ranked_by]
            return system.rank, -one.value if one.higher_is_better else one.value

        return tuple(sorted(self.systems, key=place))


def score(
    documents: Sequence[ParallelText], options: ScoreOptions | None = None, *, glossary: Glossary | None = None
) -> Scores:
    """Score the systems of documents.

    Args:
        documents: What `read_parallel` gives; all with the same systems.
        options: How.
        glossary: Names to know besides words with a capital, for the kinds of edits; and their preferred spellings.

    Raises:
        UsageError: There is no document, no such metric, or a metric's setting is wrong.

    >>> rivals = {"ours": ("The town of Kyiv fell.",), "theirs": ("The city of Kiev falls.",)}
    >>> text = ParallelText("news", rivals, (("The city of Kyiv fell.",),))
    >>> [(system.name, round(system.scores["ter"].value)) for system in score([text]).ranked]
    [('ours', 20), ('theirs', 40)]
    """
    options = options or ScoreOptions()
    if not documents:
        raise UsageError("there is nothing to score", remedy="give rivals and a reference")
    metrics = _metrics(options, draft=all(document.draft is not None for document in documents))
    ranked_by = _ranked_by(options, metrics)
    statistics, figures = _figures(documents, metrics, options.jobs)
    segments = _segments(documents, figures, options, glossary)
    tested = options.significance and len(segments) >= FEWEST_SEGMENTS
    found = {key: _tests(metrics[key], statistics[key], options) if tested else ({}, []) for key in metrics}
    intervals = {key: between for key, (between, _) in found.items()}
    comparisons = tuple(test for _, tests in found.values() for test in tests)
    neutral = _neutral(documents, metrics, figures, options, glossary) if glossary else {}
    ranking = _ranking(figures[ranked_by], found[ranked_by][1] if tested else None)
    systems = tuple(
        SystemScore(
            name,
            MappingProxyType({key: figures[key][name] for key in metrics}),
            MappingProxyType({key: intervals[key][name] for key in metrics if name in intervals[key]}),
            score_edits(segment.judgements[name] for segment in segments) if segments[0].judgements else None,
            score_names(segment.names[name] for segment in segments),
            *ranking[name],
            MappingProxyType({key: values[name].value for key, values in neutral.items()}),
        )
        for name in documents[0].systems
    )
    read = [note for document in documents for note in document.notes]
    notes = dict.fromkeys([*read, *_notes(len(segments), len(documents), systems, options)])
    return Scores(systems, comparisons, tuple(segments), ranked_by, tested, tuple(notes), options.language)


def _metrics(options: ScoreOptions, *, draft: bool) -> dict[str, Metric]:
    """The metrics by key; TER against a post-edit of the draft is HTER."""
    metrics = {}
    for key in dict.fromkeys(_known(key) for key in options.metrics):
        key = "hter" if draft and key == "ter" else key
        settings = dict(options.settings.get("ter" if key == "hter" else key, {}))
        if key == "bleu" and options.tokenize:
            settings.setdefault("tokenize", options.tokenize)
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


def _ranked_by(options: ScoreOptions, metrics: Mapping[str, Metric]) -> str:
    """The key of the metric that decides."""
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


def _figures(
    documents: Sequence[ParallelText], metrics: Mapping[str, Metric], jobs: int
) -> tuple[dict[str, dict[str, Any]], dict[str, dict[str, Score]]]:
    """The statistics and the score of each system by metric and name."""
    references = _references(documents)
    texts = {name: [text for one in documents for text in one.systems[name]] for name in documents[0].systems}
    statistics: dict[str, dict[str, Any]] = {}
    figures: dict[str, dict[str, Score]] = {}
    for key, metric in metrics.items():
        prepared = metric.prepare(_sources(documents, key) if metric.against == "source" else references)
        counted = {name: metric.statistics(segments, prepared, jobs=jobs) for name, segments in texts.items()}
        statistics[key] = counted
        figures[key] = {name: _score(metric, rows, prepared.count) for name, rows in counted.items()}
    return statistics, figures


def _neutral(
    documents: Sequence[ParallelText],
    metrics: Mapping[str, Metric],
    figures: Mapping[str, Mapping[str, Score]],
    options: ScoreOptions,
    glossary: Glossary,
) -> dict[str, Mapping[str, Score]]:
    """The figures of the metrics that count, after all names were spelt alike; those that are there if all were."""

    def spelt(texts: Sequence[str]) -> tuple[str, ...]:
        return tuple(normalise(text, glossary, options.language) for text in texts)

    counting = {key: metric for key, metric in metrics.items() if key in _COUNTING}
    if not counting:
        return {}
    alike = [
        replace(
            document,
            systems={name: spelt(texts) for name, texts in document.systems.items()},
            references=tuple(map(spelt, document.references)),
        )
        for document in documents
    ]
    if alike == list(documents):
        return {key: figures[key] for key in counting}
    return dict(_figures(alike, counting, options.jobs)[1])


def _ranking(
    figures: Mapping[str, Score], tests: Sequence[Comparison] | None
) -> dict[str, tuple[int, tuple[str, ...]]]:
    """Rank and ties of each system, by tests, or by nothing but the figures; equal figures share a rank."""
    values = {name: -one.value if one.higher_is_better else one.value for name, one in figures.items()}
    if tests is None:
        better = {name: sum(other < value for other in values.values()) for name, value in values.items()}
        return {name: (1 + better[name], ()) for name in values}
    ranking = rank(list(values), tests)
    order = sorted(values, key=lambda name: (ranking[name].rank, values[name]))
    return {name: (one.rank, tuple(n for n in order if n in one.ties_with)) for name, one in ranking.items()}


def _sources(documents: Sequence[ParallelText], metric: str) -> list[list[str | None]]:
    """The source in place of references, for a metric that asks for it."""
    lacking = [document.name for document in documents if document.source is None]
    if lacking:
        raise UsageError(f"{metric} needs the source, which {lacking[0]} lacks", remedy="give it with --source")
    return [[text for document in documents for text in document.source or ()]]


def _references(documents: Sequence[ParallelText]) -> list[list[str | None]]:
    """One list a reference; a document with fewer references than another lacks the last ones."""
    most = max(len(document.references) for document in documents)
    references: list[list[str | None]] = [[] for _ in range(most)]
    for document in documents:
        length = len(document.references[0])
        for number, texts in enumerate(references):
            texts += document.references[number] if number < len(document.references) else [None] * length
    return references


def _score(metric: Metric, statistics: Any, count: int) -> Score:
    value = float(metric.scores(totals(statistics)))
    per_segment = tuple(metric.segment_scores(statistics).tolist())
    return Score(metric.name, value, metric.higher_is_better, metric.signature(count), per_segment)


def _tests(
    metric: Metric, statistics: Mapping[str, Any], options: ScoreOptions
) -> tuple[dict[str, tuple[float, float]], list[Comparison]]:
    """The interval of each system and the test of each pair."""
    resampled = bootstrap(statistics, metric.scores, resamples=options.resamples, seed=options.seed)
    tests = compare_pairs(
        metric.name,
        statistics,
        metric.scores,
        resampled,
        higher_is_better=metric.higher_is_better,
        trials=options.trials,
        seed=options.seed,
    )
    return confidence_intervals(resampled), tests


def _segments(
    documents: Sequence[ParallelText],
    figures: Mapping[str, Mapping[str, Score]],
    options: ScoreOptions,
    glossary: Glossary | None,
) -> list[Segment]:
    segments: list[Segment] = []
    for document in documents:
        for index in range(len(document.references[0])):
            place = len(segments)
            references = tuple(texts[index] for texts in document.references)
            texts = {name: system[index] for name, system in document.systems.items()}
            scores = {
                key: {name: one.per_segment[place] for name, one in systems.items()} for key, systems in figures.items()
            }
            draft = document.draft[index] if document.draft is not None else None
            segments.append(
                Segment(
                    document.name,
                    index + 1,
                    references,
                    draft,
                    document.source[index] if document.source is not None else None,
                    texts,
                    scores,
                    _judgements(draft, references, texts, options.language, glossary) if draft is not None else {},
                    {name: _names(text, references, options.language) for name, text in texts.items()},
                )
            )
    return segments


def _judgements(
    draft: str, references: Sequence[str], texts: Mapping[str, str], language: str, glossary: Glossary | None
) -> dict[str, Judgement]:
    wanted = [edits(draft, reference, glossary=glossary, language=language) for reference in references]
    judged: dict[str, Judgement] = {}
    known: dict[str, Judgement] = {}
    for name, text in texts.items():
        if text not in known:
            made = edits(draft, text, glossary=glossary, language=language)
            known[text] = best_judgement([judge(changes, made) for changes in wanted])
        judged[name] = known[text]
    return judged


def _names(text: str, references: Sequence[str], language: str) -> NameCheck:
    checks = [check_names(text, reference, language=language) for reference in references]
    return min(checks, key=lambda check: (len(check.respelt) + len(check.missing), -len(check.right)))


def _notes(segments: int, documents: int, systems: Sequence[SystemScore], options: ScoreOptions) -> list[str]:
    notes = []
    if options.significance and segments < FEWEST_SEGMENTS:
        counted = "1 segment is" if segments == 1 else f"{segments} segments are"
        purpose = "to test: the order of the systems may be chance" if len(systems) > 1 else "for an interval"
        notes.append(f"{counted} too few {purpose}. {FEWEST_SEGMENTS} at least are needed.")
    elif options.significance and documents == 1 and segments < _LITTLE:
        notes.append(
            f"One document of {segments} segments is little to go by: the tests say what may be chance within it, not how "
            "the systems do on other texts."
        )
    pairs = math.comb(len(systems), 2)
    if options.significance and segments >= FEWEST_SEGMENTS and pairs / (options.trials + 1) >= LEVEL:
        wanted = math.ceil(pairs / LEVEL)
        notes.append(
            f"{options.trials:,} trials cannot show a difference between {len(systems)} systems: {wanted:,} at least are needed."
        )
    if systems[0].edits is not None:
        notes.append(
            "Edits: a good paraphrase of the editor's wording counts as 'changed differently', and the figures mean "
            "something only if the reference is a post-edit of the draft."
        )
    return notes
