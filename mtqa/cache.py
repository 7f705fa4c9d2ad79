"""What was compiled once, kept in the user's cache folder: each file is named by a hash of all that it depends on."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

__all__ = ["announce", "place", "read", "store"]

_T = TypeVar("_T")
_KEPT = 8
"""So many files of one kind stay; the older ones go."""


def place(kind: str, contents: Iterable[bytes]) -> Path:
    """Where something is, or will be, kept.

    Args:
        kind: What it is: the first part of the file's name.
        contents: All that it is made of, the code that makes it included, in order.
    """
    from platformdirs import user_cache_path

    digest = hashlib.sha256(repr((sys.version_info, sys.implementation.cache_tag)).encode())
    for content in contents:
        digest.update(f"{len(content)}\0".encode() + content)
    return user_cache_path("mtqa", appauthor=False) / f"{kind}-{digest.hexdigest()[:32]}"


def announce(work: str) -> None:
    """Tell whoever waits at a terminal what takes some seconds, this time only.

    Args:
        work: What is done: "compiling the rules".
    """
    if sys.stderr.isatty():
        print(f"mtqa: {work}; the next run will not have to", file=sys.stderr)


def read(path: Path, loads: Callable[[bytes], _T]) -> _T | None:
    """What `loads` makes of what is kept there; None if there is nothing, or it is damaged: then it is made again."""
    try:
        data = path.read_bytes()
        return loads(data) if data else None
    except Exception:  # our own file, in the user's own cache folder: it can only be damaged
        return None


def store(path: Path, data: bytes) -> None:
    """Keep `data` there. A folder that cannot be written is passed over in silence: the next run compiles again."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(path)  # two processes may race: each puts a whole file there
        kind = path.name.partition("-")[0]
        old = sorted(path.parent.glob(f"{kind}-*"), key=lambda file: file.stat().st_mtime)
        for stale in old[:-_KEPT]:
            stale.unlink(missing_ok=True)
    except OSError:
        temporary.unlink(missing_ok=True) if path.parent.is_dir() else None
