"""Present tenses for what began in the past and goes on, and perfects with the hour of an event."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import ADVERB, MONTH, MONTHS, NUMBER, PARTICIPLES, YEAR, past_of
from mtqa.rules.pattern import OPENS
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.tense.clause_verb import participle_of

__all__ = ["RULES"]

_HELD = {
    "know": "known", "live": "lived", "work": "worked", "play": "played", "lead": "led", "run": "run",
    "belong": "belonged",
    "exist": "existed", "own": "owned", "coach": "coached", "hold": "held", "collaborate": "collaborated",
    "suffer": "suffered",
    "fight": "fought", "wait": "waited", "teach": "taught", "direct": "directed", "chair": "chaired",
    "govern": "governed",
    "occupy": "occupied", "control": "controlled", "love": "loved", "want": "wanted", "say": "said", "stay": "stayed",
}  # fmt: skip
_SINCE = (
    rf"since (?:{YEAR}|{MONTH}|childhood|birth|then|the (?:beginning|start|age|end|war|1\d|20|early|late)|last"
    rf"|yesterday|he was|she was|they were|always)"
)
_HOLDS_SINCE = lazy(
    rf"\b(?P<subject>[Ii]|[Ww]e|[Tt]hey|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|who) (?P<verb>(?:{'|'.join(sorted(_HELD))})(?:s"
    rf"|es)?|governs|occupies|am|is|are)"
    rf"(?P<between>(?: (?!(?:that|which|who|has|have|was|were|and|but|to)\b)[\w'-]+){{0,4}}?) (?P<since>{_SINCE})\b"
)
_SETTLED = lazy(
    r" (?:the |an? |his |her |their |its |our |no )?(?:in|at|here|there|a|an|the|mayor|president|married|friends"
    r"|together|engaged|retired|active|free|open|closed|alone|him|her|them|me|us|it|ill|sick|dead|minister|coach"
    r"|captain|director)\b|^$"
)


def _holds_since(sentence: str) -> Iterator[Match]:
    for match in _HOLDS_SINCE.finditer(sentence):
        verb, subject = match["verb"], match["subject"]
        singular = subject.lower() in ("he", "she", "it") or (subject == "who" and verb.endswith("s"))
        have = "has" if singular else "have"
        if verb in ("am", "is", "are"):
            if not match["between"] or not _SETTLED.match(match["between"]) or subject.lower() == "it":
                continue
            wording = f"{have} been"
        else:
            base = "govern" if verb == "governs" else "occupy" if verb == "occupies" else verb
            participle = _HELD.get(base) or _HELD.get(base.removesuffix("s")) or _HELD.get(base.removesuffix("es"))
            if participle is None or (base in _HELD) == singular:
                continue
            wording = f"{have} {participle}"
        yield Match(match.start("verb"), match.end("verb"), (wording,))


_FOR_SPAN = lazy(
    rf"(?P<for>For (?:over |about |more than |almost |nearly |at least )?(?:{NUMBER}|many|several|some"
    rf"|a few) (?:years|months|weeks|days|hours|decades)(?: now| already)?),? "
    r"(?P<subject>he|she|it|they|we|I|(?:the|his|her|their|our|my) (?:[a-z-]+ )?[a-z-]+|[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
    r" (?P<verb>is|are|am|lives|works|plays|fights|waits|asks|does|lies|lives|tries|seeks|suffers|leads|runs|holds"
    r"|denounces|leaves|remains|goes|says|calls|claims|studies|writes|follows|stands|sits|sleeps"
    r"|grows|rains|snows|continues)\b(?! (?:to be|going|expected|due|set) )"
)


_DENIED = lazy(r"does (?:not|n't) (?P<base>[a-z]+)\b")
_IRREGULAR = {
    "stands": "stood", "sits": "sat", "sleeps": "slept", "grows": "grown",
    "does": "done", "lies": "lain", "leads": "led", "runs": "run", "holds": "held", "fights": "fought", "seeks": "sought",
    "leaves": "left", "goes": "gone", "says": "said", "writes": "written", "tries": "tried", "studies": "studied",
}  # fmt: skip


def _for_span(sentence: str) -> Iterator[Match]:
    match = _FOR_SPAN.match(sentence)
    if match:
        verb = match["verb"]
        denied = _DENIED.match(sentence, match.start("verb"))
        if denied:
            done = participle_of(denied["base"])
            wordings = (f"has not {done}",) if done else ()
            yield Match(denied.start(), denied.end(), wordings)
            return
        plural = match["subject"] in ("they", "we", "I") or verb in ("are", "am")
        have = "have" if plural else "has"
        base = re.sub(r"ies$", "y", verb) if verb.endswith("ies") and verb != "lies" else verb.removesuffix("s")
        participle = _IRREGULAR.get(verb)
        participle = (
            "been" if verb in ("is", "are", "am") else participle or (base + ("d" if base.endswith("e") else "ed"))
        )
        yield Match(match.start("verb"), match.end("verb"), (f"{have} {participle}",))


_HOUR = (
    r"(?:at|around|about|shortly (?:after|before)) (?:about |around )?(?:[01]?\d|2[0-3])[.:][0-5]\d(?: ?[ap]\.?m\.?"
    r"| o'clock)?"
)
_PERFECT_HOUR = lazy(
    rf"\b(?P<have>has|have) (?P<adverb>{ADVERB})(?P<been>been )?(?P<participle>[a-z]+)(?P<between>(?: (?!(?:that|who"
    rf"|which|by now|and|until|since|will|to be)\b)[\w'-]+){{0,8}}?)"
    rf" (?P<time>{_HOUR}|(?:on|during|in) the night (?:of|between|from)|on the (?:morning|afternoon|evening) of"
    rf"|on \d{{1,2}} {MONTH}|on {MONTH} \d{{1,2}})\b(?! tomorrow)"
)
_BARE_BEFORE = lazy(r"\b(?:to|may|might|could|must|would|should|will|can|cannot|'ll|'d) (?:not )?$")


def _perfect_hour(sentence: str) -> Iterator[Match]:
    for match in _PERFECT_HOUR.finditer(sentence):
        participle = match["participle"]
        if participle not in PARTICIPLES and not participle.endswith("ed"):
            continue
        if participle in (
            "planned",
            "scheduled",
            "called",
            "announced",
            "set",
            "started",
            "had",
        ) or _BARE_BEFORE.search(sentence[: match.start()]):
            continue
        if match["been"]:
            wording = f"{'was' if match['have'] == 'has' else 'were'} {match['adverb']}{participle}"
        else:
            wording = match["adverb"] + past_of(participle)
        yield Match(match.start(), match.end("participle"), (wording,))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="tense/holds-since",
        message="What began then and goes on now takes the perfect: 'I have known him since 2010'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="tense",
        source_expression="lo conosco dal 2010",
        find=_holds_since,
        anchors=tuple(
            f"since {then}"
            for then in (
                *"<number> childhood birth then the last yesterday he she they always".split(),
                *(month.lower() for month in sorted(MONTHS)),
            )
        ),
        probe=rf"(?i:{_SINCE})\b",
        flags=(
            "I <know> him since 2010.",
            "She <is> mayor of the town since May.",
            "They <live> in a tent since the war.",
        ),
        passes=(
            "I have known him since 2010.",
            "It is the best result since 2010.",
            "He says that since 2010 nobody has come.",
        ),
    ),
    SentenceRule(
        id="tense/for-years-he-works",
        message="What has gone on for a time takes the perfect: 'For two years he has worked'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="tense",
        source_expression="da due anni lavora",
        find=_for_span,
        anchors=("^ for",),
        probe=rf"{OPENS}for [\w ]{{1,25}}(?:years|months|weeks|days|hours|decades)\b",
        flags=(
            "For two years he <works> in Milan.",
            "For three days the boy <is> missing.",
            "For many years now they <are> apart.",
        ),
        passes=(
            "For two years he has worked in Milan.",
            "For two years he worked in Milan.",
            "For many months the plan was secret.",
        ),
    ),
    SentenceRule(
        id="tense/perfect-with-hour",
        message="With the hour or the day of an event English wants the simple past: 'landed at 10:13'.",
        severity=Severity.SUGGESTION,
        confidence=0.5,
        category="tense",
        source_expression="è atterrato alle 10.13",
        find=_perfect_hour,
        anchors=(
            *(f"{at} <number>" for at in ("at", "around", "about", "after", "before", "on")),
            "the night of",
            "the night between",
            "the night from",
            "the morning of",
            "the afternoon of",
            "the evening of",
            *(f"on {month.lower()}" for month in sorted(MONTHS)),
        ),
        probe=(
            rf"(?:(?:at|around|about|after|before) \d\d?[.:]\d\d|the (?:night|morning|afternoon|evening) "
            rf"|on \d\d? (?i:{MONTH})|on (?i:{MONTH}) \d)"
        ),
        flags=(
            "The plane <has landed> in Bari at 10.13.",
            "Two shops <have been robbed> on the night of the storm.",
            "The strike <has begun> at 9:30.",
        ),
        passes=(
            "The plane landed in Bari at 10:13.",
            "It may have landed at 10:13.",
            "The trial has been scheduled for 9:30 on 2 May.",
        ),
    ),
)
