"""Whether a wording fits where it would stand: "he found the of the" does not."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from mtqa.expression import lazy

__all__ = ["fits"]

_WORD = lazy(r"(?<![\w'-])[A-Za-z]+(?![\w'-])")
_REACH = 20


@cache
def _unused() -> Mapping[str, frozenset[str]]:
    """Function words, each with those that never stand right behind it."""
    lines = Path(__file__).with_name("unused_pairs.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.partition(": ") for line in lines if not line.startswith("#"))
    return {first: frozenset(others.split()) for first, _, others in rows}


def fits(wording: str, text: str, start: int, end: int) -> bool:
    """Whether a wording makes no two function words meet that do not in English.

    Args:
        wording: What would stand in the place of `text[start:end]`.
        text: A text.
        start: Where it would stand.
        end: Where what it replaces ends.

    >>> fits("talked", "He spoke of the war.", 3, 8), fits("talked to", "He spoke of the war.", 3, 8)
    (True, False)
    """
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    return _clashes(before, wording, after) <= _clashes(before, text[start:end], after)


def _clashes(before: str, middle: str, after: str) -> int:
    """How many pairs of words meet that should not, in a text or at the seams around it."""
    text = f"{before}{middle}{after}"
    first, last = len(before), len(before) + len(middle)
    unused = _unused()
    found = 0
    previous, ended = "", -1
    for match in _WORD.finditer(text):
        word, start = match.group(), match.start()
        near = start == ended + 1 and text[ended] == " "
        if near and match.end() > first and ended <= last and word.islower():
            found += word in unused.get(previous, ())
        previous, ended = word.lower(), match.end()
    return found
