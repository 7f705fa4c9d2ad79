"""What the findings of an article say together: which language it was translated from, and what that makes likely."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from mtqa.finding import Finding, Severity
from mtqa.language import LANGUAGE_NAMES

__all__ = ["SourceGuess", "guess_source", "promote"]

_MIN_TRAITS = 3
"""So many different traits at least: two can be chance."""
_MIN_DENSITY = 4.0
"""Traits per 1,000 words. Native news prose has under 0.3, a raw machine translation 15 to 60."""


@dataclass(frozen=True, slots=True)
class SourceGuess:
    """Where an article seems to be translated from.

    Attributes:
        language: BCP 47 tag; empty where nothing speaks for any.
        confidence: 0..1.
        evidence: Why, in words for a reader.
    """

    language: str = ""
    confidence: float = 0.0
    evidence: tuple[str, ...] = ()


def guess_source(
    findings: Iterable[Finding], languages: Mapping[str, str], words: int, named: str = "auto"
) -> SourceGuess:
    """Guess the source language from the traits found.

    A trait is an error or warning of a rule that belongs to a source language; each rule counts once. The confidence is
    the share of the leading language among all traits, times n / (n + 1) for its n traits.

    Args:
        findings: All findings of one article.
        languages: Rule id -> its source language, empty for none.
        words: Number of words of the article.
        named: What the user says the language is; "auto" to guess.
    """
    traits = _traits(findings, languages)
    counts = Counter({language: len(rules) for language, rules in traits.items()})
    if named != "auto":
        return SourceGuess(named, 1.0, ("named by the user",))
    if not counts:
        return SourceGuess()
    (language, leading), *_ = counts.most_common(1)
    density = 1000 * leading / max(words, 1)
    if leading < _MIN_TRAITS or density < _MIN_DENSITY:
        return SourceGuess()
    confidence = leading / counts.total() * leading / (leading + 1)
    name = LANGUAGE_NAMES.get(language, language)
    examples = ", ".join(f"“{' '.join(finding.text.split())}”" for finding in list(traits[language].values())[:3])
    return SourceGuess(
        language, round(confidence, 2), (f"{leading} {name} traits in {words} words", f"such as {examples}")
    )


def promote(
    findings: Iterable[Finding], languages: Mapping[str, str], source: SourceGuess, words: int
) -> list[Finding]:
    """Raise what is also good English to a warning where the rest of the article shows the same source language.

    "Among other things" is native; in an article with a dozen other Italian traits it is *tra l'altro*. A suggestion of the
    source language's rules becomes a warning, and says why, where at least 3 different traits stand and at least 4
    in 1,000 words.
    """
    found = list(findings)
    traits = len(_traits(found, languages).get(source.language, {}))
    if not source.language or traits < _MIN_TRAITS or 1000 * traits / max(words, 1) < _MIN_DENSITY:
        return found
    reason = f"{traits} other {LANGUAGE_NAMES.get(source.language, source.language)} traits in this article"
    return [
        replace(
            finding,
            severity=Severity.WARNING,
            confidence=round(min(0.9, finding.confidence + 0.2), 2),
            evidence=(*finding.evidence, reason),
        )
        if finding.severity is Severity.SUGGESTION and languages.get(finding.rule) == source.language
        else finding
        for finding in found
    ]


def _traits(findings: Iterable[Finding], languages: Mapping[str, str]) -> dict[str, dict[str, Finding]]:
    """Source language -> rule id -> its first finding."""
    traits: dict[str, dict[str, Finding]] = {}
    for finding in findings:
        language = languages.get(finding.rule, "")
        if language and finding.severity is not Severity.SUGGESTION:
            traits.setdefault(language, {}).setdefault(finding.rule, finding)
    return traits
