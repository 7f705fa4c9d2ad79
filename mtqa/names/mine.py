"""Names of articles that no glossary need know: found by their capitals, counted, and told from common words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from mtqa.count_words import DAY_NAMES, MONTH_NAMES
from mtqa.expression import lazy
from mtqa.names.longer import OTHER_SMALL_WORDS
from mtqa.names.phrase import OPENERS
from mtqa.names.unlisted import has_marks
from mtqa.reading import Reading
from mtqa.titles import TITLES

__all__ = ["Mined", "full_names", "mine"]

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽЀ-ЯҐ"
_ARTICLE = r"(?:[aAeE][dlnrstz]|[aA]s[hs])-"  # of Arabic, and what it becomes before some letters
_WORD = rf"(?:{_ARTICLE})?[{_UPPER}][^\W\d_]*(?:['’-][^\W\d_]+)*"
_LINK = r"(?:van|von|der|den|ter|zu|de|del|della|di|da|do|dos|du|la|le|los|las|al|el|bin|ibn|of|for|and)"
_RUN = lazy(rf"{_WORD}\.?(?: (?:{_LINK} (?:the |{_LINK} )?)?{_WORD}\.?)*(?<![.])")
_TAIL = lazy(r"-[a-z][^\W_]*\Z")
"""What makes an adjective of a name: Kyiv-based, Moscow-led."""
_LOWER = lazy(r"(?<![\w'’-])[^\W\d_]{2,}(?![\w’-])")
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
_GERMAN_DATES = (
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Februar März Mai Juni Juli Oktober "
    "Dezember"
)
_NOT_NAMES = frozenset((*MONTH_NAMES, *DAY_NAMES, *_GERMAN_DATES.split(), "Christmas", "Easter", "Ramadan", "I"))
_NO_PERSON = lazy(" of |'s ")
_ROMAN = lazy(r"[IVXL]{2,}\Z")
_CONTRACTION = lazy(r"'(?:ll|m|re|ve|d|t)\Z")
_NO_TITLE = frozenset("San Santa Santo São Saint St Mount Lake Port Fort Cape Hotel New Via Piazza Plaza".split())
"""What makes another name of the person's name that it stands before."""
_PEOPLES = frozenset(
    form
    for adjective in """Afghan African Albanian American Arab Armenian Asian Australian Austrian Azerbaijani Belarusian
    Belgian Brazilian British Bulgarian Canadian Chechen Chinese Croatian Cuban Czech Danish Dutch Egyptian English
    Estonian European Finnish French Georgian German Greek Hungarian Indian Iranian Iraqi Irish Israeli Italian Japanese
    Jewish Jordanian Kazakh Korean Latvian Lebanese Libyan Lithuanian Mexican Moldovan Norwegian Pakistani Palestinian
    Polish Portuguese Romanian Russian Saudi Serbian Slovak Soviet Spanish Swedish Swiss Syrian Tatar Tunisian Turkish
    Ukrainian Western Eastern Northern Southern Muslim Christian Catholic Orthodox""".split()
    for form in (adjective, f"{adjective}s")
)
_PLACE_LEAD = lazy(
    r"\b(?:in|near|at|from|outside|around|(?:town|city|village|region|capital|mayor|governor|residents|people|streets|outskirts"
    r"|cent(?:er|re)|port|district) of) $",
    re.IGNORECASE,
)
_BODY = lazy(
    r"\b(?:Agency|Army|Association|Authority|Bank|Brigade|Bureau|Cent(?:er|re)|Commission|Committee|Company|Corps|Council"
    r"|Court|Department|Federation|Foundation|Front|Fund|Guard|Institute|League|Legion|Ministry|Movement|Office"
    r"|Organi[sz]ation|Party|Service|Society|Union|University)\b"
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
    """

    text: str
    count: int = 0
    documents: set[int] = field(default_factory=set)
    after_place: int = 0

    @property
    def kind(self) -> str:
        """The likeliest kind of entry; "term" where nothing tells."""
        if _BODY.search(self.text):
            return "organisation"
        if 2 * self.after_place >= self.count:
            return "place"
        return "person" if " " in self.text and not _NO_PERSON.search(self.text) else "term"


def mine(
    readings: Sequence[Reading], *, language: str = "en", is_given: Callable[[str], object] | None = None
) -> dict[str, Mined]:
    """The names of articles, by their spelling.

    A capital at the start of a sentence does not make a name, unless the word can only be one (Bondarciuk), nor one of
    a word that stands somewhere in lower case; titles before a name and headlines in capitals are left out.

    Args:
        readings: The articles.
        language: Their language, as a BCP 47 tag.
        is_given: Says whether a word is a given name; what stands before one is a title.
    """
    common = frozenset(word for reading in readings for word in _LOWER.findall(reading.clean) if word.islower())
    openers = OPENERS if language.partition("-")[0] == "en" else OPENERS | OTHER_SMALL_WORDS
    found: dict[str, Mined] = {}
    initial: defaultdict[str, list[int]] = defaultdict(list)
    later: defaultdict[str, list[tuple[int, bool]]] = defaultdict(list)
    for number, reading in enumerate(readings):
        for text, opens, after_place in _runs(reading, openers):
            for name in _names(text, common, openers, opens=opens):
                name = _without_title(name, is_given) if is_given else name
                if opens and " " not in name and not has_marks(name, language):
                    initial[name].append(number)
                else:
                    later[name].append((number, after_place))
    known = {word for name in later for word in (name, name.rpartition(" ")[2])}
    for name in [name for name in dict.fromkeys((*later, *initial)) if name[-1:] == "s" and name[:-1] in known]:
        if not _is_plural(name, readings):
            continue
        places = later.pop(name, [])
        if places:
            later[name[:-1]] += places
        initial[name[:-1]] += initial.pop(name, [])
    for name, places in later.items():
        mined = found[name] = Mined(name, len(places) + len(initial[name]))
        mined.documents.update(initial[name], (number for number, _ in places))
        mined.after_place = sum(after for _, after in places)
    for surname in full_names(found):
        if surname not in found and initial[surname]:  # it only opens sentences
            found[surname] = Mined(surname, len(initial[surname]), set(initial[surname]))
    return found


def _is_plural(name: str, readings: Iterable[Reading]) -> bool:
    """Whether a name with an s only stands as families do: the Petrenchuks, both Kyivs; else it is its own: Roberts."""
    pattern = re.compile(rf"(?<![\w'’-]){re.escape(name)}(?![\w'’-])")
    for reading in readings:
        for match in pattern.finditer(reading.clean):
            before = _OF_MANY.search(reading.clean, max(0, match.start() - 20), match.start())
            if not before and not _BY_MANY.match(reading.clean, match.end()):
                return False
    return True


def _runs(reading: Reading, openers: frozenset[str]) -> Iterator[tuple[str, bool, bool]]:
    """Runs of capitalised words, whether they open a sentence, and whether a word for a place leads to them."""
    for sentence in reading.sentences:
        text = sentence.of(reading.clean)
        if text.isupper():
            continue
        for match in _RUN.finditer(text):
            run, before = match.group(), text[: match.start()]
            opens = not before.strip(" \"'(-")
            first, _, rest = run.partition(" ")
            while rest and (first in _NOT_NAMES or (opens and first.lower() in openers)):
                run, before = rest, f"{before}{first} "
                first, _, rest = run.partition(" ")
            opens = opens and run == match.group()
            yield run, opens, _PLACE_LEAD.search(before) is not None


def _names(run: str, common: frozenset[str], openers: frozenset[str], *, opens: bool) -> Iterator[str]:
    """The names in a run: without titles, and without the common words at its start."""
    for part in re.split(r" and | for (?=the )", run):
        words = part.replace("’", "'").split(" ")
        while words and _is_before_name(words, common, opens=opens):
            words.pop(0)
        while words and words[0] in ("of", "for", "the", "and", "de", "al"):
            words.pop(0)
        if not words:
            continue
        words[-1] = _TAIL.sub("", words[-1].removesuffix("'s").removesuffix("'"))
        name = " ".join(words)
        single = len(words) == 1
        if all(len(word.rstrip(".")) < 3 for word in words) or name.lower() in openers:
            continue  # initials, or a word that only opens the sentence
        if len(name) < 3 or name in _NOT_NAMES or name in _PEOPLES or (single and name.lower() in common):
            continue
        if name.isupper() or _CONTRACTION.search(name) or _ROMAN.match(words[0]):
            continue
        yield name


def _without_title(name: str, is_given: Callable[[str], object]) -> str:
    """A name of three words or more without what stands before the given name: Conductor Luis Ferrante."""
    first, _, rest = name.partition(" ")
    if rest.count(" ") != 1 or first in _NO_TITLE or _BODY.search(name) or " of " in name:
        return name
    return rest if is_given(rest.partition(" ")[0]) and not is_given(first) else name


def _is_before_name(words: list[str], common: frozenset[str], *, opens: bool) -> bool:
    """Whether the first word is no part of the name: a title, a people before a person, a common word at the start."""
    first = words[0].rstrip(".")
    people = first in _PEOPLES and (len(words) == 1 or not _BODY.search(" ".join(words)))
    titled = first.lower() in TITLES or first.lower() in _TRADES or first in _OFFICE_WORDS
    return titled or people or (opens and first.lower() in common)


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
