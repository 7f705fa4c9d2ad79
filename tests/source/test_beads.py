"""Alignment of a source and its translation, stems, expressions and numbers."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtqa.source.beads import Sentence, align_beads
from mtqa.source.expression import read_expression
from mtqa.source.numerals import quantities
from mtqa.source.stems import is_form_of

ITALIAN = [
    "Tre scosse hanno svegliato Perugia nella notte.",
    "La più forte, di magnitudo 4,1, è stata registrata alle 3.12.",
    "Nessun ferito, ma 40 famiglie hanno dormito in auto.",
    "Il sindaco Ferri ha chiuso le scuole fino a lunedì.",
]
ENGLISH = [
    "Three tremors woke Perugia during the night.",
    "The strongest, magnitude 4.1, was recorded at 3.12am.",
    "No one was hurt, but 40 families slept in their cars.",
    "Mayor Ferri closed the schools until Monday.",
]


def shapes(source: list[str], target: list[str]) -> list[tuple[list[int], list[int]]]:
    beads = align_beads([Sentence(one) for one in source], [Sentence(one) for one in target], "it")
    return [(list(bead.source), list(bead.target)) for bead in beads]


def test_equal_texts_align_one_to_one() -> None:
    assert shapes(ITALIAN, ENGLISH) == [([index], [index]) for index in range(4)]


def test_missing_sentence_stays_alone() -> None:
    assert shapes(ITALIAN, [*ENGLISH[:2], ENGLISH[3]]) == [([0], [0]), ([1], [1]), ([2], []), ([3], [2])]


def test_joined_sentences_are_one_bead() -> None:
    joined = [f"{ENGLISH[0][:-1]}, and the strongest, magnitude 4.1, was recorded at 3.12am.", *ENGLISH[2:]]
    assert shapes(ITALIAN, joined)[0] == ([0, 1], [0])


@given(st.lists(st.text(max_size=40), max_size=9), st.lists(st.text(max_size=40), max_size=9))
def test_every_sentence_is_in_one_bead_in_order(source: list[str], target: list[str]) -> None:
    beads = align_beads([Sentence(one) for one in source], [Sentence(one, True) for one in target])
    assert [index for bead in beads for index in bead.source] == list(range(len(source)))
    assert [index for bead in beads for index in bead.target] == list(range(len(target)))
    assert all(0 <= bead.confidence <= 1 for bead in beads)


@pytest.mark.parametrize(
    ("word", "other", "language", "same"),
    [
        ("investito", "investire", "it", True),
        ("deciso", "decidere", "it", True),
        ("polemiche", "polemica", "it", True),
        ("camera", "cammino", "it", False),
        ("detenidos", "detenido", "es", True),
        ("assurait", "assure", "fr", True),
        ("Häuser", "Haus", "de", True),
        ("gerechnet", "rechnen", "de", True),
        ("задержали", "задержать", "ru", True),
        ("население", "наследник", "ru", False),
        ("затримано", "затримати", "uk", True),
        ("avaliou", "avaliar", "pt", True),
    ],
)
def test_forms(word: str, other: str, language: str, same: bool) -> None:
    assert is_form_of(word, other, language) is same


@pytest.mark.parametrize(
    ("expression", "sentence", "found"),
    [
        ("investire", "Le fiamme hanno investito il bosco.", "investito"),
        ("forze dell'ordine", "Le forze dell'ordine indagano.", "forze dell'ordine"),
        ("da parte sua", "Un aiuto da parte di tutti.", ""),
        ("asistir a", "Los asistentes aplaudieron.", "asistentes"),
        ("denuncia, querela", "È scattata la querela.", "querela"),
        ("prilёт / прилёт", "Прилёты были ночью.", "Прилёты"),
    ],
)
def test_expressions(expression: str, sentence: str, found: str) -> None:
    language = "ru" if "/" in expression else "es" if expression == "asistir a" else "it"
    assert read_expression(expression, language).find(sentence, language) == found


def test_short_lists_with_telling_words_are_listed() -> None:
    assert read_expression("conduttore", "it").is_listed
    assert read_expression("il gol del pareggio", "it").is_listed
    assert not read_expression("gazzella, pantera, volante, auto", "it").is_listed
    assert not read_expression("da sé, in più", "it").is_listed


@pytest.mark.parametrize(
    ("language", "expression", "sentence", "main"),
    [
        ("it", "aprire un fascicolo sul caso", "Sul crollo la procura ha un fascicolo.", "fascicolo"),
        ("it", "lanciare un appello", "Ha lanciato la palla.", ""),
        ("es", "presentar una querella", "La querella llegó ayer.", "querella"),
        ("fr", "ouvrir une enquête", "L'enquête avance.", "enquête"),
        ("de", "ein Zeichen setzen", "Das ist ein wichtiges Zeichen.", "Zeichen"),
        ("ru", "провести обыск", "Обыски шли всю ночь.", "Обыски"),
        ("it", "investire", "Gli scontri dilagano.", ""),
    ],
)
def test_main_word_of_a_phrase(language: str, expression: str, sentence: str, main: str) -> None:
    assert read_expression(expression, language).find_main(sentence, language) == main


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1.200,5", "it", "1200.5"),
        ("1,200.5", "en", "1200.5"),
        ("12 450", "fr", "12450"),
        ("ventitré", "it", "23"),
        ("trentotto", "it", "38"),
        ("ventitreenni", "it", "23"),
        ("duecentottanta", "it", "280"),
        ("centocinquantamila", "it", "150000"),
        ("quarantamila", "it", "40000"),
        ("dreiundzwanzig", "de", "23"),
        ("20 Uhr 30", "de", "8:30"),
        ("quatre-vingt-dix-sept", "fr", "97"),
        ("двадцать три тысячи", "ru", "23000"),
        ("п'ятдесят", "uk", "50"),
        ("veintitrés", "es", "23"),
        ("trinta e dois", "pt", "32"),
        ("2,5 mld", "it", "2500000000"),
        ("$2.5bn", "en", "2500000000"),
        ("8.30pm", "en", "20:30"),
        ("two hundred and fifty", "en", "250"),
        ("XIX secolo", "it", "19"),
        ("5 or 6 million", "en", "5000000"),
    ],
)
def test_numbers(text: str, language: str, value: str) -> None:
    assert value in {one for quantity in quantities(text, language) for one in quantity.values}


@given(
    st.text(alphabet="0123456789.,:' -XVImk%hundertcinque", max_size=30),
    st.sampled_from(["it", "de", "fr", "en", "ru", "xx"]),
)
def test_any_text_has_numbers_in_order(text: str, language: str) -> None:
    found = quantities(text, language)
    assert all(one.end <= after.start for one, after in pairwise(found))
