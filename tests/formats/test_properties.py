"""What holds for every text, however broken."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtqa.formats import READERS, document_from_text
from mtqa.script import MASK

SNIPPETS = [
    *("<p>", "</p>", "<b>", "</b>", "<br>", "<code>", "</code>", "<pre>", "<script>", "</script>", "<title>"),
    *(
        "<!--",
        "-->",
        "<!--mtqa:ignore-->",
        "<!--mtqa:ignore-next x-->",
        "<![x",
        "<![CDATA[",
        "]]>",
        "<a b='",
        '<a b="',
    ),
    *(
        "&amp;",
        "&eacute",
        "&notit;",
        "&fjlig;",
        "&#10;",
        "&#0;",
        "&#",
        "http://a.it/x",
        "a@b.it",
        "#tag",
        "@me",
    ),
    *(
        "x.pdf",
        "Kyiv",
        "è",
        "😀",
        "ё",
        "*",
        "**",
        "_",
        "~~",
        "~~~",
        "`",
        "``",
        "[",
        "](",
        ")",
        "![",
        "[^1]",
        "[^1]: ",
    ),
    *(
        "[r]: /x",
        "[r]",
        "> ",
        "- ",
        "1. ",
        "# ",
        "## ",
        "===",
        "---",
        "|",
        "|--|--|",
        "\\",
        "\\*",
        "```",
        "<",
        ">",
    ),
    *("&", "'", '"', "/", "=", ";", ":", "\ufffc", "\ufeff", "\u2028", "\x0b", "\x00"),
    *(" ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "    ", "\u00a0"),
]
TEXTS = st.lists(st.one_of(st.sampled_from(SNIPPETS), st.text(max_size=4)), max_size=40).map("".join)


@pytest.mark.parametrize("format", READERS)
@settings(max_examples=300, deadline=None)
@given(text=TEXTS)
def test_prose_and_text_agree(format: str, text: str) -> None:
    document = document_from_text(text, format=format)
    view, shown = document.prose, document.prose.text
    assert len(view.starts) == len(view.sources)
    ends = [*view.starts[1:], len(shown)]
    last = 0
    for start, end, source in zip(view.starts, ends, view.sources, strict=bool(shown)):
        assert last <= source.start <= source.end <= len(text)
        last = source.end
        piece, raw = shown[start:end], source.of(text)
        if len(piece) == len(raw) and not raw.startswith("\\"):
            assert all(a in (b, MASK, " ", "\n") for a, b in zip(piece, raw, strict=True))
    previous = 0
    for offset in range(len(shown)):
        span = view.source(offset, offset + 1)
        assert previous <= span.start <= span.end <= len(text)
        previous = span.start


@pytest.mark.parametrize("format", READERS)
@settings(max_examples=300, deadline=None)
@given(text=TEXTS)
def test_what_is_protected_is_not_shown(format: str, text: str) -> None:
    document = document_from_text(text, format=format)
    end = -1
    hidden = [False] * len(text)
    for span in document.protected:
        assert end < span.start < span.end <= len(text)
        end = span.end
        hidden[span.start : span.end] = [True] * (span.end - span.start)
    for offset, character in enumerate(document.prose.text):
        span = document.prose.source(offset, offset + 1)
        if character not in (MASK, " ", "\n") and span.end > span.start:
            assert not any(hidden[span.start : span.end])
    for _, span in document.disabled:
        assert 0 <= span.start <= span.end <= len(text)


UNITS = [
    *("<", "<a", "<a b='", "<a b='>'", "<!--", "<![", "<title>", "<code>", "&", "&amp;", "</"),
    *("<!-- mtqa: ignore a -->", "[", "![", "[a](", "*a ", "**a*b_", "`a``", "\\", "a\n", "> ", "|"),
]


@pytest.mark.parametrize("format", ["html", "markdown"])
@pytest.mark.parametrize("unit", UNITS)
def test_the_time_grows_with_the_length_only(format: str, unit: str) -> None:
    text = unit * (60_000 // len(unit))
    start = time.process_time()
    document_from_text(text, format=format)
    assert time.process_time() - start < 10
