"""The present of another language after a time that opens the sentence: "From 25 May we withdraw"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.rules.english import MONTH, PARTICIPLES, any_of, base_of, third_person, words
from mtqa.rules.rule import Match
from mtqa.rules.tense.clause_verb import PARTICIPLE_OF_THIRD, verb_of
from mtqa.rules.tense.opening import DATE, OTHER_TENSE, PART, SINCE
from mtqa.rules.verbs import gerund_of

__all__ = ["present_after_from", "present_after_since", "present_before"]

_LASTS = {
    "is": "has been", "are": "have been", "lives": "has lived", "live": "have lived", "works": "has worked",
    "work": "have worked", "remains": "has remained", "remain": "have remained", "plays": "has played",
    "waits": "has waited", "wait": "have waited", "sleeps": "has slept", "sleep": "have slept", "lies": "has lain",
    "governs": "has governed", "occupies": "has occupied", "leads": "has led", "runs": "has run", "holds": "has held",
    "fights": "has fought", "fight": "have fought", "suffers": "has suffered", "belongs": "has belonged",
    "controls": "has controlled", "stays": "has stayed", "teaches": "has taught", "owns": "has owned", "know": "have known", "knows": "has known",
    "rains": "has rained", "snows": "has snowed",
}  # fmt: skip
_WHO_LASTS = lazy(rf"\b(?:who|which|that) (?P<verb>{any_of(frozenset(_LASTS))})\b")
_PRESENTS = frozenset(_LASTS) | frozenset(PARTICIPLE_OF_THIRD)
_PARTICIPLE_AFTER = lazy(r" (?:[a-z]+ed|(?P<word>[a-z]+))\b")
"""What makes a noun of a form like "increases": "the increases carried out by"."""
_STATED = lazy(r" (?:still |also |no longer |not |completely |already )?(?:(?P<word>[a-z]+)\b)")
_IN_STATE = words(
    """closed open missing blocked empty without in on at under out back alone ill dead free unemployed ready active
    available busy homeless pregnant retired unable valid isolated dark silent full more less two three no"""
)


def present_after_since(sentence: str) -> Iterator[Match]:
    """The present after "Since Monday", of what has gone on.

    >>> [match.suggestions[0] for match in present_after_since("Since Monday the road is closed.")]
    ['has been']
    """
    since = SINCE.match(sentence)
    verb = verb_of(sentence, since.end(), _PRESENTS) if since else None
    if verb is None or verb.word not in _PRESENTS or verb.subject.lower() in ("it", "there", "this", "that"):
        return
    if verb.word not in _LASTS and (
        verb.plural or OTHER_TENSE.search(sentence, verb.end) or _is_noun(sentence, verb.end)
    ):
        return
    perfect = _LASTS.get(verb.word) or f"has {PARTICIPLE_OF_THIRD[verb.word]}"
    if verb.word in ("is", "are"):
        state = _STATED.match(sentence, verb.end)
        if state is None or not (
            state["word"] in _IN_STATE or state["word"] in PARTICIPLES or state["word"].endswith(("ed", "ing"))
        ):
            return
    have, participle = perfect.split()
    yield Match(verb.start, verb.end, (f"{have} {verb.adverb}{participle}",))


def present_before(sentence: str, offset: int) -> tuple[int, str, int] | None:
    """The present before "since ten years": where it starts, its perfect, and where it ends; None if there is none.

    >>> present_before("I know her since ten years.", 11)
    (2, 'have known', 6)
    """
    start = max(sentence.rfind(mark, 0, offset) for mark in (".", ",", ";", ":", " and ", " but ")) + 1
    who = _WHO_LASTS.search(sentence, start, offset)
    if who:
        return who.start("verb"), _LASTS[who["verb"]], who.end()
    verb = verb_of(sentence, start, _PRESENTS)
    if verb is None or verb.word not in _PRESENTS or verb.end > offset:
        return None
    if verb.word not in _LASTS and verb.subject.lower() not in ("he", "she", "it"):
        return None  # "reports" may be a noun
    perfect = _LASTS.get(verb.word) or f"has been {gerund_of(base_of(PARTICIPLE_OF_THIRD[verb.word]) or '')}"
    have, participle = perfect.split(" ", 1)
    return verb.start, f"{have} {verb.adverb}{participle}", verb.end


def _is_noun(sentence: str, end: int) -> bool:
    """Whether what looks like a verb is a noun with a participle or a verb behind it."""
    after = _PARTICIPLE_AFTER.match(sentence, end)
    return after is not None and (after["word"] is None or after["word"] in PARTICIPLES)


_FROM = lazy(
    rf"[\"']?(?:From|As of|As from|Starting from|Starting) (?:{DATE}|{MONTH}|tomorrow{PART}|today|tonight|next [a-z]+"
    rf"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day{PART}),?(?= )"
)
_DEEDS = words(
    """withdraw retreat retire resign abandon evacuate reopen suspend block quit leave strike surrender close cut stop
    interrupt reduce cancel abolish launch return resume send deploy ban restrict transfer move vacate hand dismantle
    boycott occupy attack protest negotiate sell increase eliminate activate introduce apply limit extend double recruit hire dismiss"""
)
_TIMETABLE = lazy(r"leaves? (?:from|at|every|for)\b")
_DEED_OF_THIRD = {third_person(deed): deed for deed in _DEEDS}


def present_after_from(sentence: str) -> Iterator[Match]:
    """The present after "From 25 May", of what somebody will do.

    >>> [match.suggestions[0] for match in present_after_from("From 25 May we withdraw from the town.")]
    ['will withdraw']
    """
    opening = _FROM.match(sentence)
    verb = verb_of(sentence, opening.end(), _DEEDS.union(_DEED_OF_THIRD)) if opening else None
    if verb is None or verb.word not in _DEEDS.union(_DEED_OF_THIRD) or verb.plural != (verb.word in _DEEDS):
        return
    if _TIMETABLE.match(sentence, verb.start):
        return
    base = verb.word if verb.plural else _DEED_OF_THIRD[verb.word]
    yield Match(verb.start, verb.end, (f"will {verb.adverb}{base}",))
