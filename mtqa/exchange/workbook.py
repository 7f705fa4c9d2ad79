"""The rows of an Excel workbook's first sheet."""

from __future__ import annotations

import datetime
import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from mtqa.errors import InputError, OutputError, UsageError
from mtqa.exchange.losses import left_out
from mtqa.files import write_bytes
from mtqa.glossary.formula import guard, unguard

__all__ = ["other_sheets", "read_sheet", "write_sheet"]

MAX_ROWS = 1_048_576
"""Rows of an Excel sheet."""
MAX_UNPACKED = 4 * 2**30
"""Bytes of a workbook's parts; a workbook that unpacks to more is refused."""
_MAX_RATIO = 200  # a sheet of text packs to a tenth or so; a bomb to a thousandth
_SMALL = 2**24


def read_sheet(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank, each with its number; a formula counts as its last result.

    Raises:
        InputError: The file cannot be read, is no workbook, or unpacks to too much.
        UsageError: openpyxl is missing.
    """
    openpyxl = _openpyxl()
    _check_size(path)
    with warnings.catch_warnings(), path.open("rb") as file:
        warnings.simplefilter("ignore")  # of styles and checks that are of no interest here
        try:
            book = openpyxl.load_workbook(file, read_only=True, data_only=True)
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # some programs write wrong ones
            for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
                cells = [unguard(_text(value).strip()) for value in row]
                if any(cells):
                    yield number, cells
        except (OSError, KeyError, ValueError, IndexError, SyntaxError, TypeError, AttributeError, zipfile.BadZipFile):
            problem = "this is not a sound Excel workbook"
            raise InputError(problem, path=path, remedy="open it in a spreadsheet and save it as .xlsx") from None


def other_sheets(path: Path) -> list[str]:
    """A sentence that names the sheets that `read_sheet` leaves out; none if there are no others, or empty ones.

    Args:
        path: A workbook that `read_sheet` has read.
    """
    with warnings.catch_warnings(), path.open("rb") as file:
        warnings.simplefilter("ignore")
        book = _openpyxl().load_workbook(file, read_only=True, data_only=True)
        filled = [sheet.title for sheet in book.worksheets[1:] if any(map(any, sheet.iter_rows(values_only=True)))]
    return left_out("only the first sheet is read", filled)


def _check_size(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(part.file_size for part in archive.infolist())
    except FileNotFoundError:
        raise InputError("there is no such file", path=path, remedy="check its name and folder") from None
    except (OSError, ValueError, zipfile.BadZipFile):
        raise InputError("this is not an Excel workbook", path=path, remedy="save it as .xlsx") from None
    if size > MAX_UNPACKED or size > max(_SMALL, _MAX_RATIO * path.stat().st_size):
        problem = f"the workbook unpacks to {size // 2**20} MB"
        raise InputError(problem, path=path, remedy="save its first sheet as CSV and give that file")


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def write_sheet(rows: Iterable[Sequence[str]], path: Path, *, guarded: bool = True) -> int:
    """Write a workbook of one sheet, its first row frozen.

    Args:
        rows: The cells; all become texts, white space in them single spaces.
        path: The file.
        guarded: Whether to keep cells from being taken for formulas even when they are copied.

    Returns:
        How many cells were changed by `guard`.

    Raises:
        OutputError: There are too many rows, a cell holds a control character, or the place cannot be written to.
        UsageError: openpyxl is missing.
    """
    openpyxl = _openpyxl()
    from openpyxl.cell import WriteOnlyCell

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Glossary")
    sheet.freeze_panes = "A2"
    changed = 0
    for number, row in enumerate(rows, 1):
        if number > MAX_ROWS:
            problem = f"an Excel sheet has only {MAX_ROWS:,} rows"
            raise OutputError(problem, path=path, remedy="export as CSV or TSV")
        line = []
        for text in (" ".join(text.split()) for text in row):
            safe = guard(text) if guarded else text
            changed += safe != text
            try:
                cell = WriteOnlyCell(sheet, safe or None)
            except openpyxl.utils.exceptions.IllegalCharacterError:
                problem = f"the cell {text!r} holds a control character"
                raise OutputError(problem, path=path, line=number, remedy="remove it from the glossary") from None
            if safe:
                cell.data_type = "s"  # never a formula, an error or a number
            line.append(cell)
        sheet.append(line)
    buffer = io.BytesIO()
    book.save(buffer)
    write_bytes(path, buffer.getvalue())
    return changed


def _openpyxl() -> Any:
    try:
        import openpyxl
    except ImportError:
        raise UsageError(
            "Excel workbooks need the library openpyxl", remedy="install it: pip install 'mtqa[formats]'"
        ) from None
    return openpyxl
