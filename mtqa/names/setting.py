"""What stands right around a name: a preposition, a title, a given name; whether it can be a place or a person there."""

from __future__ import annotations

import re
from collections.abc import Collection

from mtqa.expression import lazy
from mtqa.titles import TITLES

__all__ = [
    "is_after_given_name",
    "is_after_preposition",
    "is_in_title",
    "is_ordinary_word",
    "is_part_of_name",
    "opens_sentence",
    "word_before",
]

_PREPOSITION = lazy(
    r"\b(?:in|near|of|from|to|at|around|outside|inside|towards?|over|on|into|for|through|between|via|across|beyond|"
    r"about|against|off|past|leaving|left|entered|including|(?:city|town|village|settlement|hamlet|suburb)) "
    r"(?:(?:central|eastern|western|northern|southern|nearby|occupied|neighbouring|neighboring) )?\Z",
    re.IGNORECASE,
)
_PREPOSITION_ELSEWHERE = lazy(
    r"\b(?:in|nach|aus|bei|von|vor|gegen|über|um|nahe|stadt|dorf|ort"  # de
    r"|à|de|vers|en|près|depuis|dans|ville|village"  # fr
    r"|a|da|di|su|per|verso|presso|tra|desde|hacia|hasta|cerca"  # it, es
    r"|em|do|para|w|we|z|ze|od|pod|nad|koło|na|uit|van|bij|naar|te) (?:(?:der|de|di|do|Stadt|Dorf) )?\Z|\bd'\Z",
    re.IGNORECASE,
)
"""The same in other languages."""
_LISTED = lazy(r"([A-Z][\w'-]+)(?:, | and | or )\Z")
_LISTED_ELSEWHERE = lazy(r"([A-ZÀ-ÖØ-Þ][\w'-]+)(?:, | (?:und|oder|et|ou|e|o|y|i|en|of) )\Z")
_WORD_BEFORE = lazy(r"(?<![\w'.-])([^\W\d_][\w'-]*|(?:[^\W\d_]{1,3}\.)+) \Z")
"""A word, an abbreviation or initials; another word with a stop ends a sentence."""
_NO_NAME = frozenset(
    "a an and as at before but by during for from here if in inside into near of off on or outside over since so that "
    "the then there through to today toward towards under until when where while with yesterday ukraine ukrainian russian "
    "russia's ukraine's central eastern western northern southern city town village".split()
)
_BEFORE_A_NAME = frozenset(
    "Van Von De Del Della Di Da Dos Du La Le Los Las El San Santa Santo São Saint St St. Mount Lake Port Fort Cape Casa".split()
)
"""Words of which longer names of the west are made: Van Buren, San Marino."""
_SAYS = lazy(
    r",? (?:said|says|told|added|wrote|writes|claimed|replied|insisted|tweeted|explained|was born|is married)\b|, \d\d,"
)


_REACH = 10_000
_TITLE = 60
_TITLE_WORDS = 5
_SINGLE_OPEN = lazy(r"(?:\A|[\s(])'([^'\"\n]*)\Z")
_SINGLE_CLOSE = lazy(r"([^'\"\n]*)'(?!\w)")
_SMALL = frozenset(
    "a an and as at by de del der di du for from i in into la le na nad of on or over the to v with y".split()
)
"""Words that a title writes without a capital."""


def is_after_preposition(text: str, start: int, language: str = "en") -> bool:
    """Whether a place may be expected: "near X", "the town of X", "in Kyiv and X".

    Args:
        text: The text.
        start: Where the name starts.
        language: BCP 47 tag of the text's language.

    >>> is_after_preposition("the village of Kosov", 15), is_after_preposition("Then Kosov left", 5)
    (True, False)
    """
    before = text[max(0, start - 60) : start]
    english = language.partition("-")[0] == "en"
    if (_PREPOSITION if english else _PREPOSITION_ELSEWHERE).search(before):
        return True
    last = (_LISTED if english else _LISTED_ELSEWHERE).search(before)  # in Kyiv, Lviv and X
    return last is not None and is_after_preposition(text, max(0, start - len(before) + last.start()), language)


def is_part_of_name(text: str, start: int, end: int, first_names: Collection[str], *, strict: bool) -> bool:
    """Whether a name belongs to a person, or to a longer name: Alexei Kosov, General Kosov, Kosov said.

    Args:
        text: The text.
        start: Where the name starts.
        end: Where it ends.
        first_names: Given names of known persons.
        strict: Whether any capitalised word beside it makes a longer name of it.
    """
    before = _WORD_BEFORE.search(text, max(0, start - 30), start)
    if (
        before
        and not text[start:end].isupper()
        and (before[1] in _BEFORE_A_NAME or _names(before[1], first_names, strict))
    ):
        return True
    if not strict:
        return False
    after = text[end : end + 2]
    return (after[:1] == " " and after[1:].isupper()) or _SAYS.match(text, end) is not None


def word_before(text: str, start: int) -> str:
    """The word before an offset, on the same line and with nothing but a space between; empty if there is none.

    >>> word_before("Then Pavel Novak", 11)
    'Pavel'
    """
    before = _WORD_BEFORE.search(text, max(0, start - 30), start)
    return before[1] if before else ""


def is_after_given_name(text: str, start: int) -> bool:
    """Whether a capitalised word stands before that is no title and does not only open the sentence.

    >>> is_after_given_name("Then Pavel Novak", 11), is_after_given_name("General Novak", 8)
    (True, False)
    """
    before = word_before(text, start)
    return before[:1].isupper() and before.lower().rstrip(".") not in TITLES | _NO_NAME


def _names(word: str, first_names: Collection[str], strict: bool) -> bool:
    """Whether the word before belongs to a name."""
    plain = word.lower().rstrip(".")
    if plain in TITLES:
        return True
    if not word[0].isupper() or plain in _NO_NAME:
        return False
    return strict or word in first_names or word.endswith(".")


def is_ordinary_word(text: str, word: str, at: int) -> bool:
    """Whether the text around an offset has a word in lower case too: then its capital says nothing."""
    return re.search(rf"\b{re.escape(word.lower())}\b", text[max(0, at - _REACH) : at + _REACH]) is not None


def is_in_title(text: str, start: int, end: int) -> bool:
    """Whether a name stands in quotation marks with few other words: the title of a film, a ship, a newspaper.

    >>> is_in_title('the film "Zarya nad Donom"', 10, 15), is_in_title('they say "Kiev is lost"', 10, 14)
    (True, False)
    >>> is_in_title("the song 'Kiev Nights' is old", 10, 14), is_in_title("the allies' Kiev trip", 12, 16)
    (True, False)
    """
    inside = _quoted(text[max(0, start - _TITLE) : start], text[start:end], text[end : end + _TITLE]).strip()
    if not inside or inside.count(" ") >= _TITLE_WORDS or inside.endswith((".", ",", "!", "?")):
        return False
    return not inside.isupper() and all(word[:1].isupper() or word in _SMALL for word in inside.split(" "))


def _quoted(before: str, name: str, after: str) -> str:
    """What stands with a name between the nearest quotation marks; empty if there are none."""
    open_, close = before.rfind('"'), after.find('"')
    if min(open_, close) >= 0 and before.count('"') % 2:
        return before[open_ + 1 :] + name + after[:close]
    opening, closing = _SINGLE_OPEN.search(before), _SINGLE_CLOSE.match(after)
    return opening[1] + name + closing[1] if opening and closing else ""


def opens_sentence(text: str, start: int) -> bool:
    """Whether an offset is at the start of a sentence, where every word has a capital."""
    lead = text[max(0, start - 3) : start].rstrip(" '\"(")
    return not lead or lead[-1] in ".!?:\n" or (start > 0 and text[start - 1] == "\n")
