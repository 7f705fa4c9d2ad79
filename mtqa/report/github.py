"""GitHub Actions workflow commands: annotations beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mtqa.finding import Severity
from mtqa.report.path import writable
from mtqa.report.place import LineIndex
from mtqa.report.wording import visible

if TYPE_CHECKING:
    from mtqa.finding import Finding
    from mtqa.lint import Result

__all__ = ["render"]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}


def render(results: Sequence[Result]) -> str:
    """One workflow command a finding, the gravest first.

    GitHub shows at most 10 errors, 10 warnings and 10 notices of a step and drops the rest, so the order
    matters: by severity, then by confidence, then as in the documents. Columns count code points, and
    are left out where a finding runs over several lines, because GitHub then ignores them.
    """
    annotations = []
    for result in results:
        index = LineIndex(result.document.text)
        path = result.document.path
        annotations += [(finding, _annotation(path, finding, index)) for finding in result.findings]
    annotations.sort(key=lambda pair: (-pair[0].severity.rank, -pair[0].confidence))
    return "".join(f"{line}\n" for _, line in annotations)


def _annotation(path: str, finding: Finding, index: LineIndex) -> str:
    line, column = index.line_column(finding.span.start)
    end_line, end_column = index.line_column(finding.span.end)
    properties: dict[str, str | int] = {}
    if path != "-":
        properties["file"] = writable(Path(path).as_posix())
    properties["line"] = line
    if line == end_line:
        properties["col"] = column
    properties["endLine"] = end_line
    if line == end_line:
        properties["endColumn"] = end_column
    properties["title"] = finding.rule
    listed = ",".join(f"{name}={_escape_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {listed}::{_escape(_message(finding))}"


def _message(finding: Finding) -> str:
    if not finding.suggestions:
        return f"“{finding.text}”: {finding.message}"
    better = " | ".join(map(visible, finding.suggestions))
    return f"“{finding.text}”: {finding.message}\n→ {better}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
