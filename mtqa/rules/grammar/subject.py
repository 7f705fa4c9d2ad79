"""Subjects that a pronoun takes the place of, or that are counted as persons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.rules.english import (
    MONTHS,
    NUMBER,
    NUMBER_WORDS,
    PEOPLE,
    REPORTING_PRESENT,
    TITLES,
    WEEKDAYS,
    any_of,
    words,
)
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_TITLE = any_of(TITLES)
_NAME = r"[A-Z][\w'-]+"
_PRONOUNS = ("he", "she", "it", "they")

_PERSON = (
    rf"(?:the |a )?(?:(?:[\w'-]+ ){{0,3}}?{_TITLE}(?: of (?:the )?[\w'-]+)?(?: {_NAME}){{0,3}}"
    rf"|{_NAME} {_NAME})"
)
_OFFICE = (
    r"the (?:[\w'-]+ )?(?:Kremlin|Pentagon|White House|newspaper|daily|agency|police|ministry|government|army|club"
    r"|company|union|firefighters|carabinieri|investigators|prosecutors|party|embassy|council|region|opposition)"
)
_ACCUSING = REPORTING_PRESENT | words(
    "said added explained commented declared reported wrote concluded announced reacts retorts answers reacted retorted"
)
_ACCUSES = any_of(_ACCUSING)
_HE_ACCUSES = lazy(
    rf"(?P<lead>, |\" |\"|[:-] |^)(?P<pronoun>he|she|it|they|He|She) (?P<verb>{_ACCUSES})"
    rf" (?P<who>{_PERSON})(?P<end>:|[.]?$|, \"|,? (?:on|in|from) [^,:.\"]{{3,40}}(?::|[.]$)|(?<=\w), (?=the |we "
    rf"|they |it |[A-Z]))"
)
# Verbs that nobody can be the object of: what follows them is who speaks.
_ANSWERS = (
    r"(?:replies|replied|responds|responded|reacts|reacted|retorts|retorted|thunders|comments|insists|concludes|says"
    r"|writes|explains|declares|specifies|states)"
)
_HE_REPLIES = lazy(
    rf"(?P<lead>^|[,:] |\" |\"|- )(?P<pronoun>[Hh]e|[Ss]he|[Ii]t|[Tt]hey) (?P<verb>{_ANSWERS})"
    rf" (?P<who>{_PERSON}|{_OFFICE}|{_NAME}(?! [A-Z]))(?P<end>:)"
)
_TIME_NAMES = "|".join(sorted(WEEKDAYS | MONTHS))  # "He said Friday that" is how agencies date it
_HE_SAYS_THAT = lazy(
    rf"(?P<lead>^|[,:] |\" |\"|- )(?P<pronoun>[Hh]e|[Ss]he|[Ii]t|[Tt]hey) (?P<verb>(?:{_ANSWERS}|adds|announces"
    rf"|confirms|denies"
    rf"|reveals|reports|recalls|claims|admits|underlines|stresses|said|explained|added|confirmed|announced)) "
    rf"(?P<who>(?:the )?(?:[a-z-]+ ){{0,2}}?{_TITLE}(?: {_NAME}){{0,2}}|{_OFFICE}|(?!(?:{_TIME_NAMES})\b){_NAME}(?: {_NAME}){{0,2}})"
    rf"(?P<end> that )(?=(?:the|a|an|his|her|its|their|he|she|it|they|there|no|all|this|these|in|[A-Z]\w*|{NUMBER})\b)"
)
_THEY_REPORTED = lazy(
    r"(?P<lead>, |\" |\")(?P<pronoun>it|they) (?P<verb>reported?s?|says?|said|writes?|wrote|explains?"
    r"|explained|announced|informs?) "
    r"(?P<who>(?:the (?:\w+ )?(?:newspaper|firefighters|police|agency|daily|ministry|carabinieri"
    r"|investigators|website|media|broadcaster|authorities|company|government|association|note)|Reuters"
    r"|Ansa|ANSA|Tass|TASS))(?=[.:]|$)"
)


_BLAMES = words("accuses attacks charges denounces warns replies")
_SPEAKS = {"accuses": "says", "attacks": "says", "charges": "says", "thunders": "says"}


def _spurious_pronoun(sentence: str) -> Iterator[Match]:
    end = -1
    for pattern in (_HE_ACCUSES, _HE_REPLIES, _HE_SAYS_THAT, _THEY_REPORTED):
        for match in pattern.finditer(sentence):
            if match.start() < end or not _speaks(match):
                continue
            end = match.end("who")
            verb, who = match["verb"], match["who"]
            plain = _SPEAKS.get(verb, verb)
            who = who[0].upper() + who[1:] if match["pronoun"][0].isupper() else who
            wordings = [f"{who} {plain}"] + [f"{plain} {who}"] * (not match["pronoun"][0].isupper())
            # "He accuses the mayor: ..." may be about an earlier "he" after all.
            plain_object = match["lead"] == "" and verb in _BLAMES - {"replies"}
            yield Match(
                match.start("pronoun"),
                end,
                tuple(wordings),
                severity=Severity.WARNING if plain_object else None,
                confidence=0.6 if plain_object else None,
            )


def _speaks(match: re.Match[str]) -> bool:
    """Whether who is named after the verb is the one who speaks: it is not "he accuses the minister of lying"."""
    sentence, lead, verb = match.string, match["lead"], match["verb"]
    if match.re.pattern != _HE_ACCUSES.pattern:
        return True
    end = match["end"]
    tail = end if end.endswith(":") else sentence[match.end("who") :]
    if verb in _BLAMES and re.search(r"\b(?:of|for|over)\b", tail):
        return False
    if end == ", ":
        return lead == ": " and verb in _BLAMES
    if lead == ": ":
        return end.endswith(":")
    if lead == "":
        return (
            end.endswith(":")
            and sentence[match.end() : match.end() + 2] != ' "'
            and verb not in ("warns", "denounces")
            and (end == ":" or verb in _BLAMES)
        )
    return verb not in _BLAMES or end.endswith(":") or end == ', "' or '"' in sentence[: match.start("pronoun")]


_TELLING = tuple(
    "adds admits announces assures claims confirms declares denies emphasises emphasizes explains insists notes recalls"
    " reiterates remembers reports reveals says specifies states stresses underlines warns writes".split()
)
_SAYS_WHO = lazy(
    rf"[\"']?(?P<match>(?P<verb>{'|'.join(map(str.capitalize, (*_TELLING, 'said')))}) (?P<who>{_PERSON}|{_OFFICE}"
    rf"|{_NAME}(?: {_NAME}){{0,2}})) that\b"
)


def _verb_before_speaker(sentence: str) -> Iterator[Match]:
    match = _SAYS_WHO.match(sentence)
    if match:
        who = match["who"]
        yield Match(match.start("match"), match.end("match"), (f"{who[0].upper()}{who[1:]} {match['verb'].lower()}",))


_THERE = rf"(?:about |over |around |already |at least |more than )?{NUMBER}(?: (?:hundred|thousand|million))?"
_THERE_STARTS = ("about", "over", "around", "already", "at least", "more than", "<number>", *NUMBER_WORDS)
_THEY_ARE = ("i'm", "i am", "they are", "they were", "it is", "it's", "it was", "are", "were")
_COUNTED = any_of(PEOPLE)
_COUNTED_PERSONS = lazy(
    rf"(?:^|(?<=[,;:\"] ))(?P<be>I'm|I am|They are|They were|It is|It's|It was|Are|Were|they are|it is) "
    rf"(?P<number>{_THERE}) (?P<article>the )?(?P<noun>(?:(?!the\b)[\w-]+ ){{0,3}}?{_COUNTED})\b(?! (?:old|away|of"
    rf" (?:age|a)))"
)


def _counted_persons(sentence: str) -> Iterator[Match]:
    for match in _COUNTED_PERSONS.finditer(sentence):
        be, article = match["be"], match["article"]
        if be in ("Are", "Were") and (not article or sentence.endswith("?")):
            continue
        past = be.lower().endswith(("were", "was"))
        there = f"{'T' if be[0].isupper() else 't'}here {'were' if past else 'are'}"
        yield Match(match.start("be"), match.end("noun"), (f"{there} {match['number']} {match['noun']}",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/spurious-pronoun",
        message=(
            "The pronoun makes another person the subject: the one named after the verb is the one who "
            "speaks. Romance languages put the subject last ('accusa il portavoce')."
        ),
        severity=Severity.ERROR,
        confidence=0.85,
        category="grammar",
        source_expression="accusa il portavoce, spiega il sindaco",
        source_languages=("it", "es", "pt"),
        find=_spurious_pronoun,
        anchors=tuple(
            f"{pronoun} {verb}"
            for pronoun in _PRONOUNS
            for verb in sorted(_ACCUSING | words("inform informs report reports say says write writes"))
        ),
        probe=rf"(?:he|she|it|they) (?:{_ACCUSES}|informs?|reports?|says?|writes?) (?!that|he|she|they|it|we|there)[a-z]",
        flags=(
            "And for one reason, <he accuses government spokesman Paul Rist>: to win time.",
            '"The bridge is safe", <he explains the mayor>.',
            '"It all burnt down", <they reported the firefighters>.',
            "<He accuses Ivan Petrov> on Telegram: the bank wants war.",
            '"We were robbed", <he accuses the leader of the farmers>.',
            "<She replies the ministry>: it is not true.",
            "<He says Ferri> that the talks go on.",
        ),
        passes=(
            "He accuses government spokesman Paul Rist of lying.",
            '"The bridge is safe," explains the mayor.',
            "In the report, he says the mayor lied.",
            "He explains the rules.",
            "He accuses Ivan Petrov on Telegram of theft.",
            "He says Ferri lied.",
            "He says the answer that they gave is wrong.",
        ),
    ),
    SentenceRule(
        id="grammar/verb-before-speaker",
        message="Who speaks goes before the verb: 'The mayor explains that', not 'Explains the mayor that'.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="word-order",
        source_expression="spiega il sindaco che, dice el alcalde que",
        source_languages=SOURCES,
        find=_verb_before_speaker,
        anchors=tuple(f"^ {verb}" for verb in (*_TELLING, "said")),
        flags=(
            "<Explains the mayor> that the school is safe.",
            "<Says Anna Ferri> that the talks go on.",
            "<Said the mayor> that the talks go on.",
            "<Confirms the ministry> that two bridges were hit.",
        ),
        passes=(
            "The mayor explains that the school is safe.",
            "Says Anna Ferri: it is over.",
            "Reports that the school is closed are false.",
        ),
    ),
    SentenceRule(
        id="grammar/counted-persons",
        message="Italian 'sono 143 i pazienti', Spanish 'son 143 los pacientes' count: English says 'there are 143 patients'.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="grammar",
        source_expression="sono 143 i pazienti",
        source_languages=("it", "es", "pt"),
        find=_counted_persons,
        anchors=tuple(f"{verb} {start}" for verb in _THEY_ARE for start in _THERE_STARTS),
        probe=rf"(?:(?:i|they|it)(?:'m|'s| am| are| were| is| was)|are|were) {_THERE}\b",
        flags=(
            "<I'm 143 patients> in intensive care.",
            "<They are 7,260 new Covid cases> in the region.",
            "<They are 60 the victims> of the flood.",
            "<Are 40 the injured>.",
            "<They are over two thousand the victims> of the flood.",
        ),
        passes=(
            "There are 143 patients in intensive care.",
            "I'm 43 and waiting for a transplant.",
            "They are 7,260 miles apart.",
            "Are 40 the right number?",
        ),
    ),
)
