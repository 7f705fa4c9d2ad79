"""A reference made ready for counting edits: words become characters, so that the string machinery does the work."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

__all__ = ["Reference", "encode"]

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
        masks: The same positions as the bits of an integer.
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
        masks = dict.fromkeys(positions, 0)
        for place, character in enumerate(text):
            positions[character].append(place)
            masks[character] |= 1 << place
        return cls(words, codes, text, positions, masks)

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
