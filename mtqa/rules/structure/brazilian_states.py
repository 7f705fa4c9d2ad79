"""The letters of a Brazilian state behind a town: "Curitiba (PR)", and alone: "in SP"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.places import places
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["RULES", "is_of_brazil"]

_STATES = {
    "AC": "Acre", "AL": "Alagoas", "AM": "Amazonas", "AP": "Amapá", "BA": "Bahia", "CE": "Ceará", "DF": "the Federal District",
    "ES": "Espírito Santo", "GO": "Goiás", "MA": "Maranhão", "MG": "Minas Gerais", "MS": "Mato Grosso do Sul", "MT": "Mato Grosso",
    "PA": "Pará", "PB": "Paraíba", "PE": "Pernambuco", "PI": "Piauí", "PR": "Paraná", "RJ": "Rio de Janeiro state",
    "RN": "Rio Grande do Norte", "RO": "Rondônia", "RR": "Roraima", "RS": "Rio Grande do Sul", "SC": "Santa Catarina",
    "SE": "Sergipe", "SP": "São Paulo state", "TO": "Tocantins",
}  # fmt: skip
_BRAZIL = (
    "Brazil", "Brasil", "Curitiba", "Porto Alegre", "Minas Gerais", "São Paulo", "Sao Paulo", "Rio de Janeiro", "Belo Horizonte",
    "R$", "(DF)", "(MG)", "(RJ)", "(RS)", "(SP)",
)  # fmt: skip
_BEFORE = lazy(
    r"\b(?:in|of|from|at|to|near|city|town|municipality|around) (?:[a-z]+ ){0,2}?(?:[A-ZÀ-Ý][\w'-]+ (?:(?:de|do|da|dos|das) )?){1,4}\Z"
)
_REACH = 70
_ALONE = lazy(
    r"\b[Ii]n (?P<state>SP|RJ|MG|RS|DF|MA|SC|PR|BA|PE|CE|GO|ES|PA|AM|RN)(?=[.,;:]|$|\n| (?:and|after|on|with|for|is|was|this|last)\b)"
)


@lru_cache(maxsize=1)
def is_of_brazil(reading: Reading) -> bool:
    """Whether a text speaks of Brazil, and not of Italy, whose provinces have such letters; kept for the rule that asks next."""
    clean = reading.clean
    return any(sign in clean for sign in _BRAZIL) and "Ital" not in clean


def _state_in_brackets(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for at in places(clean, " ("):
        state = _STATES.get(clean[at + 2 : at + 4]) if clean[at + 4 : at + 5] == ")" else None
        if state and _BEFORE.search(clean, max(0, at - _REACH), at + 1) and is_of_brazil(reading):
            comma = "," if clean[at + 5 : at + 6] == " " else ""
            yield Match(at, at + 5, (f", {state}{comma}",), source_expression=clean[at + 1 : at + 5])


def _state_alone(reading: Reading) -> Iterator[Match]:
    if not is_of_brazil(reading):
        return
    for match in _ALONE.finditer(reading.clean):
        state = _STATES[match["state"]]
        yield Match(match.start("state"), match.end(), (state,), source_expression=match["state"])


RULES: tuple[Rule, ...] = (
    TextRule(
        id="structure/brazilian-state-code",
        find=_state_in_brackets,
        in_clean=True,
        message="The letters stand for a Brazilian state, which English readers do not know: 'in Londrina, Paraná'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="untranslated",
        source_expression="Londrina (PR)",
        source_languages=("pt",),
        flags=(
            "In Brazil, a shop in Londrina< (PR)> is shut.",
            "She was born in Montes Claros< (MG)>, and he is from Olinda< (PE)>.",
            "He lives in Guará< (DF)>.",
        ),
        passes=(
            "In Brazil, a shop in Londrina, Paraná, is shut.",
            "The Italian, who once lived in Brazil, was born in Langhirano (PR).",
            "The crash in Boston (MA) killed two.",
            "He wrote for a paper of Santa Fe (AP).",
        ),
    ),
    TextRule(
        id="structure/brazilian-state-letters",
        find=_state_alone,
        in_clean=True,
        message="The letters stand for a Brazilian state, which English readers do not know: 'in Maranhão'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="untranslated",
        source_expression="no MA, em SP",
        source_languages=("pt",),
        flags=(
            "Brazil: a shark was caught in <MA>.",
            "The Brazilian was arrested in <SP> on Monday.",
            "It rained in <RJ> and in São Paulo.",
        ),
        passes=(
            "Brazil: a shark was caught in Maranhão.",
            "A shark was caught in MA.",
            "The Brazilian works in PR agencies.",
        ),
    ),
)
