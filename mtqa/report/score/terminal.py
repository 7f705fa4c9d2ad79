"""Scores for people at a terminal: the table, what is significant, the editor's changes, names, and some segments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from mtqa.align.edits import Outcome
from mtqa.metrics import load_metric
from mtqa.report.cells import fill, width_of
from mtqa.report.style import PLAIN, Style, colored

if TYPE_CHECKING:
    from mtqa.align.edits import Change
    from mtqa.score import Scores, Segment, SystemScore

__all__ = ["render"]

_MOST_NAMES = 8
_MOST_CHANGES = 12


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
        _head(scores, style),
        _table(scores, style),
        _significance(scores, style, width),
        _edits(scores, style),
        _names(scores, style, width),
        *_segments(scores, style, width, shown),
        [line for note in scores.notes for line in fill(note, width, "      ", "note: ")],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _head(scores: Scores, style: Style) -> list[str]:
    segments = len(scores.segments)
    systems = len(scores.systems)
    label = _label(scores.ranked_by)
    counted = f"{systems} system{'s' * (systems != 1)}, {segments} segment{'s' * (segments != 1)}"
    return [style.bold(f"{counted}; ranked by {label}")]


def _label(metric: str) -> str:
    return load_metric(metric).label


def _table(scores: Scores, style: Style) -> list[str]:
    metrics = list(scores.systems[0].scores)
    header = ["rank", "system", *(_label(key) + _arrow(scores, key) for key in metrics), "names right"]
    rows = [
        [_rank(system, scores), system.name, *_figures(system, metrics), _right(system)] for system in scores.ranked
    ]
    if scores.systems[0].edits is not None:
        header.append("editor's changes made")
        for row, system in zip(rows, scores.ranked, strict=True):
            row.append(_made(system))
    lines = _columns([header, *rows])
    ranges = [["", "", *_ranges(system, metrics)] for system in scores.ranked]
    spans = _columns([[*header], *rows, *([*row, ""] for row in ranges)])[1 + len(rows) :] if scores.tested else []
    body = [
        line
        for index, row in enumerate(lines[1:])
        for line in ([row, style.dim(spans[index])] if scores.tested else [row])
    ]
    return [style.bold(lines[0]), *body]


def _arrow(scores: Scores, metric: str) -> str:
    return "" if scores.systems[0].scores[metric].higher_is_better else " (low is good)"


def _rank(system: SystemScore, scores: Scores) -> str:
    return f"{system.rank}{'=' if system.ties_with and scores.tested else ''}"


def _figures(system: SystemScore, metrics: Sequence[str]) -> list[str]:
    return [f"{system.scores[key].value:.1f}" for key in metrics]


def _ranges(system: SystemScore, metrics: Sequence[str]) -> list[str]:
    return ["{:.1f}-{:.1f}".format(*system.intervals[key]) if key in system.intervals else "" for key in metrics]


def _right(system: SystemScore) -> str:
    return f"{system.names.right} of {system.names.total}"


def _made(system: SystemScore) -> str:
    assert system.edits is not None
    total = system.edits.total
    return f"{total.made} of {total.reference} (F0.5 {total.f05:.2f})"


def _columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows as lines, each column as wide as its widest cell."""
    count = max(map(len, rows))
    padded = [[*row, *[""] * (count - len(row))] for row in rows]
    widths = [max(width_of(row[column]) for row in padded) for column in range(count)]
    return [
        "  ".join(cell + " " * (width - width_of(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in padded
    ]


def _significance(scores: Scores, style: Style, width: int) -> list[str]:
    tests = [test for test in scores.comparisons if test.metric == scores.ranked_by]
    if not tests:
        return []
    label = _label(scores.ranked_by)
    lines = [style.bold("Significance") + " (paired approximate randomisation, Holm-corrected)"]
    for test in sorted(tests, key=lambda test: test.p_holm):
        first, second = (test.a, test.b) if test.better != test.b else (test.b, test.a)
        size = abs(test.difference)
        p = "p < 0.001" if test.p_holm < 0.001 else f"p = {test.p_holm:.3f}"
        said = "is better than" if test.better else "cannot be told from"
        text = f"{first} {said} {second}: {label} {size:.2f} apart, {p}"
        lines += fill(text, width, "    ", "  ")
    return lines


def _edits(scores: Scores, style: Style) -> list[str]:
    if scores.systems[0].edits is None:
        return []
    header = ["", "made", "differently", "not touched", "extra", "precision", "recall", "F0.5"]
    rows = [header]
    for system in scores.ranked:
        assert system.edits is not None
        rows.append([system.name, *_counts(system.edits.total)])
        rows += [[f"  {kind.value}", *_counts(counts)] for kind, counts in system.edits.by_kind.items()]
    lines = _columns(rows)
    return [style.bold("The editor's changes, and what each system made of them"), style.dim(lines[0]), *lines[1:]]


def _counts(counts: object) -> list[str]:
    from mtqa.align.edits import Counts

    assert isinstance(counts, Counts)
    figures = [counts.made, counts.different, counts.untouched, counts.extra]
    shares = [counts.precision, counts.recall, counts.f05]
    return [*map(str, figures), *(f"{share:.2f}" for share in shares)]


def _names(scores: Scores, style: Style, width: int) -> list[str]:
    lines: list[str] = []
    for system in scores.ranked:
        wrong = [f"{two} for {one}" + _times(count) for (one, two), count in system.names.respelt[:_MOST_NAMES]]
        missing = [word + _times(count) for word, count in system.names.missing[:_MOST_NAMES]]
        for label, found, total in (
            ("spells", wrong, len(system.names.respelt)),
            ("lacks", missing, len(system.names.missing)),
        ):
            if found:
                more = f" and {total - len(found)} more" if total > len(found) else ""
                lines += fill(f"{system.name} {label} {', '.join(found)}{more}", width, "    ", "  ")
    return [style.bold("Names"), *lines] if lines else []


def _times(count: int) -> str:
    return f" ({count}x)" if count > 1 else ""


def _segments(scores: Scores, style: Style, width: int, shown: int) -> Iterator[list[str]]:
    """The segments in which the systems differ most, in the order of the text."""
    values = {id(segment): segment.scores[scores.ranked_by].values() for segment in scores.segments}
    most = sorted(scores.segments, key=lambda segment: -(max(values[id(segment)]) - min(values[id(segment)])))[:shown]
    chosen = {id(segment) for segment in most}
    for segment in scores.segments:
        if id(segment) in chosen:
            yield _segment(segment, scores, style, width)


def _segment(segment: Segment, scores: Scores, style: Style, width: int) -> list[str]:
    names = [system.name for system in scores.ranked]
    labels = ["source", "draft", "reference", *names]
    indent = " " * (max(map(width_of, labels)) + 10)
    lines = [style.path(f"{segment.document} {segment.number}")]

    def add(label: str, value: str, text: str) -> None:
        head = f"{label:{len(indent) - 10}}  {value:>6}  "
        lines.extend(fill(text or "(empty)", width, indent, head))

    if segment.source is not None:
        add("source", "", segment.source)
    if segment.draft is not None:
        add("draft", "", segment.draft)
    for reference in segment.references:
        add("reference", "", reference)
    for name in names:
        add(name, f"{segment.scores[scores.ranked_by][name]:.1f}", segment.texts[name])
    if segment.judgements:
        lines += _changes(segment, names, width)
    return lines


def _changes(segment: Segment, names: Sequence[str], width: int) -> list[str]:
    """Each of the editor's changes with what every system did there, if all were judged by one reference."""
    first = segment.judgements[names[0]].reference
    keys = [[change.edits for change in segment.judgements[name].reference] for name in names]
    if any(other != keys[0] for other in keys):
        return []
    lines = []
    for index, change in enumerate(first[:_MOST_CHANGES]):
        outcomes = "; ".join(f"{name} {_outcome(segment.judgements[name].reference[index])}" for name in names)
        lines += fill(f"{_written(change)} ({change.kind}): {outcomes}", width, "    ", "  * ")
    return lines


def _written(change: Change) -> str:
    if len(change.edits) > 1:
        return f"moved: {max((edit.replacement or edit.text for edit in change.edits), key=len).strip()}"
    edit = change.edits[0]
    old, new = (" ".join(text.split()) for text in (edit.text, edit.replacement))
    return f"{old} -> {new}" if old and new else f"+ {new or '(space)'}" if new or not old else f"- {old}"


def _outcome(change: Change) -> str:
    if change.outcome is Outcome.DIFFERENT:
        return f"has “{' ... '.join(' '.join(edit.replacement.split()) or 'nothing' for edit in change.others)}”"
    return {"made": "made it", "not touched": "did not touch it"}.get(change.outcome.value, change.outcome.value)
