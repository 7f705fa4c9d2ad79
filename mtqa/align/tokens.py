"""Words as people see them: punctuation stands apart, contractions and compounds with a hyphen stay together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from mtqa.script import same_length

__all__ = ["Sort", "Token", "tokens"]

_UNSPACED = "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_MARKS = "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e4e\u200c\u200d"
_LETTER = rf"[^\W_{_UNSPACED}]"
_TOKEN = re.compile(
    rf"""
    [{_UNSPACED}][{_MARKS}]*                                # a letter of a script without blanks
    | \d+(?:[.,:]\d+)*(?:{_LETTER}|[{_MARKS}])*             # 1,000.50  20th  9:30
    | (?:[^\W\d_{_UNSPACED}]\.){{2,}}                       # U.S.
    | (?:{_LETTER}|[{_MARKS}])+(?:['’ʼ‑-](?:{_LETTER}|[{_MARKS}])+)*   # don't  pro-Russian
    | ([.!?\-–—_*=])\1+                                     # ...
    | \S
    """,
    re.VERBOSE,
)
_FUNCTION_WORDS = frozenset(
    """a about after again against all also an and any are as at be because been before being between both but by can could
    did do does each for from had has have he her hers him his how i if in into is it its may me might more most must my no nor
    not of off on onto or our out over own shall she should so some such than that the their them then there these they this
    those through to too under until up upon was we were what when where which while who whom whose will with would you your
    am der die das den dem des ein eine einer einem und von zu mit im ist le la les du de un une et en est que il lo gli che di
    del della dei delle nel con per non el los las y o os um uma do da и в на не что с по і та з до""".split()
)
"""Words that hold a sentence together; the same list for all languages, since a word more or less matters little."""


class Sort(IntEnum):
    """What a token is, from the least to the most telling."""

    PUNCTUATION = 0
    FUNCTION_WORD = 1
    NUMBER = 2
    WORD = 3


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign in a text.

    Attributes:
        text: As it stands there.
        start: First offset, in code points.
        end: Offset after the last.
        folded: Without capitals, apostrophes straight.
        sort: What it is.
    """

    text: str
    start: int
    end: int
    folded: str
    sort: Sort


def tokens(text: str) -> list[Token]:
    """The words, numbers and signs of a text, in order. What lies between them is white space.

    >>> [token.text for token in tokens("He didn't pay €1,000.50 (U.S. aid), pro-Kyiv...")]
    ['He', "didn't", 'pay', '€', '1,000.50', '(', 'U.S.', 'aid', ')', ',', 'pro-Kyiv', '...']
    """
    found = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        folded = same_length(word).casefold()
        found.append(Token(word, match.start(), match.end(), folded, _sort(word, folded)))
    return found


def _sort(word: str, folded: str) -> Sort:
    if word[0].isdigit():
        return Sort.NUMBER
    if not word[0].isalpha():
        return Sort.PUNCTUATION
    return Sort.FUNCTION_WORD if folded in _FUNCTION_WORDS else Sort.WORD
