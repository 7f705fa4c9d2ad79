"""Given names that differ between nations: Vladimir is Russian, Volodymyr Ukrainian, and neither is a slip for the other."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from mtqa.cache import made_once
from mtqa.expression import lazy
from mtqa.romanise.key import collapse
from mtqa.romanise.word import Word

__all__ = ["GivenName", "are_one_of_elsewhere", "are_two_given_names", "differ_in_g", "given_names", "of_two_nations"]

_REGULAR = 0.15
_OTHER = "other"
_G_OR_H = lazy("(?<=[kcsztg])h|[^gh]|(?<=[gh])[gh]")


class GivenName(NamedTuple):
    """A given name in its national form.

    Attributes:
        line: The same for all forms of one name.
        nation: "uk", "ru" or "be"; "other" for a name that those have not.
        native: The form.
    """

    line: int
    nation: str
    native: str


_Form = tuple[int, str, str]
"""A `GivenName`, plain."""


@cache
def _by_key() -> Mapping[str, list[_Form]]:
    folder = Path(__file__).parent
    files = (folder / "given-names.csv", folder / "key.py", folder / "given.py")
    return made_once("given", files, lambda: _read(files[0]))


def _read(path: Path) -> dict[str, list[_Form]]:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    found: dict[str, list[_Form]] = defaultdict(list)
    for number, row in enumerate(csv.DictReader(lines)):
        for nation, forms in row.items():
            for native in filter(None, forms.split("|")):
                keys = {collapse(native), collapse(native.lower().replace("х", "г")) if nation == _OTHER else ""}
                for key in filter(None, keys):  # the h of other nations
                    found[key].append((number, nation, native))
    return dict(found)


@lru_cache(maxsize=200_000)
def given_names(word: Word) -> tuple[GivenName, ...]:
    """The given names that a word spells in a regular way."""
    table = _by_key()
    keys = (key for key, cost in word.sure.items() if cost <= _REGULAR and key in table)
    return tuple(GivenName._make(form) for key in keys for form in table[key])


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


def are_two_given_names(a: Word, b: Word) -> bool:
    """Whether both words are given names, and not one: Maria and Marina.

    >>> from mtqa.romanise.word import read_word
    >>> are_two_given_names(read_word("Maria"), read_word("Marina")), are_two_given_names(
    ...     read_word("Sergei"), read_word("Serhiy")
    ... )
    (True, False)
    """
    names_a = given_names(a)
    names_b = given_names(b) if names_a else ()
    return bool(names_b) and {name.line for name in names_a}.isdisjoint(name.line for name in names_b)


def are_one_of_elsewhere(a: Word, b: Word) -> bool:
    """Whether both words are spellings of one given name of another nation, which has no Cyrillic form of its own.

    >>> from mtqa.romanise.word import read_word
    >>> are_one_of_elsewhere(read_word("Mohammed"), read_word("Muhammad"))
    True
    """
    names_b = {name.line for name in given_names(b) if name.nation == _OTHER}
    return any(name.line in names_b for name in given_names(a) if name.nation == _OTHER)


def differ_in_g(a: Word, b: Word) -> bool:
    """Whether one is spelt as Russians have the given name, the other as Ukrainians do: Igor, Ihor.

    >>> from mtqa.romanise.word import read_word
    >>> differ_in_g(read_word("Igor"), read_word("Ihor"))
    True
    """
    letters = {_G_OR_H.sub("", a.text), _G_OR_H.sub("", b.text)}
    return letters == {"g", "h"} and bool(given_names(a)) and bool(given_names(b))
