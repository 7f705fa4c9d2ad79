"""Which mined names of bodies stand for one: the same words in another order, and the short form of a longer name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from mtqa.names.body import is_body
from mtqa.names.country import country_of
from mtqa.names.mine import Mined
from mtqa.names.phrase import content

__all__ = ["rearranged", "short_forms"]

_ONE_ONLY = frozenset("battalion brigade command corp detachment fleet legion regiment squad".split())
"""Heads, as `content` folds them, of names that belong to one body only, whichever article they stand in."""
_TOLD_BY_ORDER = frozenset(
    "academy association bank center centre college court federation institute league society union university".split()
)
"""Heads of which two may differ by the order of their words alone: the University of Harwick, Harwick University."""


def rearranged(names: Iterable[Mined], spell: Callable[[str], str]) -> list[list[str]]:
    """Groups of names of bodies that are made of the same words: an armed unit's, or those that meet in an article.

    Args:
        names: The names.
        spell: Gives a name with what is known in it, such as a place, in its preferred spelling.
    """
    alike: defaultdict[frozenset[str], list[Mined]] = defaultdict(list)
    for name in names:
        words = _words(name.text, spell)
        if len(words) > 1 and words.isdisjoint(_TOLD_BY_ORDER):
            alike[words].append(name)
    met = ([name for name in group if _meets(name, group, words)] for words, group in alike.items())
    return [[name.text for name in group] for group in met if len(group) > 1]


def _meets(name: Mined, group: Sequence[Mined], words: frozenset[str]) -> bool:
    """Whether a name stands for the same body as another of its group."""
    in_one = (not name.documents.isdisjoint(other.documents) for other in group if other is not name)
    return not words.isdisjoint(_ONE_ONLY) or any(in_one)


def short_forms(names: Sequence[Mined], spell: Callable[[str], str]) -> dict[str, str]:
    """Shorter name of a body -> the only longer one that has all its words and more, where both meet in an article.

    Args:
        names: One name for each body.
        spell: See `rearranged`.
    """
    words = {name.text: _words(name.text, spell) for name in names}
    having: defaultdict[str, set[int]] = defaultdict(set)
    for at, name in enumerate(names):
        for word in words[name.text]:
            having[word].add(at)
    found: dict[str, str] = {}
    for name in names:
        own = words[name.text]
        if len(own) < 2 or not own.isdisjoint(_TOLD_BY_ORDER):  # the Bank of China, the China Construction Bank
            continue
        with_all = set.intersection(*(having[word] for word in own))
        longer = [names[at] for at in with_all if own < words[names[at].text]]
        if len(longer) == 1 and not longer[0].documents.isdisjoint(name.documents):
            found[name.text] = longer[0].text
    return found


def _words(name: str, spell: Callable[[str], str]) -> frozenset[str]:
    """What the name of a body is made of, with a country as a noun; nothing if it is no body's."""
    if " " not in name or not is_body(name):
        return frozenset()
    return frozenset(country_of(word) or word for word in content(spell(name)))
