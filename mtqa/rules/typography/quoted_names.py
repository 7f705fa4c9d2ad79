"""Names of clubs in quotation marks, as Russian and Ukrainian set them."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_SPORT = (
    "match matches goal goals club league coach midfielder striker goalkeeper defender football hockey derby "
    "playoffs standings footballer footballers halftime basketball"
).split()
_LEAD = (
    r"(?:of|against|over|between|and|with|for|from|to|at|by|beat|defeated|coach|club|team|striker|midfielder|forward"
    r"|defender|goalkeeper|FC|fans|leave|joined|left|bypassed|beats|player|players|footballers|beating|that|where|after"
    r"|when|as|match|the|captain)"
)
_CLUB = lazy(
    rf"(?:^|(?<![\w'-])(?P<lead>(?i:{_LEAD})) )\"(?P<name>[A-Z][\w'-]+(?: [A-Z][\w-]+)?)\""
    r"(?= (?:and|in|with|on|at|from|to|is|was|has|have|had|will|scored|won|lost|beat|for|against|by|after|are|were|can"
    r"|could|left|came|took|lost|who|whose|[a-z]+ed|drew|played|plays|midfielder|striker|[A-Z])|[.,;:')]|$| ?[-–(])"
)
_SPORT_WORD = lazy(rf"(?i)\b(?:{'|'.join(_SPORT)})\b")


def _quoted_club(sentence: str) -> Iterator[Match]:
    if _SPORT_WORD.search(sentence):
        for match in _CLUB.finditer(sentence):
            start = match.end("lead") + 1 if match["lead"] else match.start()
            yield Match(start, match.end(), (match["name"],))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="typography/quoted-club",
        message="English sets no quotation marks round the name of a club.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="punctuation",
        source_expression="«Динамо», «Шахтёр» / «Динамо», «Шахтар»",
        source_languages=("ru", "uk"),
        find=_quoted_club,
        anchors=tuple(_SPORT),
        flags=(
            'The coach of <"Dynamo"> praised his players after the match.',
            'He scored two goals for <"Real Madrid">.',
            '<"Milan"> won the match against <"Torino">.',
        ),
        passes=(
            "The coach of Dynamo praised his players.",
            'The match was called "Big Day" by the club.',
            'She sang "Hello" at home.',
        ),
    ),
)
