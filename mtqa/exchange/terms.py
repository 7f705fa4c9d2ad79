"""What all formats share: the spellings of an entry by language, tags, and keys for entries that have none."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace

from mtqa.errors import UsageError
from mtqa.glossary import Entry, Spelling
from mtqa.glossary.apostrophe import straight
from mtqa.glossary.entry import NATIVE
from mtqa.language import LANGUAGE_NAMES

__all__ = [
    "Keys",
    "Read",
    "Written",
    "by_language",
    "check_languages",
    "clean",
    "language_of",
    "limited",
    "origin",
    "plain",
    "some",
    "spelling",
]

_BY_NAME = {name.casefold(): tag for tag, name in LANGUAGE_NAMES.items()}
_TAG = re.compile(r"([A-Za-z]{2,3})([-_]([A-Za-z]{4}))?([-_]([A-Za-z]{2}|\d{3}))?")
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Read:
    """What a file gave.

    Attributes:
        entries: Its entries.
        notes: What of it is in none of them: sentences for the user.
    """

    entries: list[Entry]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """What became of an export.

    Attributes:
        rows: How many things the file holds.
        notes: What it does not hold, or holds otherwise: sentences for the user.
        unit: What was counted: one of them, and several.
    """

    rows: int
    notes: tuple[str, ...] = ()
    unit: tuple[str, str] = ("entry", "entries")


def language_of(text: str) -> str:
    """A language tag as the glossary spells it; empty if the text is none.

    >>> [language_of(text) for text in ("EN", "pt_br", "Italian", "zh-hans-cn", "term")]
    ['en', 'pt-BR', 'it', 'zh-Hans-CN', '']
    """
    text = text.strip()
    if text.casefold() in _BY_NAME:
        return _BY_NAME[text.casefold()]
    match = _TAG.fullmatch(text)
    if not match:
        return ""
    language, script, region = match[1].lower(), match[3], match[5]
    return "-".join(part for part in (language, script and script.title(), region and region.upper()) if part)


def spelling(entry: Entry, language: str) -> str:
    """How an entry is spelt in a language; that of "en" where "en-GB" is asked for; empty if it has none.

    >>> spelling(Entry("kyiv", "place", {"uk": "Київ"}, {"en": "Kyiv"}), "en-GB")
    'Kyiv'
    """
    base = language.partition("-")[0]
    for tag in (language, base):
        found = entry.native.get(tag) or entry.preferred.get(tag)
        if found:
            return found
    return ""


def by_language(spellings: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """Spellings, parted into the native and the preferred ones of an entry."""
    native = {tag: text for tag, text in spellings.items() if tag in NATIVE and text}
    return native, {tag: text for tag, text in spellings.items() if tag not in NATIVE and text}


def origin(language: str) -> str:
    """The tag of a variant that a language writes: without region.

    >>> origin("pt-BR")
    'pt'
    """
    return language.partition("-")[0]


def limited(entries: Iterable[Entry], *languages: str) -> list[Entry]:
    """The entries with only the given languages; all of them as they are if none is given.

    Raises:
        UsageError: No entry has a spelling in one of the languages.
    """
    entries = list(entries)
    wanted = [language for language in languages if language]
    check_languages(entries, wanted)
    if not wanted:
        return entries
    return [
        replace(
            entry,
            native={tag: text for tag, text in entry.native.items() if tag in wanted},
            preferred={tag: text for tag, text in entry.preferred.items() if _is_wanted(tag, wanted, entry.preferred)},
        )
        for entry in entries
    ]


def _is_wanted(tag: str, wanted: list[str], present: Container[str]) -> bool:
    return tag in wanted or any(origin(name) == tag and name not in present for name in wanted)


def check_languages(entries: Iterable[Entry], languages: Iterable[str]) -> None:
    """Refuse languages in which nothing is spelt.

    Raises:
        UsageError: No entry has a spelling in one of the languages.
    """
    entries = list(entries)
    for language in languages:
        if entries and not any(spelling(entry, language) for entry in entries):
            known = sorted({tag for entry in entries for tag in (*entry.native, *entry.preferred)} - {"native"})
            raise UsageError(f"no entry is spelt in '{language}'", remedy=f"choose from {', '.join(known)}")


def plain(text: str) -> str:
    """A text with single spaces.

    >>> plain(" Zelens’kyj \\n")
    'Zelens’kyj'
    """
    return " ".join(text.split())


def clean(spellings: Iterable[Spelling]) -> tuple[Spelling, ...]:
    """Spellings, each once, without the empty ones."""
    return tuple(dict.fromkeys(spelling for spelling in spellings if spelling.text))


def some(items: list[str]) -> str:
    """The first of a list, quoted, and how many more there are.

    >>> some(["a", "b", "c", "d", "e"])
    "'a', 'b', 'c' and 2 more"
    """
    shown = ", ".join(f"'{item}'" for item in items[:_SHOWN])
    return f"{shown} and {len(items) - _SHOWN} more" if len(items) > _SHOWN else shown


class Keys:
    """Keys for entries of a format that has none; they never meet a key of the bundled glossary.

    >>> keys = Keys("deepl")
    >>> [keys.new("Palazzo Chigi"), keys.new("palazzo chigi"), keys.new("?")]
    ['deepl-palazzo-chigi', 'deepl-palazzo-chigi-2', 'deepl-name']
    """

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._used: dict[str, int] = {}

    def new(self, text: str) -> str:
        """An unused key that is like a text."""
        slug = re.sub(r"[\W_]+", "-", straight(text).casefold()).strip("-") or "name"
        return self.unused(f"{self._prefix}-{slug}")

    def unused(self, key: str) -> str:
        """The key itself, or with the first number that makes it unused."""
        number = self._used.get(key, 0) + 1
        while number > 1 and f"{key}-{number}" in self._used:
            number += 1
        self._used[key] = number
        if number == 1:
            return key
        self._used[f"{key}-{number}"] = 1
        return f"{key}-{number}"
