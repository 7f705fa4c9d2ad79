"""Names that no glossary lists in this spelling, recognised by what they can be a romanisation of."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from mtqa.count_words import DAY_NAMES, MONTH_NAMES
from mtqa.expression import lazy
from mtqa.glossary import Index, Mention, Namesake, Status
from mtqa.names.context import Context
from mtqa.names.doubt import Doubt, Judge, is_plain
from mtqa.names.given import given_name, is_given_of_ukrainian, is_ukrainian_given_name
from mtqa.names.link import Link, find_link
from mtqa.names.setting import is_after_preposition
from mtqa.names.unlisted import Respelt, has_marks, of_press, ukrainian_place
from mtqa.script import CAPITALS

__all__ = ["Recognised", "recognise"]

_WORD = lazy(rf"(?<![\w'@#/.])[{CAPITALS}][^\W_]+(?:'(?![sS]\b)[^\W_]+)*(?![\w@]|[./]\w)")
_DETERMINER = lazy(r"\b(?:the|two|both|three|many|all|these|those) \Z", re.IGNORECASE)
_LONGEST_RUN = 3
_FEW = 2
_ALIKE = 0.5
"""The share of letters in common."""
_NEARLY, _VERY_NEARLY = 0.7, 0.82
"""The share of letters in place, for a name of `_LONG` letters and for a shorter one."""
_LONG = 7
_SHORTEST = 4
_OTHER_LETTERS = lazy("[äöüßñãõåøæðþàìòùêîôûășțğşāēīōūłąęśź]", re.IGNORECASE)
"""Letters that no press writes Slavic names with."""
_OTHER_SCRIPT = lazy("[\u0370-\u052f]")
"""Greek and Cyrillic letters."""
_STOP = (
    "The A An And But In On At He She It They We I You This That These Those His Her Its Their Our My As If When While "
    "After Before For From With By To Of No Not All Some Many Most One Two Three There Here Then Now "
    "Mr Mrs Ms Dr Russian Ukrainian Russians Ukrainians"
)
_NO_NAMES = frozenset(form for word in (*_STOP.split(), *MONTH_NAMES, *DAY_NAMES) for form in (word, word.upper()))
_ACRONYM = 4
"""So many capitals may be initials."""


@cache
def _other_names() -> frozenset[str]:
    lines = Path(__file__).with_name("other-names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(name.casefold() for line in lines if not line.startswith("#") for name in line.split())


class Recognised(NamedTuple):
    """A name in another spelling than the right one.

    Attributes:
        start: First offset.
        end: Offset after the last.
        suggestions: What to write, best first, in the capitals of the text.
        reason: Why, as a sentence without a final stop.
        confidence: 0..1.
        sure: Whether romanisation explains every difference, and the context leaves no doubt.
        hint: Whether the spelling may as well be right.
        guessed: Whether no glossary has the name: the suggestion was worked out.
    """

    start: int
    end: int
    suggestions: tuple[str, ...]
    reason: str
    confidence: float
    sure: bool = False
    hint: bool = False
    guessed: bool = False


def recognise(
    text: str, mentions: Sequence[Mention], index: Index, language: str, first_names: Collection[str]
) -> Iterator[Recognised]:
    """The romanised names of a text that the glossary did not find, in order, none inside another.

    Only what stands near a name of the glossary that comes from another script is looked at.

    Args:
        text: A text in the target language.
        mentions: What the glossary found in it.
        index: The compiled glossary.
        language: The target language.
        first_names: Given names of known persons.
    """
    context = Context(text, mentions, index.ukrainian, language)
    windows = list(context.windows())
    if not windows:
        return
    search = _Search(text, mentions, index, language, first_names, context)
    for start, end in windows:
        search.learn(start, end)
    for start, end in context.windows():
        yield from search.window(start, end)


class _Search:
    """One text: what was worked out for a spelling is kept for its next occurrence."""

    def __init__(
        self,
        text: str,
        mentions: Sequence[Mention],
        index: Index,
        language: str,
        first_names: Collection[str],
        context: Context,
    ) -> None:
        self._text = text
        self._index = index
        self._language = language
        self._english = language.partition("-")[0] == "en"
        self._context = context
        self._mentions = sorted(mentions, key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._mentions]
        self._links: dict[str, Link | None] = {}
        self._marked: dict[str, bool] = {}
        self._judge = Judge(text, context, index, first_names, language)

    def learn(self, start: int, end: int) -> None:
        """Count what surely names a Ukrainian place among the names that a text is about."""
        for first, last in self._candidates(start, end):
            word = self._text[first:last]
            if len(word) > _ACRONYM and not self._mentioned(first, last) and self._may_be_name(word):
                link = None if self._english and given_name(word) else self._link(word, first)
                if link and link.sure and link.entry.kind == "place" and link.entry.key in self._index.ukrainian:
                    self._context.add(first, link.entry)

    def _candidates(self, start: int, end: int) -> list[tuple[int, int]]:
        return [match.span() for match in _WORD.finditer(self._text, start, end) if match.group() not in _NO_NAMES]

    def _may_be_name(self, word: str) -> bool:
        """Whether a word may be a name: no initials, no brand with capitals inside, no other known word."""
        if len(word) < _SHORTEST or (_OTHER_LETTERS.search(word) and not has_marks(word)):
            return False
        if word.isupper():
            return len(word) > _ACRONYM and word.casefold() not in _other_names()
        return word[1:].islower() and not is_ukrainian_given_name(word) and word.casefold() not in _other_names()

    def window(self, start: int, end: int) -> Iterator[Recognised]:
        """What is recognised in a part of the text."""
        words = self._candidates(start, end)
        at = 0
        while at < len(words):
            used = 1
            for run in self._runs(words, at):
                found = self._recognised(run[0][0], run[-1][1], len(run))
                if found:
                    yield found
                    used = len(run)
                    break
            at += used

    def _runs(self, words: list[tuple[int, int]], at: int) -> Iterator[list[tuple[int, int]]]:
        """Words from one on that stand together, the longest run first."""
        run = [words[at]]
        for one, two in pairwise(words[at : at + _LONGEST_RUN]):
            if self._text[one[1] : two[0]] not in (" ", "-"):
                break
            run.append(two)
        for size in range(len(run), 0, -1):
            yield run[:size]

    def _recognised(self, start: int, end: int, size: int) -> Recognised | None:
        inside = self._mentioned(start, end)
        if size == 1:
            return None if inside else self._word(start, end)
        link = self._link(self._text[start:end], start)
        if not link or not link.sure or any(self._rivals(mention, link, start, end) for mention in inside):
            return None
        found = self._linked(start, end, link)
        if found and any((mention.start, mention.end) == (found.start, found.end) for mention in inside):
            return None  # all that is wrong is known
        return found

    def _rivals(self, mention: Mention, link: Link, start: int, end: int) -> bool:
        """Whether a mention inside a longer name speaks against it."""
        within = start <= mention.start and mention.end <= end
        if not within or mention.end - mention.start == end - start:
            return True
        known = mention.status is not Status.VARIANT or not mention.form.short
        return mention.entry == link.entry and known  # of a surname that is wrong, the given name may be wrong too

    def _mentioned(self, start: int, end: int) -> list[Mention]:
        """The mentions that overlap a part of the text."""
        last = bisect_right(self._starts, end - 1)
        return [mention for mention in self._mentions[max(last - 4, 0) : last] if mention.end > start]

    def _word(self, start: int, end: int) -> Recognised | None:
        word = self._text[start:end]
        given = given_name(word) if self._english else None
        if not given and (not self._may_be_name(word) or self._index.has(word)):
            return None  # what is known and no mention is right here
        if given:
            if not is_given_of_ukrainian(self._text, start, end, self._context):
                return None
            reason = f"{word} is {given.names[0]} ({given.native}) in Ukrainian"
            named = self._named(start, end, given.names, reason, 0.5 if given.shared else 0.7, hint=given.shared)
            return named._replace(guessed=True)
        respelt = self._known_but_for_form(start, end) if self._english else None
        if respelt:
            return respelt
        link = self._link(word, start)
        found = self._linked(start, end, link) if link else None
        if found or (link and (link.entry.kind != "person" or not link.short)):
            return found
        return self._unlisted(start, end)

    def _known_but_for_form(self, start: int, end: int) -> Recognised | None:
        """A spelling of the glossary with a stress mark (Kíev) or in the plural (the two Kievs)."""
        word = self._text[start:end]
        bare = word if word.isascii() else _without_stress(word)
        if bare == word and bare[-1] in "sS" and _DETERMINER.search(self._text, max(0, start - 10), start):
            bare, end = bare[:-1], end - 1
        mentions = self._index.mentions(bare) if bare != word else []
        if len(mentions) != 1 or mentions[0].text != bare or mentions[0].entry.kind != "place":
            return None
        right = mentions[0].suggestion
        if mentions[0].status is Status.FORMER or right == self._text[start:end]:
            return None
        if not any(map(_OTHER_SCRIPT.search, mentions[0].entry.native.values())):
            return None  # Córdoba is written so where it lies
        return self._named(start, end, (right,), f"{word} is a form of {right}", 0.8)

    def _link(self, spelling: str, at: int) -> Link | None:
        if spelling not in self._links:
            name = spelling.title() if spelling.isupper() else spelling
            namesakes = self._index.namesakes(name)
            if namesakes and self._context.romanised(at) <= _FEW:
                namesakes = [namesake for namesake in namesakes if self._is_near(name, namesake)]
                if not namesakes:
                    return None  # not kept: elsewhere in the text there may be more to go by
            link = find_link(name, namesakes, self._index, self._language)
            self._links[spelling] = link if link and (link.sure or _is_slip_near(name, link.preferred)) else None
        return self._links[spelling]

    def _is_near(self, name: str, namesake: Namesake) -> bool:
        """Whether a spelling is so near to a name that it needs little context, and a slow comparison pays."""
        right = namesake.entry.preferred[self._language]
        right = right.rpartition(" ")[2] if namesake.short else right
        return is_plain(name, namesake.native) and _are_alike(name, right)

    def _linked(self, start: int, end: int, link: Link) -> Recognised | None:
        doubt = self._judge.doubt(start, end, link)
        if doubt is Doubt.ALL or not (self._english or link.sure):
            return None
        name = self._text[start:end]
        names = (link.preferred, *link.others)
        reason = _reason(name, link)
        while (
            link.entry.kind == "person" and " " in name and all(n.startswith(f"{name.split(' ')[0]} ") for n in names)
        ):
            start += name.index(" ") + 1  # the given name is right
            name, names = self._text[start:end], tuple(n.partition(" ")[2] for n in names)
        sure = doubt is Doubt.NONE and link.sure
        return self._named(start, end, names, reason, 0.85 if sure else 0.6, sure=sure, hint=doubt is Doubt.HALF)

    def _unlisted(self, start: int, end: int) -> Recognised | None:
        word = self._text[start:end]
        name = word.capitalize() if word.isupper() else word
        if name not in self._marked:
            self._marked[name] = has_marks(name, self._language)
        if not self._marked[name]:
            return None
        around, russian = self._context.ukrainian(start), self._context.russian(start)
        if not around and not russian:
            return None
        found: Respelt | None = of_press(name, self._language, ukrainian=around > russian)
        about_ukraine = around > _FEW and around > 2 * russian and not self._context.speaks_of_russia(start)
        if found is None and about_ukraine and self._english and is_after_preposition(self._text, start):
            found = ukrainian_place(name)
            link = self._link(found.spelling, start) if found else None
            if link and link.sure and link.entry.kind == "place":
                return self._linked(start, end, link)
        if found is None or self._judge.is_word(word, start):
            return None
        known = self._index.mentions(found.spelling)
        right = known[0].suggestion if len(known) == 1 and known[0].text == found.spelling else found.spelling
        if right.casefold() == name.casefold():
            return None
        named = self._named(start, end, (right,), found.reason, 0.55, hint=found.hint)
        return named._replace(guessed=not known)

    def _named(
        self,
        start: int,
        end: int,
        names: tuple[str, ...],
        reason: str,
        confidence: float,
        *,
        sure: bool = False,
        hint: bool = False,
    ) -> Recognised:
        if self._text[start:end].isupper():
            names = tuple(name.upper() for name in names)
        return Recognised(start, end, names, reason, confidence, sure, hint)


def _are_alike(one: str, other: str) -> bool:
    """Whether two spellings have most letters in common."""
    mine, right = set(one.casefold()), set(other.casefold())
    return len(mine & right) >= _ALIKE * len(mine | right)


def _is_slip_near(one: str, other: str) -> bool:
    """Whether two spellings that romanisation alone does not explain are at least nearly the same letters."""
    from rapidfuzz.distance import Levenshtein

    size = min(len(one), len(other))
    needed = _NEARLY if size >= _LONG else _VERY_NEARLY
    return size > _ACRONYM and Levenshtein.normalized_similarity(one.casefold(), other.casefold()) >= needed


def _without_stress(word: str) -> str:
    return unicodedata.normalize("NFC", re.sub("[\u0300\u0301]", "", unicodedata.normalize("NFD", word)))


def _reason(name: str, link: Link) -> str:
    """The romanisation in words."""
    from mtqa.romanise import compare

    reason = compare(name, link.native).reason
    return reason if " = " in reason else f"{name} is a spelling of {link.native}"
