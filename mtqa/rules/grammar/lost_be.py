"""A clause that has lost its 'be': 'because it harder', 'that he ready'. Russian and Ukrainian have no 'is'."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import any_of, words
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_ADJECTIVES = words(
    """necessary impossible ready unable difficult easier harder important worse glad guilty dangerous alive certain confident
    responsible capable unlikely interesting convinced aware afraid innocent obliged ashamed proud angry wrong pregnant
    unaware unhappy happy sick ill dead busy safe useful useless expensive cheaper stronger weaker bigger smaller
    higher lower unknown known impossible obvious evident beautiful"""
)
_OPENS = "because that if but although while when where since"
_BE = {"I": "am", "he": "is", "she": "is", "it": "is", "we": "are", "they": "are", "this": "is", "everything": "is"}
_LOST = lazy(
    rf"\b(?P<opens>{_OPENS.replace(' ', '|')}) (?P<who>{'|'.join(_BE)}) (?P<adverb>(?:not |also |already |very |so |too |still |now |much )?)"
    rf"(?P<adjective>{any_of(_ADJECTIVES)})(?=[.,;:!?\"]|$| (?:to|that|for|of|in|and|about|than|with|if|when|because|at|on|now|again)\b)"
)
# "if this important law", "that this difficult and long road"
_NOUN = lazy(r" and [a-z]+ [a-z]+")


def _lost_be(sentence: str) -> Iterator[Match]:
    for match in _LOST.finditer(sentence):
        if match["who"] == "this" and _NOUN.match(sentence, match.end()):
            continue
        be = _BE[match["who"]]
        wording = f"{match['opens']} {match['who']} {be} {match['adverb']}{match['adjective']}"
        yield Match(match.start(), match.end(), (wording,))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/lost-be",
        message="The verb is missing: 'because it is harder', 'that he was ready'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="lost-verb",
        source_expression="потому что ему тяжело / бо йому важко",
        source_languages=("ru", "uk"),
        find=_lost_be,
        anchors=tuple(f"{opens} {who.lower()}" for opens in _OPENS.split() for who in _BE),
        flags=(
            "He left the stage <because it harder> to sing.",
            "She said <that he ready> for the talks.",
        ),
        passes=(
            "He left because it is harder to sing.",
            "They found that this difficult and long road was closed.",
            "She made that everything possible.",
        ),
    ),
)
