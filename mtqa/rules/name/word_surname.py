"""Surnames, places and newspapers translated as words, found by where they stand: Pablo Married, the striker Airports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from mtqa.automaton import Automaton
from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.name import literal
from mtqa.rules.name.alone import has_bearer, is_named_again
from mtqa.rules.name.anchors import Anchor, anchors
from mtqa.rules.name.slot import is_title_case
from mtqa.rules.name.word_table import Surname, forms, is_given, literals, longest, unborne_nouns
from mtqa.rules.places import places
from mtqa.rules.rule import Match, TextRule

__all__ = ["RULES"]

_FAR = 10_000
"""How far from a translated surname the article may have it as it is."""
_NEAR = 3_000
_SEVERAL = 2
"""So many people of a country make a translated surname of that country likely."""
_SHOWN = 3

_PERSON = lazy(r"(?<![\w'.-])([^\W\d_a-z][^\W\d_A-Z]+) [^\W\d_a-z]\w+")
_MR = lazy(r"\bM(?:r|s|rs|ister)\.? \Z")
_BEFORE_PLACES = lazy(
    r"\b(?:San|Santa|Sant|St\.?|Saint|São|Sao|Santo|Los|Las|La|El|Lake|Mount|Port|Fort|Cape|Camp|Villa|Isla|Playa"
    r"|Hotel|Café|Casa|Via|Rue|Calle|Rua|Hurricane|Storm|Typhoon|[Tt]he) \Z"
)
"""What makes a given name part of another name: San Fernando Valley, Hurricane Maria Relief."""
_QUOTED = lazy(r"(?:[\"'],?|,) \Z")
"""What stands before a verb of saying that the speaker follows."""
_SPEAKER = lazy(
    r"[A-Z][\w-]+(?: [A-Z][\w-]+)?(?:[.,;:!?]|\Z|\n| (?:in|on|to|at|that|with|during|after|before|about"
    r"|who|of|from|yesterday|today|again|and|while|when|as|by)\b)"
)
_SPEAKER_BEFORE = lazy(
    r"(?:, |\" |\b(?:that|when|as|yesterday|while|but|because|where|then) )([A-Z][\w-]+(?: [A-Z][\w-]+)?) \Z"
)
_TITLE_OF_PAPER = lazy(r"(?=(?:The )?[A-Z][a-z]|(?P<quote>[\"'])(?:The )?[A-Z][a-z]+(?P=quote))[\"']?(?:The )?")
_THE = lazy(r"\b[Tt]he (?:[\w-]+ )?\Z")
_GOES_ON = lazy(r"[-\w]|[ ]?&|[ ](?!I\b)(?:of )?[A-Z\d]|'s [A-Z]|\.[a-z]")
"""A longer name, a compound, or an address."""
_WORD = lazy(r"[A-Z][a-z-]+(?: [A-Za-z-]+)*\Z")
_NO_ECHO = frozenset("the a an of in at on for from near called named and or St".split())
"""Small words after which a capital is no person's."""
_ALSO_ENGLISH = frozenset(
    """Adrian Alice Andrea Anna Anne Axel Barbara Benjamin Bernard Bruno Carla Caroline Catherine Charles Charlotte Christine
    Claire Clara Claudia Daniel David Diana Diane Doris Edgar Edith Elsa Emma Eric Erica Eva Felix Frank Gabriel Gerald
    Gilbert Gregory Gustave Guy Harald Helena Herbert Hubert Hugo Irene Isabel Jordan Josephine Joshua Jules Julia Julian
    Julie Karin Karl Kevin Kurt Laura Leonard Linda Lisa Louis Louise Lucas Madeleine Manuel Marcus Maria Marie Marion Mark
    Marta Martin Martina Maurice Max Melanie Michael Miriam Mona Monica Nancy Nadine Natalie Nicholas Nicola Nicole Nina
    Oliver Olivia Oscar Otto Patricia Patrick Paul Paula Pauline Ralph Raymond Rita Robert Robin Roger Roland Rosa Sandra Sara
    Sebastian Silvia Simon Simone Sonia Sophie Stephanie Sylvia Teresa Theodore Theresa Thomas Tina Tristan Ursula Valentin
    Valerie Vanessa Vera Veronica Victor Vincent Viola Walter Wanda Wayne Wilson Xavier Yvonne""".split()
)
"""Given names that people of English-speaking countries have as well, so that their surname may be English: Kevin Brown."""
_NO_GIVEN = frozenset(
    """Clare Clear Daisy Easter Faith Frank Georgia Glory Guy Hope Jane Jury Light Lion Love Mark Maximum Novel Rock Romance Rose
    Savior Saviour Stone Victoria""".split()
)
"""English counterparts of given names that are words or places."""


class _Place(NamedTuple):
    """Where a word stands that may be a translated name.

    Attributes:
        start: Where it starts.
        kind: What the name is of.
        languages: Those of the given name before it; none if nothing tells.
        given: That given name.
    """

    start: int
    kind: str
    languages: frozenset[str] = frozenset()
    given: str = ""


def _places(reading: Reading) -> Iterator[_Place]:
    text = reading.clean
    for anchor in anchors(reading):
        if anchor.kind == "given":
            yield from _after_given_name(text, anchor)
        elif anchor.kind == "saying":
            yield from _beside_saying(text, anchor)
        elif anchor.kind == "paper":
            yield from _after_paper(text, anchor)
        else:
            yield _Place(anchor.end, "surname" if anchor.kind == "office" else "place")
    yield from _echoes(reading)


def _after_given_name(text: str, anchor: Anchor) -> Iterator[_Place]:
    given = text[anchor.start : anchor.end - 1]
    if given not in _NO_GIVEN and not _BEFORE_PLACES.search(text, max(0, anchor.start - 12), anchor.start):
        yield _Place(anchor.end, "given", is_given(given), given)


def _beside_saying(text: str, anchor: Anchor) -> Iterator[_Place]:
    first = max(0, anchor.start - 40)
    if _SPEAKER.match(text, anchor.end) and _QUOTED.search(text, max(0, anchor.start - 3), anchor.start):
        yield _Place(anchor.end, "surname")
    before = _SPEAKER_BEFORE.search(text, first, anchor.start)
    if before:
        yield _Place(before.start(1), "surname")


def _after_paper(text: str, anchor: Anchor) -> Iterator[_Place]:
    title = _TITLE_OF_PAPER.match(text, anchor.end)
    alone = text[anchor.start] in "dw"  # daily and weekly are adjectives too
    if title and (not alone or _THE.search(text, max(0, anchor.start - 20), anchor.start)):
        yield _Place(title.end(), "newspaper")


def _echoes(reading: Reading) -> Iterator[_Place]:
    """Where inside a sentence the words of a surname stand that the article has as it is: Casado ... with Married."""
    text = reading.clean
    names = (_first_word(text, anchor.end) for anchor in anchors(reading) if anchor.kind == "given")
    seen = {form for name in names for form in forms().get(name, ())}
    if not seen:
        return
    automaton, known = _known_forms()
    for number, start, _ in automaton.hits(text):
        if (
            known[number] in seen
            and _is_inside_sentence(text, start)
            and not has_bearer(text, known[number], start + 1)
        ):
            yield _Place(start + 1, "echo")


@cache
def _known_forms() -> tuple[Automaton, tuple[str, ...]]:
    """What machine translation makes of surnames of one word, behind a space."""
    known = tuple(sorted({form for made in forms().values() for form in made}))
    return Automaton([f" {form}" for form in known]), known


def _first_word(text: str, start: int) -> str:
    return text[start : start + 30].partition(" ")[0].partition("\n")[0].removesuffix("'s").rstrip(".,;:!?\"')")


def _is_inside_sentence(text: str, at: int) -> bool:
    """Whether a comma stands before an offset, or a word in lower case that may stand before a person's name."""
    before = text[max(0, at - 20) : at].rpartition(" ")[2]
    return (before[:1].islower() and before not in _NO_ECHO) or before[-1:] == ","


def _find(reading: Reading) -> Iterable[Match]:
    text = reading.clean
    done: dict[int, Match] = {}
    people: dict[str, Match] = {}
    for place in _places(reading):
        if place.start in done:
            continue
        form = longest(text, place.start)
        match = _judge(text, place, form)
        if match:
            done[place.start] = match
            if place.kind == "given":
                people.setdefault(form, match)
    for form, match in people.items():
        for start in places(text, form):
            end = start + len(form)
            if (
                not text[start - 1 : start].isalnum()
                and not text[end : end + 1].isalnum()
                and is_named_again(text, start, end)
            ):
                done.setdefault(start, replace(match, start=start, end=end))
    known = {match.start for rule in literal.RULES for match in rule.find(reading)} if done else set()
    return [match for start, match in done.items() if start not in known]


def _judge(text: str, place: _Place, form: str) -> Match | None:
    surnames = _surnames(form, place)
    is_noun = form.lower() in unborne_nouns()
    end = place.start + len(form)
    if not (surnames or is_noun) or not _WORD.match(form) or _GOES_ON.match(text, end):
        return None
    if is_title_case(text, place.start, end):
        return None
    near = [surname for surname in surnames if _is_near(text, surname, place)]
    if near:
        return _match(place.start, end, form, near, "The article also has it as it is.")
    likely = [surname for surname in surnames if not surname.borne]
    if place.kind == "given":
        return _match(place.start, end, form, likely) if likely or is_noun else None
    if place.kind == "echo":
        return None
    if place.kind == "surname":
        return _match(place.start, end, form, likely) if is_noun else _judge_surname(text, place, form, surnames)
    if not is_noun:
        return None
    message = f"'{form}' is a word and no English name of a {place.kind}: keep the name as it is at home."
    return Match(place.start, end, message=message)


def _judge_surname(text: str, place: _Place, form: str, surnames: list[Surname]) -> Match | None:
    """A word of the table after an office or beside a verb of saying, which nobody bears in the article."""
    if _MR.search(text, max(0, place.start - 5), place.start) or has_bearer(text, form, place.start):
        return None
    end = place.start + len(form)
    likely = [surname for surname in surnames if not surname.borne]
    if likely:
        return _match(place.start, end, form, likely)
    around = [surname for surname in surnames if _is_among_people(text, surname.language, place.start)]
    if not around:
        return None
    return replace(_match(place.start, end, form, around), severity=Severity.SUGGESTION, confidence=0.6)


def _is_among_people(text: str, language: str, start: int) -> bool:
    """Whether several people with given names of a language are near a place."""
    people = {
        match[0]
        for match in _PERSON.finditer(text, max(0, start - _NEAR), start + _NEAR)
        if is_given(match[1]) == {language} and match[1] not in _ALSO_ENGLISH
    }
    return len(people) >= _SEVERAL


def _surnames(form: str, place: _Place) -> list[Surname]:
    """The surnames that a form may stand for in a place: those of the language of the given name."""
    found = literals().get(form, ())
    if place.kind == "given":
        return [
            surname
            for surname in found
            if surname.language in place.languages and not (surname.borne and place.given in _ALSO_ENGLISH)
        ]
    return list(found) if place.kind in ("surname", "echo") else []


def _is_near(text: str, surname: Surname, place: _Place) -> bool:
    """Whether a surname stands as it is in the article, after a given name of its language.

    Where the translated form may be the true surname of somebody else, it must be the same given name.
    """
    first, last = max(0, place.start - _FAR), place.start + _FAR
    name = f" {surname.name}"
    strict = surname.borne and place.kind == "given"
    for at in places(text, name, first=first, last=last):
        given = text[max(0, at - 20) : at].rpartition(" ")[2].rpartition("\n")[2]
        is_whole = not text[at + len(name) : at + len(name) + 1].isalnum()
        if is_whole and surname.language in is_given(given) and (not strict or given == place.given):
            return True
    return False


def _match(start: int, end: int, form: str, surnames: Iterable[Surname], reason: str = "") -> Match:
    names = tuple(dict.fromkeys(surname.name for surname in surnames))[:_SHOWN]
    if not names:
        return Match(
            start, end, message=f"'{form}' is a word and hardly anybody's surname: a surname seems to be translated."
        )
    message = f"'{form}' is the surname {' or '.join(names)}, translated as a word. {reason}".strip()
    return Match(start, end, names, message=message, source_expression=names[0], confidence=0.95 if reason else 0.85)


RULES: tuple[TextRule, ...] = (
    TextRule(
        id="name/word",
        find=_find,
        in_clean=True,
        message="A name seems to be translated as a word.",
        description=(
            "Machine translation reads surnames, towns and newspapers as words: Casado becomes Married. Such a word "
            "stands where only a name can: after a given name or an office, beside a verb of saying, after 'the "
            "municipality of' or 'the newspaper'. Words that are surnames in English too, as Church, are called for "
            "only where the article has the name as it is as well."
        ),
        severity=Severity.WARNING,
        confidence=0.85,
        category="name",
        source_languages=("it", "es", "pt", "fr", "de", "ru", "uk"),
        flags=(
            "The party of Pablo <Married> lost the vote.",
            "The goal by Gianluca <Wolves> was not enough.",
            "Yesterday Begoña <Airports> opened the school.",
            "The goalkeeper Igor <Carpenters> was injured.",
            "The song by Vincenzo <Piglets> came third.",
            "The minister <Lawsuits> replied to the unions.",
            '"We will see," added <Hostages> on Monday.',
            "It was yesterday that <Lawsuits> said so.",
            "The fire broke out in the municipality of <Lawsuits> at night.",
            "He told the weekly <Lawsuits> that he was leaving.",
            "Roberto Speranza was in Rome, where the minister <Hope> met the doctors.",
            "Mauro Chiesa left early. Later Mauro <Church> called him.",
            "We saw Pablo <Married> yesterday. <Married> believes in votes, and that is what he wants, warned <Married>.",
            "Pablo Casado was in Lugo, and they voted with <Married> yesterday.",
            "Giancarlo Baldini and Giuseppe Norcia waited. The minister <Hope> was late.",
        ),
        passes=(
            "The minister Hope met the doctors in Leeds.",
            "Pablo Married His Cousin",
            "The San Fernando Valley and the Mario Brothers were on the list.",
            "Carlos Slim and Andrea Church spoke in the town of Paradise.",
            "The president Lawsuits & Sons chose was ill.",
            "Hostages said little. Mr Speranza was there.",
        ),
    ),
)
