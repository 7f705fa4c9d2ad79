"""Every metric says what sacrebleu says, to the last digit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sacrebleu.metrics.base import Metric as Peer
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF
from sacrebleu.metrics.ter import TER

from mtqa.errors import InputError, UsageError
from mtqa.metrics import METRICS, load_metric
from mtqa.metrics.metric import Metric, totals

COUNTED = [name for name in METRICS if name not in ("fluency", "similarity", "source-similarity")]
"""The metrics that need no model; tests/neural has the others."""

HYPOTHESES = [
    "The army shelled the village near Kharkiv on Monday.",
    'On Monday evening, the minister said: "We won\'t leave".',
    "yes",
    "",
    "The 3.5% fall in exports (to Asia) was a surprise, wasn't it?",
    "They they they went home home.",
]
FIRST = [
    "On Monday the army shelled a village near Kharkiv.",
    'The minister said on Monday evening: "We will not leave."',
    "Yes",
    "Nothing was said.",
    "Exports to Asia fell by 3.5%, the ministry's, everyone's surprise.",
    "",
]
SECOND = [
    "The army shelled a village close to Kharkiv on Monday.",
    "",
    "Yes, of course",
    "",
    "The 3.5% drop in exports to Asia came as a surprise.",
    "They went home.",
]
THIRD: list[str | None] = [None, "On Monday evening the minister said they would stay.", None, "No.", None, None]

SETTINGS: list[tuple[str, type[Peer], dict[str, Any], dict[str, Any]]] = [
    ("bleu", BLEU, {}, {}),
    ("bleu", BLEU, {"lowercase": True, "tokenize": "intl"}, {}),
    ("bleu", BLEU, {"tokenize": "char", "max_ngram_order": 6}, {}),
    ("bleu", BLEU, {"tokenize": "zh", "smooth_method": "none"}, {}),
    ("bleu", BLEU, {"smooth_method": "floor", "effective_order": True}, {}),
    ("bleu", BLEU, {"smooth_method": "floor", "smooth_value": 0.3}, {}),
    ("bleu", BLEU, {"smooth_method": "add-k"}, {}),
    ("bleu", BLEU, {"smooth_method": "add-k", "smooth_value": 2, "tokenize": "none"}, {}),
    ("chrf", CHRF, {}, {}),
    ("chrf", CHRF, {"lowercase": True, "whitespace": True, "beta": 3, "char_order": 4}, {}),
    ("chrf", CHRF, {"eps_smoothing": True}, {}),
    ("chrf++", CHRF, {}, {"word_order": 2}),
    ("chrf++", CHRF, {"eps_smoothing": True, "lowercase": True}, {"word_order": 2}),
    ("ter", TER, {}, {}),
    ("ter", TER, {"normalized": True, "case_sensitive": True}, {}),
    ("ter", TER, {"no_punct": True, "asian_support": True}, {}),
    ("ter", TER, {"normalized": True, "no_punct": True, "asian_support": True}, {}),
    ("hter", TER, {}, {}),
]
REFERENCES: list[list[list[str | None]]] = [
    [[*FIRST]],
    [[*FIRST], [*SECOND]],
    [[*FIRST], [*SECOND], THIRD],
    [[*FIRST]] * 3,
]


def pair(name: str, peer: type[Peer], options: dict[str, Any], more: dict[str, Any]) -> tuple[Metric, Any]:
    return load_metric(name, **options), peer(**options, **more)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: f"{setting[0]} {setting[2]}")
@pytest.mark.parametrize("references", REFERENCES, ids=["one", "two", "varying", "three"])
def test_corpus_score_and_signature(setting: Any, references: Any) -> None:
    metric, peer = pair(*setting)
    score = metric.score(HYPOTHESES, references)
    assert score.value == peer.corpus_score(HYPOTHESES, references).score
    assert score.signature == peer.get_signature().format()


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: f"{setting[0]} {setting[2]}")
def test_segment_scores(setting: Any) -> None:
    metric, peer = pair(*setting)
    if isinstance(peer, BLEU):
        peer = BLEU(**{**setting[2], "effective_order": True})
    expected = [
        peer.sentence_score(text, [one, two]).score for text, one, two in zip(HYPOTHESES, FIRST, SECOND, strict=True)
    ]
    assert metric.score(HYPOTHESES, [FIRST, SECOND]).per_segment == tuple(expected)
    assert metric.signature(2, segment=True) == peer.get_signature().format()


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: f"{setting[0]} {setting[2]}")
def test_scores_of_many_resamples_at_once(setting: Any) -> None:
    metric, peer = pair(*setting)
    draws = np.random.default_rng(1).integers(0, len(HYPOTHESES), (2, 40, 3))
    statistics = metric.statistics(HYPOTHESES, [FIRST])
    scores = metric.scores(statistics[draws].sum(axis=2))
    expected = [
        peer.corpus_score([HYPOTHESES[i] for i in draw], [[FIRST[i] for i in draw]]).score
        for draw in draws.reshape(-1, 3).tolist()
    ]
    assert statistics.dtype == np.int64
    assert scores.shape == (2, 40)
    assert scores.ravel().tolist() == expected


words = st.lists(
    st.sampled_from(["a", "b", "the", "The", "cat.", "3,5", '"no"', "é", "cat's,", "猫が", "x;--y"]), max_size=12
).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(words, words, words), min_size=1, max_size=5), st.sampled_from(SETTINGS))
def test_any_text(segments: list[tuple[str, str, str]], setting: Any) -> None:
    metric, peer = pair(*setting)
    hypotheses, *references = ([*column] for column in zip(*segments, strict=True))
    assert metric.score(hypotheses, references).value == peer.corpus_score(hypotheses, references).score


@pytest.mark.parametrize(
    ("name", "hypothesis", "references", "expected"),
    [
        ("bleu", "", ["the cat"], 0.0),
        ("bleu", "the cat", ["the cat"], 0.0),  # as a corpus: it has no 4-gram
        ("bleu", "the black cat sleeps", ["a dog barks now", "the black cat sleeps"], 100.0),
        ("chrf", "", [""], 0.0),
        ("chrf", "the cat", ["the cat"], 100.0),
        ("chrf++", "the cat", ["the cat"], 100.0),
        ("chrf++", "abc", ["xyz"], 0.0),
        ("ter", "", [""], 0.0),
        ("ter", "the cat", [""], 100.0),
        ("ter", "", ["the cat"], 100.0),
        ("ter", "THE CAT", ["the cat"], 0.0),
        ("ter", "a b c d e f g h", ["e f g h a b c d"], 12.5),
        ("ter", "a b", ["a x", "a b c"], 40.0),  # one edit, for 2.5 words
        ("ter", "A B", ["b a"], 50.0),
        ("hter", "one two three four", ["one two 3 four"], 25.0),
        ("hter", "one two three four", ["no"], 400.0),
    ],
)
def test_scores(name: str, hypothesis: str, references: list[str], expected: float) -> None:
    assert load_metric(name).score([hypothesis], [[text] for text in references]).value == pytest.approx(expected)


def test_segment_bleu_leaves_out_orders_longer_than_the_text() -> None:
    assert load_metric("bleu").score(["the cat"], [["the cat"]]).per_segment == (pytest.approx(100.0),)


@pytest.mark.parametrize("name", COUNTED)
def test_prepared_references_serve_many_hypotheses(name: str) -> None:
    metric = load_metric(name)
    prepared = metric.prepare([FIRST, SECOND])
    for hypotheses in (HYPOTHESES, FIRST, SECOND):
        assert metric.score(hypotheses, prepared) == metric.score(hypotheses, [FIRST, SECOND])


@pytest.mark.parametrize("name", COUNTED)
def test_a_metric_describes_itself(name: str) -> None:
    metric = load_metric(name)
    statistics = metric.statistics(HYPOTHESES, [FIRST])
    assert metric.name == name
    assert metric.label.lower() == name
    assert metric.higher_is_better is ("ter" not in name)
    assert statistics.shape == (len(HYPOTHESES), len(metric.columns))


@pytest.mark.parametrize("name", COUNTED)
def test_an_empty_corpus_scores_0(name: str) -> None:
    score = load_metric(name).score([], [[]])
    assert (score.value, score.per_segment) == (0.0, ())


def test_fractions_are_added_in_order() -> None:
    values = np.array([[0.1 * i, 1.0] for i in range(2000)])
    assert totals(values)[0] == pytest.approx(199900.0)
    in_order = 0.0
    for value in values[:, 0].tolist():
        in_order += value
    assert totals(values)[0] == in_order


@pytest.mark.parametrize(
    ("hypotheses", "references", "message"),
    [
        (["a"], [], "there is no reference; give at least one"),
        (["a"], [["a", "b"]], "the hypothesis has 1 segments, the reference 2; align them"),
        (["a"], [["a"], ["a", "b"]], "the references have 1, 2 segments; give references"),
        (["a", "b"], [["a", None]], "segment 2 has no reference; give one"),
    ],
)
def test_wrong_input(hypotheses: list[str], references: Sequence[Sequence[str]], message: str) -> None:
    with pytest.raises(InputError, match=message):
        load_metric("chrf").score(hypotheses, references)


def test_unknown_names() -> None:
    with pytest.raises(UsageError, match=r"there is no metric 'meteor'; choose from bleu, chrf, chrf\+\+, ter, hter"):
        load_metric("meteor")
    with pytest.raises(UsageError, match="there is no smoothing 'more'; choose from exp"):
        load_metric("bleu", smooth_method="more")
    with pytest.raises(UsageError, match="there is no TER program 'slow'; choose fast or sacrebleu"):
        load_metric("ter", program="slow")
