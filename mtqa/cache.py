"""What was compiled once, kept in the user's cache folder: each file is named by a hash of all that it depends on."""

from __future__ import annotations

import hashlib
import marshal
import mmap
import os
import sys
import time
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, TypeVar, cast, overload

__all__ = [
    "MADE_BY",
    "Parts",
    "announce",
    "digests",
    "latest",
    "made_once",
    "place",
    "read",
    "read_parts",
    "store",
    "store_parts",
]

_T = TypeVar("_T")
_FORM = 2
"""Of the files: raise it with a change of how `Parts` are kept."""
MADE_BY = repr((_FORM, sys.implementation.name, sys.byteorder)).encode()
"""What else whatever is kept depends on: another implementation of Python may not read it."""
_SHIPPED = Path(__file__).with_name("compiled")
"""What came with the installation: see `compiled/hatch_build.py`."""
_KEPT = 12
"""So many files of one kind stay; those not used for longest go."""
_MOST_BYTES = 300_000_000
"""So large are those of one kind together at most, but for the last."""
_SETTLED = 2_000_000_000
"""Nanoseconds after which a file that changes gets another time of change, on any file system."""
_MOST = 5000
"""So many digests of files are remembered."""


def place(kind: str, contents: Iterable[bytes]) -> Path:
    """Where something is, or will be, kept: in the folder that `MTQA_CACHE` names, or in the user's cache folder.

    Args:
        kind: What it is: the first part of the file's name.
        contents: All that it is made of, the code that makes it included, in order.
    """
    digest = hashlib.sha256(MADE_BY)
    for content in contents:
        digest.update(f"{len(content)}\0".encode() + content)
    return _folder() / f"{kind}-{digest.hexdigest()[:32]}"


def _folder() -> Path:
    if folder := os.environ.get("MTQA_CACHE"):
        return Path(folder)
    from platformdirs import user_cache_path

    return user_cache_path("mtqa", appauthor=False)


def _stored(path: Path) -> Path:
    """Where what belongs there is: there, or with what came with the installation."""
    shipped = _SHIPPED / path.name
    return shipped if not path.exists() and shipped.exists() else path


def digests(files: Iterable[Path]) -> list[bytes]:
    """A hash of the content of each file, in their order, remembered for as long as its size and time of change stay.

    Raises:
        OSError: A file cannot be read.
    """
    stored = place("digests", ())
    known = _known(stored)
    found: dict[str, tuple[int, int, bytes]] = {}
    paths = list(files)
    for path in paths:
        file, state = str(path), path.stat()
        entry = known.get(file)
        if entry is None or entry[:2] != (state.st_size, state.st_mtime_ns):
            content = path.read_bytes()
            entry = (state.st_size, state.st_mtime_ns, hashlib.sha256(content).digest())
        found[file] = entry
    latest = time.time_ns() - _SETTLED  # what has just changed may change again within one tick of its clock
    settled = {file: entry for file, entry in found.items() if entry[1] < latest}
    if any(known.get(file) != entry for file, entry in settled.items()):
        if len(known) > _MOST:
            known.clear()
        known |= settled
        store(stored, marshal.dumps(known))
    return [found[str(path)][2] for path in paths]


@cache
def _known(stored: Path) -> dict[str, tuple[int, int, bytes]]:
    """The digests of files that are kept, by the files: read once a run, and added to."""
    return read(stored, marshal.loads) or {}


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
        data = _stored(path).read_bytes()
        return loads(data) if data else None
    except Exception:  # our own file, in the user's own cache folder: it can only be damaged
        return None


def made_once(kind: str, files: Iterable[Path], make: Callable[[], _T]) -> _T:
    """What `make` makes of some files, kept until one of them changes.

    Args:
        kind: What it is: the first part of the file's name.
        files: What it is made of, the code included.
        make: Gives plain values, such as `marshal` keeps.

    Raises:
        OSError: A file cannot be read.
    """
    stored = place(kind, digests(files))
    made: Any = read(stored, marshal.loads)
    if made is None:
        made = make()
        store(stored, marshal.dumps(made))
    return cast(_T, made)


def latest(kind: str) -> list[Path]:
    """The files of a kind that were used last, at most two, the last first."""
    try:
        return _by_use(place(kind, ()).parent, kind)[:2]
    except OSError:
        return []


def _by_use(folder: Path, kind: str) -> list[Path]:
    return sorted(folder.glob(f"{kind}-*"), key=lambda file: file.stat().st_mtime, reverse=True)


def store(path: Path, data: bytes) -> None:
    """Keep `data` there. A folder that cannot be written is passed over in silence: the next run compiles again."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(path)  # two processes may race: each puts a whole file there
        sizes = 0
        for number, kept in enumerate(_by_use(path.parent, path.name.partition("-")[0])):
            sizes += kept.stat().st_size
            if number and (number >= _KEPT or sizes > _MOST_BYTES):
                kept.unlink(missing_ok=True)
    except OSError:
        temporary.unlink(missing_ok=True) if path.parent.is_dir() else None


class Parts(Sequence[memoryview]):
    """Many byte strings in one, of which a run reads few.

    Args:
        data: All of them, one after another.
        bounds: Where each starts, and where the last ends.

    >>> parts = Parts(b"onetwo", [0, 3, 6])
    >>> bytes(parts[1]), len(parts[1:])
    (b'two', 1)
    """

    def __init__(self, data: bytes | memoryview, bounds: Sequence[int]) -> None:
        self._data = memoryview(data)
        self._bounds = bounds

    def __len__(self) -> int:
        return len(self._bounds) - 1

    def __iter__(self) -> Iterator[memoryview]:
        for start, end in pairwise(self._bounds):
            yield self._data[start:end]

    @overload
    def __getitem__(self, number: int) -> memoryview: ...

    @overload
    def __getitem__(self, number: slice) -> Parts: ...

    def __getitem__(self, number: int | slice) -> memoryview | Parts:
        if isinstance(number, slice):
            start, stop, _ = number.indices(len(self))
            return Parts(self._data, self._bounds[start : stop + 1])
        return self._data[self._bounds[number] : self._bounds[number + 1]]


def store_parts(path: Path, head: Any, parts: Sequence[bytes | memoryview]) -> None:
    """Keep byte strings there, and a head of plain values, which is read whole."""
    bounds = array("Q", accumulate(map(len, parts), initial=0))
    opening = marshal.dumps((head, bounds.tobytes()))
    store(path, b"".join([len(opening).to_bytes(8, "little"), opening, *parts]))


def read_parts(path: Path) -> tuple[Any, Parts] | None:
    """The head and the byte strings that are kept there; None if there is nothing, or it is cut short."""
    with suppress(OSError):
        os.utime(path)  # it is used: others go before it
    try:
        with _stored(path).open("rb") as file:
            data = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        start = 8 + int.from_bytes(data[:8], "little")
        head, packed = marshal.loads(data[8:start])
        bounds = array("Q")
        bounds.frombytes(packed)
        return (head, Parts(data[start:], bounds)) if len(data) == start + bounds[-1] else None
    except Exception:  # as for `read`
        return None
