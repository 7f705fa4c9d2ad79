"""`mtqa glossary compare`, as its users meet it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from mtqa.cli import app
from mtqa.errors import InputError, UsageError

RUNNER = CliRunner()


def run(*arguments: str) -> str:
    result = RUNNER.invoke(app, ["glossary", "compare", *arguments], catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout


def test_two_names() -> None:
    assert run("Konascenkov", "Konashenkov") == (
        "same  1.00\nKonascenkov = Конашенков in the Italian press (sc before e is ш); English: Konashenkov\n"
    )


def test_two_names_as_json() -> None:
    found = json.loads(run("Vladimir", "Volodymyr", "--format", "json"))
    assert found["verdict"] == "different"
    assert set(found) == {"a", "b", "verdict", "score", "reason"}


@pytest.mark.parametrize(
    ("a", "b", "verdict", "reason"),
    [
        ("Xi Jinping", "习近平", "same", "the glossary has both as spellings of Xi Jinping [xi-jinping]"),
        ("בנימין נתניהו", "Benjamin Netanyahu", "same", "Hebrew letters cannot be compared with Latin ones"),
        ("მიხეილ სააკაშვილი", "Mikheil Saakashvili", "same", "[saakashvili]"),
        ("Yerevan", "Երևան", "same", "[yerevan]"),
        ("Путин", "习近平", "different", "they are Vladimir Putin [putin] and Xi Jinping [xi-jinping]"),
        ("Vardan", "Վարդան", "unknown", "Armenian letters cannot be compared with Latin ones, and the glossary"),
        ("Kyiv", "Artemivsk", "different", "are far apart"),
        ("Bakhmut", "Artemivsk", "same", "the glossary has both as spellings of Bakhmut [bakhmut]; by their letters"),
        ("Pekín", "Beijing", "same", "the glossary has both as spellings of Beijing [beijing]"),
        ("Varsavia", "Warschau", "same", "the glossary has both as spellings of Warsaw [warsaw]"),
        ("Zelenskyy", "Volodymyr Zelenskyy", "likely", "one of them without the given name"),
        (
            "Alexandria",
            "Oleksandriia",
            "likely",
            "but in the glossary, they are Alexandria [alexandria] and Oleksandriia",
        ),
        ("Iwanow", "Ivanov", "same", "in the German press"),
    ],
)
def test_the_glossary_is_asked_where_spellings_do_not_tell(a: str, b: str, verdict: str, reason: str) -> None:
    for one, two in ((a, b), (b, a)):
        found = json.loads(run(one, two, "--format", "json"))
        assert found["verdict"] == verdict, found
        if one == a:
            assert reason in found["reason"]


def test_a_file_of_pairs_follows_the_glossary_too(tmp_path: Path) -> None:
    house = tmp_path / "house.csv"
    house.write_text(
        "key,kind,en,variants\nlomb,organisation,Lombard Union,UL|Unione Lombarda\nulm,place,Ulmstadt,UL2\n"
        "holm,place,Holm,Holmby\nholm-2,place,Holm,Holmsund\n",
        encoding="utf-8",
    )
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("a,b\nUL,Lombard Union\nUL,Ulmstadt\nHolm,Holmsund\n", encoding="utf-8")
    for option in ("text", "json"):
        output = run("--pairs", str(pairs), "--glossary", str(house), "--format", option)
        rows = json.loads(output) if option == "json" else csv.DictReader(io.StringIO(output), delimiter="\t")
        assert [row["verdict"] for row in rows] == ["same", "different", "likely"]


def test_a_file_of_pairs_parts_what_the_glossary_has_as_two_things(tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("a,b\nAlexandria,Oleksandriia\nKiev,Kyjiw\n", encoding="utf-8")
    rows = csv.DictReader(io.StringIO(run("--pairs", str(pairs))), delimiter="\t")
    assert [row["verdict"] for row in rows] == ["likely", "same"]


def test_a_house_glossary_and_a_file_of_pairs_in_two_scripts(tmp_path: Path) -> None:
    house = tmp_path / "house.csv"
    house.write_text("key,kind,native,en\nvardan,person,Վարդան Անի,Vardan Ani\n", encoding="utf-8")
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("a,b\nVardan Ani,Վարդան Անի\nVardan Ana,Վարդան Անի\n", encoding="utf-8")
    output = run("--pairs", str(pairs), "--glossary", str(house))
    assert [row["verdict"] for row in csv.DictReader(io.StringIO(output), delimiter="\t")] == ["same", "unknown"]


def test_an_empty_name_is_refused() -> None:
    with pytest.raises(UsageError, match="a name is empty"):
        run("", "Kyiv")


PAIRS = "b\tkind\ta\nKyiv\tplace\tKiev\nPinsk\tplace\tMinsk\n\nVladimir Putin\tperson\tPutin\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (PAIRS, "utf-8"),
        (PAIRS, "utf-8-sig"),
        (PAIRS.replace("\n", "\r\n"), "utf-8"),
        (PAIRS.replace("\t", ","), "utf-8"),
        (PAIRS.replace("\t", ";"), "utf-8-sig"),
        (PAIRS.replace("Kiev", '"Kiev"'), "utf-8"),
    ],
)
def test_a_file_of_pairs(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_bytes(text.encode(encoding))
    rows = list(csv.DictReader(io.StringIO(run("--pairs", str(path))), delimiter="\t"))
    assert [(row["a"], row["b"], row["verdict"]) for row in rows] == [
        ("Kiev", "Kyiv", "same"),
        ("Minsk", "Pinsk", "different"),
        ("Putin", "Vladimir Putin", "likely"),
    ]
    assert all(0 <= float(row["score"]) <= 1 for row in rows)


def test_quotation_marks_in_names_survive(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text('a\tb\n"Azov\tAzov"\n', encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(run("--pairs", str(path))), delimiter="\t"))
    assert [(row["a"], row["b"]) for row in rows] == [('"Azov', 'Azov"')]


def test_pairs_as_json(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("a,b\nKiev,Kyiv\n", encoding="utf-8")
    assert [row["verdict"] for row in json.loads(run("--pairs", str(path), "--format", "json"))] == ["same"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a\tc\nKiev\tKyiv\n", "pairs.tsv:1: column 'b' is missing; name the columns in the first line: a, b"),
        (b"", "pairs.tsv:1: column 'a' is missing; name the columns in the first line: a, b"),
        (b"a\tb\nKiev\t\n", "pairs.tsv:2: the name in column 'b' is empty; write a name, or remove the row"),
        (b"a\tb\nKiev\n", "pairs.tsv:2: 1 cells, but the first line names 2 columns; add what is missing"),
        ("a\tb\nMuñoz\tMunoz\n".encode("latin-1"), "pairs.tsv: the file is not UTF-8; save it as UTF-8"),
        (b"\x00\x01\xff\xfe", "pairs.tsv: "),
        (None, "pairs.tsv: there is no such file"),
    ],
)
def test_bad_pairs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: bytes | None, message: str) -> None:
    monkeypatch.chdir(tmp_path)
    if data is not None:
        Path("pairs.tsv").write_bytes(data)
    with pytest.raises(InputError) as error:
        run("--pairs", "pairs.tsv")
    assert str(error.value).startswith(message)


@pytest.mark.parametrize("arguments", [[], ["Kiev"], ["a", "b", "c"], ["a", "b", "--pairs", "x.tsv"]])
def test_wrong_number_of_names(arguments: list[str]) -> None:
    with pytest.raises(UsageError, match="compare takes two names"):
        run(*arguments)
