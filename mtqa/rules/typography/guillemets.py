"""Quotation marks of other languages: « » and „ “."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.english import SPEAKING
from mtqa.rules.places import line_start
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.typography.pairing import BLANKS, LONGEST_SPAN, pair, word_after

__all__ = ["RULES", "closes_with_guillemet", "opens_with_guillemet"]

_GUILLEMETS = lazy(r"«([^«»\n]*)»|[«»]")
_FAR = 10_000
"""No line of an article is longer; one that holds the whole text should not be searched for every mark."""
_CYRILLIC = lazy("[А-Яа-яЁёІіЇїЄє]{3}")


def closes_with_guillemet(prose: str, offset: int) -> bool:
    """Whether a lone », which is told by itself, follows in the line."""
    end = prose.find("\n", offset, offset + _FAR)
    line = prose[offset : end if end >= 0 else offset + _FAR]
    return "»" in line and "«" not in line


def opens_with_guillemet(prose: str, offset: int) -> bool:
    """Whether a lone «, which is told by itself, stands before in the line."""
    line = prose[line_start(prose, offset, _FAR) : offset]
    return line.rfind("«") > line.rfind("»")


def _style(reading: Reading) -> tuple[str, str]:
    """The marks that the article uses: curly ones if most are, else straight ones."""
    prose = reading.prose
    return ("“", "”") if prose.count("“") + prose.count("”") > prose.count('"') else ('"', '"')


def _is_arrow(prose: str, offset: int) -> bool:
    """Whether a » parts the steps of a path: Home » News » Rome."""
    start = line_start(prose, offset, _FAR)
    return (
        prose[offset - 1 : offset + 2] == " » " and "«" not in prose[start:offset] and prose.startswith("Home ", start)
    )


def _foreign(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    if not any(mark in prose for mark in "«»„‟"):
        return
    left, right = _style(reading)
    for match in _GUILLEMETS.finditer(prose):
        inner = match.group(1)
        if (inner is None and _is_arrow(prose, match.start())) or _is_cyrillic(prose, match):
            continue
        if inner is not None and len(inner) <= LONGEST_SPAN:
            yield Match(match.start(), match.end(), (left + inner.strip() + right,))
            continue
        if match.group()[0] == "«":
            yield _opening_guillemet(prose, match.start(), left)
        if match.group()[-1] == "»":
            yield _closing_guillemet(prose, match.end(), right)
    for quotation in pair(reading).quotations if "„" in prose or "‟" in prose else ():
        if quotation.opening.text in "„‟":
            yield Match(quotation.opening.start, quotation.opening.end, (left,))
            if quotation.closing.text != right:
                yield Match(quotation.closing.start, quotation.closing.end, (right,))


def _is_cyrillic(prose: str, guillemets: re.Match[str]) -> bool:
    """Whether the marks stand in a sentence that was not translated, and are right there."""
    start, end = guillemets.span()
    return bool(_CYRILLIC.search(prose, max(0, start - 12), start) and _CYRILLIC.search(prose, start, end))


def _opening_guillemet(prose: str, start: int, mark: str) -> Match:
    """A « by itself, with the space behind it."""
    end = start + 1
    while prose[end : end + 1] in tuple(BLANKS):
        end += 1
    return Match(start, end, (mark,))


def _closing_guillemet(prose: str, end: int, mark: str) -> Match:
    """A » by itself, with the space before it; and with the speaker that has run into it: `very good»Says the coach`."""
    start = end - 1
    while start and prose[start - 1] in BLANKS:
        start -= 1
    if not prose[end : end + 1].isalpha() or not prose[start - 1 : start].strip():
        return Match(start, end, (mark,))
    last = word_after(prose, end)
    word = prose[end:last]
    if word.lower() in SPEAKING and prose[start - 1 : start].isalnum():
        return Match(start, last, (f",{mark} {word.lower()}",))
    return Match(start, last, (f"{mark} {word}",))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/foreign-quotes",
        find=_foreign,
        message='English quotes with “ ” or " ", not with « » (Italian, French, Russian) or „ “ (German, Polish).',
        severity=Severity.ERROR,
        confidence=0.9,
        category="punctuation",
        fix=Fix.SAFE,
        flags=(
            "He explained: <«We did not know»>.",
            "She called it <„>a farce<“> in court.",
            "They sang <« Bella ciao »> in the square.",
            "“We are late”, he said. The school will open <« >in time.",
            "“We are late”, he said. The road is very bad<»Says> the mayor.",
        ),
        passes=(
            'He explained: "We did not know."',
            "He explained: “We did not know.”",
            "The value is > 5 and < 7.",
            "Он сказал: «Мы опоздали», и уехал.",
        ),
    ),
)
