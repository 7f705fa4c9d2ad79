"""Read a Latin spelling backwards, scheme by scheme: the native spellings and the lines of the table that say so."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from mtqa.romanise.beam import fold_latin
from mtqa.romanise.lattice import WORN, strip_marks
from mtqa.romanise.scheme import Row, Scheme, all_schemes, context
from mtqa.romanise.sequence import END, START, surprise

__all__ = ["Reading", "read_back"]

_WIDTH = 44  # readings that go on from each letter
_RANGE = 2.2  # readings that are so much worse than the best one are dropped
_WINDOW = 3
_FEW = 8  # schemes; with so few, worse readings are kept too
_DEEP = 12  # and so if more are asked for
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
    found: dict[tuple[str, str], tuple[float, _State]] = {}
    for rank, state in _search(_folded(latin), schemes, source, wide=len(schemes) <= _FEW or limit > _DEEP):
        spot = (state.native, state.scheme.language)
        if spot not in found or rank < found[spot][0]:
            found[spot] = rank, state
    best = sorted(found.values(), key=lambda item: (item[0], item[1].scheme.name))[:limit]
    return tuple(_reading(rank, state, capital=latin[:1].isupper()) for rank, state in best)


def _reading(rank: float, state: _State, *, capital: bool) -> Reading:
    native = state.native[:1].upper() + state.native[1:] if capital else state.native
    return Reading(native, state.cost, state.scheme, _lined_up(state.rows), rank)


def _folded(latin: str) -> str:
    """As the schemes write it; an apostrophe stays, since it can be a soft sign."""
    words = latin.replace("’", "'").replace("ʼ", "'").replace("‘", "'").split("'")
    return "'".join(fold_latin(word) for word in words)[:60]


class _Spelling(NamedTuple):
    """A line of a scheme, seen from the Latin side."""

    latin: str
    size: int
    cost: float
    row: Row
    native: str
    first: str  # of the native letters
    left: frozenset[str] | None
    right: frozenset[str] | None


@cache
def _reversed(scheme: Scheme) -> tuple[dict[str, list[_Spelling]], frozenset[str]]:
    """What the lines of a scheme spell, by the first letter, longest first; and all letters of it."""
    found = []
    for row in scheme.rows:
        worn = strip_marks(row.latin)
        for latin, cost in (
            ((row.latin, row.cost), (worn, row.cost + WORN)) if worn != row.latin else ((worn, row.cost),)
        ):
            if latin:
                found.append(_Spelling(latin, len(latin), cost, row, row.native, row.native[0], row.left, row.right))
    found.sort(key=lambda item: (-item.size, item.cost))
    table: dict[str, list[_Spelling]] = {}
    for item in found:
        table.setdefault(item.latin[0], []).append(item)
    return table, frozenset(letter for item in found for letter in item.latin)


@lru_cache(maxsize=100_000)
def _beginning(scheme: Scheme, letters: str) -> tuple[_Spelling, ...]:
    """The spellings of a scheme that may begin these letters, of which there are `_WINDOW` or, at the end, fewer."""
    found = _reversed(scheme)[0].get(letters[0], ())
    return tuple(item for item in found if letters.startswith(item.latin) or item.latin.startswith(letters))


class _State(NamedTuple):
    """The reading of the first letters under one scheme."""

    rank: float
    scheme: Scheme
    cost: float
    native: str
    rows: Any  # the last line, behind those before it; see `_lined_up`
    right: frozenset[str] | None  # which native letters may follow; None: any
    before: str  # what `surprise` wants


def _starts(text: str, schemes: Sequence[Scheme], source: str) -> list[_State]:
    """One empty reading for each scheme that has all the letters."""
    letters = set(text) - {"'"}
    found = []
    for scheme in schemes:
        if _reversed(scheme)[1] >= letters:
            cost = _RARE * (3 - scheme.weight) + _LANGUAGES.get(scheme.language, 0.5)
            rank = cost + _RARER * (3 - scheme.weight) + _OTHER.get(scheme.language, 0.3)
            rank -= _FROM_SOURCE if source and scheme.target == source else 0.0
            found.append(_State(rank, scheme, cost, "", None, None, START))
    return found


def _search(text: str, schemes: Sequence[Scheme], source: str, *, wide: bool) -> Iterator[tuple[float, _State]]:
    """A beam over the letters, in which the readings under all schemes compete; gives those of all letters."""
    states: list[list[_State]] = [_starts(text, schemes, source), *([] for _ in text)]
    span = 2 * _RANGE if wide else _RANGE
    for at in range(len(text)):
        window = text[at : at + _WINDOW]
        for state in _pruned(states[at], span):
            longest = 0
            spellings = _beginning(state.scheme, window)
            if window[0] == "'" and not spellings:
                states[at + 1].append(state)
            for spelling in spellings:
                size = spelling.size
                if size > _WINDOW and not text.startswith(spelling.latin, at):
                    continue
                if at + size > len(text):
                    continue
                grown = _grow(state, spelling, _SPLIT if size < longest else 0.0)
                if grown:
                    states[at + size].append(grown)
                    longest = max(longest, size)
    for state in states[-1]:
        if state.native and (state.right is None or "$" in state.right):
            rank = state.rank + _SURPRISE * surprise(state.before, END)[0]
            if (state.native.replace("ё", "е"), state.scheme.language) in _surnames():
                rank -= _KNOWN
            yield rank, state


def _lined_up(rows: Any) -> tuple[Row, ...]:
    """The lines of a reading, from the first to the last."""
    found = []
    while rows:
        rows, row = rows
        found.append(row)
    return tuple(reversed(found))


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
    best = sorted(states, key=itemgetter(0))[: _WIDTH if span == _RANGE else 3 * _WIDTH]
    limit = best[0].rank + span
    return [state for state in best if state.rank <= limit]


def _grow(state: _State, spelling: _Spelling, extra: float) -> _State | None:
    rank, scheme, cost, native, rows, right, folded = state
    before = native[-1:] or "^"
    left = spelling.left
    if (left is not None and before not in left) or (right is not None and spelling.first not in right):
        return None
    rarity, unlikely, last = _follows(scheme.language, before, folded, spelling.native)
    price = spelling.cost + extra + rarity
    return _State(
        rank + price + unlikely,
        scheme,
        cost + price,
        native + spelling.native,
        (rows, spelling.row),
        spelling.right,
        last,
    )


@lru_cache(maxsize=200_000)
def _follows(language: str, before: str, folded: str, native: str) -> tuple[float, float, str]:
    """What it costs that letters follow others: as spelling, as part of a name; and what `surprise` wants next."""
    unlikely, last = surprise(folded, native)
    return _rarity(language, before, native), _SURPRISE * unlikely, last


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
