"""Which names of a reference a rival has, spells otherwise, or lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from mtqa.align.kinds import names_in
from mtqa.align.tokens import Token, tokens

if TYPE_CHECKING:
    from mtqa.glossary import Glossary

__all__ = ["NameCheck", "NameScore", "Standing", "check_names", "score_names"]

_NEAR = 55.0
"""Similarity, 0 to 100, below which two spellings are not compared by their romanisation."""
_ALIKE = 80.0
"""Similarity from which on two spellings count as one name without that."""

_ROOT = 4
"""Letters that two forms of one English name share at least: Iran, Iranian."""
_DERIVED = frozenset("n an ian ans ians ns nian ese ish ic".split())
_BARE = frozenset(["", "a", "e", "o", "ia", "y", "ey"])
"""Endings of a name's adjective or people, and of the name: Ukrain-ian and Ukrain-e."""


class Standing(StrEnum):
    """What the glossary thinks of a spelling that the reference does not have."""

    PREFERRED = "preferred"
    """It is right: the reference has another one."""
    VARIANT = "variant"
    """A spelling to replace, or a former name."""
    OTHER = "other"
    """The glossary does not know it."""


@dataclass(frozen=True, slots=True)
class NameCheck:
    """The names of one segment.

    Attributes:
        right: Words of names that stand in the hypothesis as in the reference, or in another form (Ukraine, Ukrainian).
        respelt: Words of names with the spelling that the hypothesis has instead.
        missing: Words of names that the hypothesis lacks; it may say them in another way.
    """

    right: tuple[str, ...] = ()
    respelt: tuple[tuple[str, str], ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NameScore:
    """The names of a system over many segments.

    Attributes:
        right: Number of words of names as the reference has them.
        respelt: Word of the reference and spelling of the system -> how often, the most frequent first.
        missing: Word of the reference -> how often the system lacks it, the most frequent first.
        standings: What the glossary thinks of each of the system's own spellings; empty without a glossary.
    """

    right: int
    respelt: tuple[tuple[tuple[str, str], int], ...]
    missing: tuple[tuple[str, int], ...]
    standings: Mapping[str, Standing] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def total(self) -> int:
        """Number of words of names in the reference."""
        return self.right + self.wrong + sum(count for _, count in self.missing)

    @property
    def wrong(self) -> int:
        """Number of those that are spelt otherwise."""
        return sum(count for _, count in self.respelt)

    def standing(self, standing: Standing) -> int:
        """Number of those whose spelling has a standing."""
        return sum(count for (_, two), count in self.respelt if self.standings.get(two) is standing)


def check_names(hypothesis: str, reference: str, *, language: str = "en") -> NameCheck:
    """Look for the names of a reference in a hypothesis.

    Args:
        hypothesis: A segment of a system.
        reference: The same segment of the reference.
        language: BCP 47 tag of the language of both.

    >>> check_names("Shells hit Kharkov and Lviv.", "Shells hit Kharkiv, Lviv and Sumy.")
    NameCheck(right=('Lviv',), respelt=(('Kharkiv', 'Kharkov'),), missing=('Sumy',))
    """
    wanted = _names(reference, language)
    if not wanted:
        return NameCheck()
    there = tokens(hypothesis)
    counts = Counter(_bare(token) for token in there)
    right: list[str] = []
    open_: list[str] = []
    for word in wanted:
        if counts[word.casefold()] > 0:
            counts[word.casefold()] -= 1
            right.append(word)
        else:
            open_.append(word)
    spare = [token.text for token in there if token.text[:1].isupper() and counts[_bare(token)] > 0] if open_ else []
    respelt: list[tuple[str, str]] = []
    missing: list[str] = []
    english = language.partition("-")[0] == "en"
    for word in open_:
        form = next((other for other in spare if english and _is_form(word, _without_ending(other))), "")
        if form:
            spare.remove(form)
            right.append(word)
            continue
        found = next((other for other in spare if _is_same(word, _without_ending(other))), "")
        if found:
            spare.remove(found)
            respelt.append((word, _without_ending(found)))
        else:
            missing.append(word)
    return NameCheck(tuple(right), tuple(respelt), tuple(missing))


def score_names(checks: Iterable[NameCheck], *, glossary: Glossary | None = None, language: str = "en") -> NameScore:
    """Add up the names of all segments.

    Args:
        checks: One for each segment.
        glossary: Says which spellings are right or known to be wrong.
        language: BCP 47 tag of the language of the texts.
    """
    right = 0
    respelt: Counter[tuple[str, str]] = Counter()
    missing: Counter[str] = Counter()
    for check in checks:
        right += len(check.right)
        respelt.update(check.respelt)
        missing.update(check.missing)
    spellings = dict.fromkeys(spelling for _, spelling in respelt) if glossary is not None else ()
    standings = {spelling: _standing(spelling, glossary, language) for spelling in spellings if glossary is not None}
    ordered = tuple(respelt.most_common()), tuple(missing.most_common())
    return NameScore(right, *ordered, MappingProxyType(standings))


def _standing(spelling: str, glossary: Glossary, language: str) -> Standing:
    from mtqa.glossary import Status

    found = [one for one in glossary.mentions(spelling, language) if one.end - one.start == len(spelling)]
    if not found:
        return Standing.OTHER
    return Standing.PREFERRED if found[0].status in (Status.PREFERRED, Status.ACCEPTED) else Standing.VARIANT


@lru_cache(maxsize=64)
def _names(text: str, language: str) -> tuple[str, ...]:
    """The words of names in a reference, which all systems of a segment are held against."""
    words = tokens(text)
    return tuple(_without_ending(words[index].text) for index in sorted(names_in(words, language)))


def _without_ending(word: str) -> str:
    return word.replace("’", "'").removesuffix("'s").removesuffix("'")


def _bare(token: Token) -> str:
    return _without_ending(token.text).casefold()


def _is_form(one: str, two: str) -> bool:
    """Whether two words are forms of one English name: of a country (Germany), its people, its adjective, or its plural.

    >>> _is_form("Ukraine", "Ukrainian"), _is_form("Russian", "Russians"), _is_form("Donbas", "Donbass")
    (True, True, False)
    """
    first, second = one.casefold(), two.casefold()
    same = next(
        (i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second))
    )
    if same < _ROOT:
        return False
    endings = {first[same:], second[same:]}
    if endings == {"", "s"}:
        return first[same - 1] not in "sxz"
    if endings == {"", "y"}:
        return first[:same].endswith("an")
    return bool(endings & _DERIVED) and bool(endings & _BARE)


def _is_same(one: str, two: str) -> bool:
    """Whether two words are spellings of one name; cheap to say for words that are not alike."""
    from rapidfuzz.fuzz import ratio

    alike = ratio(one.casefold(), two.casefold())
    if alike < _NEAR or min(len(one), len(two)) < 3:
        return False
    if alike >= _ALIKE and one[:1].casefold() == two[:1].casefold():
        return True
    from mtqa.romanise import Verdict, match_names, read_name

    return match_names(read_name(one), read_name(two)).verdict is not Verdict.DIFFERENT
