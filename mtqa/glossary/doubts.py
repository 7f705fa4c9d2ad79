"""What a glossary file may hold, but is hardly meant so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from mtqa.expression import lazy
from mtqa.glossary.entry import OLD, Entry, is_language
from mtqa.glossary.faults import CYRILLIC
from mtqa.language import ALL_FUNCTION_WORDS, LANGUAGE_NAMES
from mtqa.romanise.scheme import is_written_in

__all__ = ["Doubt", "doubts"]

_MIXED = lazy("[A-Za-zÀ-ž][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-zÀ-ž]")


class Doubt(NamedTuple):
    """What is doubtful in a row.

    Attributes:
        problem: What it is.
        text: The part of the row that it is about; empty for the whole row.
        remedy: What to do.
    """

    problem: str
    text: str
    remedy: str


def doubts(entries: Iterable[Entry], known: Mapping[tuple[str, str], str]) -> Iterator[tuple[Entry, Doubt]]:
    """What is doubtful in the entries of a file, in their order.

    Args:
        entries: The entries.
        known: Key of the entry that a language and a spelling is the preferred form of: no variant should be one.
    """
    before: dict[tuple[str, str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        for of_part in (_of_row(entry), _of_native(entry), _of_variants(entry, known), _of_twin(entry, before)):
            yield from ((entry, doubt) for doubt in of_part)


def _of_row(entry: Entry) -> Iterator[Doubt]:
    key = entry.key
    if key != key.lower() or " " in key:
        yield Doubt(f"key '{key}' has a capital or a space", key, f"write it '{'-'.join(key.lower().split())}'")
    if not entry.preferred and not entry.native:
        what = "no preferred spelling, so that its variants change nothing" if entry.variants else "no spelling"
        yield Doubt(f"the row has {what}", key, "add one, or remove the row")


def _of_native(entry: Entry) -> Iterator[Doubt]:
    for tag, text in entry.native.items():
        if tag in CYRILLIC and not is_written_in(text, tag):
            language = LANGUAGE_NAMES[tag]
            yield Doubt(
                f"'{text}' has letters that {language} does not have", text, "put it into the column of its language"
            )
    for text in (*entry.native.values(), *entry.preferred.values(), *(spelling.text for spelling in entry.variants)):
        if _MIXED.search(text):
            problem = f"'{text}' mixes Latin and Cyrillic letters in a word"
            yield Doubt(problem, text, "write it in one script: two may look alike")


def _of_variants(entry: Entry, known: Mapping[tuple[str, str], str]) -> Iterator[Doubt]:
    variants = [spelling.text for spelling in entry.variants]
    preferred = set(entry.preferred.values())
    for text in dict.fromkeys(variants):
        if variants.count(text) > 1:
            yield Doubt(f"variant '{text}' stands twice in one row", text, "remove one")
        owner = next((known[tag, text] for tag in entry.preferred if (tag, text) in known), entry.key)
        if owner != entry.key and text not in preferred:
            problem = f"variant '{text}' is the preferred form of '{owner}' in the bundled glossary"
            yield Doubt(problem, text, "leave it out")
        if preferred == {text}:
            yield Doubt(f"variant '{text}' is the preferred form itself", text, "leave it out")
        language = next(
            (tag for tag in entry.preferred if text in ALL_FUNCTION_WORDS.get(tag.partition("-")[0], ())), ""
        )
        if language:
            problem = f"variant '{text}' is a word that every {LANGUAGE_NAMES[language.partition('-')[0]]} text has"
            yield Doubt(problem, text, "leave it out, or name the phrase that it stands in")
    for tag in dict.fromkeys(spelling.tag for spelling in entry.variants):
        if tag not in ("", OLD) and not is_language(tag):
            yield Doubt(f"'{tag}' is no language", f"{tag}:", f"tag a variant with a language such as it, or {OLD}")
    if any(spelling.tag == OLD for spelling in entry.variants) and not entry.since:
        problem = "a former name without a date"
        yield Doubt(problem, f"{OLD}:", "say in 'since' from when the present name counts")


def _of_twin(entry: Entry, before: dict[tuple[str, str, str], list[Entry]]) -> Iterator[Doubt]:
    """An earlier row of the same kind with the same spellings in every language that both have, if there is one."""
    marks = [(entry.kind, tag, text) for tag, text in entry.preferred.items()]
    twin = next((other for mark in marks for other in before[mark] if _agree(entry, other)), None)
    for mark in marks:
        before[mark].append(entry)
    if twin:
        text = next(iter(entry.preferred.values()))
        yield Doubt(f"'{text}' is spelt as '{twin.key}' is in every language", text, "join the two rows")


def _agree(one: Entry, other: Entry) -> bool:
    spelt, spelt_too = {**one.native, **one.preferred}, {**other.native, **other.preferred}
    return all(spelt[tag] == spelt_too[tag] for tag in spelt.keys() & spelt_too.keys())
