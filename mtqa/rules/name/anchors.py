"""Words before which names stand, found in one pass: given names, offices, verbs of saying."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from mtqa.automaton import Automaton
from mtqa.reading import Reading
from mtqa.rules.english import SPEAKING, words
from mtqa.rules.name.english_forms import counterparts
from mtqa.rules.name.word_table import given_names

__all__ = ["Anchor", "anchors"]

_SAYING = tuple(sorted(SPEAKING | words("attacked attacks told")))
_OFFICES = (
    "minister premier undersecretary senator governor prosecutor magistrate chancellor mayor councillor councilor president "
    "secretary judge lawyer coach trainer technician mister striker midfielder defender goalkeeper winger captain journalist "
    "director singer actor actress colonel monsignor commissioner parliamentarian leader mr mr. mrs mrs. ms ms."
).split()
_CIVIC = "municipality comune commune province hamlet prefecture village town locality".split()
_PAPERS = "newspaper magazine tabloid periodical newscast daily weekly".split()


class Anchor(NamedTuple):
    """A word that tells of a name.

    Attributes:
        kind: "given", "office", "saying", "civic" or "paper".
        start: Where it starts.
        end: Where the next word starts.
    """

    kind: str
    start: int
    end: int


@cache
def _table() -> tuple[Automaton, tuple[str, ...]]:
    told = {f"{name} ": "given" for name in {*given_names(spelt=True), *counterparts()}}
    for kind, forms, tail in (
        ("office", _OFFICES, " "),
        ("saying", _SAYING, " "),
        ("civic", _CIVIC, " of "),
        ("paper", _PAPERS, " "),
    ):
        told.update((f"{form}{tail}", kind) for form in forms)
        if kind == "office":
            told.update((f"{form.capitalize()}{tail}", kind) for form in forms)
    return Automaton(told), tuple(told.values())


@lru_cache(maxsize=1)
def anchors(reading: Reading) -> tuple[Anchor, ...]:
    """All words of a text before which a name may stand, in order; kept for the rule that asks next."""
    text = reading.clean
    automaton, kinds = _table()
    return tuple(
        Anchor(kinds[index], start, end)
        for index, start, end in automaton.hits(text)
        if not (text[start - 1 : start].isalnum() or text[start - 1 : start] in ("-", "'", "."))
        and (kinds[index] in ("saying", "paper") or text[end : end + 1].isupper())
    )
