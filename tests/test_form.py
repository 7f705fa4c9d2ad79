"""What the form of a text says: the texts in `tests/form` were written for this test, two as natives write, the others as
machines translate."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtqa.form import often, read_form, read_traits, runs, see
from mtqa.formats import document_from_text
from mtqa.lint import Linter
from mtqa.reading import Reading
from mtqa.topic import read_topic

TEXTS = Path(__file__).with_name("form")
SAMPLES = Path(__file__).parent.parent / "samples"
LINTER = Linter()


def clean(path: Path) -> str:
    return Reading(document_from_text(path.read_text(encoding="utf-8"))).clean


@pytest.mark.parametrize(
    ("path", "language"),
    [
        (SAMPLES / "economy.txt", "it"),
        (SAMPLES / "politics.txt", "it"),
        (TEXTS / "from-es.txt", "es"),
        (TEXTS / "from-de.txt", "de"),
        (TEXTS / "from-ru.txt", "ru"),
    ],
)
def test_a_translation_is_told_by_its_form_and_its_language_by_the_topic_too(path: Path, language: str) -> None:
    text = clean(path)
    form, topic = read_form(text), read_topic(text)
    assert form.translated > 0
    assert max(form.likely, key=lambda tag: form.likely[tag] * topic.odds(tag)) == language
    assert sum(form.likely.values()) == pytest.approx(1)


@pytest.mark.parametrize("name", ["native-kitchen.txt", "native-italy.txt"])
def test_a_native_text_stays_native_whatever_it_is_about(name: str) -> None:
    form = read_form(clean(TEXTS / name))
    assert form.translated < 0


@pytest.mark.parametrize("name", ["from-it.txt", "from-es.txt", "from-fr.txt", "from-de.txt", "from-ru.txt"])
def test_lint_names_the_language(name: str) -> None:
    source = LINTER.lint(document_from_text((TEXTS / name).read_text(encoding="utf-8"))).source
    assert source.language == name[5:7]
    assert any("its form: frequent “" in reason for reason in source.evidence)


def test_names_of_places_change_nothing() -> None:
    """An article about Italy is not one from Italy."""
    text = clean(TEXTS / "native-italy.txt")
    elsewhere = text.replace("Italians", "Peruvians").replace("Italian", "Peruvian").replace("Italy", "Peru")
    assert read_form(text).translated == pytest.approx(read_form(elsewhere).translated, abs=0.1)


def test_the_beginning_of_a_long_text_is_enough() -> None:
    text = clean(TEXTS / "from-de.txt")
    assert read_form(f"{text}\n" * 40).often == read_form(f"{text}\n" * 80).often


def test_entities_and_curly_marks_make_no_difference() -> None:
    text = "“It’s late,” she said. They didn’t go."
    plainly = see(Reading(document_from_text(text)).clean)
    assert plainly == see("&quot;It&#39;s late,&quot; she said. They didn't go.")


def test_traits_that_share_a_word_are_both_found() -> None:
    rates = often(see("of the of the"), {"of the", "the", "of", "_of", "_the_of"})
    assert rates["of the"] == rates["the"] == rates["of"] == rates["_of"] > rates["_the_of"] > 0


def test_a_text_is_seen_by_kinds_and_by_words() -> None:
    seen = set(runs(see("The mayor welcomed Ana Lee.")))
    assert {"the -er", "-ed Name .", "_mayor", "_mayor_welcomed_Name", "_Name_."} <= seen
    assert not {"_the_mayor_welcomed_Name", "the mayor", "Name Name"} & seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("The mayor of Bari, Antonio Decaro, has resigned.", "the -er of Name , Name , has -ed ."),
        ("It cost 1,500 euros on 24 May.", "it cost 0,000 -s on 00 Month ."),
        ("NATO - and the EU's well-known allies", "Word - and the ABC 's well-known -s"),
    ],
)
def test_words_with_a_topic_are_seen_by_their_kind(text: str, seen: str) -> None:
    assert " ".join(see(text).kinds) == seen


def test_a_table_has_comments_and_constants() -> None:
    table = read_traits("# a comment\ntrait\tusual\tit\n\t0\t-1\n, which\t50\t2\n")
    assert table == {"": "0\t-1", ", which": "50\t2"}


@given(st.text(max_size=300))
def test_any_text_has_a_form(text: str) -> None:
    form = read_form(text)
    assert all(rate >= 0 for rate in form.often.values())
