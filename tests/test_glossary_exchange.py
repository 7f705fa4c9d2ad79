"""`mtqa glossary import` and `export`, as their users meet them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from mtqa.cli import app
from mtqa.errors import MtqaError
from mtqa.exchange import FORMATS
from mtqa.glossary import Glossary, Spelling, read_entries


def mtqa(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["glossary", *arguments])


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


EXPORTS = [
    ("tbx", "a.tbx"), ("csv", "a.csv"), ("tsv", "a.tsv"), ("xlsx", "a.xlsx"), ("deepl", "a.txt"), ("google", "g.csv"),
    ("azure", "a.x"), ("vale", "styles"), ("hunspell", "a.dic"),
]  # fmt: skip


@pytest.mark.parametrize(("format", "name"), EXPORTS)
def test_the_bundled_glossary_goes_out_and_comes_back(here: Path, format: str, name: str) -> None:
    named = ["--format", format, "--source", "it", "--target", "en"]
    assert mtqa("export", "bundled", *named, "--output", name).exit_code == 0
    run = mtqa("import", name, *named)
    assert run.exit_code == 0
    assert run.stdout.startswith("glossary.csv: ")
    assert len(read_entries(here / "glossary.csv")) > 300


@pytest.mark.parametrize(
    ("format", "counted"),
    [
        ("csv", "1 entry as csv"),
        ("deepl", "2 pairs of terms as deepl"),
        ("hunspell", "2 words as hunspell"),
        ("vale", "1 right spelling as vale"),
    ],
)
def test_an_export_says_what_it_counts(here: Path, format: str, counted: str) -> None:
    (here / "g.csv").write_text("key,kind,en,it,variants\nkyiv,term,Kyiv,Kiev,it:Chiev\n", encoding="utf-8")
    run = mtqa("export", "g.csv", "--format", format, "--source", "it", "--target", "en", "--output", "out")
    assert run.stdout == f"out: {counted}\n"


def test_every_format_is_tried_and_named_in_the_help() -> None:
    assert {format for format, _ in EXPORTS} == set(FORMATS)
    for command in ("import", "export"):
        text = mtqa(command, "--help").stdout
        assert all(format in text for format in FORMATS)


def test_an_import_adds_to_the_glossary_that_is_there(here: Path) -> None:
    (here / "glossary.csv").write_text("key,kind,en,variants\nkyiv,place,Kyiv,Kiev|ru:Kiyev\n", encoding="utf-8")
    (here / "new.csv").write_text("en,it,variants\nKiev,Kiev,\nRome,Roma,Kyiv|Rom\n", encoding="utf-8")
    run = mtqa("import", "new.csv")
    assert run.exit_code == 0
    assert run.stdout == "glossary.csv: 1 new entry, 0 changed, 2 in all\n"
    assert run.stderr.splitlines() == [
        "note: left out, because the glossary has it as a variant of another name: 'Kiev'",
        "note: left out, because a variant is another entry's preferred spelling: 'Kyiv'",
    ]
    kyiv, rome = read_entries(here / "glossary.csv")
    assert kyiv.variants == (Spelling("Kiev"), Spelling("Kiyev", "ru"))
    assert (rome.preferred, rome.variants) == ({"en": "Rome", "it": "Roma"}, (Spelling("Rom"),))
    assert mtqa("import", "new.csv").stdout == "glossary.csv: 0 new entries, 0 changed, 2 in all\n"


BASE = (
    "key,kind,uk,ru,en,de,variants,keep,since,note\n"
    "kyiv,place,Київ,Киев,Kyiv,Kiew,ru:Kiev|Kyjiw,Chicken Kiev,2019,house policy\n"
)


@pytest.mark.parametrize(
    ("incoming", "cells", "gone"),
    [
        ("key,kind,fr\nkyiv,place,Kiev\n", {"fr": "Kiev"}, []),
        ("key,fr\nkyiv,Kiev\n", {"fr": "Kiev"}, []),  # no kind: nobody said that it is a term
        ("key,kind,en,variants\nkyiv,place,,it:Chiev|Kiev\n", {"variants": "ru:Kiev|Kyjiw|it:Chiev"}, []),
        ("key,kind,en,variants\nkyiv,place,,pl:Kyjiw\n", {"variants": "ru:Kiev|pl:Kyjiw"}, []),
        ("key,kind,en,keep\nkyiv,place,,Kiev cake\n", {"keep": "Chicken Kiev|Kiev cake"}, []),
        ("key,kind,de,note\nkyiv,place,Kyjiw,Duden\n", {"de": "Kyjiw", "note": "Duden"}, ["Kiew", "house policy"]),
        ("key,kind,fr\nkyiv,organisation,Kiev\n", {"fr": "Kiev", "kind": "organisation"}, []),
    ],
)
def test_an_import_changes_only_the_cells_that_it_fills(
    here: Path, incoming: str, cells: dict[str, str], gone: list[str]
) -> None:
    (here / "glossary.csv").write_text(BASE, encoding="utf-8")
    (here / "new.csv").write_text(incoming, encoding="utf-8")
    run = mtqa("import", "new.csv")
    assert run.stdout == "glossary.csv: 0 new entries, 1 changed, 1 in all\n"
    before, after = (next(csv.DictReader(io.StringIO(text))) for text in (BASE, (here / "glossary.csv").read_text()))
    assert after == {**before, **cells}
    notes = [f"note: replaced by what came in: {', '.join(map(repr, gone))}"] if gone else []
    assert run.stderr.splitlines() == notes


@pytest.mark.parametrize("name", ["a.tbx", "a.csv", "a.xlsx"])
def test_an_export_of_two_languages_comes_back_without_loss(here: Path, name: str) -> None:
    (here / "glossary.csv").write_text(BASE, encoding="utf-8")
    assert mtqa("export", "glossary.csv", "--source", "en", "--target", "de", "--output", name).exit_code == 0
    assert mtqa("import", name).stdout == "glossary.csv: 0 new entries, 0 changed, 1 in all\n"
    assert (here / "glossary.csv").read_text(encoding="utf-8") == BASE


@pytest.mark.parametrize("name", ["a.tbx", "a.csv", "a.tsv", "a.xlsx"])
def test_apostrophes_come_back_as_they_were_written(here: Path, name: str) -> None:
    text = "key,kind,uk,en,variants,note\nmar,place,Мар’янка,Mar'yanka,Mar’janka|Marʼjinka,see AP’s list\n"
    (here / "house.csv").write_text(text, encoding="utf-8")
    assert mtqa("export", "house.csv", "--output", name).exit_code == 0
    assert mtqa("import", name).exit_code == 0
    back = next(csv.DictReader(io.StringIO((here / "glossary.csv").read_text(encoding="utf-8"))))
    assert back.items() >= next(csv.DictReader(io.StringIO(text))).items()
    assert read_entries(here / "glossary.csv")[0].native["uk"] == "Мар'янка"


def test_apostrophes_stay_in_a_row_that_an_import_changes(here: Path) -> None:
    (here / "glossary.csv").write_text("key,kind,uk,en,variants\nmar,place,Мар’янка,Mar'yanka,\n", encoding="utf-8")
    (here / "new.csv").write_text("key,en,variants\nmar,Mar’yanka,Mar’janka\nzaa,Za’atar,\n", encoding="utf-8")
    assert mtqa("import", "new.csv").exit_code == 0
    assert (here / "glossary.csv").read_text(encoding="utf-8").splitlines()[1:] == [
        "mar,place,Мар’янка,Mar’yanka,Mar’janka",
        "zaa,term,,Za’atar,",
    ]


def test_what_checks_a_text_gets_straight_apostrophes(here: Path) -> None:
    (here / "house.csv").write_text("key,kind,en\nzaa,term,Za’atar\n", encoding="utf-8")
    assert mtqa("export", "house.csv", "--format", "hunspell", "--target", "en", "--output", "a.dic").exit_code == 0
    assert "Za'atar" in (here / "a.dic").read_text(encoding="utf-8")


def test_a_new_entry_takes_nothing_from_an_entry_that_is_merged(here: Path) -> None:
    (here / "glossary.csv").write_text(BASE, encoding="utf-8")
    (here / "new.csv").write_text("key,kind,en,fr\nship,term,Kiev,\nkyiv,place,,Kiev\n", encoding="utf-8")
    run = mtqa("import", "new.csv")
    assert "the glossary has it as a variant of another name: 'Kiev'" in run.stderr
    assert Spelling("Kiev", "ru") in read_entries(here / "glossary.csv")[0].variants


def test_what_is_imported_works(here: Path) -> None:
    (here / "a.tsv").write_text("Kiev\tKyiv\nComune di Acme\tAcme Town Council\n", encoding="utf-8")
    assert mtqa("import", "a.tsv", "--format", "deepl", "--source", "it", "--target", "en").exit_code == 0
    glossary = Glossary.with_files([here / "glossary.csv"])
    found = [mention.suggestion for mention in glossary.find("The Comune di Acme wrote to Kiev and Kharkov.")]
    assert found == ["Acme Town Council", "Kyiv", "Kharkiv"]


@pytest.mark.parametrize(
    ("arguments", "problem", "remedy"),
    [
        (["import", "a.ods"], "there is no such file", "check its name"),
        (["import", "b.ods"], "tells no format", "tbx, csv, tsv, xlsx, deepl, google, azure, vale, hunspell"),
        (["import", "b.ods", "--format", "ods"], "there is no format 'ods'", "tbx, csv"),
        (["import", "b.ods", "--format", "deepl"], "one language pair", "--source it --target en"),
        (["import", "b.ods", "--format", "azure"], "Azure glossaries are of one language pair", "--source it"),
        (["import", "b.ods", "--format", "hunspell"], "a Hunspell dictionary is of one language", "--target en"),
        (["import", "b.ods", "--format", "tbx"], "the XML is broken", "mend"),
        (["import", ".", "--target", "en"], "no rule and no vocabulary", "StylesPath"),
        (["import", "latin.csv"], "holds no entry", "Latin letters"),
        (["export", "bundled", "--output", "x.zip"], "tells no format", "tbx, csv"),
        (["export", "bundled", "--output", ".", "--format", "tbx"], "is a folder", "name a file"),
        (["export", "bundled", "--output", "no/where.tbx"], "cannot be written", "folder"),
        (["export", "bundled", "--output", "x.tbx", "--target", "xx"], "no entry is spelt in 'xx'", "de, en"),
        (["export", "nowhere.csv", "--output", "x.tbx"], "nowhere.csv", "CSV"),
    ],
)
def test_errors_say_what_to_do(here: Path, arguments: list[str], problem: str, remedy: str) -> None:
    (here / "b.ods").write_text("some,text", encoding="utf-8")
    (here / "latin.csv").write_text("uk\nKyiv\n", encoding="utf-8")
    run = mtqa(*arguments)
    assert isinstance(run.exception, MtqaError)
    assert problem in str(run.exception)
    assert remedy in str(run.exception)
    assert not (here / "glossary.csv").exists()


@pytest.mark.parametrize(("format", "rows"), [("tbx", 1), ("vale", 1), ("csv", 3), ("tsv", 3)])
def test_proposals_go_only_where_they_can_be_reviewed(here: Path, format: str, rows: int) -> None:
    (here / "house.csv").write_text(
        "key,kind,en,variants,note\na,term,Alpha,Alfa,\nb,term,Beta,Beeta,proposed: 2x\nc,term,Gama,Gamma,rejected: 2x\n",
        encoding="utf-8",
    )
    run = mtqa("export", "house.csv", "--format", format, "--output", "out", "--target", "en")
    assert run.exit_code == 0
    assert ("left out, because proposed or rejected: 2 rows" in run.stderr) == (rows == 1)
    text = "".join(path.read_text("utf-8") for path in (here / "out", *here.glob("out/**/*.*")) if path.is_file())
    assert "Alfa" in text
    assert ("Beeta" in text, "Gamma" in text) == ((True, True) if rows == 3 else (False, False))
