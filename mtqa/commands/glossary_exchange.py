"""`mtqa glossary import` and `export`: glossaries of other tools in and out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mtqa.errors import InputError, UsageError
from mtqa.exchange import format_of, settle
from mtqa.glossary import Entry, read_entries
from mtqa.glossary.apostrophe import straightened, written_in
from mtqa.glossary.foreign import refuse_other_format
from mtqa.glossary.glossary import bundled_folder
from mtqa.glossary.read import glossary_files
from mtqa.glossary.save import write_entries

__all__ = ["BUNDLED", "Outcome", "export_glossary", "import_glossary"]

BUNDLED = "bundled"
"""What stands for the glossary that comes with mtqa."""
_WHOLE = ("csv", "tsv", "xlsx")
"""Formats whose rows can be reviewed there: they hold proposals too."""
_AS_WRITTEN = (*_WHOLE, "tbx", "deepl", "google", "azure")
"""Formats for people and services; to check the words of a text, apostrophes are straight."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command did.

    Attributes:
        done: The result, a sentence.
        notes: What was left out or changed; sentences.
    """

    done: str
    notes: tuple[str, ...] = ()


def import_glossary(
    file: Path, *, format: str = "", output: Path = Path("glossary.csv"), source: str = "", target: str = ""
) -> Outcome:
    """Read a glossary of another tool into a glossary file.

    Entries that are in `output` already stay; one with the same key is merged with what comes in, cell by cell, and
    loses nothing but the cells for which another text comes in. Nothing is written if a file is broken.

    Args:
        file: What to read.
        format: Its format; empty to tell it by the extension.
        output: The glossary file to write or add to.
        source: The source language, where the file does not name it.
        target: The target language, likewise.

    Raises:
        MtqaError: A file is missing or broken, the output is to have another format, or a language is not known.
    """
    refuse_other_format(output)
    if not file.exists():
        raise InputError("there is no such file", path=file, remedy="check its name and folder")
    chosen = format_of(file, "vale" if file.is_dir() and not format else format)
    present = read_entries(output) if output.exists() else []
    found = chosen.read(file, source=source, target=target)
    entries, settled = settle(found.entries, present)
    notes = (*found.notes, *settled)
    if not entries:
        problem = f"the {chosen.name} file holds no entry that a glossary can take"
        raise InputError(problem, path=file, remedy=notes[0] if notes else "check the file and --format")
    known = {entry.key: entry for entry in present}
    new = sum(entry.key not in known for entry in entries)
    changed = sum(known.get(entry.key, entry) != entry for entry in entries)
    write_entries({**known, **{entry.key: entry for entry in entries}}.values(), output, written_in(found.entries))
    done = f"{output}: {_count(new, 'new entry', 'new entries')}, {changed} changed, {len(known) + new} in all"
    return Outcome(done, notes)


def export_glossary(
    file: str, output: Path, *, format: str = "", source: str = "", target: str = "", raw: bool = False
) -> Outcome:
    """Write a glossary in the format of another tool.

    Args:
        file: A glossary file or a folder of them, or `BUNDLED`.
        output: What to write.
        format: Its format; empty to tell it by the extension.
        source: The source language, for formats of one language pair; else only it and `target` are written.
        target: The target language, likewise.
        raw: Leave cells that begin like a formula as they are.

    Raises:
        MtqaError: The glossary is missing or broken, a language is not known, or the format cannot hold a text.
    """
    every = _entries(file)
    chosen = format_of(output, format)
    entries = every if chosen.name in _WHOLE else [entry for entry in every if entry.in_force]
    entries = entries if chosen.name in _AS_WRITTEN else list(map(straightened, entries))
    if chosen.name != "vale" and output.is_dir():
        raise UsageError(f"{output} is a folder", remedy="name a file in it")
    written = chosen.write(entries, output, source=source, target=target, guarded=not raw)
    left = len(every) - len(entries)
    notes = (f"left out, because proposed or rejected: {_count(left, 'row', 'rows')}",) if left else ()
    return Outcome(f"{output}: {_count(written.rows, *written.unit)} as {chosen.name}", (*notes, *written.notes))


def _entries(file: str) -> list[Entry]:
    """The rows of a glossary as they are written, those not in force too; of two with one key the last."""
    paths = glossary_files(bundled_folder() if file == BUNDLED else Path(file))
    return list({entry.key: entry for path in paths for entry in read_entries(path, as_written=True)}.values())


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
