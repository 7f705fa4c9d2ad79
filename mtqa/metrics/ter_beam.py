"""The beam of Tercom's edit distance: which cells of the matrix sacrebleu looks at.

Rows are words of the hypothesis, columns words of the reference, each with one more before the first. Row `i` has the
columns `low <= j < high` around the diagonal (scaled to both lengths); the first row has all, the last has all after
its `low`. Cells outside count as infinite.
"""

from __future__ import annotations

import math
from functools import lru_cache

__all__ = ["UNLIMITED", "beam", "safe_distance"]

UNLIMITED = 1 << 60
_WIDTH = 25


def beam(rows: int, columns: int) -> list[tuple[int, int]]:
    """The half-open range of columns of each row.

    Args:
        rows: Number of words in the hypothesis.
        columns: Number of words in the reference.

    Returns:
        One `(low, high)` for each of the `rows + 1` rows of the matrix. The arithmetic, rounding included, is
        sacrebleu's.

    >>> beam(2, 100)
    [(0, 101), (25, 75), (75, 101)]
    """
    ratio = columns / rows if rows else 1
    width = math.ceil(ratio / 2 + _WIDTH) if ratio / 2 > _WIDTH else _WIDTH
    ranges = [(0, columns + 1)]
    for row in range(1, rows + 1):
        diagonal = math.floor(row * ratio)
        ranges.append((max(0, diagonal - width), min(columns + 1, diagonal + width)))
    if rows:
        ranges[-1] = (ranges[-1][0], columns + 1)
    return ranges


@lru_cache(maxsize=1 << 14)
def safe_distance(rows: int, columns: int) -> int:
    """The largest edit distance that the beam cannot change, nor the way to it; 0 if there is none.

    A path of cost d has at most (d + e) / 2 insertions and (d - e) / 2 deletions, with e = columns - rows, so in row i it
    stays within `i - deletions <= j <= i + insertions`. While that lies within the beam, every best path does.

    >>> safe_distance(20, 20) == UNLIMITED
    True
    >>> safe_distance(60, 60)
    49
    """
    deletions = insertions = UNLIMITED
    for row, (low, high) in enumerate(beam(rows, columns)):
        if low > 0:
            deletions = min(deletions, row - low)
        if high <= columns:
            insertions = min(insertions, high - 1 - row)
    longer = columns - rows
    return max(0, min(2 * deletions + 1 + longer, 2 * insertions + 1 - longer, UNLIMITED))
