"""Amounts of money, shares, and signs of ordinals and numbers, as other languages write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.language import ROMANCE, SOURCES
from mtqa.reading import Reading
from mtqa.rules.english import ordinal
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule

__all__ = ["RULES"]

_CURRENCY_SPACE = lazy(r"[€£$] +(?=\d)")
_CURRENCY_AFTER = lazy(
    r"(?<![\w.,€£$])(\d[\d.,]*\d|\d)(?:(?: (million|billion))? ?(€)| (million|billion) ?([$£]))(?![\d])"
)
_SIGN_BEHIND = lazy(r"illion ?[$£](?!\d)")
_EURO = lazy(
    r"(?:(?<=\d)|(?<=million)|(?<=billion)) euro(?=[.,;:!?)]|$| (?:in|for|to|of|and|per|a|each|from|at|on|with|were|are|is|was"
    r"|will|by|the|he|they|she|that|which|who|this|or|but|as|more|less|every|between|into|against|during|worth|have|has)\b)"
)
_EUR = lazy(r"(?<![\w.,€£$/-])(\d[\d.,]*\d|\d)( million| billion)? EUR\b(?![/-])")
_EURO_BEFORE = lazy(r"\b(?:([Ee]uros?)|EUR) (\d[\d.,]*\d|\d)( million| billion)?(?!\w)(?! euro)")
_NAMED_EURO = lazy(r"Euro (?:[089]\d|1[26]|2[048])|[Ee]uro (?:\d|(?:19|20)\d\d)")
"""Euro 2024 and Euro 96 are championships, Euro 6 is a norm."""


def _currency(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _CURRENCY_SPACE.finditer(clean) if any(f"{sign} " in clean for sign in "€£$") else ():
        if not clean[match.start() - 1 : match.start()].isalpha():
            yield Match(match.start(), match.end(), (match.group()[0],))
    if "€" in clean or _SIGN_BEHIND.search(clean):
        for match in _CURRENCY_AFTER.finditer(clean):
            magnitude = match.group(2) or match.group(4)
            amount = match.group(1) + (f" {magnitude}" if magnitude else "")
            yield Match(match.start(), match.end(), (f"{match.group(3) or match.group(5)}{amount}",))


def _euro(sentence: str) -> Iterator[Match]:
    for match in _EURO.finditer(sentence):
        if not re.search(r"(?<![\d.,])1 ?\Z", sentence[: match.start()]):
            yield Match(match.start() + 1, match.end(), ("euros",))
    for match in _EUR.finditer(sentence):
        amount = match.group(1) + (match.group(2) or "")
        yield Match(match.start(), match.end(), (f"{amount} euros", f"€{amount}"), severity=Severity.SUGGESTION)
    for match in _EURO_BEFORE.finditer(sentence):
        if not match.group(1) or _NAMED_EURO.fullmatch(match.group()):
            continue  # the currency code is good English
        amount = match.group(2) + (match.group(3) or "")
        yield Match(match.start(), match.end(), (f"{amount} euros", f"€{amount}"))


_SPACE_PERCENT = lazy(r" %(?<=\d %)(?!\w)")


def _space_percent(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _SPACE_PERCENT.finditer(clean):
        start = match.start()
        while clean[start - 1 : start].isdigit() or clean[start - 1 : start] in (".", ","):
            start -= 1
        yield Match(start, match.end(), (f"{clean[start : match.start()]}%",))


_SHARES = (lazy(r"%(?<=\d%) of\b"), lazy(r" per ?cent of\b(?<=\d.{12})"))
_SHARE_START = lazy(r"\b[Tt]he (\d[\d.,]*)\Z")
_TAKEN_OUT = lazy(r"\b(?:extract|recover|remov|separat)(?:e|es|ed|s|ing) \Z")
"""What is done with a part that the reader knows: "extracting the 5 per cent of heavy mineral"."""
_RELATIVE = lazy(r"[^.!?;\n]{0,60}\b(?:who|that|which|whose|already|now)\b")


def _share(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in (match for pattern in _SHARES for match in pattern.finditer(clean)):
        start = _SHARE_START.search(clean, max(0, match.start() - 14), match.start())
        taken = start and _TAKEN_OUT.search(clean, max(0, start.start() - 12), start.start())
        if start and not taken and not _RELATIVE.match(clean, match.end()):
            end = match.end() - len(" of")
            yield Match(start.start(), end, (clean[start.start(1) : end],))


_ORDINAL_SIGN = lazy(r"[ªº°](?<=\d.)")
_NUMBER_BEFORE_SIGN = lazy(r"(?<![\w.,-])\d{1,3}\Z")
_ORDINAL_LEAD = lazy(r"\b(?:the|on|his|her|its|their|of) \d{1,3}\Z", re.I)
_NOUN = lazy(r" ?[a-z]{3,}| ?[A-Z][a-z]{2,}")
_DEGREES_AFTER = lazy(
    r" ?(?:and|to|or|in|on|at|of|for|the|with|below|above|outside|heat|north|south|east|west|latitude|longitude|angle|turn"
    r"|from|per|during|today|yesterday|North|South|East|West|[Cc]elsius|[Ff]ahrenheit)\b"
)
_NUMBER_SIGNS = tuple(
    map(re.compile, (r"\.(?<=\b[Nn]\.) ?(?=\d)", r"\.(?<=\b[Nn]r\.) ?(?=\d)", r"°(?<=\b[Nn]°) ?(?=\d)"))
)


def _ordinals(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    if clean.isascii():
        return
    for match in _ORDINAL_SIGN.finditer(clean):
        number = _NUMBER_BEFORE_SIGN.search(clean, max(0, match.start() - 4), match.start())
        if number is None:
            continue
        if match.group() == "°":
            led = _ORDINAL_LEAD.search(clean, max(0, match.start() - 9), match.start())
            if not led or not _NOUN.match(clean, match.end()) or _DEGREES_AFTER.match(clean, match.end()):
                continue
        yield Match(number.start(), match.end(), (ordinal(number.group()),))


def _number_signs(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in (match for pattern in _NUMBER_SIGNS for match in pattern.finditer(clean)):
        start = match.start() - (2 if clean[match.start() - 1] == "r" else 1)
        if clean[start - 1 : start] not in tuple("-'.&"):
            yield Match(start, match.end(), ("No. ",))


_PAYING = tuple(
    """allocate allocates allocated allocating invest invests invested investing spend spends spending spent cost costs costing
    earn earns earned earning pay pays paid paying worth fined saves saved saving owes owed borrowed valued amount amounts
    amounted raised""".split()
)
_MONEY_OF = tuple(
    """allocation investment investments fine fines loan loans budget budgets debt debts turnover revenue revenues profit
    profits loss losses damages funding fund funds sum price deal savings capital deficit surplus bonus contribution
    contributions resources taxes assets salary manoeuvre maneuver cuts aid income subsidy subsidies grant grants""".split()
)
_NO_CURRENCY = lazy(
    rf"\b(?:(?:{'|'.join(_PAYING)})(?: at| to)?|(?:{'|'.join(_MONEY_OF)}) of) (?:around |about |over |almost |nearly |more than "
    r"|at least |some |up to |approximately |another |an additional |a total of |well over )?"
    r"(?P<amount>\d[\d.,]* (?:million|billion))(?= (?:for|in|to|on|by|from|and|a year|per|with|at|each|as|over|between"
    r"|every|during|this|last|compared|will|is|was|are|were|has|have|but|while|when|after|before|since|against)\b|[.,;:)]|$)"
)
_CURRENCY = lazy(
    r"[$€£¥₽₴]|\b(?:[Ee]uros?|[Dd]ollars?|dlrs|pounds?|sterling|stg|francs?|marks?|lire|lira|yen|rubles?|roubles?|hryvnias?|crowns?|kronor"
    r"|kroner?|pesos?|reais|real|zloty|rupees?|yuan|riyals?|rand|shekels?|bolivars?|soles|guilders?|dinars?|forints?|lei"
    r"|[A-Z]{2,3}\b(?= ?\d)|people|viewers|visitors|tonnes|tons|barrels|litres|liters|lives|users|copies|votes|shares|hectares)"
)


def _no_currency(sentence: str) -> Iterator[Match]:
    matches = list(_NO_CURRENCY.finditer(sentence))
    if matches and not _CURRENCY.search(sentence):
        for match in matches:
            yield Match(match.start("amount"), match.end("amount"))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/currency-sign",
        find=_currency,
        in_clean=True,
        message="English sets the currency sign before the amount, without a space: €5 million.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="number-format",
        fix=Fix.SAFE,
        flags=("It costs <€ >5 million.", "They paid <300 €> for it.", "The fund has <2 million €>."),
        passes=("It costs €5 million.", "They paid £300 for it.", "The fund has $2m."),
    ),
    SentenceRule(
        id="typography/euro-amount",
        find=_euro,
        anchors=("euro", "euros", "eur"),
        message="An amount takes the plural and stands before its unit: 300 euros. In Italian and Russian 'euro' has no plural.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="number-format",
        source_expression="euro",
        source_languages=SOURCES,
        fix=Fix.SUGGESTED,
        flags=(
            "The ticket costs 300 <euro>.",
            "They asked for 5 million <euro> in damages.",
            "The rent is <euro 450> a month.",
            "The plan of <Euro 20 million> is dead, and so are <Euros 500>.",
            "The state pays <40 EUR> per person.",
        ),
        passes=(
            "The ticket costs 300 euros.",
            "He got a 300 euro fine in the euro area.",
            "The car meets Euro 6, and Euro 2024 begins; Euro 96 and Euro 28 do too.",
            "It costs 1 euro.",
        ),
    ),
    TextRule(
        id="typography/space-before-percent",
        find=_space_percent,
        in_clean=True,
        message="English sets the percent sign without a space.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="number-format",
        fix=Fix.SAFE,
        flags=("Prices rose by <5 %>.", "Some <3.6 %> of the vote.", "At <100 %> and rising."),
        passes=("Prices rose by 5%.", "Some 3.6 per cent of the vote.", "A % sign."),
    ),
    TextRule(
        id="typography/article-before-share",
        find=_share,
        in_clean=True,
        message="A share takes no article in English: '40% of voters'; 'the' copies Italian 'il 40%', Spanish 'el 40%'.",
        severity=Severity.WARNING,
        confidence=0.55,
        category="number-format",
        source_expression="il 40% di",
        source_languages=ROMANCE,
        fix=Fix.SUGGESTED,
        flags=(
            "They hold <the 40%> of the land.",
            "He spoke for <the 12 percent> of the party.",
            "<The 7.5%> of young people have no work.",
        ),
        passes=(
            "They filter the water, removing the 3% of salt.",
            "They hold 40% of the land.",
            "The 40% of voters who stayed at home decided it.",
            "The 40% increase of May.",
        ),
    ),
    TextRule(
        id="typography/ordinal-sign",
        find=_ordinals,
        in_clean=True,
        message="The ordinal signs ° º ª are Romance; English writes 1st, 2nd, 3rd.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="number-format",
        source_languages=ROMANCE,
        fix=Fix.SAFE,
        flags=(
            "The <3°> battalion left.",
            "She came <2ª> in the race.",
            "They meet on <1º> May.",
        ),
        passes=(
            "It was 35° in the shade.",
            "East of 35°W, at 90°F.",
            "Turn the 90° angle and the 5° Celsius dial.",
        ),
    ),
    SentenceRule(
        id="typography/amount-without-currency",
        find=_no_currency,
        anchors=(*_PAYING, *(f"{noun} of" for noun in _MONEY_OF)),
        probe=r"\w+ (?:at |to |of )?(?:[a-z]+ ){0,3}?\d",
        message="The currency is missing: '6 billion euros', '$6 billion'. Other languages leave it out where it goes without saying.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="number-format",
        source_expression="stanziare 6 miliardi",
        source_languages=SOURCES,
        flags=(
            "The state will spend about <6 billion> on the schools.",
            "The club has a budget of <130 million> and a full house.",
            "The road, worth <12.5 million>, is shut.",
        ),
        passes=(
            "The state will spend about 6 billion euros on the schools.",
            "Of $5 billion, the town spent 4 million on the road.",
            "The show cost 4 million viewers to the channel.",
        ),
    ),
    TextRule(
        id="typography/number-sign",
        find=_number_signs,
        in_clean=True,
        message="English abbreviates 'number' to 'No.', not to 'n.' or 'n°'.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="number-format",
        source_expression="n.",
        source_languages=ROMANCE,
        fix=Fix.SAFE,
        flags=("He is the <n. >1 of the club.", "Decree <n°>45 was signed.", "See law <N. >12."),
        passes=("He is the No. 1 of the club.", "The value of n is 5.", "It was hidden. 5 men left."),
    ),
)
