"""Slips of the pen: a name that is one keystroke away from a known one."""

from __future__ import annotations

import unicodedata

__all__ = ["is_slip"]

_SPELT_ALIKE = str.maketrans({"y": "i", "j": "i", "w": "v", "h": "g", "z": "s", "k": "c", "ё": "e"})
_REAL_NAMES = (
    "Abdallah Anthony Barak Bashir Dennis Edward Emanuel Georgia Giorgina Hasan Ismael Kiril Mahmood Marco "
    "Marina Marko Marla Marta Massoud Mateo Pedro Pietro Rohan Romain Rustam Sardar Stefan Stephan Yaser"
)
_GIVEN_NAMES = frozenset(_REAL_NAMES.split())
"""Given names that are one keystroke away from that of a well-known person."""


def is_slip(written: str, meant: str) -> bool:
    """Whether a word is `meant` with one letter left out, added, changed or swapped with its neighbour.

    The words must have five letters at least, and the same first and last one, since other ones tend to make
    another name (Donald, Ronald; Mario, Maria). Another romanisation (Dmytro, Dmitro) is no slip, and neither
    is another given name.

    >>> is_slip("Voldymyr", "Volodymyr"), is_slip("Marina", "Maria"), is_slip("Dmitro", "Dmytro")
    (True, False, False)
    """
    if min(len(written), len(meant)) < 5 or abs(len(written) - len(meant)) > 1 or written == meant:
        return False
    if written[0] != meant[0] or written[-1] != meant[-1] or not written[1:].islower():
        return False
    if written in _GIVEN_NAMES:
        return False
    return _one_edit(written, meant) and not _spelt_alike(written, meant)


def _one_edit(one: str, two: str) -> bool:
    start = 0
    while start < min(len(one), len(two)) and one[start] == two[start]:
        start += 1
    rest_one, rest_two = one[start:], two[start:]
    if len(one) == len(two):
        swapped = rest_one[1::-1] + rest_one[2:]
        return rest_one[1:] == rest_two[1:] or swapped == rest_two
    return rest_one[1:] == rest_two or rest_one == rest_two[1:]


def _unmarked(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def _spelt_alike(one: str, two: str) -> bool:
    """Whether two spellings differ only in how the same sound is written in Latin letters."""
    first, second = (_unmarked(word.lower()).translate(_SPELT_ALIKE).replace("ii", "i") for word in (one, two))
    return first == second
