"""Which names of a reference a rival has, spells otherwise, or lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from mtqa.align.kinds import names_in
from mtqa.align.tokens import Token, tokens

__all__ = ["NameCheck", "NameScore", "check_names", "score_names"]

_NEAR = 55.0
"""Similarity, 0 to 100, below which two spellings are not compared by their romanisation."""
_ALIKE = 80.0
"""Similarity from which on two spellings count as one name without that."""


@dataclass(frozen=True, slots=True)
class NameCheck:
    """The names of one segment.

    Attributes:
        right: Words of names that stand in the hypothesis as in the reference.
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
    """

    right: int
    respelt: tuple[tuple[tuple[str, str], int], ...]
    missing: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """Number of words of names in the reference."""
        return self.right + self.wrong + sum(count for _, count in self.missing)

    @property
    def wrong(self) -> int:
        """Number of those that are spelt otherwise."""
        return sum(count for _, count in self.respelt)


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
    for word in open_:
        found = next((other for other in spare if _is_same(word, _without_ending(other))), "")
        if found:
            spare.remove(found)
            respelt.append((word, _without_ending(found)))
        else:
            missing.append(word)
    return NameCheck(tuple(right), tuple(respelt), tuple(missing))


def score_names(checks: Iterable[NameCheck]) -> NameScore:
    """Add up the names of all segments."""
    right = 0
    respelt: Counter[tuple[str, str]] = Counter()
    missing: Counter[str] = Counter()
    for check in checks:
        right += len(check.right)
        respelt.update(check.respelt)
        missing.update(check.missing)
    return NameScore(right, tuple(respelt.most_common()), tuple(missing.most_common()))


@lru_cache(maxsize=64)
def _names(text: str, language: str) -> tuple[str, ...]:
    """The words of names in a reference, which all systems of a segment are held against."""
    words = tokens(text)
    return tuple(_without_ending(words[index].text) for index in sorted(names_in(words, language)))


def _without_ending(word: str) -> str:
    return word.replace("’", "'").removesuffix("'s").removesuffix("'")


def _bare(token: Token) -> str:
    return _without_ending(token.text).casefold()


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
