"""'tell' without anybody who is told: what Russian and Ukrainian 'рассказать', 'розповісти' leave in English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.rules.english import FINITE_AUXILIARIES, words
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.vocabulary import common_words

__all__ = ["RULES"]

_TOLD = lazy(
    r"(?P<before>[\w'-]+)(?P<adverb> (?:also|honestly|frankly|openly|recently|earlier|previously|already|now))?"
    r" (?P<told>told) (?P<what>about|that|what|who|how|why|when|where|which|whether|if|details|in an interview|on the air)\b(?P<after>(?: [\w'-]+)?)"
)
# "was told that", "residents told how to vote", "the story told about him", "people she told about it"
_PASSIVE = FINITE_AUXILIARIES - words("has have had")
_NOT_SPEAKERS = _PASSIVE | words(
    """been being be get gets got getting and or as when if once not never story stories tale tales joke jokes lie lies
    truth thing things legend history myth things ones those people person everyone anyone someone somebody everybody being
    repeatedly reportedly allegedly simply just only often always later then i we you nobody i'd he'd she'd they'd it's"""
)
_PRONOUN_OPENS = lazy(
    r"(?:^|[,;:\"] |\b(?:and|but|which|where|as|because|interview|that) )[\"']?(?:he|she|they)(?: \w+){0,2}$",
    re.IGNORECASE,
)
_PASSIVE_BEFORE = lazy(r"\b(?:is|are|was|were|be|been|being|get|gets|got)(?: \w+)?$|\bthat(?: [\w'-]+){1,3}$")
_CHOICE = {
    "about": "spoke about",
    "that": "said that",
    "details": "gave details",
    "in an interview": "said in an interview",
    "on the air": "said on the air",
}


def _told_nobody(sentence: str) -> Iterator[Match]:
    for match in _TOLD.finditer(sentence):
        before, what = match["before"], match["what"]
        if _PASSIVE_BEFORE.search(sentence[: match.end("before")]):
            continue
        if before.lower() in _NOT_SPEAKERS or not _is_speech(what, match["after"].strip()):
            continue
        if before.lower() in ("he", "she", "they", "it", "who", "has", "have", "had") and not _PRONOUN_OPENS.search(
            sentence[: match.start("told")].rstrip()
        ):
            continue
        headline = not sentence.rstrip("\"')").endswith((".", "!", ":", "?"))
        if headline and (what != "about" or (match.start() == 0 and before.lower() in common_words())):
            continue
        sure = None if what in _CHOICE or what in ("which", "whether", "if") else Severity.SUGGESTION
        wording = _CHOICE.get(what, f"{'explained' if what in ('how', 'why') else 'said'} {what}")
        if what == "about" and before in ("has", "have", "had"):
            wording = "spoken about"
        yield Match(match.start("told"), match.end("what"), (wording,), severity=sure)


def _is_speech(what: str, after: str) -> bool:
    """Whether what is told is a matter or a clause: not "told about 200 people", "told that man"."""
    if what == "about":
        return not re.match(r"\d|half|a$|two|three|four|five|six|ten|hundreds", after)
    return not (
        what == "that" and re.match(r"(?:man|woman|day|story|week|night|paper|newspaper|committee)(?:'s)?$", after)
    )


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/told-nobody",
        message="'tell' needs somebody who is told: 'told reporters that'. Else 'said that', 'spoke about', 'explained how'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="grammar",
        source_expression="рассказала о разводе / розповіла про розлучення",
        source_languages=SOURCES,
        find=_told_nobody,
        anchors=tuple(
            f"told {what}" for what in "in on if about that what who how why when where which whether details".split()
        ),
        flags=(
            "The singer <told about> her divorce.",
            "Ivanov <told that> the road was closed.",
            "He also <told how> he had lost weight.",
            "The clerk <told who> will be paid first.",
        ),
        passes=(
            "The singer told reporters about her divorce.",
            "The residents were told that the road was closed.",
            "The people she told about it left.",
            "The stories told about him are untrue.",
        ),
    ),
)
