"""Chinese names: Wade-Giles and older Italian spellings beside pinyin."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache

from mtqa.romanise.scheme import load_scheme

__all__ = ["SCHEMES", "pinyin"]

SCHEMES = ("zh-wade-giles", "zh-press-it")
"""The schemes whose native side is pinyin."""

_SEVERAL = 64  # readings of one name


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


@lru_cache(maxsize=50_000)
def _is_pinyin(word: str) -> bool:
    """Whether a word is a row of pinyin syllables."""
    if not word:
        return True
    return any(word[:size] in _syllables() and _is_pinyin(word[size:]) for size in range(min(6, len(word)), 0, -1))


def pinyin(words: Sequence[str]) -> frozenset[str]:
    """What a name can be in pinyin, run together; empty if it cannot be Chinese.

    Args:
        words: The words of the name in lower case, those with a hyphen taken apart.

    >>> sorted(pinyin(["mao", "tse", "tung"]) & pinyin(["mao", "zedong"]))
    ['maozedong']
    >>> pinyin(["vladimir", "putin"])
    frozenset()
    """
    if not 1 < len(words) < 5 or len("".join(words)) > 24:
        return frozenset()
    plain = [word.replace("’", "'").replace("ü", "u") for word in words]
    found = set()
    bare = [word.replace("'", "") for word in plain]
    if all(map(_is_pinyin, bare)):
        found.add("".join(bare))
    older = _older()
    if all(word in older for word in plain):
        found |= {"".join(way) for way in itertools.islice(itertools.product(*(older[w] for w in plain)), _SEVERAL)}
    return frozenset(found)
