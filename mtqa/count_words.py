"""What counts in words and letters: months, days of the week and numbers below a hundred in English, Roman numerals."""

from __future__ import annotations

__all__ = ["DAY_NAMES", "MONTH_NAMES", "TEENS", "TENS", "UNITS", "roman"]

MONTH_NAMES = tuple("January February March April May June July August September October November December".split())
DAY_NAMES = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
UNITS = tuple("zero one two three four five six seven eight nine".split())
TEENS = tuple("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split())
TENS = tuple("twenty thirty forty fifty sixty seventy eighty ninety".split())
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}


def roman(numeral: str) -> int:
    """The number that a Roman numeral below ninety stands for.

    >>> roman("XIX"), roman("LIV")
    (19, 54)
    """
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
