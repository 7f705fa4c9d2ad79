"""A text with every name in the glossary's spelling."""

from __future__ import annotations

from mtqa.glossary import Glossary
from mtqa.script import same_length

__all__ = ["normalise"]


def normalise(text: str, glossary: Glossary, language: str = "en") -> str:
    """Write the preferred spelling for every variant of a name.

    Args:
        text: A text in the target language.
        glossary: The names.
        language: BCP 47 tag of the target language.

    >>> normalise("Kiev’s mayor, KIEV-based", Glossary.bundled())
    'Kyiv’s mayor, KYIV-based'
    """
    pieces: list[str] = []
    done = 0
    for mention in glossary.find(same_length(text), language):
        pieces += (text[done : mention.start], mention.suggestion)
        done = mention.end
    return "".join(pieces) + text[done:]
