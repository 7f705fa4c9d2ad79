"""Link a spelling to the name of the glossary that it is a romanisation of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from mtqa.expression import lazy
from mtqa.glossary import Entry, Index, Namesake
from mtqa.glossary.surface import surname_of

__all__ = ["Link", "find_link", "is_spelling"]

_LIKELY = 0.7
"""A likeness below it is not worth a remark."""
_UKRAINIAN_ENDING = lazy("(?:[oe]ve|ivka|ske|skyi|ivtsi|ytsia)$")
_REGULAR = 0.2
_PEDANTIC = ("iso9", "gost", "scholarly")
"""Parts of the names of schemes that no newspaper follows."""


class Link(NamedTuple):
    """A name that a spelling stands for.

    Attributes:
        entry: What is named.
        native: The native spelling, as far as the spelling covers it.
        short: Whether it is a person's surname only.
        preferred: What to write.
        others: What to write if it is another name of the glossary that resembles it as much.
        score: 0..1, see `mtqa.romanise.Match`.
        sure: Whether romanisation explains every difference.
    """

    entry: Entry
    native: str
    short: bool
    preferred: str
    others: tuple[str, ...]
    score: float
    sure: bool


def find_link(spelling: str, namesakes: Sequence[Namesake], index: Index, language: str) -> Link | None:
    """The name of the glossary that a spelling stands for; None if there is none, or it is spelt rightly.

    Args:
        spelling: One to three words.
        namesakes: The names that have its skeleton.
        index: The compiled glossary.
        language: The target language.
    """
    if not namesakes:
        return None
    from mtqa.romanise import Verdict, match_names, read_name  # only now: it is slow to load

    read = read_name(spelling)
    found: dict[str, Link] = {}
    for namesake in namesakes:
        preferred = _preferred(namesake, language)
        match = match_names(read, read_name(namesake.native))
        if match.verdict is Verdict.DIFFERENT or match.score < _LIKELY:
            continue
        if _is_right(spelling, namesake, preferred, namesake.entry.key in index.ukrainian, language):
            return None
        sure = match.verdict is Verdict.SAME
        link = Link(namesake.entry, namesake.native, namesake.short, preferred, (), match.score, sure)
        if preferred not in found or _rank(link) > _rank(found[preferred]):
            found[preferred] = link
    ranked = sorted(found.values(), key=_rank, reverse=True)
    return _with_others(ranked) if ranked else None


def _rank(link: Link) -> tuple[bool, bool, float]:
    return link.sure, not link.short, link.score


def _with_others(ranked: list[Link]) -> Link:
    best = ranked[0]
    others = tuple(link.preferred for link in ranked[1:3] if link.sure >= best.sure and link.short == best.short)
    return Link(best.entry, best.native, best.short, best.preferred, others, best.score, best.sure)


def _preferred(namesake: Namesake, language: str) -> str:
    name = namesake.entry.preferred[language].removeprefix("the ")
    return surname_of(namesake.entry, name) if namesake.short else name


def _is_right(spelling: str, namesake: Namesake, preferred: str, ukrainian: bool, target: str) -> bool:
    """Whether a spelling is the preferred one, or one that texts in the target language use beside it."""
    lower = spelling.casefold()
    if lower == preferred.casefold():
        return True
    ending = _UKRAINIAN_ENDING.search(lower)
    if ending and namesake.entry.kind == "place" and not preferred.endswith(ending.group()):
        return True  # Vyshkove and Vyshkovo are two places
    entry, native = namesake.entry, namesake.native
    languages = [
        language
        for language in ("uk", "ru", "be")
        if native in entry.native.get(language, "") and not (language == "ru" and ukrainian)
    ]
    official = entry.kind == "place" and preferred.casefold() in _spellings(native, "uk", target, official=True)
    return any(
        lower == form for language in languages for form in _spellings(native, language, target, official=official)
    )


def is_spelling(word: str, language: str) -> bool:
    """Whether a Russian, Ukrainian or Belarusian name could be spelt so in a language: Klichko, but not Klitschko.

    >>> is_spelling("Klichko", "en"), is_spelling("Scevcenko", "en"), is_spelling("Tschernow", "de")
    (True, False, True)
    """
    from mtqa.romanise import read_back

    readings = read_back(word, languages=("ru", "uk", "be"), targets=(language.partition("-")[0],))
    return any(reading.cost <= _REGULAR for reading in readings)


def _spellings(native: str, language: str, target: str, *, official: bool) -> list[str]:
    """What the schemes make of a native spelling that texts in a target language follow."""
    from mtqa.romanise import all_schemes, romanise

    return [
        romanise(native, scheme).replace("'", "").casefold()
        for scheme in all_schemes()
        if scheme.language == language
        and scheme.target in ("", target.partition("-")[0])
        and not any(part in scheme.name for part in _PEDANTIC)
        and (not official or language != "uk" or scheme.name == "uk-national")
    ]
