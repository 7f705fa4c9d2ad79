"""What kind of change an edit is: a name, a number, punctuation, the choice of words, their order ..."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from mtqa.align.tokens import Sort, Token
from mtqa.count_words import DAY_NAMES, MONTH_NAMES, TEENS, TENS, UNITS

__all__ = ["EditKind", "capitals_tell", "kind_of", "names_in", "without_ending"]


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
_LEAST_HEADLINE = 4
"""Words that make a headline: fewer may all be names."""
_I = frozenset(("i", "i'm", "i'd", "i'll", "i've"))
_NO_NAMES = _I | {
    form
    for word in (
        *DAY_NAMES,
        *MONTH_NAMES,
        *"Christmas Easter Ramadan Hanukkah Thanksgiving Mr Mrs Ms Dr Jan Feb Aug Sept Oct Nov Dec".split(),
    )
    for form in (word.casefold(), f"{word.casefold()}s")
}
"""English words with a capital that name a time or are a form of address; with their plurals."""
_NOUNS_HAVE_CAPITALS = frozenset({"de", "lb"})
"""Languages in which a capital does not tell a name."""


def names_in(words: Sequence[Token], language: str = "en", known: frozenset[str] = frozenset()) -> frozenset[int]:
    """Indexes of words that look like names: with a capital that nothing else explains.

    The beginning of a sentence does, unless the same word has its capital elsewhere too; so does a headline whose words all
    have one, a date or feast, a form of address, and in some languages that the word is a noun. Function words are no names.

    Args:
        words: The words of a text.
        language: BCP 47 tag of its language.
        known: Words that are names wherever they stand.

    >>> from mtqa.align.tokens import tokens
    >>> words = tokens("Yesterday Putin met NATO. He said: Yes")
    >>> [words[index].text for index in sorted(names_in(words))]
    ['Putin', 'NATO']
    >>> words = tokens("Putin Meets Mayors in Kyiv on Friday")
    >>> [words[index].text for index in sorted(names_in(words, known=frozenset(["Kyiv"])))]
    ['Kyiv']
    """
    if not capitals_tell(language):
        return frozenset()
    no_names = _NO_NAMES if language.partition("-")[0] == "en" else _I
    found = set()
    opening = True
    headline = _is_headline(words)
    for index, word in enumerate(words):
        if word.sort is Sort.PUNCTUATION:
            quoting = word.text in _OPENERS and (opening or words[index - 1].text == ",")
            opening = quoting or (word.text[0] in _ENDS and not _is_initial(words, index))
            continue
        telling = word.sort is not Sort.FUNCTION_WORD and without_ending(word.folded) not in no_names
        if telling and word.text[0].isupper() and not opening and not headline:
            found.add(index)
        opening = False
    known |= {without_ending(words[index].text) for index in found}
    return frozenset(index for index, word in enumerate(words) if index in found or without_ending(word.text) in known)


def without_ending(word: str) -> str:
    """A word without a possessive ending; apostrophes straight."""
    return word.replace("’", "'").removesuffix("'s").removesuffix("'")


def capitals_tell(language: str) -> bool:
    """Whether a capital tells a name in a language; in German every noun has one.

    >>> capitals_tell("en-GB"), capitals_tell("de-AT")
    (True, False)
    """
    return language.partition("-")[0] not in _NOUNS_HAVE_CAPITALS


def _is_headline(words: Sequence[Token]) -> bool:
    """Whether all words that tell something have a capital, and there are enough of them to say so."""
    telling = [word.text[0].isupper() for word in words if word.sort is Sort.WORD]
    return len(telling) >= _LEAST_HEADLINE and all(telling)


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
