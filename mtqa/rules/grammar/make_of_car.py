"""A car named as a kind of car: "a BMW car", "the Lada Priora passenger car"; the make alone says it."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import any_of, words
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_MAKES = words(
    """Audi BMW Chevrolet Citroen Citroën Dacia Daewoo Fiat Ford Honda Hyundai Kia Lada Lancia Mazda Mercedes Mercedes-Benz
    Mitsubishi Nissan Opel Peugeot Porsche Renault Skoda Škoda Subaru Suzuki Tesla Toyota VW Volkswagen Volvo Zhiguli"""
)
_MAKE_OF_CAR = lazy(
    rf"\b(?P<named>(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Aa]nother) (?P<make>{any_of(_MAKES)})(?: [A-Z0-9][\w-]*){{0,2}})"
    r"(?P<car> (?:brand |make )?(?:passenger )?car)(?=[.,;:)]|$| (?:and|or|but|that|which|who|with|in|on|at|of|from|to|by|for|after|under|when"
    r"|while|was|is|had|has|drove|ran|hit|went|came|overtook|[a-z]{2,}ed)\b)"
)


def _make_of_car(sentence: str) -> Iterator[Match]:
    for match in _MAKE_OF_CAR.finditer(sentence):
        yield Match(match.start(), match.end(), (match["named"],))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/make-and-car",
        message="English papers name a car by its make alone: 'a BMW', 'the Ford'.",
        severity=Severity.SUGGESTION,
        confidence=0.6,
        category="style",
        source_expression="автомобиль BMW, une voiture de marque Ford",
        source_languages=("ru", "uk", "fr", "it", "es", "pt"),
        find=_make_of_car,
        anchors=tuple(sorted(make.lower() for make in _MAKES)),
        probe=r"[^\W\d_]+(?: [\w-]+){0,2}?(?: brand| make)?(?: passenger)? car\b",
        flags=(
            "The driver of <a BMW car> was hurt.",
            "<The Lada Priora passenger car> overturned.",
            "He was hit by <a Ford brand car>.",
        ),
        passes=(
            "The driver of a BMW was hurt.",
            "The Ford car plant is shut, and a Fiat car dealer too.",
            "He bought a Renault electric car.",
        ),
    ),
)
