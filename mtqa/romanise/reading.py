"""Read a Latin spelling backwards, scheme by scheme: the native spellings and the lines of the table that say so."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

from mtqa.romanise.backward import WINDOW, Table, table
from mtqa.romanise.beam import fold_latin
from mtqa.romanise.likeness import Tail, is_surname, tail
from mtqa.romanise.scheme import Row, Scheme, all_schemes
from mtqa.romanise.sequence import END

__all__ = ["Reading", "read_back"]

_WIDTH = 44  # readings that go on from each letter
_RANGE = 2.2  # readings that are so much worse than the best one are dropped
_NO_LIMIT = 1e9
_FEW = 8  # schemes; with so few, worse readings are kept too
_DEEP = 12  # and so if more are asked for
_WIDER = 3, 2.0  # so many times as many, within so many times the range
_KNOWN = 1.5  # how much likelier a common surname is
_RARER = 0.15  # how much more the weight of a scheme counts for the rank
_OTHER = {"ru": 0.0, "uk": 0.0}  # the same for the language
_FROM_SOURCE = 1.5  # how much likelier the scheme of the language is that the text was translated from
_SPLIT = 0.9  # letters that are read as one are read apart
_LANGUAGES = {"ru": 0.0, "uk": 0.0, "be": 0.3, "bg": 0.3}  # how much less likely a language is
_RARE = 0.15  # what a scheme that is met half as often costs more
_DEFAULT = ("ru", "uk", "be", "bg", "sr", "mk", "kk", "el")


class Reading(NamedTuple):
    """A native spelling that a Latin spelling can stand for.

    Attributes:
        native: The native spelling, with a capital where the Latin one has it.
        cost: 0 for a regular reading under a common scheme; more is less likely.
        scheme: The scheme under which it reads so.
        rows: The lines of the scheme, in order; together their Latin letters are the spelling.
        rank: What readings of one spelling are sorted by: the cost, and how little the native spelling looks like a name.
    """

    native: str
    cost: float
    scheme: Scheme
    rows: tuple[Row, ...]
    rank: float = 0.0


def read_back(
    latin: str,
    *,
    languages: Collection[str] = (),
    targets: Collection[str] = (),
    source: str = "",
    limit: int = 8,
) -> tuple[Reading, ...]:
    """The native spellings that a Latin spelling can stand for, likeliest first.

    Args:
        latin: One word in Latin letters.
        languages: Only native spellings in these languages ("uk", "ru"); if empty, all but Arabic, whose native
            spellings lack the vowels.
        targets: Only schemes of the press of these languages; all schemes if empty.
        source: The language whose press the spelling probably comes from.
        limit: At most so many.

    >>> [(reading.native, reading.scheme.title) for reading in read_back("Konascenkov", targets=["it"], limit=1)]
    [('Конашенков', 'Italian press')]
    """
    starts = _starts(frozenset(languages or _DEFAULT), frozenset(targets), source)
    found: dict[tuple[str, str], tuple[float, _State]] = {}
    for state in _search(_folded(latin), starts, wide=len(starts) <= _FEW or limit > _DEEP):
        rank = state[0] + state[7][END][1]
        spot = state[2], state[7].language
        if spot not in found or rank < found[spot][0]:
            found[spot] = rank, state
    ranked = [(rank - (_KNOWN if is_surname(*spot) else 0.0), state) for spot, (rank, state) in found.items()]
    best = sorted(ranked, key=lambda item: (item[0], item[1][6].scheme.name))[:limit]
    return tuple(_reading(rank, state, capital=latin[:1].isupper()) for rank, state in best)


def _reading(rank: float, state: _State, *, capital: bool) -> Reading:
    native = state[2][:1].upper() + state[2][1:] if capital else state[2]
    return Reading(native, state[1], state[6].scheme, _lined_up(state), rank)


def _folded(latin: str) -> str:
    """As the schemes write it; an apostrophe stays, since it can be a soft sign."""
    words = latin.replace("’", "'").replace("ʼ", "'").replace("‘", "'").split("'")
    return "'".join(fold_latin(word) for word in words)[:60]


_State = tuple[float, float, str, Any, Row | None, frozenset[str] | None, Table, Tail]
"""The reading of the first letters under one scheme: its rank, cost and native letters, the shorter reading and the
line that made it longer, which native letters may follow (None: any), the scheme, and the end of the native letters."""


@lru_cache(maxsize=64)
def _starts(languages: frozenset[str], targets: frozenset[str], source: str) -> tuple[_State, ...]:
    """One empty reading for each scheme of these languages and for these targets."""
    found = []
    for scheme in all_schemes():
        if scheme.language in languages and (not targets or scheme.target in targets):
            cost = _RARE * (3 - scheme.weight) + _LANGUAGES.get(scheme.language, 0.5)
            rank = cost + _RARER * (3 - scheme.weight) + _OTHER.get(scheme.language, 0.3)
            rank -= _FROM_SOURCE if source and scheme.target == source else 0.0
            found.append((rank, cost, "", None, None, None, table(scheme), tail(scheme.language)))
    return tuple(found)


def _search(text: str, starts: Sequence[_State], *, wide: bool) -> list[_State]:
    """A beam over the letters, in which the readings under all schemes compete; gives those of all letters."""
    letters = set(text) - {"'"}
    states: list[list[_State]] = [[state for state in starts if state[6].letters >= letters], *([] for _ in text)]
    width, span = (_WIDER[0] * _WIDTH, _WIDER[1] * _RANGE) if wide else (_WIDTH, _RANGE)
    limits = [_NO_LIMIT] * len(states)
    for at in range(len(text)):
        _read_on(_pruned(states[at], width, span), text, at, states, limits, span)
    return [state for state in states[-1] if state[2] and (state[5] is None or "$" in state[5])]


def _pruned(states: list[_State], width: int, span: float) -> list[_State]:
    if len(states) < 2:
        return states
    best = sorted(states, key=itemgetter(0))[:width]
    limit = best[0][0] + span
    return best if best[-1][0] <= limit else [state for state in best if state[0] <= limit]


def _read_on(
    best: list[_State], text: str, at: int, states: list[list[_State]], limits: list[float], span: float
) -> None:
    """Put each spelling that stands at an offset behind each reading, unless its rank is above the limit there."""
    window = text[at : at + WINDOW]
    for state in best:
        rank, cost, native, _, _, must, known, last = state
        spellings = known[window]
        longest = 0
        if window[0] == "'" and not spellings:
            states[at + 1].append(state)
        for latin, size, price, row, letters, first, left, right in spellings:
            if (
                (must is None or first in must)
                and (left is None or last.before in left)
                and (size <= WINDOW or text.startswith(latin, at))
            ):
                rarity, unlikely, longer = last[letters]
                price += rarity
                if size < longest:
                    price += _SPLIT
                else:
                    longest = size
                end = at + size
                worse = rank + price + unlikely
                if worse <= limits[end]:
                    states[end].append((worse, cost + price, native + letters, state, row, right, known, longer))
                    if worse + span < limits[end] and end < len(text):
                        limits[end] = worse + span


def _lined_up(state: _State) -> tuple[Row, ...]:
    """The lines of a reading, from the first to the last."""
    found = []
    while state[4]:
        found.append(state[4])
        state = state[3]
    return tuple(reversed(found))
