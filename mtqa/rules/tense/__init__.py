"""Tenses that follow another language: all rules of the `tense/` group."""

from __future__ import annotations

from mtqa.rules.rule import Rule
from mtqa.rules.tense import allegation, duration, future, hearsay, mismatch, ongoing, since, story

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    *hearsay.RULES,
    *allegation.RULES,
    *since.RULES,
    *duration.RULES,
    *future.RULES,
    *story.RULES,
    *ongoing.RULES,
    *mismatch.RULES,
)
