"""Phrases that were moved: deleted at one place and inserted at another one nearby."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from mtqa.align.tokens import Sort, Token

__all__ = ["find_moves"]

_FAR = 60
"""Words over which a phrase may be moved."""
_FAR_ALONE = 12
"""Words over which a single word may be moved; farther away it is another mention."""
_OFTEN = 6
"""A word that was inserted more often than this is not followed up."""

Column = tuple[int, int]


def find_moves(columns: Sequence[Column], one: Sequence[Token], two: Sequence[Token]) -> dict[int, int]:
    """The columns of an alignment that are part of a move.

    Returns:
        For the index of a column, the number of its move, from 1: a run of deleted words and one of inserted words
        have the same number. The longest moves are taken first, then the first ones.
    """
    inserted: defaultdict[str, list[int]] = defaultdict(list)
    for place, (left, right) in enumerate(columns):
        if left < 0 and two[right].sort >= Sort.NUMBER:
            inserted[two[right].folded].append(place)
    candidates = set()
    for place, (left, right) in enumerate(columns):
        if right < 0 and one[left].sort >= Sort.NUMBER:
            others = inserted.get(one[left].folded, [])
            if len(others) <= _OFTEN:
                candidates |= {_widened(columns, one, two, place, other) for other in others}
    moves: dict[int, int] = {}
    for source, target, length in sorted(candidates, key=lambda move: (-move[2], abs(move[0] - move[1]), move)):
        places = [*range(source, source + length), *range(target, target + length)]
        if _is_near(source, target, length) and not any(place in moves for place in places):
            moves |= dict.fromkeys(places, len(set(moves.values())) + 1)
    return moves


def _is_near(source: int, target: int, length: int) -> bool:
    return abs(source - target) - length <= (_FAR_ALONE if length == 1 else _FAR)


def _widened(
    columns: Sequence[Column], one: Sequence[Token], two: Sequence[Token], source: int, target: int
) -> tuple[int, int, int]:
    """The longest run of equal words around a deleted word and an inserted one: where each begins, and its length."""

    def is_same(step: int) -> bool:
        first, second = source + step, target + step
        if not (0 <= first < len(columns) and 0 <= second < len(columns)):
            return False
        (left, gone), (new, right) = columns[first], columns[second]
        return gone < 0 and new < 0 and one[left].folded == two[right].folded

    low, high = 0, 1
    while low > -_FAR and is_same(low - 1):
        low -= 1
    while high < _FAR and is_same(high):
        high += 1
    return source + low, target + low, high - low
