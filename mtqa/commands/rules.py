"""`mtqa rules`: list them, show one as a page, run their examples."""

from __future__ import annotations

import re
import shutil
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path

from mtqa.config import find_config, load_config
from mtqa.errors import UsageError
from mtqa.finding import Fix
from mtqa.glossary import Glossary
from mtqa.language import LANGUAGE_NAMES
from mtqa.rules.catalogue import all_rules, choose
from mtqa.rules.examples import failures, marked
from mtqa.rules.measured import measured
from mtqa.rules.pack import load_packs
from mtqa.rules.rule import Rule
from mtqa.source.catalogue import SOURCE_RULES
from mtqa.source.rule import SourceRule

__all__ = ["listing", "page", "test"]

_FIXES = {
    Fix.SAFE: "`--fix` makes the first suggestion.",
    Fix.SUGGESTED: "`--fix --unsafe-fixes` makes the first suggestion.",
    Fix.NONE: "It has no automatic fix.",
}


_ENOUGH = 40
"""Columns that a reason needs."""


def _rules(packs: Sequence[Path]) -> tuple[Rule, ...]:
    """All rules: the bundled ones, those of the configuration and those named."""
    options = load_config(find_config(Path.cwd())).options
    named = [pack.resolve() for pack in packs]
    configured = [pack for pack in options.packs if not any(_overlap(pack.resolve(), other) for other in named)]
    return (*all_rules((*configured, *packs), Glossary.with_files(options.glossaries)), *SOURCE_RULES)


def _overlap(one: Path, other: Path) -> bool:
    return one.is_relative_to(other) or other.is_relative_to(one)


def listing(pattern: str, packs: Sequence[Path]) -> str:
    """A rule after the other: severity, id, and its reason, which a narrow terminal has on a line of its own."""
    rules = sorted(choose(_rules(packs), pattern), key=lambda rule: rule.id)
    ids = max(len(rule.id) for rule in rules)
    width = max(shutil.get_terminal_size().columns, 60) if sys.stdout.isatty() else 10**6
    heads = [f"{rule.severity:<10}  {rule.id}" for rule in rules]
    if width - ids - 14 >= _ENOUGH:
        lines = [
            f"{head:<{ids + 14}}{_short(rule.message, width - ids - 14)}"
            for head, rule in zip(heads, rules, strict=True)
        ]
    else:
        lines = [
            f"{head}\n{' ' * 12}{_short(rule.message, width - 12)}" for head, rule in zip(heads, rules, strict=True)
        ]
    return "\n".join([*lines, f"{len(rules)} rule{'' if len(rules) == 1 else 's'}"])


def _short(message: str, width: int) -> str:
    return textwrap.shorten(message, width, placeholder=" …")


def page(name: str, packs: Sequence[Path]) -> str:
    """A rule as a page.

    Raises:
        UsageError: There is no such rule, or the name fits several.
    """
    rules = _rules(packs)
    found = [rule for rule in rules if rule.id == name or rule.id.rpartition("/")[2] == name]
    found = found or choose(rules, name)
    if len(found) > 1:
        ids = ", ".join(rule.id for rule in found[:4])
        raise UsageError(f"{name!r} fits {len(found)} rules ({ids} ...)", remedy="give the whole id")
    return _page(found[0])


def _page(rule: Rule) -> str:
    width = min(max(shutil.get_terminal_size((80, 24)).columns, 40), 100)
    head = f"{rule.severity}, confidence {rule.confidence:g}, {rule.category}"
    if rule.source_languages:
        head += f", left by {', '.join(LANGUAGE_NAMES.get(tag, tag) for tag in rule.source_languages)}"
    parts = [rule.id, "=" * len(rule.id), head, "", *textwrap.wrap(rule.message, width)]
    if rule.description:
        parts += ["", *textwrap.wrap(rule.description, width)]
    if rule.source_expression:
        parts += ["", f"In the source: {rule.source_expression}"]
    parts += [
        "",
        "Flags",
        *(f"  {line}" for example in rule.flags for line in _shown_flag(rule, example, width)),
    ]
    parts += [
        "",
        "Leaves alone",
        *(f"  {line}" for example in rule.passes for line in textwrap.wrap(example, width - 4)),
    ]
    rate = measured().get(rule.id)
    if rate:
        rates = (
            f"{rate.native:.1f} hits in a million words of native news, {rate.translated:.1f} of machine translation "
            f"({rate.native_hits} in {rate.native_words:,}, {rate.translated_hits} in {rate.translated_words:,})"
        )
        parts += ["", "Measured", *(f"  {line}" for line in textwrap.wrap(f"{rates}.", width - 4))]
    return "\n".join([*parts, "", _FIXES[rule.fix]])


def _shown_flag(rule: Rule, example: str, width: int) -> list[str]:
    """An example with its flagged part in brackets, and below it what the rule would write."""
    lines = textwrap.wrap(re.sub(r"<([^<>]*)>", r"[\1]", example.replace("\n", " ¶ ")), width - 4)
    suggestions = _suggestions(rule, example)
    if suggestions:
        lines += [f"  -> {' | '.join(suggestions)}"]
    return lines


def _suggestions(rule: Rule, example: str) -> tuple[str, ...]:
    from mtqa.formats import document_from_text
    from mtqa.lint import Linter, LintOptions

    linter = Linter(LintOptions(strict=True), rules=[rule])
    if isinstance(rule, SourceRule):
        from mtqa.source.examples import paired_example

        result = linter.lint(*paired_example(example))
    else:
        result = linter.lint(document_from_text(marked(example)[0]))
    return result.findings[0].suggestions if result.findings else ()


def test(names: Sequence[str]) -> tuple[str, int]:
    """Run the examples of some rules.

    Args:
        names: Packs (files or folders), or ids, groups and globs; empty for everything.

    Returns:
        The report, and the number of examples that fail.
    """
    packs = tuple(Path(name) for name in names if Path(name).exists())
    patterns = [name for name in names if not Path(name).exists()]
    for name in patterns:
        if name.endswith(".toml"):
            raise UsageError(f"there is no pack {name}", remedy="check its name and folder")
    rules = _rules(packs)
    if names:
        own = {rule.id for rule in load_packs(packs)} - {rule.id for rule in load_packs()} if packs else set()
        chosen = [rule for rule in rules if rule.id in own]
        chosen += [rule for pattern in patterns for rule in choose(rules, pattern)]
    else:
        chosen = list(rules)
    from mtqa.source.examples import source_failures

    paired = [rule for rule in chosen if isinstance(rule, SourceRule)]
    failed = [*failures(rules, [rule for rule in chosen if rule not in paired]), *source_failures(paired)]
    lines = [f"{failure.rule}\n    {failure.example!r}\n    {failure.problem}" for failure in failed]
    examples = sum(len(rule.flags) + len(rule.passes) for rule in chosen)
    summary = f"{len(chosen)} rule{'' if len(chosen) == 1 else 's'}, {examples} examples: "
    return "\n".join([*lines, summary + (f"{len(failed)} failed" if failed else "all hold")]), len(failed)
