"""What no glossary may hold, whether its entries come from a file or from Python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mtqa.errors import GlossaryError
from mtqa.expression import lazy
from mtqa.glossary.entry import KINDS, NATIVE, Entry, is_date, is_language

__all__ = ["CYRILLIC", "LATIN", "Fault", "conflicts", "faults", "refuse_faults"]

LATIN = lazy("[A-Za-zÀ-ÖØ-öø-ɏ]")
CYRILLIC = ("uk", "ru", "be")
"""The columns that no Latin letter may stand in."""


class Fault(NamedTuple):
    """What is wrong with an entry.

    Attributes:
        text: The part of the entry that it is about; empty for the whole.
        problem: What it is.
        remedy: What to do.
    """

    text: str
    problem: str
    remedy: str


def faults(entry: Entry) -> Iterator[Fault]:
    """What is wrong with an entry by itself.

    >>> [fault.problem for fault in faults(Entry("kyiv", "plaice", {}, {"en": "Kyiv"}, since="soon"))]
    ["unknown kind 'plaice'", "'soon' is no date"]
    """
    if entry.kind not in KINDS:
        yield Fault(entry.kind, f"unknown kind '{entry.kind}'", f"use {', '.join(KINDS)}")
    if entry.since and not is_date(entry.since):
        yield Fault(entry.since, f"'{entry.since}' is no date", "write a year, 2016, or a day, 2016-02-04")
    for tag in CYRILLIC:
        text = entry.native.get(tag, "")
        if LATIN.search(text):
            problem = f"Latin letters in column '{tag}': '{text}'"
            yield Fault(text, problem, "write it in Cyrillic; a Latin letter may look the same")


def conflicts(entries: Iterable[Entry]) -> Iterator[tuple[Entry, Fault]]:
    """The variants of entries in force that are a preferred form or a variant of another one, as in a cycle."""
    in_force = [entry for entry in entries if entry.in_force]
    owners: dict[str, str] = {}
    for entry in in_force:
        for text in entry.preferred.values():
            owners.setdefault(text, entry.key)
    seen: dict[str, str] = {}
    for entry in in_force:
        own = set(entry.preferred.values())
        for spelling in entry.variants:
            text = spelling.text
            if text not in own and text in owners:
                problem = f"variant '{text}' is the preferred form of '{owners[text]}'"
            elif seen.setdefault(text, entry.key) != entry.key:
                problem = f"variant '{text}' is a variant of '{seen[text]}' too"
            else:
                continue
            yield entry, Fault(text, problem, "keep it in one of the two rows")


def refuse_faults(entries: Iterable[Entry]) -> None:
    """Refuse entries that a file could not hold.

    Raises:
        GlossaryError: An entry is wrong by itself, has the key of another, or its variant is another's spelling.
    """
    known: dict[str, Entry] = {}
    for entry in entries:
        fault = next(_in_python(entry, known), None) or next(faults(entry), None)
        if fault:
            raise GlossaryError(f"entry '{entry.key}': {fault.problem}", remedy=fault.remedy)
        known[entry.key] = entry
    for entry, fault in conflicts(known.values()):
        raise GlossaryError(f"entry '{entry.key}': {fault.problem}", remedy=fault.remedy)


def _in_python(entry: Entry, known: Iterable[str]) -> Iterator[Fault]:
    """What a file says by its lines and columns."""
    if not entry.key:
        yield Fault("", "it has no key", "give it a short unique name")
    elif entry.key in known:
        yield Fault(entry.key, "the key is there already", "join the two entries or give one of them another key")
    for tag in entry.native:
        if tag not in NATIVE:
            yield Fault(tag, f"'{tag}' is no native language", f"use {', '.join(NATIVE)}")
    for tag in entry.preferred:
        if not is_language(tag) or tag in NATIVE:
            yield Fault(tag, f"'{tag}' is no target language", "use a tag such as en or pt-BR")
