"""The part of a document that a model reads for a finding: its sentence, folded, or the words around it in a long one."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from mtqa.document import Span
from mtqa.reading import Reading

__all__ = ["Passage", "passage_of"]

_BEFORE, _AFTER = 200, 120
"""So many characters around a finding are read, to whole words: more hardly changes a comparison."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands before a finding, its own words, and what stands after them.

    Attributes:
        before: From the start of the sentence, or some words before the finding.
        words: The finding's words, folded.
        after: To the end of the sentence, or some words after the finding.
    """

    before: str
    words: str
    after: str

    @property
    def text(self) -> str:
        """The passage as it stands."""
        return self.before + self.words + self.after

    def with_words(self, words: str) -> str:
        """The passage with other words in the finding's place."""
        return self.before + words + self.after


def passage_of(reading: Reading, span: Span) -> Passage | None:
    """The passage of a span of the document's text; None if it does not lie within one sentence."""
    place = _in_clean(reading, span)
    if not reading.sentences:
        return None
    sentence = reading.sentences[reading.sentence_at(place.start)]
    if not sentence.start <= place.start < place.end <= sentence.end:
        return None
    clean = reading.clean
    before = clean[_word_start(clean, sentence.start, place.start - _BEFORE) : place.start]
    after = clean[place.end : _word_end(clean, sentence.end, place.end + _AFTER)]
    return Passage(before, place.of(clean), after)


def _in_clean(reading: Reading, span: Span) -> Span:
    """The place in the folded prose of a span of the text."""

    def source(offset: int) -> int:
        return reading.span_of_clean(offset, offset + 1).start

    offsets = range(len(reading.clean))
    return Span(bisect_left(offsets, span.start, key=source), bisect_left(offsets, span.end, key=source))


def _word_start(text: str, first: int, offset: int) -> int:
    """`first`, or the start of the word at `offset` if that is later."""
    return first if offset <= first else max(text.rfind(" ", first, offset) + 1, first)


def _word_end(text: str, last: int, offset: int) -> int:
    """`last`, or the end of the word at `offset` if that is earlier."""
    if offset >= last:
        return last
    space = text.find(" ", offset, last)
    return last if space < 0 else space
