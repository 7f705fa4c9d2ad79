"""A document prepared for the rules: folded prose, its paragraphs and sentences, and the way back to the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from mtqa.document import Document, Span, Spans, View
from mtqa.expression import lazy
from mtqa.script import fold
from mtqa.segment import paragraphs, sentences

__all__ = ["Reading"]

_CAPITAL = lazy(r"[A-ZÀ-ÖØ-ÞĆČĐİŁŚŞŠŻŽ](?<!\w.)[\w-]+")
_SHORT = 160
_STOPS = ".!?…"


@dataclass(frozen=True, eq=False)
class Reading:
    """One document as the rules see it. Everything is computed once, when first asked for.

    Three texts, each with its own offsets:

    - `document.text`: as read, with markup. Findings are in these offsets.
    - `prose`: what a person reads; quotation marks, spaces and line breaks as they are. For typography.
    - `clean`: the prose folded (straight quotes, single spaces, one line per paragraph). For everything else.
    """

    document: Document

    @property
    def prose(self) -> str:
        """The text without markup; protected characters are U+FFFC."""
        return self.document.prose.text

    @cached_property
    def prose_paragraphs(self) -> Spans:
        """Paragraphs, as spans of `prose`."""
        return Spans(paragraphs(self.prose))

    @cached_property
    def view(self) -> View:
        """`clean` with its way back to `prose`."""
        return View.of_pieces(self._pieces())

    def _pieces(self) -> Iterator[tuple[str, int, int]]:
        prose = self.prose
        end = -1
        for span in self.prose_paragraphs:
            if end >= 0:
                yield "\n", end, span.start
            yield from fold(span.of(prose), span.start)
            end = span.end

    @property
    def clean(self) -> str:
        """The folded prose, one line per paragraph."""
        return self.view.text

    @cached_property
    def is_curly(self) -> bool:
        """Whether the text has curly quotation marks or apostrophes, and no straight ones."""
        prose = self.prose
        return any(mark in prose for mark in "“”’") and not ('"' in prose or "'" in prose)

    @cached_property
    def paragraphs(self) -> Spans:
        """Paragraphs, as spans of `clean`."""
        return Spans(_lines(self.clean))

    @cached_property
    def headline_at(self) -> int:
        """Index of the first of `paragraphs` on the page itself: `<title>` of an HTML page is for the browser's tab."""
        text = self.document.text
        if self.document.format != "html" or not self.paragraphs:
            return 0
        tag = text.rfind("<", 0, self.span_of_clean(self.paragraphs[0].start, self.paragraphs[0].end).start)
        return int(text[tag : tag + 6].lower() == "<title")

    @cached_property
    def unstopped(self) -> Spans:
        """Short paragraphs that end without a stop: headings, captions, credits, bylines. Spans of `clean`."""
        clean = self.clean
        ends = zip(self.paragraphs.starts, self.paragraphs.ends, strict=True)
        return Spans(Span(start, end) for start, end in ends if end - start <= _SHORT and clean[end - 1] not in _STOPS)

    @cached_property
    def sentences(self) -> Spans:
        """Sentences, as spans of `clean`, in order."""
        return Spans(sentences(self.clean))

    @cached_property
    def capitals(self) -> dict[str, list[int]]:
        """Words that start with a capital, each with where it stands in `clean`; what hyphens join is one word."""
        found: dict[str, list[int]] = {}
        for match in _CAPITAL.finditer(self.clean):
            found.setdefault(match.group(), []).append(match.start())
        return found

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence of `clean` that holds `offset` (or of the last one before it)."""
        return max(bisect_right(self.sentences.starts, offset) - 1, 0)

    def is_quoted(self, offset: int) -> bool:
        """Whether a quotation is open at an offset of `clean`: an odd number of marks stands before it in its paragraph."""
        clean = self.clean
        return clean.count('"', clean.rfind("\n", 0, offset) + 1, offset) % 2 == 1

    def span_of_clean(self, start: int, end: int) -> Span:
        """The span of `document.text` for a range of `clean`."""
        span = self.view.source(start, end)
        return self.document.prose.source(span.start, span.end)


def _lines(text: str) -> Iterator[Span]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end > start:
            yield Span(start, end)
        start = end + 1
