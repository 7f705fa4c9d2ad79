"""One self-contained page: the articles as a reader sees them, marked like a copy editor's proof."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from mtqa.document import Span
from mtqa.finding import Finding, Severity
from mtqa.lint import Result, Scope
from mtqa.report.card import card, safe
from mtqa.report.language import language_name, scope_note
from mtqa.report.marks import Piece, pieces
from mtqa.report.page import page
from mtqa.report.path import path_label
from mtqa.report.place import LineIndex
from mtqa.report.shown import Shown
from mtqa.report.summary import counted, hidden_note, total

__all__ = ["render"]


def render(results: Sequence[Result], *, version: str) -> str:
    """The page. Its content-security policy lets it load nothing and run no script but its own."""
    findings = [finding for result in results for finding in result.findings]
    summary = total(results)
    fields = {
        "TITLE": f"mtqa: {summary}",
        "TOTAL": summary,
        "HIDDEN": _hidden(results),
        "VERSION": safe(version),
        "CHIPS": _chips(findings),
        "FILES": _files(results),
        "DOCUMENTS": "\n".join(_document(result, number) for number, result in enumerate(results)),
    }
    return page("mtqa.report", fields)


def _hidden(results: Sequence[Result]) -> str:
    hidden = hidden_note(results)
    known = sum(result.baselined for result in results)
    notes = []
    if hidden:
        notes.append(f"{hidden} (--strict)")
    if known:
        notes.append(f"{known:,} in the baseline")
    return " · ".join(notes)


def _chips(findings: Sequence[Finding]) -> str:
    """Toggle buttons: by severity, then by group. The script counts what each would show."""
    severities = Counter(finding.severity for finding in findings)
    groups = Counter(finding.group for finding in findings)
    chips = [_chip("severity", key.value, severities[key]) for key in Severity if severities[key]]
    if len(groups) > 1:
        chips.append('<span class="rule-line" aria-hidden="true"></span>')
        chips += [_chip("group", key, groups[key]) for key in sorted(groups)]
    return "".join(chips)


def _chip(kind: str, value: str, number: int) -> str:
    return (
        f'<button type="button" class="chip" aria-pressed="false" data-{kind}="{safe(value)}">'
        f"{safe(value)} <b>{number:,}</b></button>"
    )


def _files(results: Sequence[Result]) -> str:
    items = []
    for number, result in enumerate(results):
        counts = Counter(finding.severity for finding in result.findings)
        tallies = "".join(
            f'<span class="tally" data-severity="{key.value}" title="{counted(counts[key], key.value)}">'
            f'{counts[key]:,}<span class="vh"> {key.value}s</span></span>'
            for key in Severity
            if counts[key]
        )
        path = path_label(result.document.path)
        folder, slash, name = path.rpartition("/")
        items.append(
            f'<li><button type="button" data-document="d{number}" title="{safe(path)}">'
            f'<span class="name">{safe(name)}</span><span class="folder">{safe(folder + slash)}</span>'
            f'<span class="tallies">{tallies or "no findings"}</span></button></li>'
        )
    return "".join(items)


def _document(result: Result, number: int) -> str:
    shown = Shown(result.document)
    spans = [shown.span(finding.span) for finding in result.findings]
    ids = [f"f{number}-{i}" for i in range(len(result.findings))]
    index = LineIndex(result.document.text)
    cards = "".join(
        card(finding, id, "{}:{}".format(*index.line_column(finding.span.start)))
        for finding, id in zip(result.findings, ids, strict=True)
    )
    path = safe(path_label(result.document.path))
    hidden = " hidden" if number else ""
    numbered = " numbered" if shown.is_source else ""
    text = _text(shown.text, spans, result.findings, ids)
    clean = "Nothing to correct here." if result.linted else "Nothing was looked for here."
    found = f'<ol class="cards">{cards}</ol>' if cards else f'<p class="clean">{clean}</p>'
    return (
        f'<section class="document" id="d{number}" aria-label="{path}"{hidden}>'
        f'<div class="proof" tabindex="-1"><header><h2>{path}</h2>{_facts(result)}{_origin(result)}</header>'
        f'<article class="text{numbered}" lang="{safe(result.document.language)}">{text}</article></div>'
        f"{_ruler(len(shown.text), spans, result.findings, ids)}"
        f'<aside class="panel" aria-label="Findings in {path}">'
        f'<button type="button" class="grip" aria-expanded="false">{counted(len(ids), "finding")}</button>'
        f'{found}<p class="none" hidden>No finding matches the filter.</p></aside></section>'
    )


def _facts(result: Result) -> str:
    facts = [counted(len(result.findings), "finding")]
    if result.words:
        facts.insert(0, counted(result.words, "word"))
    if result.scope is not Scope.ALL:
        facts.append(safe(scope_note(result)))
    return f'<p class="about">{" · ".join(facts)}</p>'


def _origin(result: Result) -> str:
    source = result.source
    if not source.language:
        return ""
    items = "".join(f"<li>{safe(reason)}</li>" for reason in source.evidence)
    reasons = f"<ul>{items}</ul>" if items else ""
    name = safe(language_name(source.language))
    likely = ", perhaps" * source.by_form
    return (
        f'<div class="origin"><p>Reads as translated{likely} from <b>{name}</b> '
        f"<span>{source.confidence:.0%}</span></p>{reasons}</div>"
    )


def _text(text: str, spans: Sequence[Span], findings: Sequence[Finding], ids: Sequence[str]) -> str:
    """The text, a block a line, the findings marked in it."""
    lines: list[list[str]] = []
    for piece in pieces(text, spans):
        if piece.line_start or not lines:
            lines.append([])
        lines[-1].append(_mark(piece, findings, ids) if piece.covering else _shown(piece.text))
    blocks = []
    for number, parts in enumerate(lines, 1):
        content = "".join(parts)
        blank = "" if content.strip() else " blank"
        blocks.append(f'<div class="line{blank}" data-line="{number}">{content}</div>')
    return "".join(blocks)


def _shown(text: str) -> str:
    return safe(text.replace("\r\n", "\n").replace("\r", "\n"))


def _mark(piece: Piece, findings: Sequence[Finding], ids: Sequence[str]) -> str:
    """A marked piece: as grave as the gravest finding on it, and a stop for the keyboard where one starts."""
    severity = max((findings[i].severity for i in piece.covering), key=lambda key: key.rank)
    names = " ".join(ids[i] for i in piece.covering)
    reasons = " ".join(f"{ids[i]}-why" for i in piece.starts)
    stop = f' tabindex="0" role="button" aria-describedby="{reasons}"' if piece.starts else ""
    depth = f' data-depth="{min(len(piece.covering), 3)}"' if len(piece.covering) > 1 else ""
    empty = "" if piece.text.strip("\r\n") else ' data-empty=""'
    return (
        f'<mark data-findings="{names}" data-severity="{severity.value}"{depth}{empty}{stop}>'
        f"{_shown(piece.text)}</mark>"
    )


def _ruler(length: int, spans: Sequence[Span], findings: Sequence[Finding], ids: Sequence[str]) -> str:
    """A strip with a tick for each finding, where it is in the whole text."""
    ticks = "".join(
        f'<i data-finding="{id}" data-severity="{finding.severity.value}" '
        f'style="top:{100 * span.start / max(length, 1):.2f}%"></i>'
        for span, finding, id in zip(spans, findings, ids, strict=True)
    )
    return f'<div class="ruler" aria-hidden="true">{ticks}</div>'
