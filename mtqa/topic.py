"""What a text speaks of, as evidence for the language that it was translated from.

An Italian article speaks of Rome, Giuseppe and the Carabinieri more often than one from elsewhere. That says nothing about
whether it is a translation: an English paper speaks of them too. So it is asked only for a text that reads as one, beside
its form (`mtqa/form.py`). `topic.csv` has the words: areas, peoples, places, given names, surnames, institutions and currencies
of a language, endings of its surnames, letters of its names. Three weights say how much they count, found on articles that were
really written in these languages and that the form had not been fitted on.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import exp, sqrt
from pathlib import Path

from mtqa.expression import lazy
from mtqa.form import LANGUAGES

__all__ = ["Topic", "is_place", "read_topic"]

_TABLE = Path(__file__).with_name("topic.csv")
_MOST = 30_000
"""So many characters are read."""
_UNIT = 300
"""Words that mentions are counted in."""
_NAMED = 1.8
"""Weight of the square root of the mentions of listed words."""
_MOST_NAMED = 3.0
"""They count so much at most, a factor of 20: an Italian article may be about Russia."""
_SPELT = 0.6
"""The same of other names that end or are written as in the language."""
_NAME = lazy(r"(?<![\w'-])(?:[^\W\d_a-z][\w'-]*\w|pesos|rou?bles?|hryvnias?|reais)\b")


@dataclass(frozen=True, slots=True)
class Topic:
    """What a text speaks of.

    Attributes:
        named: BCP 47 tag -> mentions of listed words of that language in 300 words; several of one word count less.
        spelt: The same for other names that look like its names.
        words: BCP 47 tag -> the listed words found, most frequent first.
    """

    named: Mapping[str, float]
    spelt: Mapping[str, float]
    words: Mapping[str, tuple[str, ...]]

    def odds(self, language: str) -> float:
        """How much the topic speaks for a translation from the language; 1 where it says nothing."""
        return exp(min(_NAMED * sqrt(self.named[language]), _MOST_NAMED) + _SPELT * sqrt(self.spelt[language]))


def read_topic(text: str) -> Topic:
    """Read what an English text speaks of.

    Args:
        text: Prose with straight quotation marks and single spaces (`Reading.clean`).

    >>> read_topic("In Rome the Carabinieri met Giuseppe Bottelli.").words["it"]
    ('Rome', 'Carabinieri', 'Giuseppe')
    """
    text = text[:_MOST]
    counts = Counter(name.removesuffix("'s") for name in _NAME.findall(text))
    unit = _UNIT / (text.count(" ") + 1)
    named, spelt = dict.fromkeys(LANGUAGES, 0.0), dict.fromkeys(LANGUAGES, 0.0)
    words: dict[str, list[str]] = {language: [] for language in LANGUAGES}
    for name, count in counts.most_common():
        languages = _listed().get(name, ())
        for language in languages:
            named[language] += unit * sqrt(count) / len(languages)
            words[language].append(name)
        if not languages:
            for language in _spelt_as(name):
                spelt[language] += unit * sqrt(count)
    return Topic(named, spelt, {language: tuple(found) for language, found in words.items()})


def is_place(word: str) -> bool:
    """Whether a word is the name of an area or a place.

    >>> is_place("Curitiba"), is_place("Coritiba")
    (True, False)
    """
    return word in _places()


@cache
def _places() -> frozenset[str]:
    return frozenset(word for _, kind, words in _table() if kind in ("area", "place") for word in words)


def _spelt_as(name: str) -> list[str]:
    """The languages whose names end so, or have such letters."""
    endings, letters = _looks()
    if len(name) < 5 or name.isupper():
        return []
    name = name.lower()
    return [
        tag for tag in LANGUAGES if name.endswith(endings.get(tag, ())) or not letters.get(tag, set()).isdisjoint(name)
    ]


@cache
def _table() -> list[tuple[str, str, list[str]]]:
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if line[0] != "#")
    return [(row["language"], row["kind"], row["words"].split()) for row in rows]


@cache
def _listed() -> dict[str, tuple[str, ...]]:
    """Word -> the languages that it speaks for."""
    listed: dict[str, tuple[str, ...]] = {}
    for language, kind, words in _table():
        for word in words if kind not in ("ending", "letter") else ():
            listed[word] = tuple(dict.fromkeys((*listed.get(word, ()), language)))
    return listed


@cache
def _looks() -> tuple[dict[str, tuple[str, ...]], dict[str, set[str]]]:
    """Language -> the endings of its names, and the letters."""
    endings = {language: tuple(words) for language, kind, words in _table() if kind == "ending"}
    return endings, {language: set(words) for language, kind, words in _table() if kind == "letter"}
