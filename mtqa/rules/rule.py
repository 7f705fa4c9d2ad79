"""What every rule has: an id, a reason, a severity, and examples that are run as its tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mtqa.finding import Fix, Severity
from mtqa.reading import Reading

__all__ = ["Match", "Rule", "SentenceRule", "TextRule"]


@dataclass(frozen=True, slots=True)
class Match:
    """A place that a rule found, in offsets of the text that it searched.

    Attributes:
        start: First offset.
        end: Offset after the last.
        suggestions: Better wordings of exactly this place, best first.
        message: A reason for this place; empty for the rule's own.
        fix: None for the rule's own.
        severity: None for the rule's own.
        confidence: None for the rule's own.
        source_expression: What the source said here; empty for the rule's own.
        evidence: Further reasons.
    """

    start: int
    end: int
    suggestions: tuple[str, ...] = ()
    message: str = ""
    fix: Fix | None = None
    severity: Severity | None = None
    confidence: float | None = None
    source_expression: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Rule:
    """The part that all rules share.

    Attributes:
        id: Group, then path, then name: `typography/unpaired-quote`, `calque/it-en/war/invest-territory`.
        message: The reason, in words for an editor.
        severity: Error, warning or suggestion.
        confidence: 0..1.
        category: Kind of fault.
        source_expression: What the source language said.
        fix: Whether the first suggestion of a match may be applied.
        flags: Texts that the rule must flag, the flagged part between "<" and ">".
        passes: Texts that it must leave alone.
        description: More than the message, for `mtqa rules show`.
        source_languages: BCP 47 tags of the languages that leave this trait behind; none if it tells nothing.
        target_languages: BCP 47 tags of the languages of the texts that it is about.
    """

    id: str
    message: str
    severity: Severity
    confidence: float
    category: str
    flags: tuple[str, ...]
    passes: tuple[str, ...]
    source_expression: str = ""
    fix: Fix = Fix.SUGGESTED
    description: str = ""
    source_languages: tuple[str, ...] = ()
    target_languages: tuple[str, ...] = ("en",)

    @property
    def group(self) -> str:
        """The first part of the id."""
        return self.id.partition("/")[0]

    def severity_of(self, own: Severity | None, chosen: Severity) -> Severity:
        """The severity of a match.

        Args:
            own: That of the match, or of the pattern that found it; None for the rule's.
            chosen: What the user wants it to be for the rule: the rule's own, unless the options say otherwise.
        """
        return chosen if own is None or chosen is not self.severity else own


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceRule(Rule):
    """A rule in code that looks at one folded sentence at a time, and only at those that hold one of its anchors.

    Attributes:
        find: Takes the sentence; yields matches in offsets of it.
        anchors: Lower-case words or phrases, one of which must be in the sentence as whole words; `^` at the start of
            one is the start of the sentence or a mark before the word, `<number>` any word that starts with a digit.
        probe: For anchors that are common words: a regular expression that must match from the first letter of
            the anchor, in the text in lower case; it may look behind, where a line break stands before the sentence.
    """

    find: Callable[[str], Iterable[Match]]
    anchors: tuple[str, ...]
    probe: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRule(Rule):
    """A rule in code that looks at the whole reading.

    Attributes:
        find: Takes the reading; yields matches in offsets of its `prose`, or of its `clean` text.
        in_clean: Whether the matches are offsets of `reading.clean`; otherwise of `reading.prose`.
    """

    find: Callable[[Reading], Iterable[Match]]
    in_clean: bool = False
