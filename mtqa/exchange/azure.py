"""Azure Translator: the glossary of Document Translation, and the phrase dictionary of Custom Translator.

The name says which: `.tsv` (which Microsoft prefers) or `.csv` is a glossary of two columns without a header;
`.xlsx` is a phrase dictionary, a sheet whose first row names the two languages. Both are case-sensitive.

Holds: pairs of terms, as DeepL's. Does not hold: kind, keep-phrases, dates, notes, and which of several source terms
is the preferred one (the first is taken for it).

Sources: learn.microsoft.com, "Use glossaries with Document Translation"; Custom Translator, "What is a dictionary?"
and "Document formats and naming convention guidance" ("first row of the spreadsheet should be language code").
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mtqa.errors import GlossaryError
from mtqa.exchange.delimited import guarded_note, is_tabbed, read_rows, write_rows
from mtqa.exchange.pairs import PAIRS, entries_of, need_pair, pairs_of
from mtqa.exchange.terms import Read, Written, language_of
from mtqa.glossary import Entry

__all__ = ["read", "write"]


def read(path: Path, *, source: str = "", target: str = "") -> Read:
    """Read a glossary or a phrase dictionary.

    Args:
        path: The file.
        source: Language of the first column; a phrase dictionary names it.
        target: Language of the second column; a phrase dictionary names it.

    Raises:
        InputError: The file cannot be read.
        GlossaryError: A row is broken.
        UsageError: A language is not known, or a library is missing.
    """
    if path.suffix.lower() == ".xlsx":
        return _phrases(path)
    need_pair("Azure", source, target)
    rows = read_rows(path, tabs=is_tabbed(path))
    return entries_of(rows, path, source, target, "azure")


def _phrases(path: Path) -> Read:
    from mtqa.exchange.workbook import other_sheets, read_sheet

    rows = read_sheet(path)
    _, first = next(rows, (1, []))
    languages = [language_of(cell) for cell in first]
    if len(languages) != 2 or not all(languages):
        raise GlossaryError(
            "the first row does not name two languages", path=path, line=1, remedy="write their tags there: it, en"
        )
    found = entries_of(rows, path, languages[0], languages[1], "azure")
    return Read(found.entries, (*found.notes, *other_sheets(path)))


def write(entries: Iterable[Entry], path: Path, *, source: str = "", target: str = "", guarded: bool = True) -> Written:
    """Write a glossary or, if the name ends in `.xlsx`, a phrase dictionary.

    Args:
        entries: What to write.
        path: The file.
        source: Language of the first column.
        target: Language of the second column.
        guarded: Whether to keep cells from being run as formulas by a spreadsheet.

    Raises:
        UsageError: A language is missing, or no entry has it, or a library is missing.
        OutputError: The place cannot be written to.
    """
    need_pair("Azure", source, target)
    pairs, notes = pairs_of(entries, source, target)
    rows = [[pair.source, pair.target] for pair in pairs]
    if path.suffix.lower() == ".xlsx":
        from mtqa.exchange.workbook import write_sheet

        changed = write_sheet([[source, target], *rows], path, guarded=guarded)
    else:
        changed = write_rows(rows, path, tabs=is_tabbed(path), guarded=guarded)
    return Written(len(rows), (*notes, *guarded_note(changed)), PAIRS)
