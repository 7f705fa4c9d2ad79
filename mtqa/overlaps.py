"""Of several findings about the same words, those that are kept."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from itertools import takewhile

from mtqa.document import Span
from mtqa.expression import lazy
from mtqa.finding import WORDING, Finding, Severity

__all__ = ["strongest"]

_TOLD_BY = {
    "typography/missing-space-after-quote": "structure/glued-heading",
    "name/spelt-twice": "name/inconsistent",
    "typography/quoted-company": "typography/quoted-paper",
}
"""Rules whose finding is one of another rule too, where that finds it."""
_GROUPS = WORDING | {"name", "neural", "source", "structure", "typography"}
"""Of the rules that come with mtqa: all others are the user's."""
_LEAD = lazy(r"(?:(?:the|an?|of|to|in|by|from|at|for|on|with) )+", re.IGNORECASE)
"""Small words before a name that a phrase takes along."""


def strongest(findings: Iterable[Finding], foreign: frozenset[str] = frozenset()) -> list[Finding]:
    """Drop a finding about the wording that overlaps a stronger one, or says less than one about a name there.

    Of other findings those are dropped that overlap a stronger one of the same rule: a rule of the user's speaks for itself,
    and for those about the wording within its words. Where two rules, of whatever groups, would change the same letters into
    the same, one tells it.

    Args:
        findings: All findings.
        foreign: Rules of other source languages than the article's: they count as one degree less severe.
    """
    kept: list[Finding] = []
    wording: list[Finding] = []
    names: list[Finding] = []
    groups = {"name": names, **dict.fromkeys(WORDING, wording)}
    for finding in findings:
        groups.get(finding.group, kept).append(finding)
    wording = _outside(wording, [finding.span for finding in kept if finding.rule.startswith("structure/")])
    kept, names = _told_once(kept), _told_once(names)
    wording = _outside(wording, [finding.span for finding in kept if _is_users(finding)])
    wording, names = _beside_names(wording, names)
    wording = _apart(sorted(wording, key=lambda finding: _weakness(finding, foreign)))
    by_rule: dict[str, list[Finding]] = {}
    for finding in kept:
        by_rule.setdefault(finding.rule, []).append(finding)
    chosen = {each for own in by_rule.values() for each in _apart(sorted(own, key=_weakness))}
    others = (finding for finding in kept if finding in chosen)
    return _differing(dict.fromkeys([*others, *wording, *names]), foreign)


def _told_once(findings: list[Finding]) -> list[Finding]:
    """Drop what another rule says with a better remedy at the same place."""
    better: dict[str, list[Span]] = {}
    for finding in findings:
        better.setdefault(finding.rule, []).append(finding.span)
    return [
        finding
        for finding in findings
        if not any(span.overlaps(finding.span) for span in better.get(_TOLD_BY.get(finding.rule, ""), ()))
    ]


def _is_users(finding: Finding) -> bool:
    """Whether a finding is of a rule of the user's, and no suggestion, which may be hidden."""
    return finding.group not in _GROUPS and finding.severity is not Severity.SUGGESTION


def _differing(findings: Iterable[Finding], foreign: frozenset[str]) -> list[Finding]:
    """Findings without those whose change another one makes too: the user's rules first, then the stronger."""
    chosen: dict[object, Finding] = {}
    for finding in sorted(findings, key=lambda each: (not _is_users(each), _weakness(each, foreign))):
        chosen.setdefault(_change(finding) or finding, finding)
    return list(chosen.values())


def _change(finding: Finding) -> tuple[int, int, str] | None:
    """Where the letters stand that the first suggestion changes, and what it puts there; nothing without one."""
    if not finding.suggestions or finding.suggestions[0] == finding.text:
        return None
    old, new = finding.text, finding.suggestions[0]
    kept = _alike(reversed(old), reversed(new))
    old, new = old[: len(old) - kept], new[: len(new) - kept]
    start = _alike(old, new)
    return finding.span.start + start, finding.span.start + len(old), new[start:]


def _alike(letters: Iterable[str], others: Iterable[str]) -> int:
    """How many letters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(letters, others, strict=False)))


def _weakness(finding: Finding, foreign: frozenset[str] = frozenset()) -> tuple[object, ...]:
    """What sorts the strongest finding first."""
    other = finding.rule in foreign
    length = finding.span.end - finding.span.start
    rank = other - finding.severity.rank
    return rank, other, -finding.confidence, -length, finding.span, finding.rule, not finding.suggestions


def _apart(findings: Iterable[Finding]) -> list[Finding]:
    """Findings, the strongest first, without those that overlap one before."""
    kept: list[Finding] = []
    taken: list[Span] = []
    for finding in findings:
        at = bisect_left(taken, finding.span)
        if not any(span.overlaps(finding.span) for span in taken[max(at - 1, 0) : at + 1]):
            insort(taken, finding.span)
            kept.append(finding)
    return kept


def _outside(wording: list[Finding], spans: list[Span]) -> list[Finding]:
    """Drop what is said within passages: what does not belong to the article, or what a rule of the user's speaks of."""
    spans.sort()
    starts = [span.start for span in spans]
    kept: list[Finding] = []
    for finding in wording:
        at = bisect_right(starts, finding.span.start) - 1
        if at < 0 or finding.span.end > spans[at].end:
            kept.append(finding)
    return kept


def _beside_names(wording: list[Finding], names: list[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Keep one finding where a phrase and a name are the same words: that of the name, if it is as severe.

    A phrase inside a longer name is dropped too, unless it is more severe. Small words before the name make no difference:
    "of the Farnesina" is told as the name.
    """
    if not names or not wording:
        return wording, names
    names = sorted(names, key=lambda f: (f.span, -f.severity.rank))
    starts = [finding.span.start for finding in names]
    kept: list[Finding] = []
    dropped: set[int] = set()
    for finding in wording:
        lead = _LEAD.match(finding.text)
        start = finding.span.start + (lead.end() if lead else 0)
        at = bisect_right(starts, start) - 1
        name = names[at] if at >= 0 and finding.span.end <= names[at].span.end else None
        if name is None or finding.severity.rank > name.severity.rank:
            kept.append(finding)
            if name is not None and (start, finding.span.end) == (name.span.start, name.span.end):
                dropped.add(at)
    return kept, [finding for number, finding in enumerate(names) if number not in dropped]
