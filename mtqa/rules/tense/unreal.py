"""What makes "would have" an honest conditional: a condition, or a subject that never was ("a second exit")."""

from __future__ import annotations

import re

from mtqa.expression import lazy
from mtqa.rules.english import words
from mtqa.rules.grammar.bare import head_of

__all__ = ["CONDITION", "NEARBY_CONDITION", "is_unreal"]

CONDITION = lazy(
    r"\b(?:if(?! we are to believe\b)|unless|without(?! (?:[a-z]+ing|delay|warning|injury|a trace)\b)|otherwise|could|should|might|wish\w*"
    r"|whether|but for|until|till|in case|providing|provided that|suppos\w+|imagin\w+|assuming|instead of|rather than"
    r"|less likely|more likely|even with|even then|with (?:more|better|another|a better|an earlier|proper|enough)"
    r"|why|(?:concerns?|fears?|hopes?|expectations?|doubts?|belief|assumption|worr(?:y|ies)|unlikely|possible) that"
    r"|normally|usually|easily|probably|likely|certainly|surely|never|sooner|anyway|regardless|eventually"
    r"|within (?:an?|minutes|hours|days|weeks|months|two|three|\d+)"
    r"|in the past|novel|film|movie|series|by then|by now|by (?:19|20)\d\d|in that case|in any case|in theory"
    r"|at (?:best|worst|least have)|in order to|under the (?:old|new|previous|current)|would-be|hypothe\w+|scenario"
    r"|so that|would (?:still|then|now)|either|or (?:he|she|they|it|the|else)|were (?:it|he|she|they|we|the|I)"
    r"|had (?:an?|his|her|their|its|any|more|all) (?:[\w-]+ ){1,3}(?:been|not|come|gone|held|[a-z]+ed)"
    r"|run out of|killed (?:more|many|dozens|hundreds|thousands|everyone|everybody|all|anyone|us|me|countless|scores)"
    r"|(?:taken|lasted|needed) (?:up to |at least |about |another |several |many |an? |two |three "
    r"|\d+ )+(?:[a-z]+ )?(?:minutes?|hours?|days?|weeks?|months?|years?)"
    r"|had (?:it|he|she|they|we|I|not|the|there|[A-Z]\w+))\b",
    re.IGNORECASE,
)
"""A condition, a wish, or a guess about what did not happen."""

NEARBY_CONDITION = lazy(
    r"\b(?:if|unless|without|otherwise|instead|imagine|wish|saved|luckily|fortunately|thankfully|miracle|miraculously"
    r"|narrowly|thwarted|foiled|averted|defused|called off|plots?|plotted|plotting|plotters|conspir\w+|(?:planned|planning|intended) to"
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
    r"|good|proper|right|timely|prompt|quick|swift|competent|reasonable|normal|ordinary|real|true|decent|honest"
    r"|careful|professional|trained|skilled|clever"
    r"|prudent|sensible|experienced|sober|qualified|adequate|sufficient|alternative|different|such|similar|additional"
    r"|any|every|no|none|nobody|anyone|everyone|either|neither|whoever|most|few|millions|billions)"
)
_IS_WISHED = lazy(
    rf"(?:(?:an?|the|this|one|two|three) )?(?:(?:many|second|third|much|far|slightly|[a-z]+ly) )?{_WISHED}\b", re.I
)
_COMPARATIVE = lazy(r"\b(?:more|less) [a-z]+|\b(?!after|over|under|other|former|officer)[a-z]{3,}ier\b")


def is_unreal(subject: str, participle: str) -> bool:
    """Whether the sentence says what could have happened: somebody saved by what was not there.

    >>> is_unreal("a second exit", "closed"), is_unreal("a second gunman", "fled"), is_unreal("the guard", "prevented")
    (True, False, True)
    """
    head = head_of(subject)
    noun = head.split()[-1].lower() if head else ""
    wished = _IS_WISHED.match(head) is not None or _COMPARATIVE.search(head) is not None
    return participle in _GOOD or noun in _DEVICES or noun.removesuffix("s") in _DEVICES or wished
