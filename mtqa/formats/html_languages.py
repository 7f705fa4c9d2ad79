"""HTML: the attribute `lang`, and how far it holds."""

from __future__ import annotations

import re

from mtqa.expression import lazy

__all__ = ["Languages", "language_of"]

_LANG = lazy(r"""\s(?:xml:)?lang\s*=\s*["']?([a-z]{2,3})(?![^\s"'/>_-])""", re.IGNORECASE)
_NO_LANGUAGE = frozenset({"mul", "und", "zxx"})
_ENDED_BY_THE_NEXT = frozenset("dd dt li option p td th tr".split())
"""Elements whose end tag is often left out."""


def language_of(tag: str) -> str:
    """The first part of the language that a tag names; empty if it names none.

    >>> language_of('<p class="x" lang="it-IT">'), language_of('<a hreflang="it">')
    ('it', '')
    """
    match = _LANG.search(tag)
    language = match.group(1).lower() if match else ""
    return "" if language in _NO_LANGUAGE else language


class Languages:
    """The elements with `lang` that are open, for a reader that meets tag after tag.

    An end tag may be missing: an inline element ends with the block that it stands in, a paragraph where the next block
    begins, and everything where an element around it ends.

    Args:
        blocks: Names of the elements that are blocks.
    """

    def __init__(self, blocks: frozenset[str]) -> None:
        self._blocks = blocks
        self._open: list[tuple[str, list[str]]] = []  # the language, and the element with what is open in it

    @property
    def current(self) -> str:
        """The language that the markup names for what comes next; empty if it names none."""
        return self._open[-1][0] if self._open else ""

    def opened(self, name: str, language: str) -> None:
        """An element begins, which is of a language, or of that around it."""
        while self._open and self._ends_before(name, self._open[-1][1]):
            self._open.pop()
        if language:
            self._open.append((language, [name]))
        elif self._open and (name in self._blocks or name == self._open[-1][1][0]):
            self._open[-1][1].append(name)

    def _ends_before(self, name: str, inside: list[str]) -> bool:
        """Whether an element has ended where another begins; forgets those in it that have."""
        if inside[0] not in self._blocks:
            return name in self._blocks
        if (inside[-1] == name and name in _ENDED_BY_THE_NEXT) or (inside[-1] == "p" and name in self._blocks):
            inside.pop()
        return not inside

    def closed(self, name: str) -> None:
        """An end tag."""
        while self._open:
            inside = self._open[-1][1]
            if name in inside:
                del inside[len(inside) - 1 - inside[::-1].index(name) :]
                if not inside:
                    self._open.pop()
                return
            if name not in self._blocks:
                return
            self._open.pop()
