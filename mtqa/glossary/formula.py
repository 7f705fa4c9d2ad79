"""Cells that a spreadsheet would take for a formula, made harmless and back.

The rule is that of the OWASP page on CSV injection: an apostrophe before the first character makes the cell a text.
"""

from __future__ import annotations

from mtqa.expression import lazy

__all__ = ["guard", "unguard"]

_STARTS = r"[=+\-@\t\r\n＝＋－＠]"
_FORMULA = lazy(f"'*{_STARTS}")
_GUARDED = lazy(f"'+{_STARTS}")


def guard(cell: str) -> str:
    """A cell that no spreadsheet runs; `unguard` gives the same cell back.

    >>> guard("=1+1"), guard("Kyiv"), guard("'=1+1")
    ("'=1+1", 'Kyiv', "''=1+1")
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguard(cell: str) -> str:
    """What a cell was before `guard`.

    >>> unguard("'+Europa"), unguard("'ndrangheta")
    ('+Europa', "'ndrangheta")
    """
    return cell[1:] if cell[:1] == "'" and _GUARDED.match(cell) else cell
