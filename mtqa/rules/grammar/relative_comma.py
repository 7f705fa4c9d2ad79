"""No comma before a relative clause that follows a name: "Anna Bianchi who lives in Turin", "to Sicily where he was born"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import COUNTRIES, FINITE_AUXILIARIES, VERB_FORMS, any_of, words
from mtqa.rules.grammar.people import sex_of_given_name
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_NAME_WHO = lazy(
    r"(?<![\w'.-])(?P<given>[A-Z][\w-]{2,}) (?:(?:de|di|del|della|van|von|da|la|lo) )?"
    r"(?P<last>[A-Z][\w'-]+) (?P<who>who|whose)(?= (?P<after>[a-z]+))"
)
# A name after these is the one of several that the clause picks out: "it was Anna Bianchi who", "the Anna Bianchi who".
_PICKED = words(
    """is was it's be being been isn't wasn't were not the a an another that this any every no like only also same
    were's that's or than one"""
)
_ADVERBS = words(
    "also then now already still later recently immediately instead always never in at on from after today yesterday"
)
_SECOND_NAMES = words(
    """Republican Democrat Senator Congressman Representative American Americans Yorker Jew Jews Muslim Christian Catholic
    Minister Secretary Officer Party League Association Police Court Court's"""
)

_IN_ITALY = words(
    """Sardinia Sicily Tuscany Lombardy Veneto Liguria Piedmont Puglia Apulia Calabria Campania Umbria Lazio Rome Milan
    Naples Turin Venice Bologna Florence Genoa Palermo Bari Verona Catania Padua Trieste Bergamo Modena Parma Pisa Siena Perugia Pescara Salerno Messina Cagliari"""
)
_PLACES = (
    COUNTRIES
    | _IN_ITALY
    | words(
        """Paris London Madrid Moscow Berlin Brussels
    Kiev Kyiv Barcelona Vienna Athens Lisbon Dubai Monaco Catalonia Andalusia Bavaria Crimea Donbass Kharkiv Odessa
    Odesa Kherson Mariupol Seville Valencia Munich Hamburg Lyon Marseille Geneva Zurich Istanbul"""
    )
)
_PLACE_WHERE = lazy(
    rf"(?<![\w'-])(?P<lead>[Ii]n|to|from|near|at|for|of) (?P<place>{any_of(_PLACES)}) (?P<where>where)"
    r"(?= (?:he|she|it|they|we|I|there|the|his|her|their|its|an?|[A-Z]|in|on|at|last|for|yesterday|today)\b)"
)
_CLEFT = lazy(
    r"(?:\b(?:is|was|it's|only|be|not|that's|just|place|places|country|state)|^)(?: [a-z]+)? ?\Z", re.IGNORECASE
)


_STRESSED = lazy(
    r"\b(?:it|that|this) (?:is|was|were|(?:will|would|should|could|must|may|might|can|has to|had to|ought to) (?:not )?be)\b[^,;:.]{0,70}\Z|\blike\b[^,;:.]{0,40}\Z",
    re.IGNORECASE,
)


def _name_who(sentence: str) -> Iterator[Match]:
    for match in _NAME_WHO.finditer(sentence):
        if sex_of_given_name(match["given"]) is None or match["last"] in _SECOND_NAMES:
            continue
        if _STRESSED.search(sentence, max(0, match.start("given") - 90), match.start("given")):
            continue  # "it was the mayor and Anna Bianchi who"
        before = sentence[: match.start()].lower().split()[-2:]
        if _PICKED.isdisjoint(before[-1:]) and _opens_clause(match["after"]) and not _is_question(sentence, before):
            severity = None if _is_romance(match["given"], match["last"]) else Severity.SUGGESTION
            fixed = f"{match['last']}, {match['who']}"
            yield Match(match.start("last"), match.end("who"), (fixed,), severity=severity)


_IN_E = words(
    """Giuseppe Michele Davide Salvatore Raffaele Gabriele Daniele Ettore Cesare Simone Achille Felice Oreste Ercole
    Pasquale Samuele Emanuele Carmine Irene Agnese Matilde Adele"""
)


def _is_romance(given: str, last: str) -> bool:
    """Whether a name looks Italian, Spanish or Portuguese: English writers drop the comma too, but rarely write of such."""
    return (given[-1] in "aoi" or given in _IN_E) and last[-1] in ("oi" if given[-1] == "a" else "aoie")


def _opens_clause(word: str) -> bool:
    return word in FINITE_AUXILIARIES or word in VERB_FORMS or word in _ADVERBS or word.endswith(("ed", "s"))


def _is_question(sentence: str, before: list[str]) -> bool:
    """Whether a verb before the name may ask who: "they asked Anna Bianchi who had won"."""
    return before[-1:] in (["asked"], ["asks"], ["ask"], ["told"], ["tell"], ["tells"], ["asking"], ["telling"])


def _place_where(sentence: str) -> Iterator[Match]:
    for match in _PLACE_WHERE.finditer(sentence):
        if not _CLEFT.search(sentence, max(0, match.start() - 20), match.start()):
            place = match["place"]
            severity = None if place in _IN_ITALY else Severity.SUGGESTION
            yield Match(match.start("place"), match.end("where"), (f"{place}, where",), severity=severity)


def _relative_comma(sentence: str) -> Iterator[Match]:
    yield from _name_who(sentence)
    yield from _place_where(sentence)


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/comma-before-who",
        find=_relative_comma,
        anchors=("who", "whose", "where"),
        probe=r"(?<=[\w] )wh(?:o|ose|ere) [a-z]",
        message="The name already says who or where; a clause that only adds to it stands behind a comma.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="punctuation",
        source_expression="Anna Bianchi che vive a Torino",
        source_languages=("it", "es", "fr", "pt"),
        flags=(
            "The prize went to Anna <Bianchi who> lives in Turin.",
            "They played with Carlo <Neri who> then left the pitch.",
            "She flew to <Sicily where> her mother lives.",
        ),
        passes=(
            "The prize went to Anna Bianchi, who lives in Turin.",
            "It was Anna Bianchi who called the police.",
            "He said that it must be Governor Anna Bianchi who pays.",
            "He asked Anna Bianchi who had won.",
            "The Carlo Neri who sings is another one.",
            "It is in Italy where the war began.",
            "They know where he lives.",
        ),
    ),
)
