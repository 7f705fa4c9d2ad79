"""Words in the order of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.reading import Reading
from mtqa.rules.english import (
    ANY_FINITE,
    DETERMINERS,
    FINITE,
    FINITE_AUXILIARIES,
    MONTHS,
    NATIONALITIES,
    WEEKDAYS,
    any_of,
    finite_verbs,
)
from mtqa.rules.pattern import OPENS
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule

__all__ = ["RULES"]

_ALSO = lazy(r"Also (?:(?:the|an?|his|her|their|its|our|these|those|many|some) [\w'-]+|(?P<name>[A-Z][\w'-]+))")


def _also_first(sentence: str) -> Iterator[Match]:
    match = _ALSO.match(sentence)
    if match is None or match["name"] in WEEKDAYS | MONTHS:
        return
    verb = next(finite_verbs(sentence, match.end(), 5), None)
    if verb is None:
        return
    phrase = sentence[len("Also ") : verb.start()]
    if re.search(
        r"\b(?:it|he|she|they|we|I|you|that|who|which)$|^(?:the fact|this (?:week|year|month|morning))",
        phrase,
    ):
        return
    yield Match(0, verb.start(), (f"{phrase[0].upper()}{phrase[1:]}, too,",))


_QUESTION = lazy(
    rf"[\"']?(?P<word>Why|How|When|Where) (?P<subject>(?:the|this|that|his|her|their|our|an?"
    rf"|[A-Z][\w'-]+)(?: (?!{FINITE}\b)[\w'-]+){{0,5}}?"
    rf"|he|she|they|it|we) (?P<aux>has|have|is|are|was|were|had|will|can|should|do|does|did) (?P<rest>[^,;:]+)\?[\"']?$"
)


def _question_order(sentence: str) -> Iterator[Match]:
    match = _QUESTION.match(sentence)
    if match is None or re.search(r"\b(?:hell|heck|devil|earth|much|many|long|come)\b", match["subject"]):
        return
    if ANY_FINITE.search(match["rest"]) or match["subject"].lower() in FINITE_AUXILIARIES:
        return
    subject = match["subject"]
    yield Match(match.start("word"), match.end("aux"), (f"{match['word']} {match['aux']} {subject}",))


_NATION = any_of(NATIONALITIES)
_POSTPOSED = lazy(rf", (?P<adjectives>{_NATION} and {_NATION})(?:,|(?=\.))")
_PLURAL_BEFORE = lazy(r"(?:\b(?P<name>[A-Z][\w-]+) )?\b[a-z]{3,}s$")
_NOT_ADJECTIVES_AFTER = ("languages", "nationals", "citizens", "tongues")


def _postposed_adjectives(sentence: str) -> Iterator[Match]:
    for match in _POSTPOSED.finditer(sentence):
        noun = _PLURAL_BEFORE.search(sentence[: match.start()])
        if noun is None or noun.group().endswith(_NOT_ADJECTIVES_AFTER):
            continue
        start = noun.start()
        if (noun["name"] or "").lower() in DETERMINERS:
            start = noun.end("name") + 1
        yield Match(start, match.end(), (f"{match['adjectives']} {sentence[start : match.start()]}",))


_ACTION = (
    r"(?:killing|murder|death|arrest|assassination|kidnapping|disappearance|shooting|appointment"
    r"|resignation|arrival|visit|capture|release|expulsion|detention|conviction|imprisonment|abduction"
    r"|poisoning|execution|liberation)"
)
_PILE_UP = lazy(
    rf"\bthe (?P<action>{_ACTION}) (?P<middle>(?:in|on|at|near|by|outside|during)(?:"
    rf" (?!and\b)[\w'-]+){{3,10}}) of "
    r"(?P<who>[A-Z][\w'-]+ [A-Z][\w'-]+)(?=[,.;]|$)"
)
_PLACE_OF = lazy(
    r"\b(?:city|town|state|outskirts|district|village|region|University|university|street|centre|center"
    r"|province|"
    r"republic|port|north|south|east|west|area|suburbs?|hands|streets|part|capital|president|behalf|heart"
    r"|gates)$"
)


def _name_after_phrases(sentence: str) -> Iterator[Match]:
    for match in _PILE_UP.finditer(sentence):
        middle = match["middle"]
        if " of " in middle + " " and not _PLACE_OF.search(middle) and not ANY_FINITE.search(middle):
            yield Match(match.start(), match.end(), (f"the {match['action']} of {match['who']} {middle}",))


_QUOTED_ADVERB = lazy(
    r"\b(?P<article>[Tt]he|[Aa]n?|[Tt]heir|[Hh]is|[Ii]ts)"
    r" (?P<noun>[a-z]+(?:ion|ment|al|ing|ure|est|ance|ence)) "
    r"\"(?P<adverb>[a-z]+ly)\" (?=of\b)"
)


def _quoted_adverb(reading: Reading) -> Iterator[Match]:
    if 'ly" of' not in reading.clean:
        return
    for match in _QUOTED_ADVERB.finditer(reading.clean):
        adverb = match["adverb"]
        adjective = adverb[:-3] + "y" if adverb.endswith("ily") else adverb[:-2]
        wording = f'{match["article"]} "{adjective}" {match["noun"]}'
        yield Match(match.start(), match.end() - 1, (wording,))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/also-first",
        message=(
            "'Also' before the subject belongs to the whole sentence; for 'this one as well' write 'X, too, "
            "...' or 'X also ...'."
        ),
        severity=Severity.SUGGESTION,
        confidence=0.5,
        category="word-order",
        source_expression="anche il papa",
        source_languages=SOURCES,
        find=_also_first,
        anchors=("^ also",),
        probe=OPENS,
        flags=(
            "<Also the Pope> spoke of peace.",
            "<Also Poland> has closed its border.",
            "<Also the firefighters> arrived.",
        ),
        passes=(
            "Also, the Pope spoke of peace.",
            "Also on Monday the Pope spoke.",
            "Also known as Rex, the dog was found.",
            "The Pope also spoke.",
        ),
    ),
    SentenceRule(
        id="grammar/question-order",
        message="A direct question turns subject and verb round: 'Why has the government ...?'",
        severity=Severity.ERROR,
        confidence=0.8,
        category="word-order",
        source_expression="Perché il governo non ha ...?",
        find=_question_order,
        anchors=("^ why", "^ how", "^ when", "^ where"),
        probe=rf"{OPENS}\w+ [^,;:\n]+\?",
        flags=(
            "<Why the government has> not acted?",
            "<When the trains will> run again?",
            "<Where the money is> going?",
            "<Why the government does> not speak?",
        ),
        passes=(
            "Why has the government not acted?",
            "When the music is over, who will pay?",
            "Why the delay?",
            "How the West was won.",
        ),
    ),
    SentenceRule(
        id="grammar/postposed-adjectives",
        message="English puts the adjectives before the noun: 'Russian and Ukrainian channels'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="word-order",
        source_expression="canali Telegram, russi e ucraini,",
        find=_postposed_adjectives,
        anchors=tuple(f"{nation.lower()} and" for nation in sorted(NATIONALITIES)),
        flags=(
            "It was shown on several <websites, Polish and Czech,> in the morning.",
            "Two <banks, Swiss and Austrian,> lent the money.",
            "He speaks to the <unions, Italian and French>.",
        ),
        passes=(
            "It was shown on Polish and Czech websites.",
            "Two languages, Polish and Czech, are spoken.",
            "Buyers, Polish and Czech sellers and a lawyer met.",
        ),
    ),
    SentenceRule(
        id="grammar/name-after-phrases",
        message=(
            "'of' and the name have to follow the noun that they belong to: 'the killing of X in an attack on ...'."
        ),
        severity=Severity.WARNING,
        confidence=0.8,
        category="word-order",
        source_expression="l'uccisione in un attentato alla periferia di Mosca di",
        find=_name_after_phrases,
        anchors=tuple(_ACTION.strip("(?:)").split("|")),
        flags=(
            "He denied <the murder in a bar in the suburbs of Milan of Carla Bruno>.",
            "They recall <the kidnapping on the coast road south of Bari of Anna Riva>.",
            "It led to <the arrest during a search of the house by night of Paolo Neri>.",
        ),
        passes=(
            "He denied the murder of Carla Bruno in a bar in the suburbs of Milan.",
            "The arrest in the state of New York.",
            "They recall the death in Paris of Anna Riva.",
        ),
    ),
    TextRule(
        id="grammar/quoted-adverb-after-noun",
        message="A noun takes an adjective before it ('the urgent evacuation of'), not an adverb after it.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="word-order",
        source_expression="l'evacuazione «urgente» di",
        find=_quoted_adverb,
        in_clean=True,
        flags=(
            'They began <the removal "urgently"> of the stores.',
            '<The treatment "secretly"> of the prisoners is a crime.',
            'It led to <the closure "temporarily"> of the port.',
        ),
        passes=(
            'They began the "urgent" removal of the stores.',
            'They removed "urgently" of all things the stores.',
            'The treatment, "sadly", of the prisoners is a crime.',
        ),
    ),
)
