"""The simple present for what is going on: "The Carabinieri investigate" at the end of a report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_INVESTIGATORS = (
    r"(?:(?:[Tt]he )(?:(?:local|traffic|state|municipal|military|judicial|flying|mobile|financial|provincial|railway|border|scientific|anti-mafia)"
    r" )?(?:[Pp]olice|[Cc]arabinieri|[Ff]lying [Ss]quad|[Mm]obile [Ss]quad|[Ss]tate [Pp]olice|[Tt]raffic [Pp]olice|[Ff]inance [Pp]olice"
    r"|[Ff]inancial [Pp]olice|Guardia di Finanza|[Gg]endarmerie|[Pp]ublic [Pp]rosecutor's [Oo]ffice|[Pp]rosecutor's [Oo]ffice"
    r"|[Pp]ublic [Pp]rosecutor|[Pp]rosecutors?|[Mm]agistrates?|[Mm]agistracy|[Jj]udiciary|[Ii]nvestigators)|Carabinieri|Digos)"
    r"(?: (?:of|in|from) (?:the )?[A-Z][\w'-]+)?"
)
_INVESTIGATE = lazy(
    rf"(?:^|[.;,:] |\b(?:and|while|meanwhile|now) ){_INVESTIGATORS} (?:also |now |still )?(?P<verb>investigates?)\b"
    r"(?! (?:and prosecute|cases|crimes|complaints|allegations|corruption|fraud|such|any|all|every|each)\b)"
)
_HABIT = lazy(r"\b(?:always|usually|often|every|whenever|when|if|would)\b", re.IGNORECASE)


def _investigate(sentence: str) -> Iterator[Match]:
    if not sentence.endswith((".", '."', '".')) or _HABIT.search(sentence):
        return  # a headline, or what they always do
    for match in _INVESTIGATE.finditer(sentence):
        be = "is" if match["verb"].endswith("s") else "are"
        yield Match(match.start("verb"), match.end("verb"), (f"{be} investigating",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="tense/police-investigate",
        message="What is going on now takes 'is ...-ing': 'The police are investigating'. Italian uses the plain present.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="tense",
        source_expression="Indagano i carabinieri",
        source_languages=("it", "es", "fr", "pt", "de"),
        find=_investigate,
        anchors=("investigate", "investigates"),
        flags=(
            "The carabinieri of Lodi <investigate> the fire.",
            "The mobile squad <investigates>.",
            "The man is in hospital, and the police <investigate>.",
        ),
        passes=(
            "The carabinieri of Lodi are investigating the fire.",
            "Police investigate fire in Lodi",
            "The police investigate such cases.",
            "When a child is missing, the police investigate.",
        ),
    ),
)
