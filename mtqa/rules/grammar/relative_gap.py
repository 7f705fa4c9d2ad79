"""Clauses that have lost a small word: 'the country, which in a war', 'for which sentenced', 'financed selling gold'."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import ROMANCE
from mtqa.rules.english import any_of, words
from mtqa.rules.grammar.bare import has_verb
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_WHICH_IN = lazy(
    r"(?P<which>, (?:which|who)) (?P<rest>(?:now |still |today )?(?:in|on|at|near|under|with) (?:a|an|the|his|her|its|their) [^,.;:?!\"]{3,60})\.?\"?$"
)


_LEAST = 30


def _is_told(sentence: str) -> bool:
    """Whether a sentence is no heading or caption."""
    return len(sentence) >= _LEAST and sentence.rstrip("\"')").endswith(".")


def _which_without_verb(sentence: str) -> Iterator[Match]:
    match = _WHICH_IN.search(sentence) if _is_told(sentence) else None
    if match and not has_verb(match["rest"]):
        yield Match(match.start("which") + 2, match.end("which"), (f"{match['which'][2:]} is",))


_TRIED = words("sentenced convicted arrested investigated acquitted jailed fined imprisoned detained")
_FOR_WHICH = lazy(
    rf"\b(?P<lead>for which) (?P<was>(?:was |has been |had been )?)(?P<done>{any_of(_TRIED)}) (?=(?:to|in|by|on|after|for)\b)"
)


def _for_which_sentenced(sentence: str) -> Iterator[Match]:
    for match in _FOR_WHICH.finditer(sentence):
        verb = match["was"] or "was "
        wordings = tuple(f"{match['lead']} {who} {verb}{match['done']}" for who in ("he", "she"))
        yield Match(match.start(), match.end("done"), wordings)


_ACHIEVED = words(
    """recovered financed funded obtained achieved saved covered reached solved resolved guaranteed compensated overcome
    recouped gained"""
)
_MEANS = words(
    "increasing reducing cutting selling raising exploiting lowering eliminating investing removing introducing"
)
_BY_MEANS = lazy(
    rf"\b(?P<done>{any_of(_ACHIEVED)}) (?P<means>{any_of(_MEANS)}) (?=(?:the|next|this|a|an|its|their|his|her|some|all)\b)"
)


def _by_means(sentence: str) -> Iterator[Match]:
    for match in _BY_MEANS.finditer(sentence):
        yield Match(match.start(), match.end("means"), (f"{match['done']} by {match['means']}",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/which-without-verb",
        message="The relative clause has no verb: 'which is in a war'. Russian and Ukrainian leave 'is' out.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="grammar",
        source_expression="страна, которая в состоянии войны / країна, яка у стані війни",
        source_languages=("ru", "uk"),
        find=_which_without_verb,
        anchors=tuple(
            f"{which} {where}"
            for which in ("which", "who")
            for where in "in on at near under with now still today".split()
        ),
        probe=r"(?<=, )wh",
        flags=(
            "His brother is the head of a firm, <which> in a long dispute with the bank.",
            "She spoke of her father, <who> in the hospital of the town.",
        ),
        passes=(
            "His brother is the head of a firm, which is in a long dispute with the bank.",
            "It is a firm, which in the end lost the case.",
            "They chose the room in which the table stood.",
        ),
    ),
    SentenceRule(
        id="grammar/for-which-sentenced",
        message="The clause has lost its subject: 'for which he was sentenced'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="lost-subject",
        source_expression="por la que fue condenado, per cui è stato condannato",
        source_languages=ROMANCE,
        find=_for_which_sentenced,
        anchors=("for which",),
        flags=(
            "It was a theft <for which sentenced> to two years in prison.",
            "He denies the crime <for which was arrested> in May.",
        ),
        passes=(
            "It was a theft for which he was sentenced to two years in prison.",
            "He denies the crime for which a man was arrested in May.",
        ),
    ),
    SentenceRule(
        id="grammar/by-before-means",
        message="How it is done takes 'by': 'financed by selling gold'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="preposition",
        source_expression="recuperati aumentando il debito, financiado vendiendo",
        source_languages=ROMANCE,
        find=_by_means,
        anchors=tuple(sorted(_MEANS)),
        flags=(
            "The cut will be <financed selling> the gold of the bank.",
            "The money can be <recovered increasing> next year's tax.",
        ),
        passes=(
            "The cut will be financed by selling the gold of the bank.",
            "The money saved, selling the house, was lost.",
        ),
    ),
)
