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
from collections.abc import Iterable
from pathlib import Path

from mtqa.errors import OutputError
from mtqa.exchange.losses import left_out, no_place, unspelt
from mtqa.exchange.pairs import need_language
from mtqa.exchange.terms import Written, check_languages, plain, spelling
from mtqa.exchange.vale_read import COMMANDS, read
from mtqa.files import write_text
from mtqa.glossary import OLD, Entry
from mtqa.glossary.surface import is_own_name, written_for

__all__ = ["read", "write"]

NAME = "Names"
"""What the vocabulary and the style are called."""

_SPECIAL = re.compile(r"([\\.^$*+?{}\[\]|()#])")
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
    refused, unused = [], []
    spelt = [entry for entry in entries if spelling(entry, target)]
    for entry in spelt:
        right = plain(spelling(entry, target)).removeprefix("the ")
        if COMMANDS.search(right):
            refused.append(right)
            continue
        accept[right] = None
        kept = [phrase.text for phrase in entry.keep if phrase.tag in ("", target)]
        unused += [text for text in kept if not any(variant.text in text for variant in entry.variants)]
        for variant in entry.variants:
            if variant.text in kept or is_own_name(entry, variant, target):
                accept[variant.text] = None
            elif variant.text != right:
                pattern = _pattern(variant.text, kept)
                swap.setdefault(pattern, written_for(entry, variant.text, right))
                reject.update({variant.text: pattern} if variant.tag != OLD else {})
    rejected = [pattern for text, pattern in reject.items() if text not in accept]
    _write_files(path, map(_escape, accept), rejected, swap)
    notes = [
        *unspelt(len(entries) - len(spelt), target),
        *left_out("Vale takes '|' and '$' in a suggestion for commands", refused),
        *left_out("a keep-phrase becomes a condition of the variant in it", unused),
        *no_place("Vale", spelt, "kind", "tags", "since", "note"),
    ]
    return Written(len(accept), tuple(notes), ("right spelling", "right spellings"))


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
