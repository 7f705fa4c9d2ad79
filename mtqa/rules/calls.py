"""What the rules are looked up by, and what each call of theirs asks of a sentence; kept on disk."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from mtqa import cache
from mtqa.finding import Severity
from mtqa.rules.lookup import KeyRow, Nodes, nodes_of
from mtqa.rules.needs import Need
from mtqa.rules.neighbours import Neighbours
from mtqa.rules.phrase import PhraseRule
from mtqa.rules.rule import SentenceRule
from mtqa.rules.words import MARKS, frequency

__all__ = ["Aim", "Call", "Calls", "Tier", "calls_of"]

_BUILDERS = ("calls.py", "element.py", "keys.py", "lookup.py", "neighbours.py", "words.py", "frequent_pairs.csv")
_MANY = 200
"""From so many rules on, what they are looked up by is worth keeping on disk."""

Words = frozenset[str]

Call = tuple[tuple[tuple[int, Words], ...], tuple[Words, ...], int, int]
"""What must stand so many words after the word of a key; words of each of which the sentence must have one; so many words
after the word of the key stands the first word of the element that the key belongs to; and the aim, by its number."""

Aim = tuple[int, int, bool, bool, int, str, bool, tuple[tuple[Words, tuple[str, ...]], ...]]
"""A rule and a pattern by their numbers; whether the element of the key opens a sentence, whether it starts with a capital,
and how many words before it the match starts (-1 if that is not known). Then the pattern's expression, whether it runs on the
text in its own case, and of what the sentence must have that which no `Call` asks for. So the rule is not unpacked before a
match is found."""


class Tier(StrEnum):
    """Which patterns are looked for: most are suggestions, which a native text does not show."""

    ALL = "all"
    SURE = "sure"
    """Errors and warnings."""
    SUGGESTED = "suggested"


class Calls(NamedTuple):
    """What words call for. A text needs little of it, so each part is unpacked when it is asked for.

    Attributes:
        nodes: The calls of each word, by their numbers.
        calls: Each `Call`, marshalled.
        aims: Each `Aim`, marshalled.
    """

    nodes: Nodes
    calls: Sequence[bytes | memoryview]
    aims: Sequence[bytes | memoryview]


def calls_of(
    rules: Sequence[PhraseRule | SentenceRule],
    severities: Mapping[str, Severity] | None = None,
    tier: Tier = Tier.ALL,
) -> Calls:
    """What words call for; kept on disk by what it is made of.

    Args:
        rules: The rules, which an aim names by their places.
        severities: Their severities by their ids, where the user wants others than their own.
        tier: Which of their patterns are looked for. Rules in code always are: they say only of a match how sure they are.
    """
    severities = severities or {}
    stored = cache.place("lookup", _made_of(rules, severities, tier)) if len(rules) >= _MANY else None
    if stored and (kept := cache.read_parts(stored)):
        (single, pairs, first, last), parts = kept
        return Calls(Nodes(single, pairs, parts), parts[first:last], parts[last:])
    nodes, calls, aims = found = _compiled(rules, severities, tier)
    if stored:
        first = len(nodes.packed)
        head = (nodes.single, nodes.pairs, first, first + len(calls))
        cache.store_parts(stored, head, [*nodes.packed, *calls, *aims])
    return found


def _compiled(rules: Sequence[PhraseRule | SentenceRule], severities: Mapping[str, Severity], tier: Tier) -> Calls:
    from mtqa.rules.keys import phrase_key  # slow to load

    aims: list[Aim] = []
    calls: list[Call] = []
    called_by: list[list[KeyRow]] = []

    def add(keys: Iterable[KeyRow], around: Neighbours, needs: tuple[Words, ...], aim: Aim) -> None:
        by_place: dict[tuple[int, int, bool], list[KeyRow]] = {}
        for key in keys:
            _, second, back, size = key
            by_place.setdefault((back, size, second is None), []).append(key)
        for (back, size, _), alike in by_place.items():
            checks = tuple(check for check in _checks(around, back, size) if not _is_met(check, alike))
            calls.append((checks, needs, -back, len(aims)))
            called_by.append(alike)
        aims.append(aim)

    for place, rule in enumerate(rules):
        if isinstance(rule, SentenceRule):
            add(
                dict.fromkeys(map(phrase_key, rule.anchors)),
                Neighbours(),
                (),
                (place, 0, False, False, 0, "", False, ()),
            )
            continue
        chosen = severities.get(rule.id, rule.severity)
        for number, (severity, keys, around) in enumerate(rule.looked_up_by):
            if not _is_of(tier, rule.severity_of(severity, chosen)):
                continue
            pattern = rule.phrase(number).pattern
            opens = pattern.opens and around.lead >= 0
            asked = [need for need in pattern.needs if _is_asked(need)]
            others = tuple((need.words, need.texts) for need in pattern.needs if not _is_asked(need))
            words = tuple(need.words.union(need.texts) for need in asked)
            how = (pattern.regex, pattern.cased, others)
            add(keys, around, words, (place, number, opens, pattern.capital, around.lead, *how))
    return Calls(nodes_of(called_by), list(map(marshal.dumps, calls)), list(map(marshal.dumps, aims)))


def _is_of(tier: Tier, severity: Severity) -> bool:
    return tier is Tier.ALL or (severity is Severity.SUGGESTION) == (tier is Tier.SUGGESTED)


def _checks(around: Neighbours, back: int, size: int) -> tuple[tuple[int, Words], ...]:
    """The words around an element, by where they stand from the word of a key; first the side where fewer texts have them."""
    before = [(-back - 1 - far, words) for far, words in enumerate(around.before)]
    after = [(size - back + far, words) for far, words in enumerate(around.after)]
    if before and after and _how_often(before[0][1]) < _how_often(after[0][1]):
        return (*before, *after)
    return (*after, *before)


def _is_met(check: tuple[int, Words], keys: Iterable[KeyRow]) -> bool:
    """Whether the words of the keys themselves are what must stand there."""
    offset, words = check
    return offset in (0, 1) and all(key[offset] in words for key in keys)


def _how_often(words: Words) -> float:
    return sum(map(frequency, words))


def _is_asked(need: Need) -> bool:
    """Whether a call can ask for it: words and marks, not starts of words."""
    return all(text in MARKS for text in need.texts)


def _made_of(
    rules: Sequence[PhraseRule | SentenceRule], severities: Mapping[str, Severity], tier: Tier
) -> Iterator[bytes]:
    yield tier.encode()
    for name in _BUILDERS:
        yield (Path(__file__).parent / name).read_bytes()
    yield b"".join([rule.digest for rule in rules if isinstance(rule, PhraseRule)])
    in_code = [(place, rule.id, rule.anchors) for place, rule in enumerate(rules) if isinstance(rule, SentenceRule)]
    # Sorted, since anchors made from a set come in another order in every process.
    yield "\0".join(" ".join((str(place), name, *sorted(anchors))) for place, name, anchors in in_code).encode()
    wanted = ((rule.id, severities.get(rule.id, rule.severity), rule.severity) for rule in rules)
    yield repr([(name, chosen) for name, chosen, own in wanted if chosen is not own]).encode()
