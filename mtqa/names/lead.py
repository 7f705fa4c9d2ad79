"""What stands before a name in a run of words with capitals and is no part of it: titles, peoples, common nouns, credits."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from mtqa.expression import lazy
from mtqa.names.body import is_body
from mtqa.names.unlisted import has_marks
from mtqa.titles import TITLES

__all__ = [
    "COMPASS",
    "PEOPLES",
    "is_before_name",
    "is_credit",
    "is_german_noun",
    "is_german_place_noun",
    "split_person",
    "without_title",
]

_OFFICE_WORDS = frozenset("Prime Foreign Defence Defense Interior Vice Former Chief".split())
"""What stands before a title: the Foreign Minister."""
_TRADES = frozenset(
    "mp mep msp conductor inspector superintendent constable councillor councilman councilwoman congressman congresswoman "
    "striker midfielder defender goalkeeper winger referee chef sculptor novelist historian economist virologist "
    # de
    "bürgermeister bürgermeisterin oberbürgermeister präsident präsidentin ministerpräsident ministerin außenminister "
    "verteidigungsminister innenminister kanzler kanzlerin bundeskanzler gouverneur sprecher sprecherin abgeordneter "
    "abgeordnete botschafter botschafterin oberst hauptmann leutnant feldwebel generalleutnant herr frau papst könig "
    "trainer richter staatsanwalt journalist journalistin regisseur".split()
)
"""Further titles and trades before a name; not in `TITLES`, which serves rules that must not miss a name."""
_NO_TITLE = frozenset("San Santa Santo São Saint St Mount Lake Port Fort Cape Hotel New Via Piazza Plaza".split())
"""What makes another name of the person's name that it stands before."""
PEOPLES = frozenset(
    form
    for adjective in """Afghan African Albanian American Arab Armenian Asian Australian Austrian Azerbaijani Belarusian
    Belgian Brazilian British Bulgarian Canadian Chechen Chinese Croatian Cuban Czech Danish Dutch Egyptian English
    Estonian European Finnish French Georgian German Greek Hungarian Indian Iranian Iraqi Irish Israeli Italian Japanese
    Jewish Jordanian Kazakh Korean Latvian Lebanese Libyan Lithuanian Mexican Moldovan Norwegian Pakistani Palestinian
    Polish Portuguese Romanian Russian Saudi Serbian Slovak Soviet Spanish Swedish Swiss Syrian Tatar Tunisian Turkish
    Ukrainian Muslim Christian Catholic Orthodox""".split()
    for form in (adjective, f"{adjective}s")
)
COMPASS = frozenset("Western Eastern Northern Southern".split())
"""What stands before a place as an adjective, and begins names of bodies and regions."""


_CREDIT = lazy(r"(?:Photos?|Foto|Fotos|Photograph|Picture|Image|Bild)\Z")
_STARTS = lazy(r"(?:\A|[\"'(:\[–—])[ \"'(\[]*\Z")
"""What a caption or a credit starts after."""
_GERMAN_PLACE = lazy(
    r"(?:\w*(?:[Rr]egion|[Gg]ebiet|[Oo]blast|[Bb]ezirk|[Kk]reis|[Gg]emeinde|[Ss]iedlung|[Oo]rtschaft|[Pp]rovinz|[Ii]nsel"
    r"|[Vv]iertel|[Ss]tadtteil)"
    r"|(?:Haupt|Groß|Klein|Hafen|Grenz|Industrie|Küsten|Millionen|Nachbar|Heimat|Provinz|Kreis|Gebiets|Bezirks|Partner"
    r"|Bergbau|Universitäts|Alt)stadt|Stadt"
    r"|(?:Berg|Fischer|Nachbar|Grenz|Küsten|Heimat|Bauern|Geister)dorf|Dorf"
    r"|(?:Vor|Kur|Bade|Küsten|Ferien|Nachbar|Wohn|Grenz|Geburts)ort|Ort)\Z"
)
"""A noun that says what the place behind it is; Darmstadt and Düsseldorf are places themselves."""
_GERMAN_NOUN = lazy(r"\w*(?:agentur|zeitung|konzern|firma|unternehmen|ung|heit|keit|schaft|erin|istin)\Z")
_GERMAN_ARTICLE = lazy(
    r"\b(?:d(?:er|ie|as|em|en|es)|eine?[mnrs]?|im|am|vom|zu[mr]|beim) (?:[a-zäöüß-]+e[nmrs]? )*\Z", re.IGNORECASE
)
_VON = ("von", "der", "dem", "den")
_PERSON_OF = lazy(r" (?:of|von|vom) (?:the |der |dem )?(?=[^\W\d_a-z])")
_ROMAN = lazy(r"[IVXL]+\Z")


def is_credit(word: str, before: str) -> bool:
    """Whether a word only says what a picture's credit is: (Photo Bergamo Press).

    >>> is_credit("Photo", "The bridge ("), is_credit("Photo", "They love ")
    (True, False)
    """
    return _CREDIT.match(word) is not None and _STARTS.search(before) is not None


def is_german_noun(first: str, rest: str, before: str, is_given: Callable[[str], object] | None) -> bool:
    """Whether the first word of a German run is a common noun: die Stadt Wuslowe, nach Angaben von Anna Müller.

    Args:
        first: The word.
        rest: What follows it.
        before: What stands before it.
        is_given: Says whether a word is a given name.

    >>> is_german_noun("Stadt", "Wuslowe", "", None), is_german_noun("Deutsche", "Bank", "die ", None)
    (True, False)
    """
    if is_german_place_noun(first):
        return True
    if first in _VON:  # what is left of "Angaben von"
        return True
    if is_body(first) or first.isupper():
        return False
    if rest.startswith("von ") and is_given is not None and not is_given(first):
        return True
    if not _GERMAN_ARTICLE.search(before):
        return False
    given, mark, _ = rest.partition(" ")
    a_person = bool(mark) and is_given is not None and bool(is_given(given)) and not is_given(first)
    return a_person or _GERMAN_NOUN.match(first) is not None


def is_german_place_noun(word: str) -> bool:
    """Whether a German noun says what the place behind it is.

    >>> is_german_place_noun("Hafenstadt"), is_german_place_noun("Darmstadt")
    (True, False)
    """
    return _GERMAN_PLACE.match(word) is not None


def split_person(run: str, is_given: Callable[[str], object] | None, words: Collection[str]) -> list[str]:
    """The person and the body of "person of body", as two names; any other run as it is.

    Args:
        run: Words with capitals.
        is_given: Says whether a word is a given name.
        words: Common words, in lower case: no person has one for a name, if only the body speaks for a person.

    >>> split_person("Petro Kulyk of the Rural Roads Board", None, ())
    ['Petro Kulyk', 'Rural Roads Board']
    >>> split_person("Bank of the Northern Sea", None, ())
    ['Bank of the Northern Sea']
    """
    link = _PERSON_OF.search(run)
    if link is None:
        return [run]
    person, body = run[: link.start()], run[link.end() :]
    names = person.split(" ")
    while names and _is_title(names[0].rstrip(".")):
        names.pop(0)
    if len(names) < 2 or is_body(person) or names[0] in _NO_TITLE | COMPASS or _ROMAN.match(names[-1]):
        return [run]
    called = (is_given is not None and is_given(names[0])) or has_marks(names[-1])
    if called and (is_body(body) or names[-1].lower() not in words):  # but not Maria Full of Grace
        return [person, body]
    strange = not any(name.lower() in words or name in PEOPLES for name in names)
    return [person, body] if is_body(body) and strange else [run]


def without_title(name: str, is_given: Callable[[str], object]) -> str:
    """A name of three words or more without what stands before the given name: Conductor Luis Ferrante."""
    first, _, rest = name.partition(" ")
    if rest.count(" ") != 1 or first in _NO_TITLE or is_body(name) or " of " in name:
        return name
    return rest if is_given(rest.partition(" ")[0]) and not is_given(first) else name


def is_before_name(words: Sequence[str], common: Collection[str], *, opens: bool) -> bool:
    """Whether the first word is no part of the name: a title, a people before a person, a common word at the start.

    Args:
        words: The words of the run.
        common: Words that stand in lower case too.
        opens: Whether the run opens a sentence.
    """
    first = words[0].rstrip(".")
    body = is_body(" ".join(words).partition(" of ")[0])
    people = first in PEOPLES and (len(words) == 1 or not body)
    titled = _is_title(first) and (first == "Former" or not (body and len(words) > 2))  # the Defence Supply Agency
    region = first in COMPASS and opens and len(words) == 2
    if first in ("North", "South") and len(words) > 2 and words[1] in PEOPLES and _is_title(words[2]):
        return True  # the South African President
    return titled or people or region or (opens and first.lower() in common)


def _is_title(word: str) -> bool:
    return word.lower() in TITLES or word.lower() in _TRADES or word in _OFFICE_WORDS
