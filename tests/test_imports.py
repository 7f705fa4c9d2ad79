"""The structure of the package: imports point down the list, and the start stays light."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import mtqa

PACKAGE = Path(mtqa.__file__).parent

# From the ground up: a module may import from its own line and from lines above it in this list.
LAYERS = [
    ["errors", "document", "cache", "expression", "automaton"],
    ["finding", "form", "topic", "script", "language", "titles", "count_words", "options"],
    ["segment", "files"],
    ["reading", "formats"],
    ["neural"],
    ["romanise"],
    ["glossary"],
    ["exchange"],
    ["names"],
    ["rules", "metrics"],
    ["align"],
    ["parallel", "significance"],
    ["source"],
    ["fingerprint", "overlaps", "suppress"],
    ["lint"],
    ["fix", "apply", "baseline", "scoring"],
    ["report"],
    ["notebook"],
    ["config"],
    ["commands"],
    ["cli"],
    ["compiled"],
]
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
FORBIDDEN_NAMES = {"utils", "helpers", "common", "base", "manager"}


def modules() -> list[Path]:
    return sorted(
        path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE or path.stem not in ("__init__", "__main__")
    )


def top(path: Path) -> str:
    relative = path.relative_to(PACKAGE)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def _is_module(name: str) -> bool:
    place = PACKAGE.parent.joinpath(*name.split("."))
    return place.is_dir() or place.with_suffix(".py").is_file()


def imported(path: Path) -> set[str]:
    """Full names of the mtqa modules that a file imports, wherever in it the import stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("mtqa."):
            submodules = {alias.name for alias in node.names if _is_module(f"{node.module}.{alias.name}")}
            found |= {f"{node.module}.{name}" for name in submodules}
            if len(submodules) < len(node.names):
                found.add(node.module)
        elif isinstance(node, ast.ImportFrom) and node.module == "mtqa":
            found |= {f"mtqa.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if alias.name.startswith("mtqa.")}
    return {name for name in found if name.split(".")[1] in LEVEL}


def test_every_module_has_its_place() -> None:
    assert {top(path) for path in modules()} <= set(LEVEL)


def test_imports_point_down() -> None:
    upward = [
        f"{path.relative_to(PACKAGE)} imports {name}"
        for path in modules()
        for name in imported(path)
        if LEVEL[name.split(".")[1]] > LEVEL[top(path)]
    ]
    assert not upward


def test_no_cycle() -> None:
    known = {
        ".".join(("mtqa", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__"): path
        for path in modules()
    }
    graph = {
        name: {other for other in imported(path) if other in known and other != name} for name, path in known.items()
    }
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join((*trail, name))
        if name in done:
            return
        for other in graph[name]:
            visit(other, (*trail, name))
        done.add(name)

    for name in graph:
        visit(name, ())


def test_no_module_has_an_empty_name() -> None:
    assert not {path.stem for path in modules()} & FORBIDDEN_NAMES


def test_help_imports_nothing_heavy() -> None:
    program = "import sys, mtqa.cli; print(' '.join(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    heavy = {
        "numpy",
        "lemminflect",
        "torch",
        "transformers",
        "lxml",
        "markdown_it",
        "charset_normalizer",
        "sacrebleu",
        "mtqa.lint",
    }
    assert not heavy & set(loaded)


@pytest.mark.parametrize("command", [["lookup", "Kyiv"], ["compare", "Kiev", "Kyiv"]])
def test_a_question_of_a_glossary_loads_no_rule(command: list[str], tmp_path: Path) -> None:
    (tmp_path / "mtqa.toml").write_text('to = "en"\n', encoding="utf-8")
    arguments = [sys.executable, "-X", "importtime", "-m", "mtqa", "glossary", *command]
    times = subprocess.run(arguments, capture_output=True, text=True, check=True, cwd=tmp_path).stderr.splitlines()
    loaded = {line.rpartition("|")[2].strip() for line in times}
    assert "mtqa.glossary" in loaded
    assert not {"mtqa.lint", "mtqa.rules", "mtqa.source"} & loaded
