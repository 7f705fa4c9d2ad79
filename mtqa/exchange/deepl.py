"""DeepL glossaries: one language pair, a row a pair, the source term first, no header.

Holds: pairs of terms. An entry gives its spelling in the source language and its variants with that language's tag.
Does not hold: kind, keep-phrases, dates, notes, and which of several source terms is the preferred one
(the first is taken for it).

The name says the form: `.csv` (quotation marks as usual), or `.tsv` (no quotation marks). What DeepL's website
exports, with the two languages in the third and fourth column, is read too, and names the languages itself; a first
line that names them is left out.

DeepL refuses a source term that stands twice, empty terms, control characters, outer white space, terms of more
than 1,024 bytes and files of more than 10 MiB. Sources: developers.deepl.com, "Managing glossaries" (entry formats)
and "Glossaries" (limits); the `GlossaryEntries` of DeepL's client libraries (tabs without quotation marks).
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mtqa.errors import GlossaryError
from mtqa.exchange.delimited import guarded_note, is_tabbed, read_rows, write_rows
from mtqa.exchange.losses import left_out
from mtqa.exchange.pairs import PAIRS, Pair, entries_of, need_pair, pairs_of
from mtqa.exchange.terms import Read, Written, language_of
from mtqa.glossary import Entry

__all__ = ["read", "write"]

MAX_TERM = 1024
"""Bytes of a term in UTF-8."""
MAX_FILE = 10 * 1024 * 1024
"""Bytes of a glossary."""


def read(path: Path, *, source: str = "", target: str = "") -> Read:
    """Read a DeepL glossary.

    Args:
        path: The file.
        source: Language of the first column, unless the rows name it.
        target: Language of the second column, unless the rows name it.

    Raises:
        InputError: The file cannot be read.
        GlossaryError: A row is broken, or the rows are of several language pairs.
        UsageError: A language is not known.
    """
    tabs = is_tabbed(path)
    rows = []
    named: tuple[str, str] | None = None
    for line, cells in read_rows(path, tabs=tabs, quotes=not tabs):
        languages = _languages(cells)
        rows.append((line, cells[:2] + cells[4 if languages else 2 :]))
        if languages and named and languages != named:
            raise GlossaryError(
                f"the row is {' -> '.join(languages)}, the rows above are {' -> '.join(named)}",
                path=path,
                line=line,
                column=3,
                remedy="import one language pair at a time",
            )
        named = languages or named
    source, target = named or (source, target)
    need_pair("DeepL", source, target)
    return entries_of(rows, path, source, target, "deepl")


def _languages(cells: list[str]) -> tuple[str, str] | None:
    if len(cells) < 4:
        return None
    source, target = language_of(cells[2]), language_of(cells[3])
    return (source, target) if source and target else None


def write(entries: Iterable[Entry], path: Path, *, source: str = "", target: str = "", guarded: bool = True) -> Written:
    """Write a DeepL glossary.

    Args:
        entries: What to write.
        path: The file, `.csv` or `.tsv`.
        source: Language of the first column.
        target: Language of the second column.
        guarded: Whether to keep cells from being run as formulas by a spreadsheet.

    Raises:
        UsageError: A language is missing, or no entry has it.
        OutputError: The place cannot be written to.
    """
    need_pair("DeepL", source, target)
    pairs, notes = pairs_of(entries, source, target)
    short: list[Pair] = []
    long: list[Pair] = []
    for pair in pairs:
        fits = max(len(pair.source.encode()), len(pair.target.encode())) <= MAX_TERM
        (short if fits else long).append(pair)
    notes += left_out(f"DeepL takes terms of at most {MAX_TERM} bytes", (pair.source[:30] for pair in long))
    tabs = is_tabbed(path)
    rows = ([pair.source, pair.target] for pair in short)
    changed = write_rows(rows, path, tabs=tabs, quotes=not tabs, guarded=guarded)
    if path.stat().st_size > MAX_FILE:
        notes.append("the file is larger than 10 MiB, which DeepL refuses; export a part of the glossary")
    return Written(len(short), (*notes, *guarded_note(changed)), PAIRS)
