"""Numbers that only one of the two texts has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mtqa.finding import Severity
from mtqa.language import LANGUAGE_NAMES
from mtqa.rules.rule import Match
from mtqa.source.numerals import Quantity, quantities
from mtqa.source.paired import Pair, Paired

__all__ = ["find"]

_PLAIN = frozenset(str(value) for value in range(2, 100)) - {"50"}
"""What a number word says that stands alone, other than a half (50 per cent)."""
_METRIC = re.compile(
    r"\s?-?(?:km|kilom|chilom|kilóm|quilóm|m\b|metr|mètr|метр|км|м\b|kg|kilo|chil|кг|кіл|quil|°|grad|град|ha\b|ett|hekt|га\b|cm|см|euro|€|руб|грн)",
    re.IGNORECASE,
)
_IMPERIAL = re.compile(
    r"\s?-?(?:mile|feet|foot|ft\b|yard|pound|lb|inch|acre|°?\s?f\b|fahrenheit|\$|dollar)", re.IGNORECASE
)


def find(paired: Paired) -> Iterator[Match]:
    """Numbers that only one of the two texts has, or that differ."""
    language = paired.language
    numbers = [(quantities(pair.source, language), quantities(pair.target, "en")) for pair in paired.pairs]
    for index, pair in enumerate(paired.pairs):
        if not pair.is_sure:
            continue
        near = numbers[max(index - 1, 0) : index + 2]
        mine, theirs = numbers[index]
        lacking = _without(mine, [one for _, side in near for one in side])
        extra = _without(theirs, [one for side, _ in near for one in side])
        yield from _matches(pair, lacking, extra, language)
        if not lacking and not extra:
            yield from _other_word(pair, mine, theirs, language)


def _without(quantities: Sequence[Quantity], others: Sequence[Quantity]) -> list[Quantity]:
    """The numbers that must have a partner among others and have none."""
    known = frozenset(value for other in others for value in other.values)
    return [one for one in quantities if one.is_strict and known.isdisjoint(one.values)]


def _other_word(pair: Pair, mine: Sequence[Quantity], theirs: Sequence[Quantity], language: str) -> Iterator[Match]:
    """One number word that became another: tre, two. Alone each may come and go; in one sentence they don't."""
    known = frozenset(value for one in theirs for value in one.values)
    there = [one for one in mine if _is_word(one) and known.isdisjoint(one.values)]
    known = frozenset(value for one in mine for value in one.values)
    here = [one for one in theirs if _is_word(one) and known.isdisjoint(one.values)]
    if len(there) == len(here) == 1:
        name = LANGUAGE_NAMES.get(language, language)
        said, says = there[0].of(pair.source), here[0].of(pair.target)
        yield Match(
            pair.start + here[0].start,
            pair.start + here[0].end,
            message=f"The {name} has {said} where the English has {says}.",
            confidence=0.7,
            source_expression=said,
        )


def _is_word(one: Quantity) -> bool:
    return not one.is_strict and len(one.values) == 1 and one.values <= _PLAIN


def _matches(pair: Pair, lacking: list[Quantity], extra: list[Quantity], language: str) -> Iterator[Match]:
    name = LANGUAGE_NAMES.get(language, language)
    for position, one in enumerate(extra):
        partner = lacking[position] if len(lacking) == len(extra) else None
        text = one.of(pair.target)
        if partner is None:
            yield Match(
                pair.start + one.start,
                pair.start + one.end,
                message=f"The {name} has no number {text} here.",
                confidence=0.7,
            )
        elif not _is_converted(pair, partner, one):
            yield _changed(pair, partner, one, name)
    if len(lacking) != len(extra):
        for one in lacking:
            message = f"The {name} has the number {one.of(pair.source)} here; the English does not."
            yield Match(pair.start, pair.start + len(pair.target), message=message, confidence=0.65)


def _changed(pair: Pair, source: Quantity, target: Quantity, name: str) -> Match:
    there, here = source.of(pair.source), target.of(pair.target)
    plain = there.isdigit() and here.isdigit()
    return Match(
        pair.start + target.start,
        pair.start + target.end,
        (there,) if plain else (),
        message=f"The {name} has {there} where the English has {here}.",
        severity=Severity.ERROR,
        confidence=0.9,
        source_expression=there,
    )


def _is_converted(pair: Pair, source: Quantity, target: Quantity) -> bool:
    """Whether a measure was turned from kilometres into miles, or the like."""
    before = pair.target[max(target.start - 2, 0) : target.start]
    return bool(_METRIC.match(pair.source, source.end)) and bool(
        _IMPERIAL.match(pair.target, target.end) or "$" in before
    )
