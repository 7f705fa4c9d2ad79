"""BLEU and chrF count for many segments at once what sacrebleu counts one by one."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sacrebleu.metrics import BLEU, CHRF

from mtqa.metrics import load_metric
from mtqa.metrics.ngrams import BLOCK

PEERS: dict[str, tuple[str, dict[str, Any], Any]] = {
    "BLEU": ("bleu", {}, BLEU()),
    "BLEU of two words, lower case": (
        "bleu",
        {"max_ngram_order": 2, "lowercase": True},
        BLEU(max_ngram_order=2, lowercase=True),
    ),
    "BLEU of characters": ("bleu", {"tokenize": "char"}, BLEU(tokenize="char")),
    "chrF": ("chrf", {}, CHRF()),
    "chrF with blanks": ("chrf", {"whitespace": True}, CHRF(whitespace=True)),
    "chrF++": ("chrf++", {}, CHRF(word_order=2)),
    "chrF++ smoothed": ("chrf++", {"eps_smoothing": True}, CHRF(word_order=2, eps_smoothing=True)),
}
texts = st.text("aab (.,7é基😀\u0301\ud800\n", max_size=14) | st.lists(st.sampled_from("the cat sat .".split())).map(
    " ".join
)
segments = st.lists(st.tuples(texts, texts, texts | st.none()), min_size=1, max_size=6)


def same(key: str, hypotheses: list[str], references: list[list[Any]]) -> bool:
    name, options, peer = PEERS[key]
    ours = load_metric(name, **options).statistics(hypotheses, references)
    theirs = peer._extract_corpus_statistics(hypotheses, references)
    return bool(ours.tolist() == [list(map(int, row)) for row in theirs])


@settings(deadline=None)
@given(segments)
@example([("a b a b", "a b", "a b a c"), ("", "", ""), ("aaa", "aa", None)])
@pytest.mark.parametrize("key", PEERS)
def test_statistics_are_those_of_sacrebleu(key: str, rows: list[tuple[str, str, str | None]]) -> None:
    hypotheses, first, second = zip(*rows, strict=True)
    assert same(key, list(hypotheses), [list(first)])
    assert same(key, list(hypotheses), [list(first), list(second)])


@pytest.mark.parametrize("key", PEERS)
def test_blocks_of_segments_are_put_together_in_order(key: str) -> None:
    rows = [f"line {number} of {number % 7} ends here ." for number in range(2 * BLOCK + 3)]
    assert same(key, rows[::-1], [rows, [row.replace("ends", "stops") for row in rows]])
