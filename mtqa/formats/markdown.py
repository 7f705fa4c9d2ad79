"""Markdown (CommonMark, tables, strikethrough, footnotes, front matter), read by markdown-it.

markdown-it tells the lines of a block but not the place of a word. So its inline rules are run here with a
state that notes from where to where each token reaches, and each line of a block is looked up in its line of
the file.
Text that does not stand where it should is left out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from mtqa.document import Span
from mtqa.expression import lazy
from mtqa.formats import html
from mtqa.formats.content import Content, ContentBuilder
from mtqa.formats.html_scopes import language_of
from mtqa.formats.html_tokens import Kind, tokens

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["read"]

_NEWLINE = lazy(r"\r\n?|\n")
_FRONT_MATTER = {"---": ("---", "..."), "+++": ("+++",)}


def read(text: str) -> Content:
    r"""Read Markdown.

    >>> read("# News\n\nKi*ev* `code` [fell](http://a.it).\n").prose.text.replace("\ufffc", "x")
    'News\n\nKiev xxxxxx fell.'
    """
    return _Reader(text).content()


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = _lines(text)
        self.builder = ContentBuilder(text)
        self.cell_end = 0

    def content(self) -> Content:
        # Loaded only here: plain texts and HTML do without it.
        from mtqa.formats.markdown_inline import inline_tokens, parser

        del self.lines[: _front_matter(self.text, self.lines)]
        if not self.lines:
            return self.builder.content()
        markdown = parser()
        walk = html.Walk(self.builder)
        env: dict[str, object] = {}
        blocks = markdown.parse(self.text[self.lines[0].start :], env)
        for opener, block in zip([None, *blocks], blocks, strict=False):
            if block.type == "inline":
                places = _Places(self._places(opener, block))
                self.builder.block_break()
                walk.paragraph()
                inline = _Inline(self.builder, places, language=walk.language, untranslated=walk.untranslated)
                inline.take(inline_tokens(markdown, block.content, env))
                self.builder.block_break()
            elif block.type == "html_block" and block.map:
                first, after = block.map
                start, end = self.lines[first].start, self.lines[after - 1].end
                self.builder.block_break()
                if block.level == 0:
                    walk.feed(start, end)
                else:  # the marks of the list or the quotation stand among the HTML, which is not read
                    self._comments(start, end)
                self.builder.block_break()
        return self.builder.content()

    def _comments(self, start: int, end: int) -> None:
        for token in tokens(self.text, start, end):
            if token.kind is Kind.COMMENT:
                self.builder.comment(self.text[token.start + 4 : token.end - 3], token.start, token.end)

    def _places(self, opener: Token | None, block: Token) -> Iterator[tuple[int, Span]]:
        """For each line of a block's content: its offset there, and the span of the file where it stands."""
        offset = 0
        number = block.map[0] if block.map else len(self.lines)
        for line in block.content.split("\n"):
            shown = line.strip()
            if shown and number < len(self.lines):
                start = self._find(shown, opener, self.lines[number])
                if start >= 0:
                    yield offset + line.index(shown), Span(start, start + len(shown))
            offset += len(line) + 1
            number += 1

    def _find(self, shown: str, opener: Token | None, line: Span) -> int:
        """Where in a line of the file a line of a block's content starts, or -1."""
        if opener is not None and opener.type in ("th_open", "td_open"):
            written = shown.replace("|", r"\|")  # a bar in a cell has a backslash, which its content has not
            start = self.text.find(written, max(self.cell_end, line.start), line.end)
            # After a cell that cannot be found, the others of the row could be found in its place.
            self.cell_end = line.end if start < 0 else start + len(written)
            return start if written == shown else -1
        if opener is not None and opener.type == "heading_open" and opener.markup.startswith("#"):
            mark = self.text.find(opener.markup, line.start, line.end)
            return self.text.find(shown, mark + len(opener.markup), line.end)
        start = line.start + len(line.of(self.text).rstrip()) - len(shown)
        return start if start >= line.start and self.text.startswith(shown, start) else -1


class _Places:
    """Leads from offsets in a block's content to the file."""

    def __init__(self, places: Iterator[tuple[int, Span]]) -> None:
        self.places = list(places)
        self.offsets = [offset for offset, _ in self.places]

    def spans(self, start: int, end: int) -> Iterator[Span]:
        """Where in the file the content at `start:end` stands: a span for each line of it."""
        for index in range(max(bisect_right(self.offsets, start) - 1, 0), len(self.places)):
            offset, span = self.places[index]
            if offset >= end:
                return
            left = span.start + max(start - offset, 0)
            right = min(span.start + end - offset, span.end)
            if left < right:
                yield Span(left, right)

    def whole(self, start: int, end: int) -> Span | None:
        """One span from where the content at `start:end` begins to where it ends."""
        spans = list(self.spans(start, end))
        return Span(spans[0].start, spans[-1].end) if spans else None


class _Inline:
    """Gives a builder the tokens of one block.

    Args:
        builder: The builder.
        places: Where in the file the block stands.
        language: What HTML around the block says that it is in.
        untranslated: Whether that HTML wants it left as it is.
    """

    def __init__(self, builder: ContentBuilder, places: _Places, *, language: str, untranslated: bool) -> None:
        self.builder = builder
        self.places = places
        self.language = language
        self.untranslated = untranslated
        self.masking = ""  # name of the HTML element that is open, whose text is not to be read
        self.speaking = ""  # name of that whose text is in another language

    def take(self, found: list[Token]) -> None:
        self.builder.language(self.language)
        in_text = any(token.type == "text" and not token.content.isspace() for token in found)
        for token in found:
            start, end = token.meta["span"]
            if token.type == "text":
                self._text(token.content, start, end)
            elif token.type == "text_special":
                self._special(token, start, end)
            elif (
                token.type in ("code_inline", "footnote") or token.info == "auto" or (token.type == "image" and in_text)
            ):
                self._mask(start, end)
            elif token.type == "softbreak":
                self.builder.soft_break()
            elif token.type == "hardbreak":
                self.builder.line_break()
            elif token.type == "html_inline":
                self._tag(token.content, start, end)
        self.builder.language(self.language)

    def _text(self, content: str, start: int, end: int) -> None:
        spans = list(self.places.spans(start, end))
        if self.masking or self.untranslated:
            self._mask(start, end)
        elif "".join(span.of(self.builder.text) for span in spans).strip() == content.strip():
            for span in spans:
                self.builder.words(span.start, span.end)

    def _special(self, token: Token, start: int, end: int) -> None:
        """An escaped character or an HTML entity."""
        span = self.places.whole(start, end)
        if span is None or span.of(self.builder.text) != token.markup:
            return
        if self.masking or self.untranslated or (len(token.content) != 1 and token.content != token.markup):
            self._mask(start, end)
        else:
            self.builder.put(token.content, span.start, span.end)

    def _mask(self, start: int, end: int) -> None:
        for span in self.places.spans(start, end):
            self.builder.mask(span.start, span.end)

    def _tag(self, content: str, start: int, end: int) -> None:
        token = next(tokens(content))
        span = self.places.whole(start, end)
        if token.kind is Kind.COMMENT and span:
            self.builder.comment(content[4:-3], span.start, span.end)
        elif token.name == "br":
            self.builder.line_break()
        elif token.kind is Kind.OPEN and html.is_masked(token.name, content):
            self.masking = self.masking or token.name
        elif token.kind is Kind.CLOSE and token.name == self.masking:
            self.masking = ""
        elif token.kind is Kind.OPEN and language_of(content) and not self.speaking:
            self.speaking = token.name
            self.builder.language(language_of(content))
        elif token.kind is Kind.CLOSE and token.name == self.speaking:
            self.speaking = ""
            self.builder.language(self.language)


def _lines(text: str) -> list[Span]:
    """The lines of a text, without their newlines."""
    spans = []
    start = 0
    for match in _NEWLINE.finditer(text):
        spans.append(Span(start, match.start()))
        start = match.end()
    spans.append(Span(start, len(text)))
    return spans


def _front_matter(text: str, lines: list[Span]) -> int:
    """How many lines at the start are YAML or TOML for a site generator."""
    closers = _FRONT_MATTER.get(lines[0].of(text).rstrip(), ())
    for number, line in enumerate(lines[1:], 2):
        if not closers:
            break
        if line.of(text).rstrip() in closers:
            return number
    return 0
