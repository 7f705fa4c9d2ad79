"""Read a Latin spelling backwards: the keys of the native spellings that it can stand for."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from itertools import chain
from operator import itemgetter

from mtqa.romanise.key import MERGES, join
from mtqa.romanise.lattice import Option, lattice, strip_marks

__all__ = ["LONGEST_WORD", "fold_latin", "read_keys"]

LONGEST_WORD = 40
"""Letters of a word that are read; what follows is left out, so that no input is slow."""

WIDTH = 9
KEPT = 12
_SWITCH = 0.8  # the next letters follow none of the schemes that all letters so far follow
_SPLIT = 0.9  # letters that are read as one are read apart
_RANGE = 2.5  # readings that cost so much more than the best one are dropped
_NO_LIMIT = 1e9
_SILENT = (("", 1.0, 0),)
_APOSTROPHES = str.maketrans("’ʼ‘′`ʹ", "''''''")

_Option = tuple[str, float, int]
"""What is added to the key, its price, and the schemes that read so."""
_Fitting = tuple[tuple[_Option, ...], float]
"""The options that hold between two letters, and what it costs to read these letters apart."""
_Beam = dict[str, tuple[float, int]]


_Run = tuple[str, int, tuple[Option, ...], dict[str, _Fitting]]
"""Letters, how many, their options, and what was found to hold between two letters."""


@lru_cache(maxsize=4096)
def _runs(letters: str) -> tuple[_Run, ...]:
    """The runs of the lattice that may begin two letters (or the last one), longest first."""
    return tuple(run for run in _table().get(letters[0], ()) if run[1] == 1 or run[0].startswith(letters))


@cache
def _table() -> dict[str, tuple[_Run, ...]]:
    """The lattice by first letter, longest runs first."""
    table: dict[str, list[_Run]] = {}
    for latin, options in lattice().items():
        table.setdefault(latin[0], []).append((latin, len(latin), options, {}))
    return {letter: tuple(sorted(runs, key=lambda run: -run[1])) for letter, runs in table.items()}


def _fitting(options: tuple[Option, ...], before: str, after: str) -> _Fitting:
    fitting = [
        option
        for option in options
        if (option.left is None or before in option.left) and (option.right is None or after in option.right)
    ]
    apart = max((_SPLIT - option.cost if option.digraph else 0.0 for option in fitting), default=-1.0)
    return tuple((option.piece, option.cost, option.schemes) for option in fitting), apart


@cache
def _letters() -> frozenset[str]:
    return frozenset(chain.from_iterable(lattice()))


def fold_latin(word: str) -> str:
    """A word in lower case, with the marks only that some scheme uses, without apostrophes, cut to `LONGEST_WORD`.

    >>> fold_latin("Khmel’nyts'kyï")
    'khmelnytskyï'
    """
    if word.isascii():
        return "".join(letter for letter in word.lower() if letter.isalpha())[:LONGEST_WORD]
    known = _letters()
    text = unicodedata.normalize("NFC", word[: 4 * LONGEST_WORD].lower().translate(_APOSTROPHES))
    plain = "".join(letter if letter in known else strip_marks(letter) for letter in text)
    return "".join(letter for letter in plain if letter.isalpha())[:LONGEST_WORD]


def read_keys(word: str, width: int = WIDTH) -> list[tuple[str, float, int]]:
    """The keys that a Latin spelling can stand for, likeliest first.

    A beam runs over the letters; a hypothesis remembers which schemes read all of it, and pays when none is left.

    Args:
        word: One word in Latin letters.
        width: How many hypotheses go on from each letter; fewer are quicker.

    Returns:
        Up to `KEPT` triples of a key (see `mtqa.romanise.key`), its cost (0: regular), and the schemes that read
        the last letters of it so, as bits.

    >>> "шевченко" in [key for key, _, _ in read_keys("Schewtschenko")]
    True
    """
    text = fold_latin(word)
    size = len(text)
    beams: list[_Beam] = [{} for _ in range(size + 1)]
    beams[0][""] = (0.0, -1)
    limits = [_NO_LIMIT] * (size + 1)
    for at in range(size):
        beam = _pruned(beams[at], width)
        before = text[at - 1] if at else "^"
        extra = -1.0
        for latin, length, options, known in _runs(text[at : at + 2]):
            if text.startswith(latin, at):
                end = at + length
                around = before + (text[end] if end < size else "$")
                fitting = known.get(around)
                if fitting is None:
                    fitting = known[around] = _fitting(options, *around)
                if fitting[0]:
                    limits[end] = _extend(beam, fitting[0], max(extra, 0.0), beams[end], limits[end])
                    extra = max(extra, fitting[1])
        if extra < 0:  # a letter that no scheme has
            limits[at + 1] = _extend(beam, _SILENT, 0.0, beams[at + 1], limits[at + 1])
    found = sorted((cost, key, schemes) for key, (cost, schemes) in beams[size].items() if key)[:KEPT]
    return [(key, cost, schemes) for cost, key, schemes in found if cost <= found[0][0] + _RANGE]


def _pruned(beam: _Beam, width: int) -> list[tuple[str, tuple[float, int]]]:
    """The cheapest hypotheses, the best first, none of which costs much more than it."""
    if len(beam) < 2:
        return list(beam.items())
    items = sorted(beam.items(), key=itemgetter(1))[:width]
    limit = items[0][1][0] + _RANGE
    while items[-1][1][0] > limit:
        items.pop()
    return items


def _extend(
    beam: list[tuple[str, tuple[float, int]]], options: tuple[_Option, ...], extra: float, target: _Beam, limit: float
) -> float:
    """Put each option behind each hypothesis, unless it would cost more than the limit; return the new limit."""
    cheapest = beam[0][1][0] + extra
    for piece, price, readers in options:
        if cheapest + price > limit:
            break
        first = piece[:1]
        price += extra
        for key, (cost, schemes) in beam:
            cost += price
            if cost > limit:
                break
            both = schemes & readers
            if not both:
                both = readers
                cost += _SWITCH
            longer = join(key, piece) if key[-1:] + first in MERGES else key + piece
            old = target.get(longer)
            if old is None or cost < old[0]:
                target[longer] = (cost, both)
                if cost + _RANGE < limit:
                    limit = cost + _RANGE
    return limit
