"""The sentence around a finding, with the finding underlined."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter

from mtqa.document import Span
from mtqa.finding import Severity
from mtqa.report.cells import Cell, cells, wrap
from mtqa.report.shown import Shown
from mtqa.report.style import Style

__all__ = ["excerpt"]

_LINES = 3
"""About how many lines of the terminal an excerpt may take."""


def excerpt(shown: Shown, span: Span, severity: Severity, style: Style, width: int) -> list[str]:
    """The sentence around a span, wrapped, each line with marks under its part of the span.

    Args:
        shown: The text.
        span: The finding, in offsets of `shown.text`; an empty one is a place between two characters.
        severity: Gives the colour.
        style: How to paint.
        width: Columns.

    Returns:
        Lines of text, each followed by a line of "^" if the span touches it.
    """
    sentence = shown.sentence(span)
    line = cells(shown.text, sentence.start, sentence.end)
    if not any(_is_marked(cell, span) for cell in line):
        line.append(Cell(" ", span.start, span.end + 1, 1))
    lines = []
    for part in wrap(_cut(line, span, width * _LINES), width):
        marked = [_is_marked(cell, span) for cell in part]
        lines.append(_painted(part, marked, severity, style))
        if any(marked):
            marks = "".join([("^" if here else " ") * cell.width for cell, here in zip(part, marked, strict=True)])
            lines.append(_painted_marks(marks.rstrip(), severity, style))
    return lines


def _is_marked(cell: Cell, span: Span) -> bool:
    if not cell.width:
        return False
    return cell.start < max(span.end, span.start + 1) and cell.end > span.start


def _painted(part: list[Cell], marked: list[bool], severity: Severity, style: Style) -> str:
    runs = groupby(zip(part, marked, strict=True), key=itemgetter(1))
    texts = ((here, "".join([cell.text for cell, _ in run])) for here, run in runs)
    return "".join([style.severity(severity, text) if here else text for here, text in texts]).rstrip()


def _painted_marks(marks: str, severity: Severity, style: Style) -> str:
    blank = len(marks) - len(marks.lstrip())
    return " " * blank + style.severity(severity, marks[blank:])


def _cut(line: list[Cell], span: Span, limit: int) -> list[Cell]:
    """Shorten a long sentence to about `limit` columns, at spaces, with "…" for what is left out."""
    if sum(cell.width for cell in line) <= limit * 4 // 3:  # a cut that saves less is not worth it
        return line
    marked = [i for i, cell in enumerate(line) if _is_marked(cell, span)]
    first, last = marked[0], marked[-1] + 1
    middle = line[first:last]
    used = sum(cell.width for cell in middle)
    if used > limit:
        head, tail = limit * 2 // 3, limit // 3
        gap = Cell(" … ", span.start, span.end, 3)
        middle = [*_trimmed(middle[:head]), gap, *reversed(_trimmed(middle[: -tail - 1 : -1]))]
        used = limit
    room = max(limit - used, 0)
    before, after = line[:first], line[last:]
    left = max(room // 2, room - len(after))
    right = max(room - min(left, len(before)), 0)
    return [*_before(before, left), *middle, *_after(after, right)]


def _before(part: list[Cell], room: int) -> list[Cell]:
    if len(part) <= room:
        return part
    kept = _trimmed(part[::-1][:room])
    return [Cell("… ", -1, -1, 2), *reversed(kept)]


def _after(part: list[Cell], room: int) -> list[Cell]:
    if len(part) <= room:
        return part
    return [*_trimmed(part[:room]), Cell(" …", -1, -1, 2)]


def _trimmed(part: list[Cell]) -> list[Cell]:
    """Without the word that the cut went through."""
    spaces = [i for i, cell in enumerate(part) if cell.text == " "]
    return part[: spaces[-1]] if spaces else part
