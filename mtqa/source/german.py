"""Which capitals of German belong to a name, since every noun has one: by what stands before it."""

from __future__ import annotations

import re

__all__ = ["is_after_german_title", "is_german_place"]

_TITLE = re.compile(
    r"\b(?:Herrn?|Frau|Dr\.|Prof\.|Papst|König(?:in)?|Kommissar(?:in)?|\w*(?:[Mm]inister|[Pp]räsident|[Mm]eister|[Kk]anzler|"
    r"[Tt]rainer|[Ss]precher|[Cc]hef|[Rr]ichter|[Aa]nwalt|[Aa]nwält|[Dd]irektor|[Pp]rofessor|[Ss]ekretär|[Ll]eiter)(?:in|en|s)?) \Z"
)
_PLACE = re.compile(r"\b(?:[Ii]n|[Aa]us|[Bb]ei|[Nn]ach|[Zz]wischen|[Vv]on) \Z")
_NOUN = re.compile(
    r"(?:heit|keit|ung|schaft|ion|tät|ismus|nis|tum|ling|zeit|tag|uhr|weise"
    r"|(?<!ing)(?<!haus)(?<!kirch)(?<!hof)(?<!stett)(?<!bad)(?<!achs)(?<!Hess)(?<!Brem)(?<!Ess)(?<!Dresd)(?<!Aach)(?<!Münch)en"
    r"|\b(?:Hause?|Haft|Kraft|Bord|Ort|Angst|Wut|Sicht|Krieg|Not|Form|Höhe|Bezug|Ruhe|Frage|Eile|Regen))\Z"
)
"""Endings of common nouns and of their plurals, and nouns that stand after a preposition with no article (nach Hause)."""


def is_after_german_title(text: str, start: int) -> bool:
    """Whether a title, which only a name can follow, stands right before an offset.

    >>> is_after_german_title("Ministerin Krug kam.", 11), is_after_german_title("Die Stadt Ulm.", 10)
    (True, False)
    """
    return _TITLE.search(text, max(start - 40, 0), start) is not None


def is_german_place(text: str, start: int, word: str) -> bool:
    """Whether a word stands after a preposition with no article, and has no ending of a common noun.

    >>> is_german_place("Der Mann aus Ulm", 13, "Ulm"), is_german_place("Er ist in Sicherheit", 10, "Sicherheit")
    (True, False)
    """
    return _PLACE.search(text, max(start - 12, 0), start) is not None and not _NOUN.search(word)
