"""The way through the edit-distance matrix that sacrebleu takes, from bit vectors instead of cells.

A row of the matrix is kept as the differences between neighbouring cells, each -1, 0 or +1, so a row is two integers
and the next row costs a dozen integer operations, however long the reference is (Myers 1999, Hyyro 2003). Where several
ways are equally short, sacrebleu takes no change or a substitution first, then a deletion, then an insertion; whether
each of these is on a shortest way can be read from the differences, so the same way is found.
"""

from __future__ import annotations

from dataclasses import dataclass

from mtqa.metrics.ter_reference import Reference

__all__ = ["Alignment", "align"]


@dataclass(slots=True)
class Alignment:
    """How the words of a hypothesis and its reference go together.

    Attributes:
        hypothesis_of: For each word of the reference, the position in the hypothesis of the word that it is paired
            with, or of the last word before it; -1 at the start.
        next_hypothesis_error: For each word of the hypothesis, the position of the first word from there on that is
            wrong (substituted or deleted); the number of words where none is.
        next_reference_error: The same for the words of the reference (substituted or inserted).
    """

    hypothesis_of: list[int]
    next_hypothesis_error: list[int]
    next_reference_error: list[int]

    @classmethod
    def blank(cls, rows: int, columns: int) -> Alignment:
        """An alignment to be filled in from the end."""
        return cls([0] * columns, [rows] * (rows + 1), [columns] * (columns + 1))

    def close(self, row: int, column: int) -> None:
        """Fill in what is before `row` or `column`, with nothing left on the other side."""
        self.hypothesis_of[:column] = [-1] * column
        self.next_reference_error[:column] = range(column)
        self.next_hypothesis_error[:row] = range(row)


def align(text: str, reference: Reference) -> Alignment:
    """The alignment without a beam, for distances that the beam cannot change."""
    target = reference.text
    start = _same_start(text, target)
    rows, columns = len(text), len(target)
    last, shift = rows, columns - rows
    while last > start and last + shift > start and text[last - 1] == target[last + shift - 1]:
        last -= 1
    zeros, rises = _differences(text, start, last, reference)
    return _walk(text, target, start, zeros, rises)


def _same_start(text: str, target: str) -> int:
    same = 0
    for left, right in zip(text, target, strict=False):
        if left != right:
            break
        same += 1
    return same


def _differences(text: str, start: int, last: int, reference: Reference) -> tuple[list[int], list[int]]:
    """For rows `start + 1` to `last`: bits of the columns with diagonal difference 0, and with a rise from the row above.

    The words before `start` are the same on both sides, so row `start` is known: it falls to 0 in column `start`, then rises.
    """
    full = (1 << len(reference.text)) - 1
    negative = (1 << start) - 1
    positive = full ^ negative
    mask = reference.masks.get
    zeros: list[int] = []
    rises: list[int] = []
    for character in text[start:last]:
        equal = mask(character, 0)
        zero = ((((equal & positive) + positive) ^ positive) | equal | negative) & full
        rise = negative | (full ^ (zero | positive))
        zeros.append(zero)
        rises.append(rise)
        above = rise << 1 | 1
        below = (positive & zero) << 1
        positive = (below | ~(zero | above)) & full
        negative = above & zero
    return zeros, rises


def _walk(text: str, target: str, start: int, zeros: list[int], rises: list[int]) -> Alignment:
    """From the last cell to the first."""
    row, column = len(text), len(target)
    found = Alignment.blank(row, column)
    pairs, hypothesis, wanted = found.hypothesis_of, found.next_hypothesis_error, found.next_reference_error
    while row and column:
        above, left = row - 1, column - 1
        if text[above] == target[left]:
            pairs[left] = above
            hypothesis[above] = hypothesis[row]
            wanted[left] = wanted[column]
            row, column = above, left
            continue
        bit = 1 << left
        if row <= start:  # in the common start a way off the diagonal goes straight back to it
            substitute, delete = False, row > column
        else:
            place = above - start
            substitute, delete = not zeros[place] & bit, bool(rises[place] & bit)
        if not substitute and delete:
            hypothesis[above] = above
            row = above
            continue
        pairs[left] = above
        wanted[left] = left
        column = left
        if substitute:
            hypothesis[above] = above
            row = above
    found.close(row, column)
    return found
