"""Noun phrases whose parts stand in the wrong place or in the wrong form."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import ANY_FINITE, NUMBER, NUMBER_WORDS, SHORT_ADJECTIVES, SMALL_NUMBERS, any_of, compared
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_PHRASES = (
    "to say the least|at the very least|at least|nothing short of|in any case|for the moment|at the moment|until now"
    "|up to now"
    "|to date|in fact|in part|at times|for now|not at all|still today|even today|in many ways|for some time|for "
    "years|in itself"
    "|almost always|almost never|perhaps|however|instead|anyway|moreover|therefore|by far"
)
_PREPOSED = lazy(
    rf"\b(?P<article>an?|[Tt]he|[Aa]n?|his|her|their|its|this|these|some) (?P<phrase>{_PHRASES}) "
    rf"(?P<adjective>(?!{NUMBER}|one\b|a\b|an\b|the\b|partial|partly|temporar|part\b|half|once\b|equal|as\b|more\b"
    rf"|less\b)(?:[a-z][\w-]*(?:al|ble|ent|ant|ive|ous|ful|less|ed|ing|ic|an|wn)|unique|rare|strange"
    rf"|absurd|bizarre|odd|curious|difficult|obscure|long|short|high|low|new|only|unfair|unclear|hard|better|worse"
    rf"|best|most \w+)) (?P<noun>(?!of\b|to\b|in\b|that\b|for\b)[a-z][\w-]+)"
)


def _preposed(sentence: str) -> Iterator[Match]:
    for match in _PREPOSED.finditer(sentence):
        if match["phrase"] in ("by far", "at least", "perhaps") and match["article"].lower() in (
            "the",
            "these",
            "some",
        ):
            continue
        article = match["article"]
        if article.lower() in ("a", "an"):
            new = "an" if match["adjective"][0] in "aeiou" else "a"
            article = new.capitalize() if article[0].isupper() else new
        wording = f"{article} {match['adjective']} {match['noun']}"
        yield Match(match.start(), match.end(), (wording,))


_SAME_OF = lazy(
    r"\b(?P<same>the same (?:[a-z-]+ ){0,2}?(?!period|month|quarter|day|week|season|time|date|part|end|evening"
    r"|morning|night)[a-z-]+) of (?P<than>always|ever|yesterday|last (?:year|week|month|season|time|night|summer"
    r"|winter)|the last time"
    r"|(?:[a-z]+ )?(?:years?|months?|days?|weeks?) ago|(?:the )?previous (?:year|season|match|day|days|edition"
    r"|editions)|(?:the )?year before|the past|before|when \w+)\b"
)


def _same_of(sentence: str) -> Iterator[Match]:
    for match in _SAME_OF.finditer(sentence):
        than = "ever" if match["than"] in ("always", "ever") else match["than"]
        yield Match(match.start(), match.end(), (f"{match['same']} as {than}",))


_BOTH_TWO = lazy(
    rf"\b(?P<both>[Bb]oth|[Aa]ll) (?P<the>the |his |her |their )two (?=[a-z])|\b(?P<the2>[Tt]he both) (?=[a-z]+s\b)"
    rf"|\b(?P<all>[Aa]ll) the (?P<number>{any_of(SMALL_NUMBERS - {'two'})}) (?=[a-z-]+s\b)"
)


def _both_two(sentence: str) -> Iterator[Match]:
    for match in _BOTH_TWO.finditer(sentence):
        if match["all"]:
            yield Match(match.start(), match.end() - 1, (f"{match['all']} {match['number']}",))
        elif match["the2"]:
            yield Match(match.start(), match.end() - 1, ("Both" if match["the2"][0] == "T" else "both",))
        else:
            both = "Both" if match["both"][0].isupper() else "both"
            wording = both if match["both"].lower() == "all" and match["the"] == "the " else f"{both} {match['the']}"
            yield Match(match.start(), match.end() - 1, (wording.rstrip(),))


_UNITS = (
    "years|months|weeks|days|hours|minutes|metres|meters|kilometres|kilometers|euros|dollars|pounds|pages|points"
    "|degrees|seats|floors|storeys"
)
_A_TEN_YEARS = lazy(
    rf"\b(?P<a>[Aa]n?) (?P<number>{NUMBER})[ -](?P<unit>{_UNITS})(?P<old>[ -](?:old|long|high|deep"
    rf"|wide))? (?P<noun>(?!of\b|to\b|in\b|ago\b|later\b|a\b|per\b|or\b|and\b|for\b|after\b|before\b|from\b|at\b"
    rf"|on\b|is\b|was\b)[a-z][\w-]+)"
)


def _a_ten_years(sentence: str) -> Iterator[Match]:
    for match in _A_TEN_YEARS.finditer(sentence):
        if match["number"] == "1" or match["number"].endswith((".", ",")):
            continue
        old = f"-{match['old'][1:]}" if match["old"] else ""
        compound = f"{match['number']}-{match['unit'][:-1]}{old}"
        yield Match(match.start(), match.end(), (f"{match['a']} {compound} {match['noun']}",))


_MORE_BIG = lazy(
    rf"\b(?P<more>more|less) (?P<word>{any_of(SHORT_ADJECTIVES)}) than\b"
    rf"|\b(?P<most>[Tt]he most) (?P<word2>{any_of(SHORT_ADJECTIVES)}) (?P<after>of|in|among|ever)\b"
)
_COMPARISON = lazy(r"\b(?:is|was|are|were|be|been|become|became|even|much|far|a bit|slightly)$")


def _more_big(sentence: str) -> Iterator[Match]:
    for match in _MORE_BIG.finditer(sentence):
        if match["most"]:
            yield Match(
                match.start(), match.end("word2"), (f"{match['most'].split()[0]} {compared(match['word2'], 'est')}",)
            )
        elif match["more"] == "more" and _COMPARISON.search(sentence[: match.start()].rstrip()):
            yield Match(match.start(), match.end("word"), (compared(match["word"], "er"),))


_DEEDS = (
    "introduction|discovery|opening|closure|closing|construction|creation|presentation|publication|use|deployment"
    "|installation"
    "|presence|arrival|return|transfer|adoption|approval|release|recovery|finding|explosion|dispatch|entry|inauguration"
    "|destruction|withdrawal|conquest|killing|arrest|shooting"
)
_DESCRIBED = (
    r"(?:new|old|big|small|large|young|second|third|long|short|big|great|possible|common|former|[a-z]{3,}(?:al|ic|ous|ive|ary|ful|ent|ant|ish|ese|ian|able|ible)"
    r"|[a-z]{3,}ed)"
)
_LATE_OF = lazy(
    rf"\b(?P<lead>[Tt]he (?:[a-z]+ )?(?:{_DEEDS})) (?P<middle>(?:in|on|at|near|inside|during|after|by|from|to"
    rf"|into)(?: (?!and\b|of\b|that\b|which\b|who\b|is\b|was\b)[\w'-]+){{1,6}})"
    rf" (?P<of>of (?:the body|the bodies|an?|two|three|some|several|new|its|his|their) (?:{_DESCRIBED} ){{0,2}}(?!{_DESCRIBED}\b)[a-z-]+)\b"
)
_OWN_OF = lazy(
    r"\b(?:city|town|state|village|region|university|centre|center|north|south|east|west|area|part|end|start"
    r"|beginning|age|middle|heart|hands|outskirts|number|series|group|lot|light|case|form|absence|front|search"
    r"|favour|favor|course|context|face|way|kind|type|sort|level|process|event|time|death|result|hand|office|side"
    r"|use|lack|month|years?|day|days|week|leader|one|some|most|all|charge|head|back|size|loss|risk|fear|threat"
    r"|period|amount|range|variety|home|house|host|pair|couple|dozens?|hundreds|thousands|millions|view|presence"
    r"|cost|costs|rate|value|supply|production|sale|import|aftermath|wake|hospital|tons?|tonnes)$"
)


# "the arrest in Paris of a man" is news English too.
_NEWS_DEED = lazy(r"killing|arrest|shooting|arrival|discovery|return|release|finding|explosion|presence|entry")


def _late_of(sentence: str) -> Iterator[Match]:
    for match in _LATE_OF.finditer(sentence):
        middle = match["middle"]
        if not _OWN_OF.search(middle) and not ANY_FINITE.search(middle):
            wording = f"{match['lead']} {match['of']} {middle}"
            rare = None if _NEWS_DEED.search(match["lead"]) else Severity.WARNING
            yield Match(match.start(), match.end(), (wording,), severity=rare, confidence=0.7 if rare else None)


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/phrase-before-adjective",
        message=(
            "English puts no such phrase between the article and the adjective: 'a coincidence that is suspicious at "
            "least'."
        ),
        severity=Severity.WARNING,
        confidence=0.75,
        category="word-order",
        source_expression="una coincidenza quantomeno sospetta",
        find=_preposed,
        anchors=tuple(
            f"{article} {phrase}"
            for article in ("a", "an", "the", "his", "her", "their", "its", "this", "these", "some")
            for phrase in _PHRASES.split("|")
        ),
        flags=(
            "It ended with <an at least strange decision>.",
            "It was <a to say the least controversial choice>.",
            "This is <the until now unknown witness>.",
        ),
        passes=(
            "It ended with a decision that was strange, to say the least.",
            "It is at least strange.",
            "He has an at least temporary job.",
        ),
    ),
    SentenceRule(
        id="grammar/the-same-of",
        message="'the same' compares with 'as': 'the same players as last year'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="preposition",
        source_expression="gli stessi giocatori dell'anno scorso",
        find=_same_of,
        anchors=("the same",),
        probe=r"the same (?:[a-z-]+ ){1,3}of (?:always|ever|yesterday|last|the|previous|year|before|when|[\w]+ \w+ ago)",
        flags=(
            "They are <the same players of last year>.",
            "It is <the same problem of always>.",
            "He wore <the same old coat of two years ago>.",
        ),
        passes=(
            "They are the same players as last year.",
            "It was the same on the last day of last year.",
            "Sales fell by half compared with the same month of the previous year.",
        ),
    ),
    SentenceRule(
        id="grammar/both-the-two",
        message="'both' already means 'the two', and 'all' stands before a number without 'the'.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="grammar",
        source_expression="entrambi i due, tutti e tre i",
        find=_both_two,
        anchors=("both the", "both his", "both her", "both their", "the both", "all the"),
        probe=r"both \w+ two\b|the both [a-z]+s\b|all the [a-z]+ [a-z-]+s\b",
        flags=(
            "<Both the two> brothers were arrested.",
            "He sold <both his two> cars.",
            "<The both> teams lost.",
            "<All the three> brothers were arrested.",
        ),
        passes=(
            "Both brothers were arrested.",
            "Both the first and the second team lost.",
            "The best of both worlds.",
            "All the ten-year-olds sing, and all three brothers.",
        ),
    ),
    SentenceRule(
        id="grammar/a-ten-years-sentence",
        message="A measure before a noun is singular and hyphenated: 'a ten-year sentence', 'a two-year-old child'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="agreement",
        find=_a_ten_years,
        anchors=tuple(f"{article} {number}" for article in ("a", "an") for number in ("<number>", *NUMBER_WORDS)),
        probe=rf"an? [\w.,]+[ -](?:{_UNITS})\b",
        flags=(
            "He got <a ten years sentence>.",
            "She has <a two years old child>.",
            "It is <a 120 kilometres trench>.",
        ),
        passes=(
            "He got a ten-year sentence.",
            "They met a second time two years later.",
            "A few years later he left.",
        ),
    ),
    SentenceRule(
        id="grammar/more-big-than",
        message="A short adjective compares with '-er' and '-est': 'bigger than', 'the biggest of'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="grammar",
        source_expression="più grande",
        find=_more_big,
        anchors=(
            *(f"more {word}" for word in sorted(SHORT_ADJECTIVES)),
            *(f"most {word}" for word in sorted(SHORT_ADJECTIVES)),
        ),
        flags=(
            "The new wall is <more high> than the old one.",
            "It is <the most big> of the islands.",
            "The river was much <more deep> than today.",
        ),
        passes=(
            "The new wall is higher than the old one.",
            "They bought more old than new houses.",
            "It is the most highly paid of jobs.",
        ),
    ),
    SentenceRule(
        id="grammar/late-of",
        message="'of' and its noun belong next to the deed: 'the discovery of a body in a cellar'.",
        severity=Severity.SUGGESTION,
        confidence=0.5,
        category="word-order",
        source_expression="il ritrovamento in una cantina del corpo di",
        find=_late_of,
        anchors=tuple(f"the {deed}" for deed in _DEEDS.split("|")),
        probe=rf"the (?:{_DEEDS}) (?:in|on|at|near|inside|during|after|by|from|to|into) [^,.;:]{{3,60}} of\b",
        flags=(
            "<The discovery in a cellar of two bodies> shocked them.",
            "They fear <the introduction in the province of a new tax>.",
            "<The opening in Milan of two new schools> is near.",
        ),
        passes=(
            "The discovery of a body in a cellar shocked them.",
            "The arrival in the city of Rome was late.",
            "The opening at the end of a year.",
        ),
    ),
)
