"""Results of models, kept in the user's cache folder, so that a text that was read before costs nothing."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

__all__ = ["Kept"]

_CHUNK = 500
"""So many keys at most in one question: older builds of SQLite take 999."""
_LARGEST = 256 << 20
"""A file over so many bytes is emptied by half, the oldest results first."""


class Kept:
    """Results of one model under one way of scoring, by text.

    A file that is locked, broken or not to be written to is passed over in silence: the model reads the text again.

    Args:
        model: The model's fingerprint.
        scorer: Name and version of what was computed, with every setting that it depends on.
        path: The file; the usual one in the user's cache folder if none is named.
    """

    def __init__(self, model: str, scorer: str, path: Path | None = None) -> None:
        self.prefix = f"{model}\0{scorer}\0".encode()
        self.path = path or _usual()

    def find(self, texts: Iterable[str]) -> dict[str, bytes]:
        """What is kept of some texts."""
        by_key = {self._key(text): text for text in texts}
        found: dict[str, bytes] = {}
        keys = list(by_key)
        try:
            with _opened(self.path) as database:
                for start in range(0, len(keys), _CHUNK):
                    part = keys[start : start + _CHUNK]
                    marks = ",".join("?" * len(part))
                    rows = database.execute(f"SELECT key, value FROM result WHERE key IN ({marks})", part)
                    found.update((by_key[key], value) for key, value in rows)
        except (sqlite3.Error, OSError):
            return {}
        return found

    def keep(self, results: Mapping[str, bytes]) -> None:
        """Keep results, by text."""
        if not results:
            return
        rows = [(self._key(text), value) for text, value in results.items()]
        try:
            with _opened(self.path) as database:
                database.executemany("INSERT OR REPLACE INTO result (key, value) VALUES (?, ?)", rows)
            if self.path.stat().st_size > _LARGEST:
                _halve(self.path)
        except (sqlite3.Error, OSError):
            return

    def _key(self, text: str) -> bytes:
        return hashlib.sha256(self.prefix + text.encode("utf-8", "surrogatepass")).digest()


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The database for the length of a block, which is committed at its end; made if it isn't there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path, timeout=5)) as database:
        database.execute("CREATE TABLE IF NOT EXISTS result (number INTEGER PRIMARY KEY, key BLOB UNIQUE, value BLOB)")
        yield database
        database.commit()


def _halve(path: Path) -> None:
    with _opened(path) as database:
        database.execute(
            "DELETE FROM result WHERE number < (SELECT number FROM result ORDER BY number LIMIT 1 OFFSET "
            "(SELECT count(*) / 2 FROM result))"
        )
        database.commit()
        database.execute("VACUUM")


def _usual() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("mtqa", appauthor=False) / "neural.sqlite"
