"""Dashes before speakers, signed temperatures, and stops of abbreviations: how Russian and Ukrainian pages are set."""

from __future__ import annotations

import pytest

from mtqa.rules.typography import dialogue, quoted_names, speech_dash, weather, words
from tests.rules.desk import Desk

RULES = (*speech_dash.RULES, *dialogue.RULES, *weather.RULES, *quoted_names.RULES)
DESK = Desk(RULES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It is late", - said the mayor.', '"It is late", said the mayor.'),
        ('"It is late," – said the mayor.', '"It is late," said the mayor.'),
        ('"Is it late?" - wrote Ivanov.', '"Is it late?" wrote Ivanov.'),
        ('"It is late" - noted Ivanov.', '"It is late", noted Ivanov.'),
        ("The road is closed, – reported in the ministry.", "The road is closed, reported in the ministry."),
        ("It will be +24 °C in Rome.", "It will be 24°C in Rome."),
        ("By day it will warm up to +14...+16 degrees.", "By day it will warm up to 14 to 16 degrees."),
        ("The air temperature will reach +31.", "The air temperature will reach 31."),
        ("At night 14-16 heat is expected.", "At night 14-16°C is expected."),
        ("Up to 10° frost at night.", "Up to 10°C below zero at night."),
        ("They lost 800 thousand. tons of grain.", "They lost 800 thousand tons of grain."),
        ("The fire covered 40 square meters. m.", "The fire covered 40 square meters."),
        ('The coach of "Dynamo" left.', "The coach of Dynamo left."),
        ('"Milan" won the match against "Torino".', "Milan won the match against Torino."),
        ('The football club "Milan" left.', "The football club Milan left."),
        ('The newspaper "Nedelya" cites the company "Mosty".', "The newspaper Nedelya cites the company Mosty."),
        ('It was bought by "Sberbank," they said.', "It was bought by Sberbank, they said."),
        ('"Thank you!" - he said.', '"Thank you!" he said.'),
        ("– We have to wait until May – said the coach.", '"We have to wait until May," said the coach.'),
        ("– We go. It is late in Bari – he said.", '"We go. It is late in Bari," he said.'),
        ("It takes 50 cubic meters. m / s of water.", "It takes 50 cubic meters a second of water."),
    ],
)
def test_the_setting_is_mended(text: str, expected: str) -> None:
    assert DESK.mended(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mayor - a former rival - said the plan was dead.",
        'The man he called "weak" - told the press in a long speech that it is late, and left for good.',
        'The writer of "Home" – says it is late.',
        "His rating rose to +31 in May.",
        "Call +39 02 555 for the weather.",
        "They sold 800 thousand. The rest was kept.",
        'The match was called "Big Day" by the club.',
        'She read "Dynamo" at home.',
        'He called the party "Titanic".',
        'She said "he left the company" in tears.',
        'They saw the film "Gazprom City" at the club.',
        "She won her heat; he won 27 heats.",
    ],
)
def test_native_setting_passes(text: str) -> None:
    assert DESK.mended(text) == text


@pytest.mark.parametrize(
    ("text", "hits"),
    [("The rate of 21 may, the bank said.", 1), ("It fell on may 22.", 1), ("By 30 may be enough; it may fall.", 0)],
)
def test_a_month_takes_its_capital(text: str, hits: int) -> None:
    assert len(Desk(rule for rule in words.RULES if rule.id.endswith("-may")).hits(text)) == hits
