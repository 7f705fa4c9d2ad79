"""Names of articles that no glossary need know: found by their capitals, counted, and told from common words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, MutableMapping, Sequence
from dataclasses import dataclass, field

from mtqa.expression import lazy
from mtqa.names.body import is_body
from mtqa.names.lead import COMPASS
from mtqa.names.run import Run, Taste, names, runs
from mtqa.names.unlisted import has_marks
from mtqa.reading import Reading

__all__ = ["Mined", "full_names", "mine"]

_LOWER = lazy(r"(?<![\w'’-])[^\W\d_]{2,}(?![\w’-])")
_NO_PERSON = lazy(
    r" of |'s |\A(?:(?:North|South|East|West)(?:ern)?|Central) |\A(?:Il|Lo|La|Gli|Le|Les|El|Los|Las|Der|Die|Das) \S+\Z"
)
_OF_MANY = lazy(r"\b(?:the|two|three|four|five|both|all|many|most|several|few|these|those|other|\d+) \Z", re.IGNORECASE)
"""What stands before a plural."""
_BY_MANY = lazy(r" (?:are|were|have|do|themselves)\b")
"""What stands behind one."""


@dataclass(slots=True)
class Mined:
    """A name as it stands in some articles.

    Attributes:
        text: The spelling.
        count: How often it stands there.
        documents: The articles, by number.
        after_place: How often a word such as "in" or "town of" leads to it.
        called_place: How often a noun before it says that it is a place: die Stadt Wuslowe.
    """

    text: str
    count: int = 0
    documents: set[int] = field(default_factory=set)
    after_place: int = 0
    called_place: int = 0

    @property
    def kind(self) -> str:
        """The likeliest kind of entry; "term" where nothing tells."""
        if is_body(self.text):
            return "organisation"
        if 2 * self.after_place >= self.count:
            return "place"
        return "person" if " " in self.text and not _NO_PERSON.search(self.text) else "term"


_Places = defaultdict[str, list[tuple[int, Run]]]
"""By name, the articles by number, and the runs that it stands in."""


def mine(
    readings: Sequence[Reading],
    *,
    language: str = "en",
    is_given: Callable[[str], object] | None = None,
    words: Collection[str] = (),
) -> dict[str, Mined]:
    """The names of articles, by their spelling.

    A capital at the start of a sentence does not make a name, unless the word can only be one (Bondarciuk), nor one of
    a word that stands somewhere in lower case; titles before a name and headlines in capitals are left out.

    Args:
        readings: The articles.
        language: Their language, as a BCP 47 tag.
        is_given: Says whether a word is a given name; what stands before one is a title.
        words: Common words of the language, in lower case: none of them is a person's name.
    """
    initial, later = _gather(readings, Taste(language, is_given, words))
    _join_plurals(initial, later, readings)
    _join_regions(later)
    found = {name: _counted(name, places, initial[name]) for name, places in later.items()}
    for surname in full_names(found):
        if surname not in found and initial[surname]:  # it only opens sentences
            found[surname] = Mined(surname, len(initial[surname]), set(initial[surname]))
    return found


def _counted(name: str, places: Sequence[tuple[int, Run]], initial: Sequence[int]) -> Mined:
    return Mined(
        name,
        len(places) + len(initial),
        {*initial, *(number for number, _ in places)},
        sum(run.after_place for _, run in places),
        sum(run.called_place for _, run in places),
    )


def _gather(readings: Sequence[Reading], taste: Taste) -> tuple[defaultdict[str, list[int]], _Places]:
    """Single words that open a sentence, by the articles; and all other names."""
    common = frozenset(word for reading in readings for word in _LOWER.findall(reading.clean) if word.islower())
    every = [(number, run) for number, reading in enumerate(readings) for run in runs(reading, taste)]
    standing = {run.text for _, run in every if not run.opens and " " in run.text}
    initial: defaultdict[str, list[int]] = defaultdict(list)
    later: _Places = defaultdict(list)
    for number, run in every:
        if run.text in standing:  # its capitals say something at the start of a sentence too
            run = run._replace(opens=False)
        for name, opens in names(run, common, taste):
            if opens and " " not in name and not has_marks(name, taste.language):
                initial[name].append(number)
            else:
                later[name].append((number, run))
    return initial, later


def _join_plurals(initial: MutableMapping[str, list[int]], later: _Places, readings: Sequence[Reading]) -> None:
    """Count families and the like for the name that they have: the Petrenchuks."""
    known = {word for name in later for word in (name, name.rpartition(" ")[2])}
    for name in [name for name in dict.fromkeys((*later, *initial)) if name[-1:] == "s" and name[:-1] in known]:
        if not _is_plural(name, readings):
            continue
        places = later.pop(name, [])
        if places:
            later[name[:-1]] += places
        initial[name[:-1]] += initial.pop(name, [])


def _join_regions(later: _Places) -> None:
    """Count a part of a place for the place, if that stands alone too: Eastern Kosmachivka."""
    for name in list(later):
        first, _, rest = name.partition(" ")
        if first in COMPASS and " " not in rest and rest in later:
            later[rest] += later.pop(name)


def _is_plural(name: str, readings: Iterable[Reading]) -> bool:
    """Whether a name with an s only stands as families do: the Petrenchuks, both Kyivs; else it is its own: Roberts."""
    pattern = re.compile(rf"(?<![\w'’-]){re.escape(name)}(?![\w'’-])")
    for reading in readings:
        for match in pattern.finditer(reading.clean):
            before = _OF_MANY.search(reading.clean, max(0, match.start() - 20), match.start())
            if not before and not _BY_MANY.match(reading.clean, match.end()):
                return False
    return True


def full_names(names: Iterable[str]) -> dict[str, str]:
    """Surname -> the one full name that ends with it, where only one does.

    >>> full_names(["Olena Shevchuk", "Shevchuk", "Ivan Franko", "Petro Franko"])
    {'Shevchuk': 'Olena Shevchuk'}
    """
    ending: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        if " " in name:
            surname = name.rpartition(" ")[2]
            for spelling in {surname, surname[:1].upper() + surname[1:]}:  # al-Khatimi opens a sentence as Al-Khatimi
                ending[spelling].add(name)
    return {surname: next(iter(full)) for surname, full in ending.items() if len(full) == 1}
