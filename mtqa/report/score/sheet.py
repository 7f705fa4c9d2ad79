"""Scores as one table: CSV for a spreadsheet, Markdown for a page, LaTeX for a paper."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from mtqa.align.names import Standing
from mtqa.metrics import load_metric
from mtqa.report.score.words import linted, ranks_of

if TYPE_CHECKING:
    from mtqa.scoring import Scores, SystemScore

__all__ = ["csv_table", "latex_table", "markdown_table"]

_LATEX = {"\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}"}
_LATEX |= {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def csv_table(scores: Scores) -> str:
    """Every figure unrounded, a system a line, in the order in which they were given."""
    metrics = list(scores.systems[0].scores)
    header = ["system", "rank", "ties with"]
    for key in metrics:
        header += [key, f"{key} low", f"{key} high", f"{key} with names alike"]
    header += ["names", "names right", "names spelt otherwise", "names in a known variant"]
    header += ["edits", "edits made", "edits differently", "edits not touched", "edits extra"]
    header += ["edit precision", "edit recall", "edit F0.5"]
    groups = linted(scores)
    header += ["words", "lint per 1000 words", *(f"{group} per 1000 words" for group in groups)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    for system in scores.systems:
        row: list[object] = [system.name, system.rank, " ".join(system.ties_with)]
        for key in metrics:
            row += [system.scores[key].value, *system.intervals.get(key, ("", "")), system.neutral.get(key, "")]
        row += [system.names.total, system.names.right, system.names.wrong]
        row += [system.names.standing(Standing.VARIANT), *_edits(system), *_lint(system, groups)]
        writer.writerow(row)
    return out.getvalue()


def _edits(system: SystemScore) -> list[object]:
    if system.edits is None:
        return [""] * 8
    total = system.edits.total
    counts = [total.reference, total.made, total.different, total.untouched, total.extra]
    shares = [total.precision if total.rival else "", total.recall if total.reference else ""]
    return [*counts, *shares, total.f05 if total.rival or total.reference else ""]


def _lint(system: SystemScore, groups: Sequence[str]) -> list[object]:
    if system.lint is None:
        return [""] * (2 + len(groups))
    return [system.lint.words, *map(system.lint.per_thousand, ("", *groups))]


def markdown_table(scores: Scores) -> str:
    """The table of the terminal report, best rank first; an arrow says which way is better."""
    header, rows = _rows(scores, {True: "↑", False: "↓"})
    lines = [header, ["---"] + ["---:" for _ in header[1:]], *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def latex_table(scores: Scores) -> str:
    """The same as a `tabular` for the package booktabs; the best figure of each metric is bold, of equal ones each."""
    header, rows = _rows(scores, {True: r"$\uparrow$", False: r"$\downarrow$"}, write=_escaped)
    best = [_best(scores, key) for key in scores.systems[0].scores]
    for row, system in zip(rows, scores.ranked, strict=True):
        for column, names in enumerate(best, 2):
            if system.name in names:
                row[column] = rf"\textbf{{{row[column]}}}"
    lines = [rf"\begin{{tabular}}{{l{'r' * (len(header) - 1)}}}", r"\toprule", " & ".join(header) + r" \\", r"\midrule"]
    lines += [" & ".join(row) + r" \\" for row in rows]
    return "\n".join([*lines, r"\bottomrule", r"\end{tabular}"]) + "\n"


def _rows(
    scores: Scores, arrows: dict[bool, str], write: Callable[[str], str] = str
) -> tuple[list[str], list[list[str]]]:
    metrics = scores.systems[0].scores
    header = [
        "system",
        "rank",
        *(f"{load_metric(k).label} {arrows[one.higher_is_better]}" for k, one in metrics.items()),
    ]
    header += [write("names right")] + ([write("edits made"), "F0.5"] if scores.systems[0].edits is not None else [])
    header += [f"lint per 1,000 words {arrows[False]}"] if scores.systems[0].lint is not None else []
    return header, [[write(cell) for cell in _row(system, list(metrics))] for system in scores.ranked]


def _row(system: SystemScore, metrics: Sequence[str]) -> list[str]:
    cells = [system.name, ranks_of(system)]
    for key in metrics:
        low, high = system.intervals.get(key, (None, None))
        spread = f" [{low:.1f}, {high:.1f}]" if low is not None and high is not None else ""
        cells.append(f"{system.scores[key].value:.1f}{spread}")
    names = system.names
    cells.append(f"{100 * names.right / names.total:.0f}%" if names.total else "-")
    if system.edits is not None:
        total = system.edits.total
        cells += [f"{total.made}/{total.reference}", f"{total.f05:.2f}"]
    cells += [f"{system.lint.per_thousand():.1f}"] if system.lint is not None else []
    return cells


def _best(scores: Scores, metric: str) -> frozenset[str]:
    values = {system.name: system.scores[metric].value for system in scores.systems}
    choose = max if scores.systems[0].scores[metric].higher_is_better else min
    best = choose(values.values())
    return frozenset(name for name, value in values.items() if value == best)


def _escaped(text: str) -> str:
    return "".join(_LATEX.get(character, character) for character in text)
