"""Common segments for texts that are not line-aligned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from mtqa.align.beads import align_beads

__all__ = ["Cut", "are_shifted", "cut_alike", "likeness"]

_SAMPLE = 300
_REACH = 3
_CLEARLY = 0.25
_RARE = 3


@dataclass(frozen=True, slots=True)
class Cut:
    """Several texts, cut into segments that say the same.

    Attributes:
        pivot: Segments of the text that the others were aligned with.
        others: Segments of each other text, as many as of the pivot.
        unaligned: How many sentences of each other text match nothing. They are in the segment before.
        missing: How many sentences of the pivot each other text lacks.
    """

    pivot: tuple[str, ...]
    others: tuple[tuple[str, ...], ...]
    unaligned: tuple[int, ...]
    missing: tuple[int, ...]


def cut_alike(pivot: Sequence[str], others: Sequence[Sequence[str]]) -> Cut:
    """Cut texts into common segments: sentences of the pivot, joined where some text does not part them.

    Args:
        pivot: Sentences of one text, one at least.
        others: Sentences of other texts in the same language.

    >>> cut = cut_alike(["Rain fell in Lviv.", "The river rose."], [["Rain fell in Lviv and the river rose."], ["Rain fell in Lviv."]])
    >>> cut.pivot
    ('Rain fell in Lviv. The river rose.',)
    >>> cut.others
    (('Rain fell in Lviv and the river rose.',), ('Rain fell in Lviv.',))
    """
    aligned = [align_beads(texts, pivot) for texts in others]
    joined = [False] * len(pivot)  # whether a sentence belongs to the segment of the one before
    for beads in aligned:
        for bead in beads:
            for index in bead.reference[1:]:
                joined[index] = True
    places: list[int] = []
    for index in range(len(pivot)):
        places.append((places[-1] if joined[index] else places[-1] + 1) if places else 0)
    count = places[-1] + 1
    cuts = []
    for texts, beads in zip(others, aligned, strict=True):
        parts: list[list[str]] = [[] for _ in range(count)]
        place = 0
        for bead in beads:
            place = places[bead.reference[0]] if bead.reference else place
            parts[place] += (texts[index] for index in bead.hypothesis)
        cuts.append(tuple(" ".join(part) for part in parts))
    own: list[list[str]] = [[] for _ in range(count)]
    for index, text in enumerate(pivot):
        own[places[index]].append(text)
    return Cut(
        tuple(" ".join(part) for part in own),
        tuple(cuts),
        tuple(sum(len(bead.hypothesis) for bead in beads if not bead.reference) for beads in aligned),
        tuple(sum(len(bead.reference) for bead in beads if not bead.hypothesis) for beads in aligned),
    )


def are_shifted(hypothesis: Sequence[str], reference: Sequence[str]) -> bool:
    """Whether many lines of two texts with equally many lines fit another line clearly better than their own.

    >>> lines = "Rain in Lviv;Sun in Odesa;Snow on Hoverla;Fog over Sumy;Wind at Izmail;Hail near Rivne".split(";")
    >>> are_shifted([*lines[1:], "Frost"], lines), are_shifted(lines[::-1], lines), are_shifted(lines, lines)
    (True, True, False)
    """
    count = len(reference)
    words = [[frozenset(text.casefold().split()) for text in side] for side in (hypothesis, reference)]
    rows = range(0, count, max(count // _SAMPLE, 1))
    places = _places_of_rare_words(words[1])
    shifted = 0
    for row in rows:
        mine = words[0][row]
        own = _likeness(mine, words[1][row])
        others = {*range(max(row - _REACH, 0), min(row + _REACH + 1, count))}
        others.update(place for word in mine for place in places.get(word, ()))
        shifted += any(_likeness(mine, words[1][other]) > own + _CLEARLY for other in others)
    return shifted > max(2, len(rows) // 10)


def likeness(one: Sequence[str], two: Sequence[str]) -> float:
    """Share of common words of two texts, segment by segment: some 0.6 for translations of one text, 0.1 for others.

    >>> round(likeness(["Rain in Lviv", "Sun"], ["Rain at Lviv", "Fog"]), 2)
    0.5
    """
    pairs = [(frozenset(a.casefold().split()), frozenset(b.casefold().split())) for a, b in zip(one, two, strict=True)]
    size = sum(len(a) + len(b) for a, b in pairs)
    return 2 * sum(len(a & b) for a, b in pairs) / size if size else 1.0


def _places_of_rare_words(lines: Sequence[frozenset[str]]) -> dict[str, list[int]]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(lines):
        for word in words:
            places[word].append(place)
    return {word: found for word, found in places.items() if len(found) <= _RARE}


def _likeness(one: frozenset[str], two: frozenset[str]) -> float:
    """Share of common words (Dice)."""
    return 2 * len(one & two) / (len(one) + len(two)) if one or two else 1.0
