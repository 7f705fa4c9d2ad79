"""Dates and times of day in the form of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.count_words import MONTH_NAMES
from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.language import SOURCES
from mtqa.reading import Reading
from mtqa.rules.english import MONTH, WEEKDAYS, any_of
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule

__all__ = ["RULES"]

_DAY = any_of(WEEKDAYS)
_MONTH_ANCHORS = tuple(month.lower() for month in MONTH_NAMES)

_POINTED = lazy(r"\.(?<=\d\.)(\d{1,2})\.(\d{4})(?![\d.]\d|\w)")
_DAY_BEFORE = lazy(r"(?<![\w.,:/-])\d{1,2}\Z")


def _pointed_dates(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _POINTED.finditer(clean):
        day = _DAY_BEFORE.search(clean, max(0, match.start() - 3), match.start())
        month, year = int(match.group(1)), match.group(2)
        if day and 1 <= int(day.group()) <= 31 and 1 <= month <= 12 and year[:2] in ("18", "19", "20"):
            name = MONTH_NAMES[month - 1]
            number = int(day.group())
            yield Match(day.start(), match.end(), (f"{number} {name} {year}", f"{name} {number}, {year}"))


_THE_DATE = lazy(
    rf"\b(?:on|since|from|until|till|by|before|after|of|to) (the )\d{{1,2}}(?: and \d{{1,2}}|(?:st|nd|rd|th)\b)? {MONTH}\b"
    r"(?=[,.;:!?)]|$| (?:\d{4}|and|to|when|that|in|at|the|he|she|it|they|we|was|were|is|will|has|have|had|went|took|a|an|with|by|as|for)\b)"
)
_LAST_DATE = lazy(rf"\b(?:of|since|on|from) (last )\d{{1,2}} {MONTH}\b")
_DAY_DATE = lazy(rf"\bday (\d{{1,2}} {MONTH})\b")
_OF_DATE = lazy(rf"\b(\d{{1,2}}) of (?={MONTH}\b)")


def _article_before_date(sentence: str) -> Iterator[Match]:
    for expression in (_THE_DATE, _LAST_DATE):
        for match in expression.finditer(sentence):
            date = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", sentence[match.end(1) : match.end()])
            yield Match(match.start(1), match.end(), (date,))


def _day_before_date(sentence: str) -> Iterator[Match]:
    for match in _DAY_DATE.finditer(sentence):
        yield Match(match.start(), match.end(), (match.group(1),))


def _cardinal_of_month(sentence: str) -> Iterator[Match]:
    for match in _OF_DATE.finditer(sentence):
        before = sentence[: match.start()]
        if re.search(r"\b(?:the|on|since|from|until|by|this) \Z", before, re.IGNORECASE):
            yield Match(match.start(), match.end(), (f"{match.group(1)} ",))


_CLOCK_POINT = lazy(r"\.(?<=\d\.)(?=[0-5]\d(?![\d.,]\d|\w))")
_CLOCK_LEAD = lazy(
    r"\b(?:(?:scheduled|set|due|planned|fixed|expected|called|convened|opens?|starts?) for|at|at around|at about|around|until|till|since|by|before|after|from|between|to|and) ((?:1[3-9]|2[0-4]))\Z"
)
_NOT_A_QUANTITY = lazy(
    r"\d\d(?=[.;!?)]|,(?! \d)|$| (?:local|on|yesterday|today|tomorrow|tonight|this|last|GMT|UTC|CET|Italian|Moscow|Kyiv|Kiev|Rome"
    rf"|hours|when|the|a|an|two|three|he|she|they|it|in|with|and|{_DAY}|and (?:1[3-9]|2[0-4])\.[0-5]\d|to (?:1[3-9]|2[0-4])\.[0-5]\d)\b)"
)
_MARKET = lazy(
    r"\b(?:points?|shares?|index|dollars?|euros?|barrel|per cent|percent|rose|fell|dropped|price|metres|seconds)\b|%"
)


def _clock_with_point(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _CLOCK_POINT.finditer(clean):
        lead = _CLOCK_LEAD.search(clean, max(0, match.start() - 24), match.start())
        if not lead or not _NOT_A_QUANTITY.match(clean, match.end()):
            continue
        if _MARKET.search(clean, max(0, match.start() - 60), match.end() + 40):
            continue
        minutes = clean[match.end() : match.end() + 2]
        yield Match(lead.start(1), match.end() + 2, _spoken(int(lead.group(1)), minutes))


def _spoken(hour: int, minutes: str) -> tuple[str, str]:
    """The time of day as British and American papers write it, and by the 24-hour clock."""
    short = f"{(hour - 1) % 12 + 1}"
    suffix = "am" if hour % 24 < 12 else "pm"
    return f"{short}{'' if minutes == '00' else '.' + minutes}{suffix}", f"{hour}:{minutes}"


_OCLOCK = lazy(r"\b(1[3-9]|2[0-4])(?:[.:]00)? o'clock\b")
_BARE_HOUR = lazy(
    rf"\bat (1[3-9]|2[0-3])(?= (?:local time|GMT|UTC|(?:Italian|Moscow|Kyiv|Kiev|Rome) time|yesterday|today|tomorrow|tonight"
    rf"|sharp|on {_DAY}|in the (?:afternoon|evening))\b)"
)
_OPENING = (
    r"polls?|polling stations?|shops?|stores?|doors|match|game|meeting|session|vote|strike|concert|show|curfew|ceremony|talks"
    r"|results|bars?|restaurants?|offices?|schools?|museums?|blackout|procession|funeral|party|appointment|press conference"
)
_AT_HOUR = lazy(
    rf"\b(?:{_OPENING})\b[^.;:]{{0,40}}\b(?:open|clos|start|begin|end|due|schedul|return|resum|take place)\w*"
    rf" (?:at|for) (1[3-9]|2[0-4])(?=[,.;]| and | in the | at the | on the | with )"
)
_FROM_TO_HOUR = lazy(
    rf"\b(?:{_OPENING})\b[^.;:]{{0,40}} (from (\d{{1,2}}) to (1[3-9]|2[0-4]))(?=[,.;]| on | every | and | in the | tomorrow| today)"
)
_LATE_PM = lazy(r"[12](?<![\w:.,].)(?:(?<=1)[3-9]|(?<=2)[0-4])(?:[.:]([0-5]\d))? ?[pP](?:\.[mM]\.?|[mM])(?!\w)")


def _wrong_clock(sentence: str) -> Iterator[Match]:
    for match in _OCLOCK.finditer(sentence):
        yield Match(match.start(), match.end(), (_spoken(int(match.group(1)), "00")[0],))
    for match in _BARE_HOUR.finditer(sentence):
        yield Match(match.start(1), match.end(1), _spoken(int(match.group(1)), "00"))
    for match in _AT_HOUR.finditer(sentence):
        if not _MARKET.search(sentence):
            yield Match(match.start(1), match.end(1), _spoken(int(match.group(1)), "00"))
    for match in _FROM_TO_HOUR.finditer(sentence):
        first, last = int(match.group(2)), int(match.group(3))
        if first < last and not _MARKET.search(sentence):
            yield Match(match.start(1), match.end(1), (f"from {_spoken(first, '00')[0]} to {_spoken(last, '00')[0]}",))


def _both_clocks(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _LATE_PM.finditer(clean):
        yield Match(match.start(), match.end(), _spoken(int(match.group()[:2]), match.group(1) or "00"))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/pointed-date",
        find=_pointed_dates,
        in_clean=True,
        message="English spells the month out; day.month.year with points is Italian (and German, and Russian).",
        severity=Severity.WARNING,
        confidence=0.8,
        category="number-format",
        source_languages=SOURCES,
        fix=Fix.SUGGESTED,
        flags=(
            "The law of <12.05.2023> is void.",
            "He was born on <3.1.1999> in Lviv.",
            "Updated on <16.01.2024>, in the evening.",
        ),
        passes=(
            "The law of 12 May 2023 is void.",
            "Version 12.05.2023.1 is out.",
            "It scored 10.14.3000 points.",
        ),
    ),
    SentenceRule(
        id="typography/article-before-date",
        find=_article_before_date,
        anchors=_MONTH_ANCHORS,
        probe=r"(?<=\d )|(?<=(?:st|nd|rd|th) )",
        message="No article or 'last' before a date in writing: 'on 24 February'. Italian says 'il 24 febbraio', Spanish 'el 24 de febrero'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="number-format",
        source_expression="il 24 febbraio",
        source_languages=SOURCES,
        fix=Fix.SAFE,
        flags=(
            "The war began on <the 24 February> 2022.",
            "They have waited since <the 3 May>.",
            "The vote of <the 12 June> was void.",
            "They marched on <the 1st May> in Milan.",
            "The raid of <last 7 October> shocked them.",
            "The strikes of <the 12 and 13 June> went ahead.",
        ),
        passes=(
            "The war began on 24 February 2022.",
            "Since the 24 February invasion nothing is the same.",
            "It was signed on the 24th of February.",
        ),
    ),
    SentenceRule(
        id="typography/day-before-date",
        find=_day_before_date,
        anchors=("day",),
        probe=r"day \d",
        message="English gives the date without the word 'day'; Italian says 'il giorno 24 febbraio', Portuguese 'dia 24 de fevereiro'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="number-format",
        source_expression="il giorno 24 febbraio",
        source_languages=("it", "es", "pt"),
        fix=Fix.SUGGESTED,
        flags=(
            "They met on <day 24 February> in Rome.",
            "From <day 3 May> the road is closed.",
            "The vote of <day 12 June> was void.",
        ),
        passes=(
            "On day 24 of the war he left.",
            "They met on 24 February.",
            "The day 300 men left was a Monday.",
        ),
    ),
    SentenceRule(
        id="typography/cardinal-of-month",
        find=_cardinal_of_month,
        anchors=_MONTH_ANCHORS,
        probe=r"(?<=\d of )",
        message="Write '24 February', or 'the 24th of February'.",
        severity=Severity.WARNING,
        confidence=0.7,
        category="number-format",
        source_languages=SOURCES,
        fix=Fix.SUGGESTED,
        flags=(
            "They met on <24 of >February.",
            "Since <3 of >May it has rained.",
            "By <12 of >June all had left.",
        ),
        passes=(
            "They met on 24 February.",
            "They met on the 24th of February.",
            "Only 3 of May's ministers stayed.",
        ),
    ),
    TextRule(
        id="typography/clock-with-point",
        find=_clock_with_point,
        in_clean=True,
        message="The 24-hour clock takes a colon in English, and news writes 8.30pm; '20.30' is the form of other languages.",
        severity=Severity.WARNING,
        confidence=0.7,
        category="number-format",
        source_expression="alle 20.30",
        source_languages=SOURCES,
        fix=Fix.SUGGESTED,
        flags=(
            "The siren sounded at <20.30> local time.",
            "It happened around <17.45>, near the station.",
            "They closed the bridge at <21.00>.",
            "The meeting is scheduled for <15.30> in Brussels.",
        ),
        passes=(
            "The index closed at 20.30, down.",
            "The siren sounded at 8.30pm.",
            "It costs around 17.45 dollars.",
        ),
    ),
    SentenceRule(
        id="typography/hour-of-24",
        find=_wrong_clock,
        anchors=("o'clock", "at <number>", "to <number>"),
        probe="o'clock|at [12]|to [12]",
        message="English counts the hours of the day to twelve, with am and pm; other languages count to 24.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="number-format",
        source_expression="alle 14",
        source_languages=SOURCES,
        fix=Fix.SUGGESTED,
        flags=(
            "They met at <14 o'clock> in Rome.",
            "The talks begin at <18> local time.",
            "The polls close at <22> on Sunday.",
            "The polls close at <22>, the results come later.",
            "The shops are open <from 9 to 19>.",
            "The blackout lasted <from 14 to 18> on Monday.",
            "The museum is open <from 12 to 19>.",
        ),
        passes=(
            "They met at 2 o'clock.",
            "He left school at 14 and home at 18.",
            "At 15, on the advice of a friend, he left.",
            "The vote to ban it passed from 9 to 19 states.",
            "The match ended 14 to 18.",
            "The vote was set at 18, with 13 against.",
            "The number of shops rose from 9 to 19.",
        ),
    ),
    TextRule(
        id="typography/both-clocks",
        find=_both_clocks,
        in_clean=True,
        message="An hour after 12 is of the 24-hour clock: pm can't stand after it.",
        severity=Severity.ERROR,
        confidence=0.9,
        category="number-format",
        fix=Fix.SUGGESTED,
        flags=(
            "Updated at <18:19 pm> on Monday.",
            "The siren sounded at <20.30 pm>, they said.",
            "He left at <15 pm> sharp.",
        ),
        passes=("Updated at 6:19 pm on Monday.", "It closed at 12.30 pm.", "He left at 15:00."),
    ),
)
