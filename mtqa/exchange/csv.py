"""CSV: the glossary's own columns with commas between them, safe to open in a spreadsheet.

Holds: everything. Cells that a spreadsheet would run as formulas get an apostrophe, which is dropped when they are
read. Read too: tables of terminologists, of which only one column must be named by a language; see
`mtqa.exchange.table`.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mtqa.exchange.delimited import guarded_note, read_rows, write_rows
from mtqa.exchange.table import entries_of, rows_of
from mtqa.exchange.terms import Read, Written, limited
from mtqa.glossary import Entry

__all__ = ["read", "write"]


def read(path: Path, *, source: str = "", target: str = "", tabs: bool = False) -> Read:
    """Read a table.

    Args:
        path: The file.
        source: Not needed: the columns name their languages.
        target: Likewise.
        tabs: Whether tabs part the columns.

    Raises:
        InputError: The file cannot be read.
        GlossaryError: A row is broken.
    """
    return Read(entries_of(read_rows(path, tabs=tabs), path, "tsv" if tabs else "csv"))


def write(
    entries: Iterable[Entry],
    path: Path,
    *,
    source: str = "",
    target: str = "",
    guarded: bool = True,
    tabs: bool = False,
) -> Written:
    """Write a table.

    Args:
        entries: What to write.
        path: The file.
        source: If given, only its column and that of `target` are written.
        target: See `source`.
        guarded: Whether to keep cells from being run as formulas by a spreadsheet.
        tabs: Whether tabs part the columns.

    Raises:
        UsageError: No entry has a language that is given.
        OutputError: A spelling cannot stand in a cell, or the place cannot be written to.
    """
    chosen = limited(entries, source, target)
    changed = write_rows(rows_of(chosen, path), path, tabs=tabs, guarded=guarded)
    return Written(len(chosen), guarded_note(changed))
