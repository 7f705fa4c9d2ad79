"""A text cut where findings begin and end, so that each piece can be marked as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mtqa.document import Span
from mtqa.expression import lazy

__all__ = ["Piece", "pieces"]

_LINE_START = lazy(r"(?<=\n)|(?<=\r)(?!\n)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line that the same findings cover.

    Attributes:
        text: The part; with the line break if it ends the line.
        covering: Indexes of the findings that cover it, in their order.
        starts: Those of them that start here.
        line_start: Whether a line starts here.
    """

    text: str
    covering: tuple[int, ...]
    starts: tuple[int, ...]
    line_start: bool


def pieces(text: str, spans: Sequence[Span]) -> list[Piece]:
    """Cut a text at the edges of spans and at line breaks.

    Spans may overlap. An empty span makes an empty piece of its own.

    >>> [(piece.text, piece.covering) for piece in pieces("a bad text", [Span(0, 5), Span(2, 10)])]
    [('a ', (0,)), ('bad', (0, 1)), (' text', (1,))]
    """
    lines = {match.start() for match in _LINE_START.finditer(text)} | {0}
    edges = sorted(lines | {len(text)} | {edge for span in spans for edge in (span.start, span.end)})
    opening: dict[int, list[int]] = {}
    for index, span in enumerate(spans):
        opening.setdefault(span.start, []).append(index)
    found: list[Piece] = []
    active: list[int] = []
    for start, end in zip(edges, [*edges[1:], len(text)], strict=True):
        active = [index for index in active if spans[index].end > start]
        line_start = start in lines
        here = opening.get(start, ())
        for index in here:
            if spans[index].end <= start:
                found.append(Piece("", (index,), (index,), line_start))
                line_start = False
        fresh = [index for index in here if spans[index].end > start]
        active += fresh
        if start < end:
            found.append(Piece(text[start:end], tuple(active), tuple(fresh), line_start))
    return found
