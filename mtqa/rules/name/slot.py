"""Where a capital says nothing: headlines and other titles, in which every long word has one."""

from __future__ import annotations

from mtqa.expression import lazy

__all__ = ["is_title_case"]

_WORD = lazy(r"[^\W\d_]{4,}")
_STOP = lazy(r"[.?!] |\n")
_PREPOSITIONS = frozenset("with from into over after upon than that this".split())
_REACH = 300


def is_title_case(text: str, start: int, end: int) -> bool:
    """Whether no long word of the sentence is in lower case: then a verb or preposition has a capital too.

    Args:
        text: The text.
        start: Where the capitalised words start that are not to be counted.
        end: Where they end.

    >>> is_title_case("Mario Tables Wins Prize", 0, 12), is_title_case("Mario Tables was there", 0, 12)
    (True, False)
    """
    before = _STOP.split(text[max(0, start - _REACH) : start])[-1]
    after = _STOP.split(text[end : end + _REACH], maxsplit=1)[0]
    words = _WORD.findall(f"{before} {after}")
    return not any(word.islower() and word not in _PREPOSITIONS for word in words)
