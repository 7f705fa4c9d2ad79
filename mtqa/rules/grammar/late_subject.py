"""Verb and subject in the order of another language: after a time or a place, and in questions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import FINITE, LINKERS, NUMBER, PREPOSITIONS, SMALL_NUMBERS, WEEKDAYS, YEAR, any_of, words
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_EVENT = (
    "match|meeting|game|vote|ceremony|summit|accident|attack|visit|trial|verdict|sentence|funeral|mass|debate"
    "|interview|summer|war"
    "|holidays|press conference|training|race|defeat|victory|draw"
)
_TIME = (
    rf"(?:Meanwhile|In the meantime|In the meanwhile|Yesterday|Today|Tonight|Tomorrow|Last night|This morning"
    rf"|This evening"
    rf"|In the (?:morning|afternoon|evening|night|end)|At (?:dawn|night|the end|the same time)"
    rf"|(?:On )?{any_of(WEEKDAYS)}(?: morning| afternoon| evening| night)?"
    rf"|(?:After|Before|During|At the end of) the (?:{_EVENT})|At the moment|For now|In recent (?:days|weeks|months"
    rf"|hours)|A little later|Shortly after(?:wards)?|From (?:today|tomorrow|yesterday|{any_of(WEEKDAYS)})"
    rf"|Tomorrow (?:morning|afternoon|evening)|In the (?:last|next|past|coming|following) (?:few )?(?:hours|days|weeks"
    rf"|months|minutes)|(?:A few|Two|Three) (?:minutes|hours|days|weeks) (?:ago|later|after)|(?:In|Since|From) {YEAR})"
)
_VERB = words(
    """continues continued grows grew increases increased decreases begins began starts started ends ended arrives
    arrived returns returned remains remained spoke speaks intervenes intervened emerges emerged dies died fell
    rises rose lived worked waited appears appeared opens opened closes closed changes changed explodes exploded
    disappears disappeared participated met concluded takes escaped landed entered left comes came happened happens died perished resigned followed follows"""
)
_NOUN_AFTER = (
    rf"(?P<subject>(?:the|an?|his|her|their|its|many|several|numerous|some|other|{NUMBER}|hundreds of|thousands of"
    rf"|dozens of) (?:[a-z-]+ )?"
    rf"(?!(?:{any_of(PREPOSITIONS | LINKERS)}|day|days|week|weeks|hours?|minutes?|years?|months?|time|times"
    rf"|way)\b)[a-z][\w'-]*+)"
)
_TIME_VERB = lazy(
    rf"[\"']?(?P<time>{_TIME}),? (?P<also>also )?(?P<verb>{any_of(_VERB)}) {_NOUN_AFTER}(?! (?:ago|later|before"
    rf"|after|early)\b)"
)
_PLACE_VERB = lazy(
    rf"[\"']?(?P<place>(?:From |Right )?(?:[Hh]ere|[Tt]here)|(?:In|From|On|At|Near|Inside|Under|To) (?:the|this|that"
    rf"|his|her) [a-z-]+(?: of [A-Z]?[\w'-]+)?|(?:In|Near) [A-Z][a-zà-ÿ'-]+(?: [A-Z][a-zà-ÿ'-]+)?) "
    rf"(?P<also>also )?(?P<verb>died|dies|fell|waited|worked|lived|lives|runs|starts|begins|passes|was born"
    rf"|were born|were travell?ing|was travell?ing|spoke|played"
    rf"|grew up|arrived|arrives|participated|perished|entered|intervened) {_NOUN_AFTER}(?! (?:ago|later|early|away)\b)"
)


# "After the war ended the soldiers left" has its own subject.
_ENDED = words("continued began started ended ends starts begins opened closed left met takes exploded changed emerged")


# "On Tuesday came the news that", "Meanwhile comes word": newspapers put such a noun behind its verb.
_COME = words("comes came follows followed")
_TIDINGS = words(
    """news warning warnings announcement word report reports revelation revelations confirmation call calls reply response
    answer decision verdict statement order orders message blow moment shock surprise admission apology denial request
    demand confession claim claims allegation allegations proof twist discovery invitation offer rumours rumors letter
    invasion war"""
)


def _is_told(match: re.Match[str]) -> bool:
    return match["verb"] in _COME and match["subject"].split()[-1] in _TIDINGS


def _time_verb_subject(sentence: str) -> Iterator[Match]:
    match = _TIME_VERB.match(sentence)
    if match and not _is_told(match) and not (match["verb"] in _ENDED and " the " in match["time"]):
        wording = f"{match['time']} {match['subject']} {match['also'] or ''}{match['verb']}"
        yield Match(match.start("time"), match.end(), (wording,) if _ends(sentence, match.end()) else ())


def _place_verb_subject(sentence: str) -> Iterator[Match]:
    match = _PLACE_VERB.match(sentence)
    if match:
        wording = f"{match['place']} {match['subject']} {match['verb']}"
        yield Match(match.start("place"), match.end(), (wording,) if _ends(sentence, match.end()) else ())


def _ends(sentence: str, at: int) -> bool:
    """Whether the subject ends here, so that it can be moved."""
    return not re.match(r"[\w-]| (?:of|that|which|who|in|for|to|and|[a-z]+s)\b", sentence[at:])


_NOUN = r"(?:(?:the|this|that|his|her|their|our|an?) (?:[a-z-]+ )?[a-z-]+|[A-Z][\w'-]+)"
_QUESTION = lazy(
    rf"[\"']?(?:(?P<what>What|Who|Whom|Which) (?P<it>it|he|she|they|this|that) (?P<be>{FINITE}|means|wants|said|says"
    rf"|did|does)(?: (?P<again>this|that|he|she|it|{_NOUN}))?"
    rf"|(?P<how>How much|How|When|Where|Why|What) (?P<verb>costs?|means|says|said|wants|arrives|works|starts|begins"
    rf"|ends|opens|changes|think|thinks|thought|returns) {_NOUN}[^,?]*)\?[\"']?$"
)


def _question_verb(sentence: str) -> Iterator[Match]:
    match = _QUESTION.match(sentence)
    if match is None or (
        match["how"] == "What"
        and match["verb"] in ("works", "costs", "begins", "starts", "ends", "opens", "changes", "returns")
    ):
        return
    if match["what"]:
        be = match["be"]
        wording = (f"{match['what']} {be} {match['it']}",) if re.fullmatch(FINITE, be) else ()
        yield Match(match.start("what"), match.end("be"), wording)
    else:
        yield Match(match.start("how"), match.end("verb"))


_WHAT_IT_IS = lazy(
    r"[\"']?(?:What|Who|Where|How|Why|Whether|That) [^,;:?\"]{4,90}? (?:the|an?|his|her|its|their|this|that|in"
    r"|of) [\w-]+ (?P<it>it) (?P<be>is|was|remains|remained|will be) (?:not |still |now |yet to be |to be |also "
    r"|never )?(?:known|clear|unclear|clarified"
    r"|established|certain|understood|ascertained|said|true|a mystery|the hope|evident|obvious)\b"
)


def _what_it_is(sentence: str) -> Iterator[Match]:
    match = _WHAT_IT_IS.match(sentence)
    if match and not re.search(
        r"\b(?:that|when|if|and|but|because|think|believe|say)$", sentence[: match.start("it")].rstrip()
    ):
        yield Match(match.start("it"), match.end("be"), (match["be"],))


_AFTER_VERB = (
    *"the a an his her their its many several numerous some other <number> hundreds thousands dozens".split(),
    *sorted(SMALL_NUMBERS),
)
"""How a late subject starts."""

RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/time-verb-subject",
        message="After a time English keeps subject, then verb: 'After the match the coach spoke'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="word-order",
        source_expression="Nel pomeriggio è arrivato il ministro",
        find=_time_verb_subject,
        anchors=tuple(f"{verb} {after}" for verb in sorted(_VERB) for after in _AFTER_VERB),
        flags=(
            "<After the match spoke the coach>.",
            "<In the meantime continues the search> for the boy.",
            "<Meanwhile grows the number> of cases.",
        ),
        passes=(
            "After the match the coach spoke.",
            "In the meantime she continues the search.",
            "After the war the soldiers left.",
            "On Friday came the announcement that the plant would close.",
        ),
    ),
    SentenceRule(
        id="grammar/place-verb-subject",
        message="English keeps subject, then verb, also after a place: 'Two children died in the fire'.",
        severity=Severity.WARNING,
        confidence=0.65,
        category="word-order",
        source_expression="Nell'incendio sono morti due bambini",
        find=_place_verb_subject,
        anchors=tuple(
            f"{verb} {after}"
            for verb in (
                "died dies fell waited worked lived lives runs starts begins passes born travelling traveling spoke "
                "played up arrived arrives participated perished entered intervened"
            ).split()
            for after in _AFTER_VERB
        ),
        flags=(
            "<In the fire died two children>.",
            "<Here lived 70,000 people> before the war.",
            "<From there runs the old wall>.",
        ),
        passes=(
            "Two children died in the fire.",
            "Here he lived a quiet life.",
            "In the car he died two days later.",
        ),
    ),
    SentenceRule(
        id="grammar/question-without-do",
        message="A question turns verb and subject round, or takes 'do': 'What does it mean?', 'Who was it?'",
        severity=Severity.WARNING,
        confidence=0.8,
        category="word-order",
        source_expression="Quanto costa il piano?",
        find=_question_verb,
        anchors=(
            *(f"{what} {it}" for what in ("what", "who", "whom", "which") for it in "it he she they this that".split()),
            *(
                f"{how} {verb}"
                for how in ("much", "how", "when", "where", "why", "what")
                for verb in (
                    "cost costs means says said wants arrives works starts begins ends opens changes think thinks "
                    "thought "
                    "returns"
                ).split()
            ),
        ),
        flags=(
            "<What it means> this?",
            "<How much costs> the new plan?",
            "<Who it was>?",
        ),
        passes=(
            "What does it mean?",
            "What it means is plain.",
            "How much does the new plan cost?",
        ),
    ),
    SentenceRule(
        id="grammar/what-it-is",
        message="The clause before the verb is its subject: no 'it' ('What happened is not known').",
        severity=Severity.WARNING,
        confidence=0.8,
        category="doubled-subject",
        find=_what_it_is,
        anchors=(
            "it remains",
            "it remained",
            "it is unclear",
            "it was unclear",
            "it will be known",
            "it is certain",
            "a mystery",
            "still unclear",
            *(
                f"{word} {known}"
                for word in ("not", "yet", "be", "now", "still")
                for known in ("known", "clear", "clarified")
            ),
            *(
                f"{word} {known}"
                for word in ("not", "be")
                for known in ("established", "certain", "understood", "said")
            ),
        ),
        flags=(
            "What happened to the boy <it is> not known.",
            "Who was behind the attack <it remains> unclear.",
            "Why he left the house <it is> still a mystery.",
        ),
        passes=(
            "What happened to the boy is not known.",
            "When asked, he said it is not clear.",
            "How they did it is not known.",
        ),
    ),
)
