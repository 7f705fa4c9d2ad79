"""Fit the weights of `mtqa/form.csv` anew: how native and translated English differ, and translations from one another.

Each argument is LANGUAGE=FILE, with "none" for native text. The lines of a file, each a sentence or a paragraph, are cut into
passages; files of one test set (`wmt09.google.en`, `wmt09.other.en`: the name up to its first dot) count together. Of a set
that several languages share (`--shared`), a passage counts four times: only there the topics are the same in all of them.

    python benchmarks/fit_fingerprint.py none=news.txt it=wmt09.google.en es=wmt09.google.en --shared wmt09 > mtqa/form.csv

It needs scikit-learn. Words that may be part of a trait stand in `fingerprint_words.txt`: they have no topic.
"""

from __future__ import annotations

import argparse
import csv
import html
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from fingerprint import passages
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from mtqa.form import LANGUAGES, finder_of, often, plain
from mtqa.formats import document_from_text
from mtqa.reading import Reading

WORDS = frozenset(Path(__file__).with_name("fingerprint_words.txt").read_text(encoding="utf-8").split())
ENDINGS = ("ing", "ed", "ly", "tion", "tions", "ment", "ity", "al", "ism", "ive", "ous", "er", "est")
MARKS = frozenset(",.:?!()'")
HEADER = """\
# How native English and translations from several languages differ. Fitted on {native} native passages of 300 words and
# {translated} translated by machine, of these sets: {sets}.
# usual: square root of the number in 300 words and marks of native English; the others: weights of a logistic regression.
# Made by benchmarks/fit_fingerprint.py; the first row holds the constants."""
SHARED = 4
RARE = 0.015
"""Share of the passages that a trait must occur in."""
BEST = (500, 700)
"""So many traits are kept for what they tell of native English, and of the languages."""


def is_topic_free(word: str) -> bool:
    return word in WORDS or word in MARKS or set(word) <= set("0,.'") or word in ("'s", "'t", "'re", "'ve", "'ll", "'d")


def candidates(text: str) -> Iterator[str]:
    """Every run of one to three words and marks that have no topic, and the ends of words."""
    words = text.split()
    good = [is_topic_free(word) for word in words]
    for length in (1, 2, 3):
        for start in range(len(words) - length + 1):
            if all(good[start : start + length]):
                yield f" {' '.join(words[start : start + length])} "
    for word in words:
        for ending in ENDINGS:
            if word.endswith(ending):
                yield f"{ending} "


def table(texts: list[str], traits: list[str]) -> csr_matrix:
    """A row a passage, a column a trait: how often it occurs."""
    finder, number = finder_of(traits), {trait: column for column, trait in enumerate(traits)}
    rows = [often(text, finder) for text in texts]
    starts = np.cumsum([0, *map(len, rows)])
    columns = [number[trait] for row in rows for trait in row]
    return csr_matrix(
        ([rate for row in rows for rate in row.values()], columns, starts), shape=(len(texts), len(traits))
    )


def weights_of(labels: list[str], sets: list[str], shared: list[str]) -> np.ndarray:
    """Each language weighs the same, and within one a set as the square root of its size."""
    sizes = Counter(zip(labels, sets, strict=True))
    weights = np.array(
        [sizes[key] ** -0.5 * (SHARED if key[1] in shared else 1) for key in zip(labels, sets, strict=True)]
    )
    for label in set(labels):
        chosen = np.array([other == label for other in labels])
        weights[chosen] /= weights[chosen].sum()
    return weights


def load(texts: list[str], most: int) -> tuple[list[str], list[str], list[str]]:
    """Plain passages, their languages, and their sets."""
    found, labels, sets = [], [], []
    for text in texts:
        language, _, name = text.partition("=")
        every = list(passages(Path(name), 300))
        for passage in every[:: max(len(every) // most, 1)][:most] if language != "none" else every:
            document = document_from_text(html.unescape(passage))
            found.append(plain(Reading(document).clean))
            labels.append(language)
            sets.append(Path(name).name.partition(".")[0])
    return found, labels, sets


def fit(
    rates: csr_matrix, labels: np.ndarray, weights: np.ndarray, strength: float
) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """Weights (classes x traits), constants and classes of a logistic regression over columns of equal spread."""
    spread = np.sqrt(np.asarray(rates.power(2).mean(0)).ravel() - np.asarray(rates.mean(0)).ravel() ** 2)
    scale = 1 / np.maximum(spread, 0.01)
    model = LogisticRegression(C=strength, max_iter=500).fit(rates @ diags(scale), labels, sample_weight=weights)
    return model.coef_ * scale, model.intercept_, list(model.classes_)


def choose(texts: list[str], labels: np.ndarray, weights: np.ndarray) -> list[str]:
    """The traits that tell most, of those that are not too rare: of native English, and of one language or another."""
    spread = Counter(trait for text in texts for trait in set(candidates(text)))
    known = sorted(trait for trait, count in spread.items() if count >= RARE * len(texts))
    rates = table(texts, known)
    size = np.sqrt(np.asarray(rates.power(2).mean(0)).ravel())
    some = labels != "none"
    native = np.abs(fit(rates, ~some, weights, 3)[0][0] * size)
    languages = np.abs(fit(rates[some], labels[some], weights[some], 4)[0] * size).max(0)
    best = {*np.argsort(-native)[: BEST[0]], *np.argsort(-languages)[: BEST[1]]}
    return [trait for number, trait in enumerate(known) if number in best]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", metavar="LANGUAGE=FILE")
    parser.add_argument("--shared", nargs="*", default=[], help="sets that all languages have")
    parser.add_argument("--most", type=int, default=150, help="passages of a translated file")
    options = parser.parse_args()
    texts, languages, sets = load(options.texts, options.most)
    labels = np.array(languages)
    translated = labels != "none"
    weights = weights_of(languages, sets, options.shared)
    first = np.where(translated, weights / len(LANGUAGES), weights)
    traits = choose(texts, labels, first)
    rates = table(texts, traits)
    usual = np.asarray((diags(weights[~translated]) @ rates[~translated]).sum(0)).ravel()
    one, constant, _ = fit(rates, translated, first, 3)
    many, constants, classes = fit(rates[translated], labels[translated], weights[translated] / len(LANGUAGES), 4)
    order = [classes.index(language) for language in LANGUAGES]
    print(HEADER.format(native=(~translated).sum(), translated=translated.sum(), sets=", ".join(sorted(set(sets)))))
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(("trait", "usual", "translated", *LANGUAGES))
    writer.writerow(("", 0, *(f"{value:.3f}" for value in (constant[0], *constants[order]))))
    for number, trait in enumerate(traits):
        values = (usual[number], one[0][number], *many[order, number])
        writer.writerow((trait, *(f"{value:.3f}" for value in values)))


if __name__ == "__main__":
    main()
