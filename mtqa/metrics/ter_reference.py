"""A reference made ready for counting edits: words become characters, so that the string machinery does the work."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

__all__ = ["LONGEST_MASK", "Reference", "encode"]

LONGEST_MASK = 1000
"""Above so many words, integers with a bit for each take more time and much more memory than positions."""

_UNKNOWN = "\0"
_CODES = range(1, 0x110000)


@dataclass(frozen=True, slots=True)
class Reference:
    """The words of a reference as a string with one character a word.

    Attributes:
        words: The words of the reference.
        codes: The character that stands for each word.
        text: The reference, in those characters.
        positions: 0-based positions of each character in `text`, rising.
        masks: The same positions as the bits of an integer; only of a reference of at most `LONGEST_MASK` words.
    """

    words: Sequence[str]
    codes: dict[str, str]
    text: str
    positions: dict[str, list[int]]
    masks: dict[str, int]

    @classmethod
    def of(cls, words: Sequence[str]) -> Reference:
        """Prepare the words of a reference.

        >>> Reference.of(["a", "b", "a"]).positions
        {'\\x01': [0, 2], '\\x02': [1]}
        """
        codes = dict(zip(dict.fromkeys(words), map(chr, _CODES), strict=False))
        text = "".join([codes[word] for word in words])
        positions: dict[str, list[int]] = {character: [] for character in codes.values()}
        for place, character in enumerate(text):
            positions[character].append(place)
        masks: dict[str, int] = {}
        if len(text) <= LONGEST_MASK:
            masks = {character: sum([1 << place for place in places]) for character, places in positions.items()}
        return cls(words, codes, text, positions, masks)

    def places(self, character: str, low: int, high: int) -> Sequence[int]:
        """The positions `low <= place < high` of a character."""
        places = self.positions.get(character, ())
        return places[bisect_left(places, low) : bisect_left(places, high)]

    def bits(self, character: str, low: int, high: int) -> int:
        """The same positions as bits, counted from `low`, which may be -1; perhaps some after `high` too."""
        if self.masks:
            mask = self.masks.get(character, 0)
            return mask << 1 if low < 0 else mask >> low
        return sum(1 << (place - low) for place in self.places(character, low, high))

    def __reduce__(self) -> tuple[Callable[[Sequence[str]], Reference], tuple[Sequence[str]]]:
        """To another process go the words only: preparing them again is quicker than sending the rest."""
        return Reference.of, (self.words,)

    def common(self, text: str) -> int:
        """How many words a hypothesis shares with the reference, in whatever order."""
        count = text.count
        return sum([min(count(character), len(places)) for character, places in self.positions.items()])


def encode(words: Iterable[str], reference: Reference) -> str:
    """A hypothesis in the characters of its reference.

    Words that the reference lacks all become one character: they equal no word of the reference, and nothing else
    is ever asked about them.
    """
    code = reference.codes.get
    return "".join([code(word, _UNKNOWN) for word in words])
