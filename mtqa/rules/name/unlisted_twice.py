"""What to report of names that no glossary has, and that a text spells in several ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from mtqa.glossary import Mention
from mtqa.names.full_name import full_names
from mtqa.names.given_twice import given_twice
from mtqa.names.recognise import Recognised
from mtqa.names.twice import Pair, spelt_twice
from mtqa.rules.rule import Match

__all__ = ["unlisted_twice"]


def unlisted_twice(
    text: str,
    runs: Iterable[str],
    mentions: Sequence[Mention],
    recognised: Sequence[Recognised],
    known: Set[str],
    language: str,
) -> tuple[list[Match], list[Recognised]]:
    """The matches of such names, each mention once, and what was recognised and is not told by them.

    Args:
        text: The text.
        runs: Its phrases in capitals.
        mentions: What the glossary found in it.
        recognised: What was recognised in it beside them.
        known: Names and surnames that the glossary knows.
        language: BCP 47 tag of the text's language.
    """
    taken = [(name.start, name.end) for name in recognised if not name.guessed]
    wrong = frozenset(text[name.start : name.end] for name in recognised if name.guessed)
    people = full_names(runs)
    surnames = spelt_twice(text, mentions, taken, people, wrong, language)
    kept = {pair.spelling: pair.other for pair in surnames}
    starts, ends = {start for start, _ in taken}, {end for _, end in taken}
    told: list[Match] = []
    for pair in (*given_twice(text, people, known, kept, wrong), *surnames):
        for match in _matches(pair):
            if match.start not in starts and match.end not in ends:
                told.append(match)
                starts.add(match.start)
                ends.add(match.end)
    return told, [name for name in recognised if not name.guessed or not (name.start in starts or name.end in ends)]


def _matches(pair: Pair) -> Iterator[Match]:
    message = f"'{pair.spelling}' and '{pair.other}' seem to be one name; keep to one."
    for start, end in pair.places:
        yield Match(start, end, (pair.other,), message=message, confidence=0.7)
