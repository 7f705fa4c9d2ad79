"""A text and its translation, aligned sentence by sentence through the vectors of an encoder.

A cosine alone says little: encoders like some texts better than others, and those of E5 are all high. What counts is how far a
pair stands out from what its two sentences have with others (the margin of Artetxe and Schwenk 2019), in units of what pairs of
these two texts usually have. Over these margins runs a monotone dynamic programme whose beads may join up to three sentences of
one side (as in Vecalign, Thompson and Koehn 2019); a joined text has the mean of its sentences' vectors.

The settings were chosen on Italian, Russian and Ukrainian texts from which sentences had been taken out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

__all__ = ["FEWEST", "Bead", "Bitext", "Encodes"]

FEWEST = 6
"""With fewer sentences on a side nothing tells what usual is."""
_SHAPES = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1))
"""Sentences of the source and of the translation in one bead."""
_ALONE, _AFTER = 6, 7
"""Moves of the programme after those of `_SHAPES`: a sentence of the source alone, one of the translation alone."""
_LEAST = 0.05
"""So much of a usual margin must a bead have to be better than sentences alone."""
_JOINED = 0.2
"""What each further sentence in a bead must bring."""
_ELSEWHERE = 0.6
"""A sentence that has so much of a usual margin with any sentence nearby was moved or joined, not left out."""
_NEIGHBOURS = 4
_SAMPLE = 50
"""So many sentences of the other side, evenly spread, are looked at for what is usual."""
_REACH = 50
"""So many sentences before and after its place in proportion may the partner of a sentence be."""
_KNOWN = 0.6
"""If a smaller share of sentences are each other's best partner, one text is no translation of the other."""


class Encodes(Protocol):
    """What gives texts their vectors: an `mtqa.neural.encoder.Encoder`, or something with the same method."""

    def vectors(self, texts: Sequence[str]) -> Floats:
        """A row of length 1 for each text."""


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences that belong together.

    Attributes:
        source: Indexes of sentences of the source; none if it lacks what the translation says.
        target: Indexes of sentences of the translation; none if it lacks what the source says.
    """

    source: range
    target: range


class Bitext:
    """The sentences of a text and those of its translation.

    Args:
        source: Sentences of the source, in their order.
        target: Sentences of the translation, in theirs.
        encoder: What gives them vectors.
    """

    def __init__(self, source: Sequence[str], target: Sequence[str], encoder: Encodes) -> None:
        import numpy as np

        self._sides = _Side(source, encoder), _Side(target, encoder)
        self._usual_by_size: dict[tuple[int, int], Floats] = {}
        self._usual = self._usual_of(0, 1), self._usual_of(1, 1)
        best, partner = self._partners(0)
        other_best, other_partner = self._partners(1)
        self._best = best, other_best
        self._scale = max(float(np.median(np.concatenate(self._best))), 1e-6) if len(source) and len(target) else 1.0
        mutual = sum(two >= 0 and other_partner[two] == one for one, two in enumerate(partner))
        self.is_telling = min(len(source), len(target)) >= FEWEST
        """Whether there are enough sentences to say anything."""
        self.is_translation = mutual >= _KNOWN * min(len(source), len(target))
        """Whether one text seems to be a translation of the other at all."""

    def align(self, rows: range | None = None, columns: range | None = None) -> list[Bead]:
        """The best alignment, in the order of both texts; each sentence is in one bead.

        Args:
            rows: Only these sentences of the source, such as those of one line; all if None.
            columns: And these of the translation.
        """
        rows = range(len(self._sides[0].vectors)) if rows is None else rows
        columns = range(len(self._sides[1].vectors)) if columns is None else columns
        moves = self._moves(rows, columns)
        beads: list[Bead] = []
        row, column = len(rows), len(columns)
        while row or column:
            down, right = (*_SHAPES, (1, 0), (0, 1))[moves[row, column]]
            beads.append(Bead(rows[row - down : row], columns[column - right : column]))
            row, column = row - down, column - right
        return beads[::-1]

    def omitted(self, beads: Sequence[Bead]) -> list[int]:
        """Sentences of the source that have no partner, nor anything like one nearby."""
        return self._lonely(0, [index for bead in beads if not bead.target for index in bead.source])

    def added(self, beads: Sequence[Bead]) -> list[int]:
        """Sentences of the translation that have no partner, nor anything like one nearby."""
        return self._lonely(1, [index for bead in beads if not bead.source for index in bead.target])

    def _lonely(self, side: int, indexes: Sequence[int]) -> list[int]:
        return [index for index in indexes if self._best[side][index] < _ELSEWHERE * self._scale]

    def _partners(self, side: int) -> tuple[Floats, NDArray[np.int64]]:
        """For each sentence of a side the best margin with one of the other, and which one that is."""
        import numpy as np

        ones, twos = self._sides[side].vectors, self._sides[1 - side].vectors
        best = np.zeros(len(ones), np.float32)
        partner = np.full(len(ones), -1)
        for index in range(len(ones) if len(twos) else 0):
            place = index * len(twos) // len(ones)
            low, high = max(place - _REACH, 0), min(place + _REACH + 1, len(twos))
            margins = twos[low:high] @ ones[index]
            margins -= (self._usual[side][index] + self._usual[1 - side][low:high]) / 2
            partner[index] = low + int(margins.argmax())
            best[index] = margins.max()
        return best, partner

    def _moves(self, rows: range, columns: range) -> NDArray[np.int8]:
        """The last move of the best way to each cell of the table.

        A sentence alone costs nothing, so the best way to a cell is never worse than that to the cell on its left: a row of the
        table is a running maximum.
        """
        import numpy as np

        width = len(columns) + 1
        sums = np.zeros((len(rows) + 1, width), np.float32)
        moves = np.full((len(rows) + 1, width), _AFTER, np.int8)
        for row in range(1, len(rows) + 1):
            best = sums[row - 1].copy()
            move = np.full(width, _ALONE, np.int8)
            for number, (down, right) in enumerate(_SHAPES):
                if down > row or right >= width:
                    continue
                way = sums[row - down, : width - right] + self._scores(rows[row - down], columns, down, right)
                better = way > best[right:]
                best[right:][better] = way[better]
                move[right:][better] = number
            sums[row] = np.maximum.accumulate(best)
            moves[row] = np.where(sums[row] > best, _AFTER, move)
        return moves

    def _usual_of(self, side: int, count: int) -> Floats:
        """What so many sentences of a side together usually have with those of the other side."""
        if (side, count) not in self._usual_by_size:
            self._usual_by_size[side, count] = _usual(self._sides[side].joined(count), self._sides[1 - side].vectors)
        return self._usual_by_size[side, count]

    def _scores(self, first: int, columns: range, down: int, right: int) -> Floats:
        """The score of each bead of a shape whose source begins at a sentence."""
        one = slice(first, first + 1)
        two = slice(columns.start, columns.stop - right + 1)
        cosines = self._sides[1].joined(right)[two] @ self._sides[0].joined(down)[one][0]
        usual = (self._usual_of(0, down)[one] + self._usual_of(1, right)[two]) / 2
        scores: Floats = (cosines - usual) / self._scale - _LEAST - _JOINED * (down + right - 2)
        return scores


class _Side:
    """The sentences of one text as vectors."""

    def __init__(self, texts: Sequence[str], encoder: Encodes) -> None:
        import numpy as np

        self.vectors: Floats = encoder.vectors(texts) if len(texts) else np.zeros((0, 1), np.float32)
        self._weighted = self.vectors * np.array([[len(text)] for text in texts], np.float32).reshape(-1, 1)
        self._joined: dict[int, Floats] = {1: self.vectors}

    def joined(self, count: int) -> Floats:
        """The vectors of so many sentences together, by the first of them."""
        import numpy as np

        if count not in self._joined:
            last = max(len(self.vectors) - count + 1, 0)
            total = sum((self._weighted[place : place + last] for place in range(1, count)), self._weighted[:last])
            self._joined[count] = total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-9)
        return self._joined[count]


def _usual(ones: Floats, twos: Floats) -> Floats:
    """The mean cosine of each text with those on the other side that are nearest to it, but for the very nearest."""
    import numpy as np

    if not len(ones) or not len(twos):
        return np.zeros(len(ones), np.float32)
    step = max(len(twos) // _SAMPLE, 1)
    cosines = np.sort(ones @ twos[::step].T, axis=1)[:, ::-1]
    near = cosines[:, 1 : _NEIGHBOURS + 1] if cosines.shape[1] > 1 else cosines
    return np.asarray(near.mean(axis=1), np.float32)
