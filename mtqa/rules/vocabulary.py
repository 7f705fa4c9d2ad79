"""The common words of English: what a text may be made of that no other list knows."""

from __future__ import annotations

from functools import cache
from pathlib import Path

__all__ = ["common_words", "listed", "noun_words"]

_HERE = Path(__file__).parent


@cache
def common_words() -> dict[str, int]:
    """The bundled list of common English words in lower case, each with its rank from 0, the most frequent.

    >>> common_words()["the"], "ministersaid" in common_words()
    (0, False)
    """
    return {word: rank for rank, word in enumerate(listed(_HERE / "common_words.txt"))}


@cache
def noun_words() -> frozenset[str]:
    """The common words that are nouns and never adjectives, in lower case.

    >>> "elections" in noun_words(), "electoral" in noun_words()
    (True, False)
    """
    return frozenset(listed(_HERE / "noun_words.txt"))


def listed(path: Path) -> list[str]:
    """The words of a list, in its order; lines that begin with # are remarks."""
    text = path.read_text(encoding="utf-8")
    return [word for line in text.splitlines() if not line.startswith("#") for word in line.split()]
