"""A heading that ends with a dash: the name of the newspaper or of its section stood behind it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["RULES"]

_TAIL = lazy(r"(?P<word>[\w'’”\"»?!%)]+) ?(?<= |[”\"»])(?P<dash>[–|-]) ?(?=\n|\Z)")
_FEWEST_WORDS, _LONGEST = 4, 200
_TEXT = 100
"""Below a heading stands a text that is at least as long, and no other line of a dialogue or a list."""


def _heading_tails(reading: Reading) -> Iterator[Match]:
    prose, paragraphs = reading.prose, reading.prose_paragraphs
    bounds = list(zip(paragraphs.starts, paragraphs.ends, strict=True))
    for (start, end), (next_start, next_end) in pairwise(bounds):
        line = prose[start:end].rstrip()
        if line[-1:] not in "–|-" or not line or len(line) > _LONGEST or next_end - next_start < _TEXT:
            continue
        match = _TAIL.search(prose, max(start, start + len(line) - 40), start + len(line))
        if match and line.count(" ") >= _FEWEST_WORDS and not line.startswith(("-", "–")):
            yield Match(match.start(), match.end(), (match["word"],))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="structure/heading-ends-with-dash",
        find=_heading_tails,
        message="The heading ends with a dash: the name of the paper or section behind it was cut off.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="headline",
        source_languages=("it",),
        fix=Fix.SAFE,
        flags=(
            "The old bridge is shut for <repairs –>\n\nThe old bridge over the river has been shut since Monday, and nobody knows"
            " when it will be open again, says the mayor.",
            "“Nobody asked us about the <road” –>\n\nThe people of the village say that nobody asked them about the new road, which"
            " will cut their square in two from next summer on.",
        ),
        passes=(
            "The old bridge is shut for repairs\n\nThe old bridge over the river has been shut since Monday, and nobody knows"
            " when it will be open again, says the mayor.",
            "You never told me that –\n\nI did.",
        ),
    ),
)
