"""What speaks against a link between a spelling and a name: the words around it, and what the text is about."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import IntEnum

from mtqa.expression import lazy
from mtqa.glossary import Index
from mtqa.names.context import Context
from mtqa.names.given import given_name
from mtqa.names.link import Link, is_spelling
from mtqa.names.setting import (
    is_after_given_name,
    is_after_preposition,
    is_in_title,
    is_ordinary_word,
    is_part_of_name,
    opens_sentence,
)

__all__ = ["Doubt", "Judge", "is_plain"]

_SURNAME_LIKE = lazy(r"(?:[oe]va?|ow|ew|off?|eff?|[iy]n|sk[iy]+|ko|[iy]?uk|[iy]ch|man|er|on|an)\Z", re.IGNORECASE)
_WOMAN = lazy(r"[oe]va\Z")
"""A woman's surname rather than a place."""
_CONSONANT = lazy("[бвгґджзклмнпрстфхцчшщ]", re.IGNORECASE)
_FEW_LETTERS = 4
_SHORT = 2
"""A name with so few consonants resembles too many words."""
_MANY = 5
"""So many Ukrainian names around speak for a place as well as a preposition does."""
_VERY_LIKELY = 0.75
_CERTAIN = 0.9
_FEW = 2


class Doubt(IntEnum):
    """How much speaks against a name."""

    NONE = 0
    """Nothing."""
    SOME = 1
    """Something, so that a person must look."""
    HALF = 2
    """As much as speaks for it."""
    ALL = 3
    """Everything."""


def is_plain(name: str, native: str) -> bool:
    """Whether a spelling can hardly be a word or a surname; several words together hardly ever are."""
    if " " in native or "-" in native:
        return True
    long = len(name) > _FEW_LETTERS and len(_CONSONANT.findall(native)) > _SHORT
    return long and not _SURNAME_LIKE.search(name)


class Judge:
    """The doubts about one text.

    Args:
        text: The text.
        context: What it is about.
        index: The compiled glossary.
        first_names: Given names of known persons.
        language: BCP 47 tag of the text's language.
    """

    def __init__(
        self, text: str, context: Context, index: Index, first_names: Collection[str], language: str = "en"
    ) -> None:
        self._text = text
        self._language = language
        self._context = context
        self._index = index
        self._first_names = first_names
        self._words: dict[str, bool] = {}
        self._people: dict[str, bool] = {}

    def doubt(self, start: int, end: int, link: Link) -> Doubt:
        """What speaks against a link of the words between two offsets."""
        if link.entry.kind == "place":
            doubt = self._place(start, end, link)
        elif link.entry.kind == "person":
            doubt = self._person(start, end, link)
        else:
            doubt = self._body(start, link)
        return max(doubt, Doubt.HALF) if is_in_title(self._text, start, end) else doubt

    def _around(self, at: int, link: Link) -> int:
        """How many other names around an offset speak for a link."""
        if link.entry.key in self._index.ukrainian:
            return self._context.ukrainian(at, without=link.entry.key)
        return self._context.romanised(at, without=link.entry.key)

    def _place(self, start: int, end: int, link: Link) -> Doubt:
        text, name = self._text, self._text[start:end]
        plain, single = is_plain(name, link.native), " " not in name
        if is_part_of_name(text, start, end, self._first_names, strict=single and not plain):
            return Doubt.ALL
        if single and (name in self._first_names or self.is_word(name, start) or self._is_person(name, plain)):
            return Doubt.ALL
        if self._context.is_in_russia(start):
            return Doubt.ALL
        around = self._around(start, link)
        placed = is_after_preposition(text, start, self._language)
        if _WOMAN.search(name) and not placed:
            return Doubt.ALL
        if (
            link.entry.key in self._index.ukrainian
            and around < self._context.russian(start)
            and (not placed or self._context.speaks_of_russia(start))
        ):
            return Doubt.ALL  # a Russian place or surname as well
        if link.sure and (plain or not single):
            return Doubt.NONE if around > (opens_sentence(text, start) and not placed) else Doubt.ALL
        many = around >= _MANY and around > 2 * self._context.russian(start) and not opens_sentence(text, start)
        if around < 2 or not (placed or many):
            return Doubt.ALL
        if link.sure:
            return Doubt.SOME
        return Doubt.SOME if link.score >= _VERY_LIKELY and around > 2 else Doubt.HALF

    def _body(self, start: int, link: Link) -> Doubt:
        around = self._around(start, link)
        if link.sure and around:
            return Doubt.NONE
        return Doubt.SOME if link.score >= _CERTAIN and around > 1 else Doubt.ALL

    def _person(self, start: int, end: int, link: Link) -> Doubt:
        name = self._text[start:end]
        if not self._around(start, link) or (link.short and not link.sure):
            return Doubt.ALL
        if not link.short:
            return self._full_name(start, name, link)
        if self.is_word(name, start) or is_spelling(name, self._language):
            return Doubt.ALL
        if is_after_given_name(self._text, start):
            return Doubt.ALL  # somebody else of that surname
        consonants = len(_CONSONANT.findall(link.native))
        return (
            Doubt.NONE
            if consonants > _SHORT + opens_sentence(self._text, start) and len(name) > _FEW_LETTERS
            else Doubt.ALL
        )

    def _full_name(self, start: int, name: str, link: Link) -> Doubt:
        words = name.split(" ")
        if link.entry.key in self._index.ukrainian and all(is_spelling(word, self._language) for word in words):
            around = self._around(start, link)  # as likely a Russian of the same name
            return Doubt.SOME if link.sure and around > _FEW and around > self._context.russian(start) else Doubt.ALL
        return Doubt.NONE if link.sure else Doubt.HALF

    def is_word(self, name: str, at: int) -> bool:
        """Whether a name is an ordinary word of the text around an offset too."""
        if name not in self._words:
            self._words[name] = is_ordinary_word(self._text, name, at)
        return self._words[name]

    def _is_person(self, name: str, plain: bool) -> bool:
        """Whether the text has somebody of this surname with a given name."""
        if plain:
            return False
        if name not in self._people:
            found = re.findall(rf"\b([A-ZÀ-ÖØ-Þ][\w'-]+) {re.escape(name)}\b", self._text)
            self._people[name] = any(word in self._first_names or given_name(word) for word in found)
        return self._people[name]
