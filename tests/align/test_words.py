"""Edits are what a person would mark, and they make the revised text exactly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtqa.align.tokens import tokens
from mtqa.align.words import Edit, EditKind, apply_edits, edits
from mtqa.document import Span
from mtqa.errors import UsageError
from mtqa.glossary import Entry, Glossary

Marked = tuple[str, str, str]


def marked(draft: str, revised: str) -> list[Marked]:
    return [(edit.kind.value, edit.text.strip(), edit.replacement.strip()) for edit in edits(draft, revised)]


CASES: dict[str, tuple[str, str, list[Marked]]] = {
    "nothing changed": ("The army left.", "The army left.", []),
    "a word for a word": ("The raid was heavy.", "The raid was severe.", [("word choice", "heavy", "severe")]),
    "a phrase for a phrase": (
        "The clashes invest the town.",
        "Fighting sweeps over the town.",
        [("word choice", "The clashes invest", "Fighting sweeps over")],
    ),
    "a name beside a changed word is an edit of its own": (
        "The raid hit in Kiev at dawn.",
        "The raid hit near Kyiv at dawn.",
        [("word choice", "in", "near"), ("name", "Kiev", "Kyiv")],
    ),
    "another person": ("A letter by Petrov came.", "A letter by Ivanov came.", [("name", "Petrov", "Ivanov")]),
    "a number": ("It killed 20 people.", "It killed 25 people.", [("number", "20", "25")]),
    "a number in words": ("It killed five people.", "It killed 5 people.", [("number", "five", "5")]),
    "punctuation apart from words": (
        "He left , she said;",
        "He left, she wrote.",
        [("spacing", "", ""), ("word choice", "said", "wrote"), ("punctuation", ";", ".")],
    ),
    "quotation marks": ('He said "no".', "He said “no”.", [("punctuation", '"', "“"), ("punctuation", '"', "”")]),
    "an apostrophe": ("It doesn't end.", "It doesn’t end.", [("punctuation", "doesn't", "doesn’t")]),
    "a contraction is one word": ("It does not end.", "It doesn't end.", [("word choice", "does not", "doesn't")]),
    "capitals": ("The pope spoke.", "The Pope spoke.", [("capitals", "pope", "Pope")]),
    "a deletion takes the next capital along": ("Very good news.", "Good news.", [("deletion", "Very good", "Good")]),
    "a deletion": ("The very old town fell.", "The old town fell.", [("deletion", "very", "")]),
    "a doubled word": ("Fire in the the town.", "Fire in the town.", [("deletion", "the", "")]),
    "an insertion is a whole phrase": (
        "He lives in the city.",
        "He lives in the old part of the city.",
        [("insertion", "", "the old part of")],
    ),
    "a whole sentence": ("He came. He left.", "He came. He ate. He left.", [("insertion", "", "He ate.")]),
    "a moved phrase": (
        "On Monday morning the army shelled the town.",
        "The army shelled the town on Monday morning.",
        [("order", "On Monday morning", ""), ("capitals", "the", "The"), ("order", "", "on Monday morning")],
    ),
    "words in another order": (
        "a budget state plan",
        "a state budget plan",
        [("order", "budget", ""), ("order", "", "budget")],
    ),
    "content words are kept before function words": (
        "The chief of the staff of the army",
        "The army's chief of staff",
        [("insertion", "", "army's"), ("deletion", "the", ""), ("deletion", "of the army", "")],
    ),
    "not across an unchanged content word": (
        "big raid strong fire",
        "large raid heavy fire",
        [("word choice", "big", "large"), ("word choice", "strong", "heavy")],
    ),
    "across a function word between larger changes": (
        "He made great progress in his long studies there.",
        "He learnt much in various other schools there.",
        [("word choice", "made great progress in his long studies", "learnt much in various other schools")],
    ),
    "letters of a script without blanks": ("他在基辅。", "他在利沃夫。", [("word choice", "基辅", "利沃夫")]),
}


@pytest.mark.parametrize(("draft", "revised", "expected"), CASES.values(), ids=CASES)
def test_edits_are_what_a_person_marks(draft: str, revised: str, expected: list[Marked]) -> None:
    assert [item for item in marked(draft, revised) if item[0] != "spacing"] == [
        item for item in expected if item[0] != "spacing"
    ]
    assert apply_edits(draft, edits(draft, revised)) == revised


def test_the_two_ends_of_a_move_belong_together() -> None:
    found = edits("Yesterday the town council met.", "The town council met yesterday.")
    moved = [edit for edit in found if edit.kind is EditKind.ORDER]
    assert [edit.move for edit in moved] == [1, 1]
    assert [(edit.text.strip(), edit.replacement.strip()) for edit in moved] == [("Yesterday", ""), ("", "yesterday")]


def test_a_name_far_away_is_another_mention_and_no_move() -> None:
    filler = "and the people of the old town went on with their work as if nothing at all had happened there"
    found = edits(f"Then Petrov spoke {filler} today.", f"Then he spoke {filler} today, Petrov.")
    assert not [edit for edit in found if edit.kind is EditKind.ORDER]


def test_a_glossary_tells_names_where_capitals_do_not() -> None:
    glossary = Glossary([Entry("kyiv", "place", {}, {"en": "Kyiv", "it": "Kiev"})])
    assert [edit.kind for edit in edits("Kiev holds.", "Kyiv holds.")] == [EditKind.WORD_CHOICE]
    assert [edit.kind for edit in edits("Kiev holds.", "Kyiv holds.", glossary=glossary)] == [EditKind.NAME]


def test_german_nouns_are_no_names() -> None:
    assert [edit.kind for edit in edits("ein Haus", "ein Dach", language="de")] == [EditKind.WORD_CHOICE]


def test_white_space_alone_is_an_edit_too() -> None:
    assert [edit.kind for edit in edits("a  b\n", "a b")] == [EditKind.SPACING, EditKind.SPACING]


def test_edits_of_another_draft_are_refused() -> None:
    with pytest.raises(UsageError, match="does not fit the draft; give edits of this draft"):
        apply_edits("abc", [Edit(Span(0, 1), "x", "y", EditKind.WORD_CHOICE)])


@pytest.mark.parametrize(
    ("draft", "revised"),
    [
        ("the " * 2000, " ".join(f"word{index}" for index in range(2000))),
        ("the " * 2000, "the " * 900),
        ("the a " * 1000, "a the the " * 600),
        (" ".join(f"w{index % 700}" for index in range(2000)), " ".join(f"w{index % 690}" for index in range(2000))),
        ("no stop " * 20_000, "stop no " * 20_000),
        ("." * 5000, "a" * 100_000),
    ],
    ids=["repetition and text", "shorter repetition", "patterns", "cycles", "40,000 words", "one long word"],
)
def test_long_and_repetitive_texts_are_edited_too(draft: str, revised: str) -> None:
    assert apply_edits(draft, edits(draft, revised)) == revised


TEXTS = st.one_of(
    st.text(max_size=30),
    st.lists(
        st.sampled_from("the The of Kiev Kyiv . , 's \" 5 7 attack attacked \n e\u0301 市".split(" ")), max_size=14
    ).map(" ".join),
    st.lists(st.sampled_from(["a", "b", " ", "  ", ".", "A", "’", "'"]), max_size=14).map("".join),
)


@given(TEXTS, TEXTS)
def test_edits_make_the_revised_text_exactly(draft: str, revised: str) -> None:
    found = edits(draft, revised)
    assert apply_edits(draft, found) == revised
    assert all(edit.text != edit.replacement for edit in found)
    assert found == edits(draft, revised)
    moves = [edit.move for edit in found if edit.move]
    assert all(moves.count(move) == 2 for move in moves)


@given(TEXTS)
def test_tokens_leave_nothing_but_white_space(text: str) -> None:
    rest = list(text)
    for token in tokens(text):
        assert text[token.start : token.end] == token.text
        rest[token.start : token.end] = " " * len(token.text)
    assert not "".join(rest).strip()
