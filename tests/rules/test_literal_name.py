"""Names translated as words: when the words can only be the name, and when they are words."""

from __future__ import annotations

from collections import Counter

import pytest

from mtqa.document import Document, View
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.examples import failures
from mtqa.rules.name.literal import CONTEXTS, RULES, read_names
from mtqa.rules.rule import Match


def matches(text: str) -> list[tuple[str, Match]]:
    reading = Reading(Document(text, prose=View.identity(text)))
    return [(reading.clean[match.start : match.end], match) for rule in RULES for match in rule.find(reading)]


def found(text: str) -> list[tuple[str, str]]:
    """Flagged text and first suggestion."""
    return [(part, match.suggestions[0]) for part, match in matches(text)]


def test_the_examples_hold() -> None:
    assert not [f"{failure.example!r} {failure.problem}" for failure in failures(RULES)]


def test_the_table_is_sound() -> None:
    rows = read_names()
    assert len(rows) >= 120
    assert not [name for name, count in Counter(row.name for row in rows).items() if count > 1]
    for row in rows:
        assert row.literals, row.name
        assert row.contexts, row.name
        assert row.contexts <= set(CONTEXTS), row.name
        assert all(person.endswith(f" {row.name}") for person in row.people), row.name
        assert "given" not in row.contexts or row.people, row.name
        assert row.name not in row.literals, row.name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # after the given name
        ("Giorgia Melons spoke in the Senate.", [("Melons", "Meloni")]),
        ("GIORGIA MELONS SPOKE", [("MELONS", "MELONI")]),
        ("Yesterday Enrico Read met the unions of the north.", [("Read", "Letta")]),
        ("Luigi Of Maio's aide resigned.", [("Of Maio", "Di Maio")]),
        ("For Roberto Hope the tests were a mistake.", [("Hope", "Speranza")]),
        ("They waited for Maria Elena Woods near the station.", [("Woods", "Boschi")]),
        ("The speaker, Ignazio The Russian, left early.", [("The Russian", "La Russa")]),
        ("The goal by Federico Church was not enough.", [("Church", "Chiesa")]),
        ("The bomb that killed Paolo Purse and his escort", [("Purse", "Borsellino")]),
        ("The interview that Emilio Faith gave was short.", [("Faith", "Fede")]),
        (
            "Giuseppe With You, Enrico Read and Mario Dragons were there.",
            [
                ("With You", "Conte"),
                ("Read", "Letta"),
                ("Dragons", "Draghi"),
            ],
        ),
        # after a title
        ("It was the premier Dragons who asked for it.", [("Dragons", "Draghi")]),
        ("For Prime Minister Melons it is a defeat.", [("Melons", "Meloni")]),
        ("the governor Of Luca", [("Of Luca", "De Luca")]),
        ("The coach Cheerful will change the team.", [("Cheerful", "Allegri")]),
        ("The former president Neapolitan was ill.", [("Neapolitan", "Napolitano")]),
        # around speech
        ('"We will win", says Melons.', [("Melons", "Meloni")]),
        ("For the left it is over, but Melons replies to all of them.", [("Melons", "Meloni")]),
        ('Melons: "We go on"', [("Melons", "Meloni")]),
        ('WITH YOU - "A useless law"', [("WITH YOU", "CONTE")]),
        # whole names
        ("the arrest of Messina Money", [("Messina Money", "Messina Denaro")]),
        ("Clear Ferragni posted a video.", [("Clear Ferragni", "Chiara Ferragni")]),
        ("the trial of Matthew Salvini", [("Matthew Salvini", "Matteo Salvini")]),
        # places
        ("A man was held in Tower of the Greek.", [("Tower of the Greek", "Torre del Greco")]),
        ("the prosecutor of Lawn has opened a file", [("Lawn", "Prato")]),
        ("the municipality of New Source", [("New Source", "Fonte Nuova")]),
    ],
)
def test_a_name_in_its_slot(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Melons and figs are in season.",
        "Melons said to be ripe were green.",
        "The Melons said no.",
        "It says Melons on the box.",
        "Ripe Melons: 3 for a euro",
        "The minister read the letter, and Enrico read it too.",
        "Enrico Read The Letter",
        "Senator Read and Councillor Read voted no.",
        'Read: "How to cook"',
        "I saw Giuseppe with you.",
        "The prime minister with you in the photo is Dutch.",
        "A President With You All The Way",
        'May the force be with you - "always"',
        "Meet the Coach With You Every Step",
        "The Dragons beat the Wolves in Wollongong.",
        "League leader Wolves drew with the Foxes.",
        "He agreed to coach Wolves until May.",
        "The Prime Minister Of May 2016 was David Cameron.",
        "The letters of Lawrence, and the Gospel Of Luke.",
        "Saint Francis of Assisi and Antonio of Padua",
        "Minister Hope Sadza spoke, then Minister Fountain.",
        "Lorenzo Church-Smith and Roberto Hopeful",
        "The mayor of Meadow, Utah, and the mayor of Lawn in Newfoundland",
        "The province of Power River, and the Latin province",
        "a municipality of Latin America",
        "Captain Good Morning Britain",
        "The new coach Italian fans wanted was Mancini.",
        "Captain Precious Moloi led the team.",
        "A Prime Minister Whites-only policy",
        "Lion, Fox and Wolf are the symbols of Giovanni.",
        "Sergio Leone's lion and Paolo Rossi's reds",
        "He bought Italian cheese from Crema and cream from Prato.",
        "Giorgia Meloni met Enrico Letta, Giuseppe Conte and Mario Draghi.",
        "Aurelio De Laurentiis owns Napoli, whose captain is Giovanni Di Lorenzo.",
        "#Melons @Read pre-Read",
        "",
    ],
)
def test_words_stay_words(text: str) -> None:
    assert found(text) == []


def test_a_form_of_two_names_offers_both() -> None:
    ((part, match),) = matches("The president Of Lawrence is angry.")
    assert part == "Of Lawrence"
    assert match.suggestions == ("De Laurentiis", "Di Lorenzo")
    ((_, match),) = matches("A cross by Giovanni Of Lawrence was wide.")
    assert match.suggestions == ("Di Lorenzo",)


def test_the_message_names_the_person() -> None:
    ((_, match),) = matches("Yesterday Antonio With You lost in Naples again.")
    assert match.message == "'With You' is the surname of Antonio Conte, translated as a word."
    ((_, match),) = matches("a walk in Tor Beautiful Nun")
    assert match.message == "'Tor Beautiful Nun' is the name Tor Bella Monaca, translated word for word."


@pytest.mark.parametrize("text", ["The transfer of Frederick Church is near.", "In the evening Henry Read was heard."])
def test_a_whole_name_translated_is_only_a_suggestion(text: str) -> None:
    assert [match.severity for _, match in matches(text)] == [Severity.SUGGESTION]
