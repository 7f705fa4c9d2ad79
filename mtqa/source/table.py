"""A table with the source and the translation in two columns: each column as a document whose offsets are the file's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from mtqa.document import Document, Span, View
from mtqa.errors import InputError
from mtqa.files import read_text

__all__ = ["SOURCE", "TARGET", "is_table", "read_columns"]

TARGET = ("target", "translation", "hypothesis", "hyp", "mt")
"""Names that the column of the translation may have."""
SOURCE = ("source", "src")
"""Names that the column of the source may have."""
_ENDINGS = (".tsv", ".tab", ".csv")
_Piece = tuple[str, int, int]
_QUOTED = re.compile(r'"((?:[^"]|"")*)"[^\S\r\n]*')


class _Cell(NamedTuple):
    """A cell: its text in pieces with their offsets in the file, and where it stands."""

    pieces: tuple[_Piece, ...]
    start: int

    @property
    def text(self) -> str:
        return "".join(piece[0] for piece in self.pieces)


def is_table(path: str) -> bool:
    """Whether a path names a table, with or without a column.

    >>> is_table("pairs.tsv"), is_table("pairs.csv::mt"), is_table("article.txt")
    (True, True, False)
    """
    return Path(path.partition("::")[0]).suffix.lower() in _ENDINGS


def read_columns(path: str, columns: Sequence[Sequence[str]]) -> list[tuple[Document, tuple[Span, ...]] | None]:
    """Read columns of a table as documents, a paragraph a cell.

    The first line names the columns. Tabs part the cells of TSV, and quotation marks in it are signs like others; CSV has
    commas or semicolons and may have quotation marks around cells.

    Args:
        path: A TSV or CSV file.
        columns: For each wanted column, the names that it may have.

    Returns:
        For each, the document and the span of each row in its prose; None if there is no such column.

    Raises:
        InputError: The file cannot be read, is empty, has two columns of the name, or a row has another number of cells than
            the first.
    """
    text, encoding = read_text(path)
    rows = list(_rows(text, tabs=Path(path).suffix.lower() != ".csv"))
    if len(rows) < 2:
        raise InputError("the table has no rows", path=path, remedy="give a first line with column names, and rows")
    header = [cell.text.strip() for cell in rows[0]]
    for row in rows[1:]:
        if len(row) != len(header):
            line = text.count("\n", 0, row[0].start) + 1
            problem = f"{len(row)} cells, but {len(header)} columns"
            raise InputError(problem, path=path, line=line, remedy="mend the row")
    wanted = [next((name for name in names if name in header), None) for names in columns]
    for name in wanted:
        if name is not None and header.count(name) > 1:
            problem = f"{header.count(name)} columns are called '{name}'"
            raise InputError(problem, path=path, line=1, remedy="give each a name of its own")
    places = [None if name is None else header.index(name) for name in wanted]
    return [
        None if place is None else _document(text, path, encoding, [row[place] for row in rows[1:]]) for place in places
    ]


def _document(text: str, path: str, encoding: str, cells: Sequence[_Cell]) -> tuple[Document, tuple[Span, ...]]:
    pieces: list[_Piece] = []
    spans: list[Span] = []
    length, end = 0, -1
    for cell in cells:
        if end >= 0:
            pieces.append(("\n\n", end, cell.start))
            length += 2
        pieces += cell.pieces
        spans.append(Span(length, length + len(cell.text)))
        length += len(cell.text)
        end = cell.pieces[-1][2] if cell.pieces else cell.start
    return Document(text, path=path, prose=View.of_pieces(pieces), encoding=encoding), tuple(spans)


def _rows(text: str, *, tabs: bool) -> Iterator[list[_Cell]]:
    first = text.partition("\n")[0]
    mark = "\t" if tabs else max(",;\t", key=first.count)
    at = 0
    row: list[_Cell] = []
    while at < len(text):
        cell, at = _cell(text, at, mark, tabs)
        row.append(cell)
        if text[at : at + 1] == mark:
            at += 1
            if at < len(text):
                continue
            row.append(_Cell((), at))
        at += 2 if text.startswith("\r\n", at) else 1
        if len(row) > 1 or row[0].pieces:
            yield row
        row = []
    if row:
        yield row


def _cell(text: str, at: int, mark: str, tabs: bool) -> tuple[_Cell, int]:
    """The cell that starts at an offset, and where it ends."""
    quoted = None if tabs else _QUOTED.match(text, at)
    if quoted and text[quoted.end() : quoted.end() + 1] in (mark, "\r", "\n", ""):
        return _Cell(tuple(_unquoted(quoted[1], at + 1)), at), quoted.end()
    ends = [place for place in (text.find(sign, at) for sign in (mark, "\r\n", "\n")) if place >= 0]
    end = min(ends, default=len(text))
    bare = text[at:end]
    start = at + len(bare) - len(bare.lstrip())
    return _Cell(((bare.strip(), start, start + len(bare.strip())),) if bare.strip() else (), at), end


def _unquoted(text: str, start: int) -> Iterator[_Piece]:
    done = 0
    for match in re.finditer('""', text):
        yield text[done : match.start()], start + done, start + match.start()
        yield '"', start + match.start(), start + match.end()
        done = match.end()
    yield text[done:], start + done, start + len(text)
