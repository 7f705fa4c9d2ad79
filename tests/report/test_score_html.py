from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from typing import Any

import lxml.html
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mtqa.align.edits import judge
from mtqa.align.words import edits
from mtqa.glossary import Glossary
from mtqa.parallel import ParallelText
from mtqa.report.score import render
from mtqa.report.score.marks import Placer
from mtqa.scoring import ScoreOptions, Scores, score_documents

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&<!--<b>%%SCRIPT%%\u2028"
QUICK = ScoreOptions(trials=100, resamples=50, lint=False)
REFERENCE = tuple(f"🔥 The mayor of Kyiv opened bridge {number}, then left." for number in range(22))
DRAFT = tuple(text.replace("Kyiv", "Kiev").replace("opened", "inaugurated") for text in REFERENCE)
RIVAL = tuple(text.replace("inaugurated", "opened").replace("then", "and then") for text in DRAFT)


def scored(systems: dict[str, tuple[str, ...]], *, draft: tuple[str, ...] | None = DRAFT, **changes: Any) -> Scores:
    count = len(next(iter(systems.values())))
    references = changes.pop("references", (REFERENCE[:count],))
    text = ParallelText(changes.pop("name", "news"), systems, references, draft[:count] if draft else None, **changes)
    return score_documents([text], QUICK)


def html(scores: Scores) -> str:
    return render(scores, "html", version="1.0")


def page(scores: Scores) -> Any:
    return lxml.html.document_fromstring(html(scores))


def data(scores: Scores) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page(scores).get_element_by_id("data").text)
    return found


def marks(segment: dict[str, Any], system: int, names: list[str]) -> list[tuple[str, str]]:
    """The marked words of a system's text with their outcomes, as the page's script shows them."""
    text = segment["x"][system].encode("utf-16-le")
    flat = segment["k"][system]
    return [
        (text[2 * flat[i] : 2 * flat[i + 1]].decode("utf-16-le"), names[flat[i + 2]]) for i in range(0, len(flat), 4)
    ]


def test_the_page_loads_nothing_and_runs_only_its_own_script() -> None:
    text = html(scored({"a": RIVAL}))
    script = text[text.rindex("<script>") + 8 : text.rindex("</script>")]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in text
    assert "default-src 'none'" in text
    assert not re.search(r"(?:src|href)=[\"']?(?:https?:)?//", text)
    assert "%%" not in text


def test_texts_are_never_markup() -> None:
    hostile = tuple(f"{HOSTILE} {number}" for number in range(22))
    scores = scored(
        {f"<h1>{HOSTILE}": hostile, "b": RIVAL},
        references=(hostile,), name=HOSTILE, source=hostile, notes=(HOSTILE,),
    )  # fmt: skip
    shown = page(scores)
    assert len(shown.findall(".//script")) == 2
    assert shown.findall(".//img") == []
    assert len(shown.findall(".//h1")) == 1
    found = data(scores)
    assert found["segments"][3]["r"] == [hostile[3]]
    assert found["documents"] == [HOSTILE]
    assert HOSTILE in shown.text_content()  # the note


def test_the_ranking_needs_no_script() -> None:
    scores = scored({"poor": DRAFT, "good": REFERENCE, "rival": RIVAL})
    rows = page(scores).xpath("//table[@class='ranking']/tbody/tr")
    assert [row.find("th").text for row in rows] == ["good", "rival", "poor"]
    assert "good is best: significantly better than every rival." in page(scores).text_content()
    assert [cell.find("b").text for cell in rows[0].xpath("td[@data-label='HTER']")] == ["0.0"]


def test_systems_that_no_test_tells_apart_have_a_range_of_ranks() -> None:
    shown = page(scored({"one": RIVAL, "two": RIVAL}))
    assert [cell.text_content() for cell in shown.find_class("rank")] == ["1–2", "1–2"]
    assert "one and two share the first place" in shown.text_content()


def test_every_pair_is_in_the_matrix_of_every_metric() -> None:
    tables = page(scored({"good": REFERENCE, "rival": RIVAL, "poor": DRAFT})).find_class("matrix")
    assert len(tables) == 3
    assert [cell.get("class") for cell in tables[1].xpath("tbody//td")] == [
        "self", "better", "better",
        "worse", "self", "better",
        "worse", "worse", "self",
    ]  # fmt: skip


def test_marks_are_on_the_words() -> None:
    found = data(scored({"rival": RIVAL}))
    assert marks(found["segments"][0], 0, found["outcomes"]) == [
        ("Kiev", "not touched"),
        ("opened", "made"),
        ("and", "extra"),
    ]
    text = REFERENCE[0].encode("utf-16-le")
    flat = found["segments"][0]["q"][0]
    assert [text[2 * flat[i] : 2 * flat[i + 1]].decode("utf-16-le") for i in range(0, len(flat), 3)] == [
        "Kyiv",
        "opened",
    ]


def test_the_editors_changes_one_by_one() -> None:
    found = data(scored({"rival": RIVAL, "draft": DRAFT, "third": tuple(t.replace("Kiev", "Kyjiv") for t in DRAFT)}))
    segment = found["segments"][0]
    assert [change[:2] for change in segment["e"][0]] == [["Kiev", "Kyiv"], ["inaugurated", "opened"]]
    said = dict(zip(found["systems"], segment["o"], strict=True))
    made, different, untouched = (
        found["outcomes"].index(one) for one in ("made", "changed differently", "not touched")
    )
    assert said == {
        "rival": [0, untouched, made],
        "draft": [0, untouched, untouched],
        "third": [0, [different, "Kyjiv"], untouched],
    }


def test_equal_texts_are_in_the_page_once() -> None:
    segment = data(scored({"one": RIVAL, "two": RIVAL}))["segments"][0]
    assert segment["x"] == [RIVAL[0], 0]
    assert segment["k"][1] == 0


@pytest.mark.parametrize("draft", [None, DRAFT])
@pytest.mark.parametrize("systems", [{"only": RIVAL}, {"a": RIVAL[:3], "b": ("", "", "")}])
def test_little_data(draft: tuple[str, ...] | None, systems: dict[str, tuple[str, ...]]) -> None:
    scores = scored(systems, draft=draft)
    shown = page(scores)
    assert bool(shown.find_class("matrix")) == (scores.tested and len(systems) > 1)
    assert bool(shown.find_class("changes")) == bool(draft)
    assert len(data(scores)["segments"]) == len(scores.segments)


def test_each_reference_is_marked_by_the_system_that_was_judged_by_it() -> None:
    other = tuple(text.replace("inaugurated", "unveiled") for text in DRAFT)
    segment = data(scored({"a": REFERENCE, "b": other}, references=(REFERENCE, other)))["segments"][0]
    assert [len(flat) // 3 for flat in segment["q"]] == [2, 1]
    assert [outcomes[0] for outcomes in segment["o"]] == [0, 1]


words = st.lists(st.sampled_from(["Kyiv", "Kiev", "fell", "🔥", "on", "it", ",", "  "]), max_size=8).map(" ".join)


@settings(deadline=None)
@given(words, words)
@example("Kyiv fell", "fell Kiev Kyiv")  # two insertions at one place, one of them half of a move
def test_a_replacement_is_found_where_it_stands(draft: str, revised: str) -> None:
    changes = judge(edits(draft, revised), edits(draft, revised)).reference
    placer = Placer.of(draft, revised, changes)
    assert placer.fits
    for edit in placer.edits:
        start, end = placer.made(edit)
        assert revised[start:end].split() == edit.replacement.split()
    unchanged = Placer.of(draft, draft, ())
    for edit in placer.edits:
        start, end = unchanged.kept(edit)
        assert draft[start:end].split() == edit.text.split()


def test_lint_findings_are_a_table() -> None:
    text = ParallelText("news", {"<b>": DRAFT, "good": REFERENCE}, (REFERENCE,))
    section = page(score_documents([text], replace(QUICK, lint=True))).get_element_by_id("lint")
    rows = [[cell.text_content() for cell in row] for row in section.findall(".//tr")]
    assert rows[0][1:] == ["all", "name"]
    assert rows[1] == ["good", "0.0", "0.0"]
    assert rows[2][0] == "<b>"
    assert page(scored({"a": RIVAL})).findall(".//section[@id='lint']") == []


def test_each_sentence_has_its_lint_findings() -> None:
    text = ParallelText("news", {"draft": (DRAFT[0], REFERENCE[1]), "good": REFERENCE[:2]}, (REFERENCE[:2],))
    found = data(score_documents([text], replace(QUICK, lint=True)))
    assert found["systems"] == ["good", "draft"]
    assert [segment.get("l") for segment in found["segments"]] == [[0, 1], None]
    assert (found["linted"], data(scored({"a": RIVAL}))["linted"]) == (True, False)


def test_what_is_only_spelling_is_said_beside_the_names() -> None:
    text = ParallelText("news", {"draft": DRAFT}, (REFERENCE,))
    section = page(score_documents([text], QUICK, glossary=Glossary.bundled())).get_element_by_id("names")
    assert re.match(
        r"With all names spelt alike: chrF\+\+ \d+\.\d \(\+\d+\.\d\)$", section.find(".//p[@class='alike']").text
    )
    assert section.find(".//li/small").text == "× 22 · known variant"
