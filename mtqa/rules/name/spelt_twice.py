"""A name that the text spells in two ways, one letter apart: "Marco Bardoni" here, "Marco Bardani" there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.names.phrase import OPENERS
from mtqa.names.twice import are_read_alike
from mtqa.reading import Reading
from mtqa.rules.english import COUNTRIES
from mtqa.rules.name.word_table import is_given, plain
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.vocabulary import common_words, unknown_words
from mtqa.titles import TITLES
from mtqa.topic import is_place

__all__ = ["RULES"]

_SHORTEST = 6
_LONG = 8
"""A name so long is no other one by chance, even where nothing tells that it is a person's."""
_FAR = 4_000
"""So far apart two mentions may be, of what is one article."""
_SEVERAL = 2
_OFTEN = 3
_BEFORE = lazy(r"([A-Z][\w.'-]*) \Z")
_LONGER = lazy(r" (?:[A-Z]|von |van |de )|-[A-Z]")
"""What makes the word a given name or a part of a longer name."""
_TITLES = frozenset(map(str.capitalize, TITLES | {"gov", "prophet", "rep", "sen", "st"}))
_OPENERS = frozenset(map(str.capitalize, OPENERS | {"is", "it", "like", "now", "so", "was", "yet"}))


def _names(words: frozenset[str]) -> list[str]:
    """The capitalised words that are no common English ones, nor given names."""
    known = common_words()
    bare = {word[:-2] if word.endswith("'s") else word for word in words}
    return [
        word
        for word in bare
        if len(word) >= _SHORTEST
        and word.isalpha()
        and word.istitle()
        and word.lower() not in known
        and not is_given(word)
        and word not in COUNTRIES
        and not is_place(word)
    ]


def _alike(names: list[str]) -> Iterator[tuple[str, str]]:
    """Names that are one letter apart, not counting the first; no plurals, endings, accents or forms of 'man'."""
    cut: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for shorter in {name[:at] + name[at + 1 :] for at in range(1, len(name))} | {name}:
            cut[shorter].append(name)
    pairs = {pair for group in cut.values() if len(group) > 1 for pair in combinations(sorted(group), 2)}
    for one, other in sorted(pairs):
        stem, longer = sorted((one.removesuffix("s"), other.removesuffix("s")), key=len)
        if longer.startswith(stem) or {one[-3:], other[-3:]} == {"man", "men"} or plain(one) == plain(other):
            continue
        if not are_read_alike(one, other):  # else they are romanised in two ways: name/inconsistent
            yield one, other


def _places(reading: Reading, name: str) -> list[int]:
    """Where a name stands that is no part of another word."""
    return [start for start in reading.capitals.get(name, ()) if reading.clean[start - 1 : start] not in ("'", "-")]


def _given_before(clean: str, start: int) -> str:
    """The capitalised word before a place, unless it only opens the sentence."""
    match = _BEFORE.search(clean, max(0, start - 25), start)
    word = match[1].rstrip(".") if match else ""
    return "" if word in _OPENERS else word


def _is_person(given: str) -> bool:
    return bool(given) and given not in _TITLES and (given.lower() not in common_words() or bool(is_given(given)))


def _is_slip(clean: str, start: int, rare: str, usual: str, near: list[int]) -> bool:
    """Whether the name at a place is the usual one with a letter wrong, and not another person's."""
    if any(_LONGER.match(clean, place + len(usual)) for place in near):
        return False
    given = _given_before(clean, start)
    givens = [_given_before(clean, place) for place in near]
    if _is_person(given):
        return given in givens
    ending = len(rare) == len(usual) and rare[:-1] == usual[:-1]  # Milanesi, Milanese
    if (given and given not in _TITLES) or ending or len(near) < _SEVERAL:
        return False
    if min(len(rare), len(usual)) >= _LONG and len(near) >= _OFTEN:
        return True
    return any(map(_is_person, givens)) and not _LONGER.match(clean, start + len(rare))


def _spelt_twice(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    pairs = list(_alike(_names(unknown_words(reading))))
    places = {name: _places(reading, name) for pair in pairs for name in pair}
    for one, other in pairs:
        for rare, usual in ((one, other), (other, one)):
            for start in places[rare]:
                near = _near(places[usual], start)
                again = _near(places[rare], start)
                first = len(near) == len(again) and places[usual][0] < places[rare][0]
                if near and (len(near) > len(again) or first):
                    yield from _slip(clean, start, rare, usual, near)


def _near(places: list[int], start: int) -> list[int]:
    """Those of the sorted places that are not far from one."""
    return places[bisect_left(places, start - _FAR) : bisect_right(places, start + _FAR)]


def _slip(clean: str, start: int, rare: str, usual: str, near: list[int]) -> Iterator[Match]:
    if _is_slip(clean, start, rare, usual, near):
        yield Match(start, start + len(rare), (usual,))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="name/spelt-twice",
        find=_spelt_twice,
        in_clean=True,
        message="The text spells this name in another way elsewhere: keep to one spelling, after checking which is right.",
        description=(
            "Two names one letter apart, of six letters or more, in one article: behind the same given name, or a surname that "
            "stands alone once and, with a given name or often, in the other spelling."
        ),
        severity=Severity.WARNING,
        confidence=0.8,
        category="name",
        source_languages=SOURCES,
        flags=(
            "Marco Bardoni left the studio. The hosts waited for Marco <Bardani> in vain.",
            "Marco Bardoni left the studio. Later Bardoni came back, and <Bardani> said nothing.",
            "Petrushevko spoke first, then Petrushevko sang; after Petrushevko had gone, <Petrushenko> danced.",
        ),
        passes=(
            "Marco Bardoni left the studio. The hosts waited for Anna Bardani in vain.",
            "The Bardon family left. Two Bardons stayed.",
            "Marco Coritiba left Curitiba. Coritiba, said Coritiba, is Coritiba.",
            "José Valdéz left, and José Valdez came back. The Americas welcome Americans.",
            "They went to Hubeino and to Hebeino.",
            "A Milanesi shop sold Milanese bread to Anna Milanese and Paolo Milanese.",
        ),
    ),
)
