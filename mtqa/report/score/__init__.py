"""Scores of rival systems -> what a person or another program reads."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from mtqa.errors import UsageError

if TYPE_CHECKING:
    from mtqa.scoring import Scores

__all__ = ["REPORTS", "format_of", "render"]

REPORTS: tuple[str, ...] = ("terminal", "json", "html", "csv", "markdown", "latex")

_ENDINGS: Mapping[str, str] = MappingProxyType(
    {"": "terminal", ".txt": "terminal", ".json": "json", ".html": "html", ".htm": "html", ".csv": "csv"}
    | {".md": "markdown", ".markdown": "markdown", ".tex": "latex"}
)


def format_of(path: Path) -> str:
    """The format of a report by the name of its file.

    Raises:
        UsageError: The ending tells none.

    >>> format_of(Path("out.html")), format_of(Path("figures.tex"))
    ('html', 'latex')
    """
    ending = path.suffix.lower()
    if ending not in _ENDINGS:
        remedy = f"name a file that ends in {', '.join(filter(None, _ENDINGS))}, or add --format"
        raise UsageError(f"the ending '{ending}' tells no format of a report", path=path, remedy=remedy)
    return _ENDINGS[ending]


def render(scores: Scores, format: str, *, color: bool = False, width: int = 80, shown: int = 5, version: str) -> str:
    """Present scores.

    Args:
        scores: What `mtqa.scoring.score_documents` gives.
        format: One of `REPORTS`.
        color: Whether the terminal report uses ANSI colours.
        width: Columns of the terminal.
        shown: Number of segments to show at the terminal: those in which the systems differ most.
        version: Version of mtqa.

    Raises:
        UsageError: There is no such format.
    """
    if format == "terminal":
        from mtqa.report.score import terminal

        return terminal.render(scores, color=color, width=width, shown=shown)
    if format == "json":
        from mtqa.report.score import wire

        return wire.render(scores, version=version)
    if format == "html":
        from mtqa.report.score import html

        return html.render(scores, version=version)
    if format in ("csv", "markdown", "latex"):
        from mtqa.report.score import sheet

        tables = {"csv": sheet.csv_table, "markdown": sheet.markdown_table, "latex": sheet.latex_table}
        return tables[format](scores)
    raise UsageError(f"there is no report format {format!r}", remedy=f"choose one of {', '.join(REPORTS)}")
