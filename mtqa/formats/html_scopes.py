"""HTML: the attributes `lang` and `translate`, and how far they hold."""

from __future__ import annotations

import re

from mtqa.expression import lazy

__all__ = ["Scopes", "language_of", "translated"]

_LANG = lazy(r"""\s(?:xml:)?lang\s*=\s*["']?([a-z]{2,3})(?![^\s"'/>_-])""", re.IGNORECASE)
_NO_LANGUAGE = frozenset({"mul", "und", "zxx"})
_UNTRANSLATED = lazy(
    r"""\s(?:translate\s*=\s*["']?no\b|class\s*=\s*(?:"[^">]*?|'[^'>]*?)?(?<![\w-])notranslate(?![\w-]))""",
    re.IGNORECASE,
)
_TRANSLATED = lazy(r"""\stranslate\s*=\s*["']?yes\b""", re.IGNORECASE)
_ENDED_BY_THE_NEXT = frozenset("a dd dt li option p td th tr".split())
"""Elements whose end tag is often left out."""
_AROUND_BLOCKS = frozenset("a del ins map object".split())
"""Elements that stand in a sentence, or around whole blocks."""


def language_of(tag: str) -> str:
    """The first part of the language that a tag names; empty if it names none.

    >>> language_of('<p class="x" lang="it-IT">'), language_of('<a hreflang="it">')
    ('it', '')
    """
    match = _LANG.search(tag)
    language = match.group(1).lower() if match else ""
    return "" if language in _NO_LANGUAGE else language


def translated(tag: str) -> str:
    """What a tag says of translation: "no", "yes", or nothing.

    >>> translated("<p translate=no>"), translated('<b class="x notranslate">'), translated("<b translate='yes'>")
    ('no', 'no', 'yes')
    """
    return "no" if _UNTRANSLATED.search(tag) else "yes" if _TRANSLATED.search(tag) else ""


class Scopes:
    """The open elements with some attribute, for a reader that meets tag after tag.

    An end tag may be missing: an inline element ends with the block that it stands in, a paragraph where the next block
    begins, and everything where an element around it ends.

    Args:
        blocks: Names of the elements that are blocks.
    """

    def __init__(self, blocks: frozenset[str]) -> None:
        self._blocks = blocks
        self._open: list[tuple[str, list[str]]] = []  # the value, and the element with what is open in it

    @property
    def current(self) -> str:
        """The value of the attribute for what comes next; empty if it has none."""
        return self._open[-1][0] if self._open else ""

    def opened(self, name: str, value: str) -> None:
        """An element begins, with a value of its own, or with that around it."""
        while self._open and self._ends_before(name, self._open[-1][1]):
            self._open.pop()
        if value:
            self._open.append((value, [name]))
        elif self._open and (name in self._blocks or name == self._open[-1][1][0]):
            self._open[-1][1].append(name)

    def _ends_before(self, name: str, inside: list[str]) -> bool:
        """Whether an element has ended where another begins; forgets those in it that have."""
        if inside[0] not in self._blocks and not _may_hold_blocks(inside[0]):
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


def _may_hold_blocks(name: str) -> bool:
    """Whether an element that is no block may stand around blocks, as a link round a card or an element of the page's own."""
    return name in _AROUND_BLOCKS or "-" in name
