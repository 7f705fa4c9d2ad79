"""Who does something in a sentence: the subject before a verb, and whether it is somebody, or has been named."""

from __future__ import annotations

import re

from mtqa.expression import lazy
from mtqa.rules.english import COUNTRIES, DETERMINERS, NATIONALITIES, NUMBER, PREPOSITIONS, words
from mtqa.rules.grammar.bare import PERSONS, head_of, noun_of

__all__ = ["is_animate", "is_concrete", "subject_of"]

_SOMEBODY = PERSONS | words(
    """person youth pupil pensioner employee motorcyclist cyclist pedestrian passenger passer-by policeman policewoman
    soldier soldiers volunteer volunteers deserter deserters defector spy spies militant member members resident native
    national relative relatives uncle cousin friend friends acquaintance accomplice accomplices attacker attackers
    assailant assailants robber robbers raider raiders bomber smuggler smugglers hacker hackers kidnapper kidnappers
    businesswoman official officials diplomat diplomats midfielder defender goalkeeper footballer teacher clerk
    fisherman migrant migrants gunman gunmen locals separatists firefighters rescuers carabinieri investigators police
    authorities two three four five six others invaders occupiers men servicemen mercenaries commandos deputies
    magistrates ministers generals commanders partisans
    group groups gang gangs commando unit units battalion brigade regiment army navy militia legion command government
    ministry parliament company firm bank club team squad band family party union agency ministry council court board
    intelligence services kremlin side forces syndicate clan cartel mafia crew patrol delegation federation"""
)
_VEHICLES = words("drone missile rocket plane helicopter ship boat van car truck lorry convoy tank drones missiles")
_CROWD = _SOMEBODY | words("dozen hundred thousand number handful hundreds thousands dozens unknown") | _VEHICLES
_AGED = lazy(
    r"(?:\d\d|\w+)-year-olds?$|(?:Russian|Ukrainian|Israeli|Albanian|Roman|Palestinian|American|German|Italian)s$"
)
_POINTING = DETERMINERS - words("a an any no every each another most few our your my") | words("other others all")
_BARE = lazy(
    r".*(?:(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<=[^,])\.|[,;:(\"]|\b(?:that|because|while|where|when|and|but|than|so"
    r"|as)\b) ",
    re.DOTALL,
)
_ASIDE = lazy(r", [^,;:\"]{3,80},$|,? \([^()]{2,40}\)$")
_RELATIVE = lazy(r",? (?:who|which|that)$")


def subject_of(before: str) -> str:
    """The noun phrase that ends a text, as far as its small words show.

    >>> subject_of("According to the agency, in the evening the two men in the van")
    'the two men in the van'
    >>> subject_of("Earlier treatment")
    'Earlier treatment'
    """
    text, relative = _RELATIVE.subn("", _ASIDE.sub("", before.rstrip()))
    cut = _BARE.match(text)
    clause = text[cut.end() :] if cut else text
    tokens = clause.split()
    starts = [number for number in range(len(tokens)) if _starts(tokens, number)]
    if not starts:
        return clause
    return " ".join(tokens[starts[-1 if relative else 0] :])


def _starts(tokens: list[str], number: int) -> bool:
    """Whether a noun phrase may start with a word: a small word, a number or a name, with no preposition before."""
    word = tokens[number]
    first = word.lower() in DETERMINERS or re.match(NUMBER, word) or (word[0].isupper() and number)
    return bool(first) and (number == 0 or tokens[number - 1].lower() not in PREPOSITIONS)


def is_animate(subject: str, article: str = "") -> bool:
    """Whether the subject is a person, a country, a body of persons, or has a name.

    >>> is_animate("the soldiers"), is_animate("the bomb"), is_animate("Russia")
    (True, False, True)
    """
    head = head_of(subject)
    if noun_of(subject) in _SOMEBODY or _AGED.search(head) or (head.split()[:1] and head.split()[0] in COUNTRIES):
        return True
    if head.lower() in ("he", "she", "they"):
        return True
    tokens = head.split()
    return bool(tokens) and tokens[-1][0].isupper() and (len(tokens) > 1 or _is_name(tokens[0], article))


def is_concrete(subject: str, article: str = "") -> bool:
    """Whether the subject is somebody, or something that has been named: "the raid", "a man", "Russia".

    Args:
        subject: The noun phrase.
        article: The text around, in which a name shows by its capital.
    """
    head = head_of(subject)
    tokens = head.split()
    if not tokens:
        return False
    first, last = tokens[0], tokens[-1].lower()
    if first.lower() in ("a", "an", "another", "one"):
        return last in _CROWD
    if first.lower() in _POINTING or re.match(NUMBER, first.lower()):
        return True
    if last in _CROWD or first in COUNTRIES or first in NATIONALITIES:
        return True
    named = first[0].isupper() and first.lower() not in DETERMINERS
    return named and (any(token[0].isupper() for token in tokens[1:]) or _is_name(first, article))


def _is_name(word: str, article: str) -> bool:
    """Whether a word has its capital within a sentence too, and is not there without it."""
    name = re.escape(word)
    return re.search(rf"[a-z,] {name}\b", article) is not None and word.lower() not in article.split()
