"""A scheme from the Latin side: what the next letters can stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from mtqa.romanise.lattice import WORN, strip_marks
from mtqa.romanise.scheme import Row, Scheme

__all__ = ["WINDOW", "Spelling", "Table", "table"]

WINDOW = 2
"""So many of the next letters a table is asked for."""

Spelling = tuple[str, int, float, Row, str, str, frozenset[str] | None, frozenset[str] | None]
"""A line of a scheme: its Latin letters, with or without their marks, how many, their cost, the line, its native
letters, the first of these, and which native letters may stand before and behind them. A tuple, since it is unpacked
hundreds of times for each name."""


class Table(dict[str, tuple[Spelling, ...]]):
    """For the next `WINDOW` letters, or fewer at the end of a word, the spellings that may begin there, longest first.

    Attributes:
        scheme: The scheme.
        letters: All Latin letters that it uses.
    """

    def __init__(self, scheme: Scheme) -> None:
        self.scheme = scheme
        self._by_letter: dict[str, list[Spelling]] = defaultdict(list)
        for spelling in sorted(_spellings(scheme), key=lambda spelling: (-spelling[1], spelling[2])):
            self._by_letter[spelling[0][0]].append(spelling)
        self.letters = frozenset("".join(spelling[0] for same in self._by_letter.values() for spelling in same))

    def __missing__(self, letters: str) -> tuple[Spelling, ...]:
        more = len(letters) == WINDOW
        self[letters] = found = tuple(
            spelling
            for spelling in self._by_letter.get(letters[0], ())
            if letters.startswith(spelling[0]) or (more and spelling[0].startswith(letters))
        )
        return found


@cache
def table(scheme: Scheme) -> Table:
    """The table of a scheme.

    >>> from mtqa.romanise.scheme import load_scheme
    >>> [(latin, native) for latin, _, _, _, native, *_ in table(load_scheme("uk-national"))["ky"]][:2]
    [('k', 'к')]
    """
    return Table(scheme)


def _spellings(scheme: Scheme) -> Iterator[Spelling]:
    for row in scheme.rows:
        worn = strip_marks(row.latin)
        for latin, cost in {worn: row.cost + WORN, row.latin: row.cost}.items():
            if latin:
                yield latin, len(latin), cost, row, row.native, row.native[0], row.left, row.right
