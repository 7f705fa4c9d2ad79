"""Capitalised phrases: what looks like a name in English prose, and which of them share their words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from mtqa.expression import lazy

__all__ = ["OPENERS", "content", "locate", "phrases", "same_words", "strip_opener"]

_CAPITALS = "A-ZÀ-ÖØ-ÞČĆĎĐĘĚĞĽŁŃŇŐŘŚŠŞŤŮŰŹŻŽİ"
_LINKS = "of|for|de|del|della|di|the|and|to"
_PHRASE = lazy(
    # A word is bounded, so that a chain of hyphens without end stays quick.
    rf"[{_CAPITALS}][\w-]{{1,60}}(?: (?:(?:{_LINKS}) ){{0,2}}[{_CAPITALS}][\w-]{{1,60}})+",
)
_LINK_WORDS = frozenset(_LINKS.split("|"))
_OPENING_WORDS = (
    "the a an in on at by for from with and but or as if of to that this these those while when after before "
    "since both our their his her its my your all new under meanwhile however near later earlier yesterday today tomorrow last next "
    "then there also even only still where what who why how because although though until before between among over "
    "against without within inside outside through during despite unlike every each some many most another other such no not"
)
OPENERS = frozenset(_OPENING_WORDS.split())
"""Words that have a capital only because they open a sentence."""
_HEADS = (
    "agency army association authority brigade bureau center centre commission committee corp council court "
    "department federation foundation front fund institute league legion minister ministry movement office "
    "organisation organization party secretary service society union"
)
_BODIES = frozenset(_HEADS.split())
"""Heads of the names of bodies and offices, as `content` folds them."""


def phrases(text: str) -> list[str]:
    """Runs of two capitalised words or more, with small words between them, in order; one may recur.

    A possessive ends a run, so that "Russia's Freedom Legion" is two names.

    >>> phrases("They say the Legion of Freedom for Russia met Ilya Ponomarev.")
    ['Legion of Freedom for Russia', 'Ilya Ponomarev']
    """
    return _PHRASE.findall(text)


@lru_cache(maxsize=4096)
def content(phrase: str) -> tuple[str, ...]:
    """The words of a phrase without small words, folded: lower case, no plural s.

    >>> content("The Russian Volunteers Corps")
    ('russian', 'volunteer', 'corp')
    """
    words = phrase.lower().split(" ")
    if words[0] in OPENERS:
        del words[0]
    return tuple(
        word[:-1] if word[-1] == "s" and len(word) > 3 and word[-2] != "s" else word
        for word in words
        if word not in _LINK_WORDS
    )


def strip_opener(phrase: str) -> str:
    """A phrase without a word that only opens the sentence.

    >>> strip_opener("The Freedom Legion of Russia")
    'Freedom Legion of Russia'
    """
    first, _, rest = phrase.partition(" ")
    if first.lower() not in OPENERS:
        return phrase
    second, _, tail = rest.partition(" ")
    return tail if second in _LINK_WORDS else rest


def same_words(found: Iterable[str]) -> list[list[str]]:
    """Groups of phrases that are made of the same words, but not put together alike.

    What English varies freely is left alone: a head noun before or after what belongs to it (University of
    New Wales, New Wales University), lists with "and", and phrases of two words (Battle of Kyiv, Battle for
    Kyiv) unless they name a body (Institute of Statistics, Institute for Statistics).

    >>> same_words(["Legion of Freedom for Russia", "Freedom Legion of Russia", "Ilya Ponomarev"])
    [['Legion of Freedom for Russia', 'Freedom Legion of Russia']]
    >>> same_words(["University of New Wales", "New Wales University"])
    []
    """
    groups: dict[frozenset[str], list[str]] = {}
    for phrase in dict.fromkeys(found):
        if phrase.count(" ") > 1:
            words = content(phrase)
            if len(words) > 2 or (len(words) == 2 and words[0] in _BODIES):
                groups.setdefault(frozenset(words), []).append(phrase)
    return [kept for group in groups.values() if len(group) > 1 and len(kept := _differing(group)) > 1]


def _differing(group: list[str]) -> list[str]:
    """Those of a group that differ from another of it by more than English allows."""
    bare = {phrase: strip_opener(phrase) for phrase in group}
    return [
        phrase
        for phrase in group
        if any(not _free_variants(bare[phrase], bare[other]) for other in group if other is not phrase)
    ]


def _free_variants(one: str, two: str) -> bool:
    if " and " in one or " and " in two:
        return True
    first, second = content(one), content(two)
    links_one, links_two = _links(one), _links(two)
    if first == second:
        return links_one == links_two or not (links_one and links_two)
    if len(first) < 3:
        return True
    return bool(links_one) != bool(links_two) or len(first) != len(second)


def _links(phrase: str) -> tuple[str, ...]:
    return tuple(word for word in phrase.split(" ") if word in _LINK_WORDS and word != "the")


def locate(text: str, phrase: str) -> Iterator[tuple[int, int]]:
    """Where a phrase stands in a text as whole words.

    >>> list(locate("The Duma. The Dumas.", "The Duma"))
    [(0, 8)]
    """
    start = text.find(phrase)
    while start >= 0:
        end = start + len(phrase)
        if not (text[start - 1 : start].isalnum() and start) and not text[end : end + 1].isalnum():
            yield start, end
        start = text.find(phrase, end)
