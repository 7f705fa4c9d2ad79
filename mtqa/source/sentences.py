"""Sentences of a source text: those of `mtqa.segment`, which knows English, and the abbreviations of other languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.document import Span
from mtqa.reading import Reading

__all__ = ["source_sentences"]

_ABBREVIATIONS = {
    "it": "art artt sig sigg dott prof on sen avv ing arch geom mons p pag ecc cfr es tel c.so v.le p.za n s ss",
    "es": "sr sra sres srta dr dra d dña ud uds art núm pág av avda gral cap ee.uu",
    "fr": "m mm mme mlle dr pr me art p av bd éd cf env",
    "de": "abs art az bd bzw ca co d dr etc evtl geb gem ggf hl inkl jh lt mio mrd nr o prof s sog st str tel u usw vgl z z.b d.h u.a",
    "pt": "sr sra dr dra d exmo art pág av prof eng arq r",
    "ru": "г гг в вв ул пр пл д стр руб тыс млн млрд им проф акад св т т.е т.д т.п т.к н.э см рис ст п пп",
    "uk": "р рр м вул пр пл буд стор грн тис млн млрд ім проф акад св т т.зв т.д т.п н.е див ст п пп о обл",
}
_KNOWN = {language: frozenset(listed.split()) for language, listed in _ABBREVIATIONS.items()}
_LAST_WORD = re.compile(r"([\w.]+)\.$")
_ORDINAL = re.compile(r"\b\d{1,2}\.$")
_ORDINALS = frozenset({"de"})
"""Languages that write an ordinal number with a full stop."""


def source_sentences(reading: Reading, language: str) -> Iterator[Span]:
    """The sentences of a text in some language, as spans of its clean text.

    Args:
        reading: The text.
        language: BCP 47 tag of its language.
    """
    clean = reading.clean
    waiting: Span | None = None
    for span in reading.sentences:
        if waiting is not None and "\n" not in clean[waiting.end : span.start]:
            span = Span(waiting.start, span.end)
        elif waiting is not None:
            yield waiting
        waiting = None
        if _goes_on(span.of(clean), language):
            waiting = span
        else:
            yield span
    if waiting is not None:
        yield waiting


def _goes_on(sentence: str, language: str) -> bool:
    """Whether a sentence seems to end with an abbreviation rather than to end."""
    last = _LAST_WORD.search(sentence)
    if last is None:
        return False
    if language in _ORDINALS and _ORDINAL.search(sentence):
        return True
    return last.group(1).casefold() in _KNOWN.get(language, ())
