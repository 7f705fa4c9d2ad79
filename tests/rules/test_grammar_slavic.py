"""Articles and prepositions that Russian and Ukrainian do without, and names in another case."""

from __future__ import annotations

import pytest

from mtqa.rules.grammar import comma_splice, in_network, region, role_of
from mtqa.rules.name import case_ending
from tests.rules.desk import Desk

RULES = (*region.RULES, *role_of.RULES, *comma_splice.RULES, *in_network.RULES, *case_ending.RULES)
DESK = Desk(RULES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A barn burned in Poltava region.", "A barn burned in the Poltava region."),
        ("It rained in Sumy, Poltava and Lviv regions.", "It rained in the Sumy, Poltava and Lviv regions."),
        (
            "Member of the choir said that the hall in the town was cold.",
            "The member of the choir said that the hall in the town was cold.",
        ),
        ("The hall was cold, however, they sang well.", "The hall was cold; however, they sang well."),
        ("He posted the photo in Instagram.", "He posted the photo on Instagram."),
        ("They met Dmitry Volkova in the hall.", "They met Dmitry Volkov in the hall."),
        ("They met Sergei Lisinskogo in the hall.", "They met Sergei Lisinsky in the hall."),
    ],
)
def test_the_wording_is_mended(text: str, expected: str) -> None:
    assert DESK.mended(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A barn burned in the Poltava region.",
        "She sits in Poltava district court.",
        "Trade in the North Africa region grew.",
        "Head of the family",
        "Speaker of the House Anna Neri said that the hall in the town was cold.",
        "In the hall, however, it was cold.",
        "The mayor said, however, that it was cold.",
        "They made it difficult to walk.",
        "He said that it also at times rains.",
        "The bank said that it had bought shares in Facebook.",
        "They met Anna Volkova in the hall.",
    ],
)
def test_native_wording_passes(text: str) -> None:
    assert DESK.mended(text) == text
