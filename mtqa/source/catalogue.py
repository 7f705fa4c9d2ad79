"""All rules of the group `source/`."""

from __future__ import annotations

from mtqa.source import missing, name, negation, number, quotation, untranslated
from mtqa.source.rule import SourceRule

__all__ = ["SOURCE_RULES"]

SOURCE_RULES: tuple[SourceRule, ...] = (
    *number.RULES,
    *name.RULES,
    *negation.RULES,
    *missing.RULES,
    *untranslated.RULES,
    *quotation.RULES,
)
