"""`mtqa glossary compare`: whether two names are spellings of one, for a pair or a file of pairs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

from mtqa.errors import InputError
from mtqa.files import read_text
from mtqa.romanise import compare, match_names, read_name

__all__ = ["compare_file", "compare_two"]

_COLUMNS = ("a", "b")


def compare_two(a: str, b: str, *, as_json: bool) -> str:
    """The verdict on two names, as text or JSON.

    Args:
        a: A name.
        b: Another.
        as_json: Give an object with the keys a, b, verdict, score and reason.
    """
    result = compare(a, b)
    if as_json:
        return json.dumps(
            {"a": a, "b": b, "verdict": result.verdict.value, "score": result.score, "reason": result.reason},
            ensure_ascii=False,
            indent=2,
        )
    return f"{result.verdict.value}  {result.score:.2f}\n{result.reason}"


def compare_file(path: Path, *, as_json: bool) -> str:
    """The verdict on each pair of a file, as TSV with the columns a, b, score, verdict, or as a JSON array.

    Args:
        path: A UTF-8 file with the columns a and b, separated by tabs or commas; - is standard input.
        as_json: Give a JSON array of objects with these keys, and the reason.

    Raises:
        InputError: The file cannot be read, is not UTF-8, lacks a column, or a row lacks a cell.
    """
    pairs = list(_pairs(path))
    if as_json:
        return json.dumps([json.loads(compare_two(a, b, as_json=True)) for a, b in pairs], ensure_ascii=False, indent=1)
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(("a", "b", "score", "verdict"))
    for a, b in pairs:
        match = match_names(read_name(a), read_name(b))
        writer.writerow((a, b, f"{match.score:.3f}", match.verdict.value))
    return out.getvalue().removesuffix("\n")


def _pairs(path: Path) -> Iterator[tuple[str, str]]:
    text, encoding = read_text(path)
    if encoding not in ("utf-8", "utf-8-sig"):
        raise InputError("the file is not UTF-8", path=path, remedy="save it as UTF-8")
    lines = text.replace("\r\n", "\n").split("\n")
    mark = "\t" if "\t" in lines[0] else ","
    header = _cells(lines[0], mark)
    for column in _COLUMNS:
        if column not in header:
            raise InputError(
                f"column '{column}' is missing",
                path=path,
                line=1,
                remedy="name the columns in the first line: a, b",
            )
    places = [header.index(column) for column in _COLUMNS]
    for number, line in enumerate(lines[1:], 2):
        if line.strip():
            cells = _cells(line, mark)
            if len(cells) <= max(places):
                raise InputError(
                    f"{len(cells)} cells, but the first line names {len(header)} columns",
                    path=path,
                    line=number,
                    remedy="add what is missing",
                )
            yield cells[places[0]], cells[places[1]]


def _cells(line: str, mark: str) -> list[str]:
    """The cells of a line; a quotation mark inside a name does not open a cell, as it does in a spreadsheet's CSV."""
    if mark == ",":
        return [cell.strip() for cell in next(csv.reader([line]), [])]
    cells = [cell.strip() for cell in line.split(mark)]
    return [cell[1:-1].replace('""', '"') if len(cell) > 1 and cell[0] == cell[-1] == '"' else cell for cell in cells]
