"""Offsets lead back to the text as it was read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtqa.document import Document, Span, View


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("Kyiv", 0, (1, 1)),
        ("Kyiv", 4, (1, 5)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\r\nb", 2, (1, 3)),
        ("a\rb", 2, (2, 1)),
        ("a\n\nb", 3, (3, 1)),
        ("😀 Kiev", 2, (1, 3)),
    ],
)
def test_line_and_column(text: str, offset: int, expected: tuple[int, int]) -> None:
    assert Document(text).line_column(offset) == expected


def test_a_replaced_piece_maps_to_its_whole_source() -> None:
    view = View.of_pieces([("caff", 0, 4), ("è", 4, 12), (" bar", 12, 16)])
    assert view.text == "caffè bar"
    assert view.source(0, 5) == Span(0, 12)
    assert view.source(4, 5) == Span(4, 12)
    assert view.source(5, 9) == Span(12, 16)


def test_removed_characters_stay_outside_the_span_before_and_after() -> None:
    view = View.of_pieces([("Ki", 3, 5), ("ev", 8, 10)])  # Ki<b>ev
    assert view.source(0, 4) == Span(3, 10)
    assert view.source(0, 2) == Span(3, 5)
    assert view.source(2, 4) == Span(8, 10)


@given(st.lists(st.tuples(st.text(max_size=4), st.integers(0, 4), st.integers(0, 5)), max_size=8))
def test_spans_of_a_view_lie_in_its_source_and_rise(parts: list[tuple[str, int, int]]) -> None:
    pieces = []
    at = 0
    for text, skipped, length in parts:
        at += skipped
        pieces.append((text, at, at + length))
        at += length
    view = View.of_pieces(pieces)
    ends = [view.source(i, i + 1) for i in range(len(view.text))]
    assert all(0 <= span.start <= span.end <= at for span in ends)
    assert ends == sorted(ends)
