"""A rule that looks at a translation and its source together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mtqa.rules.rule import Match, Rule

if TYPE_CHECKING:
    from mtqa.source.paired import Paired

__all__ = ["SourceRule"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRule(Rule):
    """A rule in code that needs the source text.

    Its examples are a language tag, the source, and the translation: "it: Erano 30. => There were <40>."

    Attributes:
        find: Takes the two texts; yields matches in offsets of the translation's clean text.
    """

    find: Callable[[Paired], Iterable[Match]]
