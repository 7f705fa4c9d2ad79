"""Given names turned into their English counterparts, where the article gives it away: Matthew Renzi beside Matteo Renzi."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.names.given import native_given_name
from mtqa.reading import Reading
from mtqa.rules.name.anchors import anchors
from mtqa.rules.name.english_forms import counterparts
from mtqa.rules.name.word_table import is_given, plain
from mtqa.rules.rule import Match, TextRule

__all__ = ["RULES"]

_FAR = 8_000
"""How far from the English name the article may have the original one."""
_RARE = 3
"""An English name that stands more than so many times as often is the person's own: John McCain, once Juan."""
_NEAR = 3_000
_ENOUGH = 2
"""So many people with an English given name and an Italian surname, and so many with an Italian given name, are Italians all."""
_SURNAME = lazy(r"(?:(?:D[eiao]s?|Del(?:la)?|L[aeo]|Van|von) )?(?:D'|O')?[^\W\d_a-z][\w-]*[^\W\d_]")
_ITALIAN = lazy(
    r"(?:D[ei] |Del(?:la)? )?[A-Z][a-zàèéìòù]{2,}(?:[aeiou]tt[aio]|[aeiou]ll[aio]|[ioa]cch[io]|[aeiou]cc[io]"
    r"|[aeiou]zz[aio]|[aei]l[io]|it[io]|in[io]|on[ie]|ardi|aldi|aroli?|eroli?|eri|esi|asi|ati|iero|enzi|anni|ighi|arghi|isi|osi|olo|izzi"
    r"|ieri|uoli?|ucci|ano|iani|ossi|assi|ucchi|entini|erti|orti|anti)\Z"
)


class _Person(NamedTuple):
    """A full name.

    Attributes:
        start: Where it starts.
        given: Its given name.
        surname: Its surname, without what follows "'s".
    """

    start: int
    given: str
    surname: str


def _people(reading: Reading) -> list[_Person]:
    """The full names of a text whose given name is English or in the stock of other languages, in order."""
    text = reading.clean
    found = []
    for anchor in anchors(reading):
        match = _SURNAME.match(text, anchor.end) if anchor.kind == "given" else None
        if match:
            surname = match[0].removesuffix("'s")
            if not (surname.isupper() or is_given(surname)):
                found.append(_Person(anchor.start, text[anchor.start : anchor.end - 1], surname))
    return found


def _find(reading: Reading) -> Iterable[Match]:
    people = _people(reading)
    places: dict[tuple[str, str], list[int]] = {}
    for person in people:
        places.setdefault((plain(person.given), person.surname), []).append(person.start)
    original = {place: _spelt(reading.clean, starts[0]) for place, starts in places.items()}
    for index, person in enumerate(people):
        names = counterparts().get(person.given, ())
        twice = [name for name in names if _is_translated(name, person, places)]
        if twice:
            yield _match(person, original[twice[0], person.surname])
        elif names and _ITALIAN.match(person.surname) and _is_among_italians(people, index):
            italian = tuple(name for name in names if "it" in is_given(name))
            if italian:
                yield _among_italians(person, italian)


def _spelt(text: str, start: int) -> str:
    """The given name at an offset with its accents."""
    return text[start : text.index(" ", start)]


def _is_translated(name: str, person: _Person, places: dict[tuple[str, str], list[int]]) -> bool:
    """Whether the person also has another given name nearby, which is more than a spelling and not by far the rarer one."""
    from rapidfuzz.distance import Levenshtein

    if native_given_name(name) and native_given_name(name) == native_given_name(person.given):
        return False  # Dmytro and Dmitry: name/inconsistent tells it
    original = places.get((name, person.surname), ())
    english = places[plain(person.given), person.surname]
    return (
        _is_within(original, person.start, _FAR)
        and len(english) <= _RARE * len(original)
        and Levenshtein.distance(name, person.given, score_cutoff=2) > 1
    )


def _is_within(starts: Sequence[int], start: int, reach: int) -> bool:
    at = bisect_left(starts, start - reach)
    return at < len(starts) and starts[at] <= start + reach


def _is_among_italians(people: list[_Person], index: int) -> bool:
    """Whether people around are Italians: some with Italian given names, others whose names are translated like this one."""
    here = people[index].start
    first = bisect_left(people, here - _NEAR, key=lambda person: person.start)
    last = bisect_left(people, here + _NEAR, key=lambda person: person.start)
    translated, kept = set(), set()
    for person in people[first:last]:
        if is_given(person.given) == {"it"} and (person.given[-1] in "oei" or person.given.startswith("Gi")):
            kept.add(person.surname)
        elif person.given in counterparts() and _ITALIAN.match(person.surname):
            translated.add(person.surname)
    return len(translated) >= _ENOUGH and len(kept - translated) >= _ENOUGH


def _match(person: _Person, name: str) -> Match:
    message = f"The article also has {name} {person.surname}: a given name is not translated."
    return Match(person.start, person.start + len(person.given), (name,), message=message, source_expression=name)


def _among_italians(person: _Person, names: tuple[str, ...]) -> Match:
    message = f"'{person.given}' stands for {' or '.join(names)} among Italians: people keep their given names."
    return Match(person.start, person.start + len(person.given), names, message=message, confidence=0.8)


RULES: tuple[TextRule, ...] = (
    TextRule(
        id="name/given-translated",
        find=_find,
        in_clean=True,
        message="A given name was turned into its English counterpart.",
        description=(
            "Machine translation writes Matthew for Matteo and Joseph for Giuseppe, and not everywhere alike. A rule of "
            "phrases suggests the Italian name for an Italian surname; this one is surer, since the article gives the "
            "person away: it also has the name as it is, or Italians all around."
        ),
        severity=Severity.WARNING,
        confidence=0.9,
        category="name",
        source_languages=("it", "es", "pt", "fr", "de", "ru", "uk"),
        flags=(
            "Matteo Galbusera spoke first. After an hour <Matthew> Galbusera left the room.",
            "Pedro Casagrande was born in Lima, and <Peter> Casagrande died there.",
            "<Joseph> Baldini and <Mark> Rossetti met Giancarlo Ferro and Matteo Lodi in the village.",
        ),
        passes=(
            "Michel Flynn, as some write Michael Flynn, resigned.",
            "Joseph Baldini and Mark Rossetti met Kevin Brown in Boston.",
            "Matteo Galbusera and Matthew Smith spoke first.",
            "René Verhoeven came alone, and René Verhoeven left alone.",
        ),
    ),
)
