"""Tables for names translated as words: surnames that are words, given names by language, and nouns that nobody is called."""

from __future__ import annotations

import csv
import unicodedata
from functools import cache
from pathlib import Path
from typing import NamedTuple

from mtqa.cache import made_once
from mtqa.rules.vocabulary import listed

__all__ = ["Surname", "forms", "given_names", "is_given", "literals", "longest", "plain", "unborne_nouns"]

_HERE = Path(__file__).parent
_WORDS = 4
"""The longest literal surname: "Of the Wood"."""


class Surname(NamedTuple):
    """A surname that is a word.

    Attributes:
        language: BCP 47 tag of the language in which it is a word.
        name: The surname.
        borne: Whether people of English-speaking countries have its translation as their surname: Church for Chiesa.
    """

    language: str
    name: str
    borne: bool


def plain(name: str) -> str:
    """A name without accents.

    >>> plain("Begoña"), plain("Meloni")
    ('Begona', 'Meloni')
    """
    return name if name.isascii() else unicodedata.normalize("NFD", name).encode("ascii", "ignore").decode()


@cache
def literals() -> dict[str, tuple[Surname, ...]]:
    """What machine translation makes of surnames, and the surnames that each form may stand for.

    >>> [(surname.language, surname.name) for surname in literals()["Married"]]
    [('es', 'Casado')]
    """
    kept = made_once("surname-words", [_HERE / "surname_words.csv", Path(__file__)], _read_literals)
    return {form: tuple(map(Surname._make, surnames)) for form, surnames in kept.items()}


def _read_literals() -> dict[str, list[tuple[str, str, bool]]]:
    found: dict[str, list[tuple[str, str, bool]]] = {}
    with (_HERE / "surname_words.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for form in row["literal"].split("|"):
                surname = (row["language"], row["surname"], form.endswith("?"))
                found.setdefault(form.removesuffix("?"), []).append(surname)
    return found


@cache
def forms() -> dict[str, tuple[str, ...]]:
    """Surnames of one word, and what machine translation makes of each.

    >>> forms()["Meloni"]
    ('Melons',)
    """
    found: dict[str, list[str]] = {}
    for form, surnames in literals().items():
        for surname in surnames:
            found.setdefault(surname.name, []).append(form)
    return {name: tuple(made) for name, made in found.items()}


@cache
def _heads() -> frozenset[str]:
    """The first words of literal surnames that have several."""
    return frozenset(form.split()[0] for form in literals() if " " in form)


def longest(text: str, start: int) -> str:
    """The longest literal surname of the table that stands at an offset, or the capitalised word there.

    >>> longest("Ms Good Morning said", 3), longest("Ms Saddle said", 3)
    ('Good Morning', 'Saddle')
    """
    words = text[start : start + 40].split(" ", _WORDS)[:_WORDS]
    words = [_letters(word) for word in words]
    if words[0] in _heads():
        for count in range(_WORDS, 1, -1):
            form = " ".join(words[:count])
            if form in literals() and text.startswith(form, start):
                return form
    return words[0]


def _letters(word: str) -> str:
    """The letters and hyphens with which a piece of text starts."""
    for at, letter in enumerate(word):
        if not letter.isalpha() and letter != "-":
            return word[:at]
    return word


@cache
def given_names(*, spelt: bool = False) -> dict[str, frozenset[str]]:
    """Given names, each with the languages whose press writes it so.

    Args:
        spelt: With the accents of the list too, not only without.
    """
    found: dict[str, set[str]] = {}
    lines = (_HERE / "given_stock.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if not line.startswith("#"):
            language, _, names = line.partition(": ")
            for name in names.split():
                for form in {plain(name), name} if spelt else {plain(name)}:
                    found.setdefault(form, set()).add(language)
    return {name: frozenset(languages) for name, languages in found.items()}


def is_given(name: str) -> frozenset[str]:
    """The languages of a given name; none if it is not known.

    >>> sorted(is_given("Begoña")), sorted(is_given("Wayne"))
    (['es'], [])
    """
    return given_names().get(plain(name), frozenset())


@cache
def unborne_nouns() -> frozenset[str]:
    """Common English nouns in lower case that are nobody's surname.

    >>> "airports" in unborne_nouns(), "church" in unborne_nouns()
    (True, False)
    """
    return frozenset(listed(_HERE / "unborne_nouns.txt"))
