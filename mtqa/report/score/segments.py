"""Segments at a terminal: those in which the systems differ most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from mtqa.align.edits import Outcome
from mtqa.report.cells import clean, fill, width_of
from mtqa.report.score.words import joined
from mtqa.report.style import Style

if TYPE_CHECKING:
    from mtqa.align.edits import Change
    from mtqa.align.words import Edit
    from mtqa.scoring import Scores, Segment

__all__ = ["segments"]

_MOST_CHANGES = 12
_LABEL = 16
"""A longer name stands on a line of its own."""


def segments(scores: Scores, style: Style, width: int, shown: int) -> Iterator[list[str]]:
    """The segments in which the systems differ most, in the order of the text; of one system, those that are worst.

    Args:
        scores: What was found.
        style: Colours.
        width: Columns of the terminal.
        shown: Number of segments.
    """
    key = scores.ranked_by
    sign = 1 if scores.systems[0].scores[key].higher_is_better else -1

    def order(index: int) -> float:
        values = scores.segments[index].scores[key].values()
        return min(values) - max(values) if len(scores.systems) > 1 else sign * min(values)

    for index in sorted(sorted(range(len(scores.segments)), key=order)[:shown]):
        yield _segment(scores.segments[index], scores, style, width)


def _segment(segment: Segment, scores: Scores, style: Style, width: int) -> list[str]:
    names = [system.name for system in scores.ranked]
    given = [
        ("source", segment.source),
        ("draft", segment.draft),
        *(("reference", text) for text in segment.references),
    ]
    rows = [(label, "", text) for label, text in given if text is not None]
    rows += [(clean(name), f"{segment.scores[scores.ranked_by][name]:.1f}", segment.texts[name]) for name in names]
    room = max(width_of(label) for label, _, _ in rows if width_of(label) <= _LABEL)
    lines = [style.path(clean(f"{segment.document} {segment.number}"))]
    for label, value, text in rows:
        fits = width_of(label) <= room
        lines += [] if fits else fill(label, width)
        head = (label if fits else "") + " " * (room - (width_of(label) if fits else 0)) + f"  {value:>5}  "
        lines += fill(text or "(empty)", width, " " * (room + 9), head)
    return [*lines, *(_judged(segment, names, width) if segment.judgements else [])]


def _judged(segment: Segment, names: Sequence[str], width: int) -> list[str]:
    """Each of the editor's changes with what every system did there; of several references each system has the nearest."""
    groups: dict[tuple[tuple[Edit, ...], ...], list[str]] = {}
    for name in names:
        groups.setdefault(tuple(change.edits for change in segment.judgements[name].reference), []).append(name)
    if len(groups) == 1:
        return _changes(segment, names, width)
    lines: list[str] = []
    for group in groups.values():
        lines += fill(f"by the reference nearest to {joined(group)}:", width, "    ", "  ")
        lines += _changes(segment, group, width) or ["  * no changes"]
    return lines


def _changes(segment: Segment, names: Sequence[str], width: int) -> list[str]:
    """The changes of the reference by which some systems were judged."""
    first = segment.judgements[names[0]].reference
    lines = []
    for index, change in enumerate(first[:_MOST_CHANGES]):
        outcomes = {name: segment.judgements[name].reference[index] for name in names}
        lines += fill(f"{_written(change)} ({change.kind.value}): {_outcomes(outcomes)}", width, "    ", "  * ")
    rest = len(first) - _MOST_CHANGES
    return [*lines, *([f"  * and {rest} more"] if rest > 0 else [])]


def _written(change: Change) -> str:
    if len(change.edits) > 1:
        return f"moved: {max((edit.replacement or edit.text for edit in change.edits), key=len).strip()}"
    edit = change.edits[0]
    old, new = (" ".join(text.split()) for text in (edit.text, edit.replacement))
    return f"{old} -> {new}" if old and new else f"+ {new or '(space)'}" if new or not old else f"- {old}"


def _outcomes(outcomes: dict[str, Change]) -> str:
    """Who made a change, who did not touch it, and what the others have."""
    said: dict[str, list[str]] = {}
    for outcome in (Outcome.MADE, Outcome.UNTOUCHED, Outcome.DIFFERENT):
        for name, change in outcomes.items():
            if change.outcome is outcome:
                said.setdefault(_what(change), []).append(name)
    return "; ".join(f"{what} {joined(names)}" for what, names in said.items())


def _what(change: Change) -> str:
    if change.outcome is not Outcome.DIFFERENT:
        return "made by" if change.outcome is Outcome.MADE else "not touched by"
    instead = " ... ".join(" ".join(edit.replacement.split()) for edit in change.others if edit.replacement.strip())
    return f"“{instead}” in" if instead else "left out by"
