"""The pass that runs all phrase rules, and the rules in code that look at sentences, over a text at once."""

from __future__ import annotations

import marshal
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from mtqa.reading import Reading
from mtqa.rules.calls import Around, Call, calls_of
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
        nodes, self._calls = calls_of(rules)
        self._lookup = Lookup(nodes)
        self._marks = {mark: nodes.single[mark] for mark in MARKS if mark in nodes.single}
        self._around = _Arounds(self._calls)
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
        """What is called for: in which sentence, the call, and at which word."""
        met: list[tuple[int, int, int]] = []
        around, tokens, firsts = self._around, part.tokens, part.firsts
        for number, calls in self._lookup.calls(part.words, tokens):
            for call, begins, ends in calls:
                before, after, _ = around[call]
                at = number + ends
                for words in after:
                    if tokens[at] not in words:
                        break
                    at += 1
                else:
                    start = at = number + begins
                    for words in before:
                        at -= 1
                        if tokens[at] not in words:
                            break
                    else:
                        met.append((bisect_right(firsts, start) - 1, call, start))
        for mark, calls in self._marks.items():
            for sentence in part.sentences_with(mark):
                end = firsts[sentence + 1]
                met += [(sentence, call, end) for call, _, _ in calls]
        met.sort()
        return met

    def _in_sentence(
        self, part: Part, number: int, met: Iterable[tuple[int, int, int]], article: Article
    ) -> Iterator[tuple[Rule, Match]]:
        sentence = part.passage(number)
        present = sentence.words.union(filter(sentence.text.__contains__, MARKS))
        done: set[int] = set()  # calls that have nothing more to say of this sentence
        for _, call, word in met:
            if call in done:
                continue
            if any(need.isdisjoint(present) for need in self._around[call][2]):
                done.add(call)
                continue
            rule, matches = self._called(call, part, number, word, sentence, article)
            if matches is None:  # not here, but maybe at another place in the sentence
                continue
            done.add(call)
            for match in matches:
                yield rule, replace(match, start=match.start + sentence.start, end=match.end + sentence.start)

    def _called(
        self, call: int, part: Part, number: int, word: int, sentence: Passage, article: Article
    ) -> tuple[Rule, Iterable[Match] | None]:
        """What a rule finds in a sentence, number so-and-so: None if it must be asked again at other words."""
        place, pattern, opens, capital, lead, _ = self._calls[call]
        rule = self._rules[place]
        if word - lead < part.firsts[number]:  # it would start before the sentence
            return rule, None
        into = part.offset(number, word)
        if capital and not sentence.text[into : into + 1].isupper():
            return rule, None
        if lead > 0:
            into = part.offset(number, word - lead)
        if opens and sentence.text[:into].strip(_OPENING):
            return rule, None
        if isinstance(rule, PhraseRule):
            return rule, self._phrases(rule, pattern, sentence, into if lead >= 0 else -1, article)
        return rule, self._code(rule, sentence, into)

    def _code(self, rule: SentenceRule, sentence: Passage, into: int) -> Iterable[Match] | None:
        if rule.probe and not self._regex(rule.probe).match(sentence.lower, into):
            return None
        return rule.find(sentence.text)

    def _phrases(
        self, rule: PhraseRule, number: int, sentence: Passage, into: int, article: Article
    ) -> Iterable[Match] | None:
        """Matches of one pattern in a sentence: one starts at `into`, if that is not -1."""
        phrases = rule.phrases
        pattern = phrases.patterns[number]
        if (into < 0 or pattern.regex not in self._compiled) and not sentence.may_hold(pattern):
            return ()
        regex = self._regex(pattern.regex)
        text = sentence.form(pattern)
        if pattern.opens:
            if not regex.match(text):
                return ()
        elif into >= 0:
            if not regex.match(text, into):
                return None
        elif not regex.search(text):
            return ()
        if self._any(phrases.unless, sentence) or (phrases.when and not self._any(phrases.when, sentence)):
            return ()
        if phrases.topic and not self._is_about(rule, article, sentence.start):
            return ()
        reading = article.reading
        return [phrase_match(match, rule, number, reading, sentence.start) for match in regex.finditer(text)]

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
            regex = self._compiled[source] = re.compile(source)
        return regex


class _Arounds(dict[int, Around]):
    """For each call, what stands around the word of its key, and what the sentence must have."""

    def __init__(self, calls: Sequence[Call]) -> None:
        super().__init__()
        self._calls = calls

    def __missing__(self, call: int) -> Around:
        around: Around = marshal.loads(self._calls[call][-1])
        self[call] = around
        return around
