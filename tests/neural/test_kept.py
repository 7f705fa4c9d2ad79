"""Results kept on disk: found again, apart by model and scorer, and never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest

import mtqa.neural.kept
from mtqa.neural.kept import Kept

TEXTS = {"the army": b"1", "армія": b"2", "": b"3", "\ud800 half a character": b"4"}


def test_what_is_kept_is_found(tmp_path: Path) -> None:
    kept = Kept("model", "scorer 1", tmp_path / "deep" / "kept.sqlite")
    assert kept.find(TEXTS) == {}
    kept.keep(TEXTS)
    assert kept.find([*TEXTS, "unknown"]) == TEXTS


@pytest.mark.parametrize(("model", "scorer"), [("model", "scorer 2"), ("other", "scorer 1")])
def test_another_model_or_scorer_finds_nothing(tmp_path: Path, model: str, scorer: str) -> None:
    path = tmp_path / "kept.sqlite"
    Kept("model", "scorer 1", path).keep(TEXTS)
    assert Kept(model, scorer, path).find(TEXTS) == {}


def test_many_are_found_at_once(tmp_path: Path) -> None:
    kept = Kept("model", "scorer", tmp_path / "kept.sqlite")
    many = {str(number): b"%d" % number for number in range(2500)}
    kept.keep(many)
    assert kept.find(many) == many


def test_a_broken_file_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite"
    path.write_bytes(b"this is no database, whatever its name says" * 50)
    kept = Kept("model", "scorer", path)
    kept.keep(TEXTS)
    assert kept.find(TEXTS) == {}


def test_a_folder_that_cannot_be_made_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    kept = Kept("model", "scorer", tmp_path / "file" / "kept.sqlite")
    kept.keep(TEXTS)
    assert kept.find(TEXTS) == {}


def test_a_large_file_loses_its_older_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mtqa.neural.kept, "_LARGEST", 50_000)
    kept = Kept("model", "scorer", tmp_path / "kept.sqlite")
    for number in range(40):
        kept.keep({str(number): b"x" * 4000})
    assert kept.path.stat().st_size < 100_000
    found = set(kept.find(map(str, range(40))))
    assert "39" in found
    assert "0" not in found
