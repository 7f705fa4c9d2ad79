"""Mined names that are spellings of one name, together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from mtqa.names.body import is_body
from mtqa.names.body_forms import rearranged
from mtqa.names.mine import Mined
from mtqa.names.phrase import content, same_words
from mtqa.names.unlisted import has_marks
from mtqa.romanise import Verdict
from mtqa.romanise.index import Hit, Index

__all__ = ["Cluster", "cluster", "same", "surname"]

_MANY = 5
_OFTEN = 20
"""A word that stands more often beside one full name is no surname: Queensland, Elders Queensland."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Spellings that stand for one name.

    Attributes:
        members: The spellings, the most frequent first.
        surnames: Spellings of the surname that stand without a given name; only a person's full name has some.
    """

    members: tuple[Mined, ...]
    surnames: tuple[Mined, ...] = ()

    @property
    def texts(self) -> list[str]:
        """The spellings, without those of the surname alone."""
        return [member.text for member in self.members]

    @property
    def whole(self) -> Mined:
        """All spellings under the first of them."""
        documents = set().union(*(member.documents for member in self.members))
        return replace(self.members[0], count=self.count, documents=documents)

    @property
    def count(self) -> int:
        """How often the name stands."""
        return sum(member.count for member in (*self.members, *self.surnames))

    @property
    def kind(self) -> str:
        """The likeliest kind of entry."""
        kinds = [member.kind for member in self.members for _ in range(member.count)]
        return max(dict.fromkeys(kinds), key=kinds.count)


def cluster(
    names: Sequence[Mined],
    *,
    impersonal: Collection[str] = (),
    language: str = "en",
    spell: Callable[[str], str] = str,
) -> list[Cluster]:
    """Names by what they are spellings of.

    Spellings that differ only in how they are romanised are one name, and so are the names of bodies that are made of
    the same words, and a surname and the one full name that ends with it, in whatever spelling.

    Args:
        names: The names.
        impersonal: Those that name no person, whatever they look like.
        language: The language of the articles, as a BCP 47 tag.
        spell: Gives a name with what is known in it, such as a place, in its preferred spelling.
    """
    found = _alike(names, spell)
    persons = [at for at, each in enumerate(found) if each.kind == "person" and each.texts[0] not in impersonal]
    index = Index((str(at), surname(text)) for at in persons for text in found[at].texts)
    surnames: dict[int, list[Mined]] = {}
    joined: set[int] = set()
    for at, each in enumerate(found):
        if " " in each.texts[0] or each.kind not in ("term", "person"):
            continue
        owners = {int(hit.key) for text in each.texts for hit in same(text, index) if _is_surname(text, hit, language)}
        owner = owners.pop() if len(owners) == 1 else None
        if owner is not None and each.count <= _OFTEN * found[owner].count:
            surnames.setdefault(owner, []).extend(each.members)
            joined.add(at)
    return [replace(each, surnames=tuple(surnames.get(at, ()))) for at, each in enumerate(found) if at not in joined]


def _is_surname(text: str, hit: Hit, language: str) -> bool:
    """Whether a word is surely a surname in another spelling; of short western ones too many sound alike."""
    return text.casefold() == hit.name.casefold() or has_marks(text, language) or has_marks(hit.name, language)


def surname(name: str) -> str:
    """The last word of a name."""
    return name.rpartition(" ")[2]


def same(name: str, index: Index) -> list[Hit]:
    """What an index has that a name is surely a spelling of, with as many words."""
    hits = index.find(name, _MANY)
    return [hit for hit in hits if hit.match.verdict is Verdict.SAME and hit.name.count(" ") == name.count(" ")]


def _alike(names: Sequence[Mined], spell: Callable[[str], str]) -> list[Cluster]:
    """Names that are spellings of one by themselves: as many words, and the same ones."""
    parent = {name.text: name.text for name in names}

    def root(text: str) -> str:
        while parent[text] != text:
            text = parent[text]
        return text

    index = Index((name.text, name.text) for name in names)
    for name in names:
        for hit in same(name.text, index):
            if not _are_two_bodies(name.text, hit.name):
                parent[root(hit.key)] = root(name.text)
    for group in (*same_words(parent), *rearranged(names, spell)):
        for text in group[1:]:
            parent[root(text)] = root(group[0])
    together: dict[str, list[Mined]] = {}
    for name in names:
        together.setdefault(root(name.text), []).append(name)
    return [Cluster(tuple(_by_count(group))) for group in together.values()]


def _are_two_bodies(one: str, other: str) -> bool:
    """Whether one name of a body has a word that the other lacks: the Bank of Harwick, the Harwick Savings Bank."""
    return (is_body(one) or is_body(other)) and len(content(one)) != len(content(other))


def _by_count(names: Iterable[Mined]) -> list[Mined]:
    """The most frequent first; of two, the one with fewer words: the Spark Brigade, not the Brigade of the Spark."""
    return sorted(names, key=lambda name: (-name.count, name.text.count(" "), name.text))
