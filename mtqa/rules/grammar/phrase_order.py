"""A phrase of place or time between a verb and its object, or between a relative pronoun and its verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import LINKERS, MONTH, PREPOSITIONS, VERB_FORM, WEEKDAYS, any_of, words
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES", "TRANSITIVE"]

TRANSITIVE = words(
    """accused adopted announced appointed appoints approved arrested attacked attended attends bought brings brought
    builds built buys carried carries caused celebrated celebrates chooses chose commits committed condemned
    condemns conducted conducts confirmed confirms created creates criticised criticized crossed damaged defended
    defends delivered delivers demanded demands demonstrated denounced denounces described describes destroyed
    detained developed discovered discovers elected examined explained explains exposes expressed expresses finds
    found gave gives had has have heard hears held hit hits holds hosted hosts inaugurated included
    includes injured introduced introduces invited invites joined keeps kept killed knew knows launched launches
    leads leaves led left loses lost meets met obtained obtains offered offers opened opens organised organises
    organized organizes owns presented presents produced produces proposed proposes published raised raises read
    reads recalled recalls received receives recognised recognized recorded registered registers rejected rejects
    repeated represents requested requests rescued revealed reveals saw seeks sees seized sells sets shares
    showed shows signed signs sold sought suffered supported supports used uses visited visits welcomed won wounded
    writes wrote"""
)
_BETWEEN = "in at on during with through from among against under for to into before after".split()
_OWNER = r"(?:the|this|that|these|those|his|her|their|its|our|my|a|an)"
_STOP = any_of(
    PREPOSITIONS | LINKERS | words("the a an is was are were has had to all both it him her them me us which who")
)
_OBJECT_STOP = (
    r"(?:days?|weeks?|months?|years?|next|same|following|previous|first|second|third|last|whole|few|lot|moment|time"
    r"|night"
    r"|morning|minutes?|hours?|summer|winter|season|way|bit|little|second|half|other|one)"
)
_BEFORE_OBJECT = lazy(
    rf"(?P<before>\b[\w'-]+ "
    rf"|^)(?P<verb>{any_of(TRANSITIVE)}) (?P<phrase>(?P<preposition>{'|'.join(_BETWEEN)}) (?:{_OWNER} |(?<! to ))"
    rf"(?:(?!{_STOP}\b|having\b|being\b|fact\b|practice\b|least\b|\d|{VERB_FORM}\b)[\w-]+ )?(?!{_STOP}\b|least\b|past\b|total\b"
    rf"|particular\b"
    rf"|fact\b|order\b|example\b|board\b|{VERB_FORM}\b|\w+ing\b)[\w-]+(?: of (?:the )?(?!{_STOP}\b|\w+ing\b)[\w-]+)?)"
    rf" (?P<object>(?:the|an?|his|its|their) (?!{_OBJECT_STOP}\b)(?:[a-z-]+(?:al|ous|ive|ic|able|ful|ed|ing|new|big"
    rf"|long|large|small|great|good) )?(?!{_STOP}\b)[a-z][a-z-]+)\b"
)
# "had in mind a plan", "left in place the rules", "sold for a pound a pack": good English.
_SET_PHRASE = lazy(
    r"(?:in (?:place|mind|question|detail|principle|common|full|turn|writing|court|advance|return|custody|hand|hopes?)"
    r"|to \w+ (?:horror|surprise|dismay|shock|delight|relief|cost|credit|amazement|astonishment|joy|name)|for (?:nearly|almost|themselves|himself|herself)|to (?:life|light|bear|justice|mind|market|court|power|all|date)|into (?:law|sharp|force|question|play|focus|doubt|being)|in (?:effect|tow|the strongest|the past|exchange)|at (?:bay|arm|risk|least)|to an|with (?:\w+ own|such)|(?:against|in|for|with|from|to|at|on) such)\b"
)
_ON_DAY = lazy(rf"on {any_of(WEEKDAYS)}\b")
"""News agencies do say 'rejected on Friday the idea'."""
_EACH = lazy(
    r"an? (?:share|pack|barrel|ounce|year|day|week|month|decade|million|billion|hour|ton|tonne|pound|lot|record|time)\b"
)
_HEAVY = lazy(
    r" (?:who|which|that|whose|where)\b|(?: [\w-]+){0,3},? and (?:the|an?|his|her|its|their) |(?: [\w-]+){0,2}, (?:the|an?) [\w-]+ "
)
"""Makes an object long, which may stand last: "saw in the street a man who", "has in its hall a bed and a table"."""
_OTHER_SENSE = words("met shows shares sold heard held announced announces used read reads demonstrated included")
"""Verbs that are participles or nouns here, or that native news keeps apart from a long object."""

_PASSIVE = words("be been was were is are being get got not to by and or the a an as his her its their of who'd")


def _phrase_before_object(sentence: str) -> Iterator[Match]:
    yield from _place_before_object(sentence)
    for match in _BEFORE_OBJECT.finditer(sentence):
        verb, before = match["verb"], match["before"].strip().lower()
        if (
            _ON_DAY.match(match["phrase"])
            or verb in _OTHER_SENSE
            or _SET_PHRASE.match(match["phrase"])
            or _EACH.match(match["object"])
            or _HEAVY.match(sentence, match.end())
        ):
            continue
        if before in _PASSIVE or (
            verb in ("has", "have", "had", "used") and match["preposition"] not in ("in", "among", "under")
        ):
            continue
        if (
            verb in ("received", "found", "published", "used", "kept")
            and before.endswith("s")
            and match["object"].startswith("the ")
        ):
            continue  # "the votes received in Rome the winner ...": a participle
        wording = f"{verb} {match['object']} {match['phrase']}"
        ends = re.match(r"[.,;:]|$", sentence[match.end() :])
        yield Match(match.start("verb"), match.end("object"), (wording,) if ends else ())


_DONE_THERE = (
    "arrested|detained|found|located|seized|presented|inaugurated|opened|signed|celebrated|received|visited|recorded|published|launched"
    "|killed|buried|dismantled|confirmed|offered|held|rescued|won|lost|created|intercepted|discovered|met|identified|approved|announced"
    "|stopped|caught|shot|stabbed|intervened|carried out|begun|started|closed|concluded|unveiled|played|beaten|defended"
)
_PLACE = rf"(?!{MONTH}\b)[A-Z][\w'-]+"
_PLACE_BEFORE_OBJECT = lazy(
    rf"\b(?P<verb>(?:has|have|had) (?:also |already |now )?(?:{_DONE_THERE})|(?:{_DONE_THERE})(?= (?:in|at|near) [^().]{{3,40}}\())"
    rf" (?P<phrase>(?:in|at|near) (?:the )?{_PLACE}(?:(?: (?:de|del|la|of|el|los|las|do|da|dos))* {_PLACE})*(?P<bracket> \([^()\n]{{2,30}}\))?)"
    r" (?P<object>(?:the|an?|two|three|four|five|six|his|her|their|its) (?!(?:same|next|day|year|week|month|following|previous|night"
    r"|morning|first|second|third|last|weeks|years|months|days|times|time|decades?|few|couple|lot|moment|whole)\b)[a-z][a-z-]+)\b"
)


def _place_before_object(sentence: str) -> Iterator[Match]:
    """ "have arrested in Malaga (Spain) a man": the place is a name, often with its province."""
    for match in _PLACE_BEFORE_OBJECT.finditer(sentence):
        passive = sentence[: match.start()].rstrip().rsplit(" ", 1)[-1].lower() in _PASSIVE
        if match["verb"].startswith(("has ", "had ", "have ")) or (match["bracket"] and not passive):
            yield Match(match.start(), match.end("object"))


_WHO_WITH = lazy(
    r"(?<!,)(?<!of)(?<!to)(?<!in)(?<!by)(?<!at) (?P<who>who|which) (?P<phrase>(?:in|with|at|for|after|by|during"
    r"|through|under|thanks to|despite|from) "
    r"(?:the|his|her|its|their|this|these|that) (?!(?:past|end|meantime|other|whole|time|first|last"
    r"|same)\b)(?:[\w'-]+ ){1,6}?)"
    rf"(?P<verb>has|have|had|is|was|are|were|will|would|can|could|{VERB_FORM})\b"
)
_NESTED = lazy(r"\b(?:who|which|that|and|when|where|or|but|as)\b")


def _phrase_after_who(sentence: str) -> Iterator[Match]:
    for match in _WHO_WITH.finditer(sentence):
        if not _NESTED.search(match["phrase"]):
            wording = f" {match['who']}, {match['phrase'].rstrip()}, {match['verb']}"
            yield Match(match.start("who"), match.end("verb"), (wording.strip(),))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/phrase-before-object",
        message=(
            "English keeps verb and object together: 'saw the bodies in the street', not 'saw in the street the "
            "bodies'."
        ),
        severity=Severity.WARNING,
        confidence=0.65,
        category="word-order",
        source_expression="ha presentato a Roma il libro, vio en la calle los cuerpos",
        find=_phrase_before_object,
        anchors=tuple(
            f"{verb} {preposition}"
            for verb in sorted(TRANSITIVE | set(_DONE_THERE.replace("carried out", "out").split("|")))
            for preposition in (*_BETWEEN, "near")
        ),
        probe=rf"\w+ (?:in|at|near) [a-z][^.;:]{{2,60}} (?:the|an?|two|three|four|five|six|his|her|their|its) [a-z]|\w+ \w+ (?:{_OWNER} )?(?:[\w-]+ ){{1,2}}(?:of (?:the )?[\w-]+ )?(?:the|an?|his|its|their) [a-z]",
        flags=(
            "The patrol <saw in the street the bodies> of two men.",
            "The thieves <demanded from the bank a ransom> of two millions.",
            "She <presents in this book a plan>.",
            "Police <arrested in Malaga (Spain) a man> of 30.",
            "The club <has presented in Porto Alegre its new> coach.",
        ),
        passes=(
            "The patrol saw the bodies of two men in the street.",
            "He was found in the house the next day.",
            "They won with ease and have in fact a lead.",
            "The patrol saw in the street a man who had lost a shoe.",
            "The house has in its hall a bed and a table of oak.",
            "He was arrested in Malaga the next day.",
            "The body was found in Rome (Italy) a week later.",
        ),
    ),
    SentenceRule(
        id="grammar/phrase-after-who",
        message="A phrase between 'who' or 'which' and its verb stands between commas, or better after the verb.",
        severity=Severity.SUGGESTION,
        confidence=0.5,
        category="word-order",
        source_expression="che con il suo gol ha",
        find=_phrase_after_who,
        anchors=tuple(
            f"{who} {preposition}"
            for who in ("who", "which")
            for preposition in "in with at for after by during through under thanks despite from".split()
        ),
        probe=r"\w+ (?:\w+|thanks to) (?:the|his|her|its|their|this|these|that) ",
        flags=(
            "The banks <which in this crisis have> lost most will close.",
            "A man <who with his work has> helped many died.",
            "He is a player <who in his career won> ten cups.",
        ),
        passes=(
            "The banks which have lost most in this crisis will close.",
            "A man who, with his work, has helped many died.",
            "The room in which in the end they met is small.",
        ),
    ),
)
