"""Fixes: choose those that may be made, make them, and go on until nothing is left to make."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from mtqa.document import Document, Span
from mtqa.expression import lazy
from mtqa.finding import Finding, Fix
from mtqa.formats import document_from_text
from mtqa.lint import Linter, Result, SourceGuess
from mtqa.rules.suggest import with_article

if TYPE_CHECKING:
    from mtqa.source.paired import SourceText

__all__ = ["Fixed", "apply_fixes", "fix_document", "fixable"]

_Accepted = tuple[str, Span]
"""A rule, and where what it finds is to stay."""
_MAX_PASSES = 8
_LINE_FEED = lazy(r"(?<!\r)\n")
_FORM = frozenset({"name", "structure", "typography"})
"""Groups of rules that say nothing against a wording; all others do, the user's own ones too."""
_ARTICLES = frozenset({"a", "an", "A", "An"})
_WORD = lazy(r"\w{4,}")
"""A word that says something: shorter ones are mostly articles and prepositions, which change with their neighbours."""


class Fixed(NamedTuple):
    """A document after its fixes.

    Attributes:
        document: The document with the new text; the same object if nothing was changed.
        result: What is still found in it.
        applied: Number of fixes made.
        before: What was found at first.
    """

    document: Document
    result: Result
    applied: int
    before: Result


def fixable(finding: Finding, *, unsafe: bool = False) -> bool:
    """Whether a finding's first suggestion may replace its text."""
    allowed = finding.fix is Fix.SAFE or (unsafe and finding.fix is Fix.SUGGESTED)
    return allowed and bool(finding.suggestions) and finding.suggestions[0] != finding.text


def apply_fixes(document: Document, findings: Iterable[Finding], *, unsafe: bool = False) -> tuple[str, int]:
    """Make the fixes of one pass.

    Of two that overlap, the more severe wins, then the longer; protected spans are never touched.

    Args:
        document: The document that the findings are about.
        findings: In any order.
        unsafe: Make the suggested fixes too, not only the safe ones.

    Returns:
        The new text, and the number of fixes made.
    """
    text, made = _replaced(document, _chosen(document, findings, unsafe))
    return text, len(made)


def _chosen(document: Document, findings: Iterable[Finding], unsafe: bool) -> list[Finding]:
    """Those whose fixes are made, in the order of the text."""
    chosen: list[Finding] = []
    taken: list[Span] = [*document.protected]
    candidates = [finding for finding in findings if fixable(finding, unsafe=unsafe)]
    candidates.sort(key=lambda f: (-f.severity.rank, f.span.start - f.span.end, f.span.start, f.rule))
    for finding in candidates:
        at = bisect_left(taken, finding.span)
        if any(finding.span.overlaps(span) or finding.span == span for span in taken[max(at - 1, 0) : at + 1]):
            continue
        taken.insert(at, finding.span)
        chosen.append(finding)
    chosen.sort(key=lambda f: f.span)
    idle = {article for article, word in pairwise(chosen) if _is_idle_article(article, word)}
    return [_with_its_blank(finding, document) for finding in chosen if finding not in idle]


def _is_idle_article(article: Finding, word: Finding) -> bool:
    """Whether "a" would become "an", or the reverse, for a word that goes: "a escape" -> "a breakaway"."""
    return (
        article.text in _ARTICLES
        and article.suggestions[0] in _ARTICLES
        and word.span.start == article.span.end + 1
        and with_article(article.text, word.suggestions[0]).startswith(f"{article.text} ")
    )


def _with_its_blank(finding: Finding, document: Document) -> Finding:
    """A deletion takes along the blank that would be left twice, or at an edge of its line."""
    start, end = finding.span.start, finding.span.end
    before, after = document.text[max(start - 1, 0) : start], document.text[end : end + 1]
    if finding.suggestions[0]:
        return finding
    if after == " " and before in ("", "\n", " "):
        wider = Span(start, end + 1)
    elif before == " " and after in ("", "\n", "\r"):
        wider = Span(start - 1, end)
    else:
        return finding
    return finding if any(map(wider.overlaps, document.protected)) else replace(finding, span=wider)


def _replaced(document: Document, chosen: Iterable[Finding]) -> tuple[str, list[tuple[Finding, Span]]]:
    """The new text, and where in it each fix has put its words."""
    pieces: list[str] = []
    made: list[tuple[Finding, Span]] = []
    done = length = 0
    for finding in chosen:
        kept, put = document.text[done : finding.span.start], _written(finding.suggestions[0], document)
        start = length + len(kept)
        length = start + len(put)
        pieces += (kept, put)
        made.append((finding, Span(start, length)))
        done = finding.span.end
    return "".join(pieces) + document.text[done:], made


def _written(suggestion: str, document: Document) -> str:
    if "\n" in suggestion and "\r\n" in document.text:
        suggestion = _LINE_FEED.sub("\r\n", suggestion)
    if document.format != "html":
        return suggestion
    return suggestion.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def fix_document(
    linter: Linter,
    document: Document,
    *,
    unsafe: bool = False,
    source_text: SourceText | None = None,
    accept: Callable[[Result], Result] | None = None,
) -> Fixed:
    """Lint and fix until a pass changes nothing, so that a second run has nothing to do.

    A wording that another rule would reword again is not put in. Two rules that contradict each other all the same would go
    round for ever: of the texts on their way the one that is kept does not depend on where they began.

    Args:
        linter: The rules.
        document: The document.
        unsafe: Make the suggested fixes too, not only the safe ones.
        source_text: The text that it was translated from.
        accept: Takes out of what is found at first what a baseline knows; no rule of its group touches that either.
    """
    found = linter.lint(document, source_text)
    first = accept(found) if accept else found
    known = set(found.findings) - set(first.findings)
    guess = None if first.source.known else first.source  # the traits that told the language go with their fixes
    accepted = [(finding.rule, finding.span) for finding in known]
    passes = [(first, 0, accepted)]
    anew: Result | None = None
    while len(passes) <= _MAX_PASSES:
        result, applied, accepted = passes[-1]
        after, made, accepted = _fixed_once(linter, result, accepted, unsafe, source_text, guess)
        if not made and applied and guess:  # what a second run would see, which guesses anew
            anew = _sparing(linter.lint(result.document, source_text), accepted)
            after, made, accepted = _fixed_once(linter, anew, accepted, unsafe, source_text, guess)
        if not made:
            break
        anew = None
        begun = next(
            (number for number, (before, *_) in enumerate(passes) if before.document.text == after.document.text), None
        )
        if begun is not None:
            passes.append(min(passes[begun:], key=lambda one: one[0].document.text))
            break
        passes.append((after, applied + made, accepted))
    result, applied, accepted = passes[-1]
    if not applied:
        return Fixed(document, first, 0, first)
    if known and guess:  # what is new is what a run of its own would say, with the language that the text shows now
        result = anew or _sparing(linter.lint(result.document, source_text), accepted)
    return Fixed(result.document, replace(result, baselined=first.baselined), applied, first)


def _fixed_once(
    linter: Linter,
    result: Result,
    accepted: list[_Accepted],
    unsafe: bool,
    source_text: SourceText | None,
    guess: SourceGuess | None,
) -> tuple[Result, int, list[_Accepted]]:
    """What is found after the fixes of one pass, their number, and where what is accepted stands then."""
    last = result.document
    findings = list(result.findings)
    while True:
        text, made = _replaced(last, _chosen(last, findings, unsafe))
        if not made or not text.strip():
            return result, 0, accepted
        read = document_from_text(text, path=last.path, format=last.format, language=last.language)
        moved = list(_moved(accepted, made))
        after = _sparing(linter.lint(replace(read, encoding=last.encoding), source_text, source=guess), moved)
        reworded = _reworded(made, after.findings)
        if not reworded:
            return after, len(made), moved
        findings = [finding for finding in findings if finding not in reworded]


def _sparing(result: Result, accepted: Iterable[_Accepted]) -> Result:
    """The result without what is accepted: findings of the same rule there, or of its group once that rule is silent.

    They are taken out of what is found, not left out of the search: else weaker rules would speak in their stead.
    """
    groups: dict[str, list[Finding]] = {}
    for finding in sorted(result.findings, key=lambda finding: finding.span):
        groups.setdefault(finding.group, []).append(finding)
    longest = max((finding.span.end - finding.span.start for finding in result.findings), default=0)
    spared: set[Finding] = set()
    for rule, span in accepted:
        there = _overlapping(groups.get(rule.partition("/")[0], ()), span, longest)
        spared.update([finding for finding in there if finding.rule == rule] or there)
    return replace(result, findings=tuple(finding for finding in result.findings if finding not in spared))


def _overlapping(findings: Sequence[Finding], span: Span, longest: int) -> list[Finding]:
    """Those of some findings, sorted by their spans and none longer than `longest`, that overlap one."""
    first = bisect_left(findings, span.start - longest, key=lambda finding: finding.span.start)
    last = bisect_left(findings, span.end, key=lambda finding: finding.span.start)
    return [finding for finding in findings[first:last] if finding.span.overlaps(span)]


def _moved(accepted: Iterable[_Accepted], made: Sequence[tuple[Finding, Span]]) -> Iterator[_Accepted]:
    """What is accepted, where it stands after the fixes, without what has been replaced by them."""
    for rule, span in accepted:
        shift = 0
        for finding, put in made:
            if finding.span.overlaps(span):
                break
            if finding.span.end <= span.start:
                shift = put.end - finding.span.end
        else:
            yield rule, Span(span.start + shift, span.end + shift)


def _reworded(made: Iterable[tuple[Finding, Span]], later: Iterable[Finding]) -> set[Finding]:
    """The fixes that put in words which a later finding would take out again."""
    rewordings = [finding for finding in later if finding.group not in _FORM and finding.suggestions]
    return {
        finding
        for finding, span in made
        for other in rewordings
        if other.span.overlaps(span) and _put_in(finding) & _taken_out(other)
    }


def _put_in(finding: Finding) -> set[str]:
    return _words(finding.suggestions[0]) - _words(finding.text)


def _taken_out(finding: Finding) -> set[str]:
    return _words(finding.text) - _words(finding.suggestions[0])


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))
