"""Phrase rules, and the pass that runs all of them over a text at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mtqa.document import Span
from mtqa.reading import Reading
from mtqa.rules.pattern import Pattern, searchable
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.suggest import Template, capitalised, extent, with_article

__all__ = ["Matcher", "PhraseRule"]

_ARTICLE = re.compile(r"(?<![\w-])(an?) $", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseRule(Rule):
    """A rule that a pack states as patterns.

    Attributes:
        patterns: Any of which flags its match.
        templates: For each pattern, the suggestions, best first.
        unless: Guards; one of them anywhere in the sentence keeps the rule quiet.
        when: One of them must be in the sentence, if there are any.
        topic: One of them must be in the document, if there are any.
    """

    patterns: tuple[Pattern, ...]
    templates: tuple[tuple[Template, ...], ...]
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

        self._rules = tuple(rules)
        of_anchor: dict[str, list[int]] = {}
        for number, rule in enumerate(self._rules):
            for anchor in _anchors(rule):
                of_anchor.setdefault(anchor, []).append(number)
        self._rules_of = list(of_anchor.values())
        self._automaton = AhoCorasick(list(of_anchor)) if of_anchor else None
        self._compiled: dict[str, re.Pattern[str]] = {}

    def find(self, reading: Reading) -> Iterator[tuple[Rule, Match]]:
        """Every match, in offsets of `reading.clean`, sentence by sentence within each anchor's order."""
        if self._automaton is None:
            return
        hits = self._automaton.find_matches_as_indexes(f" {searchable(reading.clean)} ", overlapping=True)
        done: set[int] = set()
        topics: dict[str, bool] = {}
        count = len(self._rules)
        rules_of, sentence_at = self._rules_of, reading.sentence_at
        last = -1
        sentence = lower = ""
        span = Span(0, 0)
        for anchor, offset, _ in hits:
            number = sentence_at(offset)
            if number != last:
                last = number
                span = reading.sentences[number]
                sentence, lower = span.of(reading.clean), span.of(reading.lower)
            for index in rules_of[anchor]:
                key = number * count + index
                if key in done:
                    continue
                done.add(key)
                rule = self._rules[index]
                if isinstance(rule, SentenceRule):
                    for place in rule.find(sentence):
                        yield rule, replace(place, start=place.start + span.start, end=place.end + span.start)
                else:
                    for match in self._phrases(rule, reading, span.start, sentence, lower, topics):
                        yield rule, match

    def _phrases(
        self, rule: PhraseRule, reading: Reading, base: int, sentence: str, lower: str, topics: dict[str, bool]
    ) -> Iterator[Match]:
        """Matches of one rule in one sentence that starts at `base`; `topics` remembers what the document is about."""
        found = [
            (match, pattern, templates)
            for pattern, templates in zip(rule.patterns, rule.templates, strict=True)
            for match in self._regex(pattern).finditer(sentence if pattern.cased else lower)
        ]
        if not found or self._any(rule.unless, sentence):
            return
        if rule.when and not self._any(rule.when, sentence):
            return
        if rule.topic:
            if rule.id not in topics:
                topics[rule.id] = self._any(rule.topic, reading.clean)
            if not topics[rule.id]:
                return
        for match, pattern, templates in found:
            yield _phrase_match(match, pattern, templates, reading, base)

    def _any(self, guards: Sequence[Pattern], text: str) -> bool:
        lower = ""
        for guard in guards:
            if not guard.cased and not lower:
                lower = text.lower()
            if self._regex(guard).search(text if guard.cased else lower):
                return True
        return False

    def _regex(self, pattern: Pattern) -> re.Pattern[str]:
        regex = self._compiled.get(pattern.regex)
        if regex is None:
            regex = self._compiled[pattern.regex] = re.compile(pattern.regex)
        return regex


def _anchors(rule: PhraseRule | SentenceRule) -> Iterator[str]:
    if isinstance(rule, SentenceRule):
        for anchor in rule.anchors:
            yield f" {searchable(anchor)} "
    else:
        for pattern in rule.patterns:
            yield from pattern.anchors


def _phrase_match(
    match: re.Match[str], pattern: Pattern, templates: Sequence[Template], reading: Reading, base: int
) -> Match:
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
    return Match(base + start, base + end, tuple(dict.fromkeys(suggestions)))
