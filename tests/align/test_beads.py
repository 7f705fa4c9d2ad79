"""Sentences meet their partners, and those without one stay alone."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtqa.align.beads import align_beads

STORY = [
    "The mayor of Odesa opened the new hospital on Tuesday.",
    "Three hundred doctors will work there from next spring.",
    "The building cost forty million euros, half of it paid by Brussels.",
    "Critics say that the money was spent without a public tender.",
    "A court in the capital will hear their complaint in March.",
    "Meanwhile, patients wait for weeks to see a surgeon.",
]
RETOLD = [
    "On Tuesday the new hospital in Odesa was opened by the mayor.",
    "From next spring, 300 doctors are going to work there.",
    "Forty million euros is what the building cost; Brussels paid half.",
    "The critics claim the money was given away with no public tender.",
    "Their complaint will come before a court of the capital in March.",
    "Patients, meanwhile, wait weeks for a surgeon.",
]


def shapes(hypothesis: list[str], reference: list[str]) -> list[tuple[list[int], list[int]]]:
    return [(list(bead.hypothesis), list(bead.reference)) for bead in align_beads(hypothesis, reference)]


def test_a_retold_story_is_aligned_sentence_by_sentence() -> None:
    assert shapes(RETOLD, STORY) == [([index], [index]) for index in range(6)]


def test_a_merged_sentence_meets_both_of_the_other_side() -> None:
    merged = [RETOLD[0], f"{RETOLD[1]} {RETOLD[2]}", *RETOLD[3:]]
    assert ([1], [1, 2]) in shapes(merged, STORY)
    assert ([1, 2], [1]) in shapes(STORY, merged)


def test_three_sentences_may_be_one() -> None:
    assert ([0], [0, 1, 2]) in shapes([" ".join(RETOLD[:3]), *RETOLD[3:]], STORY)


def test_a_stop_at_another_place_makes_two_against_two() -> None:
    moved = [
        RETOLD[0],
        f"{RETOLD[1]} Forty million euros,",
        "which Brussels paid half of, the building cost.",
        *RETOLD[3:],
    ]
    assert ([1, 2], [1, 2]) in shapes(moved, STORY)


def test_an_added_and_a_missing_sentence_stay_alone() -> None:
    changed = [RETOLD[0], RETOLD[1], "Subscribe to our newsletter!", *RETOLD[2:4], RETOLD[5]]
    found = shapes(changed, STORY)
    assert ([2], []) in found
    assert ([], [4]) in found
    assert len([bead for bead in found if all(bead)]) == 5


def test_of_sentences_that_changed_places_one_stays_alone_on_each_side() -> None:
    swapped = [*RETOLD[:2], RETOLD[3], RETOLD[2], *RETOLD[4:]]
    found = shapes(swapped, STORY)
    right = {(0, 0), (1, 1), (3, 2), (2, 3), (4, 4), (5, 5)}
    assert {(one[0], two[0]) for one, two in found if one and two} <= right
    assert len([bead for bead in found if not all(bead)]) == 2


def test_a_sentence_moved_far_is_not_given_to_a_stranger() -> None:
    found = shapes([RETOLD[5], *RETOLD[1:5], RETOLD[0]], STORY)
    assert [bead for bead in found if all(bead)] == [([index], [index]) for index in range(1, 5)]


def test_short_sentences_at_one_place_meet_without_a_common_word() -> None:
    assert shapes([*RETOLD[:3], "Too bad.", *RETOLD[3:]], [*STORY[:3], "A pity.", *STORY[3:]])[3] == ([3], [3])


def test_a_script_without_blanks_is_aligned_by_its_letters() -> None:
    reference = ["市长周二在敖德萨开设了新医院。", "三百名医生将从明年春天开始工作。", "这座建筑耗资四千万欧元。"]
    hypothesis = ["新医院周二由敖德萨市长开设。", "建筑耗资四千万欧元。"]
    assert shapes(hypothesis, reference) == [([0], [0]), ([], [1]), ([1], [2])]


@pytest.mark.parametrize(("hypothesis", "reference"), [([], []), (["a"], []), ([], ["a", "b"]), ([""], ["", ""])])
def test_little_or_nothing_is_no_trouble(hypothesis: list[str], reference: list[str]) -> None:
    found = shapes(hypothesis, reference)
    assert sum(len(one) for one, _ in found) == len(hypothesis)
    assert sum(len(two) for _, two in found) == len(reference)


def test_a_long_text_with_a_large_gap_is_aligned_along_the_gap() -> None:
    chance = random.Random(1)
    letters = "bcdfghklmnprst"
    words = ["".join(chance.choice(letters) + chance.choice("aeiou") for _ in range(4)) for _ in range(3000)]
    text = [" ".join(chance.choices(words, k=8)) for _ in range(900)]
    found = shapes(text, text[:200] + text[600:])
    assert [bead for bead in found if all(bead)] == [
        *(([index], [index]) for index in range(200)),
        *(([index], [index - 400]) for index in range(600, 900)),
    ]


def test_endless_repetition_is_paired_in_order() -> None:
    assert shapes(["the the the."] * 300, ["the the."] * 300) == [([index], [index]) for index in range(300)]


TEXTS = st.lists(st.text(alphabet="ab. ,é市", max_size=12), max_size=12)


@given(TEXTS, TEXTS)
def test_every_sentence_is_in_one_bead_and_in_order(hypothesis: list[str], reference: list[str]) -> None:
    beads = align_beads(hypothesis, reference)
    assert [index for bead in beads for index in bead.hypothesis] == list(range(len(hypothesis)))
    assert [index for bead in beads for index in bead.reference] == list(range(len(reference)))
    assert all(bead.hypothesis or bead.reference for bead in beads)
