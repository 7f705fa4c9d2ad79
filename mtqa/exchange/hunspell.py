"""Hunspell personal dictionaries (`hunspell -p names.dic`): the words of the names, so that they pass a spell check.

Holds: the words of the preferred spellings of one language, and as forbidden words (`*Kiev`) the variants of one word
that no keep-phrase protects. A word of two letters or less, and one that is right in another name, is not forbidden;
a variant that is right only in a phrase (Chicken Kiev) is neither a word nor forbidden, as Hunspell sees no phrases.
Does not hold: which words are one name, and everything else. Read back, each word is an entry of its own, and
forbidden words are not read, because nothing says what to write instead. In a main dictionary, the count in the first
line and the flags after a slash are dropped.

Source: hunspell(5), "Personal dictionary file" and "Dictionary file".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from mtqa.errors import GlossaryError
from mtqa.exchange.losses import left_out, no_place, unspelt
from mtqa.exchange.pairs import need_language
from mtqa.exchange.terms import Keys, Read, Written, by_language, check_languages, plain, some, spelling
from mtqa.files import read_text, write_text
from mtqa.glossary import OLD, Entry, Spelling
from mtqa.glossary.surface import is_own_name

__all__ = ["read", "write"]

_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_ENTRY = re.compile(r"((?:\\/|[^/\t])+)")


def read(path: Path, *, source: str = "", target: str = "") -> Read:
    """Read a dictionary.

    Args:
        path: The file.
        source: Not needed.
        target: The language of the words.

    Raises:
        InputError: The file cannot be read.
        GlossaryError: A line begins with a slash.
        UsageError: The language is not given.
    """
    need_language("Hunspell dictionary", target)
    text, _ = read_text(path)
    keys = Keys("hunspell")
    entries: list[Entry] = []
    forbidden, flagged = [], []
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("*") or (number == 1 and line.isdecimal()):
            forbidden += [line[1:]] if line.startswith("*") else []
            continue
        match = _ENTRY.match(line)
        if not match:
            raise GlossaryError(
                "the line has no word", path=path, line=number, column=1, remedy=r"write a slash in a word as \/"
            )
        word = plain(match[1].replace("\\/", "/"))
        flagged += [word] if line[match.end() :].startswith("/") else []
        native, preferred = by_language({target: word})
        entries.append(Entry(keys.new(word), "term", native, preferred))
    notes = [
        *left_out("nothing says what to write instead of a forbidden word", forbidden),
        *([f"the forms that flags stand for are not read, such as those of {some(flagged)}"] if flagged else []),
    ]
    return Read(entries, tuple(notes))


def write(entries: Iterable[Entry], path: Path, *, source: str = "", target: str = "", guarded: bool = True) -> Written:
    """Write a personal dictionary, its words sorted.

    Args:
        entries: What to write.
        path: The file.
        source: Means nothing here.
        target: The language of the words.
        guarded: Means nothing here.

    Raises:
        UsageError: The language is not given, or no entry has it.
        OutputError: The place cannot be written to.
    """
    need_language("Hunspell dictionary", target)
    entries = list(entries)
    check_languages(entries, (target,))
    spelt = [entry for entry in entries if spelling(entry, target)]
    right, wrong, lost = _judged(spelt, target)
    words = sorted(right) + [f"*{word}" for word in sorted(wrong - right)]
    write_text(path, "".join(f"{word}\n" for word in words))
    notes = [
        *unspelt(len(entries) - len(spelt), target),
        *(f"not forbidden, because {reason}: {some(texts)}" for reason, texts in lost.items()),
        *no_place("a dictionary", spelt, "kind", "since", "note"),
    ]
    return Written(len(words), tuple(notes), ("word", "words"))


def _judged(entries: list[Entry], target: str) -> tuple[set[str], set[str], dict[str, list[str]]]:
    """The words that are right, the variants to forbid, and by the reason those that cannot be forbidden."""
    variants = {variant.text: variant for entry in entries for variant in entry.variants}
    kept = {phrase.text for entry in entries for phrase in entry.keep if phrase.tag in ("", target)}
    kept |= {one.text for entry in entries for one in entry.variants if is_own_name(entry, one, target)}
    names = _words(spelling(entry, target) for entry in entries)
    phrases = _words(kept - variants.keys())
    right = names | _words(kept & variants.keys()) | (phrases - variants.keys())
    wrong = set()
    lost: dict[str, list[str]] = {}
    elsewhere = names | phrases
    for text in (text for text in variants if text not in kept):
        if reason := _reason(variants[text], elsewhere):
            lost.setdefault(reason, []).append(text)
        else:
            wrong.add(text)
    return right, wrong, lost


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in _WORD.findall(text) if len(word) > 1}


def _reason(variant: Spelling, elsewhere: set[str]) -> str:
    """Why a variant cannot be forbidden; empty if it can."""
    if variant.tag == OLD:
        return "former names are no misspellings"
    if not _WORD.fullmatch(variant.text):
        return "Hunspell sees words, no phrases"
    if variant.text in elsewhere:
        return "they are right in a phrase or in another name"
    return "words of two letters may be others" if len(variant.text) <= 2 else ""
