"""An insertion among equal words can often stand at several places: choose the one that a person would mark.

"in the [old town of the] city" and "in [the old town of] the city" are the same change. As programs that compare source
text do, an edit is moved to where it is a whole phrase: from a sign to a sign, or from a function word to a content word.
"""

from __future__ import annotations

from collections.abc import Sequence

from mtqa.align.tokens import Sort, Token

__all__ = ["slide"]

_FARTHEST = 50
"""Words by which an edit is moved at most."""


def slide(columns: list[tuple[int, int]], one: Sequence[Token], two: Sequence[Token]) -> None:
    """Move the insertions and deletions of an alignment, in place."""
    start = 0
    while start < len(columns):
        left, right = columns[start]
        if left >= 0 and right >= 0:
            start += 1
            continue
        side = 1 if left < 0 else 0
        stop = start + 1
        while stop < len(columns) and columns[stop][side] >= 0 > columns[stop][1 - side]:
            stop += 1
        words = two if side else one
        lowest, highest = _reach(columns, start, stop, side, one, two)
        first, length = columns[start][side], stop - start
        best = max(range(lowest, highest + 1), key=lambda step: (_merit(words, first + step, length), step))
        _shift(columns, start, stop, side, best)
        start = stop + max(best, 0)


def _reach(
    columns: list[tuple[int, int]], start: int, stop: int, side: int, one: Sequence[Token], two: Sequence[Token]
) -> tuple[int, int]:
    """By how many words the run `start:stop` can move to the left (below zero) and to the right."""
    words = two if side else one

    def is_kept(place: int) -> bool:
        if not 0 <= place < len(columns):
            return False
        left, right = columns[place]
        return left >= 0 and right >= 0 and one[left].text == two[right].text

    first, last = columns[start][side], columns[stop - 1][side]
    low = high = 0
    while low > -_FARTHEST and is_kept(start + low - 1) and words[first + low - 1].text == words[last + low].text:
        low -= 1
    while high < _FARTHEST and is_kept(stop + high) and words[first + high].text == words[last + high + 1].text:
        high += 1
    return low, high


def _merit(words: Sequence[Token], first: int, length: int) -> int:
    """How much a run of words looks like a phrase."""
    stop = first + length
    opening, closing = words[first].sort, words[stop - 1].sort
    before = words[first - 1].sort if first else Sort.PUNCTUATION
    after = words[stop].sort if stop < len(words) else Sort.PUNCTUATION
    if closing is Sort.PUNCTUATION and before is Sort.PUNCTUATION:
        return 5
    if opening is Sort.PUNCTUATION and after is Sort.PUNCTUATION:
        return 4
    return 2 * (closing >= Sort.NUMBER) + (opening is Sort.FUNCTION_WORD)


def _shift(columns: list[tuple[int, int]], start: int, stop: int, side: int, step: int) -> None:
    """Move the run `start:stop` by some equal words, which go to its other side."""
    low, high = start + min(step, 0), stop + max(step, 0)
    words = [columns[place][side] for place in range(low, high)]
    kept = range(low, start) if step < 0 else range(stop, high)
    others = [columns[place][1 - side] for place in kept]
    alone = [-1] * (stop - start)
    partners = alone + others if step < 0 else others + alone
    columns[low:high] = [(two, one) if side else (one, two) for one, two in zip(words, partners, strict=True)]
