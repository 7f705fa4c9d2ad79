"""Whether one spelling of a name may take the place of another without a look at the words around it."""

from __future__ import annotations

import re

from mtqa.expression import lazy
from mtqa.glossary import Mention
from mtqa.glossary.boundary import ELIDING
from mtqa.language import LANGUAGE_NAMES

__all__ = ["inflects", "why_kept"]

_INFLECTING = frozenset("be bg bs cs el et fi hr hu lt lv mk pl ro ru sk sl sr tr uk".split())
"""Languages in which a name changes its ending, so that a stem put in its place could be wrong."""
_VOWELS = "aeiouyhàáâäæèéêëìíîïòóôöœùúûü"
_NO_ENDING = {"s": ("s", "ß", "x", "z", "ce"), "er": ("en", "e", "er", "y")}
"""How a German name ends that does not simply take the ending."""
_ELIDES = lazy(
    r"(?<![\w'])(?:de|du|le|la|que|di|da|lo|una|alla|dalla|della|nella|sulla|al|dal|del|nel|sul) \Z", re.IGNORECASE
)
"""Small words that another first letter would change: de Kharkiv, d'Odessa."""


def inflects(language: str) -> bool:
    """Whether a language changes the endings of names.

    >>> inflects("pl"), inflects("de-AT")
    (True, False)
    """
    return language.partition("-")[0] in _INFLECTING


def why_kept(text: str, mention: Mention) -> str:
    """Why grammar forbids to write the suggestion for a mention, as the end of a sentence; empty if it does not.

    Args:
        text: The text.
        mention: A spelling in it, of a glossary in the language of the text.
    """
    language = mention.form.language
    if inflects(language):
        return f"{LANGUAGE_NAMES.get(language.partition('-')[0], language)} inflects names"
    start, first = mention.start, mention.suggestion[0].lower() in _VOWELS
    if text[start - 1 : start] == "'" and text[max(start - 2, 0)].isalpha() and not first:
        return "the word before the apostrophe would have to change"
    elides = first and language.partition("-")[0] in ELIDING and mention.text[0].lower() not in _VOWELS
    if elides and _ELIDES.search(text, max(0, start - 8), start):
        return "the word before would have to change"
    ending = text[mention.end : mention.end + 1]
    if ending.isalpha() and mention.suggestion.endswith(_NO_ENDING["s" if ending == "s" else "er"]):
        return "its ending would have to change"
    return ""
