"""How wide a text is in a terminal, and its lines at a given width."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from mtqa.expression import lazy

__all__ = ["Cell", "cells", "clean", "fill", "width_of", "wrap"]

_LINE_BREAK = lazy(r"[\n\r]")
_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"


class Cell(NamedTuple):
    """What a reader takes for one character.

    Attributes:
        text: What is printed: safe for a terminal.
        start: Offset of its first code point in the text.
        end: Offset after its last code point.
        width: Columns that it takes.
    """

    text: str
    start: int
    end: int
    width: int


def cells(text: str, start: int, end: int) -> list[Cell]:
    r"""The characters of `text[start:end]`.

    White space is shown as spaces; a run of it with a line break in it is one space.

    >>> "".join(cell.text for cell in cells("a  b \n  c", 0, 9))
    'a  b c'
    """
    part = text[start:end]
    if _is_plain(part):
        return [Cell(letter, at, at + 1, 1) for at, letter in enumerate(part, start)]
    found: list[Cell] = []
    at = start
    while at < end:
        stop = at + 1
        if text[at].isspace():
            while stop < end and text[stop].isspace():
                stop += 1
            if not _LINE_BREAK.search(text, at, stop):
                stop = at + 1
            found.append(Cell(" ", at, stop, 1))
        else:
            while stop < end and _joins(text, at, stop):
                stop += 1
            found.append(_cell(text[at:stop], at))
        at = stop
    return found


def _is_plain(text: str) -> bool:
    """Whether every code point is a character of one column, as nearly always."""
    return text.isascii() and text.isprintable()


def _joins(text: str, start: int, at: int) -> bool:
    """Whether the code point at `at` belongs to the character that started at `start`."""
    character = text[at]
    if character.isascii():
        return False
    if character == _JOINER or text[at - 1] == _JOINER:
        return True
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me"):
        return True
    if "\U0001f3fb" <= character <= "\U0001f3ff":
        return True
    return at == start + 1 and _is_flag_half(character) and _is_flag_half(text[start])


def _is_flag_half(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _cell(text: str, start: int) -> Cell:
    """One character; what could move the cursor or turn the writing direction is replaced or dropped."""
    first = text[0]
    category = unicodedata.category(first)
    if category in ("Cc", "Cs"):
        return Cell("\ufffd", start, start + len(text), 1)
    if category == "Cf":
        return Cell("", start, start + len(text), 0)
    wide = unicodedata.east_asian_width(first) in "WF" or _EMOJI_STYLE in text or _is_flag_half(first)
    if category in ("Mn", "Me"):
        return Cell(text, start, start + len(text), 0)
    return Cell(text, start, start + len(text), 2 if wide else 1)


def clean(text: str) -> str:
    r"""A text as one line that cannot disturb a terminal: no control characters, no line breaks.

    >>> clean("two\nlines \x1b[31m")
    'two lines \ufffd[31m'
    """
    return text if _is_plain(text) else "".join(cell.text for cell in cells(text, 0, len(text)))


def width_of(text: str) -> int:
    """The columns that a text takes.

    >>> width_of("né"), width_of("基辅"), width_of("👨‍👩‍👧")
    (2, 4, 2)
    """
    return len(text) if _is_plain(text) else sum(cell.width for cell in cells(text, 0, len(text)))


def wrap(line: list[Cell], width: int) -> Iterator[list[Cell]]:
    """Break cells at spaces into lines of at most `width` columns; a longer word is cut.

    The space at which a line breaks is dropped.
    """
    start = 0
    while start < len(line):
        stop, used, space = start, 0, -1
        while stop < len(line) and used + line[stop].width <= width:
            used += line[stop].width
            if line[stop].text == " ":
                space = stop
            stop += 1
        if stop == start:  # a character wider than the whole line
            stop += 1
        following = stop
        if stop < len(line) and line[stop].text == " ":
            following = stop + 1
        elif stop < len(line) and space > start:
            stop, following = space, space + 1
        yield line[start:stop]
        start = following


def fill(text: str, width: int, indent: str = "", first: str | None = None) -> list[str]:
    """Wrap a text to lines of at most `width` columns.

    Args:
        text: The text.
        width: Columns, the indent included.
        indent: What every line starts with.
        first: What the first line starts with instead; as wide as `indent`.

    >>> fill("one two three", 9, "  ", "- ")
    ['- one two', '  three']
    """
    line = cells(text, 0, len(text))
    room = max(width - width_of(indent), 1)
    lines = ["".join(cell.text for cell in part).rstrip() for part in wrap(line, room)]
    heads = [indent if first is None else first] + [indent] * len(lines)
    return [head + part for head, part in zip(heads, lines, strict=False)]
