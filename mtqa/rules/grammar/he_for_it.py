"""'he' and 'she' for a thing: languages whose nouns all have a gender."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.english import REPORTING_PAST, REPORTING_PRESENT, any_of, words
from mtqa.rules.grammar.people import MAN, WOMAN, Cast, cast_of
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["RULES"]

_SPEAKING = (
    REPORTING_PAST
    | REPORTING_PRESENT
    | words(
        """asks believes continued hopes joked laughed laughs pointed quipped recalled spoke tells thinks tweeted wonders"""
    )
)
_THEM = lazy(
    r"[HhSs](?<![\w/].)(?<!\bor .)(?:(?<=[Hh])(?:e|is|im|imself|er|erself)|(?<=[Ss])he)\b(?!'|/| or (?:he|she|his|her)\b)"
)
_THINGS = {
    "he": ("it",), "she": ("it",), "his": ("its",), "him": ("it",), "her": ("its", "it"), "himself": ("itself",),
    "herself": ("itself",),
}  # fmt: skip
_SPEAKS = lazy(rf" (?:also |then |later |has |had |have |would )*{any_of(_SPEAKING)}\b")
_SOME_WAY = 480
_OPENING = 300
_LEAST = 25


def _he_for_it(reading: Reading) -> Iterator[Match]:
    cast, clean = cast_of(reading), reading.clean
    wrong: set[int] = set()
    for match in _THEM.finditer(clean):
        start, end = match.span()
        if any(cast.is_near(sex, start - _SOME_WAY, start + 50) for sex in (MAN, WOMAN)):
            continue
        number = reading.sentence_at(start)
        if _SPEAKS.match(clean, end) or reading.is_quoted(start) or _is_somebody(cast, number, start, wrong):
            continue
        wrong.add(start)
        wordings = _THINGS[match.group().lower()]
        if match.group().lower() == "her" and not clean[end + 1 : end + 2].isalnum():
            wordings = ("it",)
        yield Match(start, end, tuple(each.capitalize() if match.group()[0].isupper() else each for each in wordings))


def _is_somebody(cast: Cast, number: int, offset: int, wrong: set[int]) -> bool:
    """Whether anybody is named in the sentence or some way before; at the start of an article, behind it too."""
    sentences = cast.reading.sentences
    if offset < _LEAST or number == 0:
        return True  # an extract that begins with "She", or is one sentence, tells nothing
    first = next((each for each in range(number, -1, -1) if sentences[each].start <= offset - _SOME_WAY), 0)
    last = number + 3 if sentences[number].start < _OPENING else number + 1
    mentions = (mention for each in range(first, min(last, len(sentences))) for mention in cast.mentions(each))
    return any(
        mention.start not in wrong and (mention.kind != "pronoun" or mention.start < offset) for mention in mentions
    )


RULES: tuple[Rule, ...] = (
    TextRule(
        id="grammar/he-for-it",
        message="Nobody is named here whom 'he' or 'she' can mean: a thing is 'it', its parts are 'its'.",
        severity=Severity.WARNING,
        confidence=0.7,
        category="pronoun",
        source_expression="la legge ... essa, der Bus ... er, она",
        find=_he_for_it,
        in_clean=True,
        flags=(
            "The law has been in force since May. <He> provides for fines of 500 euros.",
            "The bridge was built in 1960. In June <she> was checked for the last time, in August it fell.",
            "The tunnel is 20 metres deep. In places, <he> is too narrow for a car.",
        ),
        passes=(
            "In addition to being late for the vote, he was rude.",
            "The law has been in force since May. It provides for fines.",
            "The driver left the tunnel. He was tired.",
            "When the tunnel opened, Rossi said that he was glad.",
            "He is 30 and lives in Rome. The singer will marry in May.",
            "A crash on the hill: 17 year old dies after his arrival at the hospital",
            "A fourteen-year-old was brought in at night. After surgery he is better.",
        ),
    ),
)
