"""The large first letter of a foreign page that was kept before the English word: "DThe man" for "Der Mann"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["RULES"]

_DOUBLED = lazy(
    r"[A-Z](?P<word>The|It|In|He|She|For|One|An|They|We|There|When|With|After|On|At|But|And|As|Since|Who|What|How|If|Even|This|That"
    r"|Two|Three|Not|No|His|Her) (?=[a-z])"
)
_FIRST_PARAGRAPHS = 6


def _drop_caps(reading: Reading) -> Iterator[Match]:
    paragraphs = reading.paragraphs
    for start, end in islice(zip(paragraphs.starts, paragraphs.ends, strict=True), _FIRST_PARAGRAPHS):
        match = _DOUBLED.match(reading.clean, start, end)
        if match:
            yield Match(start, match.end("word"), (match["word"],))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="structure/drop-cap-kept",
        find=_drop_caps,
        in_clean=True,
        message="The large first letter of the source's first word was kept before the English word.",
        severity=Severity.ERROR,
        confidence=0.9,
        category="structure",
        source_expression="D|er Mann",
        source_languages=("de",),
        fix=Fix.SAFE,
        flags=(
            "Bridge closed\n\n<DThe> bridge over the river is shut.",
            "<EIt> rained for days.",
        ),
        passes=(
            "The bridge over the river is shut.",
            "McHe is late. It rained. DThe is no word.",
            "IT experts are late.",
        ),
    ),
)
