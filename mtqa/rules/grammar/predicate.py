"""Sentences whose subject has been dropped, or stands after an adjective or a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import (
    NUMBER,
    NUMBER_WORDS,
    PEOPLE,
    PREPOSITIONS,
    any_of,
    words,
)
from mtqa.rules.grammar.bare import PERSONS, takes_plural
from mtqa.rules.pattern import OPENS
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_ADJECTIVES = words(
    """admirable appropriate certain clear crucial curious decisive desirable essential evident fundamental imminent
    impossible indispensable inevitable interesting necessary obvious possible probable remarkable significant
    striking sufficient superfluous surprising unacceptable unavoidable undeniable understandable unlikely
    unthinkable urgent useless vital"""
)
_ADJECTIVE_FIRST = lazy(
    rf"(?P<be>\b(?:is|are|was|were|will be|would be)) (?:not |also |always |now |still |even |very |absolutely "
    rf"|equally |therefore )?"
    rf"(?P<adjective>{any_of(_ADJECTIVES)}) (?P<subject>(?:the|an?|his|her|its|their) [a-z][\w-]+)\b"
    r"(?= (?:of|in|for|between|with|from|by|to|that|which|on)\b|[.,;]|$)"
)
_DUMMY = lazy(
    r"\b(?:it|what|which|who|how|there|as|than|if|once|wherever|whenever|where|everywhere)\b|'s\b"
    r"|\b(?:that|this|these|those|everything|nothing|something|anything|all|they|he|she|we|I|you|and|not|one)$",
    re.IGNORECASE,
)
_PREPOSED = lazy(rf"(?:{any_of(PREPOSITIONS)}|[Aa]lso|[Mm]oreover|[Tt]herefore)\b", re.IGNORECASE)


def _adjective_before_subject(sentence: str) -> Iterator[Match]:
    for match in _ADJECTIVE_FIRST.finditer(sentence):
        before = re.split(r"[.,;:\"(]| [-–—] |\b(?:[Bb]ut|[Aa]nd|that) ", sentence[: match.start()].rstrip())[
            -1
        ].strip()
        if _PREPOSED.match(before) and not _DUMMY.search(before):
            yield Match(match.start(), match.end())


_LOST_SUBJECT = lazy(
    r"[\"']?(?P<be>Is|Was|Are|Were|Has been|Have been) (?P<rest>(?:the (?:\w+ )?(?:first|second|third|last|latest"
    r"|only|fourth|nth|same)"
    r"|called|a (?:\w+ )?(?:story|question|matter|fact|way|man|woman|shame|sign|day|moment|choice|defeat|victory"
    r"|pity|scandal"
    r"|decision|tragedy|problem|game|match|signal|message|idea|thing|year|place|record|success|man|plan|big|great"
    r"|good|bad|real|true)"
    r"|about to|in (?:serious|critical|stable) condition|now|also|still|already|therefore|not only|born in|accused of"
    r"|investigated for|currently|wanted for|aged) [^?]*)(?P<stop>[.\"])?$"
)
_PERSON_FIRST = lazy(
    rf"(?:called [A-Z]|(?:one of )?(?:the|an?) (?:[\w'-]+ ){{0,2}}?{any_of(PERSONS)}\b|born in|accused of|wanted for|investigated for|aged)"
)
"""What only somebody is: "Is the mayor of the town", "Is one of the best players"."""
_INVERTED = lazy(r" (?:to|or|not the case)\b.*,|\bor not\b|^(?:Were|Had) (?:it|the|he|she|they)")


# A statement, with a stop at its end, that begins with "Is": English only begins questions so.
_IS_SOMETHING = lazy(
    r"[\"']?(?P<be>Is|Are) (?P<rest>(?P<noun>(?:the|an?|these|those|one of the|absolutely the|also the|really the|not the|not an?)"
    r"(?: [\w'-]+){1,5}?)(?= (?:of|who|which|that|for|in|to|on|at|with|from|when|where)\b|[,.])[^?.!\"]{2,200})(?P<stop>\.)[\"']?$"
)


def _lost_subject(sentence: str) -> Iterator[Match]:
    match = _LOST_SUBJECT.match(sentence) or _IS_SOMETHING.match(sentence)
    if match and not _INVERTED.search(match["be"] + " " + match["rest"]) and sentence.rstrip("\"' ").endswith("."):
        be = match["be"]
        small = be[0].lower() + be[1:]
        wordings = (f"It {small}", f"He {small}") if be in ("Is", "Was", "Has been") else (f"They {small}",)
        if be == "Is" and match.groupdict().get("noun") and takes_plural(match["noun"]):
            wordings = ("They are", "These are")
        elif be in ("Is", "Was", "Has been") and _PERSON_FIRST.match(match["rest"]):
            wordings = wordings[::-1]
        yield Match(match.start("be"), match.end("be"), wordings)


_COUNTED = any_of(
    PEOPLE - {"people", "persons"}
    | words("recovered healed discharged detainees participants votes swabs deaths hospitalizations")
)
_ARE_NUMBER = lazy(
    rf"(?:^|(?<=[,;:.] )|(?<=[\"'])|(?<=\band ))(?P<subject>[Tt]he (?:(?!of\b|who\b)[\w'-]+ )?{_COUNTED}(?: (?:in|at"
    rf"|on|from|of|under|admitted to|so far)"
    rf" (?:the |an? )?[\w'-]+(?: [\w'-]+)?)?) (?P<be>are|were) (?:now |currently |already |instead |therefore "
    rf"|still |also )?"
    rf"(?P<number>(?:about |over |almost |nearly |at least |more than )?{NUMBER})(?<![.,])(?=[.,;:](?!\d)|$| \("
    rf"| (?:in total|in all|in the|of whom|of which|today|more|fewer|less))"
    r"(?![,.]? ?(?:and|or|to) \d)"
)
_COUNTS = lazy(r"\b(?:swabs|votes|infections|hospitalizations|cases|positives|deaths)\b")
"""What is counted and is no person: 'the number of swabs is 300'."""
_HAS_YEARS = lazy(
    rf"\b(?P<who>[Hh]e|[Ss]he|who|[A-Z][a-z]+) (?P<have>has|had) (?P<years>(?:now |already |only "
    rf"|just )?{NUMBER}) years(?=[.;]|$|, | and (?:is|was|has|lives)\b)"
)


_IS_YEARS = lazy(
    rf"(?P<be>(?:(?:\b[Hh]e|\b[Ss]he|\bwho|\b(?:man|woman|boy|girl|child|victim|detainee|suspect|driver|deceased|singer|actor"
    rf"|actress|player|artist|teenager)) )(?:is|was)) (?P<years>(?:only |already )?{NUMBER}) years(?=[.;,]| and\b| of [A-Z])"
)


def _are_number(sentence: str) -> Iterator[Match]:
    for match in _ARE_NUMBER.finditer(sentence):
        subject = match["subject"].split(" ", 1)[1]
        there = "There" if match["subject"][0] == "T" else "there"
        wording = f"{there} {match['be']} {match['number']} {subject}"
        if _COUNTS.search(match["subject"]):
            be = "is" if match["be"] == "are" else "was"
            wording = f"{there[0]}he number of {subject} {be} {match['number']}"
        yield Match(match.start(), match.end("number"), (wording,))
    for match in _IS_YEARS.finditer(sentence):
        yield Match(match.start("years"), match.end(), (match["years"], f"{match['years']} years old"))
    for match in _HAS_YEARS.finditer(sentence):
        be = "is" if match["have"] == "has" else "was"
        wording = f"{be} {match['years']}"
        yield Match(match.start("have"), match.end(), (wording, f"{wording} years old"))


_MORE_THAN = lazy(
    r"(?P<first>\b(?:[Tt]he )?(?:women|men|victories|wins|defeats|losses|deaths|births|recoveries|infections"
    r"|departures|arrivals"
    r"|yeses|absentees|absences|votes|winners|losers|lights|shadows|doubts|certainties|answers|questions|risks"
    r"|benefits|cons"
    r"|pros|advantages|disadvantages|sellers|buyers|attackers|defenders|healed|recovered)) (?P<be>are|were) (?:many "
    r"|far |now |always )?more than"
    r" (?P<second>(?:the )?[a-z]+s|the men|the women|men|women)(?=[.,;:]|$)"
)


def _more_than(sentence: str) -> Iterator[Match]:
    for match in _MORE_THAN.finditer(sentence):
        verb = "outnumber" if match["be"] == "are" else "outnumbered"
        yield Match(match.start(), match.end(), (f"{match['first']} {verb} {match['second']}",))


_THAT_SINCE = lazy(
    rf"(?P<it>\b(?:[Ii]t|[Tt]hey|[Tt]here)(?:'s| is| are| were| was| have been| has been|'s been)|^(?:Are|Is)) "
    rf"(?P<span>(?:now |already |about |over |more than )?(?:{NUMBER}|an?|many|some|several) (?:years?|months?"
    rf"|weeks?|days?|hours?)) that "
    r"(?=(?:he|she|it|they|we|I|the|no|nobody|there|[A-Z])\b)(?!\w+ (?:will|would|shall|can|could|won't|never)\b)"
)


_ONCE_THEN = lazy(
    r" (?:he|she|it|they|we|I|the [a-z]+|[A-Z][\w'-]+)(?: [A-Z][\w'-]+)? (?P<verb>died|left|arrived|began|started|ended|married|resigned|moved|opened"
    r"|closed|returned|was born|disappeared|vanished|happened|went|came|won|lost)\b"
)
"""An event, which counts the years since: "It is two years that he died"."""


def _that_since(sentence: str) -> Iterator[Match]:
    for match in _THAT_SINCE.finditer(sentence):
        upper = match["it"][0].isupper()
        if _ONCE_THEN.match(sentence, match.end() - 1):
            yield Match(match.start(), match.end() - 1, (f"{'It is' if upper else 'it is'} {match['span']} since",))
        else:
            yield Match(match.start(), match.end() - 1, (f"{'For' if upper else 'for'} {match['span']}",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/adjective-before-subject",
        message="The subject goes before its verb: 'for this the consent of the owner is necessary'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="word-order",
        source_expression="per questo è necessario l'accordo di",
        find=_adjective_before_subject,
        anchors=tuple(
            f"{adjective} {article}"
            for adjective in sorted(_ADJECTIVES)
            for article in ("the", "a", "an", "his", "her", "its", "their")
        ),
        flags=(
            "For this project <is necessary the consent> of the owner.",
            "In these cases <is always possible an appeal> to the court.",
            "Among the causes <are evident the errors> of the pilot.",
        ),
        passes=(
            "For this project the consent of the owner is necessary.",
            "It is clear the owner of the bar will appeal.",
            "As necessary, the owner will sell.",
        ),
    ),
    SentenceRule(
        id="grammar/sentence-without-subject",
        message="This sentence has lost its subject: 'It is', 'He was', 'They are'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="pronoun",
        source_expression="È la terza volta che, si chiama",
        find=_lost_subject,
        anchors=tuple(f"^ {be}" for be in ("is", "was", "are", "were", "has been", "have been")),
        probe=(
            rf"{OPENS}(?:is|was|are|were|has been|have been) (?:the|called|a|about|in|now|also|still|already"
            rf"|therefore|not|born|accused|investigated|currently|wanted|aged|an|these|those|one|absolutely|really)\b"
        ),
        flags=(
            "<Is> the third time in a week.",
            "<Was> called Anna and was 40.",
            "<Are> accused of theft and of fraud.",
            "<Is> the aunts who look after the boy.",
            "<Is> one of the oldest bridges in the country.",
            "<Is> absolutely the wrong time for a strike.",
        ),
        passes=(
            "Is the third time lucky?",
            "Was it the first time?",
            "Were the second bridge to fall, the town would be cut off.",
            "Is the bridge safe? Is an old bridge a danger?",
        ),
    ),
    SentenceRule(
        id="grammar/the-victims-are-number",
        message="English counts with 'there are' or 'in all': 'There are 143 patients', and gives an age with 'is'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="word-order",
        source_expression="i ricoverati sono 143, ha 40 anni",
        find=_are_number,
        anchors=(
            *(
                f"{be} {start}"
                for be in ("are", "were")
                for start in (
                    "<number>",
                    "now",
                    "currently",
                    "already",
                    "about",
                    "over",
                    "almost",
                    "nearly",
                    "at least",
                    "more than",
                    "instead",
                    *NUMBER_WORDS,
                )
            ),
            *(f"{have} {number}" for have in ("has", "had", "is", "was") for number in ("<number>", *NUMBER_WORDS)),
        ),
        probe=r"(?:are|were|has|had|is|was) [\w ]{0,12}?\d|(?:are|were|has|had|is|was) [a-z]+",
        flags=(
            "<The victims are 1.500>.",
            "<The recovered are 1,200>.",
            "<The patients in intensive care are 143>.",
            "She <has 40 years> and lives in Bari.",
        ),
        passes=(
            "There are 143 patients in intensive care.",
            "The victims are 60 and 72.",
            "He has 40 years of experience.",
        ),
    ),
    SentenceRule(
        id="grammar/more-than-for-outnumber",
        message="To compare two numbers English says 'outnumber', or 'there are more defeats than victories'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="word-order",
        source_expression="le sconfitte sono più delle vittorie",
        find=_more_than,
        anchors=("are more than", "were more than", *(f"{how} more than" for how in ("far", "now", "always"))),
        flags=(
            "This year <defeats are more than victories>.",
            "<The women were more than the men>.",
            "<The doubts are more than the certainties>.",
        ),
        passes=(
            "Women outnumber men.",
            "The women are more than friends of mine.",
            "There were more than a hundred.",
        ),
    ),
    SentenceRule(
        id="grammar/it-is-years-that",
        message="For a length of time English says 'for two years he has not played'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="tense",
        source_expression="sono due anni che",
        find=_that_since,
        anchors=tuple(f"{unit} that" for unit in "year years month months week weeks day days hour hours".split()),
        probe=r"\w+ that\b",
        flags=(
            "<There are two years that> he died.",
            "<It is two years that> he does not play.",
            "<They are three days that> it rains.",
            "<It's been a month that> no train has come.",
        ),
        passes=(
            "For two years he has not played.",
            "It was a day that changed the town.",
            "It takes two years that nobody has.",
        ),
    ),
)
