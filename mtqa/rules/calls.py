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

__all__ = ["Around", "Call", "calls_of"]

_BUILDERS = ("calls.py", "element.py", "keys.py", "lookup.py", "neighbours.py", "words.py")
_MANY = 200
"""From so many rules on, what they are looked up by is worth keeping on disk."""

Call = tuple[int, int, bool, bool, int, bytes]
"""A rule and a pattern by their numbers, whether the word of its key opens a sentence, whether that starts with a capital,
how many words before it the match starts (-1 if that is not known), and, marshalled, what stands around it."""

Around = tuple[tuple[frozenset[str], ...], tuple[frozenset[str], ...], tuple[frozenset[str], ...]]
"""The words right before the word of a key, those right after it, and what the sentence must have."""


def calls_of(rules: Sequence[PhraseRule | SentenceRule]) -> tuple[Nodes, list[Call]]:
    """What words call for, and each call by its number; kept on disk by what they are made of.

    Args:
        rules: The rules, which a call names by their places.
    """
    stored = cache.place("lookup", _made_of(rules)) if len(rules) >= _MANY else None
    if stored and (kept := cache.read(stored, _unpacked)):
        return kept
    nodes, calls = _compiled(rules)
    if stored:
        cache.store(stored, marshal.dumps((nodes.single, nodes.pairs, calls)))
    return nodes, calls


def _compiled(rules: Sequence[PhraseRule | SentenceRule]) -> tuple[Nodes, list[Call]]:
    from mtqa.rules.keys import Key, phrase_key

    calls: list[Call] = []
    keys: list[Sequence[Key]] = []
    for place, rule in enumerate(rules):
        if isinstance(rule, SentenceRule):
            calls.append((place, 0, False, False, 0, marshal.dumps(((), (), ()))))
            keys.append(tuple(dict.fromkeys(map(phrase_key, rule.anchors))))
            continue
        for number, pattern in enumerate(rule.phrases.patterns):
            lead = pattern.neighbours.lead
            calls.append((place, number, pattern.opens and lead >= 0, pattern.capital, lead, _around(pattern)))
        keys += pickle.loads(rule.packed_keys)
    return nodes_of(keys), calls


def _around(pattern: Pattern) -> bytes:
    needs = (words.union(texts) for words, texts in pattern.needs if all(text in MARKS for text in texts))
    return marshal.dumps((pattern.neighbours.before, pattern.neighbours.after, tuple(needs)))


def _unpacked(data: bytes) -> tuple[Nodes, list[Call]]:
    single, pairs, calls = marshal.loads(data)
    return Nodes(single, pairs), calls


def _made_of(rules: Sequence[PhraseRule | SentenceRule]) -> Iterator[bytes]:
    for name in _BUILDERS:
        yield (Path(__file__).parent / name).read_bytes()
    for rule in rules:
        yield repr((rule.id, rule.anchors)).encode() if isinstance(rule, SentenceRule) else rule.digest
