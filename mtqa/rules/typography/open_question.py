"""Headings that ask and have no question mark: "What is the bonus", for Italian "Cos'è il bonus"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.language import SOURCES
from mtqa.reading import Reading
from mtqa.rules.english import FINITE_AUXILIARIES
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["RULES"]

_LONGEST = 100
_QUESTION = lazy(
    r"(?:What|How|When|Where|Why|Who)(?: (?:much|many|long|often))? (?:is|are|does|do|did|can|will|was|were|has|have|should|would|must)"
    r" (?P<rest>[^.,:;!?…\"()–—-]+[a-z])\Z"
)
_SUBJECTS = ("What", "Who")
"""These may be subjects: "What is private is private"."""
_JOINTS = frozenset("and or but if because while".split())


def _open_questions(reading: Reading) -> Iterator[Match]:
    clean, paragraphs = reading.clean, reading.paragraphs
    for start, end in zip(paragraphs.starts, paragraphs.ends, strict=True):
        if end - start > _LONGEST or clean[start] not in "WH":
            continue
        match = _QUESTION.match(clean, start, end)
        words = match["rest"].split() if match else []
        if match is None or len(words) < 2 or not _asks(match.group(), words):
            continue
        last = words[-1]
        yield Match(end - len(last), end, (f"{last}?",))


def _asks(line: str, rest: list[str]) -> bool:
    """Whether a line is one question: no title with capitals, no second verb that makes it a statement."""
    capitals = sum(word[0].isupper() for word in rest)
    if capitals * 2 > len(rest) or not _JOINTS.isdisjoint(rest):
        return False
    return not line.startswith(_SUBJECTS) or FINITE_AUXILIARIES.isdisjoint(rest)


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/question-without-mark",
        find=_open_questions,
        in_clean=True,
        message="A heading in the order of a question ends with a question mark.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="punctuation",
        source_expression="Cos'è il bonus",
        source_languages=SOURCES,
        fix=Fix.SUGGESTED,
        flags=(
            "What is the school <bonus>\n\nThe bonus for schools is paid in May.",
            "How does the new card <work>\n\nThe card works in all shops.",
            "When will the bridge <open>",
        ),
        passes=(
            "What is the school bonus?\n\nThe bonus for schools is paid in May.",
            "What is done is done",
            "Who Is the Man in the Mirror",
            "How the new card works",
        ),
    ),
)
