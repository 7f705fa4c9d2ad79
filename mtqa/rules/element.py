"""One word position of a phrase pattern."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Element", "lowered", "searchable", "spaced"]

_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~…–—¡¿€£"


@dataclass(frozen=True, slots=True)
class Element:
    """One word position of a pattern.

    Attributes:
        regex: What it matches, without a group around it.
        words: All its surface forms, if they can be listed; else empty. `word*` stands for every word that starts so.
        lemmas: Surface form in lower case -> Penn tags, for what `{lemma}` put in.
        optional: Whether it may be missing.
        glued: Whether it touches the element before it.
        gap: Whether it is a gap `[m-n]`; the regex then holds its separators.
    """

    regex: str
    words: tuple[str, ...] = ()
    lemmas: Mapping[str, tuple[str, ...]] | None = None
    optional: bool = False
    glued: bool = False
    gap: bool = False


def lowered(text: str) -> str:
    """The text in lower case, of the same length: one letter, İ, would become two.

    >>> lowered("İzmir")
    'izmir'
    """
    lower = text.lower()
    return lower if len(lower) == len(text) else text.replace("İ", "i").lower()


def searchable(text: str) -> str:
    """The form of a text in which words are looked up: lower case, punctuation as spaces, of the same length.

    >>> searchable("Kiev's far-right")
    'kiev s far right'
    """
    return spaced(lowered(text))


def spaced(text: str) -> str:
    """A text with every punctuation mark as a space."""
    for mark in _PUNCTUATION:  # faster than translate(), which looks at every character
        if mark in text:
            text = text.replace(mark, " ")
    return text
