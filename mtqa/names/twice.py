"""One name that no glossary has, in two spellings: Mykhailchenko here, Mikhailchenko there."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from itertools import chain, combinations, compress, pairwise
from typing import NamedTuple

from mtqa.expression import lazy
from mtqa.glossary import Mention
from mtqa.glossary.skeleton import latin_skeletons
from mtqa.names.given import is_ukrainian_given_name, native_given_name
from mtqa.names.phrase import locate
from mtqa.names.setting import is_after_given_name, word_before

__all__ = ["Pair", "are_read_alike", "given_twice", "spelt_twice"]

_CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-Ž]"
_WORD = lazy(  # the capital stands first, which is what the engine looks for fast
    rf"{_CAPITAL}(?<![\w'@#/.-]{_CAPITAL})[a-zß-öø-ÿā-ž]{{4,}}(?:'[a-zß-öø-ÿā-ž]+)?(?![\w@-]|[./]\w)"
)
_SLAVIC = lazy(
    r"(?:[oeiy][vw]a?|[oe]ff?|sk\w{0,3}|[ck]o|[kc][iy]j?|enk\w|[uyi]k|[uyi]c|t?s?ch|[ei]ts|[ei]tz|[ei]c|ć|č)\Z"
)
"""What may be a Slavic ending: a quick look before the slow one."""
_AFTER_ARTICLE = lazy(rf"-{_CAPITAL}[a-z]+")
_WITH_ARTICLE = lazy(rf"({_CAPITAL}[a-z]{{2,}}) ([aAeE][a-z])\Z")
"""A given name, and the article of a surname."""
_NATIVE = lazy("[\u0370-\u052f]")
_LONGEST = 60
"""Letters of a given name."""
_REACH = 20_000
"""Two spellings that stand so far apart belong to two articles."""
_RUSSIAN_ENDING = ("ov", "ev")
_REGULAR = 0.5
"""What the readings may cost in which two spellings meet."""
_SOUNDS = 3
"""So many ways to read a spelling are looked at."""
_MOST = 8
"""Spellings with one skeleton that are compared; more are no spellings of one name."""


class Pair(NamedTuple):
    """A spelling and another one of the same name.

    Attributes:
        spelling: The rarer one.
        other: The one to keep to.
        places: Where the rarer one starts and ends.
    """

    spelling: str
    other: str
    places: tuple[tuple[int, int], ...]


def spelt_twice(text: str, mentions: Sequence[Mention], taken: Collection[tuple[int, int]]) -> Iterator[Pair]:
    """The Slavic names of a text that stand there in two spellings, and that the glossary does not know.

    Args:
        text: A text that names something from another script; else nothing is looked for.
        mentions: What the glossary found in it.
        taken: Starts and ends of other names that are known.
    """
    if not any(_NATIVE.search(native) for mention in mentions for native in mention.entry.native.values()):
        return
    words = _WORD.findall(text)
    bare = {word: word.removesuffix("'s") for word in dict.fromkeys(words)}
    alike = set(chain.from_iterable(_of_one_skeleton(word for word in bare.values() if _SLAVIC.search(word))))
    if not alike:  # as nearly always
        return
    known = sorted([(mention.start, mention.end) for mention in mentions] + list(taken))
    matches = compress(_WORD.finditer(text), [bare[word] in alike for word in words])
    places = _places(matches, known)
    pairs = (combinations(words, 2) for words in _of_one_skeleton(places) if len(words) <= _MOST)
    for one, other in dict.fromkeys(chain.from_iterable(pairs)):
        if _is_one_name(text, one, places[one], other, places[other]):
            rarer, kept = (one, other) if len(places[one]) < len(places[other]) else (other, one)
            yield Pair(rarer, kept, tuple(places[rarer]))


def are_read_alike(one: str, other: str) -> bool:
    """Whether two words may be spellings of one Slavic name, which `spelt_twice` compares.

    >>> are_read_alike("Kovalchuk", "Kovaltchuk"), are_read_alike("Bardoni", "Bardani")
    (True, False)
    """
    if not (_SLAVIC.search(one) and _SLAVIC.search(other)):
        return False
    return not set(latin_skeletons(one)[:_SOUNDS]).isdisjoint(latin_skeletons(other)[:_SOUNDS])


def given_twice(text: str, runs: Iterable[str], known: Set[str]) -> Iterator[Pair]:
    """Full names with one surname and two spellings of one given name: Andriy Kovalenko here, Andrii Kovalenko there.

    Args:
        text: The text.
        runs: Its phrases in capitals.
        known: Names and surnames that the glossary knows.
    """
    named: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for run in runs:
        for given, surname in pairwise(run.split(" ")):
            native = native_given_name(given)
            if native and known.isdisjoint((surname, f"{given} {surname}")):
                named[native, surname][given] += 1
    for given, surname in _with_article(text):
        if known.isdisjoint((surname, f"{given} {surname}")):
            named["", surname][given] += 1
    for (native, surname), spellings in named.items():
        for one, other in combinations(spellings, 2):
            if native or _is_one_given_name(one, other):
                kept = max((one, other), key=lambda given: (spellings[given], is_ukrainian_given_name(given)))
                rarer = other if kept == one else one
                places = tuple(locate(text, f"{rarer} {surname}"))
                yield Pair(f"{rarer} {surname}", f"{kept} {surname}", places)


def _with_article(text: str) -> Iterator[tuple[str, str]]:
    """Given names and surnames where the surname has the Arabic article."""
    for match in _AFTER_ARTICLE.finditer(text):
        before = _WITH_ARTICLE.search(text, max(match.start() - _LONGEST, 0), match.start())
        if before:
            yield before.group(1), before.group(2) + match.group()


def _is_one_given_name(one: str, other: str) -> bool:
    from mtqa.romanise import Verdict, compare  # slow to load

    return compare(one, other).verdict is Verdict.SAME


def _of_one_skeleton(words: Iterable[str]) -> list[list[str]]:
    """Groups of two words and more that may be read alike."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word in dict.fromkeys(words):
        for skeleton in latin_skeletons(word)[:_SOUNDS]:
            groups[skeleton].append(word)
    return [group for group in groups.values() if len(group) > 1]


def _places(words: Iterable[re.Match[str]], known: Sequence[tuple[int, int]]) -> dict[str, list[tuple[int, int]]]:
    """Where those of some words stand that overlap nothing known."""
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    at = 0
    for match in words:
        while at < len(known) and known[at][1] <= match.start():
            at += 1
        word = match.group().removesuffix("'s")
        end = match.start() + len(word)
        if at == len(known) or known[at][0] >= end:
            found[word].append((match.start(), end))
    return found


def _is_one_name(text: str, one: str, places: list[tuple[int, int]], other: str, others: list[tuple[int, int]]) -> bool:
    """Whether two spellings, near each other, are read as the same Slavic name, and not as two people."""
    from mtqa.romanise.match import meeting  # slow to load
    from mtqa.romanise.word import read_word

    if min(abs(start - begin) for start, _ in places for begin, _ in others) > _REACH:
        return False
    first, second = read_word(one), read_word(other)
    if not (first.slavic and second.slavic) or meeting(first.plain, second.plain) > _REGULAR:
        return False
    if one.endswith(_RUSSIAN_ENDING) != other.endswith(_RUSSIAN_ENDING):
        return False  # Pavlov and Pavliv are two surnames
    given, given_other = _given(text, places), _given(text, others)
    return not given or not given_other or not given.isdisjoint(given_other)


def _given(text: str, places: list[tuple[int, int]]) -> set[str]:
    """The given names before a surname."""
    return {word_before(text, start) for start, _ in places if is_after_given_name(text, start)}
