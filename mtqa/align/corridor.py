"""Where an alignment can run: between anchors, pairs of sentences that share words which are rare in both texts."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

__all__ = ["Corridor", "corridor"]

_RARE = 16
"""A word anchors if at most so many sentences of each side have it."""
_SURE = 16
"""Votes that make an anchor: each word has 1, and 4 if it stands in a quarter of `_RARE` sentences at most."""
_MARGIN = 5
"""Sentences by which an alignment may stray from the straight way between anchors."""
_WIDEST = 40
_FREE = 40_000
"""Cells up to which everything between two anchors is looked at."""


@dataclass(frozen=True, slots=True)
class Corridor:
    """The cells of an alignment table that are looked at.

    Attributes:
        lows: For each number of sentences of the hypothesis (0 first), the lowest number of sentences of the reference.
        highs: The highest one.
    """

    lows: list[int]
    highs: list[int]


def corridor(hypothesis: Sequence[Counter[str]], reference: Sequence[Counter[str]]) -> Corridor:
    """The corridor along the anchors of two texts, given the features of each sentence."""
    rows, columns = len(hypothesis), len(reference)
    lows, highs = [columns] * (rows + 1), [0] * (rows + 1)
    start = (0, 0)
    for stop in [*_anchors(hypothesis, reference), (rows, columns)]:
        for row, low, high in _between(start, stop):
            lows[row] = min(lows[row], max(low - _MARGIN, 0))
            highs[row] = max(highs[row], min(high + _MARGIN, columns))
        start = stop
    lows[0], highs[rows] = 0, columns
    for row in range(rows, 0, -1):
        lows[row - 1] = min(lows[row - 1], lows[row])
    for row in range(rows):
        highs[row + 1] = max(highs[row + 1], highs[row])
    return Corridor(lows, highs)


def _between(start: tuple[int, int], stop: tuple[int, int]) -> Iterable[tuple[int, int, int]]:
    """Rows from one anchor to the next, each with its lowest and highest column."""
    (top, left), (bottom, right) = start, stop
    height, width = bottom - top, right - left
    for row in range(top, bottom + 1):
        if (height + 1) * (width + 1) <= _FREE:
            yield row, left, right
        else:
            middle = left + width * (row - top) // max(height, 1)
            reach = _WIDEST + (width // max(height, 1))
            yield row, max(middle - reach, left), min(middle + reach, right)


def _anchors(hypothesis: Sequence[Counter[str]], reference: Sequence[Counter[str]]) -> list[tuple[int, int]]:
    """Pairs of sentences with rare words in common: the heaviest chain in which both sides rise."""
    places, rows = _rare(reference), _rare(hypothesis)
    votes: list[Counter[int]] = [Counter() for _ in hypothesis]
    for word in rows.keys() & places.keys():
        often = max(len(rows[word]), len(places[word]))
        weight = 4 if often <= _RARE // 4 else 1
        for row in rows[word]:
            for column in places[word]:
                votes[row][column] += weight
    pairs: list[tuple[int, int, int]] = []
    for row, vote in enumerate(votes):
        most = max(vote.values(), default=0)
        if most >= _SURE:  # of a sentence that is repeated, all; from right to left, so that a chain takes one of them
            pairs += ((row, column, most) for column in sorted(vote, reverse=True) if vote[column] == most)
    return _chain(pairs)


def _rare(texts: Sequence[Counter[str]]) -> dict[str, list[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, words in enumerate(texts):
        for word in words:
            places[word].append(index)
    return {word: rows for word, rows in places.items() if len(rows) <= _RARE}


def _chain(pairs: list[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """The heaviest chain of `(row, column, weight)` in which rows and columns rise; rows are given in order."""
    ends: list[int] = []  # columns at which chains end, rising; the totals below rise with them
    totals: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, column, weight) in enumerate(pairs):
        place = bisect_left(ends, column)
        total = (totals[place - 1] if place else 0) + weight
        before.append(last[place - 1] if place else -1)
        stop = place
        while stop < len(ends) and totals[stop] <= total:
            stop += 1
        if place < len(ends) and ends[place] == column and totals[place] > total:
            continue
        ends[place:stop], totals[place:stop], last[place:stop] = [column], [total], [index]
    chain = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(pairs[index][:2])
        index = before[index]
    return chain[::-1]
