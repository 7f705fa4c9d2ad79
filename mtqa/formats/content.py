"""What a reader takes from a text, and the builder by which readers of markup put it together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from mtqa.document import Span, View
from mtqa.formats.directives import Directive, disabled, parse, slips
from mtqa.formats.protected import masked, merged, protected_spans
from mtqa.script import MASK

__all__ = ["Content", "ContentBuilder"]


class Content(NamedTuple):
    """The result of a reader; the fields are those of `Document`."""

    prose: View
    protected: tuple[Span, ...] = ()
    disabled: tuple[tuple[str, Span], ...] = ()
    passages: tuple[tuple[str, Span], ...] = ()
    slips: tuple[tuple[str, Span], ...] = ()


class ContentBuilder:
    """Collects the readable pieces of a text in their order.

    What lies between two pieces and is not white space is markup, and protected. A piece that starts before
    the last one ends is left out: better unread than mapped wrongly.
    """

    def __init__(self, text: str) -> None:
        """Begin with no piece of `text`."""
        self.text = text
        self._pieces: list[tuple[str, int, int]] = []
        self._protected: list[Span] = []
        self._directives: list[Directive] = []
        self._blocks: list[Span] = []
        self._languages: list[tuple[str, int]] = [("", 0)]  # each with the number of pieces before it
        self._block_start = 0
        self._end = 0
        self._separator = ""
        self._space: tuple[int, int] | None = None

    def verbatim(self, start: int, end: int) -> None:
        """Show the text as it stands at `start:end`."""
        self.put(self.text[start:end], start, end)

    def words(self, start: int, end: int) -> None:
        """Show the text at `start:end`; a space at its ends merges with one on the other side of a tag."""
        if start < end and self.text[start] == " ":
            self.space(start, start + 1)
            start += 1
        trailing = start < end and self.text[end - 1] == " "
        self.verbatim(start, end - trailing)
        if trailing:
            self.space(end - 1, end)

    def put(self, shown: str, start: int, end: int) -> None:
        """Show `shown` in the place of the text at `start:end`."""
        if not shown or start < self._end:
            return
        self._separate(start)
        self._protect_markup(start)
        self._pieces.append((shown, start, end))
        self._end = end

    def mask(self, start: int, end: int) -> None:
        """Show that something unreadable, such as code, stands at `start:end`."""
        if end > start >= self._end:
            self.put(MASK * (end - start), start, end)
            self._protected.append(Span(start, end))

    def space(self, start: int, end: int) -> None:
        """Show the white space at `start:end` as one space, if text stands on both sides of it."""
        if self._space is None:
            self._space = (start, end)

    def soft_break(self) -> None:
        """A line ends in the source only: show one space."""
        self._separator = self._separator or " "

    def line_break(self) -> None:
        """A line ends for the reader, too. Two in a row part paragraphs."""
        self._separator = "\n\n" if self._separator.startswith("\n") else "\n"

    def block_break(self) -> None:
        """A paragraph, a heading, a table cell begins or ends."""
        self._separator = "\n\n"

    def comment(self, comment: str, start: int, end: int) -> None:
        """Take note of a comment, which stands with its delimiters at `start:end`."""
        directive = parse(comment, Span(start, end))
        if directive:
            self._directives.append(directive)

    def language(self, tag: str) -> None:
        """What follows is in a language; of the text's own, if the tag is empty."""
        if tag != self._languages[-1][0]:
            self._languages.append((tag, len(self._pieces)))

    def content(self) -> Content:
        """The readable text, with addresses, file names and the like masked."""
        self._protect_markup(len(self.text))
        self._close_block()
        prose = View.of_pieces(self._pieces)
        addresses = protected_spans(prose.text)
        self._protected += [prose.source(span.start, span.end) for span in addresses]
        return Content(
            View(masked(prose.text, addresses), prose.starts, prose.sources),
            tuple(merged(self._protected)),
            disabled(self._directives, self._blocks, len(self.text)),
            tuple(self._passages()),
            slips(self._directives, self._pieces[0][1] if self._pieces else len(self.text)),
        )

    def _passages(self) -> Iterator[tuple[str, Span]]:
        starts = [0, *accumulate(len(shown) for shown, _, _ in self._pieces)]
        ends = [number for _, number in self._languages[1:]] + [len(self._pieces)]
        for (tag, number), end in zip(self._languages, ends, strict=True):
            if tag and number < end:
                yield tag, Span(starts[number], starts[end])

    def _protect_markup(self, end: int) -> None:
        gap = self.text[self._end : end]
        if gap and not gap.isspace():
            leading = len(gap) - len(gap.lstrip())
            self._protected.append(Span(self._end + leading, self._end + len(gap.rstrip())))

    def _separate(self, start: int) -> None:
        if not self._pieces:
            self._block_start = start
        elif self._separator:
            if self._separator == "\n\n":
                self._close_block()
                self._block_start = start
            self._pieces.append((self._separator, self._end, start))
        elif self._space:
            self._protect_markup(self._space[0])
            self._pieces.append((" ", *self._space))
            self._end = self._space[1]
        self._separator = ""
        self._space = None

    def _close_block(self) -> None:
        if self._pieces:
            self._blocks.append(Span(self._block_start, self._end))
