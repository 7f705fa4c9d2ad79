"""SARIF 2.1.0: for GitHub code scanning and other viewers of findings.

Columns count UTF-16 code units, and the run says so (`columnKind`). That is what code scanning's analysers
write and what viewers in editors take columns for, whatever a run declares: with code points, an emoji before
a finding would shift it by one. Offsets (`charOffset`, `charLength`) count characters, as the standard says,
whatever the columns count. Neither counts a byte-order mark.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from mtqa.finding import Severity
from mtqa.report.place import LineIndex
from mtqa.report.wording import visible

if TYPE_CHECKING:
    from mtqa.finding import Finding
    from mtqa.lint import Result
    from mtqa.rules.rule import Rule

__all__ = ["render"]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}
_PRECISIONS = ((0.95, "very-high"), (0.8, "high"), (0.6, "medium"), (0.0, "low"))


def render(results: Sequence[Result], *, rules: Mapping[str, Rule], version: str) -> str:
    """The results as one SARIF run.

    Args:
        results: What was found.
        rules: Describe the rules that found something; a rule that is missing is described by its findings.
        version: Version of mtqa.
    """
    firsts: dict[str, Finding] = {}
    for result in results:
        for finding in result.findings:
            firsts.setdefault(finding.rule, finding)
    ids = sorted(firsts)
    driver = {
        "name": "mtqa",
        "version": version,
        "rules": [_rule(id, rules.get(id), firsts[id]) for id in ids],
    }
    indexes = {id: index for index, id in enumerate(ids)}
    run = {
        "tool": {"driver": driver},
        "columnKind": "utf16CodeUnits",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder that mtqa ran in."}}},
        "results": [entry for result in results for entry in _results(result, indexes)],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(id: str, rule: Rule | None, finding: Finding) -> dict[str, Any]:
    told = rule or finding
    precision = next(name for least, name in _PRECISIONS if told.confidence >= least)
    full = (rule.description if rule else "") or told.message
    entry: dict[str, Any] = {
        "id": id,
        "shortDescription": {"text": told.message},
        "fullDescription": {"text": full},
        "defaultConfiguration": {"level": _LEVELS[told.severity]},
        "properties": {"tags": sorted({id.partition("/")[0], told.category} - {""}), "precision": precision},
    }
    if rule and rule.flags:
        entry["help"] = {"text": _help(rule, full)}
    return entry


def _help(rule: Rule, full: str) -> str:
    flagged = [f"  {text.translate({60: '“', 62: '”'})}" for text in rule.flags]
    passed = [f"  {text}" for text in rule.passes]
    lines = [full, "", "Flagged:", *flagged]
    return "\n".join([*lines, "Not flagged:", *passed] if passed else lines)


def _results(result: Result, indexes: Mapping[str, int]) -> list[dict[str, Any]]:
    index = LineIndex(result.document.text)
    location = _artifact(result.document.path)
    seen: Counter[tuple[str, str]] = Counter()
    entries = []
    for finding in result.findings:
        key = (finding.rule, " ".join(finding.text.split()))
        seen[key] += 1
        entries.append(_result(finding, indexes[finding.rule], index, location, seen[key]))
    return entries


def _result(
    finding: Finding, rule_index: int, index: LineIndex, location: dict[str, Any], occurrence: int
) -> dict[str, Any]:
    region = _region(finding, index)
    shown = {**region, "snippet": {"text": finding.text}}
    entry: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [{"physicalLocation": {"artifactLocation": location, "region": shown}}],
        "partialFingerprints": {"primaryLocationLineHash": _fingerprint(finding, location, occurrence)},
        "rank": round(finding.confidence * 100, 1),
        "properties": {"tags": [finding.category] if finding.category else []},
    }
    if finding.suggestions:
        entry["fixes"] = [_fix(finding.text, text, region, location) for text in finding.suggestions]
    return entry


def _region(finding: Finding, index: LineIndex) -> dict[str, int]:
    line, column = index.line_column_utf16(finding.span.start)
    end_line, end_column = index.line_column_utf16(finding.span.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": finding.span.start,
        "charLength": finding.span.end - finding.span.start,
    }


def _message(finding: Finding) -> str:
    message = finding.message
    if finding.suggestions:
        message += " Better: " + " | ".join(map(visible, finding.suggestions))
    # In a SARIF message, "[a](b)" is a link.
    return message.replace("\\", "\\\\").replace("[", "\\[") if "](" in message else message


def _fingerprint(finding: Finding, location: Mapping[str, Any], occurrence: int) -> str:
    """Identifies the finding in the next run.

    A line of prose is a whole paragraph: a hash of it, which code scanning makes when it is given none, would
    forget all findings of a paragraph, and the decisions about them, as soon as one word of it is edited. So
    this is made of the rule, the file, the flagged words and how many times they came before.
    """
    words = " ".join(finding.text.split())
    told = "\0".join((finding.rule, location["uri"], words))
    return f"{hashlib.sha256(told.encode('utf-8', 'replace')).hexdigest()[:16]}:{occurrence}"


def _fix(text: str, suggestion: str, region: dict[str, int], location: dict[str, Any]) -> dict[str, Any]:
    description = f"Replace “{text}” with “{suggestion}”" if suggestion else f"Delete “{text}”"
    replacement = {"deletedRegion": region, "insertedContent": {"text": suggestion}}
    return {
        "description": {"text": description},
        "artifactChanges": [{"artifactLocation": location, "replacements": [replacement]}],
    }


def _artifact(path: str) -> dict[str, Any]:
    """Where a document is: relative to the folder of the run if it lies in it."""
    if path == "-":
        return {"uri": "stdin"}
    place = Path(path)
    if place.is_absolute():
        if not place.is_relative_to(Path.cwd()):
            return {"uri": place.as_uri()}
        place = place.relative_to(Path.cwd())
    return {"uri": quote(os.fsencode(place.as_posix())), "uriBaseId": _ROOT}
