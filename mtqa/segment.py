"""Text -> paragraph and sentence spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mtqa.document import Span
from mtqa.expression import lazy

__all__ = ["paragraphs", "sentences"]

_LINE = lazy(r"[^\S\r\n]*+(\S[^\r\n]*)")  # without the white space before it
_TERMINATOR = lazy(r"""[.!?…]["'”’»)\]]*$|[:;]$""")
_CONTINUES = lazy(r"""["'“‘(\[]?[^\W\d_A-Z]""")
# One set of characters first is what the engine finds fastest; the rest is bounded, so that dots without end stay quick.
_BOUNDARY = lazy(r"""[.!?…\n](?:(?<=\n)|[.!?…]{0,8}["')\]]{0,4}(?= ))""")
_LAST_WORD = lazy(r"[\w.'-]*$")
_SENTENCE_END = lazy(r"""[.!?…]["”’»)]{0,2} (?=["“«]?[A-ZА-Я])""")
_LONGEST_PARAGRAPH = 20_000
_LONGEST = 2000
_SAMPLE = 200_000

_ABBREVIATIONS = frozenset(
    """mr mrs ms messrs dr prof rev hon sen rep gov pres gen lt col maj cmdr capt sgt cpl pvt adm brig st ste mt ft
    vs v cf al ed eds dept est approx ca inc ltd co corp bros e.g i.e u.s u.k u.n e.u a.m p.m ph.d b.c a.d d.c u.s.a u.s.s.r
    viz etc dott ing avv sig sig.ra""".split()
)
# Ordinary words elsewhere: an abbreviation only before a number.
_BEFORE_NUMBER = frozenset(
    "no nos p pp fig figs eq vol ch sec art n jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
# After these a sentence may still end, if the next word is one that opens a sentence ("at 3 p.m. The attack ...").
_MAY_END = frozenset("inc ltd co corp etc a.m p.m u.s u.k u.n e.u d.c u.s.a u.s.s.r al b.c a.d".split())
_OPENERS = frozenset(
    """The A An This That These Those It Its He His She Her They Their We Our I My You Your There Here Then Now But And Or So
    Yet In On At By For From To With Without After Before During Since Until While When Where Although Though Because If
    As According However Meanwhile Moreover Also Even Only Some Many Most All Both Each Every No Not None One Two Three
    Several Such Other Another What Who Why How Which Under Over Among Between Despite Thus Therefore Finally Later
    Earlier Today Yesterday""".split()
)
_WORD = lazy(r"[A-Z][a-z]*")


def paragraphs(text: str) -> Iterator[Span]:
    r"""Yield the spans of the paragraphs, without surrounding white space.

    A line break ends a paragraph, except inside hard-wrapped prose: where the next line goes on in lower case, or
    where the whole text is wrapped at a narrow width. One of more than 20,000 characters is parted at ends of sentences.

    >>> [span.of("Headline\nThe text.") for span in paragraphs("Headline\nThe text.")]
    ['Headline', 'The text.']
    >>> len(list(paragraphs('a regime which involves "\ntemporary restrictions".')))
    1
    """
    wrapped = _is_wrapped(text)
    start = end = -1
    for line in _LINE.finditer(text):
        left, right = line.span(1)
        if start >= 0:
            # A capital opens a paragraph, unless all lines are cut at one width: this is the quick way to say so.
            if (wrapped or not text[left].isupper()) and _goes_on(text, start, end, left, wrapped):
                end = right
                continue
            yield from _parted(text, start, _without_space(text, start, end))
        start, end = left, right
    if start >= 0:
        yield from _parted(text, start, _without_space(text, start, end))


def _parted(text: str, start: int, end: int) -> Iterator[Span]:
    """A paragraph, or what it is parted into at ends of sentences: rules that look at whole ones would be slow on a text in one line."""
    while end - start > _LONGEST_PARAGRAPH:
        ends = [match.end() for match in _SENTENCE_END.finditer(text, start, start + _LONGEST_PARAGRAPH)]
        cut = ends[-1] if ends else text.rfind(" ", start, start + _LONGEST_PARAGRAPH) + 1
        if cut <= start:
            break
        yield Span(start, _without_space(text, start, cut))
        start = cut
    yield Span(start, end)


def _without_space(text: str, start: int, end: int) -> int:
    """The end of `start:end` without the white space there."""
    return start + len(text[start:end].rstrip()) if text[end - 1].isspace() else end


def _is_wrapped(text: str) -> bool:
    """Whether the lines look cut at a narrow width: most are nearly as long as the longest, none is long."""
    lengths = [len(line) for line in text[:_SAMPLE].splitlines()[:-1]]
    longest = max(lengths, default=0)
    if len(lengths) < 4 or not 50 <= longest <= 100:
        return False
    followed = [length for length, after in pairwise(lengths) if length and after]
    return len(followed) >= 3 and sum(length >= longest * 0.75 for length in followed) >= 0.7 * len(followed)


def _goes_on(text: str, start: int, end: int, left: int, wrapped: bool) -> bool:
    """Whether the line that starts at `left` continues the paragraph `start:end`."""
    gap = text[end:left]
    if gap.count("\n") > 1 or gap.replace("\r\n", "").count("\r") > 1:
        return False
    line_start = max(text.rfind("\n", start, end), text.rfind("\r", start, end), start - 1) + 1
    line = text[line_start:end].rstrip()
    if wrapped and len(line) >= 45:
        return True
    return bool(_CONTINUES.match(text, left)) and not _TERMINATOR.search(line) and len(line) >= 25


def sentences(text: str) -> Iterator[Span]:
    """Yield the spans of the sentences of a folded text (straight quotes, single spaces, a paragraph a line).

    Abbreviations, initials and a stop before a lower-case letter do not end a sentence; a closing quotation mark
    or bracket belongs to the sentence that it closes.

    >>> text = 'Gen. J. Smith left at 3 p.m. "We hold," he said. The U.S. agreed.'
    >>> [span.of(text) for span in sentences(text)]
    ['Gen. J. Smith left at 3 p.m.', '"We hold," he said.', 'The U.S. agreed.']
    """
    start = 0
    for match in _BOUNDARY.finditer(text):
        left, right = match.span()
        if text[left] == "\n":
            end, following = left, right
        elif _ends_sentence(text, start, match):
            end, following = right, right + 1
        else:
            continue
        if 0 < end - start <= _LONGEST:
            yield Span(start, end)
        else:
            yield from _cut(text, start, end)
        start = following
    if start < len(text):
        yield from _cut(text, start, len(text))


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """A sentence as it is; a monster without stops (a table, a list, 100 MB in one line) at spaces."""
    while end - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        middle = space if space > 0 else start + _LONGEST
        yield Span(start, middle)
        start = middle + (space > 0)
    if end > start:
        yield Span(start, end)


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    after = match.end() + 1
    following = text[after : after + 1]
    if following in "\"'([":
        following = text[after + 1 : after + 2]
    if not following or following.islower() or following in ",;:":
        return False
    if match.group()[0] != "." or match.group()[1:2] == ".":
        return True
    word = _LAST_WORD.search(text, max(start, match.start() - 20), match.start())
    last = word.group().strip("'-").lower() if word else ""
    if len(last) == 1 and last.isalpha() and word is not None and word.group()[-1:].isupper():
        return last == "i"
    if last in _BEFORE_NUMBER:
        return not following.isdigit()
    if last in _ABBREVIATIONS:
        opener = _WORD.match(text, after + (text[after : after + 1] in "\"'(["))
        return last in _MAY_END and opener is not None and opener.group() in _OPENERS
    return True
