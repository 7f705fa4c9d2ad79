"""The common words of English: what a text may be made of that no other list knows."""

from __future__ import annotations

from functools import cache
from pathlib import Path

__all__ = ["common_words", "noun_words"]


@cache
def common_words() -> dict[str, int]:
    """The bundled list of common English words in lower case, each with its rank from 0, the most frequent.

    >>> common_words()["the"], "ministersaid" in common_words()
    (0, False)
    """
    return {word: rank for rank, word in enumerate(_listed("common_words.txt"))}


@cache
def noun_words() -> frozenset[str]:
    """The common words that are nouns and never adjectives, in lower case.

    >>> "elections" in noun_words(), "electoral" in noun_words()
    (True, False)
    """
    return frozenset(_listed("noun_words.txt"))


def _listed(name: str) -> list[str]:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return [word for line in text.splitlines() if not line.startswith("#") for word in line.split()]
