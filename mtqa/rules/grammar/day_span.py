"""'per day' and 'the past day' for the 24 hours that a report is about: Russian 'за сутки', Ukrainian 'за добу'."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import any_of, words
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_HAPPENED = words(
    """killed wounded injured hospitalized hospitalised died dead destroyed damaged recorded registered detected identified
    confirmed shelled repelled launched eliminated liquidated neutralized neutralised evacuated detained arrested rescued
    lost attacked reported intercepted infected recovered"""
)
_PER_DAY = lazy(
    rf"\b(?:was|were|has|have|had|been|people|soldiers|children|persons|civilians|patients|cases|and) {any_of(_HAPPENED)}\b"
    r"[^.;:?!\"]{0,60}? (?P<per>per (?P<time>day|night))\b(?! per\b)"
)
_RATE = lazy(
    r"\b(?:average|averag\w+|each|every|rate|up to|as many as|usually|typically|normally|daily|than|capacity|now|about|around)\b"
)
_PAST_DAY = lazy(
    r"\b(?P<lead>(?:[Oo]ver|[Ff]or|[Dd]uring|[Ii]n|[Ww]ithin) (?:the|this) (?:past|last|previous) )(?P<day>day|24 ?hrs?)\b(?! (?:of|or|and|at|on|to)\b|-)"
)
_MARKET = lazy(r"(?i)\b(?:trading|markets?|shares|stocks|session)\b")


def _per_day(sentence: str) -> Iterator[Match]:
    for match in _PER_DAY.finditer(sentence):
        if not _RATE.search(sentence, max(0, match.start() - 60), match.end()):
            wording = "in the past 24 hours" if match["time"] == "day" else "overnight"
            yield Match(match.start("per"), match.end("per"), (wording,))


def _past_day(sentence: str) -> Iterator[Match]:
    if not _MARKET.search(sentence):
        for match in _PAST_DAY.finditer(sentence):
            yield Match(match.start(), match.end(), (f"{match['lead']}24 hours",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/killed-per-day",
        message="'per day' is a rate: what happened in one day happened 'in the past 24 hours'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="preposition",
        source_expression="за сутки / за добу, за ніч",
        source_languages=("ru", "uk"),
        find=_per_day,
        anchors=("per day", "per night"),
        flags=(
            "In the region two people were wounded in a village <per day>.",
            "Nine drones were destroyed over the coast <per night>.",
        ),
        passes=(
            "On average two people were killed per day.",
            "The mill makes two tons of flour per day.",
            "Two people were wounded in the past 24 hours.",
        ),
    ),
    SentenceRule(
        id="grammar/past-day",
        message="English says 'the past 24 hours', not 'the past day'.",
        severity=Severity.WARNING,
        confidence=0.7,
        category="preposition",
        source_expression="за прошедшие сутки / за минулу добу",
        source_languages=("ru", "uk"),
        find=_past_day,
        anchors=tuple(f"{which} day" for which in ("past", "last", "previous"))
        + tuple(f"{which} <number>" for which in ("past", "last", "previous")),
        flags=(
            "<Over the past day>, three cars were burnt in the town.",
            "Two fires were put out <during the last day>.",
            "<For the past 24hrs>, it has rained.",
        ),
        passes=(
            "Over the past 24 hours, three cars were burnt in the town.",
            "In the last day of the fair it rained.",
            "Shares fell in the past day.",
        ),
    ),
)
