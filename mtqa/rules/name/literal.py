"""Names translated as words: Prime Minister Melons, Enrico Read, the boss Messina Money."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from mtqa.automaton import Automaton
from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.name.alone import is_beside_name, is_named_again
from mtqa.rules.name.english_forms import italian_given, translations
from mtqa.rules.name.slot import is_title_case
from mtqa.rules.places import places
from mtqa.rules.rule import Match, TextRule

__all__ = ["CONTEXTS", "RULES", "LiteralName", "read_names"]

CONTEXTS = ("given", "office", "sport", "speech", "headline", "civic", "whole")
"""Where a literal form counts as a name:

- given: after the person's given name;
- office, sport: after the title of a politician or magistrate, or after that of a coach, player or club owner;
- speech: before or after a verb of saying, or before a quotation that opens a paragraph;
- headline: in capitals, before a quotation that opens a paragraph;
- civic: after what Italian towns have: the province of, the prosecutor of;
- whole: anywhere, since the words mean nothing else together.
"""


class LiteralName(NamedTuple):
    """A name, and what it becomes when it is read as words.

    Attributes:
        name: The surname, place or whole name to write.
        people: Full names of those who bear the surname; empty for a place or a whole name.
        literals: What machine translation makes of the name, in English, with its capitals.
        contexts: Some of `CONTEXTS`.
    """

    name: str
    people: tuple[str, ...]
    literals: tuple[str, ...]
    contexts: frozenset[str]


@cache
def read_names() -> tuple[LiteralName, ...]:
    """The bundled table, `literal_names.csv`: one row a name, with `|` between several entries of a cell.

    >>> next(row.literals for row in read_names() if row.name == "Meloni")
    ('Melons',)
    """
    with Path(__file__).with_name("literal_names.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            LiteralName(
                row["name"],
                _cell(row["full_name"]),
                _cell(row["literal"]),
                frozenset(_cell(row["context"])),
            )
            for row in csv.DictReader(file)
        )


def _cell(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("|") if part)


_OFFICE = (
    "prime minister|premier|minister|undersecretary|president|secretary|senator|deputy|governor|mayor|prosecutor"
    "|magistrate|judge|speaker|(?:party|movement|opposition|m5s|five star) leader"
)
_SPORT = (
    "coach|manager|technician|mister|trainer|captain|goalkeeper|defender|midfielder|striker|forward|winger"
    "|playmaker|president|patron|owner|director"
)
_CIVIC = (
    "province|prosecutor|prosecutors|prosecutor's office|prefect|prefecture|municipality|carabinieri"
    "|police headquarters|questura|tribunal|basin"
)
_SAYING = "says?|said|replie[sd]|repl(?:y|ies)|attack(?:s|ed)|explain(?:s|ed)|added|adds|insist(?:s|ed)|comment(?:s|ed)"
_BEFORE = {
    "office": lazy(rf"\b(?:{_OFFICE}) \Z", re.IGNORECASE),
    "sport": lazy(rf"\b(?:{_SPORT}) \Z", re.IGNORECASE),
    "civic": lazy(rf"\b(?:{_CIVIC}) (?:of|in|at|for) \Z", re.IGNORECASE),
}
_GOES_ON = lazy(r"-|[ ]\d|[ ](?!I\b)[A-Z]")
"""A longer name: Prime Minister Whites-only, captain Precious Moloi."""
_SAYS = lazy(rf"(?: has| had)? (?:{_SAYING})\b(?! to be\b)")
_SAID = lazy(rf"[\"',] (?:{_SAYING}|according to) \Z")
_QUOTE_FOLLOWS = lazy(r" ?[:–—-] ?[\"']")
_REACH = 40


@cache
def _table() -> tuple[Automaton, tuple[tuple[LiteralName, ...], ...]]:
    """The automaton over all literal forms, also in capitals, and the names that each may stand for."""
    forms: dict[str, list[LiteralName]] = {}
    for row in read_names():
        for literal in row.literals:
            for form in dict.fromkeys((literal, literal.upper())):
                forms.setdefault(form, []).append(row)
    return Automaton(forms), tuple(map(tuple, forms.values()))


def _matches(reading: Reading) -> Iterator[Match]:
    text = reading.clean
    automaton, names = _table()
    hits = automaton.hits(text)
    told: list[Match] = []
    alone: list[tuple[int, int, list[LiteralName]]] = []
    done = 0
    for index, start, end in sorted(hits, key=lambda hit: (hit[1], -hit[2])):
        if start < done or not _stands_alone(text, start, end):
            continue
        found = _candidates(text, start, end, names[index])
        if found:
            done = end
            match = _match(start, end, text[start:end], found)
            if found[0][0].people:
                told.append(match)
            yield match
            continue
        namesakes = _namesakes(text, start, end, names[index])
        if namesakes:
            done = end
            match = _match(start, end, text[start:end], namesakes)
            yield replace(match, severity=Severity.SUGGESTION, confidence=0.5)
        elif people := [row for row in names[index] if row.people]:
            alone.append((start, end, people))
    yield from _alone(text, told, alone)


def _alone(text: str, told: Sequence[Match], hits: Sequence[tuple[int, int, list[LiteralName]]]) -> Iterator[Match]:
    """Surnames without a given name or office: said again, or beside other names: Melons ... met Melons and Read."""
    known = {text[match.start : match.end]: match for match in told}
    names = {match.start: match.end for match in told} | {start: end for start, end, _ in hits}
    for start, end, rows in hits:
        again = known.get(text[start:end])
        if again and is_named_again(text, start, end):
            yield replace(again, start=start, end=end, confidence=0.9)
        elif not again and is_beside_name(text, start, end, names):
            match = _match(start, end, text[start:end], [(row, "") for row in rows])
            yield replace(match, severity=Severity.WARNING, confidence=0.75)


def _candidates(text: str, start: int, end: int, rows: tuple[LiteralName, ...]) -> list[tuple[LiteralName, str]]:
    """The names that can be meant here, each with its bearer; of several, those whose bearer is named."""
    bearers = [(row, _bearer(text, start, end, row)) for row in rows]
    named = [(row, person) for row, person in bearers if person]
    return named or [(row, "") for row in rows if _in_name_slot(text, start, end, row)]


def _namesakes(text: str, start: int, end: int, rows: tuple[LiteralName, ...]) -> list[tuple[LiteralName, str]]:
    """The names that can be meant where the given name is translated too: Frederick Church, whom others are called."""
    return [
        (row, person)
        for row in rows
        if "given" in row.contexts
        for person in row.people
        for form in translations(person.removesuffix(row.name).strip())
        if _is_full_name(text, start, end, f"{form} ")
    ]


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not before.isalnum() and before not in ("-", "_", "@", "#") and not after.isalnum() and after != "_"


def _bearer(text: str, start: int, end: int, row: LiteralName) -> str:
    """The person whose given name stands before the literal surname; empty if none does."""
    if "given" not in row.contexts:
        return ""
    for person in row.people:
        given = person.removesuffix(row.name)
        if _is_after(text, start, given) and (
            "speech" in row.contexts or not is_title_case(text, start - len(given), end)
        ):
            return person
        if any(_is_translated(text, start, end, f"{form} ") for form in translations(given.strip())):
            return person
    return ""


def _is_after(text: str, start: int, given: str) -> bool:
    """Whether a given name and a space stand before an offset."""
    first = start - len(given)
    return first >= 0 and text[first:start] in (given, given.upper()) and not (first and text[first - 1].isalnum())


def _is_translated(text: str, start: int, end: int, given: str) -> bool:
    """Whether the given name is translated too: Louis Of Maio, Minister Robert Hope, whom no Robert Hope may be."""
    if not _is_full_name(text, start, end, given):
        return False
    first = start - len(given)
    return " " in text[start:end] or bool(_BEFORE["office"].search(text[max(0, first - _REACH) : first]))


def _is_full_name(text: str, start: int, end: int, given: str) -> bool:
    """Whether a given name stands before a literal surname, outside titles of works and longer names."""
    is_after = _is_after(text, start, given)
    return is_after and not is_title_case(text, start - len(given), end) and not _GOES_ON.match(text, end)


def _in_name_slot(text: str, start: int, end: int, row: LiteralName) -> bool:
    if "whole" in row.contexts:
        return True
    before = text[max(0, start - _REACH) : start]
    if "speech" in row.contexts and _is_speaker(text, start, end, before):
        return True
    if "headline" in row.contexts and text[start:end].isupper() and _opens_quotation(text, start, end):
        return True
    if not any(kind in row.contexts and pattern.search(before) for kind, pattern in _BEFORE.items()):
        return False
    return not _GOES_ON.match(text, end) and not is_title_case(text, start, end)


def _is_speaker(text: str, start: int, end: int, before: str) -> bool:
    if _opens_quotation(text, start, end) or _SAID.search(before):
        return True
    last = before.split()[-1:] or [""]
    return bool(_SAYS.match(text, end)) and not last[0][:1].isupper() and last[0] not in ("the", "of")


def _opens_quotation(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in ("", "\n") and bool(_QUOTE_FOLLOWS.match(text, end))


def _match(start: int, end: int, form: str, found: list[tuple[LiteralName, str]]) -> Match:
    names = [row.name.upper() if form.isupper() else row.name for row, _ in found]
    people = [name for row, person in found for name in ((person,) if person else row.people)]
    if people:
        message = f"'{form}' is the surname of {' or '.join(people)}, translated as a word."
    else:
        message = f"'{form}' is the name {found[0][0].name}, translated word for word."
    return Match(start, end, tuple(dict.fromkeys(names)), message=message, source_expression=found[0][0].name)


_OF_SURNAME = lazy(r"(?<![\w'-])([A-Z][a-z]+) ((?:Of|From)(?: [Tt]he)? ([A-Z][a-z]+))(?![\w'-]| [A-Z])")
_LAST_WORD = lazy(r"[A-Z][a-z]+\Z")
_PLACES_OF = frozenset(
    "Arc York Kent Cambridge Wales Lancaster Gloucester Windsor England Scotland Ireland Spain France".split()
)
"""What English names have after "of": Joan of Arc in a headline."""
_NOUNS = frozenset("Angel Aurora Christian Clear Daisy Easter Guy Marina Orlando Oscar Rock Rose Virginia".split())
_WRITTEN = {"Of": ("Di", "De"), "Of the": ("Del", "Della"), "From": ("Da", "Dal"), "From the": ("Dal", "Dalla")}


def _before_preposition(text: str) -> Iterator[int]:
    """Where the words start that stand before "Of" and "From": texts have few of these with a capital."""
    for at in places(text, " Of ", " From "):
        word = _LAST_WORD.search(text, max(at - 30, 0), at)
        if word:
            yield word.start()


def _of_surnames(reading: Reading) -> Iterator[Match]:
    """Di and De before any surname: Vincent Of Rosa."""
    text = reading.clean
    for match in filter(None, (_OF_SURNAME.match(text, given) for given in _before_preposition(text))):
        given, surname, last = match.groups()
        start, end = match.span(2)
        name = italian_given(given)
        if not name or name == last or last in _PLACES_OF or given in _NOUNS or is_title_case(text, match.start(), end):
            continue
        prepositions = _WRITTEN[surname.removesuffix(last).strip().capitalize()]
        yield Match(
            start,
            end,
            _own_surnames(text, prepositions) or tuple(f"{preposition} {last}" for preposition in prepositions),
            message="Italian 'Di', 'De' or 'Da' at the start of a surname is part of the name and is not translated.",
            severity=Severity.WARNING,
            confidence=0.85,
        )


def _own_surnames(text: str, prepositions: tuple[str, ...]) -> tuple[str, ...]:
    """The surnames that the article itself begins so, if there is one: Antonio Of the Judge ... says Del Giudice."""
    found = re.findall(rf"(?<![\w'-])(?:{'|'.join(prepositions)}) [A-Z][a-z]{{2,}}(?![\w-]| [A-Z])", text)
    names = tuple(dict.fromkeys(found))
    return names if len(names) == 1 else ()


def _find(reading: Reading) -> Iterable[Match]:
    found = list(_matches(reading))
    known = {match.start for match in found}
    return found + [match for match in _of_surnames(reading) if match.start not in known]


RULES: tuple[TextRule, ...] = (
    TextRule(
        id="name/translated",
        find=_find,
        in_clean=True,
        message="A name was translated as if it were a word.",
        description=(
            "Italian surnames and places are often words: Meloni is melons, Letta is read, Conte with you. "
            "Machine translation then translates them. The table `literal_names.csv` holds such names and the "
            "contexts in which the words can only be the name."
        ),
        severity=Severity.ERROR,
        confidence=0.95,
        category="name",
        source_languages=("it",),
        fix=Fix.SUGGESTED,
        flags=(
            "The prime minister <Melons> replied to Enrico <Read>.",
            "The club president <Of Lawrence> was not at the match.",
            "Luigi <Of Maio> and Giuseppe <With You> left the government.",
            "The boss <Messina Money> was arrested at a clinic.",
            "The province of <Power> shook for a minute.",
            "The minister Louis <Of Maio> spoke to Joseph <With You>.",
            "Minister Robert <Hope> visited a hospital.",
            "The singer Francis <Of Gregory> gave a concert in the square.",
            "The mayor is Antonio <Of the Judge>. The rest, says Del Giudice, is history.",
            "Enrico <Read> left Rome. With <Read> went two senators, and a law of the <Read> government fell; then <Read> came back.",
            "In Rome the senators met <Melons> and <Read> at noon.",
            "Matteo Salvini stayed in Milan, so between <Melons> and Salvini there was no word.",
        ),
        passes=(
            "Melons are in season, and the minister with you is new.",
            "Read: 'How to cook a dragon'. Councillor Read was present.",
            "The letters of Lawrence were auctioned in May.",
            "A Prime Minister With You In Mind",
            "The actor Robert Hope was born in Leeds.",
            "The Passion of Joan of Arc was shown.",
            "Enrico Letta read it in Rome. Melons are in season, and the Dragons and Woods play on Monday.",
            "In Rome the band played Read and Melons of its first record.",
            "In London the senators met Hope and Church at noon.",
            "The Dragons said the province of Power River does not exist.",
        ),
    ),
)
