"""One name that no glossary has, in several spellings: Mykhailchenko here, Mikhailchenko there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence, Set
from itertools import chain, combinations, compress
from typing import NamedTuple

from mtqa.count_words import DAY_NAMES, MONTH_NAMES
from mtqa.expression import lazy
from mtqa.glossary import Mention
from mtqa.glossary.skeleton import latin_skeletons
from mtqa.names.full_name import FullName
from mtqa.names.same_name import Spelling, are_one_name
from mtqa.names.unlisted import has_marks

__all__ = ["Pair", "are_read_alike", "spelt_twice", "towards_one"]

_CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-Ž]"
_WORD = lazy(  # the capital stands first, which is what the engine looks for fast
    rf"{_CAPITAL}(?<![\w'@#/.-]{_CAPITAL})[a-zß-öø-ÿā-ž]{{4,}}(?:'[a-zß-öø-ÿā-ž]+)?(?![\w@-]|[./]\w)"
)
_SURNAMES = r"[oeiy][vw]a?|[oe]ff?|sk\w{0,3}|[ck]o|[kc][iy]j?|enk\w|[uyi]k|[uyi]c|t?s?ch|[ei]ts|[ei]tz|[ei]c|ć|č"
_SLAVIC = lazy(rf"(?:{_SURNAMES})\Z")
"""What may be a Slavic ending: a quick look before the slow one."""
_SLAVIC_TOO = lazy(rf"(?:{_SURNAMES}|k[ae]|[nv]e|oye?|[oa]je|aya|n[yi][iyj]?|[iy]ak)\Z")
"""The same with endings of places, and those of surnames that others have as well."""
_NO_NAMES = frozenset({*MONTH_NAMES, *DAY_NAMES})
_NATIVE = lazy("[\u0370-\u052f]")
_SOUNDS = 3
"""So many ways to read a spelling are looked at."""
_MOST = 8
"""Spellings with one skeleton that are compared; more are no spellings of one name."""


class Pair(NamedTuple):
    """A spelling and another one of the same name.

    Attributes:
        spelling: The one to change.
        other: The one to keep to.
        places: Where the one to change starts and ends.
    """

    spelling: str
    other: str
    places: tuple[tuple[int, int], ...]


def spelt_twice(
    text: str,
    mentions: Sequence[Mention],
    taken: Collection[tuple[int, int]],
    people: Collection[FullName],
    wrong: Collection[str] = (),
    language: str = "en",
) -> list[Pair]:
    """The Slavic names of a text that stand there in several spellings, and that the glossary does not know.

    Args:
        text: A text that names something from another script; else only the names of `people` are looked for.
        mentions: What the glossary found in it.
        taken: Starts and ends of other names that are known.
        people: Its people whose given names are of Ukraine or Russia.
        wrong: Spellings that are not to be kept.
        language: BCP 47 tag of the text's language.
    """
    foreign = any(_NATIVE.search(native) for mention in mentions for native in mention.entry.native.values())
    if not (foreign or people):
        return []
    known = sorted([(mention.start, mention.end) for mention in mentions] + list(taken))
    spellings = _alike(text, known, {name.surname for name in people})
    groups = (words for words in _of_one_skeleton(spellings) if len(words) <= _MOST)
    near = dict.fromkeys(chain.from_iterable(combinations(words, 2) for words in groups))
    same = {pair for pair in near if are_one_name(*map(spellings.__getitem__, pair), foreign=foreign)}
    return list(_pairs(spellings, same, wrong, english=language.partition("-")[0] == "en"))


def _alike(text: str, known: Sequence[tuple[int, int]], surnames: Set[str]) -> dict[str, Spelling]:
    """The words of a text that may be Slavic names, none of them known, and be read like another one of it."""
    words = _WORD.findall(text)
    bare = {word: word.removesuffix("'s") for word in dict.fromkeys(words)}
    names = (word for word in bare.values() if word in surnames or _SLAVIC_TOO.search(word))
    alike = set(chain.from_iterable(_of_one_skeleton(names))) - _NO_NAMES
    if not alike:  # as nearly always
        return {}
    matches = compress(_WORD.finditer(text), [bare[word] in alike for word in words])
    return {word: Spelling(text, word, places) for word, places in _places(matches, known).items()}


def _pairs(
    spellings: dict[str, Spelling], same: Set[tuple[str, str]], wrong: Collection[str], *, english: bool
) -> Iterator[Pair]:
    """Every spelling but one of each name, with the one to keep: the most frequent, of several no foreign one, the first."""

    def rank(word: str) -> tuple[bool, int, bool, int]:
        places = spellings[word].places
        return word in wrong, -len(places), english and has_marks(word), places[0][0]

    ranked = sorted(set(chain.from_iterable(same)), key=rank)
    for spelling, kept in towards_one(ranked, lambda one, other: (one, other) in same or (other, one) in same):
        if kept not in wrong:
            yield Pair(spelling, kept, tuple(spellings[spelling].borne_by(spellings[kept].givens)))


def towards_one(spellings: Sequence[str], are_one: Callable[[str, str], bool]) -> Iterator[tuple[str, str]]:
    """Each spelling that is to change, and the one to keep, which never is one that is to change.

    Args:
        spellings: The spellings, the best first.
        are_one: Whether two of them stand for one name.

    >>> list(towards_one(["Dmitry", "Dmitri", "Ivan"], lambda one, other: one[0] == other[0]))
    [('Dmitri', 'Dmitry')]
    """
    kept: list[str] = []
    for spelling in spellings:
        right = next((other for other in kept if are_one(spelling, other)), None)
        if right is None:
            kept.append(spelling)
        else:
            yield spelling, right


def are_read_alike(one: str, other: str) -> bool:
    """Whether two words may be spellings of one Slavic name, which `spelt_twice` compares.

    >>> are_read_alike("Kovalchuk", "Kovaltchuk"), are_read_alike("Bardoni", "Bardani")
    (True, False)
    """
    if not (_SLAVIC.search(one) and _SLAVIC.search(other)):
        return False
    return not set(latin_skeletons(one)[:_SOUNDS]).isdisjoint(latin_skeletons(other)[:_SOUNDS])


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
