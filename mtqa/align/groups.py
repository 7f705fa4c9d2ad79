"""Which changed words are one edit.

Changed words that stand together are one edit. Words that were replaced by another form or spelling of themselves, names,
numbers and punctuation that was put for other punctuation are edits of their own, so that two rivals who made the same change are seen to agree even if one of
them changed more beside it. A function word that was left alone between two larger changes belongs to one edit with them;
a content word never does. ERRANT (Bryant et al. 2017) draws the lines in much the same way, with the help of a parser.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mtqa.align.tokens import Sort, Token
from mtqa.align.trace import Column, is_akin

__all__ = ["group"]

# What a changed column may be merged with; moves have numbers from 2 on.
_ALONE = -3
_LAST = -2  # with words before it, none after it
_SIGNS = -1
_WORDS = 0
_ENDS = frozenset(".!?…")


def group(
    columns: Sequence[Column],
    one: Sequence[Token],
    two: Sequence[Token],
    moves: Mapping[int, int],
    names: Sequence[frozenset[int]],
) -> Iterator[tuple[int, int, bool]]:
    """Cut an alignment into edits and words that were kept.

    Args:
        columns: Pairs of indexes, as of `align_words`.
        one: Words of the draft.
        two: Words of the revised text.
        moves: Columns that are part of a move, as of `find_moves`.
        names: Indexes of words that are names, in the draft and in the revised text.

    Yields:
        First column, column after the last, and whether it is an edit; else it is one word that was kept.
    """
    kept = [left >= 0 and right >= 0 and one[left].text == two[right].text for left, right in columns]
    for place in range(2, len(columns) - 2):
        if kept[place] and one[columns[place][0]].sort is Sort.FUNCTION_WORD:
            kept[place] = not _is_enclosed(columns, kept, place, moves)
    labels = [_WORDS if kept[place] else _label(column, one, two, names) for place, column in enumerate(columns)]
    for place, number in moves.items():
        labels[place] = 2 * number + (columns[place][0] < 0)
    _join_signs(columns, labels)
    for place in range(1, len(columns)):
        follows = not kept[place - 1] and labels[place - 1] == _WORDS
        if labels[place] == _ALONE and follows and _only_opens(columns[place], one, two):
            labels[place] = _LAST
    start = 0
    while start < len(columns):
        stop = start + 1
        if not kept[start] and labels[start] not in (_ALONE, _LAST):
            while stop < len(columns) and not kept[stop] and labels[stop] in (labels[start], _LAST):
                stop += 1
                if labels[stop - 1] == _LAST:
                    break
        yield start, stop, not kept[start]
        start = stop


def _is_enclosed(columns: Sequence[Column], kept: Sequence[bool], place: int, moves: Mapping[int, int]) -> bool:
    """Whether a function word was only kept by chance: two words or more were replaced before it and after it."""
    for step in (-1, 1):
        near = [place + step, place + 2 * step]
        if any(kept[other] or other in moves for other in near):
            return False
        if all(columns[other][0] < 0 for other in near) or all(columns[other][1] < 0 for other in near):
            return False
    return True


def _label(column: Column, one: Sequence[Token], two: Sequence[Token], names: Sequence[frozenset[int]]) -> int:
    left, right = column
    if left >= 0 and right >= 0 and one[left].text != two[right].text:
        both_names = left in names[0] and right in names[1]
        if both_names or is_akin(one[left], two[right]):
            return _ALONE
    word = one[left] if left >= 0 else two[right]
    return _SIGNS if word.sort is Sort.PUNCTUATION else _WORDS


def _join_signs(columns: Sequence[Column], labels: list[int]) -> None:
    """Signs that came or went together with words are one edit with them; with words that only moved, an edit of their own."""
    start = 0
    while start < len(columns):
        side = 0 if columns[start][1] < 0 else 1
        stop = start + 1
        if columns[start][1 - side] < 0:
            while stop < len(columns) and columns[stop][1 - side] < 0:
                stop += 1
            if _WORDS in labels[start:stop]:
                labels[start:stop] = [_WORDS if label == _SIGNS else label for label in labels[start:stop]]
        start = stop


def _only_opens(column: Column, one: Sequence[Token], two: Sequence[Token]) -> bool:
    """Whether a word has another capital only because it begins a sentence in one of the texts."""
    left, right = column
    return one[left].folded == two[right].folded and (_begins(one, left) or _begins(two, right))


def _begins(words: Sequence[Token], index: int) -> bool:
    return index == 0 or words[index - 1].text in _ENDS
