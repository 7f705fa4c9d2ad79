"""What does not belong to an article, or stands there twice: all rules of the `structure/` group."""

from __future__ import annotations

from mtqa.rules.rule import Rule
from mtqa.rules.structure import (
    blocks,
    brazilian_states,
    cut_off,
    drop_cap,
    foreign_words,
    furniture,
    heading_tail,
    italian_signs,
    kept_articles,
    left_words,
    leftovers,
    link_lists,
    untranslated,
    verbless,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    *blocks.RULES,
    *leftovers.RULES,
    *furniture.RULES,
    *link_lists.RULES,
    *cut_off.RULES,
    *drop_cap.RULES,
    *untranslated.RULES,
    *foreign_words.RULES,
    *left_words.RULES,
    *kept_articles.RULES,
    *italian_signs.RULES,
    *brazilian_states.RULES,
    *heading_tail.RULES,
    *verbless.RULES,
)
