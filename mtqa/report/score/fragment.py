"""Scores as a piece of HTML for a notebook: the verdict, the table, the notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mtqa.report.card import safe
from mtqa.report.score.words import label_of, ranks_of, verdict

if TYPE_CHECKING:
    from mtqa.scoring import Scores, SystemScore

__all__ = ["fragment"]

_LEFT = ' style="text-align:left"'
_SMALL = ' style="opacity:.7;font-size:85%;white-space:nowrap"'


def fragment(scores: Scores) -> str:
    """A table, best rank first, without script and without a style sheet.

    Args:
        scores: What was found.
    """
    first = scores.systems[0]
    arrows = {True: "↑", False: "↓"}
    heads = [f"{label_of(key)} {arrows[score.higher_is_better]}" for key, score in first.scores.items()]
    heads += [*["changes made"] * (first.edits is not None), "names right"]
    heads += ["lint per 1,000 words ↓"] * (first.lint is not None)
    head = "".join(f"<th>{safe(text)}</th>" for text in heads)
    rows = "".join(_row(system) for system in scores.ranked)
    notes = "".join(f"<li>{safe(note)}</li>" for note in scores.notes)
    return (
        f"<div><p><b>{safe(verdict(scores))}</b></p><table><thead><tr><th></th><th{_LEFT}>system</th>{head}</tr></thead>"
        f"<tbody>{rows}</tbody></table>{f'<ul{_SMALL}>{notes}</ul>' if notes else ''}</div>"
    )


def _row(system: SystemScore) -> str:
    cells = [
        _cell(f"{score.value:.1f}", "{:.1f}–{:.1f}".format(*system.intervals[key]) if key in system.intervals else "")
        for key, score in system.scores.items()
    ]
    if system.edits is not None:
        total = system.edits.total
        cells.append(_cell(f"{total.made} of {total.reference}", f"F0.5 {system.edits.f05:.2f}"))
    names = system.names
    cells.append(_cell(f"{names.right} of {names.total}" if names.total else "no names"))
    if system.lint is not None:
        cells.append(_cell(f"{system.lint.per_thousand():.1f}"))
    ranks = ranks_of(system, "–")
    return f"<tr><td>{ranks}</td><th{_LEFT}>{safe(system.name)}</th>{''.join(cells)}</tr>"


def _cell(text: str, small: str = "") -> str:
    return f"<td>{safe(text)}{f'<br><span{_SMALL}>{safe(small)}</span>' if small else ''}</td>"
