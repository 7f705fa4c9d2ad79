"""Signs in the place of quotation marks and apostrophes: “It began in 1994″, he said; the mayor´s office.

Blogging software makes the sign for inches of a mark behind a figure; keyboards of other countries have an accent where the apostrophe is.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.typography.pairing import pair

__all__ = ["RULES"]

_PRIME = "″"
_ACCENT = lazy(r"(?<=[A-Za-z])[´`](?=(?:s|t|re|ve|ll|d|m)\b)")


def _primes(reading: Reading) -> Iterator[Match]:
    if "´" in reading.prose or "`" in reading.prose:
        for match in _ACCENT.finditer(reading.prose):
            yield Match(match.start(), match.end(), ("’" if "’" in reading.prose else "'",))
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
        message="The sign for inches or an accent stands where a quotation mark or an apostrophe belongs.",
        severity=Severity.ERROR,
        confidence=0.93,
        category="punctuation",
        fix=Fix.SAFE,
        flags=(
            "“It began here in 1994<″>, he said.",
            "They speak of “a bridge for 2023<″>says the mayor.",
            'He called it "a lost year<″>.',
            "The mayor<´>s office didn<`>t answer.",
        ),
        passes=(
            "The door is 30″ wide and 5′10″ high.",
            "The tag `d` and ``the road´´ of life.",
            "“It began here in 1994”, he said of the 24″ screen.",
        ),
    ),
)
