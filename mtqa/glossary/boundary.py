"""Where a name may start and end in a text, and what its article does there."""

from __future__ import annotations

import re

from mtqa.expression import lazy

__all__ = ["ELIDING", "ENDINGS", "stands_alone", "with_article", "without_stop"]

ELIDING = frozenset(("ca", "fr", "it"))
"""Languages in which a small word loses its vowel before a name: d'Odessa, dell'Ucraina."""
ENDINGS = {"de": ("s", "er"), "nl": ("s",), "sv": ("s",), "da": ("s",), "nb": ("s",), "no": ("s",)}
"""What a language hangs on a name without changing it: Kiews Straßen, Kiewer Straßen."""


def stands_alone(text: str, start: int, end: int, *, eliding: bool = False) -> bool:
    """Whether a spelling in a text is a whole word there, and no part of an address.

    Args:
        text: The text.
        start: Where the spelling starts.
        end: Where it ends.
        eliding: Whether an article may stand before an apostrophe, as in Italian and French.

    >>> stands_alone("Kiev's mayor", 0, 4), stands_alone("https://example.org/Kiev", 20, 24)
    (True, False)
    >>> stands_alone("le port d'Odessa", 10, 16, eliding=True)
    True
    >>> stands_alone("他访问基輔，", 3, 5), stands_alone("キエフスカヤ", 0, 3)
    (True, False)
    """
    before = text[start - 1] if start else " "
    after = text[end : end + 1] or " "
    if before in "_@#" or after in "_@":
        return False
    if (before.isalnum() and _is_one_word(before + text[start])) or (
        after.isalnum() and _is_one_word(text[end - 1] + after)
    ):
        return False
    if (
        before == "'"
        and start > 1
        and text[start - 2].isalpha()
        and not (eliding and _ELIDED.search(text, max(0, start - 9), start))
    ):
        return False
    if after == "'" and text[end + 1 : end + 2].isalpha() and not _POSSESSIVE.match(text, end):
        return False
    if before in "/.\\=" or after in "/.\\:?&":
        return not _is_address(text, start, end)
    return True


def _is_one_word(two: str) -> bool:
    """Whether two letters beside each other are of one word: no space tells that of Chinese and Japanese signs."""
    return not _UNSPACED.search(two) or _KATAKANA.match(two) is not None


_UNSPACED = lazy("[\u3040-\u30ff\u3400-\u9fff]")
_KATAKANA = lazy("[\u30a0-\u30ff]{2}")
_ELIDED = lazy(
    r"(?<![\w'])(?:[ldnsmtcj]|qu|jusqu|lorsqu|puisqu|presqu|quelqu|(?:d|n|a|su|da|co)ell|(?:a|da|su|co)ll|un|quest|quell|sant)'\Z",
    re.IGNORECASE,
)
"""Behind these a name starts: l'Odessa, dell'Odessa."""
_POSSESSIVE = lazy(r"'[sS]\b")
_ADDRESS = lazy(r"://|^www\.|@|\\|\.[a-z]{2,}\b|^/|\b(?:Europe|Asia|Africa|America)/")  # Europe/Kiev is a time zone


_ADDRESS_REACH = 300  # characters on each side, so that a text without spaces stays quick


def _is_address(text: str, start: int, end: int) -> bool:
    left = text[max(0, start - _ADDRESS_REACH) : start]
    right = text[end : end + _ADDRESS_REACH]
    before = left[max(left.rfind(" "), left.rfind("\n")) + 1 :]
    after = right.split(None, 1)[0] if right[:1].strip() else ""
    return bool(_ADDRESS.search(before + text[start:end] + after))


_DETERMINERS = (
    "the an? this these those my your his her its our their whose every each any some no another several two three four"
)
_OWNER = r"(?:(?!(?:it|that|he|she|who|what|where|there|here|how|let)')[\w-]+'s|\w+s')"
_BETWEEN = (
    "former new old then current present future late once so-called same own whole entire big giant large small local "
    "main powerful influential troubled embattled prestigious"
)
_DETERMINED = lazy(
    rf"(?<![\w'])(?:{_DETERMINERS.replace(' ', '|')}|{_OWNER}) (?:(?:{_BETWEEN.replace(' ', '|')}) )?\Z", re.IGNORECASE
)
_REACH = 60


def with_article(text: str, start: int, name: str) -> str:
    """Drop the article of a name that follows another determiner, and give it a capital at the start of a sentence.

    Args:
        text: An English text.
        start: Where the name would stand.
        name: A name that starts with "the".

    >>> with_article("Its Farnesina", 4, "the Foreign Ministry"), with_article("Farnesina", 0, "the Foreign Ministry")
    ('Foreign Ministry', 'The Foreign Ministry')
    """
    before = text[max(0, start - _REACH) : start]
    if _DETERMINED.search(before):
        return name.removeprefix("the ")
    lead = before.rstrip(' "(')
    return name if lead and lead[-1] not in ".!?\n" else name[0].upper() + name[1:]


def without_stop(text: str, end: int, name: str) -> str:
    """Drop the full stop of a name where the sentence has one behind it: an abbreviation ends both.

    >>> without_stop("He left Acme.", 12, "Acme Corp."), without_stop("He left Acme, too.", 12, "Acme Corp.")
    ('Acme Corp', 'Acme Corp.')
    """
    stopped = text.startswith(".", end) and not text.startswith("..", end)
    return name.removesuffix(".") if stopped else name
