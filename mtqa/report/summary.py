"""Totals of a run, for the end of the terminal report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from mtqa.finding import Fix, Severity
from mtqa.lint import Scope
from mtqa.report.cells import fill
from mtqa.report.style import Style

if TYPE_CHECKING:
    from mtqa.finding import Finding
    from mtqa.lint import Result

__all__ = ["counted", "hidden_note", "summary", "total"]


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "finding"), counted(1200, "finding")
    ('1 finding', '1,200 findings')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def summary(results: Sequence[Result], style: Style, width: int) -> list[str]:
    """A table of the findings by group and severity, and what can be done about them."""
    if not results:
        return ["no documents to check"]
    findings = [finding for result in results for finding in result.findings]
    lines = [*_table(findings, style, width), ""] if findings else []
    lines += [style.bold(line) for line in fill(total(results), width)]
    for note in (_fixable(findings), _hidden(results), _baselined(results)):
        lines += fill(note, width)
    return lines


def _table(findings: Sequence[Finding], style: Style, width: int) -> list[str]:
    counts = Counter((finding.group, finding.severity) for finding in findings)
    groups = sorted({group for group, _ in counts})
    columns = [severity for severity in Severity if any(severity == column for _, column in counts)]
    first = max(len("total"), *map(len, groups))
    heads = {severity: f"{severity.value}s" for severity in columns}
    if first + sum(len(head) + 2 for head in heads.values()) > width:
        heads = {severity: head[:4].rstrip("i") for severity, head in heads.items()}
    lines = [" " * first + "".join(f"  {style.severity(key, head)}" for key, head in heads.items())]
    lines += [_row(group, first, [(counts[group, key], heads[key]) for key in columns], style) for group in groups]
    if len(groups) > 1:
        totals = Counter(finding.severity for finding in findings)
        lines.append(style.bold(_row("total", first, [(totals[key], heads[key]) for key in columns], style)))
    return lines


def _row(name: str, first: int, numbers: list[tuple[int, str]], style: Style) -> str:
    fields = []
    for number, head in numbers:
        text = f"{number:,}" if number else "·"
        fields.append("  " + " " * (len(head) - len(text)) + (text if number else style.dim(text)))
    return name.ljust(first) + "".join(fields)


def total(results: Sequence[Result]) -> str:
    """How many findings there are, in how many documents."""
    number = sum(len(result.findings) for result in results)
    concerned = sum(bool(result.findings) for result in results)
    checked = counted(len(results), "document")
    left = sum(not result.linted for result in results)
    if left and left == len(results):
        return f"{checked} not linted"
    names = sum(result.scope is Scope.NAMES for result in results)
    checked += f", {left} of which not linted" if left else ""
    checked += f", {f'{names} of which ' if names < len(results) else ''}for names only" if names else ""
    if not number:
        return f"no findings in {checked}"
    where = checked if concerned == len(results) else f"{concerned:,} of {checked}"
    return f"{counted(number, 'finding')} in {where}"


def _fixable(findings: Sequence[Finding]) -> str:
    kinds = Counter(finding.fix for finding in findings if finding.suggestions)
    safe, suggested = kinds[Fix.SAFE], kinds[Fix.SUGGESTED]
    if safe and suggested:
        return f"{safe:,} can be fixed with --fix, {suggested:,} more with --unsafe-fixes"
    if safe:
        return f"{safe:,} can be fixed with --fix"
    return f"{suggested:,} can be fixed with --unsafe-fixes" if suggested else ""


def _hidden(results: Sequence[Result]) -> str:
    note = hidden_note(results)
    verb = "shows it" if note == "1 suggestion hidden" else "shows them"
    return f"{note}: --strict {verb}" if note else ""


def hidden_note(results: Sequence[Result]) -> str:
    """How many suggestions are hidden, and in how many documents they were not looked for."""
    hidden = sum(result.hidden or 0 for result in results)
    passed_over = sum(result.hidden is None for result in results)
    notes = [f"{counted(hidden, 'suggestion')} hidden"] if hidden else []
    if passed_over:
        where = f" in {passed_over:,} of {counted(len(results), 'document')}" if passed_over < len(results) else ""
        notes.append(f"{'' if hidden else 'suggestions '}not looked for{where}")
    return ", ".join(notes)


def _baselined(results: Sequence[Result]) -> str:
    known = sum(result.baselined for result in results)
    return f"{counted(known, 'finding')} already in the baseline" if known else ""
