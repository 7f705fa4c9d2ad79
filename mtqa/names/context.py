"""What a text speaks of around a place in it: which names of the glossary stand there, and of which countries."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator

from mtqa.glossary import Entry, Mention

__all__ = ["Context"]

_REACH = 4000
"""Characters to each side: an article, or its neighbourhood in a long text."""
_NEAR = 600
"""The same around names that are neither Ukrainian, Russian nor Belarusian."""
_RUSSIA = re.compile(r"\b(?:Russian?s?|Rossiya|Moscow|Kremlin|Soviet|Siberian?|Muscovites?)\b|\bUSSR\b")
_STOPS = re.compile(r"[.!?]['\")]* (?=[\"'(]?[A-Z])|\n")


class Context:
    """The names around.

    Args:
        text: The text.
        mentions: What the glossary found in it, in order.
        ukrainian: The keys of the entries that belong to Ukraine.
    """

    def __init__(self, text: str, mentions: Iterable[Mention], ukrainian: Collection[str]) -> None:
        self._text = text
        self._places: dict[str, list[tuple[int, str]]] = {"uk": [], "ru": [], "other": []}
        for mention in mentions:
            country = _country(mention.entry, ukrainian)
            if country:
                self._places[country].append((mention.start, mention.entry.key))
        for found in self._places.values():
            found.sort()

    def windows(self) -> Iterator[tuple[int, int]]:
        """The parts of the text in which romanised names may be expected."""
        spots = [(start - _REACH, start + _REACH) for country in ("uk", "ru") for start, _ in self._places[country]]
        spots += [(start - _NEAR, start + _NEAR) for start, _ in self._places["other"]]
        begin, end = 0, 0
        for low, high in sorted(spots):
            if low > end:
                if end:
                    yield begin, end
                begin = low
            begin, end = max(begin, 0), max(end, min(high, len(self._text)))
        if end:
            yield begin, end

    def ukrainian(self, at: int, *, without: str = "") -> int:
        """How many different Ukrainian names stand around an offset, one entry not counted."""
        return self._count(at, ("uk",), without)

    def russian(self, at: int) -> int:
        """How many different Russian and Belarusian names stand around an offset."""
        return self._count(at, ("ru",), "")

    def romanised(self, at: int, *, without: str = "") -> int:
        """How many different names from another script stand around an offset, one entry not counted."""
        return self._count(at, ("uk", "ru", "other"), without)

    def speaks_of_russia(self, at: int) -> bool:
        """Whether the sentence around an offset names Russia or Russians."""
        text = self._text
        start = max(at - 300, 0)
        for stop in _STOPS.finditer(text, start, at):
            start = stop.end()
        end = _STOPS.search(text, at, at + 300)
        return _RUSSIA.search(text, start, end.start() if end else at + 300) is not None

    def _count(self, at: int, countries: tuple[str, ...], without: str) -> int:
        keys: set[str] = set()
        for country in countries:
            found = self._places[country]
            first, last = bisect_left(found, (at - _REACH, "")), bisect_left(found, (at + _REACH, ""))
            keys.update(key for _, key in found[first:last])
        keys.discard(without)
        return len(keys)


def _country(entry: Entry, ukrainian: Collection[str]) -> str:
    if entry.key in ukrainian:
        return "uk"
    if "ru" in entry.native or "be" in entry.native:
        return "ru"
    return "other" if any(not native.isascii() for native in entry.native.values()) else ""
