"""What stands at the edge of a quotation: spaces, stops, and the colon that leads to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.language import SOURCES
from mtqa.reading import Reading
from mtqa.rules.english import ANY_FINITE, SPEAKING, any_of
from mtqa.rules.places import line_start, places
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.typography.pairing import BLANKS, Quotation, broken_edges, pair, word_after, word_before

__all__ = ["RULES"]

_SUFFIXES = frozenset({"s", "ed", "d", "ing", "er", "ers"})
_LEADS_TO_SPEECH = lazy(r"(?:^|[.!?:…][\"”'’)]?[ \u00a0]*|\n\s*)$")
_NAME_BEFORE = lazy(r"[\w’']+,? (?:[A-Z][\w’'-]+ )?([A-Z][a-z’'-]+) $")
_LAW = lazy(r"\b(?:Art\.|Articles?|Code|Law|Act|[Pp]art \d+|[Pp]aragraph|Section)\s[^.!?\n\"“”]*\Z")
"""What has a title and does not speak: "Article 5 of the Code of Italy “Theft of a good”"."""
_LONGEST_TOPIC = 120
_SPOKEN = 6
_NOT_A_NAME = frozenset(
    "The A An This That These Those In On At Of And But Or For From With By To As His Her Its Their Our".split()
)
_SMALL_WORD = lazy(r" (?!(?:and|or|of|the|an?|in|on|at|to|for|with|from|by)\b)[a-z]")
"""A word that has no capital in a title either is no sign of a sentence: "The Girl With the Dragon Tattoo"."""
_STOP_TWICE = lazy(r"([\"”»])( ?)[.,](?![.\w])")
_STOP_TWICE_SINGLE = lazy(r"(['’])( ?)[.,](?![.\w])")
_SAYS = lazy(rf"(?:he|she|they) (?:also )?(?:{any_of(SPEAKING)}|began|begins|told|tells)\b")
_SAID_BY = lazy(rf"{any_of(SPEAKING)} (?:the|an?|his|her|in an?|on|[A-Z])")
_TOPIC_BEFORE = lazy(
    r"(?:On|About|Regarding|Concerning|(?:And|Then|Still|Finally,?|Again) on) (?P<topic>[^\n.,:;!?\"“”«»]{4,90}) \Z"
)
"""What a question of an interview is cut down to: "On the fans "We thank them"."""


def _missing_space_after(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    for quotation in pair(reading).quotations:
        mark = quotation.closing
        if mark.after.isalpha() and (mark.before.isalnum() or mark.before in ".,!?…;:"):
            end = word_after(prose, mark.end)
            word = prose[mark.end : end]
            if word in _SUFFIXES:
                continue
            closing = _closing_of(quotation)
            speaker = _SAYS.match(prose, mark.end) or (
                prose[quotation.opening.end].isupper() and _SAID_BY.match(prose, mark.end)
            )
            if (mark.before.isalnum() or mark.before == ".") and speaker:  # 'fine”he wrote', 'fine.”she said'
                start = mark.start - (mark.before == ".")
                yield Match(start, end, (f",{closing} {word}",))
            else:
                yield Match(mark.start, end, (f"{closing} {word}",))


def _closing_of(quotation: Quotation) -> str:
    """The mark that closes a quotation, facing the right way; one of German is told by itself."""
    return quotation.closing.text if quotation.opening.text in "„‟" else quotation.closing.as_closing


def _missing_space_before(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    for quotation in pair(reading).quotations:
        mark = quotation.opening
        if (mark.before.isalnum() or mark.before in ".,;:!?)") and not mark.after.isspace():
            start = word_before(prose, mark.start)
            word = prose[start : mark.start]
            if word and "-" not in word and "/" not in word:
                yield Match(start, mark.end, (f"{word} {mark.as_opening}",))


def _space_inside(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    for quotation in pair(reading).quotations:
        opening, closing = quotation.opening, quotation.closing
        inner = prose[opening.end : closing.start]
        if not inner.strip() or broken_edges(prose, quotation):
            continue
        if opening.after in BLANKS:
            start = closing.start - len(inner.lstrip())
            end = min(word_after(prose, start), closing.start)
            yield Match(opening.start, end, (opening.as_opening + prose[start:end],))
        if closing.before in BLANKS:
            end = opening.end + len(inner.rstrip())
            start = max(word_before(prose, end), opening.end)
            fixed = prose[start:end] + _closing_of(quotation)
            if closing.after.isalpha():  # the space went to the wrong side
                following = word_after(prose, closing.end)
                yield Match(start, following, (f"{fixed} {prose[closing.end : following]}",))
            else:
                yield Match(start, closing.end, (fixed,))


def _is_sentence(prose: str, quotation: Quotation) -> bool:
    """Whether the quotation is a sentence of its own: led up to by a stop or colon, and capitalised."""
    inner = prose[quotation.opening.end : quotation.closing.start]
    if inner.count(" ") < 3 or not inner[:1].isupper() or not _SMALL_WORD.search(inner):
        return False
    start = quotation.opening.start
    return quotation.opening.before == "\n" or bool(_LEADS_TO_SPEECH.search(prose, max(0, start - 4), start))


def _stop_outside(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    for quotation in pair(reading).quotations:
        closing = quotation.closing
        # Â is a no-break space gone wrong, which is told first.
        if (
            closing.after in ".,"
            and closing.before.isalnum()
            and closing.before != "Â"
            and _is_sentence(prose, quotation)
        ):
            start = word_before(prose, closing.start)
            end = closing.end + 1
            if prose[end : end + 1] not in ("", " ", "\n", "\r"):
                continue
            yield Match(start, end, (prose[start : closing.start] + closing.after + _closing_of(quotation),))


def _inconsistent_stop(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    sides: dict[bool, list[Quotation]] = {True: [], False: []}
    for quotation in pair(reading).quotations:
        if quotation.opening.before in BLANKS and (inside := _stop_is_inside(prose, quotation)) is not None:
            sides[inside].append(quotation)
    inside_is_rare = len(sides[True]) <= len(sides[False])
    if not sides[not inside_is_rare]:
        return
    for quotation in sides[inside_is_rare]:
        closing = quotation.closing
        if inside_is_rare:
            start = word_before(prose, closing.start)
            fixed = prose[start : closing.start - 1] + closing.text + closing.before
            yield Match(start, closing.end, (fixed,))
        else:
            start = word_before(prose, closing.start)
            fixed = prose[start : closing.start] + closing.after + closing.text
            yield Match(start, closing.end + 1, (fixed,))


def _stop_is_inside(prose: str, quotation: Quotation) -> bool | None:
    """On which side of the mark the stop of a quoted fragment stands; None if either side would do."""
    opening, closing = quotation.opening, quotation.closing
    lead = prose[opening.start - 2 : opening.start - 1]
    inner = prose[opening.end : closing.start]
    if not lead.isalnum() or not inner[:1].islower() or re.search(r"[.!?] ", inner):
        return None
    if closing.before == "." and not inner.endswith("..") and closing.after in " \n":
        return True
    if closing.after == "." and closing.before.isalnum():
        return False
    return None


def _stop_twice(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    single = (_STOP_TWICE_SINGLE.match(prose, at + 1) for at in places(prose, "?'", "!'", "?’", "!’"))
    for match in filter(None, chain(_STOP_TWICE.finditer(prose), single)):
        start = match.start() - 1
        before = prose[start : start + 1]
        mark = match.group(1)
        if not before or before not in ".!?,…":
            continue
        if prose[start - 1 : start] == "." and before == ".":
            continue
        after = prose[match.end() - 1]
        if before in "!?…" and after == ",":
            continue
        stop = after if before == "," else before
        if before == "." and after == ",":
            stop = ","
        yield Match(start, match.end(), (stop + mark,))


def _missing_colon(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    for quotation in pair(reading).quotations:
        opening, closing = quotation.opening, quotation.closing
        inner = prose[opening.end : closing.start]
        if opening.before != " " or not inner[:1].isupper() or inner.count(" ") < 4:
            continue
        if _LAW.search(prose, max(0, opening.start - 90), opening.start):
            continue
        if not re.match(r"[.,]?(?: |\n|$)", prose[closing.end : closing.end + 2]):
            continue
        words = inner.split()
        if sum(word[0].islower() for word in words) * 2 <= len(words):
            continue  # a title
        line = line_start(prose, opening.start, _LONGEST_TOPIC)
        topic = _TOPIC_BEFORE.match(prose, line, opening.start)
        if topic and inner.count(" ") >= _SPOKEN and not ANY_FINITE.search(topic["topic"]):
            word = topic["topic"].rpartition(" ")[2]
            yield Match(topic.end() - 1 - len(word), opening.end, (f"{word}: {opening.text}",))
            continue
        name = _NAME_BEFORE.search(prose, max(0, opening.start - 60), opening.start)
        if name and name.group(1) not in _NOT_A_NAME:
            yield Match(name.start(1), opening.end, (f"{name.group(1)}: {opening.text}",))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/missing-space-after-quote",
        find=_missing_space_after,
        message="No space after the closing quotation mark: two lines or links were pasted together.",
        severity=Severity.ERROR,
        confidence=0.95,
        category="punctuation",
        fix=Fix.SAFE,
        flags=(
            'The governor promised "new rules<"In> the morning he left.',
            'They said that "peace is close.<"The> army moved on.',
            "He wrote “we are ready<”and> signed it.",
            "“We are ready.<“The> army moved on.",
            "“We are all tired<”he> said, and left. “We go<.”she> said.",
            "“It may rain<”he> began. “Nobody is hurt<”said> the mayor.",
        ),
        passes=(
            'The governor promised "new rules" in the morning.',
            'It is an "A"-level exam.',
            'He counted the "yes"s twice.',
            'The board measures 2"x4" and holds.',
        ),
    ),
    TextRule(
        id="typography/missing-space-before-quote",
        find=_missing_space_before,
        message="No space before the opening quotation mark.",
        severity=Severity.ERROR,
        confidence=0.9,
        category="punctuation",
        fix=Fix.SAFE,
        flags=(
            'The minister <said">We have no plan."',
            'The army calls <it">a success".',
            "They <shouted“>stop” twice.",
        ),
        passes=(
            'The minister said "we have no plan".',
            'The so-called ("special") zone.',
            'An ultra-"modern" house.',
        ),
    ),
    TextRule(
        id="typography/space-inside-quotes",
        find=_space_inside,
        message="A space separates the quotation mark from the words inside it.",
        severity=Severity.WARNING,
        confidence=0.9,
        category="punctuation",
        fix=Fix.SAFE,
        flags=(
            'They demand <" clear>" answers.',
            'He named it "the <gap "> at once.',
            "The <“ old>” town.",
            "“We are <ready “>. So he said.",
            "“We are <ready, ”he> said.",
        ),
        passes=(
            'They demand "clear" answers.',
            'He named it "the gap" at once.',
            "The “old” town.",
        ),
    ),
    TextRule(
        id="typography/stop-outside-quotation",
        find=_stop_outside,
        message="A quoted whole sentence keeps its stop or comma inside the marks in English; other languages put it after them.",
        severity=Severity.WARNING,
        confidence=0.55,
        category="punctuation",
        source_languages=SOURCES,
        fix=Fix.SUGGESTED,
        flags=(
            'The captain was brief. "We shall stay until the bridge is <safe".>',
            '"Nobody told the village about the <shelling",> the mayor said.',
            "The reply came late: “There will be no talks before <spring”.>",
        ),
        passes=(
            'The captain was brief. "We shall stay until the bridge is safe."',
            'He called them "friends of the enemy".',
            'He read "The Old Road to the Sea", a novel.',
            "It is on the menu: \"Pie's, Burger's, Chip's, and Soft Drink's\".",
        ),
    ),
    TextRule(
        id="typography/inconsistent-stop",
        find=_inconsistent_stop,
        message="Elsewhere in this article the full stop of a quoted fragment stands on the other side of the mark.",
        severity=Severity.WARNING,
        confidence=0.45,
        category="punctuation",
        fix=Fix.SUGGESTED,
        flags=(
            'They want "less talk". He wants "more work". She wants "more <pay.">',
            'They want "less talk." He wants "more work." She wants "more <pay".>',
            "He spoke of “a pause”. She spoke of “the <end.”> He laughed at “a dream”.",
        ),
        passes=(
            'They want "less talk". He wants "more work".',
            'They want "less talk." He wants "more work."',
            'They want "less talk". "We want more work," he said. "We need it."',
        ),
    ),
    TextRule(
        id="typography/stop-twice-at-quote",
        find=_stop_twice,
        message="A stop stands on both sides of the quotation mark; English needs one. Other languages close the sentence again.",
        severity=Severity.ERROR,
        confidence=0.9,
        category="punctuation",
        source_languages=SOURCES,
        fix=Fix.SAFE,
        flags=(
            'He asked: "Are you sure<?".>',
            '"We shall stay<.",> he said.',
            "She said: “It is over<.”.>",
            "I only asked them ‘Are you all sure<?’.>",
        ),
        passes=(
            'He asked: "Are you sure?"',
            '"Are you sure?", the title of the film, is a joke.',
            'He works for "Marble Co.," a small firm.',
        ),
    ),
    TextRule(
        id="typography/missing-colon-before-quote",
        find=_missing_colon,
        message="A colon is missing between the speaker and the quoted words.",
        severity=Severity.WARNING,
        confidence=0.6,
        category="punctuation",
        fix=Fix.SUGGESTED,
        flags=(
            'Then again <Petrenko ">We have lost the road to the sea".',
            'The reply of the <Kremlin ">There is nothing to talk about now."',
            "In the evening <Rossi “>Nobody will leave before the vote”.",
            "On the choice of the <goalkeeper “>We have three of them and I trust them all.”",
        ),
        passes=(
            'Then Petrenko said "We have lost the road to the sea".',
            'They call Petrenko "The Wolf".',
            'On the back of the house is written "Nobody will leave before the vote is over".',
            'The film by Rossi "The Long Road to the Old Sea" opens today.',
            "He faces Article 12 of the Code of Ferrandia “Theft of a good from a shop”.",
        ),
    ),
)
