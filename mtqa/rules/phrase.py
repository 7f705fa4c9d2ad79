"""Phrase rules, and the pass that runs all of them over a text at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from mtqa.reading import Reading
from mtqa.rules.pattern import Pattern, searchable
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.suggest import Template, capitalised, extent, with_article

__all__ = ["Matcher", "PhraseRule"]

_BLOCK = 100_000
_ARTICLE_LENGTH = 8_000
_ARTICLE = re.compile(r"(?<![\w-])(an?) $", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseRule(Rule):
    """A rule that a pack states as patterns.

    Attributes:
        patterns: Any of which flags its match.
        templates: For each pattern, the suggestions, best first.
        sources: For each pattern, what the source said; empty for the rule's own `source_expression`.
        unless: Guards; one of them anywhere in the sentence keeps the rule quiet.
        when: One of them must be in the sentence, if there are any.
        topic: One of them must be in the same article (within some 8,000 characters), if there are any.
    """

    patterns: tuple[Pattern, ...]
    templates: tuple[tuple[Template, ...], ...]
    sources: tuple[str, ...]
    unless: tuple[Pattern, ...] = ()
    when: tuple[Pattern, ...] = ()
    topic: tuple[Pattern, ...] = ()


class Matcher:
    """All rules that have anchors, in one Aho-Corasick automaton.

    A rule's expressions are compiled when one of its anchors is first met, and run only in the sentences that hold
    one, so the cost of a text hardly grows with the number of rules.
    """

    def __init__(self, rules: Sequence[PhraseRule | SentenceRule]) -> None:
        from ahocorasick_rs import AhoCorasick

        of_anchor: dict[str, list[int]] = {}
        # What a hit calls for: one pattern of a phrase rule (by its number), or a rule in code (0).
        self._calls: list[tuple[PhraseRule | SentenceRule, int]] = []
        # What must match from the first letter of the anchor for the call to be worth making: an expression, its
        # source as long as no text had the anchor, or None where the anchor may stand anywhere in the match.
        self._probes: list[re.Pattern[str] | str | None] = []
        for rule in rules:
            for number, anchors in enumerate(_anchors(rule)):
                for anchor in dict.fromkeys(anchors):
                    of_anchor.setdefault(anchor, []).append(len(self._calls))
                self._calls.append((rule, number))
                self._probes.append(_probe(rule, number))
        self._calls_of = list(of_anchor.values())
        patterns = [rule.patterns[number] if isinstance(rule, PhraseRule) else None for rule, number in self._calls]
        # What must stand beside the anchor: quicker to see than the probe.
        self._cased = [pattern is not None and pattern.cased for pattern in patterns]
        self._preceding = [pattern.preceding if pattern else () for pattern in patterns]
        self._following = [pattern.following if pattern else () for pattern in patterns]
        self._automaton = AhoCorasick(list(of_anchor)) if of_anchor else None
        self._compiled: dict[str, re.Pattern[str]] = {}
        topics: dict[tuple[str, ...], int] = {}  # many rules share one
        self._topic_of = {
            rule.id: topics.setdefault(tuple(pattern.regex for pattern in rule.topic), len(topics))
            for rule in rules
            if isinstance(rule, PhraseRule) and rule.topic
        }

    def find(self, reading: Reading) -> Iterator[tuple[Rule, Match]]:
        """Every match, in offsets of `reading.clean`, sentence by sentence."""
        topics: dict[tuple[int, int], bool] = {}
        for number, calls in self._called(reading):
            span = reading.sentences[number]
            sentence = span.of(reading.clean)
            lower = sentence.lower()
            for call in calls:
                rule, place_of_pattern = self._calls[call]
                if isinstance(rule, SentenceRule):
                    for place in rule.find(sentence):
                        yield rule, replace(place, start=place.start + span.start, end=place.end + span.start)
                    continue
                pattern = rule.patterns[place_of_pattern]
                text = sentence if pattern.cased else lower
                if self._regex(pattern.regex).search(text):
                    for match in self._phrases(rule, place_of_pattern, reading, span.start, sentence, lower, topics):
                        yield rule, match

    def _called(self, reading: Reading) -> Iterator[tuple[int, Iterable[int]]]:
        """For each sentence that holds an anchor: its number, and the calls of its anchors, each once."""
        number, end = -1, -1
        calls: dict[int, None] = {}
        for offset, call in self._hits(reading):
            # Hits come by their end, so one may lie a sentence back.
            if not end > offset >= reading.sentences.starts[number]:
                if calls:
                    yield number, calls
                    calls = {}
                number = reading.sentence_at(offset)
                starts = reading.sentences.starts
                end = starts[number + 1] if number + 1 < len(starts) else len(reading.clean) + 1
            calls[call] = None
        if calls:
            yield number, calls

    def _hits(self, reading: Reading) -> Iterator[tuple[int, int]]:
        """Where the first word of an anchor stands, and a call of it that is worth making there."""
        if self._automaton is None:
            return
        calls_of, probes, cased = self._calls_of, self._probes, self._cased
        preceding, following = self._preceding, self._following
        for base, block in _blocks(reading):
            lower = block.lower()
            haystack = f" {searchable(lower)} "
            for anchor, offset, end in self._automaton.find_matches_as_indexes(haystack, overlapping=True):
                for call in calls_of[anchor]:
                    if following[call] and not lower.startswith(following[call], end - 1):
                        continue
                    if preceding[call] and offset and not lower.endswith(preceding[call], 0, offset):
                        continue
                    probe = probes[call]
                    if isinstance(probe, str):
                        probe = probes[call] = self._regex(probe)
                    if probe is None or probe.match(block if cased[call] else lower, offset):
                        yield base + offset, call

    def _phrases(
        self,
        rule: PhraseRule,
        number: int,
        reading: Reading,
        base: int,
        sentence: str,
        lower: str,
        topics: dict[tuple[int, int], bool],
    ) -> Iterator[Match]:
        """Matches of one pattern in the sentence that starts at `base`; `topics` remembers what the document is about."""
        pattern = rule.patterns[number]
        found = list(self._regex(pattern.regex).finditer(sentence if pattern.cased else lower))
        if self._any(rule.unless, sentence, lower):
            return
        if rule.when and not self._any(rule.when, sentence, lower):
            return
        if rule.topic and not self._is_about(rule, reading, base, topics):
            return
        for match in found:
            yield _phrase_match(match, rule, number, reading, base)

    def _is_about(self, rule: PhraseRule, reading: Reading, offset: int, topics: dict[tuple[int, int], bool]) -> bool:
        """Whether the article around an offset, its block of the text and the two beside it, is about the topic."""
        block = offset // _ARTICLE_LENGTH
        key = (self._topic_of[rule.id], block)
        if key not in topics:
            start, end = max(block - 1, 0) * _ARTICLE_LENGTH, (block + 2) * _ARTICLE_LENGTH
            text = reading.clean[start:end]
            topics[key] = self._any(rule.topic, text, text.lower())
        return topics[key]

    def _any(self, guards: Sequence[Pattern], text: str, lower: str) -> bool:
        return any(self._regex(guard.regex).search(text if guard.cased else lower) for guard in guards)

    def _regex(self, source: str) -> re.Pattern[str]:
        regex = self._compiled.get(source)
        if regex is None:
            regex = self._compiled[source] = re.compile(source)
        return regex


def _blocks(reading: Reading) -> Iterator[tuple[int, str]]:
    """The text in blocks of whole paragraphs, so that the hits of a long text need little memory."""
    clean = reading.clean
    start = 0
    while start < len(clean):
        end = clean.find("\n", start + _BLOCK)
        end = len(clean) if end < 0 else end
        yield start, clean[start:end]
        start = end + 1


def _anchors(rule: PhraseRule | SentenceRule) -> list[tuple[str, ...]]:
    """The anchors of each pattern of a phrase rule; those of a rule in code as one set."""
    if isinstance(rule, SentenceRule):
        return [tuple(f" {searchable(anchor)} " for anchor in rule.anchors)]
    return [pattern.anchors for pattern in rule.patterns]


def _probe(rule: PhraseRule | SentenceRule, number: int) -> str | None:
    return (rule.probe if isinstance(rule, SentenceRule) else rule.patterns[number].tail) or None


def _phrase_match(match: re.Match[str], rule: PhraseRule, number: int, reading: Reading, base: int) -> Match:
    pattern, templates = rule.patterns[number], rule.templates[number]
    text = reading.document.text

    def kept(start: int, end: int) -> str:
        return reading.span_of_clean(base + start, base + end).of(text)

    start, end = extent(match, 1, pattern.size)
    matched = reading.clean[base + start : base + end]
    starts_sentence = not match.string[:start].strip(" \"'(")
    suggestions = [
        capitalised(template.render(match, pattern, kept), matched, starts_sentence=starts_sentence)
        for template in templates
    ]
    article = _ARTICLE.search(reading.clean, base, base + start)
    if article and all(suggestions):
        refitted = [with_article(article[1], wording) for wording in suggestions]
        if any(not wording.startswith(f"{article[1]} ") for wording in refitted):
            suggestions = refitted
            start = article.start() - base
    wordings = tuple(dict.fromkeys(suggestions))
    return Match(base + start, base + end, wordings, source_expression=rule.sources[number])
