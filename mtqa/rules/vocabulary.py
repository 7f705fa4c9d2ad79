"""The common words of English: what a text may be made of that no other list knows."""

from __future__ import annotations

from functools import cache
from pathlib import Path

__all__ = ["common_words"]


@cache
def common_words() -> dict[str, int]:
    """The bundled list of common English words in lower case, each with its rank from 0, the most frequent.

    >>> common_words()["the"], "ministersaid" in common_words()
    (0, False)
    """
    text = Path(__file__).with_name("common_words.txt").read_text(encoding="utf-8")
    listed = (word for line in text.splitlines() if not line.startswith("#") for word in line.split())
    return {word: rank for rank, word in enumerate(listed)}
