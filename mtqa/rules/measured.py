"""How often rules fire on native and on translated text, and whether that justifies their severity."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from functools import cache
from pathlib import Path

from mtqa.finding import Severity

__all__ = ["LEAST_WORDS", "Rate", "is_open", "measured", "read_rates", "unjustified", "write_rates"]

_TABLE = Path(__file__).with_name("measured.csv")
_COLUMNS = ("rule", "native hits", "native words", "translated hits", "translated words")
_FEW_HITS = 2
"""So few hits on native text may be chance, or real faults in it."""
LEAST_WORDS = 10_000
"""In fewer words, native or translated, a rate says nothing."""
_LEAST_ODDS = {Severity.ERROR: 20.0, Severity.WARNING: 4.0}


@dataclass(frozen=True, slots=True)
class Rate:
    """How often one rule fired.

    Attributes:
        native_hits: On native text.
        native_words: Words of that text.
        translated_hits: On machine-translated text.
        translated_words: Words of that text.
    """

    native_hits: int
    native_words: int
    translated_hits: int
    translated_words: int

    @property
    def native(self) -> float:
        """Hits per million words of native text."""
        return 1e6 * self.native_hits / max(self.native_words, 1)

    @property
    def translated(self) -> float:
        """Hits per million words of translated text."""
        return 1e6 * self.translated_hits / max(self.translated_words, 1)

    @property
    def odds(self) -> float:
        """How many times as often it fires on translated text; half a hit is added to both, so that none divides by zero.

        >>> Rate(0, 1000, 0, 1000).odds, round(Rate(1, 1000, 10, 1000).odds, 1)
        (1.0, 7.0)
        """
        native = (self.native_hits + 0.5) / max(self.native_words, 1)
        return (self.translated_hits + 0.5) / max(self.translated_words, 1) / native


def unjustified(rate: Rate, severity: Severity) -> str:
    """Why a rule's severity is too high for its rates; empty if it is not.

    A suggestion needs no reason. A warning should fire on translated text at least 4 times as often as on native text,
    an error 20 times, unless it hardly fires on native text at all.

    >>> unjustified(Rate(30, 300_000, 20, 300_000), Severity.WARNING)
    'fires 30 times in 300,000 native words, and only 0.7 times as often in translated ones'
    """
    least = _LEAST_ODDS.get(severity, 0.0)
    if rate.native_hits <= _FEW_HITS or rate.odds >= least:
        return ""
    often = f"only {rate.odds:.1f} times as often in translated ones"
    return f"fires {rate.native_hits} times in {rate.native_words:,} native words, and {often}"


def is_open(rate: Rate, severity: Severity) -> bool:
    """Whether a rule fired so rarely that its rates neither bear its severity nor speak against it.

    >>> is_open(Rate(1, 20_000, 1, 20_000), Severity.ERROR), is_open(Rate(0, 20_000, 30, 20_000), Severity.ERROR)
    (True, False)
    """
    return rate.native_hits <= _FEW_HITS and rate.odds < _LEAST_ODDS.get(severity, 0.0)


@cache
def measured() -> Mapping[str, Rate]:
    """The rates of the bundled rules, by id, as they were measured last."""
    return read_rates(_TABLE.read_text(encoding="utf-8")) if _TABLE.is_file() else {}


def read_rates(text: str) -> dict[str, Rate]:
    """Rates from CSV, as `write_rates` gives it."""
    rows = csv.DictReader(io.StringIO(text))
    return {row["rule"]: Rate(*(int(row[column]) for column in _COLUMNS[1:])) for row in rows}


def write_rates(rates: Mapping[str, Rate]) -> str:
    """Rates as CSV, sorted by rule.

    >>> print(write_rates({"b": Rate(0, 10, 2, 20), "a": Rate(1, 10, 0, 20)}), end="")
    rule,native hits,native words,translated hits,translated words
    a,1,10,0,20
    b,0,10,2,20
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows((rule, *astuple(rate)) for rule, rate in sorted(rates.items()))
    return out.getvalue()
