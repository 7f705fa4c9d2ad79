"""An index of names by what they can be read as: a spelling finds its name among many without comparing it with all."""

from __future__ import annotations

import marshal
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from mtqa.romanise.key import join
from mtqa.romanise.match import Verdict
from mtqa.romanise.name import Match, match_names, name_words, read_name
from mtqa.romanise.word import Word, read_once

__all__ = ["Hit", "Index"]

_BONES = str.maketrans("шжзцчщхгфпдт", "сссссскквбтт", "аеиоу")
_KEYS = 6  # readings of a word that are indexed
_SKELETONS = 3
_WIDTH = 4  # a narrow beam finds as many names as a wide one, in half the time
_CANDIDATES = 60  # names that are compared with the one that is looked up
_COMMON = 2000  # a bare skeleton that more names share says nothing
_VERSION = 1
_START = 3
"""Marks are packed by so many letters."""


class Hit(NamedTuple):
    """A name that was found.

    Attributes:
        key: The key under which it was put in.
        name: The spelling that was put in.
        match: How it compares with the spelling that was looked up.
    """

    key: str
    name: str
    match: Match


class Index:
    """Names by the keys of their words.

    Args:
        names: A key (of a glossary entry, say) and a spelling, in any script; one key may have several spellings.
        base: An index to look in too; what it has under a key of `names` is passed over.

    >>> index = Index([("kharkiv", "Харків"), ("kherson", "Херсон")])
    >>> [(hit.key, hit.match.verdict.value) for hit in index.find("Charkow")]
    [('kharkiv', 'same')]
    """

    def __init__(self, names: Iterable[tuple[str, str]], base: Index | None = None) -> None:
        self._base = base
        self._names: list[tuple[str, str]] = list(names)
        self._own = frozenset(key for key, _ in self._names) if base else frozenset()
        self._places: dict[str, list[int]] = defaultdict(list)
        self._packed: dict[str, bytes] = {}
        marks: dict[str, tuple[str, ...]] = {}
        for place, (_, name) in enumerate(self._names):
            for word in name_words(name):
                if word not in marks:
                    marks[word] = _marks(read_once(word, _WIDTH), _KEYS)
                for mark in marks[word]:
                    self._places[mark].append(place)

    def dumps(self) -> bytes:
        """The index without its base as bytes, for `loads`."""
        starts: dict[str, dict[str, list[int]]] = defaultdict(dict)
        for start in list(self._packed):
            self._unpack(start)
        for mark, places in self._places.items():
            starts[mark[:_START]][mark] = places
        packed = {start: marshal.dumps(marks) for start, marks in starts.items()}
        return marshal.dumps({"version": _VERSION, "names": self._names, "places": packed})

    @classmethod
    def loads(cls, data: bytes) -> Index:
        """An index that `dumps` gave; it stays packed until a name is looked for.

        Raises:
            ValueError: It was made by another version, or is damaged.
        """
        try:
            loaded = marshal.loads(data)  # our own file, in the user's own cache folder
        except (EOFError, TypeError, ValueError) as error:
            raise ValueError("the stored index is damaged") from error
        if not isinstance(loaded, dict) or loaded.get("version") != _VERSION:
            raise ValueError("the stored index is of another version")
        index = cls([])
        index._names, index._packed = loaded["names"], loaded["places"]
        return index

    def _unpack(self, start: str) -> None:
        if start in self._packed:
            self._places.update(marshal.loads(self._packed.pop(start)))

    def _found_by(self, mark: str) -> Sequence[int]:
        self._unpack(mark[:_START])
        return self._places.get(mark, ())

    def __len__(self) -> int:
        return len(self._names) + (len(self._base) if self._base else 0)

    def find(self, name: str, limit: int = 5, *, among: Callable[[str], object] | None = None) -> tuple[Hit, ...]:
        """The names of which a spelling is one, best first; none twice.

        Args:
            name: A spelling in any script.
            limit: At most so many keys.
            among: Says of a spelling of the index whether it counts; None for all.
        """
        read = read_name(name)
        shared: Counter[int] = Counter()
        for word in read.words:
            for mark in _marks(word, len(word.keys)):
                places = self._found_by(mark)
                if len(places) <= _COMMON:
                    shared.update(places)
        found: dict[str, Hit] = {}
        for place, _ in shared.most_common(_CANDIDATES):
            key, spelling = self._names[place]
            if among and not among(spelling):
                continue
            match = match_names(read, read_name(spelling))
            if match.verdict is not Verdict.DIFFERENT and (key not in found or match.score > found[key].match.score):
                found[key] = Hit(key, spelling, match)
        if self._base:
            under = self._base.find(name, limit, among=among)
            found.update((hit.key, hit) for hit in under if hit.key not in self._own)
        best = sorted(found.values(), key=lambda hit: (hit.match.verdict is not Verdict.SAME, -hit.match.score))
        return tuple(best[:limit])


def _marks(word: Word, limit: int) -> tuple[str, ...]:
    """What a word is found by: itself, so many of its likeliest keys, and the skeletons of the first of them.

    Always in one order, which decides between names that are found by as many marks.
    """
    keys = sorted(word.keys, key=lambda key: word.keys[key])[:limit]
    bones = [f"-{join('', key.translate(_BONES))}" for key in keys[:_SKELETONS]]
    return tuple(dict.fromkeys((word.text, *keys, *bones)))
