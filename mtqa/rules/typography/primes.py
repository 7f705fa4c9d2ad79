"""The sign for inches where a quotation mark belongs: “It began in 1994″, he said. Blogging software makes it of a mark behind a figure."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.typography.pairing import pair

__all__ = ["RULES"]

_PRIME = "″"


def _primes(reading: Reading) -> Iterator[Match]:
    if _PRIME not in reading.prose:
        return
    for quotation in pair(reading).quotations:
        opening, closing = quotation.opening, quotation.closing
        straight = '"' in (opening.text, closing.text)
        if opening.text == _PRIME:
            yield Match(opening.start, opening.end, ('"' if straight else "“",))
        if closing.text == _PRIME:
            space = " " if closing.after.isalpha() else ""
            yield Match(closing.start, closing.end, (('"' if straight else "”") + space,))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/prime-for-quote",
        find=_primes,
        message="The sign for inches stands where a quotation mark belongs.",
        severity=Severity.ERROR,
        confidence=0.93,
        category="punctuation",
        fix=Fix.SAFE,
        flags=(
            "“It began here in 1994<″>, he said.",
            "They speak of “a bridge for 2023<″>says the mayor.",
            'He called it "a lost year<″>.',
        ),
        passes=(
            "The door is 30″ wide and 5′10″ high.",
            "“It began here in 1994”, he said of the 24″ screen.",
        ),
    ),
)
