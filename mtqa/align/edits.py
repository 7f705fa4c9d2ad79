"""Which of an editor's changes a rival has made too.

Both lists of edits start from the same draft: draft -> reference are the editor's, draft -> rival are the rival's. A change of
the editor was *made* if the rival has the same text at the same place, however the two texts were cut into edits; it was
*changed differently* if the rival touched the same words in another way, and *not touched* otherwise. Changes of the rival at
other places are *extra*. A good paraphrase counts as different, so the figures mean something only where the reference is an
edited draft.

The figures follow M2 (Dahlmeier and Ng 2012) and ERRANT (Bryant et al. 2017): precision, recall and F0.5, which weighs precision
twice as much. Unlike M2, which may count four right edits where three were made, each side is counted by its own edits: precision
is the share of the rival's that agree, recall the share of the editor's that were made. Both are 1 where there is nothing to
count. So a rival that leaves a right draft alone has 1, 1 and 1; one that leaves a wrong draft alone has precision 1 and recall
0, and F0.5 is 0; one that changes a right draft has precision 0 and recall 1, and F0.5 is 0.

White space does not count. The two edits of a move count as one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from operator import add
from types import MappingProxyType

from mtqa.align.kinds import EditKind
from mtqa.align.places import Unit, places, units
from mtqa.align.words import Edit
from mtqa.errors import UsageError

__all__ = ["Change", "Counts", "EditScore", "Judgement", "Outcome", "best_judgement", "judge", "score_edits"]


class Outcome(StrEnum):
    """What became of a change on the other side."""

    MADE = "made"
    DIFFERENT = "changed differently"
    UNTOUCHED = "not touched"
    """For a change of the reference: the rival left the draft as it was."""
    EXTRA = "extra"
    """For a change of the rival: the reference left the draft as it was."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change and what became of it.

    Attributes:
        edits: The edit, or the two edits of a move.
        outcome: What the other side did there.
        others: The edits of the other side at this place.
    """

    edits: Unit
    outcome: Outcome
    others: Unit = ()

    @property
    def kind(self) -> EditKind:
        """What kind of change it is."""
        return self.edits[0].kind


@dataclass(frozen=True, slots=True)
class Judgement:
    """The changes of an editor and of a rival in one text.

    Attributes:
        reference: The editor's, in order; each is made, changed differently or not touched.
        rival: The rival's, in order; each is made, changed differently or extra.
    """

    reference: tuple[Change, ...]
    rival: tuple[Change, ...]

    @property
    def extra(self) -> tuple[Change, ...]:
        """The rival's changes at places that the editor left alone."""
        return tuple(change for change in self.rival if change.outcome is Outcome.EXTRA)

    @property
    def counts(self) -> Counts:
        """How many changes there are of each outcome."""
        return _counted(self.reference, self.rival)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many changes were made, and the figures that follow.

    Attributes:
        made: Changes of the reference that the rival made.
        different: Changes of the reference in whose place the rival has something else.
        untouched: Changes of the reference where the rival left the draft alone.
        agreeing: Changes of the rival that the reference has.
        competing: Changes of the rival in whose place the reference has something else.
        extra: Changes of the rival where the reference left the draft alone.

    >>> counts = Counts(made=3, different=1, untouched=2, agreeing=3, competing=1, extra=0)
    >>> counts.precision, counts.recall, round(counts.f05, 3)
    (0.75, 0.5, 0.682)
    """

    made: int = 0
    different: int = 0
    untouched: int = 0
    agreeing: int = 0
    competing: int = 0
    extra: int = 0

    @property
    def reference(self) -> int:
        """Changes of the reference."""
        return self.made + self.different + self.untouched

    @property
    def rival(self) -> int:
        """Changes of the rival."""
        return self.agreeing + self.competing + self.extra

    @property
    def precision(self) -> float:
        """Share of the rival's changes that the reference has; 1 if the rival changed nothing."""
        return self.agreeing / self.rival if self.rival else 1.0

    @property
    def recall(self) -> float:
        """Share of the reference's changes that the rival made; 1 if the reference changed nothing."""
        return self.made / self.reference if self.reference else 1.0

    @property
    def f05(self) -> float:
        """F0.5 of precision and recall; 0 if one of them is 0."""
        precision, recall = self.precision, self.recall
        return 1.25 * precision * recall / (0.25 * precision + recall) if precision and recall else 0.0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.made + other.made,
            self.different + other.different,
            self.untouched + other.untouched,
            self.agreeing + other.agreeing,
            self.competing + other.competing,
            self.extra + other.extra,
        )


@dataclass(frozen=True, slots=True)
class EditScore:
    """The figures of one rival over many segments.

    Attributes:
        total: All changes.
        by_kind: The same for each kind that occurs, in the order of `EditKind`. Changes of the reference count under their own
            kind, changes of the rival under theirs.
    """

    total: Counts
    by_kind: Mapping[EditKind, Counts]

    @property
    def precision(self) -> float:
        """Share of the rival's changes that the reference has."""
        return self.total.precision

    @property
    def recall(self) -> float:
        """Share of the reference's changes that the rival made."""
        return self.total.recall

    @property
    def f05(self) -> float:
        """F0.5 of precision and recall."""
        return self.total.f05


def judge(reference_edits: Iterable[Edit], rival_edits: Iterable[Edit]) -> Judgement:
    """Say which changes a rival shares with an editor.

    Args:
        reference_edits: Edits from the draft to the reference.
        rival_edits: Edits from the same draft to the rival.

    >>> from mtqa.align.words import edits
    >>> draft = "The clashes invest Kiev, he says."
    >>> editor = edits(draft, "The clashes engulf Kyiv, he said.")
    >>> for change in judge(editor, edits(draft, "The clashes hit Kyiv, he says.")).reference:
    ...     print(f"{change.edits[0].text} -> {change.edits[0].replacement}: {change.outcome}")
    invest -> engulf: changed differently
    Kiev -> Kyiv: made
    says -> said: not touched
    """
    reference, rival = units(reference_edits), units(rival_edits)
    found = places(reference, rival)
    return Judgement(
        _changes(reference, [(place.reference, place.rival, place.same) for place in found], rival, Outcome.UNTOUCHED),
        _changes(rival, [(place.rival, place.reference, place.same) for place in found], reference, Outcome.EXTRA),
    )


def _changes(
    ours: Sequence[Unit],
    met: Iterable[tuple[Iterable[int], Iterable[int], bool]],
    theirs: Sequence[Unit],
    alone: Outcome,
) -> tuple[Change, ...]:
    """What became of the changes of one side, given which meet which of the other, and whether they come to the same."""
    others: list[dict[int, None]] = [{} for _ in ours]
    same = [True] * len(ours)
    for mine, partners, equal in met:
        for unit in mine:
            others[unit].update(dict.fromkeys(partners))
            same[unit] = same[unit] and equal
    return tuple(
        Change(
            unit,
            Outcome.MADE if equal else Outcome.DIFFERENT if indexes else alone,
            tuple(edit for index in indexes for edit in theirs[index]),
        )
        for unit, indexes, equal in zip(ours, others, same, strict=True)
    )


def best_judgement(judgements: Sequence[Judgement]) -> Judgement:
    """Of one segment's judgements against several references, the one that is best for the rival.

    The highest F0.5 counts, then the more changes made, then the first reference.

    Raises:
        UsageError: There is none.
    """
    if not judgements:
        raise UsageError(
            "there is no judgement to choose from", remedy="judge the rival against one reference at least"
        )
    return max(judgements, key=lambda one: (one.counts.f05, one.counts.made))


def score_edits(judgements: Iterable[Judgement]) -> EditScore:
    """Add up the judgements of all segments.

    >>> score_edits([]).f05
    1.0
    """
    sides: defaultdict[EditKind, tuple[list[Change], list[Change]]] = defaultdict(lambda: ([], []))
    for judgement in judgements:
        for side, changes in enumerate((judgement.reference, judgement.rival)):
            for change in changes:
                sides[change.kind][side].append(change)
    by_kind = {kind: _counted(*sides[kind]) for kind in EditKind if kind in sides}
    return EditScore(reduce(add, by_kind.values(), Counts()), MappingProxyType(by_kind))


def _counted(reference: Iterable[Change], rival: Iterable[Change]) -> Counts:
    ours, theirs = (Counter(change.outcome for change in side) for side in (reference, rival))
    return Counts(
        ours[Outcome.MADE],
        ours[Outcome.DIFFERENT],
        ours[Outcome.UNTOUCHED],
        theirs[Outcome.MADE],
        theirs[Outcome.DIFFERENT],
        theirs[Outcome.EXTRA],
    )
