"""A calque is confirmed when the word that it comes from stands in the source, and dropped when it surely does not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from mtqa.finding import Finding, Severity
from mtqa.language import LANGUAGE_NAMES
from mtqa.source.expression import read_expression
from mtqa.source.paired import Paired

__all__ = ["confirm"]

_GROUPS = frozenset({"calque", "grammar", "tense"})
_DOUBT_LEFT = 0.3
"""What is left of the doubt about a finding when the source has its expression."""


def confirm(findings: Iterable[Finding], paired: Paired, languages: Mapping[str, tuple[str, ...]]) -> list[Finding]:
    """Hold the findings that name a source expression against the source text.

    - A form of the expression stands in the sentence's source: the finding is surer, a suggestion becomes a warning, and
      the evidence quotes the source.
    - The finding is no error, the sentence's source is surely known, the expression is one word or a short list of words
      of this very language, and neither the source sentence nor those beside it have a form of one: the finding is dropped.
    - Otherwise the finding stays as it is.

    Args:
        findings: Findings about the translation.
        paired: The translation and its source.
        languages: Rule id -> the source languages that it belongs to.
    """
    kept = []
    for finding in findings:
        speaks = finding.source_expression and finding.rule.partition("/")[0] in _GROUPS
        if speaks and paired.language in languages.get(finding.rule, ()):
            judged = _judged(finding, paired, languages[finding.rule])
            if judged:
                kept.append(judged)
        else:
            kept.append(finding)
    return kept


def _judged(finding: Finding, paired: Paired, languages: tuple[str, ...]) -> Finding | None:
    number = paired.pair_of(finding.span)
    pair = paired.pairs[number]
    expression = read_expression(finding.source_expression, paired.language)
    there = expression.find(pair.source, paired.language)
    if there:
        return _confirmed(finding, there, paired.language)
    near = expression.find(paired.source_around(number), paired.language)
    own = len(languages) == 1 or "/" in finding.source_expression  # else the words may be of another language
    if own and pair.is_sure and expression.is_listed and not near and finding.severity is not Severity.ERROR:
        return None
    return finding


def _confirmed(finding: Finding, there: str, language: str) -> Finding:
    name = LANGUAGE_NAMES.get(language, language)
    warns = finding.severity is Severity.SUGGESTION
    return replace(
        finding,
        severity=Severity.WARNING if warns else finding.severity,
        confidence=round(1 - _DOUBT_LEFT * (1 - finding.confidence), 2),
        evidence=(*finding.evidence, f"the {name} has “{there}”"),
    )
