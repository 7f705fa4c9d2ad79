"""Tables at a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from mtqa.report.cells import clean, fill, width_of

__all__ = ["columns", "wrapped"]

_GAP = "  "
_LEAST = 8
"""A narrower column of names could not be read."""


def columns(rows: Sequence[Sequence[str]], *, left: int = 1) -> list[str]:
    """Rows as lines, each column as wide as its widest cell.

    Args:
        rows: Cells; a row may lack its last ones.
        left: So many columns are set flush left, the others flush right.

    >>> columns([["", "made"], ["ours", "12"]])
    ['      made', 'ours    12']
    """
    count = max(map(len, rows))
    padded = [[*map(clean, row), *[""] * (count - len(row))] for row in rows]
    widths = [max(width_of(row[column]) for row in padded) for column in range(count)]
    lines = []
    for row in padded:
        parts = []
        for column, (cell, width) in enumerate(zip(row, widths, strict=True)):
            space = " " * (width - width_of(cell))
            parts.append(cell + space if column < left else space + cell)
        lines.append(_GAP.join(parts).rstrip())
    return lines


def wrapped(rows: Sequence[Sequence[str]], column: int, width: int) -> list[list[str]]:
    """Rows in which one column's cells are broken into as many rows as they need to let the table fit into a width.

    Args:
        rows: Cells. An empty row cell before the next row with text in `column` takes in what is broken off.
        column: The column of names.
        width: Columns of the terminal.

    >>> wrapped([["1", "a name", "50.0"], ["", "", "40-60"]], 1, 18)
    [['1', 'a name', '50.0'], ['', '', '40-60']]
    >>> wrapped([["1", "a much longer name", "50.0"], ["", "", "40-60"]], 1, 18)
    [['1', 'a much', '50.0'], ['', 'longer', '40-60'], ['', 'name', '']]
    """
    count = max(map(len, rows))
    full = [[*row, *[""] * (count - len(row))] for row in rows]
    others = sum(max(width_of(row[index]) for row in full) + len(_GAP) for index in range(count) if index != column)
    room = max(width - others, _LEAST)
    made: list[list[str]] = []
    rest: list[str] = []
    for row in full:
        if row[column] or not rest:
            made += [_alone(part, column, count) for part in rest]
            rest = fill(row[column], room)
        made.append([*row[:column], rest.pop(0) if rest else "", *row[column + 1 :]])
    return made + [_alone(part, column, count) for part in rest]


def _alone(text: str, column: int, count: int) -> list[str]:
    return [text if index == column else "" for index in range(count)]
