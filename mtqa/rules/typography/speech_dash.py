"""Dashes between spoken words and their speaker: one behind the words (Russian, Ukrainian, Portuguese), or two in their midst (Italian)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.english import SPEAKING, any_of, words
from mtqa.rules.places import places
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule

__all__ = ["RULES", "SAID"]

SAID = SPEAKING | words(
    """advises believes celebrated cites comments completed defended finished guaranteed informed is notes quote quoted
    quotes reads reinforced reminded reports shared stresses summarised summarized summed tells told"""
)
"""Verbs that tell who spoke, behind a dash."""
_DASH_SAID = lazy(
    rf"(?P<before>(?P<stop>[.,!?…]?)[\"'](?P<comma>,?)|(?<=[a-z0-9])(?P<bare>,)|^(?P<alone>))(?P<dash> ?[-–—] ?)"
    rf"(?P<said>(?:also )?{any_of(SAID)})(?= (?:[A-Z]|(?:the|in|he|she|they|a|an|up|on|at|said|to|one|head|president"
    r"|minister|expert)\b)|[.,:])(?! (?:at least|he is|he was|in the same|to be|[A-Z][a-z]+day)\b)"
)

# The speaker before the verb: '"We will win!" - he said.'
_DASH_HE_SAID = lazy(
    rf"(?:(?<=[.,!?…]\")|(?<=[.,!?…]')|(?<=\",)|^)(?P<dash> ?[-–—] )"
    rf"(?P<said>(?:he|she|they|the [a-z]+(?: of [a-z]+)?) (?:also )?{any_of(SAID - words('is'))})"
    r"(?=[.:;]|,(?! [a-z]+ing\b)|$| [a-zA-Z])"
)
_LAST_WORDS = lazy(r"(?: [\w'-]+){1,6}[.\"]*$")


_ONLY_DASH = lazy(
    rf"(?:[–—-] ?)?[^–—\"\n]{{12,}}(?<=[\w.!?…)])(?P<dash> [–—] )(?:(?P<said>{any_of(SAID - words('is cites quotes quoted quote reads'))}) "
    rf"(?:the|coach|president|in the|[A-Z][a-z]+)\b[^–—\n]{{0,90}}$|(?P<he>(?:he|she) {any_of(SAID - words('is reads'))})(?=\.$))"
)


def _speech_without_marks(sentence: str) -> Iterator[Match]:
    """ "– We have to wait – said the coach": Portuguese speech has no other marks than its dashes."""
    match = _ONLY_DASH.match(sentence)
    if match:
        start, said = match.start("dash"), match["said"] or match["he"]
        comma = "," if sentence[start - 1].isalnum() or sentence[start - 1] == ")" else ""
        yield Match(start, match.end("said") if match["said"] else match.end("he"), (f'{comma}" {said}',))


def _dash_before_speaker(sentence: str) -> Iterator[Match]:
    yield from _speech_without_marks(sentence)
    for match in _DASH_SAID.finditer(sentence):
        if match["said"] == "is" and not sentence[match.end() :].startswith(" said"):
            continue
        if match["alone"] is not None:  # '"Is it late?" - wrote Ivanov' is two sentences to the segmenter
            yield Match(match.start(), match.end("said"), (match["said"],))
            continue
        stopped = match["stop"] or match["comma"] or match["bare"]
        if not stopped and not (match["dash"].strip() != match["dash"] and _LAST_WORDS.match(sentence, match.end())):
            continue
        # a comma behind the mark is the business of typography/stop-outside-quotation
        comma = "" if match["stop"] or match["comma"] else ","
        start = match.start("bare") if match["bare"] else match.end("before")
        yield Match(start, match.end("said"), (f"{comma} {match['said']}",))
    for match in _DASH_HE_SAID.finditer(sentence):
        space = " " if match.start() else ""
        yield Match(match.start(), match.end(), (f"{space}{match['said']}",))


_TELLS = SAID - words(
    "calculated estimated is resolved quotes cites quoted quote shared summed reported reports told tells warned warns"
) | words(
    """affirms attacks clarifies closes confided confides cuts goes highlights hopes jokes promises reasons reveals"""
)
_BETWEEN = lazy(
    r"(?P<before>[\w!?.%'\"](?P<comma>,?)) [-–] (?P<told>(?:[^-–—.;:!?\"()]|(?<=\w)-(?=\w)){3,95}?),?"
    r"(?: [-–](?: (?=[\w'\"(])|(?P<ends>(?=[,.;\"])))|[-–](?P<glued>(?=[,;\"]| [a-z])))"
)
_VERB_FIRST = lazy(
    rf"(?:also |then |again |instead |however )?(?:{any_of(_TELLS)}|points out)(?: out| on| again| also| instead| then| however)?"
    r"(?P<subject>$|,? (?:(?:he|she|they)(?=$|,? (?:to|in|on|at|after|during|with|from|again))|the|an?|his|her|in|to (?!be\b|have\b|allow|[a-z]+ (?:a|the|to|an|his)\b)|on|at|during|after"
    r"|with|from|again|always|[A-Z][\w'-]+))"
)
_SUBJECT_FIRST = lazy(
    rf"(?:he|she|they|[A-Z][\w'-]+(?: [A-Z][\w'-]+){{0,3}}|(?:the|his|her) [\w' ]{{3,50}}?) (?:also |then |later |immediately |has |had )?"
    rf"(?:{any_of(_TELLS)}|points out)(?P<rest>$|(?: out| on| again)?$|,? (?:to|in|on|at|during|after|with|from|again)\b)"
)
_CLAUSE = lazy(r"\b(?:that|who|which|is|was|are|were|has|had|have|will|would|could|can|should|might|because|if|when)\b")


def _dashes_round_speaker(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    held = {reading.sentence_at(at) for at in places(clean, " - ", " – ")}
    for number in sorted(held):
        span = reading.sentences[number]
        for match in _round_speaker(clean[span.start : span.end], reading.is_quoted(span.start)):
            yield replace(match, start=match.start + span.start, end=match.end + span.start)


def _round_speaker(sentence: str, is_quoted: bool) -> Iterator[Match]:
    """Matches in a sentence, at whose start a quotation may be open."""
    for match in _BETWEEN.finditer(sentence):
        told = match["told"]
        first = _VERB_FIRST.match(told)
        second = None if first else _SUBJECT_FIRST.match(told)
        rest = told[first.end() :] if first else told[second.end() :] if second else ""
        if (first or second) and not _CLAUSE.search(rest):
            start = sentence.rfind(" ", 0, match.start() + 1) + 1
            word = sentence[start : match.end("before")].rstrip(',"')
            comma = "" if word[-1:] in "!?." else ","
            is_open = (is_quoted + sentence.count('"', 0, match.end("before"))) % 2
            wording = f'{word}{comma}" {told}, "' if is_open else f"{word}{comma} {told}, "
            goes_on = match["ends"] is None and match["glued"] is None
            yield Match(start, match.end(), (wording,) if goes_on else ())


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="typography/dash-before-speaker",
        message='English sets no dash between the spoken words and who said them: "It is late," said the mayor.',
        severity=Severity.WARNING,
        confidence=0.85,
        category="punctuation",
        source_expression="«…», – сказал он / «…», – сказав він / – … – disse o técnico",
        source_languages=("es", "pt", "ru", "uk"),
        find=_dash_before_speaker,
        anchors=tuple(f"^ {said}" for said in sorted({*SAID, "also", "he", "she", "they"})),
        probe=r"(?:(?<=[-–—] )|(?<=[-–—]))[a-z]+ ?",
        flags=(
            '"It is late",< - said> the mayor.',
            '"Wait for us!",< – wrote> Ivanov.',
            "– We have to wait until May< – said> the coach after the match.",
            "– We have to wait until May< – he said>.",
            "The road is closed<, – reported> in the ministry.",
            '"Wait for us!" <– he said> in the evening.',
        ),
        passes=(
            '"It is late," said the mayor.',
            "The mayor - a former rival - said the plan was dead.",
            'He is "late" - said to be ill.',
        ),
    ),
    TextRule(
        id="typography/dash-round-speaker",
        message='English closes the quotation before who said it and opens it again: "We won," says the coach, "and are happy."',
        severity=Severity.WARNING,
        confidence=0.85,
        category="punctuation",
        source_expression="«Abbiamo vinto – dice il mister – e siamo contenti»",
        source_languages=("it", "es", "fr", "ru", "uk"),
        find=_dashes_round_speaker,
        in_clean=True,
        flags=(
            '"We <won – says the coach – >and we are happy."',
            '"The <road - he added - >will be shut."',
            '"It is <late – concludes Neri –>".',
            '"The <goal – the mayor explains – >is to help them."',
            "The <goal – the mayor explains – >is to help them.",
        ),
        passes=(
            '"We won," says the coach, "and we are happy."',
            "The loan - she said it was small - is paid.",
            "The two ships - said to be fast - are late.",
            "The income - calculated in euros - rose.",
            "The road - the longest in Bari - will be shut.",
        ),
    ),
)
