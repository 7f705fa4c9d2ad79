"""Countries in the names of bodies: Russia, Russian and Russia's are one word there."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

__all__ = ["country_of", "is_country"]


def country_of(word: str) -> str:
    """The country that a word names, as a noun, an adjective or in the genitive; empty if it names none.

    Args:
        word: One word, whatever its capitals.

    >>> country_of("Russian"), country_of("Russia's"), country_of("russia"), country_of("Freedom")
    ('russia', 'russia', 'russia', '')
    """
    return _countries().get(word.lower().removesuffix("'s"), "")


def is_country(word: str) -> bool:
    """Whether a word is a country as a noun.

    >>> is_country("Ukraine"), is_country("Ukrainian")
    (True, False)
    """
    return country_of(word) == word.lower()


@cache
def _countries() -> dict[str, str]:
    found: dict[str, str] = {}
    with Path(__file__).with_name("demonyms.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            country = row["country"].lower()
            found[country] = found[row["adjective"].lower()] = country
    return found
