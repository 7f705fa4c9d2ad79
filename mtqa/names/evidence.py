"""How often the spellings of a proposal stand, in its note: written, read back, and renewed when articles are added."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from mtqa.expression import lazy
from mtqa.glossary import PROPOSED, Entry
from mtqa.names.mine import Mined

__all__ = ["ALONE", "MOST_FREQUENT", "SHORT_FOR", "counts", "counts_in", "renewed"]

ALONE = "the surname alone"
SHORT_FOR = "perhaps short for"
MOST_FREQUENT = "the most frequent spelling"
_LATEST = (ALONE, SHORT_FOR)
"""What begins a part of a note that the latest run knows best."""
_COUNT = r"[^,;]+ \d+x in \d+ articles?"
_COUNTS = lazy(rf"(?i:{PROPOSED}) ({_COUNT}(?:, {_COUNT})*)(?=;|\Z)")
_ONE = lazy(r"([^,;]+) (\d+)x in (\d+) articles?")


def counts(names: Iterable[Mined]) -> str:
    """How often each of some names stands.

    >>> counts([Mined("Zarichchia", 3, {0, 1}), Mined("Zarichchja", 1, {1})])
    'Zarichchia 3x in 2 articles, Zarichchja 1x in 1 article'
    """
    return ", ".join(_count(name.text, name.count, len(name.documents)) for name in names)


def counts_in(note: str) -> dict[str, tuple[int, int]]:
    """Spelling -> how often it stands and in how many articles, by a note; nothing if a person has rewritten it.

    >>> counts_in("proposed: Zarichchia 3x in 2 articles, Zarichchja 1x in 1 article; the most frequent spelling")
    {'Zarichchia': (3, 2), 'Zarichchja': (1, 1)}
    >>> counts_in("proposed: ask Olha")
    {}
    """
    found = _COUNTS.match(note)
    each = found[1].split(", ") if found else ()
    return {match[1]: (int(match[2]), int(match[3])) for match in map(_ONE.fullmatch, each) if match}


def renewed(entry: Entry, found: Mapping[str, tuple[int, int]], fresh: Entry | None) -> Entry:
    """A proposal that waits, with the numbers of the latest run; a spelling that its articles lack keeps its old ones.

    Args:
        entry: The proposal; its note stays as it is if a person has rewritten it.
        found: How often spellings stand by the latest run, as `counts_in` tells it.
        fresh: What that run proposes for the name.
    """
    match = _COUNTS.match(entry.note)
    if match is None:
        return entry
    own = (*entry.preferred.values(), *(each.text for each in entry.variants))
    numbers = {**counts_in(entry.note), **{text: found[text] for text in own if text in found}}
    ordered = sorted(numbers, key=lambda text: -numbers[text][0])
    parts = [part for part in entry.note[match.end() :].split("; ") if part]
    if ordered[0] not in entry.preferred.values():
        parts = [part for part in parts if part != MOST_FREQUENT]
    if fresh and (latest := [part for part in fresh.note.split("; ") if part.startswith(_LATEST)]):
        parts = [part for part in parts if not part.startswith(_LATEST)] + latest
    told = ", ".join(_count(text, *numbers[text]) for text in ordered)
    return replace(entry, note="; ".join((f"{PROPOSED} {told}", *parts)))


def _count(text: str, count: int, articles: int) -> str:
    return f"{text} {count}x in {articles} article{'s' * (articles > 1)}"
