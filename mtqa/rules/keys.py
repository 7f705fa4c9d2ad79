"""The words by which a pattern is looked up in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from operator import itemgetter
from typing import NamedTuple

from mtqa.rules.element import Element
from mtqa.rules.neighbours import NUMBER, beside, in_pair, is_fixed, is_sign, is_whole, parts
from mtqa.rules.words import MARKS, frequency, pair_frequency

__all__ = ["Key", "Pivot", "phrase_key", "pivot_of"]

_REMEMBERED = 100_000  # the same words come again and again
_MAX_KEYS = 1500
_MAX_PAIRS, _FEW_PAIRS = 600, 150
_AT_START = 0.7  # what a hit costs where the pattern can be tried right there, against a search of the sentence
_COMMON = 1000  # occurrences in a million words


class Key(NamedTuple):
    """A word that a text must have, or two that follow each other.

    Attributes:
        word: In lower case; with a star at its end, every word that starts so; `NUMBER` for a number; or one of `MARKS`.
            Before a second word it may be empty: a punctuation mark, or the start of the sentence.
        second: The word right after it, empty for a punctuation mark; None if any may follow.
        back: How many words before `word` the fixed element starts to which it belongs; -1 if right after it.
        size: Of how many words that element is.
    """

    word: str
    second: str | None = None
    back: int = 0
    size: int = 1


_Priced = tuple[float, Key]
"""A key, and before it how often it will be met in a million words, roughly."""


class Pivot(NamedTuple):
    """The element by whose words a pattern is looked up.

    Attributes:
        keys: One of which every match holds; empty if nothing is fixed.
        element: Number of the element, from 0.
        capital: Whether all its words start with a capital.
        mark: Whether it is a punctuation mark, of which nobody knows where it stands.
    """

    keys: tuple[Key, ...]
    element: int
    capital: bool = False
    mark: bool = False


def pivot_of(elements: Sequence[Element], *, opens: bool = False) -> Pivot:
    """The element whose words, with what stands beside them, are met least often.

    Args:
        elements: Of the pattern.
        opens: Whether the first of them opens a sentence.
    """
    best, least = Pivot((), 0), float("inf")
    alone = {index: _alone(element.words) for index, element in enumerate(elements) if is_fixed(elements, index)}
    for index in sorted(alone, key=lambda index: alone[index][1])[:2]:  # a pair of a commoner one is no better
        most = _MAX_PAIRS if alone[index][1] > _COMMON else _FEW_PAIRS  # many pairs of rare words gain little
        for keys, price in (alone[index], *_pairs(elements, index, most, opens=opens and not index)):
            cost = price * (1.0 if index else _AT_START)
            if cost < least and len(keys) <= _MAX_KEYS:
                capital = all(word[:1].isupper() for word in elements[index].words)
                best, least = Pivot(keys, index, capital), cost
    for index, element in enumerate(elements):
        mark = element.regex[-1:]
        if best.keys and is_sign(element) and not element.optional and MARKS.get(mark, least) < least:
            best, least = Pivot((Key(mark),), index, mark=True), MARKS[mark]
    return best


@lru_cache(_REMEMBERED)
def _alone(words: tuple[str, ...]) -> tuple[tuple[Key, ...], float]:
    """The keys of an element whatever stands beside it, and how often they are met together."""
    return _together(map(_priced, map(str.lower, words)))


def _together(priced: Iterable[_Priced]) -> tuple[tuple[Key, ...], float]:
    costs = {key: cost for cost, key in priced}
    return tuple(costs), sum(costs.values())


def _pairs(
    elements: Sequence[Element], index: int, most: int, *, opens: bool
) -> Iterator[tuple[tuple[Key, ...], float]]:
    """The keys of an element with what follows it, and with what stands before it: at most so many."""
    words = [word.lower() for word in elements[index].words]
    if not all(map(is_whole, words)):  # "U.S." has a mark between its last letter and the next word
        return
    before: Sequence[str] = ("",) if opens else ()
    if index and not elements[index].glued:
        before = beside(elements[index - 1 :: -1], -1)
    for side, others in ((1, beside(elements[index + 1 :], 1)), (-1, before)):
        if others and len(words) * len(others) <= most:
            yield _together(chain.from_iterable(_paired(word, others, side) for word in words))


def _paired(word: str, others: Sequence[str], side: int) -> Sequence[_Priced]:
    """The keys of a word or phrase that stands beside others: its own, if that is rarer."""
    own = parts(word)
    last, size = len(own) - 1, len(own)
    pairs = [_pair(own[last], other, last, size) if side > 0 else _pair(other, own[0], -1, size) for other in others]
    return min([_priced(word)], pairs, key=lambda priced: sum(cost for cost, _ in priced)) if last else pairs


def phrase_key(phrase: str) -> Key:
    """The key of a fixed phrase: its rarest pair of words.

    Args:
        phrase: In lower case; a star at its end stands for any further letters, `^` at its start for the start of the
            sentence or a punctuation mark, `<number>` for any number.

    >>> phrase_key("in the meantime")
    Key(word='the', second='meantime', back=1, size=3)
    """
    return _priced(phrase)[1]


@lru_cache(_REMEMBERED)
def _priced(phrase: str) -> _Priced:
    words = parts(phrase.replace("<number>", NUMBER))
    size = len(words)
    if phrase.startswith("^ "):
        return _pair("", words[0], -1, size)
    if size == 1:
        return frequency(words[0]), Key(words[0])
    return min((_pair(one, two, at, size) for at, (one, two) in enumerate(pairwise(words))), key=itemgetter(0))


@lru_cache(_REMEMBERED)
def _pair(one: str, two: str, at: int, size: int) -> _Priced:
    """The key of two words that follow each other, the first of which is word `at` of an element of `size` words."""
    if one.endswith("*") or two.endswith("*"):  # a start of a word is looked up alone
        alone = [
            (frequency(word), Key(word, back=at + after, size=size)) for after, word in enumerate((one, two)) if word
        ]
        return min(alone, key=itemgetter(0))
    first, second = in_pair(one), in_pair(two)
    return pair_frequency(first, second), Key(first, second, at, size)
