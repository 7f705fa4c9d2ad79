"""A sentence that is only a clause with 'because': German 'denn', French 'car' open sentences of their own."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.reading import Reading
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["RULES"]

_BECAUSE = lazy(r"Because (?!of\b|I\b|you\b|we\b|that's\b|it's\b|they're\b|we're\b|you're\b|I'm\b)(?=[\w ]+)")
_LONE = lazy(r"[^,;:\"()?!…–—]{40,}\.")
"""A clause without a mark, so without a main clause behind it."""
_TWO_CLAUSES = lazy(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|did|do|does)\b.*\b(?:it|he|she|they|the [a-z]+) (?:is|are|was|were|has|have|had|will"
    r"|would|can|could|did|do|does)\b"
)
_LINKS = lazy(r"\b(?:that|which|who|whom|whose|what|how|when|if|where|while|as|than|and|but|or|because|whether|why)\b")
_SHORTEST = 25
"""A shorter sentence before it is a question, or what the clause answers."""


def _because_sentences(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _BECAUSE.finditer(clean):
        number = reading.sentence_at(match.start())
        sentence = reading.sentences[number]
        if sentence.start != match.start() or number == 0:
            continue
        words = clean[match.end() : sentence.end]
        if not _LONE.fullmatch(words) or (_TWO_CLAUSES.search(words) and not _LINKS.search(words)):
            continue
        before = clean[reading.sentences[number - 1].start : reading.sentences[number - 1].end]
        after = clean[sentence.end : sentence.end + 9].lstrip()
        if (
            len(before) < _SHORTEST
            or before.endswith("?")
            or before.startswith("Because")
            or after.startswith("Because")
        ):
            continue
        yield Match(match.start(), match.start() + len("Because"), ("This is because", "For"))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="grammar/because-sentence",
        message="A clause with 'because' is no sentence: join it to the one before, or write 'This is because'.",
        severity=Severity.WARNING,
        confidence=0.7,
        category="fragment",
        source_expression="Denn, Car, Perché, Porque, Потому что",
        source_languages=SOURCES,
        find=_because_sentences,
        in_clean=True,
        flags=(
            "The council wants to close the old bridge. <Because> nobody knows how long its pillars will hold.",
            "The coach is looking for a new striker. <Because> the club lost four of its best men in the summer.",
        ),
        passes=(
            "The council closed the bridge because nobody knows how long it will hold.",
            "Why was the old bridge over the river closed? Because nobody knows how long its pillars will hold.",
            "The council met again on Friday night. Because the bridge is weak, it was closed to lorries.",
            "The council met again on Friday night. Because of the weak bridge lorries go round by the coast.",
        ),
    ),
)
