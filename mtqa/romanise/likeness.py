"""How much a native spelling looks like a name of its language."""

from __future__ import annotations

import csv
from functools import cache, lru_cache
from pathlib import Path

from mtqa.cache import made_once
from mtqa.romanise.scheme import context
from mtqa.romanise.sequence import START, surprise

__all__ = ["Tail", "is_surname", "tail"]

_SURPRISE = 0.3  # how much the likeness to a name counts beside the spelling
_WOMEN = (
    ("ов", "ова"), ("ев", "ева"), ("ин", "ина"), ("ын", "ына"), ("ский", "ская"), ("цкий", "цкая"),
    ("ський", "ська"), ("цький", "цька"), ("ий", "а"), ("ый", "ая"), ("оў", "ова"), ("аў", "ава"),
)  # fmt: skip


class Tail(dict[str, tuple[float, float, "Tail"]]):
    """The last letters of a native spelling, with what may follow them.

    For native letters in lower case, or `mtqa.romanise.sequence.END`: what they cost by the spelling rules of the
    language, what because they are met in few names, and the tail of the longer spelling. Worked out when asked for.

    Attributes:
        language: The language.
        before: The last letter; "^" at the beginning.
    """

    def __init__(self, language: str, before: str, folded: str) -> None:
        self.language, self.before, self._folded = language, before, folded

    def __missing__(self, letters: str) -> tuple[float, float, Tail]:
        unlikely, folded = surprise(self._folded, letters)
        rarity = _rarity(self.language, self.before, letters)
        self[letters] = step = rarity, _SURPRISE * unlikely, tail(self.language, letters[-1], folded)
        return step


@cache
def tail(language: str, before: str = "^", folded: str = START) -> Tail:
    """The end of a native spelling.

    Args:
        language: Its language.
        before: Its last letter; "^" at the beginning.
        folded: Its last letters, as `mtqa.romanise.sequence.surprise` gives them.

    >>> rarity, _, longer = tail("ru")["ы"]
    >>> rarity, longer.before
    (2.0, 'ы')
    """
    return Tail(language, before, folded)


@lru_cache(maxsize=20_000)
def _rarity(language: str, before: str, native: str) -> float:
    letters = before + native
    return sum(
        price
        for at in range(1, len(letters))
        for letter, left, right, price in _orthography(language)
        if letter == letters[at]
        and (left is None or letters[at - 1] in left)
        and (right is None or letters[at + 1 : at + 2] in right)
    )


@cache
def _orthography(language: str) -> tuple[tuple[str, frozenset[str] | None, frozenset[str] | None, float], ...]:
    return tuple(
        (row["native"], *context(row["context"]), float(row["cost"]))
        for row in _lines("orthography.csv")
        if row["language"] == language
    )


def is_surname(native: str, language: str) -> bool:
    """Whether a native spelling in lower case is a common surname of a language.

    >>> is_surname("шевченко", "uk"), is_surname("киев", "ru")
    (True, False)
    """
    return (native.replace("ё", "е"), language) in _surnames()


@cache
def _surnames() -> frozenset[tuple[str, str]]:
    """Common surnames in lower case and without dots, each with its language."""
    here = Path(__file__)
    return made_once("surnames", [here.with_name("surnames.csv"), here], _read_surnames)


def _read_surnames() -> frozenset[tuple[str, str]]:
    found = set()
    for row in _lines("surnames.csv"):
        native, language = row["native"].lower().replace("ё", "е"), row["language"]
        found.add((native, language))
        for man, woman in _WOMEN:
            if native.endswith(man):
                found.add((native.removesuffix(man) + woman, language))
    return frozenset(found)


def _lines(name: str) -> list[dict[str, str]]:
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
