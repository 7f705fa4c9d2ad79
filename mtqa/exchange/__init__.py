"""Glossaries in and out: one module a format, loaded when it is used.

Each module has `read(path, source=, target=)` and `write(entries, path, source=, target=, guarded=)`; its docstring
says what the format can hold. Both say what of a glossary they had to leave out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import cast

from mtqa.errors import UsageError
from mtqa.exchange.settle import settle
from mtqa.exchange.terms import Read, Written, language_of
from mtqa.glossary import Entry

__all__ = ["FORMATS", "Format", "Read", "Written", "format_of", "settle"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format of glossaries.

    Attributes:
        name: What `--format` takes; also the name of its module.
        title: What it is, for a list of formats.
        extensions: Names of files that can only be of this format end so.
    """

    name: str
    title: str
    extensions: tuple[str, ...] = ()

    def read(self, path: str | Path, *, source: str = "", target: str = "") -> Read:
        """Read a file.

        Args:
            path: The file; for Vale also a folder.
            source: Source language, for formats of one language pair that do not name it.
            target: Target language, likewise.

        Raises:
            MtqaError: The file is missing or broken, a language is not known, or a library is missing.
        """
        module = import_module(f"mtqa.exchange.{self.name}")
        return cast("Read", module.read(Path(path), source=_language(source), target=_language(target)))

    def write(
        self,
        entries: Iterable[Entry],
        path: str | Path,
        *,
        source: str = "",
        target: str = "",
        guarded: bool = True,
    ) -> Written:
        """Write a file in one step.

        Args:
            entries: What to write.
            path: The file; for Vale a folder.
            source: Source language; formats that hold many languages write all of them if it is empty.
            target: Target language, likewise.
            guarded: Whether cells that a spreadsheet would run as formulas get an apostrophe.

        Raises:
            MtqaError: A language is not known, the format cannot hold a text, or the place cannot be written to.
        """
        module = import_module(f"mtqa.exchange.{self.name}")
        languages = {"source": _language(source), "target": _language(target)}
        return cast("Written", module.write(entries, Path(path), **languages, guarded=guarded))


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        format.name: format
        for format in (
            Format("tbx", "TBX (ISO 30042:2019; the edition of 2008 is read too)", (".tbx", ".tbxm", ".mtf")),
            Format("csv", "the glossary's own columns, safe for spreadsheets", (".csv",)),
            Format("tsv", "the same with tabs", (".tsv", ".tab")),
            Format("xlsx", "the same as an Excel workbook", (".xlsx",)),
            Format("deepl", "DeepL glossary, .csv or .tsv"),
            Format("google", "Google Cloud Translation glossary or equivalent term set"),
            Format("azure", "Azure glossary (.tsv, .csv) or Custom Translator phrase dictionary (.xlsx)"),
            Format("vale", "Vale vocabulary and substitution rule: a folder", (".yml", ".yaml")),
            Format("hunspell", "Hunspell personal dictionary", (".dic",)),
        )
    }
)
"""The formats by name."""


def format_of(path: str | Path, name: str = "") -> Format:
    """The format of a file: the one that is named, or the one that the extension tells.

    Raises:
        UsageError: There is no such format, or the extension tells none.

    >>> format_of("names.TBX").name
    'tbx'
    """
    listed = ", ".join(FORMATS)
    if name:
        if name not in FORMATS:
            raise UsageError(f"there is no format {name!r}", remedy=f"choose one of {listed}")
        return FORMATS[name]
    extension = Path(path).suffix.lower()
    for format in FORMATS.values():
        if extension in format.extensions:
            return format
    problem = f"the extension {extension!r} tells no format" if extension else "the name has no extension"
    raise UsageError(f"{path}: {problem}", remedy=f"add --format and one of {listed}")


def _language(text: str) -> str:
    """A language tag as the glossary spells it.

    Raises:
        UsageError: It is none.
    """
    tag = language_of(text) if text else ""
    if text and not tag:
        raise UsageError(f"{text!r} is no language tag", remedy="write one such as it or pt-BR")
    return tag
