"""Two sentences with nothing but a comma between them, or a comma and 'however': as Italian, German and Russian allow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import (
    FINITE_FORMS,
    IRREGULAR_PAST,
    LINKERS,
    PREPOSITIONS,
    REPORTING_PAST,
    REPORTING_PRESENT,
    VERB_FORMS,
    any_of,
    words,
)
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_PRONOUNS = ("he", "she", "it", "they", "there", "this", "these", "we")
_ARTICLES = ("the", "his", "her", "their", "its")
_FINITE = words("is are was were has have had will would can could must")
_SAYING = REPORTING_PAST | REPORTING_PRESENT
_VERBS = (_FINITE | words("do does did") | VERB_FORMS) - _SAYING - words("found wrote said says tells seems")
_ANYBODY = ("I", "everyone", "everybody", "nobody", "someone", "everything", "nothing")
"""Subjects whose verb must be sure: 'I thought' and 'everyone says' may be said of the first clause."""
_SURE = _FINITE | words("am do did don't didn't can't cannot won't wouldn't couldn't haven't")
_SECOND = lazy(
    rf", (?:(?P<pronoun>{any_of(_PRONOUNS)}) (?P<verb>[a-z]+)|(?P<anybody>{any_of(_ANYBODY)}) (?:{any_of(_SURE)})"
    rf"|(?P<article>{any_of(_ARTICLES)}) (?P<noun>[a-z][\w-]+(?: [a-z][\w-]+)??) (?P<be>{any_of(_FINITE)}))\b"
)
_NO_NOUN = (
    LINKERS
    | PREPOSITIONS
    | words("other others rest latter former second first next one same last more less only day moment time")
)
"""Words that make a noun phrase less than a subject, or one that answers another: 'one is old, the other is new'."""
_HEAD = lazy(r"[^,;:\"()?!\u2013\u2014-]*(?:\w-\w[^,;:\"()?!\u2013\u2014-]*)*")
"""A first clause without any mark but hyphens inside words."""

_CLAUSE_WORDS = (LINKERS - words("and or yet")) | words(
    """as so such not never no nothing nobody neither either only just merely barely hardly even once unless till
    say says said think thinks thought know knows knew believe believes believed hope hopes hoped feel feels felt
    seem seems remember mean means guess told tells tell heard fear fears feared suggest suggests sure afraid certain glad happy aware convinced
    claim claims claimed insist insists insisted admits admitted added adds explained explains
    like more less better worse sooner rather else whatever whoever whenever wherever however cannot don't doesn't
    didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't"""
)
"""Words with which the first clause may depend on the second, be denied by it, or report it."""
_OPENERS = PREPOSITIONS | words(
    """here now then had were should did do does will would can could may might must is are was has have am be being
    having let well yes no oh all every each any whichever given provided supposing assuming granted seen considered
    whilst despite like unlike regardless whether notwithstanding throughout amid upon except ever first second third
    one suppose imagine maybe perhaps"""
)
"""Words that make the opening words less than a sentence of their own, or a question."""
_PAST_ONLY = frozenset(past for participle, past in IRREGULAR_PAST.items() if past != participle) - words(
    "bore fell found lay saw wound"
)
_CERTAIN = _FINITE | _PAST_ONLY
_ASIDE = lazy(
    r" (?:also |now |since |widely |often )?(?:said|say|says|tell|admit|confess|assure|promise|swear|bet|thought|reported|believed|announced|claimed|alleged|feared"
    r"|hoped|understood|noted|stated|argued|agreed|true|clear|seems?|appears?|no doubt|saying|told|known|added|to"
    r" be (?:hoped|feared)|estimated|revealed|expected|rumoured|rumored|assumed|seem|appear|be|have been"
    r"|been (?:said|reported|claimed|announced|argued|speculated|suggested|alleged|noted))\b"
)
_THIRD = lazy(r"[^,]{1,40}, and\b")
"""A third clause: 'he was tired, his nose was running, and it rained' is a list."""
_LAST_WORD = lazy(r"[\w'-]+\Z")
_MORE_WORDS = 3


def _comma_splices(sentence: str) -> Iterator[Match]:
    head = _HEAD.match(sentence)
    second = _SECOND.match(sentence, head.end()) if head else None
    if head is None or second is None or sentence.endswith("?") or not _is_clause(second):
        return
    tail = sentence[second.end() :]
    subject = second["pronoun"] or second["anybody"] or second["article"]
    if (
        tail.startswith(",")
        or len(tail.split()) < _MORE_WORDS
        or _ASIDE.match(tail)
        or _is_list(tail, subject, second["verb"])
    ):
        return
    last = _LAST_WORD.search(head.group())
    if last is None or not _is_sentence(head.group(), subject):
        return
    word = last.group()
    yield Match(
        last.start(),
        second.start() + len(f", {subject}"),
        (f"{word}; {subject}", f"{word}. {subject.capitalize()}", f"{word}, and {subject}"),
    )


def _is_clause(second: re.Match[str]) -> bool:
    """Whether a subject and a finite verb stand behind the comma."""
    if second["anybody"]:
        return True
    if second["noun"]:
        return _NO_NOUN.isdisjoint(second["noun"].split())
    return second["verb"] in _VERBS


def _is_list(tail: str, subject: str, verb: str | None) -> bool:
    """Whether more clauses of the same kind follow."""
    return _THIRD.match(tail) is not None or f", {subject} {verb} " in tail


def _is_sentence(head: str, subject: str) -> bool:
    """Whether the words before the comma are a whole sentence that hangs on nothing."""
    found = head.lower().split()
    if found and found[0] in ("and", "but"):
        del found[0]
    if len(found) < _MORE_WORDS or not head[0].isupper():
        return False
    if found[0] in _OPENERS or found[0] == subject.lower() or found[0].endswith("ing") or found[-1] in _FINITE:
        return False
    return "by the time" not in head and _CLAUSE_WORDS.isdisjoint(found) and not _CERTAIN.isdisjoint(found[1:])


_HOWEVER = lazy(r", (?P<adverb>however|therefore|nevertheless),? (?=(?P<subject>[\w'-]+) [\w'-])")
_OPENING_SUBJECTS = words("I he she it we they there this these those the his her their its our some many no most")
# What keeps the first part from being a sentence of its own: "In May, however, they left".
_NO_CLAUSE = (
    (LINKERS - words("and but or that"))
    | PREPOSITIONS
    | words(
        "today yesterday now then instead later soon once even only so last next this same one other more not meanwhile just"
    )
)
_TIME = lazy(
    r"(?:The|This|That|A|One|Some) (?:[a-z]+ )?(?:time|day|week|month|year|morning|evening|night|summer|season|moment|point)s?(?: \w+)?$"
)
_WORD = lazy(r"[A-Za-z'-]+")
_ANY_VERBS = (FINITE_FORMS | _SAYING) - words("may might set put cut hit read")


def _however(sentence: str) -> Iterator[Match]:
    for match in _HOWEVER.finditer(sentence):
        if (
            match["subject"] in _OPENING_SUBJECTS
            and _stands_alone(sentence[: match.start()])
            and _have_verb(_WORD.findall(sentence, match.end())[1:8])  # else what follows is an apposition
        ):
            yield Match(match.start(), match.end() - 1, (f"; {match['adverb']},",))


def _stands_alone(text: str) -> bool:
    """Whether the words before 'however' are a sentence: a subject, its verb, and no words that only open another one."""
    found = _WORD.findall(text.rpartition(";")[2])
    if len(found) < 4 or found[0].lower() in _NO_CLAUSE or _TIME.match(text):
        return False
    last = found[-1].lower()
    return last not in _SAYING and last not in _NO_CLAUSE and _have_verb(found[1:])


def _have_verb(found: Iterable[str]) -> bool:
    """Whether a finite verb is among some words."""
    return any(word in _ANY_VERBS or word.endswith("ed") for word in found)


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/comma-splice",
        message="A comma alone does not join two sentences in English: write a stop, a semicolon or 'and'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="punctuation",
        source_expression="la strada è stretta, è pericolosa; die Straße ist eng, sie ist gefährlich",
        anchors=tuple(f"^ {word.lower()}" for word in (*_PRONOUNS, *_ANYBODY, *_ARTICLES)),
        probe=rf"(?<=, )(?:{any_of(_PRONOUNS)} [a-z]|{any_of(_ANYBODY).lower()} [a-z]|{any_of(_ARTICLES)} [a-z][\w-]+ (?:[a-z][\w-]+ )?{any_of(_FINITE)}\b)",
        find=_comma_splices,
        flags=(
            "The road along the coast is <narrow, there> are no barriers on either side.",
            "The suspect was arrested at the <border, he> had a false passport with him.",
            "Anna Ferri has sung in this choir for <years, she> is one of its founders.",
            "The mill has been closed for <years, its> roof is full of holes.",
            "The new line is ready for <use, it> does not stop in our village.",
            "The bridge will be <rebuilt, it> was damaged in the flood.",
            "We have five boats in the <harbour, I> can't paint all of them.",
        ),
        passes=(
            "When the road was closed, there were no signs.",
            "The road is not just narrow, it is dangerous as well.",
            "The bridge will be rebuilt, it was announced on Monday.",
            "His nose was running, he was tired, and it rained.",
            "She can sing, and she can dance, he said of his daughter.",
            "The bridge which was damaged, it is said, will be rebuilt.",
            "The road is narrow, and there are no barriers.",
            "One house is old, the other is new.",
            "He will sell the mill, a move that his sons are against.",
            "It was late, it was dark and it was cold.",
            "The mill was old, I must admit to you all.",
            "The sooner the road is closed, there is less to fear.",
        ),
    ),
    SentenceRule(
        id="grammar/however-splice",
        message="'However' and 'therefore' join no sentences: a semicolon or a full stop goes before it, or say 'but', 'so'.",
        severity=Severity.SUGGESTION,
        confidence=0.75,
        category="punctuation",
        source_expression="…, однако … / …, однак …",
        source_languages=("ru", "uk", "it", "es", "de"),
        find=_however,
        anchors=("however", "therefore", "nevertheless"),
        probe=r"(?<=, )[a-z]+,? [a-zI]",
        flags=(
            "The snow has melted on the roads<, however,> it is still cold in the north.",
            "She lost the first game<, however> the second was hers.",
        ),
        passes=(
            "The snow has melted; however, it is still cold.",
            "In the north, however, it is still cold.",
            "The mayor said, however, that it is cold.",
            "When the snow melts, however, it will be warm.",
            "The mayor, however, is ill.",
        ),
    ),
)
