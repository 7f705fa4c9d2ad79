"""What a sentence and its translation have in common for all to see: numbers, names, cognates, punctuation."""

from __future__ import annotations

import re
from collections import Counter

from mtqa.source.keys import key, words

__all__ = ["NUMBER", "signs"]

_DIGITS = re.compile(r"\d+(?:[.,:]\d+)*")
_MARKS = re.compile(r"[?!:;()%€$£]|[.…]{2,}")
_QUOTE = re.compile(r"[\"«»“”„]")
_STEM = 4
_LEAST = 3
NUMBER = "#"
"""What the sign of a number begins with."""


def signs(text: str) -> Counter[str]:
    """The signs of a sentence: an alignment counts those that two sentences share.

    A number counts by its digits, so that "1.200,5" and "1,200.5" are one sign; a word by the first letters of its key, and
    a capitalised one by the whole key too.

    >>> sorted(signs("Zelensky (45): 1.200,5 soldati"))
    ['#12005', '#45', '(', ')', ':', 'sele', 'selenski_', 'sold']
    """
    found: Counter[str] = Counter()
    for number in _DIGITS.findall(text):
        found[NUMBER + re.sub(r"\D", "", number)] += 1
    found.update(_MARKS.findall(text))
    if _QUOTE.search(text):
        found['"'] += 1
    for word in words(text):
        if len(word) < _LEAST:
            continue
        spelt = key(word)
        if len(spelt) >= _LEAST:
            found[spelt[:_STEM]] += 1
            if word[0].isupper() and len(spelt) > _STEM:
                found[f"{spelt[:8]}_"] += 1
    return found
