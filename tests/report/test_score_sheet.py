"""Scores as CSV, Markdown and LaTeX."""

from __future__ import annotations

import csv
import io

import pytest

from mtqa.parallel import ParallelText
from mtqa.report.score import render
from mtqa.scoring import Scores, score_documents

RIVALS = {"a_b|c": ("The town of Kyiv fell.",), "d&e": ("The city of Kiev falls now.",)}
REFERENCE = (("The city of Kyiv fell.",),)


@pytest.fixture(scope="module")
def scores() -> Scores:
    return score_documents([ParallelText("news", RIVALS, REFERENCE, draft=("The city of Kiev falls.",))])


def test_csv_has_every_figure_unrounded(scores: Scores) -> None:
    rows = list(csv.DictReader(io.StringIO(render(scores, "csv", version="1"))))
    assert [row["system"] for row in rows] == ["a_b|c", "d&e"]
    assert float(rows[0]["chrf++"]) == scores.systems[0].scores["chrf++"].value
    assert rows[1]["names spelt otherwise"] == "1"
    assert rows[0]["edits made"] == "2"
    assert rows[0]["bleu low"] == ""
    assert float(rows[1]["name per 1000 words"]) == pytest.approx(1000 / int(rows[1]["words"]))


def test_markdown_keeps_its_columns(scores: Scores) -> None:
    lines = render(scores, "markdown", version="1").splitlines()
    assert lines[0].startswith("| system | rank | BLEU ↑ | chrF++ ↑ | HTER ↓ |")
    assert lines[2].startswith("| a_b\\|c | 1 |")
    assert len({line.replace("\\|", "").count("|") for line in lines}) == 1


def test_latex_is_escaped_and_the_best_is_bold(scores: Scores) -> None:
    text = render(scores, "latex", version="1")
    assert r"a\_b|c & 1 & \textbf{" in text
    assert r"d\&e & 2 & " in text
    assert text.count("&") - text.count(r"\&") == 3 * text.splitlines()[2].count("&")


def test_latex_sets_equal_figures_alike() -> None:
    rivals = {"one": ("The town of Kyiv fell.",), "two": ("The town of Kyiv fell.",), "three": ("A city.",)}
    text = render(score_documents([ParallelText("news", rivals, REFERENCE)]), "latex", version="1")
    one, two, three = (line.count("textbf") for line in text.splitlines()[4:7])
    assert one == two == 3
    assert three == 0
