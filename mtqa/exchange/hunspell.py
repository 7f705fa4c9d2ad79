"""Hunspell personal dictionaries (`hunspell -p names.dic`): the words of the names, so that they pass a spell check.

Holds: the words of the preferred spellings of one language, and as forbidden words (`*Kiev`) the variants of one word
that no keep-phrase protects. A word of two letters or less, and one that is right in another name, is not forbidden.
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
from mtqa.exchange.pairs import need_language
from mtqa.exchange.terms import Keys, Written, by_language, check_languages, plain, spelling
from mtqa.files import read_text, write_text
from mtqa.glossary import OLD, Entry

__all__ = ["read", "write"]

_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_ENTRY = re.compile(r"((?:\\/|[^/\t])+)")


def read(path: Path, *, source: str = "", target: str = "") -> list[Entry]:
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
    entries = []
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("*") or (number == 1 and line.isdecimal()):
            continue
        match = _ENTRY.match(line)
        if not match:
            raise GlossaryError(
                "the line has no word", path=path, line=number, column=1, remedy=r"write a slash in a word as \/"
            )
        word = plain(match[1].replace("\\/", "/"))
        native, preferred = by_language({target: word})
        entries.append(Entry(keys.new(word), "term", native, preferred))
    return entries


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
    right: set[str] = set()
    wrong: set[str] = set()
    for entry in entries:
        if not (name := spelling(entry, target)):
            continue
        kept = [phrase.text for phrase in entry.keep if phrase.tag in ("", target)]
        for text in (name, *kept):
            right.update(word for word in _WORD.findall(text) if len(word) > 1)
        wrong.update(
            variant.text
            for variant in entry.variants
            if variant.tag != OLD and len(variant.text) > 2 and _WORD.fullmatch(variant.text)
        )
    words = sorted(right) + [f"*{word}" for word in sorted(wrong - right)]
    write_text(path, "".join(f"{word}\n" for word in words))
    return Written(len(words))
