"""The pass that runs all phrase rules, and the rules in code that look at sentences, over a text at once."""

from __future__ import annotations

import marshal
import pickle
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from mtqa import cache
from mtqa.reading import Reading
from mtqa.rules.element import lowered, spaced
from mtqa.rules.keys import MARKS, NOTHING, Key, Need, phrase_key
from mtqa.rules.lookup import Lookup, Nodes, in_pairs, nodes_of
from mtqa.rules.pattern import Pattern
from mtqa.rules.phrase import PhraseRule, phrase_match
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["Matcher"]

_PART = 100_000
_ARTICLE_LENGTH = 8_000
_DIGIT = re.compile(r"\d")
_OPENING = "\"'("
_BUILDERS = ("element.py", "keys.py", "lookup.py", "matcher.py", "words.py")
_MANY = 200
"""From so many rules on, what they are looked up by is worth keeping on disk."""


_Call = tuple[int, int, bool, bool, bytes]
"""A rule and a pattern by their numbers, whether it opens a sentence, whether its word starts with a capital, and what the
sentence must have, marshalled."""


class _Passage:
    """A part of the text, in the forms in which patterns want it."""

    def __init__(self, start: int, text: str, lower: str, words: frozenset[str]) -> None:
        self.start = start
        self.text = text
        self.lower = lower
        self.words = words

    def may_hold(self, pattern: Pattern) -> bool:
        """Whether what a pattern needs is here."""
        words, lower = self.words, self.lower
        for wanted, texts in pattern.needs:
            if wanted.isdisjoint(words) and not any(text in lower for text in texts):
                return False
        return True

    def has(self, need: Need) -> bool:
        """Whether one of some words is here, or a word that starts as one should."""
        return not need.words.isdisjoint(self.words) or any(map(self._starts_word, need.texts))

    def _starts_word(self, start: str) -> bool:
        at = self.lower.find(start)
        while at > 0 and self.lower[at - 1].isalnum():
            at = self.lower.find(start, at + 1)
        return at >= 0

    def form(self, pattern: Pattern) -> str:
        """The text as the pattern's expression wants it."""
        return self.text if pattern.cased else self.lower


class Matcher:
    """All rules that look at sentences, each looked up by words that it needs.

    A word of the text calls for rules, most of them only where a certain word stands beside it. A rule's expression is
    tried where the other words that it needs are in the sentence too, and compiled when it is first tried. So the cost
    of a text hardly grows with the number of rules.

    Args:
        rules: The rules.
    """

    def __init__(self, rules: Sequence[PhraseRule | SentenceRule]) -> None:
        self._rules = rules
        nodes, self._calls = _looked_up(rules)
        self._lookup = Lookup(nodes)
        self._compiled: dict[str, re.Pattern[str]] = {}
        self._topics: dict[str, tuple[str, ...]] = {}  # rule -> what tells its topic from others: many rules share one
        self._needs = _Needs(self._calls)

    def find(self, reading: Reading) -> Iterator[tuple[Rule, Match]]:
        """Every match, in offsets of `reading.clean`, sentence by sentence."""
        article = _Article(reading)
        for start, text, lower, spaced_words in _sentences(reading):
            words = f" {spaced_words} ".split(" ")
            tokens = in_pairs(words) if _DIGIT.search(spaced_words) else words
            sentence = _Passage(start, text, lower, frozenset(tokens))
            done: set[int] = set()  # calls that have nothing more to say of this sentence
            for call, at in self._met(sentence, words, tokens):
                if call in done:
                    continue
                rule, matches = self._called(call, sentence, _offset(words, at), article)
                if matches is None:  # not here, but maybe at another place in the sentence
                    continue
                done.add(call)
                for match in matches:
                    yield rule, replace(match, start=match.start + start, end=match.end + start)

    def _met(self, sentence: _Passage, words: list[str], tokens: list[str]) -> Iterator[tuple[int, int]]:
        """The calls of the words of a sentence that has all that they need, and the number of the word where each starts."""
        needs = self._needs
        marks = [*filter(sentence.text.__contains__, MARKS)]
        present = sentence.words.union(marks)
        for number, calls in self._lookup.calls([*words, *marks], tokens):
            for call, back in calls:
                for need in needs[call]:
                    if need.isdisjoint(present):
                        break
                else:
                    if number > back:  # else the phrase would start before the sentence
                        yield call, number - back

    def _called(
        self, call: int, sentence: _Passage, into: int, article: _Article
    ) -> tuple[Rule, Iterable[Match] | None]:
        """What a rule finds in a sentence: None if it must be asked again at other words."""
        place, number, opens, capital, _ = self._calls[call]
        rule = self._rules[place]
        if opens and sentence.text[:into].strip(_OPENING):
            return rule, None
        if capital and not sentence.text[into].isupper():
            return rule, None
        if isinstance(rule, PhraseRule):
            return rule, self._phrases(rule, number, sentence, into, article)
        return rule, self._code(rule, sentence, into)

    def _code(self, rule: SentenceRule, sentence: _Passage, into: int) -> Iterable[Match] | None:
        if rule.probe and not self._regex(rule.probe).match(sentence.lower, into):
            return None
        return rule.find(sentence.text)

    def _phrases(
        self, rule: PhraseRule, number: int, sentence: _Passage, into: int, article: _Article
    ) -> Iterable[Match] | None:
        """Matches of one pattern in a sentence, one of whose words stands at `into`."""
        phrases = rule.phrases
        pattern = phrases.patterns[number]
        if not sentence.may_hold(pattern):
            return ()
        regex = self._regex(pattern.regex)
        text = sentence.form(pattern)
        if pattern.opens:
            if not regex.match(text):
                return ()
        elif pattern.first:
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

    def _is_about(self, rule: PhraseRule, article: _Article, offset: int) -> bool:
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

    def _any(self, guards: Sequence[Pattern], passage: _Passage) -> bool:
        return any(passage.may_hold(guard) and self._regex(guard.regex).search(passage.form(guard)) for guard in guards)

    def _regex(self, source: str) -> re.Pattern[str]:
        regex = self._compiled.get(source)
        if regex is None:
            regex = self._compiled[source] = re.compile(source)
        return regex


class _Article:
    """What stands around a place in the text: its block and the two beside it; and what that is known to be about.

    Its words are there in their own case and in lower case.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._block = -1
        self._passage = _Passage(0, "", "", frozenset())
        self._words: dict[int, frozenset[str]] = {}
        self.topics: dict[tuple[str, ...], bool] = {}

    def around(self, offset: int) -> _Passage:
        """The passage; it changes as the offset moves on, and `topics` with it."""
        block = offset // _ARTICLE_LENGTH
        if block != self._block:
            self._block = block
            start = max(block - 1, 0) * _ARTICLE_LENGTH
            text = self.reading.clean[start : (block + 2) * _ARTICLE_LENGTH]
            self._words = {near: self._words_of(near) for near in range(block - 1, block + 2)}
            self._passage = _Passage(start, text, lowered(text), frozenset[str]().union(*self._words.values()))
            self.topics = {}
        return self._passage

    def _words_of(self, block: int) -> frozenset[str]:
        text = self.reading.clean[max(block * _ARTICLE_LENGTH, 0) : (block + 1) * _ARTICLE_LENGTH]
        if block not in self._words:
            words = spaced(text)
            return frozenset((*words.split(), *lowered(words).split()))
        return self._words[block]


def _offset(words: Sequence[str], number: int) -> int:
    """Where a word starts in a sentence; `words` has one more before the first."""
    return len(" ".join(words[1:number])) + (number > 1)


def _sentences(reading: Reading) -> Iterator[tuple[int, str, str, str]]:
    """Where each sentence starts, and its text: as it is, in lower case, and with spaces for punctuation marks."""
    starts, ends, clean = reading.sentences.starts, reading.sentences.ends, reading.clean
    base = stop = 0
    text = lower = words = ""
    for start, end in zip(starts, ends, strict=True):
        if end > stop:  # a part of the text at a time, which is quicker than sentence by sentence
            base = start
            stop = clean.find("\n", max(start + _PART, end))
            stop = len(clean) if stop < 0 else stop
            text = clean[base:stop]
            lower = lowered(text)
            words = spaced(lower)
        here = slice(start - base, end - base)
        yield start, text[here], lower[here], words[here]


class _Needs(dict[int, tuple[frozenset[str], ...]]):
    """For each call, sets of words and marks, of each of which the sentence must have one."""

    def __init__(self, calls: Sequence[_Call]) -> None:
        super().__init__()
        self._calls = calls

    def __missing__(self, call: int) -> tuple[frozenset[str], ...]:
        needs: tuple[frozenset[str], ...] = marshal.loads(self._calls[call][-1])
        self[call] = needs
        return needs


def _needs(pattern: Pattern) -> bytes:
    needs = (words.union(texts) for words, texts in pattern.needs if all(text in MARKS for text in texts))
    return marshal.dumps(tuple(needs))


def _looked_up(rules: Sequence[PhraseRule | SentenceRule]) -> tuple[Nodes, list[_Call]]:
    """What the rules are looked up by; kept on disk by what it is made of."""
    stored = cache.place("lookup", _made_of(rules)) if len(rules) >= _MANY else None
    if stored and (kept := cache.read(stored, _unpacked)):
        return kept
    calls: list[_Call] = []
    keys: list[Sequence[Key]] = []
    for place, rule in enumerate(rules):
        if isinstance(rule, SentenceRule):
            calls.append((place, 0, False, False, marshal.dumps(())))
            keys.append(tuple(dict.fromkeys(map(phrase_key, rule.anchors))))
            continue
        for number, pattern in enumerate(rule.phrases.patterns):
            calls.append((place, number, pattern.opens and pattern.first, pattern.capital, _needs(pattern)))
        keys += pickle.loads(rule.packed_keys)
    nodes = nodes_of(keys)
    if stored:
        cache.store(stored, marshal.dumps((nodes.single, nodes.pairs, calls)))
    return nodes, calls


def _unpacked(data: bytes) -> tuple[Nodes, list[_Call]]:
    single, pairs, calls = marshal.loads(data)
    return Nodes(single, pairs), calls


def _made_of(rules: Sequence[PhraseRule | SentenceRule]) -> Iterator[bytes]:
    for name in _BUILDERS:
        yield (Path(__file__).parent / name).read_bytes()
    for rule in rules:
        yield repr((rule.id, rule.anchors)).encode() if isinstance(rule, SentenceRule) else rule.digest
