"""Time words that go with another tense in English: since, ago, from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.rules.english import (
    ADVERB,
    FINITE_AUXILIARIES,
    MONTH,
    MONTHS,
    NUMBER,
    NUMBER_WORDS,
    PARTICIPLES,
    REPORTING_PAST,
    TIME_POINT,
    YEAR,
    any_of,
    past_of,
    words,
)
from mtqa.rules.grammar.bare import takes_plural
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.tense.actors import subject_of
from mtqa.rules.tense.clause_verb import participle_of
from mtqa.rules.tense.opening import DATE, had_after_ago, past_after_since
from mtqa.rules.tense.opening_present import present_after_since, present_before

__all__ = ["RULES"]

_WORD = lazy(r"[A-Za-z]+(?:'[a-z]+)?")
# Verbs of a moment: nothing can be said or launched all the time since a day.
_MOMENT = words(
    """said announced claimed declared reported launched left arrived issued ordered signed told fled
    started resigned confirmed denied explained decided published admitted stated surrendered approved"""
)
_SINCE_POINT = lazy(rf"\b(?P<since>[Ss]ince) (?P<time>{TIME_POINT})(?P<comma>,?) ")
_VERB_SINCE = lazy(
    rf"(?P<subject>\b(?:he|she|they|who|it|[A-Z][\w-]+),? (?:also )?)(?P<verb>{any_of(_MOMENT)}) "
    rf"(?P<between>(?:[\w-]+ ){{0,3}})since (?P<time>{TIME_POINT})(?=[,.;:]|$)"
)


_NOT_SINCE = lazy(
    rf"\b(?:did not|didn't) (?P<base>[a-z]+)(?: (?!(?:that|which|who|and|but|because)\b)[\w'-]+){{0,6}}? since "
    rf"(?:{TIME_POINT}|{DATE}|{MONTH}|{YEAR}|last [a-z]+)(?=[.,;]|$)"
)


def _since_past(sentence: str) -> Iterator[Match]:
    found = [*_of_a_moment(sentence)]
    yield from found or past_after_since(sentence)
    for match in _NOT_SINCE.finditer(sentence):
        participle = participle_of(match["base"])
        if participle:
            have = "have" if takes_plural(subject_of(sentence[: match.start()])) else "has"
            yield Match(match.start(), match.end("base"), (f"{have} not {participle}", f"had not {participle}"))


def _of_a_moment(sentence: str) -> Iterator[Match]:
    for match in _SINCE_POINT.finditer(sentence):
        opens = match.start() == 0 or sentence[match.start() - 2 : match.start()] in (", ", '" ')
        if opens and _first_verb_is_of_a_moment(sentence[match.end() :]):
            time = match["time"]
            moment = time if time.startswith(("yesterday", "last", "this")) else f"on {time}"
            moment = moment[0].upper() + moment[1:] if match["since"] == "Since" else moment
            yield Match(match.start(), match.end("time"), (moment,))
    for match in _VERB_SINCE.finditer(sentence):
        verb, subject = match["verb"], match["subject"].rstrip()
        have = "have" if subject in ("they", "They") else "has"
        tail = sentence[match.start("between") : match.end()]
        yield Match(match.start("verb"), match.end(), (f"{have} {verb} {tail}",))


def _first_verb_is_of_a_moment(clause: str) -> bool:
    for match in _WORD.finditer(clause):
        word = match.group().lower()
        if word in FINITE_AUXILIARIES or word in ("been", "when"):
            return False
        if word in _MOMENT:
            return not re.search(r"\b(?:has|have|had|been)\b", clause[: match.start()])
    return False


_HAD_AGO = lazy(
    rf"\bhad (?P<adverb>{ADVERB})(?P<participle>[a-z]+)(?P<between>(?: [^\s,;:.\"]+){{0,6}}?)"
    rf" (?P<amount>(?:(?:just |only |about |almost |nearly |more than |less than |over |some |around )?"
    rf"(?:{NUMBER}|a|an|one|several|many|some|few|a few|a couple of) )"
    r"(?:minutes?|hours?|days?|weeks?|months?|years?|decades?)) ago\b"
)
_BACKSHIFT = lazy(rf"\b(?:{any_of(REPORTING_PAST)}|if|wish|that|who|which|as though|after|before|because|when|by)\b")


def _had_ago(sentence: str) -> Iterator[Match]:
    yield from had_after_ago(sentence)
    for match in _HAD_AGO.finditer(sentence):
        participle = match["participle"]
        if participle not in PARTICIPLES and not participle.endswith("ed"):
            continue
        if re.search(r"\b(?:that|which|who|to|when)\b", match["between"]):
            continue
        adverb, between = match["adverb"], match["between"]
        past = past_of(participle)
        rest = sentence[: match.start()] + sentence[match.start("between") :]
        if participle == "been":
            past = "were" if takes_plural(subject_of(sentence[: match.start()])) else "was"
            rest = sentence[: match.start()] + between.strip().partition(" ")[2] + sentence[match.end() :]
        wording = f"{adverb}{past}{between} {match['amount']} ago"
        hidden = _BACKSHIFT.search(rest) is not None
        yield Match(
            match.start(),
            match.end(),
            (wording,),
            severity=Severity.SUGGESTION if hidden else None,
            confidence=0.4 if hidden else None,
        )


_FROM_YEAR = lazy(
    rf"\b(?P<verb>(?:has|have) been(?: \w+)?|has (?:lived|worked)|have (?:lived|worked)|lives|works|resides"
    rf"|(?:is|are) (?:in (?:prison|jail|custody|hospital|exile)|on the run|missing|married|detained|engaged))"
    rf"(?P<between>(?: (?!from\b)[\w']+){{0,5}}) from (?P<year>{YEAR}|last {MONTH}|{MONTH}(?:"
    rf" {YEAR})?)(?=[.,;]|$)"
)
_FROM_SPAN = lazy(
    rf"\b(?P<verb>(?:has|have|had) (?:also |already |now )?been(?: [a-z]+)?|(?:has|have|had) (?:lived|worked|waited)|lives|works|resides"
    rf"|(?:is|are) (?:in (?:prison|jail|custody|hospital|exile)|on the run|missing|married|detained|engaged|mayor|president|minister"
    rf"|coach|director|closed|open|blocked|stuck|waiting|living|working|without [a-z]+))"
    rf"(?P<between>(?: (?!(?:from|different|far|away|absent|to|by|and|but|or)\b)[\w']+){{0,5}}) from "
    rf"(?P<span>(?:(?:over|more than|about|almost|nearly|at least|many|several) )?(?:(?:{NUMBER}|some|a few) )?(?:years|months|weeks|days|decades))"
    rf"(?= now\b|[.,;]|$)"
)
_PRESENT_TO_PERFECT = {
    "fight": "have fought",
    "fights": "has fought",
    "burns": "has burned",
    "rages": "has raged",
    "lasts": "has lasted",
    "lives": "has lived",
    "works": "has worked",
    "resides": "has resided",
}


def _from_for_since(sentence: str) -> Iterator[Match]:
    for match in _FROM_YEAR.finditer(sentence):
        verb = _PRESENT_TO_PERFECT.get(match["verb"], match["verb"])
        verb = re.sub(r"^is\b", "has been", re.sub(r"^are\b", "have been", verb))
        yield Match(match.start(), match.end(), (f"{verb}{match['between']} since {match['year']}",))
    for match in _FROM_SPAN.finditer(sentence):
        verb = _PRESENT_TO_PERFECT.get(match["verb"], match["verb"])
        verb = re.sub(r"^is\b", "has been", re.sub(r"^are\b", "have been", verb))
        yield Match(match.start(), match.end(), (f"{verb}{match['between']} for {match['span']}",))


_SPAN = rf"(?:over |more than |about |almost |nearly |at least )?(?:{NUMBER}|one|many|several|some|a few|a)"
_SINCE_SPAN = lazy(
    rf"\b(?P<since>[Ss]ince) (?P<span>{_SPAN} (?:days|weeks|months|years|hours|decades|month|year|week))\b"
    r"(?! (?:ago|before|earlier|after|later|of|in)\b)(?!')"
)
_PRESENT_SINCE = lazy(
    rf"\b(?P<verb>(?:is|are) (?:waiting|missing|closed|hospitali[sz]ed|in (?:prison|jail|custody|hospital)"
    rf"|on the run|under siege|detained|blocked|living|working|imprisoned)|lives|works"
    rf"|resides)(?P<between>(?: [\w']+){{0,4}}?)"
    rf" since (?=(?:{YEAR}|{MONTH}|{TIME_POINT}|the|early|late)\b)"
)


_SINCE_TIME = (
    rf"(?:{YEAR}\b|{MONTH}\b|{TIME_POINT}\b|(?:around |about )?\d{{1,2}}[.:h]\d\d|(?:around |about )\d{{1,2}} ?[ap]\.?m"
    r"|(?:the )?(?:early|late|small) (?:hours|morning|afternoon|evening)|(?:the )?(?:beginning|start|end|middle) of|the (?:morning|afternoon|evening|night)\b)"
)
_STATE_SINCE = lazy(
    rf"\b(?P<verb>(?:is|are) (?=(?:active|in force|open|on strike|under ?way|ongoing|available|vacant|unemployed|ill|seriously ill"
    rf"|in a coma|in intensive care)\b)|(?:fights?|burns|rages|lasts)\b)(?P<between>(?: ?(?!(?:that|which|who|and|but|because)\b)[\w'-]+){{0,7}}?)"
    rf" since (?={_SINCE_TIME})"
)
"""The same for states, and for fires and those who fight them, with a time that is surely no clause."""
_GOES_ON_SINCE = lazy(
    r"\b(?P<verb>is|are) (?:(?P<adverb>still|now|already|currently) )?(?!(?:be|noth|anyth|someth|everyth|interest|bor|surpris|outstand|even|morn|build|meet|leav|com"
    r"|arriv|resign|quitt|wedd|ceil|feel|spr|k|str|th)ing\b)[a-z]+ing\b(?P<between>(?: (?!(?:that|which|who|and|but|because|first|second|third|only|most|fewest|least|[a-z]+est)\b)[\w'-]+){0,5}?)"
    rf" since {_SINCE_TIME}(?! (?:is|was|will|may|can|does)\b)"
)
"""The same for all that somebody is doing since then: "is raging since yesterday"."""


_SINCE_PLURAL = lazy(
    r"\b(?P<since>[Ss]ince) (?P<span>(?:days|weeks|months|years|decades|centuries))(?=[.,;]|$| (?:now|already|he|she|it|they|we|the|his|her|in|on|for|to|at|with)\b)"
)


def _since_duration(sentence: str) -> Iterator[Match]:
    for match in (*_SINCE_SPAN.finditer(sentence), *_SINCE_PLURAL.finditer(sentence)):
        preposition = "For" if match["since"] == "Since" else "for"
        wording = f"{preposition} {match['span']}"
        verb = present_before(sentence, match.start())
        if verb is None:
            yield Match(match.start(), match.end(), (wording,))
        else:
            start, perfect, end = verb
            yield Match(start, match.end(), (f"{perfect}{sentence[end : match.start()]}{wording}",))


def _present_since(sentence: str) -> Iterator[Match]:
    yield from present_after_since(sentence)
    for match in _PRESENT_SINCE.finditer(sentence):
        verb = _PRESENT_TO_PERFECT.get(match["verb"], match["verb"])
        verb = re.sub(r"^is\b", "has been", re.sub(r"^are\b", "have been", verb))
        yield Match(match.start("verb"), match.end("verb"), (verb,))
    taken = {match.start("verb") for match in _PRESENT_SINCE.finditer(sentence)}
    for match in _GOES_ON_SINCE.finditer(sentence):
        if match.start("verb") not in taken:
            have = "has" if match["verb"] == "is" else "have"
            end = match.end("adverb") if match["adverb"] else match.end("verb")
            yield Match(match.start("verb"), end, (" ".join(filter(None, (have, match["adverb"], "been"))),))
    for match in _STATE_SINCE.finditer(sentence):
        verb = match["verb"].strip()
        perfect = {"is": "has been", "are": "have been"}.get(verb) or _PRESENT_TO_PERFECT[verb]
        yield Match(match.start("verb"), match.start("verb") + len(verb), (perfect,))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="tense/since-with-simple-past",
        message=(
            "'since' counts from then until now and needs 'has said'; for something that happened at that "
            "time give the day alone ('yesterday', 'on Monday'). Italian 'da ieri', Spanish 'desde ayer' take any tense."
        ),
        severity=Severity.WARNING,
        confidence=0.85,
        category="tense",
        source_expression="da ieri, da sabato",
        source_languages=SOURCES,
        find=_since_past,
        anchors=("since",),
        flags=(
            "<Since yesterday>, the mayor said that the bridge was closed.",
            "<Since Monday> the ministry announced three inspections.",
            "Since 3 March the volunteers <rescued> forty dogs.",
            "The bank said that since the start of the year, the krone <fell> by ten per cent.",
            "Since the siege began, she <never slept> at home.",
            "The militia, which holds the port, said Rubanov <claimed victory since Sunday>.",
        ),
        passes=(
            "Since yesterday, the mayor has said nothing.",
            "Since Monday three people have died.",
            "Since the bridge closed, traffic has doubled.",
            "The army holds all the villages captured since Friday.",
            "Since March the volunteers have rescued forty dogs.",
            "Since the siege was long, she slept at home.",
            "Since May, the repeated searches carried out by the customs police met with anger.",
        ),
    ),
    SentenceRule(
        id="tense/pluperfect-with-ago",
        message=(
            "'ago' counts back from now and takes the simple past ('predicted two days ago'); with 'had' "
            "write 'two days earlier'. Romance languages use the pluperfect here."
        ),
        severity=Severity.WARNING,
        confidence=0.8,
        category="tense",
        source_expression="aveva previsto giorni fa",
        source_languages=SOURCES,
        find=_had_ago,
        anchors=("ago",),
        flags=(
            "The coach <had announced two weeks ago> a new line-up.",
            "The firm <had already closed a plant over three years ago>.",
            "The general <had left the capital a few days ago>.",
            "Two weeks ago the judges <had rejected> the appeal.",
        ),
        passes=(
            "The coach announced two weeks ago a new line-up.",
            "The firm had a plant here two years ago.",
            "She had closed the shop two years earlier.",
            "Two weeks ago the judges rejected the appeal.",
            "An hour ago she had never heard of him.",
        ),
    ),
    SentenceRule(
        id="tense/from-for-since",
        message=(
            "For what goes on until now, English says 'since 2014' and 'for ten years'; Italian 'da' is also 'from'."
        ),
        severity=Severity.WARNING,
        confidence=0.75,
        category="tense",
        source_expression="dal 2014, da dieci anni",
        source_languages=SOURCES,
        find=_from_for_since,
        anchors=(
            *(
                f"from {when}"
                for when in ("<number>", "last", *(month.lower() for month in sorted(MONTHS)), *NUMBER_WORDS)
            ),
            *(
                f"from {span}"
                for span in "over more about almost nearly at many several some a years months weeks days decades".split()
            ),
        ),
        probe=rf"(?i:from (?:{YEAR}|(?:last )?{MONTH}|(?:[\w-]+ ){{0,4}}(?:years|months|weeks|days|decades))\b)",
        flags=(
            "The singer <lives in Berlin from 2014>.",
            "He <has been mayor from 2019>.",
            "The banker <is in prison from March>.",
            "They <have been waiting for the works from over ten years>.",
            "He <is mayor from three years>.",
        ),
        passes=(
            "The singer has lived in Berlin since 2014.",
            "He was mayor from 2014 to 2019.",
            "The pass is valid from March.",
            "He has been tired from years of work, and the photo is from three years ago.",
        ),
    ),
    SentenceRule(
        id="tense/since-duration",
        message="'since' needs a starting point; for a length of time English says 'for ten years'.",
        severity=Severity.ERROR,
        confidence=0.95,
        category="tense",
        source_expression="da dieci anni",
        find=_since_duration,
        anchors=("since",),
        flags=(
            "He <works here since ten years>.",
            "<Since several months> the road is closed.",
            "They <wait for an answer since weeks>.",
            "He <comes since years> to the fair.",
            "The man who <lives there since two years> is ill.",
            "<Since one year>, the mill stands still.",
            "They have been waiting <since more than two weeks>.",
        ),
        passes=(
            "He has worked here for ten years.",
            "Little has changed since two years ago.",
            "The road has been closed since May.",
        ),
    ),
    SentenceRule(
        id="tense/present-with-since",
        message=(
            "What began then and goes on now takes the perfect: 'has been missing since Monday'. Italian uses"
            " the present."
        ),
        severity=Severity.WARNING,
        confidence=0.75,
        category="tense",
        source_expression="è in carcere da marzo",
        find=_present_since,
        anchors=("since",),
        flags=(
            "The boy <is missing> since Monday.",
            "The two brothers <are in prison> since March.",
            "She <lives> alone since 2010.",
            "He <is still> waiting since Tuesday for an answer.",
            "A blaze that <is> raging since yesterday has burned ten farms.",
            "Ninety firefighters <fight> the flames since around 14:30.",
            "Since Monday the road <is> closed.",
            "Since 2019 the painter <lives> in Berlin.",
        ),
        passes=(
            "The boy has been missing since Monday.",
            "The rate is the highest since 2010.",
            "The house is open since the guests left, and they fight since the rent is late.",
            "She works hard, since the rent is high.",
            "Since Monday is a holiday, the shops are closed.",
            "Since 2019 it is a crime to park here.",
            "They are going for their first title since 1948.",
            "He is leaving since Monday is a holiday.",
            "Since May, the repeated searches carried out by the customs police met with anger.",
        ),
    ),
)
