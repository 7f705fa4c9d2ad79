"""Keys of words: what a word of one language and its cognate in another have in common, whatever the script."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["WORD", "beginning", "key", "words"]

WORD = re.compile(r"[^\W\d_]+")
"""A word, without what an apostrophe or hyphen joins to it."""
_BEGINNING = 5
_CYRILLIC = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "j", "з": "s", "и": "i", "к": "k", "л": "l",
        "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "k",
        "ч": "k", "ш": "s", "щ": "s", "ъ": "",
    }
)  # fmt: skip
_LATIN = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        ("shch|sch|sh", "s"), ("kh|ch(?=[aou])", "ħ"), ("ch|ck|qu?|c", "k"), ("ph", "f"), ("th", "t"), ("dj|zh|j", "j"),
        ("y", "i"), ("w", "v"), ("z", "s"), ("x", "ks"), ("(?<=[aeiou])h|h$", ""), ("ħ", "h"), (r"(.)\1", r"\1"),
    )
)  # fmt: skip


def words(text: str) -> list[str]:
    """The words of a text, parted at apostrophes and hyphens.

    >>> words("L'ex-premier non c'era: 12 voti.")
    ['L', 'ex', 'premier', 'non', 'c', 'era', 'voti']
    """
    return WORD.findall(text)


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """A rough spelling that cognates and romanised names share at their beginning.

    Args:
        word: A word in Latin, Cyrillic, Greek or Arabic letters.

    >>> key("Зеленский"), key("Zelensky"), key("Präsidium"), key("президент"), key("Philosophie")
    ('selenski', 'selenski', 'prasidium', 'president', 'filosofie')
    """
    from mtqa.romanise.key import collapse

    lower = word.lower()
    native = collapse(lower) if not lower.isascii() else ""
    if native:
        return native.translate(_CYRILLIC)
    if not lower.isascii():
        lower = lower.replace("ß", "ss").replace("æ", "ae").replace("ø", "o").replace("ł", "l")
        lower = "".join(sign for sign in unicodedata.normalize("NFD", lower) if not unicodedata.combining(sign))
    for pattern, plain in _LATIN:
        lower = pattern.sub(plain, lower)
    return lower


def beginning(word: str) -> str:
    """The letters by which a cognate is known; empty for a word that is too short to tell.

    >>> beginning("investito") == beginning("invested"), beginning("non")
    (True, '')
    """
    return key(word)[:_BEGINNING] if len(word) >= _BEGINNING else ""
