"""Days as Spanish, Portuguese and French pages number them: "on Friday (17)", "this Friday 26th", "next October 15"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.rules.english import MONTH, MONTHS, WEEKDAYS, any_of
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_LAST_DAY = 31
_DAY = rf"(?:{any_of(WEEKDAYS)}|[Yy]esterday|[Tt]oday|[Tt]omorrow)"
_PART = r"(?: (?:early )?(?:morning|afternoon|evening|night))?"
_DAY_ANCHORS = tuple(sorted(day.lower() for day in WEEKDAYS))
_BRACKET = lazy(rf"\b(?P<day>{_DAY}{_PART}),? \((?P<number>\d{{1,2}})(?:st|nd|rd|th|[/.]\d{{1,2}})?\)")


def _day_in_brackets(sentence: str) -> Iterator[Match]:
    for match in _BRACKET.finditer(sentence):
        if 1 <= int(match["number"]) <= _LAST_DAY:
            yield Match(match.start(), match.end(), (match["day"],))


_NUMBERED = lazy(
    rf"\b(?P<which>(?i:this|next|last|the past) |)(?P<day>{any_of(WEEKDAYS)}{_PART}),? (?P<number>\d{{1,2}})(?P<ordinal>st|nd|rd|th|)"
    r"(?=[.,;)]|$| (?:at|in|when|with|by|after|before|during|for|because|who|which|that|he|she|it|they|will|was|were|has|had|is)\b)"
    r"(?! (?:at night|in the (?:afternoon|evening|morning)|p\.?m|a\.?m)|, \d|\.\d)"
)


_BETWEEN_COMMAS = lazy(
    rf"\b(?P<day>{any_of(WEEKDAYS)}{_PART}), (?P<number>\d{{1,2}})(?=, (?!\d|{MONTH})|\.?$| [–-] | and (?:on )?{any_of(WEEKDAYS)}\b)"
)
"""Where the commas tell that the number belongs to no list and counts nothing."""
_LED = lazy(r"\b(?:[Oo]n|of|during|until|till|since|by|for|from|before|after) \Z")
_OPENED = lazy(
    r"\b(?:[Oo]n|[Tt]his|[Ll]ast|[Nn]ext|[Uu]ntil|[Ss]ince|[Ff]rom|[Ff]or|[Bb]y|and|[Yy]esterday,|[Tt]oday,|[Tt]omorrow,) $"
)


def _day_with_number(sentence: str) -> Iterator[Match]:
    for match in _BETWEEN_COMMAS.finditer(sentence):
        if 1 <= int(match["number"]) <= _LAST_DAY and _OPENED.search(sentence[: match.start()]):
            yield Match(match.start(), match.end(), (match["day"],))
    for match in _NUMBERED.finditer(sentence):
        number = int(match["number"])
        if not 1 <= number <= _LAST_DAY or not (match["which"] or match["ordinal"]):
            continue  # British papers say "on Friday 17" in what is on
        wording = match["day"] if _LED.search(sentence[: match.start()]) else f"on {match['day']}"
        yield Match(match.start(), match.end(), (wording,))


_WITH_NEXT = lazy(
    rf"(?P<before>\b(?:on|of|from|since|until|till|by|for|before|after) (?:the )?)?\b(?P<next>next|last|(?<=\bthe )past) "
    rf"(?:(?P<date>{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?!\d|(?:st|nd|rd|th)? (?:brought|election))"
    rf"|day (?P<number>\d{{1,2}})(?=[.,;]|$| (?:at|in|when|with|by|after|before|and|of {MONTH})\b))"
)


def _date_with_next(sentence: str) -> Iterator[Match]:
    for match in _WITH_NEXT.finditer(sentence):
        date, before = match["date"], match["before"] or ""
        wording = date if before else f"on {date}"
        # "last November 3" was good American English, and still is to some
        dated = match["next"] == "last" and not match["number"] and date[0].isalpha()
        yield Match(
            match.start("next"),
            match.end(),
            () if match["number"] or before.endswith("the ") else (wording,),
            severity=Severity.SUGGESTION if dated else None,
        )


_SOURCES = ("it", "es", "fr", "pt")

_TODAY_DATE = lazy(
    rf"\b(?P<today>[Tt]oday|[Tt]omorrow|[Yy]esterday)(?P<day> {any_of(WEEKDAYS)})? (?P<date>(?:the )?\d{{1,2}}(?:st|nd|rd|th)?"
    rf" (?:of )?{MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?)\b"
)


def _today_date(sentence: str) -> Iterator[Match]:
    """A date that explains a day, and stands between commas: "today, 5 May"."""
    for match in _TODAY_DATE.finditer(sentence):
        day = f"{match['day'].strip()} " if match["day"] else ""
        comma = "," if sentence[match.end() : match.end() + 2].strip().isalnum() else ""
        yield Match(match.start(), match.end(), (f"{match['today']}, {day}{match['date']}{comma}",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="typography/day-in-brackets",
        message="Brazilian papers put the day of the month in brackets; the weekday alone tells it in English.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="number-format",
        source_expression="na sexta-feira (17)",
        source_languages=("pt",),
        find=_day_in_brackets,
        anchors=(*_DAY_ANCHORS, "yesterday", "today", "tomorrow"),
        probe=r"\w+(?: early)?(?: \w+)?,? \(\d\d?[)/.snrt]",
        flags=(
            "The bridge was closed on <Friday (17)>.",
            "He left on <Thursday night (9)> with his wife.",
            "The court will meet this <Monday (7/11)>.",
        ),
        passes=(
            "The bridge was closed on Friday, 17 May.",
            "She won on Sunday (her third title).",
            "The shop sold more on Friday (120) than on Monday (80).",
        ),
    ),
    SentenceRule(
        id="typography/weekday-with-number",
        message="English gives the weekday, or the date with its month: 'on Friday', 'on 26 May', not 'this Friday 26th'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="number-format",
        source_expression="este viernes 26, vendredi 26, nesta sexta-feira 26",
        source_languages=_SOURCES,
        find=_day_with_number,
        anchors=_DAY_ANCHORS,
        probe=r"\w+(?: early)?(?: \w+)?,? \d\d?(?!\d)",
        flags=(
            "The plant will open <this Friday 26th>, he said.",
            "The trial starts <next Monday 15>.",
            "He was seen <last Saturday night 4> in the town.",
            "The trial ends on <Tuesday, 25>, in Lima.",
        ),
        passes=(
            "The plant will open on Friday 26 May.",
            "They play this Friday at 8 in the evening.",
            "On Thursday 9 in ten voters stayed at home.",
            "He arrived on Friday, 12 hours late.",
            "They met on Monday, 3, 5 and 9 being taken.",
        ),
    ),
    SentenceRule(
        id="typography/date-with-next",
        message="A date says by itself which year is meant: 'on October 15', not 'next October 15'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="number-format",
        source_expression="el próximo 15 de octubre, il prossimo 15 ottobre, le 15 octobre prochain",
        source_languages=_SOURCES,
        find=_date_with_next,
        anchors=tuple(
            f"{which} {start}"
            for which in ("next", "last", "past")
            for start in (*sorted(month.lower() for month in MONTHS), "<number>", "day")
        ),
        flags=(
            "The fair opens <next October 15> in Lima.",
            "The plan will be presented on <next 3 March>.",
            "The hearing was set for the <next day 16>.",
        ),
        passes=(
            "The fair opens on October 15.",
            "They met last October and won the next 3 games.",
            "The next day 16 men were held.",
        ),
    ),
    SentenceRule(
        id="typography/today-date",
        find=_today_date,
        anchors=("today", "tomorrow", "yesterday"),
        probe=rf"[a-z]+(?: [a-z]{{3,6}}day)? (?:(?:the )?\d|{any_of(frozenset(month.lower() for month in MONTHS))} \d)",
        message="A date that only explains which day is meant stands between commas: 'today, 5 May,'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="punctuation",
        source_expression="oggi 5 maggio",
        source_languages=SOURCES,
        flags=(
            "The council meets <today 5 May> in the town hall.",
            "They leave <tomorrow Monday 3 May> at dawn.",
            "The bridge was closed <yesterday March 2> for repairs.",
        ),
        passes=(
            "The council meets today, 5 May, in the town hall.",
            "The council meets today in the town hall.",
            "Yesterday 20 people were hurt.",
        ),
    ),
)
