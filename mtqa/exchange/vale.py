r"""Vale: a vocabulary and a substitution rule for one target language, in a folder that is a `StylesPath`.

    config/vocabularies/Names/accept.txt   spellings that are right
    config/vocabularies/Names/reject.txt   variants, but no former names
    Names/Spelling.yml                     what to write instead: `swap`

In `.vale.ini`: `Vocab = Names` and `BasedOnStyles = Vale, Names`; with `Vale.Avoid = NO` a variant is reported once,
by `Names.Spelling`, which says what to write. All terms are regular expressions in Vale, so they are escaped; a
keep-phrase becomes a condition of its variant, in both files: `(?!(?<=Chicken )Kiev)Kiev`.

Holds: preferred spellings, variants, former names, and keep-phrases that contain a variant, of one language.
Does not hold: other languages, kind, dates, notes, where a variant comes from, and which name an accepted other
spelling belongs to. Reading needs PyYAML; of rules that are not mtqa's, only plain words are read, no patterns.

Sources: vale.sh/docs, "Vocabularies" (one regular expression a line), "substitution" (`swap`, regular expressions as
keys, `|` and `$1` in values) and "Styles" (look-around is allowed; files end in `.yml`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from mtqa.errors import GlossaryError, InputError, OutputError, UsageError
from mtqa.exchange.pairs import need_language
from mtqa.exchange.terms import Keys, Written, by_language, check_languages, plain, some, spelling
from mtqa.files import read_text, write_text
from mtqa.glossary import OLD, Entry, Spelling

__all__ = ["read", "write"]

NAME = "Names"
"""What the vocabulary and the style are called."""

_SPECIAL = re.compile(r"([\\.^$*+?{}\[\]|()#])")
_ESCAPED = re.compile(r"\\(.)")
_PLAIN = r"(?:\\[^\w\s]|[^\\.^$*+?{}\[\]|()])*"
_GUARD = re.compile(rf"\(\?!(?:\(\?<=({_PLAIN})\))?({_PLAIN})\)")
_TERM = re.compile(rf"(?:\(\?i\))?({_PLAIN})")
_RULE = """# Written by mtqa from a glossary.
extends: substitution
message: "Use '%s' instead of '%s'."
level: error
ignorecase: false
action:
  name: replace
swap:
"""


def write(entries: Iterable[Entry], path: Path, *, source: str = "", target: str = "", guarded: bool = True) -> Written:
    """Write a vocabulary and a rule.

    Args:
        entries: What to write.
        path: The folder that Vale calls `StylesPath`.
        source: Means nothing here.
        target: The language of the texts that Vale is to check.
        guarded: Means nothing here.

    Raises:
        UsageError: The language is not given, or no entry has it.
        OutputError: The place cannot be written to.
    """
    need_language("Vale vocabulary", target)
    entries = list(entries)
    check_languages(entries, (target,))
    accept: dict[str, None] = {}
    reject: dict[str, str] = {}
    swap: dict[str, str] = {}
    refused = []
    for entry in entries:
        right = plain(spelling(entry, target)).removeprefix("the ")
        if not right or "|" in right or "$" in right:
            refused += [entry.key] if right else []
            continue
        accept[right] = None
        kept = [phrase.text for phrase in entry.keep if phrase.tag in ("", target)]
        for variant in entry.variants:
            if variant.text in kept:
                accept[variant.text] = None
            elif variant.text != right:
                pattern = _pattern(variant.text, kept)
                swap.setdefault(pattern, right)
                reject.update({variant.text: pattern} if variant.tag != OLD else {})
    rejected = [pattern for text, pattern in reject.items() if text not in accept]
    _write_files(path, map(_escape, accept), rejected, swap)
    notes = (f"Vale takes '|' and '$' in a suggestion for commands; left out: {some(refused)}",) if refused else ()
    return Written(len(accept), notes)


def _write_files(path: Path, accept: Iterable[str], reject: Iterable[str], swap: dict[str, str]) -> None:
    vocabulary, style = path / "config" / "vocabularies" / NAME, path / NAME
    try:
        vocabulary.mkdir(parents=True, exist_ok=True)
        style.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        problem = f"the folder cannot be made: {error.strerror}"
        raise OutputError(problem, path=path, remedy="name a folder that you may write to") from None
    for name, terms in (("accept.txt", accept), ("reject.txt", reject)):
        write_text(vocabulary / name, "".join(f"{term}\n" for term in sorted(terms)))
    rows = (f"  {_quoted(pattern)}: {_quoted(right)}\n" for pattern, right in sorted(swap.items()))
    write_text(style / "Spelling.yml", _RULE + ("".join(rows) or "  {}\n"))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _pattern(variant: str, kept: list[str]) -> str:
    """A pattern for a variant that does not match inside the phrases.

    >>> _pattern("Kiev", ["Chicken Kiev", "Kiev (film)", "Odessa"])
    '(?!(?<=Chicken )Kiev)(?!Kiev \\\\(film\\\\))Kiev'
    """
    guards = []
    for phrase in kept:
        before, found, after = phrase.partition(variant)
        if found and (before or after):
            behind = f"(?<={_escape(before)})" if before else ""
            guards.append(f"(?!{behind}{_escape(variant + after)})")
    return "".join(guards) + _escape(variant)


def read(path: Path, *, source: str = "", target: str = "") -> list[Entry]:
    """Read a `StylesPath`, a substitution rule (`.yml`) or an `accept.txt`.

    Args:
        path: The folder or file.
        source: Not needed.
        target: The language of the words.

    Raises:
        InputError: A file cannot be read, or the folder holds nothing of Vale's.
        GlossaryError: A rule is no YAML or no substitution rule.
        UsageError: The language is not given, or PyYAML is missing.
    """
    need_language("Vale vocabulary", target)
    if path.is_dir():
        rules, accepted = sorted(path.glob("*/*.yml")), sorted(path.glob("config/vocabularies/*/accept.txt"))
        rejected = sorted(path.glob("config/vocabularies/*/reject.txt"))
        if not rules and not accepted:
            problem = "the folder holds no rule and no vocabulary of Vale's"
            raise InputError(problem, path=path, remedy="give what .vale.ini calls StylesPath")
    else:
        is_rule = path.suffix.lower() in (".yml", ".yaml")
        rules, accepted, rejected = ([path], [], []) if is_rule else ([], [path], [])
    wrong = {text for file in rejected for text, _ in _lines(file)}
    groups: dict[str, tuple[list[Spelling], list[Spelling]]] = {}
    for file in rules:
        for pattern, right in _swap(file, lenient=path.is_dir()):
            _add_variant(groups, pattern, plain(right), wrong if rejected else None)
    for file in accepted:
        for text, _ in _lines(file):
            groups.setdefault(plain(text), ([], []))
    keys = Keys("vale")
    entries = []
    for right, (variants, kept) in groups.items():
        native, preferred = by_language({target: right})
        texts = tuple(dict.fromkeys(variants)), tuple(dict.fromkeys(kept))
        entries.append(Entry(keys.new(right), "term", native, preferred, *texts))
    return entries


def _add_variant(
    groups: dict[str, tuple[list[Spelling], list[Spelling]]], pattern: str, right: str, wrong: set[str] | None
) -> None:
    if not (found := _plain_words(pattern)):
        return
    text, phrases = found
    variants, kept = groups.setdefault(right, ([], []))
    variants.append(Spelling(plain(text), OLD if wrong is not None and text not in wrong else ""))
    kept += [Spelling(plain(phrase)) for phrase in phrases]


def _plain_words(pattern: str) -> tuple[str, list[str]] | None:
    r"""The words that a pattern stands for, and the phrases in which it does not; None if it is more than words.

    >>> _plain_words(_pattern("Kiev", ["Chicken Kiev"])), _plain_words("colou?r")
    (('Kiev', ['Chicken Kiev']), None)
    """
    phrases, end = [], 0
    while guard := _GUARD.match(pattern, end):
        phrases.append(_ESCAPED.sub(r"\1", (guard[1] or "") + guard[2]))
        end = guard.end()
    term = _TERM.fullmatch(pattern, end)
    return (_ESCAPED.sub(r"\1", term[1]), phrases) if term and term[1] else None


def _lines(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The terms of a vocabulary that are plain words, and the phrases in which they do not count."""
    text, _ = read_text(path)
    for line in text.splitlines():
        found = _plain_words(line.strip())
        if found and not line.startswith("#"):
            yield found


def _swap(path: Path, *, lenient: bool) -> list[tuple[str, str]]:
    """The pairs of a substitution rule; none of another rule if `lenient`."""
    text, _ = read_text(path)
    yaml = _yaml()
    try:
        rule = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise GlossaryError(
            f"the rule is no YAML: {error.problem}",
            path=path,
            line=mark.line + 1 if mark else None,
            column=mark.column + 1 if mark else None,
            remedy="mend it there",
        ) from None
    except (yaml.YAMLError, RecursionError):
        raise GlossaryError("the rule is no YAML", path=path, remedy="give a rule that Vale takes") from None
    pairs = rule.get("swap") if isinstance(rule, dict) and rule.get("extends") == "substitution" else None
    if not isinstance(pairs, dict):
        if lenient:
            return []
        raise GlossaryError("this is no substitution rule", path=path, remedy="give a rule with `swap`")
    return [(key, value) for key, value in pairs.items() if isinstance(key, str) and isinstance(value, str)]


def _yaml() -> Any:
    try:
        import yaml
    except ImportError:
        raise UsageError(
            "Vale's rules need the library PyYAML", remedy="install it: pip install 'mtqa[formats]'"
        ) from None
    return yaml
