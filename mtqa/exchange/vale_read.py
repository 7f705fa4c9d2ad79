"""Reads Vale's vocabularies and substitution rules; see `mtqa.exchange.vale`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mtqa.errors import GlossaryError, InputError, UsageError
from mtqa.exchange.losses import left_out
from mtqa.exchange.pairs import need_language
from mtqa.exchange.terms import Keys, Read, by_language, plain
from mtqa.files import read_text
from mtqa.glossary import OLD, Entry, Spelling

__all__ = ["COMMANDS", "read"]

COMMANDS = re.compile(r"[|$]")
"""What is no letter in a suggestion, but parts several or stands for a part of the match."""
_ESCAPED = re.compile(r"\\(.)")
_PLAIN = r"(?:\\[^\w\s]|[^\\.^$*+?{}\[\]|()])*"
_GUARD = re.compile(rf"\(\?!(?:\(\?<=({_PLAIN})\))?({_PLAIN})\)")
_TERM = re.compile(rf"(?:\(\?i\))?({_PLAIN})")


def read(path: Path, *, source: str = "", target: str = "") -> Read:
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
    found = _Found()
    wrong = {text for file in rejected for text in _terms(file, found.unread)}
    for file in rules:
        _add_rule(found, file, wrong if rejected else None, lenient=path.is_dir())
    for file in accepted:
        for text in _terms(file, found.unread):
            found.names.setdefault(plain(text), ([], []))
    notes = [
        *left_out("only plain words are read, no patterns", found.unread),
        *left_out("only substitution rules are read", found.others),
        *left_out("nothing says what to write instead of a rejected term", sorted(wrong - found.swapped)),
    ]
    return Read(list(_entries(found, target)), tuple(notes))


@dataclass(slots=True)
class _Found:
    """What is gathered of a folder: the variants and keep-phrases of each name, and what is not read."""

    names: dict[str, tuple[list[Spelling], list[Spelling]]] = field(default_factory=dict)
    swapped: set[str] = field(default_factory=set)
    unread: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


def _add_rule(found: _Found, file: Path, wrong: set[str] | None, *, lenient: bool) -> None:
    """Add a rule; a variant that is not `wrong` is a former name. If `lenient`, the rule may be another one."""
    pairs = _swap(file)
    if pairs is None:
        if not lenient:
            raise GlossaryError("this is no substitution rule", path=file, remedy="give a rule with `swap`")
        found.others.append(file.name)
        return
    for pattern, right in pairs.items():
        words = _plain_words(pattern)
        if not words or not isinstance(right, str) or not plain(right) or COMMANDS.search(right):
            found.unread.append(pattern)
            continue
        text, phrases = words
        found.swapped.add(text)
        variants, kept = found.names.setdefault(plain(right), ([], []))
        variants.append(Spelling(plain(text), OLD if wrong is not None and text not in wrong else ""))
        kept += [Spelling(plain(phrase)) for phrase in phrases]


def _entries(found: _Found, target: str) -> Iterator[Entry]:
    keys = Keys("vale")
    for right, (variants, kept) in found.names.items():
        native, preferred = by_language({target: right})
        texts = tuple(dict.fromkeys(variants)), tuple(dict.fromkeys(kept))
        yield Entry(keys.new(right), "term", native, preferred, *texts)


def _plain_words(pattern: str) -> tuple[str, list[str]] | None:
    r"""The words that a pattern stands for, and the phrases in which it does not; None if it is more than words.

    >>> _plain_words("(?!(?<=Chicken )Kiev)Kiev"), _plain_words("colou?r")
    (('Kiev', ['Chicken Kiev']), None)
    """
    phrases, end = [], 0
    while guard := _GUARD.match(pattern, end):
        phrases.append(_ESCAPED.sub(r"\1", (guard[1] or "") + guard[2]))
        end = guard.end()
    term = _TERM.fullmatch(pattern, end)
    return (_ESCAPED.sub(r"\1", term[1]), phrases) if term and term[1] else None


def _terms(path: Path, unread: list[str]) -> Iterator[str]:
    """The terms of a vocabulary that are plain words; `unread` gets the others."""
    text, _ = read_text(path)
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if found := _plain_words(line.strip()):
            yield found[0]
        else:
            unread.append(line.strip())


def _swap(path: Path) -> dict[str, object] | None:
    """The pairs of a substitution rule; None if the rule is another."""
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
    return {str(key): value for key, value in pairs.items()} if isinstance(pairs, dict) else None


def _yaml() -> Any:
    try:
        import yaml
    except ImportError:
        raise UsageError(
            "Vale's rules need the library PyYAML", remedy="install it: pip install 'mtqa[formats]'"
        ) from None
    return yaml
