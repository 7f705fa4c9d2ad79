"""Read a Latin spelling backwards, scheme by scheme: the native spellings and the lines of the table that say so."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from mtqa.romanise.beam import fold_latin
from mtqa.romanise.lattice import WORN, strip_marks
from mtqa.romanise.scheme import Row, Scheme, all_schemes, context
from mtqa.romanise.sequence import END, START, surprise

__all__ = ["Reading", "read_back"]

_WIDTH = 60  # readings that go on from each letter
_RANGE = 2.5  # readings that are so much worse than the best one are dropped
_FEW = 8  # schemes; with so few, worse readings are kept too
_SURPRISE = 0.3  # how much the likeness to a name counts beside the scheme
_KNOWN = 1.5  # how much likelier a common surname is
_WOMEN = (
    ("ов", "ова"), ("ев", "ева"), ("ин", "ина"), ("ын", "ына"), ("ский", "ская"), ("цкий", "цкая"),
    ("ський", "ська"), ("цький", "цька"), ("ий", "а"), ("ый", "ая"), ("оў", "ова"), ("аў", "ава"),
)  # fmt: skip
_RARER = 0.15  # how much more the weight of a scheme counts for the rank
_OTHER = {"ru": 0.0, "uk": 0.0}  # the same for the language
_FROM_SOURCE = 1.5  # how much likelier the scheme of the language is that the text was translated from
_SPLIT = 0.9  # letters that are read as one are read apart
_LANGUAGES = {"ru": 0.0, "uk": 0.0, "be": 0.3, "bg": 0.3}  # how much less likely a language is
_RARE = 0.15  # what a scheme that is met half as often costs more


_DEFAULT = ("ru", "uk", "be", "bg", "sr", "mk", "kk", "el")


@dataclass(frozen=True, slots=True)
class Reading:
    """A native spelling that a Latin spelling can stand for.

    Attributes:
        native: The native spelling, with a capital where the Latin one has it.
        cost: 0 for a regular reading under a common scheme; more is less likely.
        scheme: The scheme under which it reads so.
        rows: The lines of the scheme, in order; together their Latin letters are the spelling.
        rank: What readings of one spelling are sorted by: the cost, and how little the native spelling looks like a name.
    """

    native: str
    cost: float
    scheme: Scheme
    rows: tuple[Row, ...]
    rank: float = 0.0


def read_back(
    latin: str,
    *,
    languages: Collection[str] = (),
    targets: Collection[str] = (),
    source: str = "",
    limit: int = 8,
) -> tuple[Reading, ...]:
    """The native spellings that a Latin spelling can stand for, likeliest first.

    Args:
        latin: One word in Latin letters.
        languages: Only native spellings in these languages ("uk", "ru"); if empty, all but Arabic, whose native
            spellings lack the vowels.
        targets: Only schemes of the press of these languages; all schemes if empty.
        source: The language whose press the spelling probably comes from.
        limit: At most so many.

    >>> [(reading.native, reading.scheme.title) for reading in read_back("Konascenkov", targets=["it"], limit=1)]
    [('Конашенков', 'Italian press')]
    """
    schemes = [
        scheme
        for scheme in all_schemes()
        if scheme.language in (languages or _DEFAULT) and (not targets or scheme.target in targets)
    ]
    found: dict[tuple[str, str], Reading] = {}
    for reading in _search(_folded(latin), schemes, source):
        spot = (reading.native, reading.scheme.language)
        if spot not in found or reading.rank < found[spot].rank:
            found[spot] = reading
    best = sorted(found.values(), key=lambda reading: (reading.rank, reading.scheme.name))[:limit]
    if latin[:1].isupper():
        best = [replace(reading, native=reading.native[:1].upper() + reading.native[1:]) for reading in best]
    return tuple(best)


def _folded(latin: str) -> str:
    """As the schemes write it; an apostrophe stays, since it can be a soft sign."""
    words = latin.replace("’", "'").replace("ʼ", "'").replace("‘", "'").split("'")
    return "'".join(fold_latin(word) for word in words)[:60]


@cache
def _reversed(scheme: Scheme) -> tuple[dict[str, tuple[tuple[str, float, Row], ...]], frozenset[str]]:
    """Spelling, cost and row by the first Latin letter, longest first; and all letters of the scheme."""
    table: dict[str, list[tuple[str, float, Row]]] = defaultdict(list)
    for row in scheme.rows:
        if row.latin:
            table[row.latin[0]].append((row.latin, row.cost, row))
            worn = strip_marks(row.latin)
            if worn != row.latin:
                table[worn[0]].append((worn, row.cost + WORN, row))
    for found in table.values():
        found.sort(key=lambda item: (-len(item[0]), item[1]))
    letters = frozenset(letter for found in table.values() for spelling, _, _ in found for letter in spelling)
    return {letter: tuple(found) for letter, found in table.items()}, letters


class _State(NamedTuple):
    """The reading of the first letters under one scheme."""

    rank: float
    number: int  # of the scheme among those that are searched
    cost: float
    native: str
    rows: tuple[Row, ...]
    right: frozenset[str] | None  # which native letters may follow; None: any
    before: str  # what `surprise` wants


def _search(text: str, schemes: Sequence[Scheme], source: str) -> Iterator[Reading]:
    """A beam over the letters, in which the readings under all schemes compete."""
    states: list[list[_State]] = [[] for _ in range(len(text) + 1)]
    spelt = []
    for number, scheme in enumerate(schemes):
        table, letters = _reversed(scheme)
        spelt.append(table)
        start = text.lstrip("'")
        if letters.issuperset(start.replace("'", "")):
            cost = _RARE * (3 - scheme.weight) + _LANGUAGES.get(scheme.language, 0.5)
            rank = (
                cost
                + _RARER * (3 - scheme.weight)
                + _OTHER.get(scheme.language, 0.3)
                - (_FROM_SOURCE if source and scheme.target == source else 0.0)
            )
            states[0].append(_State(rank, number, cost, "", (), None, START))
    for at in range(len(text)):
        found: dict[int, list[tuple[str, float, Row]]] = {}
        for state in _pruned(states[at], _RANGE if len(schemes) > _FEW else 2 * _RANGE):
            number = state.number
            if number not in found:
                found[number] = [item for item in spelt[number].get(text[at], ()) if text.startswith(item[0], at)]
            longest = 0
            if text[at] == "'" and not found[number]:
                states[at + 1].append(state)
            for spelling, cost, row in found[number]:
                price = cost + _SPLIT if len(spelling) < longest else cost
                grown = _grow(state, row, price, schemes[number].language)
                if grown:
                    states[at + len(spelling)].append(grown)
                    longest = max(longest, len(spelling))
    for state in states[-1]:
        if state.native and (state.right is None or "$" in state.right):
            rank = state.rank + _SURPRISE * surprise(state.before, END)[0]
            if (state.native.replace("ё", "е"), schemes[state.number].language) in _surnames():
                rank -= _KNOWN
            yield Reading(state.native, state.cost, schemes[state.number], state.rows, rank)


@cache
def _surnames() -> frozenset[tuple[str, str]]:
    """Common surnames in lower case and without dots, each with its language."""
    found = set()
    for row in _lines("surnames.csv"):
        native, language = row["native"].lower().replace("ё", "е"), row["language"]
        found.add((native, language))
        for man, woman in _WOMEN:
            if native.endswith(man):
                found.add((native.removesuffix(man) + woman, language))
    return frozenset(found)


def _pruned(states: list[_State], span: float) -> list[_State]:
    if len(states) < 2:
        return states
    best = sorted(states, key=itemgetter(0))[:_WIDTH]
    limit = best[0].rank + span
    return [state for state in best if state.rank <= limit]


def _grow(state: _State, row: Row, price: float, language: str) -> _State | None:
    before = state.native[-1:] or "^"
    if (row.left is not None and before not in row.left) or (
        state.right is not None and row.native[0] not in state.right
    ):
        return None
    cost = price + _rarity(language, before, row.native)
    unlikely, last = surprise(state.before, row.native)
    return _State(
        state.rank + cost + _SURPRISE * unlikely,
        state.number,
        state.cost + cost,
        state.native + row.native,
        (*state.rows, row),
        row.right,
        last,
    )


@cache
def _orthography(language: str) -> tuple[tuple[str, frozenset[str] | None, frozenset[str] | None, float], ...]:
    return tuple(
        (row["native"], *context(row["context"]), float(row["cost"]))
        for row in _lines("orthography.csv")
        if row["language"] == language
    )


def _lines(name: str) -> list[dict[str, str]]:
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


@lru_cache(maxsize=20_000)
def _rarity(language: str, before: str, native: str) -> float:
    """What it costs that these letters follow that one in a native spelling."""
    letters = before + native
    return sum(
        price
        for at in range(1, len(letters))
        for letter, left, right, price in _orthography(language)
        if letter == letters[at]
        and (left is None or letters[at - 1] in left)
        and (right is None or letters[at + 1 : at + 2] in right)
    )
