"""A space before the hyphen of a compound: "a well -known singer", "his ex -wife", "Emilia -Romagna"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.places import places
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.vocabulary import common_words

__all__ = ["RULES"]

_FIRST = (
    "ex|well|anti|non|semi|self|mid|vice|pro|multi|ill|ultra|mini|maxi|co|sub|pre|post|neo|euro|half|full|long|short"
    "|high|low|right|left|far|centre|center|north|south|two|three|four|five|six|seven|eight|nine|ten|first|second"
    r"|third|\d{1,3}"
)
_COMPOUND = lazy(rf"(?<![\w'’-])(?P<first>(?i:{_FIRST})) -(?P<second>[a-z]{{3,}})\b(?!-)")
_PARTED_NAME = lazy(r"(?<![\w'’-])(?P<first>[A-Z][a-z]{2,}) -(?P<second>[A-Z][a-z]{2,})\b(?!-)")
_ASIDE_OPENS = lazy(r"\w -\w")
_ASIDE_ENDS = lazy(r"\w ?- ")
_LONGEST_ASIDE = 160
_WORD_BEFORE = lazy(r"\w+\Z")
_LONGEST_WORD = 25


def _space_at_hyphen(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    for at in places(prose, " -"):
        before = _WORD_BEFORE.search(prose, max(0, at - _LONGEST_WORD), at)
        start = before.start() if before else at
        match = _COMPOUND.match(prose, start) or _parted_name(prose, start)
        if match and not _is_aside(prose, match.start(), match.end()):
            yield Match(match.start(), match.end(), (f"{match['first']}-{match['second']}",))


def _parted_name(prose: str, start: int) -> re.Match[str] | None:
    match, known = _PARTED_NAME.match(prose, start), common_words()
    if match and (match["first"].lower() in known or match["second"].lower() in known):
        return None  # a dash before a new clause, or a place where one has been pasted
    return match


def _is_aside(prose: str, start: int, end: int) -> bool:
    """Whether the mark is one of the two dashes of an aside that were set close to it: "the mayor -a doctor- left"."""
    return bool(
        _ASIDE_ENDS.search(prose, end - 1, end + _LONGEST_ASIDE)
        or _ASIDE_OPENS.search(prose, max(0, start - _LONGEST_ASIDE), start)
    )


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/space-at-hyphen",
        find=_space_at_hyphen,
        message="A hyphen has no space on either side: the word is one compound.",
        severity=Severity.WARNING,
        confidence=0.9,
        category="punctuation",
        fix=Fix.SAFE,
        flags=(
            "The <well -known> singer left.",
            "She met her <ex -husband> in Bari.",
            "They signed a <20 -year> lease.",
            "It rained in <Valdora -Romita> all day.",
        ),
        passes=(
            "The well-known singer left.",
            "The mayor, once so well -liked by all- left.",
            "It fell to 20 - a record.",
            "They came second -and were happy - in the end.",
        ),
    ),
)
