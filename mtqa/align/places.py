"""Where the edits of two revisions of one draft meet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mtqa.align.words import Edit

__all__ = ["Place", "Unit", "places", "units"]

Unit = tuple[Edit, ...]
"""What counts as one change: an edit, or the two edits of a move."""


@dataclass(frozen=True, slots=True)
class Place:
    """Changes of both sides that are the same or touch the same words.

    Attributes:
        reference: Indexes of the units of one side.
        rival: Indexes of the units of the other.
        same: Whether the two sides make the same text there.
    """

    reference: tuple[int, ...]
    rival: tuple[int, ...]
    same: bool


def units(given: Iterable[Edit]) -> list[Unit]:
    """Edits that change more than white space; the two of a move together, at the place of the first."""
    found: dict[object, list[Edit]] = {}
    for number, edit in enumerate(given):
        if edit.text.split() != edit.replacement.split():
            found.setdefault(("move", edit.move) if edit.move else number, []).append(edit)
    return [tuple(unit) for unit in found.values()]


def places(reference: Sequence[Unit], rival: Sequence[Unit]) -> list[Place]:
    """All units of both sides by the place where they stand; a move may stand at two places.

    Units that are the same on both sides meet one by one. Of the others, those that overlap meet; insertions at one point do
    so too, but an edit does not meet another that only touches it.
    """
    found = _equal(reference, rival)
    matched = {place.reference[0] for place in found}, {place.rival[0] for place in found}
    both = [
        (*_bounds(edit), side, index, edit)
        for side, given in enumerate((reference, rival))
        for index, unit in enumerate(given)
        if index not in matched[side]
        for edit in unit
    ]
    both.sort(key=lambda item: item[:4])
    gathered: list[list[tuple[int, int, Edit]]] = []
    begin = reach = -1
    for start, end, side, index, edit in both:
        if not (start < reach or start == end == begin == reach):
            gathered.append([])
            begin, reach = start, end
        gathered[-1].append((side, index, edit))
        reach = max(reach, end)
    return found + _joined([_place(items) for items in gathered])


def _joined(found: Sequence[Place]) -> list[Place]:
    """Places that a move connects become one, which is the same on both sides only if all of them are."""
    homes: dict[tuple[int, int], int] = {}  # where each place was put, by the units that stand there
    made: list[list[Place]] = []
    for place in found:
        parts = [place]
        for home in {homes[key] for key in _keys(place) if key in homes}:
            parts += made[home]
            made[home] = []
        for part in parts:
            homes |= dict.fromkeys(_keys(part), len(made))
        made.append(parts)
    return [_union(parts) for parts in made if parts]


def _keys(place: Place) -> list[tuple[int, int]]:
    return [*((0, index) for index in place.reference), *((1, index) for index in place.rival)]


def _union(parts: Sequence[Place]) -> Place:
    return Place(
        tuple(dict.fromkeys(index for part in parts for index in part.reference)),
        tuple(dict.fromkeys(index for part in parts for index in part.rival)),
        all(part.same for part in parts),
    )


def _place(items: Sequence[tuple[int, int, Edit]]) -> Place:
    indexes = [tuple(dict.fromkeys(index for side, index, _ in items if side == wanted)) for wanted in (0, 1)]
    ours, theirs = ([edit for side, _, edit in items if side == wanted] for wanted in (0, 1))
    return Place(indexes[0], indexes[1], bool(ours and theirs) and _rewritten(ours, theirs) == _rewritten(theirs, ours))


def _rewritten(edits: Sequence[Edit], others: Sequence[Edit]) -> list[str]:
    """The words that edits make of all that they and others touch."""
    every = [*edits, *others]
    draft = {edit.span.start + index: sign for edit in every for index, sign in enumerate(edit.text)}
    done, stop = min(edit.span.start for edit in every), max(edit.span.end for edit in every)
    parts: list[str] = []
    for edit in edits:
        parts += [draft.get(index, " ") for index in range(done, edit.span.start)]
        parts.append(edit.replacement)
        done = max(done, edit.span.end)
    parts += [draft.get(index, " ") for index in range(done, stop)]
    return "".join(parts).split()


def _equal(reference: Sequence[Unit], rival: Sequence[Unit]) -> list[Place]:
    """Units that are the same on both sides, one against one."""
    waiting: defaultdict[object, list[int]] = defaultdict(list)
    for index in range(len(rival) - 1, -1, -1):
        waiting[_key(rival[index])].append(index)
    found = []
    for index, unit in enumerate(reference):
        if partners := waiting[_key(unit)]:
            found.append(Place((index,), (partners.pop(),), same=True))
    return found


def _key(unit: Unit) -> tuple[tuple[int, int, str], ...]:
    return tuple((*_bounds(edit), " ".join(edit.replacement.split())) for edit in unit)


def _bounds(edit: Edit) -> tuple[int, int]:
    """Where an edit begins and ends in the draft, white space at both ends left out; an insertion stands before it."""
    text = edit.text
    if not text.strip():
        gap = edit.span.start if edit.gap < 0 else edit.gap
        return gap, gap
    start = edit.span.start + len(text) - len(text.lstrip())
    return start, start + len(text.strip())
