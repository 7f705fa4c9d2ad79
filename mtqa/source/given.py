"""The source that a user names for a text: a file for one, a folder for many, or a column of the same table."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mtqa.document import Document, Span
from mtqa.errors import InputError, UsageError
from mtqa.formats import read_document
from mtqa.formats.unread import unread_by_content, unread_by_name
from mtqa.language import FUNCTION_WORDS, LANGUAGE_NAMES, guess_language
from mtqa.source.keys import words
from mtqa.source.table import SOURCE, TARGET, is_table, read_columns

if TYPE_CHECKING:
    from mtqa.source.paired import SourceText

__all__ = ["match_sources", "read_pair"]

_JSON_LINES = dict.fromkeys((".jsonl", ".ndjson"), "a file of JSON lines")
_LEAST = 5
"""Words from which on the language of a source is guessed."""
_ENGLISH = 0.2
"""A text with a larger share of English function words is English."""


def match_sources(paths: Sequence[str], source: str | None) -> Mapping[str, str]:
    """Which source belongs to which text.

    Args:
        paths: The texts.
        source: A file for the only text; a folder with a file for each, of the same name up to the first point; None for none.

    Raises:
        UsageError: One source is given for several texts.
        InputError: There is no such file, or a folder lacks one.
    """
    if source is None:
        return {}
    place = source.partition("::")[0]
    if os.path.isdir(place):  # noqa: PTH112 - never fails, whatever the name
        return {path: _in_folder(Path(place), path) for path in paths}
    if len(paths) != 1:
        raise UsageError(
            f"one source, {source}, is given for {len(paths)} texts",
            remedy="give a folder with a source of the same name for each",
        )
    if source != "-" and not os.path.exists(place):  # noqa: PTH110
        raise InputError("there is no such source file", path=source, remedy="check its name and folder")
    return {paths[0]: source}


def _in_folder(folder: Path, path: str) -> str:
    stem = Path(path).name.partition(".")[0]
    found = sorted(file for file in folder.iterdir() if file.is_file() and file.name.partition(".")[0] == stem)
    found = [file for file in found if file.resolve() != Path(path).resolve()]
    if len(found) == 1:
        return str(found[0])
    problem = f"it has no source for {path}" if not found else f"it has {len(found)} sources for {path}"
    raise InputError(problem, path=folder, remedy=f"put one file called {stem} there, with any ending")


def read_pair(
    path: str, source: str | None, *, format: str | None = None, language: str = "auto"
) -> tuple[Document, SourceText | None]:
    """Read a text and its source.

    Args:
        path: The text; of a table PATH or PATH::COLUMN.
        source: Its source; of a table PATH or PATH::COLUMN. If None, a table's own column "source" is taken.
        format: The text's format, as in `read_document`.
        language: BCP 47 tag of the source's language; "auto" to guess it.

    Raises:
        InputError: A file cannot be read, a table lacks a column, the source is the text itself, or is in English.
    """
    if source is not None:
        _check_other(path, source)
    if is_table(path):
        return _read_table(path, source, language)
    document = _read_text(path, format)
    if source is None:
        return document, None
    if is_table(source):
        raise InputError("the source is a table, but the text is not", path=source, remedy="give both as columns")
    return document, _source(_read_text(source), language)


def _read_text(path: str, format: str | None = None) -> Document:
    """A text that is no data: fixes would break JSON, and change the source segments of XLIFF."""
    _refuse(_JSON_LINES.get(Path(path).suffix.lower()) or unread_by_name(path), path)
    document = read_document(path, format=format)
    _refuse(unread_by_content(document.text), path)
    return document


def _refuse(kind: str, path: str) -> None:
    if kind:
        remedy = "save the text as .txt, .md or .html, or as a column of a table (.tsv or .csv): PATH::COLUMN"
        raise InputError(f"this is {kind}, which lint does not read", path=path, remedy=remedy)


def _check_other(path: str, source: str) -> None:
    mine, theirs = path.partition("::"), source.partition("::")
    is_same = os.path.realpath(mine[0]) == os.path.realpath(theirs[0]) and mine[2] == theirs[2]
    if is_same and (mine[2] or not is_table(path)):
        raise InputError("this is the text and its source at once", path=source, remedy="give the source text")


def _read_table(path: str, source: str | None, language: str) -> tuple[Document, SourceText | None]:
    place, _, column = path.partition("::")
    target_names = (column,) if column else TARGET
    other, _, named = (source or place).partition("::")
    source_names = (named,) if named else SOURCE
    if os.path.realpath(other) == os.path.realpath(place):
        target, found = read_columns(place, (target_names, source_names))
    else:
        (target,), (found,) = read_columns(place, (target_names,)), read_columns(other, (source_names,))
    if target is None:
        raise _no_column(place, target_names)
    if found is None and source is not None:
        raise _no_column(other, source_names)
    if found is None:
        return target[0], None
    if len(target[1]) != len(found[1]):
        problem = f"it has {len(found[1])} rows, but {place} has {len(target[1])}"
        raise InputError(problem, path=other, remedy="give tables with the same rows")
    return target[0], _source(found[0], language, tuple(zip(target[1], found[1], strict=True)))


def _no_column(path: str, names: Sequence[str]) -> InputError:
    return InputError(f"no column is called {' or '.join(names)}", path=path, remedy=f"name it: {path}::COLUMN")


def _source(document: Document, language: str, rows: tuple[tuple[Span, Span], ...] = ()) -> SourceText:
    text = document.prose.text
    there = [word.lower() for word in words(text[:20_000])]
    english = sum(word in FUNCTION_WORDS["en"] for word in there) / max(len(there), 1)
    guess = guess_language(text, _LEAST) if language == "auto" else language
    if english >= _ENGLISH and len(there) >= _LEAST:
        raise InputError("the source is in English, like the text", path=document.path, remedy="give the original text")
    if guess == "en":
        raise InputError(
            "the language of the source cannot be told",
            path=document.path,
            remedy=f"name it: --from {'|'.join(tag for tag in FUNCTION_WORDS if tag in LANGUAGE_NAMES and tag != 'en')}",
        )
    from mtqa.source.paired import SourceText

    return SourceText(document, guess, rows)
