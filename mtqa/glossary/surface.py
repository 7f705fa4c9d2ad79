"""Surface forms: the spellings under which the entries of a glossary stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from mtqa.glossary.entry import OLD, Entry

__all__ = ["Finder", "Form", "Mention", "Status", "forms"]


class Status(StrEnum):
    """What a glossary thinks of a form."""

    PREFERRED = "preferred"
    """The form to use."""
    ACCEPTED = "accepted"
    """Right too: wrong only beside another spelling in one text."""
    VARIANT = "variant"
    """A form to replace."""
    FORMER = "former"
    """A name that was official once."""


@dataclass(slots=True)
class Form:
    """One spelling of one entry, for one target language.

    Attributes:
        text: The spelling.
        entry: What it names.
        status: Whether it is right.
        replacement: What to write in its place; the form itself where that is right.
        origin: The language that it comes from ("ru", "it"); empty if unknown.
        short: Whether it is a person's surname only.
        listed: Whether it stands among the variants of the entry, or is only what another language prefers.
    """

    text: str
    entry: Entry
    status: Status
    replacement: str
    origin: str = ""
    short: bool = False
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Mention:
    """A form in a text.

    Attributes:
        start: First offset.
        end: Offset after the last; a possessive ending is not part of a mention.
        text: What stands there.
        form: The form of the glossary.
        suggestion: What to write there, in the same capitals.
    """

    start: int
    end: int
    text: str
    form: Form
    suggestion: str

    @property
    def entry(self) -> Entry:
        """What is named."""
        return self.form.entry

    @property
    def status(self) -> Status:
        """Whether the form is right."""
        return self.form.status


_STYLED = frozenset({"Pope", "Patriarch", "King", "Queen", "Prince", "Princess"})
"""A name after one of these has no surname."""


def forms(entry: Entry, language: str) -> list[Form]:
    """All forms of an entry for a target language, the surest first; none if it has no preferred form there.

    >>> kyiv = Entry("kyiv", "place", {}, {"en": "Kyiv", "it": "Kiev", "pl": "Kijów"})
    >>> [(form.text, form.replacement) for form in forms(kyiv, "en")]
    [('Kyiv', 'Kyiv'), ('Kiev', 'Kyiv'), ('Kijów', 'Kyiv')]
    """
    preferred = entry.preferred.get(language)
    if not preferred:
        return []
    name = preferred.removeprefix("the ")
    kept = {phrase.text for phrase in entry.keep if phrase.tag in ("", language)}
    surname = name.rpartition(" ")[2] if entry.kind == "person" else name
    if len(surname) < 4 or name.partition(" ")[0] in _STYLED:
        surname = name
    found = {name: Form(name, entry, Status.PREFERRED, name)}
    for spelling in entry.variants:
        if spelling.tag == OLD and spelling.text in kept:
            continue
        short = surname != name and " " not in spelling.text
        status = Status.FORMER if spelling.tag == OLD else Status.VARIANT
        right = surname if short else preferred
        if spelling.text in kept:
            status, right = Status.ACCEPTED, spelling.text
        origin = "" if spelling.tag == OLD else spelling.tag
        found.setdefault(spelling.text, Form(spelling.text, entry, status, right, origin, short))
    for tag, text in entry.preferred.items():
        text = text.removeprefix("the ")
        if text not in found and text not in kept:
            found[text] = Form(text, entry, Status.VARIANT, preferred, tag, listed=False)
    if surname != name:
        _add_surnames(found, name, surname, kept)
    return list(found.values())


def _add_surnames(found: dict[str, Form], name: str, surname: str, kept: set[str]) -> None:
    """A full name gives its surname too, if it has as many words as the preferred one."""
    words = name.count(" ")
    given = name.rpartition(" ")[0]
    order = list(found.values())
    order.sort(key=lambda form: form.status != Status.ACCEPTED)
    for form in [found[name], *order]:
        first, _, last = form.text.rpartition(" ")
        if form.short or form.text.count(" ") != words or last in kept or len(last) < 4:
            continue
        right = surname if form.status is Status.VARIANT else last
        known = found.setdefault(last, replace(form, text=last, replacement=right, short=True, listed=False))
        if form.status is known.status is Status.VARIANT and first == given:
            del found[form.text]  # its surname is all that is wrong


class Finder:
    """Finds the mentions of forms: one pass of an automaton, then word boundaries, then the longest.

    Args:
        ranked: The forms, the stronger first where two are spelt alike.
        language: The language of the texts, for the keep-phrases.
    """

    def __init__(self, ranked: Iterable[Form], language: str) -> None:
        from ahocorasick_rs import AhoCorasick, Implementation

        table = _table(ranked)
        self._forms = list(table.values())
        self._automaton = AhoCorasick(list(table), implementation=Implementation.ContiguousNFA)
        self._language = language
        self._given_names: dict[str, dict[str, Form]] = {}
        for form in self._forms:
            if form.status is Status.VARIANT and form.entry.kind == "person" and not form.short:
                given, _, rest = form.text.partition(" ")
                if rest and " " not in rest:
                    self._given_names.setdefault(form.entry.key, {}).setdefault(given, form)

    def mentions(self, text: str) -> list[Mention]:
        """The mentions in a text, in order, none inside another."""
        hits = []
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if _stands_alone(text, start, end):
                hits.append((start, -end, index))
        hits.sort()
        found: list[Mention] = []
        done = 0
        for start, minus_end, index in hits:
            end = -minus_end
            if start < done:
                continue
            done = end
            form = self._forms[index]
            if form.status is Status.PREFERRED or not self._is_kept(text, start, end, form.entry):
                found.append(self._mention(text, start, end, form))
        return found

    def _is_kept(self, text: str, start: int, end: int, entry: Entry) -> bool:
        for phrase in entry.keep:
            length = len(phrase.text)
            if phrase.tag not in ("", self._language) or length <= end - start:
                continue
            around = text[max(0, end - length) : start + length].lower()
            if phrase.text.lower() in around:
                return True
        return False

    def _mention(self, text: str, start: int, end: int, form: Form) -> Mention:
        surface = text[start:end]
        if form.short:
            given = self._given_before(text, start, form)
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
            suggestion = _with_article(text, start, suggestion)
        if surface != form.text:
            suggestion = suggestion.upper()
        return Mention(start, end, surface, form, suggestion)

    def _given_before(self, text: str, start: int, form: Form) -> Form | None:
        """The form whose given name stands before a surname, where that given name is a variant."""
        names = self._given_names.get(form.entry.key)
        if not names or text[start - 1 : start] != " ":
            return None
        before = _LAST_WORD.search(text, max(0, start - 30), start - 1)
        if not before or before.group() not in names:
            return None
        given = before.group()
        right = form.entry.preferred[self._language].partition(" ")[0]
        kept = (phrase.text.partition(" ")[0] for phrase in form.entry.keep)
        return None if given == right or given in kept else names[given]


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


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end : end + 1] or " "
    if before.isalnum() or after.isalnum() or before in "_@#" or after in "_@":
        return False
    if before == "'" and start > 1 and text[start - 2].isalpha():
        return False
    if after == "'" and text[end + 1 : end + 2].isalpha() and not _POSSESSIVE.match(text, end):
        return False
    if before in "/.\\=" or after in "/.\\:?&":
        return not _is_address(text, start, end)
    return True


_POSSESSIVE = re.compile(r"'[sS]\b")
_ADDRESS = re.compile(r"://|^www\.|@|\\|\.[a-z]{2,}\b|^/")


_ADDRESS_REACH = 300  # characters on each side, so that a text without spaces stays quick


def _is_address(text: str, start: int, end: int) -> bool:
    left = text[max(0, start - _ADDRESS_REACH) : start]
    right = text[end : end + _ADDRESS_REACH]
    before = left[max(left.rfind(" "), left.rfind("\n")) + 1 :]
    after = right.split(None, 1)[0] if right[:1].strip() else ""
    return bool(_ADDRESS.search(before + text[start:end] + after))


def _with_article(text: str, start: int, name: str) -> str:
    """Drop the article of a name that follows one, and give it a capital at the start of a sentence."""
    before = text[max(0, start - 4) : start].lower()
    if before.endswith("the ") and not before[:-4].isalnum():
        return name.removeprefix("the ")
    lead = text[max(0, start - 2) : start].rstrip(' "(')
    begins = not lead or lead[-1] in ".!?\n"
    return name[0].upper() + name[1:] if begins and (start == 0 or lead) else name
