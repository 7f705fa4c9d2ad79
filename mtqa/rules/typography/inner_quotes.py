"""Quotation marks of one kind within another pair of them, and marks with nothing between."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.places import places
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.typography.pairing import Quotation, pair

__all__ = ["RULES"]

_LONGEST = 60
"""A longer quotation within another is hardly one: a mark between them is lost."""
_LONGEST_OUTER = 600
_BEFORE = tuple(".!?…:,;")


def _doubly(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    inner: list[Quotation] = []
    for quotation in pair(reading).quotations:  # a quotation closes behind those that it holds
        if quotation.depth == 1:
            inner.append(quotation)
        elif not quotation.depth:
            for within in inner:
                if _stands_within(prose, within, quotation):
                    left, right = ("‘", "’") if within.opening.curly else ("'", "'")
                    start, end = within.opening.start, within.closing.end
                    yield Match(start, end, (left + prose[start + 1 : end - 1] + right,))
            inner = []


def _stands_within(prose: str, quotation: Quotation, outer: Quotation) -> bool:
    """Whether a quotation is a few words of the sentence that another one holds."""
    opening, closing = quotation.opening, quotation.closing
    if outer.opening.start > opening.start:
        return False
    if closing.start - opening.end > _LONGEST or outer.closing.end - outer.opening.start > _LONGEST_OUTER:
        return False
    if opening.before not in " (" or prose[opening.start - 2] in _BEFORE or len(opening.text) + len(closing.text) > 2:
        return False
    lead, tail = prose[outer.opening.end : opening.start], prose[closing.end : outer.closing.start]
    return not outer.opening.after.isspace() and len(lead) > 3 and (closing.after in ".,?!" or tail[1:2].islower())


def _empty(reading: Reading) -> Iterator[Match]:
    for at in places(reading.prose, "“”"):
        yield Match(at, at + 2)


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/same-quotes-within",
        find=_doubly,
        message="A quotation within a quotation takes the other kind of marks: “They call it ‘the gap’ here,” he said.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="punctuation",
        fix=Fix.SUGGESTED,
        flags=(
            "“We know the film <“The Old Road”> by heart,” he said.",
            '"They say that <"never"> is a long time," she wrote.',
        ),
        passes=(
            "“We know the film ‘The Old Road’ by heart,” he said.",
            '"We held the bridge all night. "Then the others came," she said.',
            '"We are late," he said. "We go." "Never," she said.',
            'She said "the road to the "old" town is shut.\n"We" go.',
        ),
    ),
    TextRule(
        id="typography/empty-quotes",
        find=_empty,
        message="Nothing stands between these marks: what was quoted is lost.",
        severity=Severity.ERROR,
        confidence=0.9,
        category="punctuation",
        fix=Fix.NONE,
        flags=("According to <“”>, she was happy.", "The paper <“”> reports it."),
        passes=("According to “Sky”, she was happy.", 'The field holds "" by default.'),
    ),
)
