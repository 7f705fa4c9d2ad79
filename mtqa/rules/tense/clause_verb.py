"""The finite verb of a clause, found word by word."""

from __future__ import annotations

from typing import NamedTuple

from mtqa.expression import lazy
from mtqa.rules.english import (
    DETERMINERS,
    FINITE_AUXILIARIES,
    LINKERS,
    PARTICIPLES,
    PAST_FORMS,
    PREPOSITIONS,
    base_of,
    third_person,
    words,
)
from mtqa.rules.grammar.bare import takes_plural

__all__ = ["ADVERBS", "PARTICIPLE_OF_THIRD", "PRONOUNS", "ClauseVerb", "participle_of", "verb_of"]

ADVERBS = words("also already never even only then always immediately officially finally")
"""Adverbs between a subject and its verb."""
_NEXT = lazy(r" ?([\w'-]+)")
_PLURAL_PRONOUNS = words("i we they you")
PRONOUNS = _PLURAL_PRONOUNS | words("he she it")


class ClauseVerb(NamedTuple):
    """A finite verb of a clause.

    Attributes:
        subject: What stands before it.
        start: Where it starts, with an adverb before it.
        adverb: That adverb and a space, or nothing.
        word: The verb.
        end: Its end.
    """

    subject: str
    start: int
    adverb: str
    word: str
    end: int

    @property
    def plural(self) -> bool:
        """Whether its subject is plural."""
        subject = self.subject.lower()
        return subject in _PLURAL_PRONOUNS or takes_plural(self.subject)


def verb_of(sentence: str, start: int, forms: frozenset[str] | None = None) -> ClauseVerb | None:
    """The first finite verb from an offset on, before any mark or linking word; one of `forms` too if given."""
    subject: list[str] = []
    adverb, begin = "", -1
    at = start
    while match := _NEXT.match(sentence, at):
        word, lower = match[1], match[1].lower()
        if lower in LINKERS - {"and"}:
            return None
        if not subject and lower in FINITE_AUXILIARIES:
            return None
        if subject and lower in ADVERBS:
            adverb, begin = f"{word} ", match.start(1)
        elif subject and _may_be_verb(word, subject, forms):
            return ClauseVerb(" ".join(subject), begin if adverb else match.start(1), adverb, word, match.end())
        else:
            subject.append(word)
            adverb, begin = "", -1
        at = match.end()
        if len(subject) > 10:
            return None
    return None


def _may_be_verb(word: str, subject: list[str], forms: frozenset[str] | None) -> bool:
    if subject[0].lower() in PRONOUNS and len(subject) > 1:
        return False
    previous = subject[-1].lower()
    if word in FINITE_AUXILIARIES and previous not in ("the", "a"):
        return True
    if previous in DETERMINERS - {"all", "both"} or previous in PREPOSITIONS:
        return False
    if forms is not None and word in forms:
        return True
    return word in PAST_FORMS or (word.endswith("ed") and len(word) > 4 and not previous.endswith("ly"))


def participle_of(base: str) -> str | None:
    """The participle of a verb of news, None if it is not known.

    >>> participle_of("sleep"), participle_of("close"), participle_of("deny")
    ('slept', 'closed', 'denied')
    """
    return _PARTICIPLES_BY_BASE.get(base)


_PARTICIPLES_BY_BASE = {base: participle for participle in sorted(PARTICIPLES) if (base := base_of(participle))}


PARTICIPLE_OF_THIRD = {third_person(base): participle for base, participle in _PARTICIPLES_BY_BASE.items()}
"""The participle by the third person of the present, for the verbs of news."""
