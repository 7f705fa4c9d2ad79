"""Who speaks a quotation: nobody at all, or by a verb that no English speaker speaks with."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.english import any_of, words
from mtqa.rules.grammar.people import WOMAN, cast_of
from mtqa.rules.places import line_start
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule

__all__ = ["RULES"]

# ---- a quotation has no speaker

_OTHER = words(
    """informed guaranteed detailed specified pondered criticized criticised defended reinforced vented analyzed analysed
    evaluated sentenced completed punctuated highlighted ratified expressed communicated amended justified narrated settled
    denounced manifested sustained delivered registered requested alerted exposed"""
)
"""What Romance speakers do with their words, and English ones do not: they inform somebody, they highlight something."""

_SAYING = (
    "said|says|explained|explains|added|adds|concluded|concludes|declared|declares|commented|comments|stated|states|admitted"
    "|admits|revealed|reveals|confessed|confesses|recalled|recalls|assured|assures|underlined|underlines|stressed|stresses"
    "|reiterated|confirmed|continued|replied|replies|wrote|writes|thundered|announced|indicated|noted|emphasised"
    "|emphasized|clarified|affirmed|complained|joked|insisted|warned|claimed|pointed out|finished|ended|celebrated|lamented"
    f"|regretted|praised|vented|{'|'.join(sorted(_OTHER))}"
)
_WHERE = "in|during|on|at|after|before|via|through|from|yesterday|today|speaking|when|while|to|with|about|for|then|again|also"
_NO_SPEAKER = lazy(
    rf"\"(?:(?<=[\w!?][,.!?…]\") |(?<=\w\"), )(?P<verb>{_SAYING})(?:(?= (?:{_WHERE})\b(?!-))|(?=[.](?:\s|$)))"
)
_HOW = "with (?:an? |the )?(?:[a-z-]+ )?(?:voice|smile|grin|eyes|tears|tone|irony|emotion|pride|regret|anger|satisfaction|bitterness|joy)"
_LATE_SPEAKER = lazy(
    rf" (?:today|yesterday|also|again|then|on \w+day|in tears|{_HOW}) (?:(?:the|an?|his|her)\b|[A-Z][\w'-]+ [A-Z])"
)
_OPENING = lazy(r"(?:^|[.!?:\"] )\"[^\"\n]{12,}\Z")
_LONGEST_QUOTATION = 2000
_BEFORE = 4
"""So many sentences before the quotation may name its speaker."""
_SPEAKER = lazy(
    r"(?:^|, | )(?:the |an? |his |her )?(?:[a-z-]+ ){0,3}(?:[A-Z][\w'-]+ [A-Z][\w'-]+|mayor|minister|president|coach|spokesman|spokeswoman"
    r"|director|leader|lawyer|head|commander|governor)\b"
)


def _without_speaker(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _NO_SPEAKER.finditer(clean):
        first = line_start(clean, match.start(), _LONGEST_QUOTATION)
        if not _OPENING.search(clean[first : match.start()]):
            continue  # 'who called it "a danger to all," said in a note'
        if _LATE_SPEAKER.match(clean, match.end()):
            continue
        verb, end = match["verb"], reading.sentences[reading.sentence_at(match.end())].end
        named = _SPEAKER.search(clean, match.end(), end)  # perhaps the speaker stands farther back
        wordings = () if named else tuple(f"{each} {verb}" for each in _speakers(reading, first, match.start()))
        yield Match(match.start("verb"), match.end("verb"), wordings)


def _speakers(reading: Reading, first: int, end: int) -> tuple[str, ...]:
    """The pronouns for who may speak, that of the last one named outside the quotation first."""
    near = range(max(reading.sentence_at(first) - _BEFORE, 0), reading.sentence_at(end) + 1)
    mentions = [mention for number in near for mention in cast_of(reading).mentions(number) if mention.end <= end]
    told = [mention.sex for mention in mentions if mention.kind == "name" and not reading.is_quoted(mention.start)]
    return ("she", "he", "they") if told[-1:] == [WOMAN] else ("he", "she", "they")


# ---- a verb that takes no speech

_NAME = r"[A-Z][\w'-]+"
_WHO = rf"(?:the|an?|his|her|its|{_NAME})"
_VERB_FIRST = lazy(
    rf"(?:(?<=[,.!?]\")|(?<=\",)) (?P<verb>{any_of(_OTHER | words('indicated praised considered'))}) {_WHO} "
)
_VERB_LAST = lazy(
    rf"(?:(?<=[,.!?]\")|(?<=\",)) (?:he|she|they|(?:the )?(?:[a-z-]+ ){{0,2}}{_NAME}(?: {_NAME}){{0,2}}|the (?:[\w-]+ ){{0,2}}[a-z-]+)"
    rf" (?P<verb>{any_of(_OTHER - words('pondered requested') | words('praised'))})"
    r"(?=[.]|, [a-z\"]| (?:in|during|on|at|after|before) )"
)


def _no_verb_of_saying(sentence: str) -> Iterator[Match]:
    if '"' not in sentence:
        return
    for expression in (_VERB_FIRST, _VERB_LAST):
        for match in expression.finditer(sentence):
            if not _is_speech(sentence, sentence.rindex('"', 0, match.start() + 1)):
                continue  # 'They spoke of "a trap," criticized the mayor and left'
            yield Match(match.start("verb"), match.end("verb"), ("said",))


_REPORTED = (
    "added|explained|stated|stressed|pointed out|remarked|concluded|assured|indicated|insisted|affirmed|specified|lamented|regretted"
    "|recalled|reiterated|emphasised|emphasized|underlined|highlighted|clarified|settled|declared|commented|admitted|acknowledged"
    "|replied|answered|asserted|warned|criticised|criticized|denounced|claimed|defended|celebrated|argued|justified|confessed"
    "|predicted|revealed|advanced|continued|exclaimed|detailed"
)
_HAS_SAID = lazy(
    rf"(?:(?<=[\w][,.!?]\")|(?<=\w\",)) (?:he|she|they|(?:[a-z-]+ ){{0,3}}{_NAME}(?: {_NAME}){{0,2}}|the (?:[\w-]+ ){{0,2}}[a-z-]+)"
    rf" (?P<has>has|have) (?:also |then )?(?P<verb>{_REPORTED})(?=[.,]| (?:in|during|to|about|after|on|at) )"
)


def _has_said(sentence: str) -> Iterator[Match]:
    for match in _HAS_SAID.finditer(sentence):
        yield Match(match.start("has"), match.end("verb"), (sentence[match.end("has") + 1 : match.end("verb")],))


def _is_speech(sentence: str, closing: int) -> bool:
    """Whether a quotation that ends at an offset is a sentence of its own, or has begun in an earlier one."""
    opening = sentence.rfind('"', 0, closing)
    return opening <= 0 or sentence[:opening].rstrip()[-1:] in ".:,!?"


RULES: tuple[Rule, ...] = (
    TextRule(
        id="grammar/quotation-without-speaker",
        message="The quotation has lost its speaker: 'he said in an interview', 'the mayor added'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="grammar",
        source_expression='"...", ha spiegato in un\'intervista; "...", dijo en; "...", completou',
        source_languages=("it", "es", "pt", "ru", "uk"),
        find=_without_speaker,
        in_clean=True,
        flags=(
            '"We will not leave the square tonight," <said> during the protest.',
            '"It was the best year of my life," <admitted> in an interview with a weekly.',
            '"I have nothing to say to them", <added> before the match.',
            'The coach was calm. "We know what we can do in this cup. The rest is talk." <concluded>.',
            '"Nobody told us that the road was shut", <guaranteed>.',
        ),
        passes=(
            '"We will not leave the square tonight," she said during the protest.',
            '"We will not leave the square," said the mayor during the protest.',
            'The group, called "a danger to all of us," said in a note that it had left.',
            'The author of "The Long Way Home to Rome," wrote in a paper.',
            '"We will not leave the square," says with a broken voice the priest who knew them.',
        ),
    ),
    SentenceRule(
        id="grammar/no-verb-of-saying",
        message="Nobody speaks a quotation with this verb in English: 'said', 'added', 'explained'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="grammar",
        source_expression='"...", informó el alcalde; "...", garantiu o técnico',
        source_languages=("it", "es", "fr", "pt", "de"),
        find=_no_verb_of_saying,
        anchors=tuple(sorted(_OTHER | words("indicated praised considered"))),
        probe=r"(?:(?<=[,.!?]\" )|(?<=\", ))|\w+(?:\.|,| (?:in|during|on|at|after|before) )",
        flags=(
            '"The bridge will be open in May", <informed> the mayor.',
            '"We have to wait," <reinforced> Carlos Lima.',
            '"We have to wait," the coach <guaranteed>.',
            '"We have to wait", Carlos Lima <highlighted> after the match.',
        ),
        passes=(
            '"The bridge will be open in May", said the mayor.',
            "The report indicated the mayor.",
            'The critics of "The Long Way Home" praised the actor.',
            '"We have to wait," the coach said.',
        ),
    ),
    SentenceRule(
        id="grammar/has-said-after-quotation",
        message="A quotation takes the simple past: 'she added', not 'she has added'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="tense",
        source_expression='"...", ha añadido; "...", ha aggiunto; a-t-il ajouté',
        source_languages=("it", "es", "fr", "de"),
        find=_has_said,
        anchors=tuple(
            f"{has}{adverb} {verb}"
            for has in ("has", "have")
            for adverb in ("", " also", " then")
            for verb in _REPORTED.split("|")
        ),
        flags=(
            '"The road is shut," she <has added>.',
            '"The road is shut", the mayor <has explained> in a note.',
            '"The road is shut," Ana Lima <has stressed>, with a smile.',
        ),
        passes=(
            '"The road is shut," she added.',
            'He has explained what he called "the end" of it.',
            "The road is shut, as the mayor has explained.",
        ),
    ),
)
