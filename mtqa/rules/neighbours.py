"""Which words may stand right beside an element of a pattern, as far as that is known."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from mtqa.expression import lazy
from mtqa.rules.element import Element, searchable

__all__ = [
    "NUMBER",
    "Neighbours",
    "beside",
    "in_pair",
    "is_fixed",
    "is_numeral",
    "is_one_word",
    "is_sign",
    "is_whole",
    "neighbours_of",
    "parts",
]

NUMBER = "0"
"""Stands for every word that starts with a digit."""

_REMEMBERED = 100_000  # the same words come again and again
_NUMERAL = lazy(r"(?:\\d|[0-9()?:.,*+|\[\]{}])*\\d[+)*\d]*")  # an expression of digits only
_SIGNS = ",;:!?."
_FARTHEST = 4
_MOST_WORDS = 250


class Neighbours(NamedTuple):
    """What stands around an element in every match of a pattern.

    Attributes:
        before: The words of which one is right before it; those of which one is before that; and so on.
        after: Likewise behind it.
        known: The numbers of the elements that these speak of wholly, and that of the element itself if it is one word.
        lead: How many words before the element the match starts; -1 if that is not known.
    """

    before: tuple[frozenset[str], ...] = ()
    after: tuple[frozenset[str], ...] = ()
    known: frozenset[int] = frozenset()
    lead: int = -1


def neighbours_of(elements: Sequence[Element], index: int, *, opens: bool = False) -> Neighbours:
    """The words that stand around an element: as far on either side as they follow word by word.

    Args:
        elements: Of the pattern.
        index: Of the element, from 0.
        opens: Whether the first element opens a sentence.
    """
    if any(not is_whole(word) for word in elements[index].words):
        return Neighbours(lead=-1 if index else 0)
    after, behind = _run(elements, range(index + 1, len(elements)), 1)
    before: list[frozenset[str]] = []
    front: list[int] = []
    if not elements[index].glued:
        before, front = _run(elements, range(index - 1, -1, -1), -1)
        if opens and len(before) == len(front) == index < _FARTHEST:
            before.append(frozenset([""]))
    lead = index if len(front) == index else -1
    listed = not any(word.endswith("*") for word in elements[index].words)  # a start may be looked up by its neighbour
    own = [index] if listed and is_one_word(elements[index]) else []
    return Neighbours(tuple(before), tuple(after), frozenset([*front, *own, *behind]), lead)


def _run(elements: Sequence[Element], indexes: range, side: int) -> tuple[list[frozenset[str]], list[int]]:
    """The words next to an element, and next to these, and the numbers of the elements that they belong to."""
    words: list[frozenset[str]] = []
    known: list[int] = []
    for index in indexes[:_FARTHEST]:
        near = elements[index:] if side > 0 else elements[index::-1]
        wanted = beside(near, side)
        if not wanted or len(wanted) > _MOST_WORDS:
            break
        words.append(frozenset(map(in_pair, wanted)))
        if not is_one_word(elements[index]):
            break
        known.append(index)
    return words, known


def is_one_word(element: Element) -> bool:
    """Whether an element is always there, as one word with nothing but a space on either side."""
    whole = all(len(parts(word)) == 1 and is_whole(word) and not word[0].isdigit() for word in element.words)
    return bool(element.words) and whole and not element.optional and not element.glued


def is_whole(word: str) -> bool:
    """Whether no mark is at either edge of a word or phrase, which looks like a space in the searchable text."""
    return word[:1].isalnum() and (word[-1:].isalnum() or word.endswith("*"))


def beside(elements: Sequence[Element], side: int) -> tuple[str, ...]:
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
        return ("",) if is_sign(element) and element.regex[-1] in _SIGNS and followed is not None and parted else ()
    if element.words:
        firsts = [_edge(word, 0) for word in element.words]
        return () if any(first.endswith("*") for first in firsts) else tuple(firsts)
    return (NUMBER,) if is_numeral(element) else ()


def _ends(element: Element) -> tuple[str, ...]:
    """The last words of an element that stands before; empty if they are not known."""
    if is_sign(element):
        return ("",)
    if element.glued or any(word.endswith("*") for word in element.words):
        return ()
    return tuple(_edge(word, -1) for word in element.words)


def _edge(word: str, side: int) -> str:
    """The first or last word of a phrase; empty if a mark is there, which looks like a space."""
    return parts(word.lower())[side] if is_whole(word) or word[side].isalnum() else ""


def is_fixed(elements: Sequence[Element], index: int) -> bool:
    """Whether an element is always there as words of its own."""
    element = elements[index]
    if element.optional or element.gap or not element.words:
        return False
    if not all(map(parts, element.words)):
        return False
    touches = element.glued and index > 0 and not is_sign(elements[index - 1])
    touched = index + 1 < len(elements) and elements[index + 1].glued and bool(elements[index + 1].words)
    return not (touches or touched)


def is_sign(element: Element) -> bool:
    """Whether an element is a punctuation mark."""
    sign = element.regex.removeprefix("\\")
    return not element.words and len(sign) == 1 and not sign.isalnum()


def is_numeral(element: Element) -> bool:
    """Whether an element is a number, however it is written."""
    return bool(_NUMERAL.fullmatch(element.regex)) and not element.gap


def in_pair(word: str) -> str:
    """A word as it is looked up beside another one: `NUMBER` for any number."""
    return NUMBER if word[:1].isdigit() else word


@lru_cache(_REMEMBERED)
def parts(phrase: str) -> tuple[str, ...]:
    """The words of a phrase, as they stand in a searchable text.

    >>> parts("far-right group*")
    ('far', 'right', 'group*')
    """
    parts = searchable(phrase).split()
    if phrase.endswith("*"):
        parts[-1] += "*"
    return tuple(parts)
