"""A surname translated as a word where no given name or office stands before it: said again, or side by side with names."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.names.phrase import OPENERS
from mtqa.rules.name.english_forms import italian_given
from mtqa.rules.name.slot import is_title_case
from mtqa.rules.places import places
from mtqa.titles import TITLES

__all__ = ["has_bearer", "is_beside_name", "is_named_again"]

_FAR = 10_000
_GOES_ON = lazy(r"-\w| (?:&|\d|(?!I\b)[A-Z])|'(?!s\b)")
"""A longer name, a compound, an address."""
_ACTS = lazy(r"'s \w| (?!also\b)(?:had|will|would|did|said|told|[a-z]{3,}(?<!s)(?<!u)s)\b|,? who(?:se)? ")
"""What a name that opens a sentence stands before: an auxiliary, a verb in the present."""
_DETERMINERS = frozenset(
    "a an another any each every her his its my no one our some such that the their these this those your".split()
)
_OF_PERSON = lazy(
    r" (?:cabinet|decree|effect|era|executive|family|government|law|list|majority|plan|reform|ruling|team)\b"
)
"""Before these a person's name may have an article: the Melons government."""
_NO_GIVEN = TITLES | OPENERS
_LEADS = OPENERS - _DETERMINERS
_JOIN = lazy(r"(?:, (?:and )?| and | or )(?=([A-Z][\w'-]{2,}))")
_TO_JOIN = lazy(r"(?:,|,? and| or) \Z")
_LAST_NAME = lazy(r"[A-Z][\w'-]{2,}\Z")
_ITALY = lazy(r"\b(?:Ital(?:y|ian)|Rome|Milan|Naples|Turin|Serie A)")


def is_named_again(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word, known to be somebody's surname in a text, means that person at a place, not the thing.

    >>> is_named_again("He spoke with Melons.", 14, 20), is_named_again("Melons are ripe.", 0, 6)
    (True, False)
    """
    if _GOES_ON.match(text, end) or is_title_case(text, start, end):
        return False
    before = text[max(0, start - 30) : start].rstrip('"( ')
    if before[-1:] in ("", "\n", ".", "?", "!"):
        return bool(_ACTS.match(text, end))
    last = before.rpartition(" ")[2].rpartition("\n")[2]
    if last.lower() in _DETERMINERS:
        return bool(_OF_PERSON.match(text, end))
    return last[:1].islower() or not last[-1:].isalnum() or last.lower() in OPENERS


def is_beside_name(text: str, start: int, end: int, told: dict[int, int]) -> bool:
    """Whether "and" or a comma joins a capitalised word, in a text about Italy, with a translated surname or a person's name.

    Args:
        text: The text.
        start: Where the word starts.
        end: Where it ends.
        told: Where translated surnames start, and where they end.
    """
    before = _TO_JOIN.search(text, max(0, start - 6), start)
    after = _JOIN.match(text, end)
    follows = before and (before.start() in told.values() or _ends_name(text, before.start()))
    precedes = after and (after.end() in told or _is_name(text, after[1], after.end()))
    if not (follows or precedes) or is_title_case(text, start, end) or _GOES_ON.match(text, end):
        return False
    if not _ITALY.search(text, max(0, start - _FAR), start + _FAR) or has_bearer(text, text[start:end], start):
        return False
    last = "" if before else text[max(0, start - 30) : start].rstrip(" ").rpartition(" ")[2]
    return last.lower() in _LEADS or not (last.lower() in _DETERMINERS or last[:1].isupper())


def _ends_name(text: str, end: int) -> bool:
    match = _LAST_NAME.search(text, max(0, end - 30), end)
    return match is not None and _is_surname(text, match[0], end)


def _is_name(text: str, word: str, start: int) -> bool:
    after = text[start + len(word) : start + len(word) + 2]
    return _is_surname(text, word, start) or (after[:1] == " " and after[1:].isupper() and bool(italian_given(word)))


def _is_surname(text: str, word: str, start: int) -> bool:
    """Whether the article around a place has a word behind an Italian given name."""
    return any(map(italian_given, _before(text, word, max(0, start - _FAR), start + _FAR)))


def has_bearer(text: str, form: str, start: int) -> bool:
    """Whether the article gives a word a given name: Jack Straw, whom it then calls Mr Straw.

    Args:
        text: The text.
        form: The word.
        start: The place about which the article is read.
    """
    around = _before(text, form, max(0, start - _FAR), start + _FAR)
    return any(before[:1].isupper() and before.rstrip(".").lower() not in _NO_GIVEN for before in around)


def _before(text: str, word: str, first: int, last: int) -> Iterator[str]:
    """The words that stand before another word."""
    for at in places(text, f" {word}", first=first, last=last):
        yield text[max(0, at - 20) : at].rpartition(" ")[2].rpartition("\n")[2]
