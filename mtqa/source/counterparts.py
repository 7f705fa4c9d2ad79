"""Whether a name of the translation has a counterpart in the source: the same letters, a romanisation, or an exonym."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path

from mtqa.glossary import Glossary
from mtqa.language import FUNCTION_WORDS
from mtqa.source.keys import key, words
from mtqa.source.sound import sound_alike
from mtqa.source.stems import is_form_of, stems

__all__ = ["are_alike", "exonyms", "is_known", "is_said", "is_spelling"]

_OF_NAME = re.compile("(.{3,}?)((?:ов|ев|єв|ів|ин|ін|ен)?)(?:[сзц]ь?к)[а-яіїє]{1,3}")
"""An adjective made from a name, with what stands for the name."""
_NOMINATIVES = ("", "а", "о", "ь", "й", "ий", "ый", "я")
"""Endings that a stem may have lost."""
_DATIVE = re.compile("[оеє]ві$")
_BEGINNING = 4
_SHORT = 3
_SOMEWHAT = 40.0
_ALIKE = 72.0
"""Similarity of two keys, 0 to 100, from which on they are taken for one name."""


def is_said(name: str, others: Iterable[str], language: str) -> bool:
    """Whether one of some source words may be what a name of the translation stands for.

    Args:
        name: One word of a name, in English.
        others: Words of the source.
        language: BCP 47 tag of the source.

    >>> is_said("London", ["A", "Londra", "piove"], "it"), is_said("Vienna", ["Wien"], "de"), is_said("Rossi", ["Bianchi"], "it")
    (True, True, False)
    """
    return any(are_alike(name, other, language) or _is_called(name, other, language) for other in others)


def _is_called(name: str, other: str, language: str) -> bool:
    """Whether a source word is a form of what is known to stand for an English name."""
    known = exonyms(language).get(name.casefold(), frozenset())
    return any(is_form_of(bare, form, language) for form in known for bare in (other, *_nouns(other)))


def is_known(name: str, other: str, language: str) -> bool:
    """Whether it is known what either of two names is called in the other language, so that they cannot be one name.

    Args:
        name: Words of English.
        other: Words of the source.
        language: BCP 47 tag of the source.

    >>> is_known("Milan", "Torino", "it"), is_known("Dalías", "Berja", "es")
    (True, False)
    """
    mine, theirs = (words(side.casefold()) for side in (name, other))
    return any(exonyms(language).get(word) for word in mine) or not _native(language).isdisjoint(theirs)


@cache
def _native(language: str) -> frozenset[str]:
    """The words of all names that are known in a source language, in small letters."""
    return frozenset(form.casefold() for forms in exonyms(language).values() for form in forms)


@lru_cache(maxsize=65536)
def are_alike(name: str, other: str, language: str) -> bool:
    """Whether two words, in any script, are spelt so that they may be one name.

    Args:
        name: A word of English.
        other: A word of the source, which may be inflected.
        language: BCP 47 tag of the source.

    >>> are_alike("Zelensky", "Зеленский", "ru"), are_alike("Vika", "Вікою", "uk"), are_alike("Rossi", "Russia", "it")
    (True, True, False)
    >>> are_alike("Sumy", "Сумському", "uk"), are_alike("Bakhmut", "Бахмутском", "ru"), are_alike("George", "Джорджем", "ru")
    (True, True, True)
    """
    mine = key(name)
    forms = {other} if other.isascii() else _bare_forms(other, language)
    if not mine:
        return False
    if any(_are_near(mine, key(form), other[0].isupper()) for form in forms) or _is_romanised(name, other):
        return True
    return name[0].isupper() and other[0].isupper() and any(sound_alike(name, form) for form in forms)


@lru_cache(maxsize=65536)
def is_spelling(name: str, other: str, language: str) -> bool:
    """Whether a name may be written so for one in Cyrillic: more is asked than of `are_alike`, which takes all beginnings.

    Args:
        name: A word of English.
        other: A word of the source, which may be inflected.
        language: BCP 47 tag of the source.

    >>> is_spelling("Sosnin", "Сосниным", "ru"), is_spelling("Sosnov", "Сосниным", "ru"), are_alike("Sosnov", "Сосниным", "ru")
    (True, False, True)
    """
    from mtqa.romanise import Verdict, match_names, read_name

    mine = read_name(name)
    forms = {*_bare_forms(other, language), _DATIVE.sub("", other.lower())}
    if _is_called(name, other, language) or any(sound_alike(name, form) for form in forms):
        return True
    written = {form + ending for form in forms for ending in _NOMINATIVES}
    return any(match_names(mine, read_name(form)).verdict is not Verdict.DIFFERENT for form in written)


def _bare_forms(word: str, language: str) -> set[str]:
    """A word, and what it may be without an ending, in small letters."""
    return {word.lower(), *stems(word, language), *_nouns(word)}


def _nouns(word: str) -> tuple[str, ...]:
    """What a Slavic adjective of a name may be made from: Сумський, Сум."""
    found = _OF_NAME.fullmatch(word.lower())
    return (found[1], found[1] + found[2]) if found else ()


def _are_near(mine: str, theirs: str, is_name: bool) -> bool:
    """Whether two keys begin alike or, if the other is a name too, are much alike."""
    if mine == theirs or (min(len(mine), len(theirs)) >= _BEGINNING and mine[:_BEGINNING] == theirs[:_BEGINNING]):
        return True
    if len(theirs) >= _SHORT and mine.startswith(theirs) and len(mine) <= len(theirs) + 2:
        return True
    from rapidfuzz.fuzz import ratio

    return is_name and ratio(mine, theirs) >= (_ALIKE if min(len(mine), len(theirs)) > _BEGINNING else _ALIKE + 8)


def _is_romanised(name: str, other: str) -> bool:
    """Whether a Latin spelling may stand for a Cyrillic one; looked at only if they are somewhat alike."""
    from rapidfuzz.fuzz import ratio

    if other.isascii() or ratio(key(name), key(other)) < _SOMEWHAT:
        return False
    from mtqa.romanise import Verdict, match_names, read_name

    return match_names(read_name(name), read_name(other)).verdict is not Verdict.DIFFERENT


@cache
def exonyms(language: str) -> Mapping[str, frozenset[str]]:
    """English word of a name, in small letters -> its words in a source language, from the glossary and `exonyms.csv`."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    with Path(__file__).with_name("exonyms.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for name in words(row["en"]):
                found[name.casefold()].update(words(row.get(language) or ""))
    for entry in Glossary.bundled().entries:
        english = entry.preferred.get("en", "")
        there = entry.preferred.get(language) or entry.native.get(language, "")
        spellings = [there, *(variant.text for variant in entry.variants if variant.tag == language)]
        native = {word for text in spellings for word in words(text) if word[0].isupper()}
        parts = [name for name in words(english) if name.casefold() not in FUNCTION_WORDS["en"]]
        for name in parts:  # Schlein is no word for Elly, only for Schlein
            others = {key(part) for part in parts if part != name}
            found[name.casefold()].update(word for word in native if key(word) not in others)
    return {name: frozenset(forms) for name, forms in found.items()}
