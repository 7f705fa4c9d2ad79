"""Noun phrases without a verb, and verbs that come after one: what tells a subject from a clause."""

from __future__ import annotations

import re

from mtqa.expression import lazy
from mtqa.rules.english import (
    DETERMINERS,
    FINITE_AUXILIARIES,
    LINKERS,
    NUMBER,
    PAST_FORMS,
    PEOPLE,
    PREPOSITIONS,
    PRESENT_FORMS,
    TITLES,
    VERB_FORMS,
    is_plural,
    words,
)

__all__ = [
    "PERSONS",
    "has_second_verb",
    "has_verb",
    "head_of",
    "is_bare_noun_phrase",
    "is_stopped",
    "noun_of",
    "takes_plural",
]

PERSONS = (
    PEOPLE
    | TITLES
    | words(
        """man woman boy girl boys girls couple residents citizen citizens worker workers fan fans officer officers
        witnesses survivor survivors militants fighter fighters rebels troops student students tourist tourists driver
        drivers police guests thief thieves teenager player players striker goalkeeper singer actor actress writer
        artist nurse farmer agent agents lawyers doctors mother father son daughter brother sister wife husband
        neighbour neighbor neighbours neighbors boss suspect killer murderer victim hostage champion politician
        businessman entrepreneur journalist journalists candidate candidates"""
    )
)
"""Nouns for persons: who, he, she."""

_VERBS = (FINITE_AUXILIARIES | LINKERS | VERB_FORMS) - {"and", "or", "as", "than"}
_WORD = lazy(r"[A-Za-z]+(?:'[a-z]+)?|\d[\d.,]*")
_POSES = lazy(r"This [a-z]+[^sui\W]s\b|(?:Both|All|Some|Many|Several|Each|Most) [a-z]+ed\b")
"""A pronoun and its verb: "This poses problems"."""
_MARK = lazy(r"[^\w '-]")
_BEFORE_NOUN = DETERMINERS | PREPOSITIONS
_COUNT = lazy(rf"(?:(?:[Tt]he|[Aa]t least|[Oo]ver|[Aa]bout|[Mm]ore than) )?(?i:{NUMBER}) (?!per cent|percent)[a-z]")
_OPEN_CLAUSE = LINKERS - words("and or but nor yet so than")


def is_bare_noun_phrase(text: str, least: int = 3) -> bool:
    """Whether the text is one noun phrase with its prepositions: no verb, no clause, no punctuation.

    Args:
        text: The text.
        least: So many words it must have.

    >>> is_bare_noun_phrase("The long queue at the border"), is_bare_noun_phrase("The boat hit a rock")
    (True, False)
    """
    tokens = text.split()
    if _MARK.search(text) or not least <= len(tokens) <= 25:
        return False
    previous = tokens[0].lower()
    if len(tokens) > 1 and _POSES.match(text):
        return False
    for word in tokens[1:]:
        lower = word.lower()
        is_noun = lower in VERB_FORMS and (previous in PREPOSITIONS or previous in DETERMINERS)
        if lower in _VERBS and not is_noun:
            return False
        # "The boat hit a rock": an article that no preposition introduces belongs to an object.
        if lower in ("the", "a", "an", "its", "his", "her", "their") and not (
            previous in PREPOSITIONS or previous in ("and", "or", "as", "than", "all", "both", "half")
        ):
            return False
        if lower in ("he", "she", "they", "we", "you", "it", "i", "more", "less", "him", "them", "me", "us"):
            return False
        previous = lower
    return previous not in PREPOSITIONS


def has_second_verb(text: str, owed: int = 0) -> bool:
    """Whether a text has a finite verb besides those that its dependent clauses need, as far as words show.

    Args:
        text: The text.
        owed: So many more are due to it.

    >>> has_second_verb("the village at dawn."), has_second_verb("yesterday was a success.")
    (False, True)
    """
    due = owed
    in_verb = False
    previous = ""
    found = list(_WORD.finditer(text))
    for number, match in enumerate(found):
        word = match.group().lower()
        following = found[number + 1].group() if number + 1 < len(found) else ""
        verb = word in FINITE_AUXILIARIES or (previous not in _BEFORE_NOUN and _is_verb(word, previous, following))
        if verb and not in_verb:
            if not due:
                return True
            due -= 1
        due += word in _OPEN_CLAUSE
        in_verb, previous = verb, word
    return False


def _is_verb(word: str, previous: str, following: str) -> bool:
    if word in PRESENT_FORMS:
        return not re.fullmatch(NUMBER, previous)
    return (word in PAST_FORMS or word.endswith("ed")) and following not in ("by", "")


def is_stopped(sentence: str) -> bool:
    """Whether a sentence ends with a stop, unlike a heading or a caption."""
    return sentence.rstrip("\"')").endswith((".", "!"))


def head_of(phrase: str) -> str:
    """A noun phrase up to its first preposition, so that its last word is its noun.

    >>> head_of("the two men in the van")
    'the two men'
    """
    tokens = phrase.split()
    ends = (number for number, token in enumerate(tokens) if number and token.lower() in PREPOSITIONS)
    return " ".join(tokens[: next(ends, len(tokens))])


def noun_of(phrase: str) -> str:
    """The noun of a noun phrase, in lower case.

    >>> noun_of("The mayor of Bari")
    'mayor'
    """
    return head_of(phrase).lower().rpartition(" ")[2]


def takes_plural(phrase: str) -> bool:
    """Whether the verb of a noun phrase is plural, as far as words show.

    >>> takes_plural("Two policemen on duty"), takes_plural("the head of the guards")
    (True, False)
    """
    head = head_of(phrase)
    return is_plural(head) or head.endswith("men") or _COUNT.match(head) is not None


def has_verb(text: str) -> bool:
    """Whether a word of the text can be a finite verb."""
    for word in re.findall(r"[A-Za-z']+", text):
        lower = word.lower()
        if lower in FINITE_AUXILIARIES or lower in PAST_FORMS or lower in PRESENT_FORMS or lower.endswith("ed"):
            return True
    return False
