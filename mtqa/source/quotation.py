"""Quotations that only one of the two texts has, or that someone else says there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.language import LANGUAGE_NAMES
from mtqa.rules.rule import Match
from mtqa.source.keys import words
from mtqa.source.paired import Paired

__all__ = ["find"]

_QUOTED = re.compile(r'"([^"\n]{2,600})"')
_MARK = re.compile(r"[\"]|&quot;|&#34;|''|(?<!\w)'|^\s*[-–—]|: |[–—]", re.MULTILINE)
_LONG = 6
"""A shorter quotation may be a title or a word of irony, and may lose its marks,"""
_SPOKEN = 3
"""unless it is a whole sentence: it starts with a capital, its other words do not all, and a comma or a stop ends it."""


def find(paired: Paired) -> Iterator[Match]:
    """Quotations that only one of the two texts marks."""
    name = LANGUAGE_NAMES.get(paired.language, paired.language)
    for number, pair in enumerate(paired.pairs):
        if not pair.is_sure:
            continue
        near_source, near_target = paired.source_around(number), paired.target_around(number)
        for quoted in _QUOTED.finditer(pair.source):
            if _is_spoken(pair.source, quoted) and not _MARK.search(near_target):
                yield Match(
                    pair.start,
                    pair.start + len(pair.target),
                    message=f"The {name} quotes someone here (“{_shown(quoted[1])}”); the English does not mark it.",
                )
                break
        for quoted in _QUOTED.finditer(pair.target):
            if _is_spoken(pair.target, quoted) and not _MARK.search(near_source):
                yield Match(
                    pair.start + quoted.start(),
                    pair.start + quoted.end(),
                    message=f"The English quotes someone here; the {name} does not.",
                )
                break


def _is_spoken(text: str, quoted: re.Match[str]) -> bool:
    """Whether a quotation is what someone says, and no title: it is long, or a sentence with a comma or stop at its end."""
    number = len(words(quoted[1]))
    if number >= _LONG:
        return True
    said = quoted[1] + text[quoted.end() : quoted.end() + 1].strip()
    return (
        number >= _SPOKEN and quoted[1][0].isupper() and said[-1] in ".,!?…" and any(map(str.islower, words(quoted[1])))
    )


def _shown(text: str) -> str:
    found = text.split()
    return " ".join(found[:5]) + (" …" if len(found) > 5 else "")
