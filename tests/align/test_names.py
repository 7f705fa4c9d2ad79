"""Which names of a reference a rival has."""

from __future__ import annotations

import pytest

from mtqa.align.name_list import proven_names
from mtqa.align.names import NameCheck, Standing, check_names, score_names
from mtqa.glossary import Entry, Glossary, Spelling


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


NAMES = Glossary.bundled()


@pytest.mark.parametrize(
    ("reference", "hypothesis", "right", "respelt", "missing"),
    [
        # whole names, not words
        ("Igor Konashenkov spoke.", "Igor Konashenkov spoke.", ["Igor Konashenkov"], [], []),
        ("Igor Konashenkov spoke.", "Konashenkov spoke.", ["Igor Konashenkov"], [], []),
        ("Igor Konashenkov spoke.", "The spokesman, Igor, spoke.", [], [], ["Igor Konashenkov"]),
        ("Igor Konashenkov spoke.", "Igor Konascenkov spoke.", [], [("Igor Konashenkov", "Igor Konascenkov")], []),
        ("Igor Konashenkov spoke.", "Konascenkov spoke.", [], [("Konashenkov", "Konascenkov")], []),
        ("Igor Konascenkov spoke.", "Igor Konashenkov spoke.", [], [("Igor Konascenkov", "Igor Konashenkov")], []),
        ("Then Ms Zakharova spoke.", "Then Zakharova spoke.", ["Zakharova"], [], []),
        # other spellings and names of one thing
        ("He saw Zelenskyy.", "He saw Zelensky.", ["Zelenskyy"], [], []),
        ("He saw the Italian Foreign Ministry.", "He saw the Farnesina.", [], [("Italian Foreign Ministry", "Farnesina")], []),
        ("He saw the Italian Foreign Ministry.", "He saw the Foreign Ministry of Italy.", ["Italian Foreign Ministry"], [], []),
        ("Bakhmut fell.", "Artemivsk fell.", [], [("Bakhmut", "Artemivsk")], []),
        ("He left Kiev.", "He left Kiev.", ["Kiev"], [], []),
        # first words, compounds, forms
        ("Kyiv fell. Lviv held.", "Kiev fell.", [], [("Kyiv", "Kiev")], ["Lviv"]),
        ("The Kyiv-based firm left.", "The Kiev-based firm left.", [], [("Kyiv", "Kiev")], []),
        ("Ukraine and Russia talked.", "Ukrainian and Russian envoys talked.", ["Ukraine", "Russia"], [], []),
        ("Kyiv’s mayor left Lviv’s.", "Kyiv's mayor left Lviv's.", ["Kyiv", "Lviv"], [], []),
        # as often as the reference has it
        ("He left Kyiv for Lviv, then Kyiv.", "He left Kyiv for Lviv.", ["Kyiv", "Lviv"], [], ["Kyiv"]),
        # no names
        ("He left on Friday, and on Sundays in May, at Easter.", "He left.", [], [], []),
        ("He said, \"No, Yes, I'll go,\" on Mr Hrytsenko's day.", "He left.", [], [], ["Yes", "Hrytsenko"]),
        ("Mayor Opens Bridge in Kyiv", "He opens it.", [], [], ["Kyiv"]),
    ],
)  # fmt: skip
def test_the_glossary_says_what_is_one_name(
    reference: str, hypothesis: str, right: list[str], respelt: list[tuple[str, str]], missing: list[str]
) -> None:
    check = check_names(hypothesis, reference, glossary=NAMES)
    assert check == NameCheck(tuple(right), tuple(respelt), tuple(missing))


def test_german_names_are_those_of_the_glossary() -> None:
    reference = "Der Bürgermeister von Kiew traf Selenskyj in Charkiws Altstadt."
    check = check_names("Der Bürgermeister von Kiew traf Zelensky.", reference, language="de", glossary=NAMES)
    assert check == NameCheck(("Kiew",), (("Selenskyj", "Zelensky"),), ("Charkiw",))


def test_a_first_word_is_a_name_if_another_place_shows_it() -> None:
    texts = ["Petrenko left.", "They saw Petrenko and the Mayor.", "Mayor Petrenko's car", "The mayor left."]
    known = proven_names(texts)
    assert known == {"Petrenko"}
    assert check_names("Petrenka left.", texts[0], known=known).respelt == (("Petrenko", "Petrenka"),)
    assert check_names("Petrenka left.", texts[0]) == NameCheck()


def test_terms_of_a_house_glossary_are_no_names() -> None:
    house = Glossary([Entry("truck", "term", {}, {"en": "lorry"}, (Spelling("truck"),))])
    assert check_names("The truck fell.", "The lorry fell.", glossary=house) == NameCheck()


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
