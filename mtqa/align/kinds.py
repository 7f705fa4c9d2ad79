"""What kind of change an edit is: a name, a number, punctuation, the choice of words, their order ..."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from mtqa.align.tokens import Sort, Token
from mtqa.count_words import TEENS, TENS, UNITS

__all__ = ["EditKind", "kind_of", "names_in"]


class EditKind(StrEnum):
    """Kinds of edits. An edit has the first kind that fits, from the top, but for a word in other capitals."""

    SPACING = "spacing"
    """White space only."""
    PUNCTUATION = "punctuation"
    """Signs only, or the sort of quotation marks and apostrophes."""
    ORDER = "order"
    """A phrase was moved, or the same words stand in another order."""
    DELETION = "deletion"
    INSERTION = "insertion"
    CAPITALS = "capitals"
    """The same words in other capitals."""
    NAME = "name"
    """A name was put for another name, or for another spelling of it."""
    NUMBER = "number"
    WORD_CHOICE = "word choice"


_NUMBER_WORDS = frozenset(
    (*UNITS, *TEENS, *TENS, *"hundred thousand million billion trillion dozen first second third half".split())
)
_ENDS = frozenset(".!?…:\n")
_OPENERS = frozenset("\"'“”‘’«»„([{-–—*•")
_NOUNS_HAVE_CAPITALS = frozenset({"de", "lb"})
"""Languages in which a capital does not tell a name."""


def names_in(words: Sequence[Token], language: str = "en") -> frozenset[int]:
    """Indexes of words that look like names: with a capital that no beginning of a sentence explains.

    >>> from mtqa.align.tokens import tokens
    >>> words = tokens("Yesterday Putin met NATO. He said: Yes")
    >>> [words[index].text for index in sorted(names_in(words))]
    ['Putin', 'NATO']
    """
    if language.partition("-")[0] in _NOUNS_HAVE_CAPITALS:
        return frozenset()
    found = set()
    opening = True
    for index, word in enumerate(words):
        if word.sort is Sort.PUNCTUATION:
            opening = (opening and word.text in _OPENERS) or (word.text[0] in _ENDS and not _is_initial(words, index))
            continue
        if word.text[0].isupper() and not opening and word.folded not in ("i", "i'm", "i'd", "i'll", "i've"):
            found.add(index)
        opening = False
    known = {words[index].text for index in found}
    return frozenset(index for index, word in enumerate(words) if index in found or word.text in known)


def _is_initial(words: Sequence[Token], stop: int) -> bool:
    """Whether a stop only shortens a name, as in "J. Smith"."""
    return stop > 0 and words[stop].text == "." and len(words[stop - 1].text) == 1 and words[stop - 1].text.isupper()


def kind_of(
    deleted: Sequence[Token], inserted: Sequence[Token], old_names: Sequence[str], new_names: Sequence[str]
) -> EditKind:
    """The kind of an edit that is not a move.

    Args:
        deleted: Words that were taken out.
        inserted: Words that were put in.
        old_names: Those of `deleted` that are part of a name.
        new_names: Those of `inserted`.
    """
    if not deleted and not inserted:
        return EditKind.SPACING
    if all(word.sort is Sort.PUNCTUATION for word in (*deleted, *inserted)):
        return EditKind.PUNCTUATION
    if not inserted or not deleted:
        return EditKind.DELETION if deleted else EditKind.INSERTION
    old, new = ([word.folded for word in side] for side in (deleted, inserted))
    if old == new:
        written = ["".join(word.text for word in side) for side in (deleted, inserted)]
        return EditKind.CAPITALS if written[0].casefold() == written[1].casefold() else EditKind.PUNCTUATION
    if Counter(old) == Counter(new):
        return EditKind.ORDER
    if old[-len(new) :] == new or new[-len(old) :] == old:  # the next word only got or lost its capital
        return EditKind.DELETION if len(old) > len(new) else EditKind.INSERTION
    if old_names and new_names and old_names != new_names:
        return EditKind.NAME
    if _numbers(deleted) != _numbers(inserted) and _numbers(deleted) and _numbers(inserted):
        return EditKind.NUMBER
    return EditKind.WORD_CHOICE


def _numbers(words: Sequence[Token]) -> list[str]:
    return [word.folded for word in words if word.sort is Sort.NUMBER or word.folded in _NUMBER_WORDS]
