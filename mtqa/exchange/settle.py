"""Make entries of another tool fit into a glossary file, and say what had to go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from mtqa.exchange.columns import in_columns
from mtqa.exchange.merge import merged
from mtqa.exchange.terms import Keys, clean, plain, some
from mtqa.glossary import Entry, Spelling
from mtqa.glossary.apostrophe import straight, straightened
from mtqa.glossary.faults import CYRILLIC, LATIN
from mtqa.glossary.save import holds

__all__ = ["settle"]


def settle(entries: Iterable[Entry], present: Iterable[Entry] = ()) -> tuple[list[Entry], list[str]]:
    """Entries that `mtqa.glossary.read_entries` takes beside those that are there, their apostrophes straight.

    An entry whose key is there is merged into that one, cell by cell: see `merged`.

    Dropped are variants that are another entry's preferred spelling or variant, preferred spellings that are a variant
    of an entry that is there, native spellings in the wrong script, and languages and spellings that a glossary file
    cannot hold. Tags with a script or a region become the plain language: see `in_columns`.

    Args:
        entries: The new entries.
        present: The entries of the glossary. Those not in force take no spelling.

    Returns:
        The new entries and the merged ones, and sentences that say what was dropped or replaced.
    """
    there = {entry.key: entry for entry in present}
    dropped: dict[str, list[str]] = {}
    replaced: list[str] = []
    forced = {key: entry for key, entry in there.items() if entry.in_force}
    seen = {variant.text: entry.key for entry in forced.values() for variant in entry.variants}
    right = {text for entry in forced.values() for text in entry.preferred.values()}
    taken = {text: key for text, key in seen.items() if text not in right}  # what is preferred too may be used again
    placed, moved = in_columns(map(straightened, entries), there.values())
    fitted = [_fitting(entry, dropped) for entry in placed]
    named = list(_with_own_keys(fitted, moved))
    checked = [_without_taken(entry, taken, dropped) for entry in named]
    whole = [merged(there[entry.key], entry, replaced) if entry.key in there else entry for entry in checked]
    owners: dict[str, str] = {}
    for entry in {**forced, **{entry.key: entry for entry in whole}}.values():
        for text in entry.preferred.values():
            owners.setdefault(text, entry.key)
    result = [_without_conflicts(entry, owners, seen, dropped) for entry in whole]
    notes = [*moved, *_sentences(dropped), *([f"replaced by what came in: {some(replaced)}"] if replaced else [])]
    return [entry for entry in result if entry.native or entry.preferred], notes


def _fitting(entry: Entry, dropped: dict[str, list[str]]) -> Entry:
    """An entry with what a glossary file can hold."""
    native = {}
    for tag, text in entry.native.items():
        if tag in CYRILLIC and LATIN.search(text):
            dropped.setdefault("a Ukrainian, Russian or Belarusian spelling has Latin letters:", []).append(text)
        else:
            native[tag] = plain(text)
    return replace(
        entry,
        key=plain(straight(entry.key)),
        native=native,
        preferred={tag: plain(text) for tag, text in entry.preferred.items()},
        variants=_held(entry.variants, dropped),
        keep=_held(entry.keep, dropped),
        note=plain(entry.note),
    )


def _with_own_keys(entries: Iterable[Entry], notes: list[str]) -> Iterator[Entry]:
    """The entries with different keys: two may have become one by their apostrophes and spaces."""
    keys = Keys("")
    for entry in entries:
        key = keys.unused(entry.key)
        if key != entry.key:
            notes.append(f"two entries have the key '{entry.key}'; the second becomes '{key}'")
        yield replace(entry, key=key)


def _held(spellings: Iterable[Spelling], dropped: dict[str, list[str]]) -> tuple[Spelling, ...]:
    neat = clean(replace(spelling, text=plain(spelling.text)) for spelling in spellings)
    for spelling in neat:
        if not holds(spelling):
            dropped.setdefault("a glossary cannot hold", []).append(spelling.text)
    return tuple(spelling for spelling in neat if holds(spelling))


def _without_taken(entry: Entry, taken: Mapping[str, str], dropped: dict[str, list[str]]) -> Entry:
    """An entry without preferred spellings that the glossary wants to be replaced."""
    preferred = {}
    for tag, text in entry.preferred.items():
        if taken.get(text, entry.key) != entry.key:
            dropped.setdefault("the glossary has it as a variant of another name:", []).append(text)
        else:
            preferred[tag] = text
    return entry if len(preferred) == len(entry.preferred) else replace(entry, preferred=preferred)


def _without_conflicts(
    entry: Entry, owners: Mapping[str, str], seen: dict[str, str], dropped: dict[str, list[str]]
) -> Entry:
    """An entry without variants that another entry has."""
    own = set(entry.preferred.values())
    variants = []
    for variant in entry.variants:
        if variant.text not in own and variant.text in owners:
            dropped.setdefault("a variant is another entry's preferred spelling:", []).append(variant.text)
        elif seen.setdefault(variant.text, entry.key) != entry.key:
            dropped.setdefault("a variant stands in two entries; the first keeps it:", []).append(variant.text)
        else:
            variants.append(variant)
    return entry if len(variants) == len(entry.variants) else replace(entry, variants=tuple(variants))


def _sentences(dropped: Mapping[str, list[str]]) -> Iterator[str]:
    for problem, texts in dropped.items():
        yield f"left out, because {problem} {some(list(dict.fromkeys(texts)))}"
