"""Sentence alignment of a text and its translation, without a model: length, numbers, names, cognates, punctuation.

A monotone dynamic programme over the lengths of the two sides (Gale and Church 1993) and the signs that they share
(`mtqa.source.signs`; cf. Simard, Foster and Isabelle 1992 for cognates). Sums over all ways through the table (the
forward-backward algorithm) give each bead the probability that its sentences belong together.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from mtqa.align.corridor import corridor
from mtqa.source.signs import NUMBER, signs

__all__ = ["Bead", "Sentence", "align_beads", "usual_ratio"]

_SPREAD = 6.8
"""Variance of the length of a translation, for each character of the source (Gale and Church)."""
_SHAPES: tuple[tuple[int, int, float], ...] = (
    (1, 1, 0.0), (1, 0, -4.2), (0, 1, -4.2), (1, 2, -3.0), (2, 1, -3.0), (2, 2, -5.6), (1, 3, -6.0), (3, 1, -6.0),
)  # fmt: skip
"""Sentences of the source, of the translation, and the logarithm of how usual that is."""
_SHARED = 0.8
"""What a shared sign speaks for a bead, for each unit of its weight (inverse document frequency)."""
_LONELY = 0.9
"""What a number that only one side has speaks against it."""
_OPENS = 1.2
"""What it speaks for a bead if both sides open a paragraph, and against it if only one does."""
_ACROSS = 1.0
"""What it speaks against joining the last sentence of a paragraph with the first of the next."""
_RATIOS = {"de": 0.93, "it": 0.94, "fr": 0.93, "es": 0.95, "pt": 0.96, "ru": 1.02, "uk": 1.05}
"""Characters of English for each character of the source, roughly, as in professional translations."""
_TRUST = 1000
"""The length of the two texts themselves tells the ratio too, as much as the table from so many characters on."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to align.

    Attributes:
        text: The sentence.
        opens: Whether it is the first of a paragraph.
    """

    text: str
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences that belong together.

    Attributes:
        source: Indexes of sentences of the source; none if it lacks what the translation says.
        target: Indexes of sentences of the translation; none if it lacks what the source says.
        confidence: 0..1, how probable it is that exactly these sentences belong together, given how the texts look.
    """

    source: range
    target: range
    confidence: float


def usual_ratio(language: str) -> float:
    """Characters of English for each character of a language."""
    return _RATIOS.get(language, 1.0)


def align_beads(source: Sequence[Sentence], target: Sequence[Sentence], language: str = "") -> list[Bead]:
    """Align the sentences of a text and its translation.

    Every sentence is in one bead, and beads are in the order of both texts.

    Args:
        source: Sentences of the source.
        target: Sentences of the translation, in English.
        language: BCP 47 tag of the source.

    Returns:
        Beads of 1-1, 1-2, 2-1, 2-2, 1-3 and 3-1 sentences, and single ones without a partner.

    >>> beads = align_beads(
    ...     [Sentence("Rossi ha 45 anni e vive a Torino.", True), Sentence("Il treno per Milano parte alle 9."),
    ...      Sentence("La polizia indaga.")],
    ...     [Sentence("Rossi is 45 years old.", True), Sentence("He lives in Turin."), Sentence("The train to Milan leaves at 9."),
    ...      Sentence("Police are investigating.")],
    ... )
    >>> [(list(bead.source), list(bead.target)) for bead in beads]
    [([0], [0, 1]), ([1], [2]), ([2], [3])]
    """
    if not source or not target:
        alone = [Bead(range(index, index + 1), range(0), 1.0) for index in range(len(source))]
        return alone + [Bead(range(0), range(index, index + 1), 1.0) for index in range(len(target))]
    return _Table(source, target, usual_ratio(language)).beads()


class _Table:
    """The table of the dynamic programme: rows are sentences of the source, columns of the translation."""

    def __init__(self, source: Sequence[Sentence], target: Sequence[Sentence], ratio: float) -> None:
        self._signs = [signs(one.text) for one in source], [signs(one.text) for one in target]
        self._opens = [one.opens for one in source], [one.opens for one in target]
        self._lengths = [list(accumulate((len(one.text) for one in side), initial=0)) for side in (source, target)]
        length = self._lengths[0][-1]
        self._ratio = (self._lengths[1][-1] + _TRUST * ratio) / (length + _TRUST)
        often = Counter(sign for side in self._signs for found in side for sign in found)
        total = len(source) + len(target) + 2
        self._weight = {sign: min(math.log(total / times), 4.0) for sign, times in often.items()}
        self._lane = corridor(*self._signs)
        self._rows, self._columns = len(source), len(target)
        self._said: dict[tuple[int, int, int], tuple[frozenset[str], frozenset[str]]] = {}
        self._scores: dict[tuple[int, int, int], float] = {}

    def beads(self) -> list[Bead]:
        """The beads of the best way, each with its probability."""
        forward, moves = self._forward()
        backward = self._backward()
        found: list[Bead] = []
        steps: list[tuple[int, int, int]] = []
        row, column = self._rows, self._columns
        while row or column:
            move = moves[row][column - self._lane.lows[row]]
            down, right, _ = _SHAPES[move]
            found.append(Bead(range(row - down, row), range(column - right, column), 0.0))
            steps.append((row, column, move))
            row, column = row - down, column - right
        chances = self._chances(forward, backward)
        return [
            Bead(bead.source, bead.target, self._confidence(step, chances))
            for bead, step in zip(found[::-1], steps[::-1], strict=True)
        ]

    def _chances(self, forward: list[list[float]], backward: list[list[float]]) -> dict[tuple[int, int, int], float]:
        """The probability of each bead in the table, by the cell in which it ends and its shape."""
        lows = self._lane.lows
        total = forward[self._rows][self._columns - lows[self._rows]]
        chances = {}
        for (row, column, move), score in self._scores.items():
            down, right, _ = _SHAPES[move]
            before = forward[row - down][column - right - lows[row - down]]
            log = before + score + backward[row][column - lows[row]] - total
            if log > -10:
                chances[row, column, move] = math.exp(min(log, 0.0))
        return chances

    def _confidence(self, step: tuple[int, int, int], chances: dict[tuple[int, int, int], float]) -> float:
        """That of a bead; for a sentence without a partner, it does not matter between which others it stands."""
        row, column, move = step
        down, right, _ = _SHAPES[move]
        if not right:
            chance = sum(chances.get((row, other, move), 0.0) for other in range(self._columns + 1))
        elif not down:
            chance = sum(chances.get((other, column, move), 0.0) for other in range(self._rows + 1))
        else:
            chance = chances.get(step, 0.0)
        return round(min(chance, 1.0), 4)

    def _forward(self) -> tuple[list[list[float]], list[bytearray]]:
        """For each cell the logarithm of the sum over all ways to it; and the last move of the best one."""
        sums: list[list[float]] = []
        bests: list[list[float]] = []
        moves: list[bytearray] = []
        for row in range(self._rows + 1):
            low, high = self._lane.lows[row], self._lane.highs[row]
            sums.append([])
            bests.append([])
            moves.append(bytearray(high - low + 1))
            for column in range(low, high + 1):
                if row == column == 0:
                    sums[0].append(0.0)
                    bests[0].append(0.0)
                    continue
                ways: list[float] = []
                best = -math.inf
                for move, (down, right, _) in enumerate(_SHAPES):
                    place = column - right - self._lane.lows[row - down] if down <= row else -1
                    if place < 0 or place >= len(sums[row - down]):
                        continue
                    score = self._score(row, column, move)
                    ways.append(sums[row - down][place] + score)
                    if bests[row - down][place] + score > best:
                        best = bests[row - down][place] + score
                        moves[row][column - low] = move
                sums[row].append(_log_sum(ways))
                bests[row].append(best)
        return sums, moves

    def _backward(self) -> list[list[float]]:
        """For each cell the logarithm of the sum over all ways from it to the end."""
        lows, highs = self._lane.lows, self._lane.highs
        sums = [[-math.inf] * (high - low + 1) for low, high in zip(lows, highs, strict=True)]
        sums[-1][self._columns - lows[-1]] = 0.0
        for row in range(self._rows, -1, -1):
            for column in range(highs[row], lows[row] - 1, -1):
                ways = [sums[row][column - lows[row]]]
                for move, (down, right, _) in enumerate(_SHAPES):
                    after, place = row + down, column + right
                    if (after, place, move) in self._scores:
                        ways.append(self._scores[after, place, move] + sums[after][place - lows[after]])
                sums[row][column - lows[row]] = _log_sum(ways)
        return sums

    def _score(self, row: int, column: int, move: int) -> float:
        """The logarithm of how likely a bead that ends at a cell is."""
        known = self._scores.get((row, column, move))
        if known is None:
            down, right, usual = _SHAPES[move]
            known = usual + self._edges(row, column, down, right)
            if down and right:
                known += self._length(row, column, down, right) + self._common(row, column, down, right)
            self._scores[row, column, move] = known
        return known

    def _edges(self, row: int, column: int, down: int, right: int) -> float:
        """What paragraphs speak for a bead."""
        ones = self._opens[0][row - down : row]
        twos = self._opens[1][column - right : column]
        value = -_ACROSS * (sum(ones[1:]) + sum(twos[1:]))
        if ones and twos and (ones[0] or twos[0]):
            value += _OPENS if ones[0] and twos[0] else -_OPENS
        return value

    def _length(self, row: int, column: int, down: int, right: int) -> float:
        """The logarithm of how likely two lengths belong together (Gale and Church)."""
        mine = self._lengths[0][row] - self._lengths[0][row - down]
        theirs = self._lengths[1][column] - self._lengths[1][column - right]
        mean = (mine + theirs / self._ratio) / 2
        if not mean:
            return 0.0
        delta = abs(theirs - mine * self._ratio) / math.sqrt(_SPREAD * mean)
        return math.log(max(math.erfc(delta / math.sqrt(2)), 1e-9))

    def _common(self, row: int, column: int, down: int, right: int) -> float:
        """What shared signs, and numbers that only one side has, speak for a bead."""
        ones, numbers = self._of(0, row, down)
        twos, others = self._of(1, column, right)
        shared = sum([self._weight[sign] for sign in ones & twos])
        size = math.sqrt(1 + min(len(ones), len(twos)) / 8)
        return _SHARED * shared / size - _LONELY * len(numbers ^ others)

    def _of(self, side: int, stop: int, count: int) -> tuple[frozenset[str], frozenset[str]]:
        """The signs of some sentences of one side, and the numbers among them."""
        known = self._said.get((side, stop, count))
        if known is None:
            found = frozenset().union(*self._signs[side][stop - count : stop])
            known = self._said[side, stop, count] = found, frozenset(sign for sign in found if sign[0] == NUMBER)
        return known


def _log_sum(ways: Sequence[float]) -> float:
    top = max(ways, default=-math.inf)
    return top + math.log(sum(math.exp(way - top) for way in ways)) if top > -math.inf else -math.inf
