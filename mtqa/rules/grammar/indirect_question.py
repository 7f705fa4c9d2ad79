"""Questions within a sentence, which keep subject, then verb: 'what the causes are', 'how the bonus works'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.vocabulary import noun_words

__all__ = ["RULES"]

_ASK = (
    "understand|understands|understood|understanding|know|knows|knew|known|see|explain|explains|explained|explaining"
    "|clarify|clarifies|clarified|clarifying|establish|established|discover|discovers|discovered|find out|finds out"
    "|found out|wonder|wonders|wondered|wondering|asks|asked|tell|tells|told|reveal|reveals|revealed|verify|ascertain"
    "|ascertained|reconstruct|remember|decide|decided|clear|unclear|here is|here's|himself|herself|themselves|myself"
    "|yourself|ourselves|together|idea|indicate|indicated|specify|specified|say|says|said|show|shows|showed|illustrate"
    "|illustrates|describe|describes|realise|realize|learn|imagine|determine|guess"
)
_OWNER = "the|his|her|its|their|our|your|these|those|this"
_NOUN_PHRASE = rf"(?:{_OWNER}) (?P<last>[a-z'-]+)(?: (?!(?:that|who|which|to|and|or)\b)[\w'-]+){{0,7}}?"
_ASKED = lazy(rf"\b(?i:{_ASK})(?: (?:me|us|you|him|her|them|together|immediately|now|exactly|better|well))? \Z")
_LONGEST_ASKING = 40
_WHAT_IS = lazy(
    rf"(?<= )(?:(?P<wh>what|who|which) (?P<be>is|are|was|were|will be) (?P<subject>(?:{_OWNER}) [a-z'-]+)"
    r"|(?P<how>how|where|why|when|how much|how many [a-z]+) (?P<aux>is|are|was|were|will be|has|have|had|does|did)"
    rf" (?P<subject2>(?:{_OWNER}) [a-z'-]+|he|she|it|they|we|you|[A-Z][a-z]+)\b)"
)
_WHOLE = lazy(rf"(?P<phrase>{_NOUN_PHRASE})(?=[.,;:!)]|$)")


def _asked_what_is(sentence: str) -> Iterator[Match]:
    if sentence.rstrip("\"' ").endswith("?"):
        return
    for match in _WHAT_IS.finditer(sentence):
        if not _ASKED.search(sentence, max(match.start() - _LONGEST_ASKING, 0), match.start()):
            continue
        wh, be = match["wh"] or match["how"], match["be"] or match["aux"]
        subject = "subject" if match["wh"] else "subject2"
        if wh == "who" and be == "will be":
            continue
        if (
            be in ("is", "was")
            and wh == "what"
            and match[subject].split()[-1] in ("best", "right", "most", "only", "same")
        ):
            continue  # "know what is the right thing": 'what' may be the subject
        yield Match(match.start(), match.end(subject), _turned(sentence, match, subject, wh, be))


def _turned(sentence: str, match: re.Match[str], subject: str, wh: str, be: str) -> tuple[str, ...]:
    """The right order, where the subject is all that follows."""
    if be in ("does", "did", "has", "have", "had"):
        return () if be in ("does", "did") else (f"{wh} {match[subject]} {be}",)
    if subject == "subject2" and match[subject] in ("he", "she", "it", "they", "we", "you"):
        return (f"{wh} {match[subject]} {be}",)
    rest = _WHOLE.match(sentence, match.start(subject))
    if rest and rest.end() == match.end(subject):
        return (f"{wh} {match[subject]} {be}",)
    return ()


_WORKS = (
    "works|work|functions|function|changes|comes|goes|starts|begins|ends|arrives|lives|was born|were born|will change"
    "|will work|will be|will end|will arrive|will start|happened|happens|took place|takes place|costs|can be used|is born"
    "|is made|is used|are used|is called|is doing|are doing"
)
_HOW_WORKS = lazy(
    rf"(?P<how>\b(?:[Hh]ow|[Ww]here|[Ww]hen|[Ww]hy|[Hh]ow much)) (?P<works>{_WORKS}) (?P<subject>(?:{_OWNER}|an?) (?P<noun>[a-z'-]+)"
    r"(?: (?P<second>[a-z'-]+))?)"
)


def _how_works(sentence: str) -> Iterator[Match]:
    for match in _HOW_WORKS.finditer(sentence):
        subject, end = match["subject"], match.end("subject")
        if match["second"] and (match["noun"] in noun_words() and match["second"] not in noun_words()):
            end = match.start("second") - 1
            subject = sentence[match.start("subject") : end]
        ends = re.match(r"[.,;:!]|$| (?:and|in|on|for|from|to|with)\b", sentence[end:])
        yield Match(match.start(), end, (f"{match['how']} {subject} {match['works']}",) if ends else ())


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/asked-what-is",
        message="A question within a sentence keeps subject, then verb: 'He explained what the reasons are'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="word-order",
        source_expression="ha spiegato quali sono le ragioni",
        source_languages=SOURCES,
        find=_asked_what_is,
        anchors=tuple(
            f"{wh} {be}"
            for wh in ("what", "who", "which", "how", "where", "why", "when", "much")
            for be in ("is", "are", "was", "were", "will", "has", "have", "had", "does", "did")
        ),
        probe=rf"(?<=[a-z] )\w+ (?:will be|[a-z]+) (?:{_OWNER}|he|she|it|they|we|you|[a-z]+)\b",
        flags=(
            "He explained <what are the reasons> for it.",
            "Nobody knows <where is the boy>.",
            "It is not yet clear <who were the authors> of the leaflet.",
        ),
        passes=(
            "He explained what the reasons are.",
            "He asked, 'What are the reasons?'",
            "They know what is right and what is the best for him.",
        ),
    ),
    SentenceRule(
        id="grammar/how-works-the",
        message="After 'how', 'when', 'where' the subject goes before the verb: 'how the new bonus works'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="word-order",
        source_expression="come funziona il bonus, quando arriva l'assegno",
        source_languages=SOURCES,
        find=_how_works,
        anchors=tuple(
            f"{how} {works.split()[0]}"
            for how in ("how", "where", "when", "why", "much")
            for works in _WORKS.split("|")
        ),
        probe=rf"\w+ (?:{_WORKS}) (?:{_OWNER}|an?) ",
        flags=(
            "Here you can read <how works the bonus>.",
            "<When arrives the money> and for whom it is.",
            "He told us <where was born the idea> of the film.",
        ),
        passes=(
            "Here you can read how the bonus works.",
            "They asked how work in the fields went.",
            "He told us where the idea was born.",
        ),
    ),
)
