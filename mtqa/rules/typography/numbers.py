"""Numbers in the form of another language: decimal comma, thousands point, digits beside a word of magnitude."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.language import SOURCES
from mtqa.reading import Reading
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule

__all__ = ["RULES"]

_PEOPLE = """people|soldiers|troops|men|women|children|civilians|inhabitants|residents|citizens|refugees|deaths|dead
victims|casualties|wounded|injured|prisoners|workers|employees|students|pupils|patients|cases|infections|voters|votes
members|families|jobs|homes|houses|households|companies|businesses|tourists|visitors|migrants|volunteers|fighters
militiamen|mercenaries|conscripts|reservists|vehicles|tanks|drones|missiles|shells|rounds|copies|tickets|spectators
fans|demonstrators|protesters|participants|signatures|doses|beds|places|units|square|hectares|euros|euro|dollars
pounds|rubles|roubles|hryvnia|hryvnias|crowns|francs|cars|trucks|buses|trains|flights|passengers|guests|trees|plants
animals|cows|sheep|pigs|books|pages|bottles|stores|shops|hotels|restaurants|apartments|flats|rooms|schools|classes
teachers|doctors|nurses|hospitals|tests|swabs|vaccinations|followers|subscribers|views|comments|athletes|runners|players
boats|ships|bicycles|buildings|farms|offices|officers|agents|firefighters|rescuers""".replace("\n", "|")
_COUNTED = lazy(rf" (?:[a-z]+ )?(?:{_PEOPLE})\b")
_MEASURED = lazy(
    r" ?(?:%|€|[°º]C)| (?:UAH|hryvnias?|roubles?|rubles?|zlotys?|percent|per cent|million|billion|trillion|mln|mld|bn|thousand|times|euros?|dollars|pounds|kilomet(?:er|re)s"
    r"|met(?:er|re)s|centimet(?:er|re)s|millimet(?:er|re)s|miles|kilos|kilograms|tons|tonnes|grams|lit(?:er|re)s|hectares"
    r"|degrees|points|hours|minutes|seconds|km|kg|cm|mm|m|GB|MW|GW|kWh?)\b"
)
_DECIMAL_COMMA = lazy(r",(?<=\d,)(?=\d{1,2}(?![\d,]|\.\d))")
_THOUSANDS_POINT = lazy(r"\.(?<=\d\.)(?=\d{3}(?!\d))")
_VERSION = lazy(r"\b(?:IP(?:v\d)?|address|version|release|build|v\.?)(?: \w+)? \Z", re.IGNORECASE)
_NUMBER_LEFT = lazy(r"(?<![\d.,])[\d.]*\d\Z")
_DIGITS = lazy(r"\d+(?:\.\d{3})*(?:,\d{1,2}(?!\d))?")


def _number_start(text: str, offset: int) -> int:
    """Start of the digits and points that end at `offset`; -1 if they are part of something else."""
    match = _NUMBER_LEFT.search(text, max(0, offset - 20), offset)
    if match is None or text[match.start() - 1 : match.start()] in tuple("-–/:_#") or _in_word(text, match.start()):
        return -1
    return match.start()


def _in_word(text: str, offset: int) -> bool:
    return offset > 0 and text[offset - 1].isalpha()


def _decimal_comma(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _DECIMAL_COMMA.finditer(clean):
        start = _number_start(clean, match.start())
        if start < 0:
            continue
        whole = clean[start : match.start()]
        end = match.end() + (2 if clean[match.end() + 1 : match.end() + 2].isdigit() else 1)
        zero = whole == "0" and clean[end : end + 1] != "-"
        if not re.fullmatch(r"\d{1,3}(?:\.\d{3})*", whole):
            continue
        currency = clean[start - 1 : start] in ("€", "£", "$") or clean.startswith(("UAH ", "EUR ", "USD "), start - 4)
        if zero or currency or "." in whole or _MEASURED.match(clean, end):
            yield Match(start, end, (f"{whole.replace('.', ',')}.{clean[match.end() : end]}",))


def _thousands_point(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    done = 0
    for match in _THOUSANDS_POINT.finditer(clean):
        start = _number_start(clean, match.start())
        if match.start() < done or start < 0 or "." in clean[start : match.start()]:
            continue
        number = _DIGITS.match(clean, start)
        if number is None or "," in number.group():
            continue  # 1.200,50 is a decimal comma too
        done = end = number.end()
        groups = number.group().split(".")
        if len(groups[0]) > 3 or groups[0].startswith("0") or re.match(r"\.?\d|-?[A-Za-z]", clean[end : end + 2]):
            continue
        if _is_count(clean, start, end, groups):
            yield Match(start, end, (",".join(groups),))
        elif len(groups) == 2 and _is_sum(clean, start, end):
            yield Match(start, end, (",".join(groups),), fix=Fix.SUGGESTED, severity=Severity.WARNING)


_QUOTED_PRICE = lazy(r"\b(?:shares?|stocks?|ounces?|closed|barrels?|bushels?|apiece|trading)\b")
"""What is dealt in has a price with three decimals."""
_PRICE_OF_A_UNIT = lazy(
    r"\b(?:lit(?:er|re)s?|petrol|gasoline|diesel|fuel|pump|gallon|kilo|kWh?|MWh?|kilowatt|megawatt|cubic|per|exchange|currency"
    r"|dollar|against|cents?|quot\w+|tick|token|coin|bitcoin|rate)\b"
)
"""So has what is sold by the litre, and a currency."""
_PAID = lazy(
    r"\b(?:spen[dt]\w*|pa(?:y|ys|id|ying)|cost(?:s|ing)?|earn\w*|receiv\w+|sav(?:e|ed|es|ing)|allocat\w+|donat\w+|worth|owe[ds]?|fined?|bonus"
    r"|salary|wages?|bill|pension|rent|allowance|sum|amount\w*) (?:of |at |about |around |over |up to |almost |nearly |more than )?\Z"
)
_THINGS = lazy(
    r" (?:free |new |other |more |further |additional |paid |sold )?(?!(?:is|was|has|his|this|its|as|us|plus|versus|less|across|towards|always|perhaps"
    r"|sometimes|thus|besides|acres|inches|yards|ounces|carats|volts|amps|watts|knots|lengths|runs|marks|microns|cents|bars|grains"
    r"|bushels)\b)[a-z]{2,}s\b"
)
_BOURSE = lazy(
    r"\b(?:index|indices|Mib|MIB|Ftse|FTSE|Dax|DAX|Cac|CAC|Ibex|IBEX|Nikkei|Dow|Nasdaq|NASDAQ|Hang Seng|Bourse|bourse"
    r"|Piazza Affari|[Ss]tock [Ee]xchange)\b|\d ?%"
)
"""What stands at so many points, where a gymnast would have three decimals of one."""


def _is_count(text: str, start: int, end: int, groups: list[str]) -> bool:
    """Whether the points can only part thousands: not a decimal fraction, a version or an address."""
    if len(groups) > 2:
        if _VERSION.search(text, max(0, start - 20), start):
            return False
        return len(groups) != 4 or any(int(group) > 255 or group == "000" for group in groups)
    if text.startswith(" points", end) and _BOURSE.search(text, max(0, start - 90), end + 40):
        return True
    if _MEASURED.match(text, end) and not re.match(r" (?:euro|dollar|pound|hectare)", text[end:]):
        return groups[1] == "000" and not text.startswith(" seconds", end)
    priced = (
        re.match(r" (?:euro|dollar|pound|rouble|ruble|franc|crown)| ?€", text[end:]) or text[start - 1 : start] in "€$£"
    )
    if priced and _QUOTED_PRICE.search(text, max(0, start - 70), end + 60):
        return False
    if priced:
        return len(groups[0]) > 1 or groups[1].endswith("00")
    return (
        groups[1] == "000"
        or bool(_COUNTED.match(text, end))
        or (groups[1][1:] == "00" and bool(_THINGS.match(text, end)))
    )


def _is_sum(text: str, start: int, end: int) -> bool:
    """Whether an amount of so many euros and three more figures is paid, and no price of a litre or a currency."""
    if not re.match(r" (?:euro|rouble|ruble|hryvnia|crown)", text[end:]) or not _PAID.search(
        text, max(0, start - 40), start
    ):
        return False
    around = max(0, start - 90), end + 60
    return not _PRICE_OF_A_UNIT.search(text, *around) and not _QUOTED_PRICE.search(text, *around)


_FOUR_DIGITS = lazy(r"[1-9]\d{3}(?<![\w.,:/€$£+#–-]\d{4}) (?=[a-z])")
_YEAR_LIKE = lazy(r"(?:19|20)\d\d")
_ABOUT = lazy(
    r"\b(?:than|about|around|some|over|nearly|almost|least|approximately|roughly|to|another|further|additional|are|were|with) \Z"
)
_NAMED_BY_NUMBER = lazy(
    r"(?:\b(?:[Ii]n|[Ss]ince|[Bb]y|[Nn]o|[Pp]age|[Rr]oom|[Nn]umber|the|[Uu]ntil|[A-Z][\w-]*)|No\.) \Z"
)


def _without_comma(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _FOUR_DIGITS.finditer(clean):
        counted = _COUNTED.match(clean, match.end() - 1)
        if counted is None or _NAMED_BY_NUMBER.search(clean, max(0, match.start() - 20), match.start()):
            continue
        figure = match.group().rstrip()
        if _YEAR_LIKE.match(figure) and not _ABOUT.search(clean, max(0, match.start() - 16), match.start()):
            continue
        yield Match(match.start(), match.start() + 4, (f"{int(figure):,}",))


_THOUSAND = lazy(r"(?<![\w.,-])(\d{1,3}(?:\.\d)?) thousand\b(?! (?:million|billion)|-|\. [a-z])")
_RANGE_BEFORE = lazy(r"(?:\d|\bmillion|\bbillion)(?:,| to| or| and|-|–) ?\Z")


_MILLION_THOUSAND = lazy(r"(?<![\d.,])(\d{1,3}) million(?: and| e)? (\d{1,3}) thousand\b")


def _thousand(sentence: str) -> Iterator[Match]:
    told = list(_MILLION_THOUSAND.finditer(sentence))
    for match in told:
        wording = f"{int(match.group(1)) + int(match.group(2)) / 1000:g} million"
        yield Match(match.start(), match.end(), (wording,))
    for match in _THOUSAND.finditer(sentence):
        inside = any(each.start() < match.start() < each.end() for each in told)
        if not inside and not _RANGE_BEFORE.search(sentence, 0, match.start()):
            yield Match(match.start(), match.end(), (f"{round(float(match.group(1)) * 1000):,}",))


_MAGNITUDE = lazy(
    r"(\d) ?(?:(millions|billions|trillions|thousands|hundreds)\b(?: of\b)?"
    r"|(million|billion|trillion|thousand|hundred) of (?=euros?|dollars|pounds|roubles|rubles|people|inhabitants|tons|tonnes)"
    r"|(mln|mld|milioni|miliardi|miliardo|milione|mila)\b\.?)"
)
_SUM = lazy(r"[$€£] ?[\d.,]+\Z")
"""Behind a sum of money 'of' stays: "$5 million of aid"."""
_FOREIGN_MAGNITUDE = {
    "mln": "million", "mld": "billion", "milioni": "million", "milione": "million", "miliardi": "billion",
    "miliardo": "billion", "mila": "thousand",
}  # fmt: skip


def _magnitude(sentence: str) -> Iterator[Match]:
    for match in _MAGNITUDE.finditer(sentence):
        plural, singular_of, foreign = match.group(2), match.group(3), match.group(4)
        start = match.start(2 if plural else 3 if singular_of else 4)
        if plural:
            is_sum = _SUM.search(sentence, max(match.start() - 12, 0), match.start() + 1)
            yield Match(start, match.end(2) if is_sum else match.end(), (plural[:-1],))
        elif singular_of:
            yield Match(start, match.end() - 1, (singular_of,))
        else:
            yield Match(start, match.start(4) + len(foreign), (_FOREIGN_MAGNITUDE[foreign],))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/decimal-comma",
        find=_decimal_comma,
        in_clean=True,
        message="English writes decimals with a point; the decimal comma is that of other languages.",
        severity=Severity.ERROR,
        confidence=0.95,
        category="number-format",
        source_languages=SOURCES,
        fix=Fix.SAFE,
        flags=(
            "The plan costs <3,5> million euros.",
            "Prices rose by <0,7>%.",
            "They pay <1.200,50> euros a month.",
            "Rain fell for <2,5> hours.",
            "A kilo costs UAH <91,5> or <72,85> rubles.",
        ),
        passes=(
            "The herbicide 2,4-D costs 1,200 euros.",
            "See pages 3,5 and 7.",
            "He won 6-4, 7,500 people watched.",
            "In 2021,5 per cent left; the rest stayed.",
        ),
    ),
    TextRule(
        id="typography/thousands-point",
        find=_thousands_point,
        in_clean=True,
        message="English parts thousands with a comma; the point is the sign of other languages and reads as a decimal here.",
        severity=Severity.ERROR,
        confidence=0.93,
        category="number-format",
        source_languages=SOURCES,
        fix=Fix.SAFE,
        flags=(
            "The town has <18.500> inhabitants.",
            "They lost <300.000> euros.",
            "It sold <1.200.000> copies.",
            "About <40.000> marched.",
            "A family will spend <1.140> euros more, and gets <2.500> free coupons.",
        ),
        passes=(
            "Pi is 3.142 and the dose 1.250 mg.",
            "The server is 192.168.100.200, version 4.12.003.",
            "Petrol costs $1.259 a litre, or 1.259 euros.",
            "The yield fell to 3.632% from 3.827%.",
            "Drivers pay 1.840 euros per litre, and the euro cost 1.140 dollars.",
            "The drill is 1.500 inches wide, and a coin cost 1.210 euros on the exchange.",
        ),
    ),
    TextRule(
        id="typography/figure-without-comma",
        find=_without_comma,
        in_clean=True,
        message="News in English parts thousands with a comma, from 1,000 on.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="number-format",
        source_expression="1485 Zuschauer, 1200 euro",
        source_languages=("de", "fr", "it", "es", "pt", "ru", "uk"),
        fix=Fix.SAFE,
        flags=(
            "The match drew <1485> spectators.",
            "He has to pay <3500> euros.",
            "The firm will create <1200> new jobs in Essen.",
            "More than <2000> people marched through the town.",
        ),
        passes=(
            "The match drew 1,485 spectators.",
            "In 1848 people took to the streets.",
            "The 2018 cases were never solved.",
            "Of the men born before 1950 men of the village speak well.",
            "Room 1201 places you by the window.",
        ),
    ),
    SentenceRule(
        id="typography/digits-and-thousand",
        find=_thousand,
        anchors=("thousand",),
        message="English writes the figure out; digits with 'thousand' copy 'mila', 'mil' or 'тысяч'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="number-format",
        source_expression="20 mila, 20 mil, 20 тысяч",
        source_languages=SOURCES,
        fix=Fix.SAFE,
        flags=(
            "The bridge cost <800 thousand> euros.",
            "Some <5 thousand> people came.",
            "It sold <2.5 thousand> copies.",
            "They have <3 million and 610 thousand> fans.",
        ),
        passes=(
            "Some five thousand people came.",
            "Between 3 and 4 thousand people came.",
            "They have between 3 and 600 thousand fans.",
            "It is a 10 thousand-strong force.",
        ),
    ),
    SentenceRule(
        id="typography/number-and-magnitude",
        find=_magnitude,
        anchors=tuple(
            "million billion trillion thousand hundred millions billions trillions thousands hundreds mln mld milioni"
            " miliardi miliardo milione mila".split()
        ),
        probe=r"(?<=\d )(?:\w+s\b|\w+ of\b|mi?l)",
        message="After a figure English says '5 million euros': no plural, no 'of', no foreign abbreviation.",
        severity=Severity.ERROR,
        confidence=0.9,
        category="number-format",
        source_expression="milioni di, miliardi di",
        source_languages=SOURCES,
        fix=Fix.SAFE,
        flags=(
            "They spent 5 <million of> euros.",
            "They spent 5 <millions of> euros.",
            "The firm got US$ 5.5 <millions> of aid.",
            "About 14 <billions> were set aside.",
            "It costs 3 <mln> euros.",
        ),
        passes=(
            "They spent 5 million euros.",
            "Millions of people left, and 1 million of them came back.",
            "Hundreds of euros.",
        ),
    ),
)
