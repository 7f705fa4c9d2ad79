"""Who reports what: a pronoun before the speaker's name, 'to inform that', 'said that "I'."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.rules.english import MONTHS, WEEKDAYS, any_of
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_NAME = rf"(?!{any_of(WEEKDAYS | MONTHS)}\b)[A-Z][\w'-]+"

# Verbs that take no person as their object, so that the name behind them can only be the speaker.
_SPOKE = (
    "continued|added|concluded|explained|said|says|commented|declared|underlined|stressed|admitted|replied|recalled"
    "|announced|confessed|specified|clarified|stated|continues|adds|concludes|explains|reiterated|reveals|revealed"
)
_HE_SAID_ROSSI = lazy(
    rf"(?:- |\" |^)(?P<he>[Hh]e|[Ss]he) (?P<verb>{_SPOKE}) (?P<name>{_NAME}(?: {_NAME})?)(?= -|\.\"?$|\. \")"
)


def _he_said_rossi(sentence: str) -> Iterator[Match]:
    for match in _HE_SAID_ROSSI.finditer(sentence):
        yield Match(match.start("he"), match.end(), (f"{match['name']} {match['verb']}",))


_TO_INFORM_THAT = lazy(  # "to inform that decision" is to shape it
    r"\bto (?:also )?inform that(?= (?:the|an?|he|she|it|they|we|I|you|there|this|these|those|no|nobody|nothing|everything|everybody|everyone|his|her|its|their|our|all|some|many"
    r"|[A-Z][\w'-]+)\b)"
)


def _inform_that(sentence: str) -> Iterator[Match]:
    for match in _TO_INFORM_THAT.finditer(sentence):
        yield Match(match.start(), match.end(), (match.group().replace("inform", "say"),))


_SAID = "said|stated|declared|added|explained|announced|wrote|stressed|noted|affirmed|assured|insisted|recalled|argued"
_SAID_THAT_I = lazy(rf"\b(?P<said>{_SAID})(?P<that> that) (?=\"(?:I|I'm|I've|My|We|We've|We're|Our)\b)")


def _said_that_i(sentence: str) -> Iterator[Match]:
    for match in _SAID_THAT_I.finditer(sentence):
        yield Match(match.start(), match.end("that"), (f"{match['said']},", f"{match['said']}:"))


_SAID_WHOM = tuple("said explained stated added concluded declared stressed emphasised emphasized".split())
_SAID_THEM = lazy(
    rf"(?<=\") ?,? ?(?P<match>(?P<said>{any_of(_SAID_WHOM)}) (?P<them>them|him))"
    r"(?=[.,]|$| (?:on|in|at|to|yesterday|today|after)\b)"
)
_SUBJECT = {"them": ("they", "she"), "him": ("he",)}
_TOLD_WHOM = lazy(
    r"(?<=\") ?,? ?(?P<match>(?P<told>told) (?P<whom>(?:the )?[A-Z][\w'-]+) (?P<who>(?:the|an?|his|her|its|their) "
    r"(?:(?!(?:is|was|are|were|has|have|had|will|would|can|could)\b)[\w'-]+ ){0,5}?[\w'-]+))(?=[.]$|, who\b)"
)


def _said_them(sentence: str) -> Iterator[Match]:
    for match in _SAID_THEM.finditer(sentence):
        wordings = tuple(f"{who} {match['said']}" for who in _SUBJECT[match["them"]])
        yield Match(match.start("match"), match.end("match"), wordings)
    for match in _TOLD_WHOM.finditer(sentence):
        wording = f"{match['who']} told {match['whom']}"
        yield Match(match.start("match"), match.end("match"), (wording,))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/said-them",
        message="Who speaks is the subject: 'they said', 'the firefighters told Reuters', not 'said them'.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="word-order",
        source_expression="sagte sie, ont indiqué à l'AFP les pompiers",
        source_languages=SOURCES,
        find=_said_them,
        anchors=(
            "told",
            *(f"{said} {them}" for said in _SAID_WHOM for them in _SUBJECT),
        ),
        probe=r"(?<=\" )\w+ \w+|(?<=\", )\w+ \w+|(?<=\",)\w+ \w+",
        flags=(
            '"The road is shut," <said them> on Monday in Bonn.',
            '"The road is shut", <told Reuters the local police>, who had been called at dawn.',
        ),
        passes=(
            '"The road is shut," they said on Monday.',
            '"The road is shut," the police told Reuters.',
            'The man called it "bad", told Reuters the road was shut and left.',
        ),
    ),
    SentenceRule(
        id="grammar/he-said-rossi",
        message="The pronoun and the name are both the speaker: 'Rossi continued', not 'he continued Rossi'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="doubled-subject",
        source_expression="ha continuato Rossi, añadió Rossi",
        find=_he_said_rossi,
        anchors=tuple(f"{he} {verb}" for he in ("he", "she") for verb in _SPOKE.split("|")),
        flags=(
            "It was a hard race for me - <he continued Bianchi> - but I will stay.",
            '"I am not tired," <she added Anna Neri>.',
        ),
        passes=(
            "It was a hard race for me - he continued - but I will stay.",
            '"I am not tired," she added Monday.',
            '"I am not tired," he said. Bianchi left.',
            'She added Bruni "was not easy".',
            "I know - he said Bianchi was ill - that it is late.",
        ),
    ),
    SentenceRule(
        id="grammar/to-inform-that",
        message="'inform' needs somebody who is told: 'to say that', 'to inform them that'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="grammar",
        source_expression="per informare che, para informar que, чтобы сообщить, что",
        source_languages=SOURCES,
        find=_inform_that,
        anchors=("inform that",),
        flags=(
            "The minister called the press <to inform that> nothing had changed.",
            "We would like <to inform that> the road is shut.",
        ),
        passes=(
            "The minister called the press to say that nothing had changed.",
            "We would like to inform you that the road is shut.",
            "They want the figures to inform that decision.",
        ),
    ),
    SentenceRule(
        id="grammar/said-that-i",
        message="No 'that' before a quotation that speaks as 'I' or 'we': 'She said, \"I ...\"'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="grammar",
        source_expression='afirmó que "yo", ha detto che "io"',
        source_languages=SOURCES,
        find=_said_that_i,
        anchors=tuple(f"{said} that" for said in _SAID.split("|")),
        probe=r"\w+ that \"",
        flags=(
            'The mayor <stated that> "I called the police at once".',
            'She <added that> "We have no money left".',
        ),
        passes=(
            'The mayor said, "I called the police at once".',
            'She added that "no money" was left.',
            "He said that I called.",
        ),
    ),
)
