"""'his' and 'himself' for a country or a company, 'its' for a person, which Romance languages do not tell apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import ROMANCE
from mtqa.rules.english import COUNTRIES, TITLES, any_of, words
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]


_ORGANISATIONS = (
    "company|club|team|party|government|bank|country|army|union|council|ministry|city|region|state|agency|group|firm"
    "|airline"
    "|parliament|commission|committee|association|federation|regime|republic|operator|manufacturer|newspaper"
    "|broadcaster"
    "|university|museum|hospital|factory|navy|movement|coalition|organisation|organization|corporation|retailer"
    "|supplier"
)
# What a country or a firm has and a person hardly ever.
_OWNED = words(
    """airspace alliance allies armies army borders branches budget citizenry citizens coast coastline colonies
    currency customers dependence dependency economy embassies embassy employees exports factories fans fleet forces
    frontiers gas headquarters imports independence industry inhabitants interests investments majority market
    markets members military navy neighbors neighbours network oil operations policy population ports production
    products profits refineries reserves revenues rival rivals sales satellites shareholders ships soldiers sovereignty squad
    stadium stores subsidiaries subsidiary suppliers tanks territories territory troops voters warships weapons
    workers workforce"""
)
_KEPT = (
    r"(?:own |entire |national |armed |foreign |military |last |first |main |nuclear |former |new |historic "
    r"|remaining |eternal )?"
)
_CLUBS = words(
    """Ajax Arsenal Atalanta Atlético Barça Barcelona Bayern Benfica Botafogo Celtic Chelsea Corinthians Cruzeiro Everton Fiorentina
    Flamengo Fluminense Galatasaray Getafe Grêmio Juve Juventus Lazio Leverkusen Liverpool Marseille Napoli Osasuna Palmeiras PSG
    Rangers Sampdoria Sassuolo Sevilla Shakhtar Spartak Sporting Tottenham Udinese Vasco Villarreal Werder Zenit"""
)
_OWNERS = any_of(COUNTRIES | _CLUBS)
_OWNER = lazy(
    rf"(?:^|(?<=[\"'(]))(?P<owner>{_OWNERS}|The (?:\w+ )?(?:{_ORGANISATIONS}))\b"
    rf"(?P<middle>[^.;:\"]{{2,90}}?) (?P<his>his|her) (?P<thing>{_KEPT}{any_of(_OWNED)})\b"
    rf"|\b(?:that|while|but|whether|because|which|where|as|and|if|,) (?P<owner2>{_OWNERS}"
    rf"|the (?:\w+ )?(?:{_ORGANISATIONS}))\b"
    rf"(?P<middle2>[^.;:\"]{{2,60}}?) (?P<his2>his|her) (?P<thing2>{_KEPT}{any_of(_OWNED)})\b"
)
_PERSON = lazy(
    r"\b(?:he|she|him|who|whose|whom|I|Mr|Mrs|Ms|Dr|man|woman|son|daughter|father|mother|boy|girl|king|queen|owner"
    r"|boss|founder"
    rf"|manager|head|chairman|player|farmer|author|artist|{any_of(TITLES)})\b|\b(?!{any_of(COUNTRIES)}\b)[A-Z][a-z]+"
)


def _his_for_its(sentence: str) -> Iterator[Match]:
    for match in _OWNER.finditer(sentence):
        second = "2" if match["his2"] else ""
        between = match[f"middle{second}"]
        before = sentence[: match.start()] if second else ""
        if _PERSON.search(between.replace("'s", " ")) or (before and _PERSON.search(before[1:])):
            continue
        thing = match[f"thing{second}"]
        yield Match(match.start(f"his{second}"), match.end(f"thing{second}"), (f"its {thing}",))


_REFLEXIVE = lazy(
    rf"(?:^|[\"'(]|\b(?:that|while|but|whether|because|where|if) )(?:{_OWNERS}"
    rf"|[Tt]he (?:\w+ )?(?:{_ORGANISATIONS}))"
    r"(?P<middle>(?: (?!he\b|she\b|who\b|him\b|his\b|her\b|and\b|by\b)[a-z'-]+){1,5}) (?P<self>himself|herself)\b"
)


_CLUB_HIMSELF = lazy(rf"\b{any_of(_CLUBS)} (?P<self>himself|herself)\b")


def _himself_for_itself(sentence: str) -> Iterator[Match]:
    for match in _CLUB_HIMSELF.finditer(sentence):
        yield Match(match.start("self"), match.end(), ("itself",))
    for match in _REFLEXIVE.finditer(sentence):
        if not _PERSON.search(match["middle"]):
            yield Match(match.start("self"), match.end(), ("itself",))


_ITS_HUSBAND = lazy(
    r"\b(?P<its>[Ii]ts|[Tt]heir) (?=(?:own |late |future |new |ex-|former |first |second )?(?P<whom>wife|husband|boyfriend"
    r"|girlfriend|fianc[ée]e?|mother-in-law|father-in-law|private life|love life|pregnancy|childhood|wedding|autobiography)\b(?!'))"
)
_ANIMAL = lazy(
    r"\b(?:dog|cat|bird|animal|species|child|baby|couple|men|women|they|both|and|nation|company|city)s?\b",
    re.IGNORECASE,
)
_PERFORMERS = words(
    """actor actress singer player footballer striker goalkeeper defender midfielder presenter comedian writer artist
    politician businessman businesswoman candidate ex-president deputy senator tenor soprano dancer showgirl influencer"""
)
_WEDDED = words("wife husband boyfriend girlfriend mother-in-law father-in-law")


def _its_husband(sentence: str) -> Iterator[Match]:
    for match in _ITS_HUSBAND.finditer(sentence):
        its, whom = match["its"].lower(), match["whom"]
        if its == "their" and (whom not in _WEDDED or _ANIMAL.search(sentence[: match.start()])):
            continue
        if its == "its" and _ANIMAL.search(sentence[: match.start()].replace(" and ", " ")):
            continue
        hers = ("her", "his") if whom in ("husband", "boyfriend", "pregnancy") else ("his", "her")
        wordings = tuple(each.capitalize() if match["its"][0].isupper() else each for each in hers)
        severity = None if its == "its" else Severity.SUGGESTION
        yield Match(match.start(), match.end() - 1, wordings, severity=severity)


_AND_ITS = lazy(
    rf"\b(?i:{any_of((TITLES - words('general king queen prince major head principal witness owner')) | _PERFORMERS)}) "
    r"(?P<name>[A-ZÀ-Ý][\w'-]+(?: (?:da |de |del |di |von |van )?[A-ZÀ-Ý][\w'-]+){0,5})"
    r"(?P<party> \([A-Za-zÀ-ü][\w /-]{0,14}\))? and (?P<its>its) (?=[a-z])"
)

_NO_PERSON = lazy(
    rf"\b(?:{any_of(COUNTRIES)}|(?i:{_ORGANISATIONS}|artists|records|brothers|films|studios|group|inc|house|microsystems|systems))\b"
)


_CAPITAL_AND_ITS = lazy(r"(?:[A-ZÀ-Ý][\w'-]+|\)) and its ")


def _name_and_its(sentence: str) -> Iterator[Match]:
    if not _CAPITAL_AND_ITS.search(sentence):
        return
    for match in _AND_ITS.finditer(sentence):
        if not _NO_PERSON.search(match["name"]):
            yield Match(match.start("its"), match.end("its"), ("his", "her"))


_PASSIVE_SELF = lazy(
    r"\b(?P<be>is|are|was|were|be|been) (?P<done>[a-z]+ed|found|seen|met|said|told|given|made|thrown|shown|put|left|felt|kept|lost"
    r"|sold|held|hidden|taken|brought|shut|hurt) (?P<self>himself|herself|itself|themselves)\b(?! as\b)"
)
_FINDS = {
    "found": ("find", "finds", "found"), "seen": ("see", "sees", "saw"), "felt": ("feel", "feels", "felt"),
    "given": ("give", "gives", "gave"), "made": ("make", "makes", "made"), "shown": ("show", "shows", "showed"),
    "put": ("put", "puts", "put"), "thrown": ("throw", "throws", "threw"), "hidden": ("hide", "hides", "hid"),
}  # fmt: skip


_FORM_AFTER = {"are": 0, "is": 1, "was": 2, "were": 2}


def _passive_reflexive(sentence: str) -> Iterator[Match]:
    for match in _PASSIVE_SELF.finditer(sentence):
        forms = _FINDS.get(match["done"])
        place = _FORM_AFTER.get(match["be"])
        wordings = (f"{forms[place]} {match['self']}",) if forms and place is not None else ()
        yield Match(match.start(), match.end(), wordings)


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/his-for-its",
        message="A country, firm or club is 'it' in English: 'its troops', unless a person is meant.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="pronoun",
        source_expression="le sue truppe, sus tropas, ses troupes",
        find=_his_for_its,
        anchors=tuple(
            f"{his} {thing}"
            for his in ("his", "her")
            for thing in sorted(_OWNED | words(_KEPT.strip("(?:)").replace("|", " ")))
        ),
        flags=(
            "Russia has withdrawn <his troops> from the island.",
            "The company sold most of <his factories> in May.",
            "They fear that Poland will close <his borders>.",
            "It was late, but Benfica was better than <his eternal rival>.",
        ),
        passes=(
            "Russia has withdrawn its troops from the island.",
            "Russia says Putin sent his troops home.",
            "The company said the founder had sold his factories.",
        ),
    ),
    SentenceRule(
        id="grammar/himself-for-itself",
        message="A country, firm or club does something to 'itself' in English.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="pronoun",
        source_expression="difendersi, sich verteidigen",
        find=_himself_for_itself,
        anchors=("himself", "herself"),
        flags=(
            "Ukraine must defend <himself> alone.",
            "The company has given <himself> two years.",
            "It is said that the bank calls <herself> safe.",
            "They are three points behind Palmeiras <himself>.",
        ),
        passes=(
            "Ukraine must defend itself alone.",
            "The company says he gave himself two years.",
            "The government was led by the king himself.",
        ),
    ),
    SentenceRule(
        id="grammar/its-husband",
        message="Who has a husband, a wife or a childhood is a person: 'her husband', 'his childhood'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="pronoun",
        source_expression="suo marito, su infancia, ihr Mann",
        source_languages=("it", "es", "fr", "pt", "de"),
        find=_its_husband,
        anchors=tuple(
            f"{before} {thing}"
            for before in "its their own late future new former first second".split()
            for thing in (
                *"wife husband boyfriend girlfriend fiancé fiancée fiance fiancee mother-in-law father-in-law".split(),
                *"pregnancy childhood wedding autobiography".split(),
                "private life",
                "love life",
            )
        ),
        flags=(
            "The singer left the house with <its> husband.",
            "The actress spoke of <its> childhood in Bari.",
            "On Monday she was in the park with <their> husband.",
        ),
        passes=(
            "The singer left the house with her husband.",
            "The dog lost its new friend.",
            "Women and their husband are invited.",
        ),
    ),
    SentenceRule(
        id="grammar/president-and-its",
        message="A person is meant: 'his allies' or 'her allies', not 'its'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="pronoun",
        source_expression="o presidente Lima e seus aliados, sus, suoi, ses",
        source_languages=ROMANCE,
        find=_name_and_its,
        anchors=("and its",),
        flags=(
            "Former president Rui Lima (PT) and <its> closest allies left.",
            "The singer Anna Neri and <its> band were in Bari.",
            "They met President Lima and <its> advisers.",
        ),
        passes=(
            "President Lima and his closest allies left.",
            "The president of Brazil and its allies met.",
            "Prime Minister Lima leads Brazil and its allies.",
            "The writer United Artists and its lawyers met.",
        ),
    ),
    SentenceRule(
        id="grammar/are-found-themselves",
        message="A passive takes no 'himself' or 'themselves': 'they find themselves', 'they met'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="grammar",
        source_expression="si sono trovati",
        source_languages=ROMANCE,
        find=_passive_reflexive,
        anchors=tuple(
            f"{done} {self}"
            for done in (
                "found seen met said told given made thrown shown put left felt kept lost sold held hidden taken brought shut"
                " hurt called asked moved closed declared defined divided engaged presented revealed turned used placed"
            ).split()
            for self in ("himself", "herself", "itself", "themselves")
        ),
        flags=(
            "The families <are found themselves> without a house.",
            "He <was called himself> a victim.",
            "They <were met themselves> in Rome.",
        ),
        passes=(
            "The families find themselves without a house.",
            "He was himself a victim.",
            "They have found themselves a house.",
        ),
    ),
)
