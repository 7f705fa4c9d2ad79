"""The wire format, version 1: JSON for other programs, described by `lint.schema.json`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mtqa.report.path import writable
from mtqa.report.place import LineIndex

if TYPE_CHECKING:
    from mtqa.finding import Finding
    from mtqa.lint import Result

__all__ = ["WIRE_VERSION", "render"]

WIRE_VERSION = 1


def render(results: Sequence[Result], *, version: str) -> str:
    """The results as JSON, indented, in UTF-8 letters rather than escapes.

    Offsets and columns count Unicode code points; `start` is 0-based and `end` is after the last character,
    `line` and `column` are 1-based.
    """
    report = {
        "version": WIRE_VERSION,
        "tool": {"name": "mtqa", "version": version},
        "documents": [_document(result) for result in results],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _document(result: Result) -> dict[str, Any]:
    source = result.source
    index = LineIndex(result.document.text)
    return {
        "path": writable(result.document.path),
        "language": result.document.language,
        "source_language": {
            "guess": source.language or None,
            "confidence": source.confidence,
            "evidence": list(source.evidence),
        },
        "findings": [_finding(finding, index) for finding in result.findings],
    }


def _finding(finding: Finding, index: LineIndex) -> dict[str, Any]:
    line, column = index.line_column(finding.span.start)
    return {
        "rule": finding.rule,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": line,
        "column": column,
        "text": finding.text,
        "message": finding.message,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "category": finding.category,
        "source_expression": finding.source_expression,
        "suggestions": list(finding.suggestions),
        "fix": finding.fix.value,
        "evidence": list(finding.evidence),
    }
