"""Paragraphs and sentences of news text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtqa.segment import paragraphs, sentences

SENTENCES = [
    ["The U.S. sent tanks.", "Kyiv agreed."],
    ["Gen. J. R. Smith spoke.", "He left."],
    ["Mr. Rossi and Dr. Bianchi met at 3 p.m. on Monday.", "They talked."],
    ["It rose 3.5 percent.", "That is a lot."],
    ['"We hold."', '"Do we?"', "They do."],
    ['"We hold," he said.', "The city fell."],
    ['"Are they here?" he asked.'],
    ['He said: "We stay."', "Then he left."],
    ["What now?", "Nothing!", "Wait…", "Go."],
    ["It cost 5 million (about $6 million).", "They paid."],
    ["The firm Acme Inc. said no.", "It ended."],
    ["Prices rose vs. last year."],
    ["He lives in Washington D.C. and works there."],
    ["An open end ... and on it goes."],
    ["Was it I.", "It was."],
    ["No. 10 said nothing."],
]


@pytest.mark.parametrize("expected", SENTENCES, ids=lambda parts: parts[0][:24])
def test_sentences(expected: list[str]) -> None:
    text = " ".join(expected)
    assert [span.of(text) for span in sentences(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A headline without a stop\nThe first line.", 2),
        ("A headline\n\nText.\n\n\nMore.", 3),
        ("A headline\r\n\r\nText.", 2),
        ("A headline\rText.", 2),
        ('a special regime, which involves "\ntemporary restrictions". The corps', 1),
        ("", 0),
        ("  \n \n", 0),
        ("  one  \n", 1),
    ],
)
def test_paragraphs(text: str, expected: int) -> None:
    assert len(list(paragraphs(text))) == expected


def test_hard_wrapped_mail_is_one_paragraph() -> None:
    text = (
        "The mayor said on Tuesday that the works would go on for another month and\n"
        "Kyiv would pay for them, although nobody on the council had been asked what\n"
        "Budget the money should come from. She added that the people of the city had\n"
        "Waited long enough for the bridge.\n\n"
        "A second paragraph follows here, and it is wrapped at the same narrow width\n"
        "As the first one is, so it is one paragraph too.\n"
    )
    assert len(list(paragraphs(text))) == 2


def test_a_monster_without_stops_is_cut_at_spaces() -> None:
    text = "word " * 5000
    spans = list(sentences(text.strip()))
    assert max(span.end - span.start for span in spans) <= 2000
    assert " ".join(span.of(text) for span in spans) == text.strip()


@given(st.text(alphabet='ab.!?"\n\r )(A9', max_size=200))
def test_nothing_is_lost(text: str) -> None:
    spans = list(paragraphs(text))
    assert spans == sorted(spans)
    covered = "".join(span.of(text) for span in spans)
    assert "".join(covered.split()) == "".join(text.split())
    for span in spans:
        inner = list(sentences(span.of(text)))
        joined = "".join(part.of(span.of(text)) for part in inner)
        assert "".join(joined.split()) == "".join(span.of(text).split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. Army left at 9 a.m. Monday.", ["The U.S. Army left at 9 a.m. Monday."]),
        ("A U.N. Security Council session. It failed.", ["A U.N. Security Council session.", "It failed."]),
        ("It began at 3 p.m. The end came late.", ["It began at 3 p.m.", "The end came late."]),
        ('He works for Marble Inc. "We stay," he said.', ["He works for Marble Inc.", '"We stay," he said.']),
    ],
)
def test_an_abbreviation_ends_a_sentence_only_before_a_word_that_opens_one(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in sentences(text)] == expected


@pytest.mark.parametrize("sentence", ["The rail strike went on for a third day in Rome. ", "word " * 9, "x" * 50])
def test_a_text_in_one_line_is_parted_where_a_sentence_ends(sentence: str) -> None:
    text = (sentence * (60_000 // len(sentence))).strip()
    found = list(paragraphs(text))
    assert "".join(span.of(text) for span in found).replace(" ", "") == text.replace(" ", "")
    assert all(after.start > one.end for one, after in pairwise(found))
    if " " in text:
        assert all(span.end - span.start <= 20_000 for span in found)
    if "." in text:
        assert all(span.of(text).endswith(".") for span in found)
