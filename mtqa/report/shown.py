"""The text that a reader sees of a document, and where the findings are in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from mtqa.document import Document, Span, View
from mtqa.reading import Reading
from mtqa.script import MASK

__all__ = ["Shown"]


class Shown:
    """A document as a person reads it.

    Plain text is shown as it is. Of a text with markup, the prose is shown, with its protected parts
    (addresses, code) put back in their places.

    >>> shown = Shown(Document("Kyiv holds. Kharkiv falls."))
    >>> shown.sentence(Span(20, 25)).of(shown.text)
    'Kharkiv falls.'
    """

    def __init__(self, document: Document) -> None:
        """Prepare the text of `document`."""
        self.document = document
        self.is_source = document.format == "plain" or not document.prose.text
        """Whether the text is the document's own, so that offsets and lines are the same."""
        self.text = document.text if self.is_source else _unmasked(document)

    def span(self, source: Span) -> Span:
        """Where a span of `document.text` is in `text`; empty where nothing of it is shown."""
        if self.is_source:
            return source
        start = self._offset(source.start, at_end=False)
        end = max(start, self._offset(source.end, at_end=True))
        # Tags at the edge of a span can pull in the gap between two blocks, which stands for tags.
        while end > start and self.text[end - 1] == "\n":
            end -= 1
        while start < end and self.text[start] == "\n":
            start += 1
        return Span(start, end)

    def sentence(self, span: Span) -> Span:
        """The sentence, or the run of sentences, of `text` that holds a span of `text`."""
        if not self._sentences:
            return Span(0, len(self.text))
        first = max(bisect_right(self._sentence_starts, span.start) - 1, 0)
        last = max(bisect_left(self._sentence_starts, span.end) - 1, first)
        return Span(
            min(self._sentences[first].start, span.start),
            max(self._sentences[last].end, span.end),
        )

    def _offset(self, offset: int, *, at_end: bool) -> int:
        """An offset of `document.text` as one of `text`; of what is replaced, the edge away from the span."""
        view = self.document.prose
        find = bisect_left if at_end else bisect_right
        piece = find(self._source_starts, offset) - 1
        if piece < 0:
            return 0
        source = view.sources[piece]
        start = view.starts[piece]
        end = view.starts[piece + 1] if piece + 1 < len(view.starts) else len(view.text)
        if offset >= source.end:
            return end
        if end - start == source.end - source.start:
            return start + offset - source.start
        return end if at_end else start

    @cached_property
    def _source_starts(self) -> list[int]:
        return [source.start for source in self.document.prose.sources]

    @cached_property
    def _sentences(self) -> list[Span]:
        # The sentences must be spans of the shown text, so the shown text itself is read, not the document.
        plain = Document(self.text, prose=View.identity(self.text))
        reading = Reading(plain)
        return [reading.span_of_clean(span.start, span.end) for span in reading.sentences]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self._sentences]


def _unmasked(document: Document) -> str:
    """The prose with the source's characters in the place of masked ones."""
    view = document.prose
    if MASK not in view.text:
        return view.text
    shown = list(view.text)
    for start, end, source in zip(view.starts, (*view.starts[1:], len(shown)), view.sources, strict=True):
        if MASK in view.text[start:end] and end - start == source.end - source.start:
            for offset in range(start, end):
                if shown[offset] == MASK:
                    shown[offset] = document.text[source.start + offset - start]
    return "".join(shown)
