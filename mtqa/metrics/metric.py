"""What every metric has: sufficient statistics by segment, and scores from sums of them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from mtqa.errors import InputError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Statistics = NDArray[np.int64] | NDArray[np.float64]
    Scores = NDArray[np.float64]

__all__ = ["Metric", "References", "Score", "totals"]


@dataclass(frozen=True, slots=True)
class Score:
    """What a metric says of one system.

    Attributes:
        metric: Name of the metric, a key of `METRICS`.
        value: The score of the whole corpus, usually between 0 and 100.
        higher_is_better: Whether a higher score is better.
        signature: sacrebleu's signature: every setting that the value depends on.
        per_segment: The score of each segment.
    """

    metric: str
    value: float
    higher_is_better: bool
    signature: str
    per_segment: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class References:
    """References prepared by one metric, to be used for many hypotheses.

    Attributes:
        segments: Number of segments.
        count: Number of references of each segment; -1 if segments differ.
        prepared: What the metric made of each segment's references; its own affair.
    """

    segments: int
    count: int
    prepared: Sequence[Any]


class Metric(ABC):
    """A way to compare hypotheses with references.

    A subclass says how references are prepared, how the statistics of one segment are counted, and what score sums of
    such statistics stand for. The score of a corpus is that of the sums over its segments.

    Attributes:
        name: The key in `METRICS`.
        label: The name as people write it.
        higher_is_better: Whether a higher score is better.
        columns: What each of the statistics counts.
        against: "reference", or "source" for a metric that is given the source text in the reference's place.
    """

    name: ClassVar[str]
    label: ClassVar[str]
    higher_is_better: ClassVar[bool]
    columns: tuple[str, ...]
    against: ClassVar[str] = "reference"

    def prepare(self, references: Sequence[Sequence[str | None]]) -> References:
        """Prepare references, once for all hypotheses.

        Args:
            references: One list of segments for each reference. None stands for a segment that a reference lacks; an
                empty string is a reference that says nothing.

        Raises:
            InputError: There is no reference, the lists differ in length, or a segment has no reference.
        """
        segments = _by_segment(references)
        counts = {len(texts) for texts in segments}
        count = len(references) if not counts else counts.pop() if len(counts) == 1 else -1
        return References(len(segments), count, self._prepare(segments))

    def statistics(
        self, hypotheses: Sequence[str], references: Sequence[Sequence[str | None]] | References, *, jobs: int = 1
    ) -> Statistics:
        """Sufficient statistics of each segment.

        Args:
            hypotheses: The segments of one system.
            references: As for `prepare`, or what it returned.
            jobs: Number of processes for a metric that takes long.

        Returns:
            An array of (segments, statistics): whole numbers, but for TER's average length of several references.

        Raises:
            InputError: There are not as many hypotheses as reference segments.
        """
        import numpy as np

        if not isinstance(references, References):
            references = self.prepare(references)
        if len(hypotheses) != references.segments:
            raise InputError(
                f"the hypothesis has {len(hypotheses)} segments, the reference {references.segments}",
                remedy="align them first, or give files with the same lines",
            )
        rows = self._count(hypotheses, references, jobs)
        return (
            np.array(rows).reshape(-1, len(self.columns)) if len(rows) else np.zeros((0, len(self.columns)), np.int64)
        )

    @abstractmethod
    def scores(self, sums: Statistics) -> Scores:
        """Scores from sums of statistics.

        Args:
            sums: An array of (..., statistics): the sums over a corpus, or over each of many resamples of it.

        Returns:
            An array of the leading dimensions.
        """

    def segment_scores(self, statistics: Statistics) -> Scores:
        """The score of each segment by itself, as sacrebleu's `sentence_score` gives it."""
        return self.scores(statistics)

    @abstractmethod
    def signature(self, references: int = 1, *, segment: bool = False) -> str:
        """sacrebleu's signature.

        Args:
            references: Number of references, -1 if segments differ.
            segment: Whether it is about scores of segments.
        """

    def score(
        self, hypotheses: Sequence[str], references: Sequence[Sequence[str | None]] | References, *, jobs: int = 1
    ) -> Score:
        """Score one system. Arguments and errors as for `statistics`."""
        if not isinstance(references, References):
            references = self.prepare(references)
        statistics = self.statistics(hypotheses, references, jobs=jobs)
        value = float(self.scores(totals(statistics)))
        segments = tuple(self.segment_scores(statistics).tolist())
        return Score(self.name, value, self.higher_is_better, self.signature(references.count), segments)

    @abstractmethod
    def _prepare(self, segments: Sequence[list[str]]) -> Sequence[Any]:
        """Prepare the references of each segment."""

    @abstractmethod
    def _count(self, hypotheses: Sequence[str], references: References, jobs: int) -> Sequence[Any] | Statistics:
        """The statistics of each segment."""


def totals(statistics: Statistics) -> Statistics:
    """The sums over all segments.

    Fractions (TER with several references) are added from first to last as sacrebleu does, so that the last digit agrees.

    >>> import numpy as np
    >>> totals(np.array([[1, 2], [3, 4]])).tolist()
    [4, 6]
    """
    import numpy as np

    if statistics.dtype.kind == "i" or not len(statistics):
        return statistics.sum(axis=0)  # type: ignore[no-any-return]
    return np.add.accumulate(statistics, axis=0)[-1]  # type: ignore[no-any-return]


def _by_segment(references: Sequence[Sequence[str | None]]) -> list[list[str]]:
    if not references:
        raise InputError("there is no reference", remedy="give at least one")
    lengths = [len(reference) for reference in references]
    if len(set(lengths)) > 1:
        raise InputError(
            f"the references have {', '.join(map(str, lengths))} segments",
            remedy="give references with the same number of segments",
        )
    segments = [[text for text in texts if text is not None] for texts in zip(*references, strict=True)]
    for number, texts in enumerate(segments, 1):
        if not texts:
            raise InputError(f"segment {number} has no reference", remedy="give one, or leave the segment out")
    return segments
