"""All schemes read from right to left: what a run of Latin letters can stand for."""

from __future__ import annotations

import math
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from mtqa.cache import made_once
from mtqa.romanise.key import collapse, join
from mtqa.romanise.scheme import Row, Scheme, all_schemes

__all__ = ["WORN", "Option", "lattice", "strip_marks"]

WORN = 0.7
"""What a letter without its mark costs more than the letter itself."""

_SCALE = 0.4  # of the logarithm
_CAP = 2.4  # the dearest reading
_USUAL = 1.0  # a run of letters that is rarer than this in all is not read cheaply
_USUAL_RUN = 4.0  # the same for two letters and more, which may as well be read apart
_HARDLY = 0.05  # the weight of reading a letter as its usual sound
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue"}
_PLAIN = {
    "a": "а", "b": "б", "c": "к", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "и", "j": "дж", "k": "к",
    "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "к", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в",
    "w": "в", "x": "кс", "y": "и", "z": "з",
}  # fmt: skip


class Option(NamedTuple):
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
    if text.isascii():
        return text
    text = unicodedata.normalize("NFD", text)
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return (
        text.translate(str.maketrans("łøđıħŧƶəŋ", "lodihtzan")).replace("ß", "ss").replace("æ", "ae").replace("œ", "oe")
    )


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


_Spot = tuple[str, str, frozenset[str] | None, frozenset[str] | None]
"""Latin letters, what they add to the key, and the Latin letters around."""


@cache
def lattice() -> dict[str, tuple[Option, ...]]:
    """The options by the Latin letters that they read.

    What more schemes, and more used ones, read in a certain way costs less: the cost of a reading is the logarithm of
    how much rarer it is than the commonest reading of the same letters. What was made once is kept in the cache.
    """
    rows = made_once("lattice", _made_of(), lambda: [tuple(option) for found in _made().values() for option in found])
    found: dict[str, list[Option]] = defaultdict(list)
    for option in map(Option._make, rows):
        found[option.latin].append(option)
    return {latin: tuple(options) for latin, options in found.items()}


def _made_of() -> list[Path]:
    """The code and the tables that the lattice comes from."""
    folder = Path(__file__).parent
    return [Path(__file__), folder / "key.py", folder / "scheme.py", *sorted(folder.glob("schemes/*.csv"))]


def _made() -> dict[str, tuple[Option, ...]]:
    weights: dict[_Spot, float] = defaultdict(float)
    readers: dict[_Spot, int] = defaultdict(int)
    for number, scheme in enumerate(all_schemes()):
        if scheme.language != "zh":  # its tables are of syllables: see mtqa.romanise.chinese
            for spot, weight in _spots(scheme):
                weights[spot] += weight
                readers[spot] |= 1 << number
    for latin, native in _PLAIN.items():
        weights[latin, collapse(native), None, None] += _HARDLY
    return _options(weights, readers)


def _spots(scheme: Scheme) -> Iterator[tuple[_Spot, float]]:
    first, last = _edges(scheme)
    for row in scheme.rows:
        if row.latin:
            left, right = _latin_context(row.left, last), _latin_context(row.right, first)
            piece = "а" if row.native == "ъ" and scheme.language == "bg" else collapse(row.native)
            for latin, cost in _spellings(row):
                yield (latin, piece, left, right), scheme.weight * math.exp(-cost / _SCALE)


def _options(weights: dict[_Spot, float], readers: dict[_Spot, int]) -> dict[str, tuple[Option, ...]]:
    total: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for (latin, piece, _, _), weight in weights.items():
        total[latin][piece] += weight
    usual = {latin: max(pieces, key=lambda piece: pieces[piece]) for latin, pieces in total.items()}
    found: dict[str, list[Option]] = defaultdict(list)
    for spot in weights:
        latin, piece, left, right = spot
        most = max(total[latin][usual[latin]], _USUAL if len(latin) == 1 else _USUAL_RUN)
        cost = min(_CAP, _SCALE * math.log(most / total[latin][piece]))
        digraph = len(latin) > 1 and piece != _apart(latin, usual)
        found[latin].append(Option(latin, piece, left, right, cost, readers.get(spot, 0), digraph))
    return {latin: tuple(sorted(options, key=lambda option: option.cost)) for latin, options in found.items()}


def _apart(latin: str, usual: dict[str, str]) -> str:
    """The key of the letters, each read for itself."""
    key = ""
    for letter in latin:
        key = join(key, usual.get(letter, ""))
    return key
