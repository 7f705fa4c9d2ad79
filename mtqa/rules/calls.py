"""What the rules are looked up by, and what each call of theirs asks of a sentence; kept on disk."""

from __future__ import annotations

import marshal
import pickle
from collections.abc import Iterator, Sequence
from pathlib import Path

from mtqa import cache
from mtqa.rules.lookup import Nodes, nodes_of
from mtqa.rules.pattern import Pattern
from mtqa.rules.phrase import PhraseRule
from mtqa.rules.rule import SentenceRule
from mtqa.rules.words import MARKS

__all__ = ["Aim", "Call", "calls_of"]

_BUILDERS = ("calls.py", "element.py", "keys.py", "lookup.py", "neighbours.py", "words.py")
_MANY = 200
"""From so many rules on, what they are looked up by is worth keeping on disk."""

Words = tuple[frozenset[str], ...]
"""Words that must stand in a row, each one of some; or several needs, any word of each of which will do."""

Aim = tuple[int, int, bool, bool, int]
"""A rule and a pattern by their numbers, whether the word of its key opens a sentence, whether that starts with a capital,
and how many words before it the match starts (-1 if that is not known)."""

Call = tuple[Words, Words, Words, Aim]
"""The words right before the word of a key (the nearest first), those right after it, what the sentence must have, and what
is then tried."""


def calls_of(rules: Sequence[PhraseRule | SentenceRule]) -> tuple[Nodes, Sequence[bytes | memoryview]]:
    """What words call for, and each call by its number, marshalled; kept on disk by what they are made of.

    Args:
        rules: The rules, which a call names by their places.
    """
    stored = cache.place("lookup", _made_of(rules)) if len(rules) >= _MANY else None
    if stored and (kept := cache.read_parts(stored)):
        (single, pairs), parts = kept
        nodes = Nodes(single, pairs, parts)
        return nodes, parts[len(single) + len(pairs) :]
    nodes, calls = _compiled(rules)
    if stored:
        cache.store_parts(stored, (nodes.single, nodes.pairs), [*nodes.packed, *calls])
    return nodes, calls


def _compiled(rules: Sequence[PhraseRule | SentenceRule]) -> tuple[Nodes, list[bytes]]:
    from mtqa.rules.keys import Key, phrase_key

    calls: list[Call] = []
    keys: list[Sequence[Key]] = []
    for place, rule in enumerate(rules):
        if isinstance(rule, SentenceRule):
            calls.append(((), (), (), (place, 0, False, False, 0)))
            keys.append(tuple(dict.fromkeys(map(phrase_key, rule.anchors))))
            continue
        for number, pattern in enumerate(rule.phrases.patterns):
            before, after, _, lead = pattern.neighbours
            aim = place, number, pattern.opens and lead >= 0, pattern.capital, lead
            calls.append((before, after, _needs(pattern), aim))
        keys += pickle.loads(rule.packed_keys)
    return nodes_of(keys), list(map(marshal.dumps, calls))


def _needs(pattern: Pattern) -> Words:
    return tuple(words.union(texts) for words, texts in pattern.needs if all(text in MARKS for text in texts))


def _made_of(rules: Sequence[PhraseRule | SentenceRule]) -> Iterator[bytes]:
    for name in _BUILDERS:
        yield (Path(__file__).parent / name).read_bytes()
    for rule in rules:
        yield repr((rule.id, rule.anchors)).encode() if isinstance(rule, SentenceRule) else rule.digest
