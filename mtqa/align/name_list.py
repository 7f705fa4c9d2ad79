"""The names of a text: those that a glossary knows, whole, and other words with a capital that no sentence begins with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from mtqa.align.kinds import names_in, without_ending
from mtqa.align.tokens import tokens
from mtqa.script import folded, same_length

if TYPE_CHECKING:
    from mtqa.glossary import Glossary
    from mtqa.glossary.surface import Mention

__all__ = ["Name", "is_right", "mentions", "names_of", "proven_names"]


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a text.

    Attributes:
        text: As it stands there, without a possessive ending.
        words: Its words; of an organisation, those with a capital.
        key: The glossary's entry; empty for a word that no entry has.
        is_right: Whether the glossary has this spelling as right.
        is_person: Whether it is a person's, whose last word stands for the whole.
    """

    text: str
    words: tuple[str, ...]
    key: str = ""
    is_right: bool = False
    is_person: bool = False


def mentions(text: str, glossary: Glossary | None, language: str) -> list[Mention]:
    """Where a text names what a glossary knows, given names before surnames included; terms are no names."""
    if glossary is None:
        return []
    text = same_length(text)
    found = (one for one in glossary.mentions(text, language) if one.entry.kind != "term")
    return [_with_given_name(one, text) if one.form.short else one for one in found]


def _with_given_name(mention: Mention, text: str) -> Mention:
    """A surname with the given name before it, if the person is called so in any language."""
    before = text[: mention.start].rpartition(" ")[0].rpartition(" ")[2]
    spellings = (*mention.entry.preferred.values(), *(one.text for one in mention.entry.variants))
    start = mention.start - len(before) - 1
    if (
        not before
        or text[start : mention.start] != f"{before} "
        or before not in {folded(name.partition(" ")[0]) for name in spellings}
    ):
        return mention
    return mention._replace(start=start, text=text[start : mention.end])


def is_right(mention: Mention) -> bool:
    """Whether the glossary has a mention's spelling as right."""
    from mtqa.glossary import Status

    return mention.status in (Status.PREFERRED, Status.ACCEPTED)


@lru_cache(maxsize=64)
def names_of(text: str, glossary: Glossary | None, language: str, known: frozenset[str]) -> tuple[Name, ...]:
    """The names of a reference, in order; kept for a while, since all systems are held against it.

    Args:
        text: A segment.
        glossary: Names to know.
        language: BCP 47 tag of its language.
        known: What `proven_names` gives: words that are names at the beginning of a sentence too.
    """
    words = tokens(text)
    found: list[tuple[int, Name]] = []
    covered: set[int] = set()
    for mention in mentions(text, glossary, language):
        inside = [index for index, word in enumerate(words) if word.start < mention.end and word.end > mention.start]
        covered.update(inside)
        written = text[mention.start : mention.end]
        parts = tuple(part.text for part in tokens(written) if part.text[0].isupper()) or (written,)
        person = mention.entry.kind == "person"
        found.append((mention.start, Name(written, parts, mention.entry.key, is_right(mention), person)))
    for index in names_in(words, language, known) - covered:
        word = without_ending(words[index].text)
        found.append((words[index].start, Name(word, (word,))))
    return tuple(name for _, name in sorted(found, key=lambda item: item[0]))


def proven_names(texts: Iterable[str], language: str = "en") -> frozenset[str]:
    """Words that stand with a capital within sentences of some text, and in small letters in none.

    >>> sorted(proven_names(["He met Petrenko, and the Mayor of Lviv.", "The mayor left."]))
    ['Lviv', 'Petrenko']
    """
    capital: set[str] = set()
    small: set[str] = set()
    for text in texts:
        words = tokens(text)
        small.update(word.text for word in words if word.text[0].islower())
        capital.update(without_ending(words[index].text) for index in names_in(words, language))
    return frozenset(word for word in capital if word.casefold() not in small)
