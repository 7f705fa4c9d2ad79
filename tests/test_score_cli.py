"""`mtqa score`, as its users meet it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mtqa.cli import main

LINES = [
    f"The {thing} in {place} was closed on {day}, the mayor said."
    for thing in ("bridge", "school")
    for place in ("Lviv", "Sumy", "Odesa")
    for day in ("Monday", "Tuesday", "Friday", "Sunday")
]
SPOILT = [line.replace("closed", "shut").replace("mayor", "sindaco") for line in LINES]
DRAFT = [line.replace("Odesa", "Odessa").replace("said", "tells") for line in LINES]
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def mtqa(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command in a folder with texts; gives exit code, output and errors."""
    monkeypatch.chdir(tmp_path)
    files = {"ref.txt": LINES, "a.txt": SPOILT, "b.txt": DRAFT, "draft.txt": DRAFT, "short.txt": SPOILT[:5]}
    for name, lines in files.items():
        Path(name).write_text("\n".join(lines) + "\n", encoding="utf-8")

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["mtqa", "score", *arguments])
        with pytest.raises(SystemExit) as stop:
            main()
        said = capsys.readouterr()
        return int(stop.value.code or 0), said.out, said.err

    return run


def figures(mtqa: Run, *arguments: str) -> dict[str, Any]:
    code, out, err = mtqa("--trials", "200", "--resamples", "100", "--format", "json", *arguments)
    assert (code, err) == (0, "")
    report: dict[str, Any] = json.loads(out)
    return report


def test_the_terminal_says_who_is_best_and_why(mtqa: Run) -> None:
    code, out, err = mtqa("a.txt", "draft=b.txt", "--reference", "ref.txt", "--trials", "200")
    assert (code, err) == (0, "")
    assert "draft is best: significantly better than its rival." in out
    assert "BLEU" in out
    assert "TER ↓" in out
    assert "draft is better than a: chrF++" in out
    assert "draft spells Odessa for Odesa (8x)" in out


def test_systems_are_named_and_keep_their_order(mtqa: Run) -> None:
    report = figures(mtqa, "zeta=a.txt", "b.txt", "--reference", "ref.txt")
    assert [system["name"] for system in report["systems"]] == ["zeta", "b"]
    assert [system["rank"] for system in report["systems"]] == [2, 1]


def test_metrics_ranks_and_tokenizer(mtqa: Run) -> None:
    report = figures(
        mtqa, "a.txt", "--reference", "ref.txt", "--metric", "bleu", "--metric", "chrf", "--rank-by", "chrf",
        "--tokenize", "char",
    )  # fmt: skip
    assert report["ranked_by"] == "chrf"
    metrics = report["systems"][0]["metrics"]
    assert list(metrics) == ["bleu", "chrf"]
    assert "tok:char" in metrics["bleu"]["signature"]


def test_metrics_with_a_comma_between(mtqa: Run) -> None:
    report = figures(mtqa, "a.txt", "--reference", "ref.txt", "--metric", "bleu, ter")
    assert list(report["systems"][0]["metrics"]) == ["bleu", "ter"]


def test_sacrebleus_own_ter_gives_the_same(mtqa: Run) -> None:
    fast, slow = (
        figures(mtqa, "a.txt", "--reference", "ref.txt", "--metric", "ter", "--ter", program)
        for program in ("fast", "sacrebleu")
    )
    assert fast == slow


def test_no_significance(mtqa: Run) -> None:
    report = figures(mtqa, "a.txt", "b.txt", "--reference", "ref.txt", "--no-significance")
    assert (report["tested"], report["comparisons"]) == (False, [])
    assert report["systems"][0]["metrics"]["bleu"]["ci"] is None
    _, out, _ = mtqa("a.txt", "b.txt", "--reference", "ref.txt", "--no-significance")
    assert "b has the best chrF++; whether that is more than chance was not tested." in out


def test_a_draft_gives_hter_and_edits(mtqa: Run) -> None:
    report = figures(mtqa, "a.txt", "b.txt", "--reference", "ref.txt", "--draft", "draft.txt")
    assert list(report["systems"][0]["metrics"]) == ["bleu", "chrf++", "hter"]
    assert report["systems"][1]["edits"]["made"] == 0
    assert report["systems"][0]["edits"]["kinds"]["name"]["made"] == 8
    assert any("paraphrase" in note for note in report["notes"])


def test_several_references(mtqa: Run) -> None:
    report = figures(mtqa, "a.txt", "--reference", "ref.txt", "--reference", "b.txt")
    assert report["segments"][0]["references"] == [LINES[0], DRAFT[0]]
    assert "nrefs:2" in report["systems"][0]["metrics"]["bleu"]["signature"]


def test_few_segments_are_not_tested(mtqa: Run) -> None:
    Path("ref5.txt").write_text("\n".join(LINES[:5]) + "\n", encoding="utf-8")
    code, out, _ = mtqa("short.txt", "--reference", "ref5.txt")
    assert code == 0
    assert "note: 5 segments are too few" in out
    assert "Significance" not in out


def test_layouts(mtqa: Run) -> None:
    code, _, err = mtqa("short.txt", "--reference", "ref.txt", "--layout", "lines")
    assert code == 2
    assert "short.txt: it has 5 lines, but ref.txt has 24" in err
    report = figures(mtqa, "short.txt", "--reference", "ref.txt", "--layout", "articles")
    assert len(report["segments"]) == 24
    assert [segment["systems"]["short"]["text"] for segment in report["segments"]][:5] == SPOILT[:5]


def test_empty_lines_are_scored_and_noted(mtqa: Run) -> None:
    Path("gap.txt").write_text("\n".join(["", *SPOILT[1:]]) + "\n", encoding="utf-8")
    report = figures(mtqa, "gap.txt", "--reference", "ref.txt")
    assert report["segments"][0]["systems"]["gap"]["metrics"] == {"bleu": 0, "chrf++": 0, "ter": 100}
    assert "gap: 1 line is empty." in report["notes"]


def test_a_reference_with_gaps_leaves_them_to_the_others(mtqa: Run) -> None:
    Path("second.txt").write_text("\n".join(["", "", *LINES[2:]]) + "\n", encoding="utf-8")
    report = figures(mtqa, "a.txt", "--reference", "ref.txt", "--reference", "second.txt")
    assert [len(segment["references"]) for segment in report["segments"]][:3] == [1, 1, 2]
    assert "nrefs:var" in report["systems"][0]["metrics"]["bleu"]["signature"]
    assert "second: 2 lines are empty: only the other references count there." in report["notes"]


def test_columns_of_a_table(mtqa: Run) -> None:
    rows = ["id\tmt\tref", *(f"{number}\t{a}\t{b}" for number, (a, b) in enumerate(zip(SPOILT, LINES, strict=True)))]
    Path("all.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    report = figures(mtqa, "ours=all.tsv::mt", "--reference", "all.tsv::ref")
    assert report["systems"] == [
        {**system, "name": "ours"} for system in figures(mtqa, "a.txt", "--reference", "ref.txt")["systems"]
    ]


def test_folders_are_matched_by_file_name(mtqa: Run) -> None:
    for folder, lines in (("refs", LINES), ("ours", SPOILT)):
        Path(folder).mkdir()
        for number in (0, 12):
            text = "\n".join(lines[number : number + 12]) + "\n"
            Path(folder, f"part{number}.txt").write_text(text, encoding="utf-8")
    report = figures(mtqa, "ours", "--reference", "refs")
    documents = list(dict.fromkeys(segment["document"] for segment in report["segments"]))
    assert len(documents) == 2
    assert len(report["segments"]) == 24


def test_a_page_is_written(mtqa: Run) -> None:
    code, out, err = mtqa(
        "a.txt", "--reference", "ref.txt", "--format", "html", "--output", "page.html", "--trials", "100"
    )
    assert (code, out, err) == (0, "", "")
    assert Path("page.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("output", "begins"),
    [
        ("page.html", "<!doctype html>"), ("page.HTM", "<!doctype html>"), ("figures.json", "{"), ("figures.csv", "system,rank"),
        ("table.md", "| system |"), ("table.tex", r"\begin{tabular}"), ("report.txt", "1 system"), ("report", "1 system"),
    ],
)  # fmt: skip
def test_the_ending_of_the_output_says_how_to_report(mtqa: Run, output: str, begins: str) -> None:
    assert mtqa("a.txt", "--reference", "ref.txt", "--output", output, "--no-significance") == (0, "", "")
    assert Path(output).read_text(encoding="utf-8").startswith(begins)


def test_a_named_format_beats_the_ending_and_an_unknown_ending_needs_one(mtqa: Run) -> None:
    arguments = ("a.txt", "--reference", "ref.txt", "--no-significance", "--output", "report.pdf")
    code, _, err = mtqa(*arguments)
    assert (code, Path("report.pdf").exists()) == (2, False)
    assert "report.pdf: the ending '.pdf' tells no format of a report" in err
    assert mtqa(*arguments, "--format", "json") == (0, "", "")
    assert json.loads(Path("report.pdf").read_text(encoding="utf-8"))["version"] == 1


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("memory.tmx", '<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">', "a TMX file"),
        ("memory.txt", '<tmx version="1.4">\n<body/>', "a TMX file"),
        ("job.xlf", '<?xml version="1.0"?><xliff version="2.0">', "an XLIFF file"),
        ("newstest.sgm", '<refset setid="newstest">\n<doc>', "an SGML file of WMT"),
        ("own.xml", '<?xml version="1.0"?><segments>', "an XML file"),
        ("sheet.xlsx", "PK", "a spreadsheet"),
        ("data.json", "[]", "a JSON file"),
    ],
)  # fmt: skip
def test_what_holds_segments_in_markup_is_not_scored_as_prose(mtqa: Run, name: str, text: str, kind: str) -> None:
    Path(name).write_text(text, encoding="utf-8")
    for arguments in (("a.txt", "--reference", name), (name, "--reference", "ref.txt")):
        code, out, err = mtqa(*arguments)
        assert (code, out) == (2, "")
        assert f"{name}: this is {kind}, which score does not read; save its segments as a table (.tsv, .csv" in err


def test_a_text_that_begins_with_a_sign_is_a_text(mtqa: Run) -> None:
    Path("sign.txt").write_text("\n".join(["<b>The</b> bridge", *SPOILT[1:]]) + "\n", encoding="utf-8")
    assert len(figures(mtqa, "sign.txt", "--reference", "ref.txt")["segments"]) == 24


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nowhere.txt", "--reference", "ref.txt"], "nowhere.txt: there is no such file"),
        (["a.txt", "--reference", "nowhere.txt"], "nowhere.txt: there is no such file"),
        (["a.txt", "a=b.txt", "--reference", "ref.txt"], "two rivals"),
        (["ref.txt", "--reference", "ref.txt"], "as rival and as reference"),
        (["a.txt", "--reference", "ref.txt", "--metric", "blue"], "there is no metric 'blue'; did you mean bleu?"),
        (["a.txt", "--reference", "ref.txt", "--rank-by", "hter"], "'hter' is not among the metrics"),
        (["a.txt", "--reference", "ref.txt", "--tokenize", "14a"], "there is no tokenizer '14a'"),
        (["table.tsv::nothing", "--reference", "table.tsv::ref"], "there is no column 'nothing'"),
        (["a.txt", "--reference", "ref.txt", "--glossary", "none.csv"], "none.csv"),
        (["empty.txt", "--reference", "ref.txt"], "empty.txt: the file is empty"),
    ],
)
def test_an_error_is_one_sentence_and_nothing_is_written(mtqa: Run, arguments: list[str], sentence: str) -> None:
    Path("table.tsv").write_text("mt\tref\nA b.\tA c.\n", encoding="utf-8")
    Path("empty.txt").write_text("", encoding="utf-8")
    code, out, err = mtqa(*arguments, "--output", "report.json", "--format", "json")
    assert (code, out) == (2, "")
    assert sentence in err
    assert err.startswith("mtqa: ")
    assert err.count("\n") == 1
    assert not Path("report.json").exists()


@pytest.mark.parametrize(
    ("place", "reason"), [("no/such/report.html", "there is no such folder"), (".", "it is a folder")]
)
def test_output_that_cannot_be_written_is_noticed_before_the_work(mtqa: Run, place: str, reason: str) -> None:
    code, out, err = mtqa("nowhere.txt", "--reference", "ref.txt", "--output", place)
    assert (code, out) == (2, "")
    assert f"{place}: the file cannot be written: {reason}; name another place" in err


@pytest.mark.parametrize(
    "option", [["--trials", "1"], ["--jobs", "0"], ["--layout", "rows"], ["--format", "pdf"], ["--seed", "-1"]]
)
def test_impossible_options(mtqa: Run, option: list[str]) -> None:
    code, out, err = mtqa("a.txt", "--reference", "ref.txt", *option)
    assert (code, out) == (2, "")
    assert option[0] in err
    assert "Traceback" not in err


def test_the_glossaries_of_the_configuration_count(mtqa: Run) -> None:
    Path("mtqa.toml").write_text('glossaries = ["lost.csv"]\n', encoding="utf-8")
    code, _, err = mtqa("a.txt", "--reference", "ref.txt")
    assert code == 2
    assert "lost.csv: the glossary cannot be read" in err
