"""Entries -> a glossary file: rows that did not change stay as they are, byte by byte."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mtqa.errors import OutputError
from mtqa.files import write_text
from mtqa.glossary.apostrophe import as_written, written_in
from mtqa.glossary.entry import NATIVE, Entry, Spelling, parse_spellings
from mtqa.glossary.foreign import refuse_other_format
from mtqa.glossary.formula import guard
from mtqa.glossary.read import lines_of, read_entries

__all__ = ["cells", "columns", "holds", "write_entries"]

_FIRST_LANGUAGES = ("en", "it", "de", "fr", "es", "pl")
_LAST = ("variants", "keep", "since", "note")


def write_entries(entries: Iterable[Entry], path: Path, written: Mapping[str, str] | None = None) -> None:
    """Write a glossary file.

    A file that is there keeps its columns, the order of its rows, its newlines and every row whose entry is
    unchanged; rows of entries that are not given go. New entries follow in the order given. The apostrophes of a row
    stay as they are written there.

    Args:
        entries: The whole content of the file, their keys all different.
        path: The CSV file.
        written: How to write other texts with apostrophes; see `mtqa.glossary.apostrophe`.

    Raises:
        GlossaryError: The file that is there is broken.
        OutputError: A spelling cannot stand in a cell, or the place cannot be written to.
        UsageError: The name of the file promises another format.
    """
    refuse_other_format(path)
    given = {entry.key: entry for entry in entries}
    old = _read(path) if path.exists() else _File(columns(given.values()))
    header = _widened(old.header, given.values())
    order = [key for key in old.rows if key in given]
    order += [key for key in given if key not in old.rows]
    parts = [old.first if header == old.header and old.first else _line(header, old.newline)]
    for key in order:
        entry, raw = old.rows.get(key, (None, ""))
        if entry == given[key] and header == old.header:
            parts.append(raw if raw.endswith(("\n", "\r")) else raw + old.newline)
        else:
            shown = as_written(given[key], {**(written or {}), **old.written.get(key, {})})
            parts.append(_line([guard(cell) for cell in cells(shown, header, path)], old.newline))
    write_text(path, "".join(parts), old.encoding)


def columns(entries: Iterable[Entry]) -> list[str]:
    """The columns that some entries need, in the usual order.

    >>> columns([Entry("kyiv", "place", {"uk": "Київ"}, {"pt": "Kiev", "en": "Kyiv"})])
    ['key', 'kind', 'uk', 'en', 'pt', 'variants', 'keep', 'since', 'note']
    """
    native: set[str] = set()
    languages: set[str] = set()
    for entry in entries:
        native.update(entry.native)
        languages.update(entry.preferred)
    known = [language for language in _FIRST_LANGUAGES if language in languages]
    ordered = [*known, *sorted(languages.difference(known))] or ["en"]
    return ["key", "kind", *(name for name in NATIVE if name in native), *ordered, *_LAST]


def cells(entry: Entry, header: Sequence[str], path: Path | None = None) -> list[str]:
    """The cells of one entry, for the columns of a header.

    Args:
        entry: The entry.
        header: As `columns` gives it.
        path: The file, for the error.

    Raises:
        OutputError: A spelling cannot stand in a cell; see `holds`.
    """
    texts = {
        **entry.native,
        **entry.preferred,
        "key": entry.key,
        "kind": entry.kind,
        "variants": _joined(entry.variants, entry, path),
        "keep": _joined(entry.keep, entry, path),
        "since": entry.since,
        "note": entry.note,
    }
    return [" ".join(texts.get(name, "").split()) for name in header]


def holds(spelling: Spelling) -> bool:
    """Whether a spelling comes back from a cell: it has no "|" and does not begin like a tag.

    >>> holds(Spelling("re:publica")), holds(Spelling("re:publica", "de"))
    (False, True)
    """
    return parse_spellings(_cell(spelling)) == (spelling,)


def _joined(spellings: Iterable[Spelling], entry: Entry, path: Path | None) -> str:
    for spelling in spellings:
        if not holds(spelling):
            raise OutputError(
                f"entry '{entry.key}': a glossary file cannot hold the spelling '{spelling.text}'",
                path=path,
                remedy="leave out '|' and outer spaces; give a spelling such as 'ab:c' a language tag",
            )
    return "|".join(_cell(spelling) for spelling in spellings)


def _cell(spelling: Spelling) -> str:
    return f"{spelling.tag}:{spelling.text}" if spelling.tag else spelling.text


def _line(texts: Sequence[str], newline: str) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator=newline).writerow(texts)
    return buffer.getvalue()


@dataclass(frozen=True, slots=True)
class _File:
    """A glossary file as it is: its header, and by key each entry with its text, and its apostrophes that are not straight."""

    header: list[str]
    first: str = ""
    newline: str = "\n"
    encoding: str = "utf-8"
    rows: dict[str, tuple[Entry, str]] = field(default_factory=dict)
    written: dict[str, dict[str, str]] = field(default_factory=dict)


def _read(path: Path) -> _File:
    entries = read_entries(path)
    data = path.read_bytes()
    text = data.decode("utf-8-sig")
    rows = _raw_rows(lines_of(text))
    header, first = next(rows)
    blank, raws = "", []
    for texts, raw in rows:
        if any(text.strip() for text in texts):
            raws.append(blank + raw)
            blank = ""
        else:
            blank += raw
    shown = read_entries(path, as_written=True)
    return _File(
        header=[name.strip() for name in header],
        first=first,
        newline="\r\n" if first.endswith("\r\n") else "\n",
        encoding="utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8",
        rows={entry.key: (entry, raw) for entry, raw in zip(entries, raws, strict=True)},
        written={entry.key: curly for entry, one in zip(entries, shown, strict=True) if (curly := written_in([one]))},
    )


def _raw_rows(lines: list[str]) -> Iterator[tuple[list[str], str]]:
    """Each row with the text that it was read from."""
    reader = csv.reader(line.rstrip("\r\n") + "\n" for line in lines)
    start = 0
    for texts in reader:
        yield texts, "".join(lines[start : reader.line_num])
        start = reader.line_num


def _widened(header: list[str], entries: Iterable[Entry]) -> list[str]:
    """A header with the columns that it lacks, each before the next one that both have."""
    wanted = columns(entries)
    used = [name for name in wanted if name not in _LAST or any(getattr(entry, name) for entry in entries)]
    result = list(header)
    for name in used:
        if name not in result:
            after = next((other for other in wanted[wanted.index(name) + 1 :] if other in result), None)
            result.insert(result.index(after) if after else len(result), name)
    return result
