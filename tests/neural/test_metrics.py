"""Fluency and similarity as metrics: figures by hand from models with known opinions."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import pytest

from mtqa.errors import UsageError
from mtqa.metrics.fluency import Fluency
from mtqa.metrics.metric import totals
from mtqa.metrics.similarity import Similarity, SourceSimilarity
from mtqa.parallel import ParallelText
from mtqa.scoring import ScoreOptions, score_documents


class _Model:
    """A nat a character; texts are as alike as they have letters in common."""

    fingerprint = "known"
    scorer = "test"

    @property
    def files(self) -> _Model:
        return self

    def surprisals(self, texts: Sequence[str]) -> list[float]:
        return [len(text) * math.log(2) * (2 if "bad" in text else 1) for text in texts]

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[float]:
        return [len(set(a) & set(b)) / len(set(a) | set(b)) for a, b in zip(left, right, strict=True)]


@pytest.fixture(autouse=True)
def known_model(monkeypatch: pytest.MonkeyPatch) -> None:
    for metric in (Fluency, Similarity):
        monkeypatch.setattr(metric, "_model", _Model())


def test_fluency_is_bits_for_100_characters() -> None:
    metric = Fluency(lm="any")
    found = metric.score(["good text", "bad", "", "good\n text"], [["a", "b", "c", "d"]])
    assert found.per_segment == pytest.approx((100.0, 200.0, 0.0, 100.0))
    assert found.value == pytest.approx(100 * (9 + 6 + 9) / 21)
    assert found.signature == "lm:any|model:known|test"
    assert not found.higher_is_better


def test_the_corpus_is_the_sum_of_its_segments() -> None:
    metric = Fluency(lm="any")
    statistics = metric.statistics(["good", "bad"], [["a", "b"]])
    assert metric.scores(totals(statistics)) == pytest.approx(100 * 10 / 7)


def test_similarity_takes_the_nearest_reference() -> None:
    found = Similarity(encoder="any").score(["abcd", "ab"], [["wxyz", "ab"], ["abcd", None]])
    assert found.per_segment == pytest.approx((100.0, 100.0))
    assert found.signature == "nrefs:-1|encoder:any|model:known|test"


def _text(source: tuple[str, ...] | None) -> ParallelText:
    count = 24
    systems = {"good": ("a fine text",) * count, "poor": ("a bad text",) * count}
    return ParallelText("news", systems, (("a fine text",) * count,), source=source)


def test_score_ranks_by_fluency_with_tests_and_intervals() -> None:
    options = ScoreOptions(metrics=("chrf++", "fluency"), rank_by="fluency", trials=200, resamples=200)
    good, poor = score_documents([_text(None)], options).ranked
    assert (good.name, good.rank, poor.rank) == ("good", 1, 2)
    assert good.intervals["fluency"] == pytest.approx((100.0, 100.0))


def test_similarity_to_the_source_looks_at_the_source() -> None:
    options = ScoreOptions(metrics=("source-similarity",), significance=False)
    good, _ = score_documents([_text(("a fine text",) * 24)], options).ranked
    assert good.scores["source-similarity"].value == pytest.approx(100.0)
    with pytest.raises(UsageError, match="source-similarity needs the source, which news lacks; give it with --source"):
        score_documents([_text(None)], options)


def test_an_encoder_in_a_folder_scores(tiny_encoder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    found = SourceSimilarity(encoder=str(tiny_encoder)).score(["the army left"], [["the army left"]])
    assert found.value == pytest.approx(100.0)
