"""Rows of cells with commas, tabs or semicolons between them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from mtqa.errors import GlossaryError
from mtqa.files import read_text, write_text
from mtqa.glossary.formula import guard, unguard

__all__ = ["guarded_note", "is_tabbed", "read_rows", "write_rows"]

_FIRST_ROWS = 50


def is_tabbed(path: Path) -> bool:
    """Whether a file's name promises tabs."""
    return path.suffix.lower() in (".tsv", ".tab", ".txt")


def read_rows(path: Path, *, tabs: bool, quotes: bool = True) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, each with the number of its first line; cells are stripped and `unguard`ed.

    Args:
        path: The file, in any encoding that can be told.
        tabs: Whether tabs part the cells; else commas, or what the first line has instead.
        quotes: Whether a cell may stand between quotation marks; if not, they are signs like others.

    Raises:
        InputError: The file cannot be read.
        GlossaryError: A row is broken.
    """
    text, _ = read_text(path)
    delimiter = "\t" if tabs else _delimiter(text)
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=delimiter,
        strict=True,
        quoting=csv.QUOTE_MINIMAL if quotes else csv.QUOTE_NONE,
    )
    line = 1
    try:
        for cells in reader:
            row = [unguard(cell.strip()) for cell in cells]
            if any(row):
                yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        raise GlossaryError(
            f"the row is no CSV: {error}",
            path=path,
            line=line,
            remedy='put a cell that holds a separator between quotation marks, and write "" for a mark inside it',
        ) from error


def _delimiter(text: str) -> str:
    """What parts the cells: the sign that leaves all of the first rows as many, else one that the first line has."""
    first = text.split("\n", 1)[0]
    signs = [sign for sign in ",;\t" if sign in first]
    return next((sign for sign in signs if len(signs) > 1 and _is_even(text, sign)), signs[0] if signs else ",")


def _is_even(text: str, sign: str) -> bool:
    rows = islice(csv.reader(io.StringIO(text, newline=""), delimiter=sign), _FIRST_ROWS)
    try:
        return len({len(row) for row in rows if any(map(str.strip, row))}) == 1
    except csv.Error:
        return False


def write_rows(
    rows: Iterable[Sequence[str]], path: Path, *, tabs: bool, quotes: bool = True, guarded: bool = True
) -> int:
    """Write rows in UTF-8.

    Args:
        rows: The cells; white space in a cell becomes single spaces.
        path: The file.
        tabs: Whether tabs part the cells; else commas.
        quotes: Whether to put cells between quotation marks that need it.
        guarded: Whether to keep cells from being run as formulas.

    Returns:
        How many cells were changed by `guard`.

    Raises:
        OutputError: The place cannot be written to.
    """
    changed = 0
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter="\t" if tabs else ",", lineterminator="\n") if quotes else None
    for row in rows:
        cells = [" ".join(cell.split()) for cell in row]
        if guarded:
            safe = [guard(cell) for cell in cells]
            changed += sum(one != other for one, other in zip(safe, cells, strict=True))
            cells = safe
        if writer:
            writer.writerow(cells)
        else:
            buffer.write("\t".join(cells) + "\n")
    write_text(path, buffer.getvalue())
    return changed


def guarded_note(changed: int) -> tuple[str, ...]:
    """What to tell a user whose cells were changed, as a program that is to read them may not know."""
    if not changed:
        return ()
    return (
        f"{changed} {'cell begins' if changed == 1 else 'cells begin'} like a formula and got an apostrophe,"
        " so that no spreadsheet runs it; --raw leaves it out",
    )
