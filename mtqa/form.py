"""The form of a text: does it read as translated, and from which language, whatever it is about?

A translation, by machine or not, repeats what its source language likes: "of the" for a genitive, ", which", "according to",
few contractions, few phrasal verbs. Each such habit is a trait, with weights in `form.tsv` beside this file, fitted by
`benchmarks/fit_fingerprint.py`. The text is seen in two ways, and a trait is

- one to four words without a topic (`form_words.txt`), marks and kinds of words ("the -al -tion of", "Name , Name and"),
- or one to three words and marks whatever the words, but for names and numbers ("_thanks_to", "_last_year").

The reading is in two steps, kept apart so that an article about Italy is not taken for one from Italy:

1. For each language, sum how often each trait occurs times its first weight for that language: how much more likely a translation
   from it has that form than native English. Together the sums say whether the text reads as translated.
2. What counts only where it does: the same with the second weights, which tell one language from the others. Only traits of the first
   sort have them: words say what a text is about, and an Italian paper writes about the war in Ukraine too.

"How often" is the square root of the number in 300 words and marks, so that one trait repeated does not decide.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from math import exp, log, sqrt
from operator import add, mul
from pathlib import Path
from typing import NamedTuple

from mtqa.count_words import DAY_NAMES, MONTH_NAMES
from mtqa.expression import lazy
from mtqa.script import same_length

__all__ = ["LANGUAGES", "Form", "Seen", "often", "read_form", "read_traits", "runs", "see"]

LANGUAGES = ("it", "es", "fr", "de", "pt", "ru", "uk")
"""BCP 47 tags of the source languages, in the order of the table's columns."""

_TABLE = Path(__file__).with_name("form.tsv")
_WORDS = Path(__file__).with_name("form_words.txt")
_MOST = 30_000
"""So many characters are read: more hardly change the sums."""
_UNIT = 300
"""Words and marks that a trait is counted in."""

_TOKEN = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)*|'(?:s|t|re|ve|ll|d|m)\b|\d[\d.,:]*\d|\d|[^\w\s\uFFFC]")
_DATES = dict.fromkeys(MONTH_NAMES, "Month") | dict.fromkeys(DAY_NAMES, "Day")
_KEPT = frozenset(("the", "of", "i", "a", "and", "in", "he", "she", "it"))
"""Small words that stay themselves with a capital inside a sentence, where others are part of a name."""
_ENDINGS = (
    *((ending, f"-{ending}") for ending in ("ing", "ed", "ly", "tions", "tion", "ment", "ness", "ity", "ism", "est")),
    *((ending, "-al") for ending in ("ous", "ive", "al", "ic", "able", "ful")),
    *(("sion", "-tion"), ("er", "-er"), ("or", "-er"), ("s", "-s")),
)
_WHOLE = frozenset(("Name", "ABC", "Month", "Day"))
"""Kinds that stand for a word whichever way the text is seen."""
_DIGITS = str.maketrans("123456789", "000000000")


class Seen(NamedTuple):
    """A text as traits see it, word by word and mark by mark.

    Attributes:
        kinds: Words without a topic, marks, and for any other word its kind.
        words: All words in small letters, and marks; but "Name" for a name, and zeros for digits.
    """

    kinds: list[str]
    words: list[str]


@dataclass(frozen=True, slots=True)
class Form:
    """How a text reads.

    Attributes:
        translated: What the sums of the first step say together: above 0 a text of 300 words reads as translated.
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
        for trait, rate in self.often.items():
            text = trait.replace("_", " ").strip()
            if not text.islower() or "-" in text or sum(map(str.isalpha, text)) <= 3:  # a kind, or "the" alone
                continue
            if " " in text or text in _words():
                usual, *weights = _row(trait)
                tell[text] = (weights[column] + weights[len(LANGUAGES) + column]) * max(rate - usual / 100, 0.0)
        return sorted((text for text in tell if tell[text] > 0), key=lambda text: -tell[text])[:most]


def read_form(text: str) -> Form:
    """Read the form of an English text; under 120 words it tells little.

    Args:
        text: Prose with straight quotation marks and single spaces (`Reading.clean`).
    """
    return _read_start(text[:_MOST])


@lru_cache(maxsize=1)
def _read_start(text: str) -> Form:
    """The same of so much text as is read; an article may be read before and after its suggestions are looked for."""
    rates = often(see(text), _rows())
    _, *constants = _row("")
    _, *columns = zip(*map(_row, rates), strict=True) if rates else [()] * (2 * len(LANGUAGES) + 1)
    sums = [
        (start + sum(map(mul, column, rates.values()))) / 100 for start, column in zip(constants, columns, strict=True)
    ]
    first, second = sums[: len(LANGUAGES)], sums[len(LANGUAGES) :]
    translated = log(sum(map(exp, first)))
    odds = [exp(value - max(second)) for value in second]
    likely = {language: value / sum(odds) for language, value in zip(LANGUAGES, odds, strict=True)}
    return Form(translated, likely, rates)


def see(text: str) -> Seen:
    """The text as traits see it.

    >>> " ".join(see("It isn't the 1,200 Italian ministers, he said.").kinds)
    "it isn 't the 0,000 Name -s , he said ."
    >>> " ".join(see("The Italian ministers met.").words)
    'the Name ministers met .'
    """
    text = text[:_MOST]
    if "&" in text:  # what translation services return is often escaped
        from html import unescape

        text = unescape(text)
    if not text.isascii():
        text = "\n".join(map(same_length, text.replace("–", "-").replace("—", "-").split("\n")))
    seen = Seen([], [])
    for kind, word in _see(text):
        seen.kinds.append(kind)
        seen.words.append(word)
    return seen


def _see(text: str) -> Iterator[tuple[str, str]]:
    last = ""
    for paragraph in text.split("\n"):
        opens = True
        for token in _TOKEN.findall(paragraph):
            kind = _kind(token, opens)
            if kind != "Name" or last != "Name":  # a name counts once, however long it is
                yield kind, _word(token, kind, opens)
            opens = token in '.!?"'
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


def _word(token: str, kind: str, opens: bool) -> str:
    """The word itself, unless it is or may be a name."""
    small = token.lower()
    if kind in _WHOLE or not token[0].isalpha() or kind == small:
        return kind
    return "Word" if opens and token[0].isupper() else small


def often(seen: Seen, traits: Container[str]) -> dict[str, float]:
    """How often each of these traits that stands in a text does so."""
    unit = _UNIT / max(len(seen.kinds), 1)
    counts = Counter(run for run in runs(seen) if run in traits)
    return {trait: sqrt(count * unit) for trait, count in counts.items()}


def runs(seen: Seen) -> Iterator[str]:
    """Every run of one to four kinds, a blank between them, and of one to three words, "_" before each."""
    kinds = [f" {kind}" for kind in seen.kinds]
    words = [f"_{word}" for word in seen.words]
    return chain((run[1:] for run in _runs(kinds, 4)), _runs(words, 3))


def _runs(parts: list[str], most: int) -> Iterator[str]:
    longer = parts
    yield from parts
    for length in range(1, most):
        longer = list(map(add, longer, parts[length:]))
        yield from longer


def read_traits(text: str) -> dict[str, str]:
    """Trait -> its weights, as they stand in a table below comment lines that begin with `#`.

    The empty trait has the constants of the sums. Few of the weights are needed for one text, so they stay unread.
    """
    _, *rows = [line.partition("\t") for line in text.split("\n") if line and line[0] != "#"]
    return {trait: weights for trait, _, weights in rows}


@cache
def _rows() -> dict[str, str]:
    return read_traits(_TABLE.read_text(encoding="utf-8"))


def _row(trait: str) -> tuple[int, ...]:
    """How often native English has it, and its weights, all in hundredths."""
    return tuple(map(int, _rows()[trait].split("\t")))
