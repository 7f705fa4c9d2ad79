"""What a text speaks of around a place in it: which names of the glossary stand there, and of which countries."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Iterator

from mtqa.expression import lazy
from mtqa.glossary import Entry, Mention

__all__ = ["Context"]

_REACH = 4000
"""Characters to each side: an article, or its neighbourhood in a long text."""
_NEAR = 600
"""The same around a name that stands alone."""
_STEP = 500
_SEEN = 10
"""So many names before and after one are looked at for another one."""
_NATIVE = lazy("[\u0370-\u052f]")
"""Greek and Cyrillic letters."""
_RUSSIA = lazy(r"\b(?:Russian?s?|Rossiya|Moscow|Kremlin|Soviet|Siberian?|Muscovites?)\b|\bUSSR\b")
_IN_RUSSIA = lazy(
    r"\b(?:in|of|from|across|inside) (?:\w+ )?(?:Russia|Siberia)\b|\bRussian? (?:town|city|cities|village|region|oblast|republic|surname)|"
    r"\bRussia's \w+ (?:region|oblast|district|republic)|\b(?:krai|krais)\b"
)
_RUSSIA_ELSEWHERE = lazy(
    r"\b(?:Russland|Rußland|[Rr]ussisch\w*|Russen|[Rr]usses?|Russie|Russia|Rusia|[Rr]uss[oaie]|[Rr]us[oa]s?|Rússia"
    r"|Rosj\w+|[Rr]osyjsk\w+|Rusland|Moskau|Moscou|Mosca|Moscú|Moskw\w+|Moskou|Kreml\w*|Kremlin|Cremlino|[Ss]owjet\w*|[Ss]ovi[eé]t\w*)\b"
)
_IN_RUSSIA_ELSEWHERE = lazy(
    r"\b(?:[Ii]n|[Ee]n|[Ee]m|w) (?:Russland|Rußland|Russie|Russia|Rusia|Rússia|Rosji|Rusland|Sibir\w+|Siberia|Sibérie)\b"
    r"|\brussische[nr]? (?:Stadt|Dorf|Ort|Region|Oblast|Republik)\b"
    r"|\b(?:ville|village|région|città|villaggio|regione|ciudad|pueblo|región) (?:rus[sa]e?|russ[ao])\b"
)
"""The same in other languages."""
_UKRAINE = lazy("Ukrain|Ucrain|Ucrân|Oekraïn|Ukraiń")
_STOPS = lazy(r"[.!?]['\")]* (?=[\"'(]?[A-Z])|\n")


class Context:
    """The names around.

    Args:
        text: The text.
        mentions: What the glossary found in it, in order.
        ukrainian: The keys of the entries that belong to Ukraine.
        language: BCP 47 tag of the text's language.
    """

    def __init__(
        self, text: str, mentions: Iterable[Mention], ukrainian: Collection[str], language: str = "en"
    ) -> None:
        self._text = text
        self._english = language.partition("-")[0] == "en"
        self._places: dict[str, list[tuple[int, str]]] = {"uk": [], "ru": [], "other": []}
        self._whole: dict[str, list[int]] = {"uk": [], "ru": [], "other": []}
        """Where names stand that are no surnames alone, which may be anybody's."""
        for mention in mentions:
            country = _country(mention.entry, ukrainian)
            if country:
                self._places[country].append((mention.start, mention.entry.key))
            if country and not mention.form.short:
                insort(self._whole[country], mention.start)
        for found in self._places.values():
            found.sort()
        self._around: dict[tuple[int, tuple[str, ...]], frozenset[str]] = {}

    def add(self, at: int, entry: Entry) -> None:
        """Count a Ukrainian name that the glossary did not find."""
        insort(self._places["uk"], (at, entry.key))
        insort(self._whole["uk"], at)
        self._around.clear()

    def windows(self) -> Iterator[tuple[int, int]]:
        """The parts of the text in which romanised names may be expected."""
        found = sorted(place for country in ("uk", "ru", "other") for place in self._places[country])
        spots = []
        for number, (start, key) in enumerate(found):
            alone = all(
                other == key or abs(place - start) > _REACH
                for place, other in found[max(number - _SEEN, 0) : number + _SEEN]
            )
            spots.append((start - _NEAR, start + _NEAR) if alone else (start - _REACH, start + _REACH))
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
        return (_RUSSIA if self._english else _RUSSIA_ELSEWHERE).search(self._sentence(at)) is not None

    def is_all_ukrainian(self, at: int) -> bool:
        """Whether an English text names Ukraine or places of hers twice around an offset, and nothing of Russia."""
        first, last = max(at - _REACH, 0), at + _REACH
        if not self._english or _RUSSIA.search(self._text, first, last):
            return False
        return self._named("uk", first, last) > 1 and not self._named("ru", first, last)

    def _named(self, country: str, first: int, last: int) -> int:
        whole = self._whole[country]
        return bisect_left(whole, last) - bisect_left(whole, first)

    def is_in_russia(self, at: int) -> bool:
        """Whether the sentence around an offset speaks of places in Russia, and not of Ukraine."""
        sentence = self._sentence(at)
        if self._english:
            return _IN_RUSSIA.search(sentence) is not None and "Ukrain" not in sentence
        return _IN_RUSSIA_ELSEWHERE.search(sentence) is not None and not _UKRAINE.search(sentence)

    def _sentence(self, at: int) -> str:
        text = self._text
        start = max(at - 300, 0)
        for stop in _STOPS.finditer(text, start, at):
            start = stop.end()
        end = _STOPS.search(text, at, at + 300)
        return text[start : end.start() if end else at + 300]

    def _count(self, at: int, countries: tuple[str, ...], without: str) -> int:
        keys = self._keys(at // _STEP, countries)
        return len(keys) - (without in keys)

    def _keys(self, step: int, countries: tuple[str, ...]) -> frozenset[str]:
        """The entries around a part of the text, which is all that a text of many names can afford."""
        known = self._around.get((step, countries))
        if known is None:
            keys: set[str] = set()
            for country in countries:
                found = self._places[country]
                first = bisect_left(found, (step * _STEP - _REACH, ""))
                last = bisect_left(found, ((step + 1) * _STEP + _REACH, ""))
                keys.update(key for _, key in found[first:last])
            known = self._around[step, countries] = frozenset(keys)
        return known


def _country(entry: Entry, ukrainian: Collection[str]) -> str:
    if entry.key in ukrainian:
        return "uk"
    if "ru" in entry.native or "be" in entry.native:
        return "ru"
    return "other" if any(map(_NATIVE.search, entry.native.values())) else ""
