"""Times of day in the form of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.language import SOURCES
from mtqa.reading import Reading
from mtqa.rules.english import WEEKDAYS, any_of
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule

__all__ = ["RULES"]

_DAY = any_of(WEEKDAYS)

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
    yield from _clock_with_h(reading)
    clean = reading.clean
    for match in _CLOCK_POINT.finditer(clean):
        lead = _CLOCK_LEAD.search(clean, max(0, match.start() - 24), match.start())
        if not lead or not _NOT_A_QUANTITY.match(clean, match.end()):
            continue
        line = clean.rfind("\n", 0, match.start()) + 1
        line_end = clean.find("\n", match.end())
        end = min(match.end() + 40, line_end if line_end > 0 else len(clean))
        if _MARKET.search(clean, max(line, match.start() - 60), end):
            continue
        minutes = clean[match.end() : match.end() + 2]
        yield Match(lead.start(1), match.end() + 2, _spoken(int(lead.group(1)), minutes))


_CLOCK_H = lazy(r"h(?<=\dh)(?P<minutes>[0-5]\d)(?![\w-])")
_CLOCK_H_LEAD = lazy(
    r"\b(?:at|around|about|until|till|since|by|before|after|from|between|to|and|for) (?P<hour>[01]?\d|2[0-4])\Z"
)


def _clock_with_h(reading: Reading) -> Iterator[Match]:
    """ "Around 14h30"."""
    clean = reading.clean
    for match in _CLOCK_H.finditer(clean):
        lead = _CLOCK_H_LEAD.search(clean, max(0, match.start() - 12), match.start())
        if lead:
            yield Match(lead.start("hour"), match.end(), _spoken(int(lead["hour"]), match["minutes"]))


_PARTED = lazy(
    r": (?<=\d: )(?=[0-5]\d(?:[,;)!?]|\.(?!\d)|$| ?[ap]\.?m\b| (?:hours|o'clock|local|on|in|at|and|to|for|with|when|while|a|an|the|from|near"
    r"|this|that|yesterday|today|tomorrow|tonight|he|she|they|GMT|UTC|CET|[A-Z][a-z]+ time)\b))"
)
_PARTED_HOUR = lazy(r"\b(?:at|after|before|until|till|since|by|from|between|around|about) (?P<hour>[01]?\d|2[0-4])\Z")


def _parted_clock(reading: Reading) -> Iterator[Match]:
    """ "Shortly after 18: 00"."""
    clean = reading.clean
    for match in _PARTED.finditer(clean):
        hour = _PARTED_HOUR.search(clean, max(0, match.start() - 12), match.start())
        if hour:
            end = match.end() + 2
            yield Match(hour.start("hour"), end, (f"{hour['hour']}:{clean[end - 2 : end]}",))


def _spoken(hour: int, minutes: str) -> tuple[str, str]:
    """The time of day as British and American papers write it, and by the 24-hour clock."""
    short = f"{(hour - 1) % 12 + 1}"
    suffix = "am" if hour % 24 < 12 else "pm"
    return f"{short}{'' if minutes == '00' else '.' + minutes}{suffix}", f"{hour}:{minutes}"


_OCLOCK = lazy(r"(?<![\w.:])(?<!: )(1[3-9]|2[0-4])(?:[.:]([0-5]\d))? o'clock\b")
_BARE_HOUR = lazy(
    rf"\bat (1[3-9]|2[0-3])(?= (?:local time|GMT|UTC|(?:Italian|Moscow|Kyiv|Kiev|Rome) time|yesterday|today|tomorrow|tonight"
    rf"|sharp|on {_DAY}|in the (?:afternoon|evening))\b)"
)
_PLANNED = (
    r"voting|match|game|race|derby|final|semi-?final|qualifying|training|kick-?off|meeting|session|strike|march|rally|parade"
    r"|demonstration|protest|sit-in|vigil|procession|funeral|mass|wedding|celebrations?|concert|show|performance|screening|premiere"
    r"|festival|inauguration|presentation|gala|ceremony|dinner|lunch|curfew|blackout|talks|summit|hearing|debate|interview"
    r"|broadcast|programme|briefing|conference|appointment|flights?|ferry|departure"
)
_EVENT = (
    rf"{_PLANNED}|polls?|polling stations?|ballot|vote|trial|party|fair|exhibition|ceasefire|truce|results|shops?|stores?|doors|bars?"
    r"|restaurants?|offices?|schools?|museums?|librar(?:y|ies)|pharmac(?:y|ies)|gates|trains?|plane"
)
_SUDDEN = "accident|crash|collision|fire|blaze|explosions?|blast|earthquake|quake|tremor|robbery|raid|shooting|ambush|attack|alarm"
_HOUR = lazy(
    r"\b([Aa]t|[Aa]round)(?: around| about)? (1[3-9]|2[0-4])"
    r"(?=[,;:!?).](?!\d)|$| (?:(?:and|or)(?! \d)|but|on|in|at|the|an?|with|for|from|when|while|where|near|between|after|before"
    rf"|because|this|that|as|he|she|they|we|it|{_DAY})\b)"
)
_THAT_DAY = rf"\b(?:[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|morning|afternoon|evening|{_DAY}),? "
_ON_A_DAY = lazy(rf"{_THAT_DAY}\Z")
_CLOSED = lazy(r"\b(?:closed|ended|finished|settled|opened)\b")
_AS_PLANNED = lazy(
    rf"\b(?:{_EVENT})\b[^.;:]{{0,40}}\b(?:open|clos|start|begin|end|due|schedul|return|resum|take place|kick|leav"
    rf"|depart|arriv|played|held|broadcast|aired)\w*(?: off| again)?(?: (?:on )?{_THAT_DAY}| )\Z"
    rf"|\b(?:{_PLANNED})\b[^.;:]{{0,40}}\b(?:set|fixed|called|convened|planned) \Z"
    rf"|\b(?:{_PLANNED}) (?:is|are|was|were|will be) \Z"
    r"|\b(?:be (?:held|celebrated|broadcast|aired|inaugurated)|[Kk]icks? off|[Tt]akes? place|(?:will|to) (?:meet|depart|arrive|land)) \Z"
)
_HAPPENED = lazy(
    r"\b(?:occurr?(?:ed|s)|happen(?:ed|s)|erupt(?:ed|s)|exploded|took place|broke out|took off|went off) (?:at|around)\Z"
    rf"|\b(?:{_SUDDEN}) around\Z"
)
_PERHAPS = lazy(
    rf"\b(?:{_PLANNED}|{_SUDDEN}) \Z"
    rf"|\b(?:{_SUDDEN}|occurred|happened|exploded|broke out) (?:in|on|near|outside) (?:the |a )?(?:[\w'-]+ ){{1,2}}(?<!ed )(?<!ing )\Z"
)
_THEN = lazy(
    rf",? (?:the|an?|all the) (?:(?!future)\w+ ){{0,2}}(?:(?:{_PLANNED}) (?:will|is|are|was|were|starts?|begins?|kicks|of|between|against)\b"
    r"|(?:president|minister|premier|mayor|governor|pope|king|queen|government|council|court|judges?|parliament|senate|team|squad)\b"
    r"[^.;:]{0,30} (?:will|is (?:to|due|expected|scheduled))\b)"
)
"""What follows an hour that opens a sentence; whoever holds no office may be so many years old there."""
_NO_HOUR = lazy(
    r"\b(?:age[ds]?|years?|old|old(?:er|est)|young(?:er|est)?|under|teen\w*|adult\w*|minors?|child\w*|boys?|girls?|sons?|daughters?|born"
    r"|died|dies|dead|married|retire\w*|debut\w*|le(?:ft|aves?|aving) (?:school|home)|stocks?|trad(?:ed|ing)|rates?|level|degrees"
    r"|temperatures?|par|seed(?:ed|s)?|rank\w*|numbers?|bid\w*|odds|yen|cents?|capped|stood|peaked|lead|score[ds]?|chapters?|pages?)\b|[$£€]"
)
"""Words of a sentence whose bare figures are ages, prices, ranks, rates or scores."""
_FROM_TO = lazy(
    r"\b([Ff]rom (\d{1,2}) to (1[3-9]|2[0-4]))"
    r"(?=[,.;](?!\d)|$| (?:on|every|and|in the|tomorrow|today|the|at the|with|for|during)\b)"
)
_OPEN = r"(?:open|closed|shut|suspended|interrupted|banned|prohibited|forbidden)"
_OPEN_BEFORE = lazy(
    rf"\b{_OPEN} \Z|\b(?:{_EVENT})\b[^.;:]{{0,40}}\b(?:is|are|was|were|be|lasts?|lasted|held|runs?|place|scheduled) \Z|\b(?:{_PLANNED}) \Z"
)
_OPEN_AFTER = lazy(rf",? (?:the|all)\b[^.;:]{{0,50}} {_OPEN}\b")
_LATE_PM = lazy(r"[12](?<![\w:.,].)(?:(?<=1)[3-9]|(?<=2)[0-4])(?:[.:]([0-5]\d))? ?[pP](?:\.[mM]\.?|[mM])(?!\w)")


def _wrong_clock(sentence: str) -> Iterator[Match]:
    for match in _OCLOCK.finditer(sentence):
        yield Match(match.start(), match.end(), (_spoken(int(match.group(1)), match.group(2) or "00")[0],))
    bare = [match.span(1) for match in _BARE_HOUR.finditer(sentence)]
    for start, end in bare:
        yield Match(start, end, _spoken(int(sentence[start:end]), "00"))
    if not _MARKET.search(sentence) and not _NO_HOUR.search(sentence):
        yield from _hours(sentence, bare)
        yield from _from_to(sentence)


def _hours(sentence: str, known: list[tuple[int, int]]) -> Iterator[Match]:
    """Bare figures that are hours by what stands around them; after one, every "at" leads to another."""
    told = bool(known)
    for match in _HOUR.finditer(sentence):
        severity = Severity.WARNING if told and match.group(1) == "at" else _certainty(match)
        if severity is not None and match.span(2) not in known:
            told = told or severity is Severity.WARNING
            yield Match(match.start(2), match.end(2), _spoken(int(match.group(2)), "00"), severity=severity)


def _certainty(hour: re.Match[str]) -> Severity | None:
    """How sure it is that a figure, "at 14" or "around 14", is an hour; None if nothing says so."""
    sentence, start = hour.string, hour.start()
    lead = max(0, start - 80)
    if _AS_PLANNED.search(sentence, lead, start) or _HAPPENED.search(sentence, lead, hour.end(1)):
        return Severity.WARNING
    if _ON_A_DAY.search(sentence, lead, start) and not _CLOSED.search(sentence, lead, start):
        return Severity.WARNING
    if not sentence[:start].strip("\"' ") and _THEN.match(sentence, hour.end()):
        return Severity.WARNING
    return Severity.SUGGESTION if _PERHAPS.search(sentence, lead, start) else None


def _from_to(sentence: str) -> Iterator[Match]:
    for match in _FROM_TO.finditer(sentence):
        first, last = int(match.group(2)), int(match.group(3))
        start, end = match.span(1)
        opens = _OPEN_BEFORE.search(sentence, max(0, start - 80), start) or _OPEN_AFTER.match(sentence, end)
        if first < last and opens:
            yield Match(
                start, end, (f"{sentence[start : start + 4]} {_spoken(first, '00')[0]} to {_spoken(last, '00')[0]}",)
            )


def _both_clocks(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _LATE_PM.finditer(clean):
        yield Match(match.start(), match.end(), _spoken(int(match.group()[:2]), match.group(1) or "00"))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/clock-with-point",
        find=_clock_with_point,
        in_clean=True,
        message="The 24-hour clock takes a colon in English, and news writes 8.30pm; '20.30' and '20h30' are the forms of other languages.",
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
            "The fire broke out around <14h30>, and was out by <8h05>.",
        ),
        passes=(
            "The index closed at 20.30, down.",
            "The siren sounded at 8.30pm.",
            "It costs around 17.45 dollars.",
            "It ran for 14h30m, at a rate of 20h.",
        ),
    ),
    TextRule(
        id="typography/space-inside-clock",
        find=_parted_clock,
        in_clean=True,
        message="No space stands between the hours and the minutes.",
        severity=Severity.ERROR,
        confidence=0.9,
        category="number-format",
        fix=Fix.SAFE,
        flags=(
            "The roof fell shortly after <18: 00>, in the rain.",
            "They leave at <9: 30> on Monday.",
        ),
        passes=(
            "They leave at 9:30 on Monday, and the ratio is 3: 10.",
            "He reads from 3: 16 of the Gospel of John on Sundays.",
            "He lost at 18: 300 men saw it.",
        ),
    ),
    SentenceRule(
        id="typography/hour-of-24",
        find=_wrong_clock,
        anchors=("o'clock", *(f"{word} <number>" for word in ("at", "around", "about", "to"))),
        probe=r"o'clock|(?:at|around|about|to) (?:1[3-9]|2[0-4])(?![\w%:-]|[.,]\d)",
        message="English counts the hours of the day to twelve, with am and pm; other languages count to 24.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="number-format",
        source_expression="alle 14",
        source_languages=SOURCES,
        fix=Fix.SUGGESTED,
        flags=(
            "They met at <14 o'clock> in Rome.",
            "They met at <20.15 o'clock> in Rome.",
            "The talks begin at <18> local time.",
            "The polls close at <22> on Sunday.",
            "The polls close at <22>, the results come later.",
            "The shops are open <from 9 to 19>.",
            "The blackout lasted <from 14 to 18> on Monday.",
            "The museum is open <from 12 to 19>.",
            "<From 9 to 18> the museum is open.",
            "The race starts at <14> and ends at <17>.",
            "The match will be played at <21> at the stadium.",
            "At <14> the president will speak.",
            "Tomorrow at <15> the judge decides.",
            "There was an accident around <17> on the motorway.",
            "The appointment is at <17> in front of the town hall.",
        ),
        passes=(
            "They met at 2 o'clock.",
            "He left school at 14 and home at 18.",
            "At 15, on the advice of a friend, he left.",
            "The vote to ban it passed from 9 to 19 states.",
            "The match ended 14 to 18.",
            "The vote was set at 18, with 13 against.",
            "The number of shops rose from 9 to 19.",
            "The polls close at 16.30, the match ends at 21.15.",
            "At 23, the midfielder has the world at his feet.",
            "He died on Monday at 24, at home.",
            "The index closed on Friday at 17, and the stock at 23.",
            "They won at 16 in the ranking, at 24 Garden Road.",
            "The course is open to children from 11 to 18.",
            "The meeting is at 5pm at 14 Garden Road.",
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
