"""How much a row of native letters looks like a Slavic name: what letters follow which in real ones."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

__all__ = ["END", "START", "surprise"]

START, END = "^", "$"
"""What stands before the first letter and behind the last one."""

_LETTERS = "абвгдежзийклмнопрстуфхцчшщъюя$"
_FOLDED = dict(zip(_LETTERS, _LETTERS, strict=True)) | {
    "э": "е", "є": "е", "ё": "е", "ы": "и", "і": "и", "ї": "йи", "ґ": "г", "ў": "в", "ј": "й", "љ": "л", "њ": "н",
    "ћ": "ч", "ђ": "ж", "џ": "ж", "ѓ": "г", "ќ": "к", "ѕ": "з", "ь": "", "'": "",
}  # fmt: skip
_QUARTER = 0.25
_DIGITS = {digit: number * _QUARTER for number, digit in enumerate("0123456789abcdefghijklmnopqrstuvwxyz")}
_USUAL = 2.2  # of a letter of another script, for which nothing was counted


@cache
def _table() -> Mapping[str, str]:
    """Digits by the one or two letters before."""
    text = (Path(__file__).parent / "sequences.csv").read_text(encoding="utf-8")
    rows = csv.reader(line for line in text.splitlines() if not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


@lru_cache(maxsize=50_000)
def surprise(before: str, letters: str) -> tuple[float, str]:
    """What it costs that letters follow others, and the two letters that now stand last.

    Args:
        before: The last one or two letters, folded, as this function gave them; `START` at the beginning.
        letters: Native letters in lower case, or `END`.

    Returns:
        The negative logarithm of the probability, and what to hand in as `before` next.

    >>> hutch, zigzag = surprise("рч", "е")[0], surprise("рх", "щ")[0]
    >>> hutch < zigzag
    True
    """
    table = _table()
    price = 0.0
    for letter in letters:
        folded = _FOLDED.get(letter)
        if folded is None:
            price += _USUAL
            continue
        for plain in folded:
            digits = table.get(before) or table.get(before[-1:]) or table[START]
            price += _DIGITS[digits[_LETTERS.index(plain)]]
            before = before[-1:] + plain
    return price, before
