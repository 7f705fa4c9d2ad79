"""One finding as a card of the HTML report."""

from __future__ import annotations

from html import escape

from mtqa.finding import Finding, Fix
from mtqa.report.language import source_line
from mtqa.report.path import writable
from mtqa.report.wording import visible

__all__ = ["card", "safe"]

_FIXES = {Fix.SAFE: "fixed by --fix", Fix.SUGGESTED: "fixed by --unsafe-fixes", Fix.NONE: ""}


def safe(text: str) -> str:
    """A text for HTML, between tags or between double quotes.

    >>> safe('<b>"&\\0')
    '&lt;b&gt;&quot;&amp;\ufffd'
    """
    return escape(writable(text).replace("\0", "\ufffd"))


def card(finding: Finding, id: str, place: str) -> str:
    """A list item: what to change, why, and everything else that is known.

    Args:
        finding: The finding.
        id: Of the element; the marks of the finding in the text refer to it.
        place: Line and column.
    """
    severity = finding.severity.value
    return (
        f'<li class="card" id="{id}" data-severity="{severity}" data-group="{safe(finding.group)}">'
        f'<button type="button" class="head" aria-expanded="false" aria-controls="{id}-more">'
        f'<span class="meta"><span class="badge">{severity}</span><span class="where">{place}</span></span>'
        f'<span class="change">{_change(finding)}</span></button>'
        f'<div class="more" id="{id}-more"><p class="why" id="{id}-why">{safe(finding.message)}</p>'
        f"{_details(finding)}</div></li>"
    )


def _change(finding: Finding) -> str:
    """The first suggestion as a copy editor would mark it; without one, just the words."""
    words = safe(" ".join(finding.text.split())) or '<span class="nothing">here</span>'
    if not finding.suggestions:
        return f"<q>{words}</q>"
    best = finding.suggestions[0]
    return f"<del>{words}</del> <ins>{safe(visible(best))}</ins>" if best else f"<del>{words}</del>"


def _details(finding: Finding) -> str:
    parts = []
    if said := source_line(finding):
        label, text = map(safe, said)
        parts.append(f'<p class="said"><span>{label}</span> <i>{text}</i></p>')
    if finding.suggestions:
        options = "".join(f"<li>{_option(text)}</li>" for text in finding.suggestions)
        parts.append(f'<ul class="options" aria-label="Suggestions">{options}</ul>')
    if finding.evidence:
        reasons = "".join(f"<li>{safe(reason)}</li>" for reason in finding.evidence)
        parts.append(f'<ul class="evidence">{reasons}</ul>')
    facts = [f"<code>{safe(finding.rule)}</code>", f"{finding.confidence:.0%} sure"]
    if finding.suggestions and _FIXES[finding.fix]:
        facts.append(f"<span>{_FIXES[finding.fix]}</span>")
    parts.append(f'<p class="facts">{" · ".join(facts)}</p>')
    return "".join(parts)


def _option(text: str) -> str:
    if not text:
        return '<span class="nothing">delete it</span>'
    shown = visible(text)
    copied = "" if shown == text else f' data-text="{safe(text)}"'
    return f'<button type="button" class="copy"{copied} aria-label="Copy {safe(shown)}">{safe(shown)}</button>'
