"""Whether two words, already read, are spellings of one name."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from mtqa.romanise.distance import FORBIDDEN, Prices, distance, prices
from mtqa.romanise.doublet import agrees, explained
from mtqa.romanise.key import join
from mtqa.romanise.word import REGULAR, Word

__all__ = ["Verdict", "match_words", "verdict_of"]

_BIAS = 0.1
_PER_LETTER = 0.48
_LONG = 12
SAME = 0.8
LIKELY = 0.5
_NOT_RARE = 1.2  # what the two readings of a certain meeting may cost
_CHEAP = 0.1  # a meeting that needs no more evidence
_AS_GOOD = 0.06  # so little more, and a reading is as good as the best one
_FORMS = 0.45  # the same for a meeting of forms that two languages are known to have
_HOPELESS = 0.7  # edits a letter of the cheapest keys from which on no other key is tried
_NEAR = 1.3  # so few edits, and no further key is tried
_MEETING = 2.6  # what it is worth that two spellings have a reading in common
_ENDS_DIFFER = 1.25  # both end as many names do, in different ways: -ov and -ovsk
_CLEAR = -1.6  # a meeting so cheap needs no alignment
_BONES_BIAS = 0.4
_PER_CONSONANT = 0.65
_NO_VOWELS = dict.fromkeys(map(ord, "аеиоу"))
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


def match_words(a: Word, b: Word, *, alone: bool = True) -> tuple[float, bool]:
    """Compare two words.

    Args:
        a: A word that was read.
        b: Another.
        alone: Whether they are whole names, not words of longer ones.

    Returns:
        The probability that they are spellings of one name, and, where it is high, whether romanisation explains
        every difference.
    """
    if a.text == b.text:
        return 1.0, True
    if b.text < a.text:  # one order, so that ties are broken alike
        a, b = b, a
    if a.abjad != b.abjad:
        return _match_skeletons(a, b)
    regular, price = FORBIDDEN, FORBIDDEN
    if not a.marks.isdisjoint(b.marks):
        regular = meeting(a.plain, b.plain)
        price = min(regular - _MEETING, meeting(a.keys, b.keys))
    if price > _CLEAR:
        price = min(price, _aligned(a.best, b.best, _loose)[0])
    allowance = _allowance(a, b)
    score = 1 / (1 + math.exp(min(price - allowance, 50.0)))
    if regular < REGULAR:  # however short the name
        score = max(score, SAME)
    return score, score >= SAME and _certain(a, b, max(allowance - _SAME_ODDS, 1.0), alone)


def _allowance(a: Word, b: Word) -> float:
    """The price at which it is open whether two words are one name: the more letters that say something, the more."""
    letters, doubt = float(min(max(a.length, b.length), _LONG)), _BIAS
    if a.end and b.end:
        if a.end.endswith(b.end) or b.end.endswith(a.end):
            letters -= min(len(a.end), len(b.end))
        else:
            doubt += _ENDS_DIFFER
    if a.start and a.start == b.start:
        letters -= len(a.start) / 3
    return _PER_LETTER * letters - doubt


def _match_skeletons(a: Word, b: Word) -> tuple[float, bool]:
    """Compare consonants only: one of the words comes without its vowels."""
    price, size = FORBIDDEN, 0
    for key_a, cost_a in a.best:
        for key_b, cost_b in b.best:
            bones_a, bones_b = key_a.translate(_NO_VOWELS), key_b.translate(_NO_VOWELS)
            if bones_a and bones_b:
                new = cost_a + cost_b + distance(join("", bones_a), join("", bones_b), _loose)
                price, size = min((price, size), (new, max(len(bones_a), len(bones_b))))
    score = 1 / (1 + math.exp(min(price - _PER_CONSONANT * size + _BONES_BIAS, 50.0)))
    return score, score >= SAME and price < REGULAR


def _certain(a: Word, b: Word, limit: float, alone: bool) -> bool:
    """Whether readings that are not rare meet, or differ as forms of one Slavic name in two languages do."""
    price, sure = meeting(a.plain, b.plain), meeting(a.sure, b.sure)
    if price <= _NOT_RARE or sure <= min(limit, _NOT_RARE):
        met = min(price, sure)
        cheap = met <= (_CHEAP if meeting(a.read, b.read) <= met else _FORMS)
        endings = bool(a.end and b.end) or sure < price
        return cheap or any(
            agrees(a.text, key_a, b.text, key_b, endings=endings, alone=alone)
            for key_a in _as_good(a)
            for key_b in _as_good(b)
        )
    best_a, best_b = a.regular, b.regular
    if not (a.slavic or b.slavic):
        ends = {key[-1] for key, _ in a.regular} & {key[-1] for key, _ in b.regular}
        best_a, best_b = (tuple(pair for pair in best if pair[0][-1] in ends) for best in (best_a, best_b))
    price, key_a, key_b = _aligned(best_a, best_b, _strict)
    return price <= limit and explained(a.text, key_a, b.text, key_b, alone=alone)


def _as_good(word: Word) -> list[str]:
    """The readings of a word that are as good as the best one."""
    return [key for key, cost in word.best if cost <= word.best[0][1] + _AS_GOOD and key in word.read]


def meeting(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """The least price at which a key of one is a key of the other."""
    return min((a[key] + b[key] for key in a.keys() & b.keys()), default=FORBIDDEN)


def _aligned(a: Sequence[tuple[str, float]], b: Sequence[tuple[str, float]], costs: Prices) -> tuple[float, str, str]:
    """The nearest two keys and their price; those to align are chosen by plain edit distance, which is quick."""
    if not a or not b or _edits(a[0][0], b[0][0]) > _HOPELESS * max(len(a[0][0]), len(b[0][0])):
        return FORBIDDEN, "", ""
    least, price, nearest = FORBIDDEN, 0.0, ("", "")
    for key_a, cost_a in a:
        for key_b, cost_b in b:
            far = _edits(key_a, key_b) + cost_a + cost_b
            if far < least:
                least, price, nearest = far, cost_a + cost_b, (key_a, key_b)
        if least < _NEAR:
            break
    return price + distance(*nearest, costs), *nearest
