"""Fit the weights of `mtqa/form.tsv` anew: how native and translated English differ, and translations from one another.

Each argument is LANGUAGE=FILE, with "none" for native text. LANGUAGE:FIRST=FILE says that people had translated the text into
LANGUAGE from the language FIRST before the machine translated it into English. The lines of a file, each a sentence or a
paragraph, are cut into passages; files of one test set (`wmt09.google.en`, `wmt09.other.en`: the name up to its first dot)
count together.

    python benchmarks/fit_fingerprint.py none=news.txt none=wmt09.native.en it=wmt09.a.en es:it=wmt09.b.en > mtqa/form.tsv

The first weights come from one regression over native English and all languages. The second come from one for each language, in
which every set weighs as much for the language as against it, and only kinds of words count, so that they do not learn what the sets
are about; where a set has no text of the language, it says nothing.

To measure what the weights are worth on texts that they have not seen, fit with `--without SET ...`, and run
`benchmarks/fingerprint.py` on those sets. Where a text begins to read as translated (`--threshold`) is found so, on native passages
of sets left out. It needs scikit-learn. Words that may be part of the first sort of traits stand in `mtqa/form_words.txt`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from fingerprint import sample
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from mtqa.form import LANGUAGES, Seen, often, runs, see
from mtqa.formats import document_from_text
from mtqa.reading import Reading

HEADER = """\
# How native English and translations from several languages differ. Fitted on {native} native passages of 300 words and
# {translated} translated by machine, of {sets} sets.
# usual: square root of the number in 300 words and marks of native English; first_...: weights of a translation from a language
# against native English; it to uk: of one language against the others. All are in hundredths. A trait of words whatever they are
# has "_" before each, one of kinds has blanks between.
# Made by benchmarks/fit_fingerprint.py; the row without a trait holds the constants."""
OWN = 2.0
"""How much more a passage counts in the first regression that was really written in the language."""
NATIVE = 0.25
"""How much native passages count against a language in the second, beside those of other languages."""
RARE = {"kinds": 0.008, "word": 0.002, "words": 0.005}
"""Share of the passages that a trait must occur in: kinds, one word, several words."""
BEST = 12_000
"""So many traits are kept, those that move the sums most."""
STRENGTH = 0.002
"""Inverse strength of the regularisation."""
SURENESS = 0.85
"""Factor of the second weights: on sets that they were not fitted on they are less sure than they say."""
LEAST_SPREAD = 0.05
LARGEST = 300
"""Passages of a set above which it weighs no more in the second regression."""


class Passages(NamedTuple):
    """Passages: what traits see of them, the languages, the sets, and whether they were written in the language."""

    seen: Sequence[Seen]
    languages: np.ndarray
    sets: np.ndarray
    own: np.ndarray

    def some(self, rows: np.ndarray) -> Passages:
        return Passages([self.seen[row] for row in np.flatnonzero(rows)], *(part[rows] for part in self[1:]))


class Weights(NamedTuple):
    """Weights (languages x traits) and constants of a step."""

    traits: np.ndarray
    constants: np.ndarray


def load(arguments: Sequence[str], most: int) -> Passages:
    seen, languages, sets, own = [], [], [], []
    for argument in arguments:
        tags, _, name = argument.partition("=")
        language, _, first = tags.partition(":")
        path = Path(name)
        for passage in sample(path, 300, 7 * most if language == "none" else most):
            seen.append(see(Reading(document_from_text(passage)).clean))
            languages.append(language)
            sets.append(path.name.partition(".")[0])
            own.append(not first)
    return Passages(seen, np.array(languages), np.array(sets), np.array(own))


def candidates(seen: Sequence[Seen]) -> list[str]:
    """The runs that are frequent enough, counted on a third of the passages; what both views see alike stands once."""
    part = seen[::3]
    counts = Counter(run for one in part for run in set(runs(one)))
    frequent = {run for run, count in counts.items() if count >= _rare(run) * len(part)}
    return sorted(run for run in frequent if run[0] != "_" or run[1:].replace("_", " ") not in frequent)


def _rare(run: str) -> float:
    return RARE["kinds" if run[0] != "_" else "word" if run.count("_") == 1 else "words"]


def table(seen: Sequence[Seen], traits: Sequence[str]) -> csr_matrix:
    """A row a passage, a column a trait: how often it occurs."""
    number = {trait: column for column, trait in enumerate(traits)}
    rows = [often(one, number) for one in seen]
    starts = np.cumsum([0, *map(len, rows)])
    columns = np.array([number[trait] for row in rows for trait in row], dtype=np.int32)
    rates = np.array([rate for row in rows for rate in row.values()], dtype=np.float32)
    return csr_matrix((rates, columns, starts), shape=(len(seen), len(traits)))


def first_weights(passages: Passages) -> np.ndarray:
    """Native English weighs as much as all languages, each of which the same; within one a set as the square root of its size."""
    keys = list(zip(passages.languages, passages.sets, passages.own, strict=True))
    sizes = Counter(keys)
    weights = np.array([sizes[key] ** -0.5 * (OWN if key[2] else 1) for key in keys])
    for label in set(passages.languages):
        rows = passages.languages == label
        weights[rows] /= weights[rows].sum() * (1 if label == "none" else len(LANGUAGES))
    return weights


def second_weights(passages: Passages, language: str) -> np.ndarray:
    """In a set the language weighs as much as all others together; native English of other sets counts a little too."""
    weights = np.zeros(len(passages.languages))
    for name in set(passages.sets):
        rows = {
            label: np.flatnonzero((passages.sets == name) & (passages.languages == label))
            for label in set(passages.languages[passages.sets == name])
        }
        if language not in rows or len(rows) == 1:
            continue
        weight = np.sqrt(min(len(rows[language]), LARGEST))
        others = len(set(rows) - {language, "none"})
        shares = {label: NATIVE * max(others, 1) if label == "none" else 1.0 for label in rows if label != language}
        for label, share in shares.items():
            weights[rows[label]] = weight * share / sum(shares.values()) / len(rows[label])
        weights[rows[language]] = weight / len(rows[language])
    rest = (passages.languages == "none") & (weights == 0)
    sizes = Counter(passages.sets[rest])
    weights[rest] = [min(sizes[name], LARGEST) ** 0.5 / sizes[name] for name in passages.sets[rest]]
    if rest.any():
        weights[rest] *= NATIVE / 2 * weights[~rest].sum() / weights[rest].sum()
    return weights


def spread_of(rates: csr_matrix) -> np.ndarray:
    spread = np.sqrt(np.maximum(np.asarray(rates.power(2).mean(0) - np.square(rates.mean(0))).ravel(), 0))
    return np.maximum(spread, LEAST_SPREAD).astype(np.float32)


def regress(rates: csr_matrix, labels: np.ndarray, weights: np.ndarray, rounds: int) -> LogisticRegression:
    """A logistic regression over columns of equal spread; the weights are scaled to their number of passages."""
    model = LogisticRegression(C=STRENGTH, max_iter=rounds, tol=3e-3)
    return model.fit(rates, labels, sample_weight=weights * 4000 * len(set(labels)) ** 0.33 / weights.sum())


def fit_first(rates: csr_matrix, passages: Passages) -> Weights:
    model = regress(rates, passages.languages, first_weights(passages), 70)
    order = [list(model.classes_).index(language) for language in ("none", *LANGUAGES)]
    traits, constants = model.coef_[order], model.intercept_[order]
    return Weights(traits[1:] - traits[0], constants[1:] - constants[0])


def fit_second(rates: csr_matrix, passages: Passages) -> Weights:
    traits, constants = [], []
    for language in LANGUAGES:
        weights = second_weights(passages, language)
        rows = weights > 0
        model = regress(rates[rows], passages.languages[rows] == language, weights[rows], 70)
        traits.append(model.coef_[0])
        constants.append(model.intercept_[0])
    return Weights(np.array(traits), np.array(constants))


def fit(rates: csr_matrix, passages: Passages, kinds: np.ndarray) -> tuple[np.ndarray, Weights, Weights]:
    """The columns of the traits that tell most, and their weights in both steps; the scale is that of `table`.

    Args:
        rates: What `table` gave.
        passages: Its rows.
        kinds: Which columns are traits of kinds. The second step has only these: words say what a text is about.
    """
    spread = spread_of(rates)
    scaled = (rates @ diags(1 / spread)).tocsr()
    first, told = fit_first(scaled, passages), fit_second(scaled[:, kinds], passages)
    second = Weights(np.zeros_like(first.traits), SURENESS * told.constants)
    second.traits[:, kinds] = SURENESS * told.traits
    tell = np.maximum(np.abs(first.traits).max(0), 1.5 * np.abs(second.traits).max(0))
    best = np.sort(np.argsort(-tell)[:BEST])
    means = np.asarray(scaled.mean(0)).ravel()  # what is left out counts as its mean
    left = np.setdiff1d(np.arange(len(tell)), best)
    steps = [
        Weights(step.traits[:, best] / spread[best], step.constants + step.traits[:, left] @ means[left])
        for step in (first, second)
    ]
    return best, steps[0], steps[1]


def usual(rates: csr_matrix, passages: Passages) -> np.ndarray:
    native = passages.languages == "none"
    weights = first_weights(passages)[native]
    return np.asarray((diags(weights / weights.sum()) @ rates[native]).sum(0)).ravel()


def write(passages: Passages, traits: Sequence[str], numbers: np.ndarray, constants: Sequence[float]) -> None:
    native = int((passages.languages == "none").sum())
    print(HEADER.format(native=native, translated=len(passages.seen) - native, sets=len(set(passages.sets))))
    print("trait", "usual", *(f"first_{language}" for language in LANGUAGES), *LANGUAGES, sep="\t")
    for trait, values in zip(["", *traits], [[0, *constants], *numbers], strict=True):
        print(trait, *(round(100 * value) for value in values), sep="\t")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", metavar="LANGUAGE=FILE")
    parser.add_argument("--without", nargs="*", default=[], metavar="SET", help="sets to leave out")
    parser.add_argument("--threshold", type=float, default=0.0, help="sum from which a text reads as translated")
    parser.add_argument("--most", type=int, default=60, help="passages of a translated file")
    options = parser.parse_args()
    passages = load(options.texts, options.most)
    passages = passages.some(~np.isin(passages.sets, options.without))
    traits = candidates(passages.seen)
    rates = table(passages.seen, traits)
    best, first, second = fit(rates, passages, np.array([trait[0] != "_" for trait in traits]))
    numbers = np.vstack([usual(rates[:, best], passages), first.traits, second.traits]).T
    write(
        passages,
        [traits[number] for number in best],
        numbers,
        [*first.constants - options.threshold, *second.constants],
    )


if __name__ == "__main__":
    main()
