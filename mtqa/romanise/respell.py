"""The spelling of a name in a target language, worked out from a spelling that follows another convention."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from mtqa.errors import UsageError
from mtqa.language import LANGUAGE_NAMES
from mtqa.romanise.evidence import describe
from mtqa.romanise.given import given_names
from mtqa.romanise.reading import Reading, read_back
from mtqa.romanise.scheme import Scheme, all_schemes, load_scheme, romanise
from mtqa.romanise.word import read_word

__all__ = ["DOUBTFUL", "Respelling", "respell", "target_languages", "target_scheme"]

DOUBTFUL = 0.4
"""A spelling that is less sure is hardly worth a proposal: Washington can be read as a Russian name too."""

_OFFICIAL = {("uk", "en"): "uk-national", ("ru", "en"): "ru-press-en", ("bg", "en"): "bg-national"}
_SLAVIC = ("ru", "uk", "be", "bg")
_AS_GOOD = 0.35  # a reading as good as the best, that is spelt as the name is: the name is right
_LIKE_A_NAME = 0.8  # what a letter of a reading that looks like a name costs at most
_GIVEN = 0.9
_READINGS = 12
_RANGE = 0.7  # readings that cost so much more than the best one are left aside
_ENDINGS = tuple(
    "енко енка чук щук ский ська ський цький цький ская цкий цкая ов ев ёв ова ева ин ина ын ына ович евич івна овна "
    "евна ич ук юк ак ик як ій ий ый ськ ск цк град город поль піль ів їв іка ове ево ово ино ине івка овка евка".split()
)


class Respelling(NamedTuple):
    """A spelling that is worked out.

    Attributes:
        spelling: How the target language writes the name.
        reading: The native spelling, and the scheme under which the given spelling stands for it.
        confidence: 0 to 1: how sure it is that the name is one of that language, and is read rightly.
        reason: "Konascenkov = Конашенков in the Italian press (sc before e is ш)".
    """

    spelling: str
    reading: Reading
    confidence: float
    reason: str


@cache
def target_scheme(language: str, target: str) -> Scheme | None:
    """The scheme by which a target language writes names of a language, if there is a table for it.

    >>> scheme = target_scheme("uk", "en")
    >>> scheme.name if scheme else ""
    'uk-national'
    """
    if (language, target) in _OFFICIAL:
        return load_scheme(_OFFICIAL[language, target])
    return next((s for s in all_schemes() if s.language == language and s.target == target), None)


@cache
def target_languages() -> tuple[str, ...]:
    """The target languages that a scheme leads to from Russian or Ukrainian.

    >>> {"en", "it", "sv"} <= set(target_languages()), "ja" in target_languages()
    (True, False)
    """
    targets = {scheme.target for scheme in all_schemes() if scheme.language in ("ru", "uk")}
    return tuple(sorted(filter(None, targets)))


def respell(
    latin: str, *, target: str = "en", languages: Collection[str] = _SLAVIC, source: str = "", limit: int = 3
) -> tuple[Respelling, ...]:
    """How a target language writes a name that stands in another spelling; empty if the spelling is right already.

    Args:
        latin: One word in Latin letters, or several that hyphens join, each of which is respelt.
        target: The target language, as a BCP 47 tag.
        languages: The languages that the name may come from.
        source: The language whose press the spelling may come from ("it" for a text translated from Italian).
        limit: At most so many.

    Raises:
        UsageError: No scheme leads to the target language.

    >>> [(found.spelling, found.reading.native) for found in respell("Konascenkov", source="it", limit=1)]
    [('Konashenkov', 'Конашенков')]
    >>> respell("Konashenkov")
    ()
    >>> respell("Scevciuk-Kovalcuk", limit=1)[0].spelling
    'Shevchuk-Kovalchuk'
    """
    if "-" in latin.strip("-"):
        parts = [respell(part, target=target, languages=languages, source=source) for part in latin.split("-")]
        return tuple(_barrelled(latin.split("-"), parts))[:limit]
    known = _given(latin, target, languages)
    if known is not None:
        return known
    schemes = {language: target_scheme(language, target) for language in languages}
    if not any(schemes.values()):
        raise UsageError(f"no scheme leads to the language '{target}'", remedy=f"use {', '.join(target_languages())}")
    found: dict[str, Respelling] = {}
    readings = [
        r for r in read_back(latin, languages=languages, source=source, limit=_READINGS) if schemes[r.scheme.language]
    ]
    for reading in readings:
        worse = reading.rank - readings[0].rank
        if worse > _RANGE:
            break
        scheme = schemes[reading.scheme.language]
        spelling = romanise(reading.native, scheme) if scheme else latin
        if worse <= _AS_GOOD and latin.lower() in (spelling.lower(), _press(reading, target)):
            return ()
        confidence = round(_confidence(reading, readings), 2)
        found.setdefault(spelling, Respelling(spelling, reading, confidence, describe(latin, reading)))
    return tuple(found.values())[:limit]


def _barrelled(words: Sequence[str], respelt: Sequence[tuple[Respelling, ...]]) -> Iterator[Respelling]:
    """The whole of a double-barrelled name, for each language of the first part that changes; right parts stay."""
    for lead in next(filter(None, respelt), ()):
        language = lead.reading.scheme.language
        parts = [
            next((one for one in found if one.reading.scheme.language == language), found[0]) if found else None
            for found in respelt
        ]
        parts[respelt.index(next(filter(None, respelt)))] = lead
        changed = [part for part in parts if part]
        spellings = (part.spelling if part else word for part, word in zip(parts, words, strict=True))
        natives = (part.reading.native if part else word for part, word in zip(parts, words, strict=True))
        yield Respelling(
            "-".join(spellings),
            lead.reading._replace(native="-".join(natives)),
            min(part.confidence for part in changed),
            "; ".join(dict.fromkeys(part.reason for part in changed)),
        )


def _press(reading: Reading, target: str) -> str:
    """How the press of the target language writes a reading, if that is the scheme it was read by; in lower case."""
    return romanise(reading.native, reading.scheme).lower() if reading.scheme.target == target else ""


def _given(latin: str, target: str, languages: Collection[str]) -> tuple[Respelling, ...] | None:
    """For a given name, the spelling of its known native form; None if it is not one of these languages."""
    found: dict[str, Respelling] = {}
    for name in given_names(read_word(latin)):
        scheme = target_scheme(name.nation, target)
        if name.nation in languages and scheme:
            spelling = romanise(name.native, scheme)
            if spelling.lower() == latin.lower():
                return ()
            reading = Reading(name.native, 0.0, scheme, ())
            language = LANGUAGE_NAMES[name.nation]
            reason = f"{latin} is the {language} given name {name.native}"
            found.setdefault(spelling, Respelling(spelling, reading, _GIVEN, reason))
    return tuple(found.values()) or None


def _confidence(reading: Reading, readings: list[Reading]) -> float:
    """Lower where other readings are hardly worse, and where the native spelling does not look or end like a name."""
    rivals = sum(other.native != reading.native and other.rank < reading.rank + 0.3 for other in readings)
    slavic = 0.9 if reading.native.lower().endswith(_ENDINGS) else 0.4
    unlike = max(0.0, reading.rank / len(reading.native) - _LIKE_A_NAME)
    return slavic * max(0.0, 1 - unlike) * (1 - 0.25 * min(reading.cost, 2.0)) / (1 + 0.25 * min(rivals, 4))
