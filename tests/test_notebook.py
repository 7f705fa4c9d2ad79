"""`mtqa.score`, as a program or a notebook calls it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import lxml.html
import pytest

import mtqa
from mtqa import MtqaError, ScoreOptions, ScoreTable

REFERENCE = [f"The mayor of Kyiv opened bridge {number} on Monday, then left." for number in range(22)]
DRAFT = [text.replace("Kyiv", "Kiev").replace("opened", "inaugurated") for text in REFERENCE]
GOOD = [text.replace("then left", "and left") for text in REFERENCE]
QUICK = ScoreOptions(trials=100, resamples=50, lint=False)


def scored(systems: Any, references: Any = REFERENCE, **others: Any) -> ScoreTable:
    return mtqa.score(systems, references, **{"options": QUICK, **others})


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, lines in (("ref.txt", REFERENCE), ("good.txt", GOOD), ("draft.txt", DRAFT)):
        Path(name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    rows = [f"{one}\t{two}" for one, two in zip(GOOD, REFERENCE, strict=True)]
    Path("table.tsv").write_text("\n".join(["mt\tref", *rows]) + "\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("systems", "names"),
    [
        ({"a": GOOD, "b": DRAFT}, ["a", "b"]),
        ([GOOD, DRAFT], ["system 1", "system 2"]),
        (GOOD, ["system"]),
        (tuple(GOOD), ["system"]),
        ((text for text in GOOD), ["system"]),
        ("good.txt", ["good"]),
        (Path("good.txt"), ["good"]),
        ([Path("good.txt"), Path("draft.txt")], ["good", "draft"]),
        ({"a": "good.txt", "b": Path("draft.txt"), "c": GOOD}, ["a", "b", "c"]),
        ({"a": "table.tsv::mt"}, ["a"]),
        ("table.tsv::mt", ["mt"]),
    ],
)
def test_systems_are_lists_or_files(files: Path, systems: Any, names: list[str]) -> None:
    result = scored(systems)
    assert [system.name for system in result.systems] == names
    assert [dict(segment.texts)[names[0]] for segment in result.segments] == GOOD
    assert result.systems[0].scores["chrf++"].value == pytest.approx(
        scored({"x": GOOD}).systems[0].scores["chrf++"].value
    )


@pytest.mark.parametrize(
    ("references", "count"),
    [(REFERENCE, 1), ("ref.txt", 1), ([REFERENCE, GOOD], 2), ([Path("ref.txt"), Path("good.txt")], 2),
     ({"one": REFERENCE, "two": "good.txt"}, 2), ("table.tsv::ref", 1)],
)  # fmt: skip
def test_references_too(files: Path, references: Any, count: int) -> None:
    result = scored({"a": DRAFT}, references)
    assert len(result.segments[0].references) == count
    assert result.segments[0].references[0] == REFERENCE[0]


def test_a_draft_gives_the_editors_changes() -> None:
    (system,) = scored({"a": GOOD}, draft=DRAFT, source=DRAFT).systems
    assert "hter" in system.scores
    assert system.edits is not None
    assert system.edits.total.made == 2 * len(REFERENCE)


def test_every_string_of_a_list_is_a_segment() -> None:
    """Also one with several sentences or with line breaks: a list is not an article."""
    result = scored(
        {"a": ["It rained.\nThe river rose. Kyiv flooded."]}, ["It rained. The river rose. Kyiv was flooded."]
    )
    assert len(result.segments) == 1


def test_lists_of_other_lengths_are_aligned_unless_lines_are_asked_for() -> None:
    result = scored({"a": GOOD[2:]})
    assert len(result.segments) == 22
    assert any("a has 20 lines, reference has 22" in note for note in result.notes)
    with pytest.raises(MtqaError, match="it has 20 lines, but reference has 22"):
        scored({"a": GOOD[2:]}, layout="lines")


@pytest.mark.parametrize(
    ("systems", "references", "message"),
    [
        ({}, REFERENCE, "no rival is given"),
        ([], REFERENCE, "no rival is given"),
        ({"a": GOOD}, [], "no reference is given"),
        ({"a": []}, REFERENCE, "a: there is no text"),
        ({"a": [""] * 22}, REFERENCE, "a: there is no text"),
        ({"a": GOOD}, [""], "reference: there is no text"),
        ({"": GOOD}, REFERENCE, "a system is called ''"),
        ({1: GOOD}, REFERENCE, "a system is called 1"),
        ({"a": None}, REFERENCE, "a is no text but NoneType"),
        ({"a": b"bytes"}, REFERENCE, "a is no text but bytes"),
        ({"a": {"news": GOOD}}, REFERENCE, "a is no text but dict"),
        ({"a": set(GOOD)}, REFERENCE, "a is no text but set"),
        ({"a": [*GOOD[:21], None]}, REFERENCE, "segment 22 of a is no text but NoneType"),
        ({"a": [*GOOD[:21], float("nan")]}, REFERENCE, "segment 22 of a is no text but float"),
        ([GOOD, "good.txt"], REFERENCE, "system 2 is a string; give pathlib.Path for a file"),
        (["good.txt"], REFERENCE, "names of files"),
        ({"a": ["good.txt", "draft.txt"]}, REFERENCE, "names of files"),
        ({"a": "nowhere.txt"}, REFERENCE, "nowhere.txt: there is no such file"),
        ({"a": "The cat sat."}, REFERENCE, "The cat sat.: there is no such file"),
        ({"a": ""}, REFERENCE, "names no file"),
        ([Path("good.txt"), Path("./good.txt")], REFERENCE, "two rivals are called 'good'"),
        ({"a": "ref.txt"}, "ref.txt", "as rival and as reference"),
        ({"a": "."}, REFERENCE, "is a folder, but"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(files: Path, systems: Any, references: Any, message: str) -> None:
    with pytest.raises(MtqaError) as error:
        scored(systems, references)
    assert message in str(error.value)


HOUSE = "key,kind,en,variants\nkyiv,place,Kiev,Kyiv\n"


@pytest.mark.parametrize("given", ["house.csv", Path("house.csv"), ["house.csv"], (Path("house.csv"),)])
def test_a_glossary_may_be_a_file(files: Path, given: Any) -> None:
    Path("house.csv").write_text(HOUSE, encoding="utf-8")
    own, bundled = (scored({"a": DRAFT}, glossary=one).systems[0].names for one in (given, None))
    assert (own.standings["Kiev"], bundled.standings["Kiev"]) == ("preferred", "variant")
    assert scored({"a": DRAFT}, glossary=mtqa.Glossary.with_files(["house.csv"])).systems[0].names == own


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"options": {"language": "de"}}, "options must be of the class ScoreOptions, not dict; give options=mtqa.ScoreOptions("),
        ({"models": "smollm2"}, "models must be of the class Models, not str; give models=mtqa.Models("),
        ({"glossary": 3}, "the glossary is no glossary but int"),
        ({"glossary": "none.csv"}, "none.csv"),
    ],
)  # fmt: skip
def test_an_argument_of_another_kind(files: Path, arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(MtqaError) as error:
        scored({"a": DRAFT}, **arguments)
    assert message in str(error.value)


def test_a_notebook_shows_a_table() -> None:
    rivals = {"<b>good</b>": GOOD, "draft": DRAFT}
    shown = lxml.html.fragment_fromstring(scored(rivals, draft=DRAFT)._repr_html_())
    assert [cell.text for cell in shown.findall(".//tbody//th")] == ["<b>good</b>", "draft"]
    heads = [cell.text for cell in shown.findall(".//thead//th")]
    assert heads[1:] == ["system", "BLEU ↑", "chrF++ ↑", "HTER ↓", "changes made", "names right"]
    assert "is best" in shown.find(".//p/b").text
    assert shown.findall(".//script") == []


def test_printing_gives_the_report_and_repr_a_line() -> None:
    result = scored({"good": GOOD, "draft": DRAFT})
    assert "good is best: significantly better than its rival." in str(result)
    assert "\n" not in repr(result)
    assert repr(result).startswith("<2 systems, 22 segments: good is best")
    assert json.loads(result.report("json"))["systems"][0]["name"] == "good"


def test_a_long_run_can_be_watched() -> None:
    seen: list[tuple[str, int, int]] = []
    scored({"good": GOOD, "draft": DRAFT}, watch=lambda *step: seen.append(step))
    done = [step[1] for step in seen]
    assert done == sorted(done)
    assert seen[-1][1] == seen[-1][2]
    assert {"BLEU", "TER", "names and changes", "significance by TER"} <= {step[0] for step in seen}
