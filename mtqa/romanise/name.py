"""Names of one or more words: read once, then compared word by word in any order."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from mtqa.expression import lazy
from mtqa.romanise.chinese import in_pinyin, is_syllable, pinyin
from mtqa.romanise.given import are_one_of_elsewhere, are_two_given_names, differ_in_g, given_names, of_two_nations
from mtqa.romanise.match import LIKELY, SAME, Verdict, match_words, verdict_of
from mtqa.romanise.word import Word, read_word
from mtqa.titles import OFFICES

__all__ = ["Match", "Name", "match_names", "name_words", "read_name"]

_WORD = lazy(r"[^\W\d_]['’ʼ‘′`]?(?:[^\W_\d]|[\u0300-\u036f]|['’ʼ‘′`](?=[^\W\d_]))*['’ʼ‘′]?|\d+")
_PARTICLES = frozenset(
    "al el as ad an ar ash at ul bin ben ibn bint de del della di da do dos das du der den van von la le les los "
    "the of and mr mrs ms dr prof sir jr sr".split()
)
_NUMBER = lazy(r"\d+|(?<=[^\W\d_] )(?:[IVX]{2,}|[IVX]\Z)(?!\w)")
"""Digits, and a Roman number behind a word."""
_FATHER = lazy(r"\b(?:bin|ben|ibn|bint) (?:al-)?([^\W\d_]+)", re.IGNORECASE)
"""The name of the father."""
_HYPHEN = lazy("[-‐‑–]")
_NUMBERED = 0.7  # one of two spellings has a number
_WORDS = 8
"""Words of a name that are compared; what follows is left out."""
_LETTERS = 400
"""Of these the words are taken."""
_MISSING = 0.75  # each middle name that one spelling lacks leaves so much of the score
_CHINESE = 0.95  # two spellings meet in pinyin
_MAYBE_CHINESE = 0.6  # the same if one of them could be pinyin too: Lin Piao, Lin Biao
_GIVEN = 0.9  # spellings of one given name that are in the table
_ALONE = 0.6  # a surname alone beside a full name


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A name that was read.

    Attributes:
        text: As it was written.
        words: Its words without particles and titles.
        joined: All its words run together; None where there is only one.
        pinyin: What it can be in pinyin, if it can be Chinese.
        syllables: Its words, if they are pinyin as they stand.
        numbers: Its numbers, Roman ones as they stand.
        fathers: The words, in lower case, that name somebody's father (Abdullah bin Omar).
        barrelled: The positions of the words that a hyphen joins with another one (Anna Ivanova-Petrova).
    """

    text: str
    words: tuple[Word, ...]
    joined: Word | None
    pinyin: frozenset[str]
    syllables: tuple[str, ...]
    numbers: tuple[str, ...]
    fathers: frozenset[str]
    barrelled: frozenset[int]


class Match(NamedTuple):
    """What the comparison of two names that were read comes to.

    Attributes:
        verdict: Same, likely or different.
        score: 0 to 1: how probable it is that they are spellings of one name.
        pairs: The words that stand for each other, as positions in the two names.
    """

    verdict: Verdict
    score: float
    pairs: tuple[tuple[int, int], ...]


@lru_cache(maxsize=100_000)
def read_name(text: str) -> Name:
    """Read a name.

    Args:
        text: One or more words in any script.

    >>> [word.text for word in read_name("Muammar al-Gaddafi").words]
    ['muammar', 'gaddafi']
    """
    kept = name_words(text)
    words = tuple(map(read_word, kept))
    for word in words:
        given_names(word)  # looked up once, so that comparisons find it
    joined = read_word("".join(kept)) if len(words) > 1 else None
    numbers = tuple(_NUMBER.findall(text[:_LETTERS]))
    fathers = frozenset(name.lower() for name in _FATHER.findall(text[:_LETTERS]))
    lower = [word.text for word in words]
    whole = [word.lower() for word in _WORD.findall(text[:_LETTERS])]  # in Chinese, an is a syllable
    chinese = pinyin(lower) | (pinyin(whole) if len(whole) > len(lower) else frozenset())
    return Name(text, words, joined, chinese, in_pinyin(lower), numbers, fathers, _barrelled(text[:_LETTERS], kept))


def _barrelled(text: str, kept: list[str]) -> frozenset[int]:
    joined: set[str] = set()
    for part in text.split():
        words = [word for word in _WORD.findall(part) if word in kept] if _HYPHEN.search(part) else []
        joined.update(words if len(words) > 1 else ())
    return frozenset(place for place, word in enumerate(kept) if word in joined)


def name_words(text: str) -> list[str]:
    """The words of a name that tell it from others: without particles, and without an office before it.

    >>> name_words("President Ursula von der Leyen")
    ['Ursula', 'Leyen']
    """
    found: list[str] = _WORD.findall(text[:_LETTERS])
    kept = [word for word in found if word.lower() not in _PARTICLES] or found
    while len(kept) > 1 and kept[0].lower() in OFFICES:
        del kept[0]
    return kept[:_WORDS]


def match_names(a: Name, b: Name) -> Match:
    """Compare two names that were read.

    Words may change places; one spelling may lack middle names or have initials for them.

    Args:
        a: A name.
        b: Another.

    >>> match_names(read_name("V. Putin"), read_name("Poutine, Vladimir")).verdict
    <Verdict.SAME: 'same'>
    """
    chinese = _match_chinese(a, b) if a.pinyin and b.pinyin else None
    if chinese:
        return chinese
    if len(a.words) == 1 and len(b.words) == 1:
        return _match_single(a.words[0], b.words[0])
    if not a.words or not b.words:
        same = a.text.casefold().strip() == b.text.casefold().strip()
        return Match(Verdict.SAME, 1.0, ()) if same else Match(Verdict.DIFFERENT, 0.0, ())
    if b.text < a.text:  # one order, so that ties are broken alike
        match = match_names(b, a)
        return Match(match.verdict, match.score, tuple((i, j) for j, i in match.pairs))
    if a.numbers != b.numbers:
        return _numbered_apart(a, b)
    apart = _match_apart(a, b)
    if _other_father(a, b, apart):
        return Match(Verdict.DIFFERENT, 0.1, apart.pairs)
    if apart.verdict is Verdict.SAME or _two_nations(a, b, apart):
        return apart
    if len(a.words) == len(b.words) and any(map(are_two_given_names, a.words, b.words)):
        return Match(Verdict.DIFFERENT, 0.1, tuple((n, n) for n in range(len(a.words))))
    score, certain = match_words(a.joined or a.words[0], b.joined or b.words[0])
    if score < max(LIKELY, apart.score):
        return apart
    if len(a.words) == len(b.words):  # their words would have been found the same
        certain = bool(a.joined and b.joined and a.joined.text == b.joined.text)
    return Match(verdict_of(score, certain), score, apart.pairs)


def _match_chinese(a: Name, b: Name) -> Match | None:
    """Compare two names that can be Chinese: in pinyin, a letter more or less makes another name."""
    if a.numbers != b.numbers or [word.text for word in a.words] == [word.text for word in b.words]:
        return None  # spelt alike: that says nothing about pinyin
    meet = not a.pinyin.isdisjoint(b.pinyin)
    if not (a.syllables and b.syllables):
        return Match(Verdict.SAME, _CHINESE, ()) if meet else None
    if "".join(a.syllables) == "".join(b.syllables) or sorted(a.syllables) == sorted(b.syllables):
        return Match(Verdict.SAME, _CHINESE, ())
    if not meet:
        return Match(Verdict.DIFFERENT, 0.1, ())
    older = any(mark in text for text in (a.text, b.text) for mark in "-'’‘")
    return Match(Verdict.SAME, _CHINESE, ()) if older else Match(Verdict.LIKELY, _MAYBE_CHINESE, ())


def _numbered_apart(a: Name, b: Name) -> Match:
    """Two names of which only one has a number, or which have other ones: Brigade 44, Brigade 45."""
    if a.numbers and b.numbers:
        return Match(Verdict.DIFFERENT, 0.05, ())
    match = match_names(replace(a, numbers=()), replace(b, numbers=()))
    score = min(match.score, _NUMBERED)
    return Match(verdict_of(score, certain=False), score, match.pairs)


def _match_single(a: Word, b: Word) -> Match:
    if of_two_nations(a, b) or are_two_given_names(a, b):
        return Match(Verdict.DIFFERENT, 0.1, ((0, 0),))
    if are_one_of_elsewhere(a, b):
        return Match(Verdict.SAME, _GIVEN, ((0, 0),))
    score, certain = match_words(a, b)
    certain = certain and (a.text == b.text or not (is_syllable(a.text) and is_syllable(b.text)))
    return Match(verdict_of(score, certain), score, ((0, 0),))


def _two_nations(a: Name, b: Name, match: Match) -> bool:
    return any(of_two_nations(a.words[i], b.words[j]) for i, j in match.pairs)


def _other_father(a: Name, b: Name, match: Match) -> bool:
    """Whether the words have changed places so that son and father have too."""
    if not a.fathers or not b.fathers or match.pairs == tuple(sorted(match.pairs, key=itemgetter(1))):
        return False
    return any((a.words[i].text in a.fathers) != (b.words[j].text in b.fathers) for i, j in match.pairs)


def _match_apart(a: Name, b: Name) -> Match:
    """Pair the words, best pair first; the least pair decides."""
    table = sorted(
        ((*_pair(x, y), i, j) for i, x in enumerate(a.words) for j, y in enumerate(b.words)),
        key=lambda cell: (-cell[0], abs(cell[2] - cell[3])),
    )
    pairs: list[tuple[int, int]] = []
    scores: list[float] = []
    certain = True
    for score, sure, i, j in table:
        if score > 0.02 and all(i != left and j != right for left, right in pairs):
            pairs.append((i, j))
            scores.append(score)
            certain = certain and sure
    return _judge(a, b, pairs, scores, certain)


def _judge(a: Name, b: Name, pairs: list[tuple[int, int]], scores: list[float], certain: bool) -> Match:
    shorter, longer = sorted((len(a.words), len(b.words)))
    if len(pairs) < shorter:
        return Match(Verdict.DIFFERENT, 0.05 * len(pairs), tuple(pairs))
    score = min(scores)
    if not any(min(len(a.words[i].text), len(b.words[j].text)) > 1 for i, j in pairs):
        return Match(Verdict.DIFFERENT, 0.1, tuple(pairs))  # initials alone
    if shorter == 1:
        score = min(score, _ALONE)
    else:
        score *= _MISSING ** (longer - shorter) if longer > shorter and not _frame(a, b, pairs) else 1.0
    verdict = verdict_of(score, certain and shorter > 1 and longer - shorter < 2)
    return Match(verdict, score, tuple(sorted(pairs)))


def _frame(a: Name, b: Name, pairs: list[tuple[int, int]]) -> bool:
    """Whether only middle names of the longer name are missing: not its ends, nor a part of a double-barrelled one."""
    longer = 0 if len(a.words) > len(b.words) else 1
    name = (a, b)[longer]
    used = {pair[longer] for pair in pairs}
    return {0, len(name.words) - 1} <= used and not name.barrelled - used


def _pair(a: Word, b: Word) -> tuple[float, bool]:
    short = min(len(a.text), len(b.text))
    if short == 1 and a.text != b.text:  # an initial
        return (SAME, True) if _initials(a) & _initials(b) else (0.0, False)
    if of_two_nations(a, b):
        return LIKELY, False
    if are_two_given_names(a, b):
        return 0.0, False
    if are_one_of_elsewhere(a, b):
        return _GIVEN, True
    score, certain = match_words(a, b, alone=False)
    return score, certain and not differ_in_g(a, b)


def _initials(word: Word) -> set[str]:
    return {key[0] for key, cost in word.keys.items() if cost < 0.7} | {word.text[:1]}
