"""What a program hands over: lists of segments, and paths of files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Set
from os import PathLike, fspath
from pathlib import Path
from typing import Any

from mtqa.errors import UsageError
from mtqa.parallel.given import Given

__all__ = ["Text", "Texts", "one_text", "texts"]

Text = str | PathLike[str] | Iterable[str]
"""One text: the path of a file (of a table with ::COLUMN) or of a folder; or its segments."""
Texts = Mapping[str, Text] | Text | Iterable[PathLike[str]] | Iterable[Iterable[str]]
"""One text, or several: by name, or in a list. A list of strings is one text; paths in a list are `Path` objects."""


def texts(value: Texts, side: str) -> list[Given]:
    """The texts of one side.

    Args:
        value: One text, or several.
        side: What to call a text that has no name: "system" or "reference".

    Raises:
        UsageError: It is none of these, or the strings in a list are the names of files.

    >>> [(one.name, one.lines) for one in texts({"ours": ["The town fell."]}, "system")]
    [('ours', ('The town fell.',))]
    >>> [one.name for one in texts([["The town fell."], ["The city fell."]], "reference")]
    ['reference 1', 'reference 2']
    >>> [(one.name, one.path) for one in texts([Path("out/a.txt"), Path("out/b.txt")], "system")]
    [('a', 'out/a.txt'), ('b', 'out/b.txt')]
    """
    if isinstance(value, Mapping):
        return [one_text(text, _name(name, side)) for name, text in value.items()]
    if isinstance(value, str | PathLike):
        return [_file(value)]
    parts = _listed(value, side)
    if parts and all(isinstance(part, str) for part in parts):
        _check_no_files(parts, side)
        return [Given(side, side, lines=tuple(parts))]
    named = [f"{side} {number}" if len(parts) > 1 else side for number in range(1, len(parts) + 1)]
    for part, name in zip(parts, named, strict=True):
        if isinstance(part, str):
            raise UsageError(
                f"some {side}s are lists or paths, but {name} is a string", remedy="give pathlib.Path for a file"
            )
    return [
        _file(part) if isinstance(part, PathLike) else one_text(part, name)
        for part, name in zip(parts, named, strict=True)
    ]


def one_text(value: Text, name: str) -> Given:
    """One text by its name.

    Raises:
        UsageError: It is neither a path nor a list of strings.
    """
    if isinstance(value, str | PathLike):
        return _file(value, name)
    lines = _listed(value, name)
    for number, line in enumerate(lines, 1):
        if not isinstance(line, str):
            raise UsageError(
                f"segment {number} of {name} is no text but {type(line).__name__}",
                remedy="give a list of strings, with an empty one where there is nothing",
            )
    _check_no_files(lines, name)
    return Given(name, name, lines=tuple(lines))


def _file(value: str | PathLike[str], name: str = "") -> Given:
    path = fspath(value)
    if not isinstance(path, str):
        raise UsageError("the path is made of bytes", remedy="give a string or a pathlib.Path")
    path, _, column = path.partition("::")
    if not path:
        raise UsageError(f"'{value}' names no file", remedy="give the path of a file, or a list of segments")
    return Given(name or column or Path(path).stem or path, path, column)


def _name(name: object, side: str) -> str:
    if not isinstance(name, str) or not name.strip():
        raise UsageError(f"a {side} is called {name!r}", remedy="give each a name")
    return name


def _listed(value: Any, name: str) -> list[Any]:
    if isinstance(value, bytes | Mapping | Set) or not isinstance(value, Iterable):  # what has no order is no text
        raise UsageError(
            f"{name} is no text but {type(value).__name__}", remedy="give a path, or a list of strings (the segments)"
        )
    return list(value)


def _check_no_files(lines: list[str], name: str) -> None:
    """Strings in a list are segments; whoever gives names of files that way would score the names."""
    if lines and all(os.path.isfile(line.partition("::")[0]) for line in lines):  # noqa: PTH113 - never fails
        raise UsageError(
            f"the strings of {name} are names of files, but a list of strings is taken for segments",
            remedy="give pathlib.Path objects, or {name: path}",
        )
