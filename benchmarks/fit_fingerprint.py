"""Fit the weights of `mtqa/form.tsv` anew: how native and translated English differ, and translations from one another.

Each argument is LANGUAGE=FILE, with "none" for native text. LANGUAGE:FIRST=FILE says that people had translated the text into
LANGUAGE from the language FIRST before the machine translated it into English. The lines of a file, each a sentence or a
paragraph, are cut into passages; files of one test set (`wmt09.google.en`, `wmt09.other.en`: the name up to its first dot)
count together. Of a set that several languages share (`--shared`) a passage counts twice in the second step: only there
the topics are the same in all of them.

`--tune` names other texts, native ones and ones really written in each language. On them the threshold of the first step is
found (so that 98% of the passages read as native, the mean over their sets), and the constants of the second step together
with the weights of what a text speaks of, which are printed to standard error: they stand in `mtqa/topic.py`.

    python benchmarks/fit_fingerprint.py none=news.txt it=wmt09.a.en es:it=wmt09.a.en --tune none=other.txt it=wmt12.a.en \\
        --shared wmt09 > mtqa/form.tsv

It needs scikit-learn. Words that may be part of a trait stand in `mtqa/form_words.txt`: they have no topic.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from fingerprint import sample
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from mtqa.form import LANGUAGES, finder_of, kinds, often
from mtqa.formats import document_from_text
from mtqa.reading import Reading
from mtqa.topic import read_topic

HEADER = """\
# How native English and translations from several languages differ. Fitted on {native} native passages of 300 words and
# {translated} translated by machine, of these sets: {sets}.
# usual: square root of the number in 300 words and marks of native English; the others: weights of a logistic regression.
# Made by benchmarks/fit_fingerprint.py; the row without a trait holds the constants."""
SHARED = 2
OWN = (2.0, 1.0)
"""How much more a passage counts that was really written in the language, in the first step and the second."""
RARE = 0.012
"""Share of the passages that a trait must occur in."""
BEST = (1600, 1800)
"""So many traits are kept for what they tell of native English, and of the languages."""
STRENGTH = (0.004, 0.004)
"""Inverse strength of the regularisation."""
NATIVE = 0.98


class Passages(NamedTuple):
    """Passages: what traits see of them, what they speak of, and where they come from."""

    texts: list[str]
    topics: np.ndarray
    languages: np.ndarray
    sets: np.ndarray
    own: np.ndarray


def load(arguments: list[str], most: int) -> Passages:
    texts, topics, languages, sets, own = [], [], [], [], []
    for argument in arguments:
        tags, _, name = argument.partition("=")
        language, _, first = tags.partition(":")
        path = Path(name)
        for passage in sample(path, 300, 10 * most if language == "none" else most):
            clean = Reading(document_from_text(passage)).clean
            topic = read_topic(clean)
            texts.append(kinds(clean))
            topics.append([*topic.named.values(), *topic.spelt.values()])
            languages.append(language)
            sets.append(path.name.partition(".")[0])
            own.append(not first)
    return Passages(texts, np.sqrt(topics), np.array(languages), np.array(sets), np.array(own))


def candidates(text: str) -> Iterator[str]:
    """Every run of one to four words, marks and kinds."""
    words = text.split()
    for length in (1, 2, 3, 4):
        for start in range(len(words) - length + 1):
            yield " ".join(words[start : start + length])


def table(texts: list[str], traits: list[str]) -> csr_matrix:
    """A row a passage, a column a trait: how often it occurs."""
    finder, number = finder_of(traits), {trait: column for column, trait in enumerate(traits)}
    rows = [often(text, finder) for text in texts]
    starts = np.cumsum([0, *map(len, rows)])
    columns = [number[trait] for row in rows for trait in row]
    return csr_matrix(
        ([rate for row in rows for rate in row.values()], columns, starts), shape=(len(texts), len(traits))
    )


def weights_of(passages: Passages, own: float, shared: list[str], factor: float) -> np.ndarray:
    """Each language weighs the same, and within one a set as the square root of its size."""
    keys = list(zip(passages.languages, passages.sets, passages.own, strict=True))
    sizes = Counter(keys)
    weights = np.array(
        [sizes[key] ** -0.5 * (factor if key[1] in shared else 1) * (own if key[2] else 1) for key in keys]
    )
    for label in set(passages.languages):
        weights[passages.languages == label] /= weights[passages.languages == label].sum()
    return weights


def fit(
    rates: csr_matrix, labels: np.ndarray, weights: np.ndarray, strength: float
) -> tuple[np.ndarray, np.ndarray, list[str], np.ndarray]:
    """Weights (classes x traits), constants and classes of a logistic regression over columns of equal spread."""
    spread = np.sqrt(np.asarray(rates.power(2).mean(0)).ravel() - np.asarray(rates.mean(0)).ravel() ** 2)
    scale = 1 / np.maximum(spread, 0.05)
    model = LogisticRegression(C=strength, max_iter=200, tol=2e-3)
    model.fit(rates @ diags(scale), labels, sample_weight=weights * 4000 / weights.sum())
    return model.coef_ * scale, model.intercept_, list(model.classes_), spread


def choose(rates: csr_matrix, passages: Passages, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """The columns of the traits that tell most: of native English, and of one language or another."""
    some = passages.languages != "none"
    weights, _, _, spread = fit(rates, some, first, STRENGTH[0])
    native = np.abs(weights[0] * spread)
    weights, _, _, spread = fit(rates[some], passages.languages[some], second[some], STRENGTH[1])
    languages = np.abs(weights * spread).max(0)
    return np.array(sorted({*np.argsort(-native)[: BEST[0]], *np.argsort(-languages)[: BEST[1]]}))


def threshold(sums: np.ndarray, passages: Passages) -> float:
    """The lowest sum that reads as translated, such that of native passages enough do not."""
    native = passages.languages == "none"
    sets = [sums[native & (passages.sets == name)] for name in sorted(set(passages.sets[native]))]
    return min(value for value in sorted(sums[native]) if np.mean([np.mean(one <= value) for one in sets]) >= NATIVE)


def tune(sums: np.ndarray, passages: Passages) -> np.ndarray:
    """Factor of the form, weights of the listed words and of the spellings, and a constant for each language."""
    some = (passages.languages != "none") & passages.own
    sums, topics = sums[some], passages.topics[some]
    right = np.array([LANGUAGES.index(language) for language in passages.languages[some]])
    keys = list(zip(right, passages.sets[some], strict=True))
    sizes = Counter(keys)
    weights = np.array([1 / sizes[key] / len({other[1] for other in sizes if other[0] == key[0]}) for key in keys])

    def loss(values: np.ndarray) -> float:
        logits = combined(values, sums, topics)
        logits = logits - logits.max(1, keepdims=True)
        likely = logits[range(len(right)), right] - np.log(np.exp(logits).sum(1))
        return float(-(weights * likely).sum() + 0.1 * (values[3:] ** 2).sum())

    return minimize(loss, np.r_[1, 1, 0.5, np.zeros(len(LANGUAGES))]).x


def combined(values: np.ndarray, sums: np.ndarray, topics: np.ndarray) -> np.ndarray:
    count = len(LANGUAGES)
    return values[0] * sums + values[1] * topics[:, :count] + values[2] * topics[:, count:] + values[3:]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="+", metavar="LANGUAGE=FILE")
    parser.add_argument("--tune", nargs="+", required=True, metavar="LANGUAGE=FILE")
    parser.add_argument("--shared", nargs="*", default=[], help="sets that all languages have")
    parser.add_argument("--most", type=int, default=60, help="passages of a translated file")
    options = parser.parse_args()
    passages, other = load(options.texts, options.most), load(options.tune, options.most)
    first = weights_of(passages, OWN[0], [], 1)
    translated = passages.languages != "none"
    first[translated] /= len(LANGUAGES)
    second = weights_of(passages, OWN[1], options.shared, SHARED)
    spread = Counter(trait for text in passages.texts for trait in set(candidates(text)))
    traits = sorted(trait for trait, count in spread.items() if count >= RARE * len(passages.texts))
    rates = table(passages.texts, traits)
    best = choose(rates, passages, first, second)
    traits, rates = [traits[number] for number in best], rates[:, best]
    one, _, _, _ = fit(rates, translated, first, STRENGTH[0])
    many, constants, classes, _ = fit(
        rates[translated], passages.languages[translated], second[translated], STRENGTH[1]
    )
    order = [classes.index(language) for language in LANGUAGES]
    many, constants = many[order], constants[order]
    tuned = table(other.texts, traits)
    values = tune(tuned @ many.T + constants, other)
    print(f"named {values[1]:.2f}, spelt {values[2]:.2f} (all: {np.round(values, 2)})", file=sys.stderr)
    numbers = np.vstack([usual(rates, first, translated), one[0], values[0] * many]).T
    constant = -threshold(tuned @ one[0], other)
    write(passages, traits, numbers, [constant, *(values[0] * constants + values[3:])])


def usual(rates: csr_matrix, weights: np.ndarray, translated: np.ndarray) -> np.ndarray:
    return np.asarray((diags(weights[~translated]) @ rates[~translated]).sum(0)).ravel()


def write(passages: Passages, traits: list[str], numbers: np.ndarray, constants: list[float]) -> None:
    native = int((passages.languages == "none").sum())
    sets = ", ".join(sorted(set(passages.sets)))
    print(HEADER.format(native=native, translated=len(passages.texts) - native, sets=sets))
    print("trait", "usual", "translated", *LANGUAGES, sep="\t")
    print("", 0, *(f"{value:.3f}" for value in constants), sep="\t")
    for trait, values in zip(traits, numbers, strict=True):
        print(trait, *(f"{value:.3f}" for value in values), sep="\t")


if __name__ == "__main__":
    main()
