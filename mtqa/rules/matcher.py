"""The pass that runs all phrase rules, and the rules in code that look at sentences, over a text at once."""

from __future__ import annotations

import marshal
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import compress, count
from typing import Any

from mtqa.expression import compiled, lazy
from mtqa.finding import Severity
from mtqa.language import COUNTRIES_OF
from mtqa.reading import Reading
from mtqa.rules.calls import Aim, Tier, calls_of
from mtqa.rules.lookup import Called, Lookup
from mtqa.rules.needs import NOTHING
from mtqa.rules.passage import Article, Part, Passage, Sentence, parts_of
from mtqa.rules.pattern import Pattern
from mtqa.rules.phrase import Guards, PhraseRule, is_said_so, phrase_match
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.words import MARKS

__all__ = ["Matcher"]

_Probe = Callable[[str, int, int], re.Match[str] | None]

_OPENING = "\"'("


class Matcher:
    """All rules that look at sentences, each looked up by words that it needs.

    A word of the text calls for rules, most of them only where certain words stand beside it. A rule's expression is
    tried where the other words that it needs are in the sentence too, and compiled when it is first tried. So the cost
    of a text hardly grows with the number of rules.

    Args:
        rules: The rules.
        source: BCP 47 tag of the language that the texts are said to be translated from; empty if nobody knows. They are
            then taken to be about its country, which a rule may ask for (`topic`).
        severities: The severities of rules by their ids, where the user wants others than their own.
        tier: Which patterns are looked for.
    """

    def __init__(
        self,
        rules: Sequence[PhraseRule | SentenceRule],
        source: str = "",
        *,
        severities: Mapping[str, Severity] | None = None,
        tier: Tier = Tier.ALL,
    ) -> None:
        self._country = COUNTRIES_OF.get(source, "")
        nodes, calls, aims = calls_of(rules, severities, tier)
        self._lookup = Lookup(nodes)
        self._marks = {mark: called for mark in MARKS if (called := self._lookup.single(mark))}
        self._calls = _Unpacked(calls)
        self._aims = _Unpacked(aims)
        self._wanted = _Wanted(rules, self._aims)
        self._compiled: dict[str, re.Pattern[str]] = {}
        self._topics: dict[int, tuple[str, ...]] = {}  # guards -> what tells a topic from others: many rules share one

    def find(self, reading: Reading) -> Iterator[tuple[Rule, Match]]:
        """Every match, in offsets of `reading.clean`, sentence by sentence."""
        article = Article(reading)
        for part in parts_of(reading):
            met = self._met(part)
            for number, aim in sorted(met):  # of two findings alike the first is kept, in the order of the packs
                sentence = part.sentence(number)
                rule, _ = self._wanted[aim]
                for match in self._matches(rule, aim, sentence, met[number, aim], article):
                    yield rule, replace(match, start=match.start + sentence.start, end=match.end + sentence.start)

    def _met(self, part: Part) -> dict[tuple[int, int], list[int]]:
        """The sentences of a part and the aims that they may meet, by their numbers, each with the words at which."""
        met: dict[tuple[int, int], list[int]] = {}
        numbers = part.numbers
        for aim, words in self._called(part).items():
            _, probe = self._wanted[aim]
            for word in words if probe is None else _answering(probe, part, words):
                met.setdefault((numbers[word], aim), []).append(word)
        for mark, calls in self._marks.items():
            for number in part.holding(mark):
                sentence = part.sentence(number)
                for call in calls:
                    _, needs, _, aim = self._calls[call]
                    if sentence.has_all(needs):
                        met.setdefault((number, aim), []).append(sentence.last)
        return met

    def _called(self, part: Part) -> dict[int, list[int]]:
        """The aims that the words of a part call for, by their numbers, each with the words at which."""
        places: dict[Called, list[int]] = {}  # the same words call for the same, so each is looked at once
        calls = self._lookup.calls(part.words, part.tokens)
        for at in compress(count(), calls):
            places.setdefault(calls[at], []).append(at)
        met: dict[int, list[int]] = {}
        wanted, tokens, numbers = self._calls, part.tokens, part.numbers
        for called, words in places.items():
            for call in called:
                checks, needs, begins, aim = wanted[call]
                found = words
                for offset, beside in checks:
                    found = [word for word in found if tokens[word + offset] in beside]
                if begins and found:
                    found = _begun(numbers, found, begins)
                if needs and found:
                    found = [word for word in found if part.sentence(numbers[word]).has_all(needs)]
                if found:
                    met.setdefault(aim, []).extend(found)
        return met

    def _matches(
        self, rule: PhraseRule | SentenceRule, number: int, sentence: Sentence, words: Sequence[int], article: Article
    ) -> Iterable[Match]:
        """Matches in a sentence of a rule whose aim, given by its number, was called for at some words."""
        if isinstance(rule, SentenceRule):
            return rule.find(sentence.text)
        aim = self._aims[number]
        starts = _starts(aim, sentence, words)
        return self._phrases(rule, aim, sentence, starts, article) if starts else ()

    def _phrases(
        self, rule: PhraseRule, aim: Aim, sentence: Sentence, starts: Sequence[int], article: Article
    ) -> Iterable[Match]:
        """Matches of one pattern in a sentence, at some of the offsets `starts`; anywhere if that is -1."""
        _, number, _, _, _, source, cased, needs = aim
        if needs and (starts[0] < 0 or source not in self._compiled) and not sentence.may_hold(needs):
            return ()
        regex = self._regex(source)
        text = sentence.text if cased else sentence.lower
        found = list(regex.finditer(text) if starts[0] < 0 else _matches_at(regex, text, starts))
        if rule.once:
            found = _first_of(found, rule, article)
        if not found:
            return ()
        if not self._allow(rule.guards, sentence, article):
            return ()
        own = rule.phrase(number).guards  # unpacked only where the rule is not quiet
        if any(own) and not self._allow(own, sentence, article):
            return ()
        matches = (phrase_match(match, rule, number, article.reading, sentence.start) for match in found)
        return [match for match in matches if match and not is_said_so(match, sentence.text)]

    def _allow(self, guards: Guards, sentence: Sentence, article: Article) -> bool:
        if self._any(guards.unless, sentence) or (guards.when and not self._any(guards.when, sentence)):
            return False
        if guards.off_topic and self._is_about(guards.off_topic, article, sentence.start):
            return False
        return not guards.topic or self._is_about(guards.topic, article, sentence.start)

    def _is_about(self, guards: tuple[Pattern, ...], article: Article, offset: int) -> bool:
        """Whether the article around an offset is about a topic."""
        if self._country and any(_names(guard, self._country) for guard in guards):
            return True
        topic = self._topics.get(id(guards))
        if topic is None:
            topic = self._topics[id(guards)] = tuple(f"{pattern.least} {pattern.regex}" for pattern in guards)
        return any(self._tells(guards, topic, article, block) for block in article.near(offset))

    def _tells(self, guards: Sequence[Pattern], topic: tuple[str, ...], article: Article, number: int) -> bool:
        known = article.topics.get((topic, number))
        if known is None:
            block = article.block(number)
            known = any(block.has(guard.plain, guard.least) for guard in guards)
            known = known or self._any([guard for guard in guards if guard.plain == NOTHING], block)
            article.topics[topic, number] = known
        return known

    def _any(self, guards: Sequence[Pattern], passage: Passage) -> bool:
        return any(
            passage.may_hold(guard.needs) and self._regex(guard.regex).search(passage.form(guard)) for guard in guards
        )

    def _regex(self, source: str) -> re.Pattern[str]:
        regex = self._compiled.get(source)
        if regex is None:
            regex = self._compiled[source] = compiled(source)
        return regex


_CAPITALISED = lazy(r"(?<![\w'-])[A-Z][\w'-]*")


def _first_of(found: Sequence[re.Match[str]], rule: PhraseRule, article: Article) -> list[re.Match[str]]:
    """Those matches that speak of what the article did not have before: the name that they end with, or all their words."""
    first = []
    for match in found:
        names = _CAPITALISED.findall(match.group())
        said = rule.id, names[-1] if names else match.group().lower()
        if said not in article.said:
            article.said.add(said)
            first.append(match)
    return first


def _begun(numbers: Sequence[int], words: list[int], begins: int) -> list[int]:
    """So many words after some others, where that is in the same sentence; the word before a sentence belongs to it."""
    if begins > 0:
        return [word + begins for word in words]
    return [word + begins for word in words if numbers[word + begins] == numbers[word]]


def _answering(probe: _Probe, part: Part, words: Iterable[int]) -> list[int]:
    """Those of some words at which a probe matches."""
    text, offsets, numbers, ends = part.lines, part.offsets, part.numbers, part.ends
    return [word for word in words if probe(text, offsets[word], ends[numbers[word]])]


def _names(guard: Pattern, country: str) -> bool:
    words, texts = guard.plain
    return country in words or any(country.startswith(text.rstrip("*").capitalize()) for text in texts if "*" in text)


def _starts(aim: Aim, sentence: Sentence, words: Iterable[int]) -> list[int]:
    """Where in a sentence a pattern may have its matches: -1 for anywhere.

    Args:
        aim: The aim.
        sentence: The sentence.
        words: The numbers of the words where the word of its key stands, or starts.
    """
    _, _, opens, capital, lead, *_ = aim
    text = sentence.text
    if capital:
        words = [word for word in words if text[(at := sentence.offset(word)) : at + 1].isupper()]
    if lead < 0:
        return [-1] if words else []
    starts = sorted(sentence.offset(word - lead) for word in words if word - lead >= sentence.first)
    if opens:
        return [0] if any(not text[:start].strip(_OPENING) for start in starts) else []
    return starts


def _matches_at(regex: re.Pattern[str], text: str, starts: Sequence[int]) -> Iterator[re.Match[str]]:
    """Matches that start at some offsets, without those that begin inside one before."""
    end = 0
    for start in starts:
        match = regex.match(text, start) if start >= end else None
        if match:
            yield match
            end = match.end()


class _Wanted(dict[int, tuple[PhraseRule | SentenceRule, _Probe | None]]):
    """The rules of aims, each with what must match at a word that calls for it, if it is a rule in code that says so."""

    def __init__(self, rules: Sequence[PhraseRule | SentenceRule], aims: Mapping[int, Aim]) -> None:
        super().__init__()
        self._rules = rules
        self._aims = aims

    def __missing__(self, number: int) -> tuple[PhraseRule | SentenceRule, _Probe | None]:
        rule = self._rules[self._aims[number][0]]
        probed = isinstance(rule, SentenceRule) and rule.probe
        wanted = self[number] = rule, compiled(probed).match if probed else None
        return wanted


class _Unpacked(dict[int, Any]):
    """Values by their numbers, each unpacked when it is first asked for."""

    def __init__(self, packed: Sequence[bytes | memoryview]) -> None:
        super().__init__()
        self._packed = packed

    def __missing__(self, number: int) -> Any:
        value = self[number] = marshal.loads(self._packed[number])
        return value
