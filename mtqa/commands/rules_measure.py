"""`mtqa rules measure`: fire all rules on native and on translated text, and hold their severities against it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from mtqa.finding import Finding, Severity
from mtqa.formats import find_documents, read_document
from mtqa.formats.passages import own_language
from mtqa.lint import Linter, LintOptions
from mtqa.reading import Reading
from mtqa.rules.catalogue import choose
from mtqa.rules.measured import LEAST_WORDS, Rate, is_open, unjustified, write_rates
from mtqa.rules.rule import Rule

__all__ = ["measure"]


def measure(
    native: Sequence[str], translated: Sequence[str], *, select: Sequence[str] = (), packs: Sequence[Path] = ()
) -> tuple[str, str, bool]:
    """Measure rules.

    Args:
        native: Texts by native writers: files, folders, globs.
        translated: Texts as machine translation left them.
        select: Ids, groups or globs; empty for all rules.
        packs: Packs of the user's own.

    Returns:
        A table for a reader, the rates as CSV, and whether a severity is too high.

    Raises:
        MtqaError: A text or a pack is missing or broken.
    """
    linter = Linter(LintOptions(packs=tuple(packs)))
    rules = [rule for pattern in select for rule in choose(linter.rules, pattern)] or list(linter.rules)
    native_hits, native_words = _fired(linter, native)
    translated_hits, translated_words = _fired(linter, translated)
    rates = {
        rule.id: Rate(native_hits[rule.id], native_words, translated_hits[rule.id], translated_words) for rule in rules
    }
    fired = [rule for rule in rules if rates[rule.id].native_hits or rates[rule.id].translated_hits]
    fired.sort(key=lambda rule: (-rates[rule.id].native, rule.id))
    lines = _table(fired, rates)
    reasons = [f"{rule.id}: {reason}" for rule in fired if (reason := unjustified(rates[rule.id], rule.severity))]
    if min(native_words, translated_words) < LEAST_WORDS:
        lines += [
            "",
            *reasons,
            f"this is too little text to justify a severity; give {LEAST_WORDS:,} words of each, or more",
        ]
    else:
        rare = sum(is_open(rates[rule.id], rule.severity) for rule in fired)
        lines += ["", *(reasons or [f"every severity is justified{_apart(rare)}"])]
    silent = len(rules) - len(fired)
    lines.append(f"{native_words:,} native and {translated_words:,} translated words; {silent} rules fired on neither")
    return "\n".join(lines), write_rates(rates), bool(reasons)


def _apart(rare: int) -> str:
    """The rules of which a verdict does not speak."""
    if not rare:
        return ""
    return f", apart from {rare} rule{'' if rare == 1 else 's'} that fired too rarely to tell"


def _fired(linter: Linter, paths: Sequence[str]) -> tuple[Counter[str], int]:
    """Places that each rule flags, and the number of words. Two phrases of a rule may flag one place."""
    hits: Counter[str] = Counter()
    words = 0
    for path in find_documents(paths):
        reading = Reading(own_language(read_document(path)))
        found = [(finding.rule, finding.span) for finding in linter.find(reading) if _counts(finding, linter)]
        last: tuple[str, int] = ("", 0)
        for rule, span in sorted(found):
            if rule != last[0] or span.start >= last[1]:
                hits[rule] += 1
                last = (rule, span.end)
        words += reading.clean.count(" ") + len(reading.paragraphs)
    return hits, words


def _counts(finding: Finding, linter: Linter) -> bool:
    """Whether a finding is as grave as its rule: some rules hide what is doubtful."""
    return finding.severity.rank >= linter.severities[finding.rule].rank


def _table(rules: Sequence[Rule], rates: dict[str, Rate]) -> list[str]:
    width = max((len(rule.id) for rule in rules), default=4)
    lines = [f"{'rule':{width}}  {'severity':10}  native  translated    odds   (hits per million words)"]
    for rule in rules:
        rate = rates[rule.id]
        severity = Severity(rule.severity).value
        lines.append(f"{rule.id:{width}}  {severity:10}  {rate.native:6.1f}  {rate.translated:10.1f}  {rate.odds:6.1f}")
    return lines
