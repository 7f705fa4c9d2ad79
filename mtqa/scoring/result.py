"""What scoring finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mtqa.align.edits import EditScore, Judgement
from mtqa.align.names import NameCheck, NameScore
from mtqa.metrics.metric import Score
from mtqa.parallel.coverage import Coverage
from mtqa.scoring.lint_rate import LintRate
from mtqa.significance import Comparison

__all__ = ["Scores", "Segment", "SystemScore"]


@dataclass(frozen=True, slots=True)
class SystemScore:
    """One system.

    Attributes:
        name: Its name.
        scores: The score of each metric, by the metric's key.
        intervals: The 95% bootstrap interval of each, if there are enough segments.
        edits: How it stands to the editor's changes, if there is a draft.
        names: How it spells the names of the reference.
        rank: 1 plus the number of systems that are better for sure; with `ties_with` the best of the ranks that it may have.
        ties_with: The systems from which it cannot be told, best first.
        neutral: The value of each metric that counts words or letters after all names, on both sides, were put into the
            glossary's spelling: what is left of a gap is more than spelling. Empty without a glossary.
        lint: What lint finds in its text; None where it was not asked for, or the text is not English.
        coverage: What it leaves out of the source, and adds; None without a source and an encoder, or if it cannot be told.
    """

    name: str
    scores: Mapping[str, Score]
    intervals: Mapping[str, tuple[float, float]]
    edits: EditScore | None
    names: NameScore
    rank: int
    ties_with: tuple[str, ...]
    neutral: Mapping[str, float]
    lint: LintRate | None = None
    coverage: Coverage | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment of all sides.

    Attributes:
        document: Name of the document.
        number: 1-based, within the document.
        references: Its references, without those that are empty here.
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
