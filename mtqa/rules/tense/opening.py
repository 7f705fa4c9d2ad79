"""A time that opens the sentence, with the tense of another language after it: "Since Friday they put out fires"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import (
    DETERMINERS,
    FINITE_AUXILIARIES,
    IRREGULAR_PAST,
    LINKERS,
    MONTH,
    NUMBER,
    PARTICIPLES,
    PAST_FORMS,
    PREPOSITIONS,
    TIME_POINT,
    YEAR,
    past_of,
    words,
)
from mtqa.rules.grammar.bare import takes_plural
from mtqa.rules.rule import Match

__all__ = ["had_after_ago", "past_after_since", "present_after_from"]

_PARTICIPLE_OF = {past: participle for participle, past in IRREGULAR_PAST.items()}
_PAST_ONLY = frozenset(past for past, participle in _PARTICIPLE_OF.items() if past != participle)
_ADVERBS = words("also already never even only then always immediately officially finally")
_NEXT = lazy(r" ?([\w'-]+)")
_PLURAL_PRONOUNS = words("i we they you")
_PRONOUNS = _PLURAL_PRONOUNS | words("he she it")


class _Verb(NamedTuple):
    """A finite verb of a clause.

    Attributes:
        subject: What stands before it.
        start: Where it starts, with an adverb before it.
        adverb: That adverb and a space, or nothing.
        word: The verb.
        end: Its end.
    """

    subject: str
    start: int
    adverb: str
    word: str
    end: int

    @property
    def plural(self) -> bool:
        """Whether its subject is plural."""
        subject = self.subject.lower()
        return subject in _PLURAL_PRONOUNS or takes_plural(self.subject)


def _verb_of(sentence: str, start: int, forms: frozenset[str] | None = None) -> _Verb | None:
    """The first finite verb from an offset on, before any mark or linking word; only one of `forms` if given."""
    subject: list[str] = []
    adverb, begin = "", -1
    at = start
    while match := _NEXT.match(sentence, at):
        word, lower = match[1], match[1].lower()
        if lower in LINKERS - {"and"}:
            return None
        if subject and lower in _ADVERBS:
            adverb, begin = f"{word} ", match.start(1)
        elif subject and _may_be_verb(word, subject, forms):
            return _Verb(" ".join(subject), begin if adverb else match.start(1), adverb, word, match.end())
        else:
            subject.append(word)
            adverb, begin = "", -1
        at = match.end()
        if len(subject) > 10:
            return None
    return None


def _may_be_verb(word: str, subject: list[str], forms: frozenset[str] | None) -> bool:
    if subject[0].lower() in _PRONOUNS and len(subject) > 1:
        return False
    previous = subject[-1].lower()
    if word in FINITE_AUXILIARIES and previous not in ("the", "a"):
        return True
    if previous in DETERMINERS - {"all", "both"} or previous in PREPOSITIONS:
        return False
    if forms is not None:
        return word in forms
    return word in PAST_FORMS or (word.endswith("ed") and len(word) > 4 and not previous.endswith("ly"))


_PART = r"(?: (?:morning|afternoon|evening|night))?"
_DATE = rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?)(?:,? {YEAR})?"
_BEGUN = (
    r"the (?:[a-z]+ )?(?:beginning|start|outbreak) of (?:the |this )?[a-z]+(?: [a-z]+)?|dawn|noon|the early hours"
    r"|(?:the|this) (?:[a-z]+ )?(?:war|invasion|conflict|offensive|siege|pandemic|crisis|season|year|strike|lockdown"
    r"|blackout|ceasefire|truce|emergency|eruption) (?:began|started|broke out)"
)
_SINCE = lazy(
    rf"[\"']?Since (?:{_DATE}|{MONTH}(?: {YEAR})?|{YEAR}|(?:yesterday|{TIME_POINT}){_PART}|last [a-z]+|{_BEGUN}),?(?= )"
)
_OTHER_TENSE = lazy(r"\b(?:has|have|having|been|would|will)\b|'(?:ve|s been|ll)\b")
_AT_LINK = lazy(r"[;:\"]| (?:that|which|who|when|where|because|after|before|while|whose|and|but) ")
# What began and went on: in a story of the past these may stand so.
_LASTING = words(
    """knew wanted had felt thought seemed appeared meant stood lay sat hung led lived worked stayed held became let put set
    read cut hit shut hurt cost were was did used needed tried hoped believed feared owned belonged existed remained
    continued kept began started"""
)


def past_after_since(sentence: str) -> Iterator[Match]:
    """The simple past in the main clause after "Since Friday", where English wants the perfect.

    >>> [match.suggestions[0] for match in past_after_since("Since May the mayor closed two schools.")]
    ['has closed']
    """
    since = _SINCE.match(sentence)
    verb = _verb_of(sentence, since.end()) if since else None
    if verb is None or verb.word in _LASTING or verb.word in FINITE_AUXILIARIES:
        return
    if verb.word not in _PAST_ONLY and sentence.startswith((" by ", " as "), verb.end):
        return
    link = _AT_LINK.search(sentence, verb.end)
    if _OTHER_TENSE.search(sentence, verb.end, link.start() if link else len(sentence)):
        return
    have = "have" if verb.plural else "has"
    participle = verb.adverb + _PARTICIPLE_OF.get(verb.word, verb.word)
    yield Match(verb.start, verb.end, (f"{have} {participle}", f"had {participle}"))


_AGO = lazy(
    rf"[\"']?(?i:Just |Only |About |Almost |Nearly |More than |Over |Some |Around )?(?i:{NUMBER}|an?|one|several|many"
    r"|some|a few|a couple of) "
    r"(?P<unit>minutes?|hours?|days?|weeks?|months?|years?|decades?|nights?) ago,?(?= )"
)
_STILL_TRUE = words(
    "been hoped planned expected wanted intended had thought known never become seemed lived worked grown"
)
_PARTICIPLE = lazy(
    rf" (?P<adverb>(?:not |{'|'.join(f'{adverb} ' for adverb in sorted(_ADVERBS))})?)(?P<been>been )?(?P<word>[a-z]+)\b"
)


def had_after_ago(sentence: str) -> Iterator[Match]:
    """The pluperfect after "Three days ago".

    >>> [match.suggestions[0] for match in had_after_ago("Three days ago the man had threatened his wife.")]
    ['threatened']
    """
    ago = _AGO.match(sentence)
    verb = _verb_of(sentence, ago.end()) if ago else None
    if ago is None or verb is None or verb.word != "had":
        return
    match = _PARTICIPLE.match(sentence, verb.end)
    if match is None or not (match["word"] in PARTICIPLES or match["word"].endswith("ed")):
        return
    adverb = verb.adverb + match["adverb"]
    past = (
        f"{'were' if verb.plural else 'was'} {adverb}{match['word']}"
        if match["been"]
        else adverb + past_of(match["word"])
    )
    old = (
        verb.subject.lower() in _PRONOUNS or ago["unit"].startswith(("year", "decade")) or match["word"] in _STILL_TRUE
    )
    if adverb.strip() in ("never", "not", "already", "only", "even"):
        return
    yield Match(
        verb.start,
        match.end(),
        (past,),
        severity=Severity.SUGGESTION if old else None,
        confidence=0.4 if old else None,
    )


_FROM = lazy(
    rf"[\"']?(?:From|As of|As from|Starting from|Starting) (?:{_DATE}|{MONTH}|tomorrow{_PART}|tonight|next [a-z]+"
    rf"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day{_PART}),?(?= )"
)
_DEEDS = words(
    """withdraw retreat retire resign abandon evacuate reopen suspend block quit leave strike surrender close cut stop
    interrupt reduce cancel abolish launch return resume send deploy ban restrict transfer move vacate hand dismantle
    boycott occupy attack protest negotiate sell increase eliminate activate introduce"""
)
_TIMETABLE = lazy(r"leaves? (?:from|at|every|for)\b")
_DEED_OF_THIRD = {
    **{f"{deed}s": deed for deed in _DEEDS if not deed.endswith(("sh", "ch", "py"))},
    "abolishes": "abolish",
    "launches": "launch",
    "occupies": "occupy",
}


def present_after_from(sentence: str) -> Iterator[Match]:
    """The present after "From 25 May", of what somebody will do.

    >>> [match.suggestions[0] for match in present_after_from("From 25 May we withdraw from the town.")]
    ['will withdraw']
    """
    opening = _FROM.match(sentence)
    verb = _verb_of(sentence, opening.end(), _DEEDS.union(_DEED_OF_THIRD)) if opening else None
    if verb is None or verb.word in FINITE_AUXILIARIES or verb.plural != (verb.word in _DEEDS):
        return
    if _TIMETABLE.match(sentence, verb.start):
        return
    base = verb.word if verb.plural else _DEED_OF_THIRD[verb.word]
    yield Match(verb.start, verb.end, (f"will {verb.adverb}{base}",))
