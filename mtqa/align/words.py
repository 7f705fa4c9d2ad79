"""What was changed between a draft and a revised text: the edits, as a person would mark them.

The words are aligned (`mtqa.align.trace`), changed words that stand together are grouped (`mtqa.align.groups`), and each
group becomes an edit that says what kind of change it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from mtqa.align.groups import group
from mtqa.align.kinds import EditKind, kind_of, names_in
from mtqa.align.moves import find_moves
from mtqa.align.tokens import Token, tokens
from mtqa.align.trace import Column, align_words
from mtqa.document import Span
from mtqa.errors import UsageError
from mtqa.script import same_length

if TYPE_CHECKING:
    from mtqa.glossary import Glossary

__all__ = ["Edit", "EditKind", "apply_edits", "edits"]


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to a draft.

    Attributes:
        span: What is replaced: a half-open range of the draft, in code points; empty for an insertion.
        text: What the draft has there.
        replacement: What to put there.
        kind: What kind of change it is.
        move: 0, or a number that the two edits of one move share: the one takes out what the other puts in.
        there: Where the replacement stands in the revised text: the only thing that orders two insertions at one place.
        gap: Where the white space before the span begins in the draft; -1 if the edit was not found by `edits`. Insertions
            between the same two words have it in common, whether they stand before that space or after it.
    """

    span: Span
    text: str
    replacement: str
    kind: EditKind
    move: int = 0
    there: int = field(default=0, compare=False, repr=False)
    gap: int = field(default=-1, compare=False, repr=False)


def edits(draft: str, revised: str, *, glossary: Glossary | None = None, language: str = "en") -> list[Edit]:
    """The edits that make a revised text of a draft.

    Args:
        draft: The text before.
        revised: The text after.
        glossary: Names to know besides words with a capital.
        language: BCP 47 tag of the language of both texts.

    Returns:
        Edits in the order of the draft; they do not overlap, and `apply_edits` gives `revised` exactly.

    >>> for edit in edits("The clashes invest Kiev, he says.", "Fighting engulfs Kyiv, he says."):
    ...     print(f"{edit.kind}: {edit.text!r} -> {edit.replacement!r}")
    word choice: 'The clashes invest' -> 'Fighting engulfs'
    name: 'Kiev' -> 'Kyiv'
    """
    (one, one_names), (two, two_names) = (_read(text, glossary, language) for text in (draft, revised))
    columns = align_words(one, two)
    moves = find_moves(columns, one, two)
    made = _Writer(draft, revised, one, two)
    for start, stop, changed in group(columns, one, two, moves, [one_names, two_names]):
        part = columns[start:stop]
        if not changed:
            made.keep(part[0])
            continue
        old, new = ([pair[side] for pair in part if pair[side] >= 0] for side in (0, 1))
        kind = EditKind.ORDER
        if start not in moves:
            deleted, inserted = [one[index] for index in old], [two[index] for index in new]
            old_names = [one[index].text for index in old if index in one_names]
            kind = kind_of(deleted, inserted, old_names, [two[index].text for index in new if index in two_names])
        made.change(old, new, kind, moves.get(start, 0))
    return made.finish()


def apply_edits(draft: str, changes: Iterable[Edit]) -> str:
    """Make edits in a draft.

    Raises:
        UsageError: Two edits overlap, or an edit was made for another draft.

    >>> apply_edits("in Kiev", edits("in Kiev", "near Kyiv"))
    'near Kyiv'
    """
    parts = []
    done = 0
    for edit in changes:
        if edit.span.start < done or edit.span.of(draft) != edit.text:
            raise UsageError(
                f"the edit of '{edit.text}' at offset {edit.span.start} does not fit the draft",
                remedy="give edits of this draft in its order",
            )
        parts += [draft[done : edit.span.start], edit.replacement]
        done = edit.span.end
    return "".join([*parts, draft[done:]])


@lru_cache(maxsize=64)
def _read(text: str, glossary: Glossary | None, language: str) -> tuple[Sequence[Token], frozenset[int]]:
    """The words of a text and which are names; kept for a while, since all rivals are held against one draft."""
    words = tokens(text)
    return words, _names(words, text, glossary, language)


def _names(words: Sequence[Token], text: str, glossary: Glossary | None, language: str) -> frozenset[int]:
    found = names_in(words, language)
    if glossary is None:
        return found
    mentions = iter(glossary.mentions(same_length(text), language))
    mention = next(mentions, None)
    known = set(found)
    for index, word in enumerate(words):
        while mention and mention.end <= word.start:
            mention = next(mentions, None)
        if mention and mention.start < word.end:
            known.add(index)
    return frozenset(known)


class _Writer:
    """Turns changed words into edits of the text, white space included.

    Each word owns the white space before it. Where that differs before a kept word, the edit before it takes it in; so
    an edit is always what makes the one text of the other.
    """

    def __init__(self, draft: str, revised: str, one: Sequence[Token], two: Sequence[Token]) -> None:
        self._draft = draft
        self._revised = revised
        self._one = one
        self._two = two
        self._at = self._there = 0  # how much of draft and revised text is done
        self._made: list[Edit] = []

    def keep(self, column: Column) -> None:
        """Go over a word that both texts have."""
        old, new = self._one[column[0]], self._two[column[1]]
        self._space(old.start, new.start)
        self._at, self._there = old.end, new.end

    def change(self, old: Sequence[int], new: Sequence[int], kind: EditKind, move: int) -> None:
        """Replace words by others."""
        stop = self._one[old[-1]].end if old else self._at
        until = self._two[new[-1]].end if new else self._there
        self._add(stop, until, kind, move)

    def finish(self) -> list[Edit]:
        """The edits, white space at the end included."""
        self._space(len(self._draft), len(self._revised))
        return [edit for edit in map(_trimmed, self._made) if edit.text != edit.replacement]

    def _space(self, stop: int, until: int) -> None:
        """White space up to a word: part of the edit before it, if there is one here, else an edit of its own."""
        if self._draft[self._at : stop] == self._revised[self._there : until]:
            return
        if self._made and self._made[-1].span.end == self._at:
            last = self._made.pop()
            text, replacement = self._draft[self._at : stop], self._revised[self._there : until]
            joined = Edit(
                Span(last.span.start, stop),
                last.text + text,
                last.replacement + replacement,
                last.kind,
                last.move,
                last.there,
                last.gap,
            )
            self._made.append(joined)
        else:
            self._add(stop, until, EditKind.SPACING, 0)

    def _add(self, stop: int, until: int, kind: EditKind, move: int) -> None:
        span = Span(self._at, stop)
        replacement = self._revised[self._there : until]
        self._made.append(Edit(span, span.of(self._draft), replacement, kind, move, self._there, self._at))
        self._at, self._there = stop, until


def _trimmed(edit: Edit) -> Edit:
    """An edit without the white space that both its texts begin or end with."""
    text, replacement = edit.text, edit.replacement
    shorter = min(len(text), len(replacement))
    head = tail = 0
    while head < shorter and text[head] == replacement[head] and text[head].isspace():
        head += 1
    while tail < shorter - head and text[-1 - tail] == replacement[-1 - tail] and text[-1 - tail].isspace():
        tail += 1
    span = Span(edit.span.start + head, edit.span.end - tail)
    end = len(replacement) - tail
    trimmed = text[head : len(text) - tail]
    return Edit(span, trimmed, replacement[head:end], edit.kind, edit.move, edit.there + head, edit.gap)
