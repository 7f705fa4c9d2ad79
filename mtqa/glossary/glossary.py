"""Entries together: load them, look one up, find their mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mtqa import cache
from mtqa.errors import GlossaryError
from mtqa.glossary.entry import Entry
from mtqa.glossary.faults import refuse_faults
from mtqa.glossary.index import Index
from mtqa.glossary.read import glossary_files, read_entries, read_languages
from mtqa.glossary.surface import Form, Mention, Status, forms, in_region, surname_of
from mtqa.script import folded

__all__ = ["Glossary", "bundled_folder"]

if TYPE_CHECKING:
    from mtqa.romanise.index import Index as Readings

_COMPILERS = (
    "apostrophe.py",
    "boundary.py",
    "compile.py",
    "entry.py",
    "faults.py",
    "glossary.py",
    "index.py",
    "own-words.txt",
    "read.py",
    "skeleton.py",
    "surface.py",
    "../script.py",
)
"""What a compiled glossary depends on, from this folder."""


class Glossary:
    """Names and their spellings.

    Entries that are not in force, such as proposals that nobody has reviewed, are passed over.

    Args:
        entries: The names, their keys all different.
        base: A glossary to fall back on. An entry replaces the one of `base` with the same key, and its
            spellings are stronger than those of `base`.

    Raises:
        GlossaryError: The entries are what no glossary file could hold: two have one key, a kind is unknown, a variant
            is the preferred form of another.

    >>> kyiv = Entry("kyiv", "place", {"uk": "Київ"}, {"en": "Kyiv", "it": "Kiev"})
    >>> [mention.suggestion for mention in Glossary([kyiv]).find("KIEV's mayor")]
    ['KYIV']
    """

    def __init__(self, entries: Iterable[Entry], base: Glossary | None = None) -> None:
        self._given: Sequence[Entry] = tuple(entries)
        refuse_faults(self._given)
        self._base = self._under = base
        self._files: tuple[Path, ...] = ()
        self._forms: dict[str, tuple[Form, ...]] = {}
        self._indexes: dict[str, Index] = {}
        self._readings: Readings | None = None

    @classmethod
    def load(cls, paths: str | Path | Iterable[str | Path], base: Glossary | None = None) -> Glossary:
        """Read glossary files; a later file overrides an earlier one, and all of them override `base`.

        Args:
            paths: A CSV file, a folder of CSV files (which are read as one glossary), or several of these.
            base: What the files are laid over.

        Raises:
            GlossaryError: A file is missing or broken.
        """
        glossary = base
        for path in [paths] if isinstance(paths, (str, Path)) else paths:
            glossary = cls([], glossary)
            glossary._under = base
            glossary._files = glossary_files(Path(path))
            place = glossary._place("en")
            if not place or not place.is_file():  # what has an index was read without an error before
                glossary._given = glossary._read()
        return glossary if glossary is not None else cls([])

    @classmethod
    def bundled(cls) -> Glossary:
        """The glossary that comes with mtqa.

        Raises:
            GlossaryError: The installation is broken.
        """
        return cls.load(bundled_folder())

    @classmethod
    def with_files(cls, paths: Iterable[str | Path]) -> Glossary:
        """The bundled glossary with a user's files laid over it.

        Args:
            paths: As for `load`.

        Raises:
            GlossaryError: A file is missing or broken.
        """
        return cls.load(paths, base=cls.bundled())

    def _read(self) -> list[Entry]:
        return [entry for file in self._files for entry in read_entries(file)]

    @cached_property
    def _own(self) -> dict[str, Entry]:
        entries = self._read() if self._files and not self._given else self._given
        return {entry.key: entry for entry in entries if entry.in_force}

    def save(self, path: str | Path) -> None:
        """Write its entries to a CSV file, without those of the base that it was laid over.

        A file that is there keeps its columns, the order of its rows, and every row whose entry is unchanged.

        Raises:
            GlossaryError: The file that is there is broken.
            OutputError: A spelling cannot stand in a cell, or the place cannot be written to.
        """
        from mtqa.glossary.save import write_entries  # needs the CSV writer only here

        under = self._under
        write_entries((one for one in self.entries if not under or under.get(one.key) is not one), Path(path))

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries in force, those of the base first."""
        under = self._base.entries if self._base else ()
        return (*(entry for entry in under if entry.key not in self._own), *self._own.values())

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """BCP 47 tags of the target languages that it has preferred spellings for, sorted.

        >>> Glossary([Entry("kyiv", "place", {}, {"en": "Kyiv", "it": "Kiev"})]).languages
        ('en', 'it')
        """
        under = self._base.languages if self._base else ()
        if self._files:
            own = {tag for file in self._files for tag in read_languages(file)}
        else:
            own = {tag for entry in self._own.values() for tag in entry.preferred}
        return tuple(sorted(own.union(under)))

    def column(self, tag: str) -> str:
        """The column to use for a text in a language: that of its region if there is one; empty if there is none.

        >>> Glossary([Entry("kyiv", "place", {}, {"en": "Kyiv", "it": "Kiev"})]).column("it-CH")
        'it'
        """
        regions = (name for name in self.languages if name.startswith(f"{tag}-"))
        return next((name for name in (tag, tag.partition("-")[0], *regions) if name in self.languages), "")

    def get(self, key: str) -> Entry | None:
        """The entry with a key."""
        found = self._own.get(key)
        return self._base.get(key) if found is None and self._base else found

    def lookup(self, surface: str) -> tuple[Entry, ...]:
        """The entries that have a spelling, in any language and script, whatever the capitals; of persons, the surname too.

        >>> kyiv = Entry("kyiv", "place", {"uk": "Київ"}, {"en": "Kyiv", "it": "Kiev"})
        >>> [entry.key for entry in Glossary([kyiv]).lookup("kiev")]
        ['kyiv']
        """
        wanted = _key(surface)
        return tuple(entry for entry in self.entries if _may_have(entry, wanted) and wanted in _all_spellings(entry))

    def by_spelling(self, surface: str) -> tuple[Entry, ...]:
        """What `lookup` gives; slow the first time, then quick: for many names."""
        return self._by_spelling.get(_key(surface), ())

    @cached_property
    def _by_spelling(self) -> dict[str, tuple[Entry, ...]]:
        found: dict[str, tuple[Entry, ...]] = {}
        for entry in self.entries:
            for spelling in _all_spellings(entry):
                found[spelling] = (*found.get(spelling, ()), entry)
        return found

    def naming(self, words: str) -> list[Entry]:
        """The entries of whose spellings some whole words are a part, whatever the capitals.

        >>> duma = Entry("duma", "organisation", {}, {"en": "State Duma"})
        >>> [entry.key for entry in Glossary([duma]).naming("duma")]
        ['duma']
        """
        wanted = " ".join(_key(words).split())
        pattern = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")
        return [
            entry
            for entry in self.entries
            if _may_have(entry, wanted) and any(map(pattern.search, _all_spellings(entry)))
        ]

    def forms(self, language: str = "en") -> tuple[Form, ...]:
        """All forms for a target language, the stronger first where two are spelt alike."""
        known = self._forms.get(language)
        if known is None:
            own = (in_region(entry, language) for entry in self._own.values())
            found = [(_weakness(form), 0, form) for entry in own for form in forms(entry, language)]
            if self._base:
                under = (form for form in self._base.forms(language) if form.entry.key not in self._own)
                found += ((_weakness(form), 1, form) for form in under)
            found.sort(key=lambda item: (item[0] == _GUESSED, item[1], item[0]))
            known = self._forms[language] = tuple(form for _, _, form in found)
        return known

    def mentions(self, text: str, language: str = "en") -> list[Mention]:
        """Where a text names an entry, rightly or wrongly; in order, none inside another.

        Args:
            text: A text in the target language; apostrophes straight, as in `Reading.clean`.
            language: BCP 47 tag of the target language, as in the columns of the glossary.
        """
        return self.index(language).mentions(text)

    def index(self, language: str = "en") -> Index:
        """The forms for a target language, compiled; that of files is kept in the user's cache folder."""
        index = self._indexes.get(language)
        if index is None:
            path = self._place(language)
            index = cache.read(path, Index.loads) if path else None
            if index is None:
                index = Index.build(self.forms(language), language)
                if path:
                    cache.store(path, index.dumps())
            self._indexes[language] = index
        return index

    def readings(self) -> Readings:
        """The persons and places by what their names can be read as, to link other spellings to them.

        Its keys are those of the entries. That of files is kept in the user's cache folder.
        """
        from mtqa.glossary.readings import engine_files, kept_readings, make_readings  # slow to load

        if self._readings is None:
            path = self._place("", "readings", engine_files())
            if path:
                self._readings = kept_readings(path) or make_readings(self.entries, path=path)
            else:
                base = self._base.readings() if self._base else None
                self._readings = make_readings(self._own.values(), base=base)
        return self._readings

    def _place(self, language: str, kind: str = "glossary", engine: Iterable[Path] = ()) -> Path | None:
        """Where what is compiled for a language is kept; None if not all entries come from files."""
        files = self._all_files()
        if files is None:
            return None
        code = [Path(__file__).parent / name for name in _COMPILERS]
        try:
            contents = [file.read_bytes() for file in (*code, *engine, *files)]
        except OSError:  # reading the entries says what is wrong
            return None
        return cache.place(kind, [language.encode(), *contents])

    def _all_files(self) -> tuple[Path, ...] | None:
        under = self._base._all_files() if self._base else ()
        return None if under is None or not self._files else (*under, *self._files)

    def find(self, text: str, language: str = "en") -> list[Mention]:
        """Where a text spells a name otherwise than the glossary wants; see `mentions`."""
        wrong = (Status.VARIANT, Status.FORMER)
        return [mention for mention in self.mentions(text, language) if mention.status in wrong]


def bundled_folder() -> Path:
    """The folder of the glossary that comes with mtqa.

    Raises:
        GlossaryError: The installation is broken.
    """
    package = Path(__file__).parent.parent
    for folder in (package / "bundled_glossary", package.parent / "glossary"):
        if folder.is_dir():
            return folder
    raise GlossaryError("the bundled glossary is missing", path=package, remedy="install mtqa again")


_GUESSED = 4
"""The weakness of what no list has as wrong: the spelling of another language. Any other form is stronger."""


def _weakness(form: Form) -> int:
    if form.status is Status.PREFERRED:
        return 1 if form.short else 0
    if form.status is Status.ACCEPTED:
        return 2
    return 3 if form.listed else _GUESSED


def _may_have(entry: Entry, wanted: str) -> bool:
    """Whether a spelling is part of one that an entry lists; a quick look before the slow one."""
    texts = (*entry.native.values(), *entry.preferred.values(), *(form.text for form in entry.variants))
    return wanted in _key("|".join(texts))


def _all_spellings(entry: Entry) -> set[str]:
    texts = [*entry.native.values(), *entry.preferred.values(), *(form.text for form in entry.variants)]
    for language in entry.preferred:
        texts += (form.text for form in forms(entry, language))
    if any(surname_of(entry, name) != name for name in entry.preferred.values()):
        texts += (surname_of(entry, name) for name in entry.native.values())
    return set(map(_key, texts))


def _key(spelling: str) -> str:
    """What is alike of two spellings that a reader takes for one."""
    return folded(spelling.strip()).casefold()
