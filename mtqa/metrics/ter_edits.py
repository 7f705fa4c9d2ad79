"""Tercom's greedy search for shifts, with sacrebleu's results in a fraction of its time.

sacrebleu computes a whole matrix for every candidate shift. Only the best candidate matters, so here

- nothing is searched where the words themselves, in whatever order, leave no room for fewer edits,
- candidates are found first (their number alone can end the search) and tried best rank first, so that the next must be
  truly shorter, and a distance function that stops at a limit is enough,
- a block of n words moved saves 2n edits at most, so short blocks are often not tried at all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rapidfuzz.distance import Levenshtein

from mtqa.metrics.ter_beam import safe_distance
from mtqa.metrics.ter_reference import Reference
from mtqa.metrics.ter_trace import Alignment, align
from mtqa.metrics.ter_window import align_in_beam, window

__all__ = ["count_edits"]

# Tercom's limits, and sacrebleu's on the number of candidates.
_LONGEST_BLOCK = 10
_FARTHEST = 50
_MOST_CANDIDATES = 1000

_Shift = tuple[int, int, int]
_distance = Levenshtein.distance


def count_edits(text: str, reference: Reference) -> int:
    """The edits that make a hypothesis its reference: insertions, deletions, substitutions and shifts of blocks.

    Args:
        text: The hypothesis, encoded for `reference`.
        reference: The reference; an empty one needs as many edits as the hypothesis has words.
    """
    target = reference.text
    if not target or text == target:
        return len(text) if not target else 0
    floor = max(len(text), len(target)) - reference.common(text)
    safe = safe_distance(len(text), len(target))
    distance = _distance(text, target, score_cutoff=safe)
    if distance > safe:
        distance = window(text, reference).distance
    shifts = candidates = 0
    while distance > floor:
        distance, alignment = _align(text, reference, distance, safe)
        found = _find_shifts(text, reference, alignment, _MOST_CANDIDATES - candidates)
        candidates += found[1]
        if candidates >= _MOST_CANDIDATES:
            break
        best = _best_shift(text, reference, found[0], distance, floor, safe)
        if best is None:
            break
        shifts += 1
        distance, text = best
    return shifts + distance


def _align(text: str, reference: Reference, distance: int, safe: int) -> tuple[int, Alignment]:
    if distance <= safe and reference.masks:
        return distance, align(text, reference)
    return align_in_beam(text, reference)


def _find_shifts(text: str, reference: Reference, alignment: Alignment, most: int) -> tuple[set[_Shift], int]:
    """The shifts that Tercom tries, and how often it tries one.

    A shift takes a block of words that also stands in the reference, and puts it next to a word that is paired with one
    of the reference's block, or with the word before it. The block must hold an error on both sides, and must not be moved
    into itself.

    Returns:
        Shifts as (minus the length, start, target), so that they sort by rank; and their number with repetitions,
        counted up to about `most`.
    """
    target, pairs = reference.text, alignment.hypothesis_of
    hypothesis_error, reference_error = alignment.next_hypothesis_error, alignment.next_reference_error
    positions: Callable[[str, Sequence[int]], Sequence[int]] = reference.positions.get
    found: set[_Shift] = set()
    tried = 0
    for start, character in enumerate(text):
        error = hypothesis_error[start]
        if error - start >= _LONGEST_BLOCK:
            continue
        places = positions(character, ())
        if len(places) > 2 * _FARTHEST:
            places = reference.places(character, start - _FARTHEST, start + _FARTHEST + 1)
        for place in places:
            shortest = max(error - start, reference_error[place] - place) + 1
            pair = pairs[place]
            longest = _LONGEST_BLOCK if pair < start else min(_LONGEST_BLOCK, pair - start)
            if shortest > longest or not -_FARTHEST <= place - start <= _FARTHEST:
                continue
            if text[start : start + shortest] != target[place : place + shortest]:
                continue
            tried += _add_shifts(found, text, target, pairs, start, place, shortest, longest)
        if tried >= most:
            break
    return found, tried


def _add_shifts(
    found: set[_Shift], text: str, target: str, pairs: list[int], start: int, place: int, shortest: int, longest: int
) -> int:
    """Add the shifts of the blocks at `start` that have a length in range; return their number."""
    targets = [0] if not place else [pairs[place - 1] + 1]
    for pair in pairs[place : place + shortest - 1]:
        if pair + 1 != targets[-1]:
            targets.append(pair + 1)
    tried = 0
    length = shortest
    limit = min(longest, len(text) - start, len(target) - place)
    while length <= limit and text[start + length - 1] == target[place + length - 1]:
        pair = pairs[place + length - 1]
        if pair + 1 != targets[-1]:
            targets.append(pair + 1)
        tried += len(targets)
        for to in targets:
            found.add((-length, start, to))
        length += 1
    return tried


def _best_shift(
    text: str, reference: Reference, shifts: set[_Shift], distance: int, floor: int, safe: int
) -> tuple[int, str] | None:
    """The shift that saves most; of equal ones the longest block, then the first block, then the first target."""
    target = reference.text
    best, best_text = distance, None
    for minus, start, to in sorted(shifts):
        # Beyond the beam a distance is no true distance, and a shift may save more than its two words a word.
        if best == floor or (distance <= safe and distance - best >= -2 * minus):
            break
        shifted = _shift(text, start, -minus, to)
        found = _distance(shifted, target, score_cutoff=best - 1)
        if found > safe and found < best:
            found = window(shifted, reference).distance
        if found < best:
            best, best_text = found, shifted
    return None if best_text is None else (best, best_text)


def _shift(text: str, start: int, length: int, to: int) -> str:
    end = start + length
    if to < start:
        return text[:to] + text[start:end] + text[to:start] + text[end:]
    if to > end:
        return text[:start] + text[end:to] + text[start:end] + text[to:]
    return text[:start] + text[end : length + to] + text[start:end] + text[length + to :]
