"""What must be in a text for a pattern to match: words to look it up by, and words that its sentence needs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from mtqa.rules.element import Element, searchable
from mtqa.rules.words import frequency

__all__ = ["MARKS", "NOTHING", "NUMBER", "Key", "Need", "Pivot", "needs_of", "phrase_key", "pivot_of", "plain_of"]

NUMBER = "0"
"""Stands in a key for every word that starts with a digit."""

_REMEMBERED = 100_000  # the same words come again and again
_MAX_KEYS = 1500
_MAX_PAIRS = 200
_MAX_NEED = 400
_AT_START = 0.7  # what a hit costs where the pattern can be tried right there, against a search of the sentence
_PAIRED, _BOTH_COMMON = 0.05, 0.25  # how many of the hits of a word its neighbour leaves
_COMMON = 1000  # occurrences in a million words
_MARKS_AND_NUMBERS = 3000.0  # so common is a word beside a given one
_NUMERAL = re.compile(r"(?:\\d|[0-9()?:.,*+|\[\]{}])*\\d[+)*\d]*")  # an expression of digits only
_SIGNS = ",;:!?."
MARKS = {'"': 6000, ":": 2000, "?": 2000, "(": 2000, "!": 500, ";": 500, "%": 500}
"""Marks that few sentences have, and how many in a million words have them, roughly."""
_SENTENCE = 25  # words


class Key(NamedTuple):
    """A word that a text must have, or two that follow each other.

    Attributes:
        word: In lower case; with a star at its end, every word that starts so; `NUMBER` for a number; or one of `MARKS`.
            Before a second word it may be empty: a punctuation mark, or the start of the sentence.
        second: The word right after it, empty for a punctuation mark; None if any may follow.
        back: How many words before `word` the fixed element starts to which it belongs; -1 if right after it.
    """

    word: str
    second: str | None = None
    back: int = 0


@lru_cache(_REMEMBERED)
def _cost_of(key: Key) -> float:
    """How often a key will be met, roughly, in a million words."""
    often = _often(key.word)
    if key.second is None:
        return often
    rarer = min(often, _often(key.second))
    return rarer * (_BOTH_COMMON if rarer >= _COMMON else _PAIRED)


def _often(word: str) -> float:
    return _MARKS_AND_NUMBERS if word in ("", NUMBER) else frequency(word)


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
    alone = {
        index: tuple(dict.fromkeys(map(phrase_key, map(str.lower, element.words))))
        for index, element in enumerate(elements)
        if _is_fixed(elements, index)
    }
    rarest = sorted(alone, key=lambda index: _cost(alone[index]))
    for index in rarest[:2]:  # a pair of a commoner one is a pair of these, or no better than they are
        for keys in (alone[index], *_pairs(elements, index, alone[index], opens=opens and not index)):
            cost = _cost(keys) * (1.0 if index else _AT_START)
            if cost < least and len(keys) <= _MAX_KEYS:
                capital = all(word[:1].isupper() for word in elements[index].words)
                best, least = Pivot(keys, index, capital), cost
    for index, element in enumerate(elements):
        mark = element.regex[-1:]
        if best.keys and _is_sign(element) and not element.optional and MARKS.get(mark, least) < least:
            best, least = Pivot((Key(mark),), index, mark=True), MARKS[mark]
    return best


def _pairs(elements: Sequence[Element], index: int, alone: Sequence[Key], *, opens: bool) -> Iterator[tuple[Key, ...]]:
    """The keys of an element with what follows it, and with what stands before it."""
    words = [word.lower() for word in elements[index].words]
    before: Sequence[str] = ("",) if opens else ()
    if index and not elements[index].glued:
        before = _beside(elements[index - 1 :: -1], -1)
    most = _MAX_KEYS if _cost(alone) > _COMMON else _MAX_PAIRS  # many pairs of rare words gain little
    for side, others in ((1, _beside(elements[index + 1 :], 1)), (-1, before)):
        if others and len(words) * len(others) <= most:
            yield tuple(dict.fromkeys(key for word in words for key in _paired(word, others, side)))


def _paired(word: str, others: Sequence[str], side: int) -> Sequence[Key]:
    """The keys of a word or phrase that stands beside others: its own, if that is rarer."""
    parts = _parts(word)
    last = len(parts) - 1
    pairs = [_pair(parts[last], other, last) if side > 0 else _pair(other, parts[0], -1) for other in others]
    return min([phrase_key(word)], pairs, key=_cost) if last else pairs


def _cost(keys: Sequence[Key]) -> float:
    return sum(map(_cost_of, keys))


@lru_cache(_REMEMBERED)
def phrase_key(phrase: str) -> Key:
    """The key of a fixed phrase: its rarest pair of words.

    Args:
        phrase: In lower case; a star at its end stands for any further letters, `^` at its start for the start of the
            sentence or a punctuation mark, `<number>` for any number.

    >>> phrase_key("in the meantime")
    Key(word='the', second='meantime', back=1)
    """
    parts = _parts(phrase.replace("<number>", NUMBER))
    if phrase.startswith("^ "):
        return _pair("", parts[0], -1)
    if len(parts) == 1:
        return Key(parts[0])
    return min((_pair(one, two, at) for at, (one, two) in enumerate(pairwise(parts))), key=_cost_of)


@lru_cache(_REMEMBERED)
def _parts(phrase: str) -> tuple[str, ...]:
    parts = searchable(phrase).split()
    if phrase.endswith("*"):
        parts[-1] += "*"
    return tuple(parts)


@lru_cache(_REMEMBERED)
def _pair(one: str, two: str, at: int) -> Key:
    """The key of two words that follow each other, the first of which is word `at` of the element."""
    if one.endswith("*") or two.endswith("*"):  # a start of a word is looked up alone
        alone = [Key(word, back=at + after) for after, word in enumerate((one, two)) if word]
        return min(alone, key=_cost_of)
    return Key(_in_pair(one), _in_pair(two), at)


def _in_pair(word: str) -> str:
    return NUMBER if word[:1].isdigit() else word


def _beside(elements: Sequence[Element], side: int) -> tuple[str, ...]:
    """The words that may stand next: of the first element, and of those after it as long as they may be missing.

    Args:
        elements: From the nearest on.
        side: 1 if they follow, -1 if they stand before.
    """
    words: dict[str, None] = {}
    for number, element in enumerate(elements):
        known = _edges(elements, number) if side > 0 else _ends(element)
        if not known:
            return ()
        words.update(dict.fromkeys(known))
        if not element.optional:
            return tuple(words)
    return ()


def _edges(elements: Sequence[Element], number: int) -> tuple[str, ...]:
    """The first words of an element that follows; empty if they are not known."""
    element = elements[number]
    if element.glued:
        if element.regex == "'s":
            return ("s",)
        followed = next((other for other in elements[number + 1 :] if not other.optional), None)
        parted = number + 1 < len(elements) and not elements[number + 1].glued
        return ("",) if _is_sign(element) and element.regex[-1] in _SIGNS and followed is not None and parted else ()
    if element.words:
        firsts = [_parts(word.lower())[:1] for word in element.words]
        return () if any(not part or part[0].endswith("*") for part in firsts) else tuple(part[0] for part in firsts)
    return (NUMBER,) if _NUMERAL.fullmatch(element.regex) and not element.gap else ()


def _ends(element: Element) -> tuple[str, ...]:
    """The last words of an element that stands before; empty if they are not known."""
    if _is_sign(element):
        return ("",)
    if element.glued or any(word.endswith("*") for word in element.words):
        return ()
    return tuple(part[-1] for part in (_parts(word.lower()) for word in element.words) if part)


class Need(NamedTuple):
    """What a text must have: one of some words, or one of some texts within a word.

    Attributes:
        words: In lower case; `NUMBER` for any number.
        texts: Starts of words, numbers, marks.
    """

    words: frozenset[str]
    texts: tuple[str, ...] = ()


NOTHING = Need(frozenset())
"""What every text has."""


def needs_of(elements: Sequence[Element], pivot: int | None = None) -> tuple[Need, ...]:
    """What a text must have for a pattern to match, in the order in which it pays to look.

    Args:
        elements: Of the pattern.
        pivot: The element by which it was looked up, which need not be looked for again.
    """
    needs = {_need(elements, index, looked_up=index == pivot) for index in range(len(elements))} - {NOTHING}
    return tuple(sorted(needs, key=lambda need: (_effort(need), sorted(need.words))))


def _effort(need: Need) -> float:
    """What it costs to look for a need, for each sentence that it rules out."""
    often = sum(map(_often, need.words)) + _MARKS_AND_NUMBERS * len(need.texts)
    words = min(len(need.words) + len(need.texts), _SENTENCE)
    return (3 + words) / max(1 - often * _SENTENCE / 1_000_000, 0.01)


def _need(elements: Sequence[Element], index: int, *, looked_up: bool) -> Need:
    element = elements[index]
    if element.optional or element.gap:
        return NOTHING
    if not element.words:
        if _is_sign(element) and element.regex != "'":
            return Need(frozenset(), (element.regex[-1],))
        numeral = _NUMERAL.fullmatch(element.regex) and not element.glued
        return Need(frozenset([NUMBER])) if numeral else NOTHING
    numbers = any(word[:1].isdigit() for word in element.words)
    if not _is_fixed(elements, index) or len(element.words) > _MAX_NEED or (looked_up and not numbers):
        return NOTHING
    rarest = {word if word[0].isdigit() else min(_parts(word), key=frequency) for word in map(str.lower, element.words)}
    texts = {word.rstrip("*") for word in rarest if word[0].isdigit() or word.endswith("*")}
    words = frozenset(word for word in rarest if not (word[0].isdigit() or word.endswith("*")))
    return Need(words, tuple(sorted(texts)))


def plain_of(elements: Sequence[Element]) -> Need:
    """A pattern that is no more than a choice of words, as single words in their own case and texts that may follow a
    space; else none.
    """
    words = elements[0].words
    if (
        len(elements) > 1
        or elements[0].optional
        or not all(re.fullmatch(r"[^\W\d_][^\W\d_ ]*(?: [^\W\d_]+)*\*?", word) for word in words)
    ):
        return NOTHING
    texts = {word.rstrip("*").lower() for word in words if not word.isalpha()}
    return Need(frozenset(filter(str.isalpha, words)), tuple(sorted(texts)))


def _is_fixed(elements: Sequence[Element], index: int) -> bool:
    """Whether an element is always there as words of its own."""
    element = elements[index]
    if element.optional or element.gap or not element.words:
        return False
    if not all(map(_parts, element.words)):
        return False
    touches = element.glued and index > 0 and not _is_sign(elements[index - 1])
    touched = index + 1 < len(elements) and elements[index + 1].glued and bool(elements[index + 1].words)
    return not (touches or touched)


def _is_sign(element: Element) -> bool:
    sign = element.regex.removeprefix("\\")
    return not element.words and len(sign) == 1 and not sign.isalnum()
