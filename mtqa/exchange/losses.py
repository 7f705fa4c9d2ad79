"""Sentences that say what of a glossary a format cannot hold."""

from __future__ import annotations

from collections.abc import Iterable

from mtqa.exchange.terms import some
from mtqa.glossary import OLD, Entry

__all__ = ["left_out", "no_place", "unspelt"]

_NAMES = {"kind": "kinds", "tags": "the tags of variants", "keep": "keep-phrases", "since": "dates", "note": "notes"}


def no_place(format: str, entries: Iterable[Entry], *fields: str) -> list[str]:
    """A sentence that says how many entries lose what a format has no place for; none if nothing is lost.

    Args:
        format: The format, as a subject: "a DeepL glossary".
        entries: The entries that were written.
        fields: What it has no place for: "kind", "tags", "keep", "since", "note".

    >>> no_place("a list of words", [Entry("k", "place", {}, {"en": "Kyiv"}, note="a note")], "kind", "since", "note")
    ['a list of words has no place for kinds (1 entry), notes (1 entry)']
    """
    entries = list(entries)
    counts = {name: sum(_has(entry, name) for entry in entries) for name in fields}
    lost = ", ".join(
        f"{_NAMES[name]} ({count} {'entry' if count == 1 else 'entries'})" for name, count in counts.items() if count
    )
    return [f"{format} has no place for {lost}"] if lost else []


def _has(entry: Entry, field: str) -> bool:
    if field == "kind":
        return entry.kind != "term"
    if field == "tags":
        return any(variant.tag not in ("", OLD) for variant in entry.variants)
    return bool(getattr(entry, field))


def left_out(reason: str, texts: Iterable[str]) -> list[str]:
    """A sentence that names what was left out, and why; none if nothing was."""
    found = list(dict.fromkeys(texts))
    return [f"{reason}; left out: {some(found)}"] if found else []


def unspelt(count: int, *languages: str) -> list[str]:
    """A sentence that says how many entries have no spelling in any, or in one of some languages; none if all have.

    >>> unspelt(1, "it", "en")
    ["1 entry has no spelling in 'it' or 'en' and was left out"]
    """
    if not count:
        return []
    named = " in " + " or ".join(f"'{language}'" for language in languages) if languages else ""
    one, was = ("1 entry has", "was") if count == 1 else (f"{count} entries have", "were")
    return [f"{one} no spelling{named} and {was} left out"]
