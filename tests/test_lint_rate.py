"""Lint findings of each system, by group of rules."""

from __future__ import annotations

import pytest

from mtqa.parallel import ParallelText
from mtqa.scoring import ScoreOptions, Scores, score_documents

POOR = ("Hostilities invest Russian territory.", "", "All is calm in Kiev.", "In the town of Kiev it is calm.")
GOOD = (
    "Fighting spreads into Russian territory.",
    "It rains.",
    "All is calm in Kyiv.",
    "It is calm in the town of Kyiv.",
)


def scored(language: str = "en", *, lint: bool | None = True, parts: int = 1) -> Scores:
    size = len(GOOD) // parts
    documents = [
        ParallelText(str(at), {"poor": POOR[at : at + size], "good": GOOD[at : at + size]}, (GOOD[at : at + size],))
        for at in range(0, len(GOOD), size)
    ]
    return score_documents(documents, ScoreOptions(lint=lint, language=language))


@pytest.mark.parametrize("parts", [1, 2])
def test_findings_are_counted_by_group_and_segment(parts: int) -> None:
    poor, good = (system.lint for system in scored(parts=parts).systems)
    assert poor is not None
    assert good is not None
    assert (poor.groups["calque"], poor.groups["name"]) == (1, 2)
    assert poor.per_segment == (1, 0, 1, 1)
    assert poor.words == 4 + 5 + 8
    assert poor.per_thousand("name") == pytest.approx(2000 / 17)
    assert poor.per_thousand() == pytest.approx(3000 / 17)
    assert (good.total, good.per_thousand("calque"), good.per_segment) == (0, 0, (0, 0, 0, 0))


def test_lint_is_about_english() -> None:
    scores = scored("de")
    assert [system.lint for system in scores.systems] == [None, None]
    assert "Lint is about English: it was left out." in scores.notes
    assert "Lint is about English: it was left out." not in scored("de", lint=None).notes


def test_lint_can_be_left_out() -> None:
    assert scored(lint=False).systems[0].lint is None


def test_long_texts_are_linted_only_if_asked_for() -> None:
    long = ("It rains. " * 40_000,)
    scores = score_documents([ParallelText("x", {"a": long}, (long,))], ScoreOptions(metrics=("bleu",)))
    assert scores.systems[0].lint is None
    assert any(note.startswith("Lint was left out: 400,000 characters") for note in scores.notes)
