"""The phrase-pattern language: what matches, what does not, and what a broken pattern is told."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtqa.document import Document, View
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.element import lowered
from mtqa.rules.keys import Key
from mtqa.rules.matcher import Matcher
from mtqa.rules.pattern import PatternError, compile_pattern
from mtqa.rules.phrase import Phrase, PhraseRule
from mtqa.rules.suggest import extent

SETS = {"month": ("May", "June"), "number": r"\d+", "place": ("Kyiv", "New York")}

MATCHES = [
    ("{invest} territory", "it invested territory", "invested territory"),
    ("{invest} [0-2] territory", "hostilities invest all Russian territory", "invest all Russian territory"),
    ("{invest} [0-2] territory", "hostilities invest territory", "invest territory"),
    ("far right", "the far-right group", "far-right"),
    ("farce referendum|referendums", "Farce referendums", "Farce referendums"),
    ("the|a yellow", "A yellow", "A yellow"),
    ("very? sensible plan", "a sensible plan", "sensible plan"),
    ("very? sensible plan", "a very sensible plan", "very sensible plan"),
    ("so|too? very? sensible", "too very sensible", "too very sensible"),
    ("in these? hours", "in hours", "in hours"),
    ("(six|6)-?point game", "a six-point game", "six-point game"),
    ("(six|6)-?point game", "a 6 point game", "6 point game"),
    ("years old? , who", "years, who", "years, who"),
    ("years old? , who", "years old, who", "years old, who"),
    ("years prison? ,? including", "years, including", "years, including"),
    ("years prison? ,? including", "years prison including", "years prison including"),
    ("from <number> <month>", "from 25 May", "from 25 May"),
    ("<place>'s forces", "New York's forces", "New York's forces"),
    ('the "war at home"', 'the "war at home"', 'the "war at home"'),
    ('the "?war at home', "the war at home", "the war at home"),
    ('the "?war at home', 'the "war at home', 'the "war at home'),
    ("(in|at the) gates of", "at the gates of", "at the gates of"),
    ("on (the ground|field)", "on the ground", "on the ground"),
    ("(at all)? nothing", "at all nothing", "at all nothing"),
    ("denounc*", "denouncing", "denouncing"),
    ("{claim:N} of", "claims of", "claims of"),
    ("^ so the minister", "So the minister", "So the minister"),
    ("^ so the minister", '"So the minister', "So the minister"),
    ("as if to say $", "as if to say.", "as if to say"),
    ("bull's head", "the bull's head", "bull's head"),
    ("however, the", "however, the", "however, the"),
    (", so the minister", "It is cold, so the minister", ", so the minister"),
    ("; (one|two) of which", "men; two of which", "; two of which"),
    ("on the 24th", "on the 24th", "on the 24th"),
    ("take 5", "take 5", "take 5"),
]

MISSES = [
    ("{invest} [0-2] territory", "they invest in the whole wide territory"),
    ("{invest} [0-2] territory", "they invest, then territory"),
    ("{invest} territory", "reinvest territory"),
    ("{invest} territory", "re-invest territory"),
    ("Russian masters", "russian masters"),
    ("May", "may"),
    ("from <month>", "from may"),
    ("yellow", "yellowish"),
    ("{claim:N} of", "claimed of"),
    ("^ so the minister", "And so the minister"),
    ("as if to say $", "as if to say it"),
    ("the war", 'the "war'),
    ("denounc*", "renounced"),
]


def found(pattern: str, sentence: str) -> str | None:
    compiled = compile_pattern(pattern, SETS, keyed=False)
    text = sentence if compiled.cased else sentence.lower()
    match = re.search(compiled.regex, text)
    if match is None:
        return None
    spans = [match.span(i) for i in range(1, compiled.size + 1) if match.start(i) >= 0]
    return sentence[spans[0][0] : spans[-1][1]]


@pytest.mark.parametrize(("pattern", "sentence", "expected"), MATCHES)
def test_matches(pattern: str, sentence: str, expected: str) -> None:
    assert found(pattern, sentence) == expected


@pytest.mark.parametrize(("pattern", "sentence"), MISSES)
def test_misses(pattern: str, sentence: str) -> None:
    assert found(pattern, sentence) is None


@pytest.mark.parametrize(
    ("pattern", "problem", "column"),
    [
        ("in <mnoth>", "unknown set <mnoth>; did you mean <month>?", 4),
        ("{qwzx} the war", "{qwzx} is not in the dictionary", 1),
        ("{claim:X} the war", "unknown part of speech 'X'", 1),
        ("", "the pattern is empty", 1),
        ("[0-2] war", "a gap stands at the edge", 1),
        ("war [0-2]", "a gap stands at the edge", 1),
        ("war [0-20] front", "the gap [0-20]", 5),
        ("war?", "every word may be missing", 1),
        ("<number> [1] <number>", "no word is fixed", 1),
        ("the (war", "unexpected '('", 5),
        ("the war|", "unexpected '|'", 8),
        ("the ^ war", "unexpected '^'", 5),
        ("of (a )?(person|people)", "two words touch", 9),
        ("{process:N}ing of laws", "two words touch", 12),
        ("the (very? war) front", "unexpected 'very?' between parentheses", 6),
    ],
)
def test_broken_patterns_are_named_with_their_column(pattern: str, problem: str, column: int) -> None:
    with pytest.raises(PatternError) as caught:
        compile_pattern(pattern, SETS)
    assert problem in str(caught.value)
    assert caught.value.column == column


def test_a_pattern_is_looked_up_by_its_rarest_words() -> None:
    assert compile_pattern("of the referendum", {}).keys == (Key("the", "referendum", -1),)
    assert compile_pattern("{say} [0-3] hecatomb", {}).keys == (Key("hecatomb"),)


@given(st.text(alphabet="ab {}<>|?[]()0-9'\"^$*.:,", max_size=30))
def test_any_pattern_compiles_or_is_refused_in_words(source: str) -> None:
    try:
        compiled = compile_pattern(source, SETS)
    except PatternError:
        return
    re.compile(compiled.regex)


@settings(max_examples=30, deadline=None)
@given(
    st.sampled_from([pattern for pattern, *_ in MATCHES]),
    st.text(alphabet="a the invest, -'\"25", max_size=3),
)
def test_no_long_sentence_hangs(pattern: str, unit: str) -> None:
    re.search(compile_pattern(pattern, SETS, keyed=False).regex, (unit + " ") * 3000)


CASED = [
    ("in the <name> department", "He left, in the US Department.", "in the US Department"),
    ("has|the HAS", "It said that the HAS agrees.", "the HAS"),
    ("(Out of the Choir|Who Saw It) is", "The Out of the Choir is on.", "Out of the Choir is"),
    ("{die:V} for days $", "They were dying for days.", "dying for days"),
]


ALL_SETS = {**SETS, "name": r"(?-i:[A-Z]\w*)"}


def in_text(phrase: str, text: str) -> list[str]:
    """What a rule with this phrase flags in a text, when it is looked up by its words as all rules are."""
    pattern = compile_pattern(phrase, ALL_SETS)
    rule = PhraseRule.of(
        [Phrase(pattern)],
        id="test/rule",
        message="",
        severity=Severity.WARNING,
        confidence=1.0,
        category="",
        flags=(),
        passes=(),
    )
    reading = Reading(Document(text, prose=View.identity(text)))
    return [reading.clean[match.start : match.end] for _, match in Matcher([rule]).find(reading)]


@pytest.mark.parametrize(("phrase", "sentence", "match"), [*MATCHES, *CASED])
def test_looking_a_phrase_up_by_its_words_loses_no_match(phrase: str, sentence: str, match: str) -> None:
    assert in_text(phrase, sentence) == [match]


def test_a_phrase_whose_middle_opens_a_sentence_is_not_there() -> None:
    assert in_text("(Out of the Choir|Who Saw It) is", "The choir is on.") == []


WORDS = sorted({word for _, sentence, _ in [*MATCHES, *CASED] for word in sentence.split()})


@settings(deadline=None)
@given(
    st.sampled_from([phrase for phrase, *_ in [*MATCHES, *CASED]]),
    st.lists(st.sampled_from([*WORDS, '"', "(the", "war:", "İzmir", "5,5", "pro-war"]), max_size=12),
)
def test_a_phrase_is_found_wherever_its_expression_matches(phrase: str, words: list[str]) -> None:
    text = " ".join(words)
    pattern = compile_pattern(phrase, ALL_SETS, keyed=False)
    reading = Reading(Document(text, prose=View.identity(text)))
    sentences = [span.of(reading.clean) for span in reading.sentences]
    expected = [
        sentence[slice(*extent(match, 1, pattern.size))]
        for sentence in sentences
        for match in re.finditer(pattern.regex, sentence if pattern.cased else lowered(sentence))
    ]
    assert in_text(phrase, text) == expected
