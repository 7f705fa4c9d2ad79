"""'on' with a region or a part of the country: Italian bulletins say "vento sulla Liguria", "allerta sul Lazio"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import words
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

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
        yield _match(match)
    for match in _ON_ITALY.finditer(sentence):
        yield _match(match)


def _match(match: re.Match[str]) -> Match:
    over, within = ("Over", "In") if match["on"] == "On" else ("over", "in")
    wordings = (f"{over} {match['where']}", f"{within} {match['where']}")
    return Match(match.start("on"), match.end("where"), wordings)


RULES: tuple[Rule, ...] = (
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
