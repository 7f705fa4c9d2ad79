"""Whole texts in `tests/cases`: what must be found in them, and what must not."""

from __future__ import annotations

import re
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest

from mtqa.formats import read_document
from mtqa.lint import Linter

CASES = sorted(Path(__file__).with_name("cases").glob("*.toml"))


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter()


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_whole_text(path: Path, linter: Linter) -> None:
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    document = read_document(path.with_suffix(".txt"))
    result = linter.lint(document)
    found = [(finding.rule, finding.text, finding.span) for finding in result.findings]
    missed = []
    for rule, text in case["finds"]:
        places = [match.span() for match in re.finditer(re.escape(text), document.text)]
        spans = [span for name, _, span in found if fnmatch(name, rule)]
        if not any(span.start < end and start < span.end for span in spans for start, end in places):
            missed.append((rule, text))
    assert not missed, found
    wrong = [
        (rule, text)
        for rule, text, span in found
        for spared in case.get("spares", ())
        if span.start >= document.text.index(spared) and span.end <= document.text.index(spared) + len(spared)
    ]
    assert not wrong
    if case.get("clean"):
        assert not found
    assert result.source.language == case["source"]
