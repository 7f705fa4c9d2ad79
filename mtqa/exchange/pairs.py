"""Glossaries of one language pair: rows of a source term and its target term."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mtqa.errors import GlossaryError, UsageError
from mtqa.exchange.terms import Keys, by_language, check_languages, origin, plain, some, spelling
from mtqa.glossary import Entry, Spelling
from mtqa.glossary.entry import NATIVE

__all__ = ["Pair", "entries_of", "need_language", "need_pair", "pair_of", "pairs_of"]


@dataclass(frozen=True, slots=True)
class Pair:
    """A term and its translation."""

    source: str
    target: str


def need_pair(format: str, source: str, target: str) -> None:
    """Refuse a missing language.

    Raises:
        UsageError: A language is missing, or both are the same.
    """
    if not source or not target:
        raise UsageError(f"a {format} glossary is of one language pair", remedy="name it: --source it --target en")
    if source == target:
        raise UsageError(f"source and target are both '{source}'", remedy="name two languages")


def need_language(format: str, target: str) -> None:
    """Refuse a missing language.

    Raises:
        UsageError: It is missing.
    """
    if not target:
        raise UsageError(f"a {format} is of one language", remedy="name it: --target en")


def pairs_of(entries: Iterable[Entry], source: str, target: str) -> tuple[list[Pair], list[str]]:
    """The pairs that some entries give, each source term once.

    An entry gives its spelling in the source language, and the variants that are tagged with that language. Where
    two entries share a source term, a spelling is stronger than a variant and the first entry than the next.

    Returns:
        The pairs in the order of the entries, and what was left out.

    Raises:
        UsageError: No entry has a spelling in one of the languages.
    """
    entries = list(entries)
    check_languages(entries, (source, target))
    chosen: dict[str, str] = {}
    missing, refused = 0, []
    for entry in entries:
        main, right = plain(spelling(entry, source)), plain(spelling(entry, target))
        missing += not (main and right)
        if main and right:
            chosen.setdefault(main, right)
    found: dict[str, Pair] = {}
    for entry in entries:
        right = plain(spelling(entry, target))
        for text in _sources(entry, source) if right else ():
            if chosen.setdefault(text, right) != right:
                refused.append(text)
            else:
                found.setdefault(text, Pair(text, right))
    notes = [f"{missing} entries have no spelling in '{source}' or '{target}' and were left out"] if missing else []
    if refused:
        notes.append(f"a source term can stand only once; another entry has {some(refused)}")
    return list(found.values()), notes


def _sources(entry: Entry, source: str) -> list[str]:
    main = plain(spelling(entry, source))
    if not main or source in NATIVE:
        return [main] if main else []
    return [main, *(plain(variant.text) for variant in entry.variants if variant.tag == origin(source))]


def pair_of(path: Path, line: int, cells: list[str]) -> Pair:
    """The pair in a row; further cells are not looked at.

    Raises:
        GlossaryError: A term is missing.
    """
    if len(cells) < 2 or not cells[0] or not cells[1]:
        raise GlossaryError(
            "the row needs two terms, the source first",
            path=path,
            line=line,
            column=1,
            remedy="add the missing one, or remove the row",
        )
    return Pair(plain(cells[0]), plain(cells[1]))


def entries_of(pairs: Iterable[Pair], source: str, target: str, prefix: str) -> list[Entry]:
    """Entries for pairs; source terms with one target term are one entry: its spelling, then its variants.

    Args:
        pairs: The pairs.
        source: Language of the source terms.
        target: Language of the target terms.
        prefix: How their keys begin.
    """
    keys = Keys(prefix)
    groups: dict[object, list[Pair]] = {}
    for number, pair in enumerate(pairs):
        # Variants are in Latin script: Cyrillic terms stay entries of their own.
        groups.setdefault(number if source in NATIVE else pair.target, []).append(pair)
    entries = []
    for group in groups.values():
        first, *others = dict.fromkeys(group)
        native, preferred = by_language({source: first.source, target: first.target})
        variants = tuple(Spelling(pair.source, origin(source)) for pair in others)
        entries.append(Entry(keys.new(first.target), "term", native, preferred, variants))
    return entries
