"""How fast names are read and compared, on one core.

usage: python benchmarks/names.py [NAMES.txt]      NAMES: one a line; else the spellings of the bundled glossary

Prints: names read backward a second, comparisons a second between names already read (any two, and any two that are
alike, which is the slow case), readings with their scheme a second, and how an index of 100,000 names does. Processor time.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from rapidfuzz.distance import JaroWinkler

from mtqa.glossary import Glossary
from mtqa.romanise import Index, match_names, read_back, read_name
from mtqa.romanise.word import read_word

ALIKE = 0.8
INDEXED = 100_000


def rate(run: Callable[[], int]) -> float:
    start = time.process_time()
    return run() / (time.process_time() - start)


def spellings(path: Path | None) -> list[str]:
    if path:
        return path.read_text(encoding="utf-8").split("\n")
    words = set()
    for entry in Glossary.bundled().entries:
        for text in (*entry.preferred.values(), *(variant.text for variant in entry.variants)):
            words |= {word for word in text.split() if word[:1].isupper()}
    return sorted(words)


def pairs(names: Sequence[str], wanted: int, least: float) -> list[tuple[str, str]]:
    chosen = random.Random(1)
    found: list[tuple[str, str]] = []
    while len(found) < wanted:
        a, b = chosen.choices(names, k=2)
        if a != b and JaroWinkler.similarity(a, b) >= least:
            found.append((a, b))
    return found


def read_all(names: Sequence[str]) -> int:
    read_word.cache_clear()
    read_name.cache_clear()
    for name in names:
        read_name(name)
    return len(names)


def compare_all(some: Sequence[tuple[str, str]]) -> Callable[[], int]:
    read = [(read_name(a), read_name(b)) for a, b in some]

    def run() -> int:
        for a, b in read:
            match_names(a, b)
        return len(read)

    return run


def explain(names: Sequence[str]) -> int:
    for name in names:
        read_back(name)
    return len(names)


def main() -> None:
    names = spellings(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    read_name("Konascenkov")  # the tables are read
    read_back("Konascenkov")
    print(f"{len(names)} names")
    print(f"read backward: {rate(lambda: read_all(names)):,.0f} names/s")
    print(f"compared, any two: {rate(compare_all(pairs(names, 20_000, 0.0))):,.0f} pairs/s")
    print(f"compared, two that are alike: {rate(compare_all(pairs(names, 5_000, ALIKE))):,.0f} pairs/s")
    print(f"read back with the scheme: {rate(lambda: explain(names[:2000])):,.0f} names/s")
    made = [(str(n), f"{names[n % len(names)]}{'aeiou'[n % 5]}{'bdgklmnrst'[n // 5 % 10]}") for n in range(INDEXED)]
    start = time.process_time()
    index = Index(made)
    print(f"index of {INDEXED:,} names: built in {time.process_time() - start:.1f} s", end=", ")
    print(f"{rate(lambda: sum(1 for name in names[:500] if index.find(name) or True)):,.0f} found/s")


if __name__ == "__main__":
    main()
