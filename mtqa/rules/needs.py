"""What a text must hold for a pattern to match in it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from mtqa.expression import lazy
from mtqa.rules.element import Element
from mtqa.rules.neighbours import NUMBER, is_fixed, is_numeral, is_sign, parts
from mtqa.rules.words import frequency

__all__ = ["NOTHING", "Need", "needs_of", "plain_of"]

_MAX_NEED = 400
_MARK = 3000.0  # so common is a mark or the start of a word, in a million words
_SENTENCE = 25  # words
_PLAIN = lazy(r"'?[^\W_]+(?:[ '.-][^\W_]+)*\*?")


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


def needs_of(elements: Sequence[Element], pivot: int | None = None, known: Collection[int] = ()) -> tuple[Need, ...]:
    """What a text must have for a pattern to match, in the order in which it pays to look.

    Args:
        elements: Of the pattern.
        pivot: The element by which it was looked up, which need not be looked for again.
        known: The elements that are looked for at their place beside it.
    """
    others = [index for index in range(len(elements)) if index not in known]
    needs = {_need(elements, index, looked_up=index == pivot) for index in others} - {NOTHING}
    return tuple(sorted(needs, key=lambda need: (_effort(need), sorted(need.words))))


def _effort(need: Need) -> float:
    """What it costs to look for a need, for each sentence that it rules out."""
    met = sum(map(frequency, need.words)) + _MARK * len(need.texts)
    words = min(len(need.words) + len(need.texts), _SENTENCE)
    return (3 + words) / max(1 - met * _SENTENCE / 1_000_000, 0.01)


def _need(elements: Sequence[Element], index: int, *, looked_up: bool) -> Need:
    element = elements[index]
    if element.optional or element.gap:
        return NOTHING
    if not element.words:
        if is_sign(element) and element.regex != "'":
            return Need(frozenset(), (element.regex[-1],))
        return Need(frozenset([NUMBER])) if is_numeral(element) and not element.glued else NOTHING
    numbers = any(word[:1].isdigit() for word in element.words)
    if not is_fixed(elements, index) or len(element.words) > _MAX_NEED or (looked_up and not numbers):
        return NOTHING
    rarest = {word if word[0].isdigit() else min(parts(word), key=frequency) for word in map(str.lower, element.words)}
    texts = {word.rstrip("*") for word in rarest if word[0].isdigit() or word.endswith("*")}
    words = frozenset(word for word in rarest if not (word[0].isdigit() or word.endswith("*")))
    return Need(words, tuple(sorted(texts)))


def plain_of(elements: Sequence[Element]) -> Need:
    """A pattern that is no more than a choice of words, in their own case: single words, and texts, where a star stands
    for any further letters; else none.

    >>> plain_of([Element("", ("M5S", "covid-19", "Serie A", "vaccin*"))])
    Need(words=frozenset({'M5S'}), texts=('Serie A', 'covid 19', 'covid-19', 'vaccin*'))
    """
    words = elements[0].words
    if len(elements) > 1 or elements[0].optional or not all(map(_PLAIN.fullmatch, words)):
        return NOTHING
    texts = {word for word in words if not word.isalnum()}
    parted = {text.replace("-", " ") for text in texts}
    return Need(frozenset(filter(str.isalnum, words)), tuple(sorted(texts | parted)))
