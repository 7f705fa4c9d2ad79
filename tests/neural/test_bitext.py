"""Texts aligned across languages by an encoder with known opinions: a vector is a count of ideas. No torch is needed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from typer.testing import CliRunner

import mtqa
from mtqa.cli import app
from mtqa.neural.bitext import Bead, Bitext
from mtqa.parallel import read_parallel
from mtqa.parallel.coverage import Coverage, Stray, cover, source_of

ITALIAN = "sindaco biblioteca treno ponte squadra finale inflazione tribunale pioggia scuola vigili incendio".split()
ENGLISH = "mayor library train bridge team final inflation court rain school firefighters fire".split()
IDEAS = {word: number for words in (ITALIAN, ENGLISH) for number, word in enumerate(words)}


class Ideas:
    """Texts with the same ideas have the same direction, in either language."""

    def vectors(self, texts: Sequence[str]) -> Any:
        rows = np.full((len(texts), len(ITALIAN)), 0.05, np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in text.casefold().replace(".", " ").split():
                if word in IDEAS:
                    row[IDEAS[word]] += 1
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def italian(*numbers: int) -> list[str]:
    return [f"Si parla a lungo di {ITALIAN[number]}." for number in numbers]


def english(*numbers: int) -> list[str]:
    return [f"There is long talk of {ENGLISH[number]}." for number in numbers]


def aligned(source: Sequence[str], target: Sequence[str]) -> tuple[list[Bead], list[int], list[int]]:
    bitext = Bitext(source, target, Ideas())
    beads = bitext.align()
    return beads, bitext.omitted(beads), bitext.added(beads)


@pytest.mark.parametrize(
    ("source", "target", "omitted", "added"),
    [
        (range(10), range(10), [], []),
        (range(10), [0, 1, 3, 4, 5, 6, 7, 8, 9], [2], []),
        ([0, 1, 3, 4, 5, 6, 7, 8, 9], range(10), [], [2]),
        (range(10), [1, 2, 3, 4, 5, 6, 7, 8], [0, 9], []),
        ([0, 1, 2, 3, 4, 5, 6, 7], [0, 1, 2, 8, 4, 5, 6, 7], [3], [3]),
        (range(8), [1, 0, 2, 3, 4, 5, 6, 7], [], []),  # moved, not left out
    ],
)
def test_a_sentence_without_a_partner_is_found(
    source: Sequence[int], target: Sequence[int], omitted: list[int], added: list[int]
) -> None:
    assert aligned(italian(*source), english(*target))[1:] == (omitted, added)


def test_joined_sentences_are_one_bead() -> None:
    target = [*english(0, 1), "There is talk of train and bridge.", *english(4, 5, 6, 7)]
    beads, omitted, added = aligned(italian(*range(8)), target)
    assert Bead(range(2, 4), range(2, 3)) in beads
    assert (omitted, added) == ([], [])


@pytest.mark.parametrize(("source", "target"), [([], []), ([], [1]), ([1], []), ([1], [1]), ([0, 1], [0, 1])])
def test_every_sentence_is_in_one_bead(source: list[int], target: list[int]) -> None:
    beads, _, _ = aligned(italian(*source), english(*target))
    assert [index for bead in beads for index in bead.source] == list(range(len(source)))
    assert [index for bead in beads for index in bead.target] == list(range(len(target)))


def test_a_rival_that_is_no_translation_is_told_apart() -> None:
    found, notes = cover("news", [italian(0, 1, 2, 3, 4, 5)], {"ours": [english(6, 7, 8, 9, 10, 11)]}, Ideas())
    assert not found
    assert notes[0].startswith("ours: few of its sentences fit the source")


def test_of_few_sentences_nothing_is_said() -> None:
    found, notes = cover("news", [italian(0, 1)], {"ours": [english(0)]}, Ideas())
    assert (found, notes) == ({}, ["Fewer than 6 sentences are too few to see whether one is left out or added."])


def test_lines_are_aligned_each_for_itself() -> None:
    source = [[one] for one in italian(0, 1, 2, 3, 4)] + [italian(5, 6)]
    target = [[one] for one in english(0, 1, 2, 3)] + [english(4, 9), english(5)]
    found, notes = cover("news", source, {"ours": target}, Ideas())
    assert found["ours"] == Coverage(
        (Stray("news", 6, "Si parla a lungo di inflazione."),), (Stray("news", 5, "There is long talk of school."),)
    )
    assert notes == [
        "ours: of the source it seems to leave out 1 sentence, “Si parla a lungo di inflazione.”; "
        "it seems to add 1 sentence, “There is long talk of school.”"
    ]


def test_the_source_of_each_segment() -> None:
    segments = [*english(0, 1, 2, 3, 4), "There is talk of final and inflation.", *english(9)]
    assert source_of(segments, italian(*range(8)), Ideas()) == (
        *italian(0, 1, 2, 3, 4),
        " ".join(italian(5, 6)),
        "",
    )


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "it.txt").write_text(" ".join(italian(*range(10))))
    (tmp_path / "ref.txt").write_text(" ".join(english(*range(10))))
    (tmp_path / "a.txt").write_text(" ".join(english(0, 1, 2, 4, 5, 6, 7, 8, 9)))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("mtqa.scoring.Models.aligner", lambda models: Ideas())
    monkeypatch.setattr("mtqa.scoring.options.load_metric", _without_model)
    return tmp_path


def _without_model(key: str, **settings: Any) -> Any:
    from mtqa.metrics import load_metric

    return load_metric("chrf" if "similarity" in key else key, **({} if "similarity" in key else settings))


def test_articles_are_compared_with_their_source(articles: Path) -> None:
    (document,) = read_parallel(["a.txt"], ["ref.txt"], source="it.txt", layout="articles", encoder=Ideas())
    assert document.source is not None
    assert document.source[3] == "Si parla a lungo di ponte."
    assert [stray.number for stray in document.coverage["a"].omitted] == [4]


@pytest.mark.parametrize("format", ["terminal", "json", "html"])
def test_the_report_says_what_is_left_out(format: str, articles: Path) -> None:
    command = [
        "score",
        "a.txt",
        "--reference",
        "ref.txt",
        "--source",
        "it.txt",
        "--layout",
        "articles",
        "--format",
        format,
    ]
    run = CliRunner().invoke(app, [*command, "--encoder", "any", "--no-significance"])
    assert run.exit_code == 0, run.output
    assert "a: of the source it seems to leave out 1 sentence" in " ".join(run.stdout.split())
    if format == "json":
        coverage = json.loads(run.stdout)["systems"][0]["coverage"]
        assert coverage == {
            "omitted": [{"document": "ref", "number": 4, "text": "Si parla a lungo di ponte."}],
            "added": [],
        }


def test_a_call_from_python_uses_the_encoder_as_the_command_does(articles: Path) -> None:
    found = mtqa.score(
        {"a": Path("a.txt")},
        Path("ref.txt"),
        source=Path("it.txt"),
        layout="articles",
        models=mtqa.Models(encoder="any"),
        options=mtqa.ScoreOptions(significance=False),
    )
    assert [stray.number for stray in found.systems[0].coverage.omitted] == [4]
    assert {"similarity", "source-similarity"} <= set(found.systems[0].scores)
