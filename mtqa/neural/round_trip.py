"""Calque evidence: the English goes back into the source language and forth again, and what stays the same is literal.

A machine's calque translates back into the expression that it copies, and forth into the same calque; native wording mostly
comes back changed. No figures say yet how much that proves, so it is told as evidence and moves no confidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Protocol

from mtqa.finding import WORDING, Finding
from mtqa.language import LANGUAGE_NAMES
from mtqa.neural.passage import passage_of
from mtqa.reading import Reading

__all__ = ["RoundTrip", "Translates", "load_round_trip"]

_WORD = re.compile(r"[^\W\d_]+")
_STEM = 4
"""So many letters at least must two forms of a word share, and all but so many of the longer one."""


class Translates(Protocol):
    """What translates: a `Translator`, or something with the same method."""

    def translate(self, texts: Sequence[str]) -> list[str]:
        """A translation of each text."""


@dataclass(frozen=True, slots=True)
class RoundTrip:
    """Adds to findings what a translation there and back says of them.

    Args:
        back: From the text's language into the source language.
        forth: From the source language into the text's.
        language: BCP 47 tag of the source language.
    """

    back: Translates
    forth: Translates
    language: str

    def __call__(self, reading: Reading, findings: Iterable[Finding]) -> list[Finding]:
        """The findings, with evidence where the source language explains the words.

        Args:
            reading: The document that they are about.
            findings: Findings of one document.
        """
        found = list(findings)
        asked = {
            index: passage.text
            for index, one in enumerate(found)
            if one.group in WORDING and (passage := passage_of(reading, one.span)) is not None
        }
        sentences = list(dict.fromkeys(asked.values()))
        native = self.back.translate(sentences) if sentences else []
        again = self.forth.translate(native) if sentences else []
        trips = dict(zip(sentences, zip(native, again, strict=True), strict=True))
        for index, sentence in asked.items():
            if reason := self._reason(found[index], *trips[sentence]):
                found[index] = replace(found[index], evidence=(*found[index].evidence, reason))
        return found

    def _reason(self, finding: Finding, native: str, again: str) -> str:
        name = LANGUAGE_NAMES.get(self.language, self.language)
        words = _same_words(finding.source_expression, native)
        if words:
            return f"translated back, the {name} has '{words}'"
        if f" {_folded(finding.text)} " in f" {_folded(again)} ":
            return f"translated into {name} and back, the words come out the same"
        return ""


@cache
def load_round_trip(name: str, language: str, device: str = "auto") -> RoundTrip:
    """A round trip, made once for all documents.

    Args:
        name: As for `mtqa.neural.translator.locate_pair`.
        language: BCP 47 tag of the source language.
        device: Where the models compute.

    Raises:
        ModelError: A model, or what it needs, is not there.
    """
    from mtqa.neural.device import ModelOptions
    from mtqa.neural.translator import Translator, locate_pair

    options = ModelOptions(device=device)
    back, forth = locate_pair(name, language)
    return RoundTrip(Translator(back, options), Translator(forth, options), language)


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _same_words(expressions: str, text: str) -> str:
    """The words of `text` that are forms of all words of one of some expressions, which commas part.

    >>> _same_words("investire", "Le ostilità investono il territorio")
    'investono'
    >>> _same_words("d'altra parte, invece", "Invece tace")
    'Invece'
    """
    there = _WORD.findall(text)
    for expression in expressions.split(","):
        wanted = [word for word in _WORD.findall(expression.casefold()) if len(word) >= _STEM]
        found = [next((word for word in there if _is_form(word.casefold(), one)), "") for one in wanted]
        if found and all(found):
            return " ".join(found)
    return ""


def _is_form(word: str, other: str) -> bool:
    shared = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    return word == other or shared >= max(_STEM, max(len(word), len(other)) - _STEM)
