"""Subjects that come after their verb, as they do in Italian, Spanish or Russian."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import (
    FINITE,
    LINKERS,
    MONTHS,
    NUMBER,
    NUMBER_WORDS,
    PREPOSITIONS,
    PRESENT_FORMS,
    REPORTING_PAST,
    REPORTING_PRESENT,
    WEEKDAYS,
    any_of,
    base_of,
    finite_verbs,
    words,
)
from mtqa.rules.pattern import OPENS
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_NOT_ONLY = lazy(
    r"[\"']?(?P<not>Not only) (?P<subject>(?P<determiner>(?:the|an?|his|her|its|their|our|my|these|those|this|some"
    r"|many) (?!of\b)[\w'-]+)|(?P<pronoun>he|she|it|they|we|I|you)\b|[A-Z][\w'-]+)"
)
_AFTER_VERB = lazy(r"(?! (?:but|and)\b)(?=[^.]*?(?:,|;|\bbut also\b))")
_BUT_NOUN = lazy(
    r"\bbut also (?:the|an?|his|her|its|their|two|three|many|some|several|[A-Z])\b(?! (?:(?!who\b|that\b|which\b)[\w'-]+ ){1,3}(?:is|was|are|were|has|have|had|did)\b)"
)
_SUBORDINATE = lazy(r"\b(?:who|that|which|when|if|because|where|whose|of)\b")


def _not_only(sentence: str) -> Iterator[Match]:
    match = _NOT_ONLY.match(sentence)
    if match is None or not re.search(r"\bbut\b", sentence):
        return
    most = 1 if match["pronoun"] else 4 if match["determiner"] else 3
    verbs = finite_verbs(sentence, match.end(), most)
    found = next((verb for verb in verbs if _AFTER_VERB.match(sentence, verb.end())), None)
    if found is None:
        return
    subject, verb = sentence[match.start("subject") : found.start()], found[1]
    if _SUBORDINATE.search(subject):
        return
    if subject.lower() in ("that", "this", "it", "those", "these") and verb.endswith("s") and verb not in ("is", "was"):
        return
    shared = _BUT_NOUN.search(
        sentence, found.end()
    )  # one verb for both: "not only the farmers but also two teachers fled"
    yield Match(match.start("not"), found.end(), () if shared else tuple(_turned_round(subject, verb)))


def _turned_round(subject: str, verb: str) -> Iterator[str]:
    if re.fullmatch(rf"{FINITE}|will|did|do|does", verb):
        yield f"Not only {verb} {subject}"
    elif base := base_of(verb):
        yield f"Not only did {subject} {base}"
    elif verb in PRESENT_FORMS:
        base = verb[:-2] if verb.endswith(("shes", "ches", "sses", "goes", "does")) else verb.removesuffix("s")
        yield f"Not only does {subject} {base.removesuffix('ie') + 'y' if base.endswith('ie') else base}"


# "was signed an agreement": no such verb takes an object in the passive.
_DONE = words(
    """abolished activated adopted analysed analyzed announced approved arrested assassinated assessed attacked checked bombed broken
    burned cancelled captured carried celebrated closed collected confirmed constructed created damaged deleted
    destroyed detected detained discovered discussed dismantled displayed distributed drafted established evacuated evaluated
    examined heard executed exhibited expected extinguished forced formed found freed held hit identified imposed
    inaugurated increased indicated injured installed introduced investigated involved kidnapped killed launched
    lifted lit located lost mobilised mobilized murdered noted observed occupied opened organised organized
    performed placed planted postponed prepared presented produced published questioned raised received recorded
    recovered reduced registered removed reopened repaired replaced rescued restored revealed reviewed seized set
    shelled shot signed solved started stolen studied suspended transferred triggered undertaken used withdrawn
    wounded"""
)
_DETERMINER = (
    rf"(?:an?|(?:all )?the|some|many|several|numerous|his|her|their|new|(?:about|over|more than|at least) {NUMBER})"
)
_TIME_NOUN = (
    r"(?:next|same|following|previous|last|first|second|third|other|entire|whole|day|days|night|nights|week|weeks"
    r"|months?"
    r"|years?|hours?|minutes?|seconds?|morning|afternoon|evening|weekend|time|times|way|ways|moment|minute|season"
    r"|summer"
    r"|winter|spring|autumn|few|couple|little|lot|bit|great deal|century|decades?|generations?|short|long|while|dozen"
    r"|hundred|thousand|half|km|kilomet\w+|met(?:re|er)s?|miles?|per ?cent|percent|more|less|yards?|feet|points?)"
)
_NO_NOUN = rf"(?!(?:{_TIME_NOUN}|{any_of(PREPOSITIONS | LINKERS)})\b)"
_NOUN_PHRASE = rf"(?P<subject>(?:{_DETERMINER}|{NUMBER}) (?:{_NO_NOUN}[\w'-]+ )?{_NO_NOUN}[a-z][\w'-]++)"
_PASSIVE_SUBJECT = lazy(
    rf"\b(?P<be>was|were|been|be|is|are)(?: being)? (?:also |already |then |even |immediately )?(?P<done>{any_of(_DONE)})"
    rf" (?:also )?{_NOUN_PHRASE}(?! (?:ago|after|before|later|earlier|times?|old|away|each|apart|in a row|is|was|are"
    rf"|were|has|have|had|would|will)\b)"
    r"(?![-\w])"
)
_EMPTY_SUBJECT = lazy(r"\b(?:[Tt]here|it|It|what|What|who|that|which|and|or)(?: \w+)?(?: (?:has|have|had|will|to))?$")
_SETTLED = ("set the", "set a", "set an", "expected the", "announced the", "noted the", "revealed the", "confirmed the")


_SUPERLATIVE = lazy(r"the [a-z]+(?:est|most|worst|roughly)\b|a (?:block|life|record|penalty)\b")
_CLAUSE = lazy(r"(?:When|If|Once|After|Since|As|While|Because|Although|Until|Unless|Whenever|Every time)\b[^,]*$")
"""'When the account is opened a form is filled in' has its subject before the verb."""

_PLANNED = words("expected scheduled planned foreseen forecast set announced predicted")
_WHEN = (
    r"(?:[Tt]omorrow|[Tt]oday|[Tt]onight|[Yy]esterday|(?:[Ii]n|[Oo]n|[Aa]t|[Ff]or|[Bb]y|[Dd]uring|[Ff]rom|[Uu]ntil|[Bb]etween)"
    r" (?:(?!(?:what|which|who|that|and|is|are|was|were|be|has|have|will)\b)[\w':-]+ ){0,5}?"
    r"(?:tomorrow|today|\w*day|days|weeks?|weekend|months?|years?|morning|afternoon|evening|night|hours?|\d[\d.:]*|[AaPp]\.?[Mm]\.?"
    r"|summer|winter|spring|autumn|June|July|August|September|October|November|December|January|February|March|April))"
)
_PLANNED_SUBJECT = lazy(
    rf"{_WHEN},? (?P<be>is|are|was|were) (?:also |already |then )?(?P<done>{any_of(_PLANNED)}) "
    r"(?:the|an?|his|her|their|some|many|several|new|further|other) (?!(?:same|first|last|day|week|month)\b)[a-z][\w'-]*"
    r"(?! (?:to|is|was|are|were|has|have|had|would|will)\b)(?![\w-])"
)


def _passive_before_subject(sentence: str) -> Iterator[Match]:
    for match in _PASSIVE_SUBJECT.finditer(sentence):
        if match["be"] in ("be", "is", "are") and re.match(NUMBER, match["subject"]):
            continue
        if _SUPERLATIVE.match(match["subject"]) or _CLAUSE.match(sentence[: match.start()]):
            continue
        phrase = sentence[match.start("done") : match.end()]
        if phrase.startswith(_SETTLED) or _EMPTY_SUBJECT.search(sentence[: match.start()].rstrip()):
            continue
        yield Match(match.start("be"), match.end())
    planned = _PLANNED_SUBJECT.match(sentence)
    if planned:
        yield Match(planned.start("be"), planned.end())


# Verbs without an object, so that what follows them at once is their subject.
_ARRIVED = words("arrived intervened participated emerged appeared existed occurred happened perished collapsed")
_AFTER_ARRIVED = ("the", "a", "an", "some", "many", "several", "numerous", "about", "<number>", *NUMBER_WORDS, "also")
_VERB_SUBJECT = lazy(
    rf"(?<!\b[Ii]t )\b(?P<has>has |have |had )?(?P<verb>{any_of(_ARRIVED)}) (?P<also>also )?{_NOUN_PHRASE}\b"
    r"(?! (?:ago|after|before|later|earlier|times?|old|away|early|late|short|too|is|was|has|have|had|would"
    r"|of (?:\w+ )?(?:times|days|weeks|months))\b)(?![-\w])"
)
_NO_SUBJECT = lazy(
    r"winner|victor|victors|victorious|billion|million|champion|favourite|favorite|strongest|best|worst|leader"
    r"|likely|clear|most"
    r"|broken|changed|different|better|free|star|hero|\d{4}$|\d+(?:\.\d+)?[ap]m|o'clock|\b(?:the|an?)$"
)


_EVER_SINCE = lazy(
    r"\b(?:[Ss]ince|[Ww]hen|time|[Aa]s|[Aa]fter|[Ii]f|[Uu]ntil|[Bb]efore|[Ww]hat) (?:[\w'-]+ ){0,3}$|\b(?:[Ii]t|[Tt]here) (?:then |later )?$"
)


def _verb_before_subject(sentence: str) -> Iterator[Match]:
    for match in _VERB_SUBJECT.finditer(sentence):
        if not (_NO_SUBJECT.search(match["subject"]) or _EVER_SINCE.search(sentence[: match.start()])):
            ends = not re.match(r" [a-z]", sentence[match.end() :])
            yield Match(
                match.start(), match.end(), (f"{match['subject']} {match['has'] or ''}{match['verb']}",) if ends else ()
            )


_THEY_WERE = lazy(
    rf"\b(?:[Tt]hey|[Ii]t|[Hh]e|[Ss]he) (?:was|were|is|are|has been|have been)"
    r" (?!(?:offered|given|shown|told|awarded|handed|promised|granted|assigned|allowed|denied|asked|charged|fined|owed|served|allotted|dealt)\b)"
    r"[a-z]+(?:ed|en|ft|nd|ld|wn)(?: [a-z]+ing)?(?: (?:in|on|at|from|to|over|into) (?:the |an? )?[\w'-]+){0,2} "
    rf"(?P<subject>(?:many|several|numerous|dozens of|hundreds of|thousands of|{NUMBER}) (?:[a-z-]+ )?[a-z]+s)\b"
    rf"(?<! days)(?<! hours)(?<! times)(?<! years)(?<! months)(?<! weeks)(?<! minutes)(?<! seconds)(?<! points)"
    r"(?! (?:ago"
    rf"|later|earlier|before|after|old)\b)"
)


def _they_were_left(sentence: str) -> Iterator[Match]:
    for match in _THEY_WERE.finditer(sentence):
        subject = match["subject"]
        verb = sentence[match.start() : match.start("subject")].strip().split(" ", 1)[1]
        plural = re.sub(r"^(?:was|is|has)\b", lambda be: {"was": "were", "is": "are", "has": "have"}[be.group()], verb)
        first = subject[0].upper() + subject[1:] if match.group()[0].isupper() else subject
        yield Match(match.start(), match.end(), (f"{first} {plural}",))


_REPORTING = REPORTING_PAST | REPORTING_PRESENT
_THUS_SAID = lazy(
    rf"(?:^|(?<=[\"',;:.] ))(?P<thus>[Tt]hus|[Ss]o) (?P<verb>{any_of(_REPORTING)}) "
    r"(?P<who>(?:the|an?|[A-Z][\w'-]+)(?: [A-Z]?[\w'-]+){0,3})(?=[.,;:]|$| (?:in|on|at|to|after|during|with) )"
)


def _thus_said(sentence: str) -> Iterator[Match]:
    for match in _THUS_SAID.finditer(sentence):
        if match["who"].split(" ")[0] in WEEKDAYS | MONTHS:
            continue
        # "Thus wrote the mayor." is all that a sentence says: it belongs to the quotation before it.
        alone = match.start() == 0 and sentence[match.end() :] in ("", ".")
        wording = f"{match['who']} {match['verb']}"
        wording = wording[0].upper() + wording[1:] if match.start() == 0 else wording
        yield Match(match.start(), match.end(), () if alone else (wording,))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/not-only-order",
        message="After 'Not only' at the start, verb and subject change places ('Not only did they leave, but ...').",
        severity=Severity.WARNING,
        confidence=0.8,
        category="word-order",
        source_expression="non solo ..., ma anche",
        find=_not_only,
        anchors=("^ not only",),
        probe=OPENS,
        flags=(
            "<Not only the farmers fled>, but also two teachers who had come by bus.",
            "<Not only he refused>, but he also called the guards.",
            "<Not only the bank has> lost money, but its boss is on trial.",
        ),
        passes=(
            "Not only did the farmers flee, but two teachers left as well.",
            "Not only the farmers but also the teachers fled.",
            "Not only that, but the bank lost money.",
        ),
    ),
    SentenceRule(
        id="grammar/passive-before-its-subject",
        message="The subject goes before the verb: 'An agreement was signed', not 'was signed an agreement'.",
        severity=Severity.WARNING,
        confidence=0.7,
        category="word-order",
        source_expression="è stato firmato un accordo",
        find=_passive_before_subject,
        anchors=(
            *(f"{be} {done}" for be in ("was", "were", "been", "be", "is", "are", "being") for done in sorted(_DONE)),
            *(f"{be} {done}" for be in ("is", "are", "was", "were") for done in sorted(_PLANNED)),
        ),
        probe=rf"\w+ (?:also |already |then |even |immediately )?[a-z]+ (?:also )?(?:{_DETERMINER}|{NUMBER}) [a-z]",
        flags=(
            "In the afternoon <was signed an agreement>.",
            "Near the port <were found two bodies>.",
            "In recent days has <been opened a new office>.",
            "For tomorrow <is planned a march> in the centre.",
            "At the port <are being heard the witnesses>.",
        ),
        passes=(
            "In the afternoon an agreement was signed.",
            "He was arrested the next day and was killed a week later.",
            "It was announced the school would close.",
            "He was found two hours after dawn.",
            "What is expected the next day is planned a year before, and on Monday it is expected the sun will shine.",
        ),
    ),
    SentenceRule(
        id="grammar/verb-before-its-subject",
        message="The subject goes before the verb: 'Two ambulances arrived', not 'arrived two ambulances'.",
        severity=Severity.WARNING,
        confidence=0.7,
        category="word-order",
        source_expression="sono arrivate due ambulanze",
        find=_verb_before_subject,
        anchors=tuple(f"{verb} {after}" for verb in sorted(_ARRIVED) for after in _AFTER_ARRIVED),
        flags=(
            "In the square <arrived the firefighters>.",
            "To the funeral <participated many colleagues>.",
            "From the talks <emerged a plan>.",
            "In the spring <has arrived the order>.",
        ),
        passes=(
            "The firefighters arrived the next day.",
            "He emerged the winner.",
            "They appeared a few hours later.",
            "Then there appeared the goalkeeper of the village.",
            "The fire occurred about 5 o'clock in the morning.",
        ),
    ),
    SentenceRule(
        id="grammar/pronoun-for-later-subject",
        message="The pronoun stands for a subject that only comes later: put the subject itself before the verb.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="word-order",
        source_expression="sono stati liberati in cielo molti palloncini",
        find=_they_were_left,
        anchors=("many", "several", "numerous", "dozens of", "hundreds of", "thousands of"),
        probe=r"(?:many|several|numerous|\w+ of) (?:[a-z-]+ )?[a-z]+s\b",
        flags=(
            "<They were seen flying in the sky many planes>.",
            "<They were planted in the park several trees>.",
            "In the morning <they were evacuated from the building many families>.",
        ),
        passes=(
            "He was offered several positions, and they were given many gifts.",
            "Many planes were seen in the sky.",
            "They were moved to the school several times.",
            "They were joined by many families.",
        ),
    ),
    SentenceRule(
        id="grammar/thus-said",
        message="'thus' or 'so' before a speaker is Italian 'così il sindaco': give the speaker and 'said'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="word-order",
        source_expression="così ha commentato il sindaco, a ainsi déclaré",
        find=_thus_said,
        anchors=tuple(f"{thus} {verb}" for thus in ("thus", "so") for verb in sorted(_REPORTING)),
        flags=(
            '"We are ready", <thus declared the mayor> in the evening.',
            '"It is late," <so commented Rossi>.',
            "<Thus explained the coach> after the match.",
        ),
        passes=(
            '"We are ready," the mayor declared.',
            "He thus explained the rules to them.",
            "So said the mayor's friends who were there.",
        ),
    ),
)
