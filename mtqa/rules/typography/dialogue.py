"""Paragraphs of speech that open with a dash, as in Russian, Polish, Spanish and Portuguese papers."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.english import any_of
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.typography.speech_dash import SAID

__all__ = ["RULES"]

_DASHES = tuple("-–—")
_OPENS = lazy(r"[-–—] ?(?=[\"'A-Za-z])")
_TOLD = lazy(
    rf"(?: |(?<=,)|(?<=[.!?]))[-–—] (?:(?:he|she|they) (?:also )?{any_of(SAID - {'is', 'reads'})}\b|{any_of(SAID - {'is', 'reads'})} (?:he|she|the|an?|his|her|in the|[A-Z]))"
)
""" "– said the coach", "– he said"."""
_ASKED = ("?", '?"')
_IN_INTERVIEW = (
    "English sets no dash before what is asked and answered: set the questions apart in bold, or name who speaks."
)


def _dialogue(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    if not clean.startswith(_DASHES) and not any(f"\n{dash}" in clean for dash in _DASHES):
        return
    spans = list(zip(reading.paragraphs.starts, reading.paragraphs.ends, strict=True))
    spoken = [clean.startswith(_DASHES, start) for start, _ in spans]
    asked = [dashed and clean.endswith(_ASKED, *span) for dashed, span in zip(spoken, spans, strict=True)]
    interview = any(asked[at] and spoken[at + 1] and not asked[at + 1] for at in range(len(spans) - 1))
    for (start, end), dashed in zip(spans, spoken, strict=True):
        opening = _OPENS.match(clean, start, end) if dashed else None
        if opening and _TOLD.search(clean, opening.end(), end):
            mark = "“" if reading.is_curly else '"'
            yield Match(start, opening.end(), ("" if clean[opening.end()] == '"' else mark,))
        elif opening and interview:
            yield Match(start, opening.end(), message=_IN_INTERVIEW)


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/dialogue-dash",
        find=_dialogue,
        in_clean=True,
        message="Speech opens with a quotation mark in English, not with a dash.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="punctuation",
        source_expression="– Стараемся, – сказал тренер. / – Foi difícil – disse o técnico.",
        source_languages=("es", "pt", "ru", "uk"),
        flags=(
            "<– >We have to wait until May – said the coach after the match.",
            "<- >The road is closed. It rains, - he added.",
            "<– >When do you leave?\n<– >I leave in May.",
        ),
        passes=(
            "“We have to wait until May,” said the coach after the match.",
            "– a bridge\n– The old town\n– When to go",
            "- The bridge is shut, the mayor said.\n- The road is open - as a friend said.",
        ),
    ),
)
