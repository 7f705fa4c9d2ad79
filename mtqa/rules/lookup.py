"""Words -> what they call for: the one pass over a text that serves all rules."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Sequence
from itertools import chain, compress, count, repeat
from operator import add, itemgetter
from typing import NamedTuple

from mtqa.rules.neighbours import NUMBER

__all__ = ["Called", "KeyRow", "Lookup", "Nodes", "in_pairs", "nodes_of"]

Called = tuple[int, ...]
"""What is called for, by its numbers."""

KeyRow = tuple[str, str | None, int, int]
"""A `Key`, which is slow to make anew from what the disk keeps."""

_NOTHING: dict[str, Called] = {}
_FIRST_LETTER = itemgetter(slice(1))
_MOST_WORDS = 100_000
"""So many words of a text are remembered; then they are looked up again."""


class Nodes(NamedTuple):
    """What words call for. A text has few of the words, so most are never unpacked.

    Attributes:
        single: Words, each with the number of what it calls for; a star at its end stands for any further letters.
        pairs: The first of two words, each with the number of a dictionary by the second.
        packed: What is called for, by those numbers, marshalled.
    """

    single: dict[str, int]
    pairs: dict[str, int]
    packed: Sequence[bytes | memoryview]


def nodes_of(keys: Iterable[Iterable[KeyRow]]) -> Nodes:
    """The words of keys, and what they call for.

    Args:
        keys: For each call, by its number: the keys, any of which calls for it.

    >>> from mtqa.rules.keys import Key
    >>> nodes = nodes_of([[Key("denounc*")]])
    >>> marshal.loads(nodes.packed[nodes.single["denounc*"]])
    (0,)
    """
    single: dict[str, Called] = {}
    pairs: dict[str, dict[str, Called]] = {}
    for number, wanted in enumerate(keys):
        for word, second, *_ in wanted:
            called, name = (single, word) if second is None else (pairs.setdefault(word, {}), second)
            called[name] = (*called.get(name, ()), number)
    packed = [*map(marshal.dumps, single.values()), *map(marshal.dumps, pairs.values())]
    return Nodes(dict(zip(single, count())), dict(zip(pairs, count(len(single)))), packed)


def in_pairs(words: Sequence[str]) -> list[str]:
    """Words as pairs of them are looked up: `NUMBER` for each number.

    >>> in_pairs(["", "on", "24", "august", ""])
    ['', 'on', '0', 'august', '']
    """
    tokens = list(words)
    for number in compress(count(), map(str.isdigit, map(_FIRST_LETTER, words))):
        tokens[number] = NUMBER
    return tokens


class Lookup:
    """Finds what the words of a text call for.

    Args:
        nodes: What each word calls for.

    >>> from mtqa.rules.keys import Key
    >>> lookup = Lookup(nodes_of([[Key("farce", "vote")], [Key("denounc*")]]))
    >>> words = ["farce", "vote", "denounced", ""]
    >>> lookup.calls(words, in_pairs(words))
    [(0,), (), (1,), ()]
    """

    def __init__(self, nodes: Nodes) -> None:
        self._single = _Single(nodes)
        self._pairs = _Pairs(nodes)

    def single(self, word: str) -> Called:
        """What a word, or a punctuation mark, calls for whatever stands beside it."""
        return self._single[word]

    def calls(self, words: Sequence[str], tokens: Sequence[str]) -> list[Called]:
        """What each word calls for, alone or with the next one.

        Args:
            words: In lower case, with an empty one for each punctuation mark and at the end.
            tokens: The same, `in_pairs`.
        """
        alone = map(self._single.__getitem__, words)
        following = map(self._pairs.__getitem__, tokens)
        paired = map(dict.get, following, chain(tokens[1:], repeat("")), repeat(()))
        return list(map(add, alone, paired))


class _Pairs(dict[str, dict[str, Called]]):
    """The calls of a word with each that may follow it."""

    def __init__(self, nodes: Nodes) -> None:
        super().__init__()
        self._words = nodes.pairs
        self._packed = nodes.packed

    def __missing__(self, word: str) -> dict[str, Called]:
        if len(self) > _MOST_WORDS:
            self.clear()
        number = self._words.get(word)
        after = self[word] = _NOTHING if number is None else marshal.loads(self._packed[number])
        return after


class _Single(dict[str, Called]):
    """The calls of a word alone, starts of words included."""

    def __init__(self, nodes: Nodes) -> None:
        super().__init__()
        self._words = nodes.single
        self._packed = nodes.packed
        self._lengths = sorted({len(word) - 1 for word in self._words if word[-1] == "*"})

    def __missing__(self, word: str) -> Called:
        if len(self) > _MOST_WORDS:
            self.clear()
        known, packed = self._words, self._packed
        starts = (f"{word[:length]}*" for length in self._lengths if length <= len(word))
        numbers = [known[text] for text in (word, *starts) if text in known]
        calls = self[word] = tuple(call for number in numbers for call in marshal.loads(packed[number]))
        return calls
