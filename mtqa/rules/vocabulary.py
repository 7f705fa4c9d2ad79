"""The common words of English: what a text may be made of that no other list knows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import filterfalse
from pathlib import Path

from mtqa.reading import Reading

__all__ = ["common_words", "listed", "noun_words", "pairs", "unknown_words"]

_HERE = Path(__file__).parent
_PART = 100_000
_EDGES = ".,;:!?()\"'"


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


def pairs(path: Path) -> Iterator[tuple[str, str, str]]:
    """The language and both sides of each pair in a list of lines like `it: della:of_the oggi:today`, in its order."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, _, rest = line.partition(": ")
            for word, _, other in (pair.partition(":") for pair in rest.split()):
                yield language, word, other


@lru_cache(maxsize=1)
def unknown_words(reading: Reading) -> frozenset[str]:
    """What stands between blanks in a text, without marks at its edges, where the list of common words lacks it as it is spelt.

    Kept for the rule that asks next.
    """
    known = common_words()
    pieces = filterfalse(known.__contains__, _pieces(reading.clean))  # most are known as they stand
    return frozenset(word for piece in pieces if (word := piece.strip(_EDGES)) not in known)


def _pieces(text: str) -> Iterator[str]:
    """What stands between blanks, each once; cut part by part, since all at once would take ten times its memory."""
    seen: set[str] = set()
    start = 0
    while start < len(text):
        end = text.find(" ", start + _PART)
        end = len(text) if end < 0 else end
        new = set(text[start:end].split()) - seen
        yield from new
        seen |= new
        start = end
