"""Runs of words with capitals in an article, and the names in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from mtqa.count_words import DAY_NAMES, MONTH_NAMES
from mtqa.expression import lazy
from mtqa.names.lead import (
    COMPASS,
    PEOPLES,
    is_before_name,
    is_credit,
    is_german_noun,
    is_german_place_noun,
    split_person,
    without_title,
)
from mtqa.names.longer import OTHER_SMALL_WORDS
from mtqa.names.phrase import OPENERS
from mtqa.reading import Reading

__all__ = ["Run", "Taste", "names", "runs"]

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽЀ-ЯҐ"
_ARTICLE = r"(?:[aAeE][dlnrstz]|[aA]s[hs])-"  # of Arabic, and what it becomes before some letters
_WORD = rf"(?:{_ARTICLE})?[{_UPPER}][^\W\d_]*(?:['’-][^\W\d_]+)*"
_LINK = r"(?:van|von|der|den|ter|zu|de|de'|dei|degli|del|della|di|da|do|dos|du|la|le|los|las|al|el|bin|ben|ibn|abu|of|for|and)"
_RUN = lazy(rf"{_WORD}\.?(?: (?:{_LINK} (?:the |{_LINK} )?)?{_WORD}\.?)*(?<![.])")
_TAIL = lazy(r"-[a-z][^\W_]*\Z")
"""What makes an adjective of a name: Kyiv-based, Moscow-led."""
_GERMAN_DATES = (
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Februar März Mai Juni Juli Oktober "
    "Dezember"
)
_NOT_NAMES = frozenset((*MONTH_NAMES, *DAY_NAMES, *_GERMAN_DATES.split(), "Christmas", "Easter", "Ramadan", "I"))
_ROMAN = lazy(r"[IVXL]{2,}\Z")
_CONTRACTION = lazy(r"'(?:ll|m|re|ve|d|t)\Z")
_PLACE_LEAD = lazy(
    r"\b(?:in|near|at|from|outside|around|(?:town|city|village|region|capital|mayor|governor|residents|people|streets|outskirts"
    r"|cent(?:er|re)|port|district) of) $",
    re.IGNORECASE,
)


class Run(NamedTuple):
    """Words with capitals one behind another, with small words such as "of" between them.

    Attributes:
        text: The words.
        opens: Whether a sentence opens with it, so that its first capital says nothing.
        after_place: Whether a word such as "in" or "town of" leads to it.
        called_place: Whether a noun before it says that it is a place: die Stadt Wuslowe.
    """

    text: str
    opens: bool
    after_place: bool
    called_place: bool = False


class Taste(NamedTuple):
    """What tells names from other words.

    Attributes:
        language: The language of the articles, as a BCP 47 tag.
        is_given: Says whether a word is a given name, if that is known.
        words: Common words, in lower case.
    """

    language: str = "en"
    is_given: Callable[[str], object] | None = None
    words: Collection[str] = ()

    @property
    def openers(self) -> frozenset[str]:
        """Words that have a capital only because they open a sentence."""
        return OPENERS if self.language.partition("-")[0] == "en" else OPENERS | OTHER_SMALL_WORDS


def runs(reading: Reading, taste: Taste) -> Iterator[Run]:
    """The runs of an article, without what only opens a sentence and German common nouns before a name."""
    openers, german = taste.openers, taste.language.partition("-")[0] == "de"
    for sentence in reading.sentences:
        text = sentence.of(reading.clean)
        if text.isupper():
            continue
        for match in _RUN.finditer(text):
            run, before = match.group(), text[: match.start()]
            opens = not before.strip(" \"'(-")
            quoted = before.endswith(('"', "'")) and text[match.end() : match.end() + 1] not in ("'", '"')
            first, _, rest = run.partition(" ")
            while rest and (
                first in _NOT_NAMES
                or ((opens or quoted) and first.lower() in openers)
                or is_credit(first, before)
                or (german and is_german_noun(first, rest, before, taste.is_given))
            ):
                run, before = rest, f"{before}{first} "
                first, _, rest = run.partition(" ")
            called = german and is_german_place_noun(before.rstrip().rpartition(" ")[2])
            yield Run(run, opens and run == match.group(), called or _PLACE_LEAD.search(before) is not None, called)


def names(run: Run, common: Collection[str], taste: Taste) -> Iterator[tuple[str, bool]]:
    """The names in a run, without titles and the common words at its start, and whether each opens a sentence.

    Args:
        run: The run.
        common: Words of the articles that stand in lower case too.
        taste: What tells names from other words.
    """
    opens = run.opens
    for joined in re.split(r" and | for (?=the )", run.text.replace("’", "'")):
        for part in split_person(joined, taste.is_given, taste.words):
            name = _name(part.split(" "), common, taste, opens=opens, after_place=run.after_place)
            if name:
                yield (without_title(name, taste.is_given) if taste.is_given else name), opens
            opens = False


def _name(words: list[str], common: Collection[str], taste: Taste, *, opens: bool, after_place: bool) -> str:
    """The name that some words are, without what stands before it; empty if they are none."""
    if after_place and len(words) == 2 and words[0] in COMPASS:
        words.pop(0)
    while words and is_before_name(words, common, opens=opens):
        words.pop(0)
    while words and words[0] in ("of", "for", "the", "and", "de", "al"):
        words.pop(0)
    if not words:
        return ""
    words[-1] = _TAIL.sub("", words[-1].removesuffix("'s").removesuffix("'"))
    name = " ".join(words)
    single = len(words) == 1
    if all(len(word.rstrip(".")) < 3 for word in words) or name.lower() in taste.openers:
        return ""  # initials, or a word that only opens the sentence
    if len(name) < 3 or name in _NOT_NAMES | PEOPLES | COMPASS or (single and name.lower() in common):
        return ""
    return "" if name.isupper() or _CONTRACTION.search(name) or _ROMAN.match(words[0]) else name
