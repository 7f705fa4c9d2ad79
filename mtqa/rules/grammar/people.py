"""Who is named in a sentence: women, men, and persons of whom the text does not say which.

For pronouns of the wrong gender. What may be a person and is not known counts as one, so that a rule can keep quiet.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from mtqa.expression import lazy
from mtqa.reading import Reading
from mtqa.rules.english import COUNTRIES, MONTHS, NATIONALITIES, TITLES, WEEKDAYS, any_of, words
from mtqa.rules.vocabulary import common_words, listed

__all__ = ["ANYBODY", "MAN", "MEN", "WOMAN", "WOMEN", "Cast", "Mention", "cast_of", "sex_of_given_name"]

WOMAN, MAN, ANYBODY = "woman", "man", "anybody"

_LISTS = {WOMAN: "women.txt", MAN: "men.txt"}


@cache
def _given() -> dict[str, str]:
    return {name: sex for sex, names in _LISTS.items() for name in listed(Path(__file__).with_name(names))}


def sex_of_given_name(name: str) -> str | None:
    """Whose given name it is, if it is listed.

    >>> sex_of_given_name("Giulia"), sex_of_given_name("Pier-Luigi"), sex_of_given_name("Andrea")
    ('woman', None, None)
    >>> sex_of_given_name("Karl-Heinz"), sex_of_given_name("Oscar-winner")
    ('man', None)
    """
    first, _, second = name.partition("-")
    return _given().get(name) or (_given().get(first) if second[:1].isupper() else None)


class Mention(NamedTuple):
    """A place that names or means one person.

    Attributes:
        start: Offset in the folded text.
        end: Offset after the last letter.
        sex: `WOMAN`, `MAN` or `ANYBODY`.
        kind: "name", "noun", "role", "kin" or "pronoun".
    """

    start: int
    end: int
    sex: str
    kind: str


WOMEN = words(
    """abbess actress ballerina baroness businesswoman chairwoman congresswoman councilwoman countess diva duchess
    empress girl headmistress heiress heroine horsewoman housewife lady landlady midwife noblewoman nun
    policewoman princess queen saleswoman schoolgirl seamstress showgirl songstress soprano spokeswoman
    sportswoman starlet stewardess waitress woman"""
)
MEN = words(
    """abbot actor bachelor baron bishop boy boyfriend boys brother brother-in-law brothers businessman cameraman
    cardinal chairman clergyman congressman count dad duke emperor ex-husband father father-in-law fathers fireman
    fisherman friar gentleman gentlemen god grandfather grandson groom guy guys hitman husband husbands king lad
    layman lord male males man men monk nephew nobleman policeman pope priest prince salesman schoolboy serviceman
    sheikh son son-in-law sons spokesman sportsman stepfather stepson sultan tsar uncle waiter widower"""
)
# Their word for it says that there is somebody else, who may be a man.
_KIN = words(
    """aunt bride daughter daughters daughter-in-law ex-wife fiancée fiancee girlfriend grandma granddaughter grandmother
    maid mistress mom mother mother-in-law mothers mum niece sister sister-in-law sisters stepdaughter stepmother widow
    wife wives lover partner ex ex-girlfriend ex-lover ex-partner ex-companion ex-fiancée"""
)
_GENDERED = WOMEN | MEN | _KIN
_PERSONS = TITLES.union(listed(Path(__file__).with_name("persons.txt")))
_NOT_PERSONS = words("cab feature presidency prompter server other one ex head figure star")

_HONORIFICS = {
    **dict.fromkeys(
        "Mr Mr. Sir Lord Father Don Herr Monsieur Señor Signor King Prince Pope Fr Brother Sheikh Dom".split(), MAN
    ),
    **dict.fromkeys(
        "Mrs Mrs. Ms Ms. Miss Lady Madame Mme Frau Señora Signora Queen Princess Dame Suor Sister".split(), WOMAN
    ),
}
_NOT_NAMES = (
    COUNTRIES
    | MONTHS
    | WEEKDAYS
    | NATIONALITIES
    | words(
        """Africa Asia Europe EU UN USA US UK Italia Rome Milan Naples Turin Venice Florence Palermo Bologna Genoa Madrid
        Barcelona Lisbon Porto Munich Hamburg Frankfurt Vienna Kharkiv Lviv Odesa Odessa Donbas Crimea Brussels Lyon
        Marseille Nice Rio Bavaria Tuscany Sicily Lombardy Puglia Calabria Sardinia Lazio Campania Veneto Piedmont Catalonia
        Andalusia Vatican Kremlin Quirinale Quirinal Montecitorio Palazzo Instagram Facebook Twitter TikTok YouTube
        WhatsApp Telegram Netflix Rai Mediaset Sanremo Covid Christmas Easter Internet Serie Juventus Inter Napoli Roma
        Atalanta Christian Catholic Muslim Jewish Islamic Mediterranean Atlantic Pacific Republican Democrat Democratic
        Republicans Democrats Labour Conservative Tory Liberal Forza Fratelli Lega Dem Olympic Olympics Nobel Oscar
        Oscars Grammy Eurovision Euro Internet Google Apple Amazon Microsoft BBC CNN Reuters AFP ANSA Ansa TASS Tass DPA
        Hollywood Broadway Wimbledon Bundestag Bundesliga Senate Parliament Congress Chamber Chambers I PM MP"""
    )
)
_ORGANISATION = words(
    """Academy Affairs Agency Airlines Airport Alliance Arena Army Assembly Associates Association Authority Avenue Award
    Awards Bank Bay Beach Board Bridge Brothers Bureau Café Castle Cathedral Center Central Centre Championship
    Championships Church City Club Coast College Commission Committee Company Conference Corporation Council Court Cup
    Department District Express Federation Festival Films Forum Foundation Fund Games Garden Gardens Gazette Group Hall
    Harbour Herald Hill Hospital Hotel House Inc Institute International Island Islands Journal Lake League Library Ltd
    Magazine Mail Market Ministry Mountain Movement Museum News Newspaper Office Open Orchestra Organisation
    Organization Palace Park Parliament Party Plaza Post Press Prize Province Radio Records Region Republic Review River
    Road School Sea Senate Service Show Society Square Stadium State States Station Street Studio Studios Television
    Theater Theatre Times Tour Tower Town Trust Union United University Valley Village Week World"""
)
_PLACES = words(
    """Via Viale Piazza Palazzo Corso Villa San Santa Sant Santo Saint St St. Fort Port Mount Monte Lake Hotel Casa Castel
    Teatro Stadio Ospedale Istituto Fondazione Hurricane Storm Cyclone Typhoon Calle Plaza Avenida Rue Rua Place Los Las
    Costa Nuestra Notre Radio Studio Team Banca Banco Cape New North South East West Great Ponte Porta Isola Lago"""
)
_SURNAMES_TOO = words(
    """baker bell bird bishop black boss brown bush butler carter chambers chase church cook cooper cox cross day dean
    drake duke fields field fisher ford foster fox freeman frost gates gibbs gold good graham grant gray green grey
    hall harper hill hart holmes hood hope house hunt hunter johns judge kelly king knight lake lamb lane law lee little
    long love low marsh marshall martin mason may miles mill miller moon moore newman noble page palmer park parker parks
    pearce penn perry pitt poole pope porter potter price prince pryor ray reed rice rich rivers rock rose sales
    savage sawyer sharp shepherd short silver skinner small snow spears stone stewart strange summers swift taylor temple
    terry thomas trump turner wade walker wall walsh ward waters watts webb weeks wells west wheeler white wilder
    winter winters wise wolf wood woods wright young"""
)
_KNOWN_WOMEN = words(
    """Alia Appendino Ardern Arcuri Arrimadas Azzolina Bachelet Baerbock Bellucci Bindi Blasi Boldrini Bonino Boschi Brignone
    Carfagna Cartabia Colau Cristoforetti Cucinotta Cuzzocrea Díaz Egonu Elodie Faeser Fagnani Ferragni Ferilli Fornero
    Fracci Goggia Hidalgo Hunziker Iglesias Kallas Klöckner Lagarde Lamorgese Lemke Levante Leyen Loren Lucarelli Madonna
    Mannoia Marin Mattel Meloni Merkel Metsola Morgante Nabiullina Nannini Parietti Pausini Pugacheva Pugachova Raggi Ravetto
    Rihanna Roccella Rosalía Rousseff Sandu Santanchè Schlein Schwesig Segre Shakira Sheinbaum Simonyan Sobchak Thatcher
    Thunberg Truss Vanoni Venier Ventura Vezzali Wagenknecht Weidel Yellen Zakharova"""
) - words("Iglesias Díaz Hidalgo Marin Ventura Levante Mattel Morgante")
"""Women whom papers call by their last name."""
_DAUGHTER = lazy(r"[A-Z][a-z]{3,}(?:[oe]va|[ts]kaya|[ts]kaia|naya|yeva|ieva)\Z")
_NO_DAUGHTERS = words(
    """Casanova Canova Cordova Genova Geneva Mantova Padova Villanova Terranova Supernova Moldova Villanueva Aldeanueva Bossanova
    Kosova Ostrava Nova"""
)
"""Names of towns and of men that end like a Slavic woman's."""
_FUNCTION = words(
    """a an the and or but of in on at by for from with to into as if when while after before since because although
    though that this these those he she it they we i you his her its their our my your who what which where why how
    there here then now also even not no yes so yet thus however moreover furthermore meanwhile today yesterday tomorrow
    finally according instead among during between despite until under over about against without first second last
    all some many both such another other each every once again still only just more most let just perhaps maybe"""
)
_PARTICLES = words("de da do di del della dei dos das von van der den la le el al bin ben")
_PARTICLE = rf"(?:(?:{any_of(_PARTICLES)}|e|y) ){{0,2}}"
_RUN = lazy(rf"[^\W\d_a-zà-ÿ][\w'-]*\.?(?: {_PARTICLE}[^\W\d_a-zà-ÿ][\w'-]*)*")
_NO_NOUN = r"(?! (?!(?:was|is|has|had|will|would|could|can|may|who|whose|whom|from|in|at|on|with|and|or|but|to|after|for|died|dies|dead|killed|lost|local)\b)[a-z])"
"""Not before what has that age: a 15-year-old car."""
_AGED = lazy(rf"[a-z-]+-year-old{_NO_NOUN}")
_TOKEN = lazy(
    rf"(?P<run>(?<![\w'-]){_RUN.pattern})|(?P<age>\d+[- ]years?[- ]old){_NO_NOUN}|(?<![\w'-])(?P<word>[a-z][\w-]*)"
)
_PRONOUNS = {
    **dict.fromkeys("he him his himself".split(), MAN),
    **dict.fromkeys("she her hers herself".split(), WOMAN),
}
_WORDS = _GENDERED | _PERSONS | _PRONOUNS.keys() | {"head"}
_AT = lazy(r"\b(?:in|at|near|into|across|outside|throughout|inside|around) $")
_AT_OR_THE = lazy(r"\b(?:in|at|near|into|across|outside|throughout|inside|around|the|a|an|this|per) $")
_REACH = 20000
"""How far back a surname is remembered, in characters."""


class Cast:
    """The people of an article, sentence by sentence."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._surnames: dict[str, list[tuple[int, str]]] = {}
        self._roles: dict[str, list[tuple[int, str]]] = {}
        self._given: set[str] = set()
        self._known: dict[int, tuple[Mention, ...]] = {}
        self._places: dict[str, list[int]] = {WOMAN: [], MAN: []}
        self._learn()

    def _learn(self) -> None:
        """Take in all full names, and where people who are named so are meant."""
        capitals, given = self.reading.capitals, _given()
        for word in capitals.keys() & given.keys():
            for start in capitals[word]:
                self._learn_name(start, given[word])
        borne = {name: {sex for _, sex in known} for name, known in self._surnames.items()}
        for word, starts in capitals.items():
            if word in given:
                self._places[given[word]] += starts
            elif word in borne:
                for start in starts:
                    self._learn_namesake(word, start)
                for sex in borne[word]:
                    self._places[sex] += starts
            elif _sex_of_surname(word):
                self._places[WOMAN] += starts
            elif word in _HONORIFICS:
                clean = self.reading.clean
                self._places[_HONORIFICS[word]] += [at for at in starts if not clean.endswith("Big ", 0, at)]
        for places in self._places.values():  # they came word by word
            places.sort()
        for known in (*self._surnames.values(), *self._roles.values()):
            known.sort()

    def _learn_name(self, start: int, sex: str) -> None:
        clean = self.reading.clean
        run = _RUN.match(clean, start)
        tokens = run.group().split(" ") if run else []
        if len(tokens) > 1:
            self._surnames.setdefault(_bare(tokens[-1]), []).append((start, sex))
            self._given.add(tokens[0])
            role = clean[max(start - 30, 0) : start].rstrip().rpartition(" ")[2].lower()
            if _is_person(role):
                self._roles.setdefault(role, []).append((start, sex))

    def _learn_namesake(self, surname: str, start: int) -> None:
        """Take in that somebody whose given name tells no sex has a surname too."""
        given = self.reading.clean[max(start - 30, 0) : start - 1].rpartition(" ")[2].rpartition("\n")[2]
        known = given in _given() or given in _HONORIFICS or given.lower() in _PARTICLES or _is_lead(given)
        if given[:1].isupper() and not known and self.reading.clean[start - 1 : start] == " ":
            self._surnames[surname].append((start - 1 - len(given), ANYBODY))  # where the whole name starts

    def is_near(self, sex: str, start: int, end: int) -> bool:
        """Whether somebody of a sex is named between two offsets."""
        places = self._places[sex]
        number = bisect_left(places, start)
        return number < len(places) and places[number] < end

    def mentions(self, sentence: int) -> tuple[Mention, ...]:
        """Who is meant in a sentence, by its number, in order."""
        known = self._known.get(sentence)
        if known is None:
            span = self.reading.sentences[sentence]
            known = self._known[sentence] = tuple(self._merged(list(self._found(span.start, span.end))))
        return known

    def _found(self, start: int, end: int) -> Iterator[Mention]:
        clean = self.reading.clean
        for match in _TOKEN.finditer(clean, start, end):
            if match["run"]:
                yield from self._of_run(match, start)
            elif match["age"]:
                yield Mention(match.start(), match.end(), ANYBODY, "noun")
            elif match["word"] in _WORDS or match["word"].endswith(("man", "-year-old")):  # most words mean nobody
                yield from self._of_word(match)

    def _of_word(self, match: re.Match[str]) -> Iterator[Mention]:
        word = match["word"]
        place = match.span()
        if word in _PRONOUNS:
            yield Mention(*place, _PRONOUNS[word], "pronoun")
        elif word in WOMEN:
            yield Mention(*place, WOMAN, "noun")
        elif word in MEN:
            yield Mention(*place, MAN, "noun")
        elif word in _KIN:
            yield Mention(*place, ANYBODY, "kin")
        elif word.endswith("-year-old"):
            if _AGED.match(match.string, place[0]):
                yield Mention(*place, ANYBODY, "noun")  # a fourteen-year-old
        elif _is_person(word) or (word == "head" and _HEAD_OF.match(match.string, place[1])):
            yield Mention(*place, self._remembered(self._roles, word, place[0]) or ANYBODY, "role")

    def _of_run(self, match: re.Match[str], sentence: int) -> Iterator[Mention]:
        tokens = match.group().split(" ")
        place = match.span()
        at_start = not match.string[sentence : place[0]].strip("\"'( ")
        sex = None
        while tokens and not sex and (_is_lead(tokens[0]) or (at_start and tokens[0].lower() in common_words())):
            token = tokens[0].rstrip(".")
            if token.lower() in _PRONOUNS:
                yield Mention(place[0], place[0] + len(token), _PRONOUNS[token.lower()], "pronoun")
            elif sex_of_given_name(token):
                break
            elif token in _HONORIFICS and len(tokens) > 1:
                sex = _HONORIFICS[token]
            elif token.lower() in _GENDERED:
                low = token.lower()
                yield Mention(*place, WOMAN if low in WOMEN else MAN if low in MEN else ANYBODY, "noun")
            elif _is_person(token.lower()) and not any(map(sex_of_given_name, tokens[1:])):
                yield Mention(*place, self._remembered(self._roles, token.lower(), place[0]) or ANYBODY, "role")
            at_start = False
            tokens.pop(0)
        if sex:
            yield Mention(*place, sex, "name")
        elif tokens and not _is_title(match.string, *place):
            yield from self._of_name(tokens, place, match.string)

    def _of_name(self, tokens: list[str], place: tuple[int, int], text: str) -> Iterator[Mention]:
        first, last = tokens[0], _bare(tokens[-1])
        if (first in _PLACES and len(tokens) < 4) or last in _ORGANISATION or last in _NOT_NAMES:
            return
        given = sex_of_given_name(_bare(first))
        sex = given if len(tokens) > 1 else None  # husband and wife have one surname
        sex = sex or self._remembered(self._surnames, last, place[0]) or _sex_of_surname(last)
        if first in self._given:
            sex = sex or given
        if sex:
            yield Mention(*place, sex, "name")
        elif given or (
            not all(map(_is_no_name, tokens)) and not _place(tokens, text, place[0])
        ):  # "Warren", "Omar": a surname too
            yield Mention(*place, ANYBODY, "name")

    def _remembered(self, known: dict[str, list[tuple[int, str]]], key: str, offset: int) -> str | None:
        """Whose it is at an offset, by what is known up to there: None if nobody's, `ANYBODY` if of both sexes."""
        places = known.get(key, [])
        number = bisect_left(places, (offset + 1, ""))
        near = {sex for _, sex in places[:number][-5:]}
        if places and places[number - 1][0] < offset - _REACH:
            return None
        return None if not near else near.pop() if len(near) == 1 else ANYBODY

    def _merged(self, found: list[Mention]) -> Iterator[Mention]:
        """The mentions without those that only say what a named person is: "the minister Anna Rossi, a doctor"."""
        clean = self.reading.clean
        for number, mention in enumerate(found):
            if mention.kind in ("role", "noun") and mention.sex == ANYBODY:
                after = found[number + 1] if number + 1 < len(found) else None
                if after and after.kind == "name" and _leads_to(clean[mention.end : after.start]):
                    continue
                if after and after.kind == "role" and clean[mention.end : after.start] == " ":
                    continue
                before = next((each for each in reversed(found[:number]) if each.kind in ("name", "noun")), None)
                if before and before.sex != ANYBODY and _TO_ROLE.fullmatch(clean, before.end, mention.start):
                    continue
            if mention.kind == "kin" and _HERS.search(clean, max(mention.start - 40, 0), mention.start):
                continue
            yield mention


@lru_cache(maxsize=1)
def cast_of(reading: Reading) -> Cast:
    """The people of an article; kept for the rule that asks next."""
    return Cast(reading)


_ADJECTIVES = (
    r"(?:(?!(?:told|said|says|asked|met|saw|hit|by|to|with|and|that|who|whose|where|when|but|as|how|because|while|after|before|for"
    r"|from|against|other)\b)[\w'-]+ ){0,3}"
)
_TO_NAME = lazy(r",? (?:(?:of|for) (?:the )?[\w' -]{2,25}? )?")
_TO_ROLE = lazy(
    rf"(?: ?(?:,|\() ?(?:who )?|(?= (?:is|was|became|remains|as|has been|being) ))(?: ?(?:is|was|became|remains|as|has been|being|now"
    rf"|already|also|formerly|then) ){{0,2}} ?(?:the |a |an |his |her |its )?{_ADJECTIVES}"
)
_HEAD_OF = lazy(
    r" of (?:the )?(?:state|government|cabinet|department|mission|delegation|region|office|administration)\b"
)
_HERS = lazy(r"\b(?:her|hers|whose|[A-Z]\w+'s?)(?: \w+){0,2} $")


_CONTRACTION = lazy(r"'(?:re|ve|ll|m|d|s)\Z|n't\Z")


def _bare(name: str) -> str:
    return name.rstrip(".").removesuffix("'s").rstrip("'")


def _leads_to(between: str) -> bool:
    """Whether only words of an office stand between a role and a name: the lieutenant prosecutor Anna Rossi."""
    return bool(_TO_NAME.fullmatch(between)) or all(map(_is_person, between.split()))


def _is_person(word: str) -> bool:
    return (word in _PERSONS or (word.endswith("man") and len(word) > 6)) and word not in _NOT_PERSONS


def _is_lead(token: str) -> bool:
    """Whether a word with a capital may stand before a name and be no part of it."""
    return (
        token in _HONORIFICS
        or token in _NOT_NAMES
        or _CONTRACTION.sub("", token).lower() in _FUNCTION
        or token.lower() in ("prime", "vice", "former", "deputy", "first", "ex")
        or token.lower() in _GENDERED
        or _is_person(token.lower())
    )


def _sex_of_surname(name: str) -> str | None:
    """Whose surname it is, if all bear it who are known by it: "Meloni", "Sharapova"."""
    if name in _KNOWN_WOMEN or (_DAUGHTER.match(name) and name not in _NO_DAUGHTERS):
        return WOMAN
    return None


def _is_title(text: str, start: int, end: int) -> bool:
    """Whether a name stands alone in quotation marks: a show, a book, a nickname."""
    return text[start - 1 : start] in ('"', "'") and text[start - 1 : start] == text[end : end + 1]


def _place(tokens: list[str], text: str, start: int) -> bool:
    """Whether an unknown name stands where places and things have theirs: "in Avellino", "the Scudetto"."""
    before = _AT_OR_THE if len(tokens) == 1 or text.startswith(tokens[0], start) else _AT
    return before.search(text, max(start - 12, 0), start) is not None


def _is_no_name(token: str) -> bool:
    bare = _bare(token)
    lower = bare.lower()
    return (
        bare in _NOT_NAMES
        or bare in _ORGANISATION
        or (bare.isupper() and len(bare) > 1)
        or (lower in common_words() and lower not in _SURNAMES_TOO)
    )
