"""Clauses without their verb, their relative pronoun or their English order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.rules.english import (
    ANY_FINITE,
    DETERMINERS,
    FINITE,
    LINKERS,
    PARTICIPLES,
    PAST_FORMS,
    PREPOSITIONS,
    any_of,
    words,
)
from mtqa.rules.grammar.bare import PERSONS, has_verb, noun_of, takes_plural
from mtqa.rules.pattern import OPENS
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]


# Verbs without an object cannot make a reduced relative: "videos appeared on TV show" needs "that appeared".
_INTRANSITIVE = (
    "appeared|emerged|happened|occurred|arrived|remained|arisen|arose|came|escaped|fled|died|erupted|surfaced"
)
_SHOWS = words(
    """announces claims comes concerns confirms contains continues demonstrates denies depicts describes explains
    gives includes indicates leaves looks makes mentions portrays proves raises reaches refers remains reports
    reveals says seems shows speaks suggests surprises tells testifies worries"""
)
_SHOW = frozenset(f"{verb[:-3]}y" if verb.endswith("ies") else verb[:-1] for verb in _SHOWS)
_REDUCED = lazy(
    rf"(?:^|(?<=[:;] )|(?<=\. ))(?P<subject>(?:The |A |An |Some |Several |Many |Two |Three |These |Those"
    rf" )?(?:[\w-]+ ){{0,3}}?[\w-]+) "
    rf"(?P<verb>{_INTRANSITIVE}) (?P<between>(?:(?!at (?:by|with|in|through|from|after)\b)(?:on|in|at|near|from"
    rf"|during|last|this|inside|under|after|before)\b"
    rf"[^;:.!?\"]{{3,90}}?|(?:yesterday|today|online|overnight|recently|here|there|abroad)(?:[^;:.!?\"]{{3,90}}?)?))"
    rf"(?P<comma>,?) (?P<second>show|shows|showed|is|are|was|were|has|have|had|will|would|do|does|did"
    rf"|{any_of(_SHOWS | _SHOW)}|(?:revealed|confirmed|described|proved|contradicted)(?= (?:the|a|an|how|that|his"
    rf"|her)\b))\b"
)
_OWN_CLAUSE = lazy(
    rf"\b(?:{'|'.join(sorted(LINKERS - {'nor', 'yet', 'so'}))}|to|saying|time|day|moment|way|it|he|she|they"
    rf"|there|we|I|you|this|these)\b"
)
_SPEECH = lazy(r"says?|claims?|reports?|announces?|tells?")
_SAID_THAT = lazy(r" (?:that|how|of|the|it|they|he|she|there|no|nothing|a|another)\b")
_NO_SUBJECT = words("he she it they we i you there what that this yesterday today here then")


def _reduced_relative(sentence: str) -> Iterator[Match]:
    for match in _REDUCED.finditer(sentence):
        subject, between = match["subject"], match["between"]
        if _own_clause(between) or ANY_FINITE.search(subject) or _OWN_CLAUSE.search(subject):
            continue
        if " - " in between or subject.split()[0].lower() in _NO_SUBJECT or not _agrees(match):
            continue
        if between.count(",") % 2 and not match["comma"]:
            continue
        relative = "who" if noun_of(subject) in PERSONS else "that"
        wording = f"{subject} {relative} {match['verb']}"
        yield Match(match.start(), match.end("verb"), (wording,))


def _agrees(match: re.Match[str]) -> bool:
    """Whether the second verb can be the subject's: it is no noun ("in two reports"), nor "say officials"."""
    second, plural = match["second"], takes_plural(match["subject"])
    if second in _SHOWS | _SHOW:
        before = match["between"].split()[-1].lower()
        paired = match["between"].count(",") % 2 == 1 or not match["comma"]
        if _SPEECH.fullmatch(second) and not _SAID_THAT.match(match.string, match.end()):
            return False
        return paired and plural == (second in _SHOW) and before not in DETERMINERS | PREPOSITIONS
    return True


def _own_clause(between: str) -> bool:
    """Whether the words between the two verbs open a clause, to which the second verb may belong."""
    return _OWN_CLAUSE.search(re.sub(r", \w+ and \w+$|, \w+ and \w+,", "", between)) is not None


_OFTEN = r"(?:often|already|also|immediately|always|repeatedly|never|later|then|long|now)"
_DENOUNCED = lazy(
    rf"(?P<noun>An? (?:(?!{_OFTEN} )[a-z-]+ )?(?!{_OFTEN} )[a-z-]+),? (?:{_OFTEN} )?"
    r"(?P<participle>[a-z]+) (?:by|also by|in recent|several times|many times) "
)
_RELATIVE_AT = lazy(r",? (?:who|which|that|where|whose|when|while|after|because|if|although|whom|as)\b")


_PAST_NOUN = lazy(r"\b(?:evening|afternoon|morning|night|day|weekend|match|game|race|ceremony|concert|show)$")
_PAST_RELATIVE = lazy(rf",? (?:which|that) (?:was|were|had|[a-z]+ed|{any_of(PAST_FORMS)})\b")
"""What tells of the past, so that 'It was' opens the sentence, not 'It is'."""


def _participle_fragment(sentence: str) -> Iterator[Match]:
    match = _DENOUNCED.match(sentence)
    if match is None or not sentence.rstrip("\"')").endswith("."):
        return
    participle = match["participle"]
    if has_verb(match["noun"]):
        return
    if participle not in PARTICIPLES and not participle.endswith("ed"):
        return
    relative = _RELATIVE_AT.search(sentence, match.end())
    head = sentence[match.end() : relative.start() if relative else len(sentence)]
    if not has_verb(head) and not _later_verb(sentence[relative.end() :] if relative else ""):
        noun = match["noun"]
        be = (
            "was"
            if _PAST_NOUN.search(noun) or _PAST_RELATIVE.match(sentence[relative.start() :] if relative else "")
            else "is"
        )
        yield Match(0, len(noun), (f"It {be} {noun[0].lower()}{noun[1:]}", f"This {be} {noun[0].lower()}{noun[1:]}"))


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


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/reduced-relative",
        message=("Two verbs share one subject: the first needs 'that' or 'which' ('videos that appeared ... show')."),
        severity=Severity.ERROR,
        confidence=0.85,
        category="grammar",
        source_expression="video apparsi su",
        source_languages=SOURCES,
        find=_reduced_relative,
        anchors=tuple(_INTRANSITIVE.split("|")),
        flags=(
            "<Photos appeared> on two websites, Polish and Czech, show burnt tanks.",
            "<The accident happened> near the station last night is still unexplained.",
            "<Documents emerged> during the trial show large payments.",
            "<A note appeared> in the press reveals the sum.",
            "<Several messages appeared> on two channels say that the road is closed.",
            "<The lorries arrived> yesterday are Polish.",
        ),
        passes=(
            "Photos that appeared on two websites show burnt tanks.",
            "The accident happened while the road was wet.",
            "Reports emerged on Monday that the bank was closed.",
            "The minister appeared in court and was booed.",
            "Six men died in the raid, say officials.",
            "A note appeared in two reports.",
            "Many people came to the rally, reports say.",
            "The men who arrived yesterday are tired.",
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
        source_languages=SOURCES,
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
)
