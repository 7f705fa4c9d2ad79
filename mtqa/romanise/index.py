"""An index of names by what they can be read as: a spelling finds its name among many without comparing it with all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from mtqa.romanise.key import join
from mtqa.romanise.match import Verdict
from mtqa.romanise.name import Match, match_names, read_name
from mtqa.romanise.word import Word

__all__ = ["Hit", "Index"]

_BONES = str.maketrans("шжзцчщхгфпдт", "сссссскквбтт", "аеиоу")
_KEYS = 6  # readings of a word that are indexed
_SKELETONS = 3
_CANDIDATES = 60  # names that are compared with the one that is looked up
_COMMON = 2000  # a bare skeleton that more names share says nothing


@dataclass(frozen=True, slots=True)
class Hit:
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

    >>> index = Index([("kharkiv", "Харків"), ("kherson", "Херсон")])
    >>> [(hit.key, hit.match.verdict.value) for hit in index.find("Charkow")]
    [('kharkiv', 'same')]
    """

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        self._names: list[tuple[str, str]] = []
        self._places: dict[str, list[int]] = defaultdict(list)
        for key, name in names:
            place = len(self._names)
            self._names.append((key, name))
            for word in read_name(name).words:
                for mark in _marks(word, _KEYS):
                    self._places[mark].append(place)

    def __len__(self) -> int:
        return len(self._names)

    def find(self, name: str, limit: int = 5) -> tuple[Hit, ...]:
        """The names of which a spelling is one, best first; none twice.

        Args:
            name: A spelling in any script.
            limit: At most so many keys.
        """
        read = read_name(name)
        shared: Counter[int] = Counter()
        for word in read.words:
            for mark in _marks(word, len(word.keys)):
                places = self._places.get(mark, ())
                if len(places) <= _COMMON:
                    shared.update(places)
        found: dict[str, Hit] = {}
        for place, _ in shared.most_common(_CANDIDATES):
            key, spelling = self._names[place]
            match = match_names(read, read_name(spelling))
            if match.verdict is not Verdict.DIFFERENT and (key not in found or match.score > found[key].match.score):
                found[key] = Hit(key, spelling, match)
        best = sorted(found.values(), key=lambda hit: (hit.match.verdict is not Verdict.SAME, -hit.match.score))
        return tuple(best[:limit])


def _marks(word: Word, limit: int) -> set[str]:
    """What a word is found by: so many of its likeliest keys, the skeletons of the first of them, and itself."""
    keys = sorted(word.keys, key=lambda key: word.keys[key])[:limit]
    bones = {f"-{join('', key.translate(_BONES))}" for key in keys[:_SKELETONS]}
    return {word.text, *keys, *bones}
