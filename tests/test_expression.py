"""Regular expressions that are kept between runs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from mtqa import expression

SOURCES = [
    (r"(?P<day>\d+)(?: (?P<month>[A-Z]\w+))?", 0),
    ("côte|ИВАН", re.IGNORECASE),
    (r"^a.b$", re.MULTILINE | re.DOTALL),
    (r"(?<![\w-])(?i:(\w+)[ -](?-i:[A-Z]))++(?!x)", 0),
]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    _forget(monkeypatch)
    for source, flags in SOURCES:
        expression.compiled(source, flags)
    expression.keep()
    (file,) = (tmp_path / "mtqa").glob("expressions-*")
    _forget(monkeypatch)
    return file


def _forget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expression, "_kept", None)
    monkeypatch.setattr(expression, "_used", {})
    monkeypatch.setattr(expression, "_new", set())


@pytest.mark.parametrize(("source", "flags"), SOURCES)
def test_a_kept_expression_is_the_compiled_one(
    kept: Path, monkeypatch: pytest.MonkeyPatch, source: str, flags: int
) -> None:
    wanted = re.compile(source, flags)
    monkeypatch.setattr(expression, "_parsed", None)  # to parse again would fail
    found = expression.compiled(source, flags)
    assert (found.pattern, found.flags, found.groups) == (wanted.pattern, wanted.flags, wanted.groups)
    assert found.groupindex == wanted.groupindex
    for text in ("24 March", "the CÔTE of Иван", "x\na\nb\n", "the war-A warX"):
        assert [match.span() for match in found.finditer(text)] == [match.span() for match in wanted.finditer(text)]
        assert [match.groupdict() for match in found.finditer(text)] == [m.groupdict() for m in wanted.finditer(text)]


@pytest.mark.parametrize("damage", [b"", b"damaged", b"{0"])
def test_damage_is_passed_over(kept: Path, damage: bytes) -> None:
    kept.write_bytes(damage)
    assert expression.compiled("a+").findall("aa b") == ["aa"]


def test_a_wrong_code_is_compiled_again(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expression.compiled("a+")
    wrong = (b"\xff\0\0\0" * 8, 32, 0, {}, (None,))
    monkeypatch.setattr(expression, "_used", {("a+", 0): wrong})
    assert expression.compiled("a+").findall("aa b") == ["aa"]


def test_another_engine_does_without(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "_sre", None)
    assert expression.compiled("b+").findall("bb") == ["bb"]


def test_only_the_newest_stay(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expression, "_MOST", 3)
    for source in ("new+", SOURCES[0][0]):
        expression.compiled(source)
    expression.keep()
    _forget(monkeypatch)
    expression.compiled("x")
    assert set(expression._kept or ()) == {("new+", 0), (SOURCES[0][0], 0), (SOURCES[3][0], 0)}


def test_a_lazy_expression_reports_its_fault_when_it_is_used() -> None:
    with pytest.raises(re.error):
        expression.lazy("(").search("x")


def test_the_command_line_keeps_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    program = "from mtqa.cli import main; main()"
    subprocess.run([sys.executable, "-c", program, "glossary", "compare", "Kyiv", "Kiev"], check=True)
    assert list((tmp_path / "mtqa").glob("expressions-*"))
