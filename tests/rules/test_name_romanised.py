"""Names that no glossary lists in their spelling, and the guards around them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtqa.finding import Finding, Fix, Severity
from mtqa.fix import fix_document
from mtqa.formats import document_from_text
from mtqa.glossary import Entry, Glossary
from mtqa.glossary.skeleton import latin_skeletons, native_skeleton
from mtqa.glossary.surface import surname_of
from mtqa.lint import Linter, LintOptions
from mtqa.names.given import given_name
from mtqa.names.unlisted import of_press, ukrainian_place
from mtqa.overlaps import strongest

LINTER = Linter(LintOptions(select=("name",), strict=True))
UKRAINE = "Kyiv, Lviv and Odesa are cities of Ukraine."
RUSSIA = "Moscow, Samara and Kazan are cities of Russia."


def findings(text: str) -> list[Finding]:
    return list(LINTER.lint(document_from_text(text)).findings)


def found(text: str, about: str = UKRAINE) -> list[tuple[str, str]]:
    """What is flagged beside a sentence that says what the article is about, and what to write."""
    return [(finding.text, finding.suggestions[0]) for finding in findings(f"{text}\n\n{about}")]


# -- a spelling of a name that the glossary has


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Water rose at Kahowka.", "Kahowka", "Kakhovka"),
        ("They fled from Dshankoy by bus.", "Dshankoy", "Dzhankoi"),
        ("The road to Gorokhovv and Gorohov is shut.", "Gorohov", "Horokhiv"),
        ("Shells hit Kreminaya.", "Kreminaya", "Kreminna"),
        ("Trains to Malaja Wiska are late.", "Malaja Wiska", "Mala Vyska"),
        ("KAHOWKA UNDER FIRE", "KAHOWKA", "KAKHOVKA"),
        ("Kahowka's dam broke.", "Kahowka", "Kakhovka"),
        ("A Kahowka-based firm", "Kahowka", "Kakhovka"),
        ("Igor Konaschienkov spoke.", "Konaschienkov", "Konashenkov"),
        ("The mayor of K\u0456\u0301ev".replace("\u0456", "i"), "Ki\u0301ev", "Kyiv"),
        ("They are the two Kievs.", "Kiev", "Kyiv"),
        ("They left by the HIMARS. Oleksij Kovalchuk spoke.", "Oleksij", "Oleksii"),
        ("The adviser Michajlo Podoljak wrote it.", "Michajlo Podoljak", "Mykhailo Podolyak"),
    ],
)
def test_a_name_is_known_by_how_it_is_romanised(text: str, wrong: str, right: str) -> None:
    assert (wrong, right) in found(text)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Ruslan Mykhailchenko spoke. Mikhailchenko's men and Mykhailchenko left.", "Mikhailchenko", "Mykhailchenko"),
        ("General Baranets, with Petro Baranetz", "Baranetz", "Baranets"),
        ("Dovhalenko left. Petro Dovgalenko stayed.", "Dovgalenko", "Dovhalenko"),
    ],
)
def test_an_unlisted_name_in_two_spellings(text: str, wrong: str, right: str) -> None:
    assert found(text) == [(wrong, right)]


def test_the_message_says_how_the_spelling_is_read() -> None:
    (finding,) = findings(f"{UKRAINE} She met Gherascenko there.")
    assert finding.rule == "name/romanisation"
    assert finding.message == (
        "Gherascenko = Геращенко in the Italian press (gh before e is г, sc before e is щ); English: Herashchenko."
    )


def test_a_user_glossary_of_any_nation_is_read_too() -> None:
    index = Glossary([Entry("x", "place", {"native": "Враца"}, {"en": "Vratsa"})]).index()
    assert [namesake.entry.key for namesake in index.namesakes("Wraza")] == ["x"]


# -- the same spelling where it is somebody or something else


@pytest.mark.parametrize(
    "text",
    [
        "Alexei Gorokhov won the race, and Gorokhov smiled.",
        "General Kosov left. Mr Luck stayed.",
        "Luck was on their side. It was sheer luck.",
        "The lion walked. Then Lion Street was shut.",
        "Ivan Sánchez met Iván Duque, Chiara Petrucci and Marco Bellucci.",
        "Giulia Scevola, Luca Fascetti and Francesca Moscatelli sang.",
        "Berezovka and Ivanovka are in Russia.",
        "The Kahowka.example site, kahowka@example.com and #Kahowka are down.",
        "Tor and Lyman Frank Baum wrote books.",
        "Firms from Córdoba, Büren, Città di Castello and Kew sent aid.",
        "In Huyton, Costa Mesa, Corato and Boca, the team was named.",
        "Aid came from Gorizia, Gorbitz, Gorgonzola and Gorakhpur.",
        "President Van Buren and the people of San Zolote",
        "Petrova met Ivanova; Pavlov and Pavliv, Kovalskyi and Kovalska stayed.",
        "Olena Melnychuk and Olha Melnichuk left for Dovhalenkove without Dovhalenko.",
        "Marta Terrassa, Ana Branca and Paulino Neves arrived; Halya and Veliky stayed.",
        "The University of Georgia and Georgia state police",
        "The zone is called Europe/Kiev.",
        "The Battle of Kiev (1941), the Great Gate of Kiev and chicken Kiev",
    ],
)
def test_what_only_looks_so_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["Water rose at Gorohof.", "They met Gherascenko.", "Bogdan Kovalenko spoke."])
def test_nothing_is_read_in_an_article_about_something_else(text: str) -> None:
    assert found(text, "Sydney and Perth are cities of Australia.") == []


def test_the_right_spellings_are_right() -> None:
    entries = [entry for entry in Glossary.bundled().entries if "uk" in entry.native and entry.kind != "organisation"]
    text = ". ".join(f"They saw {entry.preferred['en']} on Monday" for entry in entries)
    assert [finding.text for finding in findings(text) if finding.rule == "name/romanisation"] == []


# -- given names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A soldier, Andrey Kovalenko, spoke.", [("Andrey", "Andrii")]),
        ("Then Tatyana left.", [("Tatyana", "Tetiana")]),
        ("OLEG KOVALENKO SPOKE", [("OLEG", "OLEH")]),
        ("Doctor Nikolay Shevchuk", [("Nikolay", "Mykola")]),
        ("Andrey Petrov and Oleg Ivanov spoke.", []),
        ("A Russian, Andrey Kovalenko, spoke.", []),
        ("Pavel Novák and Oleg Smith spoke.", []),
        ("Oleg Smirnov came. Oleg left.", []),
        ("Sofiia, Dariia, Andrii and Oleh spoke.", []),
    ],
)
def test_given_names_of_ukrainians(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_given_names_in_an_article_about_russia() -> None:
    assert found("Then Tatyana and Andrey Kovalenko left.", RUSSIA) == []


@pytest.mark.parametrize("name", ["Maria", "Daria", "Margarita", "Olga", "Halina", "Denis"])
def test_a_name_that_many_nations_have_is_only_a_suggestion(name: str) -> None:
    (finding,) = findings(f"{name} spoke.\n\n{UKRAINE}")
    assert finding.severity is Severity.SUGGESTION


def test_a_spelling_of_two_names_gives_both() -> None:
    name = given_name("Evgeny")
    assert name is not None
    assert set(name.names) == {"Yevhen", "Yevhenii"}


# -- names that no glossary has


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("Schewtschuk", "Shevchuk"),
        ("Chevtchouk", "Shevchuk"),
        ("Gherascenko", "Herashchenko"),
        ("Tchaikovsky", None),
        ("Scevola", None),
        ("Francesco", None),
        ("Schumacher", None),
        ("Bouchardeau", None),
        ("Ovcharenko", None),
        ("Chouchenko", "Shushenko"),
    ],
)
def test_a_press_leaves_its_marks(word: str, right: str | None) -> None:
    respelt = of_press(word, "en", ukrainian=True)
    assert (respelt.spelling if respelt else None) == right


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("Novopavlovka", "Novopavlivka"),
        ("Gorodnitsa", "Horodnytsia"),
        ("Krasnogorsk", "Krasnohirsk"),
        ("Zarechnoye", "Zarechne"),
        ("Petrivka", None),
    ],
)
def test_a_russian_form_of_a_place_in_ukraine(word: str, right: str | None) -> None:
    respelt = ukrainian_place(word)
    assert (respelt.spelling if respelt else None) == right


# -- fixes


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    names=st.lists(
        st.sampled_from(
            "Kahowka Gorohof Bogdan Konaschienkov Kiev KAHOWKA Timoscenko Chevtchouk Novopavlovka Kíev Lugansk".split()
        ),
        min_size=1,
        max_size=4,
    ),
    frame=st.sampled_from(["Near {} it rained.", "{}'s mayor", "the {}-based unit", "{} AND", "He spoke of “{}”."]),
    unsafe=st.booleans(),
)
def test_a_second_pass_changes_nothing(names: list[str], frame: str, unsafe: bool) -> None:
    text = " ".join(frame.format(name) for name in names) + f"\n\n{UKRAINE}\n"
    once = fix_document(LINTER, document_from_text(text), unsafe=unsafe).document
    twice = fix_document(LINTER, once, unsafe=unsafe)
    assert twice.applied == 0
    assert twice.document.text == once.text


def test_a_fix_keeps_case_possessive_and_hyphen() -> None:
    text = f"KAHOWKA'S MAYOR, Kahowka’s fire and a Kahowka-based firm\n\n{UKRAINE}\n"
    fixed = fix_document(LINTER, document_from_text(text)).document.text
    assert fixed.startswith("KAKHOVKA'S MAYOR, Kakhovka’s fire and a Kakhovka-based firm")


# -- surnames


@pytest.mark.parametrize(
    ("name", "native", "surname"),
    [
        ("Igor Konashenkov", {"ru": "Игорь Конашенков"}, "Konashenkov"),
        ("Peter the Great", {"ru": "Пётр Великий"}, "Peter the Great"),
        ("Tsar Nicholas II", {"ru": "Николай II"}, "Tsar Nicholas II"),
        ("Sankt Nikolaus", {}, "Sankt Nikolaus"),
        ("Pietro il Grande", {}, "Pietro il Grande"),
        ("Xi Jinping", {"native": "习近平"}, "Xi Jinping"),
        ("Kim Jong Un", {"native": "김정은"}, "Kim Jong Un"),
        ("Shinzo Abe", {"native": "安倍晋三"}, "Shinzo Abe"),
        ("Shinzo Murata", {"native": "村田慎三郎"}, "Murata"),
        ("Franjo Tudman", {"native": "Franjo Tuđman"}, "Tudman"),
    ],
)
def test_which_part_of_a_name_stands_for_a_person(name: str, native: dict[str, str], surname: str) -> None:
    assert surname_of(Entry("p", "person", native, {"en": name}), name) == surname


# -- institutions that the text explains


@pytest.mark.parametrize(
    "text",
    [
        "The Farnesina, Italy's foreign ministry, said no.",
        "The Viminale (the interior ministry) said no.",
        "The interior ministry, known as the Viminale, said no.",
    ],
)
def test_an_institution_that_is_explained_is_left_alone(text: str) -> None:
    assert found(text) == []


# -- skeletons


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pl", "it"])
def test_a_skeleton_is_shared_by_a_place_and_its_spellings(language: str) -> None:
    """Of places whose English name is romanised, nearly every other spelling is found by its skeleton."""
    hits = total = 0
    for entry in Glossary.bundled().entries:
        skeleton = native_skeleton(entry.native.get("uk", ""))
        if entry.kind == "place" and skeleton and skeleton in latin_skeletons(entry.preferred["en"]):
            total += 1
            hits += skeleton in latin_skeletons(entry.preferred.get(language, entry.preferred["en"]))
    assert total > 500
    assert hits > 0.94 * total


# -- one finding a place


def test_a_phrase_within_a_name_is_reported_once() -> None:
    text = findings(f"They went to Kiev.\n\n{UKRAINE}")
    (name,) = text
    phrase = Finding("calque/x/y", name.span, name.text, "m", Severity.WARNING, 0.9, "c", fix=Fix.NONE)
    worse = Finding("calque/x/y", name.span, name.text, "m", Severity.ERROR, 0.9, "c", fix=Fix.NONE)
    assert strongest([phrase, name]) == [name]
    assert strongest([worse, name]) == [worse]


def test_the_data_beside_the_code_is_sorted_and_sound() -> None:
    path = Path(__file__).parents[2] / "mtqa/names/given-names.csv"
    rows = [line.split(",") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")][1:]
    right = {row[0] for row in rows}
    for row in rows:
        spellings = [name for cell in row[2:] for name in cell.split("|") if name]
        assert spellings
        assert not right & set(spellings), row[0]
        assert all(re.fullmatch(r"[^\W\d_]+", name) for name in spellings), row[0]


@pytest.mark.parametrize(
    ("spelling", "english"),
    [
        ("Jaroschtschuk", "Yaroshchuk"),
        ("Chtcherbakov", "Shcherbakov"),
        ("Kouznetsov", "Kuznetsov"),
        ("Szczerbakow", "Shcherbakov"),
        ("Kovaltsjoek", "Kovalchuk"),
        ("Zjoekov", "Zhukov"),
        ("Kovalčuk", "Kovalchuk"),
        ("Sjtjerbakov", "Shcherbakov"),
        ("Kovalçuk", "Kovalchuk"),
        ("Șcerbakov", "Shcherbakov"),
    ],
)
def test_an_unlisted_name_in_the_spelling_of_any_press(spelling: str, english: str) -> None:
    assert found(f"The Ukrainian officer {spelling} left Kharkiv for Kyiv.") == [(spelling, english)]


def test_poles_and_czechs_keep_their_names() -> None:
    assert not found("The ministers Waszczykowski, Błaszczak, Šefčovič, Babiš and Janša met in Kyiv and Kharkiv.")


# -- a Russian given name where little else is Ukrainian


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Alexey Doroshenko sold milk in Kyiv and Lviv.", [("Alexey", "Oleksii")]),
        ("A red card in Kyiv sent Dmitry Kryskiv of Ukraine off.", [("Dmitry", "Dmytro")]),
        ("The Prime Minister of Ukraine Alexey Palamarchuk was in Kyiv.", [("Alexey", "Oleksii")]),
        ("Alexey Doroshenko flew from Kyiv to Moscow.", []),
        ("Andriy Doroshenko sold milk in Kyiv.", []),
        ("Alexey Morozov sold milk in Kyiv.", []),
        ("Alexey Doroshenko sold milk in Boston.", []),
    ],
)
def test_a_russian_given_name_needs_little_else(text: str, right: list[tuple[str, str]]) -> None:
    assert found(text, "") == right
