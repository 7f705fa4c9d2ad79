"""Run the examples that every rule carries: what it must flag, and what it must leave alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mtqa.document import Document, View
from mtqa.expression import lazy
from mtqa.reading import Reading
from mtqa.rules.matcher import Matcher
from mtqa.rules.phrase import PhraseRule
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule

__all__ = ["Failure", "failures", "marked"]

_MARKS = lazy(r"<([^<>]*)>")


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not hold.

    Attributes:
        rule: Id of the rule.
        example: The example as it is written.
        problem: What happened instead.
    """

    rule: str
    example: str
    problem: str


def marked(example: str) -> tuple[str, list[str]]:
    """An example without its marks, and the marked parts.

    >>> marked("Hostilities <invest Russian territory>.")
    ('Hostilities invest Russian territory.', ['invest Russian territory'])
    """
    return _MARKS.sub(r"\1", example), _MARKS.findall(example)


def failures(rules: Sequence[Rule], only: Iterable[Rule] | None = None) -> Iterator[Failure]:
    """Every example that fails.

    What a rule must leave alone may hold a phrase of it that is less sure than the rule.

    Args:
        rules: All the rules, since they run in one pass.
        only: Those whose examples are run; all if None.
    """
    matcher = Matcher([rule for rule in rules if isinstance(rule, PhraseRule | SentenceRule)])
    for rule in rules if only is None else only:
        for example in rule.flags:
            text, expected = marked(example)
            found = [part for part, _ in _found(rule, matcher, text)]
            if not found:
                yield Failure(rule.id, example, "is not flagged")
            elif missing := [part for part in expected if not any(_same(part, got) for got in found)]:
                yield Failure(rule.id, example, f"flags {found} instead of {missing}")
        for example in rule.passes:
            for part, match in _found(rule, matcher, example):
                if match.severity is None or match.severity.rank >= rule.severity.rank:
                    yield Failure(rule.id, example, f"must pass, but {part!r} is flagged")


def _same(expected: str, found: str) -> bool:
    """A suggestion may take in the article before it, to change "a" into "an"."""
    return expected == found or re.sub(r"^an? ", "", found, flags=re.IGNORECASE) == expected


def _found(rule: Rule, matcher: Matcher, text: str) -> Iterator[tuple[str, Match]]:
    reading = Reading(Document(text, prose=View.identity(text)))
    if isinstance(rule, TextRule):
        base = reading.clean if rule.in_clean else reading.prose
        for match in rule.find(reading):
            yield base[match.start : match.end], match
    else:
        for other, match in matcher.find(reading):
            if other.id == rule.id:
                yield reading.clean[match.start : match.end], match
