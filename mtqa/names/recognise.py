"""Names that no glossary lists in this spelling, recognised by what they can be a romanisation of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from mtqa.glossary import Index, Mention, Namesake
from mtqa.names.context import Context
from mtqa.names.given import given_name, is_given_of_ukrainian, is_ukrainian_given_name
from mtqa.names.link import Link, find_link, is_english_spelling
from mtqa.names.setting import is_after_preposition, is_in_title, is_ordinary_word, is_part_of_name, opens_sentence
from mtqa.names.unlisted import Respelt, has_marks, of_press, ukrainian_place

__all__ = ["Recognised", "recognise"]

_CAPITALS = "".join(filter(str.isupper, map(chr, range(0x530))))  # Latin, Greek, Cyrillic
_WORD = re.compile(rf"(?<![\w'@#/.])[{_CAPITALS}][^\W_]+(?:'(?![sS]\b)[^\W_]+)*(?![\w@])")
_SURNAME_LIKE = re.compile(r"(?:ov|ev|ow|ew|off?|eff?|[iy]n|sk[iy]+|ko|[iy]?uk|[iy]ch|man|er|on|an)\Z", re.IGNORECASE)
_CONSONANT = re.compile("[бвгґджзклмнпрстфхцчшщ]", re.IGNORECASE)
_LONGEST_RUN = 3
_FEW_LETTERS = 4
_SHORT = 2
"""A name with so few consonants resembles too many words."""
_FEW = 2
_ALIKE = 0.5
"""The share of letters in common."""
_MANY = 5
"""So many Ukrainian names around speak for a place as well as a preposition does."""
_VERY_LIKELY = 0.75
_CERTAIN = 0.9
_STOP = (
    "The A An And But In On At He She It They We I You This That These Those His Her Its Their Our My As If When While "
    "After Before For From With By To Of No Not All Some Many Most One Two Three There Here Then Now Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October "
    "November December Mr Mrs Ms Dr Russian Ukrainian Russians Ukrainians"
)
_NO_NAMES = frozenset((*_STOP.split(), *_STOP.upper().split()))
_ACRONYM = 4
"""So many capitals may be initials."""


@cache
def _other_names() -> frozenset[str]:
    lines = Path(__file__).with_name("other-names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(name.casefold() for line in lines if not line.startswith("#") for name in line.split())


@dataclass(frozen=True, slots=True)
class Recognised:
    """A name in another spelling than the right one.

    Attributes:
        start: First offset.
        end: Offset after the last.
        suggestions: What to write, best first, in the capitals of the text.
        reason: Why, as a sentence without a final stop.
        confidence: 0..1.
        sure: Whether romanisation explains every difference, and the context leaves no doubt.
        hint: Whether the spelling may as well be right.
    """

    start: int
    end: int
    suggestions: tuple[str, ...]
    reason: str
    confidence: float
    sure: bool = False
    hint: bool = False


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
    context = Context(text, mentions, index.ukrainian)
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
        self._first_names = first_names
        self._context = context
        self._mentions = sorted(mentions, key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._mentions]
        self._links: dict[str, Link | None] = {}
        self._marked: dict[str, bool] = {}
        self._words: dict[str, bool] = {}
        self._people: dict[str, bool] = {}

    def learn(self, start: int, end: int) -> None:
        """Count what surely names a Ukrainian place among the names that a text is about."""
        for first, last in self._candidates(start, end):
            word = self._text[first:last]
            if len(word) > _FEW_LETTERS and not self._mentioned(first, last) and self._may_be_name(word):
                link = None if given_name(word) else self._link(word, first)
                if link and link.sure and link.entry.kind == "place" and link.entry.key in self._index.ukrainian:
                    self._context.add(first, link.entry)

    def _candidates(self, start: int, end: int) -> list[tuple[int, int]]:
        return [match.span() for match in _WORD.finditer(self._text, start, end) if match.group() not in _NO_NAMES]

    def _may_be_name(self, word: str) -> bool:
        """Whether a word may be a name: no initials, no brand with capitals inside, no other known word."""
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
        return self._linked(start, end, link)

    def _rivals(self, mention: Mention, link: Link, start: int, end: int) -> bool:
        """Whether a mention inside a longer name speaks against it."""
        within = start <= mention.start and mention.end <= end
        return not within or mention.end - mention.start == end - start or mention.entry == link.entry

    def _mentioned(self, start: int, end: int) -> list[Mention]:
        """The mentions that overlap a part of the text."""
        last = bisect_right(self._starts, end - 1)
        return [mention for mention in self._mentions[max(last - 4, 0) : last] if mention.end > start]

    def _word(self, start: int, end: int) -> Recognised | None:
        word = self._text[start:end]
        if not self._may_be_name(word):
            return None
        given = given_name(word)
        if given:
            if not is_given_of_ukrainian(self._text, start, end, self._context):
                return None
            reason = f"{word} is {given.names[0]} ({given.native}) in Ukrainian"
            return self._named(start, end, given.names, reason, 0.5 if given.shared else 0.7, hint=given.shared)
        link = self._link(word, start)
        if link and (link.entry.kind != "person" or not link.short):
            return self._linked(start, end, link)
        return (link and self._linked(start, end, link)) or self._unlisted(start, end)

    def _link(self, spelling: str, at: int) -> Link | None:
        if spelling not in self._links:
            name = spelling.title() if spelling.isupper() else spelling
            namesakes = self._index.namesakes(name)
            if namesakes and self._context.romanised(at) <= _FEW:
                namesakes = [namesake for namesake in namesakes if self._is_near(name, namesake)]
                if not namesakes:
                    return None  # not kept: elsewhere in the text there may be more to go by
            self._links[spelling] = find_link(name, namesakes, self._index, self._language)
        return self._links[spelling]

    def _is_near(self, name: str, namesake: Namesake) -> bool:
        """Whether a spelling is so near to a name that it needs little context, and a slow comparison pays."""
        mine, right = set(name.casefold()), set(namesake.entry.preferred[self._language].casefold())
        if namesake.short:
            right = set(namesake.entry.preferred[self._language].casefold().rpartition(" ")[2])
        return _is_plain(name, namesake.native) and len(mine & right) >= _ALIKE * len(mine | right)

    def _linked(self, start: int, end: int, link: Link) -> Recognised | None:
        if link.entry.kind == "place":
            doubt = self._doubt_of_place(start, end, link)
        elif link.entry.kind == "person":
            doubt = self._doubt_of_person(start, end, link)
        else:
            doubt = self._doubt_of_body(start, link)
        if doubt == _ALL:
            return None
        name = self._text[start:end]
        names = (link.preferred, *link.others)
        reason = _reason(name, link)
        while (
            link.entry.kind == "person" and " " in name and all(n.startswith(f"{name.split(' ')[0]} ") for n in names)
        ):
            start += name.index(" ") + 1  # the given name is right
            name, names = self._text[start:end], tuple(n.partition(" ")[2] for n in names)
        if doubt != _HALF and is_in_title(self._text, start, end):
            doubt = _HALF
        sure = doubt == _NONE and link.sure
        return self._named(start, end, names, reason, 0.85 if sure else 0.6, sure=sure, hint=doubt == _HALF)

    def _around(self, at: int, link: Link) -> int:
        """How many other names around an offset speak for a link."""
        if link.entry.key in self._index.ukrainian:
            return self._context.ukrainian(at, without=link.entry.key)
        return self._context.romanised(at, without=link.entry.key)

    def _doubt_of_place(self, start: int, end: int, link: Link) -> str:
        text, name = self._text, self._text[start:end]
        plain, single = _is_plain(name, link.native), " " not in name
        if is_part_of_name(text, start, end, self._first_names, strict=single and not plain):
            return _ALL
        if single and (name in self._first_names or self._is_word(name, start) or self._is_person(name, plain)):
            return _ALL
        if self._context.is_in_russia(start):
            return _ALL
        around = self._around(start, link)
        placed = is_after_preposition(text, start)
        if (
            link.entry.key in self._index.ukrainian
            and around < self._context.russian(start)
            and (not placed or self._context.speaks_of_russia(start))
        ):
            return _ALL  # a Russian place or surname as well
        if link.sure and (plain or not single):
            return _NONE if around > (opens_sentence(text, start) and not placed) else _ALL
        many = around >= _MANY and around > 2 * self._context.russian(start) and not opens_sentence(text, start)
        if around < 2 or not (placed or many):
            return _ALL
        if link.sure:
            return _SOME
        return _SOME if link.score >= _VERY_LIKELY and around > 2 else _HALF

    def _doubt_of_body(self, start: int, link: Link) -> str:
        around = self._around(start, link)
        if link.sure and around:
            return _NONE
        return _SOME if link.score >= _CERTAIN and around > 1 else _ALL

    def _doubt_of_person(self, start: int, end: int, link: Link) -> str:
        name = self._text[start:end]
        if not self._around(start, link) or (link.short and not link.sure):
            return _ALL
        if not link.short:
            return self._doubt_of_full_name(start, name, link)
        if self._is_word(name, start) or is_english_spelling(name):
            return _ALL
        if is_part_of_name(self._text, start, end, self._first_names, strict=False):
            return _ALL  # somebody else of that surname
        consonants = len(_CONSONANT.findall(link.native))
        return _NONE if consonants > _SHORT + opens_sentence(self._text, start) and len(name) > _FEW_LETTERS else _ALL

    def _doubt_of_full_name(self, start: int, name: str, link: Link) -> str:
        if link.entry.key in self._index.ukrainian and all(map(is_english_spelling, name.split(" "))):
            around = self._around(start, link)  # as likely a Russian of the same name
            return _SOME if link.sure and around > _FEW and around > self._context.russian(start) else _ALL
        return _NONE if link.sure else _HALF

    def _is_word(self, name: str, at: int) -> bool:
        if name not in self._words:
            self._words[name] = is_ordinary_word(self._text, name, at)
        return self._words[name]

    def _is_person(self, name: str, plain: bool) -> bool:
        """Whether the text has somebody of this surname with a given name."""
        if plain:
            return False
        if name not in self._people:
            found = re.findall(rf"\b([{_CAPITALS}][\w'-]+) {re.escape(name)}\b", self._text)
            self._people[name] = any(word in self._first_names or given_name(word) for word in found)
        return self._people[name]

    def _unlisted(self, start: int, end: int) -> Recognised | None:
        word = self._text[start:end]
        name = word.capitalize() if word.isupper() else word
        if name not in self._marked:
            self._marked[name] = has_marks(name)
        if not self._marked[name]:
            return None
        around, russian = self._context.ukrainian(start), self._context.russian(start)
        if not around and not russian:
            return None
        found: Respelt | None = of_press(name, self._language, ukrainian=around > russian)
        about_ukraine = around > _FEW and around > 2 * russian and not self._context.speaks_of_russia(start)
        if found is None and about_ukraine and self._language == "en" and is_after_preposition(self._text, start):
            found = ukrainian_place(name)
            link = self._link(found.spelling, start) if found else None
            if link and link.sure and link.entry.kind == "place":
                return self._linked(start, end, link)
        if found is None or self._is_word(word, start):
            return None
        return self._named(start, end, (found.spelling,), found.reason, 0.55)

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


_NONE, _SOME, _HALF, _ALL = "none", "some", "half", "all"
"""How much speaks against a name: nothing; something, so that a person must look; half; everything."""


def _is_plain(name: str, native: str) -> bool:
    """Whether a spelling can hardly be a word or a surname; several words together hardly ever are."""
    if " " in native or "-" in native:
        return True
    long = len(name) > _FEW_LETTERS and len(_CONSONANT.findall(native)) > _SHORT
    return long and not _SURNAME_LIKE.search(name)


def _reason(name: str, link: Link) -> str:
    """The romanisation in words."""
    from mtqa.romanise import compare

    reason = compare(name, link.native).reason
    return reason if " = " in reason else f"{name} is a spelling of {link.native}"
