"""A comma between a subject and its verb."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.english import (
    COUNTRIES,
    DETERMINERS,
    IRREGULAR_PAST,
    NUMBER,
    NUMBER_WORDS,
    PAST_FORMS,
    PRESENT_FORMS,
    REPORTING_PAST,
    REPORTING_PRESENT,
    any_of,
    words,
)
from mtqa.rules.grammar.bare import has_second_verb, is_bare_noun_phrase, is_stopped
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["RULES"]

_AUXILIARIES = words("has have had is was are were will would does did can cannot could must should")
_COMMA_VERB = lazy(r", (?P<adverb>(?:also|already|immediately|finally|even|now|never) )?(?P<verb>[a-z]+)\b")
_SUBJECT_START = lazy(
    r"(?:The|A|An|This|These|Those|His|Her|Its|Their|All|Some|Many|Several|Both|My|Our|Your|Each|Every"
    rf"|(?:One|Most|Half|Hundreds|Thousands|Dozens|{any_of(tuple(map(str.capitalize, NUMBER_WORDS)))}) of"
    rf"|{any_of(tuple(map(str.capitalize, NUMBER_WORDS)))} (?:more |young |other )?(?:people|men|women|children|police|[a-z]+[^\Wsui]s)(?= |$))\b"
)
_NAMED = lazy(
    rf"{any_of(COUNTRIES)}|(?!(?:The|A|An|In|On|At|But|And|So|Yes|No|Well|Oh"
    rf"|Dear) )[A-Z][\w'-]+(?: [A-Z][\w'-]+){{1,2}}"
)
_PRONOUN = lazy(r" (?:not )?(?:he|she|it|they|we|you|I|this|that|there)\b|[^,;:]*\?")

# Past forms that are no participle, so that no "which was" can be thought before them.
_PAST_ONLY = frozenset(past for participle, past in IRREGULAR_PAST.items() if past != participle) - {"was", "were"}
_INTRANSITIVE = words(
    """arrived returned landed resigned died emerged remained appeared departed travelled traveled intervened
    participated collapsed exploded disappeared responded replied reacted surrendered escaped advanced retreated
    protested fled"""
)
# With an object these still are participles: "the town, called the pearl of the coast".
_TWO_OBJECTS = words(
    """dubbed named called given considered elected appointed awarded nicknamed denied offered sent shown told asked
    known located situated based born aged dated known made left granted taught paid deemed declared voted titled entitled put set cost worth hit cut let read
    shut hurt beat split spread"""
)
_OBJECT = lazy(
    rf" (?:the|a|an|his|her|its|their|this|these|all|some|many|several|him|them|it"
    rf"|(?:(?:more than|over|about) )?{NUMBER}|to [a-z]+)"
    r" (?!(?:[a-z]+ )?(?:day|days|week|weeks|months?|years?|night|morning|evening|afternoon|hours?|minutes?|centur\w+"
    r"|decades?|time|times|moment|nickname|name)\b)"
)
_PLACE = lazy(r" (?:in|at|on|from|to|with|for|after|during|yesterday|today|last|early|late|this)\b|[.!]")
_THAT = lazy(r" (?:to [a-z]+ )?that\b")
_DECIDED = words("decided agreed refused managed tried wanted promised threatened failed hoped began started continued")
_TO_DO = lazy(r" to [a-z]+")
_DENIES = words(
    "denied denies rejected rejects condemned condemns approved approves supported supports ruled vowed pledged"
)


def _comma_after_subject(reading: Reading) -> Iterator[Match]:
    """A comma between a long noun phrase or a name that opens the sentence and its verb, with no comma to pair it."""
    clean = reading.clean
    for match in _COMMA_VERB.finditer(clean):
        if match["verb"] not in _AUXILIARIES and not _may_be_past(match["verb"]):
            continue
        sentence = reading.sentences[reading.sentence_at(match.start())]
        subject = clean[sentence.start : match.start()]
        rest = clean[match.end() : sentence.end]
        clause = (
            _CLAUSE.match(clean, sentence.start, sentence.end) if subject[:1] in ("T", "A", "E", "H", "W") else None
        )
        is_clause = clause is not None and clause.start(clause.lastgroup or 0) == match.start("verb")
        if (is_clause or _is_subject(subject)) and _is_verb(match["verb"], rest, subject):
            word = len(subject.rsplit(" ", 1)[-1])
            fixed = clean[match.start() - word : match.start()] + clean[match.start() + 1 : match.end()]
            yield Match(match.start() - word, match.end(), (fixed,))


# A clause or an infinitive as the subject.
_BE = r"(?:is|was|are|were)"
_JUDGED = (
    r"(?:is|was|would be) (?:not |now |already |very |too |still )?"
    r"(?:clear|certain|true|obvious|known|possible|impossible|evident|easy|hard|difficult|necessary|important|enough"
    r"|serious|a|the|no)"
)
_CLAUSE = lazy(
    r"(?:(?:The fact that|Those who|All those who|Anyone who|Everyone who|Whoever) [^,;:.\"]{5,80}, (?P<verb>is|was"
    r"|are|were|has"
    r"|have|will|must|can|should|may|shows?|means?)\b"
    rf"|What [a-z]+[^sui\W]s [^,;:.\"]{{3,60}}, (?P<verb2>{_BE})\b"
    r"|(?:When|Whether|Where|How|Why|Who) [^,;:.\"]{5,90}, (?P<verb5>is|was)"
    r"(?= (?:still |not yet |not |now |currently |completely )?(?:open|unclear|uncertain|unknown|known|questionable|decided|disputed)\b)"
    r"|Who [a-z]+[^sui\W]s [^,;:.\"]{2,60}, (?P<verb3>must|will|can|has|is|should)\b"
    rf"|(?:That (?:the|he|she|they|we|his|her)|To [a-z]+) [^,;:.\"]{{3,60}}, (?={_JUDGED}\b)(?P<verb4>is|was|would))"
    r"(?! (?:he|she|it|they|we|you|I)\b)(?=[^,]*[.!]$)"
)


def _may_be_past(word: str) -> bool:
    return (
        word in PAST_FORMS
        or word in PRESENT_FORMS
        or word in REPORTING_PAST
        or word in REPORTING_PRESENT
        or word in _INTRANSITIVE
    )


def _is_subject(text: str) -> bool:
    if _NAMED.fullmatch(text):
        return True
    return _SUBJECT_START.match(text) is not None and is_bare_noun_phrase(text, 2)


def _is_verb(verb: str, rest: str, subject: str) -> bool:
    """Whether a verb after the comma is finite: an auxiliary, or a past form that is no participle here."""
    if verb in _AUXILIARIES:
        return _PRONOUN.match(rest) is None
    if verb in _DECIDED and _TO_DO.match(rest) and "," not in rest:
        return True
    if any(word.endswith("ed") and before not in DETERMINERS for before, word in pairwise(subject.split())):
        return False
    if "," in rest or not is_stopped(rest) or verb in _TWO_OBJECTS or has_second_verb(rest):
        return False
    if verb in REPORTING_PAST or verb in REPORTING_PRESENT:
        return (_OBJECT if verb in _DENIES else _THAT).match(rest) is not None
    if verb in _PAST_ONLY:
        return True
    return bool((_PLACE if verb in _INTRANSITIVE else _OBJECT).match(rest))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="grammar/comma-after-subject",
        message="A comma separates the subject from its verb.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="punctuation",
        find=_comma_after_subject,
        in_clean=True,
        flags=(
            "Two <men, were> arrested by the police.",
            "The Italian <government, decided> to close the border.",
            "The long line of lorries on the road to the <coast, has> grown overnight.",
            "The first meeting between the two <ministers, is> expected on Friday.",
            "A new wave of arrests in the <capital, was> announced.",
            "The chief of the Turkish <delegation, arrived> in Geneva.",
            "The men of the 5th <company, entered> the port at noon.",
            "Anna <Ferri, said> that the law will not change.",
            "<Poland, has> closed the border.",
            "All the guests of the <hotel, were> rescued.",
            "The fact that the mayor <lied, is> serious.",
            "My <dream, is> to win the cup.",
            "What worries the <doctors, is> the cold.",
            "When the pool can open <again, is> unclear.",
            "How the fire <began, is> not yet known.",
            "To win the <war, is> not easy.",
        ),
        passes=(
            "The mayor, a former teacher, has resigned.",
            "The boat hit a rock, was holed and sank.",
            "The truth, is it not, is plain.",
            "The mayor of Bari has resigned.",
            "The chief of the delegation, arrested yesterday.",
            "The old bridge over the river, destroyed by the flood.",
            "The old house on the hill, built two centuries ago.",
            "The chief of the delegation, arrived in Geneva, said nothing.",
            "The singer from Bari, called the queen of the coast.",
            "Anna Ferri, said to be the richest woman in Bari.",
            "Those who knew him, and his brother, are sad.",
            "When the pool is closed, is there another one open?",
            "How he fell, what he said, is unclear.",
        ),
    ),
)
