"""A language model as second reader: does the sentence read better with a rule's suggestion in it?

The two sentences have the same words outside the finding, so the difference of their surprisals tells how the model
compares the wordings (the method of minimal pairs: Warstadt et al. 2020, BLiMP). A longer wording has more to be surprised
at, whatever its merit: half a nat a character is taken off that. A few words before the sentence tell the model what kind of
text it reads.

No threshold on a sentence alone tells awkward from natural, so the model never flags anything by itself; nor does it help to
compare the flagged words with the rest of their sentence (tried: at chance), so a finding without a wording is left as it is.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Protocol

from mtqa.finding import WORDING, Finding, Fix, Severity
from mtqa.neural.passage import passage_of
from mtqa.reading import Reading

__all__ = ["CLEAR", "LEAD_IN", "SecondReader", "Surprised", "load_reader", "margin"]

CLEAR = 4.0
"""From so many nats on, a suggestion is clearly more natural: the text is then a third as often native use as a calque."""
LEAD_IN = "In the news today: "
"""What stands before each sentence that is read. Without it, calques and native uses are told apart less well."""
_BETTER = 2.0
"""So many nats before another suggestion, one comes first."""
_PER_CHARACTER = 0.5
"""Nats for each character that a wording is shorter than the other."""
_SURE = 0.85
"""A warning of so much confidence needs no second reader."""
_CANDIDATES = 4
_WEIGHT = 0.2
"""What a nat adds to the log-odds of a finding."""
_LIMIT = 8.0


class Surprised(Protocol):
    """What reads: a `LanguageModel`, or something with the same method."""

    def surprisals(self, texts: Sequence[str]) -> list[float]:
        """The negative log-probability of each text, in nats."""


@dataclass(frozen=True, slots=True)
class _Question:
    """A sentence as it stands, and with each suggestion in it."""

    original: str
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SecondReader:
    """Confirms, ranks or drops findings by comparing wordings.

    A suggestion that is no fault in itself (`Severity.SUGGESTION`) becomes a warning where the model clearly prefers the
    better wording, and goes where the model prefers the text as it stands. Less certain warnings keep their severity and
    change their confidence. A finding that suggests no wording is left as it is.

    Args:
        model: What reads.
    """

    model: Surprised

    def __call__(self, reading: Reading, findings: Iterable[Finding]) -> list[Finding]:
        """The findings after the second reading, in the order in which they came.

        Args:
            reading: The document that they are about.
            findings: Findings of one document.
        """
        found = list(findings)
        questions = {index: question for index, one in enumerate(found) if (question := _question(reading, one))}
        texts = [text for question in questions.values() for text in (question.original, *question.candidates)]
        surprisal = dict(zip(texts, self.model.surprisals(texts), strict=True)) if texts else {}
        read: list[Finding] = []
        for index, finding in enumerate(found):
            question = questions.get(index)
            if question is None:
                read.append(finding)
                continue
            margins = [
                margin(surprisal[question.original], surprisal[text], len(text) - len(question.original))
                for text in question.candidates
            ]
            if (kept := _weighed(finding, margins)) is not None:
                read.append(kept)
        return read


@cache
def load_reader(lm: str, device: str = "auto") -> SecondReader:
    """A second reader, made once for all linters that ask for the same one.

    Args:
        lm: A folder, a packaged model, or a hub name.
        device: Where it computes.

    Raises:
        UsageError: There is no such device.
        ModelError: The model, or what it needs, is not there.
    """
    from mtqa.neural.device import ModelOptions
    from mtqa.neural.language_model import LanguageModel

    return SecondReader(LanguageModel(lm, ModelOptions(device=device)))


def margin(original: float, candidate: float, longer: int) -> float:
    """How much more natural a candidate is than the original, in nats.

    Args:
        original: Surprisal of the text as it stands.
        candidate: Surprisal of the text with the other wording.
        longer: Number of characters by which the candidate is the longer one.

    >>> margin(40.0, 36.0, 2)
    5.0
    """
    return original - candidate + _PER_CHARACTER * longer


def _question(reading: Reading, finding: Finding) -> _Question | None:
    """What to ask the model about a finding; nothing where it is sure, or suggests no wording, or is no single place."""
    sure = finding.severity is Severity.ERROR or finding.confidence >= _SURE
    if sure or not finding.suggestions or finding.group not in WORDING:
        return None
    passage = passage_of(reading, finding.span)
    if passage is None:
        return None
    candidates = (LEAD_IN + passage.with_words(words) for words in finding.suggestions[:_CANDIDATES])
    return _Question(LEAD_IN + passage.text, tuple(candidates))


def _weighed(finding: Finding, margins: Sequence[float]) -> Finding | None:
    """The finding after its margins are known; None if the text reads better as it stands."""
    order = sorted(range(len(margins)), key=lambda index: -margins[index])
    best = margins[order[0]]
    if best < 0 and finding.severity is Severity.SUGGESTION:
        return None
    ranked = finding.fix is not Fix.SAFE and margins[order[0]] - margins[0] >= _BETTER
    suggestions = finding.suggestions
    if ranked:
        suggestions = (*(suggestions[index] for index in order), *suggestions[len(margins) :])
    promoted = finding.severity is Severity.SUGGESTION and best >= CLEAR
    wording = finding.suggestions[order[0]]
    reason = (
        f"a language model finds '{wording}' {best:.1f} nats more natural"
        if best >= 0
        else f"a language model finds the text as it stands {-best:.1f} nats more natural"
    )
    return replace(
        finding,
        severity=Severity.WARNING if promoted else finding.severity,
        confidence=_moved(finding.confidence, best),
        suggestions=suggestions,
        evidence=(*finding.evidence, reason),
    )


def _moved(confidence: float, nats: float) -> float:
    """The confidence after evidence of some nats, which counts for a fifth and never makes certain.

    >>> _moved(0.5, 4.0), _moved(0.8, -3.0)
    (0.69, 0.69)
    """
    odds = math.log(confidence / (1 - confidence)) if 0 < confidence < 1 else math.copysign(5, confidence - 0.5)
    odds += _WEIGHT * max(-_LIMIT, min(_LIMIT, nats))
    return round(min(0.95, 1 / (1 + math.exp(-odds))), 2)
