"""A small word too few or too many: 'how to', 'decided to', 'in the centre of', 'there is no', one determiner, no article."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import ROMANCE
from mtqa.rules.english import any_of, words
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.verbs import PURE_BASE, PURE_BASES, base_of_gerund
from mtqa.rules.vocabulary import noun_words

__all__ = ["RULES"]

_HOW_BARE = lazy(
    rf"(?P<how>\b(?:[Hh]ow|[Ww]here|[Ww]hen|[Ww]hat)) (?P<not>not )?(?P<base>{PURE_BASE}) "
    r"(?=(?:the|an?|your|his|her|its|their|our|it|them|him|in|on|to|with|for|up|out|at|from|and|new|more|better|not)\b)"
    rf"|(?P<where>\b(?:[Hh]ow|[Ww]here|[Ww]hat)) (?P<only>{PURE_BASE})(?=[.:?!]|$)"
)
# "what do we know", "where have they", "what let him", "what set it apart", "when put to": an auxiliary, or a past form.
_NO_BARE = words("do have let put set shut cost let's come read hang spread rid spend")
_OF_WHAT = words("appear leave remain seem make tell")
"""Plural verbs whose subject 'what' may be, or that a participle clause after 'when' may have lost."""


def _how_bare(sentence: str) -> Iterator[Match]:
    for match in _HOW_BARE.finditer(sentence):
        how, base = match["how"] or match["where"], match["base"] or match["only"]
        if (
            base in _NO_BARE
            or (how.lower() in ("what", "when") and base in _OF_WHAT)
            or (match["only"] and not sentence.startswith(how))
        ):
            continue
        end = match.end("base") if match["base"] else match.end("only")
        yield Match(match.start(), end, (f"{how} {match['not'] or ''}to {base}",))


# Verbs and adjectives that govern an infinitive, and nothing else with "to".
_WILL = (
    "want|wants|wanted|decides|decided|hopes|hoped|tries|tried|try|trying|manages|managed|intends|intended|refuses"
    "|refused|promises|promised|able|unable|willing|attempts|attempted|fails|failed|continues|continued|chose|chooses"
    "|wishes|wished|began|begins|seems|seemed|aims|aimed"
)
_TO_GERUND = lazy(rf"\b(?P<will>{_WILL}|in order) to (?P<gerund>[a-z]{{2,}}ing)\b")
_NO_GERUND = words(
    """bring sing ring king wing swing sting string fling cling spring ping being nothing something anything everything
    wring evening morning training"""
)


def _to_gerund(sentence: str) -> Iterator[Match]:
    for match in _TO_GERUND.finditer(sentence):
        base = base_of_gerund(match["gerund"])
        if match["gerund"] not in _NO_GERUND and base:
            yield Match(match.start(), match.end(), (f"{match['will']} to {base}",))


# "hopes remain low": plural nouns, which may have a plain form after them.
_WILL_VERB = "|".join(
    verb for verb in _WILL.split("|") if verb not in ("hopes", "promises", "attempts", "wishes", "aims")
)
_WILL_BARE = lazy(rf"\b(?P<will>{_WILL_VERB}) (?P<base>{PURE_BASE}) (?=[a-z]+\b)(?!(?:should|must|be)\b)")
_NO_WILL = words("put set shut let cost rid hang spend read complete")


def _will_bare(sentence: str) -> Iterator[Match]:
    for match in _WILL_BARE.finditer(sentence):
        if match["base"] not in _NO_WILL:
            yield Match(match.start(), match.end("base"), (f"{match['will']} to {match['base']}",))


_OF_NOUN = lazy(
    r"\b(?P<in>[Ii]n|[Aa]t|[Oo]n|[Ff]rom|[Tt]o|[Ii]nto|[Nn]ear|[Tt]owards|[Tt]hrough) (?P<noun>cent(?:er|re)|middle|heart|outskirts"
    r"|beginning|bottom|surroundings|vicinity|suburbs|context|field|days|hours|occasion|course|entrance|foot|edge"
    r"|capital|suburb|city|village|area|territory|province|region|municipality|hospital|airport|port) of "
    r"(?=the |this |his |her |its |[A-Z])"
)


def _of_without_article(sentence: str) -> Iterator[Match]:
    for match in _OF_NOUN.finditer(sentence):
        yield Match(match.start(), match.end("noun"), (f"{match['in']} the {match['noun']}",))


_THERE_NOT = lazy(r"\b(?P<there>[Tt]here (?:is|was|are|were)) not (?P<before>[a-z]+ )?(?P<noun>[a-z]+)\b")
_AFTER_NOT = words(
    """enough much many any one only yet even always going likely necessarily sufficient adequate really so as more too
    expected to that just very all half single actually currently still exactly also already quite some in at for on by
    about the a an this these such anything anyone no nobody nothing anybody somebody less fewer now here allowed known thought
    every each another good best often usually normally"""
)


def _there_not(sentence: str) -> Iterator[Match]:
    for match in _THERE_NOT.finditer(sentence):
        first, noun = (match["before"] or "").strip(), match["noun"]
        if first in _AFTER_NOT or noun in _AFTER_NOT or first.endswith("ly"):
            continue
        if first in noun_words():
            yield Match(match.start(), match.end("before") - 1, (f"{match['there']} no {first}",))
        elif first and noun in noun_words() and not first.endswith(("ed", "ing")):
            yield Match(match.start(), match.end(), (f"{match['there']} no {first} {noun}",))
        elif not first and noun in noun_words():
            yield Match(match.start(), match.end(), (f"{match['there']} no {noun}",))


_TWO_DETERMINERS = lazy(
    r"(?<![\w'-])(?P<first>[Tt]he|[Aa]n?) (?P<second>the|an?|his|her|their|its|our|this|these|those) (?=[a-z])"
)


_ADJECTIVES = words(
    """modern new old big small great good young free real special normal social political famous serious dangerous massive expensive
    beautiful wonderful successful possible terrible horrible foreign"""
)
_ADJECTIVE_BETWEEN = lazy(
    rf"(?<![\w'-])(?P<article>[Aa]n? )(?P<adjective>{any_of(_ADJECTIVES)}) (?P<second>an?) (?=[a-z])"
    r"(?!(?:year|day|week|month|game|head|piece)\b)"
)


def _two_determiners(sentence: str) -> Iterator[Match]:
    for match in _ADJECTIVE_BETWEEN.finditer(sentence):
        yield Match(match.start(), match.end("second"), (f"{match['article']}{match['adjective']}",))
    for match in _TWO_DETERMINERS.finditer(sentence):
        if match["first"].lower() == match["second"]:
            continue  # typography/doubled-word
        if match["first"] == "A" and sentence[max(match.start() - 2, 0) : match.start() - 1].isalnum():
            continue  # "in Serie A the"
        second = match["second"]
        kept = second.capitalize() if match["first"][0].isupper() else second
        yield Match(match.start(), match.end("second"), (kept,))


_ADJECTIVE_ARTICLES = tuple(f"{adjective} {article}" for adjective in sorted(_ADJECTIVES) for article in ("a", "an"))
_COUNTRY = (
    "Italy|France|Germany|Spain|Portugal|Russia|Poland|Greece|Turkey|Israel|Iran|Egypt|Libya|China|Japan|India|Brazil"
    "|Argentina|Mexico|Europe|Africa|Asia|Austria|Switzerland|Belgium|Croatia|Serbia|Albania|Tunisia|Morocco"
    "|Rome|Milan|Naples|Turin|Paris|Madrid|Moscow|Berlin|Brussels|Juventus|Inter|Napoli|Lazio|Barcelona|Scudetto"
    "|Real Madrid|FC Barcelona|Bayern Munich|Benfica|Palmeiras|COVID-19|Covid-19|Covid|COVID|HIV"
)
_THE_COUNTRY = lazy(
    rf"\b(?P<the>[Tt]he) (?P<country>{_COUNTRY})(?=[.:](?!\w)|[;!?]|,(?! [A-Z])|$| (?:is|was|has|had|will|would|can"
    r"|could|must|does|did|wants|wins|loses|remains|lost|won|beat|said|gave|took|became|knew|drew|fell|denied|announced|declared|accused"
    r"|rejected|decided|confirmed|wanted|asked|qualified|responded|reacted|replied|in|on|to(?! [A-Z])|for|with|from|at|by)\b)"
)


def _the_country(sentence: str) -> Iterator[Match]:
    for match in _THE_COUNTRY.finditer(sentence):
        yield Match(match.start(), match.end(), (match["country"],))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/how-without-to",
        message="After 'how', 'where', 'what' English says 'to' before the verb: 'how to strengthen the team'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="grammar",
        source_expression="come rafforzare la squadra",
        source_languages=ROMANCE,
        find=_how_bare,
        anchors=tuple(f"{how} {base}" for how in ("how", "where", "when", "what", "not") for base in PURE_BASES),
        flags=(
            "They discuss <how strengthen> the team.",
            "Here is <where find> it in the shops.",
            "Nobody knows <what choose> for the dinner.",
            "<How obtain> the voucher and for whom it is.",
        ),
        passes=(
            "They discuss how to strengthen the team.",
            "What do the people want?",
            "They asked how the team became so strong.",
        ),
    ),
    SentenceRule(
        id="grammar/to-with-gerund",
        message="After this verb 'to' takes the plain form: 'wants to improve', not 'wants to improving'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="grammar",
        find=_to_gerund,
        anchors=tuple(f"{will} to" for will in (*_WILL.split("|"), "order")),
        probe=r"\w+ to [a-z]+ing\b",
        flags=(
            "He <wants to improving> the law.",
            "They were <unable to finding> a way.",
            "She left <in order to saving> time.",
        ),
        passes=(
            "He wants to improve the law.",
            "They are committed to improving the law.",
            "She wants to bring her dog and to sing.",
        ),
    ),
    SentenceRule(
        id="grammar/verb-without-to",
        message="This verb takes 'to' before the next: 'decided to leave'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="grammar",
        source_expression="ha deciso di lasciare",
        find=_will_bare,
        anchors=tuple(f"{will} {base}" for will in _WILL_VERB.split("|") for base in PURE_BASES),
        flags=(
            "They <decided invest> all in gold.",
            "He <wants become> a doctor.",
            "She was <unable explain> it to them.",
        ),
        passes=(
            "They decided to invest all in gold.",
            "He wants help from a doctor.",
            "She was able and willing to explain it.",
        ),
    ),
    SentenceRule(
        id="grammar/of-without-article",
        message="Before a noun with 'of' English puts 'the': 'in the centre of Rome'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="article",
        source_expression="in centro a Roma, en plein cœur de",
        find=_of_without_article,
        anchors=tuple(
            f"{noun} of"
            for noun in (
                "center centre middle heart outskirts beginning bottom surroundings vicinity suburbs context field days "
                "hours occasion course entrance foot edge capital suburb city village area territory province region "
                "municipality hospital airport port"
            ).split()
        ),
        probe=r"(?<=[a-z] )\w+ of (?:the |this |his |her |its |[a-z])",
        flags=(
            "It happened <in center> of Rome.",
            "A shop <near outskirts> of the town burned.",
            "The boys live <in village> of Novaki.",
        ),
        passes=(
            "It happened in the center of Rome.",
            "They spoke in terms of the law.",
            "He is at home in cities of the south.",
        ),
    ),
    SentenceRule(
        id="grammar/there-is-not",
        message="Before a bare noun English says 'there is no': 'there is no majority'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="grammar",
        source_expression="non c'è maggioranza",
        find=_there_not,
        anchors=("there is not", "there was not", "there are not", "there were not"),
        flags=(
            "<There is not absolute majority> in the hall.",
            "<There was not evidence> of a crime.",
            "<There are not victims>, but the damage is great.",
        ),
        passes=(
            "There is no absolute majority in the hall.",
            "There was not enough evidence of a crime.",
            "There are not many victims.",
        ),
    ),
    SentenceRule(
        id="grammar/two-determiners",
        message="A noun takes one of these words: 'his car' or 'the car', not 'the his car'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="article",
        source_expression="la sua macchina",
        find=_two_determiners,
        anchors=tuple(
            f"{first} {second}"
            for first in ("the", "a", "an")
            for second in ("the", "a", "an", "his", "her", "their", "its", "our", "this", "these", "those")
        )
        + _ADJECTIVE_ARTICLES,
        flags=(
            "They took <the his> car.",
            "It was <a the> best idea of all.",
            "<The their> house is old.",
            "They live in <a modern a> house.",
        ),
        passes=(
            "They took his car.",
            "They left Serie A the next season.",
            "It was the best idea of all.",
            "It was as good a plan as any, and too great a risk.",
            "The A team won, and a The Hague court agreed.",
        ),
    ),
    SentenceRule(
        id="grammar/article-before-country",
        message="A country, town, club or disease by its name takes no article in English: 'Italy', not 'the Italy'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="article",
        source_expression="l'Italia, la France",
        source_languages=(*ROMANCE, "de"),
        find=_the_country,
        anchors=tuple(f"the {country.lower()}" for country in _COUNTRY.split("|")),
        flags=(
            "<The Italy> is a republic.",
            "<The Germany> lost the final.",
            "They sent it to <the France> in May.",
            "A point for <the Juventus>, who deserved it.",
            "He was ill with <the Covid-19> in May.",
        ),
        passes=(
            "Italy is a republic.",
            "The Italy of the fifties was poor, and the Italy coach young.",
            "The Paris, London and Milan markets fell.",
        ),
    ),
)
