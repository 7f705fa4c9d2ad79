"""Whether a wording fits where it would stand: "he found the of the" does not."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

from mtqa.expression import lazy

__all__ = ["fits", "fitted"]

_REACH = 20
_LAST_WORD = lazy(r"[\w'-]+(?= \Z)")
_NEXT_WORD = lazy(r" ([\w'-]+)")


@cache
def _unused() -> Mapping[str, frozenset[str]]:
    """Function words, each with those that never stand right behind it."""
    lines = Path(__file__).with_name("unused_pairs.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.partition(": ") for line in lines if not line.startswith("#"))
    return {first: frozenset(others.split()) for first, _, others in rows}


def fitted(wording: str, text: str, start: int, end: int) -> str:
    """The wording if it fits, else without its article, else nothing: see `fits`. What stands beside it is not said again.

    >>> fitted("the budget", "His manoeuvre is late.", 4, 13), fitted("talked to", "He spoke of the war.", 3, 8)
    ('budget', '')
    >>> fitted("Russian troops", "The Russian occupiers left.", 12, 21)
    'troops'
    """
    once = _said_once(wording, text, start, end)
    either = dict.fromkeys((once, once.removeprefix("the ")))
    return next((each for each in either if fits(each, text, start, end)), "")


def _said_once(wording: str, text: str, start: int, end: int) -> str:
    """A wording without the word at its edge that stands beside it already, if that is no function word ("step in in a row")."""
    words = wording.split(" ")
    before = _LAST_WORD.search(text, max(0, start - _REACH), start)
    after = _NEXT_WORD.match(text, end)
    if before and _is_again(words[0], before.group()):
        words = words[1:]
    if after and words and _is_again(words[-1], after[1]):
        words = words[:-1]
    return " ".join(words)


def _is_again(word: str, other: str) -> bool:
    return word.lower() == other.lower() and len(word) > 1 and word.lower() not in _unused()


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
