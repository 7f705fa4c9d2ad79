"""Lists of links and of tags that a web page shows beside an article: "+ Goat crosses border", "• Building • News"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["RULES"]

_PLUS = lazy(r"\+ [A-Z\"'‘“][^\n]{8,200}(?<![.;:])")
_BULLET = lazy(r"[•·*–-] ?[^\n]{8,200}(?<![.;:])")
_TAG = lazy(r"[•·*] ?[A-Z][\w'-]+(?: [\w'-]+)?")
_BEFORE_LINKS = lazy(
    r"(?:(?:read|see|watch) (?:also|too|more)|also (?:read|see|watch)|related (?:articles?|news|stories|content|posts?)"
    r"|more on (?:this|the) (?:topic|subject)|(?:popular|other) (?:articles|news)(?: now)?)[:.…]?",
)
_FEWEST_TAGS = 3


def _plus_lines(reading: Reading) -> Iterator[Match]:
    """Lines that begin with a plus sign, as Brazilian pages mark links; of several in a row, one finding."""
    clean, paragraphs = reading.clean, reading.paragraphs
    if "\n+ " not in clean:
        return
    start = end = -1
    for first, last in zip(paragraphs.starts, paragraphs.ends, strict=True):
        if clean[first] == "+" and first and _PLUS.fullmatch(clean, first, last):
            start = first if start < 0 else start
            end = last
        elif start >= 0:
            yield Match(start, end, ("",))
            start = -1
    if start >= 0:
        yield Match(start, end, ("",))


def _below_read_also(reading: Reading) -> Iterator[Match]:
    """The bullets below a line that says "Read also"."""
    clean, paragraphs = reading.clean, reading.paragraphs
    lines = list(zip(paragraphs.starts, paragraphs.ends, strict=True))
    for index, (first, last) in enumerate(lines[:-1]):
        if last - first > 30 or not _BEFORE_LINKS.fullmatch(clean[first:last].lower()):
            continue
        end = -1
        for start_next, end_next in lines[index + 1 :]:
            if not _BULLET.fullmatch(clean, start_next, end_next):
                break
            end = end_next
        if end >= 0:
            yield Match(lines[index + 1][0], end, ("",))


def _tags(reading: Reading) -> Iterator[Match]:
    """Three bullets or more of a word or two each at the end of the page."""
    clean, paragraphs = reading.clean, reading.paragraphs
    lines = list(zip(paragraphs.starts, paragraphs.ends, strict=True))
    count = 0
    while count < len(lines) and _TAG.fullmatch(clean, *lines[-1 - count]):
        count += 1
    if _FEWEST_TAGS <= count < len(lines) and clean[lines[-1 - count][1] - 1] not in ":;,":
        yield Match(lines[-count][0], lines[-1][1], ("",))


def _lists(reading: Reading) -> Iterator[Match]:
    yield from _plus_lines(reading)
    yield from _below_read_also(reading)
    yield from _tags(reading)


RULES: tuple[Rule, ...] = (
    TextRule(
        id="structure/link-list",
        find=_lists,
        in_clean=True,
        message="A list of links to other articles, or of the page's tags, was copied with the article.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="structure",
        flags=(
            "It rained.\n<+ See the table of the league\n+ Goat crosses the border>\nThen it stopped.",
            "It rained.\nRead also:\n<• The bridge is shut again\n• The mayor sings at the feast>\nThen it stopped.",
            "It rained.\n<• Bridge\n• River news\n• Weather>",
        ),
        passes=(
            "You need:\n+ 2 eggs\n+ Flour, to taste.",
            "The rules:\n• The bridge is shut\n• The mayor sings",
            "You need:\n• Flour\n• Sugar\n• Salt",
            "It rained.\nRead also\nThe bridge is shut again.",
        ),
    ),
)
