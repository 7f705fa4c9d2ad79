"""Brackets that have lost what stood in them or their partner, and the Italian "(...)" for words left out."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.places import places
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["RULES"]

_EMPTY = lazy(r"(?<=[\w.,;:”\"] )\((?:[ \u00a0]?\)|(?=[,;] ?[a-z])|(?=\n|\Z)|(?=\.(?:\n|\Z| [A-Z])))")
_LEFT_OUT = lazy(r"(?<=[\w,;:.] )\((?:\.\.\.|…)\)")
_WORD = lazy(r"[\w'’-]+[.,;:]? ?\Z")


def _emptied(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    for match in filter(None, (_EMPTY.match(prose, at) for at in places(prose, "("))):
        before = _WORD.search(prose, max(0, match.start() - 30), match.start())
        if before:
            yield Match(before.start(), match.end(), (before.group().rstrip(),))


def _left_out(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    if "(..." not in prose and "(…" not in prose:
        return
    for match in _LEFT_OUT.finditer(prose):
        yield Match(match.start(), match.end(), ("[...]",))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/emptied-bracket",
        find=_emptied,
        message="What stood in the brackets was lost: a link, a foreign word or a sign.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="punctuation",
        fix=Fix.SUGGESTED,
        flags=(
            "The list is on the website of the <ministry (>, together with the map.",
            "The <border ()> is shut.",
            "The list is on the <website (>\n\nThe mayor left.",
        ),
        passes=(
            "The list is on the website (see above), together with the map.",
            "Call main() first.",
            "He smiled (: and left (;",
            "They use f(x) and (y), the third.",
        ),
    ),
    TextRule(
        id="typography/dots-in-brackets",
        find=_left_out,
        message="Words left out of a quotation are '[...]' or '...' in English; '(...)' is Italian, French and Spanish.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="punctuation",
        source_expression="(...)",
        source_languages=("it", "es", "fr", "pt", "de"),
        fix=Fix.SAFE,
        flags=(
            'He wrote: "We are few <(...)> but we are here."',
            "She said: “It is late <(…)>, we must go.”",
        ),
        passes=('He wrote: "We are few [...] but we are here."', "He waited ... and left (late)."),
    ),
)
