"""Quotation marks that are doubled, face the wrong way, or stand straight beside curly ones."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.typography.guillemets import opens_with_guillemet
from mtqa.rules.typography.pairing import BLANKS, pair

__all__ = ["RULES"]

_DIRECTED = {True: "“", False: "”"}


def _doubled(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    if '""' not in prose and "''" not in prose and "``" not in prose:
        return
    pairing = pair(reading)
    marks = [mark for q in pairing.quotations + pairing.crossing for mark in (q.opening, q.closing)]
    for mark in sorted(marks + pairing.unclosed + pairing.unopened, key=lambda mark: mark.start):
        if len(mark.text) == 2:
            yield Match(mark.start, mark.end, ('"',))


def _directions(reading: Reading) -> Iterator[Match]:
    for quotation in pair(reading).quotations:
        opening = quotation.opening
        told = opening.after in BLANKS or opening.before.isalnum() or opening.before == ":"  # with the space
        if opening.text == "”" and not told:
            yield Match(opening.start, opening.end, ("“",))
        closing = quotation.closing
        misplaced = closing.before in BLANKS or closing.after.isalpha()  # told with the space
        if closing.text == "“" and opening.text not in "„‟" and not misplaced:
            yield Match(closing.start, closing.end, ("”",))
    for mark in pair(reading).unopened if "«" in reading.prose else ():
        if mark.text == "“" and mark.looks_closing and opens_with_guillemet(reading.prose, mark.start):
            yield Match(mark.start, mark.end, ("”",))


def _mixed(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    curly = prose.count("“") + prose.count("”")
    if not curly or '"' not in prose:
        return
    quotations = pair(reading).quotations
    straight = sum(not mark.curly for quotation in quotations for mark in (quotation.opening, quotation.closing))
    minority_is_straight = straight <= len(quotations)
    for quotation in quotations:
        # A pair of two kinds is damage; whole pairs of the other kind may come from two hands.
        severity = Severity.WARNING if quotation.opening.curly != quotation.closing.curly else None
        for mark, opens in ((quotation.opening, True), (quotation.closing, False)):
            if len(mark.text) == 1 and mark.curly is not minority_is_straight:
                right = _DIRECTED[opens] if minority_is_straight else '"'
                yield Match(mark.start, mark.end, (right,), severity=severity)


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/doubled-quote",
        find=_doubled,
        message="Two marks stand in the place of one quotation mark.",
        severity=Severity.ERROR,
        confidence=0.9,
        category="punctuation",
        fix=Fix.SAFE,
        flags=(
            'He said: <"">We are ready."',
            "They spoke of <''>a pause<''> in the talks.",
            "The <``>road of life<''> is open.",
        ),
        passes=(
            'The field holds "" by default.',
            'He said: "We are ready."',
            "'We heard \"stop\"', he wrote.",
        ),
    ),
    TextRule(
        id="typography/reversed-quote",
        find=_directions,
        message="The curly quotation mark faces the wrong way.",
        severity=Severity.WARNING,
        confidence=0.9,
        category="punctuation",
        fix=Fix.SAFE,
        flags=(
            "<”>We are worried”, the captain wrote.",
            "The minister called it “a pause<“>.",
            "He spoke of <”>two fronts” at once.",
            "«We shall be the first<“>. So he said.",
            "The traffic will be”almost normal<“>, they say.",
        ),
        passes=(
            "“We are worried”, the captain wrote.",
            'The minister called it "a pause".',
            "“We held on.\n“Then they came.”",
        ),
    ),
    TextRule(
        id="typography/mixed-quotes",
        find=_mixed,
        message="The article mixes straight and curly quotation marks; this is the rarer kind in it.",
        severity=Severity.SUGGESTION,
        confidence=0.6,
        category="punctuation",
        fix=Fix.SAFE,
        flags=(
            '“One,” he said. “Two.” Then <">three<"> more.',
            'He said "one" and "two", then <“>three<”>.',
            'A “ship”, a “plane” and a <">train<">.',
            'A “ship”, a “plane” and a “train<">.',
        ),
        passes=(
            "“One,” he said. “Two.”",
            'He said "one" and "two".',
            "It’s a “ship”, isn't it?",
        ),
    ),
)
