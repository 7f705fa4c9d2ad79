"""Grammar that follows another language: all rules of the `grammar/` group."""

from __future__ import annotations

from mtqa.rules import (
    grammar_agreement,
    grammar_brackets,
    grammar_clause,
    grammar_order,
    grammar_small_words,
    grammar_subject,
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
)
