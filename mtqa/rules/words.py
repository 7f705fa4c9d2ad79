"""How common an English word is: roughly, and only to choose by which words a pattern is looked up."""

from __future__ import annotations

__all__ = ["frequency"]

# Occurrences in a million words of news, estimated to the order of magnitude: enough to prefer a rare word.
_PER_MILLION = {
    20000: "the of and to in a",
    8000: "that for is on was with as he it at by from be his has are an have but not this they were said had",
    3000: """or who which their been will would its about one after we more when up out new her she there i if all you
        two last year people other first can so over time some than into no only could years government what them
        also before us against may him made most state world now between""",
    1000: """three during through president while because many such day police week since country those made under then
        any do did still where being just should home four men percent per how our back national company these like
        news work much off public war part city group political party house help way says going around even high
        five say man long make women down well under get former including court both early official officials report
        minister market money set same right left children united american security law second old take month good
        own month months days military international report economic foreign general power case called must
        information food business local very already third end my your me too here never another until again""",
}
_FREQUENCY = {word: rate for rate, words in _PER_MILLION.items() for word in words.split()}
_RARE = 50.0


def frequency(word: str) -> float:
    """Occurrences per million words, roughly; `word*`, a prefix, counts as more common, and a short one as very common.

    >>> frequency("the") > frequency("territory")
    True
    """
    if word.endswith("*"):
        return _RARE * (10 if len(word) < 6 else 2)
    return _FREQUENCY.get(word, _RARE)
