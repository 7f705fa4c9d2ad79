"""Grammar that follows another language: all rules of the `grammar/` group."""

from __future__ import annotations

from mtqa.rules import (
    grammar_agreement,
    grammar_brackets,
    grammar_clause,
    grammar_fragment,
    grammar_infinitive,
    grammar_inversion,
    grammar_it,
    grammar_late_subject,
    grammar_nominal,
    grammar_noun_phrase,
    grammar_nouns,
    grammar_order,
    grammar_owner,
    grammar_phrase_order,
    grammar_predicate,
    grammar_relative,
    grammar_small_words,
    grammar_subject,
    grammar_valency,
    grammar_which,
)
from mtqa.rules.rule import Rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    *grammar_subject.RULES,
    *grammar_clause.RULES,
    *grammar_order.RULES,
    *grammar_agreement.RULES,
    *grammar_small_words.RULES,
    *grammar_brackets.RULES,
    *grammar_inversion.RULES,
    *grammar_it.RULES,
    *grammar_phrase_order.RULES,
    *grammar_late_subject.RULES,
    *grammar_predicate.RULES,
    *grammar_relative.RULES,
    *grammar_which.RULES,
    *grammar_nominal.RULES,
    *grammar_owner.RULES,
    *grammar_noun_phrase.RULES,
    *grammar_nouns.RULES,
    *grammar_infinitive.RULES,
    *grammar_valency.RULES,
    *grammar_fragment.RULES,
)
