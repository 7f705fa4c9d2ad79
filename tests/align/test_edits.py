"""A rival is credited with the editor's changes that it made, once each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtqa.align.edits import Counts, Judgement, Outcome, best_judgement, judge, score_edits
from mtqa.align.words import Edit, EditKind, edits
from mtqa.document import Span
from mtqa.errors import UsageError

DRAFT = "The clashes invest Kiev , he says ."
REFERENCE = "Fighting engulfs Kyiv, he said."


def judged(draft: str, reference: str, rival: str) -> Judgement:
    return judge(edits(draft, reference), edits(draft, rival))


def outcomes(draft: str, reference: str, rival: str) -> list[tuple[str, str]]:
    return [
        (change.edits[0].text.strip(), change.outcome.value) for change in judged(draft, reference, rival).reference
    ]


def test_each_change_is_made_changed_differently_or_not_touched() -> None:
    assert outcomes(DRAFT, REFERENCE, "The clashes hit Kyiv, he says.") == [
        ("The clashes invest", "changed differently"),
        ("Kiev", "made"),
        ("says", "not touched"),
    ]


def test_a_change_elsewhere_is_extra() -> None:
    judgement = judged("He is in Kiev since Monday.", "He is in Kyiv since Monday.", "He is in Kyiv since Tuesday.")
    assert [change.edits[0].replacement for change in judgement.extra] == ["Tuesday"]
    assert judgement.counts == Counts(made=1, agreeing=1, extra=1)


def test_a_change_that_is_different_says_what_the_rival_has() -> None:
    (change,) = judged("a big raid", "a heavy raid", "a severe raid").reference
    assert [edit.replacement for edit in change.others] == ["severe"]


def test_the_same_text_counts_however_it_was_cut() -> None:
    def edit(start: int, text: str, replacement: str) -> Edit:
        return Edit(Span(start, start + len(text)), text, replacement, EditKind.WORD_CHOICE)

    whole = [edit(0, "one two three", "four two five")]
    parts = [edit(0, "one", "four"), edit(8, "three", "five")]
    assert judge(whole, parts).counts == Counts(made=1, agreeing=2)
    assert judge(parts, whole).counts == Counts(made=2, agreeing=1)
    assert judge(parts, whole).counts.precision == 1.0


def test_there_are_never_more_right_edits_than_edits() -> None:
    draft, reference = "a b c d e f", "A b x d E y"
    counts = judged(draft, reference, "A b x d f").counts
    assert counts.agreeing <= counts.rival
    assert counts.made <= counts.reference


def test_equal_edits_are_counted_one_by_one() -> None:
    comma = Edit(Span(3, 3), "", ",", EditKind.PUNCTUATION)
    assert judge([comma, comma], [comma]).counts == Counts(made=1, untouched=1, agreeing=1)
    assert judge([comma], [comma, comma]).counts == Counts(made=1, agreeing=1, extra=1)


def test_a_move_is_one_change() -> None:
    draft, reference = "Now the town council met today.", "Now today the town council met."
    assert judged(draft, reference, reference).counts == Counts(made=1, agreeing=1)
    assert judged(draft, reference, "Now the town council met.").counts == Counts(different=1, competing=1)
    assert judged(draft, reference, draft).counts == Counts(untouched=1)


def test_white_space_does_not_count() -> None:
    assert judged("a  b c", "a b c", "a b  c").counts == Counts()


def test_a_sign_is_the_same_though_the_word_after_it_was_changed_too() -> None:
    judgement = judged("he said yes to it", "he said “yes” to it", "he said “no” to it")
    assert [change.outcome.value for change in judgement.reference] == ["made", "made"]
    assert [change.edits[0].replacement for change in judgement.extra] == ["no"]


def test_insertions_between_two_words_meet_on_either_side_of_the_space() -> None:
    assert [change.outcome.value for change in judged("he said yes", "he said (yes", "he said then yes").reference] == [
        "changed differently"
    ]


def test_a_comma_behind_a_moved_phrase_is_a_change_of_its_own() -> None:
    draft = "The mayor said on Monday that he would go."
    judgement = judged(
        draft, "On Monday the mayor said that he would go.", "On Monday, the mayor said that he would go."
    )
    assert [change.outcome.value for change in judgement.reference] == ["made", "made"]
    assert [change.edits[0].replacement for change in judgement.extra] == [","]


def test_an_edit_that_only_touches_another_is_extra() -> None:
    assert judged("in Kiev now", "in Kyiv now", "in Kiev right now").counts == Counts(untouched=1, extra=1)


@pytest.mark.parametrize(
    ("reference", "rival", "figures"),
    [
        ("a b c", "a b c", (1.0, 1.0, 1.0)),
        ("a X c", "a b c", (1.0, 0.0, 0.0)),
        ("a b c", "a X c", (0.0, 1.0, 0.0)),
        ("a X c", "a X c", (1.0, 1.0, 1.0)),
        ("a X c", "a Y c", (0.0, 0.0, 0.0)),
    ],
    ids=["both left it alone", "nothing done", "a right draft changed", "the same", "another change"],
)
def test_figures_are_defined_where_nothing_was_edited(
    reference: str, rival: str, figures: tuple[float, float, float]
) -> None:
    counts = judged("a b c", reference, rival).counts
    assert (counts.precision, counts.recall, counts.f05) == figures


def test_of_several_references_the_best_one_counts() -> None:
    draft, rival = "a big raid", "a severe raid"
    judgements = [judged(draft, reference, rival) for reference in ("a heavy raid", "a severe raid", "a big raid")]
    assert best_judgement(judgements) is judgements[1]
    assert best_judgement(judgements[:1]) is judgements[0]
    with pytest.raises(UsageError, match="no judgement"):
        best_judgement([])


def test_figures_add_up_over_segments_and_by_kind() -> None:
    score = score_edits(
        [
            judged("It hit Kiev on 5 May.", "It hit Kyiv on 6 May.", "It hit Kyiv on 5 May."),
            judged("It hit Odessa hard.", "It hit Odesa hard.", "It hit Odessa badly."),
        ]
    )
    assert score.total == Counts(made=1, untouched=2, agreeing=1, extra=1)
    assert score.by_kind[EditKind.NAME].recall == 0.5
    assert score.by_kind[EditKind.NUMBER] == Counts(untouched=1)
    assert score.by_kind[EditKind.WORD_CHOICE] == Counts(extra=1)
    assert (score.precision, score.recall) == (0.5, 1 / 3)
    assert score.f05 == pytest.approx(1.25 * 0.5 / 3 / (0.25 * 0.5 + 1 / 3))


WORDS = st.lists(st.sampled_from("the a Kiev Kyiv . , raid raids 5 6 old".split()), max_size=10).map(" ".join)


@given(WORDS, WORDS, WORDS)
def test_the_counts_of_both_sides_agree(draft: str, reference: str, rival: str) -> None:
    there, back = judged(draft, reference, rival), judged(draft, rival, reference)
    counts = there.counts
    assert (counts.made, counts.different, counts.untouched) == (
        back.counts.agreeing,
        back.counts.competing,
        back.counts.extra,
    )
    assert 0 <= counts.precision <= 1
    assert 0 <= counts.recall <= 1
    assert bool(counts.made) == bool(counts.agreeing)
    assert bool(counts.different) == bool(counts.competing)


@given(WORDS, WORDS)
def test_the_reference_itself_makes_every_change(draft: str, reference: str) -> None:
    judgement = judged(draft, reference, reference)
    assert all(change.outcome is Outcome.MADE for change in (*judgement.reference, *judgement.rival))
    assert judgement.counts.f05 == 1.0
