"""The stop that makes an ordinal of a German figure, kept in a date."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.english import MONTH, WEEKDAYS, any_of
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["RULES"]

_STOP = lazy(rf"\. (?<=[\dhtd]\. )(?P<month>{MONTH})\b")
_DAY = lazy(
    rf"\b(?P<lead>(?:on|from|until|till|to|by|since|of|for|before|after|and|the|between|{any_of(WEEKDAYS)}),? (?:the )?|\()"
    rf"(?P<wrong>{MONTH} )?(?P<day>[1-9]|[12]\d|3[01])(?P<ending>(?:st|nd|rd|th)?)\Z"
)
"""The words before a date that say when; a month between them and the day was made up in translation."""
_SENTENCE_AFTER = lazy(r" (?:is|was|has|had|will|I|he|she|they|we|you|be|brings?|brought|saw)\b")


def _stops_after_day(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _STOP.finditer(clean):
        before = _DAY.search(clean, max(0, match.start() - 24), match.start())
        if before is None or _SENTENCE_AFTER.match(clean, match.end()):
            continue
        day, month = before["day"], match["month"]
        yield Match(before.end("lead"), match.end(), (f"{day}{before['ending']} {month}", f"{month} {day}"))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/stop-after-day",
        find=_stops_after_day,
        in_clean=True,
        message="No stop after the day of a date: German makes an ordinal of a figure with it.",
        severity=Severity.ERROR,
        confidence=0.9,
        category="number-format",
        source_expression="am 27. Juni",
        source_languages=("de",),
        flags=(
            "The court meets again on <27. June> in Bonn.",
            "The road is closed until <3. November>.",
            "They married on the <11th. February> in Bonn.",
            "The shop has been shut since <3. March>.",
            "The fair opens on Friday, <9. August>, at noon.",
            "The votes are counted on <March 27. October>.",
        ),
        passes=(
            "The court meets again on 27 June in Bonn.",
            "The pound rose to 12. June was a good month.",
            "He left in 2014. June followed.",
            "They left on the 5th. March was a month of rain.",
            "The score was 3. March is over.",
            "She was born on May 3. In June her brother left.",
            "He bought shares at 6.50. December was cold.",
        ),
    ),
)
