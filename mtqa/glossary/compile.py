"""The forms of a glossary for one target language as plain data, which `mtqa.glossary.index` reads and a cache keeps."""

from __future__ import annotations

import marshal
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from mtqa.expression import lazy
from mtqa.glossary.entry import Entry
from mtqa.glossary.skeleton import latin_skeletons, native_skeleton
from mtqa.glossary.surface import Form, Status, surname_of
from mtqa.script import CAPITALS

__all__ = ["BLOCK", "CAPITALISED", "START", "VERSION", "compile_forms"]

VERSION = 7
START = 3
"""Words and skeletons are packed by so many letters."""
BLOCK = 64
"""Forms are packed by so many."""
CAPITALISED = lazy(rf"[{CAPITALS}][^\W_]*")
"""A word with a capital."""


def compile_forms(ranked: Iterable[Form], language: str) -> dict[str, Any]:
    """All that an index holds, each part of it packed until it is asked for.

    Args:
        ranked: The forms, the stronger first where two are spelt alike.
        language: The target language of the forms.
    """
    table = _table(ranked)
    forms = list({id(form): form for form in table.values()}.values())
    entries = list({form.entry.key: form.entry for form in forms}.values())
    numbers = {entry.key: number for number, entry in enumerate(entries)}
    form_numbers = {id(form): number for number, form in enumerate(forms)}
    return {
        "version": VERSION,
        "language": language,
        "forms": _packed([_form_row(form, numbers[form.entry.key]) for form in forms]),
        "entries": [marshal.dumps(_entry_row(entry)) for entry in entries],
        "words": _packed_by_start(_by_rarest_word(table, form_numbers)),
        "lower": [(s, form_numbers[id(form)]) for s, form in table.items() if not CAPITALISED.search(s)],
        **_sounds(entries, language),
        "given_names": _given_names(forms, numbers, form_numbers),
        **_known_names(forms, numbers, language),
    }


def _table(ranked: Iterable[Form]) -> dict[str, Form]:
    """Each spelling, and each in capitals, with its strongest form; weak forms that disagree are left out."""
    table: dict[str, Form] = {}
    unsure: set[str] = set()
    for form in ranked:
        for text in _with_capitals(form):
            other = table.setdefault(text, form)
            weak = not other.listed and other.status is not Status.PREFERRED
            if weak and other is not form and other.replacement != form.replacement:
                unsure.add(text)
    for text in unsure:
        del table[text]
    return table


def _with_capitals(form: Form) -> Iterator[str]:
    yield form.text
    capitals = form.text.upper()
    if capitals != form.text and all(phrase.text != capitals for phrase in form.entry.keep):
        yield capitals


def _packed(rows: list[tuple[Any, ...]]) -> list[bytes]:
    return [marshal.dumps(rows[start : start + BLOCK]) for start in range(0, len(rows), BLOCK)]


def _packed_by_start(words: dict[str, Any]) -> dict[str, bytes]:
    starts: dict[str, dict[str, Any]] = {}
    for word, rows in words.items():
        starts.setdefault(word[:START], {})[word] = rows
    return {start: marshal.dumps(found) for start, found in starts.items()}


def _form_row(form: Form, entry: int) -> tuple[Any, ...]:
    return (form.text, entry, form.status.value, form.replacement, form.origin, form.short, form.listed, form.given)


def _entry_row(entry: Entry) -> tuple[Any, ...]:
    variants, keep = (
        tuple((spelling.text, spelling.tag) for spelling in each) for each in (entry.variants, entry.keep)
    )
    native, preferred = dict(entry.native), dict(entry.preferred)
    return (entry.key, entry.kind, native, preferred, variants, keep, entry.since, entry.note)


def _given_names(
    forms: Iterable[Form], numbers: dict[str, int], form_numbers: dict[int, int]
) -> dict[int, dict[str, int]]:
    """Of each person, the given names of the full names that are wrong, with their forms."""
    found: dict[int, dict[str, int]] = {}
    for form in forms:
        if form.status is Status.VARIANT and form.entry.kind == "person" and not form.short:
            given, _, rest = form.text.partition(" ")
            if rest and " " not in rest:
                found.setdefault(numbers[form.entry.key], {}).setdefault(given, form_numbers[id(form)])
    return found


def _known_names(forms: Iterable[Form], numbers: dict[str, int], language: str) -> dict[str, list[Any]]:
    """What the rules about names must know of right forms: persons by their two names, and bodies."""
    full_names: list[tuple[str, str, str]] = []
    first_names: set[str] = set()
    bodies: list[tuple[str, int]] = []
    for form in forms:
        if form.status not in (Status.PREFERRED, Status.ACCEPTED):
            continue
        if form.entry.kind == "person" and form.text.count(" ") == 1:
            given, surname = form.text.split(" ")
            full_names.append((given, surname, form.entry.preferred[language]))
            kept = (phrase.text.split(" ") for phrase in form.entry.keep)
            first_names.update((given, *(words[0] for words in kept if _is_personal_name(words))))
        elif form.entry.kind == "organisation" and form.status is Status.PREFERRED and " " in form.text:
            bodies.append((form.text, numbers[form.entry.key]))
    return {"full_names": full_names, "first_names": sorted(first_names), "bodies": bodies}


def _sounds(entries: list[Entry], language: str) -> dict[str, Any]:
    """What is known by how names sound: those that have a skeleton, and who is spelt from Ukrainian."""
    found: dict[str, dict[tuple[int, str, bool], None]] = {}
    ukrainian = []
    for number, entry in enumerate(entries):
        natives = {native: native_skeleton(native) for native in entry.native.values()}
        preferred = entry.preferred[language].removeprefix("the ")
        for native, skeleton in _romanised_from(entry, preferred, natives):
            if len(skeleton) > 1:
                found.setdefault(skeleton, {})[number, native, False] = None
            if entry.kind == "person" and not native.isascii() and surname_of(entry, preferred) != preferred:
                surname = native.rpartition(" ")[2]
                found.setdefault(native_skeleton(surname), {})[number, surname, True] = None
        if _is_ukrainian(entry, natives):
            ukrainian.append(entry.key)
    found.pop("", None)
    rows = {skeleton: tuple(names) for skeleton, names in found.items() if len(skeleton) > 1}
    return {"skeletons": _packed_by_start(rows), "ukrainian": marshal.dumps(sorted(ukrainian))}


def _romanised_from(entry: Entry, preferred: str, natives: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The native spellings of a name that is romanised, and not translated, with their skeletons."""
    kept = {native: skeleton for native, skeleton in natives.items() if not native.isupper()}
    if not kept or preferred.count(" ") > 2:
        return
    if not any(kept.values()):  # only Latin letters tell how it sounds, and too little of a single word
        if entry.kind == "person" and " " in preferred and preferred.isascii() and not next(iter(kept)).isascii():
            yield from ((preferred, skeleton) for skeleton in latin_skeletons(preferred)[:2])
    elif entry.kind == "person" or not set(kept.values()).isdisjoint(latin_skeletons(preferred)):
        yield from ((native, skeleton) for native, skeleton in kept.items() if skeleton)


def _is_ukrainian(entry: Entry, natives: dict[str, str]) -> bool:
    """Whether a name is spelt from Ukrainian: Bohdan, not Bogdan, even where no scheme was followed to the letter."""
    native, preferred = entry.native.get("uk"), entry.preferred.get("en", "")
    if not native or natives[native] not in latin_skeletons(preferred):
        return False
    return not ("г" in native.lower() and "g" in preferred.lower().replace("rg", ""))


def _is_personal_name(words: list[str]) -> bool:
    """Whether a phrase is like Ada Lovelace, and not like The Hague or Dnipropetrovsk region."""
    return len(words) == 2 and all(word.istitle() for word in words) and words[0] not in ("The", "Saint", "San", "New")


def _by_rarest_word(
    table: dict[str, Form], form_numbers: dict[int, int]
) -> dict[str, tuple[tuple[str, int, int], ...]]:
    """Word -> (spelling, offset of the word in it, form) of the spellings of which it is the rarest word."""
    counts = Counter(word for spelling in table for word in CAPITALISED.findall(spelling))
    words: dict[str, list[tuple[str, int, int]]] = {}
    for spelling, form in table.items():
        found = CAPITALISED.findall(spelling)
        if found:
            rarest = found[0] if len(found) == 1 else min(found, key=counts.__getitem__)
            words.setdefault(rarest, []).append((spelling, _offset(spelling, rarest), form_numbers[id(form)]))
    return {word: tuple(rows) for word, rows in words.items()}


def _offset(spelling: str, word: str) -> int:
    """Where a word starts in a spelling; it may be part of a longer word before."""
    if spelling.startswith(word):
        return 0
    return next(match.start() for match in CAPITALISED.finditer(spelling) if match.group() == word)
