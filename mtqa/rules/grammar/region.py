"""Regions, their article and their preposition: 'in Kharkiv region', 'rain on Liguria'."""

from __future__ import annotations

import re
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


_REGIONS = (
    "Abruzzo|Basilicata|Calabria|Campania|Emilia(?:[- ]Romagna)?|Romagna|Friuli(?:[- ]Venezia Giulia)?|Lazio|Liguria"
    "|Lombardy|Lombardia|Marche|the Marches|Molise|Piedmont|Piemonte|Puglia|Apulia|Sardinia|Sicily|Tuscany|Toscana"
    "|Trentino(?:[- ]Alto Adige)?|Alto Adige|Umbria|Veneto|Valle [dD]'Aosta|(?:the )?Aosta Valley|Salento|Triveneto"
)
_PARTS = (
    r"(?:the )?(?:whole (?:of )?(?:the )?|most of (?:the )?|much of (?:the )?|part of (?:the )?|parts of (?:the )?|all of (?:the )?)?"
    r"(?:(?:extreme |far )?(?:northern|southern|eastern|western|central|north-eastern|north-western|south-eastern"
    r"|south-western|central-northern|central-southern|upper|lower|inland|coastal|internal|eastern and western) )?"
)
_AREAS = (
    r"the (?:(?:remaining|other|Italian|central|northern|southern|eastern|western|coastal|inland|internal|Tyrrhenian|Adriatic"
    r"|Ionian|Apennine|Alpine|pre-Alpine|north-eastern|north-western|south-eastern|south-western|central-northern"
    r"|central-southern|(?:central|northern|southern) and (?:northern|southern|central)) ){1,3}"
    r"(?:sectors|regions|areas|sector|area|zones|reliefs)"
    r"|(?:the )?[a-z]* ?sectors (?=of\b)"
    r"|the (?:North|South|Centre|Center)(?:-(?:North|South|East|West|Centre|Center))?\b(?! [A-Z]|'|-)"
    r"|the (?:Po Valley|Triveneto|Tyrrhenian side|Adriatic side)"
    r"|(?:most|much) of (?:northern |southern |central )?Italy"
)
_ON_REGION = lazy(rf"(?P<before>[\w'\"-]+,?) (?P<on>[Oo]n) (?P<where>{_PARTS}(?:{_REGIONS})|{_AREAS})\b")
_ON_ITALY = lazy(
    r"\b(?P<what>alert|rain|rains|storms?|thunderstorms|showers|snow|winds?|clouds|sun|sunshine|weather|perturbation|disturbance"
    r"|front|anticyclone|cyclone|arriving|arrives|arrive|arrived|descends) (?P<on>on) (?P<where>Italy|Europe|Rome|Milan|Naples|Turin"
    r"|our (?:country|peninsula))\b"
)
# After these 'on' is English: a book on Sicily, an attack on Sicily, to live on Sardinia.
_TAKES_ON = words(
    """book books guide guides article report reports study studies attack attacks attacked attacking war raid raids assault
    focus focused focuses focusing based depends depend depending rely relies relied spotlight eyes bet bets betting work
    works worked working law laws pressure influence view views documentary documentaries film opinion decision decide
    decides decided debate discussion agreement information data news tax taxes ban bans live lives lived living land
    landed landing stay stayed staying holiday holidays island islands vote voted votes referendum effect impact
    impacts and or one ones later early special programme program conference essay lecture lectures notes spent spend invest
    invested ruling rules go going went carry carried moved turned turn keep down lights light march"""
)
_ISLANDS = frozenset(("Sardinia", "Sicily"))
_WEATHER = lazy(
    r"\b(?:alert|winds?|rains?|rainfall|storms?|thunderstorms?|showers?|snow|snowfalls?|clouds?|cloudy|weather|perturbation|precipitations?"
    r"|temperatures|gusts|forecast|warning|sunny|fog|mists?)\b"
)


def _on_region(sentence: str) -> Iterator[Match]:
    for match in _ON_REGION.finditer(sentence):
        where = match["where"]
        if match["before"].lower().strip(",\"'") in _TAKES_ON:
            continue
        named = where.rpartition(" ")[2]
        unsure = named in _ISLANDS or where.startswith("the ") or where.endswith("Italy")
        if unsure and not _WEATHER.search(sentence):
            continue
        yield _over(match)
    for match in _ON_ITALY.finditer(sentence):
        yield _over(match)


def _over(match: re.Match[str]) -> Match:
    over, within = ("Over", "In") if match["on"] == "On" else ("over", "in")
    wordings = (f"{over} {match['where']}", f"{within} {match['where']}")
    return Match(match.start("on"), match.end("where"), wordings)


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
    SentenceRule(
        id="grammar/on-the-region",
        find=_on_region,
        anchors=("on",),
        probe=(
            r"(?<=[\w\",] )on (?:the (?:[a-z]+[- ]){0,5}(?:sectors?|regions|areas?|zones|reliefs|north|south|cent(?:re|er)|po valley|aosta"
            r"|marches|triveneto|tyrrhenian|adriatic)|(?:[a-z]+[- ]){0,6}(?:abruzzo|basilicata|calabria|campania|emilia|romagna|friuli|lazio|liguria"
            r"|lombard|marche|molise|piedmont|piemonte|puglia|apulia|sardinia|sicily|tuscany|toscana|trentino|alto"
            r"|umbria|veneto|valle|salento|triveneto|sectors|italy|europe|rome|milan|naples|turin|our (?:country|peninsula)))"
        ),
        message="Wind, rain and warnings are 'over' or 'in' a region in English; Italian 'su' is not 'on' here.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="preposition",
        source_expression="sulla Liguria, sul Lazio",
        source_languages=("it",),
        flags=(
            "Rain is expected <on Liguria> and then in the south.",
            "A yellow alert was declared <on central Lazio> and Umbria.",
            "Strong winds will blow <on the coastal sectors> of the island.",
            "The snow will fall <on the northern regions> at night.",
            "A wave of bad weather <on Italy> is near.",
        ),
        passes=(
            "Rain is expected over Liguria.",
            "He wrote a book on Sicily and one on Tuscany.",
            "The attack on Sardinia began at dawn.",
            "They live on Sicily.",
            "They depend on Puglia for oil.",
        ),
    ),
)
