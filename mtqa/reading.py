"""A document prepared for the rules: folded prose, its paragraphs and sentences, and the way back to the text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from mtqa.document import Document, Span, View
from mtqa.script import fold
from mtqa.segment import paragraphs, sentences

__all__ = ["Reading"]


@dataclass(frozen=True)
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
    def prose_paragraphs(self) -> list[Span]:
        """Paragraphs, as spans of `prose`."""
        return paragraphs(self.prose)

    @cached_property
    def view(self) -> View:
        """`clean` with its way back to `prose`."""
        prose = self.prose
        pieces: list[tuple[str, int, int]] = []
        end = 0
        for span in self.prose_paragraphs:
            if pieces:
                pieces.append(("\n", end, span.start))
            pieces += fold(span.of(prose), span.start)
            end = span.end
        return View.of_pieces(pieces)

    @property
    def clean(self) -> str:
        """The folded prose, one line per paragraph."""
        return self.view.text

    @cached_property
    def lower(self) -> str:
        """`clean` in lower case, offset by offset."""
        return self.clean.lower()

    @cached_property
    def paragraphs(self) -> list[Span]:
        """Paragraphs, as spans of `clean`."""
        spans = []
        start = 0
        for line in self.clean.split("\n"):
            spans.append(Span(start, start + len(line)))
            start += len(line) + 1
        return spans

    @cached_property
    def sentences(self) -> list[Span]:
        """Sentences, as spans of `clean`, in order."""
        clean = self.clean
        return [
            Span(paragraph.start + span.start, paragraph.start + span.end)
            for paragraph in self.paragraphs
            for span in sentences(paragraph.of(clean))
        ]

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Where each sentence starts in `clean`."""
        return [span.start for span in self.sentences]

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence of `clean` that holds `offset` (or of the last one before it)."""
        return max(bisect_right(self.sentence_starts, offset) - 1, 0)

    def span_of_prose(self, start: int, end: int) -> Span:
        """The span of `document.text` for a range of `prose`."""
        return self.document.prose.source(start, end)

    def span_of_clean(self, start: int, end: int) -> Span:
        """The span of `document.text` for a range of `clean`."""
        span = self.view.source(start, end)
        return self.document.prose.source(span.start, span.end)
