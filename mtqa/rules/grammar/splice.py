"""Two sentences that only a comma and 'however' or 'therefore' join: 'The road is open, however, it is wet'."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import (
    FINITE_AUXILIARIES,
    LINKERS,
    PREPOSITIONS,
    REPORTING_PAST,
    REPORTING_PRESENT,
    VERB_FORMS,
    words,
)
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_HOWEVER = lazy(r", (?P<adverb>however|therefore|nevertheless),? (?=(?P<subject>[\w'-]+) (?P<next>[\w'-]+))")
_SUBJECTS = words("I he she it we they there this these those the his her their its our some many no most")
# What keeps the first part from being a sentence of its own: "In May, however, they left".
_NO_CLAUSE = (
    (LINKERS - words("and but or that"))
    | PREPOSITIONS
    | words(
        "today yesterday now then instead later soon once even only so last next this same one other more not meanwhile just"
    )
)
_TIME = lazy(
    r"(?:The|This|That|A|One|Some) (?:[a-z]+ )?(?:time|day|week|month|year|morning|evening|night|summer|season|moment|point)s?(?: \w+)?$"
)
_WORD = lazy(r"[A-Za-z'-]+")
_VERBS = (FINITE_AUXILIARIES | VERB_FORMS | REPORTING_PAST | REPORTING_PRESENT) - words(
    "may might set put cut hit read"
)
_SAYING = REPORTING_PAST | REPORTING_PRESENT


def _however(sentence: str) -> Iterator[Match]:
    for match in _HOWEVER.finditer(sentence):
        if (
            match["subject"] in _SUBJECTS
            and _is_clause(sentence[: match.start()])
            and _has_verb(sentence[match.end() :])
        ):
            yield Match(match.start(), match.end() - 1, (f"; {match['adverb']},",))


def _is_clause(text: str) -> bool:
    """Whether the words before 'however' are a sentence: a subject, its verb, and no words that only open another one."""
    found = _WORD.findall(text.rpartition(";")[2])
    if len(found) < 4 or found[0].lower() in _NO_CLAUSE or _TIME.match(text):
        return False
    last = found[-1].lower()
    return (
        last not in _SAYING
        and last not in _NO_CLAUSE
        and any(word in _VERBS or word.endswith("ed") for word in found[1:])
    )


def _has_verb(text: str) -> bool:
    """Whether a finite verb stands in the next words, so that they are a sentence and no apposition."""
    return any(word in _VERBS or word.endswith("ed") for word in _WORD.findall(text)[1:8])


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/however-splice",
        message="'However' and 'therefore' join no sentences: a semicolon or a full stop goes before it, or say 'but', 'so'.",
        severity=Severity.SUGGESTION,
        confidence=0.75,
        category="punctuation",
        source_expression="…, однако … / …, однак …",
        source_languages=("ru", "uk", "it", "es", "de"),
        find=_however,
        anchors=("however", "therefore", "nevertheless"),
        probe=r"(?<=, )[a-z]+,? [a-zI]",
        flags=(
            "The snow has melted on the roads<, however,> it is still cold in the north.",
            "She lost the first game<, however> the second was hers.",
        ),
        passes=(
            "The snow has melted; however, it is still cold.",
            "In the north, however, it is still cold.",
            "The mayor said, however, that it is cold.",
            "When the snow melts, however, it will be warm.",
            "The mayor, however, is ill.",
        ),
    ),
)
