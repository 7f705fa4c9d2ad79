"""Small letters at the start of a sentence, a heading or a paragraph, and "i" for "I"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.english import ANY_FINITE, FINITE_FORMS
from mtqa.rules.places import WORD_BEFORE
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.typography.capitals import HEADING
from mtqa.rules.vocabulary import common_words

__all__ = ["RULES"]

_SMALL_START = lazy(r"\. (?=[a-z]{2})(?<=[a-z]{4}\. )([a-z]+)(?= [a-z]|,)")
_ABBREVIATIONS = frozenset(
    """dept govt capt prof approx excl incl misc figs pres corp bros mins secs univ assn dist admin subs supt cons elec
    temp prev resp govs sens reps gens hons""".split()
)
_NO_START = frozenset("com org net edu gov info de von van al bin ibn".split())


def _small_starts(reading: Reading) -> Iterator[Match]:
    clean, known = reading.clean, common_words()
    for match in _SMALL_START.finditer(clean):
        word = match.group(1)
        before = WORD_BEFORE.search(clean, max(0, match.start() - 20), match.start())
        last = before[0].rpartition("-")[2] if before else ""  # "the centre-left. addressed"
        if not before or last not in known or last in _ABBREVIATIONS or word in _NO_START or word not in known:
            continue
        line = clean.rfind("\n", 0, match.start()) + 1
        if not clean[line].islower():
            rest = _TO_STOP.match(clean, match.end(1))
            yield Match(before.start(), match.end(1), _with_small(before[0], word, rest[0] if rest else ""))
    yield from _small_headings(reading)
    yield from _small_paragraphs(reading)


_TO_STOP = lazy(r"[^.!?\n]*")


def _with_small(before: str, word: str, rest: str) -> tuple[str, ...]:
    """The wordings of "before. word": what has no verb goes on with the sentence; a word said twice stands once."""
    if before == word:
        return (before,)
    opens, goes_on = f"{before}. {word.capitalize()}", f"{before} {word}"
    return (opens, goes_on) if ANY_FINITE.search(rest) else (goes_on, opens)


_SMALL_HEADING = lazy(r"(?P<word>[a-z]{2,})(?: [\w'\".–-]+(?:,\d+)?,?){3,}[^\n]*[^\n.,;:!]\Z")
_TEXT = 120
"""A text below a heading is at least as long."""


def _small_headings(reading: Reading) -> Iterator[Match]:
    """Short lines without a stop above a text, that begin with a small letter as the text does not."""
    clean, paragraphs = reading.clean, reading.paragraphs
    bounds = list(zip(paragraphs.starts, paragraphs.ends, strict=True))
    for index, (start, end) in enumerate(bounds):
        if not clean[start : start + 1].islower() or end - start > HEADING:
            continue
        following = bounds[index + 1 : index + (2 if index else 3)]  # a kicker may stand below the first
        text = next((below for below, below_end in following if below_end - below >= _TEXT), None)
        match = _SMALL_HEADING.match(clean, start, end) if text is not None and clean[text].isupper() else None
        if match and match["word"] in common_words() and match["word"] not in _NO_START:
            yield Match(start, match.end("word"), (match["word"].capitalize(),))


_SMALL_PARAGRAPH = lazy(r"(?P<word>[a-z]{2,})(?: [A-Za-z'-]+,?){3,}[^\n]*[.!?\"]\Z")
_SHORTEST, _FEW = 60, 4
"""Characters of a paragraph; and in a text where more than one in so many begins with a small letter, it is the writer's habit."""


_NO_SUBJECT = "The paragraph begins with a small letter, and with its verb: the words before it are lost."


def _small_paragraphs(reading: Reading) -> Iterator[Match]:
    """Paragraphs below one that ends with a stop, that begin with a small letter as the others do not."""
    clean, paragraphs, known = reading.clean, reading.paragraphs, common_words()
    bounds = list(zip(paragraphs.starts, paragraphs.ends, strict=True))
    small = [(start, end) for start, end in bounds if clean[start].islower()]
    if _FEW * len(small) > len(bounds):
        return
    for start, end in small:
        match = _SMALL_PARAGRAPH.match(clean, start, end) if end - start >= _SHORTEST else None
        if (
            match
            and match["word"] in known
            and match["word"] not in _NO_START
            and clean[start - 2 : start - 1] in ".!?"
        ):
            word = match["word"]
            lost = word in FINITE_FORMS  # "won the race": with the subject, so no letter mends it
            yield Match(
                start, match.end("word"), () if lost else (word.capitalize(),), message=_NO_SUBJECT if lost else ""
            )


_SMALL_I = lazy(
    r"i(?<=[ \"]i)(?='(?:m|ve|ll|d)\b| (?:am|was|have|had|will|would|can|can't|could|do|don't|did|didn't|think|know|believe|hope"
    r"|want|wanted|said|say|feel|felt|saw|went|was|got|never|always|also|just|really|still|must|should|like|love|live|work)\b)"
)


def _small_i(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _SMALL_I.finditer(clean):
        yield Match(match.start(), match.end(), ("I",))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/small-letter-at-start",
        find=_small_starts,
        in_clean=True,
        message="A sentence begins with a small letter: the stop is wrong here, or the letter.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="capitalisation",
        flags=(
            "They speak of nothing but <politics. majority> votes are lost.",
            "The bridge is <closed. the> mayor has gone home.",
            "They will vote for the <centre-left. spoke> about it the mayor.",
            "They stood at the side of the <road. road>, which was wet.",
            "<the> balance of the old town changes\n\nThe old town has a new balance, and nobody knows how long it will last: the mayor"
            " and the bishop do not speak to each other since May.",
            "The bridge is closed.\n\nIt rains.\n\nThe mayor has gone home.\n\n<the> new law will bring the old town a bridge of its own in May.",
            "The bridge is closed.\n\nIt rains.\n\nThe mayor has gone home.\n\n<was> closed in May too, when the river had risen above the wall.",
        ),
        passes=(
            "It weighs approx. two tons, says the dept. of health.",
            "The bridge is closed... and the mayor has gone home.",
            "i am here. you are there.",
            "It rains.\n\nthe new law will bring the old town a bridge of its own in May.",
            "It brings three things:\n\na new bridge that leads to the old town, and a square for the dancers.\n\nIt rains.\n\nIt snows.",
        ),
    ),
    TextRule(
        id="typography/small-i",
        find=_small_i,
        in_clean=True,
        message="The pronoun 'I' has a capital.",
        severity=Severity.ERROR,
        confidence=0.9,
        category="capitalisation",
        fix=Fix.SAFE,
        flags=("She said that <i> am late.", "If <i>'m not here, call him.", "My wife and <i> live in Bari."),
        passes=("The letter i is the third.", "It was (i) long and (ii) dull.", "Read the i paper."),
    ),
)
