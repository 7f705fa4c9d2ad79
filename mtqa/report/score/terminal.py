"""Scores for people at a terminal: the table, what is significant, the editor's changes, names, and some segments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from mtqa.align.edits import Counts
from mtqa.align.kinds import EditKind
from mtqa.align.names import Standing
from mtqa.report.cells import fill
from mtqa.report.score.columns import columns, wrapped
from mtqa.report.score.segments import segments
from mtqa.report.score.words import label_of, linted, names_meant, p_of, ranks_of, share_of, spelt_alike, verdict
from mtqa.report.style import PLAIN, Style, colored
from mtqa.report.summary import counted

if TYPE_CHECKING:
    from mtqa.scoring import Scores, SystemScore
    from mtqa.significance import Comparison

__all__ = ["render"]

_MOST_NAMES = 8
_STANDINGS: Mapping[Standing | None, str] = MappingProxyType({Standing.PREFERRED: " [right by the glossary]"})
"""What is said of a spelling; that another one is wrong goes without saying."""
_MOST_SENTENCES = 3
"""More pairs than that are shown as a matrix."""
_HEAD = 14
"""Columns that a system's name may take above a column."""


def render(scores: Scores, *, color: bool, width: int, shown: int) -> str:
    """The report.

    Args:
        scores: What was found.
        color: Whether to use ANSI colours; nothing is said by colour alone.
        width: Columns of the terminal.
        shown: Number of segments to show.
    """
    style = colored() if color else PLAIN
    parts = [
        _head(scores, style, width),
        _table(scores, style, width),
        _significance(scores, style, width),
        _edits(scores, style, width),
        _kinds(scores, style, width),
        _names(scores, style, width),
        _lint(scores, style, width),
        *segments(scores, style, width, shown),
        [line for note in scores.notes for line in fill(note, width, "      ", "note: ")],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _head(scores: Scores, style: Style, width: int) -> list[str]:
    size = f"{counted(len(scores.systems), 'system')}, {counted(len(scores.segments), 'segment')}"
    lines = fill(f"{size}; ranked by {label_of(scores.ranked_by)}", width)
    return [*lines, *map(style.bold, fill(verdict(scores), width))]


def _table(scores: Scores, style: Style, width: int) -> list[str]:
    metrics = list(scores.systems[0].scores)
    edited = scores.systems[0].edits is not None
    arrows = [label_of(key) + ("" if scores.systems[0].scores[key].higher_is_better else " ↓") for key in metrics]
    rows = [["", "system", *arrows, "names right", *["changes made"] * edited]]
    for system in scores.ranked:
        rows.append([ranks_of(system), system.name, *_figures(system, metrics), _right(system)])
        if system.edits is not None:
            rows[-1].append(f"{system.edits.total.made} of {system.edits.total.reference}")
        second = [_range(system, key) for key in metrics]
        if any(second) or edited:
            rows.append(
                ["", "", *second, "", *([f"F0.5 {share_of(system.edits.total, 'f05')}"] if system.edits else [])]
            )
    lines = columns(wrapped(rows, 1, width), left=2)
    legend = [
        "2-4: no test tells it from the others there" if any(system.ties_with for system in scores.systems) else "",
        "below each figure: its 95% interval" if scores.tested else "",
        "↓: low is good" if any(label.endswith("↓") for label in arrows) else "",
        f"names: {names_meant(scores)}" if any(system.names.total for system in scores.systems) else "",
    ]
    body = [line if line[:1].strip() else style.dim(line) for line in lines[1:]]
    notes = map(style.dim, fill("; ".join(filter(None, legend)), width)) if any(legend) else ()
    return [style.bold(lines[0]), *body, *notes]


def _figures(system: SystemScore, metrics: Sequence[str]) -> list[str]:
    return [f"{system.scores[key].value:.1f}" for key in metrics]


def _range(system: SystemScore, metric: str) -> str:
    return "{:.1f}-{:.1f}".format(*system.intervals[metric]) if metric in system.intervals else ""


def _right(system: SystemScore) -> str:
    return f"{system.names.right} of {system.names.total}" if system.names.total else "no names"


def _significance(scores: Scores, style: Style, width: int) -> list[str]:
    tests = [test for test in scores.comparisons if test.metric == scores.ranked_by]
    if not tests:
        return []
    title = f"Significance by {label_of(scores.ranked_by)} (paired approximate randomisation, Holm-corrected)"
    body = _sentences(tests, scores, width) if len(tests) <= _MOST_SENTENCES else _matrix(tests, scores, style, width)
    return [*map(style.bold, fill(title, width)), *body]


def _sentences(tests: Sequence[Comparison], scores: Scores, width: int) -> list[str]:
    lines = []
    label = label_of(scores.ranked_by)
    for test in sorted(tests, key=lambda test: test.p_holm):
        first, second = (test.a, test.b) if test.better != test.b else (test.b, test.a)
        said = "is better than" if test.better else "cannot be told from"
        text = f"{first} {said} {second}: {label} {abs(test.difference):.2f} apart, {p_of(test.p_holm)}"
        lines += fill(text, width, "    ", "  ")
    return lines


def _matrix(tests: Sequence[Comparison], scores: Scores, style: Style, width: int) -> list[str]:
    """Who is better than whom, the systems numbered by their place in the table."""
    names = [system.name for system in scores.ranked]
    better = {pair: test.better for test in tests for pair in ((test.a, test.b), (test.b, test.a))}
    signs = [
        ["." if row == column else {"": "=", row: ">"}.get(better[row, column], "<") for column in names]
        for row in names
    ]
    numbers = [str(place) for place in range(1, len(names) + 1)]
    rows = [["", "", *numbers]]
    rows += [[number, *row] for number, *row in zip(numbers, names, strict=True)]
    rows = [rows[0], *([*row, *cells] for row, cells in zip(rows[1:], signs, strict=True))]
    lines = columns(wrapped(rows, 1, width), left=2)
    legend = ">: the row is better; <: worse; =: not told apart (p of 0.05 or more)"
    return [style.dim(lines[0]), *lines[1:], *map(style.dim, fill(legend, width))]


def _edits(scores: Scores, style: Style, width: int) -> list[str]:
    if scores.systems[0].edits is None:
        return []
    rows = [["", "made", "differently", "not touched", "extra", "precision", "recall", "F0.5"]]
    for system in scores.ranked:
        assert system.edits is not None
        total = system.edits.total
        figures = [total.made, total.different, total.untouched, total.extra]
        shares = [share_of(total, name) for name in ("precision", "recall", "f05")]
        rows.append([system.name, *map(str, figures), *shares])
    lines = columns(wrapped(rows, 0, width))
    title = "The editor's changes, and what each system made of them"
    totals = {system.edits.total.reference for system in scores.systems if system.edits is not None}
    note = "each system is held against the reference nearest to it, so there are more changes for some"
    notes = map(style.dim, fill(note, width)) if len(totals) > 1 else ()
    return [*map(style.bold, fill(title, width)), style.dim(lines[0]), *lines[1:], *notes]


def _kinds(scores: Scores, style: Style, width: int) -> list[str]:
    """How many of the editor's changes of each kind each system made: as many systems side by side as fit."""
    scored = [(system.name, system.edits) for system in scores.ranked if system.edits is not None]
    kinds = [kind for kind in EditKind if any(score.by_kind.get(kind, Counts()).reference for _, score in scored)]
    if not kinds:
        return []
    first = max(len(kind.value) for kind in kinds)
    several = max((width - first) // (_HEAD + 2), 1)
    lines = list(map(style.bold, fill("Changes made, by kind", width)))
    for start in range(0, len(scored), several):
        part = scored[start : start + several]
        heads = [fill(name, _HEAD) for name, _ in part]
        depth = max(map(len, heads))
        rows = [["", *(([""] * (depth - len(head)) + head)[line] for head in heads)] for line in range(depth)]
        for kind in kinds:
            counts = [score.by_kind.get(kind, Counts()) for _, score in part]
            rows.append([kind.value, *(f"{count.made} of {count.reference}" for count in counts)])
        table = columns(rows)
        lines += [*map(style.dim, table[:depth]), *table[depth:]]
    return lines


def _names(scores: Scores, style: Style, width: int) -> list[str]:
    lines: list[str] = []
    for system in scores.ranked:
        wrong = [
            f"{two} for {one}{_times(count)}{_STANDINGS.get(system.names.standings.get(two), '')}"
            for (one, two), count in system.names.respelt
        ]
        missing = [f"{word}{_times(count)}" for word, count in system.names.missing]
        for label, found in (("spells", wrong), ("lacks", missing)):
            if found:
                more = f" and {len(found) - _MOST_NAMES} more" if len(found) > _MOST_NAMES else ""
                lines += fill(f"{system.name} {label} {', '.join(found[:_MOST_NAMES])}{more}", width, "    ", "  ")
        alike = spelt_alike(system, scores)
        lines += fill(f"{system.name} {alike}", width, "    ", "  ") if alike else []
    return [style.bold("Names, against the reference"), *lines] if lines else []


def _lint(scores: Scores, style: Style, width: int) -> list[str]:
    groups = linted(scores)
    if not groups:
        return []
    rows = [["", "all", *groups]]
    for system in scores.ranked:
        assert system.lint is not None
        rows.append([system.name, *(f"{system.lint.per_thousand(group):.1f}" for group in ("", *groups))])
    lines = columns(wrapped(rows, 0, width))
    return [*map(style.bold, fill("Lint: findings per 1,000 words", width)), style.dim(lines[0]), *lines[1:]]


def _times(count: int) -> str:
    return f" ({count}x)" if count > 1 else ""
