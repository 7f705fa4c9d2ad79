"""What comments in a text, or a baseline, have switched off: `Document.disabled` over findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mtqa.document import Document
from mtqa.finding import Finding, Fix
from mtqa.rules.catalogue import names

__all__ = ["enabled", "is_disabled"]

_BESIDE = {"name/inconsistent": ("name/variant", "name/rename", "name/romanisation", "name/untranslated")}
"""A rule that reports what others would, if the text had not the right spelling too: where they are ignored, so is it."""


def enabled(found: Iterable[Finding], document: Document) -> list[Finding]:
    """Findings that no comment ignores; where one ignores another rule of the group, nothing is fixed."""
    if not document.disabled:
        return list(found)
    kept = [finding for finding in found if not is_disabled(finding, document)]
    return [replace(finding, fix=Fix.NONE) if _is_left_alone(finding, document) else finding for finding in kept]


def is_disabled(finding: Finding, document: Document) -> bool:
    """Whether a comment ignores a finding's rule there, or one that would report the same."""
    rules = (finding.rule, *_BESIDE.get(finding.rule, ()))
    return any(
        span.overlaps(finding.span) and any(names(pattern, rule) for rule in rules)
        for pattern, span in document.disabled
    )


def _is_left_alone(finding: Finding, document: Document) -> bool:
    """Whether a rule of the same group is ignored there."""
    return any(
        pattern.partition("/")[0] in (finding.group, "*") and span.start <= finding.span.start < span.end
        for pattern, span in document.disabled
    )
