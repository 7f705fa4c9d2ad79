"""Excel: the glossary's own columns in the first sheet of a workbook.

Holds: everything. All cells are texts; those that look like formulas get an apostrophe besides, which is dropped when
they are read. Of a formula in a foreign workbook its last result is read. What is said of tables in
`mtqa.exchange.table` holds. Needs openpyxl and, against XML bombs, defusedxml: `pip install 'mtqa[formats]'`.
Source of the format: ECMA-376, by way of openpyxl.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mtqa.exchange.delimited import guarded_note
from mtqa.exchange.table import entries_of, rows_of
from mtqa.exchange.terms import Read, Written, limited
from mtqa.exchange.workbook import other_sheets, read_sheet, write_sheet
from mtqa.glossary import Entry

__all__ = ["read", "write"]


def read(path: Path, *, source: str = "", target: str = "") -> Read:
    """Read the first sheet of a workbook.

    Args:
        path: The file.
        source: Not needed: the columns name their languages.
        target: Likewise.

    Raises:
        InputError: The file cannot be read.
        GlossaryError: A row is broken.
        UsageError: openpyxl is missing.
    """
    entries = entries_of(read_sheet(path), path, "xlsx")
    return Read(entries, tuple(other_sheets(path)))


def write(entries: Iterable[Entry], path: Path, *, source: str = "", target: str = "", guarded: bool = True) -> Written:
    """Write a workbook.

    Args:
        entries: What to write.
        path: The file.
        source: If given, only its column and that of `target` are written.
        target: See `source`.
        guarded: Whether to put an apostrophe before what looks like a formula.

    Raises:
        UsageError: No entry has a language that is given, or openpyxl is missing.
        OutputError: There are too many rows, or the place cannot be written to.
    """
    chosen = limited(entries, source, target)
    changed = write_sheet(rows_of(chosen, path), path, guarded=guarded)
    return Written(len(chosen), guarded_note(changed))
