"""A time that opens the sentence, with the tense of another language after it: "Since Friday they put out fires"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import (
    FINITE_AUXILIARIES,
    IRREGULAR_PAST,
    MONTH,
    NUMBER,
    PARTICIPLES,
    TIME_POINT,
    YEAR,
    past_of,
    words,
)
from mtqa.rules.rule import Match
from mtqa.rules.tense.clause_verb import ADVERBS, PRONOUNS, ClauseVerb, verb_of

__all__ = ["DATE", "OTHER_TENSE", "PART", "SINCE", "had_after_ago", "past_after_since"]

_PARTICIPLE_OF = {past: participle for participle, past in IRREGULAR_PAST.items()}
_PAST_ONLY = frozenset(past for past, participle in _PARTICIPLE_OF.items() if past != participle)
PART = r"(?: (?:morning|afternoon|evening|night))?"
"""A part of the day, or nothing, as a regular expression."""
DATE = rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?)(?:,? {YEAR})?"
"""A day with its month, as a regular expression."""
_BEGUN = (
    r"the (?:[a-z]+ )?(?:beginning|start|outbreak) of (?:the |this )?[a-z]+(?: [a-z]+)?|(?:the )?dawn|noon|the early hours|(?:[a-z]+|\d+) o'clock|\d{1,2}(?:[.:]\d\d| ?[ap]\.?m\.?)"
    r"|(?:the|this) (?:[a-z]+ )?(?:war|invasion|conflict|offensive|siege|pandemic|crisis|season|year|strike|lockdown"
    r"|blackout|ceasefire|truce|emergency|eruption) (?:began|started|broke out)"
)
SINCE = lazy(
    rf"[\"']?(?:Since|(?<=that )since) (?:{DATE}|{MONTH}(?: {YEAR})?|{YEAR}|(?:yesterday|{TIME_POINT}){PART}|last [a-z]+|{_BEGUN}),?(?= )"
)
"""Finds the time after "Since" at the start of a sentence."""
OTHER_TENSE = lazy(r"\b(?:has|have|having|been|would|will)\b|'(?:ve|s been|ll)\b")
"""Finds a perfect or a future."""
_AT_LINK = lazy(r"[;:\"]| (?:that|which|who|when|where|because|after|before|while|whose|and|but) ")
# What began and went on: in a story of the past these may stand so.
_LASTING = words(
    """knew wanted had felt thought seemed appeared meant stood lay sat hung led lived worked stayed held became let put set
    read cut hit shut hurt cost were was did used needed tried hoped believed feared owned belonged existed remained
    continued kept began started"""
)


_PASSIVE = lazy(r" (?:(?:out|up|off|down|over|away|on|in) )?(?:by|as) ")
"""Follows a participle: "the searches carried out by the police found"."""


def past_after_since(sentence: str) -> Iterator[Match]:
    """The simple past in the main clause after "Since Friday", where English wants the perfect.

    >>> [match.suggestions[0] for match in past_after_since("Since May the mayor closed two schools.")]
    ['has closed']
    """
    since = SINCE.match(sentence) or (SINCE.search(sentence) if " that since " in sentence else None)
    verb = verb_of(sentence, since.end()) if since else None
    if verb is None or verb.word in _LASTING or verb.word in FINITE_AUXILIARIES:
        return
    if verb.word not in _PAST_ONLY and _PASSIVE.match(sentence, verb.end):
        return
    link = _AT_LINK.search(sentence, verb.end)
    if OTHER_TENSE.search(sentence, verb.end, link.start() if link else len(sentence)):
        return
    have = "have" if verb.plural else "has"
    participle = verb.adverb + _PARTICIPLE_OF.get(verb.word, verb.word)
    yield Match(verb.start, verb.end, (f"{have} {participle}", f"had {participle}"))


_AGO = lazy(
    rf"[\"']?(?P<already>Already |As early as |Even |It was )?(?i:Just |Only |About |Almost |Nearly |More than |Over |Some |Around )?(?i:{NUMBER}|an?|one|several|many"
    r"|some|a few|a couple of) "
    r"(?P<unit>minutes?|hours?|days?|weeks?|months?|years?|decades?|nights?) ago,?(?: that)?(?= )"
)
_ASIDE_AGO = lazy(
    rf"(?P<subject>(?!That|What|When|If|Although|While|In|On|At)[^,;:.\"]{{3,50}}), (?:just |only |about |over )?(?:{NUMBER}"
    r"|an?|several|a few) (?P<unit>hours?|days?|weeks?|months?|years?) ago, (?P<already>)(?P<had>had)(?= )"
)
_STILL_TRUE = words(
    "been hoped planned expected wanted intended had thought known never become seemed lived worked grown"
)
_PARTICIPLE = lazy(
    rf" (?P<adverb>(?:not |{'|'.join(f'{adverb} ' for adverb in sorted(ADVERBS))})?)(?P<been>been )?(?P<word>[a-z]+)\b"
)


def had_after_ago(sentence: str) -> Iterator[Match]:
    """The pluperfect after "Three days ago".

    >>> [match.suggestions[0] for match in had_after_ago("Three days ago the man had threatened his wife.")]
    ['threatened']
    """
    ago = _AGO.match(sentence)
    verb = verb_of(sentence, ago.end()) if ago else None
    aside = None if ago else _ASIDE_AGO.match(sentence)
    if aside:
        ago, verb = aside, ClauseVerb(aside["subject"], aside.start("had"), "", "had", aside.end())
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
    told_of_then = verb.subject.lower() in PRONOUNS or ago["unit"].startswith(("year", "decade"))
    old = not ago["already"] and (told_of_then or match["word"] in _STILL_TRUE)
    if adverb.strip() in ("never", "not", "already", "only", "even"):
        return
    yield Match(
        verb.start,
        match.end(),
        (past,),
        severity=Severity.SUGGESTION if old else None,
        confidence=0.4 if old else None,
    )
