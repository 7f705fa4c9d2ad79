"""The dash that Russian and Ukrainian set between spoken words and their speaker."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import any_of, words
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_SAID = words(
    """said says told tells noted notes added adds wrote writes stated states stressed stresses explained explains
    reported reports quotes quoted quote cites emphasized emphasised emphasizes believes concluded concludes summed
    shared commented comments admitted admits recalled recalls assured assures reads summarized summarised specified
    clarified complained warned warns reminded advises replied answered informed indicated is"""
)
_DASH_SAID = lazy(
    rf"(?P<before>(?P<stop>[.,!?…]?)[\"'](?P<comma>,?)|(?<=[a-z0-9])(?P<bare>,)|^(?P<alone>))(?P<dash> ?[-–—] ?)"
    rf"(?P<said>(?:also )?{any_of(_SAID)})(?= (?:[A-Z]|(?:the|in|he|she|they|a|an|up|on|at|said|to|one|head|president"
    r"|minister|expert)\b)|[.,:])(?! (?:at least|he is|he was|in the same|to be|[A-Z][a-z]+day)\b)"
)

# The speaker before the verb: '"We will win!" - he said.'
_DASH_HE_SAID = lazy(
    rf"(?:(?<=[.,!?…]\")|(?<=[.,!?…]')|(?<=\",)|^)(?P<dash> ?[-–—] )"
    rf"(?P<said>(?:he|she|they|the [a-z]+(?: of [a-z]+)?) (?:also )?{any_of(_SAID - words('is'))})"
    r"(?=[.:;]|,(?! [a-z]+ing\b)|$| [a-zA-Z])"
)
_LAST_WORDS = lazy(r"(?: [\w'-]+){1,6}[.\"]*$")


def _dash_before_speaker(sentence: str) -> Iterator[Match]:
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


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="typography/dash-before-speaker",
        message='English sets no dash between the spoken words and who said them: "It is late," said the mayor.',
        severity=Severity.WARNING,
        confidence=0.85,
        category="punctuation",
        source_expression="«…», – сказал он / «…», – сказав він",
        source_languages=("ru", "uk"),
        find=_dash_before_speaker,
        anchors=tuple(f"^ {said}" for said in sorted({*_SAID, "also", "he", "she", "they", "the"})),
        probe=r"(?:(?<=[-–—] )|(?<=[-–—]))[a-z]+ ?",
        flags=(
            '"It is late",< - said> the mayor.',
            '"Wait for us!",< – wrote> Ivanov.',
            "The road is closed<, – reported> in the ministry.",
            '"Wait for us!" <– he said> in the evening.',
            '"Wait for us,"< - the girl said> again.',
        ),
        passes=(
            '"It is late," said the mayor.',
            "The mayor - a former rival - said the plan was dead.",
            'He is "late" - said to be ill.',
        ),
    ),
)
