"""A column of a table: TSV, CSV, or JSON lines."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from mtqa.errors import InputError
from mtqa.files import MAX_BYTES, read_text

__all__ = ["TABLES", "read_column"]

TABLES = frozenset({".tsv", ".tab", ".csv", ".jsonl", ".ndjson"})
"""Endings of the names of tables."""


def read_column(path: str, column: str, usual: Sequence[str] = ()) -> list[str]:
    """The texts of one column, one for each row.

    Tabs part the cells of TSV, and quotation marks in it are signs like others; CSV has commas or semicolons and may have
    quotation marks around cells. The first line names the columns. A line of JSON is an object with the columns as keys.

    Args:
        path: The file.
        column: Name of the column; empty to take the first of `usual` that there is.
        usual: Names that the column may have.

    Raises:
        InputError: The file cannot be read, a row is broken, or there is no such column, or more than one.
    """
    text, _ = read_text(path)
    ending = Path(path).suffix.lower()
    rows = _objects(text, path) if ending in (".jsonl", ".ndjson") else _rows(text, path, tabs=ending != ".csv")
    _, names = next(rows, (1, []))
    header = [name or "" for name in names]
    wanted = column or next((name for name in usual if name in header), "")
    if wanted not in header or not wanted:
        problem = f"there is no column '{column}'" if column else f"no column is called {' or '.join(usual)}"
        there = ", ".join(header) if header else "no columns at all"
        raise InputError(f"{problem}; it has {there}", path=path, line=1, remedy=f"name one of them: {path}::COLUMN")
    if header.count(wanted) > 1:
        raise InputError(
            f"{header.count(wanted)} columns are called '{wanted}'",
            path=path,
            line=1,
            remedy="give each a name of its own",
        )
    place = header.index(wanted)
    texts: list[str] = []
    for line, cells in rows:
        if len(cells) != len(header):
            raise InputError(
                f"{len(cells)} cells, but {len(header)} columns", path=path, line=line, remedy="mend the row"
            )
        cell = cells[place]
        if cell is None:  # of an object in JSON the other keys may be missing
            raise InputError(f"the line lacks '{wanted}'", path=path, line=line, remedy="give every line this key")
        texts.append(cell)
    return texts


def _rows(text: str, path: str, *, tabs: bool) -> Iterator[tuple[int, Sequence[str | None]]]:
    first = text.partition("\n")[0]
    mark = "\t" if tabs else max(",;\t", key=first.count)
    csv.field_size_limit(MAX_BYTES)
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=mark,
        quoting=csv.QUOTE_NONE if tabs else csv.QUOTE_MINIMAL,
        strict=True,
    )
    line = 1
    try:
        for cells in reader:
            if cells:
                yield line, [cell.strip() for cell in cells]
            line = reader.line_num + 1
    except csv.Error as error:
        raise InputError(
            f"the row is no CSV: {error}", path=path, line=line, remedy='write "" for a quotation mark inside a cell'
        ) from None


def _objects(text: str, path: str) -> Iterator[tuple[int, Sequence[str | None]]]:
    header: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (json.JSONDecodeError, RecursionError) as error:
            raise InputError(f"the line is no JSON: {error}", path=path, line=number, remedy="mend the line") from None
        if not isinstance(row, dict):
            raise InputError("the line is no JSON object", path=path, line=number, remedy='write {"column": "text"}')
        if not header:
            header = list(row)
            yield number, header
        yield number, [_cell(row[name]) if name in row else None for name in header]


def _cell(value: object) -> str:
    return value.strip() if isinstance(value, str) else "" if value is None else str(value)
