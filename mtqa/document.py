"""The text as it was read, and offsets into it."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import overload

from mtqa.expression import lazy

__all__ = ["Document", "Span", "Spans", "View"]

_LINE_BREAK = lazy(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of offsets, in Unicode code points.

    >>> Span(0, 4).of("Kiev falls")
    'Kiev'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The part of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


class Spans(Sequence[Span]):
    """Many spans in little memory: a span is made when it is asked for.

    Attributes:
        starts: First offset of each span.
        ends: Offset after the last of each span.
    """

    __slots__ = ("ends", "starts")

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.starts = array("q")
        self.ends = array("q")
        for span in spans:
            self.starts.append(span.start)
            self.ends.append(span.end)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Spans) and self.starts == other.starts and self.ends == other.ends

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> list[Span]: ...
    def __getitem__(self, index: int | slice) -> Span | list[Span]:
        if isinstance(index, slice):
            return [Span(start, end) for start, end in zip(self.starts[index], self.ends[index], strict=True)]
        return Span(self.starts[index], self.ends[index])

    def __iter__(self) -> Iterator[Span]:
        return map(Span, self.starts, self.ends)


@dataclass(frozen=True, slots=True)
class View:
    """A text derived from another one, every offset of which leads back to its source.

    The view is made of pieces. A piece either repeats its source letter by letter (both sides equally long) or
    stands in the place of it (an HTML entity, a collapsed run of spaces).

    Attributes:
        text: The derived text.
        starts: Offset in `text` at which each piece starts, rising.
        sources: The source span of each piece.
    """

    text: str
    starts: Sequence[int]
    sources: Spans

    @classmethod
    def identity(cls, text: str) -> View:
        """The view that is its own source."""
        return cls(text, (0,), Spans([Span(0, len(text))]))

    @classmethod
    def of_pieces(cls, pieces: Iterable[tuple[str, int, int]]) -> View:
        """Join `(text, source start, source end)` pieces, given in the order of the source.

        >>> View.of_pieces([("caff", 0, 4), ("è", 4, 12), ("!", 12, 13)]).source(4, 6)
        Span(start=4, end=13)
        """
        texts: list[str] = []
        starts = array("q")
        sources = Spans()
        length = 0
        last = -1  # where the source of the last piece ends, if the piece repeats it: one that follows may join it
        for text, start, end in pieces:
            if not text:
                continue
            repeats = len(text) == end - start
            if repeats and start == last:
                sources.ends[-1] = end
            else:
                starts.append(length)
                sources.starts.append(start)
                sources.ends.append(end)
            last = end if repeats else -1
            texts.append(text)
            length += len(text)
        return cls("".join(texts), starts, sources)

    def source(self, start: int, end: int) -> Span:
        """The source span that the view's `start:end` stands for; an empty range gives an empty span."""
        if not self.starts:
            return Span(0, 0)
        first = self._offset(start, at_end=False)
        if end <= start:
            return Span(first, first)
        return Span(first, self._offset(end, at_end=True))

    def _offset(self, offset: int, *, at_end: bool) -> int:
        piece = max(bisect_right(self.starts, offset - 1 if at_end else offset) - 1, 0)
        source = self.sources[piece]
        into = offset - self.starts[piece]
        piece_end = self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.text)
        if piece_end - self.starts[piece] == source.end - source.start:
            return source.start + into
        return source.end if at_end else source.start


@dataclass(frozen=True, slots=True)
class Document:
    """One text as it was read: decoded, without its byte-order mark, newlines untouched.

    Attributes:
        text: The whole text, markup included. All spans of findings are offsets into it.
        path: Where it came from; "-" is standard input.
        language: BCP 47 tag of the text's language.
        format: Name of the reader that made it ("plain", "markdown", "html").
        prose: What a person reads of `text`, without markup. Protected characters stand in it as U+FFFC,
            so that nothing matches them.
        protected: Spans of `text` in which nothing is matched or edited: URLs, e-mail addresses, code, tags, file
            names, hashtags. Sorted, not overlapping.
        encoding: The codec that the bytes were decoded with; "utf-8-sig" where there was a byte-order mark.
        disabled: Rules that a comment switches off, as `(rule or group, span of text)`; "*" is every rule.
        passages: What the markup says is in some language, as `(first part of its tag, span of the prose)`.
        slips: What is wrong with comments to mtqa, as `(sentence, span of text)`.
    """

    text: str
    path: str = "-"
    language: str = "en"
    format: str = "plain"
    prose: View = field(default_factory=lambda: View.identity(""))
    protected: tuple[Span, ...] = ()
    encoding: str = "utf-8"
    disabled: tuple[tuple[str, Span], ...] = ()
    passages: tuple[tuple[str, Span], ...] = ()
    slips: tuple[tuple[str, Span], ...] = ()

    def line_column(self, offset: int) -> tuple[int, int]:
        r"""The 1-based line and column (in code points) of an offset.

        Lines end with "\\n", "\\r\\n" or "\\r".

        >>> Document("Kyiv\r\nholds").line_column(6)
        (2, 1)
        """
        lines = 1
        start = 0
        for match in _LINE_BREAK.finditer(self.text):
            if match.end() > offset:
                break
            lines += 1
            start = match.end()
        return lines, offset - start + 1
