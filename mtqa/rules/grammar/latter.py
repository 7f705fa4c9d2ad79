"""'The latter' of one thing only: French 'ce dernier' is a plain pronoun."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.reading import Reading
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["RULES"]

_LATTER = lazy(r"[Tt]he latter(?:'s)?(?=,| [a-z])")
_FOLLOWED = lazy(
    r",|'s|(?:is|are|was|were|has|have|had|will|would|also|did|does|can|could|should|must|indeed|then|now|said|says|himself"
    r"|herself|[a-z]{3,}(?:ed|es|ks|ts|ns|rs|ds))\b"
)
_LED = lazy(r"(?:, |\b(?:that|because|which|when|while|whom|where|if|as|with|of|by|to|from|for) )\Z")
_PAIR = lazy(r"\b(?:and|or|nor|than|both|either|neither|between|versus|vs|two|former|first|second|one|other|&)\b")
_THEY = frozenset("are were have".split())
_LONGEST = 400


def _latter(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _LATTER.finditer(clean):
        number = reading.sentence_at(match.start())
        start = reading.sentences[number].start
        opens = start == match.start()
        following = _FOLLOWED.match(clean, match.end() + (clean[match.end()] == " "))
        if following is None or not (opens or _LED.search(clean, start, match.start())):
            continue
        start = reading.sentences[number - 1].start if number else start
        if match.start() - start > _LONGEST or _PAIR.search(clean, start, match.start()):
            continue
        pronouns = ("they",) if following.group() in _THEY else ("he", "she", "it")
        yield Match(match.start(), match.end(), tuple(map(str.capitalize, pronouns)) if opens else pronouns)


RULES: tuple[Rule, ...] = (
    TextRule(
        id="grammar/latter-of-one",
        message="'the latter' is the second of two that were just named; for the one last named say 'he', 'she', 'it', or the name.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="pronoun",
        source_expression="ce dernier, quest'ultimo, este último, dieser, последний",
        source_languages=SOURCES,
        find=_latter,
        in_clean=True,
        flags=(
            "The police have questioned his brother. <The latter> denies it all.",
            "The firm belongs to Anna Ferri. <The latter>, who is ill, did not come.",
        ),
        passes=(
            "Cats and dogs were seen. The latter are noisier.",
            "She prefers a novel to a film. The latter point is new.",
            "One is old, the other new. The latter is better.",
        ),
    ),
)
