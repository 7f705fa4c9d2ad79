"""Which names of a reference a rival has."""

from __future__ import annotations

import pytest

from mtqa.align.names import NameCheck, Standing, check_names, score_names
from mtqa.glossary import Glossary


@pytest.mark.parametrize(
    ("reference", "hypothesis"),
    [
        ("Ukraine", "Ukrainian"), ("Ukrainian", "Ukraine"), ("Russia", "Russian"), ("Russians", "Russian"), ("China", "Chinese"),
        ("Belarus", "Belarusian"), ("Poland", "Poland"), ("Iranian", "Iran"), ("Turkey", "Turkish"), ("Innovations", "Innovation"),
        ("German", "Germany"),
    ],
)  # fmt: skip
def test_forms_of_one_name_are_right(reference: str, hypothesis: str) -> None:
    check = check_names(f"He saw the {hypothesis} flag.", f"He saw the {reference} flag.")
    assert check == NameCheck(right=(reference,))


@pytest.mark.parametrize(
    ("reference", "hypothesis"),
    [
        ("Donbas", "Donbass"), ("Zelenskyy", "Zelensky"), ("Zelenskyy", "Zelenskyi"), ("Kyiv", "Kiev"), ("Odesa", "Odessa"),
        ("Aleksandrovich", "Alexandrovich"), ("Sergei", "Sergey"), ("Arestovych", "Arestovich"), ("Konashenkov", "Konascenkov"),
    ],
)  # fmt: skip
def test_other_spellings_are_not(reference: str, hypothesis: str) -> None:
    check = check_names(f"He saw {hypothesis} again.", f"He saw {reference} again.")
    assert check == NameCheck(respelt=((reference, hypothesis),))


def test_forms_are_a_matter_of_english() -> None:
    check = check_names("Er sah Ukrainian.", "Er sah Ukraine.", language="de")
    assert check.right == ()


def test_one_mention_is_right_once() -> None:
    check = check_names("The Russian army left.", "The Russian army left Russia.")
    assert (check.right, check.missing) == (("Russian",), ("Russia",))


def test_what_the_glossary_thinks_of_a_spelling() -> None:
    texts = [
        ("He left Kyiv.", "He left Kiev."),
        ("He left Kiev.", "He left Kyiv."),
        ("He saw Hrycenko.", "He saw Hrytsenko."),
    ]
    score = score_names([check_names(one, two) for one, two in texts], glossary=Glossary.bundled())
    assert score.standings == {"Kyiv": Standing.PREFERRED, "Kiev": Standing.VARIANT, "Hrycenko": Standing.OTHER}
    assert [score.standing(one) for one in Standing] == [1, 1, 1]
    assert score_names([check_names(*texts[0])]).standings == {}
