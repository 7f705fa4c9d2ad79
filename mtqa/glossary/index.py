"""All forms of a glossary, compiled for one target language: find their mentions, and keep the result in a cache."""

from __future__ import annotations

import marshal
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from mtqa.automaton import Automaton
from mtqa.glossary.boundary import stands_alone, with_article
from mtqa.glossary.entry import Entry, Spelling
from mtqa.glossary.skeleton import latin_skeletons, native_skeleton
from mtqa.glossary.surface import Form, Mention, Status, surname_of

__all__ = ["Index", "Namesake"]

_VERSION = 4
_START = 3
_BLOCK = 64
"""Words are packed by so many letters, forms by so many."""
_CAPITALS = "".join(filter(str.isupper, map(chr, range(0x530))))  # Latin, Greek, Cyrillic
_CAPITALISED = re.compile(rf"[{_CAPITALS}][^\W_]*")


@dataclass(frozen=True, slots=True)
class Namesake:
    """A name of the glossary that has the skeleton of a spelling.

    Attributes:
        entry: What it names.
        native: Its native spelling, or the preferred one where the script has no skeleton (Arabic, Chinese).
        short: Whether it is a person's surname only.
    """

    entry: Entry
    native: str
    short: bool


class Index:
    """The forms of a glossary for one target language, by the rarest capitalised word of each.

    A text is read once, capitalised word by capitalised word, and the few spellings under a word are compared in
    place; spellings without a capital are looked for by an automaton. What an index holds is plain data, so that it can be stored; it stays packed until a text asks for it, since
    an article names few of the things that a glossary knows.

    Args:
        data: What `build` made.

    Attributes:
        full_names: Given name and surname of each person whose name has two words, in every right spelling.
        first_names: Given names of known persons.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        self._language: str = data["language"]
        self._packed_forms: list[bytes] = data["forms"]
        self._packed_entries: list[bytes] = data["entries"]
        self._packed_words: dict[str, bytes] = dict(data["words"])
        self._words: dict[str, tuple[tuple[str, int, int], ...]] = {}
        self._given_names: dict[int, dict[str, int]] = data["given_names"]
        self.full_names: list[tuple[str, str]] = data["full_names"]
        self.first_names: list[str] = data["first_names"]
        self._packed_skeletons: dict[str, bytes] = dict(data["skeletons"])
        self._skeletons: dict[str, tuple[tuple[int, str, bool], ...]] = {}
        self._lower: list[tuple[str, int]] = data["lower"]
        self._lower_automaton: Automaton | None = None
        self._data = data
        self._forms: dict[int, list[tuple[Any, ...]]] = {}
        self._entries: dict[int, Entry] = {}

    @classmethod
    def build(cls, ranked: Iterable[Form], language: str) -> Index:
        """Compile forms.

        Args:
            ranked: The forms, the stronger first where two are spelt alike.
            language: The target language of the forms.
        """
        table = _table(ranked)
        forms = list({id(form): form for form in table.values()}.values())
        entries = list({form.entry.key: form.entry for form in forms}.values())
        numbers = {entry.key: number for number, entry in enumerate(entries)}
        form_numbers = {id(form): number for number, form in enumerate(forms)}
        return cls(
            {
                "version": _VERSION,
                "language": language,
                "forms": _packed([_form_row(form, numbers[form.entry.key]) for form in forms]),
                "entries": [marshal.dumps(_entry_row(entry)) for entry in entries],
                "words": _packed_by_start(_by_rarest_word(table, form_numbers)),
                "lower": [(s, form_numbers[id(form)]) for s, form in table.items() if not _CAPITALISED.search(s)],
                "skeletons": _packed_by_start(_by_skeleton(entries, language)),
                "ukrainian": marshal.dumps(sorted(entry.key for entry in entries if _is_ukrainian(entry))),
                "given_names": _given_names(forms, numbers, form_numbers),
                **_known_names(forms, numbers),
            }
        )

    def dumps(self) -> bytes:
        """The index as bytes, for `loads`."""
        return marshal.dumps(self._data)

    @classmethod
    def loads(cls, data: bytes) -> Index:
        """An index that `dumps` gave.

        Raises:
            ValueError: It was made by another version, or is damaged.
        """
        try:
            loaded = marshal.loads(data)  # our own file, in the user's own cache folder
        except (EOFError, TypeError) as error:
            raise ValueError("the stored index is damaged") from error
        if not isinstance(loaded, dict) or loaded.get("version") != _VERSION:
            raise ValueError("the stored index is of another version")
        return cls(loaded)

    def bodies(self) -> Iterator[tuple[str, Entry]]:
        """The preferred names of organisations that have several words, with their entries."""
        for text, entry in self._data["bodies"]:
            yield text, self._entry(entry)

    @cached_property
    def ukrainian(self) -> frozenset[str]:
        """The keys of the places and people that are spelt as Ukrainian prescribes: those of Ukraine."""
        return frozenset(marshal.loads(self._data["ukrainian"]))

    def has(self, word: str) -> bool:
        """Whether a single word is a spelling of the glossary, right or wrong."""
        start = word[:_START]
        if start in self._packed_words:
            self._words.update(marshal.loads(self._packed_words.pop(start)))
        return any(spelling == word for spelling, _, _ in self._words.get(word, ()))

    def namesakes(self, spelling: str) -> list[Namesake]:
        """The names that a spelling may stand for, by its skeleton; of its words, as many as it has.

        Args:
            spelling: One or more words in Latin letters, Cyrillic or Greek.
        """
        skeletons = latin_skeletons(spelling) or (native_skeleton(spelling),)
        rows = dict.fromkeys(row for skeleton in skeletons for row in self._rows(skeleton))
        return [Namesake(self._entry(number), native, short) for number, native, short in rows]

    def _rows(self, skeleton: str) -> tuple[tuple[int, str, bool], ...]:
        start = skeleton[:_START]
        if start in self._packed_skeletons:
            self._skeletons.update(marshal.loads(self._packed_skeletons.pop(start)))
        return self._skeletons.get(skeleton, ())

    def mentions(self, text: str) -> list[Mention]:
        """The mentions in a text, in order, none inside another."""
        words, packed = self._words, self._packed_words
        hits = list(self._lower_hits(text))
        for match in _CAPITALISED.finditer(text):
            word = match.group()
            if word[:_START] in packed:
                words.update(marshal.loads(packed.pop(word[:_START])))
            rows = words.get(word)
            if rows is None:
                continue
            at = match.start()
            for spelling, offset, number in rows:
                start = at - offset
                if start >= 0 and text.startswith(spelling, start) and stands_alone(text, start, start + len(spelling)):
                    hits.append((start, -start - len(spelling), number))
        hits.sort()
        found: list[Mention] = []
        done = 0
        for start, minus_end, number in hits:
            end = -minus_end
            if start < done:
                continue
            done = end
            form = self._form(number)
            if form.status is Status.PREFERRED or not self._is_kept(text, start, end, form.entry):
                found.append(self._mention(text, start, end, form, number))
        return found

    def _lower_hits(self, text: str) -> Iterator[tuple[int, int, int]]:
        """The hits of spellings without a capital: few, but their words are everywhere."""
        if not self._lower:
            return
        if self._lower_automaton is None:
            self._lower_automaton = Automaton(spelling for spelling, _ in self._lower)
        for index, start, end in self._lower_automaton.hits(text):
            if stands_alone(text, start, end):
                yield start, -end, self._lower[index][1]

    def _form(self, number: int) -> Form:
        text, entry, status, *rest = self._form_row(number)
        return Form(text, self._entry(entry), Status(status), *rest)

    def _form_row(self, number: int) -> tuple[Any, ...]:
        block = number // _BLOCK
        if block not in self._forms:
            self._forms[block] = marshal.loads(self._packed_forms[block])
        return self._forms[block][number % _BLOCK]

    def _entry(self, number: int) -> Entry:
        entry = self._entries.get(number)
        if entry is None:
            entry = self._entries[number] = _entry(marshal.loads(self._packed_entries[number]))
        return entry

    def _is_kept(self, text: str, start: int, end: int, entry: Entry) -> bool:
        for phrase in entry.keep:
            length = len(phrase.text)
            if phrase.tag not in ("", self._language) or length <= end - start:
                continue
            around = text[max(0, end - length) : start + length].lower()
            if phrase.text.lower() in around:
                return True
        return False

    def _mention(self, text: str, start: int, end: int, form: Form, number: int) -> Mention:
        surface = text[start:end]
        if form.short:
            given = self._given_before(text, start, form, self._form_row(number)[1])
            if given is not None:
                start -= len(given.text.partition(" ")[0]) + 1
                first = form.entry.preferred[self._language].partition(" ")[0]
                form = replace(
                    given,
                    text=text[start:end],
                    replacement=f"{first} {form.replacement}",
                    origin=form.origin or given.origin,
                )
                surface = form.text
        suggestion = form.replacement
        if suggestion.startswith("the "):
            suggestion = with_article(text, start, suggestion)
        if surface != form.text:
            suggestion = suggestion.upper()
        return Mention(start, end, surface, form, suggestion)

    def _given_before(self, text: str, start: int, form: Form, entry: int) -> Form | None:
        """The form whose given name stands before a surname, where that given name is a variant."""
        names = self._given_names.get(entry)
        if not names or text[start - 1 : start] != " ":
            return None
        before = _LAST_WORD.search(text, max(0, start - 30), start - 1)
        if not before or before.group() not in names:
            return None
        given = before.group()
        right = form.entry.preferred[self._language].partition(" ")[0]
        kept = (phrase.text.partition(" ")[0] for phrase in form.entry.keep)
        return None if given == right or given in kept else self._form(names[given])


_LAST_WORD = re.compile(r"[^\W\d_][\w'-]*\Z")


def _table(ranked: Iterable[Form]) -> dict[str, Form]:
    """Each spelling, and each in capitals, with its strongest form; weak forms that disagree are left out."""
    table: dict[str, Form] = {}
    unsure: set[str] = set()
    for form in ranked:
        for text in _with_capitals(form):
            other = table.setdefault(text, form)
            if other is not form and not other.listed and other.replacement != form.replacement:
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
    return [marshal.dumps(rows[start : start + _BLOCK]) for start in range(0, len(rows), _BLOCK)]


def _packed_by_start(words: dict[str, Any]) -> dict[str, bytes]:
    starts: dict[str, dict[str, Any]] = {}
    for word, rows in words.items():
        starts.setdefault(word[:_START], {})[word] = rows
    return {start: marshal.dumps(found) for start, found in starts.items()}


def _form_row(form: Form, entry: int) -> tuple[Any, ...]:
    return (form.text, entry, form.status.value, form.replacement, form.origin, form.short, form.listed)


def _entry_row(entry: Entry) -> tuple[Any, ...]:
    variants, keep = (
        tuple((spelling.text, spelling.tag) for spelling in each) for each in (entry.variants, entry.keep)
    )
    native, preferred = dict(entry.native), dict(entry.preferred)
    return (entry.key, entry.kind, native, preferred, variants, keep, entry.since, entry.note)


def _entry(row: tuple[Any, ...]) -> Entry:
    key, kind, native, preferred, variants, keep, since, note = row
    return Entry(key, kind, native, preferred, _spellings(variants), _spellings(keep), since, note)


def _spellings(rows: Iterable[tuple[str, str]]) -> tuple[Spelling, ...]:
    return tuple(Spelling(text, tag) for text, tag in rows)


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


def _known_names(forms: Iterable[Form], numbers: dict[str, int]) -> dict[str, list[Any]]:
    """What the rules about names must know of right forms: persons by their two names, and bodies."""
    full_names: list[tuple[str, str]] = []
    first_names: set[str] = set()
    bodies: list[tuple[str, int]] = []
    for form in forms:
        if form.status not in (Status.PREFERRED, Status.ACCEPTED):
            continue
        if form.entry.kind == "person" and form.text.count(" ") == 1:
            given, surname = form.text.split(" ")
            full_names.append((given, surname))
            kept = (phrase.text.split(" ") for phrase in form.entry.keep)
            first_names.update((given, *(words[0] for words in kept if _is_personal_name(words))))
        elif form.entry.kind == "organisation" and form.status is Status.PREFERRED and " " in form.text:
            bodies.append((form.text, numbers[form.entry.key]))
    return {"full_names": full_names, "first_names": sorted(first_names), "bodies": bodies}


def _by_skeleton(entries: list[Entry], language: str) -> dict[str, tuple[tuple[int, str, bool], ...]]:
    """Skeleton -> (entry, native spelling, whether it is a surname) of the names that are romanised."""
    found: dict[str, dict[tuple[int, str, bool], None]] = {}
    for number, entry in enumerate(entries):
        preferred = entry.preferred[language].removeprefix("the ")
        for native in _romanised_from(entry, preferred):
            names = [(native, False)]
            if entry.kind == "person" and not native.isascii() and surname_of(entry, preferred) != preferred:
                names.append((native.rpartition(" ")[2], True))
            for name, short in names:
                for skeleton in (native_skeleton(name),) if not name.isascii() else latin_skeletons(name)[:2]:
                    if len(skeleton) > 1:
                        found.setdefault(skeleton, {})[number, name, short] = None
    return {skeleton: tuple(rows) for skeleton, rows in found.items()}


def _romanised_from(entry: Entry, preferred: str) -> tuple[str, ...]:
    """The native spellings of a name that is romanised, and not translated."""
    natives = tuple(native for native in dict.fromkeys(entry.native.values()) if not native.isupper())
    if not natives or preferred.count(" ") > 2:
        return ()
    skeletons = [native_skeleton(native) for native in natives]
    if not any(skeletons):  # only Latin letters tell how it sounds, and too little of a single word
        whole = entry.kind == "person" and " " in preferred and preferred.isascii()
        return (preferred,) if whole and not natives[0].isascii() else ()
    if entry.kind != "person" and not set(skeletons) & set(latin_skeletons(preferred)):
        return ()
    return tuple(native for native, skeleton in zip(natives, skeletons, strict=True) if skeleton)


def _is_ukrainian(entry: Entry) -> bool:
    """Whether a name is spelt from Ukrainian: Bohdan, not Bogdan, even where no scheme was followed to the letter."""
    native, preferred = entry.native.get("uk"), entry.preferred.get("en", "")
    if not native or native_skeleton(native) not in latin_skeletons(preferred):
        return False
    return not ("г" in native.lower() and "g" in preferred.lower().replace("rg", ""))


def _is_personal_name(words: list[str]) -> bool:
    """Whether a phrase is like Ada Lovelace, and not like The Hague or Dnipropetrovsk region."""
    return len(words) == 2 and all(word.istitle() for word in words) and words[0] not in ("The", "Saint", "San", "New")


def _by_rarest_word(
    table: dict[str, Form], form_numbers: dict[int, int]
) -> dict[str, tuple[tuple[str, int, int], ...]]:
    """Word -> (spelling, offset of the word in it, form) of the spellings of which it is the rarest word."""
    places = {spelling: list(_CAPITALISED.finditer(spelling)) for spelling in table}
    counts = Counter(match.group() for matches in places.values() for match in matches)
    words: dict[str, list[tuple[str, int, int]]] = {}
    for spelling, matches in places.items():
        if matches:
            rarest = min(matches, key=lambda match: counts[match.group()])
            words.setdefault(rarest.group(), []).append((spelling, rarest.start(), form_numbers[id(table[spelling])]))
    return {word: tuple(rows) for word, rows in words.items()}
