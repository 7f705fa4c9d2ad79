"""What does not belong to an article, or stands there twice: all rules of the `structure/` group."""

from __future__ import annotations

from mtqa.rules.rule import Rule
from mtqa.rules.structure import blocks, foreign_words, furniture, left_words, leftovers, verbless

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    *blocks.RULES,
    *leftovers.RULES,
    *furniture.RULES,
    *foreign_words.RULES,
    *left_words.RULES,
    *verbless.RULES,
)
