"""Which names of a reference a rival has, spells otherwise, or lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from mtqa.align.kinds import without_ending
from mtqa.align.name_list import Name, is_right, mentions, names_of
from mtqa.align.tokens import Token, tokens

if TYPE_CHECKING:
    from mtqa.glossary import Glossary
    from mtqa.glossary.surface import Mention

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
        right: Names that stand in the hypothesis as in the reference, in another form (Ukraine, Ukrainian), or in another
            spelling that the glossary has as right. A name that no glossary knows is one word.
        respelt: Names with the spelling that the hypothesis has instead; also a former name.
        missing: Names that the hypothesis lacks; it may say them in another way.
    """

    right: tuple[str, ...] = ()
    respelt: tuple[tuple[str, str], ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NameScore:
    """The names of a system over many segments.

    Attributes:
        right: Number of names that are right.
        respelt: Name of the reference and spelling of the system -> how often, the most frequent first.
        missing: Name of the reference -> how often the system lacks it, the most frequent first.
        standings: What the glossary thinks of each of the system's own spellings; empty without a glossary.
    """

    right: int
    respelt: tuple[tuple[tuple[str, str], int], ...]
    missing: tuple[tuple[str, int], ...]
    standings: Mapping[str, Standing] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def total(self) -> int:
        """Number of names in the reference."""
        return self.right + self.wrong + sum(count for _, count in self.missing)

    @property
    def wrong(self) -> int:
        """Number of those that are spelt otherwise."""
        return sum(count for _, count in self.respelt)

    def standing(self, standing: Standing) -> int:
        """Number of those whose spelling has a standing."""
        return sum(count for (_, two), count in self.respelt if self.standings.get(two) is standing)


def check_names(
    hypothesis: str,
    reference: str,
    *,
    language: str = "en",
    glossary: Glossary | None = None,
    known: frozenset[str] = frozenset(),
) -> NameCheck:
    """Look for the names of a reference in a hypothesis.

    A name that the glossary knows is looked for under all its spellings: right is the reference's, and any that the glossary
    has as right. Other names are looked for word by word.

    Args:
        hypothesis: A segment of a system.
        reference: The same segment of the reference.
        language: BCP 47 tag of the language of both.
        glossary: Names to know.
        known: Words that are names at the beginning of a sentence too; see `proven_names`.

    >>> check_names("Shells hit Kharkov and Lviv.", "Shells hit Kharkiv, Lviv and Sumy.")
    NameCheck(right=('Lviv',), respelt=(('Kharkiv', 'Kharkov'),), missing=('Sumy',))
    """
    wanted = names_of(reference, glossary, language, known)
    if not wanted:
        return NameCheck()
    there = [
        one for one in mentions(hypothesis, glossary, language) if any(one.entry.key == name.key for name in wanted)
    ]
    met = _met(wanted, there)
    taken = [(one.start, one.end) for one in met.values()]
    rest = [one for one in tokens(hypothesis) if not any(one.start < end and one.end > start for start, end in taken)]
    found = _by_words([name for place, name in enumerate(wanted) if place not in met], rest, language)
    right: list[str] = []
    respelt: list[tuple[str, str]] = []
    missing: list[str] = []
    for place, name in enumerate(wanted):
        mention = met.get(place)
        if mention is not None:
            written = name.text if _is_right_for(name, mention) else hypothesis[mention.start : mention.end]
        else:
            written = next(found)
        if not written:
            missing.append(name.text)
        elif written == name.text:
            right.append(name.text)
        else:
            surname_only = mention is not None and mention.form.short and " " not in written
            respelt.append((name.words[-1] if surname_only else name.text, written))
    return NameCheck(tuple(right), tuple(respelt), tuple(missing))


def _met(wanted: Sequence[Name], there: Sequence[Mention]) -> dict[int, Mention]:
    """Where the hypothesis has the names of the glossary: for each, by its place, one mention; the best ones first."""
    spare = list(there)
    met: dict[int, Mention] = {}
    for fits in (_is_same_text, _is_right_for, _is_same_entry):
        for place, name in enumerate(wanted):
            mention = None if place in met else next((one for one in spare if fits(name, one)), None)
            if mention is not None:
                spare.remove(mention)
                met[place] = mention
    return met


def _is_same_text(name: Name, mention: Mention) -> bool:
    return name.key == mention.entry.key and name.text.casefold() == mention.text.casefold()


def _is_right_for(name: Name, mention: Mention) -> bool:
    """Whether a mention has the reference's spelling, or both are right by the glossary."""
    same = name.key == mention.entry.key
    return _is_same_text(name, mention) or (same and name.is_right and is_right(mention))


def _is_same_entry(name: Name, mention: Mention) -> bool:
    return name.key == mention.entry.key


def _by_words(wanted: Sequence[Name], there: Sequence[Token], language: str) -> Iterator[str]:
    """How a hypothesis spells each name, word by word: the name itself if all its words are right, empty if one is missing.

    The last word of a person's name stands for the whole.
    """
    words = iter(_spellings([word for name in wanted for word in name.words], there, language))
    for name in wanted:
        spelt = [next(words) for _ in name.words]
        if name.is_person:
            spelt = [one or word for one, word in zip(spelt[:-1], name.words, strict=False)] + spelt[-1:]
        missing = not all(spelt)
        yield "" if missing else name.text if spelt == list(name.words) else " ".join(spelt)


def _spellings(wanted: Sequence[str], there: Sequence[Token], language: str) -> list[str]:
    """What a hypothesis has for each word: the word itself where it has it, or another form of it; empty for nothing."""
    counts = Counter(_bare(token) for token in there)
    found = dict.fromkeys(range(len(wanted)), "")
    for place, word in enumerate(wanted):
        if counts[without_ending(word).casefold()] > 0:
            counts[without_ending(word).casefold()] -= 1
            found[place] = word
    if all(found.values()):
        return list(found.values())
    spare = [token.text for token in there if token.text[:1].isupper() and counts[_bare(token)] > 0]
    english = language.partition("-")[0] == "en"
    for place, word in enumerate(wanted):
        if found[place]:
            continue
        form = next((other for other in spare if english and _is_form(word, without_ending(other))), "")
        other = form or next((other for other in spare if _is_same(word, without_ending(other))), "")
        if other:
            spare.remove(other)
            found[place] = word if form else without_ending(other)
    return list(found.values())


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
    found = [one for one in mentions(spelling, glossary, language) if one.end - one.start == len(spelling)]
    if not found:
        return Standing.OTHER
    return Standing.PREFERRED if is_right(found[0]) else Standing.VARIANT


def _bare(token: Token) -> str:
    return without_ending(token.text).casefold()


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
