"""Nouns that have lost their article on the way from Russian or Ukrainian, which have none."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import any_of, words
from mtqa.rules.grammar.bare import is_stopped
from mtqa.rules.pattern import OPENS
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_AGED = words(
    "man woman boy girl driver resident local native citizen student pensioner teenager child father mother passenger"
)
_BEFORE_AGE = words("was is by hit killed and of with as detained injured arrested struck saved rescued")
_YEAR_OLD = lazy(
    rf"\b(?P<before>{any_of(_BEFORE_AGE)}) (?P<age>\d{{1,2}}-year-old) (?P<noun>{any_of(_AGED)})\b(?!'s? [a-z]+s\b| [A-Z])"
)
_AN_AGE = ("8", "11-", "18-")


def _year_old(sentence: str) -> Iterator[Match]:
    for match in _YEAR_OLD.finditer(sentence):
        article = "an" if match["age"].startswith(_AN_AGE) else "a"
        yield Match(match.start("age"), match.end("noun"), (f"{article} {match['age']} {match['noun']}",))


_OFFICES = "[Pp]resident|[Pp]rime [Mm]inister|[Ff]oreign [Mm]inister|[Aa]mbassador"
_NATIONS = "Ukrainian|Russian|Belarusian|Polish|French|German|Turkish|Hungarian|American|Italian|Spanish|Israeli"
_OF_PRESIDENT = lazy(
    rf"\b(?P<lead>of|by|to|from|with) (?P<nation>{_NATIONS}) (?P<office>{_OFFICES})(?= (?:was|is|has|had|will|in|at|on|and|for|to|who"
    r"|[a-z]+ed)\b|[,.;](?! [A-Z]))"
)


def _of_president(sentence: str) -> Iterator[Match]:
    for match in _OF_PRESIDENT.finditer(sentence):
        wording = f"{match['lead']} the {match['nation']} {match['office'].lower()}"
        yield Match(match.start(), match.end(), (wording,))


_EVENTS = words(
    """accident incident tragedy explosion crash collision event ceremony girl boy child woman man victim suspect attacker
    criminal car bus truck vehicle plane helicopter building bridge"""
)
_EVENT_FIRST = lazy(
    rf"(?P<noun>(?i:{any_of(_EVENTS)})) (?=(?:was|is|has|had|will|occurred|took|happened|died|lost|left|received|suffered|hit)\b)"
)


def _event_first(sentence: str) -> Iterator[Match]:
    match = _EVENT_FIRST.match(sentence)
    if match and is_stopped(sentence):
        noun = match["noun"].lower()
        yield Match(match.start(), match.end("noun"), (f"The {noun}", f"{'An' if noun[0] in 'aei' else 'A'} {noun}"))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/year-old-without-article",
        message="Somebody of an age takes an article: 'a 50-year-old woman'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="article",
        source_expression="50-летняя женщина / 50-річна жінка",
        source_languages=("ru", "uk"),
        find=_year_old,
        anchors=tuple(f"old {noun}" for noun in sorted(_AGED)),
        probe=r"(?<=\d-year-)old [a-z]+",
        flags=(
            "Among the victims was <50-year-old woman> from Lutsk.",
            "The bus hit <18-year-old student> on the road.",
        ),
        passes=(
            "Among the victims was a 50-year-old woman from Lutsk.",
            "The bus was driven by 40-year-old driver Ivan Petrenko.",
            "They train 12-year-old boys.",
        ),
    ),
    SentenceRule(
        id="grammar/of-ukrainian-president",
        message="An office without its holder's name takes an article: 'of the Ukrainian president'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="article",
        source_expression="украинского президента / українського президента",
        source_languages=("ru", "uk"),
        find=_of_president,
        anchors=tuple(
            f"{nation.lower()} {office}"
            for nation in _NATIONS.split("|")
            for office in ("president", "prime", "foreign", "ambassador")
        ),
        flags=(
            "The son <of Polish President> was seen at the match.",
            "They spoke <with Turkish foreign minister> on Monday.",
        ),
        passes=(
            "The son of the Polish president was seen at the match.",
            "They spoke with Turkish Foreign Minister Hakan Fidan on Monday.",
            "She ran for French president.",
        ),
    ),
    SentenceRule(
        id="grammar/event-without-article",
        message="A noun that can be counted takes an article: 'The accident occurred'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="article",
        source_expression="Авария произошла / Аварія сталася",
        source_languages=("ru", "uk"),
        find=_event_first,
        anchors=tuple(f"^ {noun}" for noun in sorted(_EVENTS)),
        probe=rf"{OPENS}[a-z]+ (?:was|is|has|had|will|occurred|took|happened|died|lost|left|received|suffered|hit)\b",
        flags=(
            "<Accident> occurred on the road to Lviv.",
            "<Girl> was taken to hospital with burns.",
        ),
        passes=(
            "The accident occurred on the road to Lviv.",
            "Man is a wolf to man",
            "Girl taken to hospital",
        ),
    ),
)
