"""Sentence alignment of two texts in one language: which sentences of a hypothesis say what which of a reference say.

A monotone dynamic programme, as for bilingual texts (Gale and Church 1993), but over the words that the two sides share,
because both are in one language. A bead is worth twice the weight of its shared words, less a part of the weight of all
its words; so a sentence joins a bead only if it brings words of its own, and stays alone otherwise. Rare words weigh more
(inverse document frequency), and the first letters of a word count as a word of their own, so that inflected forms meet.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from mtqa.align.corridor import Corridor, corridor

__all__ = ["Bead", "align_beads"]

_SHARE = 0.25
"""What a bead costs for each unit of weight on either side. A pair is made if about a quarter of its words is shared."""
_LENGTH = 0.1
"""What it costs for each unit of weight by which one side is longer than the other."""
_WELCOME = 3.0
"""What it gains for being there, in words of mean weight: two short sentences at one place belong together."""
_MERGE = 0.02
"""What merging two sentences costs, for each unit of weight of the bead."""
_CUT_ELSEWHERE = 0.02
"""The same for two sentences against two."""
_STEM = 4
"""Letters of a word that count as a word of their own."""

_NEAR = 12
"""Sentences before and after a weak pair among which a better partner is looked for."""
_WEAK = 0.2
_STRONG = 0.5
"""Shares of common weight (Dice) below which a pair is weak, and from which another partner is the right one."""

_MOVES: tuple[tuple[int, int, float], ...] = (
    (1, 0, 0.0), (0, 1, 0.0), (1, 1, 0.0), (1, 2, _MERGE), (2, 1, _MERGE), (2, 2, _CUT_ELSEWHERE),
    (1, 3, 2 * _MERGE), (3, 1, 2 * _MERGE),
)  # fmt: skip
"""The beads: sentences of the hypothesis, of the reference, cost. Of equally good ones, the first is taken."""

_WORD = re.compile(r"[^\W_]+|[?!]")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""A letter of a script that has no blanks between words."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences that belong together.

    Attributes:
        hypothesis: Indexes of sentences of the hypothesis; none if it lacks what the reference says.
        reference: Indexes of sentences of the reference; none if it lacks what the hypothesis says.
    """

    hypothesis: range
    reference: range

    @property
    def shape(self) -> str:
        """How many sentences belong together, hypothesis first.

        >>> Bead(range(3, 5), range(2, 3)).shape
        '2-1'
        """
        return f"{len(self.hypothesis)}-{len(self.reference)}"


def align_beads(hypothesis: Sequence[str], reference: Sequence[str]) -> list[Bead]:
    """Align the sentences of two texts in one language.

    Every sentence is in one bead, and beads are in the order of both texts. So of sentences that changed places one
    is paired and the others stay alone. Time and memory grow with the number of sentences, not with its square.

    Args:
        hypothesis: Sentences of one text.
        reference: Sentences of the other.

    Returns:
        Beads of 1-1, 1-2, 2-1, 2-2, 1-3 and 3-1 sentences, and single ones that have no partner (1-0, 0-1).

    >>> beads = align_beads(
    ...     ["The army left Kherson on Friday, and Kyiv cheered.", "Buy our newsletter!"],
    ...     ["The army left Kherson on Friday.", "People in Kyiv cheered.", "Moscow was silent about the defeat."],
    ... )
    >>> [bead.shape for bead in beads]
    ['1-2', '0-1', '1-0']
    """
    words = [_features(text) for text in hypothesis], [_features(text) for text in reference]
    weight = _weigh(*words)
    unit = sum(weight[word] * often for side in words for text in side for word, often in text.items())
    unit /= max(sum(map(len, hypothesis)) + sum(map(len, reference)), 1)
    one, two = (_Side(*pair, weight, unit) for pair in zip((hypothesis, reference), words, strict=True))
    table = _Table(one, two, weight, corridor(*words))
    return [part for bead in table.trace(table.fill()) for part in table.parted(bead)]


def _features(text: str) -> Counter[str]:
    """The words of a text, the stems of longer ones, and for scripts without blanks the letters and pairs of letters."""
    found: Counter[str] = Counter()
    for word in _WORD.findall(text.casefold()):
        if _UNSPACED.match(word):
            found.update(word)
            found.update(map(str.__add__, word, word[1:]))
        else:
            found[word] += 1
            if len(word) > _STEM:
                found[word[:_STEM] + "-"] += 1
    return found


def _weigh(one: Sequence[Counter[str]], two: Sequence[Counter[str]]) -> dict[str, float]:
    """Inverse document frequency of each feature; a word and its stem have half of it each."""
    often = Counter(word for side in (one, two) for words in side for word in words)
    count = len(one) + len(two) + 1
    return {word: math.log(count / times) * (0.5 if len(word) > _STEM else 1.0) for word, times in often.items()}


class _Side:
    """The sentences of one side.

    Attributes:
        words: How often each feature stands in each sentence.
        weights: Weight of the features of all sentences before each one, and of all.
        lengths: Length of all sentences before each one, and of all, in the unit of the weights.
    """

    __slots__ = ("lengths", "weights", "words")

    def __init__(self, texts: Sequence[str], words: list[Counter[str]], weight: dict[str, float], unit: float) -> None:
        self.words = words
        each = (sum(weight[word] * often for word, often in found.items()) for found in words)
        self.weights = list(accumulate(each, initial=0.0))
        self.lengths = list(accumulate((len(text) * unit for text in texts), initial=0.0))


class _Table:
    """The table of the dynamic programme: rows are sentences of the hypothesis, columns of the reference."""

    def __init__(self, one: _Side, two: _Side, weight: dict[str, float], lane: Corridor) -> None:
        self._one = one
        self._two = two
        self._weight = weight
        self._lane = lane
        count = sum(words.total() for side in (one, two) for words in side.words)
        self._welcome = _WELCOME * (one.weights[-1] + two.weights[-1]) / max(count, 1)
        self._values: list[list[float]] = []
        self._shared: list[dict[int, float]] = []

    def fill(self) -> list[bytearray]:
        """The best move into each cell of the corridor, as an index of `_MOVES`."""
        moves = []
        for row in range(len(self._one.words) + 1):
            if row:
                self._shared.append(self._row_of_shared(row - 1))
            moves.append(self._row(row))
            if row > 3:  # no bead reaches farther back
                self._values[row - 4] = []
                self._shared[row - 4] = {}
        return moves

    def trace(self, moves: list[bytearray]) -> list[Bead]:
        """The beads of the best way through the table."""
        beads = []
        row, column = len(moves) - 1, len(self._two.words)
        while row or column:
            down, right, _ = _MOVES[moves[row][column - self._lane.lows[row]]]
            beads.append(Bead(range(row - down, row), range(column - right, column)))
            row, column = row - down, column - right
        return beads[::-1]

    def parted(self, bead: Bead) -> tuple[Bead, ...]:
        """A bead, or its two sentences alone if they are unlike and one of them is like another sentence nearby."""
        if bead.shape != "1-1":
            return (bead,)
        row, column = bead.hypothesis[0], bead.reference[0]
        if self._likeness(row, column) >= _WEAK:
            return (bead,)
        rows = range(max(row - _NEAR, 0), min(row + _NEAR + 1, len(self._one.words)))
        columns = range(max(column - _NEAR, 0), min(column + _NEAR + 1, len(self._two.words)))
        likeness = [self._likeness(row, other) for other in columns] + [self._likeness(other, column) for other in rows]
        if max(likeness) < _STRONG:
            return (bead,)
        return Bead(bead.hypothesis, range(column, column)), Bead(range(row + 1, row + 1), bead.reference)

    def _likeness(self, row: int, column: int) -> float:
        """Share of common weight of two sentences (Dice)."""
        one, two = self._one, self._two
        total = one.weights[row + 1] - one.weights[row] + two.weights[column + 1] - two.weights[column]
        return 2 * self._overlap(one.words[row], two.words[column]) / total if total else 0.0

    def _row_of_shared(self, index: int) -> dict[int, float]:
        """Weight that a sentence of the hypothesis shares with each of the reference that a bead could join to it."""
        words, lane, others = self._one.words[index], self._lane, self._two.words
        low = max(lane.lows[index] - 3, 0)
        high = lane.highs[min(index + 3, len(lane.highs) - 1)]
        return {column: self._overlap(words, others[column]) for column in range(low, high)}

    def _row(self, row: int) -> bytearray:
        low, high = self._lane.lows[row], self._lane.highs[row]
        values: list[float] = []
        self._values.append(values)
        moves = bytearray(high - low + 1)
        for column in range(low, high + 1):
            best, chosen = 0.0 if row == column == 0 else -math.inf, 0
            for index, (down, right, merging) in enumerate(_MOVES):
                if down > row or right > column:
                    continue
                before = self._values[row - down]
                place = column - right - self._lane.lows[row - down]
                if not 0 <= place < len(before):
                    continue
                value = before[place]
                if down and right:
                    value += self._gain(row, column, down, right, merging, best - value)
                if value > best:
                    best, chosen = value, index
            values.append(best)
            moves[column - low] = chosen
        return moves

    def _gain(self, row: int, column: int, down: int, right: int, merging: float, least: float) -> float:
        """What a bead that ends at a cell is worth; minus infinity if that is clearly no more than `least`."""
        one, two = self._one, self._two
        mine = one.weights[row] - one.weights[row - down]
        theirs = two.weights[column] - two.weights[column - right]
        longer = one.lengths[row] - one.lengths[row - down] - two.lengths[column] + two.lengths[column - right]
        cost = (_SHARE + merging) * (mine + theirs) + _LENGTH * abs(longer) - self._welcome
        if 2 * min(mine, theirs) - cost <= least:
            return -math.inf
        shared = 0.0
        for line in self._shared[row - down : row]:
            for index in range(column - right, column):
                shared += line[index]
        if down == right == 1:
            return 2 * shared - cost
        if 2 * shared - cost <= least:
            return -math.inf
        return 2 * self._merged(row, column, down, right) - cost  # a word that both parts have was counted twice

    def _merged(self, row: int, column: int, down: int, right: int) -> float:
        """Weight that several sentences share with others."""
        ones, twos = self._one.words[row - down : row], self._two.words[column - right : column]
        if down != right:
            return self._overlap(_sum(ones), _sum(twos))
        (a, b), (c, d) = ones, twos
        straight = self._overlap(a, c) + self._overlap(b, d)
        if self._overlap(a, d) + self._overlap(b, c) > straight:  # two sentences that changed places
            return 0.0
        # The end of one sentence may stand in the next one, but not both ways.
        return straight + max(self._overlap(a - c, d - b), self._overlap(b - d, c - a))

    def _overlap(self, one: Counter[str], two: Counter[str]) -> float:
        if len(one) > len(two):
            one, two = two, one
        weight = self._weight
        return sum([weight[word] * min(often, two[word]) for word, often in one.items() if word in two])


def _sum(parts: Sequence[Counter[str]]) -> Counter[str]:
    total = parts[0].copy()
    for part in parts[1:]:
        for word, often in part.items():
            total[word] += often
    return total
