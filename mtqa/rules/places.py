"""Where a text holds some letters, quicker than an expression where few places have them; and the line around a place."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy

__all__ = ["WORD_BEFORE", "line_around", "line_start", "places"]

WORD_BEFORE = lazy(r"(?<![\w.'-])[\w'-]+\Z")
"""The word that ends where the search does."""


def places(text: str, *literals: str, first: int = 0, last: int | None = None) -> Iterator[int]:
    """The offsets at which one of some strings starts, string by string.

    Args:
        text: The text.
        literals: The strings.
        first: No string starts before it.
        last: No string ends after it.

    >>> list(places("a -b -c -", " -", "b "))
    [1, 4, 7, 3]
    """
    for literal in literals:
        at = text.find(literal, first, last)
        while at >= 0:
            yield at
            at = text.find(literal, at + 1, last)


def line_around(text: str, offset: int) -> tuple[int, int]:
    """Where the line that holds an offset starts and ends, without its line break.

    >>> line_around("one\\ntwo\\nthree", 5)
    (4, 7)
    """
    end = text.find("\n", offset)
    return text.rfind("\n", 0, offset) + 1, len(text) if end < 0 else end


def line_start(text: str, offset: int, reach: int) -> int:
    """Where the line that holds an offset starts, or `reach` signs before the offset if that is nearer.

    >>> line_start("one\\ntwo", 6, 80), line_start("one\\ntwo", 6, 1)
    (4, 5)
    """
    first = max(offset - reach, 0)
    return max(text.rfind("\n", first, offset) + 1, first)
