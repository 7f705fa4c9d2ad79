"""Articles and numbers of nouns: titles, applause, oppositions, and what has no plural."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import (
    MONTHS,
    NATIONALITIES,
    NUMBER_WORDS,
    PEOPLE,
    REPORTING_PAST,
    REPORTING_PRESENT,
    WEEKDAYS,
    any_of,
    words,
)
from mtqa.rules.pattern import OPENS
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.vocabulary import common_words

__all__ = ["RULES"]

_OFFICES = words(
    """president premier minister mayor governor king queen pope cardinal bishop archbishop senator councillor councilor
    general colonel commander chancellor ambassador undersecretary deputy prosecutor secretary spokesman spokeswoman"""
)
_BARE = words(
    "minister governor mayor president premier commander ambassador prosecutor bishop secretary spokesman general "
    "colonel"
)
_SAID = any_of(REPORTING_PAST | REPORTING_PRESENT | words("signed resigned arrived spoke met visited"))
_BARE_TITLE = lazy(
    rf"[\"']?(?P<title>{any_of(frozenset(map(str.capitalize, _BARE)))}) (?:has |also )?(?P<verb>{_SAID})\b"
)
_ROLES = words(
    """specialist expert actor actress doctor forecaster politician lawyer psychologist nutritionist artist journalist analyst
    economist defendant suspect victim driver pensioner teenager footballer athlete musician blogger astrologer virologist
    attacker detainee investigator diplomat astronomer veterinarian cosmetologist diva showman comedian humorist presenter
    performer actress ballerina policeman schoolboy schoolgirl businessman parliamentarian publicist musician blogger
    pensioner historian sociologist serviceman"""
)
_BARE_ROLE = lazy(
    rf"[\"']?(?P<title>{any_of(frozenset(map(str.capitalize, _ROLES)))}) (?:also )?(?:is|was|has|had|will|could|can|may|did|does"
    rf"|became|plays|lives|believes|{_SAID}|[a-z]{{2,}}ed)\b"
)
_THE_TITLE = lazy(
    rf"\b(?P<the>[Tt]he) (?P<title>{any_of(_OFFICES)}) (?P<name>[A-Z][a-z][\w'-]+)(?=,? (?:{_SAID}|is|was|has|had"
    rf"|will|who|and|in|on|at|for|to)\b|[.,;:]|$|'s)"
)


_FULL_OFFICES = (_OFFICES - words("king queen pope general spokesman spokeswoman")) | words(
    "captain prefect commissioner inspector"
)
_THE_TITLE_FULL = lazy(
    rf"\b(?P<the>[Tt]he) (?P<title>prime minister|{any_of(_FULL_OFFICES)}) (?P<name>(?P<given>[A-ZÀ-Ý][a-zà-ÿ'-]+) (?:(?:D[aei]|Del|Della|La|Lo|von|van|de|di) )?"
    r"(?P<last>[A-ZÀ-Ý][\w'-]+))(?=[.,;:)!?]|$|'s\b| (?!and [A-Z])[a-z])"
)
_RANKS = lazy(
    r"\b(?:carabinieri|police|army|navy|military|air force|fire brigade|coast ?guard|soldiers?|officers?|troops|barracks|ships?|vessel"
    r"|ferry|boat|flight|pilot|crew|company)\b",
    re.IGNORECASE,
)
"""Words of a sentence whose captain has the rank: that of a team takes no capital."""
_SURNAME_RANK = 2500
_NO_NAMES = NATIONALITIES | WEEKDAYS | MONTHS


def _title_articles(sentence: str) -> Iterator[Match]:
    match = _BARE_TITLE.match(sentence) or _BARE_ROLE.match(sentence)
    if match and sentence.rstrip("\"'").endswith("."):
        title = match["title"]
        yield Match(match.start("title"), match.end("title"), (f"The {title.lower()}",))


def _article_before_office(sentence: str) -> Iterator[Match]:
    for match in _THE_TITLE.finditer(sentence):
        if match["name"] in _NO_NAMES:
            continue  # grammar/adjective-after-noun; "urged the mayor Sunday"
        title = match["title"].capitalize()
        yield Match(match.start(), match.end(), (f"{title} {match['name']}",))
    for match in _THE_TITLE_FULL.finditer(sentence):
        last = match["last"].lower()
        if common_words().get(last, _SURNAME_RANK) < _SURNAME_RANK or match["given"] in NATIONALITIES:
            continue  # "the deputy Prime Minister"
        title = "MP" if match["title"] == "deputy" else match["title"].title()
        title = "captain" if title == "Captain" and match["the"] == "the" and not _RANKS.search(sentence) else title
        yield Match(match.start(), match.end(), (f"{title} {match['name']}",))


_UNCOUNTED = (
    "applause|progress|advice|information|luggage|furniture|equipment|evidence|homework|traffic|weather|damage"
    "|research|news|violence|counseling|counselling|luck"
)
_QUALITY = (
    "long|great|strong|new|good|bad|important|serious|huge|warm|loud|further|thunderous|significant|real|true"
    "|beautiful|big"
    "|standing|enormous|heavy|small|useful|precious|valuable|final|first|second|last|fake|false|sensational|shocking"
    "|considerable|rare|incredible|psychiatric|psychological|medical|legal"
)
_AN_APPLAUSE = lazy(
    rf"\b(?P<a>an?) (?P<quality>(?:very )?(?:{_QUALITY}) )?(?P<noun>{_UNCOUNTED})(?=[.,;:]|$| (?:of|in|that|which"
    rf"|from|for|by|to|is|was|has|on|greeted|welcomed"
    r"|accompanied|followed|and|at|among|with|about|against|broke)\b)(?! (?:and (?:development|communications?|advocacy|policy"
    r"|technology|analysis|rescue)|to (?:equity|earnings)))"
)
_PIECE = {"applause": "a round of applause", "news": "a piece of news", "advice": "a piece of advice"}


def _an_applause(sentence: str) -> Iterator[Match]:
    for match in _AN_APPLAUSE.finditer(sentence):
        noun, quality = match["noun"], match["quality"] or ""
        if not quality and noun in ("news", "information", "advice", "evidence"):
            continue  # grammar/uncounted-noun says so
        piece = _PIECE.get(noun)
        wordings = [f"{quality}{noun}"]
        if piece and quality:
            wordings.append(f"{'an' if quality[0] in 'aeiou' else 'a'} {quality}{piece[2:]}")
        elif piece:
            wordings.append(piece)
        yield Match(match.start(), match.end(), tuple(wordings))


_PLURALS = {
    "applauses": "applause", "violences": "violence", "homeworks": "homework", "feedbacks": "feedback",
    "softwares": "software",
    "hardwares": "hardware", "knowledges": "knowledge", "aircrafts": "aircraft", "luggages": "luggage",
    "baggages": "baggage",
    "personnels": "personnel", "behaviours of the": "behaviour of the",
    "spaghettis": "spaghetti", "offsprings": "offspring", "childrens": "children", "machineries": "machinery",
    "jewelries": "jewellery",
    "deads": "dead", "slangs": "slang", "vocabularies of the": "vocabulary of the", "pollutions": "pollution",
    "ammunitions": "ammunition",
}  # fmt: skip
_PLURAL = lazy(rf"\b(?P<noun>{'|'.join(sorted(_PLURALS, key=len, reverse=True))})\b")
_PIECES = frozenset("homework feedback software hardware luggage baggage machinery jewellery knowledge".split())
_COUNT_BEFORE = lazy(rf"\b(?:{'|'.join(NUMBER_WORDS)}|\d+|several|many|few) \Z", re.IGNORECASE)
_OPPOSITIONS = lazy(
    r"\b(?P<lead>[Tt]he|[Bb]oth|[Aa]ll|[Aa]nd|[Bb]y|[Oo]f|[Ww]ith|[Ff]rom) (?P<noun>oppositions)\b(?! (?:of|to"
    r"|between|in an?)\b)"
)


def _no_plural(sentence: str) -> Iterator[Match]:
    for match in _PLURAL.finditer(sentence):
        singular = _PLURALS[match["noun"]]
        if singular in _PIECES and _COUNT_BEFORE.search(sentence, 0, match.start()):
            singular = f"pieces of {singular}"
        yield Match(match.start(), match.end(), (singular,))
    for match in _OPPOSITIONS.finditer(sentence):
        lead = match["lead"]
        yield Match(
            match.start(),
            match.end(),
            (f"{lead} opposition parties" if lead.lower() != "the" else f"{lead} opposition",),
        )


_COUNTED = any_of(
    PEOPLE - {"dead", "missing", "displaced", "wounded", "injured", "arrested", "hospitalised", "hospitalized"}
)
_FIVE_WAS = lazy(
    rf"(?:^|(?<=[,;:\"] ))(?P<subject>(?:{'|'.join(map(str.capitalize, NUMBER_WORDS))}|{'|'.join(NUMBER_WORDS)}"
    rf"|\d\d+|[2-9]|[Mm]any|[Ss]everal|[Ss]ome|[Tt]hese|[Tt]hose)"
    rf" (?:[a-z]+ )?{_COUNTED}|(?:[Aa] lot|[Ll]ots) of (?:people|children|men|women|soldiers|refugees))"
    r" (?P<verb>was|is|has)\b(?! (?:the|a|an|enough|too|what|not)\b)"
)
_PLURAL_VERB = {"was": "were", "is": "are", "has": "have"}


def _five_was(sentence: str) -> Iterator[Match]:
    for match in _FIVE_WAS.finditer(sentence):
        yield Match(match.start("subject"), match.end(), (f"{match['subject']} {_PLURAL_VERB[match['verb']]}",))


# A Russian numeral that ends in one takes a singular: "771 man", "in 81 region".
_ONE_OF_MANY = lazy(
    rf"(?<![\w.,$£€-])(?P<number>(?!(?:19|20)\d\d\b)\d[\d,]*\d|[2-9]|{'|'.join(NUMBER_WORDS)}|several|many)"
    r" (?P<more>(?:new |more |confirmed |local |Russian |Ukrainian )?)(?P<noun>man|woman|person|patient|victim|region|child"
    r"|citizen|soldier|inhabitant|resident|ruble|settlement|participant|serviceman|passenger|employee|deputy)"
    r"(?=[.,;:]|$| (?:of|in|were|was|have|had|has|who|with|and|from|at|on|for)\b)(?! of the year)"
)
_IRREGULAR_PLURALS = {
    "man": "men", "woman": "women", "person": "people", "child": "children", "serviceman": "servicemen",
    "citizen": "citizens", "deputy": "deputies",
}  # fmt: skip


def _one_of_many(sentence: str) -> Iterator[Match]:
    for match in _ONE_OF_MANY.finditer(sentence):
        noun = match["noun"]
        plural = _IRREGULAR_PLURALS.get(noun, f"{noun}s")
        yield Match(match.start(), match.end(), (f"{match['number']} {match['more']}{plural}",))


# With "of" after it, typography/article-before-share says so.
_THE_PER_CENT = lazy(
    r"(?P<lead>\b(?:is|are|was|were|represents?|represented|reached|reaches|exceeds?|exceeded|equals?|equal to|about"
    r"|around|over|almost|nearly|only|by|to|with"
    r"|affects?|involves?|covers?|for|than|owns?|holds?|controls?|won|obtained|got|lost|gets|has"
    r"|have)) (?P<the>the) (?P<number>\d[\d.,]*) ?(?P<unit>%|per ?cent)(?=[.,;]|$)"
)


def _the_per_cent(sentence: str) -> Iterator[Match]:
    for match in _THE_PER_CENT.finditer(sentence):
        yield Match(match.start("the"), match.end("unit"), (sentence[match.start("number") : match.end("unit")],))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/title-without-article",
        message="A title without a name takes an article: 'The governor announced'.",
        severity=Severity.WARNING,
        confidence=0.7,
        category="article",
        find=_title_articles,
        anchors=tuple(f"^ {title}" for title in sorted(_BARE | _ROLES)),
        probe=rf"{OPENS}[a-z]+ (?:(?:has |also )?(?:{_SAID})|also|is|was|has|had|will|could|can|may|did|does|became|plays|lives|believes|[a-z]+ed)\b",
        flags=(
            "<Governor> announced new rules.",
            "<Minister> has confirmed that the road is closed.",
            "<Mayor> also said that it was late.",
        ),
        passes=(
            "The governor announced new rules.",
            "Governor Brown announced new rules.",
            "President said to have left",
        ),
    ),
    SentenceRule(
        id="grammar/the-president-name",
        message="A title before a name takes no article and a capital: 'President Rossi said'.",
        severity=Severity.WARNING,
        confidence=0.7,
        category="article",
        source_expression="il presidente Rossi",
        find=_article_before_office,
        anchors=tuple(f"the {title}" for title in sorted(_OFFICES | _FULL_OFFICES | {"prime"})),
        probe=r"the \w+ [a-z][a-z][\w'-]+",
        flags=(
            "<The president Rossi> spoke of peace.",
            "They met <the mayor Bruni>, who is ill.",
            "He wrote to <the bishop Neri>.",
            "<The mayor Anna Bianchi> is against it.",
            "They met <the undersecretary Carlo De Vito> in Rome.",
        ),
        passes=(
            "President Rossi spoke of peace.",
            "The president of Italy spoke.",
            "The general spoke to the mayor.",
            "They met the mayor Sunday, and the deputy Prime Minister.",
        ),
    ),
    SentenceRule(
        id="grammar/a-long-applause",
        message="This noun has no plural and no 'a' in English: 'long applause', 'great progress'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="agreement",
        source_expression="un lungo applauso",
        find=_an_applause,
        anchors=tuple(
            f"{before} {noun}" for noun in _UNCOUNTED.split("|") for before in ("a", "an", *_QUALITY.split("|"))
        ),
        probe=r"(?:an? )?\w+",
        flags=(
            "<A long applause> greeted the team.".replace("A long", "Then a long").replace("<Then a", "Then <a"),
            "It was <a great progress> for them.",
            "He gave her <a good advice>.",
        ),
        passes=(
            "Long applause greeted the team.",
            "It was a great progress report.",
            "She runs a new research centre.",
        ),
    ),
    SentenceRule(
        id="grammar/no-plural",
        message="This noun has no plural in English; 'the opposition' is one word for all its parties.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="agreement",
        source_expression="le opposizioni, gli applausi",
        find=_no_plural,
        anchors=(*(noun.split()[0] for noun in _PLURALS), "oppositions"),
        flags=(
            "The bill angered <the oppositions>.",
            "The <applauses> went on.",
            "Two <aircrafts> were hit.",
            "They carried three <luggages>.",
        ),
        passes=(
            "The bill angered the opposition.",
            "Two aircraft were hit.",
            "The oppositions between black and white are old.",
        ),
    ),
    SentenceRule(
        id="grammar/people-was",
        message="More than one takes a plural verb: 'five people were hurt'.",
        severity=Severity.ERROR,
        confidence=0.8,
        category="agreement",
        find=_five_was,
        anchors=tuple(f"{noun} {verb}" for noun in sorted(PEOPLE) for verb in ("was", "is", "has")),
        flags=(
            "<Five people was> hurt.",
            "In the night, <several soldiers has> fled.",
            "<12 patients is> in hospital.",
            "<A lot of people was> there.",
        ),
        passes=(
            "Five people were hurt.",
            "One of five people was hurt.",
            "Two men is not enough.",
        ),
    ),
    SentenceRule(
        id="grammar/the-per-cent",
        message="A share takes no article: '18% of the total'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="article",
        source_expression="il 18% del totale",
        find=_the_per_cent,
        anchors=("the <number>",),
        probe=r"the \d[\d.,]* ?(?:%|per ?cent)",
        flags=(
            "Prices rose by <the 4%>.",
            "They reached <the 18%>, the best result ever.",
            "The turnout was <the 40 per cent>.",
        ),
        passes=(
            "They are 18% of the total.",
            "He spoke for the 30% who are ill.",
            "They paid the 4% rise.",
        ),
    ),
    SentenceRule(
        id="grammar/number-and-singular",
        message="More than one takes a plural noun: '771 people', 'in 81 regions'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="agreement",
        source_expression="771 человек, в 81 регионе / 771 особа, у 81 регіоні",
        find=_one_of_many,
        anchors=tuple(
            "man woman person patient victim region child citizen soldier inhabitant resident ruble settlement participant "
            "serviceman passenger employee deputy".split()
        ),
        probe=r"(?<=[\dnetrxysdl] )[a-z]+",
        flags=("The number rose by <771 man>.", "Cases were found in <81 region>."),
        passes=("It is a 12 man team.", "She was the 2019 person of the year.", "The number rose to 771."),
    ),
)
