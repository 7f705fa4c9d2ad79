"""`mtqa rules`: list them, show one as a page, run their examples, write a new one."""

from __future__ import annotations

import json
import re
import shutil
import sys
import tempfile
import textwrap
from collections.abc import Sequence
from pathlib import Path

from mtqa.config import find_config, load_config
from mtqa.errors import MtqaError, RuleError, UsageError
from mtqa.files import write_text
from mtqa.finding import Fix
from mtqa.glossary import Glossary
from mtqa.language import LANGUAGE_NAMES
from mtqa.rules.catalogue import all_rules, choose
from mtqa.rules.examples import failures, marked
from mtqa.rules.measured import measured
from mtqa.rules.pack import load_packs
from mtqa.rules.phrase import PhraseRule
from mtqa.rules.rule import Rule
from mtqa.source.catalogue import SOURCE_RULES
from mtqa.source.rule import SourceRule

__all__ = ["listing", "new", "page", "test"]

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


def new(pack: Path, *, phrase: str, source: str, better: str, example: str, native: str) -> str:
    """Add a rule to a pack, after its examples have held.

    Args:
        pack: The TOML file; it is made if it is not there.
        phrase: In the pattern language; plain words are a pattern.
        source: What the source language said.
        better: The better wording, a suggestion template.
        example: A sentence with the fault.
        native: A good English sentence that must stay clean.

    Returns:
        What was written, for the user.

    Raises:
        RuleError: The rule does not hold its examples; nothing is written.
    """
    if pack.suffix != ".toml":
        raise UsageError(f"{pack} is no pack", remedy="name a file that ends in .toml")
    answers = {
        "phrase": phrase,
        "source": source,
        "better wording": better,
        "example": example,
        "native sentence": native,
    }
    for name, answer in answers.items():
        if not re.search(r"\w", answer):
            raise UsageError(f"the {name} is empty", remedy="a rule needs all five; nothing was written")
    before = pack.read_text(encoding="utf-8") if pack.exists() else ""
    table = _table(phrase, source, better, [example], [native, "This sentence has nothing to do with it."])
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder) / pack.name
        trial.write_text(before + table, encoding="utf-8")
        rule = _last_rule(trial, pack)
        text, part = _flagged(rule, example)
        flags = [text, f"Sources said <{part}>."]
        table = _table(phrase, source, better, flags, [native, f"Sources said: {native}"])
        trial.write_text(before + table, encoding="utf-8")
        rule = _last_rule(trial, pack)
        if failed := list(failures([rule])):
            raise RuleError(
                f"rule {rule.id}: {failed[0].example!r} {failed[0].problem}",
                path=pack,
                remedy="change the phrase; nothing was written",
            )
    pack.parent.mkdir(parents=True, exist_ok=True)
    write_text(pack, before + table)
    return f"{pack}: added {rule.id.rpartition('/')[2]}; try it with `mtqa rules test {pack}`\n{table.strip()}"


def _table(phrase: str, source: str, better: str, flags: Sequence[str], passes: Sequence[str]) -> str:
    name = "-".join(re.findall(r"[a-z0-9]+", re.sub(r":[VNAR]\}|\[[^\]]*\]", "", phrase).lower())[:5])
    quoted = {
        key: json.dumps(value, ensure_ascii=False)
        for key, value in (("id", name), ("phrase", phrase), ("source", source), ("better", better))
    }
    message = json.dumps(f"This is a literal translation of '{source}'.", ensure_ascii=False)
    return (
        f"\n[[rule]]\nid = {quoted['id']}\nphrase = {quoted['phrase']}\nsource = {quoted['source']}\n"
        f"message = {message}\nsuggest = [{quoted['better']}]\n"
        f"flags = {json.dumps(list(flags) if len(flags) > 1 else [*flags, *flags], ensure_ascii=False)}\n"
        f"passes = {json.dumps(list(passes), ensure_ascii=False)}\n"
    )


def _last_rule(trial: Path, pack: Path) -> PhraseRule:
    try:
        return load_packs([trial], use_cache=False)[-1]
    except MtqaError as error:
        raise RuleError(str(error).replace(str(trial), str(pack)), remedy="nothing was written") from error


def _flagged(rule: PhraseRule, example: str) -> tuple[str, str]:
    """The example with the flagged part marked, and that part."""
    from mtqa.formats import document_from_text
    from mtqa.lint import Linter, LintOptions

    text = marked(example)[0]
    findings = Linter(LintOptions(strict=True), rules=[rule]).lint(document_from_text(text)).findings
    if not findings:
        raise RuleError(f"the phrase does not match the example {text!r}", remedy="nothing was written")
    span = findings[0].span
    return f"{text[: span.start]}<{findings[0].text}>{text[span.end :]}", findings[0].text
