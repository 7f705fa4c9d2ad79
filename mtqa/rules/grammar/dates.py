"""A point behind the day of a date: German '11. Februar'."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.english import MONTHS
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["RULES"]

_DAY_BEFORE = lazy(
    r"(?:\b(?:the|on|from|of|since|until|by|to|before|after|[A-Z][a-z]+day,?) )(?P<day>\d{1,2}(?:st|nd|rd|th)?)\. ?\Z"
)
_NEW_SENTENCE = lazy(r" (?:was|is|has|had|will|would|saw|sees|brought|brings)\b")
_LONGEST = 20


def _ordinal_with_point(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for month in sorted(MONTHS & reading.capitals.keys()):
        for start in reading.capitals[month]:
            match = _DAY_BEFORE.search(clean, max(start - _LONGEST, 0), start)
            if match and not _NEW_SENTENCE.match(clean, start + len(month)):
                yield Match(match.start("day"), start + len(month), (f"{match['day']} {month}",))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="grammar/ordinal-with-point",
        message="No point behind the day: '11 February', 'February 11'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="punctuation",
        source_expression="am 11. Februar",
        source_languages=("de",),
        find=_ordinal_with_point,
        in_clean=True,
        flags=(
            "They married on the <11th. February> in Bonn.",
            "The shop has been shut since <3. March>.",
        ),
        passes=(
            "They married on 11 February in Bonn.",
            "They left on the 5th. March was a month of rain.",
            "The score was 3. March is over.",
        ),
    ),
)
