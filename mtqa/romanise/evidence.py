"""Readings in words: what an editor is told about where a spelling comes from."""

from __future__ import annotations

from functools import cache

from mtqa.romanise.reading import Reading
from mtqa.romanise.scheme import Row, load_scheme, romanise, scheme_names

__all__ = ["describe", "is_english"]

_SHOWN = 3  # lines of a scheme that are told


def describe(latin: str, reading: Reading) -> str:
    """A reading in words, with the letters that an English reader would read otherwise.

    >>> from mtqa.romanise.reading import read_back
    >>> describe("Poutine", read_back("Poutine", targets=["fr"], limit=1)[0])
    'Poutine = Путин in the French press (ou is у, ine is ин)'
    """
    striking = [row for row in dict.fromkeys(reading.rows) if (row.native, row.latin) not in _plain()]
    means = ", ".join(_line(row, reading) for row in striking[:_SHOWN])
    title = reading.scheme.title
    where = f"in the {title}" if title.endswith("press") else f"by the {title} scheme"
    return f"{latin} = {reading.native} {where}" + (f" ({means})" if means else "")


@cache
def _plain() -> frozenset[tuple[str, str]]:
    """Lines that say nothing to an English reader, who knows them."""
    rows = load_scheme("ru-press-en").rows + load_scheme("uk-national").rows
    return frozenset((row.native, row.latin) for row in rows if row.cost == 0)


def _line(row: Row, reading: Reading) -> str:
    """One line of a scheme, with the Latin letter before which it holds if it does not hold everywhere."""
    following = "".join(row.latin for row in reading.rows[reading.rows.index(row) + 1 :])[:1]
    where = f" before {following}" if row.right and "$" not in row.right and following else ""
    return f"{row.latin}{where} is {row.native}"


@cache
def _english(language: str) -> tuple[str, ...]:
    return tuple(name for name in scheme_names() if load_scheme(name).target == "en" and name.startswith(language))


def is_english(latin: str, reading: Reading) -> bool:
    """Whether a scheme that English texts follow spells the reading so."""
    return any(romanise(reading.native, name).lower() == latin.lower() for name in _english(reading.scheme.language))
