"""A text as the rules that look at sentences want it: in words, a run of sentences at a time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain, count, repeat
from operator import add

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
_BLOCK = 2_000
"""What a page speaks of is looked for in so many signs around a word, and in as many before and behind: news articles are hardly longer."""


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

    def has(self, plain: Need, least: int = 1) -> bool:
        """Whether so many of some words or texts are here, in their own case if they have capitals: see `plain_of`."""
        if least == 1:
            return not plain.words.isdisjoint(self._spelt) or any(map(self._has_text, plain.texts))
        return len(plain.words & self._spelt) + sum(map(self._has_text, plain.texts)) >= least

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


class Part:
    """Some sentences of the text, and the words of all of them in one run.

    Args:
        base: Where it starts in the whole text.
        text: From its first sentence to its last.
        sentences: Where each starts and ends in the whole text.

    Attributes:
        starts: Where each sentence starts in the whole text.
        lines: The sentences in lower case, with two line breaks between them, as text that expressions look at.
        words: All words in lower case, with an empty one for each punctuation mark, between sentences, and at the edges.
        tokens: The same, `in_pairs`.
        offsets: Where each word starts in `lines`.
        numbers: Of the sentence of each word; the empty one between two sentences belongs to the one before.
        ends: Where each sentence ends in `lines`.
    """

    def __init__(self, base: int, text: str, sentences: Sequence[tuple[int, int]]) -> None:
        self.starts = [start for start, _ in sentences]
        self._base, self._text, self._sentences = base, text, sentences
        self._lower = lowered(text)
        self._made: dict[int, Sentence] = {}
        self.lines = _run(self._lower, base, sentences, "\n")
        plain = spaced(self._lower)
        self.words = _run(plain, base, sentences, " ").split(" ")
        self.tokens = in_pairs(self.words)
        self.offsets = list(map(add, accumulate(map(len, self.words), initial=0), count()))  # one space after each
        lengths = [plain.count(" ", start - base, end - base) + 2 for start, end in sentences]
        self._firsts = [*accumulate(lengths, initial=_MARGIN)]
        self.ends = [self.offsets[first] - 2 for first in self._firsts[1:]]
        own = chain.from_iterable(map(repeat, count(), lengths))
        self.numbers = [*repeat(0, _MARGIN), *own, *repeat(len(sentences) - 1, _MARGIN)]

    def sentence(self, number: int) -> Sentence:
        """A sentence by its number."""
        if number not in self._made:
            start, end = self._sentences[number]
            here = slice(start - self._base, end - self._base)
            first, last = self._firsts[number], self._firsts[number + 1]
            tokens, offsets = self.tokens[first:last], self.offsets[first : last + 1]
            self._made[number] = Sentence(start, self._text[here], self._lower[here], first, tokens, offsets)
        return self._made[number]

    def holding(self, mark: str) -> Iterator[int]:
        """The numbers of the sentences that hold a punctuation mark."""
        at = self._text.find(mark)
        while at >= 0:
            number = bisect_right(self.starts, self._base + at) - 1
            yield number
            at = self._text.find(mark, self._sentences[number][1] - self._base)


class Sentence(Passage):
    """A sentence of a part of the text.

    Args:
        start: Where it starts in the whole text.
        text: As it is.
        lower: In lower case.
        first: The number of its first word in the part.
        tokens: Its words as pairs of them are looked up, with an empty one at the end.
        offsets: Where each of them starts in the text of the part, and the one after the last would.
    """

    def __init__(
        self, start: int, text: str, lower: str, first: int, tokens: Sequence[str], offsets: Sequence[int]
    ) -> None:
        super().__init__(start, text, lower)
        self.first = first
        self.last = first + len(tokens)
        self._tokens, self._offsets = tokens, offsets

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words, and the marks that it holds."""
        text = self.text
        return frozenset(self._tokens).union([mark for mark in MARKS if mark in text])

    def has_all(self, needs: Iterable[frozenset[str]]) -> bool:
        """Whether one word, or mark, of each of some sets is here."""
        words = self.words
        for need in needs:  # noqa: SIM110 - `all` takes twice as long
            if need.isdisjoint(words):
                return False
        return True

    def offset(self, word: int) -> int:
        """Where the word of that number in the part starts."""
        return self._offsets[word - self.first] - self._offsets[0]


class Article:
    """What stands around a place in the text, block by block, and what each block is known to be about.

    Attributes:
        reading: The whole text.
        topics: For a topic and the number of a block, whether the block is about it.
        said: What the text has said already of what a rule tells `once`: the rule's id, and the name or the words.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.topics: dict[tuple[tuple[str, ...], int], bool] = {}
        self.said: set[tuple[str, str]] = set()
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
        base = sentences[first][0]
        yield Part(base, reading.clean[base : sentences[last - 1][1]], sentences[first:last])
        first = last


def _run(text: str, base: int, sentences: Iterable[tuple[int, int]], separator: str) -> str:
    """Sentences of a text that starts at `base`, apart from each other and from the edges."""
    margin = separator * _MARGIN
    return margin + (separator * 2).join([text[start - base : end - base] for start, end in sentences]) + margin
