"""Read a Latin spelling backwards: the keys of the native spellings that it can stand for."""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import chain

from mtqa.romanise.key import MERGES, join
from mtqa.romanise.lattice import lattice, strip_marks

__all__ = ["LONGEST_WORD", "fold_latin", "read_keys"]

LONGEST_WORD = 40
"""Letters of a word that are read; what follows is left out, so that no input is slow."""

WIDTH = 9
KEPT = 12
_SWITCH = 0.5  # the next letters follow none of the schemes that all letters so far follow
_SPLIT = 0.9  # letters that are read as one are read apart
_RANGE = 2.5  # readings that cost so much more than the best one are dropped
_APOSTROPHES = str.maketrans("’ʼ‘′`ʹ", "''''''")

_Option = tuple[str, frozenset[str] | None, frozenset[str] | None, float, int, bool]
_Beam = dict[str, tuple[float, int]]


@cache
def _table() -> dict[str, tuple[tuple[str, int, tuple[_Option, ...]], ...]]:
    """The lattice by first letter, longest runs first; plain tuples, since this is the inner loop."""
    table: dict[str, list[tuple[str, int, tuple[_Option, ...]]]] = {}
    for latin, options in lattice().items():
        plain = tuple((o.piece, o.left, o.right, o.cost, o.schemes, o.digraph) for o in options)
        table.setdefault(latin[0], []).append((latin, len(latin), plain))
    return {letter: tuple(sorted(runs, key=lambda run: -run[1])) for letter, runs in table.items()}


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


def read_keys(word: str) -> list[tuple[str, float, int]]:
    """The keys that a Latin spelling can stand for, likeliest first.

    A beam runs over the letters; a hypothesis remembers which schemes read all of it, and pays when none is left.

    Args:
        word: One word in Latin letters.

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
    table = _table()
    for at in range(size):
        beam = _pruned(beams[at])
        before = text[at - 1] if at else "^"
        extra = -1.0
        for latin, length, options in table.get(text[at], ()):
            if text.startswith(latin, at):
                end = at + length
                after = text[end] if end < size else "$"
                fitting = [
                    (piece, price, readers, digraph)
                    for piece, left, right, price, readers, digraph in options
                    if (left is None or before in left) and (right is None or after in right)
                ]
                if fitting:
                    _extend(beam, fitting, max(extra, 0.0), beams[end])
                    extra = max(extra, max(_SPLIT - price if digraph else 0.0 for _, price, _, digraph in fitting))
        if extra < 0:  # a letter that no scheme has
            _extend(beam, [("", 1.0, 0, False)], 0.0, beams[at + 1])
    found = sorted((cost, key, schemes) for key, (cost, schemes) in beams[size].items() if key)[:KEPT]
    return [(key, cost, schemes) for cost, key, schemes in found if cost <= found[0][0] + _RANGE]


def _pruned(beam: _Beam) -> list[tuple[str, tuple[float, int]]]:
    """The cheapest hypotheses, none of which costs much more than the best."""
    if len(beam) < 2:
        return list(beam.items())
    items = sorted(beam.items(), key=_cost)[:WIDTH]
    limit = items[0][1][0] + _RANGE
    while items[-1][1][0] > limit:
        items.pop()
    return items


def _cost(item: tuple[str, tuple[float, int]]) -> tuple[float, int]:
    return item[1]


def _extend(
    beam: list[tuple[str, tuple[float, int]]], options: list[tuple[str, float, int, bool]], extra: float, target: _Beam
) -> None:
    for piece, price, readers, _ in options:
        first = piece[:1]
        price += extra
        for key, (cost, schemes) in beam:
            cost += price
            both = schemes & readers
            if not both:
                both = readers
                cost += _SWITCH
            longer = join(key, piece) if key[-1:] + first in MERGES else key + piece
            old = target.get(longer)
            if old is None or cost < old[0]:
                target[longer] = (cost, both)
