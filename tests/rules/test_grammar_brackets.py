"""Ages, parties and scores as German and French news writes them."""

from __future__ import annotations

import pytest

from mtqa.document import Document, View
from mtqa.reading import Reading
from mtqa.rules.grammar.brackets import RULES
from mtqa.rules.matcher import Matcher


def mended(text: str) -> str:
    """The text with every first suggestion put in."""
    reading = Reading(Document(text, prose=View.identity(text), language="en"))
    for _, match in sorted(Matcher(RULES).find(reading), key=lambda hit: -hit[1].start):
        text = text[: match.start] + match.suggestions[0] + text[match.end :]
    return text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The actor (54) has left.", "The actor, 54, has left."),
        ("Police arrested Eva Kurz (31).", "Police arrested Eva Kurz, 31."),
        ("Karl Maier (57), a baker, won.", "Karl Maier, 57, a baker, won."),
        ("Karl Maier (CDU) and Eva Kurz (SPD) met.", "Karl Maier of the CDU and Eva Kurz of the SPD met."),
        ("The mayor (PS) of Brive left.", "The mayor of the Socialist Party of Brive left."),
        ("The team lost 1:3 on Sunday.", "The team lost 1-3 on Sunday."),
        ("The minister resigned (23 May).", "The minister resigned (23 May)."),
        ("The match starts at 8:30 or 9:00.", "The match starts at 8:30 or 9:00."),
        ("Mix flour and water 3:1.", "Mix flour and water 3:1."),
    ],
)
def test_brackets_and_colons_become_english(text: str, expected: str) -> None:
    assert mended(text) == expected
