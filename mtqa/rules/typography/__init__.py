"""Damage to punctuation, spacing, numbers and capitals that translation and copy-and-paste leave behind."""

from __future__ import annotations

from mtqa.rules.rule import Rule
from mtqa.rules.typography import (
    amounts,
    bracket_pairs,
    capitals,
    dates,
    day_number,
    debris,
    figures,
    half_capitals,
    halves,
    hyphen_dash,
    hyphens,
    initials,
    joined,
    numbers,
    open_question,
    ordinal_stop,
    quote_comma,
    quote_edges,
    quoted_names,
    quotes,
    roman,
    spacing,
    speech_dash,
    streets,
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
    *day_number.RULES,
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
    *hyphens.RULES,
    *streets.RULES,
    *roman.RULES,
    *halves.RULES,
    *quote_comma.RULES,
    *bracket_pairs.RULES,
    *hyphen_dash.RULES,
    *half_capitals.RULES,
    *open_question.RULES,
)
