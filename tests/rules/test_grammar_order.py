"""Order and small words: adjectives and names after their noun, verbs before their subject, words lost or doubled."""

from __future__ import annotations

import pytest

from mtqa.document import Document, View
from mtqa.reading import Reading
from mtqa.rules.grammar import lost_word, noun_order
from mtqa.rules.matcher import Matcher
from mtqa.rules.rule import SentenceRule

MODULES = (noun_order, lost_word)
MATCHER = Matcher([rule for module in MODULES for rule in module.RULES if isinstance(rule, SentenceRule)])


def reading(text: str) -> Reading:
    return Reading(Document(text, prose=View.identity(text), language="en"))


def mended(text: str) -> str:
    """The text with every first suggestion put in."""
    for _, match in sorted(MATCHER.find(reading(text)), key=lambda hit: -hit[1].start):
        text = text[: match.start] + match.suggestions[0] + text[match.end :]
    return text


def rules(text: str) -> list[str]:
    """The names of the rules that fire."""
    return [rule.id.partition("/")[2] for rule, _ in MATCHER.find(reading(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They wait for the vote regional in May.", "They wait for the regional vote in May."),
        ("It is a campaign electoral.", "It is an electoral campaign."),
        ("An agency German, founded in May, reports it.", "A German agency, founded in May, reports it."),
        ("The new government Turkish will fall.", "The new Turkish government will fall."),
        ("She sits in the row more low of the hall.", "She sits in the lowest row of the hall."),
        ("It was the night the most important of her life.", "It was the most important night of her life."),
        ("After the executive Bianchi, a new one.", "After the Bianchi executive, a new one."),
        ("The captain Fiorentina is hurt.", "The Fiorentina captain is hurt."),
        ("The tenant Palazzo Chigi smiles.", "The tenant of Palazzo Chigi smiles."),
        ("He explains how save on gas.", "He explains how to save on gas."),
        ("He explains how save the forest.", "He explains how to save the forest."),
        ("What write?", "What to write?"),
        ("He tries to winning the cup.", "He tries to win the cup."),
        ("She was unable find it.", "She was unable to find it."),
        ("It burned in village of Novaki.", "It burned in the village of Novaki."),
        ("There are not clear rules.", "There are no clear rules."),
        ("There was not trust among them.", "There was no trust among them."),
        ("The her mother wept.", "Her mother wept."),
        ("The Spain is warm.", "Spain is warm."),
    ],
)
def test_the_form_is_mended(text: str, expected: str) -> None:
    assert mended(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The court declared the ban unconstitutional.",
        "They made the company international.",
        "The German national was held.",
        "With the team European champions, the town danced.",
        "The chips French fries are made of are cheap.",
        "That makes a hard task more hard for them.",
        "Police closed the case Monday.",
        "The factor Rossi named was luck.",
        "The head coach and Inter parted.",
        "Half of them, whom see below, left.",
        "What appear to be stones are shells.",
        "They use what remain of the walls.",
        "How did they learn the song?",
        "Hopes remain low after the vote.",
        "He wanted complete silence.",
        "They are used to winning.",
        "She had to bring it and to sing.",
        "It is at odds with the plan and at home of course.",
        "There is not only rain.",
        "There are not many rooms.",
        "The A team met a The Hague judge.",
        "The Spain of today is not the Spain coach's.",
        "The Paris, Rome and Milan shops closed.",
    ],
)
def test_native_form_is_left_alone(text: str) -> None:
    assert rules(text) == []
