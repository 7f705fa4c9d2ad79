"""Words of English that count: months and days of the week by name, and numbers below a hundred, each in order."""

from __future__ import annotations

__all__ = ["DAY_NAMES", "MONTH_NAMES", "TEENS", "TENS", "UNITS"]

MONTH_NAMES = tuple("January February March April May June July August September October November December".split())
DAY_NAMES = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
UNITS = tuple("zero one two three four five six seven eight nine".split())
TEENS = tuple("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split())
TENS = tuple("twenty thirty forty fifty sixty seventy eighty ninety".split())
