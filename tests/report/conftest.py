from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from mtqa.document import Document, Span, View
from mtqa.finding import Finding, Fix, Severity
from mtqa.lint import Result, SourceGuess

ITALIAN = SourceGuess("it", 0.97, ("9 findings of calque/it-en in 703 words",))
NOWHERE = SourceGuess("", 0.0, ())


def make_finding(text: str, part: str, /, **changes: Any) -> Finding:
    """A finding at the first place of `part` in `text`."""
    start = text.index(part)
    settings: dict[str, Any] = {
        "rule": "calque/it-en/war/invest-territory",
        "span": Span(start, start + len(part)),
        "text": part,
        "message": "Money is invested; fire spreads.",
        "severity": Severity.ERROR,
        "confidence": 0.95,
        "category": "false-friend",
        "fix": Fix.SUGGESTED if changes.get("suggestions") else Fix.NONE,
    }
    return Finding(**{**settings, **changes})


def make_result(text: str, /, *findings: Finding, path: str = "article.txt", **changes: Any) -> Result:
    """A result about a plain text."""
    document = Document(text, path, prose=View.identity(text))
    ordered = tuple(sorted(findings, key=lambda finding: finding.span))
    return Result(**{"document": document, "findings": ordered, "source": NOWHERE, **changes})


@pytest.fixture
def finding() -> Callable[..., Finding]:
    return make_finding


@pytest.fixture
def result() -> Callable[..., Result]:
    return make_result


@pytest.fixture
def italian() -> SourceGuess:
    return ITALIAN
