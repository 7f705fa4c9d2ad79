"""What is kept in the cache folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mtqa import cache


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


def test_parts_come_back_one_by_one(folder: Path) -> None:
    path = cache.place("test", [b"x"])
    cache.store_parts(path, {"names": 3}, [b"one", b"", b"three"])
    kept = cache.read_parts(path)
    assert kept is not None
    head, parts = kept
    assert head == {"names": 3}
    assert [bytes(part) for part in parts] == [b"one", b"", b"three"]
    assert [bytes(part) for part in parts[1:]] == [b"", b"three"]
    assert bytes(parts[2]) == b"three"


def test_a_kind_of_files_does_not_fill_the_disk(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_MOST_BYTES", 25)
    paths = [cache.place("test", [bytes([number])]) for number in range(4)]
    for number, path in enumerate(paths):
        cache.store(path, b"x" * 10)
        os.utime(path, (number, number))
    cache.store(paths[0], b"x" * 10)
    assert [path.is_file() for path in paths] == [True, False, False, True]
    cache.store(paths[1], b"x" * 100)
    assert [path.is_file() for path in paths] == [False, True, False, False], "the last one stays, however large"


@pytest.mark.parametrize("damage", [b"", b"short", b"\xff" * 64])
def test_damaged_parts_are_none(folder: Path, damage: bytes) -> None:
    path = cache.place("test", [b"x"])
    assert cache.read_parts(path) is None
    cache.store_parts(path, None, [b"one"])
    path.write_bytes(damage)
    assert cache.read_parts(path) is None


def test_a_digest_is_remembered_until_the_file_changes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = folder / "pack.toml"
    file.write_bytes(b"one")
    os.utime(file, ns=(0, 0))
    (first,) = cache.digests([file])
    with monkeypatch.context() as context:
        context.setattr(Path, "read_bytes", _only_of_the_cache)
        assert cache.digests([file]) == [first]
    file.write_bytes(b"two")
    assert cache.digests([file]) != [first]


def test_a_file_of_this_moment_is_read_again(folder: Path) -> None:
    file = folder / "pack.toml"
    file.write_bytes(b"one")
    state = file.stat()
    (first,) = cache.digests([file])
    file.write_bytes(b"two")
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))  # as within one tick of the file system's clock
    assert cache.digests([file]) != [first]


def test_what_came_with_the_installation_is_read_where_nothing_is_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = folder / "shipped"
    shipped.mkdir()
    monkeypatch.setattr(cache, "_SHIPPED", shipped)
    path = cache.place("test", [b"x"])
    cache.store_parts(path, "head", [b"one"])
    path.replace(shipped / path.name)
    head, parts = cache.read_parts(path) or ("", ())
    assert (head, [bytes(part) for part in parts]) == ("head", [b"one"])
    assert not path.exists()
    assert cache.read_parts(cache.place("test", [b"y"])) is None


def test_the_folder_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MTQA_CACHE", str(tmp_path))
    cache.store(cache.place("test", [b"x"]), b"kept")
    (file,) = tmp_path.iterdir()
    assert file.read_bytes() == b"kept"


_read_bytes = Path.read_bytes


def _only_of_the_cache(path: Path) -> bytes:
    assert "cache" in path.parts, f"{path} is read again"
    return _read_bytes(path)


def test_what_words_call_for_is_kept_once_whatever_the_order_of_sets(folder: Path) -> None:
    program = (
        "from mtqa.rules import grammar, structure, tense, typography\n"
        "from mtqa.rules.calls import calls_of\n"
        "from mtqa.rules.rule import SentenceRule\n"
        "groups = (grammar, structure, tense, typography)\n"
        "rules = [rule for group in groups for rule in group.RULES if isinstance(rule, SentenceRule)]\n"
        "calls_of([*rules, *rules])\n"
    )
    for seed in ("1", "2"):
        subprocess.run([sys.executable, "-c", program], check=True, env={**os.environ, "PYTHONHASHSEED": seed})
    assert len(list(folder.rglob("lookup*"))) == 1


def test_what_is_in_use_stays_when_there_is_too_much(folder: Path) -> None:
    paths = [cache.place("test", [bytes([number])]) for number in range(20)]
    for number, path in enumerate(paths):
        cache.store_parts(path, number, [b"x"])
        os.utime(path, ns=(number, number))
        assert cache.read_parts(paths[0]), "the first is used all the time"
    kept = [number for number, path in enumerate(paths) if cache.read_parts(path)]
    assert kept[0] == 0
    assert kept[1:] == [*range(20 - len(kept) + 1, 20)]
    assert len(kept) < 20


def test_what_is_made_once_is_made_again_for_another_content(folder: Path) -> None:
    file = folder / "table.csv"
    file.write_text("one")
    os.utime(file, ns=(0, 0))
    assert cache.made_once("test", [file], file.read_text) == "one"
    assert cache.made_once("test", [file], list) == "one"
    file.write_text("two")
    assert cache.made_once("test", [file], file.read_text) == "two"
