"""What a text speaks of, and how much that counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtqa.form import LANGUAGES
from mtqa.topic import read_topic


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mayor of Turin met the Carabinieri, and Giuseppe Bianchini spoke.", "it"),
        ("In Seville the PSOE and the Junta asked Mariano Gutiérrez.", "es"),
        ("The prefect of Rennes wrote to Matignon, says Jean-Luc Barreau.", "fr"),
        ("The Bundestag heard Jürgen Hoffmann of Düsseldorf.", "de"),
        ("In Coimbra the mayor, João Ribeiro, spoke of the Algarve.", "pt"),
        ("The Duma heard Sergei Smirnov of Omsk, and 300 rubles were paid.", "ru"),
        ("In Poltava the Verkhovna Rada and Oleksandr Marchenko paid 300 hryvnias.", "uk"),
    ],
)
def test_names_speak_for_a_language(text: str, language: str) -> None:
    topic = read_topic(text)
    assert max(LANGUAGES, key=topic.odds) == language
    assert topic.words[language]


def test_a_text_without_names_says_nothing() -> None:
    topic = read_topic("They say that it will rain, and stay at home.")
    assert {topic.odds(language) for language in LANGUAGES} == {1.0}


def test_a_text_full_of_a_country_counts_hardly_more_than_one_that_speaks_of_it_often() -> None:
    """Much is written about Russia everywhere."""
    often = read_topic("Moscow and Omsk and the Kremlin. " + "They say that it will rain again. " * 20)
    full = read_topic("Moscow, Omsk, Tula, Kazan, the Kremlin, the Duma, Russia. " * 20)
    assert full.odds("ru") == pytest.approx(often.odds("ru"))


@pytest.mark.parametrize(
    ("text", "language", "other"),
    [
        ("Near Kharkov, says Sergei Petrenko of Chernigov, the power is back.", "ru", "uk"),
        ("Near Kharkiv, says Serhii Petrenko of Zaporizhzhia, the power is back.", "uk", "ru"),
        ("The bishop, Heorhii Vyshnivskyi, blessed the bread.", "uk", "ru"),
    ],
)
def test_spellings_of_what_two_languages_name_tell_them_apart(text: str, language: str, other: str) -> None:
    topic = read_topic(text)
    assert topic.leaning(language, other) > 2
    assert topic.leaning(other, language) == pytest.approx(1 / topic.leaning(language, other))


def test_what_both_spell_alike_leans_to_neither() -> None:
    assert read_topic("In Kherson and Poltava spoke Viktor Bondarenko.").leaning("uk", "ru") == 1.0


def test_people_whom_the_whole_world_calls_alike_lean_to_neither() -> None:
    assert read_topic("Vladimir Putin met Volodymyr Zelensky and Sergei Lavrov's aides.").leaning("uk", "ru") == 1.0


@given(st.text(max_size=200))
def test_any_text_has_a_topic(text: str) -> None:
    assert all(read_topic(text).odds(language) >= 1 for language in LANGUAGES)
