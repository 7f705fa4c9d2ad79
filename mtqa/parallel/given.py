"""What a user names: PATH, NAME=PATH, and PATH::COLUMN for a table; files or folders of files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mtqa.errors import InputError, UsageError

__all__ = ["Given", "distinct", "parse", "pick"]


@dataclass(frozen=True, slots=True)
class Given:
    """One text, or one folder of texts, that a user names.

    Attributes:
        name: What to call it.
        path: The file or folder; "-" is standard input.
        column: Name of the column of a table; empty to find it out.
        lines: The segments, if the text is at hand and nothing is to be read; `path` is then what to call it in messages.
    """

    name: str
    path: str
    column: str = ""
    lines: tuple[str, ...] | None = None


def parse(argument: str) -> Given:
    """Read an argument.

    Without a name, a text is called like its column, or else like its file without the ending.

    >>> parse("ours=out/system.de-en.tsv::mt")
    Given(name='ours', path='out/system.de-en.tsv', column='mt', lines=None)
    >>> parse("out/online.txt").name
    'online'
    """
    name, equals, path = argument.partition("=")
    if not equals or not name or "/" in name or "\\" in name or os.path.lexists(argument):
        name, path = "", argument
    path, _, column = path.partition("::")
    if not path:
        raise UsageError(f"'{argument}' names no file", remedy="write PATH, NAME=PATH or NAME=PATH::COLUMN")
    return Given(name or column or Path(path).stem or path, path, column)


def distinct(rivals: Iterable[Given]) -> None:
    """Make sure that all rivals have names of their own.

    Raises:
        UsageError: Two have the same name.
    """
    seen: dict[str, str] = {}
    for rival in rivals:
        if rival.name in seen:
            raise UsageError(
                f"two rivals are called '{rival.name}': {seen[rival.name]} and {rival.path}",
                remedy="give one of them another name: NAME=PATH",
            )
        seen[rival.name] = rival.path


def pick(given: Sequence[Given]) -> list[tuple[str, list[Given]]]:
    """The documents: one if files are given; if folders are, one for each file name that they have in common.

    Args:
        given: All texts of all sides, the first reference first: its files say which documents there are.

    Returns:
        Name of each document, and `given` with the path of its file.

    Raises:
        UsageError: Files and folders are mixed.
        InputError: A folder is empty or lacks a document.
    """
    folders = [one for one in given if one.lines is None and os.path.isdir(one.path)]  # noqa: PTH112 - never fails
    if not folders:
        return [("text" if given[0].lines is not None else Path(given[0].path).stem, list(given))]
    if len(folders) < len(given):
        file = next(one for one in given if one not in folders)
        raise UsageError(
            f"{folders[0].path} is a folder, but {file.path} is not", remedy="give folders only, or files only"
        )
    listed = {one.path: _files(Path(one.path)) for one in given}
    if not listed[given[0].path]:
        raise InputError("the folder holds no file", path=given[0].path, remedy="put the references into it")
    return [
        (stem, [replace(one, path=str(_file(one, stem, listed[one.path]))) for one in given])
        for stem in listed[given[0].path]
    ]


def _files(folder: Path) -> dict[str, Path]:
    """The files of a folder by their names up to the first point."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    found: dict[str, Path] = {}
    for path in files:
        stem = path.name.partition(".")[0]
        if stem in found:
            raise InputError(
                f"{found[stem].name} and {path.name} have the same name",
                path=folder,
                remedy="name files by document: what is before the first point must be different",
            )
        found[stem] = path
    return found


def _file(one: Given, stem: str, files: dict[str, Path]) -> Path:
    if stem in files:
        return files[stem]
    there = ", ".join([*files][:5]) + (" ..." if len(files) > 5 else "")
    raise InputError(
        f"there is no file '{stem}' in it" + (f"; it has {there}" if files else ", it is empty"),
        path=one.path,
        remedy="name the files of all folders alike",
    )
