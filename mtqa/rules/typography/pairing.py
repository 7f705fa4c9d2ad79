"""Which quotation mark opens, which closes, and which has lost its partner."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from mtqa.document import Spans
from mtqa.expression import lazy
from mtqa.reading import Reading
from mtqa.rules.english import SPEAKING, any_of

__all__ = [
    "BLANKS",
    "LONGEST_SPAN",
    "SPEAKER",
    "Mark",
    "Pairing",
    "Quotation",
    "broken_edges",
    "pair",
    "word_after",
    "word_before",
]

_SWAPPED = 50
LONGEST_SPAN = 120
"""A longer quotation is not marked as a whole, only at its edges."""

_MARK = lazy(r'["“”„‟″](?:(?<=")")?')  # one set of characters first is what the engine finds fastest
_MARK_OR_TWO = lazy(rf"{_MARK.pattern}|(?<!['\d])''(?!')|``")
_WORD_AFTER = lazy(r"[^\w\s\"“”]*[\w'’-]*")
_WORD_BEFORE = lazy(r"[^\s\"“”]*\Z")
BLANKS = " \u00a0\u2009\u202f"
"""The spaces within a line."""
_BEFORE_OPENING = BLANKS + "\t\r\n([{"
_AFTER_CLOSING = BLANKS + "\t\r\n.,;:!?)]}…"
_SENTENCE_ENDS = lazy(r"[.!?…] \Z")
_MOJIBAKE_BEFORE = ("â€", "Ã")
"""What is read for the first bytes of a sign whose last one looks like a curly mark: "â€“" is a dash."""
SPEAKER = lazy(
    r"(?:[-–—] ?)?(?:(?:he|she|they|(?!He |She |It |They |We |I )[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|(?:the|his|her) [a-z]+(?: [a-z]+)?) )?"
    rf"{any_of(SPEAKING)}\b"
)
"""Who said the words before: "said the mayor", "Rossi wrote", "- he said"."""
_FEET = lazy(r"\d['’′] ?\d{1,2}$")


class Mark(NamedTuple):
    """One quotation mark of a text.

    Attributes:
        start: Its offset.
        text: As it stands: straight, curly, or written with two characters.
        before: The character before it; a newline at the edge of the paragraph.
        after: The character after it.
    """

    start: int
    text: str
    before: str
    after: str

    @property
    def end(self) -> int:
        """Offset after the mark."""
        return self.start + len(self.text)

    @property
    def curly(self) -> bool:
        """Whether it has a direction of its own."""
        return self.text in "“”„‟"

    @property
    def as_closing(self) -> str:
        """The mark to write where it closes a quotation."""
        return "”" if self.text == "“" else self.text

    @property
    def as_opening(self) -> str:
        """The mark to write where it opens a quotation."""
        return "“" if self.text == "”" else self.text

    @property
    def looks_opening(self) -> bool:
        """Whether only an opening mark has such neighbours."""
        return self.before in _BEFORE_OPENING and self.after not in _AFTER_CLOSING

    @property
    def looks_closing(self) -> bool:
        """Whether only a closing mark has such neighbours."""
        return self.before not in _BEFORE_OPENING and self.after in _AFTER_CLOSING


class Quotation(NamedTuple):
    """A pair of marks.

    Attributes:
        opening: The mark that opens.
        closing: The mark that closes.
        depth: 0 for a quotation that stands in no other.
    """

    opening: Mark
    closing: Mark
    depth: int = 0


@dataclass(slots=True)
class Pairing:
    """What pairing the marks of a text gave.

    Attributes:
        quotations: The pairs of one paragraph each, in the order of their closing marks.
        crossing: Pairs that open in one paragraph and close in the next, which does not open again.
        unclosed: Opening marks without a partner.
        left_open: Paragraphs that a mark opens and none closes, though the next one is no quotation, as
            `(mark, end of the paragraph, whether the text or a section ends there)`.
        unopened: Closing marks without a partner.
        reopened: Marks that open again, after a full sentence, what an earlier mark of the paragraph has opened: two
            paragraphs of one quotation, run together.
    """

    quotations: list[Quotation] = field(default_factory=list)
    crossing: list[Quotation] = field(default_factory=list)
    unclosed: list[Mark] = field(default_factory=list)
    left_open: list[tuple[Mark, int, bool]] = field(default_factory=list)
    unopened: list[Mark] = field(default_factory=list)
    reopened: list[Mark] = field(default_factory=list)


@lru_cache(maxsize=1)
def pair(reading: Reading) -> Pairing:
    """Pair the quotation marks of the prose, paragraph by paragraph.

    A quotation of several paragraphs opens each of them and closes the last only; that is no fault.
    """
    result = Pairing()
    prose, paragraphs = reading.prose, reading.prose_paragraphs
    pending: Mark | None = None
    last = -1  # the paragraph of `pending`
    for index, marks in _by_paragraph(prose, paragraphs).items():
        if pending is not None and index > last + 1:  # the next paragraph has no marks
            _leave_open(pending, prose, paragraphs, last, result)
            pending = None
        if pending is not None and marks[0].before == "\n" and marks[0].after in _AFTER_CLOSING:
            result.crossing.append(Quotation(pending, marks[0]))
            marks, pending = marks[1:], None
        opened, unopened = _pair_paragraph(marks, prose, result)
        opened = _without_reopened(opened, marks, prose, result)
        if pending is not None and not (marks[0].before == "\n" and marks[0].looks_opening):
            if unopened:
                result.crossing.append(Quotation(pending, unopened.pop(0)))
            else:
                _leave_open(pending, prose, paragraphs, last, result)
        result.unopened += unopened
        result.unclosed += opened[:-1]
        pending, last = (opened[-1], index) if opened else (None, index)
    if pending is not None:
        _leave_open(pending, prose, paragraphs, last, result)
    return result


def _without_reopened(opened: list[Mark], marks: list[Mark], prose: str, result: Pairing) -> list[Mark]:
    """Drop the marks that another one opens again; those are recorded."""
    kept: list[Mark] = []
    following = dict(zip([mark.start for mark in marks], marks[1:], strict=False))
    for mark in opened:
        again = following.get(mark.start)
        if again and again.looks_opening and _SENTENCE_ENDS.search(prose, mark.end, again.start):
            result.reopened.append(again)
        else:
            kept.append(mark)
    return kept


def _leave_open(mark: Mark, prose: str, paragraphs: Spans, index: int, result: Pairing) -> None:
    """Record a mark that nothing closes."""
    paragraph = paragraphs[index]
    if mark.start > paragraph.start:
        result.unclosed.append(mark)
        return
    gap_before = prose.count("\n", paragraphs[index - 1].end, paragraph.start) if index else 1
    is_last = index + 1 == len(paragraphs)
    ends_section = is_last or prose.count("\n", paragraph.end, paragraphs[index + 1].start) > gap_before
    result.left_open.append((mark, paragraph.end, ends_section))


def _by_paragraph(prose: str, paragraphs: Spans) -> dict[int, list[Mark]]:
    """The marks of each paragraph that has some, by its number."""
    groups: dict[int, list[Mark]] = {}
    starts, ends = paragraphs.starts, paragraphs.ends
    index = 0
    marks = _MARK_OR_TWO if "''" in prose or "``" in prose else _MARK
    for match in marks.finditer(prose):
        start, end = match.span()
        while ends[index] <= start:
            index += 1
        before = prose[start - 1] if start > starts[index] else "\n"
        after = prose[end] if end < ends[index] else "\n"
        if prose.endswith(_MOJIBAKE_BEFORE, max(0, start - 2), start):
            continue
        if end - start == 1 or before.isalnum() or after.isalnum():  # a lone "" is an empty string
            groups.setdefault(index, []).append(Mark(start, match.group(), before, after))
    kept = {index: _without_inches(prose, marks, starts[index]) for index, marks in groups.items()}
    return {index: marks for index, marks in kept.items() if marks}


def _without_inches(prose: str, marks: list[Mark], start: int) -> list[Mark]:
    """Drop the marks that are inches: 6'2", and 24" where it can't close a quotation."""
    kept: list[Mark] = []
    is_open = False
    for index, mark in enumerate(marks):
        if mark.text in ('"', "″") and mark.before.isdigit():
            following = marks[index + 1] if index + 1 < len(marks) else None
            closes_later = following is not None and following.looks_closing
            if _FEET.search(prose, max(start, mark.start - 6), mark.start) or closes_later or not is_open:
                continue
        is_open = mark.looks_opening or (not mark.looks_closing and not is_open)
        kept.append(mark)
    return kept


def _pair_paragraph(marks: list[Mark], prose: str, result: Pairing) -> tuple[list[Mark], list[Mark]]:
    """Add the pairs of one paragraph to `result`; returns the marks that stay open, and those never opened."""
    opened: list[Mark] = []
    unopened: list[Mark] = []
    for mark, following in zip(marks, [*marks[1:], None], strict=False):
        if _opens(mark, opened, prose) or (not opened and _opens_turned(mark, following)):
            opened.append(mark)
        elif opened:
            opening = opened.pop()
            result.quotations.append(Quotation(opening, mark, len(opened)))
        else:
            unopened.append(mark)
    return opened, unopened


def _opens(mark: Mark, opened: list[Mark], prose: str) -> bool:
    if mark.text in "„‟``":
        return True
    if mark.text == "“":
        return not (mark.looks_closing or (opened and (_closes_turned(mark, opened) or _faces_wrong_way(mark, prose))))
    if mark.text == "”":
        return mark.looks_opening and not opened and not _leads_to_speaker(mark, prose)
    if mark.looks_opening:
        return True
    return not opened and not mark.looks_closing


def _opens_turned(mark: Mark, following: Mark | None) -> bool:
    """Whether a closing mark stands where a quotation begins: `He was surprised:”I told them`, `their”super ideas”`."""
    if mark.text != "”":
        return False
    if mark.before == ":" and mark.after.isalpha():
        return True
    if following is None:
        return False
    near = following.text in "”“" and following.looks_closing and following.start - mark.end < _SWAPPED
    return _are_swapped(mark, following) or (near and mark.before.isalnum() and mark.after.isalpha())


def _closes_turned(mark: Mark, opened: list[Mark]) -> bool:
    """Whether an opening mark between blanks closes what a closing mark has opened: her ” will “ to go on."""
    return opened[-1].text == "”" and mark.before in BLANKS and mark.after in BLANKS


def _are_swapped(mark: Mark, following: Mark) -> bool:
    """Whether two marks close and open a few words: reports ” The Gazette “."""
    near = mark.text == "”" and following.text == "“" and following.start - mark.end < _SWAPPED
    return near and mark.before in _BEFORE_OPENING and following.after in _AFTER_CLOSING


def _faces_wrong_way(mark: Mark, prose: str) -> bool:
    """Whether a mark that looks as if it opened stands where a quotation ends: `the end.“He`, `the end “.`, `the end, “he said`."""
    if mark.before in _BEFORE_OPENING:
        return mark.after in "\n.,;:!?…" or _leads_to_speaker(mark, prose)
    return mark.before.isalnum() or mark.before in ".,!?…"


def _leads_to_speaker(mark: Mark, prose: str) -> bool:
    """Whether what follows a mark tells who said the words before it: `in pursuit, too, ”Rossi said`."""
    if mark.before not in BLANKS or prose[mark.start - 2 : mark.start - 1] not in tuple(",.!?…"):
        return False
    return not (mark.after.isupper() and prose[mark.start - 2] == ".") and bool(SPEAKER.match(prose, mark.end))


def word_after(prose: str, offset: int) -> int:
    """End of the word that starts at `offset`.

    >>> word_after('"We go', 1)
    3
    """
    match = _WORD_AFTER.match(prose, offset)
    return match.end() if match else offset


def word_before(prose: str, offset: int) -> int:
    """Start of the word that ends at `offset`.

    >>> word_before('He said"We', 7)
    3
    """
    floor = max(0, offset - 40)
    match = _WORD_BEFORE.search(prose, floor, offset)
    return match.start() if match else offset


def broken_edges(prose: str, quotation: Quotation) -> bool:
    """Whether a line break stands directly inside one of the marks."""
    inner = prose[quotation.opening.end : quotation.closing.start]
    head = inner[: len(inner) - len(inner.lstrip())]
    tail = inner[len(inner.rstrip()) :]
    return bool(inner.strip()) and ("\n" in head or "\n" in tail)
