"""An aside between two hyphens, each stuck to its inner word, as Spanish sets its dashes: "the house -built in 1900- was sold"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["RULES"]

_LONGEST_ASIDE = 160
_OPENING = lazy(r" [-–—](?=[A-Za-zÀ-ÿ\"“'0-9])(?<=[A-Za-zÀ-ÿ\"”'),] .)")
_CLOSING = lazy(r"(?<=[\wÀ-ÿ)%\"”'])[-–—](?=[ .,;:]|$)")
_SUSPENDED = lazy(r" (?:and|or|to|y|o|und|et)\b")
"""What follows the hyphen of "pre- and post-war"."""
_NOT_WORDS = lazy(r"\d+(?:[.,]\d+)?(?: ?(?:%|degrees|°C?|C|F))?\Z")
"""A figure below nought: "at -5"."""


def _hyphen_for_dash(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    done = 0
    for match in _OPENING.finditer(prose):
        if match.start() < done:
            continue
        limit = min(match.end() + _LONGEST_ASIDE, len(prose))
        line = prose.find("\n", match.end(), limit)
        closing = _CLOSING.search(prose, match.end(), limit if line < 0 else line)
        if closing is None or _SUSPENDED.match(prose, closing.end()):
            continue
        aside = prose[match.end() : closing.start()]
        if " " not in aside or " -" in aside or _NOT_WORDS.match(aside) or prose[match.start() + 1] != closing.group():
            continue
        done = closing.end()
        wording = f" – {aside} –" if prose[done : done + 1] in ("", " ") else f" – {aside}"
        yield Match(match.start(), done, (wording, f" ({aside})"))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/hyphen-for-dash",
        message="An aside stands between spaced dashes, commas or brackets in English, not between hyphens stuck to its words.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="punctuation",
        source_expression="la casa -construida en 1900- se vendió",
        source_languages=("es", "pt", "ru", "uk"),
        find=_hyphen_for_dash,
        flags=(
            "The house< -built in the last century-> was sold.",
            "They seized two vans< -both stolen in May->.",
        ),
        passes=(
            "The house - built in the last century - was sold.",
            "The pre- and post-war plans were lost.",
            "It was -5 in the night, a well-known record.",
            "Use the -v option and the long-term plan.",
        ),
    ),
)
