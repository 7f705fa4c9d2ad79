"""Whether a word is English."""

from __future__ import annotations

from functools import lru_cache

from mtqa.language import FUNCTION_WORDS

__all__ = ["is_english"]

_MORE = frozenset(
    """a i you he she we me him her us them my your our their its this these those who whom whose what how why there here an or if so no
    such than then too very can could may might must shall should will would do does did done been being am were into onto upon
    over under about after before between during without within through against because since until while though although nor yet both
    either neither each every all any some many much more most few less least other another same own per via vs""".split()
)
"""Small words; the dictionary has only those with forms."""


@lru_cache(maxsize=65536)
def is_english(word: str) -> bool:
    """Whether a dictionary of English has a word.

    Args:
        word: In small letters.

    >>> is_english("reads"), is_english("the"), is_english("della")
    (True, True, False)
    """
    if word in _MORE or word in FUNCTION_WORDS["en"]:
        return True
    from lemminflect import getAllLemmas

    return bool(getAllLemmas(word))
