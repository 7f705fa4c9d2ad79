"""Districts of Ukraine that are named with a Russian adjective: the Chuguevsky district, for the Chuhuiv district."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.glossary import Glossary, Index
from mtqa.reading import Reading
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["rules"]

_ENDING = lazy(
    r"sk(?:y|iy|ii|yy|yi|ij|oy|aya|aia|oye|oe)(?=(?:,? (?:and )?[A-Z][a-z]+sk[a-z]{1,3}){0,4}"
    r" (?:[Dd]istrict|[Rr]egion|[Cc]ommunit|[Rr]aion|[Oo]blast|[Hh]romada|[Vv]illage|[Cc]ouncil))"
)
_STEM = lazy(r"(?<![\w-])[A-Z][a-z]{2,}\Z")
_LONGEST = 20
_ENDINGS = ("ov", "ev", "sk", "a", "y", "i", "ka")
"""What the name of the place may have that the adjective has not, or the other way round."""
_CITY = lazy(r"[Dd]istricts?(?: of (?:the city|[A-Z])|,? in [A-Z])")
_AHEAD = 60


def _districts(glossary: Glossary, reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _ENDING.finditer(clean):
        stem = _STEM.search(clean, max(0, match.start() - _LONGEST), match.start())
        place = _place(glossary.index("en"), stem.group()) if stem else ""
        if stem and place:
            adjective = f"{place.removesuffix('sk')}skyi"
            in_city = _CITY.search(clean, match.end(), match.end() + _AHEAD)
            wordings = (adjective, place) if in_city else (place, adjective)
            if clean[stem.start() : match.end()] not in wordings:
                yield Match(stem.start(), match.end(), wordings)


def _place(index: Index, stem: str) -> str:
    """The Ukrainian place whose name an adjective is made of, as English spells it; empty if it is none.

    Only one that ends with a consonant: from others the adjective is not told so simply.
    """
    for name in _names(stem):
        for mention in index.mentions(name):
            entry, right = mention.entry, mention.form.preferred
            known = mention.text == name and entry.kind == "place" and entry.key in index.ukrainian
            if known and right[-1] not in "aeiouy":
                return right
    return ""


def _names(stem: str) -> Iterator[str]:
    yield stem
    for ending in _ENDINGS:
        if stem.endswith(ending) and len(stem) > len(ending) + 3:
            yield stem.removesuffix(ending)
        yield stem + ending


def rules(glossary: Glossary) -> tuple[Rule, ...]:
    """The rule, with the places of a glossary."""
    return (
        TextRule(
            id="name/district",
            find=partial(_districts, glossary),
            in_clean=True,
            message="The district has its Russian adjective for a name: English names it after its town.",
            description="A district of a city keeps the Ukrainian adjective, in Ukrainian spelling: Kyivskyi district of Kharkiv.",
            severity=Severity.WARNING,
            confidence=0.75,
            category="name",
            source_languages=("ru", "uk"),
            flags=(
                "Shells fell on the <Izyumsky> district.",
                "Shells fell on the <Chuguevsky> and <Izyumsky> districts.",
                "The <Kievsky> district of Kharkiv was hit.",
            ),
            passes=(
                "Shells fell on the Izium district and on Nevsky Prospekt.",
                "The Kyivskyi district of Kharkiv was hit, and the Moskovsky district of Minsk.",
            ),
        ),
    )
