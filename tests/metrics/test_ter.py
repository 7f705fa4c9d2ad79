"""TER counts sacrebleu's edits, whatever the text."""

from __future__ import annotations

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sacrebleu.metrics.lib_ter import BeamEditDistance, _flip_trace, trace_to_alignment, translation_edit_rate

from mtqa.metrics import load_metric
from mtqa.metrics.ter_beam import safe_distance
from mtqa.metrics.ter_edits import count_edits
from mtqa.metrics.ter_reference import Reference, encode
from mtqa.metrics.ter_trace import Alignment, align
from mtqa.metrics.ter_window import align_in_beam


def edits(hypothesis: list[str], reference: list[str]) -> int:
    prepared = Reference.of(reference)
    return count_edits(encode(hypothesis, prepared), prepared)


@pytest.mark.parametrize(
    ("hypothesis", "reference", "expected"),
    [
        ("", "", 0),
        ("a b", "", 2),
        ("", "a b", 2),
        ("a b c", "a b c", 0),
        ("a x c", "a b c", 1),
        ("b c d a", "a b c d", 1),
        ("a b c d e f", "d e f a b c", 1),
        ("a a a b", "b a a a", 1),
        ("x y z", "a b c d", 4),
        ("a b a b a b", "b a b a b a", 1),
        # blocks of more than 10 words, and farther than 50, do not move at once
        (" ".join(map(str, [*range(11, 30), *range(11)])), " ".join(map(str, range(30))), 2),
        (" ".join(map(str, [*range(1, 60), 0])), " ".join(map(str, range(60))), 2),
    ],
)
def test_edits(hypothesis: str, reference: str, expected: int) -> None:
    assert edits(hypothesis.split(), reference.split()) == expected
    assert translation_edit_rate(hypothesis.split(), reference.split())[0] == expected


few = st.lists(st.sampled_from("ab"), max_size=14)
some = st.lists(st.sampled_from("abcdefgh"), max_size=30)
uneven = st.lists(st.sampled_from("abcdef"), max_size=4)


@settings(max_examples=250, deadline=None)
@given(st.one_of(st.tuples(few, few), st.tuples(some, some), st.tuples(uneven, some), st.tuples(some, uneven)))
def test_any_words(pair: tuple[list[str], list[str]]) -> None:
    hypothesis, reference = pair
    assert edits(hypothesis, reference) == translation_edit_rate(hypothesis, reference)[0]


@st.composite
def edited(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """A reference and what is left of it after changes and shifts: what a translation is like."""
    chance = random.Random(draw(st.integers(0, 2**32)))
    alphabet = [str(number) for number in range(draw(st.sampled_from([2, 5, 20, 100])))]
    reference = chance.choices(alphabet, k=draw(st.integers(1, 45)))
    hypothesis = [word for word in reference if chance.random() > 0.08]
    hypothesis = [word if chance.random() > 0.1 else chance.choice(alphabet) for word in hypothesis]
    for _ in range(draw(st.integers(0, 4))):
        start, length = chance.randrange(len(hypothesis) + 1), chance.randint(1, 12)
        block = hypothesis[start : start + length]
        del hypothesis[start : start + length]
        place = chance.randrange(len(hypothesis) + 1)
        hypothesis[place:place] = block
    return hypothesis, reference


@settings(max_examples=40, deadline=None)
@given(edited())
def test_shifted_blocks(pair: tuple[list[str], list[str]]) -> None:
    hypothesis, reference = pair
    assert edits(hypothesis, reference) == translation_edit_rate(hypothesis, reference)[0]


@st.composite
def beyond_the_beam(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Long and much unlike each other, so that the beam cuts ways off."""
    chance = random.Random(draw(st.integers(0, 2**32)))
    alphabet = [str(number) for number in range(draw(st.sampled_from([1, 2, 30, 1000])))]
    lengths = draw(st.tuples(st.integers(1, 110), st.integers(30, 130)))
    hypothesis, reference = (chance.choices(alphabet, k=length) for length in lengths)
    if draw(st.booleans()):  # the same words, far from where they were
        shift = draw(st.integers(20, 60))
        hypothesis = reference[shift:] + chance.choices(alphabet, k=shift)
    return hypothesis, reference


def peer_alignment(hypothesis: list[str], reference: list[str]) -> tuple[int, Alignment]:
    distance, trace = BeamEditDistance(reference)(hypothesis)
    pairs, reference_errors, hypothesis_errors = trace_to_alignment(_flip_trace(trace))
    places = [pairs[place] for place in range(len(reference))]
    return distance, Alignment(places, next_error(hypothesis_errors), next_error(reference_errors))


def next_error(errors: list[int]) -> list[int]:
    return [
        next((place for place in range(start, len(errors)) if errors[place]), len(errors))
        for start in range(len(errors) + 1)
    ]


@settings(max_examples=60, deadline=None)
@given(st.one_of(beyond_the_beam(), edited(), st.tuples(some, some.filter(bool))))
@example((["a"], ["b"] * 120))
@example((["b"] * 120, ["a"]))
def test_the_same_way_through_the_matrix(pair: tuple[list[str], list[str]]) -> None:
    hypothesis, reference = pair
    prepared = Reference.of(reference)
    text = encode(hypothesis, prepared)
    expected = peer_alignment(hypothesis, reference)
    assert align_in_beam(text, prepared) == expected
    if expected[0] <= safe_distance(len(hypothesis), len(reference)):
        assert align(text, prepared) == expected[1]


@settings(max_examples=3, deadline=None)
@given(st.integers(0, 2**32))
def test_beyond_the_beam(seed: int) -> None:
    chance = random.Random(seed)
    alphabet = [str(number) for number in range(300)]
    hypothesis, reference = chance.choices(alphabet, k=60), chance.choices(alphabet, k=64)
    hypothesis[3:13] = reference[50:60]
    assert BeamEditDistance(reference)(hypothesis)[0] > safe_distance(60, 64)
    assert edits(hypothesis, reference) == translation_edit_rate(hypothesis, reference)[0]


def test_too_many_candidates_end_the_search() -> None:
    chance = random.Random(7)
    hypothesis, reference = chance.choices("ab", k=42), chance.choices("ab", k=46)
    assert edits(hypothesis, reference) == translation_edit_rate(hypothesis, reference)[0]


def test_processes_and_programs_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtqa.metrics.ter._SEGMENTS_FOR_A_PROCESS", 100)
    chance = random.Random(3)
    hypotheses = [" ".join(chance.choices("abcdef", k=6)) for _ in range(300)]
    reference = [" ".join(chance.choices("abcdef", k=6)) for _ in range(300)]
    fast = load_metric("ter").statistics(hypotheses, [reference])
    assert (fast == load_metric("ter").statistics(hypotheses, [reference], jobs=2)).all()
    assert (fast == load_metric("ter", program="sacrebleu").statistics(hypotheses, [reference])).all()


def test_a_very_long_line_takes_little() -> None:
    words = [f"w{number % 5000}" for number in range(20_000)]
    changed = [word if number % 1000 else "x" for number, word in enumerate(words)]
    assert edits(changed, words) == 20
