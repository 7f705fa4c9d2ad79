"""'defenders and defenders': the men and the women of another language's plural, which are one word in English."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.rules.english import any_of, words
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_PEOPLE = words(
    """citizens defenders students teachers soldiers heroes athletes players workers employees volunteers residents voters customers
    participants colleagues friends pupils artists actors singers journalists scientists researchers historians adolescents readers
    viewers listeners spectators doctors nurses patients visitors experts Ukrainians Russians Italians Germans Spaniards Brazilians
    Portuguese Europeans compatriots neighbors neighbours entrepreneurs officials veterans activists users consumers drivers cyclists"""
)
_TWICE = lazy(
    rf"\b(?P<noun>{any_of(_PEOPLE)}) and (?P=noun)(?=[.,;:!?)\"]|$| (?:are|were|have|had|will|can|must|who|from)\b)"
)


def _twice(sentence: str) -> Iterator[Match]:
    for match in _TWICE.finditer(sentence):
        yield Match(match.start(), match.end(), (match["noun"],))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/same-noun-twice",
        message="Another language names men and women here, in two words; English has one: 'citizens'.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="repetition",
        source_expression="захисники і захисниці, Bürgerinnen und Bürger, ciudadanos y ciudadanas",
        source_languages=SOURCES,
        find=_twice,
        anchors=tuple(f"{noun.lower()} and {noun.lower()}" for noun in sorted(_PEOPLE)),
        flags=(
            "The village thanked its <defenders and defenders>.",
            "All <students and students> will get a bus pass.",
        ),
        passes=(
            "The village thanked its defenders.",
            "They support head teachers and teachers in small schools.",
            "Doctors and nurses are tired.",
        ),
    ),
)
