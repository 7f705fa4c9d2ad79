"""A number of a text, and what numbers that stand together tell of each other: between 4 and 7 pm, nine out of ten."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

__all__ = ["RANGE", "Quantity", "plain", "together"]

RANGE = re.compile(r"\s?(?:-|–|—|or|to|and|o|a|y|e|ou|à|et|/|bis|und|oder|или|и|до|чи|або|по|i)\s?")
"""What stands between two numbers that share what follows the second."""
_AFTERNOON = re.compile(r"\s?p\.?m\b", re.IGNORECASE)
_OUT_OF = re.compile(
    r"\s(?:[^\W\d_]+\s){0,2}(?:out of|in|(?:de|em|di) (?:cada|ogni)|su|sur|von|из|з|із)\s(?:every |each )?",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r"\b(?:one|uno?|una|une|uma?|eine[rs]?|один|одна)\s(?:[^\W\d_]+\s){0,2}(?:in|out of|su|sur|de cada|em cada|von|из|з|із)\s(?:every |each )?\Z",
    re.IGNORECASE,
)
"""What makes a share of a number: one in five, un italiano su cinque."""
_REACH = 50
_RATIO = 100
"""Of so many at most some are a share."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text.

    Attributes:
        start: First offset.
        end: Offset after the last.
        values: What it may stand for, as plain decimal numbers ("1200", "1.2") and times ("8:30").
        is_strict: Whether a good translation must have it: digits, and words for numbers from 13 on.
    """

    start: int
    end: int
    values: frozenset[str]
    is_strict: bool

    def of(self, text: str) -> str:
        """The number as it stands in the text."""
        return text[self.start : self.end]

    def or_also(self, values: frozenset[str]) -> Quantity:
        """The same number, which may stand for other values too."""
        return replace(self, values=self.values | values)


def plain(value: Decimal) -> str:
    """A number as `Quantity.values` has it.

    >>> plain(Decimal("2.50")), plain(Decimal(40))
    ('2.5', '40')
    """
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def together(found: Sequence[Quantity], text: str) -> list[Quantity]:
    """Numbers of a text, with what each may be because of the one beside it.

    Args:
        found: The numbers, in order.
        text: The text.

    >>> two, ten = Quantity(0, 3, frozenset({"2"}), False), Quantity(11, 14, frozenset({"10"}), False)
    >>> [sorted(one.values) for one in together([two, ten], "two out of ten")]
    [['2', '20'], ['10', '20']]
    """
    numbers = [_with_share(one, text) for one in found]
    for index in range(len(numbers) - 2, -1, -1):
        one, other = numbers[index : index + 2]
        between = text[one.end : other.start]
        if RANGE.fullmatch(between) and _AFTERNOON.match(text, other.end):
            numbers[index] = one.or_also(_afternoon(one))
        elif _OUT_OF.fullmatch(between):
            share = _share(one, other)
            numbers[index], numbers[index + 1] = one.or_also(share), other.or_also(share)
    return numbers


def _with_share(one: Quantity, text: str) -> Quantity:
    """A number, and the percentage that one of so many is."""
    if not _ONE_OF.search(text, max(one.start - _REACH, 0), one.start):
        return one
    wholes = [Decimal(value) for value in one.values if ":" not in value and 1 < Decimal(value) <= _RATIO]
    return one.or_also(frozenset(plain(100 / whole) for whole in wholes))


def _afternoon(one: Quantity) -> frozenset[str]:
    """The hour that shares its "pm" with a later one; its times have both halves of the day anyway."""
    return frozenset(str(int(value) + 12) for value in one.values if value.isdigit() and int(value) <= 12)


def _share(one: Quantity, other: Quantity) -> frozenset[str]:
    """The percentage that so many of so many are."""
    parts, wholes = (
        [Decimal(value) for value in side.values if ":" not in value and Decimal(value) <= _RATIO]
        for side in (one, other)
    )
    return frozenset(plain(100 * part / whole) for part in parts for whole in wholes if 0 < part < whole)
