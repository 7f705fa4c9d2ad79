"""No comma between the spoken words and who said them: '"We are late" said the mayor'."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.english import SPEAKING, any_of, words
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.typography.pairing import pair, word_before

__all__ = ["RULES"]

_SAYS = SPEAKING | words("goes reads")
_SPEAKER = lazy(
    rf" (?P<said>(?:also |again |then )?{any_of(_SAYS)}|goes on|he (?:says|said|adds|added)|she (?:says|said|adds|added))"
    r"(?=,? (?:the (?!need|fact|importance|idea|role|way)|an? |his |her |to |in an? |[A-Z])|[.,:;])"
)
_LEADS = lazy(r"(?:\A|\n|[.!?:…»”\"] ?)\s*\Z")
_FEWEST_SPACES = 2


def _missing_comma(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    for quotation in pair(reading).quotations:
        opening, closing = quotation.opening, quotation.closing
        stopped = (
            closing.before == "." and prose[closing.start - 3 : closing.start - 1].isalpha()
        )  # no "...", no "U.S."
        if closing.after != " " or not (closing.before.isalnum() or stopped) or quotation.depth:
            continue
        yield from _unled(prose, opening.start, opening.end, closing.start, closing.end)
    yield from _between_guillemets(prose)


_GUILLEMETS = lazy(r"«(?=[^«»\n]{3,})([^«»\n]+)»(?= )")


def _between_guillemets(prose: str) -> Iterator[Match]:
    if "»" in prose:
        for match in _GUILLEMETS.finditer(prose):
            if match[1].rstrip()[-1].isalnum():
                yield from _unled(prose, match.start(), match.start() + 1, match.end() - 1, match.end())


def _unled(prose: str, start: int, inner: int, inner_end: int, end: int) -> Iterator[Match]:
    """The place behind a quoted sentence that the speaker follows without a comma."""
    quoted = prose[inner:inner_end].strip()
    if quoted.count(" ") < _FEWEST_SPACES or not (quoted[:1].isupper() or quoted[:1].isdigit()):
        return
    if not _LEADS.search(prose, max(0, start - 4), start):
        return
    said = _SPEAKER.match(prose, end)
    if said and sum(word[0].isupper() for word in quoted.split()) * 2 <= len(quoted.split()):  # else a title
        first = word_before(prose, inner_end)
        word = prose[first:inner_end].rstrip().removesuffix(".")
        fixed = f"{word},{prose[inner_end:end]}{said.group()}"
        yield Match(first, said.end(), (fixed,))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/missing-comma-after-quote",
        find=_missing_comma,
        message="A comma stands between the spoken words and who said them.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="punctuation",
        source_expression="«È tardi» ha detto il sindaco",
        source_languages=("it", "es", "fr"),
        fix=Fix.SUGGESTED,
        flags=(
            '"We are all <late" said> the mayor.',
            "“We shall win the <cup” explains> Neri.",
            '"We shall win the <cup." he said>.',
            "«Nobody was <hurt» said> the priest.",
        ),
        passes=(
            '"We are all late," said the mayor.',
            '"Man of the year" reveals how much he loved it.',
            'The friend of the "man in black" said he left.',
            '"The Long Road Home" recalls the war.',
        ),
    ),
)
