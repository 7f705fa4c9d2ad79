"""One word of a name, read once: all that a comparison needs to know of it."""

from __future__ import annotations

import csv
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from mtqa.romanise.beam import LONGEST_WORD, WIDTH, read_keys
from mtqa.romanise.key import TONOS, collapse, is_native

__all__ = ["REGULAR", "Ending", "Word", "endings", "read_once", "read_word", "roots"]

_PER_COST = 0.05  # the price of a reading that costs 1, up to _RARE, and above it
_PER_RARE = 0.5
_RARE = 0.4
STEMMED = 2
"""So many of the best readings are also tried without their endings."""
ALIGNED = 3
"""So many of the cheapest keys are aligned with those of another word."""
SHORTEST_STEM = 3
REGULAR = 0.25
"""What a reading may cost that a scheme prescribes."""


_ROOT = 0.2
"""The price of another language's form of a root."""
_PREFIXES = ("", "ново", "старо", "мало", "велико", "красно")
_PLACES = tuple("ск ка во ве ив ев ов но не на ое пол град город чи чин ник да е иа ани ц ци цк ави".split())
_BEHIND_ROOT = 1  # letter at least

_TOWNS = ("ск", "град", "город", "пол")
_ARTICLE_FROM = 4  # letters of an Arabic word from which on al- in front is the article


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word and its keys.

    Attributes:
        shown: The word as it was written.
        text: The word in lower case.
        native: Whether it is written in Cyrillic, Greek or Arabic letters.
        abjad: Whether its vowels are not written (Arabic).
        keys: What it can stand for, and the price: that of the reading and that of an ending left out.
        sure: Those of `keys` that no doubtful ending was taken from.
        plain: Those of `keys` that no ending was taken from.
        read: Those of `keys` that are readings of the letters that stand there: no form of another language.
        marks: `keys` without prices.
        best: The cheapest of `keys`.
        regular: Those of `best` that cost no more than `REGULAR` and are sure.
        length: Letters of the cheapest key.
        start: The beginning that it shares with many names ("ново"), or "".
        end: The ending that it shares with many names ("овск"), or "".
        slavic: Whether hardly any but Slavic names end so.
    """

    shown: str
    text: str
    native: bool
    abjad: bool
    keys: Mapping[str, float]
    sure: Mapping[str, float]
    plain: Mapping[str, float]
    read: Mapping[str, float]
    marks: frozenset[str]
    best: tuple[tuple[str, float], ...]
    regular: tuple[tuple[str, float], ...]
    length: int
    start: str
    end: str
    slavic: bool


class Ending(NamedTuple):
    """An ending, as a key, that one language puts on a name and another leaves off or changes.

    Attributes:
        key: The ending.
        becomes: What stands there instead; empty where it is left off.
        cost: The price of it.
        same: Whether names that differ by it may be called the same without a look.
        town: The same, but only behind the ending of a town.
        note: What it is.
    """

    key: str
    becomes: str
    cost: float
    same: bool
    town: bool
    note: str


@cache
def endings() -> tuple[Ending, ...]:
    """The endings of `endings.csv`."""
    return tuple(
        Ending(
            row["ending"], row["becomes"], float(row["cost"]), row["same"] == "yes", row["same"] == "town", row["note"]
        )
        for row in csv.DictReader(_lines("endings.csv"))
    )


def _price(cost: float) -> float:
    return _PER_COST * cost + _PER_RARE * max(0.0, cost - _RARE)


@cache
def _parts(place: str) -> tuple[tuple[str, bool], ...]:
    """The beginnings or endings that many names share, longest first, and whether they are Slavic."""
    rows = [row for row in csv.DictReader(_lines("common.csv")) if row["place"] == place]
    return tuple(sorted(((row["part"], row["slavic"] == "yes") for row in rows), key=lambda part: -len(part[0])))


def _common(key: str) -> tuple[str, str, bool]:
    start = next((part for part, _ in _parts("start") if key.startswith(part)), "")
    end, slavic = next(((part, slavic) for part, slavic in _parts("end") if key.endswith(part)), ("", False))
    return start, end, slavic or any(key.endswith(part) for part, _ in _parts("mark"))


def _lines(name: str) -> list[str]:
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


@lru_cache(maxsize=4096)
def _ends(tail: str) -> tuple[Ending, ...]:
    return tuple(ending for ending in _by_last_letter().get(tail[-1:], ()) if tail.endswith(ending.key))


@cache
def _by_last_letter() -> dict[str, tuple[Ending, ...]]:
    found: dict[str, list[Ending]] = defaultdict(list)
    for ending in endings():
        found[ending.key[-1]].append(ending)
    return {letter: tuple(group) for letter, group in found.items()}


@cache
def roots() -> tuple[tuple[str, str, str], ...]:
    """The roots of `roots.csv`, in Russian and in another language, and which that is."""
    return tuple((row["ru"], row["form"], row["language"]) for row in csv.DictReader(_lines("roots.csv")))


@cache
def _roots() -> dict[str, tuple[tuple[str, str], ...]]:
    """Roots in Russian and in another language, as keys, by the first three letters of the Russian ones."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for *forms, _ in roots():
        for prefix in _PREFIXES:
            russian, other = (prefix + collapse(form) for form in forms)
            found[russian[:3]].append((russian, other))
    return {start: tuple(group) for start, group in found.items()}


def _rooted(key: str) -> list[str]:
    """The forms in another language of a key that begins with a Russian root and ends as a place does."""
    found = [
        other + key[len(russian) :]
        for russian, other in _roots().get(key[:3], ())
        if key == russian or (key.startswith(russian) and len(key) >= len(russian) + _BEHIND_ROOT)
    ]
    return found if found and key.endswith(_PLACES) else []


@lru_cache(maxsize=200_000)
def read_word(text: str) -> Word:
    """Read one word.

    Args:
        text: A word in Latin, Cyrillic, Greek or Arabic letters; of others, nothing is read.

    >>> read_word("Kharkiv").best[0]
    ('харкив', 0.0)
    """
    return read_once(text)


def read_once(text: str, width: int = WIDTH) -> Word:
    """The same as `read_word`, but not kept for the next time.

    Args:
        text: A word.
        width: See `mtqa.romanise.beam.read_keys`.
    """
    lower = unicodedata.normalize("NFC", text[: 4 * LONGEST_WORD].lower()).translate(TONOS)
    native = any(map(is_native, lower))
    abjad = native and any("\u0620" <= letter <= "\u064a" for letter in lower)
    if abjad and len(lower) > _ARTICLE_FROM:
        lower = lower.removeprefix("ال")
    read = _read(lower, width, native=native)
    keys, sure, plain = dict(read), dict(read), dict(read)
    _add_other_endings(read, keys, sure, plain)
    _add_other_roots(keys, sure, plain)
    best = tuple(sorted(keys.items(), key=lambda item: item[1])[:ALIGNED])
    regular = tuple((key, cost) for key, cost in best if cost <= REGULAR and key in sure)
    first = next(iter(read), "")
    start, end, slavic = _common(first)
    return Word(
        text, lower, native, abjad, keys, sure, plain, read, frozenset(keys), best, regular, len(first), start, end, slavic
    )  # fmt: skip


def _read(lower: str, width: int, *, native: bool) -> dict[str, float]:
    """The keys of the letters that stand there, likeliest first."""
    if native:
        key = collapse(lower)[:LONGEST_WORD]
        return {key: 0.0} if key else {}
    return {key: _price(cost) for key, cost, _ in read_keys(lower, width)}


def _add_other_endings(
    read: dict[str, float], keys: dict[str, float], sure: dict[str, float], plain: dict[str, float]
) -> None:
    """Add what the readings are with another ending, or without one; see `Word` for the three tables."""
    for number, (key, cost) in enumerate(read.items()):
        for ending in _ends(key[-4:]):
            if ending.becomes or (number < STEMMED and len(key) - len(ending.key) >= SHORTEST_STEM):
                other = key[: -len(ending.key)] + ending.becomes
                safe = ending.same or (ending.town and other.endswith(_TOWNS))
                for found in (keys, sure) if safe else (keys,):
                    found[other] = min(found.get(other, 99.0), cost + ending.cost)
                if ending.becomes:
                    plain[other] = keys[other]


def _add_other_roots(keys: dict[str, float], sure: dict[str, float], plain: dict[str, float]) -> None:
    """Add the forms in another language of those that begin with a Russian root."""
    for key, cost in [pair for pair in plain.items() if pair[1] <= REGULAR]:
        for other in _rooted(key):
            for found in (keys, sure, plain):
                found[other] = min(found.get(other, 99.0), cost + _ROOT)
