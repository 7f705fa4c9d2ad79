"""Folders and patterns -> files."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from mtqa.errors import InputError

__all__ = ["find_texts"]


def find_texts(paths: Iterable[str | Path], extensions: tuple[str, ...]) -> list[Path | str]:
    """Expand folders and patterns into files.

    Args:
        paths: Files, folders, patterns, "-".
        extensions: Of the files to take from a folder, in lower case, with the stop.

    Raises:
        InputError: A folder holds no such file, or nothing matches a pattern.
    """
    found: dict[Path | str, None] = {}
    for path in paths:
        found.update(dict.fromkeys(_expand(path, extensions)))
    return list(found)


def _expand(path: str | Path, extensions: tuple[str, ...]) -> list[Path | str]:
    if str(path) == "-":
        return ["-"]
    place = Path(path)
    if os.path.isdir(place):  # noqa: PTH112 (Path.is_dir raises on a name with a NUL before Python 3.12)
        files = list(_walk(place, extensions))
        if not files:
            known = ", ".join(extensions)
            raise InputError(f"the folder holds no text ({known})", path=path, remedy="name a file, or another folder")
        return list(files)
    if glob.has_magic(str(path)) and not os.path.exists(place):  # noqa: PTH110
        return _matches(path, extensions)
    return [place]


def _matches(pattern: str | Path, extensions: tuple[str, ...]) -> list[Path | str]:
    found: list[Path | str] = []
    for match in sorted(glob.glob(str(pattern), recursive=True)):  # noqa: PTH207 (Path.glob refuses absolute ones)
        place = Path(match)
        found += _walk(place, extensions) if place.is_dir() else [place]
    if not found:
        raise InputError("no file matches this pattern", path=pattern, remedy="check the pattern")
    return found


def _walk(folder: Path, extensions: tuple[str, ...]) -> Iterator[Path]:
    """The texts in a folder and in those under it, except hidden ones, in the order of their names."""
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(extensions) and not name.startswith("."):
                yield Path(parent, name)
