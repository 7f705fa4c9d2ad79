"""Results -> what a person or another program reads: the only modules that present."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from mtqa.errors import UsageError

if TYPE_CHECKING:
    from mtqa.lint import Result
    from mtqa.rules.rule import Rule

__all__ = ["REPORTS", "render"]

REPORTS: tuple[str, ...] = ("terminal", "json", "sarif", "github", "html")

_NO_RULES: Mapping[str, Rule] = MappingProxyType({})


def render(
    results: Sequence[Result],
    format: str,
    *,
    rules: Mapping[str, Rule] = _NO_RULES,
    color: bool = False,
    width: int = 80,
    version: str,
) -> str:
    """Present the results of a run.

    Args:
        results: One for each document, in the order in which they are to be shown.
        format: One of `REPORTS`.
        rules: The rules that ran, by id: they describe themselves in SARIF. May be empty.
        color: Whether the terminal report uses ANSI colours.
        width: Columns of the terminal.
        version: Version of mtqa, for the formats that name the tool.

    Returns:
        The whole report. It ends with a line break, unless it is empty (GitHub annotations of a clean run).

    Raises:
        UsageError: There is no such format.

    >>> render([], "github", version="1.0")
    ''
    """
    # Each module is imported when it is asked for: a start must not pay for the reports that it does not use.
    if format == "terminal":
        from mtqa.report import terminal

        return terminal.render(results, color=color, width=width)
    if format == "json":
        from mtqa.report import wire

        return wire.render(results, version=version)
    if format == "sarif":
        from mtqa.report import sarif

        return sarif.render(results, rules=rules, version=version)
    if format == "github":
        from mtqa.report import github

        return github.render(results)
    if format == "html":
        from mtqa.report import html

        return html.render(results, version=version)
    raise UsageError(f"there is no report format {format!r}", remedy=f"choose one of {', '.join(REPORTS)}")
