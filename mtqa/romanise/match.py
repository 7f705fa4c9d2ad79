"""Whether two words, already read, are spellings of one name."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from mtqa.romanise.distance import FORBIDDEN, Prices, distance, prices
from mtqa.romanise.word import Word

__all__ = ["Verdict", "match_words", "verdict_of"]

_BIAS = 1.0
_PER_LETTER = 0.32
_LONG = 12
SAME = 0.88
LIKELY = 0.5
_REGULAR = 0.25  # both spellings are what a scheme prescribes
_HOPELESS = 0.65  # edits a letter of the first key from which on no other key is tried
_CLEAR = 1.0  # a meeting so cheap needs no alignment
_edits = Levenshtein.distance
_SAME_ODDS = math.log(SAME / (1 - SAME))
_loose, _strict = prices(), prices(strict=True)


class Verdict(StrEnum):
    """What a comparison comes to."""

    SAME = "same"
    LIKELY = "likely"
    DIFFERENT = "different"


def verdict_of(score: float, certain: bool = True) -> Verdict:
    """The verdict for a score.

    Args:
        score: 0 to 1.
        certain: Whether every difference between the spellings is one that romanisation explains.
    """
    if score >= SAME and certain:
        return Verdict.SAME
    return Verdict.LIKELY if score >= LIKELY else Verdict.DIFFERENT


def match_words(a: Word, b: Word) -> tuple[float, bool]:
    """Compare two words.

    Args:
        a: A word that was read.
        b: Another.

    Returns:
        The probability that they are spellings of one name, and, where it is high, whether romanisation explains
        every difference.
    """
    if a.text == b.text:
        return 1.0, True
    price = meeting(a.keys, b.keys)
    if price > _CLEAR:
        price = min(price, _alignment(a.best, b.best, _loose))
    allowance = _BIAS + _PER_LETTER * min(max(a.length, b.length), _LONG)
    score = 1 / (1 + math.exp(min(price - allowance, 50.0)))
    if price < _REGULAR and meeting(a.sure, b.sure) < _REGULAR:  # however short the name
        score = max(score, SAME)
    return score, score >= SAME and _certain(a, b, max(allowance - _SAME_ODDS, _REGULAR))


def _certain(a: Word, b: Word, limit: float) -> bool:
    if meeting(a.sure, b.sure) <= limit:
        return True
    best_a, best_b = ([pair for pair in word.best if pair[1] <= _REGULAR and pair[0] in word.sure] for word in (a, b))
    return _alignment(best_a, best_b, _strict) <= limit


def meeting(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """The least price at which a key of one is a key of the other."""
    return min((a[key] + b[key] for key in a.keys() & b.keys()), default=FORBIDDEN)


def _alignment(a: Sequence[tuple[str, float]], b: Sequence[tuple[str, float]], costs: Prices) -> float:
    """The price of the nearest two keys; those to align are chosen by plain edit distance, which is quick."""
    least, nearest = FORBIDDEN, None
    for key_a, cost_a in a:
        for key_b, cost_b in b:
            far = _edits(key_a, key_b) + cost_a + cost_b
            if far < least:
                least, nearest = far, (key_a, key_b, cost_a + cost_b)
        if least > _HOPELESS * len(key_a) and least < FORBIDDEN:
            return FORBIDDEN
    if nearest is None:
        return FORBIDDEN
    return nearest[2] + distance(nearest[0], nearest[1], costs)
