"""The Romance conditional of hearsay: "would have been arrested" for "was reportedly arrested"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import ROMANCE
from mtqa.reading import Reading
from mtqa.rules.english import PARTICIPLES
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.tense.actors import is_animate, is_concrete, subject_of
from mtqa.rules.tense.hearsay_signs import (
    ATTRIBUTED,
    CULPRIT,
    DEEDS,
    DID,
    DONE_TO,
    EVENT,
    EVENT_SUBJECT,
    FATE_OF,
    FATES,
    FIRM,
    FIRST_SECOND,
    GAMES,
    HEDGED,
    LATER,
    MARKER,
    NOT_DONE,
    OPINION,
    OUTCOMES,
    PAST_REPORT,
    PLACE,
    PROPOSAL,
    REPORTED,
    SHE,
    SOFT,
    SOURCE,
    STATE,
    TRAIT,
    WHAT,
    WHEN,
    WHO,
)
from mtqa.rules.tense.reported import is_done_now, reported, told
from mtqa.rules.tense.unreal import CONDITION, NEARBY_CONDITION, is_unreal

__all__ = ["RULES", "hearsay"]

_ADVERB = (
    r"(?:(?:indeed|however|thus|also|already|even|still|only|then|now|therefore|instead|in fact|actually|\w{2,}ly) )?"
)
_LIKELY = 0.5
"""Confidence of a match that another one in the article raises to a warning."""
_ARTICLE = 3000
_AROUND = 1500
_SEEN = 400
"""So many characters of a sentence are looked at on either side: what is longer is a list, or no sentence at all."""
_MOST = 10
"""So many times at most a sentence says it."""
_ANY_WOULD = lazy(r"would (?:\w+ ){0,3}?(?:have|be) ")  # a text first: the engine looks for that at once
_WOULD = lazy(
    rf"\bwould (?P<first>{_ADVERB})(?P<negation>not )?(?P<shape>have been|have|be) (?P<second>{_ADVERB})"
    r"(?P<word>[A-Za-z]+)(?P<by> (?:\w+ly )?by\b)?"
)


class _Would(NamedTuple):
    """One "would (have)" with what tells hearsay from a conditional.

    Attributes:
        match: The match of `_WOULD` in its sentence.
        before: The sentence before it, in a long one what is near.
        around: The sentence without it, likewise.
        rest: The sentence from what follows "would be" or "would have".
        subject: The noun phrase before it.
        concrete: Whether that is somebody, or something that has been named.
        article: Some paragraphs around.
    """

    match: re.Match[str]
    before: str
    around: str
    rest: str
    subject: str
    concrete: bool
    article: str

    @property
    def word(self) -> str:
        """What follows "would be" or "would have"."""
        return self.match["word"].lower()

    @property
    def averted(self) -> bool:
        """Whether it may tell what did not come about after all: the bomb would have killed them, they would have died."""
        if GAMES.match(self.match.string, self.match.start("word")):
            return True
        if self.word in FATES:
            return not FATE_OF.match(self.match.string, self.match.end("word"))
        definite = self.subject.lower().startswith(("the ", "this ", "that ", "his ", "her ", "their ", "its "))
        return (
            self.word in OUTCOMES
            and definite
            and not is_animate(self.subject, self.article)
            and not WHEN.search(self.around)
        )

    @property
    def soft(self) -> bool:
        """Whether a real conditional is often made of the word."""
        return self.word in SOFT and not FIRM.match(self.match.string, self.match.start("word"))

    @property
    def sourced(self) -> bool:
        """Whether the sentence says whose word it is."""
        return bool(SOURCE.search(self.around)) and not PAST_REPORT.search(self.unsourced)

    @property
    def unsourced(self) -> str:
        """The sentence without the words that name the source: "as reported by the press"."""
        return SOURCE.sub("", self.around)

    @property
    def is_plan(self) -> bool:
        """Whether somebody in the sentence says or plans what would be."""
        return bool(REPORTED.search(self.around) or PROPOSAL.search(self.around))

    @property
    def quoted(self) -> bool:
        """Whether it stands in quotation marks that open in its sentence."""
        return self.match.string.count('"', 0, self.match.start()) % 2 == 1

    @property
    def heard(self) -> bool:
        """Whether the paragraphs around tell of sources, and the sentence is in nobody's quotation marks."""
        return MARKER.search(f"{self.article} {self.around}") is not None and not self.quoted


def hearsay(sentence: str, near: str = "", article: str = "") -> Iterator[Match]:
    """Yield each "would (have)" of hearsay in a folded sentence, with a wording that says "reportedly".

    Args:
        sentence: The sentence.
        near: The sentences beside it, which may hold a condition.
        article: Some paragraphs around it, which may name a source.

    >>> [match.suggestions[0] for match in hearsay("Two men would have been arrested last night.")]
    ['were reportedly arrested']
    """
    for match in islice(_WOULD.finditer(sentence), _MOST):
        before = sentence[max(match.start() - _SEEN, 0) : match.start()].rstrip()
        if (
            not before
            or FIRST_SECOND.search(before)
            or WHAT.search(before)
            or CONDITION.search(_clause(sentence, match))
        ):
            continue
        subject = subject_of(before)
        concrete = is_concrete(subject, article or sentence) or SHE.search(subject) is not None
        after = sentence[match.end() : match.end() + _SEEN]
        rest = sentence[match.start("second") : match.end() + _SEEN]
        would = _Would(match, before, f"{before} {after}", rest, subject, concrete, article)
        strength = _strength(would)
        if strength is not None:
            severity, confidence = strength
            hindered = not would.sourced and ", but " in after
            if severity is not Severity.SUGGESTION and (hindered or NEARBY_CONDITION.search(near)):
                severity, confidence = Severity.SUGGESTION, 0.4
            end = match.end("word") if match["shape"] != "be" or is_done_now(match) else match.end("shape")
            wordings = _wordings(would)
            yield Match(match.start(), end, wordings, severity=severity, confidence=confidence)


def _wordings(would: _Would) -> tuple[str, ...]:
    """What to say instead, without a second hedge behind "according to" or "reportedly"."""
    if HEDGED.search(would.before):
        return told(would.subject, would.match)
    wordings = reported(would.subject, would.match)
    if not ATTRIBUTED.search(would.before):
        return wordings
    return tuple(dict.fromkeys((wordings[0].replace("reportedly ", ""), *wordings)))


def _in_article(reading: Reading) -> Iterator[Match]:
    """The same in all sentences, each with those beside it; one hearsay betrays another."""
    clean, sentences = reading.clean, reading.sentences
    found: list[Match] = []
    last = -1
    for would in _ANY_WOULD.finditer(clean):
        number = reading.sentence_at(would.start())
        if number == last:
            continue
        last = number
        sentence = sentences[number]
        near = sentences[max(number - 2, 0) : number] + sentences[number + 1 : number + 2]
        beside = " ".join(clean[span.start : span.end] for span in near)
        article = clean[max(sentence.start - _AROUND, 0) : sentence.end + _AROUND]
        found += [
            replace(match, start=match.start + sentence.start, end=match.end + sentence.start)
            for match in hearsay(clean[sentence.start : sentence.end], beside, article)
        ]
    sure = sorted(match.start for match in found if match.severity is not Severity.SUGGESTION)
    for match in found:
        at = bisect_left(sure, match.start)
        beside_it = (*sure[max(at - 1, 0) : at], *sure[bisect_right(sure, match.start) :][:1])
        near_one = any(abs(match.start - other) < _ARTICLE for other in beside_it)
        raised = match.confidence == _LIKELY and near_one
        yield replace(match, severity=Severity.WARNING, confidence=0.6) if raised else match


def _clause(sentence: str, match: re.Match[str]) -> str:
    """The part of the sentence around the match, up to a colon before it and a semicolon on either side."""
    first, last = max(match.start() - _SEEN, 0), match.end() + _SEEN
    start = max(sentence.rfind(mark, first, match.start()) for mark in (": ", "; ")) + 1
    end = sentence.find("; ", match.end(), last)
    return sentence[max(start, first) : end if end >= 0 else last]


def _strength(would: _Would) -> tuple[Severity, float] | None:
    """How surely it is hearsay, or None."""
    if would.match["shape"] == "be":
        return _strength_of_state(would)
    word = would.word
    participle = word in PARTICIPLES or word.endswith("ed")
    passive = would.match["shape"] == "have been"
    done = word in (DONE_TO if passive else DID)
    if not (participle or done) or is_unreal(would.subject, word) or would.rest.startswith(NOT_DONE):
        return None
    if would.sourced and not PROPOSAL.search(would.around):
        opinion = OPINION.search(would.around) is not None
        if not would.concrete or would.averted or (opinion and not done):
            return Severity.SUGGESTION, 0.4
        return (Severity.ERROR, 0.9) if done and not opinion and not would.soft else (Severity.WARNING, 0.8)
    if would.is_plan:
        return None
    if would.averted:
        return Severity.SUGGESTION, 0.4
    if done:
        return _strength_of_deed(would, passive=passive)
    if passive and EVENT_SUBJECT.match(would.subject):
        return Severity.WARNING, 0.7
    if would.concrete and would.heard and not would.soft and not would.match["negation"]:
        return Severity.WARNING, 0.6
    return (Severity.SUGGESTION, 0.4) if would.concrete else None


def _strength_of_deed(would: _Would, *, passive: bool) -> tuple[Severity, float]:
    """The same for what somebody does, or is done to, on one day."""
    if CULPRIT.search(would.before) or (WHEN.search(would.around) and would.concrete):
        return Severity.WARNING, 0.85
    if passive and would.concrete:
        return Severity.WARNING, 0.7
    if would.concrete and would.heard and not would.soft:
        return Severity.WARNING, 0.65
    if would.concrete and would.word in DEEDS and TRAIT.search(would.article) and not would.quoted:
        return Severity.WARNING, 0.6
    return Severity.SUGGESTION, _LIKELY if would.concrete and not would.quoted else 0.4


def _strength_of_state(would: _Would) -> tuple[Severity, float] | None:
    """The same for "would be", which is hearsay only with a state or an event that is known to exist."""
    match, rest = would.match, would.rest
    if is_done_now(match):
        of_event = (
            match["word"] not in ("followed", "preceded", "joined")
            and bool(EVENT.search(would.before))
            and not PAST_REPORT.search(would.around)
        )
        return (Severity.WARNING, 0.8) if of_event else None
    state = STATE.match(rest) is not None
    if match["first"].strip() == "indeed" and state:
        return Severity.WARNING, 0.8
    if is_unreal(would.subject, "") or REPORTED.search(would.unsourced):
        return None
    place = PLACE.match(rest) is not None and not LATER.search(rest)
    if would.sourced and would.concrete and (state or place):
        return Severity.WARNING, 0.8
    if PROPOSAL.search(would.around):
        return None
    return _strength_of_plain_state(would, rest, state=state, place=place)


def _strength_of_plain_state(would: _Would, rest: str, *, state: bool, place: bool) -> tuple[Severity, float] | None:
    """The same where the sentence names no source."""
    culprit = CULPRIT.search(would.before) is not None
    if culprit and (state or (WHO.match(rest) and not would.before.endswith("year-old"))):
        return Severity.WARNING, 0.75
    if not (state or place):
        return None
    if (would.concrete and would.heard) or (state and WHEN.search(would.around)):
        return Severity.WARNING, 0.7
    return Severity.SUGGESTION, _LIKELY if would.concrete else 0.4


RULES: tuple[Rule, ...] = (
    TextRule(
        id="tense/hearsay-conditional",
        message=(
            "'would (have)' reads as something that did not happen. The Romance conditional only says that "
            "the news is second-hand: write 'reportedly' or 'is said to'."
        ),
        severity=Severity.WARNING,
        confidence=0.85,
        category="tense",
        source_expression="sarebbe stato arrestato, habría sido detenido, teria sido preso, aurait été arrêté",
        source_languages=ROMANCE,
        find=_in_article,
        in_clean=True,
        flags=(
            "Police stopped forty people, and two others <would have been injured>.",
            "According to the first witnesses, the driver <would have lost> control on the bend.",
            "The suspect <would have fled> on a stolen scooter.",
            "The raid, which <would be led> by a former officer, is still going on.",
            "The victims <would be> at least twelve.",
            "The garrison <would indeed not be> too far away.",
            "According to local media, the fugitive <would be> in Brazil.",
            "Investigators suspect a gang. The raid <would have been carried> out with two vans.",
            "Rumour has it that the singer <would have bought> a castle.",
            "According to a source, the striker <would however have asked> for more money.",
            "If we are to believe the local papers, the mayor <would have sold> his house.",
            "As reported by several media, the mayor <would be> involved in a bribery case.",
            "The mayor <would already have signed> the paper, say local sources.",
        ),
        passes=(
            "If the bridge had held, dozens would have been killed.",
            "He said the men would be taken to court.",
            "Without the alarm, the thief would have fled.",
            "The plan would be funded by the state.",
            "We would have lost everything.",
            "The victim would have turned 41 in July.",
            "The widow, who died in August, would have been tickled pink.",
            "According to the minister, the new law would have helped farmers.",
            "According to the coroner, earlier surgery would have saved the boy.",
            "According to the inquiry, a second staircase would have saved ten families.",
        ),
    ),
)
