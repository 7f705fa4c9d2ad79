"""Pronouns of the wrong gender, and who is named in a sentence."""

from __future__ import annotations

import pytest

from mtqa.document import Document, View
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.grammar import address, gender, he_for_it, it_person
from mtqa.rules.grammar.people import cast_of
from mtqa.rules.rule import TextRule


def reading(text: str) -> Reading:
    return Reading(Document(text, prose=View.identity(text), language="en"))


def found(text: str, severity: Severity | None = None) -> list[str]:
    """The words that are flagged, with their first wording."""
    read = reading(text)
    rules = [rule for rule in (*gender.RULES, *he_for_it.RULES) if isinstance(rule, TextRule)]
    matches = [match for rule in rules for match in rule.find(read) if severity in (None, match.severity)]
    return [f"{read.clean[match.start : match.end]}>{match.suggestions[0]}" for match in matches]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prime Minister Giorgia Meloni met the summit of his party.", ["his>her"]),
        ("Giorgia Meloni is in Rome.\n\nToday Meloni will deliver his first speech.", ["his>her"]),
        ("Elly Ferri spoke at noon. Then he will go to the Senate.", ["he>she"]),
        ("Elly Ferri spoke. Then he went home. There he slept.", ["he>she", "he>she"]),
        ("The actress is pregnant. He told the weekly.", ["He>She"]),
        ("The minister Anna Neri, a doctor, said that he is tired.", ["he>she"]),
        ("Marta Cartabia, former president of the court, gave his consent.", ["his>her"]),
        ("Maria Rossi, 34, was found by his mother.", ["his>her"]),
        ("Mrs Bruni thanked the guests for his birthday.", ["his>her"]),
        ("Vera Brezhneva posted a photo of himself.", ["himself>herself"]),
        ("The nun left the convent with his suitcase.", ["his>her"]),
        ("Paolo Sarti opened the door of her shop.", ["her>his"]),
        ("Diego Costa arrived at noon. She has won two cups.", ["She>He"]),
        ("Carlos Saura has lost her.", ["her>him"]),
        ("She met Emmanuel Macron. Meloni will give his speech at noon. Then he will eat.", ["his>her", "he>she"]),
        ("Maria Zakharova published his comment.", ["his>her"]),
        ("The new app is free of charge. With him you can pay, and her price is low.", ["him>it", "her>its"]),
    ],
)
def test_a_pronoun_that_nobody_explains_is_found(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Giorgia Meloni met Macron. He thanked her.",
        "The driver hit Anna Neri. Then he fled.",
        "Anna Neri and her son were at home when he fell.",
        "Her husband left Anna Neri. He lives in Rome.",
        "A neighbour saw Anna Neri. He called the police.",
        "Anna Neri said as a vendor fled that he is ill.",
        "Anna Neri, told the driver, was hit when he slept.",
        '"He is ill," said Anna Neri.',
        "In his speech he praised Anna Neri.",
        "Anna Neri was at home. Rossi said that he was late.",
        "In the Santa Maria hospital he was given a bed.",
        "Victoria Police said that he was arrested.",
        "Anna Neri asked if he or she may stay.",
        "Paolo Sarti sold his boat. She sank in May.",
        "Paolo Sarti was born in Ukraine. He loves her.",
        "Andrea Neri thanked his voters.",
        "In her eyes, wrote the daily, nothing has changed. The singer is 30.",
        "The head of government has arrived. He is tired.",
        "It was late, he said.",
        "The man stalked his ex-partner for months under her house.",
    ],
)
def test_a_pronoun_that_somebody_may_explain_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sergio Sarti, always attentive to your duties, you can only wait.", ["your>his", "you>he"]),
        ("The singer Anna Neri sang with your husband.", ["your>her"]),
        ("The mayor presented your plan.", ["your>his"]),
        ("Paolo Sarti proved yourself in May.", ["yourself>himself"]),
        ("Call Paolo Sarti and ask for your keys.", []),
        ("Paolo Sarti sells what you need for your house.", []),
        ('Paolo Sarti said: "Mind your step." He is tired.', []),
        ("Paolo Sarti leads a do-it-your-self shop.", []),
    ],
)
def test_your_for_somebody_who_is_spoken_of(text: str, expected: list[str]) -> None:
    read = reading(text)
    matches = [match for rule in address.RULES if isinstance(rule, TextRule) for match in rule.find(read)]
    assert [f"{text[match.start : match.end]}>{match.suggestions[0]}" for match in matches] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Neri is a dancer. It will also play for charity.", []),
        ("Anna Neri is a dancer. It lives in Rome.", ["It>She"]),
        ("The actor left at noon. In the evening it thanked his fans.", ["it>he"]),
        ("The coach is ill and it has also apologised.", ["it>he"]),
        ("Paolo Sarti has a dog. It lives in Rome.", []),
        ("Paolo Sarti runs a firm. It denied the report.", []),
        ("Paolo Sarti spoke to Amnesty. It asked for help.", []),
        ("It snowed in Rome. It lives.", []),
    ],
)
def test_it_for_somebody(text: str, expected: list[str]) -> None:
    read = reading(text)
    matches = [match for rule in it_person.RULES if isinstance(rule, TextRule) for match in rule.find(read)]
    assert [f"{text[match.start : match.end]}>{match.suggestions[0]}" for match in matches] == expected


def test_with_a_man_in_the_sentence_before_it_is_a_suggestion() -> None:
    text = "Emmanuel Macron was there. Giorgia Meloni greeted the leaders of his party."
    assert found(text, Severity.SUGGESTION) == ["his>her"]


def test_a_surname_of_two_is_nobody_s() -> None:
    text = "Anna Neri is here. Zuzu Neri is not. Neri says he is late."
    assert next(mention.sex for mention in cast_of(reading(text)).mentions(2)) == "anybody"
