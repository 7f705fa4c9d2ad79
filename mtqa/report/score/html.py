"""One self-contained page: which system is best and whether that is sure, what each made of the editor's changes, every sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mtqa.report.card import safe
from mtqa.report.page import page
from mtqa.report.score.data import embedded
from mtqa.report.score.lint_table import lint
from mtqa.report.score.name_table import names
from mtqa.report.score.tables import edits, legend, matrices, ranking
from mtqa.report.score.words import label_of, verdict
from mtqa.report.summary import counted

if TYPE_CHECKING:
    from mtqa.scoring import Scores

__all__ = ["render"]


def render(scores: Scores, *, version: str) -> str:
    """The page. Its content-security policy lets it load nothing and run no script but its own.

    Args:
        scores: What was found.
        version: Version of mtqa.
    """
    total = f"{counted(len(scores.systems), 'system')}, {counted(len(scores.segments), 'segment')}"
    fields = {
        "TITLE": safe(f"mtqa score: {total}"),
        "TOTAL": f"{total} <small>ranked by {safe(label_of(scores.ranked_by))}</small>",
        "VERSION": safe(version),
        "VERDICT": safe(verdict(scores)),
        "NOTES": "".join(f"<li>{safe(note)}</li>" for note in scores.notes),
        "RANKING": ranking(scores),
        "SECTIONS": matrices(scores) + edits(scores) + names(scores) + lint(scores),
        "LEGEND": legend(scores),
        "DATA": embedded(scores),
        "LANGUAGE": safe(scores.language),
    }
    return page("mtqa.report.score", fields)
