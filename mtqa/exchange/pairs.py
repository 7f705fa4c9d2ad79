"""Glossaries of one language pair: rows of a source term and its target term."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mtqa.errors import GlossaryError, UsageError
from mtqa.exchange.losses import left_out, no_place, unspelt
from mtqa.exchange.terms import Keys, Read, by_language, check_languages, language_of, origin, plain, some, spelling
from mtqa.glossary import Entry, Spelling
from mtqa.glossary.entry import NATIVE
from mtqa.glossary.surface import written_for

__all__ = ["PAIRS", "Pair", "entries_of", "need_language", "need_pair", "pairs_of"]

PAIRS = ("pair of terms", "pairs of terms")
"""What these formats count."""


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
        raise UsageError(f"{format} glossaries are of one language pair", remedy="name it: --source it --target en")
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
    spelt = [entry for entry in entries if spelling(entry, source) and spelling(entry, target)]
    chosen: dict[str, str] = {}
    for entry in spelt:
        chosen.setdefault(plain(spelling(entry, source)), plain(spelling(entry, target)))
    found: dict[str, Pair] = {}
    refused, untagged = [], []
    for entry in spelt:
        name = plain(spelling(entry, target))
        texts = _sources(entry, source)
        for number, text in enumerate(texts):
            right = (
                written_for(entry, text, name) if number else name
            )  # the first is its spelling in the source language
            if chosen.setdefault(text, right) != right:
                refused.append(text)
            else:
                found.setdefault(text, Pair(text, right))
        untagged += [variant.text for variant in entry.variants if plain(variant.text) not in (*texts, name)]
    reason = f"of the variants only those with the tag '{origin(source)}' are source terms"
    if source in NATIVE:
        reason = f"variants are no spellings of '{source}'"
    notes = [
        *unspelt(len(entries) - len(spelt), source, target),
        *left_out("a source term can stand only once, and another entry has it", refused),
        *left_out(reason, untagged),
        *no_place("a list of pairs", spelt, "kind", "keep", "since", "note"),
    ]
    return list(found.values()), notes


def _sources(entry: Entry, source: str) -> list[str]:
    main = plain(spelling(entry, source))
    if source in NATIVE:
        return [main]
    return [main, *(plain(variant.text) for variant in entry.variants if variant.tag == origin(source))]


def _pair(path: Path, line: int, cells: list[str]) -> Pair:
    """The pair in a row.

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


def entries_of(rows: Iterable[tuple[int, list[str]]], path: Path, source: str, target: str, prefix: str) -> Read:
    """Entries for pairs; source terms with one target term are one entry: its spelling, then its variants.

    Args:
        rows: Line numbers and cells: the source term, the target term; what follows is not looked at.
        path: The file, for errors.
        source: Language of the source terms.
        target: Language of the target terms.
        prefix: How their keys begin.

    Raises:
        GlossaryError: A term is missing, or a header names the languages the other way round.
    """
    keys = Keys(prefix)
    groups: dict[object, list[Pair]] = {}
    longer, notes = [], []
    for number, (line, cells) in enumerate(rows):
        if not number and _is_header(cells, path, source, target):
            notes.append(f"the first line names the languages and is no pair of terms: {', '.join(cells[:2])}")
            continue
        pair = _pair(path, line, cells)
        longer += [pair.source] if any(cells[2:]) else []
        # Variants are in Latin script: Cyrillic terms stay entries of their own.
        groups.setdefault(number if source in NATIVE else pair.target, []).append(pair)
    entries = []
    for group in groups.values():
        first, *others = dict.fromkeys(group)
        native, preferred = by_language({source: first.source, target: first.target})
        variants = tuple(Spelling(pair.source, origin(source)) for pair in others)
        entries.append(Entry(keys.new(first.target), "term", native, preferred, variants))
    if longer:
        notes.append(f"only the two terms of a row are read; more stands in the row of {some(longer)}")
    return Read(entries, tuple(notes))


def _is_header(cells: list[str], path: Path, source: str, target: str) -> bool:
    """Whether the first row names the two languages, by tag or in English, as exports of spreadsheets do.

    Raises:
        GlossaryError: It names them the other way round.
    """
    named, given = [origin(language_of(cell)) for cell in cells[:2]], [origin(source), origin(target)]
    if named == given[::-1] != given:
        raise GlossaryError(
            f"the first line names {' and '.join(cells[:2])}, but the source is '{source}' and the target '{target}'",
            path=path,
            line=1,
            remedy=f"give --source {target} --target {source}, or remove the line",
        )
    return named == given
