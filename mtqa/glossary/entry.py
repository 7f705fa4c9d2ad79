"""One name and its spellings, and the CSV files that hold them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mtqa.errors import GlossaryError
from mtqa.glossary.formula import unguard

__all__ = ["KINDS", "NATIVE", "OLD", "TEXTS", "Entry", "Spelling", "is_language", "parse_spellings", "read_entries"]

KINDS = ("person", "place", "organisation", "term")
OLD = "old"
"""The tag of a name that was official until `Entry.since`."""

NATIVE = ("uk", "ru", "be", "native")
"""The columns of native spellings; "native" is any language but the first three."""
TEXTS = ("key", "kind", "variants", "keep", "since", "note")
"""The columns that hold no language."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_TAG = re.compile(rf"({OLD}|[a-z]{{2,3}}):(?=\S)")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_APOSTROPHES = "‘’ʼ′"
_LATIN = re.compile("[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Spelling:
    """A spelling and where it belongs.

    Attributes:
        text: The spelling; its apostrophes are straight, as all of a file's are.
        tag: For a variant, the language whose press or speakers write it so ("ru", "it"), or "old" for a
            former name. For a keep-phrase, the only target language in which it holds. Empty for neither.
    """

    text: str
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that has a name.

    Attributes:
        key: The name of the entry; a later file replaces an entry by its key.
        kind: One of `KINDS`.
        native: Native spellings by language; "native" is any language but Ukrainian, Russian and Belarusian.
        preferred: The spelling to use, by target language.
        variants: Spellings to replace.
        keep: Phrases in which a variant is right. A spelling that stands here alone is right everywhere.
        since: When the present name became official: "2016" or "2016-02-04".
        note: The authority, or a remark for an editor.
    """

    key: str
    kind: str
    native: Mapping[str, str]
    preferred: Mapping[str, str]
    variants: tuple[Spelling, ...] = ()
    keep: tuple[Spelling, ...] = ()
    since: str = ""
    note: str = ""


def read_entries(path: Path) -> list[Entry]:
    """Read one glossary file.

    Args:
        path: A CSV file with a header line.

    Raises:
        GlossaryError: The file is missing or not UTF-8, a column is missing or unknown, a row is broken, a
            key is there twice, or a variant is the preferred form of another entry.
    """
    lines = _text(path).splitlines()
    rows = _rows(path, lines)
    header = next(rows, (1, []))[1]
    _check_header(path, lines, header)
    targets = [name for name in header if _is_target(name)]
    entries: list[Entry] = []
    places: dict[str, int] = {}
    for line, cells in rows:
        if not any(cells):
            continue
        row = _row(path, line, header, cells)
        _check_row(path, line, lines, row)
        if row["key"] in places:
            raise GlossaryError(
                f"key '{row['key']}' is there already, in line {places[row['key']]}",
                path=path,
                line=line,
                column=_column(lines, line, row["key"]),
                remedy="join the two rows or give one of them another key",
            )
        places[row["key"]] = line
        entries.append(_entry(targets, row))
    _check_variants(path, lines, entries, places)
    return entries


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise GlossaryError(
            f"the glossary cannot be read: {reason}", path=path, remedy="give the path of a CSV file"
        ) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        raise GlossaryError(
            "the glossary is not UTF-8",
            path=path,
            line=before.count(b"\n") + 1,
            column=error.start - before.rfind(b"\n"),
            remedy="save it as UTF-8 (in a spreadsheet: 'CSV UTF-8')",
        ) from error
    for apostrophe in _APOSTROPHES:
        text = text.replace(apostrophe, "'")
    return text


def _rows(path: Path, lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader((line + "\n" for line in lines), strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, [unguard(cell.strip()) for cell in cells]
            line = reader.line_num + 1
    except csv.Error as error:
        raise GlossaryError(
            f"the row is no CSV: {error}",
            path=path,
            line=line,
            remedy='put a cell that holds a comma between quotation marks, and write "" for a mark inside it',
        ) from error


def _check_header(path: Path, lines: list[str], header: list[str]) -> None:
    if len(header) == 1 and ";" in header[0]:
        raise GlossaryError("the columns are separated by ';'", path=path, line=1, remedy="save the file with commas")
    for name in header:
        if header.count(name) > 1:
            problem, remedy = f"column '{name}' is there twice", "remove or rename one of them"
        elif name not in TEXTS and name not in NATIVE and not is_language(name):
            problem = f"unknown column '{name}'"
            remedy = f"use {', '.join(TEXTS[:2] + NATIVE)}, a language such as en, or {', '.join(TEXTS[2:])}"
        else:
            continue
        raise GlossaryError(problem, path=path, line=1, column=_column(lines, 1, name), remedy=remedy)
    for name in ("key", "kind"):
        if name not in header:
            raise GlossaryError(
                f"column '{name}' is missing",
                path=path,
                line=1,
                remedy="add it to the first line and every row",
            )
    if not any(_is_target(name) for name in header):
        raise GlossaryError(
            "no column holds preferred spellings",
            path=path,
            line=1,
            remedy="add one, named by its language: en",
        )


def _row(path: Path, line: int, header: list[str], cells: list[str]) -> dict[str, str]:
    if len(cells) != len(header):
        raise GlossaryError(
            f"{len(cells)} cells, but the first line names {len(header)} columns",
            path=path,
            line=line,
            remedy="add or remove commas; put a cell that holds a comma between quotation marks",
        )
    return dict(zip(header, cells, strict=True))


def _check_row(path: Path, line: int, lines: list[str], row: dict[str, str]) -> None:
    if not row["key"]:
        raise GlossaryError("the row has no key", path=path, line=line, remedy="give it a short unique name")
    if row["kind"] not in KINDS:
        problem, cell, remedy = f"unknown kind '{row['kind']}'", row["kind"], f"use {', '.join(KINDS)}"
    elif row.get("since") and not _DATE.fullmatch(row["since"]):
        problem, cell = f"'{row['since']}' is no date", row["since"]
        remedy = "write a year, 2016, or a day, 2016-02-04"
    else:
        for language in ("uk", "ru", "be"):
            if _LATIN.search(row.get(language, "")):
                problem, cell = f"Latin letters in column '{language}': '{row[language]}'", row[language]
                remedy = "write it in Cyrillic; a Latin letter may look the same"
                break
        else:
            return
    raise GlossaryError(problem, path=path, line=line, column=_column(lines, line, cell), remedy=remedy)


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


def is_language(tag: str) -> bool:
    """Whether a column may be named so: a language and, if need be, a region ("en", "pt-BR")."""
    return _LANGUAGE.fullmatch(tag) is not None


def _is_target(column: str) -> bool:
    return column not in TEXTS and column not in NATIVE


def parse_spellings(cell: str) -> tuple[Spelling, ...]:
    """The spellings in a cell of the column `variants` or `keep`.

    >>> parse_spellings("ru:Kiev | Kyjiw")
    (Spelling(text='Kiev', tag='ru'), Spelling(text='Kyjiw', tag=''))
    """
    if not cell:
        return ()
    found = []
    for part in cell.split("|"):
        part = part.strip()
        tag = _TAG.match(part)
        if tag:
            found.append(Spelling(part[tag.end() :], tag.group(1)))
        elif part:
            found.append(Spelling(part))
    return tuple(found)


def _check_variants(path: Path, lines: list[str], entries: list[Entry], places: dict[str, int]) -> None:
    owners: dict[str, str] = {}
    for entry in entries:
        for text in entry.preferred.values():
            owners.setdefault(text, entry.key)
    seen: dict[str, str] = {}
    for entry in entries:
        own = set(entry.preferred.values())
        for spelling in entry.variants:
            text = spelling.text
            if text not in own and text in owners:
                problem = f"variant '{text}' is the preferred form of '{owners[text]}'"
            elif seen.setdefault(text, entry.key) != entry.key:
                problem = f"variant '{text}' is a variant of '{seen[text]}' too"
            else:
                continue
            line = places[entry.key]
            raise GlossaryError(
                problem,
                path=path,
                line=line,
                column=_column(lines, line, text),
                remedy="keep it in one of the two rows",
            )


def _column(lines: list[str], line: int, text: str) -> int | None:
    found = lines[line - 1].find(text)
    return found + 1 if found >= 0 else None
