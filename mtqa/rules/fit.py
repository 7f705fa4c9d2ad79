"""Whether a wording fits where it would stand: "he found the of the" does not."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

__all__ = ["fits", "fitted"]

_REACH = 20


@cache
def _unused() -> Mapping[str, frozenset[str]]:
    """Function words, each with those that never stand right behind it."""
    lines = Path(__file__).with_name("unused_pairs.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.partition(": ") for line in lines if not line.startswith("#"))
    return {first: frozenset(others.split()) for first, _, others in rows}


def fitted(wording: str, text: str, start: int, end: int) -> str:
    """The wording if it fits, else without its article, else nothing: see `fits`.

    >>> fitted("the budget", "His manoeuvre is late.", 4, 13), fitted("talked to", "He spoke of the war.", 3, 8)
    ('budget', '')
    """
    either = dict.fromkeys((wording, wording.removeprefix("the ")))
    return next((each for each in either if fits(each, text, start, end)), "")


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
    lead = " ".join(text[max(0, start - _REACH) : start].split(" ")[-2:])  # the word before, and the space behind it
    tail = " ".join(text[end : end + _REACH].split(" ")[:2])
    clashes = _clashes(f"{lead}{wording}{tail}")
    return not clashes or clashes <= _clashes(f"{lead}{text[start:end]}{tail}")


def _clashes(text: str) -> int:
    """How many pairs of words meet that should not: with nothing but a space between them, the second in small letters."""
    unused = _unused()
    return sum(second in unused.get(first.lower(), ()) for first, second in pairwise(text.split(" ")))
