"""A text as the rules that look at sentences want it: in words, a run of sentences at a time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, count
from operator import add
from typing import NamedTuple

from mtqa.expression import lazy
from mtqa.reading import Reading
from mtqa.rules.element import lowered, spaced
from mtqa.rules.lookup import in_pairs
from mtqa.rules.needs import Need
from mtqa.rules.pattern import Pattern
from mtqa.rules.words import MARKS

__all__ = ["Article", "Part", "Passage", "Sentence", "parts_of"]

_LETTERS = lazy(r"[^\W_]+")
_PART = 100_000
_MARGIN = 9
"""So many empty words stand before and after the words of a part: more than a pattern looks aside."""
_BLOCK = 8_000


class Passage:
    """A part of the text, in the forms in which patterns want it.

    Args:
        start: Where it starts in the whole text.
        text: As it is.
        lower: In lower case.
    """

    def __init__(self, start: int, text: str, lower: str) -> None:
        self.start = start
        self.text = text
        self.lower = lower

    @cached_property
    def words(self) -> frozenset[str]:
        """All its words, in lower case."""
        return frozenset(spaced(self.lower).split())

    def may_hold(self, needs: Iterable[tuple[frozenset[str], tuple[str, ...]]]) -> bool:
        """Whether what a pattern needs is here."""
        words, lower = self.words, self.lower
        for wanted, texts in needs:
            if wanted.isdisjoint(words) and not any(text in lower for text in texts):
                return False
        return True

    def has(self, plain: Need) -> bool:
        """Whether one of some words or texts is here, in its own case if it has capitals: see `plain_of`."""
        return not plain.words.isdisjoint(self._spelt) or any(map(self._has_text, plain.texts))

    def _has_text(self, wanted: str) -> bool:
        return _stands_in(self.lower if wanted.islower() else self.text, wanted.rstrip("*"), whole=wanted[-1] != "*")

    @cached_property
    def _spelt(self) -> frozenset[str]:
        """All its words, in their own case and in lower case."""
        return frozenset([*_LETTERS.findall(self.text), *_LETTERS.findall(self.lower)])

    def form(self, pattern: Pattern) -> str:
        """The text as the pattern's expression wants it."""
        return self.text if pattern.cased else self.lower


def _stands_in(text: str, words: str, *, whole: bool) -> bool:
    """Whether a word of the text starts so; with `whole`, whether these are whole words of it."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if not text[at - 1 : at].isalnum() and not (whole and text[end : end + 1].isalnum()):
            return True
        at = text.find(words, at + 1)
    return False


class Part(NamedTuple):
    """Some sentences of the text.

    Attributes:
        sentences: Where each starts and ends in the whole text.
        firsts: The number of the first word of each, and of the one after the last.
        text: From the first sentence on.
        lower: The same in lower case.
        words: All words in lower case, with an empty one for each punctuation mark, between sentences, and at the edges.
        tokens: The same, `in_pairs`.
    """

    sentences: Sequence[tuple[int, int]]
    firsts: list[int]
    text: str
    lower: str
    words: list[str]
    tokens: list[str]


class Sentence(Passage):
    """A sentence of a part of the text; its words have the marks among them that it holds.

    Args:
        part: The part.
        number: Of the sentence in it.

    Attributes:
        first: The number of its first word in the part.
        last: That of the word after its last.
    """

    def __init__(self, part: Part, number: int) -> None:
        start, end = part.sentences[number]
        base = part.sentences[0][0]
        here = slice(start - base, end - base)
        text = part.text[here]
        super().__init__(start, text, part.lower[here])
        first, last = self.first, self.last = part.firsts[number], part.firsts[number + 1]
        self.words = frozenset([*part.tokens[first:last], *(mark for mark in MARKS if mark in text)])
        self._all = part.words

    def offset(self, word: int) -> int:
        """Where the word of that number starts."""
        return self.offsets[word - self.first]

    @cached_property
    def offsets(self) -> list[int]:
        """Where each word starts, and the one after the last would."""
        lengths = accumulate(map(len, self._all[self.first : self.last]), initial=0)
        return list(map(add, lengths, count()))  # one space after each


class Article:
    """What stands around a place in the text, block by block, and what each block is known to be about.

    Attributes:
        reading: The whole text.
        topics: For a topic and the number of a block, whether the block is about it.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.topics: dict[tuple[tuple[str, ...], int], bool] = {}
        self._blocks: dict[int, Passage] = {}

    def near(self, offset: int) -> tuple[int, ...]:
        """The numbers of the block of an offset and of those beside it."""
        block = offset // _BLOCK
        return (block, block - 1, block + 1)

    def block(self, number: int) -> Passage:
        """A block by its number; empty before the start and after the end of the text."""
        if number not in self._blocks:
            start = max(number, 0) * _BLOCK
            text = self.reading.clean[start : (number + 1) * _BLOCK]
            self._blocks = {near: self._blocks[near] for near in (number - 2, number - 1) if near in self._blocks}
            self._blocks[number] = Passage(start, text, lowered(text))
        return self._blocks[number]


def parts_of(reading: Reading) -> Iterator[Part]:
    """The text, some hundred sentences at a time, which is quicker than sentence by sentence."""
    sentences = list(zip(reading.sentences.starts, reading.sentences.ends, strict=True))
    first = 0
    while first < len(sentences):
        last = bisect_left(sentences, (sentences[first][0] + _PART,), first + 1)
        yield _part(reading.clean, sentences[first:last])
        first = last


def _part(clean: str, sentences: Sequence[tuple[int, int]]) -> Part:
    base = sentences[0][0]
    text = clean[base : sentences[-1][1]]
    lower = lowered(text)
    plain = spaced(lower)
    pieces = [plain[start - base : end - base] for start, end in sentences]
    margin = " " * _MARGIN
    words = f"{margin}{'  '.join(pieces)}{margin}".split(" ")
    lengths = [piece.count(" ") + 2 for piece in pieces]
    firsts = [*accumulate(lengths, initial=_MARGIN)]
    return Part(sentences, firsts, text, lower, words, in_pairs(words))
