"""Hyphens: with a space before them ("a well -known singer"), and for dashes ("the house -built in 1900- was sold")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.english import SMALL_NUMBERS, any_of
from mtqa.rules.places import places
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.vocabulary import common_words

__all__ = ["RULES"]

_FIRST = (
    "ex|well|anti|non|semi|self|mid|vice|pro|multi|ill|ultra|mini|maxi|co|sub|pre|post|neo|euro|half|full|long|short"
    "|high|low|right|left|far|centre|center|north|south|first|second|third"
    rf"|{any_of(SMALL_NUMBERS)}|\d{{1,3}}"
)
_COMPOUND = lazy(rf"(?<![\w'’-])(?P<first>(?i:{_FIRST})) -(?P<second>[a-z]{{3,}})\b(?!-)")
_PARTED_NAME = lazy(r"(?<![\w'’-])(?P<first>[A-Z][a-z]{2,}) -(?P<second>[A-Z][a-z]{2,})\b(?!-)")
_THEN_SPACE = lazy(
    r"(?<![\w'’-])(?:(?P<first>(?i:ex|well|non|semi|self|multi|vice|mid|anti))- (?P<second>[a-z]{3,})"
    r"|(?P<name>[A-Z][a-z]{2,})- (?P<other>[A-Z][a-z]{2,}))\b(?!-)"
)
_LINKS = frozenset("and or nor but to und oder".split())
"""What follows the hyphen of "pre- and post-war"."""
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
    for at in places(prose, "- "):
        before = _WORD_BEFORE.search(prose, max(0, at - _LONGEST_WORD), at)
        match = _THEN_SPACE.match(prose, before.start()) if before else None
        if match and _is_one_word(match) and not _aside_opens(prose, match.start()):
            yield Match(match.start(), match.end(), (match.group().replace("- ", "-"),))


def _is_one_word(match: re.Match[str]) -> bool:
    """Whether what a hyphen and a space part is a compound, or a name of two parts that are no words."""
    if match["second"]:
        return match["second"] not in _LINKS
    known = common_words()
    return match["name"].lower() not in known and match["other"].lower() not in known


def _parted_name(prose: str, start: int) -> re.Match[str] | None:
    match, known = _PARTED_NAME.match(prose, start), common_words()
    if match and (match["first"].lower() in known or match["second"].lower() in known):
        return None  # a dash before a new clause, or a place where one has been pasted
    return match


def _is_aside(prose: str, start: int, end: int) -> bool:
    """Whether the mark is one of the two dashes of an aside that were set close to it: "the mayor -a doctor- left"."""
    return bool(_ASIDE_ENDS.search(prose, end - 1, end + _LONGEST_ASIDE)) or _aside_opens(prose, start)


def _aside_opens(prose: str, end: int) -> bool:
    return bool(_ASIDE_OPENS.search(prose, max(0, end - _LONGEST_ASIDE), end))


_OPENING = lazy(r" [-–—](?=[A-Za-zÀ-ÿ\"“'0-9])(?<=[A-Za-zÀ-ÿ\"”'),] .)")
_CLOSING = lazy(r"(?<=[\wÀ-ÿ)%\"”'])[-–—](?=[ .,;:]|$)")
_SUSPENDED = lazy(r" (?:and|or|to|y|o|und|et)\b")
"""What follows the hyphen of "pre- and post-war"."""
_NOT_WORDS = lazy(r"\d+(?:[.,]\d+)?(?: ?(?:%|degrees|°C?|C|F))?\Z")
"""A figure below nought: "at -5"."""


def _hyphen_for_dash(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    done = 0
    for match in _OPENING.finditer(prose):
        if match.start() < done:
            continue
        limit = min(match.end() + _LONGEST_ASIDE, len(prose))
        line = prose.find("\n", match.end(), limit)
        closing = _CLOSING.search(prose, match.end(), limit if line < 0 else line)
        if closing is None or _SUSPENDED.match(prose, closing.end()):
            continue
        aside = prose[match.end() : closing.start()]
        if " " not in aside or " -" in aside or _NOT_WORDS.match(aside) or prose[match.start() + 1] != closing.group():
            continue
        done = closing.end()
        wording = f" – {aside} –" if prose[done : done + 1] in ("", " ") else f" – {aside}"
        yield Match(match.start(), done, (wording, f" ({aside})"))


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
            "It rained in <Valdora- Romita> all day.",
            "The <ex- husband> of the <well- known> singer left.",
        ),
        passes=(
            "The well-known singer left.",
            "The mayor, once so well -liked by all- left.",
            "It fell to 20 - a record.",
            "The semi- and full-time staff of Valdora- The Gazette says so.",
            "They came second -and were happy - in the end.",
        ),
    ),
    TextRule(
        id="typography/hyphen-for-dash",
        message="An aside stands between spaced dashes, commas or brackets in English, not between hyphens stuck to its words.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="punctuation",
        source_expression="la casa -construida en 1900- se vendió",
        source_languages=("es", "pt", "ru", "uk"),
        find=_hyphen_for_dash,
        flags=(
            "The house< -built in the last century-> was sold.",
            "They seized two vans< -both stolen in May->.",
        ),
        passes=(
            "The house - built in the last century - was sold.",
            "The pre- and post-war plans were lost.",
            "It was -5 in the night, a well-known record.",
            "Use the -v option and the long-term plan.",
        ),
    ),
)
