"""Full names with one surname and several spellings of one given name: Andriy Kovalenko here, Andrii Kovalenko there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Set

from mtqa.expression import lazy
from mtqa.names.full_name import FullName
from mtqa.names.given import are_one_given_name, is_ukrainian_given_name
from mtqa.names.phrase import locate
from mtqa.names.twice import Pair, towards_one
from mtqa.script import CAPITALS

__all__ = ["given_twice"]

_AFTER_ARTICLE = lazy(rf"-[{CAPITALS}][a-z]+")
_WITH_ARTICLE = lazy(rf"([{CAPITALS}][a-z]{{2,}}) ([aAeE][a-z])\Z")
"""A given name, and the article of a surname."""
_LONGEST = 60
"""Letters of a given name."""


def given_twice(
    text: str, names: Iterable[FullName], known: Set[str], kept: Mapping[str, str], wrong: Collection[str] = ()
) -> Iterator[Pair]:
    """The full names of a text whose given name is spelt otherwise elsewhere, each with the one to keep to.

    Args:
        text: The text.
        names: Its full names.
        known: Names and surnames that the glossary knows.
        kept: Surnames that the text spells otherwise elsewhere, and the spelling to keep.
        wrong: Given names that are not to be kept.
    """
    bearers: defaultdict[tuple[str, str], Counter[FullName]] = defaultdict(Counter)
    for name in (*names, *_with_article(text)):
        if known.isdisjoint((name.surname, f"{name.given} {name.surname}")):
            bearers[name.native, kept.get(name.surname, name.surname)][name] += 1
    for (_, surname), spelt in bearers.items():
        right = _one_given_name(spelt, wrong)
        for name in spelt:
            if name.given in right:
                wrong = f"{name.given} {name.surname}"
                yield Pair(wrong, f"{right[name.given]} {surname}", tuple(locate(text, wrong)))


def _one_given_name(spelt: Counter[FullName], wrong: Collection[str]) -> dict[str, str]:
    """The spellings of given names of one surname that are to change, and those to keep: the most frequent."""
    counts = Counter[str]()
    for name, count in spelt.items():
        counts[name.given] += count
    ranked = sorted(counts, key=lambda given: (given in wrong, -counts[given], not is_ukrainian_given_name(given)))
    return {given: right for given, right in towards_one(ranked, are_one_given_name) if right not in wrong}


def _with_article(text: str) -> Iterator[FullName]:
    """Given names and surnames where the surname has the Arabic article."""
    for match in _AFTER_ARTICLE.finditer(text):
        before = _WITH_ARTICLE.search(text, max(match.start() - _LONGEST, 0), match.start())
        if before:
            yield FullName("", before.group(1), before.group(2) + match.group())
