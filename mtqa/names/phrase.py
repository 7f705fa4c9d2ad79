"""Capitalised phrases: what looks like a name in English prose, and which of them share their words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from mtqa.expression import lazy
from mtqa.names.country import country_of, is_country

__all__ = ["OPENERS", "content", "locate", "phrases", "possessed", "same_words", "strip_opener", "unit_words"]

_CAPITALS = "A-ZÀ-ÖØ-ÞČĆĎĐĘĚĞĽŁŃŇŐŘŚŠŞŤŮŰŹŻŽİ"
_LINKS = "of|for|de|del|della|di|the|and|to"
_PHRASE = lazy(
    # A word is bounded, so that a chain of hyphens without end stays quick.
    rf"[{_CAPITALS}][\w-]{{1,60}}(?: (?:(?:{_LINKS}) ){{0,2}}[{_CAPITALS}][\w-]{{1,60}})+",
)
_POSSESSION = lazy(rf"'s(?: [{_CAPITALS}][\w-]{{1,60}}){{2,4}}")  # the engine finds its first letters fast
_OWNER = lazy(rf"[{_CAPITALS}][\w-]{{1,60}}\Z")
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
_UNITS = frozenset("legion corp battalion brigade regiment squad detachment".split())
"""Heads of names that belong to one body only. Every country has a ministry: the Russian Defence Ministry may well be
Russia's Defence Ministry too, and the Irish Football Association is not the Football Association of Ireland."""
_INSTITUTIONS = frozenset("bank academy university museum institute".split())
"""Heads of names that start with no country: associations do as often as not."""


def phrases(text: str) -> list[str]:
    """Runs of two capitalised words or more, with small words between them, in order; one may recur.

    A possessive ends a run, so that "Russia's Freedom Legion" is two names.

    >>> phrases("They say the Legion of Freedom for Russia met Ilya Ponomarev.")
    ['Legion of Freedom for Russia', 'Ilya Ponomarev']
    """
    return _PHRASE.findall(text)


def possessed(text: str) -> list[str]:
    """Names that start with a country in the genitive.

    >>> possessed("They say Russia's Freedom Legion met Putin's Four Cooks.")
    ["Russia's Freedom Legion"]
    """
    found = []
    for match in _POSSESSION.finditer(text):
        owner = _OWNER.search(text, max(match.start() - 61, 0), match.start())
        if owner and country_of(f"{owner.group()}'s"):
            found.append(owner.group() + match.group())
    return found


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
        for word in (word.removesuffix("'s") for word in words)
        if word not in _LINK_WORDS
    )


def unit_words(phrase: str) -> frozenset[str]:
    """The words of the name of a legion or other armed body, with the country as a noun; none if it names another thing.

    >>> unit_words("Russia's Freedom Legion") == unit_words("Freedom Legion of Russia"), unit_words("Bank of Russia")
    (True, frozenset())
    """
    words = content(phrase)
    return frozenset() if _UNITS.isdisjoint(words) else frozenset(country_of(word) or word for word in words)


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
    Kyiv) unless they name a body (Institute of Statistics, Institute for Statistics). A country may stand as a noun,
    an adjective or in the genitive where the body is one that only one country has.

    >>> same_words(["Legion of Freedom for Russia", "Freedom Legion of Russia", "Ilya Ponomarev"])
    [['Legion of Freedom for Russia', 'Freedom Legion of Russia']]
    >>> same_words(["University of New Wales", "New Wales University"])
    []
    >>> same_words(["Freedom Legion of Russia", "Russian Freedom Legion"])
    [['Freedom Legion of Russia', 'Russian Freedom Legion']]
    """
    groups: dict[frozenset[str], list[str]] = {}
    for phrase in dict.fromkeys(found):
        if phrase.count(" ") > 1:
            words = content(phrase)
            if len(words) > 2 or (len(words) == 2 and words[0] in _BODIES):
                groups.setdefault(frozenset(country_of(word) or word for word in words), []).append(phrase)
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
    if set(first) != set(second) or "'" in one + two:  # the country in another form
        return len(first) < 3 or len(first) != len(second) or _UNITS.isdisjoint(first)
    if _is_country_first(one, two) or _is_country_first(two, one):
        return False
    if first == second:
        return links_one == links_two or not (links_one and links_two)
    if len(first) < 3:
        return True
    return bool(links_one) != bool(links_two) or len(first) != len(second)


def _is_country_first(one: str, two: str) -> bool:
    """Whether a country stands before the name of an institution in one phrase, and after it in the other.

    English says the National Bank of Ukraine, or Ukraine's; not Ukraine National Bank.
    """
    country, _, rest = one.partition(" ")
    return is_country(country) and two == f"{rest} of {country}" and rest.rpartition(" ")[2].lower() in _INSTITUTIONS


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
