"""`mtqa rules new`: a rule from a phrase, its source and two sentences, tested before it is written."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from mtqa.errors import MtqaError, RuleError, UsageError
from mtqa.files import write_text
from mtqa.language import FUNCTION_WORDS
from mtqa.rules.examples import failures, marked
from mtqa.rules.pack import load_packs
from mtqa.rules.phrase import PhraseRule

__all__ = ["new"]

_BEFORE = "It was a quiet day."
"""A sentence that makes a second example of one: a rule needs two."""
_WORD = re.compile(r"(?<![\w{<'-])[a-z]{3,}(?![\w}>:'-])")


def new(
    pack: Path,
    *,
    phrase: str,
    source: str,
    better: str,
    example: str,
    native: str,
    accept: Callable[[str], bool] | None = None,
) -> str:
    """Add a rule to a pack, after its examples have held.

    Args:
        pack: The TOML file; it is made if it is not there.
        phrase: In the pattern language; plain words are a pattern.
        source: What the source language said.
        better: The better wording, a suggestion template.
        example: A sentence with the fault.
        native: A good English sentence that must stay clean.
        accept: Asked, where the phrase does not match the example but one with other forms of a word does, whether to take that.

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
    if set(re.findall(r"[^\W\d_]+", phrase.lower())) <= set(FUNCTION_WORDS["en"]):
        remedy = "add the words that tell the fault; nothing was written"
        raise UsageError(f"the phrase {phrase!r} holds only small words, which any text has", remedy=remedy)
    if not pack.parent.is_dir() and not pack.parent.parent.is_dir():
        raise UsageError(
            f"there is no folder {pack.parent.parent}", remedy="check the name of the pack; nothing was written"
        )
    before = _read(pack) if pack.exists() else ""
    table = _table(phrase, source, better, [example], [native, "This sentence has nothing to do with it."])
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder) / pack.name
        trial.write_text(_added(before, table), encoding="utf-8", newline="")
        rule = _last_rule(trial, pack)
        text = _flagged(rule, example)
        if not text:
            wider = next((other for other in _wider(phrase) if _matches(other, example)), "")
            if wider and accept and accept(wider):
                return new(pack, phrase=wider, source=source, better=better, example=example, native=native)
            hint = f"try {wider!r}, which has all forms" if wider else "write it as it stands there"
            problem = f"the phrase {phrase!r} does not match the example {marked(example)[0]!r}"
            raise RuleError(problem, remedy=f"{hint}; nothing was written")
        flags = [text, f"{_BEFORE} {text}"]
        table = _table(phrase, source, better, flags, [native, f"{_BEFORE} {native}"])
        trial.write_text(_added(before, table), encoding="utf-8", newline="")
        rule = _last_rule(trial, pack)
        if failed := list(failures([rule])):
            raise RuleError(
                f"rule {rule.id}: {failed[0].example!r} {failed[0].problem}",
                path=pack,
                remedy="change the phrase; nothing was written",
            )
    pack.parent.mkdir(exist_ok=True)
    write_text(pack, _added(before, table))
    added = f"{pack}: added {rule.id.rpartition('/')[2]}; try it with `mtqa rules test {pack}`\n{table.strip()}"
    wider = next(_wider(phrase, inflected=True), "")
    return f"{added}\nphrase = {json.dumps(wider)} would flag the other forms too" if wider else added


def _read(pack: Path) -> str:
    """What stands in a pack, its line ends as they are."""
    try:
        return pack.read_bytes().decode("utf-8")
    except OSError as error:
        raise RuleError(f"the pack cannot be read: {error.strerror}", path=pack, remedy="name a file") from error
    except UnicodeDecodeError as error:
        raise RuleError("the pack is not UTF-8", path=pack, remedy="save it as UTF-8") from error


def _added(before: str, table: str) -> str:
    """A pack with one more table, which has its line ends."""
    return before + (table.replace("\n", "\r\n") if "\r\n" in before else table)


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


def _flagged(rule: PhraseRule, example: str) -> str:
    """The example with the flagged part marked; empty if the rule flags nothing."""
    from mtqa.formats import document_from_text
    from mtqa.lint import Linter, LintOptions

    text = marked(example)[0]
    findings = Linter(LintOptions(strict=True), rules=[rule]).lint(document_from_text(text)).findings
    if not findings:
        return ""
    span = findings[0].span
    return f"{text[: span.start]}<{findings[0].text}>{text[span.end :]}"


def _matches(phrase: str, example: str) -> bool:
    """Whether a phrase would flag an example."""
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder) / "trial.toml"
        trial.write_text(_table(phrase, "?", "?", [example], ["None.", "None."]), encoding="utf-8")
        return bool(_flagged(_last_rule(trial, trial), example))


def _wider(phrase: str, *, inflected: bool = False) -> Iterator[str]:
    """Phrases with one word in all its forms, verbs first; if asked so, only of words that do not stand in their plain form.

    >>> next(_wider("draw the sums")), next(_wider("draw the sums", inflected=True))
    ('{draw:V} the sums', 'draw the {sum:V}')
    """
    from lemminflect import getAllLemmas

    for upos, part in (("VERB", "V"), ("NOUN", "N")):
        for match in _WORD.finditer(phrase):
            if match.group() in FUNCTION_WORDS["en"]:
                continue
            for lemma in getAllLemmas(match.group(), upos).get(upos, ())[:1]:
                if inflected and lemma == match.group():
                    continue
                yield f"{phrase[: match.start()]}{{{lemma}:{part}}}{phrase[match.end() :]}"
