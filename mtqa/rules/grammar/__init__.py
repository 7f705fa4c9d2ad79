"""Grammar that follows another language: all rules of the `grammar/` group."""

from __future__ import annotations

from mtqa.rules.grammar import (
    agreement,
    brackets,
    clause,
    comma,
    doubled,
    fragment,
    fronted,
    infinitive,
    inversion,
    it,
    late_subject,
    nominal,
    nominal_sentence,
    noun_phrase,
    nouns,
    order,
    owner,
    phrase_order,
    predicate,
    relative,
    small_words,
    subject,
    valency,
    which,
    whose,
)
from mtqa.rules.rule import Rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    *doubled.RULES,
    *comma.RULES,
    *subject.RULES,
    *clause.RULES,
    *nominal_sentence.RULES,
    *whose.RULES,
    *order.RULES,
    *agreement.RULES,
    *small_words.RULES,
    *brackets.RULES,
    *inversion.RULES,
    *it.RULES,
    *phrase_order.RULES,
    *late_subject.RULES,
    *predicate.RULES,
    *relative.RULES,
    *which.RULES,
    *nominal.RULES,
    *owner.RULES,
    *noun_phrase.RULES,
    *nouns.RULES,
    *infinitive.RULES,
    *valency.RULES,
    *fragment.RULES,
    *fronted.RULES,
)
