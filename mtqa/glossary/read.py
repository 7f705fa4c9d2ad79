"""Glossary files (CSV) -> entries, and what is wrong in such a file, line by line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from mtqa.errors import GlossaryError
from mtqa.expression import lazy
from mtqa.glossary.apostrophe import straight
from mtqa.glossary.entry import NATIVE, PROPOSED, TEXTS, Entry, is_language, parse_spellings
from mtqa.glossary.faults import conflicts, faults
from mtqa.glossary.foreign import what_else
from mtqa.glossary.formula import unguard

__all__ = ["Remark", "check_file", "count_waiting", "glossary_files", "lines_of", "read_entries", "read_languages"]

_BREAK = lazy(r"\s*[\n\r\v\f\x85\u2028\u2029]\s*")


class Remark(NamedTuple):
    """What is wrong, or doubtful, in a glossary file.

    Attributes:
        line: 1-based.
        column: 1-based, in code points; None for the whole line.
        problem: What it is.
        remedy: What to do.
        is_error: Whether the file cannot be used as it is.
    """

    line: int
    column: int | None
    problem: str
    remedy: str
    is_error: bool = True

    def as_error(self, path: Path) -> GlossaryError:
        """The error that refuses the file."""
        return GlossaryError(self.problem, path=path, line=self.line, column=self.column, remedy=self.remedy)


def read_entries(path: Path, *, as_written: bool = False) -> list[Entry]:
    """Read one glossary file.

    Args:
        path: A CSV file with a header line.
        as_written: Leave apostrophes as they stand in the file, to write them again; else all are straight.

    Raises:
        GlossaryError: The file is missing or not UTF-8, a column is missing or unknown, a row is broken, a
            key is there twice, or a variant is the preferred form of another entry.
    """
    file = _File(path)
    for remark in file.errors():
        raise remark.as_error(path)
    if as_written and file.is_curly:
        file = _File(path, as_written=True)
        list(file.errors())  # there are none, as there were none before; this reads it
    return file.entries


def glossary_files(path: Path) -> tuple[Path, ...]:
    """The files that a path stands for: itself, or the CSV files of a folder, sorted.

    Raises:
        GlossaryError: There is no such path, or the folder holds none.
    """
    if not path.exists():
        raise _unreadable(path, "there is no such file")
    if not path.is_dir():
        return (path,)
    files = sorted(path.glob("*.csv"))
    if not files:
        raise GlossaryError("the folder holds no glossary", path=path, remedy="put a CSV file into it")
    return tuple(files)


def lines_of(text: str) -> list[str]:
    r"""The lines of a file with their ends, which are those of CSV: a cell may hold a line separator or a vertical tab.

    >>> lines_of("a\u2028b\r\nc\rd")
    ['a\u2028b\r\n', 'c\r', 'd']
    """
    return list(io.StringIO(text, newline=""))


def read_languages(path: Path) -> list[str]:
    """The target languages that a glossary file has columns for; none if it cannot be read.

    Args:
        path: A CSV file with a header line, which is all that is read of it.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            header = next(csv.reader(file), [])
    except (OSError, UnicodeDecodeError, csv.Error):  # reading the entries says what is wrong
        return []
    return [column.strip() for column in header if _is_target(column.strip())]


def count_waiting(path: Path) -> int:
    """The number of proposals that wait for a review, in a glossary file or a folder of them.

    Raises:
        GlossaryError: A file is missing or broken.
    """
    texts = ((file, _text(file)) for file in glossary_files(path))
    files = [file for file, text in texts if isinstance(text, Remark) or PROPOSED in text.casefold()]  # most hold none
    return sum(entry.waits for file in files for entry in read_entries(file))


def check_file(path: Path, known: Mapping[tuple[str, str], str] | None = None) -> list[Remark]:
    """All errors of a glossary file, then what is doubtful, each in the order of the lines.

    Args:
        path: The file.
        known: Key of the entry that a language and a spelling is the preferred form of: no variant should be one.

    Raises:
        GlossaryError: The file cannot be read.
    """
    file = _File(path)
    errors = list(file.errors())
    errors.sort(key=lambda remark: (remark.line, remark.column or 0))
    return errors + list(file.doubts(known or {}))


class _File:
    """One file: `errors` reads it, and fills `entries` with what can be used."""

    def __init__(self, path: Path, *, as_written: bool = False) -> None:
        text = _text(path)
        self._unread = text if isinstance(text, Remark) else None
        written = text if isinstance(text, str) else ""
        plain = straight(written)
        self.is_curly = plain != written
        self.lines = [line.rstrip("\r\n") for line in lines_of(written if as_written else plain)]
        self.entries: list[Entry] = []
        self._line_of: dict[str, int] = {}
        self._targets: list[str] = []

    def errors(self) -> Iterator[Remark]:
        if self._unread:
            yield self._unread
            return
        header: list[str] | None = None
        for line, cells in self._rows():
            if isinstance(cells, Remark):
                yield cells
                return
            if header is None:
                header = cells
                self._targets = [name for name in header if _is_target(name)]
                broken = list(self._header_errors(header))
                yield from broken
                if broken:
                    return
            elif any(cells):
                yield from self._row_errors(line, header, cells)
        if header is None:
            yield from self._header_errors([])
        yield from self._variant_errors()

    def _rows(self) -> Iterator[tuple[int, list[str] | Remark]]:
        reader = csv.reader((line + "\n" for line in self.lines), strict=True)
        line = 1
        try:
            for cells in reader:
                yield line, [unguard(_one_line(cell).strip()) if cell else "" for cell in cells]
                line = reader.line_num + 1
        except csv.Error as error:
            remedy = 'put a cell that holds a comma between quotation marks, and write "" for a mark inside it'
            yield line, Remark(line, None, f"the row is no CSV: {error}", remedy)

    def _header_errors(self, header: list[str]) -> Iterator[Remark]:
        if header and ";" in header[0]:
            yield Remark(1, None, "the columns are separated by ';'", "save the file with commas")
            return
        for name in dict.fromkeys(header):
            if header.count(name) > 1:
                yield self._at(1, name, f"column '{name}' is there twice", "remove or rename one of them")
            elif name not in TEXTS and name not in NATIVE and not is_language(name):
                remedy = f"use {', '.join(TEXTS[:2] + NATIVE)}, a language such as en, or {', '.join(TEXTS[2:])}"
                yield self._at(1, name, f"unknown column '{name}'", remedy)
        for name in ("key", "kind"):
            if name not in header:
                yield Remark(1, None, f"column '{name}' is missing", "add it to the first line and every row")
        if not any(map(_is_target, header)):
            yield Remark(1, None, "no column holds preferred spellings", "add one, named by its language: en")

    def _row_errors(self, line: int, header: list[str], cells: list[str]) -> Iterator[Remark]:
        if len(cells) != len(header):
            problem = f"{len(cells)} cells, but the first line names {len(header)} columns"
            remedy = "add or remove commas; put a cell that holds a comma between quotation marks"
            yield Remark(line, None, problem, remedy)
            return
        row = dict(zip(header, cells, strict=True))
        entry = _entry(self._targets, row)
        found = [*self._key_errors(line, entry.key), *(self._at(line, *fault) for fault in faults(entry))]
        yield from found
        if not found:
            self._line_of[entry.key] = line
            self.entries.append(entry)

    def _key_errors(self, line: int, key: str) -> Iterator[Remark]:
        if not key:
            yield Remark(line, None, "the row has no key", "give it a short unique name")
        elif key in self._line_of:
            problem = f"key '{key}' is there already, in line {self._line_of[key]}"
            yield self._at(line, key, problem, "join the two rows or give one of them another key")

    def _variant_errors(self) -> Iterator[Remark]:
        for entry, fault in conflicts(self.entries):
            yield self._at(self._line_of[entry.key], *fault)

    def doubts(self, known: Mapping[tuple[str, str], str]) -> Iterator[Remark]:
        """What can be used, but is hardly meant so."""
        from mtqa.glossary.doubts import doubts  # slow to load

        for entry, doubt in doubts(self.entries, known):
            line = self._line_of[entry.key]
            yield self._at(line, doubt.text, doubt.problem, doubt.remedy, is_error=False)

    def _at(self, line: int, text: str, problem: str, remedy: str, *, is_error: bool = True) -> Remark:
        found = self.lines[line - 1].find(text) if text and self.lines else -1
        return Remark(line, found + 1 if found >= 0 else None, problem, remedy, is_error)


def _text(path: Path) -> str | Remark:
    """The text of a file; what is wrong with it, if it is of another format or not UTF-8."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error.strerror or "it cannot be read") from error
    other = what_else(path, data)
    if other:
        return Remark(1, None, *other)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        return Remark(
            before.count(b"\n") + 1,
            error.start - before.rfind(b"\n"),
            "the glossary is not UTF-8",
            "save it as UTF-8 (in a spreadsheet: 'CSV UTF-8')",
        )
    return text


def _one_line(cell: str) -> str:
    """A cell whose line breaks are spaces: none may come into a text with a spelling."""
    return cell if cell.isprintable() else _BREAK.sub(" ", cell)


def _unreadable(path: Path, reason: str) -> GlossaryError:
    return GlossaryError(f"the glossary cannot be read: {reason}", path=path, remedy="give the path of a CSV file")


def _entry(targets: list[str], row: dict[str, str]) -> Entry:
    return Entry(
        key=row["key"],
        kind=row["kind"],
        native={name: row[name] for name in NATIVE if row.get(name)},
        preferred={name: row[name] for name in targets if row[name]},
        variants=parse_spellings(row.get("variants", "")),
        keep=parse_spellings(row.get("keep", "")),
        since=row.get("since", ""),
        note=row.get("note", ""),
    )


def _is_target(column: str) -> bool:
    return column not in TEXTS and column not in NATIVE
