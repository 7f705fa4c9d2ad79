"""Where changes of a draft stand in the texts that were made of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mtqa.align.edits import Change
    from mtqa.align.words import Edit

__all__ = ["Placer", "utf16"]


@dataclass(frozen=True, slots=True)
class Placer:
    """Finds places of a draft in a revised text.

    Changes leave out edits of white space, so characters are counted without it: then draft and changes give the place exactly.

    Attributes:
        draft: Offsets of the draft's characters that are no white space.
        revised: The same of the revised text.
        edits: The edits from the draft to the revised text, in the draft's order.
        places: The place of each in that order, by its identity.
        ends: Where each ends in the draft.
        shifts: How many characters more the revised text has after each edit.
    """

    draft: Sequence[int]
    revised: Sequence[int]
    edits: Sequence[Edit]
    places: Mapping[int, int]
    ends: Sequence[int]
    shifts: Sequence[int]

    @classmethod
    def of(cls, draft: str, revised: str, changes: Iterable[Change]) -> Placer:
        """Prepare for the changes that were made to a draft."""
        edits = sorted((edit for change in changes for edit in change.edits), key=lambda edit: (edit.span, edit.there))
        shifts, shift = [], 0
        for edit in edits:
            shift += _size(edit.replacement) - _size(edit.text)
            shifts.append(shift)
        places = {id(edit): place for place, edit in enumerate(edits)}
        return cls(_solid(draft), _solid(revised), edits, places, [edit.span.end for edit in edits], shifts)

    @property
    def fits(self) -> bool:
        """Whether the changes make a text as long as the revised one."""
        return len(self.draft) + (self.shifts[-1] if self.shifts else 0) == len(self.revised)

    def made(self, edit: Edit) -> tuple[int, int]:
        """Where the replacement of one of the edits stands in the revised text; an empty range for a deletion."""
        index = self.places[id(edit)]
        before = self.shifts[index - 1] if index else 0
        return self._range(bisect_left(self.draft, edit.span.start) + before, _size(edit.replacement))

    def kept(self, edit: Edit) -> tuple[int, int]:
        """Where the words stand in the revised text that an edit of another side replaces and this side kept."""
        index = bisect_right(self.ends, edit.span.start)
        shift = self.shifts[index - 1] if index else 0
        return self._range(bisect_left(self.draft, edit.span.start) + shift, _size(edit.text))

    def _range(self, first: int, size: int) -> tuple[int, int]:
        places = self.revised
        if not places:
            return 0, 0
        first = max(0, min(first, len(places)))
        if not size or first == len(places):
            point = places[first - 1] + 1 if first else places[0]
            return point, point
        return places[first], places[min(first + size, len(places)) - 1] + 1


def utf16(text: str, offset: int) -> int:
    r"""An offset in code points as scripts count it.

    >>> utf16("\U0001f525 fire", 2)
    3
    """
    return offset if text.isascii() else offset + bisect_left(_two_units(text), offset)


@lru_cache(maxsize=8)
def _two_units(text: str) -> list[int]:
    """Offsets of the characters that scripts count twice."""
    return [offset for offset, character in enumerate(text) if character > "\uffff"]


def _solid(text: str) -> list[int]:
    return [offset for offset, character in enumerate(text) if not character.isspace()]


def _size(text: str) -> int:
    return sum(not character.isspace() for character in text)
