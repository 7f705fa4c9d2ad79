"""Quotation marks that do not pair, and quotations that a line break cuts."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.document import Span
from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.english import SPEAKING, any_of
from mtqa.rules.places import line_around
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.typography.guillemets import closes_with_guillemet, opens_with_guillemet
from mtqa.rules.typography.pairing import (
    BLANKS,
    LONGEST_SPAN,
    SPEAKER,
    Quotation,
    broken_edges,
    pair,
    word_after,
    word_before,
)

__all__ = ["RULES"]

_OTHER_MARK = lazy('["“”„«»]')
_CLOSES = lazy(
    rf"[,!?…] (?=(?:{any_of(SPEAKING | {'sighs', 'sighed'})} (?:the|his|her|an?|he|she|[A-Z])|"
    rf"(?:he|she|(?:the|his|her|an?)(?: [\w'’-]+){{1,5}}|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,2}}) {any_of(SPEAKING)}[.,]))"
)
"""Where spoken words end that nothing closes: before "says the mayor", "the mayor says."."""
_NARROW = range(50, 101)
"""The widths that prose is hard-wrapped at."""
_LINE_BROKEN = "A line break parts the quotation in the middle of a sentence."


def _unpaired(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    pairing = pair(reading)
    for mark in pairing.unclosed:
        told = _CLOSES.search(prose, mark.end, line_around(prose, mark.end)[1])
        if told and mark.after.isupper() and not _OTHER_MARK.search(prose, mark.end, told.start()):
            start, end = word_before(prose, told.start()), told.start() + 1
            yield Match(start, end, (f"{prose[start:end]}{'”' if mark.curly else mark.text}",))
        elif not closes_with_guillemet(prose, mark.end):
            yield Match(mark.start, word_after(prose, mark.end))
    for mark in pairing.unopened:
        if mark.before in BLANKS and SPEAKER.match(prose, mark.end):  # 'in pursuit, ”Rossi said'
            start, end = word_before(prose, mark.start - 1), word_after(prose, mark.end)
            yield Match(start, end, (f"{prose[start : mark.start - 1]}{mark.as_closing} {prose[mark.end : end]}",))
        elif not opens_with_guillemet(prose, mark.start):
            yield Match(word_before(prose, mark.start), mark.end)


def _reopened(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    line_breaks = reading.document.format == "plain"  # elsewhere one does not part paragraphs
    for mark in pair(reading).reopened:
        end = word_after(prose, mark.end)
        yield Match(mark.start, end, ("\n" + prose[mark.start : end],) if line_breaks else ())


def _left_open(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    for mark, end, ends_section in pair(reading).left_open:
        if closes_with_guillemet(prose, mark.end):
            continue
        told = _CLOSES.search(prose, mark.end, end)
        close = told.start() + 1 if told else end
        start = word_before(prose, close)
        fixed = prose[start:close] + ("”" if mark.curly else '"')
        yield Match(start, close, (fixed,), severity=Severity.SUGGESTION if ends_section and not told else None)


def _running_on(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    parted = {quotation for quotation, _ in _parted(reading)}
    for quotation in pair(reading).crossing:
        if quotation not in parted and not broken_edges(prose, quotation):
            start = quotation.opening.start
            severity = Severity.WARNING if _breaks_off(prose, quotation) else None
            yield Match(start, word_after(prose, quotation.opening.end), severity=severity)


def _breaks_off(prose: str, quotation: Quotation) -> bool:
    """Whether a quotation that opens within a line stops at an empty line without a stop."""
    opening, closing = quotation.opening, quotation.closing
    head, gap, _ = prose[opening.end : closing.start].replace("\r\n", "\n").partition("\n\n")
    return bool(gap) and opening.before != "\n" and "\n" not in head and head[-1:].isalnum()


def _parted(reading: Reading) -> list[tuple[Quotation, Span]]:
    """Quotations that a line break parts in the middle of a sentence, each with the white space there.

    None where lines are broken elsewhere too, as in hard-wrapped prose, or where markup makes the paragraphs.
    """
    if reading.document.format != "plain":
        return []
    prose, pairing = reading.prose, pair(reading)
    within = [(quotation, gap) for quotation in pairing.quotations if (gap := _broken_line(prose, quotation))]
    between = [(quotation, gap) for quotation in pairing.crossing if (gap := _broken_line(prose, quotation))]
    if not within and not between:
        return []
    breaks = sum(prose.count("\n", paragraph.start, paragraph.end) for paragraph in reading.prose_paragraphs)
    at_edges = sum(broken_edges(prose, quotation) for quotation in pairing.quotations)
    if breaks > len(within) + at_edges:
        return []
    longest = max(map(len, prose.splitlines()))
    full = longest * 0.75 if longest in _NARROW else longest + 1  # a line that long may have been cut at that width
    return [(quotation, gap) for quotation, gap in within + between if _line_length(prose, gap.start) < full]


def _line_length(prose: str, offset: int) -> int:
    """Length of the line that ends at an offset."""
    return offset - prose.rfind("\n", 0, offset) - 1


def _broken_line(prose: str, quotation: Quotation) -> Span | None:
    """The only line break between the marks, with the space around it, if the sentence goes on behind it."""
    first, last = quotation.opening.end, quotation.closing.start
    at = prose.find("\n", first, last)
    if at < 0 or broken_edges(prose, quotation):
        return None
    start = first + len(prose[first:at].rstrip())
    end = last - len(prose[at:last].lstrip())
    goes_on = (prose[start - 1].isalnum() or prose[start - 1] == ",") and prose[end].islower()
    return Span(start, end) if goes_on and "\n" not in prose[end:last] else None


def _broken(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    pairing = pair(reading)
    for quotation in pairing.quotations + pairing.crossing:
        if not broken_edges(prose, quotation):
            continue
        opening, closing = quotation.opening, quotation.closing
        inner = prose[opening.end : closing.start]
        whole = opening.text + inner.strip() + closing.text
        if len(whole) <= LONGEST_SPAN and "\n" not in whole:
            yield Match(opening.start, closing.end, (whole,))
        elif "\n" in inner[: -len(inner.lstrip())]:
            start = closing.start - len(inner.lstrip())
            end = word_after(prose, start)
            yield Match(opening.start, end, (opening.text + prose[start:end],))
        else:
            end = opening.end + len(inner.rstrip())
            start = word_before(prose, end)
            yield Match(start, closing.end, (prose[start:end] + closing.text,))
    for _, gap in _parted(reading):
        start, end = word_before(prose, gap.start), word_after(prose, gap.end)
        wording = f"{prose[start : gap.start]} {prose[gap.end : end]}"
        yield Match(start, end, (wording,), _LINE_BROKEN, fix=Fix.SUGGESTED, severity=Severity.WARNING)


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/unpaired-quote",
        find=_unpaired,
        message="This quotation mark has no partner in its paragraph: the other one was lost, or this one is stray.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="punctuation",
        fix=Fix.NONE,
        flags=(
            'He called the attack <"a> tragedy and left the room.',
            'The ministry spoke of a limited <operation"> near the border.',
            "The mayor is <“not> afraid of anyone.",
            "It rains, and nobody goes <out, ”Rossi> said.\n\nIt snows.",
            'Nobody sleeps in the town. "We are sad and we stay <here,> says Anna. It is "late".',
        ),
        passes=(
            'He called the attack "a tragedy" and left.',
            '"We held the bridge all night.\n"Then the others came," she said.',
            'The guard is 6\'2" tall and watches a 24" screen.',
            "The Smiths' farm dates from the '90s, and it's still there.",
        ),
    ),
    TextRule(
        id="typography/reopened-quotation",
        find=_reopened,
        message="The quotation opens again before it is closed: a line break was lost here, or this mark is one too many.",
        severity=Severity.SUGGESTION,
        confidence=0.5,
        category="punctuation",
        fix=Fix.SUGGESTED,
        flags=(
            '"We held the bridge all night. <"Then> the others came," she said.',
            '"Sales slowed," said the analyst. "Exports fell for a year. <"The> light is red." Shares lost a tenth.',
            "“Nobody told us. <“We> learnt it from the radio.”",
        ),
        passes=(
            '"We held the bridge all night." "Then the others came," she said.',
            '"We held the bridge all night.\n"Then the others came," she said.',
            'He called the attack "a tragedy and left.',
        ),
    ),
    TextRule(
        id="typography/unclosed-quotation",
        find=_left_open,
        message="The paragraph opens with a quotation mark, the next one is no quotation, and nothing closes this one.",
        severity=Severity.WARNING,
        confidence=0.7,
        category="punctuation",
        fix=Fix.SUGGESTED,
        flags=(
            '"We held the bridge all <night.>\nThe others came in the morning.',
            "“Nobody told <us.>\nThe village learnt it from the radio.",
            '"The road is <closed>\nDrivers must wait.',
            "“It is wise to wait at the <bridge,> the doctor warns.\nIt rains.",
        ),
        passes=(
            '"We held the bridge all night.\n"Then the others came," she said.',
            '"We held the bridge all night."\nThe others came in the morning.',
            '"Nobody told us.\nWe learnt it from the radio."',
        ),
    ),
    TextRule(
        id="typography/quote-runs-on",
        find=_running_on,
        message="The quotation goes on in the next paragraph, which should open with a quotation mark of its own.",
        severity=Severity.SUGGESTION,
        confidence=0.5,
        category="punctuation",
        fix=Fix.NONE,
        flags=(
            '<"We> held the bridge all night.\nThen the others came," she said.',
            "<“Nobody> told us.\nWe learnt it from the radio.”",
            'He said: <"The> road is closed.\nTake the other one."',
            'He said: <"The> road is closed\n\nTake the other one". Then he left.',
        ),
        passes=(
            '"We held the bridge all night.\n"Then the others came," she said.',
            '"We held the bridge."\nThen the others came.',
            "“Nobody told us.\n“We learnt it from the radio.”",
        ),
    ),
    TextRule(
        id="typography/broken-quote",
        find=_broken,
        message="A line break separates the quotation mark from the words that it belongs to.",
        severity=Severity.ERROR,
        confidence=0.95,
        category="punctuation",
        fix=Fix.SAFE,
        flags=(
            'The governor announced a regime that allows <"\nclosed roads"> in the district.',
            'The order speaks of <"limited checks\n"> at the station.',
            'The general then added: <"\nWe are ready.">',
            'The mayor urged people to "<not\napproach> the bridge" and left.',
            'He announced "<limited\nchecks>" at the station.',
        ),
        passes=(
            'The governor announced "closed roads" in the district.',
            '"We are ready."\n"So are we."',
            'The sign read\n"closed" again.',
            'The mayor of the old town\nurged people to "not\napproach the bridge" and left.',
        ),
    ),
)
