"""A translation and its source, aligned: which source sentences a place in the translation comes from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from mtqa.document import Document, Span, Spans
from mtqa.reading import Reading
from mtqa.source.beads import Bead, Sentence, align_beads
from mtqa.source.sentences import source_sentences

__all__ = ["Pair", "Paired", "SourceText"]

SURE = 0.9
"""Confidence of a bead from which on a rule may say that something is missing from it."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text that a document was translated from.

    Attributes:
        document: The text.
        language: BCP 47 tag of its language.
        rows: For texts that come in rows (a table): the prose of the document and that of the source in each row.
            Empty where the sentences are to be aligned.
    """

    document: Document
    language: str
    rows: tuple[tuple[Span, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentences that belong together, with their texts.

    Attributes:
        source: The source sentences, as one text; empty if there is none.
        target: The translation's sentences, as one text; empty if there is none.
        start: Offset of `target` in the clean text of the translation.
        bead: Which sentences they are.
    """

    source: str
    target: str
    start: int
    bead: Bead

    @property
    def is_sure(self) -> bool:
        """Whether these sentences surely belong together."""
        return bool(self.source and self.target) and self.bead.confidence >= SURE


class Paired:
    """A document and its source, read and aligned once.

    Args:
        reading: The translation.
        source: The text that it was made from.
    """

    def __init__(self, reading: Reading, source: SourceText) -> None:
        self.reading = reading
        self.source = Reading(source.document)
        self.language = source.language
        self._rows = source.rows

    @cached_property
    def source_spans(self) -> Spans:
        """The sentences of the source, as spans of `source.clean`."""
        return Spans(source_sentences(self.source, self.language))

    @cached_property
    def beads(self) -> list[Bead]:
        """The alignment, over the sentences of `source_spans` and `reading.sentences`."""
        ones = _sentences(self.source, self.source_spans)
        twos = _sentences(self.reading, self.reading.sentences)
        if not self._rows:
            return align_beads(ones, twos, self.language)
        found: list[Bead] = []
        mine, theirs = (self._by_row(side) for side in (0, 1))
        for (top, bottom), (left, right) in zip(theirs, mine, strict=True):
            found += (
                Bead(_moved(bead.source, top), _moved(bead.target, left), bead.confidence)
                for bead in align_beads(ones[top:bottom], twos[left:right], self.language)
            )
        return found

    def _by_row(self, side: int) -> list[tuple[int, int]]:
        """The first sentence of each row, and the first after it; side 0 is the translation."""
        reading, spans = ((self.reading, self.reading.sentences), (self.source, self.source_spans))[side]
        starts = [reading.view.source(span.start, span.end).start for span in spans]
        bounds = [bisect_right(starts, row[side].start - 1) for row in self._rows] + [len(starts)]
        return [(bounds[number], bounds[number + 1]) for number in range(len(self._rows))]

    @cached_property
    def pairs(self) -> list[Pair]:
        """The beads with their texts, in order."""
        done = 0
        found = []
        for bead in self.beads:
            start, target = _text(self.reading.clean, self.reading.sentences, bead.target)
            _, source = _text(self.source.clean, self.source_spans, bead.source)
            done = start if target else done
            found.append(Pair(source, target, done, bead))
        return found

    @cached_property
    def _places(self) -> dict[int, int]:
        """Sentence of the translation -> index of its pair."""
        return {index: number for number, bead in enumerate(self.beads) for index in bead.target}

    @cached_property
    def _starts(self) -> list[int]:
        """Where each sentence of the translation starts in the text of the document."""
        return [self.reading.span_of_clean(span.start, span.end).start for span in self.reading.sentences]

    def pair_of(self, span: Span) -> int:
        """Index of the pair that holds a span of the document's text."""
        return self._places.get(max(bisect_right(self._starts, span.start) - 1, 0), 0)

    def around(self, number: int, reach: int = 1) -> list[Pair]:
        """A pair and those before and after it."""
        return self.pairs[max(number - reach, 0) : number + reach + 1]

    def source_around(self, number: int, reach: int = 1) -> str:
        """The source of a pair and of those before and after it."""
        return " ".join(pair.source for pair in self.around(number, reach) if pair.source)

    def target_around(self, number: int, reach: int = 1) -> str:
        """The translation of a pair and of those before and after it."""
        return " ".join(pair.target for pair in self.around(number, reach) if pair.target)


def _sentences(reading: Reading, spans: Sequence[Span]) -> list[Sentence]:
    opening = frozenset(reading.paragraphs.starts)
    return [Sentence(span.of(reading.clean), span.start in opening) for span in spans]


def _moved(indexes: range, by: int) -> range:
    return range(indexes.start + by, indexes.stop + by)


def _text(clean: str, spans: Spans, indexes: range) -> tuple[int, str]:
    if not indexes:
        return 0, ""
    start, end = spans.starts[indexes[0]], spans.ends[indexes[-1]]
    return start, clean[start:end]
