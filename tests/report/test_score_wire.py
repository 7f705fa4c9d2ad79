from __future__ import annotations

import json
import tracemalloc
from dataclasses import replace
from importlib.resources import files
from sys import getsizeof
from typing import Any

import jsonschema
import pytest

from mtqa.errors import UsageError
from mtqa.parallel import ParallelText
from mtqa.report.score import REPORTS, render
from mtqa.scoring import ScoreOptions, Scores, score_documents

SCHEMA = json.loads(files("mtqa.report.score").joinpath("score.schema.json").read_text(encoding="utf-8"))
QUICK = ScoreOptions(trials=100, resamples=50, lint=False)
REFERENCE = tuple(f"🔥 The mayor of Kyiv opened bridge {number}, then left." for number in range(22))
DRAFT = tuple(text.replace("Kyiv", "Kiev").replace("opened", "inaugurated") for text in REFERENCE)
RIVAL = tuple(text.replace("inaugurated", "opened").replace("then", "and then") for text in DRAFT)


def scored(count: int = 22, *, draft: bool = True, source: bool = False) -> Scores:
    text = ParallelText(
        "news",
        {"rival": RIVAL[:count], "draft": DRAFT[:count]},
        (REFERENCE[:count],),
        DRAFT[:count] if draft else None,
        REFERENCE[:count] if source else None,
    )
    return score_documents([text], QUICK)


def wire(scores: Scores) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(render(scores, "json", version="1.2.3"))
    jsonschema.Draft202012Validator(SCHEMA).validate(report)
    return report


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("count", [1, 22])
@pytest.mark.parametrize("draft", [True, False])
@pytest.mark.parametrize("source", [True, False])
def test_reports_have_the_documented_keys(count: int, draft: bool, source: bool) -> None:
    report = wire(scored(count, draft=draft, source=source))
    assert report["tested"] == (count == 22)
    assert (report["systems"][0]["edits"] is None) != draft
    assert (report["segments"][0]["source"] is None) != source


def test_the_whole_report_is_laid_out_alike() -> None:
    report = render(scored(22, draft=True), "json", version="1.2.3")
    assert report == json.dumps(json.loads(report), ensure_ascii=False, indent=1) + "\n"


def test_long_texts_are_written_without_holding_all_of_them_as_objects() -> None:
    scores = scored(22, draft=True)
    long = replace(scores, segments=scores.segments * 100)
    tracemalloc.start()
    try:
        report = render(long, "json", version="1.2.3")
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 2.5 * getsizeof(report)


def test_figures_are_not_rounded() -> None:
    scores = scored()
    metrics = wire(scores)["systems"][0]["metrics"]
    assert {key: one["score"] for key, one in metrics.items()} == {
        key: one.value for key, one in scores.systems[0].scores.items()
    }


def test_offsets_are_those_of_the_draft() -> None:
    segment = wire(scored())["segments"][3]
    edits = segment["systems"]["rival"]["edits"]
    found = {}
    for change in [*edits["reference"], *edits["extra"]]:
        for edit in change["edits"]:
            assert segment["draft"][edit["start"] : edit["end"]] == edit["text"]
            found[edit["text"], edit["replacement"].strip()] = change["outcome"]
    assert found == {("Kiev", "Kyiv"): "not touched", ("inaugurated", "opened"): "made", ("", "and"): "extra"}


def test_an_unknown_format() -> None:
    with pytest.raises(UsageError, match="choose one of " + ", ".join(REPORTS)):
        render(scored(1), "pdf", version="1")


def test_lint_is_reported_by_system_and_segment() -> None:
    text = ParallelText("news", {"draft": DRAFT[:2], "edited": REFERENCE[:2]}, (REFERENCE[:2],))
    report = wire(score_documents([text], ScoreOptions(lint=True)))
    draft, edited = (system["lint"] for system in report["systems"])
    assert draft["groups"]["name"]["findings"] == draft["findings"] == 2
    assert draft["per_1000_words"] == pytest.approx(2000 / draft["words"])
    assert edited == {"words": draft["words"], "findings": 0, "per_1000_words": 0, "groups": {}}
    assert [segment["systems"]["draft"]["lint"] for segment in report["segments"]] == [1, 1]
    assert wire(scored(2))["systems"][0]["lint"] is None
