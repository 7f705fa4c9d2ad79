"""Clefts of Romance languages: 'To win was the team', 'It was Rossi to say so', 'He did it Rossi'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import ROMANCE
from mtqa.rules.english import (
    MONTHS,
    NATIONALITIES,
    NUMBER_WORDS,
    WEEKDAYS,
    any_of,
    words,
)
from mtqa.rules.grammar import bare
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.verbs import BASES, PURE_BASES, inflections

__all__ = ["PERSONS", "RULES"]

PERSONS = bare.PERSONS | words(
    """parents relatives friends friend colleagues colleague passer-by passers-by carabinieri firefighters rescuers
    paramedics team club company newspaper group association party union unions tenants presenter midfielder
    defender captain winger teachers entrepreneurs magistrates prosecutors investigators technician technicians
    ministers deputies senators mayors leaders cousin uncle aunt grandfather grandmother nephew niece fiancé
    girlfriend boyfriend partner spouse nun firefighter policeman policewoman policemen pilot fisherman hunter
    farmers pensioner employee employees guard guards nurses teacher resident tenant shopkeeper baker butcher
    waiter cook chef conductor host showgirl influencer duo trio others"""
)
"""Nouns for who may do something: persons, and what they are together."""
_BASE = any_of(
    BASES | PURE_BASES | words("score intervene triumph raise sound set take break bring launch welcome greet")
)
_NO_NAME = rf"(?!(?:{any_of(WEEKDAYS | MONTHS)}|Rome|Italy|God)\b)"
_WHO = (
    rf"(?:{_NO_NAME}[A-Z][a-zà-ÿ'-]+(?: [A-Z][\w'-]+)*|(?:the|an?|some|his|her|their|its|many|several|{'|'.join(NUMBER_WORDS)})"
    rf" (?:(?:[a-z-]+|{any_of(NATIONALITIES)}) ){{0,2}}?{any_of(PERSONS)}\b)"
)
_TO_WIN_WAS = lazy(
    rf"[\"']?(?P<to>To) (?P<base>{_BASE})\b(?P<object>(?: (?!(?:is|was|are|were|has|have|had|that|which|who|if)\b)[\w'-]+){{0,10}}?),? "
    rf"(?P<be>was|were|is|are|will be|has been|have been|it was|it is) (?P<also>also |instead |then |first |again )?(?P<who>{_WHO})"
)
_TO_PROVE_IT_IS = lazy(
    r"[\"']?(?P<to>To) (?P<base>prove|confirm|say|show|support|certify|reveal|demonstrate|tell)(?P<object> it| this| us) "
    r"(?P<be>is|are|was|were) (?P<also>also |instead |then |now )?(?P<who>(?:an?|one|the|two|several|many) (?:[a-z-]+ ){0,2}?(?:study|studies"
    r"|survey|surveys|research|data|figures|numbers|statistics|analysis|poll|dossier))\b"
)
_ENDS = lazy(r"[.,;:]|$")
_LISTED = lazy(r",[^.;:]* and [A-Z]")


def _to_win_was(sentence: str) -> Iterator[Match]:
    match = _TO_WIN_WAS.match(sentence) or _TO_PROVE_IT_IS.match(sentence)
    if match:
        listed = _LISTED.match(sentence, match.end())  # "were Bianchi, twice, and Neri"
        wordings = (_subject_first(match),) if _ENDS.match(sentence, match.end()) and not listed else ()
        be = match["be"].removeprefix("it ")
        one = "ones" if be in ("were", "are", "have been") else "one"
        wording = f"The {one} to {match['base']}{_object(match)} {be} {match['also'] or ''}{match['who']}"
        yield Match(match.start("to"), match.end(), (*wordings, wording))


def _subject_first(match: re.Match[str]) -> str:
    """ "To explain the reform are two ministers": two ministers explain the reform."""
    be, who, forms = match["be"], match["who"], inflections(match["base"])
    if be == "will be":
        verb = f"will {match['base']}"
    elif be == "are" or (be == "is" and bare.takes_plural(who)):
        verb = match["base"]
    else:
        verb = forms["VBZ" if be.endswith("is") else "VBD"]
    return f"{who[0].upper()}{who[1:]} {match['also'] or ''}{verb}{_object(match)}"


_OPEN = lazy(r" (?:of|in|on|to|for|with|from|at|by|about)\Z")


def _object(match: re.Match[str]) -> str:
    """What the infinitive has behind it: "it" too, where a preposition waits for it ("To profit from it was the club")."""
    left = match["be"].startswith("it ") and _OPEN.search(match["object"])
    return f"{match['object']} it" if left else match["object"]


_IT_WAS_NAME = lazy(
    r"\b(?P<it>[Ii]t) (?P<be>is|was|will be|has been|had been) (?P<also>also |then |once again |again |always |instead )?"
    rf"(?:(?P<who>{_NO_NAME}[A-Z][a-zà-ÿ'-]+(?: [A-Z][\w'-]+){{0,2}})(?P<self> himself| herself)?"
    rf"|(?P<whom>(?:the|an?|his|her) (?:[a-z-]+ )?{any_of(PERSONS)}) (?P<own>himself|herself|itself|themselves)"
    rf"|the same (?P<same>(?:[a-z-]+ )?{any_of(PERSONS)})) to (?P<base>(?!blame\b){_BASE})\b"
)


def _it_was_name_to(sentence: str) -> Iterator[Match]:
    for match in _IT_WAS_NAME.finditer(sentence):
        be = match["be"]
        who = match["who"] or match["whom"] or f"the {match['same']}"
        if match["own"]:
            who = f"{who} {match['own']}"
        who = f"{who[0].upper()}{who[1:]}" if match["it"] == "It" else who
        own = match["self"] or (" himself" if match["same"] else "")
        wording = f"{who}{own} {be} {match['also'] or ''}the one to {match['base']}"
        yield Match(match.start(), match.end(), (wording,))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/to-win-was-the-team",
        message="The person is the subject: 'The team won', 'It was a neighbour who called', not 'To win was the team'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="word-order",
        source_expression="a vincere è stata la squadra, a dare l'allarme sono stati i vicini",
        source_languages=("it",),
        find=_to_win_was,
        anchors=("^ to",),
        probe=rf"to {_BASE}\b",
        flags=(
            "<To win was the team> of the north.",
            "<To make the grim discovery was a neighbour>, back from a walk.",
            "<To sign the goals were Bianchi>, twice, and Neri.",
            "<To explain the new tax on the houses of the old town are two mayors>.",
            "<To confirm this is a study> of the university.",
        ),
        passes=(
            "The team of the north won.",
            "To win was a dream for the team.",
            "To make the discovery public is the plan of the mayor.",
            "To prove it is a hard task.",
        ),
    ),
    SentenceRule(
        id="grammar/it-was-name-to",
        message="Who did it is the subject: 'Rossi said so', or 'It was Rossi who said so'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="word-order",
        source_expression="è stato Rossi a dirlo",
        source_languages=ROMANCE,
        find=_it_was_name_to,
        anchors=tuple(f"it {be}" for be in ("is", "was", "will be", "has been", "had been")),
        probe=r"it (?:is|was|will be|has been|had been) (?:[a-z]+ )?[a-zà-ÿ'-]+ (?:[\w'-]+ ){0,3}to ",
        flags=(
            "<It was Rossi to say> so to the judges.",
            "<It will be Anna Bianchi to lead> the list.",
            "In the end <it was again Neri to open> the door.",
            "<It is the minister himself to confirm> it.",
            "<It was the same captain to ask> for help.",
        ),
        passes=(
            "It was Rossi who said so.",
            "It is Monday to Friday only.",
            "It was up to Rossi to say so.",
            "It is the minister himself who confirms it, not the same captain.",
        ),
    ),
)
