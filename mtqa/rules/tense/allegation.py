"""German 'soll', Dutch 'zou': "the accused should have beaten him" for "is alleged to have beaten him"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_DEEDS = (
    "abducted abused assaulted attacked beaten bribed broken choked deceived defrauded drugged embezzled fired hit injured insulted"
    " kicked kidnapped killed laundered lured molested murdered poisoned punched raped robbed shot smuggled spied stabbed stolen"
    " strangled struck threatened thrown tortured wounded"
)
_SHOULD = lazy(
    r"(?P<subject>\b(?:(?:[Tt]he|[Tt]wo|[Tt]hree|[Bb]oth)|(?P<one>[Oo]ne of the|[Aa]n?)) (?:(?:[Oo]ther|main|alleged|two|three|young|second) ){0,2}"
    r"(?P<who>[Aa]ccused|[Dd]efendants?|[Ss]uspects?|perpetrators?|attackers?|assailants?|thie(?:f|ves)|robbers?|\d\d-[Yy]ear-[Oo]lds?))"
    rf" (?P<should>should have) (?P<adverb>(?:also |already |then |at least |later |previously |repeatedly |several times )?)"
    rf"(?=(?:{'|'.join(_DEEDS.split())}|(?:added|given) (?:\w+ ){{0,3}}?(?:kicks?|blows?|punch(?:es)?|stabs?))\b)"
)


def _alleged(sentence: str) -> Iterator[Match]:
    for match in _SHOULD.finditer(sentence):
        plural = match["one"] is None and match["who"].endswith("s")
        be = "are" if plural else "is"
        yield Match(match.start("should"), match.end("should"), (f"{be} alleged to have", f"{be} said to have"))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="tense/should-for-alleged",
        find=_alleged,
        anchors=("should have",),
        message="German 'soll ... haben' reports a charge; English 'should have' blames somebody for not doing it: 'is alleged to have'.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="tense",
        source_expression="soll geschlagen haben",
        source_languages=("de",),
        flags=(
            "One of the defendants <should have> beaten the guard.",
            "The second accused <should have> at least added a blow of his own.",
            "The two suspects <should have> robbed a bank.",
        ),
        passes=(
            "The accused should have been warned.",
            "The suspects should have stayed at home.",
            "The team should have beaten the champions.",
        ),
    ),
)
