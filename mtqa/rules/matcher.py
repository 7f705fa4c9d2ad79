"""The pass that runs all phrase rules, and the rules in code that look at sentences, over a text at once."""

from __future__ import annotations

import marshal
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import Any

from mtqa.expression import compiled
from mtqa.reading import Reading
from mtqa.rules.calls import Aim, calls_of
from mtqa.rules.lookup import Lookup
from mtqa.rules.needs import NOTHING
from mtqa.rules.passage import Article, Part, Passage, parts_of
from mtqa.rules.pattern import Pattern
from mtqa.rules.phrase import PhraseRule, phrase_match
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.words import MARKS

__all__ = ["Matcher"]

_OPENING = "\"'("


class Matcher:
    """All rules that look at sentences, each looked up by words that it needs.

    A word of the text calls for rules, most of them only where certain words stand beside it. A rule's expression is
    tried where the other words that it needs are in the sentence too, and compiled when it is first tried. So the cost
    of a text hardly grows with the number of rules.

    Args:
        rules: The rules.
    """

    def __init__(self, rules: Sequence[PhraseRule | SentenceRule]) -> None:
        self._rules = rules
        nodes, calls, aims = calls_of(rules)
        self._lookup = Lookup(nodes)
        self._marks = {mark: self._lookup.single(mark) for mark in MARKS}
        self._calls = _Unpacked(calls)
        self._aims = _Unpacked(aims)
        self._compiled: dict[str, re.Pattern[str]] = {}
        self._topics: dict[str, tuple[str, ...]] = {}  # rule -> what tells its topic from others: many rules share one

    def find(self, reading: Reading) -> Iterator[tuple[Rule, Match]]:
        """Every match, in offsets of `reading.clean`, sentence by sentence."""
        article = Article(reading)
        for part in parts_of(reading):
            for number, met in groupby(self._met(part), itemgetter(0)):
                if number < 0:  # it would start before the first sentence
                    continue
                yield from self._in_sentence(part, number, met, article)

    def _met(self, part: Part) -> list[tuple[int, int, int]]:
        """What is called for: in which sentence, the aim, and at which word."""
        met: list[tuple[int, int, int]] = []
        called, tokens, firsts = self._calls, part.tokens, part.firsts
        for number, calls in self._lookup.calls(part.words, tokens):
            for call in calls:
                checks, begins, aim = called[call]
                for offset, words in checks:
                    if tokens[number + offset] not in words:
                        break
                else:
                    start = number + begins
                    met.append((bisect_right(firsts, start) - 1, aim, start))
        for mark, calls in self._marks.items():
            for sentence in part.sentences_with(mark):
                end = firsts[sentence + 1]
                met += [(sentence, called[call][2], end) for call in calls]
        met.sort()
        return met

    def _in_sentence(
        self, part: Part, number: int, met: Iterable[tuple[int, int, int]], article: Article
    ) -> Iterator[tuple[Rule, Match]]:
        sentence = part.passage(number)
        present = sentence.words.union(filter(sentence.text.__contains__, MARKS))
        for number_of_aim, places in groupby(met, itemgetter(1)):
            aim = self._aims[number_of_aim]
            for need in aim[0]:
                if need.isdisjoint(present):
                    break
            else:
                starts = self._starts(aim, part, number, sentence, [word for *_, word in places])
                if not starts:
                    continue
                rule = self._rules[aim[1]]
                if isinstance(rule, PhraseRule):
                    matches: Iterable[Match] = self._phrases(rule, aim[2], sentence, starts, article)
                else:
                    matches = self._code(rule, sentence, starts)
                for match in matches:
                    yield rule, replace(match, start=match.start + sentence.start, end=match.end + sentence.start)

    def _starts(self, aim: Aim, part: Part, number: int, sentence: Passage, words: Sequence[int]) -> list[int]:
        """Where in a sentence a call may have its matches: -1 for anywhere.

        Args:
            aim: The aim.
            part: The part of the text.
            number: Of the sentence.
            sentence: The sentence.
            words: The numbers of the words where the word of its key stands, or starts.
        """
        *_, opens, capital, lead = aim
        if capital:
            text = sentence.text
            words = [word for word in words if text[(at := part.offset(number, word)) : at + 1].isupper()]
        if lead < 0:
            return [-1] if words else []
        first = part.firsts[number]
        starts = [part.offset(number, word - lead) for word in words if word - lead >= first]
        if opens:
            return [0] if any(not sentence.text[:start].strip(_OPENING) for start in starts) else []
        return starts

    def _code(self, rule: SentenceRule, sentence: Passage, starts: Sequence[int]) -> Iterable[Match]:
        if rule.probe:
            probe = self._regex(rule.probe)
            if not any(probe.match(sentence.lower, start) for start in starts):
                return ()
        return rule.find(sentence.text)

    def _phrases(
        self, rule: PhraseRule, number: int, sentence: Passage, starts: Sequence[int], article: Article
    ) -> Iterable[Match]:
        """Matches of one pattern in a sentence, at some of the offsets `starts`; anywhere if that is -1."""
        phrases = rule.phrases
        pattern = phrases.patterns[number]
        if (starts[0] < 0 or pattern.regex not in self._compiled) and not sentence.may_hold(pattern):
            return ()
        regex = self._regex(pattern.regex)
        text = sentence.form(pattern)
        found = list(regex.finditer(text) if starts[0] < 0 else _matches_at(regex, text, starts))
        if not found:
            return ()
        if self._any(phrases.unless, sentence) or (phrases.when and not self._any(phrases.when, sentence)):
            return ()
        if phrases.topic and not self._is_about(rule, article, sentence.start):
            return ()
        return [phrase_match(match, rule, number, article.reading, sentence.start) for match in found]

    def _is_about(self, rule: PhraseRule, article: Article, offset: int) -> bool:
        """Whether the article around an offset is about the topic of a rule."""
        topic = self._topics.get(rule.id)
        if topic is None:
            topic = self._topics[rule.id] = tuple(pattern.regex for pattern in rule.phrases.topic)
        around = article.around(offset)
        known = article.topics.get(topic)
        if known is None:
            guards = rule.phrases.topic
            known = any(around.has(guard.plain) for guard in guards)
            known = known or self._any([guard for guard in guards if guard.plain == NOTHING], around)
            article.topics[topic] = known
        return known

    def _any(self, guards: Sequence[Pattern], passage: Passage) -> bool:
        return any(passage.may_hold(guard) and self._regex(guard.regex).search(passage.form(guard)) for guard in guards)

    def _regex(self, source: str) -> re.Pattern[str]:
        regex = self._compiled.get(source)
        if regex is None:
            regex = self._compiled[source] = compiled(source)
        return regex


def _matches_at(regex: re.Pattern[str], text: str, starts: Sequence[int]) -> Iterator[re.Match[str]]:
    """Matches that start at some offsets, without those that begin inside one before."""
    end = 0
    for start in starts:
        match = regex.match(text, start) if start >= end else None
        if match:
            yield match
            end = match.end()


class _Unpacked(dict[int, Any]):
    """Values by their numbers, each unpacked when it is first asked for."""

    def __init__(self, packed: Sequence[bytes | memoryview]) -> None:
        super().__init__()
        self._packed = packed

    def __missing__(self, number: int) -> Any:
        value = self[number] = marshal.loads(self._packed[number])
        return value
