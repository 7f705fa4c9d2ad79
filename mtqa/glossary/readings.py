"""The persons and places of a glossary by what their names can be read as, to link other spellings to them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from mtqa import cache
from mtqa.glossary.entry import Entry
from mtqa.glossary.skeleton import latin_skeletons, native_skeleton
from mtqa.romanise.index import Index

__all__ = ["engine_files", "kept_readings", "make_readings"]

_MANY = 20_000
"""So many names take seconds to read."""
_ENGINE = Path(__file__).parent.parent / "romanise"


def engine_files() -> list[Path]:
    """The code and the tables that a reading comes from."""
    return sorted([Path(__file__), *_ENGINE.glob("*.*"), *_ENGINE.glob("schemes/*.csv")])


def kept_readings(path: Path) -> Index | None:
    """What `make_readings` stored there; None if there is nothing, or it is damaged."""
    return cache.read(path, Index.loads)


def make_readings(entries: Collection[Entry], *, base: Index | None = None, path: Path | None = None) -> Index:
    """The names of entries by their readings, under the keys of the entries.

    Args:
        entries: Persons and places; others are passed over.
        base: An index to look in too.
        path: Where to keep it, if anywhere.
    """
    if len(entries) > _MANY:
        cache.announce(f"reading {len(entries):,} names back")
    made = Index(((entry.key, text) for entry in entries for text in _readable(entry)), base)
    if path:
        cache.store(path, made.dumps())
    return made


def _readable(entry: Entry) -> Iterator[str]:
    """The spellings that tell how a name sounds: the native ones, and one in Latin letters that says something else."""
    if entry.kind not in ("person", "place"):
        return
    natives = tuple(dict.fromkeys(entry.native.values()))
    yield from natives
    latin = entry.preferred.get("en") or next(iter(entry.preferred.values()), "")
    if latin and not {native_skeleton(native) for native in natives} & set(latin_skeletons(latin)):
        yield latin
