"""Tenses that do not fit the time or the clause beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import ROMANCE, SOURCES
from mtqa.rules.english import (
    ADVERB,
    FINITE_AUXILIARIES,
    LINKERS,
    MONTH,
    MONTHS,
    NUMBER,
    PARTICIPLES,
    PAST_TIME,
    REPORTING_PAST,
    WEEKDAYS,
    any_of,
    past_of,
)
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.tense.opening_present import present_after_from

__all__ = ["RULES"]

_DATE = rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH}|tomorrow|next (?:week|month|year)|{MONTH})"
_DATE_STARTS = (
    "<number>",
    "tomorrow",
    "today",
    "tonight",
    "next",
    *(day.lower() for day in sorted(WEEKDAYS)),
    *(month.lower() for month in sorted(MONTHS)),
)
_LEAVING = "withdraw|retreat|retire|resign|abandon|evacuate|reopen|suspend|block|quit|leave|strike|surrender"
_PRESENT_FROM = lazy(
    rf"\b(?P<subject>I|[Ww]e|[Tt]hey|[Hh]e|[Ss]he) (?P<verb>(?:{_LEAVING})s?)(?P<between>(?: [\w']+){{0,5}}?)"
    rf" (?P<from>starting from|from|as of|as from) (?P<date>{_DATE})\b(?! (?:to|until|till)\b)"
)


def _present_for_future(sentence: str) -> Iterator[Match]:
    yield from present_after_from(sentence)
    for match in _PRESENT_FROM.finditer(sentence):
        verb, tail = match["verb"], sentence[match.end("verb") : match.end()]
        base = verb.removesuffix("s") if match["subject"].lower() in ("he", "she") else verb
        yield Match(match.start("verb"), match.end(), (f"will {base}{tail}",))


_PERFECT = rf"\b(?P<have>has|have) (?P<adverb>{ADVERB})(?P<been>been )?(?P<participle>[a-z]+)"
_NOT_JOINED = r"(?!(?:and|that|by|who|which|to|or|since|from|until|than|as|[a-z]+ed|made|taken|held) )"
_PERFECT_PAST = lazy(
    rf"{_PERFECT}(?P<between>(?: {_NOT_JOINED}[\w-]+){{0,3}}?)(?<! the)(?<! this) "
    rf"(?P<time>{PAST_TIME}|last (?:spring|summer|autumn|winter)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day last|in (?:18|19|20)\d\d(?=[.,;]|$)"
    rf"|(?:{NUMBER}|a|an|a few|several|many) (?:minutes?|hours?|days?|weeks?|months?|years?) ago)\b(?!['-])"
)
_PAST_TIMES = (
    "ago",
    "yesterday",
    *(f"last {unit}" for unit in ("night", "week", "month", "year", "spring", "summer", "autumn", "winter")),
    *(f"on {day.lower()}" for day in sorted(WEEKDAYS)),
    *(f"{side}" for day in sorted(WEEKDAYS) for side in (f"last {day.lower()}", f"{day.lower()} last")),
    *(f"in {year}" for year in range(1800, 2100)),
    *(f"^on {day.lower()}" for day in sorted(WEEKDAYS)),
)
_ON_A_DAY = lazy(
    rf"{_PERFECT}(?P<between>(?: {_NOT_JOINED}[\w-]+){{0,4}}?)"
    r" (?P<time>on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?)\b(?!['-])"
)
_BEFALLS = frozenset(
    "died drowned crashed collapsed resigned separated exploded burst fled escaped disappeared".split()
)
_BEFALLEN = frozenset(
    "killed injured wounded hurt arrested detained shot stabbed attacked robbed rescued hit struck born".split()
)
"""What befell somebody is over: no plan for the coming weekday."""
_BEFORE_INFINITIVE = lazy(r"(?:\b(?:to|may|might|could|must|would|should|will|can|cannot)|'ll|'d|n't) (?:[a-z]+ )?$")
_OVER = (
    rf"(?:Yesterday|Last night|(?P<day>On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?)"
    rf"|(?:Just |Only |About |Almost |More than )?(?i:{NUMBER}|an?|a few|several|some) (?:minutes?|hours?|days?|weeks?|months?|years?) ago)"
)
_OPENING_PERFECT = lazy(rf"{_OVER},? (?P<subject>[^,;:\"]{{1,60}}?) {_PERFECT}\b")
_PLANNED = frozenset("scheduled planned set arranged called organised organized prepared got had been".split())
"""What may be done now for a day that is still to come."""


def _perfect_with_past_time(sentence: str) -> Iterator[Match]:
    for match in _PERFECT_PAST.finditer(sentence):
        if _is_participle(match["participle"]) and not _BEFORE_INFINITIVE.search(sentence[: match.start()]):
            yield _past_for_perfect(match, sentence[match.end("participle") : match.end()])
    for match in _ON_A_DAY.finditer(sentence):
        befell = match["participle"] in (_BEFALLEN if match["been"] else _BEFALLS)
        if befell and not _BEFORE_INFINITIVE.search(sentence[: match.start()]):
            yield _past_for_perfect(match, sentence[match.end("participle") : match.end()])
    opening = _OPENING_PERFECT.match(sentence)
    if (
        opening
        and _is_participle(opening["participle"])
        and not _has_finite_verb(opening["subject"])
        and not (opening["day"] and opening["participle"] in _PLANNED)
    ):
        yield _past_for_perfect(opening, "")


_YEAR_END = lazy(r"\bin (?:18|19|20)\d\d$")


def _past_for_perfect(match: re.Match[str], tail: str) -> Match:
    """Simple past for the perfect of the match; `tail` is what else the match covers."""
    if match["been"]:
        wording = f"{'was' if match['have'] == 'has' else 'were'} {match['adverb']}{match['participle']}"
    else:
        wording = match["adverb"] + past_of(match["participle"])
    severity = Severity.SUGGESTION if _YEAR_END.search(tail) else None  # the year may not be over yet
    return Match(match.start("have"), match.end("participle") + len(tail), (wording + tail,), severity=severity)


def _is_participle(word: str) -> bool:
    return word in PARTICIPLES or word.endswith("ed")


_JOINTS = LINKERS | REPORTING_PAST


def _has_finite_verb(words: str) -> bool:
    return any(word.lower() in FINITE_AUXILIARIES or word in _JOINTS for word in words.split())


_WILL_HAVE_BECOME = lazy(r"\bwill have then (?P<participle>[a-z]+)\b")
_AFTER_THAT = lazy(
    r"(?P<lead>[\w\"']) (?P<match>after that) (?=(?:(?:the|a|his|her|he|she|they|it) (?:[\w-]+ ){0,3}?"
    rf"|(?!{any_of(WEEKDAYS | MONTHS)}\b)[A-Z][\w'-]+ (?:[A-Z][\w'-]+ ){{0,2}})"
    rf"had (?:been |also |already )?(?P<done>[a-z]+)\b)"
)
_AFTER_THAT_FIRST = lazy(
    r"[\"']?(?P<match>After that) (?:he|she|it|they|(?:the|a|his|her) (?:[\w-]+ ){1,3}?|[A-Z][\w'-]+) ?had (?:been |also |already )?(?P<done>[a-z]+)\b"
    r"[^,;:.]{0,50}, (?:he|she|it|they|we|the|his|her|a) (?!(?:said|says|explained|added|told)\b)"
)
"""Two clauses with one subject after another: the first is no sentence of its own."""
_IF_WOULD = lazy(
    r"\bIf (?P<subject>he|she|it|they|the \w+|[A-Z]\w+) would (?P<not>not )?(?P<have>have )?"
    r"(?!like|prefer|just|please|kindly|only|rather|be (?:so )?(?:kind|good"
    r"|willing))(?P<verb>[a-z]+)\b(?=[^,?]*,)"
)


def _future_anterior(sentence: str) -> Iterator[Match]:
    for match in _WILL_HAVE_BECOME.finditer(sentence):
        participle = match["participle"]
        if _is_participle(participle):
            yield Match(match.start(), match.end(), (f"then {past_of(participle)}", f"would then have {participle}"))


def _after_that(sentence: str) -> Iterator[Match]:
    for match in _AFTER_THAT.finditer(sentence):
        if not _is_participle(match["done"]):
            continue
        yield Match(match.start("match"), match.end("match"), ("after",))
    first = _AFTER_THAT_FIRST.match(sentence)
    if first and _is_participle(first["done"]):
        yield Match(first.start("match"), first.end("match"), ("After",))


def _if_would(sentence: str) -> Iterator[Match]:
    for match in _IF_WOULD.finditer(sentence):
        lead = f"If {match['subject']} "
        if match["have"]:
            yield Match(match.start(), match.end(), (f"{lead}had {match['not'] or ''}{match['verb']}",))
        elif not match["not"]:
            yield Match(match.start(), match.end(), (f"{lead}were to {match['verb']}",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="tense/present-for-future",
        message="A plan for a coming date takes 'will' in English; Romance languages use the present.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="tense",
        source_expression="ci ritiriamo dal 25 maggio",
        source_languages=SOURCES,
        find=_present_for_future,
        anchors=tuple(f"{since} {date}" for since in ("from", "as of", "starting") for date in _DATE_STARTS),
        probe=rf"(?i:(?:from|as of|starting) (?:{_DATE}|(?:the )?\d|today|tonight|\w+day\b))",
        flags=(
            '"We <leave the island from 3 June>," the colonel wrote.',
            "They <withdraw starting from tomorrow>.",
            "I <resign as of next week>.",
            "From 10 June we <suspend> the deliveries.",
        ),
        passes=(
            "We will leave the island on 3 June.",
            "They withdraw from the talks.",
            "We leave from platform 3.",
            "From next week trains leave at 8.",
            "From tomorrow we will close the road.",
        ),
    ),
    SentenceRule(
        id="tense/perfect-with-past-time",
        message=("With a time that is over, English wants the simple past: 'arrived yesterday', not 'has arrived'."),
        severity=Severity.WARNING,
        confidence=0.75,
        category="tense",
        source_expression="è arrivato ieri",
        find=_perfect_with_past_time,
        anchors=_PAST_TIMES,
        flags=(
            "The minister <has arrived yesterday> in Lisbon.",
            "Two men <have been arrested last night> near the station.",
            "Yesterday the court <has rejected> the appeal.",
            "Three years ago he <has bought> the club.",
            "Three days ago, the court in the valley <has rejected> the appeal.",
            "On Monday evening the court <has rejected> the appeal.",
            "The bank <has closed two years ago>.",
            "The pair <have parted last spring>.",
            "Two hikers <have died on Sunday afternoon>.",
            "The thief <has been arrested in Graz on Sunday>.",
        ),
        passes=(
            "The minister arrived yesterday in Lisbon.",
            "Sales have risen since last year.",
            "On Monday, the union has planned a strike.",
            "The union has rejected last week's offer.",
            "The letter may have arrived yesterday, and should first have been opened two days ago.",
            "Yesterday the bank said the deal has been signed.",
            "The council has defended the decision made yesterday.",
            "Sales have risen since last summer.",
            "The shop has announced a sale on Sunday.",
            "The man has been arrested and will be in court on Monday.",
        ),
    ),
    SentenceRule(
        id="tense/future-for-past",
        message="Romance languages tell later events in the future; an English report of the past uses the past.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="tense",
        source_expression="sarà poi diventato",
        source_languages=ROMANCE,
        find=_future_anterior,
        anchors=("will have then",),
        flags=(
            "The clerk, who <will have then become> a deputy, left Naples in 1971.",
            "The song <will have then won> three prizes.",
            "The firm <will have then moved> to Turin.",
        ),
        passes=(
            "By then he will have become a deputy.",
            "The song then won three prizes.",
            "The firm will then move to Turin.",
        ),
    ),
    SentenceRule(
        id="tense/after-that-clause",
        message="'after' takes its clause without 'that'; Italian says 'dopo che', Spanish 'después de que'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="grammar",
        source_expression="dopo che",
        source_languages=ROMANCE,
        find=_after_that,
        anchors=("after that",),
        flags=(
            "The match resumed <after that> the referee had checked the video.",
            "Police came <after that> a neighbour had called them.",
            "The bank closed <after that> it had been robbed.",
            "<After that> he had eaten with his wife, he left.",
            "She left the studio <after that> Anna Neri had spoken of her.",
        ),
        passes=(
            "The match resumed after the referee had checked the video.",
            "After that he had lunch.",
            "After that the judge had seen enough, he said.",
            "Nobody came after that, the neighbour said.",
        ),
    ),
    SentenceRule(
        id="tense/would-in-condition",
        message="The condition itself takes the past ('if he came', 'if he had come'), not 'would'.",
        severity=Severity.SUGGESTION,
        confidence=0.7,
        category="tense",
        find=_if_would,
        anchors=("if",),
        probe=r"if (?:the )?[\w]+ would\b",
        flags=(
            "<If he would come>, we could talk.",
            "<If the government would fall>, elections would follow.",
            "<If they would have asked>, she would have told them.",
        ),
        passes=(
            "If he came, we could talk.",
            "If you would like to come, call us.",
            "She asked if he would come.",
        ),
    ),
)
