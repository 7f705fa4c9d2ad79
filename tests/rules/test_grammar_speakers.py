"""Names after long titles, and 'tell' without a hearer."""

from __future__ import annotations

import pytest

from mtqa.rules.grammar import apposed_name, hearer, nouns
from tests.rules.desk import Desk

RULES = (*hearer.RULES, *apposed_name.RULES, *nouns.RULES)
DESK = Desk(RULES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The head of the region Igor Petrov left.", "The head of the region, Igor Petrov, left."),
        ("He met the deputy of our city Ivan Kit.", "He met the deputy of our city, Ivan Kit."),
        ("Head of the bank council Igor Petrov said so.", "Igor Petrov, head of the bank council, said so."),
        ("The actress told about her divorce.", "The actress spoke about her divorce."),
        ("Petrov told that it was late.", "Petrov said that it was late."),
        ("He has already told about it.", "He has already spoken about it."),
        ("In May, she told how to win.", "In May, she explained how to win."),
        ("Specialist noted that it hurts.", "The specialist noted that it hurts."),
        ("Defendant could become the head.", "The defendant could become the head."),
        ("The doctor told why it hurts.", "The doctor explained why it hurts."),
    ],
)
def test_the_speech_is_mended(text: str, expected: str) -> None:
    assert DESK.mended(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The head of the region, Igor Petrov, left.",
        "It was led by the chairman of the state Democratic Party.",
        "Residents were first told that it was late.",
        "Residents told how to vote",
        "Driver arrested after a crash",
        "Expert consensus forecasts give you a measure.",
        "The stories told about him are untrue.",
        "The people she told about it left.",
        "The story that Petrov told about it is long.",
        "He told about 200 people.",
        "He told that man to go.",
    ],
)
def test_native_speech_passes(text: str) -> None:
    assert DESK.mended(text) == text
