"""Google Cloud Translation glossaries, both kinds.

With a source and a target language: a unidirectional glossary, two columns and no header, `.csv` or `.tsv`.
Without: an equivalent term set, `.csv` with a header line of language tags and a column `description`.

Holds: a unidirectional glossary the pairs of terms, as DeepL's; a term set one spelling a language and the note.
Does not hold: kind, keep-phrases, dates; a term set no variants, and no native spelling of an unnamed language.

Sources: cloud.google.com/translate/docs/advanced/glossary, and the reference of `GlossaryInputConfig` ("2 column
file ... must not contain headers"; "Multi-column CSV file defining equivalent glossary terms in multiple languages");
for the columns `pos` and `description`, Google's page on custom glossary formats.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from mtqa.errors import GlossaryError
from mtqa.exchange.delimited import guarded_note, is_tabbed, read_rows, write_rows
from mtqa.exchange.losses import left_out, no_place
from mtqa.exchange.pairs import PAIRS, entries_of, need_pair, pairs_of
from mtqa.exchange.terms import Keys, Read, Written, by_language, language_of, plain
from mtqa.glossary import Entry
from mtqa.glossary.save import columns

__all__ = ["read", "write"]

_REMARKS = ("pos", "description")


def read(path: Path, *, source: str = "", target: str = "") -> Read:
    """Read a Google glossary of either kind; a first line of language tags makes it a term set.

    Args:
        path: The file.
        source: Language of the first column, if there is no header.
        target: Language of the second column, if there is no header.

    Raises:
        InputError: The file cannot be read.
        GlossaryError: A row is broken.
        UsageError: There is no header and a language is missing.
    """
    rows = read_rows(path, tabs=is_tabbed(path))
    line, first = next(rows, (1, []))
    header = _header(first, source, target)
    if header:
        return _term_set(path, header, rows)
    need_pair("Google", source, target)
    found = chain([(line, first)] if first else [], rows)
    return entries_of(found, path, source, target, "google")


def _header(cells: list[str], source: str, target: str) -> list[str]:
    """The columns of a term set; empty if the row is none, as "UE,EU" where the languages are given is a pair."""
    names = [cell if cell in _REMARKS else language_of(cell) for cell in cells]
    languages = [name for name in names if name and name not in _REMARKS]
    is_header = len(names) > 1 and languages and all(names) and len(set(names)) == len(names)
    if not is_header or not all(cell[:2].islower() for cell in cells):
        return []
    return [] if source and len(names) == 2 and set(names) != {source, target} else names


def _term_set(path: Path, header: list[str], rows: Iterable[tuple[int, list[str]]]) -> Read:
    keys = Keys("google")
    entries, parts = [], []
    for line, cells in rows:
        if len(cells) > len(header):
            raise GlossaryError(
                f"{len(cells)} cells, but the first line names {len(header)} columns",
                path=path,
                line=line,
                remedy="put a cell that holds a comma between quotation marks",
            )
        row = dict(zip(header, cells, strict=False))
        spellings = {name: plain(text) for name, text in row.items() if name not in _REMARKS and text}
        if not spellings:
            raise GlossaryError("the row has no term", path=path, line=line, remedy="add one, or remove the row")
        native, preferred = by_language(spellings)
        name = preferred.get("en") or next(iter(spellings.values()))
        entries.append(Entry(keys.new(name), "term", native, preferred, note=plain(row.get("description", ""))))
        parts += [row["pos"]] if row.get("pos") else []
    return Read(entries, tuple(left_out("a glossary has no place for parts of speech", parts)))


def write(entries: Iterable[Entry], path: Path, *, source: str = "", target: str = "", guarded: bool = True) -> Written:
    """Write a Google glossary: unidirectional with both languages, a term set of all languages with neither.

    Args:
        entries: What to write.
        path: The file.
        source: Language of the first column.
        target: Language of the second column.
        guarded: Whether to keep cells from being run as formulas by a spreadsheet.

    Raises:
        UsageError: Only one language is given, or no entry has it.
        OutputError: The place cannot be written to.
    """
    if source or target:
        need_pair("unidirectional Google", source, target)
        pairs, notes = pairs_of(entries, source, target)
        rows = [[pair.source, pair.target] for pair in pairs]
        changed = write_rows(rows, path, tabs=is_tabbed(path), guarded=guarded)
        return Written(len(rows), (*notes, *guarded_note(changed)), PAIRS)
    return _write_term_set(list(entries), path, guarded=guarded)


def _write_term_set(entries: list[Entry], path: Path, *, guarded: bool) -> Written:
    languages = [name for name in columns(entries)[2:-4] if name != "native"]
    table, written, alone = [[*languages, "description"]], [], []
    for entry in entries:
        row = [entry.native.get(tag) or entry.preferred.get(tag, "") for tag in languages]
        if sum(map(bool, row)) > 1:
            table.append([*row, entry.note])
            written.append(entry)
        else:
            alone.append(entry.key)
    notes = [
        *left_out("a term set needs two languages of an entry", alone),
        *left_out("a term set has one spelling a language", (form.text for one in written for form in one.variants)),
        *left_out("a term set names its languages", filter(None, (one.native.get("native") for one in written))),
        *no_place("a term set", written, "kind", "keep", "since"),
    ]
    changed = write_rows(table, path, tabs=is_tabbed(path), guarded=guarded)
    return Written(len(written), (*notes, *guarded_note(changed)))
