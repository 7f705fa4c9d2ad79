"""What makes "would have" an honest conditional: a condition, or a subject that never was ("a second exit")."""

from __future__ import annotations

import re

from mtqa.expression import lazy
from mtqa.rules.english import DETERMINERS, NATIONALITIES, NUMBER, PEOPLE, PREPOSITIONS, TITLES, words
from mtqa.rules.grammar.bare import head_of
from mtqa.rules.grammar.owner import COUNTRIES

__all__ = ["CONDITION", "NEARBY_CONDITION", "is_concrete", "is_unreal", "subject_of"]

CONDITION = lazy(
    r"\b(?:if|unless|without(?! (?:[a-z]+ing|delay|warning|injury|a trace)\b)|otherwise|could|should|might|wish\w*"
    r"|whether|but for|until|till|in case|providing|provided that|suppos\w+|imagin\w+|assuming|instead of|rather than"
    r"|less likely|more likely|even with|even then|with (?:more|better|another|a better|an earlier|proper|enough)"
    r"|why|normally|usually|easily|probably|likely|certainly|surely|never|sooner|anyway|regardless|eventually"
    r"|within (?:an?|minutes|hours|days|weeks|months|two|three|\d+)"
    r"|in the past|novel|film|movie|series|by then|by now|by (?:19|20)\d\d|in that case|in any case|in theory"
    r"|at (?:best|worst|least have)|in order to|under the (?:old|new|previous|current)|would-be|hypothe\w+|scenario"
    r"|so that|would (?:still|then|now)|either|or (?:he|she|they|it|the|else)|were (?:it|he|she|they|we|the|I)"
    r"|had (?:it|he|she|they|we|I|not|the|there|[A-Z]\w+))\b",
    re.IGNORECASE,
)
"""A condition, a wish, or a guess about what did not happen."""

NEARBY_CONDITION = lazy(
    r"\b(?:if|unless|without|otherwise|instead|imagine|wish"
    r"|(?<!\w )had (?:it|he|she|they|we|I|the|there|not|[A-Z]\w+))\b",
    re.IGNORECASE,
)
"""The same, for the sentences beside: what still holds there."""

# What did not happen and would have been good: a report that somebody did it does not say "would have" in any language.
_GOOD = words(
    """saved prevented avoided averted spared protected survived improved benefited reduced lowered limited minimised
    minimized helped allowed enabled ensured guaranteed meant required cost been acquitted sufficed eased solved
    shortened qualified deserved justified applied liked preferred wanted loved hoped wished needed noticed diagnosed"""
)
_DEVICES = words(
    """treatment diagnosis operation surgery transplant railing exit barrier alarm sensor helmet belt airbag vaccine
    vaccination test tests scan check checks inspection inspections screening law laws regulation rules rule measure
    measures policy system fence wall bridge guard rail light lights lamp sign signs camera brake brakes ladder lifeboat
    lifejacket jacket jury sentence verdict victory win defeat goal draw penalty point points result cure drug drugs
    medicine dose intervention maintenance training care money funding investment support help warning collapse vote
    referendum alternative option choice solution answer"""
)
_WISHED = (
    r"(?:earlier|better|faster|quicker|sooner|closer|greater|fairer|stronger|longer|lighter|heavier|higher|lower"
    r"|wider|safer|tougher|stricter|smarter|wiser|bigger|smaller|older|younger|cheaper|weaker|less(?:er)?|more|fewer"
    r"|good|proper|right|timely|prompt|quick|swift|competent|reasonable|normal|ordinary|real|true|decent|honest|careful|professional|trained|skilled|clever"
    r"|prudent|sensible|experienced|sober|qualified|adequate|sufficient|alternative|different|such|similar|additional"
    r"|any|every|no|none|nobody|anyone|everyone|either|neither|whoever|most|few|millions|billions)"
)
_IS_WISHED = lazy(
    rf"(?:(?:an?|the|this|one|two|three) )?(?:(?:many|second|third|much|far|slightly|[a-z]+ly) )?{_WISHED}\b", re.I
)
_COMPARATIVE = lazy(r"\b(?:more|less) [a-z]+|\b(?!after|over|under|other|former|officer)[a-z]{3,}ier\b")
_PERSONS = (
    PEOPLE
    | TITLES
    | words(
        """man woman boy girl couple person teenager youth student pupil tourist pensioner worker employee driver
        motorcyclist cyclist pedestrian passenger passer-by officer agent policeman policewoman soldier volunteer
        deserter defector spy fighter militant member resident citizen native national neighbour neighbor relative
        brother sister son daughter wife husband mother father uncle cousin friend acquaintance accomplice suspect
        gunman attacker assailant killer murderer thief robber raider bomber smuggler hacker kidnapper businessman
        businesswoman entrepreneur politician official diplomat player striker midfielder defender goalkeeper
        footballer nurse teacher priest clerk farmer fisherman migrant group gang commando unit battalion brigade
        company team squad band dozen hundred thousand number handful drone missile rocket plane helicopter ship boat
        van car truck lorry convoy tank"""
    )
)
_CROWD = _PERSONS | words(
    """police investigators soldiers troops residents locals thieves robbers hackers militants rebels separatists
    fighters attackers gunmen officers officials agents carabinieri firefighters rescuers witnesses hundreds thousands
    dozens authorities unknown"""
)
_POINTING = DETERMINERS - words("a an any no every each another most few our your my") | words("other others all")
_BARE = lazy(r".*(?:[^,]\.|[,;:(\"]|\b(?:that|because|while|where|when|and|but|than|so|as)\b) ", re.DOTALL)
_RELATIVE = lazy(r",? (?:who|which|that)$")


def subject_of(before: str) -> str:
    """The noun phrase that ends a text, as far as its small words show.

    >>> subject_of("According to the agency, in the evening the two men in the van")
    'the two men in the van'
    >>> subject_of("Earlier treatment")
    'Earlier treatment'
    """
    text, relative = _RELATIVE.subn("", before.rstrip())
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


def is_unreal(subject: str, participle: str) -> bool:
    """Whether the sentence says what could have happened: somebody saved by what was not there.

    >>> is_unreal("a second exit", "closed"), is_unreal("a second gunman", "fled"), is_unreal("the guard", "prevented")
    (True, False, True)
    """
    head = head_of(subject)
    noun = head.split()[-1].lower() if head else ""
    wished = _IS_WISHED.match(head) is not None or _COMPARATIVE.search(head) is not None
    return participle in _GOOD or noun in _DEVICES or noun.removesuffix("s") in _DEVICES or wished


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
        return last in _PERSONS
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
