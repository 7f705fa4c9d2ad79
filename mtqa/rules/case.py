"""The capitals of a wording: those of what it replaces."""

from __future__ import annotations

from mtqa.expression import lazy
from mtqa.rules.english import NATIONALITIES
from mtqa.rules.vocabulary import common_words
from mtqa.titles import OFFICES

__all__ = ["capitalised"]

_SPELT_IN_CAPITALS = 4
"""Letters from which on a word in capitals is hardly an acronym."""
_OPENED = lazy(r"(?:(?:[.!?:…•–—]|(?:^|\n)[-*])[\"')]? *|[,:] ?[\"'])\Z")
"""What a sentence may begin behind, where the text was not parted: "until 10 p.m. Delays are likely", "- Rocket strike", and where
somebody's words begin: He said, "Do not go"."""
_FEW = 6
_NEXT_WORD = lazy(r"(?:'s?)? (?P<word>[A-Z][a-z]+)")
_LAST_WORD = lazy(r"(?P<before>[^\s\"(])? ?(?P<word>[A-Z][a-z]+) \Z")
_LONGEST = 25
_SMALL = frozenset("a an the of in on at for to and or by with from".split())


def capitalised(suggestion: str, text: str, start: int, end: int, *, starts_sentence: bool) -> str:
    """Give a suggestion the capitals of what it replaces.

    Args:
        suggestion: The wording.
        text: The text.
        start: Where it would stand.
        end: Where what it replaces ends.
        starts_sentence: Whether a sentence starts there.

    >>> capitalised("the mystery", "The yellow remains.", 0, 10, starts_sentence=True)
    'The mystery'
    >>> capitalised("hold on", 'He said: "Wait a bit."', 10, 20, starts_sentence=False)
    'Hold on'
    >>> capitalised("sham votes", "The FARCE VOTES", 4, 15, starts_sentence=False)
    'SHAM VOTES'
    >>> capitalised("train drivers", "The Union of Locomotive Drivers' Unions", 13, 31, starts_sentence=False)
    'Train Drivers'
    >>> capitalised("justice Anna Rossi", "On Monday Minister Anna Rossi left.", 10, 29, starts_sentence=False)
    'Justice Anna Rossi'
    >>> capitalised("near-tragedy", 'The mayor: "Tragedy touched"', 12, 27, starts_sentence=False)
    'Near-tragedy'
    """
    matched = text[start:end]
    if _is_in_capitals(matched):
        return suggestion.upper()
    if not matched[:1].isupper() or suggestion[:1].isupper():
        return suggestion
    if starts_sentence or _OPENED.search(text, max(0, start - _FEW), start):
        return suggestion[:1].upper() + suggestion[1:]
    if _is_in_name(text, start, end):
        return " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in suggestion.split(" "))
    return suggestion[:1].upper() + suggestion[1:] if _is_office_of(suggestion, matched) else suggestion


def _is_office_of(suggestion: str, matched: str) -> bool:
    """Whether a wording puts another office before the same name."""
    (office, _, name), (other, _, kept) = matched.lower().partition(" "), suggestion.lower().partition(" ")
    named = matched.partition(" ")[2][:1].isupper()
    return named and office in OFFICES and office != other and name == kept


def _is_in_capitals(matched: str) -> bool:
    """
    >>> _is_in_capitals("32 UAH"), _is_in_capitals("RER A"), _is_in_capitals("FARCE VOTES")
    (False, False, True)
    """
    words = [word for word in matched.split() if any(map(str.isalpha, word))] if matched.isupper() else []
    return len(words) > 1 and max(map(len, words)) >= _SPELT_IN_CAPITALS


def _is_in_name(text: str, start: int, end: int) -> bool:
    """Whether a place is a part of a name, or of a heading, in capitals: the [Retail Network] Suppliers."""
    if not all(word in _SMALL or word[:1].isupper() for word in text[start:end].split(" ")):
        return False
    after, before = _NEXT_WORD.match(text, end), _LAST_WORD.search(text, max(0, start - _LONGEST), start)
    if after and _is_part_of_name(after["word"]):
        return True
    inside = before and before["before"] and before["before"] not in ".!?:"  # else the capital opens a sentence
    return bool(before and inside and _is_part_of_name(before["word"]))


def _is_part_of_name(word: str) -> bool:
    return word.lower() in common_words() and word not in NATIONALITIES
