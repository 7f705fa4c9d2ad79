"""A calque is confirmed when the word that it comes from stands in the source, and dropped when it surely does not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from mtqa.finding import WORDING, Finding, Fix, Place, Severity
from mtqa.language import LANGUAGE_NAMES
from mtqa.source.expression import read_expression
from mtqa.source.keys import beginning, words
from mtqa.source.paired import Paired

__all__ = ["confirm"]

_DOUBT_LEFT = 0.3
"""What is left of the doubt about a finding when the source has its expression."""
_DOUBT_LEFT_BY_MAIN = 0.6
"""The same, when the source has the main word of a phrase."""
_DENIED = 0.6
"""The most confidence that is left of an error when the source has nothing of its expression."""


def confirm(
    findings: Iterable[Finding], paired: Paired, languages: Mapping[str, tuple[str, ...]]
) -> tuple[list[Finding], frozenset[Place]]:
    """Hold the findings that name a source expression against the source text.

    - A form of the expression stands in the sentence's source: the finding is surer, a suggestion becomes a warning, and
      the evidence quotes the source. With the main word of a phrase alone, the finding is somewhat surer. A suggestion about
      a word that is right in another sense stays as it is: 'investito' stands there for money that was invested too.
    - The sentence's source is surely known, the expression is a short list of words or phrases of this very language, and
      neither the source sentence nor those beside it have a telling word of one: the finding is dropped; an error becomes a
      suggestion that says so.
    - Otherwise the finding stays as it is.

    Args:
        findings: Findings about the translation.
        paired: The translation and its source.
        languages: Rule id -> the source languages that it belongs to.

    Returns:
        The findings that are left, and the places of those whose sentence plainly has something else in the source: the rest
        of the article is no reason to raise these.
    """
    kept: list[Finding] = []
    denied: set[Place] = set()
    for finding in findings:
        speaks = finding.source_expression and finding.group in WORDING
        if not speaks or paired.language not in languages.get(finding.rule, ()):
            kept.append(finding)
        else:
            judged, is_denied = _judged(finding, paired, languages[finding.rule])
            if judged:
                kept.append(judged)
            if is_denied:
                denied.add(finding.place)
    return kept, frozenset(denied)


def _judged(finding: Finding, paired: Paired, languages: tuple[str, ...]) -> tuple[Finding | None, bool]:
    """What is left of a finding, and whether the source sentence plainly says something else."""
    number = paired.pair_of(finding.span)
    pair = paired.pairs[number]
    expression = read_expression(finding.source_expression, paired.language)
    there = expression.find(pair.source, paired.language)
    if there:
        return _confirmed(finding, there, paired.language), False
    main = expression.find_main(pair.source, paired.language)
    own = len(languages) == 1 or "/" in finding.source_expression
    if (
        not own
    ):  # the words may be of another language, unless one stands there: "vero presidente" is not "attuale presidente"
        return finding, bool(main)
    if main:
        return _surer(finding, main, paired.language, _DOUBT_LEFT_BY_MAIN), False
    near = expression.is_hinted(paired.source_around(number), paired.language)
    if pair.is_sure and expression.is_listed and not near:
        return _denied(finding, paired.language), True
    return finding, False


def _denied(finding: Finding, language: str) -> Finding | None:
    """What is left of a finding whose expression the source does not have."""
    if finding.severity is not Severity.ERROR:
        return None
    name = LANGUAGE_NAMES.get(language, language)
    return replace(
        finding,
        severity=Severity.SUGGESTION,
        confidence=min(finding.confidence, _DENIED),
        evidence=(*finding.evidence, f"the {name} has no “{finding.source_expression}” here"),
    )


def _confirmed(finding: Finding, there: str, language: str) -> Finding:
    if finding.severity is not Severity.SUGGESTION:
        return _surer(finding, there, language, _DOUBT_LEFT)
    if finding.fix is Fix.NONE or _is_cognate(finding.text, there):
        return _surer(finding, there, language, 1)
    return replace(_surer(finding, there, language, _DOUBT_LEFT), severity=Severity.WARNING)


def _is_cognate(text: str, there: str) -> bool:
    """Whether what is flagged is the source's own word in English letters: it stands there in whatever sense."""
    flagged = {beginning(word) for word in words(text)} - {""}
    return bool(flagged) and flagged <= set(map(beginning, words(there)))


def _surer(finding: Finding, there: str, language: str, doubt_left: float) -> Finding:
    name = LANGUAGE_NAMES.get(language, language)
    return replace(
        finding,
        confidence=round(1 - doubt_left * (1 - finding.confidence), 2),
        evidence=(*finding.evidence, f"the {name} has “{there}”"),
    )
