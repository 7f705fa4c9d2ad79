"""Dates in the form of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.count_words import MONTH_NAMES
from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.language import SOURCES
from mtqa.reading import Reading
from mtqa.rules.english import MONTH, ordinal
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule

__all__ = ["RULES"]

_MONTH_ANCHORS = tuple(month.lower() for month in MONTH_NAMES)

_POINTED = lazy(r"\.(?<=\d\.)(\d{1,2})\.(\d{4})(?![\d.]\d|\w)")
_DAY_BEFORE = lazy(r"(?<![\w.,:/-])\d{1,2}\Z")
_SHORT_MONTHS = {name[:3]: name for name in MONTH_NAMES}
_NAMED = lazy(rf"\((?P<day>[1-9]|[12]\d|3[01])\.(?P<month>{'|'.join(_SHORT_MONTHS)})(?:\.(?P<year>(?:19|20)\d\d))?\)")
""" "(10.Apr.2023)", as some papers of Brazil write."""


def _pointed_dates(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _POINTED.finditer(clean):
        day = _DAY_BEFORE.search(clean, max(0, match.start() - 3), match.start())
        month, year = int(match.group(1)), match.group(2)
        if day and 1 <= int(day.group()) <= 31 and 1 <= month <= 12 and year[:2] in ("18", "19", "20"):
            name = MONTH_NAMES[month - 1]
            number = int(day.group())
            yield Match(day.start(), match.end(), (f"{number} {name} {year}", f"{name} {number}, {year}"))
    for match in _NAMED.finditer(clean):
        name, year = _SHORT_MONTHS[match["month"]], match["year"]
        ways = (f"{match['day']} {name}", f"{name} {match['day']}")
        full = (f"{ways[0]} {year}", f"{ways[1]}, {year}") if year else ways
        yield Match(match.start("day"), match.end() - 1, full)


_THE_DATE = lazy(
    rf"\b(?:on|since|from|until|till|by|before|after|of|to) (the )\d{{1,2}}(?: and \d{{1,2}}|(?:st|nd|rd|th)\b)? {MONTH}\b"
    r"(?=[,.;:!?)]|$| (?:\d{4}|and|to|when|that|in|at|the|he|she|it|they|we|was|were|is|will|has|have|had|went|took|a|an|with|by|as|for)\b)"
)
_OPENING_DATE = lazy(
    rf"(?P<date>The \d{{1,2}}(?:st|nd|rd|th)? {MONTH}(?:,? \d{{4}})?)(?=,? (?:the|an?|he|she|they|we|his|her|their|this)\b)"
)
""" "The 5 May the court ruled": the day on which, at the start of a sentence."""
_LAST_DATE = lazy(rf"\b(?:of|since|on|from) (last )\d{{1,2}} {MONTH}\b")
_DAY_DATE = lazy(rf"\bday (\d{{1,2}} {MONTH})\b")
_OF_DATE = lazy(rf"\b(\d{{1,2}}) of (?={MONTH}\b)")


def _article_before_date(sentence: str) -> Iterator[Match]:
    for expression in (_THE_DATE, _LAST_DATE):
        for match in expression.finditer(sentence):
            date = _without_ending(sentence[match.end(1) : match.end()])
            yield Match(match.start(1), match.end(), (date,))
    opening = _OPENING_DATE.match(sentence)
    if opening:
        yield Match(0, opening.end(), (f"On {_without_ending(opening['date']).removeprefix('The ')}",))


def _without_ending(date: str) -> str:
    """A date without the ending of its day."""
    return re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", date)


def _day_before_date(sentence: str) -> Iterator[Match]:
    for match in _DAY_DATE.finditer(sentence):
        yield Match(match.start(), match.end(), (match.group(1),))


def _cardinal_of_month(sentence: str) -> Iterator[Match]:
    for match in _OF_DATE.finditer(sentence):
        before = sentence[: match.start()]
        if re.search(r"\b(?:the|on|since|from|until|by|this) \Z", before, re.IGNORECASE):
            alone = _THE_ALONE.search(before)  # "between the 5 and the 10 of May"
            yield Match(
                match.start(), match.end(), (f"{ordinal(match.group(1))} of " if alone else f"{match.group(1)} ",)
            )


_THE_ALONE = lazy(
    r"(?<!\bon )(?<!\bsince )(?<!\bfrom )(?<!\buntil )(?<!\bby )(?<!\bof )(?<!\bto )(?<!\bbefore )(?<!\bafter )\bthe \Z"
)


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
            "He spoke on Monday (<10.Apr.2023>) and on Friday (<3.May>).",
        ),
        passes=(
            "The law of 12 May 2023 is void.",
            "Version 12.05.2023.1 is out.",
            "It scored 10.14.3000 points.",
            "See the note (12.Maybe) and the file (3.May.txt).",
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
            "<The 5 May> the court ruled.",
            "The vote of <the 12 June> was void.",
            "They marched on <the 1st May> in Milan.",
            "The raid of <last 7 October> shocked them.",
            "The strikes of <the 12 and 13 June> went ahead.",
        ),
        passes=(
            "The war began on 24 February 2022.",
            "Since the 24 February invasion nothing is the same.",
            "The 24 February invasion shocked them.",
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
            "It rained between the 5th and the <10 of >June.",
        ),
        passes=(
            "They met on 24 February.",
            "They met on the 24th of February.",
            "Only 3 of May's ministers stayed.",
        ),
    ),
)
