"""Files of other formats where a glossary file is wanted: told by their names before writing, by their bytes when read."""

from __future__ import annotations

from pathlib import Path

from mtqa.errors import UsageError

__all__ = ["refuse_other_format", "what_else"]

_EXPORTED = frozenset(".xlsx .tbx .tbxm .mtf .tsv .tab .dic".split())
"""Endings of what `mtqa glossary export` writes."""
_OTHERS = frozenset(
    ".xls .xlsm .ods .numbers .xml .yml .yaml .tmx .json .jsonl .html .htm .md .pdf .doc .docx .odt".split()
)
_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_XML = (b"<?xml", b"<!DOCTYPE", b"<tbx", b"<martif")


def refuse_other_format(path: Path) -> None:
    """Refuse to write a glossary file, which is CSV, under a name that promises another format.

    Raises:
        UsageError: The name ends so; it says which command writes that format, if one does.

    >>> refuse_other_format(Path("names.csv"))
    >>> refuse_other_format(Path("names.json"))
    Traceback (most recent call last):
    mtqa.errors.UsageError: names.json: a glossary file is CSV; write it to names.csv
    """
    ending, name = path.suffix.lower(), path.with_suffix(".csv")
    if ending in _EXPORTED:
        remedy = f"write it to {name}, then `mtqa glossary export {name} --output {path}`"
    elif ending in _OTHERS:
        remedy = f"write it to {name}"
    else:
        return
    raise UsageError(f"{path}: a glossary file is CSV", remedy=remedy)


def what_else(path: Path, data: bytes) -> tuple[str, str] | None:
    """What a file is that cannot be a glossary file, and what to do about it; None if it may be one.

    Args:
        path: The file.
        data: Its bytes, or the first of them.
    """
    imported = f"`mtqa glossary import {path}` makes a glossary file of it"
    if data.startswith(_ZIP) and b"[Content_Types].xml" in data:
        return "this is a spreadsheet, and a glossary file is CSV", imported
    if data.startswith((_ZIP, _OLD_OFFICE)):
        return "this is no text, and a glossary file is CSV", "save it as CSV (UTF-8) in the program that made it"
    if data[:100].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").startswith(_XML):
        remedy = f"if it is TBX, `mtqa glossary import {path} --format tbx` makes a glossary file of it"
        return "this is XML, and a glossary file is CSV", remedy
    if b"\t" in (first := data.partition(b"\n")[0]) and b"," not in first:
        return "the columns are separated by tabs, and a glossary file is CSV", imported
    return None
