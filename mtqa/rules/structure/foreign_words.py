"""Small words of the source language that were left between English words: "spoke con the press", "the mayor del town"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import ROMANCE
from mtqa.rules.english import COUNTRIES, PARTICIPLES, PAST_FORMS, TITLES, VERB_FORMS, any_of
from mtqa.rules.places import WORD_BEFORE
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.vocabulary import common_words, pairs

__all__ = ["RULES"]


def _read() -> dict[str, dict[str, str]]:
    """By language, the words that no English sentence has in lower case, and what they are in English."""
    found: dict[str, dict[str, str]] = {}
    for language, word, english in pairs(Path(__file__).with_suffix(".txt")):
        found.setdefault(language, {})[word] = english.replace("_", " ")
    return found


_TABLES = _read()
# Words that English or its names have too, so that little is sure of them but before "the" or the like.
_UNSURE = frozenset("den dem com nos entre han ha ed".split())
# Before a name they may be a part of it: de Gaulle, von Trapp, da Vinci.
_OF_NAMES = frozenset("de di da du del della la le el al von der des das dos los las san e un mi su zu".split())
_BORROWED = frozenset(
    """de-facto de-force de-grace de-main de-camp de-rigueur de-luxe de-novo en-route en-masse en-bloc en-suite
    de-brigade de-partie de-cuisine de-mission de-cabinet en-passant en-prise e-mail e-mails e-book e-books e-reader e-readers e-commerce la-carte la-mode con-man con-men
    con-artist con-artists con-trick con-job con-game mi-casa un-funny lo-and lo-mein lo-these o-clock al-dente al-fresco des-res e-cigarette e-bike
    e-scooter e-sports con-woman con-camps dos-and""".split()
)
"""What English has taken over."""
_SWINDLE = frozenset("to them will would can could not real big racist the and or".split())
"""Before the English 'con'."""
_OF_NOUNS = frozenset(
    """government party law decree proposal words statement statements contribution arrival death victory defeat case
    team goal goals match campaign speech letter house home city town province region university hospital court office
    executive majority trial visit role return departure debut resignation choice decision interview project film song
    book plan reform history image face hands ranks side shares presence absence support request appeal age era time
    theory phase line list family fans supporters square street port airport north south east west centre center
    suburbs area territory""".split()
)
"""Nouns that stand before 'of'; a person's title may stand before a surname."""
_TOWNS = frozenset(
    """Milan Rome Turin Naples Genoa Florence Venice Bologna Palermo Bari Verona Catania Trieste Padua Paris Lyon Lyons
    Marseille Marseilles Nice Toulouse Bordeaux Lille Nantes Strasbourg Madrid Barcelona Seville Valencia Bilbao
    Zaragoza Malaga Lisbon Porto Berlin Munich Hamburg Frankfurt Cologne Stuttgart Vienna Zurich Geneva Brussels
    Buenos Mexico Bogota Lima Caracas Havana London Moscow Kiev Kyiv Athens Catalonia Lombardy Sicily Tuscany Bavaria
    Saxony Europe""".split()
)

_ELIDED = {"dell": "of", "nell": "in", "dall": "from", "sull": "on", "all": "to"}
_ARTICULATED = frozenset(
    """del dello della dei degli delle nel nello nella nei negli nelle dal dalla dagli dalle sul sulla sugli sulle allo
    alla agli alle""".split()
)
_PLAIN_NEXT = frozenset("the a an his her their our its this these those some all two three".split())
_DISHES = frozenset(
    """pasta chicken veal spaghetti salad sauce pizza restaurant hotel bar beach opera aria festival magazine band song
    album film""".split()
)
_FOR_AI = frozenset(
    """spoke speak speaks speaking said say says told gave given close next thanks appeal belongs according up access
    entrusted explained replied answered dedicated addressed open reserved sent delivered assigned announced promised
    reported linked tied due help support aid words message answer reply visit homage letter""".split()
)
_MACHINES = frozenset(
    "tools tool model models system systems technology chips chip software research companies".split()
)
_TO_PLACE = frozenset(
    "train trains bus buses flight flights ferry ship road left leave leaves departed departure plane plans tickets motorway".split()
)

_WORD_AFTER = lazy(r"(?<=[\w'-]) (?P<word>[^\W\d_]+) (?P<after>[\w'-]+)(?![\w'-])")
_QUOTED = lazy(
    r"\",? (?P<word>dice|spiega|aggiunge|sottolinea|racconta|afferma|dichiara|commenta|scrive) (?=the |[A-Z])"
)
_SAYS = {"dice": "says", "spiega": "explains", "aggiunge": "adds", "scrive": "writes"}
_APOSTROPHE = lazy(r"(?P<before>[a-z]+) (?P<word>(dell|nell|dall|sull|all)')(?P<after>[A-Za-z]{3,})")
_AI = lazy(r"(?P<before>[a-z]+) (?P<word>ai) (?P<after>[a-z]+)")
_FOR_CRIME = frozenset("arrested convicted investigated charged sentenced jailed fined".split())
_PER = lazy(r"(?P<before>[a-z]+) (?P<word>per) (?=[A-Z][a-z])")
_PER_CRIME = lazy(r"(?P<before>[a-z]+ed) (?P<word>per) (?P<after>(?!the\b|head\b|day\b|year\b|month\b|week\b)[a-z]+)")
_HA = lazy(r"(?P<before>[A-Za-z]+) (?P<word>ha) (?P<after>[a-z]+)")
_NON = lazy(r"(?P<before>[a-z]+) (?P<word>non) (?P<after>[a-z]+)")
_I = lazy(
    r"(?P<before>[a-z]+) (?P<word>i) (?P<after>\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|first|last) (?=[a-z])"
)
_DEM = lazy(r"(?P<before>[a-z]+) (?P<word>dem)(?! [A-Z])\b")
_FOR_DEM = frozenset(
    """leader leaders secretary group senator senators deputy deputies mayor mayors summit party exponent exponents candidate
    candidates governor president minister ministers parliamentarian parliamentarians house voters electorate assembly
    direction base""".split()
)
_AND_AS_IS = lazy(
    rf"[A-Z][\w'-]+ [A-Z][\w'-]+ (?P<word>is) (?=[A-Z][\w'-]+ [A-Z][\w'-]+ (?:are|were|have|{any_of(PAST_FORMS)})\b)"
)
_IS_NAME = lazy(r" is [A-Z]")
_THERE_IS = lazy(r"(?<![\"'])\b[Cc]'è\b(?! [A-Z])")
"""Not the title of a programme: "C'è Posta"."""
_AT_TIME = lazy(r"(?P<before>[a-z]+) (?P<word>alle|dalle) (?=\d{1,2}(?:[.:]\d\d|\b))")


def _where(pattern: re.Pattern[str], needle: str, sentence: str) -> Iterable[re.Match[str]]:
    """The matches of a pattern, none of which a sentence has without a needle that is quicker to look for."""
    return pattern.finditer(sentence) if needle in sentence else ()


def _is_english(word: str) -> bool:
    return word in common_words()


def _between(table: Mapping[str, str]) -> Callable[[str], Iterator[Match]]:
    def find(sentence: str) -> Iterator[Match]:
        if table.keys().isdisjoint(sentence.split(" ")):
            return
        start = 0
        while found := _WORD_AFTER.search(sentence, start):
            start = found.end("word")
            if found["word"] in table:
                before = WORD_BEFORE.search(sentence[: found.start()])
                if before and _is_left(before[0], found["word"], found["after"]):
                    match = _match(found, table[found["word"]])
                    unsure = (
                        found["word"] in _OF_NAMES and found["after"][0].isupper() and not _is_known(found["after"])
                    )
                    yield replace(match, severity=Severity.WARNING) if unsure else match

    return find


_STREETS = frozenset("via viale piazza piazzale corso largo calle plaza rua".split())
"""Words for streets, whose names keep theirs: "via dei Mille"."""


def _is_left(before: str, word: str, after: str) -> bool:
    """Whether a foreign word stands between two English ones."""
    if not _is_english(before) or before in _DISHES or before == "a" or f"{word}-{after}" in _BORROWED:
        return False
    if (word == "con" and before in _SWINDLE) or before.lower() in _STREETS:
        return False
    if after[0].isupper():
        named = word in _OF_NAMES and word not in _ARTICULATED
        of_noun = before in _OF_NOUNS and word != "al"
        return after.isalpha() and word not in _UNSURE and (not named or of_noun or _is_known(after))
    return after in _PLAIN_NEXT if word in _UNSURE else _is_english(after)


def _coordinated(word: str) -> Callable[[str], Iterator[Match]]:
    """The foreign 'and' between two names, or two words with capitals one of which is English."""
    pattern = lazy(
        rf"(?:(?P<first>[A-Z][\w'-]+) )?\b(?P<before>[A-Z][\w'-]+) (?P<word>{word}) (?P<after>[A-Z][\w'-]+)(?P<last> [A-Z])?"
    )

    def find(sentence: str) -> Iterator[Match]:
        for found in pattern.finditer(sentence) if f" {word} " in sentence else ():
            english = any(len(found[side]) > 3 and _is_english(found[side].lower()) for side in ("before", "after"))
            if english or (found["first"] and found["last"]):  # else a double surname or a region: Castilla y León
                yield replace(_match(found, "and"), severity=Severity.WARNING)

    return find


def _all_of(*finders: Callable[[str], Iterator[Match]]) -> Callable[[str], Iterator[Match]]:
    def find(sentence: str) -> Iterator[Match]:
        for finder in finders:
            yield from finder(sentence)

    return find


def _is_known(name: str) -> bool:
    """Whether a word with a capital is English, or a place, and so no surname."""
    return name.isupper() or _is_english(name.lower()) or name in _TOWNS or name in COUNTRIES


def _match(found: re.Match[str], english: str) -> Match:
    after = found.groupdict().get("after") or ""
    if after in _PLAIN_NEXT:
        english = english.removesuffix(" the")
    return Match(*found.span("word"), (english,) if english else (), source_expression=found["word"])


_IN_TOWN = lazy(rf"(?<![\w'.-])(?P<before>[A-Za-z]+) (?P<word>a) (?:{any_of(_TOWNS)}),? (?=the |it |there |we |they )")
"""Italian 'a' is 'in' too: "while a Rome the park stays open"."""
_TO_TOWN = lazy(
    rf"(?<![\w'.-])(?P<before>[a-z]+) (?P<word>a) (?:{any_of(_TOWNS)})"
    r"(?=[.,;]| (?:on|in|at|for|with|was|is|will|to|by|from|after|before|where|but)\b)"
)
_TOWN = lazy(r" a [A-Z]")
_ELISIONS = ("d'", "l'", "qu'", "n'", "s'", "j'")
_ELISION = lazy(r"(?<![\w'.-])(?P<before>[a-z]{3,}) (?P<word>(?:[dlnsj]|qu)')(?P<after>(?!you\b)[A-Za-zÀ-ÿ]{2,20})")
_BORROWED_ELISIONS = frozenset(
    "etat état etats oeuvre oeuvres œuvre être etre azur or art amour oil affaires equipe équipe hote hôte accord jour".split()
)
_OF_ELISIONS = {"d'": "of ", "l'": "the "}


def _to_town(sentence: str) -> Iterator[Match]:
    for found in _TO_TOWN.finditer(sentence) if _TOWN.search(sentence) else ():
        if found["before"] in _OF_NOUNS or found["before"] in _GOING:
            yield _match(found, "in" if found["before"].startswith("arriv") else "to")
    for found in _IN_TOWN.finditer(sentence) if _TOWN.search(sentence) else ():
        if found["before"].lower() in _JOINING:
            yield _match(found, "in")


_JOINING = frozenset("while meanwhile where today yesterday then and but that because since".split())
_GOING = frozenset(
    "arrived arrives arrive arriving went goes go gone returned returns back flight flights trip trips".split()
)


def _elided(sentence: str) -> Iterator[Match]:
    if not any(f" {elision}" in sentence for elision in _ELISIONS):
        return
    for found in _ELISION.finditer(sentence):
        name = found["after"][0].isupper() and found["before"] not in _OF_NOUNS and found["before"] not in TITLES
        if _is_english(found["before"]) and found["after"] not in _BORROWED_ELISIONS and not name:
            yield replace(_match(found, _OF_ELISIONS.get(found["word"], "")), severity=Severity.WARNING)


def _italian(sentence: str) -> Iterator[Match]:
    yield from _between_italian(sentence)
    for found in _QUOTED.finditer(sentence):
        yield _match(found, _SAYS.get(found["word"], "says"))
    for found in _where(_APOSTROPHE, "ll'", sentence):
        if _is_english(found["before"]):
            yield Match(*found.span("word"), (_ELIDED[found["word"][:-1]] + " ",), source_expression=found["word"])
    yield from _by_neighbours(sentence)


def _by_neighbours(sentence: str) -> Iterator[Match]:
    """Italian words that look like English ones or abbreviations, by what stands around them."""
    for found in _where(_AI, " ai ", sentence):
        if found["before"] in _FOR_AI and found["after"] not in _MACHINES and _is_english(found["after"]):
            yield _match(found, "to the")
    for found in _where(_PER, " per ", sentence):
        if found["before"] in _TO_PLACE:
            yield _match(found, "for")
    for found in _where(_PER_CRIME, " per ", sentence):
        if found["before"] in _FOR_CRIME and _is_english(found["after"]):
            yield _match(found, "for")
    for found in _where(_HA, " ha ", sentence):
        done = found["after"] in PARTICIPLES or found["after"] in ("been", "said", "told", "made", "won")
        if done and found["before"] not in ("ha", "per", "Ha", "million", "hundred", "thousand"):
            yield _match(found, "has")
    for found in _where(_NON, " non ", sentence):
        if (found["after"] in VERB_FORMS or found["after"].endswith("ed")) and _is_english(found["before"]):
            yield _match(found, "did not")
    for found in _where(_I, " i ", sentence):
        yield _match(found, "the")
    for found in _where(_DEM, " dem", sentence):
        if found["before"] in _FOR_DEM:
            yield _match(found, "of the Democratic Party")
    for found in _AND_AS_IS.finditer(sentence) if _IS_NAME.search(sentence) else ():
        yield replace(
            _match(found, "and"), severity=Severity.WARNING, message="Italian 'e' (and) was read as 'è' (is)."
        )
    for found in _THERE_IS.finditer(sentence):
        yield Match(*found.span(), ("there is",), source_expression="c'è")
    for found in _where(_AT_TIME, "alle ", sentence):
        yield _match(found, "from" if found["word"] == "dalle" else "at")


_between_italian = _between(_TABLES["it"])
_ITALIAN_TOO = "ai non dem is c'è per ha dice spiega aggiunge dell nell dall sull all".split() + [
    f"i {number}" for number in "<number> two three four five six seven eight nine ten first last".split()
]


def _rule(
    language: str | tuple[str, ...],
    name: str,
    find: Callable[[str], Iterable[Match]],
    anchors: Iterable[str],
    flags: tuple[str, ...],
    probe: str = "",
) -> SentenceRule:
    return SentenceRule(
        id=f"structure/{name.lower()}-word-left",
        find=find,
        anchors=tuple(dict.fromkeys(anchors)),
        probe=probe,
        message=f"The {name} word was left in the English text.",
        severity=Severity.ERROR,
        confidence=0.88,
        category="untranslated",
        source_languages=(language,) if isinstance(language, str) else language,
        flags=flags,
        passes=(
            "The pasta alla Norma is served al dente at the hotel del Coronado.",
            "The con man rolled the dice, dice the onion, as per Section 5, ha ha!",
            "Mayor de Blasio spoke, and the painter da Vinci took a bus en route to a tour de force.",
            "It is a con trick to con people by e mail.",
            "Ana Costa e Sousa left Burgos, in Castilla y León.",
            "They talked about it on 'C'è Festa per Noi' last night.",
            "Corriere della Sera and El Mundo: the chef von der Heide said it is a la mode.",
        ),
    )


RULES: tuple[Rule, ...] = (
    _rule(
        ROMANCE,
        "Romance",
        _all_of(_between(_TABLES["romance"]), _coordinated("e"), _to_town, _elided),
        (*_TABLES["romance"], *(f"a {town}" for town in _TOWNS), *_ELISIONS),
        (
            "The owner <del> restaurant left.",
            "They reached an agreement <con> the union.",
            "It was the contribution <de> Verdi to the debate.",
            "The prices <de> houses fell.",
            "The nurse <e> doctors left.",
            "They met Anna Verdi <e> Marco Rossi.",
            "He arrived <a> Madrid on Friday.",
            "It snowed, while <a> Milan the schools stayed open.",
            "The president <d'>Italia spoke.",
            "The man <que> called was ill.",
        ),
        probe=r"(?!(?:[dlnsj]|qu)\b(?!'))",
    ),
    _rule(
        "it",
        "Italian",
        _italian,
        (*_TABLES["it"], *_ITALIAN_TOO),
        (
            "The bishop spoke <ai> reporters in the square.",
            "The owner <della> restaurant left.",
            "The suspects <sono> three boys.",
            "The flight <per> Palermo was late.",
            "The governor <ha> decided to close the road.",
            '"We lost", <dice> the captain.',
            "The fans <dell'>Atalanta sang.",
            "The show starts <alle> 21.30 in the park.",
            "Anna Verdi <is> Marco Rossi signed the text.",
            "The group leader <dem> spoke.",
            "In Rome <c'è> a problem.",
            "They expect rain <o> snow at night.",
            "They watch <lo> spread between the bonds.",
            "The jury chose <i> 12 finalists of the show.",
        ),
        probe=r"(?!all\b(?!')|per (?:cent|head|day|week|year|person|month)\b|is (?![\w'-]+ [\w'-]+ (?:are|were|have|"
        rf"{any_of(PAST_FORMS)})\b))",
    ),
    _rule(
        "es",
        "Spanish",
        _all_of(_between(_TABLES["es"]), _coordinated("y")),
        _TABLES["es"],
        ("The players <también> asked for more money.", "The strike began <desde> last week."),
    ),
    _rule(
        "fr",
        "French",
        _all_of(_between(_TABLES["fr"]), _coordinated("et")),
        _TABLES["fr"],
        ("The minister spoke <avec> the unions.", "The car was <dans> the river."),
    ),
    _rule(
        "de",
        "German",
        _all_of(_between(_TABLES["de"]), _coordinated("und")),
        _TABLES["de"],
        ("The minister <und> the mayor spoke.", "The train did <nicht> stop."),
    ),
    _rule(
        "pt",
        "Portuguese",
        _between(_TABLES["pt"]),
        _TABLES["pt"],
        ("The police did <não> find the car.", "The players <também> asked for more money."),
    ),
)
