"""How far apart two keys are: an edit distance in which each pair of letters has its price."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from mtqa.romanise.key import LETTERS

__all__ = ["FORBIDDEN", "Prices", "distance", "note", "prices"]

FORBIDDEN = 99.0
"""The price of what never happens between two spellings of one name."""

_VOWELS = frozenset("аеиоу")


class Prices(NamedTuple):
    """What differences cost.

    Attributes:
        pair: The price of two letters in one place, by the first and then the second letter.
        gap: The price of a letter without a partner.
    """

    pair: Mapping[str, Mapping[str, float]]
    gap: Mapping[str, float]


@cache
def _table() -> tuple[dict[str, str], ...]:
    path = Path(__file__).parent / "letters.csv"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return tuple(csv.DictReader(lines))


def _usual(a: str, b: str) -> float:
    if a == b:
        return 0.0
    return {0: 3.2, 1: 4.4, 2: 2.0}[(a in _VOWELS) + (b in _VOWELS)]


@cache
def prices(strict: bool = False) -> Prices:
    """The prices of `letters.csv`.

    Args:
        strict: Allow only the differences that leave no doubt; others are `FORBIDDEN`.
    """
    pair: dict[str, dict[str, float]] = defaultdict(dict)
    gap = dict.fromkeys(LETTERS, FORBIDDEN)
    for a in LETTERS:
        for b in LETTERS:
            pair[a][b] = FORBIDDEN if strict and a != b else _usual(a, b)
    for row in _table():
        if strict and row["same"] != "yes":
            continue
        if row["b"]:
            pair[row["a"]][row["b"]] = pair[row["b"]][row["a"]] = float(row["cost"])
        else:
            gap[row["a"]] = float(row["cost"])
    return Prices(dict(pair), gap)


def note(a: str, b: str) -> str:
    """Why two letters stand in one place of two spellings; empty where no reason is known.

    >>> note("о", "и")
    'Ukrainian і stands for Russian о'
    """
    return next((row["note"] for row in _table() if {row["a"], row["b"]} == {a, b}), "")


def distance(a: str, b: str, costs: Prices) -> float:
    """The price of the cheapest way from one key to the other.

    >>> round(distance("харков", "харкив", prices()), 1)
    0.2
    """
    start, end_a, end_b = 0, len(a), len(b)
    while start < end_a and start < end_b and a[start] == b[start]:
        start += 1
    while end_a > start and end_b > start and a[end_a - 1] == b[end_b - 1]:
        end_a -= 1
        end_b -= 1
    if start == end_a == end_b:
        return 0.0
    gap, pair = costs.gap, costs.pair
    rest = b[start:end_b]
    line = [0.0]
    for letter in rest:
        line.append(line[-1] + gap[letter])
    for letter in a[start:end_a]:
        here, row = gap[letter], pair[letter]
        diagonal = line[0]
        last = line[0] = diagonal + here
        for at, other in enumerate(rest, 1):
            above = line[at]
            best = diagonal + row[other]
            if above + here < best:
                best = above + here
            if last + gap[other] < best:
                best = last + gap[other]
            diagonal = above
            last = line[at] = best
    return line[-1]
