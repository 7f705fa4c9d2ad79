"""Apostrophes: straight in memory, so that spellings meet whatever a text has; in files as a person wrote them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from mtqa.glossary.entry import Entry, Spelling

__all__ = ["as_written", "straight", "straightened", "written_in"]

_CURLY = "‘’ʼ′ʹ"
_STRAIGHT = str.maketrans(dict.fromkeys(_CURLY, "'"))


def straight(text: str) -> str:
    """A text with straight apostrophes.

    >>> straight("Слов’янськ")
    "Слов'янськ"
    """
    return text if text.isascii() else text.translate(_STRAIGHT)


def straightened(entry: Entry) -> Entry:
    """An entry with straight apostrophes."""
    return _changed(entry, straight)


def written_in(entries: Iterable[Entry]) -> dict[str, str]:
    """How some entries write the texts that have other apostrophes than straight ones, by the straight form."""
    found: dict[str, str] = {}
    for entry in entries:
        for text in _texts(entry):
            if (plain := straight(text)) != text:
                found.setdefault(plain, text)
    return found


def as_written(entry: Entry, written: Mapping[str, str]) -> Entry:
    """An entry with the apostrophes that `written_in` found.

    >>> entry = Entry("sloviansk", "place", {"uk": "Слов'янськ"}, {"en": "Sloviansk"})
    >>> as_written(entry, {"Слов'янськ": "Слов’янськ"}).native["uk"]
    'Слов’янськ'
    """
    return _changed(entry, lambda text: written.get(text, text)) if written else entry


def _texts(entry: Entry) -> Iterable[str]:
    spellings = (spelling.text for spelling in (*entry.variants, *entry.keep))
    return (*entry.native.values(), *entry.preferred.values(), *spellings, entry.note)


def _changed(entry: Entry, change: Callable[[str], str]) -> Entry:
    if all(change(text) == text for text in _texts(entry)):
        return entry
    return replace(
        entry,
        native={tag: change(text) for tag, text in entry.native.items()},
        preferred={tag: change(text) for tag, text in entry.preferred.items()},
        variants=tuple(Spelling(change(one.text), one.tag) for one in entry.variants),
        keep=tuple(Spelling(change(one.text), one.tag) for one in entry.keep),
        note=change(entry.note),
    )
