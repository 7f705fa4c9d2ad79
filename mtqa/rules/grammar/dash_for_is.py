"""A dash that Russian and Ukrainian write for 'is': "The reason - a technical failure."."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.grammar.bare import has_verb
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_OPENERS = "he she it they the his her their our my this that today among of".split()
_PERSON = r"(?:He|She|They|The (?:second |other |first )?(?:man|woman|driver|passenger|boy|girl|child|victim|pedestrian|policeman))"
_DASH = lazy(
    rf"(?P<subject>{_PERSON}|(?:Among|Of) (?:them|these|those)|(?:The|Their|Our|His|Her|My|This|That|It|Today)(?: (?:of|in|for|the|this|his|her|their|[a-z][a-z-]+)){{0,4}})"
    r"(?P<dash> [-–—]) (?P<what>(?:not |only |just )?(?:an?|the|one|his|her|its|their|no|(?:(?:about|almost|more than|over|up to) )?[€$£]?\d[\d.,]*) (?:(?! -)[^.!?:;–—\"]){3,70})\.$"
)
_RANK = r"(?:the )?(?:first|second|third|fourth|fifth|last|other)"
_NAME = r"[A-Z][\w'-]+(?: [A-Z][\w'-]+)?"
_SECOND_CLAUSE = lazy(
    rf"(?i:\b(?:the )?(?:first|second|third|fourth|one)\b) (?P<verb>was|is|were|are)\b[^.!?;:–—]{{3,60}}, (?:and )?"
    rf"(?:{_RANK}|{_NAME})(?P<dash> [-–—]) (?:by )?(?:{_RANK}|{_NAME})\b(?![^.]* [-–—] )"
)
"""The verb of the first clause holds for the second: "The first was Ivan, the second - Oleg"."""
_LED = lazy(r"\b(?:of the|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|an?|one|its|no|of|all|and|with) [a-z-]+")
"""A word that is no verb, as it begins a noun phrase: "a closed wound"."""
_SINGLE = lazy(r"(?:only |just )?(?:an?|one) ")
_HURT = lazy(r"\b(?:injur(?:y|ies)|concussion|wounds?|fractures?|bruises|burns)\b")


def _dash_for_is(sentence: str) -> Iterator[Match]:
    for second in _SECOND_CLAUSE.finditer(sentence):
        yield Match(*second.span("dash"), (f" {second['verb']}",))
    match = _DASH.match(sentence)
    if not match or has_verb(_LED.sub("", match["subject"])) or has_verb(_LED.sub("", match["what"])):
        return
    subject, hurt = match["subject"], _HURT.search(match["what"])
    several = subject == "They" or (subject.startswith(("Among", "Of")) and not _SINGLE.match(match["what"]))
    be = ("have" if several else "has") if hurt else ("are" if several else "is")
    yield Match(match.start("dash"), match.end("dash"), (f" {be}",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/dash-for-is",
        message="The dash stands for the verb, which English must say: 'The reason is a technical failure.'",
        severity=Severity.WARNING,
        confidence=0.75,
        category="grammar",
        source_expression="Причина - технический сбой",
        source_languages=("ru", "uk"),
        find=_dash_for_is,
        anchors=tuple(f"^ {word}" for word in _OPENERS),
        probe=r"[a-z][a-z ,]{0,90} [-–—] ",
        flags=(
            "The reason< -> a technical failure.",
            "The driver< –> an open wound.",
            "His goal this year< -> the cup.",
            "The cost of the works< –> more than 80 million euros.",
            "Among them< -> 40 women.",
            "The second was Ivanova, the third< –> Petrova.",
        ),
        passes=(
            "The reason is a technical failure.",
            "The band - a trio from Leeds - played.",
            "The man was hurt - a broken leg.",
            "Today - the cup, tomorrow the league",
            "The first was Ivanova, the second, and the third - Petrova's sister - was late.",
        ),
    ),
)
