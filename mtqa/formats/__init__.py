"""Files -> `Document`: one reader a format."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from mtqa.document import Document
from mtqa.errors import InputError, UsageError
from mtqa.expression import lazy
from mtqa.files import read_text
from mtqa.formats import html, markdown, plain
from mtqa.formats.content import Content
from mtqa.formats.folders import find_texts

__all__ = [
    "KNOWN_EXTENSIONS",
    "READERS",
    "Content",
    "document_from_text",
    "find_documents",
    "read_document",
]

READERS: Mapping[str, Callable[[str], Content]] = MappingProxyType(
    {"plain": plain.read, "markdown": markdown.read, "html": html.read}
)
"""The readers by the name of their format. None of them fails on any text."""

KNOWN_EXTENSIONS: Mapping[str, str] = MappingProxyType(
    {
        ".txt": "plain",
        ".text": "plain",
        ".md": "markdown",
        ".markdown": "markdown",
        ".html": "html",
        ".htm": "html",
    }
)
"""File extension -> name of the format. Files with another extension are plain text, if named."""

_HTML_START = lazy(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*)?<(?:!doctype\s+html|html)\b",
    re.I | re.S,
)


def read_document(path: str | Path, *, format: str | None = None, language: str = "en") -> Document:
    """Read a file, or standard input for "-".

    Args:
        path: The file.
        format: A key of `READERS`; None to tell by the extension, or on standard input by the first tag.
        language: BCP 47 tag of the text's language.

    Raises:
        InputError: The file cannot be read or holds no text.
        UsageError: There is no such format.
    """
    text, encoding = read_text(path)
    if not text.strip():
        it, other = ("it", "it a text") if str(path) == "-" else ("the file", "a file with text")
        problem = f"{it} holds only white space" if text else f"{it} is empty"
        raise InputError(problem, path=path, remedy=f"give {other}")
    if format is None:
        extension = Path(path).suffix.lower()
        by_start = "html" if str(path) == "-" and _HTML_START.match(text) else "plain"
        format = KNOWN_EXTENSIONS.get(extension, by_start)
    return _document(text, str(path), format, language, encoding)


def document_from_text(text: str, path: str = "-", format: str = "plain", language: str = "en") -> Document:
    """Make a document of a text that is already there.

    Raises:
        UsageError: There is no such format.

    >>> document_from_text("<p>Kyiv holds.</p>", format="html").prose.text
    'Kyiv holds.'
    """
    return _document(text, path, format, language, "utf-8")


def find_documents(paths: Iterable[str | Path]) -> list[Path | str]:
    """The files that some arguments of a command name.

    Args:
        paths: Files, which are kept as they are; folders, which are searched for files with known extensions,
            except hidden ones; patterns such as `news/**/*.md`; "-" for standard input.

    Returns:
        Each file once; those of a folder or a pattern in the order of their names.

    Raises:
        InputError: A folder holds no text, or nothing matches a pattern.
    """
    return find_texts(paths, tuple(KNOWN_EXTENSIONS))


def _document(text: str, path: str, format: str, language: str, encoding: str) -> Document:
    reader = READERS.get(format)
    if reader is None:
        raise UsageError(f"there is no format {format!r}", remedy=f"choose one of {', '.join(READERS)}")
    content = reader(text)
    return Document(
        text=text,
        path=path,
        language=language,
        format=format,
        prose=content.prose,
        protected=content.protected,
        encoding=encoding,
        disabled=content.disabled,
        passages=content.passages,
        slips=content.slips,
    )
