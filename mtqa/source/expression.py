"""What a rule says that the source said, looked for in the source text: any form of any of its alternatives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from mtqa.language import FUNCTION_WORDS
from mtqa.source.keys import WORD, words
from mtqa.source.stems import plain, stems

__all__ = ["Alternative", "Expression", "read_expression"]

_ASIDE = re.compile(r"\([^)]*\)?")
_PART = re.compile(r"[,;/|]")
_EXAMPLE = re.compile(r"\d|\.\.|…|[(+]")
_INFINITIVE = {
    "it": re.compile("(?:[aei]re|rre|rsi)$"), "es": re.compile("[aeií]r(?:se)?$"), "fr": re.compile("(?:er|ir|re)$"),
    "pt": re.compile("[aeio]r(?:-se)?$"), "ru": re.compile("(?:ть|ти|чь)(?:ся|сь)?$"), "uk": re.compile("ти(?:ся|сь)?$"),
}  # fmt: skip
"""How the verb of a phrase ends: it tells less than its noun (aprire un fascicolo)."""
_ALTERNATIVES = 3
"""More than so many alternatives are examples of a theme rather than all that can stand there."""
_SHORT = 4
_START = 0.7
_SLACK = 3
"""So many words may stand between those of an expression."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One wording of an expression.

    Attributes:
        content: The stems of each word that carries meaning.
        others: First letters of the other words, if there are two or more: they must be near, in some form.
        main: The stems of the word that tells most of several; empty if there is but one.
        words: The words that carry meaning, as they are.
    """

    content: tuple[frozenset[str], ...]
    others: tuple[str, ...]
    main: frozenset[str]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of the source language.

    Attributes:
        alternatives: Its wordings.
        is_listed: Whether the alternatives are all that the source can have said, and each has a telling word, so that
            the absence of all of these tells something.
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

    def find_main(self, text: str, language: str) -> str:
        """The main word of one of the phrases, in some form, as it stands in a sentence; empty if there is none.

        >>> read_expression("aprire un fascicolo sul caso", "it").find_main("Il fascicolo è a Roma.", "it")
        'fascicolo'
        """
        wanted = frozenset(stem for alternative in self.alternatives for stem in alternative.main)
        return next((token for token in words(text) if not wanted.isdisjoint(stems(token, language))), "")

    def is_hinted(self, text: str, language: str) -> bool:
        """Whether any telling word stands in a text, in some form, or a word that begins like it.

        >>> read_expression("sporgere denuncia", "it").is_hinted("L'uomo è stato denunciato.", "it")
        True
        """
        wanted = {stem for alternative in self.alternatives for found in alternative.content for stem in found}
        starts = tuple(_start(word) for alternative in self.alternatives for word in alternative.words)
        return any(
            plain(token).startswith(starts) or not wanted.isdisjoint(stems(token, language)) for token in words(text)
        )


def _start(word: str) -> str:
    """The letters that a word shares with those made from it."""
    return plain(word)[: max(round(len(word) * _START), _SHORT)]


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
        simple and all(_telling(part, language) for part in parts),
    )


def _alternative(part: Sequence[str], language: str) -> Alternative:
    content = _telling(part, language) or list(part)
    others = tuple(word[0].lower() for word in part if word not in content)
    return Alternative(
        tuple(stems(word, language) for word in content),
        others if len(others) > 1 or len(part) > 2 else (),
        stems(_main(content, language), language) if len(content) > 1 else frozenset(),
        tuple(content),
    )


def _telling(part: Sequence[str], language: str) -> list[str]:
    """The words of a wording that carry its meaning."""
    small = FUNCTION_WORDS.get(language, ())
    return [word for word in part if len(word) >= _SHORT and word.lower() not in small]


def _main(content: Sequence[str], language: str) -> str:
    """The word that tells most: a noun rather than the verb that it goes with, and the longest."""
    infinitive = _INFINITIVE.get(language)
    nouns = [word for word in content if not (infinitive and infinitive.search(word))]
    if language == "de":
        nouns = [word for word in content if word[0].isupper()]
    return max(nouns or content, key=len)


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
