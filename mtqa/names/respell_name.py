"""The spelling of a full name in a target language, worked out word by word: Oleksij Hrycenko is Oleksii Hrytsenko."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from mtqa.errors import UsageError
from mtqa.names.given import given_name, is_ukrainian_given_name
from mtqa.names.unlisted import has_marks
from mtqa.romanise.given import given_names
from mtqa.romanise.respell import DOUBTFUL, Respelling, respell, target_languages, target_scheme
from mtqa.romanise.word import read_word

__all__ = ["RespeltName", "respell_name"]

_NATIONS = ("ru", "uk", "be")
"""Those whose given names are known."""


class RespeltName(NamedTuple):
    """A name in the spelling of a target language.

    Attributes:
        spelling: How the target language writes it.
        confidence: 0 to 1: that of its least sure word.
        reason: What is said of each word that changed, as a sentence without a final stop.
    """

    spelling: str
    confidence: float
    reason: str


def respell_name(name: str, *, target: str = "en") -> tuple[RespeltName, ...]:
    """How a target language writes a name of one word or more; empty if it is right already, or not read as Slavic.

    The given name tells which nation's forms come into question; without one it is all of them.

    Args:
        name: Words in Latin letters, the surname last.
        target: The target language, as a BCP 47 tag.

    Raises:
        UsageError: No scheme leads to the target language.

    >>> [found.spelling for found in respell_name("Oleksij Hrycenko")]
    ['Oleksii Hrytsenko']
    >>> respell_name("Maria Rossi")
    ()
    """
    *given, surname = name.split()
    if not given:
        return tuple(_joined([one]) for one in respell(surname, target=target) if one.confidence >= DOUBTFUL)
    if not any(target_scheme(nation, target) for nation in _NATIONS):
        raise UsageError(f"no scheme leads to the language '{target}'", remedy=f"use {', '.join(target_languages())}")
    if not _is_slavic(given, surname, target):
        return ()
    found: dict[str, RespeltName] = {}
    for one in _respelt(given, surname, target):
        if one.spelling.casefold() != " ".join(name.split()).casefold():
            found.setdefault(one.spelling, one)
    return tuple(found.values())


def _is_slavic(given: Sequence[str], surname: str, target: str) -> bool:
    """Whether a name shows it: by its surname, or by a given name that no western nation has."""
    return _looks_slavic(surname) or has_marks(surname, target) or any(map(_is_only_theirs, given))


def _looks_slavic(surname: str) -> bool:
    return any(read_word(part).slavic for part in surname.split("-"))


def _is_only_theirs(word: str) -> bool:
    found = given_name(word)
    return is_ukrainian_given_name(word) if found is None else not found.shared


def _nations(given: Sequence[str], target: str) -> list[str]:
    """The nations that have the given names; all of them if none has."""
    known = {name.nation for word in given for name in given_names(read_word(word))}
    led_to = [nation for nation in _NATIONS if target_scheme(nation, target)]
    return [nation for nation in led_to if nation in known] or led_to


def _respelt(given: Sequence[str], surname: str, target: str) -> list[RespeltName]:
    """The whole name for each reading of its surname; first those of a nation that spells the given names so."""
    nations = _nations(given, target)
    readings = respell(surname, target=target, languages=nations)
    ways: list[tuple[list[Respelling | str], Respelling | str]] = []
    for one in readings:
        if one.confidence >= DOUBTFUL:
            nation = [one.reading.scheme.language]
            ways.append(([_best(word, target, nation) for word in given], one))
    if not readings and _looks_slavic(surname):  # which is right, then
        ways.append(([_best(word, target, nations) for word in given], surname))
    ways.sort(key=lambda way: _changed(way[0]))
    return [_joined([*first, last]) for first, last in ways if _changed([*first, last])]


def _changed(words: Iterable[Respelling | str]) -> int:
    return sum(isinstance(word, Respelling) for word in words)


def _best(word: str, target: str, languages: Collection[str]) -> Respelling | str:
    """A given name in the spelling of a target language; as it stands if that is right, or not sure to be wrong."""
    if not word.isalpha() or len(word) == 1:
        return word
    found = respell(word, target=target, languages=languages, limit=1)
    return found[0] if found and found[0].confidence >= DOUBTFUL else word


def _joined(words: Sequence[Respelling | str]) -> RespeltName:
    changed = [word for word in words if isinstance(word, Respelling)]
    return RespeltName(
        " ".join(word if isinstance(word, str) else word.spelling for word in words),
        min(word.confidence for word in changed),
        "; ".join(word.reason for word in changed),
    )
