"""'A award', 'an player': the article does not fit the sound that follows."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.english import NATIONALITIES, any_of, words
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.suggest import with_article
from mtqa.rules.vocabulary import common_words

__all__ = ["RULES", "is_letter"]

# Words in small letters only: capitals may be initials. "An" may be put before "historic" and "hotel", so no word with h counts.
_BEFORE_WORD = lazy(r"[aA](?<![\w'’.-].)(?:(?= [aeiou])|n(?= [a-gi-z])) ([a-z]{3,})(?![\w'’])")
_BEFORE_SILENT = lazy(r" h(?<=[aA] h)(?<![\w'’.-][aA] h)(?:our|onest|onou?r|eir)[a-z]*(?![\w'’])")
_BEFORE_CAPITAL = lazy(
    rf"[aA](?<![\w'’.-].)n? (?=[A-Z]){any_of(NATIONALITIES | words('African Asian US UN UK EU MP MEP NGO FBI NBA'))}(?![\w'’&/])"
)
"""Words with a capital whose sound is known."""
_NO_ARTICLE_BEFORE = words(
    """about after again all along also although always among and any are around because before between but can could did does during
    each else even ever every for from had has have her his how its just may more most must never not only our out over per said she
    since than that the their them then there these they this those through too under until upon was were what when where which while
    who whose why will with would your der den die das des les del las los van von est una une que con non par sur"""
)
"""Before these an "a" is a letter, a grade or a word of another language."""
_BEFORE_LETTER = words(
    "appendix category class grade group hepatitis level option part plan section serie type vitamin"
)
_WORD_BEFORE = lazy(r"\w+(?= \Z)")


def _wrong_sound(reading: Reading) -> Iterator[Match]:
    clean, known = reading.clean, common_words()
    for match in _BEFORE_WORD.finditer(clean):
        article, _, word = match.group().partition(" ")
        if word not in known or word in _NO_ARTICLE_BEFORE or is_letter(clean, match.start(), article):
            continue
        yield from _fitted(match.start(), article, word)
    for match in _BEFORE_CAPITAL.finditer(clean):
        article, _, word = match.group().partition(" ")
        if not is_letter(clean, match.start(), article):
            yield from _fitted(match.start(), article, word)
    for match in _BEFORE_SILENT.finditer(clean):
        article = clean[match.start() - 1]
        if not is_letter(clean, match.start() - 1, article):
            yield from _fitted(match.start() - 1, article, match.group()[1:])


def _fitted(start: int, article: str, word: str) -> Iterator[Match]:
    """The article that fits the word, if this one does not."""
    right, _, _ = with_article(article, word).partition(" ")
    if right != article:
        yield Match(start, start + len(article), (right,))


def is_letter(text: str, start: int, article: str) -> bool:
    """Whether an "a" is the name of something ("category a incidents"), or a capital that opens no sentence."""
    before = text[max(start - 2, 0) : start]
    if article == "A" and before and before[-1] not in '\n"(' and before[0] not in ".!?:":
        return True
    word = _WORD_BEFORE.search(text, max(start - 20, 0), start)
    return word is not None and word.group().lower() in _BEFORE_LETTER


RULES: tuple[Rule, ...] = (
    TextRule(
        id="grammar/a-or-an",
        message="'An' stands before a vowel as it is spoken, 'a' before a consonant.",
        severity=Severity.WARNING,
        confidence=0.95,
        category="article",
        fix=Fix.SAFE,
        find=_wrong_sound,
        in_clean=True,
        flags=(
            "They gave him <a> award.",
            "<An> player was hurt.",
            "It was <an> unanimous vote.",
            "Rome is waiting for <a> answer.",
            "<A> hour later <an> European agency wrote to <a> honest man and <a> Italian.",
            "He met <an> US officer and <a> MP.",
        ),
        passes=(
            "They gave him an award for a unique European plan.",
            "An hour later an honest man left a one-way street.",
            "The Serie A official said that vitamin A intake is up. Category a incidents are listed.",
            "An der Spree, he got an A and a B in the exam.",
            "It was an historic day at an hotel.",
            "An hour later a European agency wrote to an honest man, a US officer and an EU one; the Serie A Italian clubs too.",
        ),
    ),
)
