"""HTML: text nodes in order, blocks parted, inline tags joined, white space collapsed as a browser does."""

from __future__ import annotations

from html import unescape
from html.entities import html5

from mtqa.expression import lazy
from mtqa.formats.content import Content, ContentBuilder
from mtqa.formats.html_scopes import Scopes, language_of, translated
from mtqa.formats.html_tokens import Kind, Token, tokens

__all__ = ["Walk", "is_masked", "read"]

_MASKED = frozenset("code kbd samp var tt math sup sub".split())
"""Elements that stand in a sentence but are not language: code, formulas, the numbers of footnotes."""

_HIDDEN = frozenset("script style template pre textarea svg xmp iframe noembed noframes listing".split())
_INVISIBLE = frozenset("script style template".split())
_BLOCKS = frozenset(
    """address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav
    noscript ol optgroup option p search section select summary table tbody td tfoot th thead title tr ul
    video audio""".split()
) | (_HIDDEN - _INVISIBLE)
_WHOLE_PAGE = frozenset({"html", "body"})
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_UNEVEN = lazy(
    r"[\t\n\r\f][ \t\n\r\f]*+| [ \t\n\r\f]++"
    r"|&(?:#(?:[xX][0-9a-fA-F]{1,6}+|[0-9]{1,7}+)|[A-Za-z][A-Za-z0-9]{1,31}+);?"
)
_WHITE = " \t\n\r\f"


def read(text: str) -> Content:
    """Read an HTML page or a part of one.

    >>> read("<p>The battle of Ki<b>ev</b>\\n  &amp; after.").prose.text
    'The battle of Kiev & after.'
    """
    builder = ContentBuilder(text)
    Walk(builder).feed(0, len(text))
    return builder.content()


def is_masked(name: str, tag: str) -> bool:
    """Whether an element is no language, or its author wants it left as it is; `tag` is its start tag."""
    return name in _MASKED or (name not in _VOID | _WHOLE_PAGE and translated(tag) == "no")


class Walk:
    """Gives a builder HTML: follows the tokens and knows whether it is inside an element whose text is not to be read.

    Attributes:
        inside: Name of that element, or "".
        hidden: Whether the element disappears; otherwise its text is masked.
        depth: How many elements of that name are open.
    """

    def __init__(self, builder: ContentBuilder) -> None:
        self.builder = builder
        self.text = builder.text
        self.inside = ""
        self.hidden = False
        self.depth = 0
        self._languages = Scopes(_BLOCKS)
        self._translated = Scopes(_BLOCKS)

    @property
    def language(self) -> str:
        """The language that the markup names for what comes next; empty if it names none."""
        return self._languages.current

    @property
    def untranslated(self) -> bool:
        """Whether what comes next is to be left as it is."""
        return self._translated.current == "no"

    def feed(self, start: int, end: int) -> None:
        """Read the HTML at `start:end` of the builder's text."""
        self.inside, self.hidden, self.depth = "", False, 0
        for token in tokens(self.text, start, end):
            self._take(token)

    def paragraph(self) -> None:
        """A paragraph that is no HTML comes next: elements that end where one begins have ended."""
        for scopes in (self._languages, self._translated):
            scopes.opened("p", "")
            scopes.closed("p")

    def _take(self, token: Token) -> None:
        if token.kind is Kind.TEXT:
            self._text(token.start, token.end)
        elif token.kind is Kind.OPEN:
            self._open(token)
            if token.name not in _VOID | _WHOLE_PAGE:  # the language of a whole page is often that of its template
                tag = self.text[token.start : token.end]
                self._languages.opened(token.name, language_of(tag))
                self._translated.opened(token.name, translated(tag))
                self.builder.language(self.language)
        elif token.kind is Kind.CLOSE:
            self._close(token.name)
            self._languages.closed(token.name)
            self._translated.closed(token.name)
            self.builder.language(self.language)
        elif token.kind is Kind.COMMENT:
            self.builder.comment(self.text[token.start + 4 : token.end - 3], token.start, token.end)

    def _open(self, token: Token) -> None:
        name = token.name
        if name == self.inside:
            self.depth += 1
        elif self.inside and self.hidden:
            return
        elif name == "br":
            self.builder.line_break()
        elif name in _BLOCKS:
            self._part()
        if not self.inside:
            self._enter(token)

    def _enter(self, token: Token) -> None:
        name = token.name
        if name in ("svg", "math") and self.text.endswith("/>", token.start, token.end):
            return
        if name in _HIDDEN or name in _MASKED:
            self.inside, self.hidden, self.depth = name, name in _HIDDEN, 1

    def _close(self, name: str) -> None:
        if name == self.inside:
            self.depth -= 1
            if not self.depth:
                self.inside = ""
        elif self.inside and self.hidden:
            return
        if name in _BLOCKS:
            self._part()

    def _part(self) -> None:
        """A block begins or ends, and with it an inline element that was not closed."""
        if not self.hidden:
            self.inside = ""
        self.builder.block_break()

    def _text(self, start: int, end: int) -> None:
        if not self.inside and not self.untranslated:
            self._readable(start, end)
        elif not self.hidden:
            self._masked(start, end)

    def _masked(self, start: int, end: int) -> None:
        shown = self.text[start:end].strip(_WHITE)
        left = self.text.find(shown, start, end)
        right = left + len(shown)
        for piece, take in (((start, left), self.builder.space), ((left, right), self.builder.mask)):
            if piece[0] < piece[1]:
                take(*piece)
        if right < end:
            self.builder.space(right, end)

    def _readable(self, start: int, end: int) -> None:
        for match in _UNEVEN.finditer(self.text, start, end):
            self.builder.words(start, match.start())
            start = match.end()
            if self.text[match.start()] != "&":
                self.builder.space(match.start(), start)
            else:
                start = self._entity(match.start(), start)
        self.builder.words(start, end)

    def _entity(self, start: int, end: int) -> int:
        """Show a character reference; returns where it ends: without a semicolon, perhaps before `end`."""
        raw = self.text[start:end]
        if raw[1] == "#":
            shown = unescape(raw)
        else:
            length = next((n for n in range(len(raw), 1, -1) if raw[1:n] in html5), 0)
            end = start + max(length, 1)
            shown = html5[raw[1:length]] if length else "&"
        if shown in _WHITE:
            self.builder.space(start, end)
        elif len(shown) == 1:
            self.builder.put(shown, start, end)
        else:  # a mathematical sign of two characters: cannot be mapped one by one
            self.builder.mask(start, end)
        return end
