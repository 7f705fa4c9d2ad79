"""Whether two words are forms of one: light stemming for the source languages, by their endings (`endings.toml`)."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

__all__ = ["is_form_of", "plain", "stems"]

_LEAST = 3
_LEAST_SHARE = 0.6
_ENOUGH = 5
"""Of the letters of a word, its stem has this share at least, or so many."""


@cache
def _endings(language: str) -> tuple[frozenset[str], tuple[tuple[str, str], ...]]:
    """The endings of a language, and what may stand before them in the place of something else (ng: nt)."""
    tables = tomllib.loads(Path(__file__).with_name("endings.toml").read_text(encoding="utf-8"))
    table = tables.get(language)
    if table is None:
        return frozenset({""}), ()
    changes = tuple((left, right) for left, right in table.get("changes", ()))
    return frozenset({"", *table["endings"].split()}), changes


def plain(word: str) -> str:
    """A word in lower case without accents, except where a letter has its own place in the alphabet.

    >>> plain("È"), plain("Größe"), plain("Київ")
    ('e', 'grosse', 'київ')
    """
    lower = word.lower().replace("ß", "ss").replace("œ", "oe").replace("ё", "е").replace("'", "").replace("’", "")
    if lower.isascii() or "Ѐ" <= lower[0] <= "ӿ":
        return lower
    return "".join(sign for sign in unicodedata.normalize("NFD", lower) if not unicodedata.combining(sign))


@lru_cache(maxsize=65536)
def stems(word: str, language: str) -> frozenset[str]:
    """All stems that a word may have: what is left when an ending is cut off.

    Args:
        word: A word.
        language: BCP 47 tag; of a language without a table, the word itself is the only stem.

    >>> sorted(stems("donna", "it"))
    ['donn', 'donna']
    """
    whole = plain(word) if word else ""
    endings, changes = _endings(language)
    found = set()
    for form in _without_prefix(whole, language):
        least = max(_LEAST, min(round(len(form) * _LEAST_SHARE), _ENOUGH))
        for cut in range(least, len(form) + 1):
            if form[cut:] in endings:
                found.add(form[:cut])
    for left, right in changes:
        found |= {
            stem.removesuffix(left) + right for stem in found if stem.endswith(left) and len(stem) > len(left) + 2
        }
    return frozenset(found or {whole})


def _without_prefix(word: str, language: str) -> list[str]:
    """A word, and without the "ge" of a German participle."""
    if language == "de" and len(word) > 6 and word[-1] in "tn":
        at = word.find("ge", 0, 6)
        if at >= 0:
            return [word, word[:at] + word[at + 2 :]]
    return [word]


def is_form_of(word: str, other: str, language: str) -> bool:
    """Whether two words may be forms of one.

    >>> is_form_of("investono", "investire", "it"), is_form_of("inverno", "investire", "it")
    (True, False)
    >>> is_form_of("задержали", "задержать", "ru"), is_form_of("geht", "gehen", "de")
    (True, True)
    """
    return not stems(word, language).isdisjoint(stems(other, language))
