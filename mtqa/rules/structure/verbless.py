"""Lines and sentences without a verb, as Italian papers write them: "Ukraine, new raids: six dead", "So the mayor"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.reading import Reading
from mtqa.rules.english import (
    ANY_FINITE,
    DETERMINERS,
    PREPOSITIONS,
    PRESENT_FORMS,
    SMALL_NUMBERS,
    TITLES,
    VERB_FORMS,
    any_of,
    words,
)
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule
from mtqa.rules.vocabulary import common_words

__all__ = ["RULES"]

_SHORTEST, _LONGEST = 24, 130
_WORD = lazy(r"[\w'-]+")
_TOPIC = lazy(
    r"(?P<topic>(?:Serie [ABC]|(?:Champions|Europa|Conference|Nations) League|Coppa Italia|Formula 1|World Cup"
    r"|[A-Z][\w'-]+)), (?P<rest>[^\n]+)"
)
_TOPICS = words(
    """maneuver manoeuvre budget government covid coronavirus migrants migrant landings war school schools pensions elections
    election health healthcare politics justice football soccer tennis cycling transport vaccines vaccine fuel energy gas
    taxes tax bonus accident fire earthquake strike weather snow mafia murder femicide work jobs reform reforms referendum
    inflation terrorism autonomy regions municipalities parliament senate quirinale volleyball basketball swimming skiing
    motogp motorcycling transfers market mercato trains airports ports drought floods landslide pollution waste"""
)
_NEWS_HEAD = lazy(
    r"(?:in [A-Z][\w'-]+ (?:\d|over |more |almost |no |yes |the )|\d[\d.,]* (?!(?:of|times|minutes|hours|days|years)\b)[a-z]"
    r"|(?:new|another|other|still|more than|almost|at least|yes|no|stop|alarm|alert|record|storm|clash|chaos|agreement"
    r"|raids?|blitz|attack|shock|tension|controversy|towards|here (?:is|are)|first|ok|okay|green light|double|maxi) "
    r"|[A-Z][\w'-]+ (?:without|against|with|towards|ready)\b)"
)
_OPENS_PHRASE = lazy(r"(?:the|an?|in|at|on|from|for|over|no|yes|all|here) |\d")
_HOLDS_PREPOSITION = lazy(r" (?:in|on|at|for|from|without|against|with|between|over|towards) ")
_LISTED = lazy(r"[\w'-]+ (?:and|or) ")
_LATER = lazy(r"\b(?:on|later|last|ago|again|now|then|first|explained|review|one|two|three):")
_ASIDE = lazy(r"(?:[\w'-]+ ){0,3}[\w'-]+,")
_PARTICIPLE = lazy(r"\b(?!dead\b|hundred\b|red\b|need\b|speed\b|seed\b|united\b)[a-z]{2,}ed\b", re.IGNORECASE)
_COUNTED = lazy(
    rf"(?:\b{any_of(SMALL_NUMBERS | words('one several many some dozens'))}|\d) "
    r"(?:injured|wounded|arrested|killed|evacuated|displaced|rescued|suspected|infected|dead)\b"
)
_LIKE_NOUNS = words(
    """attacks raids clashes charges claims calls reports protests strikes votes changes plans talks deaths arrests points
    tests cases visits starts returns stops searches crashes supports names states forms forces orders requests records
    moves plays causes seats escapes"""
)


def _is_verbless(text: str) -> bool:
    """Whether no word of a text can be its verb, as far as the lists of news verbs go."""
    text = _COUNTED.sub("", text)
    if ANY_FINITE.search(text) or _PARTICIPLE.search(text):
        return False
    found = [word.lower() for word in _WORD.findall(text)]
    return not any(_is_verb(word, before) for before, word in zip(["", *found], found, strict=False))


def _is_verb(word: str, before: str) -> bool:
    """Whether a word is a form of a news verb, and no plural noun: "the barricades", "new raids"."""
    if word in PRESENT_FORMS and (word in _LIKE_NOUNS or before in DETERMINERS or before in PREPOSITIONS):
        return False
    return word in VERB_FORMS


def _headlines(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for start, end in zip(reading.paragraphs.starts, reading.paragraphs.ends, strict=True):
        if not _SHORTEST <= end - start <= _LONGEST:
            continue
        match = _TOPIC.match(clean, start, end)
        if match and _is_headline(match["topic"], match["rest"]):
            yield Match(start, match.end("topic") + 1)


def _is_headline(topic: str, rest: str) -> bool:
    if ". " in rest or '"' in rest or rest[-1] in "?!;,:" or rest.count(",") > 1 or len(rest.split()) < 4:
        return False
    if _ASIDE.match(rest) or "cannot" in rest or _LATER.search(rest):
        return False
    if topic.lower() in _TOPICS:
        phrase = _OPENS_PHRASE.match(rest) or _NEWS_HEAD.match(rest) or _HOLDS_PREPOSITION.search(rest)
        return bool(phrase) and not _LISTED.match(rest) and _is_verbless(rest)
    if topic.lower() in common_words() or not (_NEWS_HEAD.match(rest) or (": " in rest and rest[0].islower())):
        return False
    return rest.partition(": ")[0] != rest.title() and _is_verbless(rest)


_SO = lazy(
    r"(?P<so>So|Thus) (?:the (?P<role>(?:[a-z]+[ -]){0,3}[a-z]+)|(?P<title>(?:[a-z]+ ){0,2})(?P<name>[A-Z][\w'-]{2,}))\b"
    r"(?P<rest>[^:.!?]{0,160})(?=[:.]|$)"
)
_ROLES = TITLES | words(
    """captain technician striker midfielder defender goalkeeper singer actor actress conductor presenter patron
    trainer player footballer pilot rector virologist father mother brother sister widow pontiff union unions
    defence defense"""
)
_NO_NAMES = words("I I'm I'd I'll I've He She It We They You The This That There What Who Why How If In On At When")
_MOST_AFTER_NAME = 14


def _so_attributions(sentence: str) -> Iterator[Match]:
    match = _SO.match(sentence.lstrip("\"' "))
    if not match:
        return
    shift = len(sentence) - len(sentence.lstrip("\"' "))
    role = match["role"] or ""
    who = not _ROLES.isdisjoint(role.split()) if role else _is_named(match["title"], match["name"])
    rest = f"{role}{match['rest']}".replace(" speaking", "").replace(" interviewed", "")
    if who and _is_verbless(rest) and len(rest.split()) <= _MOST_AFTER_NAME:
        yield Match(shift + match.start("so"), shift + match.end("so"))


def _is_named(title: str, name: str) -> bool:
    """Whether a person is named: "coach Neri" and no "did Neri"."""
    titled = all(word in _ROLES or word in ("prime", "former", "also") for word in title.split())
    return titled and name not in _NO_NAMES and name.lower() not in common_words()


RULES: tuple[Rule, ...] = (
    TextRule(
        id="structure/verbless-headline",
        find=_headlines,
        in_clean=True,
        message=(
            "A headline in the Italian manner: a topic, a comma and no verb. English headlines have a verb: "
            "'New raids on Kharkiv kill six'."
        ),
        severity=Severity.WARNING,
        confidence=0.8,
        category="headline",
        source_languages=SOURCES,
        flags=(
            "<Sudan,> new clashes near the capital: twenty dead\n\nThe army left the town on Monday.",
            "<Serie B,> Palermo without two strikers against Bari",
            "<Pensions,> the unions on the street on Saturday",
            "<Covid,> in Veneto 300 new cases and two deaths",
        ),
        passes=(
            "Sudan, new home of the fund, said it was ready.",
            "Paris, France",
            "Sarajevo, two years on: a city without trams",
            "Ukraine, Russia trade blame for attack on dam",
            "Anna Smith, director of the museum in Leeds",
            "Pensions, the minister said, are safe.",
        ),
    ),
    SentenceRule(
        id="structure/so-without-verb",
        find=_so_attributions,
        anchors=("^so", "^thus"),
        message="Italian 'così il sindaco' says who spoke; English has 'said the mayor', or a sentence with a verb.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="reporting",
        source_expression="così",
        source_languages=("it", "de"),
        flags=(
            '"We are ready". <So> the bishop of Lodi, Carlo Neri, on local radio.',
            "<Thus> the union after the meeting.",
            '<So> Rossi at the end of the match: "We were lucky".',
        ),
        passes=(
            "So the mayor left.",
            "So Anna in the end decided to stay.",
            "So much for the plan.",
            "So did Anna and her brother.",
            "Thus the need for reform.",
            "So I, too, was late.",
        ),
    ),
)
