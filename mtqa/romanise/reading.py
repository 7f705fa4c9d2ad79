"""Read a Latin spelling backwards, scheme by scheme: the native spellings and the lines of the table that say so."""

from __future__ import annotations

import csv
import heapq
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import itemgetter
from pathlib import Path

from mtqa.romanise.beam import fold_latin
from mtqa.romanise.lattice import WORN, strip_marks
from mtqa.romanise.scheme import Row, Scheme, all_schemes, context

__all__ = ["Reading", "read_back"]

_WIDTH = 5
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
    """

    native: str
    cost: float
    scheme: Scheme
    rows: tuple[Row, ...]


def read_back(
    latin: str, *, languages: Collection[str] = (), targets: Collection[str] = (), limit: int = 8
) -> tuple[Reading, ...]:
    """The native spellings that a Latin spelling can stand for, likeliest first.

    Args:
        latin: One word in Latin letters.
        languages: Only native spellings in these languages ("uk", "ru"); if empty, all but Arabic, whose native
            spellings lack the vowels.
        targets: Only schemes of the press of these languages; all schemes if empty.
        limit: At most so many.

    >>> [(reading.native, reading.scheme.title) for reading in read_back("Konascenkov", targets=["it"], limit=1)]
    [('Конашенков', 'Italian press')]
    """
    found: dict[tuple[str, str], Reading] = {}
    text = _folded(latin)
    for scheme in all_schemes():
        if scheme.language not in (languages or _DEFAULT) or (targets and scheme.target not in targets):
            continue
        for reading in _under(text, scheme):
            spot = (reading.native, scheme.language)
            if spot not in found or reading.cost < found[spot].cost:
                found[spot] = reading
    best = sorted(found.values(), key=lambda reading: (reading.cost, reading.scheme.name))[:limit]
    if latin[:1].isupper():
        best = [Reading(r.native[:1].upper() + r.native[1:], r.cost, r.scheme, r.rows) for r in best]
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


_State = tuple[float, str, tuple[Row, ...], frozenset[str] | None]
"""Cost, native letters so far, their rows, and which native letters may follow (None: any)."""


@lru_cache(maxsize=20_000)
def _under(text: str, scheme: Scheme) -> tuple[Reading, ...]:
    table, letters = _reversed(scheme)
    plain = text if "'" in letters else text.replace("'", "")
    if not plain or not letters.issuperset(plain):
        return ()
    start = _RARE * (3 - scheme.weight) + _LANGUAGES.get(scheme.language, 0.5)
    states: list[list[_State]] = [[] for _ in range(len(plain) + 1)]
    states[0].append((start, "", (), None))
    for at in range(len(plain)):
        best = heapq.nsmallest(_WIDTH, states[at], key=itemgetter(0)) if len(states[at]) > 1 else states[at]
        longest = 0
        for spelling, cost, row in table.get(plain[at], ()) if best else ():
            if plain.startswith(spelling, at):
                extra = _SPLIT if len(spelling) < longest else 0.0
                if _grow(best, row, cost + extra, scheme.language, states[at + len(spelling)]):
                    longest = max(longest, len(spelling))
    ends = sorted((state for state in states[-1] if state[3] is None or "$" in state[3]), key=itemgetter(0))
    return tuple(Reading(native, cost, scheme, rows) for cost, native, rows, _ in ends[:_WIDTH])


def _grow(states: list[_State], row: Row, price: float, language: str, target: list[_State]) -> bool:
    grown = False
    for cost, native, rows, right in states:
        before = native[-1:] or "^"
        if (row.left is None or before in row.left) and (right is None or row.native[0] in right):
            target.append(
                (cost + price + _rarity(language, before, row.native), native + row.native, (*rows, row), row.right)
            )
            grown = True
    return grown


@cache
def _orthography(language: str) -> tuple[tuple[str, frozenset[str] | None, frozenset[str] | None, float], ...]:
    path = Path(__file__).parent / "orthography.csv"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return tuple(
        (row["native"], *context(row["context"]), float(row["cost"]))
        for row in csv.DictReader(lines)
        if row["language"] == language
    )


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
