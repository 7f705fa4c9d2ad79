"""One name that no glossary has, in two spellings: Mykhailchenko here, Mikhailchenko there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from mtqa.expression import lazy
from mtqa.glossary import Mention
from mtqa.glossary.skeleton import latin_skeletons
from mtqa.names.setting import is_after_given_name, word_before

__all__ = ["Pair", "spelt_twice"]

_CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-Ž]"
_WORD = lazy(  # the capital stands first, which is what the engine looks for fast
    rf"{_CAPITAL}(?<![\w'@#/.-]{_CAPITAL})[a-zß-öø-ÿā-ž]{{4,}}(?:'[a-zß-öø-ÿā-ž]+)?(?![\w@-]|[./]\w)"
)
_SLAVIC = lazy(
    r"(?:[oeiy][vw]a?|[oe]ff?|sk\w{0,3}|[ck]o|[kc][iy]j?|enk\w|[uyi]k|[uyi]c|t?s?ch|[ei]ts|[ei]tz|[ei]c|ć|č)\Z"
)
"""What may be a Slavic ending: a quick look before the slow one."""
_NATIVE = lazy("[\u0370-\u052f]")
_REACH = 20_000
"""Two spellings that stand so far apart belong to two articles."""
_RUSSIAN_ENDING = ("ov", "ev")
_REGULAR = 0.5
"""What the readings may cost in which two spellings meet."""
_MOST = 8
"""Spellings with one skeleton that are compared; more are no spellings of one name."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A spelling and another one of the same name.

    Attributes:
        spelling: The rarer one.
        other: The one to keep to.
        places: Where the rarer one starts and ends.
    """

    spelling: str
    other: str
    places: tuple[tuple[int, int], ...]


def spelt_twice(text: str, mentions: Sequence[Mention], taken: Collection[tuple[int, int]]) -> Iterator[Pair]:
    """The Slavic names of a text that stand there in two spellings, and that the glossary does not know.

    Args:
        text: A text that names something from another script; else nothing is looked for.
        mentions: What the glossary found in it.
        taken: Starts and ends of other names that are known.
    """
    if not any(_NATIVE.search(native) for mention in mentions for native in mention.entry.native.values()):
        return
    known = sorted([(mention.start, mention.end) for mention in mentions] + list(taken))
    places = _places(text, known)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word in places:
        groups["".join(latin_skeletons(word)[:1])].append(word)
    counts = Counter({word: len(found) for word, found in places.items()})
    for skeleton, words in groups.items():
        if not skeleton or len(words) > _MOST:
            continue
        for one, other in combinations(words, 2):
            if _is_one_name(text, one, places[one], other, places[other]):
                rarer, kept = (one, other) if counts[one] < counts[other] else (other, one)
                yield Pair(rarer, kept, tuple(places[rarer]))


def _places(text: str, known: Sequence[tuple[int, int]]) -> dict[str, list[tuple[int, int]]]:
    """Where the words with a capital stand that overlap nothing known."""
    slavic = {word for word in dict.fromkeys(_WORD.findall(text)) if _SLAVIC.search(word.removesuffix("'s"))}
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    at = 0
    for match in _WORD.finditer(text) if len(slavic) > 1 else ():
        if match.group() not in slavic:
            continue
        while at < len(known) and known[at][1] <= match.start():
            at += 1
        word = match.group().removesuffix("'s")
        end = match.start() + len(word)
        if at == len(known) or known[at][0] >= end:
            found[word].append((match.start(), end))
    return found


def _is_one_name(text: str, one: str, places: list[tuple[int, int]], other: str, others: list[tuple[int, int]]) -> bool:
    """Whether two spellings, near each other, are read as the same Slavic name, and not as two people."""
    from mtqa.romanise.match import meeting  # slow to load
    from mtqa.romanise.word import read_word

    if min(abs(start - begin) for start, _ in places for begin, _ in others) > _REACH:
        return False
    first, second = read_word(one), read_word(other)
    if not (first.slavic and second.slavic) or meeting(first.plain, second.plain) > _REGULAR:
        return False
    if one.endswith(_RUSSIAN_ENDING) != other.endswith(_RUSSIAN_ENDING):
        return False  # Pavlov and Pavliv are two surnames
    given, given_other = _given(text, places), _given(text, others)
    return not given or not given_other or not given.isdisjoint(given_other)


def _given(text: str, places: list[tuple[int, int]]) -> set[str]:
    """The given names before a surname."""
    return {word_before(text, start) for start, _ in places if is_after_given_name(text, start)}
