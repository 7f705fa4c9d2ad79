"""Roman numerals for centuries, districts and the like: "the XX century", "the III district"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.count_words import roman
from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_NOUNS = (
    "century|centuries|district|edition|legislature|municipality|section|division|zone|commission|chamber|legion|congress"
    "|summit|cycle|millennium|regiment|anniversary|circuit|department|quarter|ward|round|meeting|criminal section|civil section"
    "|biennial|forum|chapter|grade|category|class|semester|term"
)
_ORDINAL = lazy(rf"\b(?P<the>[Tt]he|its|their|of|in) (?P<numeral>[IVXL]{{1,6}})(?:th)? (?P<noun>{_NOUNS})\b")


def _suffix(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _roman(sentence: str) -> Iterator[Match]:
    for match in _ORDINAL.finditer(sentence):
        number = roman(match["numeral"])
        yield Match(match.start("numeral"), match.end("noun"), (f"{number}{_suffix(number)} {match['noun']}",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="typography/roman-ordinal",
        find=_roman,
        anchors=tuple(_NOUNS.split("|")),
        probe=r"(?<=[ivxl] )[a-z]|(?<=[ivxl]th )[a-z]",
        message="English counts centuries, districts and editions with 20th, 3rd: Roman numerals are for kings, popes and wars.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="number",
        source_expression="il XX secolo, III distretto",
        source_languages=("it", "es", "fr", "pt", "ru", "uk"),
        flags=(
            "The church is of the <XVI century>.",
            "Officers of the <III district> arrested him.",
            "It is the <XXII edition> of the fair.",
        ),
        passes=(
            "The church is of the 16th century.",
            "King Charles III district attorneys do not know.",
            "In part I section heads are named.",
        ),
    ),
)
