"""A life or a past event told in the present, with the year that it happened."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.rules.english import MONTH, MONTHS, any_of
from mtqa.rules.pattern import OPENS
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_PAST_OF = {
    "dies": "died", "marries": "married", "moves": "moved", "wins": "won", "becomes": "became", "founds": "founded",
    "joins": "joined", "publishes": "published", "returns": "returned", "graduates": "graduated", "debuts": "made a debut",
    "makes": "made", "enters": "entered", "leaves": "left", "begins": "began", "starts": "started", "opens": "opened",
    "releases": "released", "records": "recorded", "writes": "wrote", "loses": "lost", "arrives": "arrived", "meets": "met",
    "receives": "received", "takes": "took", "goes": "went", "plays": "played", "scores": "scored", "signs": "signed",
    "is": "was", "buys": "bought", "sells": "sold", "decides": "decided", "creates": "created", "directs": "directed",
    "stars": "starred", "ends": "ended", "closes": "closed", "comes": "came", "participates": "took part", "obtains": "obtained",
}  # fmt: skip
_YEAR = r"(?:1[5-9]\d\d|200\d|201[0-9])"
_WHO = r"(?:he|she|it|who|[Tt]he (?:[a-z]+ )?[a-z]+|[Hh]e|[Ss]he|[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
_IN_YEAR = lazy(
    rf"[\"']?(?:In|At the (?:end|beginning) of|On \d{{1,2}}) (?:{MONTH} )?{_YEAR},? (?:he|she|it|(?:the|his"
    rf"|her) [a-z]+|[A-Z][\w'-]+(?: [A-Z][\w'-]+)?) "
    rf"(?:also |then |finally )?(?P<verb>{any_of(frozenset(_PAST_OF))})\b(?! (?:expected|set|due|likely|to be"
    rf"|the year|still|now|also|(?:now )?(?:said|believed|reported|alleged|thought|known|rumou?red|understood|supposed) to)\b)"
)
_DIES_IN = lazy(
    rf"\b{_WHO} (?P<verb>dies|marries|moves|becomes|founds|joins|publishes|graduates|debuts|enters"
    rf"|wins)(?P<between> (?:(?!that|which|who|has|had|was|were|and|since)[\w'-]+ ){{0,6}}?)"
    rf"in (?:{MONTH} )?{_YEAR}\b(?! (?:and|or) 2)"
)


def _told_in_the_present(sentence: str) -> Iterator[Match]:
    opening = _IN_YEAR.match(sentence)
    for match in [*([opening] if opening else []), *_DIES_IN.finditer(sentence)]:
        yield Match(match.start("verb"), match.end("verb"), (_PAST_OF[match["verb"]],))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="tense/historic-present",
        message="With a year that is over English tells the event in the past: 'In 1990 he won'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="tense",
        source_expression="nel 1990 vince, muore nel 1995",
        source_languages=SOURCES,
        find=_told_in_the_present,
        anchors=("in <number>", "of <number>", *(f"in {month.lower()}" for month in sorted(MONTHS))),
        probe=rf"(?:{OPENS}in [\w ]{{4,20}},? [\w' ]{{2,40}}s\b|(?<= )in (?:(?i:{MONTH}) )?{_YEAR})",
        flags=(
            "In 1990 he <wins> the title.",
            "She <dies> in Rome in 1995.",
            "In May 1960 the singer <marries> a Dane.",
        ),
        passes=(
            "In 1990 he won the title.",
            "In 2024 he becomes mayor.",
            "In June 2012 she is said to have sold the farm.",
            "Who dies in the film? The one born in 1995.",
        ),
    ),
)
