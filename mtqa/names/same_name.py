"""Whether two spellings that a text has, and no glossary, are those of one person or place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cached_property

from mtqa.count_words import DAY_NAMES, MONTH_NAMES
from mtqa.expression import lazy
from mtqa.names.given import are_one_given_name, native_given_name
from mtqa.names.phrase import OPENERS
from mtqa.names.setting import is_after_given_name, is_after_preposition, is_ordinary_word, word_before

__all__ = ["Spelling", "are_one_name"]

_IV = lazy(r"[iy][vw]\Z")
_OFF = lazy(r"ff\Z")
_ADJECTIVE = lazy(r"sk\w{0,3}\Z")
_GOES_ON = lazy(r" [A-ZÀ-ÖØ-ÞĀ-Ž]")
_REACH = 20_000
"""Two spellings that stand so far apart belong to two articles."""
_REGULAR = 0.5
"""What the readings may cost in which two spellings of a name meet that is surely Slavic, or borne by one person."""
_SCHEMES = 0.25
"""The same for any other name: what a scheme prescribes."""
_LONG = 9
"""Letters from which on two such names hardly meet by chance."""
_NO_GIVEN = frozenset({*DAY_NAMES, *MONTH_NAMES, *map(str.capitalize, OPENERS)})
"""What stands before a surname with a capital, and is no given name: On Sunday Kovalenko left."""


@dataclass(frozen=True)
class Spelling:
    """One spelling of a name in a text.

    Attributes:
        text: The text.
        word: The spelling.
        places: Where it starts and ends, in order.
    """

    text: str
    word: str
    places: list[tuple[int, int]]

    @cached_property
    def givens(self) -> frozenset[str]:
        """The given names before it."""
        return frozenset(given for start, _ in self.places if (given := self._given_at(start)))

    def borne_by(self, givens: Set[str]) -> Iterator[tuple[int, int]]:
        """Where it stands without a given name, or behind one that is one of some, in whatever spelling."""
        for start, end in self.places:
            given = self._given_at(start)
            if not given or not givens or any(are_one_given_name(given, known) for known in givens):
                yield start, end

    def _given_at(self, start: int) -> str:
        """The given name before a place; empty if there is none."""
        before = word_before(self.text, start) if is_after_given_name(self.text, start) else ""
        return "" if before in _NO_GIVEN else before

    @cached_property
    def is_given(self) -> bool:
        """Whether it is itself a given name, which mostly stands before another word with a capital."""
        followed = sum(_GOES_ON.match(self.text, end) is not None for _, end in self.places)
        return 2 * followed > len(self.places) and not _ADJECTIVE.search(self.word)  # Primorsky Krai

    @property
    def is_placed(self) -> bool:
        """Whether it stands where a place may be expected."""
        return any(is_after_preposition(self.text, start) for start, _ in self.places)

    @property
    def is_common(self) -> bool:
        """Whether it is a common word of the text too."""
        return is_ordinary_word(self.text, self.word, self.places[0][0])


def are_one_name(one: Spelling, other: Spelling, *, foreign: bool) -> bool:
    """Whether two spellings, near each other, are read as one name, and not those of two people.

    Args:
        one: A spelling.
        other: Another one in the same text.
        foreign: Whether the text is known to name something from another script.
    """
    if bool(_IV.search(one.word)) != bool(_IV.search(other.word)):
        return False  # Pavlov and Pavliv are two surnames
    if not _are_near(one.places, other.places) or one.is_given or other.is_given:
        return False
    if not foreign and not any(map(native_given_name, one.givens | other.givens)):
        return False
    agree = any(are_one_given_name(mine, yours) for mine in one.givens for yours in other.givens)
    if one.givens and other.givens and not agree:
        return False
    return _are_read_alike(one, other, agree=agree) and not (one.is_common or other.is_common)


def _are_read_alike(one: Spelling, other: Spelling, *, agree: bool) -> bool:
    """Whether two spellings can stand for one native name; where the given names agree, less must speak for it."""
    from mtqa.romanise.match import match_words, meeting  # slow to load
    from mtqa.romanise.word import read_word

    first, second = read_word(one.word), read_word(other.word)
    price = meeting(first.plain, second.plain)
    if agree:
        return price <= _REGULAR or match_words(first, second, alone=False)[1]
    if bool(_OFF.search(one.word)) != bool(_OFF.search(other.word)):
        return False  # an emigrant, or a brand
    if first.slavic and second.slavic:
        return price <= _REGULAR
    least = min(len(one.word), len(other.word))
    is_name = bool(one.givens or other.givens) or least >= _LONG - (one.is_placed or other.is_placed)
    return is_name and price <= _SCHEMES


def _are_near(places: list[tuple[int, int]], others: list[tuple[int, int]]) -> bool:
    """Whether one of some places is in the article of one of others."""
    for start, _ in places:
        at = bisect_left(others, (start - _REACH, 0))
        if at < len(others) and others[at][0] <= start + _REACH:
            return True
    return False
