"""The report for people at a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mtqa.report.cells import clean, fill, width_of
from mtqa.report.excerpt import excerpt
from mtqa.report.language import language_name, scope_note, source_line
from mtqa.report.path import path_label
from mtqa.report.place import LineIndex
from mtqa.report.shown import Shown
from mtqa.report.style import PLAIN, Style, colored
from mtqa.report.summary import summary
from mtqa.report.wording import visible

if TYPE_CHECKING:
    from mtqa.finding import Finding
    from mtqa.lint import Result

__all__ = ["render"]

_NARROW = 60
_NARROWEST = 20


def render(results: Sequence[Result], *, color: bool, width: int) -> str:
    """Each document with its findings, then a summary.

    Args:
        results: What was found.
        color: Whether to use ANSI colours. Nothing is said by colour alone.
        width: Columns of the terminal.
    """
    style = colored() if color else PLAIN
    width = max(width, _NARROWEST)
    lines: list[str] = []
    for result in results:
        if result.findings and lines and lines[-1]:
            lines.append("")
        lines += _document(result, style, width)
    if lines and lines[-1]:
        lines.append("")
    lines += summary(results, style, width)
    return "".join(f"{line}\n" for line in lines)


def _document(result: Result, style: Style, width: int) -> list[str]:
    path = clean(path_label(result.document.path))
    scope = scope_note(result)
    if not result.linted:
        return [f"{style.path(path)}: {scope}"]
    if not result.findings:
        return [f"{style.path(path)}: {f'no name to correct; {scope}' if scope else 'no findings'}"]
    lines = [style.path(path), *(fill(scope, width) if scope else ()), *_source(result, style, width), ""]
    index = LineIndex(result.document.text)
    shown = Shown(result.document)
    places = ["{}:{}".format(*index.line_column(finding.span.start)) for finding in result.findings]
    place_width = max(map(len, places))
    severity_width = max(len(finding.severity) for finding in result.findings)
    told: set[str] = set()
    for place, finding in zip(places, result.findings, strict=True):
        lines += _heading(place.rjust(place_width), severity_width, finding, style, width)
        lines += _body(finding, shown, style, width)
        lines += _reasons([reason for reason in finding.evidence if reason not in told], style, width)
        told.update(finding.evidence)  # what the article says for all of them is said once
        lines.append("")
    return lines


def _source(result: Result, style: Style, width: int) -> list[str]:
    source = result.source
    if not source.language:
        return []
    likely = ", perhaps" * source.by_form
    said = f"reads as translated{likely} from {language_name(source.language)} ({source.confidence:.0%})"
    return fill(said, width) + [style.dim(line) for line in fill(" · ".join(source.evidence), width)]


def _heading(place: str, severity_width: int, finding: Finding, style: Style, width: int) -> list[str]:
    severity = style.severity(finding.severity, finding.severity.value)
    heading = f"  {style.bold(place)}  {severity}"
    if len(place) + severity_width + len(finding.rule) + 6 > width:
        return [heading, f"{_indent(width)}{style.dim(finding.rule)}"]
    padding = " " * (severity_width - len(finding.severity))
    return [f"{heading}{padding}  {style.dim(finding.rule)}"]


def _indent(width: int) -> str:
    return "    " if width >= _NARROW else "  "


def _body(finding: Finding, shown: Shown, style: Style, width: int) -> list[str]:
    indent = _indent(width)
    span = shown.span(finding.span)
    gutter = f"{indent}{style.dim('│')} "
    room = width - len(indent) - 2
    lines = [gutter + line for line in excerpt(shown, span, finding.severity, style, room)]
    lines += fill(finding.message, width, indent)
    if said := source_line(finding):
        lines += fill(": ".join(said), width, indent)
    return lines + _suggestions(finding, style, width, indent)


def _reasons(reasons: Sequence[str], style: Style, width: int) -> list[str]:
    indent = _indent(width)
    return [style.dim(line) for reason in reasons for line in fill(reason, width, f"{indent}  ", f"{indent}· ")]


def _suggestions(finding: Finding, style: Style, width: int, indent: str) -> list[str]:
    """The suggestions on one line, or one a line where they do not fit."""
    if not finding.suggestions:
        return []
    shown = [clean(visible(suggestion)) for suggestion in finding.suggestions]
    line = " | ".join(shown)
    if width_of(line) + len(indent) + 2 <= width:
        parts = [[f"{indent}→ {line}"]]
    else:
        parts = [fill(text, width, indent + "  ", indent + "→ ") for text in shown]
    return [style.good(line) for part in parts for line in part]
