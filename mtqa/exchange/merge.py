"""An entry that comes in and the one with its key that is there, made one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from mtqa.glossary import Entry, Spelling

__all__ = ["merged"]


def merged(there: Entry, new: Entry, replaced: list[str]) -> Entry:
    """An entry with the cells of another: nothing is deleted.

    A cell that comes in empty leaves what is there, a filled one replaces it; variants and keep-phrases are added to
    those that are there. The kind "term" is what formats give that know of no kind, so it replaces none.

    Args:
        there: The entry of the glossary.
        new: The entry that comes in.
        replaced: Gets the texts that had to go for others.

    >>> there = Entry("kyiv", "place", {"uk": "Київ"}, {"en": "Kiev"}, (Spelling("Kyjiw"),), note="old")
    >>> gone = []
    >>> one = merged(there, Entry("kyiv", "term", {}, {"en": "Kyiv", "fr": "Kiev"}, (Spelling("Kieff"),)), gone)
    >>> one.kind, dict(one.native), dict(one.preferred), [variant.text for variant in one.variants], one.note, gone
    ('place', {'uk': 'Київ'}, {'en': 'Kyiv', 'fr': 'Kiev'}, ['Kyjiw', 'Kieff'], 'old', ['Kiev'])
    """
    return replace(
        there,
        kind=there.kind if new.kind == "term" else new.kind,
        native=_filled(there.native, new.native, replaced),
        preferred=_filled(there.preferred, new.preferred, replaced),
        variants=_joined(there.variants, new.variants),
        keep=tuple(dict.fromkeys((*there.keep, *new.keep))),
        since=_newer(there.since, new.since, replaced),
        note=_newer(there.note, new.note, replaced),
    )


def _filled(there: Mapping[str, str], new: Mapping[str, str], replaced: list[str]) -> dict[str, str]:
    return {**there, **{tag: _newer(there.get(tag, ""), text, replaced) for tag, text in new.items()}}


def _newer(there: str, new: str, replaced: list[str]) -> str:
    if there and new and new != there:
        replaced.append(there)
    return new or there


def _joined(there: tuple[Spelling, ...], new: tuple[Spelling, ...]) -> tuple[Spelling, ...]:
    """All variants; one without a tag gets that of the same variant that comes in."""
    tagged = {variant.text: variant for variant in new if variant.tag}
    texts = {variant.text for variant in there}
    known = (variant if variant.tag else tagged.get(variant.text, variant) for variant in there)
    return (*known, *(variant for variant in new if variant.text not in texts))
