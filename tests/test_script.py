"""Folding keeps the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtqa.document import Document, View
from mtqa.reading import Reading
from mtqa.script import fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Kiev’s” «plan»", '"Kiev\'s" "plan"'),
        ("go   home", "go home"),
        ("soft\u00adhyphen", "softhyphen"),
        ("Zelens\u200bky", "Zelensky"),
        ("Cafe\u0301", "Café"),
        ("at\u00a020.30", "at 20.30"),
        ("far\u2011right", "far-right"),
        ("İzmir", "Izmir"),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert View.of_pieces(fold(text)).text == expected


@given(st.text(max_size=80))
def test_every_folded_character_leads_to_the_text(text: str) -> None:
    reading = Reading(Document(text, prose=View.identity(text)))
    assert len(reading.clean.lower()) == len(reading.clean)
    for i, character in enumerate(reading.clean):
        source = reading.span_of_clean(i, i + 1).of(text)
        if character.isalnum() and len(source) == 1:
            assert source in (character, "İ")


def test_a_match_over_folded_spaces_maps_to_all_of_them() -> None:
    text = "He  said   it"
    reading = Reading(Document(text, prose=View.identity(text)))
    assert reading.clean == "He said it"
    assert reading.span_of_clean(0, 7).of(text) == "He  said"
