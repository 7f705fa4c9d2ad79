"""A comma between a verb of saying and 'that', as German and the Slavic languages put it."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import REPORTING_PAST, REPORTING_PRESENT, any_of, words
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_SAID = (REPORTING_PAST | REPORTING_PRESENT) - words("agreed point points notes reports") | words(
    """believe believes claim confirm criticised criticises criticized criticizes emphasised emphasized fears hope hopes
    know knows regretted regrets say think thinks understood"""
)
_CERTAIN = "certain|clear|good|important|known|likely|necessary|possible|sad|true|unclear|understandable"
_SUBJECT = (
    r"(?:the|an?|he|she|it|they|we|I|you|there|his|her|its|their|our|this|these|those|all|many|no|not|nobody|nothing|everyone|both|some|more|fewer|most"
    r"|if|in|on|at|[A-Z][\w-]+)"
)
_SAID_THAT = lazy(
    rf"\b(?P<lead>{any_of(_SAID)}|[Ii]t (?:is|was) (?:{_CERTAIN}|to be (?:feared|hoped|expected))|the fact), that (?={_SUBJECT} (?!is why\b|is how\b)|[a-z]+ (?:will|is|are|was|were|has|have|would|must|can)\b)"
)


def _said_that(sentence: str) -> Iterator[Match]:
    for match in _SAID_THAT.finditer(sentence):
        if "," not in sentence[: match.start()]:  # "It is clear, he says, that"
            yield Match(match.start(), match.end() - 1, (f"{match['lead']} that",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/said-comma-that",
        message="No comma before the clause that says what is said or thought: 'He said that'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="punctuation",
        source_expression="er sagte, dass; он сказал, что",
        source_languages=("de", "ru", "uk"),
        find=_said_that,
        anchors=("that",),
        probe=r"(?<=[a-z], )that [a-z]+ ",
        flags=(
            "The union <said, that> the strike would go on.",
            "The court <ruled, that> nobody may enter.",
            "<It is important, that> all agree.",
            "The mayor <said, that> talks will go on.",
        ),
        passes=(
            "The union said that the strike would go on.",
            "It is clear, the court ruled, that nobody may enter.",
            "As he said, that is the end.",
        ),
    ),
)
