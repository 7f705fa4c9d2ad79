"""Given names that differ between nations: Vladimir is Russian, Volodymyr Ukrainian, and neither is a slip for the other."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from mtqa.romanise.key import collapse
from mtqa.romanise.word import Word

__all__ = ["GivenName", "given_names", "of_two_nations"]

_REGULAR = 0.15


class GivenName(NamedTuple):
    """A given name in its national form.

    Attributes:
        line: The same for all forms of one name.
        nation: "uk", "ru" or "be".
        native: The form.
    """

    line: int
    nation: str
    native: str


@cache
def _by_key() -> Mapping[str, tuple[GivenName, ...]]:
    path = Path(__file__).parent / "given-names.csv"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    found: dict[str, list[GivenName]] = defaultdict(list)
    for number, row in enumerate(csv.DictReader(lines)):
        for nation, forms in row.items():
            for native in forms.split("|"):
                found[collapse(native)].append(GivenName(number, nation, native))
    return {key: tuple(names) for key, names in found.items()}


@lru_cache(maxsize=200_000)
def given_names(word: Word) -> tuple[GivenName, ...]:
    """The given names that a word spells in a regular way."""
    table = _by_key()
    return tuple(name for key, cost in word.sure.items() if cost <= _REGULAR and key in table for name in table[key])


def of_two_nations(a: Word, b: Word) -> tuple[GivenName, GivenName] | None:
    """The forms, if two words are one given name as two nations have it and no nation has both spellings.

    >>> from mtqa.romanise.word import read_word
    >>> [name.nation for name in of_two_nations(read_word("Vladimir"), read_word("Volodymyr")) or ()]
    ['ru', 'uk']
    >>> of_two_nations(read_word("Volodymyr"), read_word("Wolodymyr")) is None
    True
    """
    names_a = given_names(a)
    names_b = given_names(b) if names_a else ()
    if not names_b:
        return None
    if {(name.line, name.nation) for name in names_a} & {(name.line, name.nation) for name in names_b}:
        return None
    return next(((x, y) for x in names_a for y in names_b if x.line == y.line), None)
