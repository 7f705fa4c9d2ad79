"""How many n-grams hypotheses share with references, counted for many segments at once.

A symbol (a character or a word) is a number. An n-gram is the number of its first n-1 symbols among the reference's, together
with its last symbol; so n-grams are compared as whole numbers, without a chance of two being taken for one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

__all__ = ["BLOCK", "Alphabet", "NGrams", "totals_of"]

BLOCK = 256
"""So many segments are counted at once: their n-grams stay in the processor's cache."""


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The symbols of references by number. All others have the number after the last.

    Attributes:
        codes: Symbol -> number.
    """

    codes: dict[str, int]

    @classmethod
    def of(cls, sequences: Iterable[Iterable[str]]) -> Alphabet:
        """The alphabet of some sequences."""
        return cls({symbol: code for code, symbol in enumerate(dict.fromkeys(chain.from_iterable(sequences)))})

    def encode(self, sequences: Iterable[Iterable[str]]) -> Numbers:
        """All symbols of all sequences, one after the other, as numbers."""
        import numpy as np

        code, unknown = self.codes.get, len(self.codes)
        return np.array([code(symbol, unknown) for symbol in chain.from_iterable(sequences)], np.int64)


@dataclass(frozen=True, slots=True)
class _Order:
    """The distinct n-grams of one length.

    Attributes:
        keys: Each as a number, in ascending order.
        counts: How often the references of its segment have it: the one that has it most often counts.
        owners: The segment of each.
    """

    keys: Numbers
    counts: Numbers
    owners: Numbers


@dataclass(frozen=True, slots=True)
class NGrams:
    """The n-grams of the references of some segments, kept to be held against many hypotheses.

    Attributes:
        segments: Number of segments.
        alphabet: The references' symbols.
        orders: What there is of each length, from 1 up.
    """

    segments: int
    alphabet: Alphabet
    orders: tuple[_Order, ...]

    @classmethod
    def of(cls, references: Sequence[Sequence[Sequence[str]]], longest: int) -> NGrams:
        """Count the n-grams of references.

        Args:
            references: For each segment its references, each a sequence of symbols: a string, or a list of words.
            longest: The longest n-gram.

        >>> grams = NGrams.of([[["a", "b", "a"]], [["b"], ["b", "b"]]], 2)
        >>> grams.shared([["a", "a", "b"], ["b", "b", "b"]]).tolist()
        [[3, 1], [2, 1]]
        """
        import numpy as np

        flat = list(chain.from_iterable(references))
        alphabet = Alphabet.of(flat)
        lengths = np.array([len(sequence) for sequence in flat], np.int64)
        members = [number for texts in references for number in range(len(texts))]
        segment = np.repeat(np.arange(len(references)), [len(texts) for texts in references])
        walk = _Walk.over(alphabet.encode(flat), lengths, segment)
        member = np.repeat(np.array(members, np.int64), lengths)
        size = len(alphabet.codes) + 1
        orders: list[_Order] = []
        for length in range(1, longest + 1):
            keys, ids = np.unique(walk.keys(length, size), return_inverse=True)
            which = member[walk.places]
            counts = np.zeros(len(keys), np.int64)
            for number in range(max(members, default=-1) + 1):
                counts = np.maximum(counts, np.bincount(ids[which == number], minlength=len(keys)))
            owners = orders[-1].owners[keys // size] if orders else keys // size
            orders.append(_Order(keys, counts, owners))
            walk.ids = ids
        return cls(len(references), alphabet, tuple(orders))

    def shared(self, hypotheses: Sequence[Sequence[str]]) -> Numbers:
        """How many n-grams of each segment's hypothesis its references have.

        Args:
            hypotheses: One sequence of symbols for each segment.

        Returns:
            An array of (segments, orders).
        """
        import numpy as np

        lengths = np.array([len(sequence) for sequence in hypotheses], np.int64)
        walk = _Walk.over(self.alphabet.encode(hypotheses), lengths, np.arange(self.segments))
        size = len(self.alphabet.codes) + 1
        found = np.zeros((self.segments, len(self.orders)), np.int64)
        for length, order in enumerate(self.orders, 1):
            keys = walk.keys(length, size)
            if not len(keys) or not len(order.keys):
                break
            ids = np.minimum(np.searchsorted(order.keys, keys), len(order.keys) - 1)
            known = order.keys[ids] == keys  # what begins with an unknown n-gram is unknown too
            walk.places, walk.ids = walk.places[known], ids[known]
            shared = np.minimum(np.bincount(walk.ids, minlength=len(order.keys)), order.counts)
            found[:, length - 1] = np.bincount(order.owners, weights=shared, minlength=self.segments)
        return found


@dataclass(slots=True)
class _Walk:
    """The places in sequences where an n-gram starts, from one length to the next.

    Attributes:
        codes: All symbols.
        room: How many symbols there are from each on to the end of its sequence.
        places: Where n-grams start.
        ids: The number of each n-gram; before the first length, of its segment.
    """

    codes: Numbers
    room: Numbers
    places: Numbers
    ids: Numbers

    @classmethod
    def over(cls, codes: Numbers, lengths: Numbers, segments: Numbers) -> _Walk:
        import numpy as np

        places = np.arange(len(codes))
        return cls(codes, np.repeat(np.cumsum(lengths), lengths) - places, places, np.repeat(segments, lengths))

    def keys(self, length: int, size: int) -> Numbers:
        """The n-grams of the next length as numbers."""
        fits = self.room[self.places] >= length
        self.places, self.ids = self.places[fits], self.ids[fits]
        return self.ids * size + self.codes[self.places + (length - 1)]


def totals_of(lengths: Sequence[int], longest: int) -> Numbers:
    """How many n-grams of each length there are in sequences of some lengths.

    >>> totals_of([3, 1, 0], 2).tolist()
    [[3, 2], [1, 0], [0, 0]]
    """
    import numpy as np

    counts: Numbers = np.maximum(np.array(lengths, np.int64).reshape(-1, 1) - np.arange(longest), 0)
    return counts
