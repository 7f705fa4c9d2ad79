"""Given names of Ukrainians in Russian or in another romanisation: Andrey, Andriy -> Andrii."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from mtqa.cache import made_once
from mtqa.expression import lazy
from mtqa.glossary.skeleton import latin_skeletons
from mtqa.names.context import Context
from mtqa.names.setting import is_after_given_name

__all__ = [
    "GivenName",
    "are_one_given_name",
    "given_name",
    "is_given_of_ukrainian",
    "is_ukrainian_given_name",
    "is_ukrainian_surname",
    "native_given_name",
]

_REACH = 5000
_ENOUGH = 3
"""So many different Ukrainian names make an article one about Ukraine."""
_SURELY_UKRAINIAN = lazy(r"[a-z]{2}(?:[ei]nko|[hlnr]uk|[iy]uk|[bdgklmnprstvz]iv)\Z", re.IGNORECASE)
"""Endings that few other nations have."""
_RUSSIAN = frozenset(
    "Aleksandr Aleksandra Aleksei Aleksey Alexander Alexandr Alexandra Alexei Alexey Alyona Anatoly Andrei Andrey Arkady Artyom "
    "Dmitri Dmitriy Dmitry Ekaterina Elena Evgeni Evgenia Evgeniy Evgeny Evgeniya Galina Gennadiy Gennady Georgiy Georgy Grigory Igor "
    "Ilya Irina Kirill Konstantin Ksenia Kseniya Mikhail Nadezhda Natalia Natalya Nikita Nikolai Nikolay Oleg Olga Pavel Petr Pyotr "
    "Sergei Sergey Stepan Svetlana Tatiana Tatyana Timofey Valentin Valery Vasiliy Vasily Vitaly Vladimir Vladislav Yekaterina Yelena "
    "Yevgeni Yevgenia Yevgeniy Yevgeny Yuri Yuriy Yury".split()
)
"""Spellings of the Russian forms, rather than of the Ukrainian ones in another scheme."""
_SURNAME = lazy(r" ([A-Z][^\W_]+)")
_UKRAINIAN = lazy(r"(?:ko|uk|tsk[iy]+j?|sk[iy]+j?|ska|tska|iv|yshyn|ets|iak|yak|[iy]k|ash)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class GivenName:
    """What a spelling of a given name stands for.

    Attributes:
        names: The Ukrainian names, in the national romanisation; of several, any may be meant.
        native: The first of them in Ukrainian.
        shared: Whether other nations have the spelling too (Maria, Olga, Denis).
    """

    names: tuple[str, ...]
    native: str
    shared: bool


def given_name(spelling: str) -> GivenName | None:
    """The given name that a spelling stands for, if it is not the Ukrainian one.

    >>> found = given_name("Andrey")
    >>> (found.names, found.shared) if found else None
    (('Andrii',), False)
    >>> given_name("Andrii") is None
    True
    """
    return _table().get(spelling if not spelling.isupper() else spelling.capitalize())


def is_ukrainian_given_name(word: str) -> bool:
    """Whether a word is a given name in the national romanisation.

    >>> is_ukrainian_given_name("Sofiia"), is_ukrainian_given_name("Sofiya")
    (True, False)
    """
    return (word if not word.isupper() else word.capitalize()) in _right()


@lru_cache(maxsize=8192)
def native_given_name(word: str) -> str:
    """What a given name of Ukraine is there, in any spelling; empty if the word is none.

    >>> native_given_name("Andriy"), native_given_name("Andrii"), native_given_name("Steven")
    ('Андрій', 'Андрій', '')
    """
    found = given_name(word)
    return found.native if found else _right().get(word, "")


@lru_cache(maxsize=1024)
def are_one_given_name(one: str, other: str) -> bool:
    """Whether two given names are one in two spellings, in Ukrainian and in Russian, or spelt out and an initial.

    >>> are_one_given_name("Dmytro", "Dmitry"), are_one_given_name("D.", "Dmytro"), are_one_given_name("Steven", "Peter")
    (True, True, False)
    """
    if one == other:
        return True
    if one.endswith(".") or other.endswith("."):
        return one[0] == other[0]
    native, native_other = native_given_name(one), native_given_name(other)
    if native or native_other:
        return native == native_other
    if set(latin_skeletons(one)).isdisjoint(latin_skeletons(other)):
        return False
    from mtqa.romanise import Verdict, compare  # slow to load

    return compare(one, other).verdict is Verdict.SAME


@cache
def _right() -> dict[str, str]:
    return {row["name"]: row["native"] for row in _rows()}


@cache
def _table() -> dict[str, GivenName]:
    table: dict[str, GivenName] = {}
    for row in _rows():
        for column in ("variants", "shared"):
            for spelling in filter(None, row[column].split("|")):
                known = table.get(spelling)
                names = (*known.names, row["name"]) if known else (row["name"],)
                native = known.native if known else row["native"]
                table[spelling] = GivenName(tuple(dict.fromkeys(names)), native, column == "shared")
    return table


@cache
def _rows() -> list[dict[str, str]]:
    here = Path(__file__)
    return made_once("ukrainian-given", [here.with_name("given-names.csv"), here], _read_rows)


def _read_rows() -> list[dict[str, str]]:
    lines = Path(__file__).with_name("given-names.csv").read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def is_given_of_ukrainian(text: str, start: int, end: int, context: Context) -> bool:
    """Whether a given name can only be that of a Ukrainian: by the article, the sentence and the surname.

    Args:
        text: The text.
        start: Where the given name starts.
        end: Where it ends.
        context: What the text speaks of.
    """
    around = context.ukrainian(start)
    if around < _ENOUGH:
        return _is_of_ukrainian_alone(text, start, end, context)
    if around <= context.russian(start) or context.speaks_of_russia(start):
        return False
    if is_after_given_name(text, start):
        return False  # part of a longer name
    name = text[start:end]
    surname = _SURNAME.match(text, end)
    if surname:
        return is_ukrainian_surname(surname[1])
    others = re.findall(rf"\b{re.escape(name)} ([A-Z][^\W_]+)", text[max(0, start - _REACH) : end + _REACH])
    return all(map(is_ukrainian_surname, others))


def _is_of_ukrainian_alone(text: str, start: int, end: int, context: Context) -> bool:
    """Whether a text with few Ukrainian names, and none of Russia, has a Russian name before a surname of Ukraine."""
    if text[start:end].capitalize() not in _RUSSIAN:
        return False
    surname = _SURNAME.match(text, end)
    sure = surname is not None and _SURELY_UKRAINIAN.search(surname[1]) is not None
    return sure and not is_after_given_name(text, start) and context.is_all_ukrainian(start)


def is_ukrainian_surname(surname: str) -> bool:
    """Whether a surname ends like a Ukrainian one, and not like a Russian or a western one.

    >>> is_ukrainian_surname("Kovalchuk"), is_ukrainian_surname("Ivanov"), is_ukrainian_surname("Smith")
    (True, False, False)
    """
    return bool(_UKRAINIAN.search(surname))
