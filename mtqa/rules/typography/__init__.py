"""Damage to punctuation, spacing, numbers and capitals that translation and copy-and-paste leave behind."""

from __future__ import annotations

from mtqa.rules.rule import Rule
from mtqa.rules.typography import (
    amounts,
    capitals,
    dates,
    debris,
    figures,
    initials,
    joined,
    numbers,
    ordinal_stop,
    quote_edges,
    quoted_names,
    quotes,
    spacing,
    speech_dash,
    weather,
    words,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    *quotes.RULES,
    *quote_edges.RULES,
    *spacing.RULES,
    *numbers.RULES,
    *amounts.RULES,
    *dates.RULES,
    *ordinal_stop.RULES,
    *words.RULES,
    *debris.RULES,
    *initials.RULES,
    *joined.RULES,
    *speech_dash.RULES,
    *weather.RULES,
    *quoted_names.RULES,
    *capitals.RULES,
    *figures.RULES,
)
