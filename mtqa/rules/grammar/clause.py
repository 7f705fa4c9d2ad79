"""Clauses without their verb, their relative pronoun or their English order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.rules.english import (
    ANY_FINITE,
    FINITE,
    FINITE_AUXILIARIES,
    LINKERS,
    PARTICIPLES,
    PAST_FORMS,
    PRESENT_FORMS,
    any_of,
)
from mtqa.rules.pattern import OPENS
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]


# Verbs without an object cannot make a reduced relative: "videos appeared on TV show" needs "that appeared".
_INTRANSITIVE = "appeared|emerged|happened|occurred|arrived|remained|arisen|arose|came|escaped|fled|died"
_REDUCED = lazy(
    rf"(?:^|(?<=[:;] )|(?<=\. ))(?P<subject>(?:The |A |An |Some |Several |Many |Two |Three |These |Those"
    rf" )?(?:[\w-]+ ){{0,3}}?[\w-]+) "
    rf"(?P<verb>{_INTRANSITIVE}) (?P<between>(?:on|in|at|near|from|during|last|yesterday|this|inside|under"
    rf"|after|before)\b"
    rf"[^;:.!?\"]{{3,90}}?),? (?P<second>show|shows|showed|is|are|was|were|has|have|had)\b"
)
_OWN_CLAUSE = lazy(
    rf"\b(?:{'|'.join(sorted(LINKERS - {'nor', 'yet', 'so'}))}|to|saying|time|day|moment|way|it|he|she|they"
    rf"|there|we|I|you|this|these)\b"
)


def _reduced_relative(sentence: str) -> Iterator[Match]:
    for match in _REDUCED.finditer(sentence):
        subject, between = match["subject"], match["between"]
        if _own_clause(between) or ANY_FINITE.search(subject) or _OWN_CLAUSE.search(subject):
            continue
        if subject.split()[0].lower() in (
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "there",
            "what",
            "that",
            "this",
        ):
            continue
        if between.count(",") % 2 and sentence[match.end("between")] != ",":
            continue
        wording = f"{subject} that {match['verb']}"
        yield Match(match.start(), match.end("verb"), (wording,))


def _own_clause(between: str) -> bool:
    """Whether the words between the two verbs open a clause, to which the second verb may belong."""
    return _OWN_CLAUSE.search(re.sub(r", \w+ and \w+$|, \w+ and \w+,", "", between)) is not None


_MOODS = (
    r"(?:Dramatic|Tense|Critical|Difficult|Delicate|Chaotic|Great|Strong|Growing|Big|Grave|Serious|Heavy"
    r"|Total|Maximum|Huge|High)"
)
_FEELING = (
    r"(?:situation|fear|anger|tension|emotion|anguish|concern|worry|anxiety|alarm|confusion|satisfaction"
    r"|disappointment|anticipation|expectation|excitement|commotion|condolence|panic|toll|budget|alert"
    r"|attention|participation|joy)"
)
_JUDGEMENTS = (
    "Heavy|Dramatic|Immediate|Numerous|Serious|Harsh|Several|Countless|Tight|Total|Unanimous|Hard|Bitter|Prompt|Huge"
    "|Great|Strong|Important|Clear"
)
_FRAGMENTS = lazy(
    rf"(?:(?P<mood>{_MOODS} {_FEELING} (?:also |even |still |today |yesterday )?(?:in|at|for|among|on|after"
    rf"|throughout|also)\b)"
    r"|(?P<zero>Zero (?:injuries|injured|victims|deaths|dead|wounded|infections|doubts|contagions))(?=[.!,])"
    r"|(?P<nothing>Nothing to do (?:for|against)(?= (?!hours|days|weeks|now|a )))"
    rf"|(?P<inverted>(?:Very )?(?:{_JUDGEMENTS}) the (?!head|heart"
    r"|man\b)[a-z]+\b(?! the\b))|(?P<once>Once (?:again|more) (?:the protagonist|protagonist)\b))"
)


def _nominal_sentence(sentence: str) -> Iterator[Match]:
    match = _FRAGMENTS.match(sentence)
    if match is None:
        return
    stopped = sentence.rstrip("\"')").endswith((".", "!"))
    if match["inverted"] or (stopped and not _has_verb(sentence[match.end() :])):
        yield Match(match.start(), match.end())


def _has_verb(text: str) -> bool:
    """Whether a word of the text can be a finite verb."""
    for word in re.findall(r"[A-Za-z']+", text):
        lower = word.lower()
        if lower in FINITE_AUXILIARIES or lower in PAST_FORMS or lower in PRESENT_FORMS or lower.endswith("ed"):
            return True
    return False


_OFTEN = r"(?:often|already|also|immediately|always|repeatedly|never|later|then|long|now)"
_DENOUNCED = lazy(
    rf"(?P<noun>An? (?:(?!{_OFTEN} )[a-z-]+ )?(?!{_OFTEN} )[a-z-]+),? (?:{_OFTEN} )?"
    r"(?P<participle>[a-z]+) (?:by|also by|in recent|several times|many times) "
)
_RELATIVE_AT = lazy(r",? (?:who|which|that|where|whose|when|while|after|because|if|although|whom|as)\b")


def _participle_fragment(sentence: str) -> Iterator[Match]:
    match = _DENOUNCED.match(sentence)
    if match is None or not sentence.rstrip("\"')").endswith("."):
        return
    participle = match["participle"]
    if _has_verb(match["noun"]):
        return
    if participle not in PARTICIPLES and not participle.endswith("ed"):
        return
    relative = _RELATIVE_AT.search(sentence, match.end())
    head = sentence[match.end() : relative.start() if relative else len(sentence)]
    if not _has_verb(head) and not _later_verb(sentence[relative.end() :] if relative else ""):
        noun = match["noun"]
        yield Match(0, len(noun), (f"It is {noun[0].lower()}{noun[1:]}", f"This is {noun[0].lower()}{noun[1:]}"))


def _later_verb(relative: str) -> bool:
    """Whether a comma after the relative clause goes on with a verb, which then is the sentence's own."""
    return (
        re.search(rf", (?:{FINITE}|will|may|might|must|do|does|[a-z]+ed|[a-z]+s|{any_of(PAST_FORMS)})\b", relative)
        is not None
    )


_WHO_WHO = lazy(
    r"(?P<noun>[A-Z][a-z]*(?:s|en|ople)) (?:who|that|which) [^,.]{3,60}, (?P<again>[a-z]+) (?:who|that"
    r"|which) [^.]{3,200}\.$"
)


def _relative_list(sentence: str) -> Iterator[Match]:
    match = _WHO_WHO.match(sentence)
    if match and match["noun"].lower() == match["again"]:
        yield Match(0, len(match["noun"]), (f"There are {match['again']}",))


_WHOSE_CLAIM = lazy(r"\bwhose (?:[\w-]+ ){1,3}?claim(?:ed|s) responsibility\b(?! for)")
_WHICH_WITH = lazy(
    r"\b(?P<pronoun>which|who) with (?P<owner>its|their|his|her) (?P<noun>[a-z]+) (?P<verb>[a-z]+)\b(?!"
    r" (?:and|or|of)\b)"
)


def _whose_claim(sentence: str) -> Iterator[Match]:
    for match in _WHOSE_CLAIM.finditer(sentence):
        yield Match(match.start(), match.end())


def _which_with(sentence: str) -> Iterator[Match]:
    for match in _WHICH_WITH.finditer(sentence):
        verb = match["verb"]
        if (
            verb in FINITE_AUXILIARIES
            or verb in LINKERS
            or verb.endswith(("ly", "ing"))
            or verb in ("in", "on", "at", "to")
        ):
            continue
        singular = verb if match["noun"].endswith("s") or verb.endswith(("s", "ed")) else verb + "s"
        yield Match(match.start(), match.end(), (f"whose {match['noun']} {singular}",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/reduced-relative",
        message=("Two verbs share one subject: the first needs 'that' or 'which' ('videos that appeared ... show')."),
        severity=Severity.ERROR,
        confidence=0.85,
        category="grammar",
        source_expression="video apparsi su",
        source_languages=("it",),
        find=_reduced_relative,
        anchors=tuple(_INTRANSITIVE.split("|")),
        flags=(
            "<Photos appeared> on two websites, Polish and Czech, show burnt tanks.",
            "<The accident happened> near the station last night is still unexplained.",
            "<Documents emerged> during the trial show large payments.",
        ),
        passes=(
            "Photos that appeared on two websites show burnt tanks.",
            "The accident happened while the road was wet.",
            "Reports emerged on Monday that the bank was closed.",
            "The minister appeared in court and was booed.",
        ),
    ),
    SentenceRule(
        id="grammar/nominal-sentence",
        message=(
            "This sentence has no verb. Italian news often does without; English needs 'The situation is also"
            " ...', 'Nobody was hurt', 'There was nothing to be done'."
        ),
        severity=Severity.WARNING,
        confidence=0.75,
        category="grammar",
        source_expression="Drammatica la situazione anche a",
        source_languages=("it",),
        fix=Fix.NONE,
        find=_nominal_sentence,
        anchors=(
            "situation",
            "fear",
            "anger",
            "tension",
            "emotion",
            "anguish",
            "concern",
            "worry",
            "anxiety",
            "alarm",
            "confusion",
            "satisfaction",
            "disappointment",
            "anticipation",
            "expectation",
            "excitement",
            "commotion",
            "condolence",
            "panic",
            "toll",
            "budget",
            "alert",
            "attention",
            "participation",
            "joy",
            "zero",
            "nothing to do",
            "protagonist",
            *(f"{word.lower()} the" for word in _JUDGEMENTS.split("|")),
        ),
        flags=(
            "<Dramatic situation also in> Lyman, in the east.",
            "<Zero injuries>.",
            "<Heavy the toll> of the storm.",
            "<Great fear among> the residents.",
            "<Nothing to do for> the driver of the lorry.",
        ),
        passes=(
            "The situation is dramatic in Lyman too.",
            "Great fear among the residents has emptied the streets.",
            "Nothing was left to do for the driver.",
            "Zero interest rates are over.",
        ),
    ),
    SentenceRule(
        id="grammar/participle-fragment",
        message=(
            "This sentence has only a participle: add a subject and a verb ('It is a danger that ... has often ...')."
        ),
        severity=Severity.SUGGESTION,
        confidence=0.5,
        category="grammar",
        source_expression="Un pericolo più volte denunciato da",
        source_languages=("it",),
        find=_participle_fragment,
        anchors=("^ a", "^ an"),
        probe=f"{OPENS}(?i:{_DENOUNCED.pattern})",
        flags=(
            "<A risk> often denounced by the mayor, who wrote to the ministry.",
            "<An accusation> immediately rejected by the owner of the firm.",
            "<A choice> criticised by the unions, who now threaten a strike.",
        ),
        passes=(
            "A risk often denounced by the mayor has become real.",
            "A plan backed by the unions, who had asked for more, was approved.",
            "A boat owned by the mayor",
        ),
    ),
    SentenceRule(
        id="grammar/relative-list-fragment",
        message="This list has no main verb: 'There are soldiers surrendering ...'.",
        severity=Severity.WARNING,
        confidence=0.7,
        category="grammar",
        source_expression="Soldati che si arrendono, soldati che",
        find=_relative_list,
        anchors=("who", "that", "which"),
        probe=r"(?:who|that|which) [^,.\n]{3,60}, [a-z]+ (?:who|that|which)\b",
        flags=(
            "<Men> who run, men who hide, the wounded left behind.",
            "<Families> who wait at the border, families who go back.",
            "<Houses> that burn, houses that fall.",
        ),
        passes=(
            "Men who run are safe.",
            "There are men who run, men who hide.",
            "Families who wait, who hope, who pray, are here.",
        ),
    ),
    SentenceRule(
        id="grammar/whose-claimed-responsibility",
        message=(
            "A place or an event is not claimed by 'whose': write 'which X claims to hold' or 'for which X "
            "claimed responsibility'."
        ),
        severity=Severity.ERROR,
        confidence=0.8,
        category="grammar",
        source_expression="di cui X rivendica (la conquista)",
        source_languages=("it",),
        fix=Fix.NONE,
        find=_whose_claim,
        anchors=("responsibility",),
        flags=(
            "In Lyman, <whose Russian militia claimed responsibility> on Friday, shops reopened.",
            "The raid, <whose rebels claimed responsibility>, lasted an hour.",
            "The town <whose Rubanov claims responsibility> is empty.",
        ),
        passes=(
            "The group, whose leader claimed responsibility for the raid, is small.",
            "The rebels claimed responsibility.",
            "The raid, for which the rebels claimed responsibility, lasted an hour.",
        ),
    ),
    SentenceRule(
        id="grammar/which-with-their",
        message="'which with their ...' is better English with 'whose'.",
        severity=Severity.WARNING,
        confidence=0.65,
        category="grammar",
        source_expression="che con il loro comportamento",
        find=_which_with,
        anchors=("which with", "who with"),
        flags=(
            "The papers, <which with their tone signal> a change, sell well.",
            "The mayor, <who with his speech angered> many, resigned.",
            "The banks, <which with their rates punish> families, deny it.",
        ),
        passes=(
            "The papers, whose tone signals a change, sell well.",
            "The mayor, who with his wife is in Rome, resigned.",
            "The man who left with his son returned.",
        ),
    ),
)
