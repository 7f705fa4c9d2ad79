"""The form of a text: does it read as translated, and from which language, whatever it is about?

A translation, by machine or not, repeats what its source language likes: "of the" for a genitive, ", which", "according to",
few contractions, few phrasal verbs. Each such habit is a trait: one to four words without a topic (`form_words.txt`), marks
and kinds of words ("the -al -tion of", "Name , Name and"), with weights in `form.tsv` beside this file, fitted by
`benchmarks/fit_fingerprint.py`. The reading is in two steps, kept apart so that an article about Italy is not taken for one
from Italy:

1. Over all traits, sum how often each occurs, times its weight `translated`.
2. What counts only where that sum is high: the same sum with the weights of each language, as in any logistic regression.

"How often" is the square root of the number in 300 words and marks, so that one trait repeated does not decide.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp, sqrt
from pathlib import Path
from typing import NamedTuple

from mtqa.expression import lazy
from mtqa.script import same_length

__all__ = ["LANGUAGES", "Finder", "Form", "Trait", "finder_of", "kinds", "often", "read_form", "read_traits"]

Finder = Callable[[str], list[str]]
"""Gives every trait in what `kinds` makes of a text, as often as it stands there, overlapping ones too."""

LANGUAGES = ("it", "es", "fr", "de", "pt", "ru", "uk")
"""BCP 47 tags of the source languages, in the order of the table's columns."""

_TABLE = Path(__file__).with_name("form.tsv")
_WORDS = Path(__file__).with_name("form_words.txt")
_MOST = 60_000
"""So many characters are read: more hardly change the sums."""
_UNIT = 300
"""Words and marks that a trait is counted in."""

_TOKEN = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)*|'(?:s|t|re|ve|ll|d|m)\b|\d[\d.,:]*\d|\d|[^\w\s\uFFFC]")
_DATES = dict.fromkeys(
    "January February March April May June July August September October November December".split(), "Month"
)
_DATES |= dict.fromkeys("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(), "Day")
_KEPT = frozenset(("the", "of", "i", "a", "and", "in", "he", "she", "it"))
"""Small words that stay themselves with a capital inside a sentence, where others are part of a name."""
_ENDINGS = (
    *((ending, f"-{ending}") for ending in ("ing", "ed", "ly", "tions", "tion", "ment", "ness", "ity", "ism", "est")),
    *((ending, "-al") for ending in ("ous", "ive", "al", "ic", "able", "ful")),
    *(("sion", "-tion"), ("er", "-er"), ("or", "-er"), ("s", "-s")),
)
_DIGITS = str.maketrans("123456789", "000000000")


class Trait(NamedTuple):
    """What the frequency of a string of words, marks and kinds of words tells.

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
        translated: The sum of the first step: above 0 if the text reads as translated.
        likely: BCP 47 tag -> how likely it is the source language, given that there is one; the shares sum to 1.
        often: Trait -> how often it occurs.
    """

    translated: float
    likely: Mapping[str, float]
    often: Mapping[str, float]

    def frequent(self, language: str, most: int = 3) -> list[str]:
        """The words and phrases that speak most for a translation from that language, best first."""
        column = LANGUAGES.index(language)
        tell: dict[str, float] = {}
        for text, rate in self.often.items():
            if text.islower() and sum(map(str.isalpha, text)) > 3 and "-" not in text:  # no kind, and not "the" alone
                usual, translated, languages = _trait(text)
                tell[text] = (translated + languages[column]) * max(rate - usual, 0.0)
        return sorted((text for text in tell if tell[text] > 0), key=lambda text: -tell[text])[:most]


def read_form(text: str) -> Form:
    """Read the form of an English text; under 120 words it tells little.

    Args:
        text: Prose with straight quotation marks and single spaces (`Reading.clean`).
    """
    words = kinds(text)
    rates = often(words, _finder())
    traits = {text: _trait(text) for text in rates}
    total = _trait("").translated + sum(traits[text].translated * rate for text, rate in rates.items())
    translated = total * min(sqrt(_length(words) / _UNIT), 1.0)  # the shorter, the less sure
    return Form(translated, _likely(rates, traits), rates)


def _likely(rates: Mapping[str, float], traits: Mapping[str, Trait]) -> dict[str, float]:
    """The second step: which language a text was translated from, given that it was."""
    sums = list(_trait("").languages)
    for text, rate in rates.items():
        for column, weight in enumerate(traits[text].languages):
            sums[column] += weight * rate
    odds = [exp(value - max(sums)) for value in sums]
    return {language: value / sum(odds) for language, value in zip(LANGUAGES, odds, strict=True)}


def kinds(text: str) -> str:
    """The text as traits see it: words without a topic, marks, and for any other word its kind, a blank around each.

    >>> kinds('"It isn\\'t the 1,200 Italian ministers," he said.')
    ' " it isn \\'t the 0,000 Name -s , " he said . '
    """
    text = text[:_MOST]
    if "&" in text:  # what translation services return is often escaped
        from html import unescape

        text = unescape(text)
    if not text.isascii():
        text = "\n".join(map(same_length, text.replace("–", "-").replace("—", "-").split("\n")))
    return f" {' '.join(_kinds(text))} "


def _kinds(text: str) -> Iterator[str]:
    last = ""
    for paragraph in text.split("\n"):
        opens = True
        for token in _TOKEN.findall(paragraph):
            kind = _kind(token, opens)
            opens = token in '.!?"'
            if kind != "Name" or last != "Name":  # a name counts once, however long it is
                yield kind
            last = kind


@cache
def _words() -> frozenset[str]:
    return frozenset(_WORDS.read_text(encoding="utf-8").split())


def _kind(token: str, opens: bool) -> str:
    """What stands for a word or mark; `opens` says that a capital means nothing, at the start of a sentence."""
    small = token.lower()
    if not token[0].isalpha():
        return token.translate(_DIGITS) if len(token) < 6 else "0000"
    if token in _DATES:
        return _DATES[token]
    if small in _words() and (opens or token == small or small in _KEPT):
        return small
    if token[0].isupper() and not opens:
        return "ABC" if len(token) > 1 and token.isupper() else "Name"
    if "-" in token:
        return "a-b"
    for ending, kind in _ENDINGS:
        if small.endswith(ending) and len(small) > len(ending) + 2:
            return kind
    return "Word"


def often(words: str, finder: Finder) -> dict[str, float]:
    """How often each trait that stands in what `kinds` gave does so."""
    unit = _UNIT / _length(words)
    return {trait[1:-1]: sqrt(count * unit) for trait, count in Counter(finder(words)).items()}


def finder_of(traits: Iterable[str]) -> Finder:
    """What finds these traits in one pass over what `kinds` gave."""
    from ahocorasick_rs import AhoCorasick

    automaton = AhoCorasick([f" {trait} " for trait in traits], store_patterns=True)
    return lambda words: automaton.find_matches_as_strings(words, overlapping=True)


def _length(words: str) -> int:
    return max(words.count(" ") - 1, 1)


def read_traits(text: str) -> dict[str, str]:
    """Trait -> its weights, a tab between them, as they stand in a table below comment lines that begin with `#`.

    The empty trait has the constants of the sums. Few of the weights are needed for one text, so they stay unread.
    """
    rows = (line.partition("\t") for line in text.split("\n") if line and line[0] != "#")
    next(rows)
    return {trait: weights for trait, _, weights in rows}


@cache
def _rows() -> dict[str, str]:
    return read_traits(_TABLE.read_text(encoding="utf-8"))


def _trait(text: str) -> Trait:
    usual, translated, *languages = map(float, _rows()[text].split("\t"))
    return Trait(usual, translated, tuple(languages))


@cache
def _finder() -> Finder:
    return finder_of(filter(None, _rows()))
