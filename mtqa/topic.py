"""What a text speaks of, as evidence for the language that it was translated from.

An Italian article speaks of Rome, Giuseppe and the Carabinieri more often than one from elsewhere. That says nothing about
whether it is a translation: an English paper speaks of them too. So it is asked only for a text that reads as one, beside
its form (`mtqa/form.py`). `topic.csv` has the words: areas, peoples, places, given names, surnames, institutions and currencies
of a language, endings of its surnames, letters of its names. Three weights say how much they count, found on articles that were
really written in these languages and that the form had not been fitted on.

Two languages whose papers write about the same places are told apart by how the text spells what both name: Kharkiv or Kharkov,
Serhii or Sergei. `topic.csv` has those spellings too.
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
_WRITTEN = 1.5
"""Weight of the square root of the mentions that are spelt as in one of two languages that name the same things."""
_LOOKS = ("ending", "letter", "spelling", "spelling ending", "of the world")
"""Kinds of rows that have no words of a topic."""
_NAME = lazy(r"(?<![\w'-])(?:[^\W\d_a-z][\w'-]*\w|pesos|rou?bles?|hryvnias?|reais)\b")


@dataclass(frozen=True, slots=True)
class Topic:
    """What a text speaks of.

    Attributes:
        named: BCP 47 tag -> mentions of listed words of that language in 300 words; several of one word count less.
        spelt: The same for other names that look like its names.
        written: BCP 47 tag -> mentions, in 300 words, in that language's spelling of what another names too.
        words: BCP 47 tag -> the listed words found, most frequent first.
    """

    named: Mapping[str, float]
    spelt: Mapping[str, float]
    written: Mapping[str, float]
    words: Mapping[str, tuple[str, ...]]

    def odds(self, language: str) -> float:
        """How much the topic speaks for a translation from the language; 1 where it says nothing."""
        return exp(min(_NAMED * sqrt(self.named[language]), _MOST_NAMED) + _SPELT * sqrt(self.spelt[language]))

    def leaning(self, language: str, other: str) -> float:
        """How much the spelling of names speaks for a language against another that names the same things."""
        return exp(_WRITTEN * (sqrt(self.written[language]) - sqrt(self.written[other])))


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
    named, spelt, written = (dict.fromkeys(LANGUAGES, 0.0) for _ in range(3))
    words: dict[str, list[str]] = {language: [] for language in LANGUAGES}
    for name, count in counts.most_common():
        languages = _listed().get(name, ())
        for language in languages:
            named[language] += unit * sqrt(count) / len(languages)
            words[language].append(name)
        if not languages:
            for language in _spelt_as(name):
                spelt[language] += unit * sqrt(count)
    for name, count in _own_names(text).items():
        for language in _written_as(name):
            written[language] += unit * sqrt(count)
    return Topic(named, spelt, written, {language: tuple(found) for language, found in words.items()})


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


def _own_names(text: str) -> Counter[str]:
    """The names of a text, without the given names of those whom the whole world calls so: Vladimir Putin, Volodymyr Zelensky."""
    found = [(match.group().removesuffix("'s"), match.start(), match.end()) for match in _NAME.finditer(text)]
    return Counter(
        name
        for (name, _, end), (surname, start, _) in zip(found, [*found[1:], ("", -1, -1)], strict=False)
        if start != end + 1 or surname not in _of_the_world()
    )


def _written_as(name: str) -> list[str]:
    """The languages in whose spelling of a name that others have too it is."""
    spellings, endings = _spellings()
    return [tag for tag in spellings if name in spellings[tag] or (len(name) > 4 and name.endswith(endings[tag]))]


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
        for word in words if kind not in _LOOKS else ():
            listed[word] = tuple(dict.fromkeys((*listed.get(word, ()), language)))
    return listed


@cache
def _of_the_world() -> frozenset[str]:
    """Surnames of people whose given name every language takes as it is known."""
    return frozenset(word for _, kind, words in _table() if kind == "of the world" for word in words)


@cache
def _spellings() -> tuple[dict[str, frozenset[str]], dict[str, tuple[str, ...]]]:
    """Language -> its spellings of what another language names too, and how they end."""
    spellings = {language: frozenset(words) for language, kind, words in _table() if kind == "spelling"}
    endings = {language: tuple(words) for language, kind, words in _table() if kind == "spelling ending"}
    return spellings, {language: endings.get(language, ()) for language in spellings}


@cache
def _looks() -> tuple[dict[str, tuple[str, ...]], dict[str, set[str]]]:
    """Language -> the endings of its names, and the letters."""
    endings = {language: tuple(words) for language, kind, words in _table() if kind == "ending"}
    return endings, {language: set(words) for language, kind, words in _table() if kind == "letter"}
