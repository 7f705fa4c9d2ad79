"""Many literal strings looked for in one pass: an Aho-Corasick automaton that reads a long text part by part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

__all__ = ["Automaton"]

_PART = 100_000
_FEW = 1000


class Automaton:
    """Finds every occurrence of some literals; overlapping ones too, since the longest need not be the one wanted.

    A text is read in parts of whole lines, since the underlying library needs eight bytes of memory for each byte that
    it reads at once. So no literal may hold a line break.

    Args:
        literals: What to look for.

    >>> list(Automaton(["Kyiv", "Kyiv region"]).hits("The Kyiv region"))
    [(0, 4, 8), (1, 4, 15)]
    """

    def __init__(self, literals: Iterable[str]) -> None:
        from ahocorasick_rs import AhoCorasick, Implementation

        wanted = list(literals)
        # A DFA is quickest as long as it is small enough for the processor's cache.
        self._automaton = AhoCorasick(wanted, implementation=Implementation.DFA if len(wanted) < _FEW else None)

    def hits(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Each hit as `(number of the literal, start, end)`, by its end."""
        base = 0
        while base < len(text):
            stop = text.find("\n", base + _PART)
            stop = len(text) if stop < 0 else stop + 1
            for number, start, end in self._automaton.find_matches_as_indexes(text[base:stop], overlapping=True):
                yield number, base + start, base + end
            base = stop
