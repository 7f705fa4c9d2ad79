"""Chinese names: Wade-Giles and older Italian spellings beside pinyin."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache

from mtqa.romanise.scheme import load_scheme

__all__ = ["SCHEMES", "in_pinyin", "is_syllable", "pinyin"]

SCHEMES = ("zh-wade-giles", "zh-press-it")
"""The schemes whose native side is pinyin."""

_SEVERAL = 64  # readings of one name
_WORDS = 5  # no Chinese name has so many
_DOUBLED = "nn"  # two syllables meet so in pinyin too, but hardly ever in a name: Anna


@cache
def _syllables() -> frozenset[str]:
    return frozenset(row.native.replace("ü", "u") for row in load_scheme(SCHEMES[0]).rows)


@cache
def _older() -> dict[str, frozenset[str]]:
    """Pinyin syllables by an older spelling, with and without its apostrophe and its dots."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in SCHEMES:
        for row in load_scheme(name).rows:
            plain = row.latin.replace("ü", "u")
            for latin in (plain, plain.replace("'", "")):
                found[latin].add(row.native.replace("ü", "u"))
    return {latin: frozenset(natives) for latin, natives in found.items()}


def is_syllable(word: str) -> bool:
    """Whether a word is one syllable of pinyin, as most Chinese surnames are: two that differ are two names.

    >>> is_syllable("lin"), is_syllable("lina")
    (True, False)
    """
    return word in _syllables()


@lru_cache(maxsize=50_000)
def _is_pinyin(word: str) -> bool:
    """Whether a word is a row of pinyin syllables."""
    if not word:
        return True
    return any(word[:size] in _syllables() and _is_pinyin(word[size:]) for size in range(min(6, len(word)), 0, -1))


@lru_cache(maxsize=50_000)
def _older_readings(word: str) -> frozenset[str]:
    """What a word of one or more syllables in an older spelling is in pinyin."""
    found = set(_older().get(word, ()))
    for size in range(1, min(8, len(word))):
        if first := _older().get(word[:size]):
            found |= {
                start + rest for start in first for rest in itertools.islice(_older_readings(word[size:]), _SEVERAL)
            }
    return frozenset(itertools.islice(sorted(found), _SEVERAL))


def _plain(word: str) -> str:
    return word.replace("’", "'").replace("‘", "'").replace("ü", "u")


def in_pinyin(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a Chinese name that is written in pinyin, without apostrophes; empty if it is something else.

    One word at least, the surname, must be one syllable.

    >>> in_pinyin(["xi", "jinping"]), in_pinyin(["nina", "kalinina"])
    (('xi', 'jinping'), ())
    """
    bare = tuple(_plain(word).replace("'", "") for word in words)
    if 1 < len(bare) < _WORDS and all(map(_is_pinyin, bare)) and not _syllables().isdisjoint(bare):
        return () if any(_DOUBLED in word for word in bare) else bare
    return ()


def pinyin(words: Sequence[str]) -> frozenset[str]:
    """What a name can be in pinyin, run together; empty if it cannot be Chinese.

    Args:
        words: The words of the name in lower case, those with a hyphen taken apart.

    >>> sorted(pinyin(["mao", "tse", "tung"]) & pinyin(["mao", "zedong"]))
    ['maozedong']
    >>> pinyin(["hsi", "an"]) & pinyin(["xi'an"])
    frozenset({'xian'})
    >>> pinyin(["vladimir", "putin"])
    frozenset()
    """
    if not 0 < len(words) < _WORDS or len("".join(words)) > 24:
        return frozenset()
    plain = [_plain(word) for word in words]
    bare = [word.replace("'", "") for word in plain]
    found = {"".join(bare)} if all(map(_is_pinyin, bare)) else set()
    older = _older()
    if len(plain) == 1:
        return frozenset(found) | (_older_readings(plain[0]) if "'" in plain[0] else frozenset())
    if all(word in older for word in plain):
        found |= {"".join(way) for way in itertools.islice(itertools.product(*(older[w] for w in plain)), _SEVERAL)}
    return frozenset(found)
