"""Endings of ordinals and ages that another language sets behind a figure: "17-th", "the 19-I place", "a 34-summer man", "16 e"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.english import ordinal
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule

__all__ = ["RULES"]

_PARTED = lazy(
    r"(?<![\w.,:/-])(?P<figure>\d{1,3})(?:-(?:st|nd|rd|th)(?![\w'-])| (?P<ending>nd|rd|th|st(?= (?!lbs?\b|pounds\b)[a-z]))(?![\w'-]))"
)
_CYRILLIC = lazy(
    r"(?<![\w.,:/-])(?P<figure>\d{1,4})-(?:(?:the )?(?P<age>summer)|(?P<decade>x|kh|h)(?P<years> years)?|I|Ti|ti|ty|ya|oy|oe|go|mu|and|the|me)"
    r"(?= [a-z])(?! ?-)"
)
_FRENCH_ENDINGS = "er ère ere e è ème eme".split()
_FRENCH = lazy(
    rf"(?<![\w.,:/€$£-])(?:(?<=the )(?P<figure>\d{{1,2}}) |(?P<touched>\d{{1,2}}))(?:{'|'.join(_FRENCH_ENDINGS)})(?= [a-z])"
)
_STOPPAGE = lazy(r"\((?P<minute>45|90|105|120)(?:e|th|'|st)? ?\+ ?(?P<more>\d{1,2})(?:e|st|nd|rd|th)\)")


def _parted(sentence: str) -> Iterator[Match]:
    for match in _PARTED.finditer(sentence):
        if match["ending"] is None or ordinal(match["figure"]).endswith(match["ending"]):
            yield Match(match.start(), match.end(), (ordinal(match["figure"]),))


def _cyrillic(sentence: str) -> Iterator[Match]:
    for match in _CYRILLIC.finditer(sentence):
        figure = match["figure"]
        if match["age"]:
            wording = f"{figure}-year-old"
        elif match["decade"] and match["years"] and len(figure) in (2, 4) and figure.endswith("0"):
            wording = f"{figure}s"
        elif match["decade"]:
            continue
        else:
            wording = ordinal(figure)
        yield Match(match.start(), match.end(), (wording,))


def _french(sentence: str) -> Iterator[Match]:
    for match in _FRENCH.finditer(sentence):
        yield Match(match.start(), match.end(), (ordinal(match["figure"] or match["touched"]),))


def _stoppage(reading: Reading) -> Iterator[Match]:
    for match in _STOPPAGE.finditer(reading.clean):
        yield Match(match.start(), match.end(), (f"({match['minute']}+{match['more']})",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="typography/parted-ordinal",
        message="The ending of an ordinal touches its figure.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="number-format",
        find=_parted,
        anchors=tuple(f"<number> {ending}" for ending in ("st", "nd", "rd", "th")),
        probe=r"\d{1,3}[- ](?:st|nd|rd|th)\b",
        fix=Fix.SAFE,
        flags=(
            "The <17-th> of May was a holiday.",
            "They meet in the <2 nd> round.",
            "It is the <21 st> time.",
            "They came <3-rd> in the group.",
        ),
        passes=(
            "The 17th of May was a holiday.",
            "He rode at 11 st 7 lb.",
            "They live at 12 St Mary's Road.",
            "The jockey weighs 9 st, his brother 21 st.",
        ),
    ),
    SentenceRule(
        id="typography/slavic-number-ending",
        message="Russian and Ukrainian set an ending behind a figure, '19-я', '34-летний'; English says '19th', '34-year-old'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="number-format",
        source_expression="19-я, 75-й, 90-х годов, 34-летний / 19-а, 75-й, 90-х років, 34-літній",
        source_languages=("ru", "uk"),
        find=_cyrillic,
        anchors=tuple(f"<number> {ending}" for ending in "the summer x kh h i ti ty ya oy oe go mu and me".split()),
        probe=r"\d{1,4}-(?:the|summer|x|kh|h|i|ti|ty|ya|oy|oe|go|mu|and|me)\b",
        flags=(
            "She holds the <19-I> place in the list.",
            "Police held a <34-the summer> driver.",
            "The <46-summer> man was let go.",
            "In the <90-x years> he lived in Lviv.",
            "The <75-ti> anniversary was marked in May.",
            "It was the <5-the> session of the council.",
        ),
        passes=(
            "She holds 19th place.",
            "The 5-a-side game and the 4-x-4 race are over.",
            "A 3-and-a-half-year term, a 10-y bond.",
            "The 34-year-old driver was let go.",
        ),
    ),
    SentenceRule(
        id="typography/french-ordinal",
        message="French writes ordinals with 'e' or 'er': '16e', '1er'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="number-format",
        source_expression="16e, 1er",
        source_languages=("fr",),
        find=_french,
        anchors=(
            *(f"<number> {ending}" for ending in _FRENCH_ENDINGS),
            *(f"{figure}{ending}" for figure in range(1, 32) for ending in _FRENCH_ENDINGS),
        ),
        flags=(
            "She lives in the <16 e> district.",
            "The <2eme> round is on Sunday.",
        ),
        passes=(
            "She lives in the 16th district.",
            "Take 2 e numbers, E numbers or 3 eggs.",
        ),
    ),
    TextRule(
        id="typography/stoppage-time",
        find=_stoppage,
        in_clean=True,
        message="The minutes of stoppage time are plain figures: '(45+2)'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="number-format",
        source_expression="45e+2",
        flags=("The goal by Diallo <(45 + 2nd)> came late.", "He was sent off <(90th+4th)>."),
        passes=("The goal came late (45+2).", "He adds (45 + 2) figures."),
    ),
)
