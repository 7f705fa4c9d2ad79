"""Names translated as words, found by where they stand, and given names that the article gives away."""

from __future__ import annotations

import pytest

from mtqa.document import Document, View
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.examples import failures
from mtqa.rules.name import english_given, word_surname
from mtqa.rules.name.word_table import forms, given_names, literals, plain, unborne_nouns
from mtqa.rules.rule import Match

RULES = (*word_surname.RULES, *english_given.RULES)


def matches(text: str) -> list[tuple[str, Match]]:
    reading = Reading(Document(text, prose=View.identity(text)))
    return [(reading.clean[match.start : match.end], match) for rule in RULES for match in rule.find(reading)]


def test_the_examples_hold() -> None:
    assert not [f"{failure.example!r} {failure.problem}" for failure in failures(RULES)]


def test_the_tables_are_sound() -> None:
    languages = {"it", "es", "pt", "fr", "de", "ru", "uk"}
    for form, surnames in literals().items():
        assert form[:1].isupper(), form
        assert all(surname.language in languages and plain(surname.name) != form for surname in surnames), form
    assert all(found <= languages for found in given_names().values())
    assert {"Casado", "Meloni"} <= forms().keys()
    assert not unborne_nouns() & {"church", "hope", "king", "hall"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A shot by Inés Airports hit the post.", ["Airports"]),
        ("Giuseppe Beans was there.", ["Beans"]),
        ("John Airports was there.", ["Airports"]),
        # of a surname that is English too, the article must tell
        ("Giuseppe Church was there.", []),
        ("Giuseppe Chiesa left. Giuseppe Church was there.", ["Church"]),
        ("Giuseppe Chiesa left. Marco Church was there.", []),
        ("Kevin Brown met Laurent Brun.", []),
        # who has a given name in the article is somebody
        ("Jack Straw spoke first. The minister Straw said no.", []),
        # longer names, compounds and titles of works
        ("The San Fernando Airports plan failed.", []),
        ("Pablo Airports & Sons has closed.", []),
        ("Matteo Airports Closed After Storm", []),
        ("In the town of Airports they laughed.", ["Airports"]),
        ("The newspaper 'Hostages' said so.", ["Hostages"]),
        ("A daily Hostages bulletin was read.", []),
    ],
)
def test_words_that_stand_for_names(text: str, expected: list[str]) -> None:
    assert [part for part, _ in matches(text)] == expected


def test_a_surname_of_its_country_is_proposed() -> None:
    ((_, match),) = matches("The vote for Pablo Married was late.")
    assert match.suggestions == ("Casado",)
    assert match.severity is None


def test_a_word_that_is_a_surname_in_english_is_a_suggestion() -> None:
    ((part, match),) = matches("Giancarlo Baldini and Giuseppe Norcia waited. The minister Hope was late.")
    assert (part, match.severity) == ("Hope", Severity.SUGGESTION)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guillermo Casagrande spoke. William Casagrande left.", [("William", "Guillermo")]),
        ("Víctor Casagrande spoke. Victor Casagrande left.", []),
        ("Louis II reigned, and Luigi II too.", []),
        ("John Casagrande, John Casagrande, John Casagrande and John Casagrande met Juan Casagrande.", []),
    ],
)
def test_given_names_that_the_article_has_twice(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(part, match.suggestions[0]) for part, match in matches(text)] == expected
