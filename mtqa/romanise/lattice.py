"""All schemes read from right to left: what a run of Latin letters can stand for."""

from __future__ import annotations

import math
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from mtqa.romanise.key import collapse, join
from mtqa.romanise.scheme import Row, Scheme, all_schemes

__all__ = ["LONGEST", "Option", "lattice", "strip_marks"]

LONGEST = 7
"""The longest run of Latin letters that stands for one native letter: schtsch."""

WORN = 0.7
SCALE = 0.4
CAP = 2.4
USUAL = 1.0
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue"}
_PLAIN = {
    "a": "а", "b": "б", "c": "к", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "и", "j": "дж", "k": "к",
    "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "к", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в",
    "w": "в", "x": "кс", "y": "и", "z": "з",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Option:
    """One reading of a run of Latin letters.

    Attributes:
        latin: The letters.
        piece: What they add to the key.
        left: The Latin letters of which one must stand before ("^": the start), or None.
        right: The same for what follows ("$": the end).
        cost: 0 for the commonest reading of these letters.
        schemes: Bit n is set where scheme n of `all_schemes` reads them so.
        digraph: Whether the letters, read apart, would mean something else.
    """

    latin: str
    piece: str
    left: frozenset[str] | None
    right: frozenset[str] | None
    cost: float
    schemes: int
    digraph: bool


def strip_marks(text: str) -> str:
    """Take the marks off letters.

    >>> strip_marks("ščoł")
    'scol'
    """
    text = unicodedata.normalize("NFD", text)
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return text.translate(str.maketrans("łøđıħŧƶəŋ", "lodihtzan")).replace("ß", "ss").replace("æ", "ae").replace("œ", "oe")


def _edges(scheme: Scheme) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """For each native letter, the Latin letters with which its spellings begin, and end."""
    first: dict[str, set[str]] = defaultdict(set)
    last: dict[str, set[str]] = defaultdict(set)
    for row in scheme.rows:
        if row.latin:
            first[row.native[0]] |= {row.latin[0], strip_marks(row.latin)[:1]}
            last[row.native[-1]] |= {row.latin[-1], strip_marks(row.latin)[-1:]}
    for edge, ends in (("^", last), ("$", first)):
        ends[edge] = {edge}
    return first, last


def _latin_context(letters: frozenset[str] | None, edges: dict[str, set[str]]) -> frozenset[str] | None:
    return None if letters is None else frozenset(end for letter in letters for end in edges.get(letter, ()))


def _spellings(row: Row) -> Iterator[tuple[str, float]]:
    """The spelling of a row, and what is left of it where marks are lost."""
    yield row.latin, row.cost
    worn = strip_marks(row.latin)
    if worn != row.latin:
        yield worn, row.cost + WORN
        for letter, plain in _UMLAUTS.items():
            if letter in row.latin:
                yield row.latin.replace(letter, plain), row.cost + WORN


@cache
def lattice() -> dict[str, tuple[Option, ...]]:
    """The options by the Latin letters that they read.

    What more schemes, and more used ones, read in a certain way costs less.
    """
    weights: dict[tuple[str, str, frozenset[str] | None, frozenset[str] | None], float] = defaultdict(float)
    masks: dict[tuple[str, str, frozenset[str] | None, frozenset[str] | None], int] = defaultdict(int)
    for number, scheme in enumerate(all_schemes()):
        first, last = _edges(scheme)
        for row in scheme.rows:
            if not row.latin:
                continue
            left, right = _latin_context(row.left, last), _latin_context(row.right, first)
            for latin, cost in _spellings(row):
                spot = (latin, _piece(row.native, scheme.language), left, right)
                weights[spot] += scheme.weight * math.exp(-cost / SCALE)
                masks[spot] |= 1 << number
    for latin, native in _PLAIN.items():
        weights[latin, collapse(native), None, None] += 0.05
    return _options(weights, masks)


def _options(weights, masks):  # type: ignore[no-untyped-def]
    total: dict[tuple[str, str], float] = defaultdict(float)
    for (latin, piece, _, _), weight in weights.items():
        total[latin, piece] += weight
    most: dict[str, float] = defaultdict(lambda: USUAL)
    for (latin, _), weight in total.items():
        most[latin] = max(most[latin], weight)
    most_usual = {l: max((w, p) for (x, p), w in total.items() if x == l)[1] for l in {x for x, _ in total if len(x) == 1}}
    found: dict[str, list[Option]] = defaultdict(list)
    merged: dict[tuple[str, str, frozenset[str] | None, frozenset[str] | None], int] = defaultdict(int)
    for (latin, piece, left, right), mask in masks.items():
        merged[latin, piece, left, right] |= mask
    for latin, piece, left, right in weights:
        cost = min(CAP, SCALE * math.log(most[latin] / total[latin, piece]))
        mask = merged.get((latin, piece, left, right), 0)
        apart = len(latin) > 1 and piece != _apart(latin, most_usual)
        found[latin].append(Option(latin, piece, left, right, cost, mask, apart))
    return {latin: tuple(sorted(options, key=lambda option: option.cost)) for latin, options in found.items()}


def _piece(native: str, language: str) -> str:
    return "а" if native == "ъ" and language == "bg" else collapse(native)


def _apart(latin: str, usual: dict[str, str]) -> str:
    key = ""
    for letter in latin:
        key = join(key, usual.get(letter, ""))
    return key
