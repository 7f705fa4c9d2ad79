"""What comments in a text, or a baseline, have switched off: `Document.disabled` over findings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from mtqa.document import Document, Span
from mtqa.finding import Finding, Fix
from mtqa.formats.protected import merged
from mtqa.rules.catalogue import names

__all__ = ["enabled"]

_BESIDE = {"name/inconsistent": ("name/variant", "name/rename", "name/romanisation", "name/untranslated")}
"""A rule that reports what others would, if the text had not the right spelling too: where they are ignored, so is it."""


def enabled(found: Iterable[Finding], document: Document) -> list[Finding]:
    """Findings that no comment ignores; where one ignores another rule of the group, nothing is fixed."""
    if not document.disabled:
        return list(found)
    off = _Disabled(document)
    kept = [finding for finding in found if not off.ignores(finding)]
    return [replace(finding, fix=Fix.NONE) if off.spares(finding) else finding for finding in kept]


class _Disabled:
    """Where which rules are off, by what the comments call them, so that many comments cost no more than one a finding."""

    def __init__(self, document: Document) -> None:
        spans: dict[str, list[Span]] = {}
        for pattern, span in document.disabled:
            spans.setdefault(pattern, []).append(span)
        self._spans = {pattern: merged(spans) for pattern, spans in spans.items()}

    def ignores(self, finding: Finding) -> bool:
        """Whether a comment ignores a finding's rule there, or one that would report the same."""
        rules = (finding.rule, *_BESIDE.get(finding.rule, ()))
        return any(
            any(names(pattern, rule) for rule in rules) and _touches(spans, finding.span)
            for pattern, spans in self._spans.items()
        )

    def spares(self, finding: Finding) -> bool:
        """Whether a rule of the same group is ignored where the finding begins."""
        start = Span(finding.span.start, finding.span.start + 1)
        return any(
            pattern.partition("/")[0] in (finding.group, "*") and _touches(spans, start)
            for pattern, spans in self._spans.items()
        )


def _touches(spans: Sequence[Span], span: Span) -> bool:
    """Whether a span shares a character with one of some, which are sorted and apart; or, if it is empty, lies within one."""
    place = bisect_left(spans, span.end, key=lambda one: one.start)
    return place > 0 and spans[place - 1].end > span.start
