"""All forms of a glossary, compiled for one target language: find their mentions, and keep the result in a cache."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import compress
from typing import Any, NamedTuple

from mtqa.automaton import Automaton
from mtqa.expression import lazy
from mtqa.glossary.boundary import ELIDING, ENDINGS, stands_alone, with_article, without_stop
from mtqa.glossary.compile import BLOCK, CAPITALISED, START, VERSION, compile_forms
from mtqa.glossary.entry import Entry, Spelling
from mtqa.glossary.skeleton import latin_skeletons, native_skeleton
from mtqa.glossary.surface import Form, Mention, Status
from mtqa.script import folded

__all__ = ["Index", "Namesake"]


class Namesake(NamedTuple):
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
    place; spellings without a capital are looked for by an automaton. What an index holds is plain data, so that it can
    be stored; it stays packed until a text asks for it, since an article names few of the things that a glossary knows.

    Args:
        data: What `compile_forms` made.

    Attributes:
        full_names: Given name and surname of each person whose name has two words, in every right spelling, and the
            preferred one.
        first_names: Given names of known persons.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        self._language: str = data["language"]
        self._own_tags = ("", self._language, self._language.partition("-")[0])
        self._eliding = self._language.partition("-")[0] in ELIDING
        self._endings = ENDINGS.get(self._language.partition("-")[0], ())
        self._packed_forms: list[bytes] = data["forms"]
        self._packed_entries: list[bytes] = data["entries"]
        self._packed_words: dict[str, bytes] = dict(data["words"])
        self._words: dict[str, tuple[tuple[str, int, int], ...]] = {}
        self._given_names: dict[int, dict[str, int]] = data["given_names"]
        self.full_names: list[tuple[str, str, str]] = data["full_names"]
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
        return cls(compile_forms(ranked, language))

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
        if not isinstance(loaded, dict) or loaded.get("version") != VERSION:
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
        self._unpack(word[:START])
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
        start = skeleton[:START]
        if start in self._packed_skeletons:
            self._skeletons.update(marshal.loads(self._packed_skeletons.pop(start)))
        return self._skeletons.get(skeleton, ())

    def mentions(self, text: str) -> list[Mention]:
        """The mentions in a text, in order, none inside another."""
        hits = list(self._lower_hits(text))
        words = CAPITALISED.findall(text)
        known = {word: rows for word in set(words) if (rows := self._rows_of(word))}
        for match in compress(CAPITALISED.finditer(text), map(known.__contains__, words)):
            for spellings, ending in known[match.group()]:
                hits += self._hits(text, match.start(), spellings, match.group(), ending)
        hits.sort()
        found: list[Mention] = []
        done = 0
        for start, minus_end, number in hits:
            end = -minus_end
            if start < done:
                continue
            done = end
            form = self._form(number)
            if form.given:
                start, form = _surname_only(start, form)
            if form.status is Status.PREFERRED or not self._is_kept(text, start, end, form.entry):
                found.append(self._mention(text, start, end, form, number))
        return found

    def _rows_of(self, word: str) -> list[tuple[tuple[tuple[str, int, int], ...], str]]:
        """The spellings that are known by a word, and by what it is without an ending."""
        self._unpack(word[:START])
        found = [
            (self._words.get(word.removesuffix(end), ()), end) for end in ("", *self._endings) if word.endswith(end)
        ]
        return [(spellings, ending) for spellings, ending in found if spellings]

    def _unpack(self, start: str) -> None:
        """Make the words with a beginning known."""
        if start in self._packed_words:
            self._words.update(marshal.loads(self._packed_words.pop(start)))

    def _hits(
        self, text: str, at: int, rows: tuple[tuple[str, int, int], ...], word: str, ending: str
    ) -> Iterator[tuple[int, int, int]]:
        """Those of some spellings that stand in a text, followed by an ending or by none.

        Args:
            text: The text.
            at: Where the word stands by which the spellings are known.
            rows: The spellings, the offset of that word in each, and their forms.
            word: That word, as it stands there.
            ending: What of it is no part of the spellings, or "".
        """
        for spelling, offset, number in rows:
            start = at - offset
            end = start + len(spelling)
            if start < 0 or not text.startswith(spelling, start):
                continue
            is_last = offset + len(word) >= len(spelling)  # else the ending is that of a word behind it
            for after in (ending,) if is_last else ("", *self._endings):
                if (
                    text.startswith(after, end)
                    and stands_alone(text, start, end + len(after), eliding=self._eliding)
                    and (after != "er" or self._form(number).entry.kind == "place")
                ):
                    yield start, -end, number
                    break

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
        text, entry, status, replacement, origin, short, listed, given = self._form_row(number)
        return Form(text, self._entry(entry), Status(status), replacement, origin, short, listed, self._language, given)

    def _form_row(self, number: int) -> tuple[Any, ...]:
        block = number // BLOCK
        if block not in self._forms:
            self._forms[block] = marshal.loads(self._packed_forms[block])
        return self._forms[block][number % BLOCK]

    def _entry(self, number: int) -> Entry:
        entry = self._entries.get(number)
        if entry is None:
            entry = self._entries[number] = _entry(marshal.loads(self._packed_entries[number]))
        return entry

    def _is_kept(self, text: str, start: int, end: int, entry: Entry) -> bool:
        for phrase in entry.keep:
            if phrase.tag not in self._own_tags:
                continue
            kept = folded(phrase.text)
            length = len(kept)
            if length > end - start and kept.lower() in text[max(0, end - length) : start + length].lower():
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
        suggestion = without_stop(text, end, form.replacement)
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
        right = folded(form.entry.preferred[self._language].partition(" ")[0])
        kept = (folded(phrase.text.partition(" ")[0]) for phrase in form.entry.keep)
        return None if given == right or given in kept else self._form(names[given])


def _surname_only(start: int, form: Form) -> tuple[int, Form]:
    """Where the surname of a full name begins, and the form of it alone."""
    before = len(form.given) + 1
    return start + before, replace(form, text=form.text[before:], given="")


_LAST_WORD = lazy(r"[^\W\d_][\w'-]*\Z")


def _entry(row: tuple[Any, ...]) -> Entry:
    key, kind, native, preferred, variants, keep, since, note = row
    return Entry(key, kind, native, preferred, _spellings(variants), _spellings(keep), since, note)


def _spellings(rows: Iterable[tuple[str, str]]) -> tuple[Spelling, ...]:
    return tuple(Spelling(text, tag) for text, tag in rows)
