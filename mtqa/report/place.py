"""Offsets -> lines and columns, for many places of one text."""

from __future__ import annotations

from bisect import bisect_right

from mtqa.expression import lazy

__all__ = ["LineIndex"]

_BREAK = lazy(r"\r\n|\n|\r")


class LineIndex:
    r"""The lines of a text, found once, so that each look-up is a binary search.

    Lines end with "\\n", "\\r\\n" or "\\r", as in `Document.line_column`.

    >>> index = LineIndex("One 🔥 fire\nTwo")
    >>> index.line_column(6), index.line_column_utf16(6), index.line_column(11)
    ((1, 7), (1, 8), (2, 1))
    """

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        """Find the lines of `text`."""
        self._text = text
        self._starts = [0, *(match.end() for match in _BREAK.finditer(text))]

    def line_column(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of an offset, in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line_column_utf16(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of an offset, in UTF-16 code units: an emoji counts two."""
        line = bisect_right(self._starts, offset)
        before = self._text[self._starts[line - 1] : offset]
        return line, len(before) + sum(character > "\uffff" for character in before) + 1
