"""`mtqa lint --source`: files, folders and tables, and what goes wrong with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from mtqa.cli import app
from mtqa.errors import MtqaError
from mtqa.source.given import match_sources, read_pair
from mtqa.source.table import read_columns

ITALIAN = "Ieri sono morte 59 persone nella piazza di Torino, dice il sindaco Ferri.\n"
ENGLISH = "Yesterday 36 people died in the square in Turin, says Mayor Ferri.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "story.it.txt").write_text(ITALIAN, encoding="utf-8")
    return tmp_path


def found(*arguments: str) -> list[tuple[str, str, int]]:
    result = CliRunner().invoke(app, ["lint", *arguments, "--format", "json", "--select", "source"])
    assert result.exit_code == 1, result.output
    documents = json.loads(result.stdout)["documents"]
    return [(one["rule"], one["text"], one["line"]) for document in documents for one in document["findings"]]


def test_one_article(folder: Path) -> None:
    assert found(str(folder / "story.txt"), "--source", str(folder / "story.it.txt")) == [("source/number", "36", 1)]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("pairs.jsonl", '{"source":"Erano 30.","translation":"He said:no"}\n', "a file of JSON lines"),
        ("story.json", '{"text":"He said :no"}\n', "a JSON file"),
        ("story.xlf", '<?xml version="1.0"?>\n<xliff version="1.2"><source>Kiev</source></xliff>\n', "an XLIFF file"),
    ],
)
def test_data_is_no_text_to_be_linted_or_fixed(tmp_path: Path, name: str, content: str, kind: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    result = CliRunner().invoke(app, ["lint", "--fix", "--unsafe-fixes", str(path)])
    assert result.exit_code == 2
    assert f"this is {kind}, which lint does not read" in result.stderr
    assert path.read_text(encoding="utf-8") == content


def test_folder_of_sources(folder: Path) -> None:
    sources = folder / "sources"
    sources.mkdir()
    (sources / "story.it.txt").write_text(ITALIAN, encoding="utf-8")
    assert found(str(folder / "story.txt"), "--source", str(sources)) == [("source/number", "36", 1)]


@pytest.mark.parametrize("ending", ["tsv", "csv"])
def test_table_with_both_columns(tmp_path: Path, ending: str) -> None:
    mark = "\t" if ending == "tsv" else ";"
    rows = [
        ("id", "source", "target"),
        ("1", "Erano in dieci.", "They were ten."),
        ("2", ITALIAN.strip(), ENGLISH.strip()),
    ]
    table = tmp_path / f"pairs.{ending}"
    table.write_text("".join(mark.join(row) + "\n" for row in rows), encoding="utf-8")
    assert found(str(table)) == [("source/number", "36", 3)]
    assert found(f"{table}::target", "--source", f"{table}::source") == [("source/number", "36", 3)]


def test_quoted_cells_keep_their_offsets(tmp_path: Path) -> None:
    table = tmp_path / "pairs.csv"
    table.write_text('source,target\n"Disse ""no"", e basta.","He said ""no"", \nand that was it."\n', encoding="utf-8")
    (document, rows), _ = read_columns(str(table), (("target",), ("source",)))  # type: ignore[misc]
    assert document.prose.text == 'He said "no", \nand that was it.'
    at = document.prose.text.index("that")
    assert document.prose.source(at, at + 4).of(document.text) == "that"
    assert len(rows) == 1


@pytest.mark.parametrize(
    ("text", "source", "says"),
    [
        ("story.txt", "none.it.txt", "there is no such source file"),
        ("story.txt", "story.txt", "the text and its source at once"),
        ("story.txt", "english.txt", "the source is in English"),
        ("story.txt", "odd.txt", "cannot be told"),
        ("story.txt", "empty", "it has no source for"),
        ("pairs.tsv::mt", "pairs.tsv::source", "no column is called mt"),
        ("pairs.tsv::target", "pairs.tsv::quelle", "no column is called quelle"),
        ("story.txt", "pairs.tsv::source", "the source is a table"),
        ("broken.tsv", None, "1 cells, but 2 columns"),
        ("twice.tsv", None, "2 columns are called 'target'"),
    ],
)
def test_errors_say_what_is_wrong(
    folder: Path, monkeypatch: pytest.MonkeyPatch, text: str, source: str | None, says: str
) -> None:
    monkeypatch.chdir(folder)
    Path("empty").mkdir()
    Path("english.txt").write_text(
        "It was said that the party is over and that they will be at home.", encoding="utf-8"
    )
    Path("odd.txt").write_text("Xyz", encoding="utf-8")
    Path("pairs.tsv").write_text("source\ttarget\nUna frase.\tA sentence.\n", encoding="utf-8")
    Path("twice.tsv").write_text("source\ttarget\ttarget\nUna frase.\tA.\tB.\n", encoding="utf-8")
    Path("broken.tsv").write_text("source\ttarget\nUna frase.\n", encoding="utf-8")
    with pytest.raises(MtqaError, match=says):
        read_pair(text, match_sources([text], source).get(text))


def test_one_source_for_two_texts_is_refused(folder: Path) -> None:
    paths = [str(folder / "story.txt"), str(folder / "other.txt")]
    with pytest.raises(MtqaError, match="given for 2 texts"):
        match_sources(paths, str(folder / "story.it.txt"))


def test_tables_are_not_fixed(tmp_path: Path) -> None:
    table = tmp_path / "pairs.tsv"
    table.write_text(f"source\ttarget\n{ITALIAN.strip()}\t{ENGLISH.strip()}\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["lint", str(table), "--fix"])
    assert result.exit_code == 2
    assert table.read_text(encoding="utf-8").endswith("Ferri.\n")
