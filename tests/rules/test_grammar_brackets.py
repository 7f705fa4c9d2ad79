"""Ages, parties and scores as German and French news writes them."""

from __future__ import annotations

import pytest

from mtqa.rules.grammar.brackets import RULES
from tests.rules.desk import Desk

DESK = Desk(RULES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The actor (54) has left.", "The actor, 54, has left."),
        ("Police arrested Eva Kurz (31).", "Police arrested Eva Kurz, 31."),
        ("Karl Maier (57), a baker, won.", "Karl Maier, 57, a baker, won."),
        ("Karl Maier (CDU) and Eva Kurz (SPD) met.", "Karl Maier of the CDU and Eva Kurz of the SPD met."),
        ("Mayor Morel (PS) left.", "Mayor Morel of the Socialist Party left."),
        ("The minister resigned (23 May).", "The minister resigned (23 May)."),
        ("The match starts at 8:30 or 9:00.", "The match starts at 8:30 or 9:00."),
        ("Mix flour and water 3:1.", "Mix flour and water 3:1."),
    ],
)
def test_brackets_and_colons_become_english(text: str, expected: str) -> None:
    assert DESK.mended(text) == expected
