"""Temperatures and measures as Russian and Ukrainian pages write them."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.places import places
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule

__all__ = ["RULES"]

# С is Cyrillic here: it came through untranslated.
_UNIT = r"(?: ?[°º] ?[CСF]?\b| ?[°º]| degrees?(?: Celsius)?\b)"
_PLUS = lazy(
    rf"\+ ?(?P<low>\d{{1,2}}(?:[.,]\d)?)(?P<unit>{_UNIT})?(?:(?P<to> ?(?:\.{{2,3}}|…|-|–) ?| (?=\+))\+? ?(?P<high>\d{{1,2}})"
    rf"(?![\d:])(?P<unit2>{_UNIT})?)?(?![\d%:/])(?!\.\d)"
)
_LEADS = lazy(r"(?:\b(?:to|at|from|be|is|was|reach|reached|about|around|within|of|between|and)|[-–—]) ?\Z")
_WEATHER = lazy(r"(?i)\b(?:temperatures?|degrees|thermometers?|air|heat|warm\w*|cold|night|weather|cool\w*|°)")


def _plus_degrees(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    if "+" not in clean:
        return
    for match in _PLUS.finditer(clean):
        if clean[match.start() - 1 : match.start()].isalnum():
            continue
        unit = match["unit2"] or match["unit"] or ""
        if not unit and not _in_weather(clean, match.start(), match.end()):
            continue
        unit = unit.replace("С", "C").replace("º", "°").strip().replace("° ", "°")
        between = " to " if match["to"] and match["to"].strip() not in ("-", "–") else match["to"] or ""  # "+ 5 + 9"
        number = f"{match['low']}{between}{match['high']}" if match["high"] else match["low"]
        yield Match(match.start(), match.end(), (number + (f" {unit}" if unit.startswith("d") else unit),))


def _in_weather(clean: str, start: int, end: int) -> bool:
    """Whether a signed number without a unit is a temperature: led up to as one, in a sentence on the weather."""
    around = clean[max(start - 100, 0) : end + 60].split("\n")
    return bool(_LEADS.search(clean, max(start - 10, 0), start)) and any(map(_WEATHER.search, around))


_HEAT = lazy(
    r"(?P<number>\d{1,2}(?:[-–]\d{1,2})?)(?: ?°(?: ?C)?)? (?P<word>heat|frost)(?=[.,;]|$| (?:in|is|at|and|was|will|on)\b)"
)


def _degrees_heat(sentence: str) -> Iterator[Match]:
    for match in _HEAT.finditer(sentence):
        below = " below zero" if match["word"] == "frost" else ""
        yield Match(match.start(), match.end(), (f"{match['number']}°C{below}",))


_MAGNITUDE = lazy(r"(?<=\d )(?P<word>[a-z]+)\. (?=(?!and|but|the|it|he|she|in)[a-z]{2,}|(?:Euro|UAH|Rubles)\b)")
_METRES = lazy(r"(?P<unit>(?:square|cubic) (?:kilo)?met(?:er|re)s?)\. ?(?P<again>km|m)\b(?P<second> ?/ ?s\b)?")
_NOUN_NEXT = lazy(
    r" (?!(?:of|in|on|at|and|or|is|was|were|are|has|have|had|will|by|to|from|for|with|a|the|per)\b)[a-z]{3,}"
)
"""A sentence ended there, and its first word is lost."""
_STOPS = ("thousand. ", "million. ", "billion. ", "trillion. ")


def _abbreviated_unit(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in filter(None, (_MAGNITUDE.match(clean, at) for at in sorted(places(clean, *_STOPS)))):
        yield Match(match.start(), match.end() - 1, (match["word"],))
    if "ers. m" in clean or "ers. km" in clean or "res. m" in clean:
        for match in _METRES.finditer(clean):
            wording = match["unit"] + (" a second" if match["second"] else "")
            yield Match(match.start(), match.end(), () if _NOUN_NEXT.match(clean, match.end()) else (wording,))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/plus-before-degrees",
        message="English sets no plus sign before a temperature: '24°C', '20 to 24 degrees'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="number",
        source_expression="+20…+24 °C",
        source_languages=("ru", "uk"),
        fix=Fix.SAFE,
        find=_plus_degrees,
        in_clean=True,
        flags=(
            "It will be <+24°C> in the shade.",
            "By day <+14...+16 degrees> is expected.",
            "The air temperature will rise to <+31>.",
        ),
        passes=(
            "It will be 24°C in the shade.",
            "Call +39 02 555 for the weather.",
            "His rating rose to +31 in May.",
        ),
    ),
    SentenceRule(
        id="typography/heat-and-frost",
        message="English counts degrees above or below zero: '20°C', '10°C below zero'; 'heat' and 'frost' are Russian signs.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="number",
        source_expression="20° тепла, 10° мороза / 20° тепла, 10° морозу",
        source_languages=("ru", "uk"),
        find=_degrees_heat,
        anchors=("heat", "frost"),
        probe=r"(?:(?<=\d )|(?<=° )|(?<=°c ))(?:heat|frost)\b",
        flags=("By night it is <14-16 heat>.", "In the east up to <10° frost> is expected."),
        passes=("By night it is 14 to 16 degrees.", "He won the 27 heats in two days."),
    ),
    TextRule(
        id="typography/stop-of-abbreviation",
        message="The stop belongs to an abbreviation of the source ('тыс.', 'кв. м') that has been spelt out.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="punctuation",
        source_expression="150 тыс. евро, 40 кв. м",
        source_languages=("ru", "uk"),
        find=_abbreviated_unit,
        in_clean=True,
        flags=("They sold 800 <thousand.> tons of grain.", "A fire of 40 <square meters. m> was put out."),
        passes=("They sold 800 thousand. The rest was kept.", "It covers 40 square metres. Much of it is empty."),
    ),
)
