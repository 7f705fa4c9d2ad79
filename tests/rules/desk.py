"""Some rules at work on short texts, for the tests of what they find and what they write instead."""

from __future__ import annotations

from collections.abc import Iterable

from mtqa.document import Document, View
from mtqa.reading import Reading
from mtqa.rules.matcher import Matcher
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule


class Desk:
    """Rules, and the texts that they are asked about: in English, with nothing that must be folded."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        rules = tuple(rules)
        self._matcher = Matcher([rule for rule in rules if isinstance(rule, SentenceRule)])
        self._of_text = [rule for rule in rules if isinstance(rule, TextRule)]

    def hits(self, text: str) -> list[tuple[Rule, Match]]:
        """What the rules find."""
        reading = Reading(Document(text, prose=View.identity(text), language="en"))
        return [
            *self._matcher.find(reading),
            *((rule, match) for rule in self._of_text for match in rule.find(reading)),
        ]

    def names(self, text: str) -> list[str]:
        """The ids of the rules that find something, without their group."""
        return [rule.id.partition("/")[2] for rule, _ in self.hits(text)]

    def mended(self, text: str) -> str:
        """The text with every first suggestion put in."""
        for _, match in sorted(self.hits(text), key=lambda hit: -hit[1].start):
            text = text[: match.start] + match.suggestions[0] + text[match.end :]
        return text
