"""Halves in their Romance form: "7 and a half million"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.places import places
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["RULES"]

_HALF = lazy(
    r"(?<![\d.,])(?P<number>\d{1,3}) and a half (?P<unit>millions?|billions?|thousand|trillions?)\b(?: of (?=[a-z]))?"
)


def _halves(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    for at in places(prose, " and a half "):
        match = _HALF.search(prose, max(0, at - 3), at + 30) if prose[at - 1].isdigit() else None
        if match:
            yield Match(match.start(), match.end(), (f"{match['number']}.5 {match['unit'].rstrip('s')}",))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/and-a-half-million",
        find=_halves,
        message="English writes 7.5 million: a figure takes no 'and a half' before million.",
        severity=Severity.WARNING,
        confidence=0.9,
        category="number-format",
        source_expression="7 milioni e mezzo",
        source_languages=("it", "es", "fr"),
        flags=("It cost <7 and a half million> euros.", "They sold <2 and a half billion> shares."),
        passes=("It cost 7.5 million euros.", "Seven and a half million left."),
    ),
)
