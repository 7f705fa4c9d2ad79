"""Dates that keep a word or a sign of another language: "24 Settembre", "Giovedì 24", "1° May", "the years '80"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.count_words import DAY_NAMES, MONTH_NAMES
from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.language import SOURCES
from mtqa.reading import Reading
from mtqa.rules.english import MONTH, YEAR, any_of
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule

__all__ = ["RULES"]

_LAST_DAY = 31
_MONTHS = {
    word: month
    for row in (
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "januar februar märz april mai juni juli august september oktober november dezember",
    )
    for word, month in zip(row.split(), MONTH_NAMES, strict=True)
    if word != month.lower()
}
_DAYS = {
    word: day
    for row in (
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        "lunes martes miércoles jueves viernes sábado domingo",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    )
    for word, day in zip(row.split(), DAY_NAMES, strict=True)
}
_LEAD = r"\b(?:on|since|from|until|till|by|before|after|of|between|and|to)(?: the)? "
_DAY = r"(?P<day>\d{1,2})(?:[°º.]|st|nd|rd|th)?(?: (?:di|de|of))?"
_FOREIGN_MONTH = lazy(
    rf"(?P<lead>{_LEAD})?(?<![\w.,:/-]){_DAY} (?P<month>{any_of(frozenset(_MONTHS))})\b(?! (?-i:[A-Z])|-)"
    rf"(?: (?:de |del |di |of )?(?P<year>{YEAR})\b)?",
    re.IGNORECASE,
)
_NAMED_AFTER = lazy(r"\b[A-Z][\w'-]* \Z")
"""A word with a capital before a date: a street, a square, a movement."""
_FOREIGN_WEEKDAY = lazy(
    rf"(?<![\w\"'-])(?P<name>{any_of(frozenset(_DAYS))})(?= (?P<day>\d{{1,2}})(?![\d:-]|[.,]\d|%))", re.IGNORECASE
)


def _foreign_months(sentence: str) -> Iterator[Match]:
    for match in _FOREIGN_MONTH.finditer(sentence):
        if not 1 <= int(match["day"]) <= _LAST_DAY or not (match["lead"] or match["year"]):
            continue
        if match["lead"] or not _NAMED_AFTER.search(sentence, 0, match.start("day")):
            end = match.end("year") if match["year"] else match.end("month")
            start = match.start("day") - (4 if (match["lead"] or "").lower().endswith(" the ") else 0)
            date = f"{match['day']} {_MONTHS[match['month'].lower()]} {match['year'] or ''}"
            yield Match(start, end, (date.rstrip(),))


def _foreign_weekdays(sentence: str) -> Iterator[Match]:
    for match in _FOREIGN_WEEKDAY.finditer(sentence):
        if 1 <= int(match["day"]) <= _LAST_DAY:
            yield Match(match.start(), match.end(), (_DAYS[match["name"].lower()],))


_SMALL_MONTH = lazy(
    rf"\d(?:st|nd|rd|th) of (?P<month>may|march)\b|(?<![\w.,:-])(?:[12]?\d|3[01]) (?P<dated>may|march)(?=,? {YEAR}\b)"
)


def _small_months(sentence: str) -> Iterator[Match]:
    for match in _SMALL_MONTH.finditer(sentence):
        group = "month" if match["month"] else "dated"
        yield Match(*match.span(group), (match[group].capitalize(),))


_SIGNED_DAY = lazy(rf"(?<=\d)[°º](?= ?(?:of )?{MONTH}\b)")


def _signed_days(reading: Reading) -> Iterator[Match]:
    for match in () if reading.clean.isascii() else _SIGNED_DAY.finditer(reading.clean):
        yield Match(match.start(), match.end(), ("",))


_YEARS = lazy(
    r"\b(?P<lead>(?:[Ii]n|[Oo]f|[Ff]rom|[Ss]ince|[Dd]uring|[Ee]arly|[Ll]ate|[Uu]ntil)(?: the)?|[Tt]he) years (?P<sign>'?)(?P<decade>[2-9]0)(?!\d|-|[.,]\d| ?%)"
    r"(?P<after>[.,;:)]|$| (?!to\b|BC|AD|and \d)[a-z]+\b)?"
)


def _years(sentence: str) -> Iterator[Match]:
    for match in _YEARS.finditer(sentence):
        if match["sign"] or match["after"] is not None:
            lead = match["lead"] if match["lead"].lower().endswith("the") else f"{match['lead']} the"
            yield Match(match.start(), match.end("decade"), (f"{lead} 19{match['decade']}s",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="typography/foreign-month",
        find=_foreign_months,
        anchors=tuple(sorted(_MONTHS)),
        probe=r"(?<=\d )|(?<=[°º.] )|(?<=\d(?:st|nd|rd|th) )|(?<= (?:di|de|of) )",
        message="The month was left in its own language.",
        severity=Severity.WARNING,
        confidence=0.9,
        category="untranslated",
        source_languages=SOURCES,
        fix=Fix.SUGGESTED,
        flags=(
            "She was born on <24 Settembre 1977> in Rome.",
            "They have met since <the 3 maggio>.",
            "The law of <12 de junio de 2020> is void.",
            "It closed on <1° Août>.",
        ),
        passes=(
            "They live in Via 20 Settembre.",
            "They crossed the 25 de Abril bridge.",
            "It stands in Piazza 4 Novembre 1918.",
            "The supporters of 26 de Julio Avenue came.",
            "She was born on 24 September 1977.",
        ),
    ),
    SentenceRule(
        id="typography/foreign-weekday",
        find=_foreign_weekdays,
        anchors=tuple(sorted(_DAYS)),
        message="The day of the week was left in its own language.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="untranslated",
        source_languages=SOURCES,
        fix=Fix.SUGGESTED,
        flags=("The vote is on <giovedì> 24.", "<Lunedì> 3 May is a holiday.", "It rained on <jueves> 12."),
        passes=("The paper Venerdì 2000 closed.", "Ernesto Sabato was born then.", "He sang 'Vendredi 13' twice."),
    ),
    SentenceRule(
        id="typography/small-month",
        find=_small_months,
        anchors=("may", "march"),
        probe=r"(?<=\d(?:st|nd|rd|th) of )|(?<=\d )",
        message="English writes months with a capital.",
        severity=Severity.WARNING,
        confidence=0.9,
        category="capitalisation",
        fix=Fix.SAFE,
        flags=(
            "They meet on the 24th of <may>.",
            "It began on 3 <march> 2020.",
            "Since the 1st of <march> it has rained.",
        ),
        passes=("Some 300 may 2020 regret.", "The first of many may win.", "It was their 3rd march.", "Only 30 march."),
    ),
    TextRule(
        id="typography/sign-after-day",
        find=_signed_days,
        in_clean=True,
        message="A day of the month takes no ordinal sign: '1 May'.",
        severity=Severity.WARNING,
        confidence=0.9,
        category="number-format",
        source_languages=("it", "es", "pt", "fr"),
        fix=Fix.SAFE,
        flags=("From 1<°> May the tax rises.", "It was on 1<º> May.", "They came on 1<°> October 2020."),
        passes=("It was 30° in May.", "It was 12° on 3 May.", "From 1 May the tax rises."),
    ),
    SentenceRule(
        id="typography/years-for-decade",
        find=_years,
        anchors=("years",),
        probe=r"years '?[2-9]0",
        message="English names a decade by its first year: 'the 1980s'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="number-format",
        source_expression="gli anni '80",
        source_languages=("it", "es", "fr", "pt"),
        fix=Fix.SUGGESTED,
        flags=(
            "The government fell <in the years '80>.",
            "<In the years 70> they left.",
            "The films <of the years '60> are back.",
        ),
        passes=(
            "It was built in the years 80 to 60 BC.",
            "They waited for years 20 miles away.",
            "In the 1980s they left.",
        ),
    ),
)
