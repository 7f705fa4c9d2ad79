"""The form of a text: does it read as translated, and from which language, whatever it is about?

A translation, by machine or not, repeats what its source language likes: "of the" for a genitive, ", which", "according to",
few contractions, few phrasal verbs. Each such habit is a trait: a short string of words that have no topic, with weights in
`form.csv` beside this file, fitted by `benchmarks/fit_fingerprint.py`. The reading is in two steps, kept apart so that an
article about Italy is not taken for one from Italy:

1. Over all traits, sum how often each occurs, times its weight `translated`.
2. Only where that sum is high: the same sum with the weights of each language, as in any logistic regression.

"How often" is the square root of the number in 300 words and marks, so that one trait repeated does not decide.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp, sqrt
from pathlib import Path
from typing import NamedTuple

__all__ = ["LANGUAGES", "Finder", "Form", "Trait", "finder_of", "often", "plain", "read_form", "read_traits"]

Finder = Callable[[str], list[str]]
"""Gives every trait in a text, as often as it stands there, overlapping ones too."""

LANGUAGES = ("it", "es", "fr", "de", "pt", "ru", "uk")
"""BCP 47 tags of the source languages, in the order of the table's columns."""

_TABLE = Path(__file__).with_name("form.csv")
_MOST = 60_000
"""So many characters are read: more hardly change the sums."""
_UNIT = 300
"""Words and marks that a trait is counted in."""
_THRESHOLD = 0.5
"""So high is the sum of the first step in 1 to 4% of native news, in passages of 300 words."""


class Trait(NamedTuple):
    """What the frequency of a string in a `plain` text tells.

    Attributes:
        usual: How often it occurs in native English.
        translated: Its weight in the first step.
        languages: Its weights in the second step, in the order of `LANGUAGES`.
    """

    usual: float
    translated: float
    languages: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """How a text reads.

    Attributes:
        translated: The sum of the first step, less the threshold: above 0 if the text reads as translated.
        likely: If so, BCP 47 tag -> how likely it is the source language; the shares sum to 1. Empty for a native text.
        often: String of a trait -> how often it occurs.
    """

    translated: float
    likely: Mapping[str, float]
    often: Mapping[str, float]

    def frequent(self, language: str, most: int = 3) -> list[str]:
        """The words and phrases that speak most for a translation from that language, best first."""
        column = LANGUAGES.index(language)
        tell: dict[str, float] = {}
        for text, rate in self.often.items():
            usual, translated, languages = _traits()[text]
            speaks = text[0] == " " and sum(map(str.isalpha, text)) > 3  # "the" alone says little to a reader
            if speaks and rate > usual:
                tell[text.strip()] = (translated + languages[column]) * (rate - usual)
        return sorted(tell, key=lambda text: -tell[text])[:most]


def read_form(text: str) -> Form:
    """Read the form of an English text; under 120 words it tells little.

    Args:
        text: Prose with straight quotation marks and single spaces (`Reading.clean`).
    """
    traits, words = _traits(), plain(text)
    rates = often(words, _finder())
    total = traits[""].translated + sum(traits[trait].translated * rate for trait, rate in rates.items())
    translated = (total - _THRESHOLD) * min(sqrt(_length(words) / _UNIT), 1.0)  # the shorter, the less sure
    return Form(translated, _likely(rates) if translated > 0 else {}, rates)


def _likely(rates: Mapping[str, float]) -> dict[str, float]:
    """The second step: which language a text was translated from, given that it was."""
    traits = _traits()
    sums = list(traits[""].languages)
    for trait, rate in rates.items():
        for column, weight in enumerate(traits[trait].languages):
            sums[column] += weight * rate
    odds = [exp(value - max(sums)) for value in sums]
    return {language: value / sum(odds) for language, value in zip(LANGUAGES, odds, strict=True)}


def plain(text: str) -> str:
    """The text as traits see it: small letters, marks apart from words, any digit a 0, a blank at both ends.

    >>> plain('"It isn\\'t 1,200," he said.')
    " it isn 't 0 ,000 , he said . "
    """
    text = text[:_MOST]
    if "&" in text:  # what translation services return is often escaped
        from html import unescape

        text = unescape(text)
    text = text.lower().replace('"', "").replace("\n", " ")
    for digit in "123456789":
        text = text.replace(digit, "0")
    for mark in ",.;:?!)'":
        text = text.replace(mark, f" {mark}")
    return f" {text} ".replace("(", "( ")


def often(words: str, finder: Finder) -> dict[str, float]:
    """How often each trait that stands in a `plain` text does so."""
    unit = _UNIT / _length(words)
    return {trait: sqrt(count * unit) for trait, count in Counter(finder(words)).items()}


def finder_of(traits: Iterable[str]) -> Finder:
    """What finds these traits in one pass over a `plain` text."""
    from ahocorasick_rs import AhoCorasick

    automaton = AhoCorasick(list(traits), store_patterns=True)
    return lambda words: automaton.find_matches_as_strings(words, overlapping=True)


def _length(words: str) -> int:
    return max(words.count(" ") - 1, 1)


def read_traits(text: str) -> dict[str, Trait]:
    """The traits of a table, by their string: CSV, below comment lines that begin with `#`.

    The empty string has the constants of the sums.
    """
    rows = csv.reader(line for line in text.splitlines() if line[0] != "#")
    next(rows)
    table: dict[str, Trait] = {}
    for name, *numbers in rows:
        usual, translated, *languages = map(float, numbers)
        table[name] = Trait(usual, translated, tuple(languages))
    return table


@cache
def _traits() -> dict[str, Trait]:
    return read_traits(_TABLE.read_text(encoding="utf-8"))


@cache
def _finder() -> Finder:
    return finder_of(filter(None, _traits()))
