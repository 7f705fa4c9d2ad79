"""What a rule says that the source said, looked for in the source text: any form of any of its alternatives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from mtqa.language import FUNCTION_WORDS
from mtqa.source.keys import WORD, words
from mtqa.source.stems import stems

__all__ = ["Alternative", "Expression", "read_expression"]

_ASIDE = re.compile(r"\([^)]*\)?")
_PART = re.compile(r"[,;/|]")
_EXAMPLE = re.compile(r"\d|\.\.|…|[(+]")
_ALTERNATIVES = 3
"""More than so many alternatives are examples of a theme rather than all that can stand there."""
_SHORT = 4
_SLACK = 3
"""So many words may stand between those of an expression."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One wording of an expression.

    Attributes:
        content: The stems of each word that carries meaning.
        others: First letters of the other words, if there are two or more: they must be near, in some form.
    """

    content: tuple[frozenset[str], ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of the source language.

    Attributes:
        alternatives: Its wordings.
        is_listed: Whether the alternatives are single words and all that the source can have said, so that
            their absence tells something.
    """

    alternatives: tuple[Alternative, ...]
    is_listed: bool

    def find(self, text: str, language: str) -> str:
        """What stands for the expression in a sentence; empty if nothing does.

        Args:
            text: The sentence.
            language: BCP 47 tag of its language.

        >>> read_expression("forze dell'ordine", "it").find("Le forze dell'ordine indagano.", "it")
        "forze dell'ordine"
        """
        found = list(WORD.finditer(text))
        tokens = [match.group() for match in found]
        there = [stems(token, language) for token in tokens]
        for alternative in self.alternatives:
            places = _places(alternative.content, there)
            if places and _has_others(alternative, tokens, min(places), max(places) + 1):
                return text[found[min(places)].start() : found[max(places)].end()]
        return ""


@lru_cache(maxsize=8192)
def read_expression(text: str, language: str) -> Expression:
    """Read the `source_expression` of a rule.

    Args:
        text: Words, or alternatives parted by a comma, semicolon, slash or stroke.
        language: BCP 47 tag of the source language.
    """
    parts = [words(part) for part in _PART.split(_ASIDE.sub(" ", text)) if words(part)]
    simple = not _EXAMPLE.search(text) and 0 < len(parts) <= _ALTERNATIVES
    return Expression(
        tuple(_alternative(part, language) for part in parts),
        simple and all(_is_one_word(part, language) for part in parts),
    )


def _alternative(part: Sequence[str], language: str) -> Alternative:
    content = _content(part, language)
    others = tuple(word[0].lower() for word in part if word not in content)
    return Alternative(
        tuple(stems(word, language) for word in content), others if len(others) > 1 or len(part) > 2 else ()
    )


def _content(found: Sequence[str], language: str) -> list[str]:
    """The words that carry the meaning; all where none does."""
    small = FUNCTION_WORDS.get(language, ())
    telling = [word for word in found if len(word) >= _SHORT and word.lower() not in small]
    return telling or list(found)


def _is_one_word(part: Sequence[str], language: str) -> bool:
    """Whether a wording is one telling word, at most with an article before it."""
    telling = [word for word in part if len(word) >= _SHORT and word.lower() not in FUNCTION_WORDS.get(language, ())]
    return len(telling) == 1 and len(part) <= 2 and part[-1] == telling[0]


def _has_others(alternative: Alternative, tokens: Sequence[str], start: int, end: int) -> bool:
    """Whether the small words of a wording are near, in some form: di, del and della begin alike."""
    reach = len(alternative.others) + 1
    near = [*tokens[max(start - reach, 0) : start], *tokens[start + 1 : end + reach]]
    initials = [token[0].lower() for token in near]
    return all(initials.count(letter) >= alternative.others.count(letter) for letter in alternative.others)


def _places(content: Sequence[frozenset[str]], there: Sequence[frozenset[str]]) -> list[int]:
    """Where all words of an alternative stand close to each other, in any order; empty if they don't."""
    for start, found in enumerate(there):
        if not any(not wanted.isdisjoint(found) for wanted in content):
            continue
        reach = there[start : start + len(content) + _SLACK]
        places = []
        for wanted in content:
            place = next((index for index, other in enumerate(reach) if not wanted.isdisjoint(other)), -1)
            if place < 0:
                break
            places.append(start + place)
        else:
            return places
    return []
