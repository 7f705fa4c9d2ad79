"""The edit distance within the beam, where the beam matters: long segments that differ much.

The same bit vectors as in `ter_trace`, but a row holds only the columns in the beam. A cell outside must never offer a
better way than one inside. So before the next row is computed, the differences outside are set to rise away from the
beam, one a column, and no word outside counts as equal: a way through there then costs at least what some way inside
does. (Differences of -1, 0 and +1 are all that the bit vectors need, whatever words are called equal.)
"""

from __future__ import annotations

from dataclasses import dataclass

from mtqa.metrics.ter_beam import beam
from mtqa.metrics.ter_reference import Reference
from mtqa.metrics.ter_trace import Alignment

__all__ = ["Window", "align_in_beam", "window"]


@dataclass(slots=True)
class Window:
    """The matrix within the beam. Bit `b` of a row is about column `low + b` of that row.

    Attributes:
        ranges: The half-open range of columns of each row.
        zeros: For each row, the columns whose value is that of the cell diagonally before.
        rises: For each row, the columns whose value is one more than in the row above.
        distance: The value of the last cell.
    """

    ranges: list[tuple[int, int]]
    zeros: list[int]
    rises: list[int]
    distance: int


def window(text: str, reference: Reference) -> Window:
    """Compute the matrix within the beam."""
    ranges = beam(len(text), len(reference.text))
    zeros, rises = [0], [0]
    low, high = ranges[0]
    # The vectors start one column before `low`, at a cell with the value `corner`, outside the beam.
    corner, positive, negative = 1, (1 << high) - 2, 1
    for character, (new_low, new_high) in zip(text, ranges[1:], strict=True):
        step = new_low - low
        passed = (1 << step) - 1
        corner += (positive & passed).bit_count() - (negative & passed).bit_count() + 1
        full = (1 << (new_high - new_low)) - 1
        inside = (1 << (high - new_low)) - 1
        negative = (negative >> step) & full
        positive = ((positive >> step) | ~inside) & full
        # A word may count as equal where the cell diagonally before is inside.
        equal = reference.bits(character, new_low - 1, new_high - 1) & (inside << 1 | 1 if step else inside << 1)
        zero = ((((equal & positive) + positive) ^ positive) | equal | negative) & full
        rise = negative | (full ^ (zero | positive))
        zeros.append(zero)
        rises.append(rise)
        above = rise << 1 | 1
        below = (positive & zero) << 1
        positive = (below | ~(zero | above)) & full
        negative = above & zero
        # The column before `low` is outside: one more than the first inside.
        corner += (positive & 1) - (negative & 1) + 1
        positive, negative = positive & ~1, negative | 1
        low, high = new_low, new_high
    return Window(ranges, zeros, rises, corner + positive.bit_count() - negative.bit_count())


def align_in_beam(text: str, reference: Reference) -> tuple[int, Alignment]:
    """The distance within the beam and the alignment that goes with it."""
    matrix = window(text, reference)
    return matrix.distance, _walk(text, reference.text, matrix)


def _walk(text: str, target: str, matrix: Window) -> Alignment:
    """From the last cell to the first, over cells of the beam only."""
    row, column = len(text), len(target)
    found = Alignment.blank(row, column)
    pairs, hypothesis, wanted = found.hypothesis_of, found.next_hypothesis_error, found.next_reference_error
    while row and column:
        above, left = row - 1, column - 1
        low, high = matrix.ranges[above]
        bit = 1 << (column - matrix.ranges[row][0])
        diagonal = low <= left < high
        if diagonal and text[above] == target[left]:
            pairs[left] = above
            hypothesis[above] = hypothesis[row]
            wanted[left] = wanted[column]
            row, column = above, left
            continue
        substitute = diagonal and not matrix.zeros[row] & bit
        if not substitute and column < high and matrix.rises[row] & bit:
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
