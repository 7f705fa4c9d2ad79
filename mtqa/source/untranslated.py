"""Words and sentences of the source that stand in the translation as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mtqa.finding import Severity
from mtqa.language import FUNCTION_WORDS, LANGUAGE_NAMES
from mtqa.rules.rule import Match
from mtqa.source.english import is_english
from mtqa.source.keys import WORD, words
from mtqa.source.paired import Pair, Paired

__all__ = ["find"]

_LEAKS = {
    "it": "ai agli alle al allo alla del dei degli delle dello della dal dai dagli dalle dalla nel nei nelle negli nella sul sui sulle sulla dice dicono ha hanno ho perché anche gli che di più una uno il lo sono è così cioè dopo quando questo questa",
    "es": "el los las del al una unos que y por con dice dicen ha han también más pero según",
    "fr": "le les des du aux au une et est dit selon avec dans qui que sur pas plus",
    "de": "der das dem den des und ist sind nicht mit von zum zur im ein eine einer einem sagt auch",
    "pt": "o os um uma do da dos das no na nos nas ao aos que e com por não diz também mais",
}
"""Small words that a translation must not have, besides those of `mtqa.language`."""
_CYRILLIC = re.compile(r"[Ѐ-ӿ][Ѐ-ӿ'’-]*(?:\s[Ѐ-ӿ'’-]+)*")
_RUN = 5
"""So many words of the source in a row are a sentence left untranslated."""
_SAME = 3
"""So many words that are all of the source sentence are enough."""
_SHARE = 0.8
_SMALL = 2
_BEFORE = re.compile(r"\b[^\W\d_a-z]\w*(?: \w{1,5}){0,2}[ '’]\Z")
_AFTER = re.compile(r"(?:[ '’]\w{1,5}){0,2}[ '’][^\W\d_a-z]\w*")
_ASIDE = re.compile(r"[\"(\[][^\"()\[\]]*[\")\]]|&(?:quot|\#34);.*?&(?:quot|\#34);")


def find(paired: Paired) -> Iterator[Match]:
    """What was left in the source language."""
    for number, pair in enumerate(paired.pairs):
        if not pair.target:
            continue
        source = frozenset(words(paired.source_around(number)))
        whole = _sentence(pair, source, paired.language)
        if whole:
            yield whole
        else:
            yield from _words(pair, source, paired.language)
            yield from _native(pair, paired.language)


def _sentence(pair: Pair, source: frozenset[str], language: str) -> Match | None:
    """The whole of a pair, if nearly all of its words are the source's own."""
    there = words(pair.target)
    small = sum(word.lower() in _small(language) and not is_english(word.lower()) for word in there)
    shared = sum(word in source for word in there)
    same = len(there) >= _SAME and there == words(pair.source) and any(word.islower() for word in there)
    if same and _are_english(there, language):  # in the source too
        return None
    if not same and (len(there) < _RUN or small < _SMALL or shared < _SHARE * len(there)):
        return None
    return Match(
        pair.start,
        pair.start + len(pair.target),
        message=f"This is {LANGUAGE_NAMES.get(language, language)}: it was not translated.",
        severity=Severity.ERROR,
        confidence=0.95,
    )


def _are_english(there: Sequence[str], language: str) -> bool:
    """Whether words are a sentence of English: most of them, and no fewer of its small words than of the source language's."""
    known, english, own = (
        sum(map(test, map(str.lower, there)))
        for test in (is_english, FUNCTION_WORDS["en"].__contains__, _small(language).__contains__)
    )
    return known > len(there) / 2 and english >= own


def _words(pair: Pair, source: frozenset[str], language: str) -> Iterator[Match]:
    """Single words of the source; not in quotation marks or brackets, nor as part of a name."""
    asides = [match.span() for match in _ASIDE.finditer(pair.target)]
    for match in WORD.finditer(pair.target):
        word, start = match.group(), match.start()
        if not word.islower() or len(word) < 2 or word not in source or is_english(word):
            continue
        if any(left < start < right for left, right in asides) or _in_name(pair.target, *match.span()):
            continue
        is_small = word in _small(language)
        if is_small or not word.isascii():
            yield _left(pair, word, start, language, None if is_small else Severity.SUGGESTION)


def _left(pair: Pair, word: str, start: int, language: str, severity: Severity | None) -> Match:
    name = LANGUAGE_NAMES.get(language, language)
    return Match(
        pair.start + start,
        pair.start + start + len(word),
        message=f"'{word}' is {name}: it was not translated.",
        severity=severity,
        source_expression=word,
    )


def _native(pair: Pair, language: str) -> Iterator[Match]:
    """Words in Cyrillic letters, except in brackets behind their translation."""
    asides = [match.span() for match in _ASIDE.finditer(pair.target)]
    for match in _CYRILLIC.finditer(pair.target):
        if not any(left < match.start() < right for left, right in asides) and len(match.group()) > 1:
            yield _left(pair, match.group(), match.start(), language, None)


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether a word stands beside a word with a capital, as in Corriere della Sera, or is part of an address."""
    before, after = _BEFORE.search(text[:start]), _AFTER.match(text, end)
    joined = text[start - 1 : start] in ("-", "/", ".", "@", "_") or text[end : end + 1] in ("-", "@", "_", "/")
    return (before is not None and after is not None) or joined


def _small(language: str) -> frozenset[str]:
    return frozenset((*FUNCTION_WORDS.get(language, ()), *_LEAKS.get(language, "").split()))
