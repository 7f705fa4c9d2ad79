"""The glossary's own columns as a table: what CSV, TSV and Excel share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from mtqa.errors import GlossaryError
from mtqa.exchange.terms import Keys, by_language, language_of, plain
from mtqa.glossary import KINDS, Entry
from mtqa.glossary.entry import TEXTS, is_date, parse_spellings
from mtqa.glossary.save import cells, columns

__all__ = ["entries_of", "rows_of"]

_ALIASES = {
    "type": "kind", "notes": "note", "comment": "note", "comments": "note",
    "description": "note", "definition": "note", "variant": "variants", "forbidden": "variants",
}  # fmt: skip
"""Other names that terminologists give to the columns."""


def rows_of(entries: Iterable[Entry], path: Path) -> Iterator[list[str]]:
    """The header and the rows.

    Raises:
        OutputError: A spelling cannot stand in a cell.
    """
    entries = list(entries)
    header = columns(entries)
    yield header
    for entry in entries:
        yield cells(entry, header, path)


def entries_of(rows: Iterator[tuple[int, list[str]]], path: Path, prefix: str) -> list[Entry]:
    """The entries of a table.

    Only one column of a language is needed: a row without a key gets one, a row without a kind is a term. Languages
    may be named in English, and have a region or an underscore.

    Args:
        rows: Line numbers and cells; the first is the header.
        path: The file, for errors.
        prefix: How the keys begin that are made here.

    Raises:
        GlossaryError: A column is unknown or twice there, a row has too many cells, no spelling, an unknown kind or
            no date where one must be, or a key is there twice.
    """
    line, first = next(rows, (1, []))
    header = _header(path, line, first)
    keys = Keys(prefix)
    places: dict[str, int] = {}
    entries = []
    for line, texts in rows:
        if any(texts[len(header) :]):
            raise GlossaryError(
                f"{len(texts)} cells, but the first line names {len(header)} columns",
                path=path,
                line=line,
                column=len(header) + 1,
                remedy="name the column, or put a cell that holds a separator between quotation marks",
            )
        row = dict(zip(header, texts, strict=False))
        entry = _entry(path, line, header, row, keys)
        if entry.key in places:
            raise GlossaryError(
                f"key '{entry.key}' is there already, in line {places[entry.key]}",
                path=path,
                line=line,
                column=header.index("key") + 1,
                remedy="join the two rows or give one of them another key",
            )
        places[entry.key] = line
        entries.append(entry)
    return entries


def _header(path: Path, line: int, first: list[str]) -> list[str]:
    header: list[str] = []
    for number, cell in enumerate(first, 1):
        name = cell.lower()
        name = name if name in TEXTS or name == "native" else _ALIASES.get(name) or language_of(cell)
        if not name and (cell or any(first[number:])):
            problem = f"unknown column '{cell}'"
            remedy = f"name it by its language (en, pt-BR) or {', '.join(TEXTS)}; or remove it"
        elif name and name in header:
            problem, remedy = f"column '{name}' is there twice", "remove or rename one of them"
        else:
            header += [name] if name else []
            continue
        raise GlossaryError(problem, path=path, line=line, column=number, remedy=remedy)
    if not any(name not in TEXTS for name in header):
        raise GlossaryError(
            "no column is named by a language",
            path=path,
            line=line,
            remedy="name one in the first line: en; for a file of term pairs give its format, such as --format deepl",
        )
    return header


def _entry(path: Path, line: int, header: list[str], row: dict[str, str], keys: Keys) -> Entry:
    spellings = {name: plain(text) for name, text in row.items() if name not in TEXTS}
    kind, since = row.get("kind", "").lower() or "term", row.get("since", "")
    if kind not in KINDS:
        problem, column, remedy = f"unknown kind '{row['kind']}'", "kind", f"use {', '.join(KINDS)}"
    elif since and not is_date(since):
        problem, column, remedy = f"'{since}' is no date", "since", "write a year, 2016, or a day, 2016-02-04"
    elif not row.get("key") and not any(spellings.values()):
        problem, column, remedy = "the row has no spelling", header[0], "add one, or remove the row"
    else:
        native, preferred = by_language(spellings)
        name = preferred.get("en") or next(filter(None, spellings.values()), "")
        return Entry(
            key=row.get("key") or keys.new(name),
            kind=kind,
            native=native,
            preferred=preferred,
            variants=parse_spellings(plain(row.get("variants", ""))),
            keep=parse_spellings(plain(row.get("keep", ""))),
            since=since,
            note=plain(row.get("note", "")),
        )
    raise GlossaryError(problem, path=path, line=line, column=header.index(column) + 1, remedy=remedy)
