"""Regions without their article: 'in Kharkiv region', for 'in the Kharkiv region'."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import NATIONALITIES, WEEKDAYS, words
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_NAME = r"(?:[A-Z][a-z]+(?:-[A-Z][a-z]+)?)"
_NAMES = rf"{_NAME}(?: {_NAME})?"
_BEFORE = r"(?P<before>\b(?:[Ii]n|[Oo]f|[Ff]rom|[Aa]cross|[Tt]hroughout|[Nn]ear|[Tt]o|[Ii]nto|[Ww]ithin|[Oo]ver|[Oo]n|[Ww]ith|[Bb]etween))"
_PLACED = lazy(
    rf"{_BEFORE} (?P<names>{_NAMES}) (?P<head>region|district)(?=[.,;:)!?\"]|$| [a-z(\d])"
    rf"|{_BEFORE.replace('before', 'all')} (?P<list>{_NAMES}(?:, {_NAMES}){{0,5}},? and {_NAMES}) (?P<heads>regions|districts)\b"
)
# "the Asia-Pacific region" has its article before more names; in America a district is one of a Congress or a school.
_NOT_PLACES = (
    NATIONALITIES
    | WEEKDAYS
    | words(
        "The This That Mr Congress Congressional House Senate School Democratic Republican Union Capital Central North South East West Ocean"
    )
)
_COMPOUND = words("court courts council councils attorney administration school hospital police prosecutor judge level")
"""What a district may belong to as its first part, so that the article is that of the second noun."""
_AFTER = lazy(r" ([a-z]+)")


def _region(sentence: str) -> Iterator[Match]:
    for match in _PLACED.finditer(sentence):
        names = match["names"] or match["list"]
        head = match["head"] or match["heads"]
        after = _AFTER.match(sentence, match.end())
        if not _NOT_PLACES.isdisjoint(names.replace(",", "").split()) or (after and after[1] in _COMPOUND):
            continue
        before = match["before"] or match["all"]
        yield Match(match.start(), match.end(), (f"{before} the {names} {head}",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/region-without-article",
        message="A region or a district takes 'the' in English: 'in the Kharkiv region'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="article",
        source_expression="в Рязанской области / у Харківській області",
        source_languages=("ru", "uk"),
        find=_region,
        anchors=("region", "regions", "district", "districts"),
        probe=r"(?<=[a-z] )(?:regions?|districts?)\b",
        flags=(
            "A house burned down <in Poltava region>.",
            "The farmers <of Krasny Yar district> were warned.",
            "It rained <in Sumy, Poltava and Cherkasy regions>.",
        ),
        passes=(
            "A house burned down in the Poltava region.",
            "It rained in the Sumy and Poltava regions.",
            "She sits in Poltava district court.",
            "A survey of Democratic districts was made.",
            "Trade in the North Africa region grew.",
        ),
    ),
)
