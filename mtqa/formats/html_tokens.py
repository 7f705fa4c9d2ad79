"""HTML -> tags, text and comments with their offsets, by the tokenisation of the HTML standard.

Why not a library: lxml, selectolax and html5lib do not say where in the file a text node stands, and fixes
must land in the file. The standard library's `html.parser` does say it, but in many releases it raises on
`<![x` and takes a minute for a broken page of 100 kB; here the time grows with the length of the page only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from mtqa.expression import lazy

__all__ = ["Kind", "Token", "tokens"]


class Kind(Enum):
    """What a token is."""

    TEXT = auto()
    OPEN = auto()
    CLOSE = auto()
    COMMENT = auto()
    OTHER = auto()
    """A doctype, a processing instruction, CDATA, or the inside of a script."""


class Token(NamedTuple):
    """A piece of an HTML text: `start:end` are offsets, `name` is a tag's name in lower case."""

    kind: Kind
    start: int
    end: int
    name: str = ""


_MARKUP = lazy(r"<[A-Za-z/!?]")
# Quotation marks count only where a value starts, after "=": <p title="a > b">, but also <p don't>.
_TAG = lazy(
    r"""</?+([A-Za-z][^\s/>]*+)(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+'|(?!["'])))*+>""",
)
_NAME = lazy(r"</?([A-Za-z][^\s/>]*)")
_RAW_TEXT = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes"})
_RAW_READABLE = frozenset({"title", "textarea"})


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of `text[start:end]`, in order and without gaps; any text is HTML.

    >>> [(token.kind.name, token.name) for token in tokens("5 < 6 <b title='>'>bold")]
    [('TEXT', ''), ('OPEN', 'b'), ('TEXT', '')]
    """
    return _Tokeniser(text, len(text) if end is None else end).tokens(start)


class _Tokeniser:
    def __init__(self, text: str, end: int) -> None:
        self.text = text
        self.end = end
        self.last_close = text.rfind(">", 0, end)
        self.quotes_count = True
        self.never_closed: set[str] = set()

    def tokens(self, at: int) -> Iterator[Token]:
        while at < self.end:
            match = _MARKUP.search(self.text, at, self.end)
            left = match.start() if match else self.end
            if left > self.last_close and not self.text.startswith("<!--", left):
                left = self.end
            if left > at:
                yield Token(Kind.TEXT, at, left)
            if left == self.end:
                return
            token = self._markup(left)
            yield token
            at = token.end
            if token.kind is Kind.OPEN and (token.name in _RAW_TEXT or token.name in _RAW_READABLE):
                inside = self._raw_text(token)
                if inside:
                    yield inside
                    at = inside.end

    def _markup(self, left: int) -> Token:
        text = self.text
        if text.startswith("<!--", left):
            # "<!-->" is a whole comment; one that is never closed hides the rest, as in a browser.
            return Token(Kind.COMMENT, left, self._after("-->", left + 2) or self.end)
        if text.startswith("<![CDATA[", left):
            return Token(Kind.OTHER, left, self._after("]]>", left) or self._after(">", left) or self.end)
        name = _NAME.match(text, left, self.end)
        if not name:
            return Token(Kind.OTHER, left, self._after(">", left) or self.end)
        tag = _TAG.match(text, left, self.end) if self.quotes_count else None
        if not tag:
            # A quotation mark is missing somewhere. Tags end at the next ">" from here on: to try again at
            # each tag would take quadratic time.
            self.quotes_count = False
        kind = Kind.CLOSE if text[left + 1] == "/" else Kind.OPEN
        end = tag.end() if tag else self._after(">", left) or self.end
        return Token(kind, left, end, name.group(1).lower())

    def _after(self, literal: str, start: int) -> int:
        """The offset after the next `literal`, or 0."""
        found = self.text.find(literal, start, self.end)
        return 0 if found < 0 else found + len(literal)

    def _raw_text(self, opened: Token) -> Token | None:
        """What an element holds in which tags do not count, up to its end tag."""
        if opened.name in self.never_closed:
            return None
        match = _end_tag(opened.name).search(self.text, opened.end, self.end)
        if not match:
            self.never_closed.add(opened.name)
            return None
        kind = Kind.TEXT if opened.name in _RAW_READABLE else Kind.OTHER
        return Token(kind, opened.end, match.start()) if match.start() > opened.end else None


@cache
def _end_tag(name: str) -> re.Pattern[str]:
    return lazy(rf"</{name}(?=[\s/>])", re.IGNORECASE)
