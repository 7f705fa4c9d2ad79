"""A text as the rules that look at sentences want it: in words, a run of sentences at a time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from mtqa.reading import Reading
from mtqa.rules.element import lowered, spaced
from mtqa.rules.lookup import in_pairs
from mtqa.rules.needs import Need
from mtqa.rules.pattern import Pattern

__all__ = ["Article", "Part", "Passage", "parts_of"]

_PART = 100_000
_MARGIN = 9
"""So many empty words stand before and after the words of a part: more than a pattern looks aside."""
_ARTICLE_LENGTH = 8_000


class Passage:
    """A part of the text, in the forms in which patterns want it."""

    def __init__(self, start: int, text: str, lower: str, words: frozenset[str]) -> None:
        self.start = start
        self.text = text
        self.lower = lower
        self.words = words

    def may_hold(self, pattern: Pattern) -> bool:
        """Whether what a pattern needs is here."""
        words, lower = self.words, self.lower
        for wanted, texts in pattern.needs:
            if wanted.isdisjoint(words) and not any(text in lower for text in texts):
                return False
        return True

    def has(self, need: Need) -> bool:
        """Whether one of some words is here, or a word that starts as one should."""
        return not need.words.isdisjoint(self.words) or any(map(self._starts_word, need.texts))

    def _starts_word(self, start: str) -> bool:
        at = self.lower.find(start)
        while at > 0 and self.lower[at - 1].isalnum():
            at = self.lower.find(start, at + 1)
        return at >= 0

    def form(self, pattern: Pattern) -> str:
        """The text as the pattern's expression wants it."""
        return self.text if pattern.cased else self.lower


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

    def passage(self, number: int) -> Passage:
        """A sentence by its number."""
        start, end = self.sentences[number]
        base = self.sentences[0][0]
        here = slice(start - base, end - base)
        tokens = self.tokens[self.firsts[number] : self.firsts[number + 1]]
        return Passage(start, self.text[here], self.lower[here], frozenset(tokens))

    def sentences_with(self, mark: str) -> Iterator[int]:
        """The numbers of the sentences that hold a punctuation mark."""
        base = self.sentences[0][0]
        at = self.text.find(mark)
        while at >= 0:
            number = bisect_right(self.sentences, (base + at, len(self.text) + base)) - 1
            end = self.sentences[number][1] - base
            if at < end:  # else it stands between two sentences
                yield number
            at = self.text.find(mark, max(end, at + 1))

    def offset(self, number: int, word: int) -> int:
        """Where a word starts in the sentence `number`."""
        first = self.firsts[number]
        return len(" ".join(self.words[first:word])) + (word > first)


class Article:
    """What stands around a place in the text: its block and the two beside it; and what that is known to be about.

    Its words are there in their own case and in lower case.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._block = -1
        self._passage = Passage(0, "", "", frozenset())
        self._words: dict[int, frozenset[str]] = {}
        self.topics: dict[tuple[str, ...], bool] = {}

    def around(self, offset: int) -> Passage:
        """The passage; it changes as the offset moves on, and `topics` with it."""
        block = offset // _ARTICLE_LENGTH
        if block != self._block:
            self._block = block
            start = max(block - 1, 0) * _ARTICLE_LENGTH
            text = self.reading.clean[start : (block + 2) * _ARTICLE_LENGTH]
            self._words = {near: self._words_of(near) for near in range(block - 1, block + 2)}
            self._passage = Passage(start, text, lowered(text), frozenset[str]().union(*self._words.values()))
            self.topics = {}
        return self._passage

    def _words_of(self, block: int) -> frozenset[str]:
        text = self.reading.clean[max(block * _ARTICLE_LENGTH, 0) : (block + 1) * _ARTICLE_LENGTH]
        if block not in self._words:
            words = spaced(text)
            return frozenset((*words.split(), *lowered(words).split()))
        return self._words[block]


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
    firsts = [*accumulate((piece.count(" ") + 2 for piece in pieces), initial=_MARGIN)]
    return Part(sentences, firsts, text, lower, words, in_pairs(words))
