"""What a rule says about a place in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mtqa.document import Span

__all__ = ["WORDING", "Finding", "Fix", "Place", "Severity"]

WORDING = frozenset({"calque", "grammar", "tense"})
"""Groups of rules about how a thing is worded: their findings may speak of the same fault."""

Place = tuple[str, Span, str]
"""A rule, where it found something, and the source expression that it named."""


class Severity(StrEnum):
    """How sure the fault is, and how much it matters to a reader."""

    ERROR = "error"
    """Almost never native English."""
    WARNING = "warning"
    """Usually a fault."""
    SUGGESTION = "suggestion"
    """Also good English: hidden unless asked for, or unless the rest of the article speaks for it."""

    @property
    def rank(self) -> int:
        """0 for a suggestion, 1 for a warning, 2 for an error.

        >>> Severity.ERROR.rank > Severity.SUGGESTION.rank
        True
        """
        return _RANKS[self]


_RANKS = {Severity.SUGGESTION: 0, Severity.WARNING: 1, Severity.ERROR: 2}


class Fix(StrEnum):
    """Whether the first suggestion may replace the text."""

    SAFE = "safe"
    """The replacement is right wherever the rule matches: `--fix` makes it."""
    SUGGESTED = "suggested"
    """The replacement reads better, but a person must look: `--unsafe-fixes` makes it."""
    NONE = "none"
    """There is nothing to put in its place, or nothing so sure that a program may put it there."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault at a place.

    Attributes:
        rule: Id of the rule.
        span: Offsets into `Document.text`.
        text: What stands there, markup included.
        message: The reason, in words for an editor.
        severity: Error, warning or suggestion.
        confidence: 0..1, how likely it is that an editor would change it.
        category: Kind of fault ("false-friend", "collocation", "punctuation" ...).
        source_expression: What the source language said ("investire").
        suggestions: Better wordings of `text`, best first; each can replace it as it stands.
        fix: Whether the first suggestion may be applied.
        evidence: Further reasons for a reader ("12 other Italian traits in this article").
    """

    rule: str
    span: Span
    text: str
    message: str
    severity: Severity
    confidence: float
    category: str
    source_expression: str = ""
    suggestions: tuple[str, ...] = ()
    fix: Fix = Fix.NONE
    evidence: tuple[str, ...] = ()

    @property
    def group(self) -> str:
        """The group of its rule: the first part of the rule's id."""
        return self.rule.partition("/")[0]

    @property
    def place(self) -> Place:
        """What it is known by, however sure it is."""
        return self.rule, self.span, self.source_expression
