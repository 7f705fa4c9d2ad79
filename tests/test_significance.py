"""Significance: in agreement with sacrebleu within the error of the method, and sensible where there is nothing to test."""

from __future__ import annotations

import math
import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sacrebleu.metrics import BLEU, CHRF, TER
from sacrebleu.significance import PairedTest

from mtqa.metrics import load_metric
from mtqa.metrics.metric import Metric
from mtqa.significance import Comparison, bootstrap, compare_pairs, confidence_intervals, holm, rank

WORDS = "the mayor of a small town near the river said on monday that two bridges were closed after heavy rain".split()


def corpus(segments: int = 60, seed: int = 7) -> tuple[list[str], dict[str, list[str]]]:
    """References, and systems that spoil more and more words of them."""
    chance = random.Random(seed)
    references = [" ".join(chance.choices(WORDS, k=chance.randint(6, 14))) + " ." for _ in range(segments)]
    systems = {
        name: [
            " ".join(word if chance.random() > share else chance.choice(WORDS) for word in text.split())
            for text in references
        ]
        for name, share in (("good", 0.22), ("fair", 0.26), ("poor", 0.45))
    }
    return references, systems


REFERENCES, SYSTEMS = corpus()


def compared(
    metric: Metric, systems: dict[str, list[str]] = SYSTEMS, seed: int = 1, trials: int = 5000
) -> list[Comparison]:
    statistics = {name: metric.statistics(texts, [REFERENCES]) for name, texts in systems.items()}
    resampled = bootstrap(statistics, metric.scores, resamples=1000, seed=seed)
    return compare_pairs(
        metric.name,
        statistics,
        metric.scores,
        resampled,
        higher_is_better=metric.higher_is_better,
        trials=trials,
        seed=seed,
    )


@pytest.mark.parametrize(("name", "peer"), [("bleu", BLEU()), ("chrf", CHRF()), ("ter", TER())])
def test_p_is_that_of_sacrebleu_within_the_error_of_the_method(name: str, peer: object) -> None:
    ours = compared(load_metric(name))[:2]  # good against fair and against poor
    for kind, samples in (("ar", 1000), ("bs", 300)):
        test = PairedTest(list(SYSTEMS.items()), {name: peer}, [REFERENCES], test_type=kind, n_samples=samples)
        _, results = test()
        (wanted,) = (results[key] for key in results if key != "System")
        for one, theirs in zip(ours, wanted[1:], strict=True):
            p = one.p if kind == "ar" else one.p_bootstrap
            error = 4 * math.sqrt(max(p * (1 - p), 0.002) / samples) + 2 / samples
            assert theirs.p_value == pytest.approx(p, abs=error), (kind, one.b)


@pytest.mark.parametrize("name", ["bleu", "chrf++", "ter"])
def test_a_clear_difference_is_found_whatever_the_direction_of_the_metric(name: str) -> None:
    found = {(test.a, test.b): test for test in compared(load_metric(name))}
    assert found["good", "poor"].better == "good"
    assert found["good", "poor"].p_holm < 0.01
    assert found["good", "fair"].better == ""


def test_a_system_cannot_be_told_from_itself() -> None:
    (test,) = compared(load_metric("chrf"), {"one": SYSTEMS["good"], "two": SYSTEMS["good"]})
    assert (test.difference, test.p, test.p_holm, test.p_bootstrap, test.better) == (0, 1, 1, 1, "")


def test_the_seed_makes_figures_reproducible() -> None:
    metric = load_metric("bleu")
    assert compared(metric, trials=500) == compared(metric, trials=500)
    assert compared(metric, trials=500) != compared(metric, trials=500, seed=2)


def test_one_system_has_an_interval_and_no_rival() -> None:
    metric = load_metric("chrf")
    statistics = {"good": metric.statistics(SYSTEMS["good"], [REFERENCES])}
    resampled = bootstrap(statistics, metric.scores, resamples=200)
    ((low, high),) = confidence_intervals(resampled).values()
    assert low < float(metric.scores(statistics["good"].sum(axis=0))) < high
    assert compare_pairs("chrf", statistics, metric.scores, resampled, higher_is_better=True) == []


def test_counts_too_large_for_single_precision_stay_exact() -> None:
    """The mean of large numbers, one of which is a little larger in one system."""
    large = np.full((40, 1), 2**24, np.int64)
    other = large.copy()
    other[0, 0] += 1
    (test,) = compare_pairs(
        "sum",
        {"a": large, "b": other},
        lambda sums: np.asarray(sums[..., 0], np.float64),
        {"a": np.zeros(10), "b": np.ones(10)},
        higher_is_better=True,
        trials=100,
    )
    assert (test.difference, test.p) == (-1, 1)  # every exchange gives a difference of 1


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_holm_keeps_the_order_and_only_raises(values: list[float]) -> None:
    corrected = holm(values)
    assert all(value <= one <= 1 for value, one in zip(values, corrected, strict=True))
    pairs = sorted(zip(values, corrected, strict=True))
    assert [one for _, one in pairs] == sorted(corrected)
    assert min(corrected) == pytest.approx(min(1, min(values) * len(values)))


@given(st.data())
def test_ranks_count_the_better_systems(data: st.DataObject) -> None:
    names = [str(number) for number in range(data.draw(st.integers(1, 6)))]
    tests = [
        Comparison("chrf", a, b, 0, 0, 0, 0, data.draw(st.sampled_from(["", a, b])))
        for place, a in enumerate(names)
        for b in names[place + 1 :]
    ]
    ranking = rank(names, tests)
    assert list(ranking) == names
    for name, found in ranking.items():
        worse = sum(test.better == name for test in tests)
        assert found.rank - 1 + len(found.ties_with) + worse == len(names) - 1
        assert all(name in ranking[other].ties_with for other in found.ties_with)
