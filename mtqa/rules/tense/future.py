"""Futures that English does not use: after 'when', in a story of the past; and 'the first time that he comes'."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import MONTH, MONTHS, NUMBER, NUMBER_WORDS, PAST_FORMS, WEEKDAYS, any_of, third_person
from mtqa.rules.pattern import OPENS
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.verbs import BASES

__all__ = ["RULES"]

_NO_CLAUSE = r"(?!(?:that|which|who|he|she|it|they|we|I|you|the|there|an?)\b|\d+(?:st|nd|rd|th)\b)"
"""Not in a subject: a clause of its own, or a date with another subject behind it: "until the 15th he will travel"."""
_SUBJECT = (
    rf"(?:he|she|it|they|we|I|you|(?:the|these|his|her|their|our|all the) (?:{_NO_CLAUSE}[\w'-]+ ){{0,2}}?"
    rf"{_NO_CLAUSE}[\w'-]+|(?!{any_of(WEEKDAYS)})[A-Z][\w'-]+)"
)
_WHEN_WILL = lazy(
    rf"(?P<when>When|As soon as|Once|Until|After|Before) (?P<subject>{_SUBJECT}) (?:(?P<be>will be)|will)"
    r" (?:not )?(?P<verb>[a-z]+)\b(?=[^,?]*,)(?!.*\?)"
)
_SOON_WILL = lazy(rf"\b(?P<when>as soon as|until) (?P<subject>{_SUBJECT}) (?:(?P<be>will be)|will) (?P<verb>[a-z]+)\b")
_PLURAL = lazy(r"(?:they|we|I|you)$|s$")


def _when_will(sentence: str) -> Iterator[Match]:
    opening = _WHEN_WILL.match(sentence)
    for match in [*([opening] if opening else []), *_SOON_WILL.finditer(sentence), *_IF_WILL.finditer(sentence)]:
        plural = _PLURAL.search(match["subject"]) is not None
        if match["be"]:
            verb = "am" if match["subject"] == "I" else "are" if plural else "is"
            yield Match(match.start(), match.end("be"), (f"{match['when']} {match['subject']} {verb}",))
        else:
            verb = match["verb"] if plural else "has" if match["verb"] == "have" else third_person(match["verb"])
            wording = (f"{match['when']} {match['subject']} {verb}",) if match["verb"] in BASES else ()
            yield Match(match.start(), match.end("verb"), wording)


_FIRST_TIME = lazy(
    r"\b(?P<lead>(?:[Ii]t|[Tt]his|[Tt]hat)(?: is|'s) (?:only |just )?the (?:first|second|third|fourth|fifth|last"
    r"|umpteenth"
    r"|\w+th) time (?:in \w+ (?:years|history) )?(?:that )?(?:he|she|it|we|I|they|you|the [\w'-]+|an? [\w'-]+"
    r"|(?!(?:I|He|She|We|They|You|It)')[A-Z][\w'-]+)) "
    r"(?P<verb>is|are|am|comes|goes|plays|wins|sees|takes|makes|happens|speaks|appears|meets|visits|uses|hears|feels"
    r"|loses|finds|come|go|play|win|see|take|make|speak|meet|visit|use|hear|feel|lose|find)\b(?! (?:going|supposed"
    r"|due) to)"
)
_PERFECT = {
    "is": "been", "are": "been", "am": "been", "come": "come", "go": "been", "win": "won", "see": "seen",
    "take": "taken",
    "make": "made", "speak": "spoken", "meet": "met", "hear": "heard", "feel": "felt", "lose": "lost", "find": "found",
}  # fmt: skip


def _first_time(sentence: str) -> Iterator[Match]:
    for match in _FIRST_TIME.finditer(sentence):
        verb = match["verb"]
        third = verb == "is" or (verb.endswith("s") and verb not in PAST_FORMS)
        base = "go" if verb == "goes" else verb.removesuffix("s") if verb not in ("is",) else verb
        participle = _PERFECT.get(base) or (f"{base}d" if base.endswith("e") else f"{base}ed")
        yield Match(match.start("verb"), match.end(), (f"{'has' if third else 'have'} {participle}",))


_LATER = rf"(?:{NUMBER}|a few|several|some|many|the) (?:minutes|hours|days|weeks|months|years|day|week|month|year)"
_PAST = any_of(PAST_FORMS | {"was"})
_DIED_LATER = lazy(
    rf"\b(?:{_PAST}|[a-z]{{3,}}ed)\b[^;:\"]*?(?P<will>\bwill) (?P<verb>[a-z]+)(?P<rest>(?: [\w'-]+){{0,4}}?)"
    rf" {_LATER} (?:later|after)\b"
)
_IN_YEAR_WILL = lazy(
    rf"In (?:{MONTH} )?(?:1[5-9]\d\d|200[0-5]),? (?:[\w'-]+ ){{1,4}}?(?P<will>will) (?:also |then "
    rf"|finally )?(?P<verb>[a-z]+)"
)
_IN_THE_END = lazy(
    r"(?:\b(?:which|who) in the end|, (?:which|who) (?:then|finally|in turn|later|eventually)) (?P<will>will) "
    r"(?P<verb>see|be|win|become|lose|prevail|end|lead|die|return)\b"
)
_YEARS_LATER = lazy(
    rf"(?:{'|'.join(map(str.capitalize, NUMBER_WORDS))}|\d+|A few|Several|Some|Many) (?:years|months|weeks|days"
    rf"|hours) later,? "
    rf"{_SUBJECT} (?P<will>will) (?:also |then |finally )?(?P<verb>[a-z]+)"
)
_IF_WILL = lazy(
    rf"^(?P<when>If) (?P<subject>{_SUBJECT}) (?:(?P<be>will be)|will) (?!always|never|not|only|just|ever|have to"
    rf"|so kind)(?P<verb>[a-z]+)(?=[^?]*, (?:then )?(?:it|he|she|they|we|I|the [a-z]+) will\b)"
)
_MODERN = lazy(r"remembered|celebrated|commemorated|marked|never|always|forever|go|long")


def _historic_future(sentence: str) -> Iterator[Match]:
    year = _IN_YEAR_WILL.match(sentence)
    years = _YEARS_LATER.match(sentence)
    openings = [opening for opening in (year, years) if opening]
    found = [*_DIED_LATER.finditer(sentence), *openings, *_IN_THE_END.finditer(sentence)]
    for match in found:
        verb = match["verb"]
        if not _MODERN.match(verb):
            yield Match(
                match.start("will"), match.end("verb"), ("would" + sentence[match.end("will") : match.end("verb")],)
            )


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="tense/when-he-will",
        message="After 'when', 'as soon as', 'until' English uses the present for what is to come: 'when he arrives'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="tense",
        source_expression="quando arriverà",
        find=_when_will,
        anchors=(
            "^ when",
            "^ as soon as",
            "^ once",
            "^ until",
            "^ after",
            "^ before",
            "^ if",
            "as soon as",
            *(f"until {subject}" for subject in "he she it they we i you the these his her their our all".split()),
        ),
        probe=rf"(?:{OPENS}(?:when|as soon as|once|until|after|before|if)|as soon as|until) [^,.;:\n]{{1,50}}? will\b",
        flags=(
            "<When he will arrive>, the talks can start.",
            "They will decide <as soon as the results will be> known.",
            "Nobody leaves <until the war will end>.",
        ),
        passes=(
            "When he arrives, the talks can start.",
            "When will he arrive, and how?",
            "It is unclear when he will arrive.",
            "Until then he will wait.",
            "From there she flies to Oslo, and until the 9th she will sing in the north.",
            "They start on Monday, and until the end of May the mayor will pay.",
        ),
    ),
    SentenceRule(
        id="tense/first-time-that",
        message="'the first time that' takes the perfect: 'it is the first time that he has come'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="tense",
        source_expression="è la prima volta che viene",
        find=_first_time,
        anchors=tuple(
            f"{time} time"
            for time in ("first", "second", "third", "fourth", "fifth", "last", "umpteenth", "sixth", "seventh")
        ),
        flags=(
            "It is the first time that he <comes> to Paris.",
            "This is the third time the bridge <is> closed.",
            "It's the first time I <see> snow.",
        ),
        passes=(
            "It is the first time that he has come to Paris.",
            "It was the first time he saw snow.",
            "It's the first time I've come here.",
            "This is the last time that we will meet.",
        ),
    ),
    SentenceRule(
        id="tense/historic-future",
        message=(
            "A story of the past keeps to the past: 'he died three days later', or 'he would die'. Romance languages "
            "tell it in the future."
        ),
        severity=Severity.SUGGESTION,
        confidence=0.5,
        category="tense",
        source_expression="morirà tre giorni dopo",
        find=_historic_future,
        anchors=(
            *(
                f"{unit} {after}"
                for unit in "minutes hours days weeks months years day week month year".split()
                for after in ("later", "after")
            ),
            "in <number>",
            *(f"in {month.lower()}" for month in sorted(MONTHS)),
            "which in the end",
            "who in the end",
            *(
                f"{who} {when}"
                for who in ("which", "who")
                for when in ("then", "finally", "later", "eventually", "in turn")
            ),
        ),
        probe=rf"(?:\w+ (?:later|after)\b|{OPENS}in \w+,? (?:[\w'-]+ ){{1,5}}?will\b|wh\w+ [\w ]{{4,10}} will\b)",
        flags=(
            "He was shot in Paris and <will die> three days later.",
            "In 1935 he <will become> mayor.",
            "It was a hard race, which in the end <will see> the Swede first.",
        ),
        passes=(
            "He was shot in Paris and died three days later.",
            "The trial will start two months later.",
            "In 2024 he will become mayor.",
        ),
    ),
)
