"""Sentences that only one of the two texts has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from mtqa.finding import Fix, Severity
from mtqa.language import LANGUAGE_NAMES
from mtqa.rules.rule import Match
from mtqa.source.beads import usual_ratio
from mtqa.source.keys import words
from mtqa.source.paired import Pair, Paired
from mtqa.source.rule import SourceRule

__all__ = ["RULES"]

_LIKELY = 0.6
"""Confidence of the alignment from which on a lonely sentence is reported."""
_WORDS = 4
"""A shorter sentence comes and goes."""
_SHOWN = 60
_CUT = 0.4
_LONG = 80
"""A source sentence of so many characters whose translation is shorter than this share of what it should be was cut."""


def _omissions(paired: Paired) -> Iterator[Match]:
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


def _additions(paired: Paired) -> Iterator[Match]:
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


def _all(find: Callable[[Paired], Iterator[Match]], paired: Paired) -> Iterable[Match]:
    return list(find(paired))


RULES = (
    SourceRule(
        id="source/omission",
        find=partial(_all, _omissions),
        message="A sentence of the source is missing.",
        description=(
            "The texts are aligned by sentences; one that has no partner in the translation is reported, and one whose "
            "translation is less than half as long as it must be. The confidence is that of the alignment."
        ),
        severity=Severity.WARNING,
        confidence=0.8,
        category="omission",
        fix=Fix.NONE,
        flags=(
            "it: Rossi ha 45 anni e vive a Torino. Nessuno ha visto la macchina rossa vicino alla stazione. "
            "Il processo comincia il 12 marzo. => Rossi is 45 and lives in <Turin>. The trial starts on 12 March.",
            "it: Il sindaco Bianchi ha promesso 30 nuove case entro il 2026, ma i lavori della scuola di via Roma sono fermi. => "
            "<Mayor Bianchi promised.>",
        ),
        passes=(
            "it: Rossi ha 45 anni. Vive a Torino. => Rossi, who is 45, lives in Turin.",
            "it: Il processo comincia il 12 marzo. => The trial starts on 12 March.",
        ),
    ),
    SourceRule(
        id="source/addition",
        find=partial(_all, _additions),
        message="The source has no such sentence.",
        description="A sentence of the translation that no sentence of the source answers to. The confidence is that of the alignment.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="addition",
        fix=Fix.NONE,
        flags=(
            "it: Rossi ha 45 anni e vive a Torino. Il processo comincia il 12 marzo. => Rossi is 45 and lives in Turin. "
            "<Nobody saw the red car near the railway station.> The trial starts on 12 March.",
            "it: La squadra ha vinto 3-1. L'allenatore è contento. => The team won 3-1. The coach is happy. "
            "<Click here to read all about the new season and to buy your tickets.>",
        ),
        passes=(
            "it: Rossi, che ha 45 anni, vive a Torino. => Rossi is 45. He lives in Turin.",
            "it: Il processo comincia il 12 marzo. => The trial starts on 12 March.",
        ),
    ),
)
