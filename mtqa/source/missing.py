"""Sentences that only one of the two texts has."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.language import LANGUAGE_NAMES
from mtqa.rules.rule import Match
from mtqa.source.beads import usual_ratio
from mtqa.source.keys import words
from mtqa.source.paired import Pair, Paired

__all__ = ["additions", "omissions"]

_LIKELY = 0.6
"""Confidence of the alignment from which on a lonely sentence is reported."""
_WORDS = 4
"""A shorter sentence comes and goes."""
_SHOWN = 60
_CUT = 0.4
_LONG = 80
"""A source sentence of so many characters whose translation is shorter than this share of what it should be was cut."""


def omissions(paired: Paired) -> Iterator[Match]:
    """Sentences of the source that the translation lacks, or has cut."""
    name = LANGUAGE_NAMES.get(paired.language, paired.language)
    for number, (pair, before) in enumerate(_with_place(paired)):
        if pair.source and not pair.target and _is_reported(paired, number):
            yield Match(
                *before,
                message=f"After this, the {name} has a sentence that the English lacks: “{_shown(pair.source)}”",
                confidence=round(pair.bead.confidence * 0.9, 2),
            )
        elif pair.source and pair.target and _is_cut(pair, paired):
            yield Match(
                pair.start,
                pair.start + len(pair.target),
                message=f"The {name} sentence is much longer: “{_shown(pair.source)}”",
                confidence=0.7,
            )


def additions(paired: Paired) -> Iterator[Match]:
    """Sentences of the translation that the source lacks."""
    name = LANGUAGE_NAMES.get(paired.language, paired.language)
    for number, pair in enumerate(paired.pairs):
        if pair.target and not pair.source and _is_reported(paired, number):
            yield Match(
                pair.start,
                pair.start + len(pair.target),
                message=f"The {name} has no such sentence.",
                confidence=round(pair.bead.confidence * 0.9, 2),
            )


def _with_place(paired: Paired) -> Iterator[tuple[Pair, tuple[int, int]]]:
    """Each pair with the last word of the translation before it, or the first one."""
    clean = paired.reading.clean
    first = words(clean[:200])[:1]
    start = clean.find(first[0]) if first else 0
    place = (start, start + len(first[0]) if first else 0)
    for pair in paired.pairs:
        yield pair, place
        if pair.target and words(pair.target):
            last = words(pair.target)[-1]
            at = pair.start + pair.target.rfind(last)
            place = (at, at + len(last))


def _is_reported(paired: Paired, number: int) -> bool:
    """Whether a lonely sentence surely has no partner: nor would it make the sentence before or after it fit better."""
    pair = paired.pairs[number]
    if pair.bead.confidence < _LIKELY or len(words(pair.source or pair.target)) < _WORDS:
        return False
    beside = [paired.pairs[other] for other in (number - 1, number + 1) if 0 <= other < len(paired.pairs)]
    return not any(_fits(pair, other, usual_ratio(paired.language)) for other in beside)


def _fits(pair: Pair, other: Pair, ratio: float) -> bool:
    """Whether two pairs together are nearer to the usual length of a translation than the second alone."""
    if not other.source or not other.target:
        return False
    alone = len(other.target) - ratio * len(other.source)
    return abs(alone + len(pair.target) - ratio * len(pair.source)) < abs(alone)


def _is_cut(pair: Pair, paired: Paired) -> bool:
    """Whether a translation is so short that part of the sentence must be missing."""
    usual = usual_ratio(paired.language)
    return (
        pair.bead.confidence >= _LIKELY
        and len(pair.source) >= _LONG
        and len(pair.target) < _CUT * usual * len(pair.source)
    )


def _shown(text: str) -> str:
    if len(text) <= _SHOWN:
        return text
    return text[:_SHOWN].rsplit(" ", 1)[0].rstrip(",;:") + " …"
