"""Word alignment: the cheapest way to turn one list of words into another, as a person would read it.

A weighted edit distance (Wagner and Fischer 1974). Keeping a content word saves more than keeping a function word or a
sign; like words are put against like words (a name against a name, a number against a number), so that an edit does not
begin with one phrase and end in another. The table is filled row by row in numpy. Of ways that cost the same, always the
same one is taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mtqa.align.slide import slide
from mtqa.align.tokens import Sort, Token

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Costs = NDArray[np.int32]

__all__ = ["Column", "align_words", "is_akin"]

Column = tuple[int, int]
"""Indexes of two words put against each other; -1 on one side for a word that was deleted or inserted."""

_WEIGHT = {Sort.PUNCTUATION: 8, Sort.FUNCTION_WORD: 10, Sort.NUMBER: 20, Sort.WORD: 20}
"""What it costs to delete or insert a word."""
_FOLDED = 2
"""What it costs to change capitals only."""
_NEVER = 10_000
"""What it costs to put a sign for a word."""
_LARGEST = 16_000_000
"""Cells from which on the plain edit distance of rapidfuzz has to do (texts of 4,000 words)."""
_AKIN = 0.6
"""Likeness (share of common letters) from which two words are forms of one."""


def is_akin(one: Token, two: Token) -> bool:
    """Whether two different words are forms or spellings of one word, or two numbers.

    >>> from mtqa.align.tokens import tokens
    >>> [is_akin(*tokens(pair)) for pair in ("Kiev Kyiv", "attack attacked", "5 20", "war peace")]
    [True, True, True, False]
    """
    if one.folded == two.folded or (one.sort is two.sort is Sort.NUMBER):
        return True
    if Sort.PUNCTUATION in (one.sort, two.sort) or ("'" in one.folded) != ("'" in two.folded):
        return False  # "does" is half of "doesn't"
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one.folded, two.folded) >= _AKIN


def align_words(one: Sequence[Token], two: Sequence[Token]) -> list[Column]:
    """Align the words of two texts.

    Returns:
        Pairs of indexes that rise on both sides, and -1 where a word has no partner.
    """
    shorter = min(len(one), len(two))
    head = 0
    while head < shorter and one[head].text == two[head].text:
        head += 1
    tail = 0
    while tail < shorter - head and one[-1 - tail].text == two[-1 - tail].text:
        tail += 1
    middle = _align(one[head : len(one) - tail], two[head : len(two) - tail])
    columns = [(index, index) for index in range(head)]
    columns += [(i + head if i >= 0 else -1, j + head if j >= 0 else -1) for i, j in middle]
    columns += [(len(one) - tail + index, len(two) - tail + index) for index in range(tail)]
    slide(columns, one, two)
    return columns


def _align(one: Sequence[Token], two: Sequence[Token]) -> list[Column]:
    if not one or not two:
        return [(index, -1) for index in range(len(one))] + [(-1, index) for index in range(len(two))]
    if len(one) * len(two) > _LARGEST:
        return _align_plainly(one, two)
    return _trace(*_table(one, two))


def _align_plainly(one: Sequence[Token], two: Sequence[Token]) -> list[Column]:
    from rapidfuzz.distance import Levenshtein

    columns: list[Column] = []
    numbers: dict[str, int] = {}
    first, second = ([numbers.setdefault(token.text, len(numbers)) for token in side] for side in (one, two))
    for code in Levenshtein.opcodes(first, second):
        left, right, low, high = code.src_start, code.src_end, code.dest_start, code.dest_end
        both = min(right - left, high - low)
        columns += [(left + index, low + index) for index in range(both)]
        columns += [(index, -1) for index in range(left + both, right)]
        columns += [(-1, index) for index in range(low + both, high)]
    return columns


def _table(one: Sequence[Token], two: Sequence[Token]) -> tuple[Costs, list[int], list[int]]:
    """The costs to turn the first words of `one` into the first of `two`, and what each word costs by itself."""
    import numpy as np

    deletions = [_WEIGHT[token.sort] for token in one]
    insertions = [_WEIGHT[token.sort] for token in two]
    kinds, rows, columns = _substitutions(one, two)
    before = np.concatenate(([0], np.cumsum(insertions))).astype(np.int32)
    table = np.empty((len(one) + 1, len(two) + 1), np.int32)
    table[0] = before
    for index, deletion in enumerate(deletions):
        above, row = table[index], table[index + 1]
        np.add(above, deletion, out=row)
        np.minimum(row[1:], above[:-1] + kinds[rows[index]][columns], out=row[1:])
        row -= before  # an insertion adds the same from any row: the cheapest beginning is a running minimum
        np.minimum.accumulate(row, out=row)
        row += before
    return table, deletions, insertions


def _substitutions(one: Sequence[Token], two: Sequence[Token]) -> tuple[Costs, list[int], NDArray[np.int64]]:
    """What it costs to put one word for another: a table of the different words, and the places of all words in it."""
    import numpy as np
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import cdist

    first, second = ({token.text: token for token in side} for side in (one, two))
    ones, twos = list(first.values()), list(second.values())
    likeness = cdist(
        [token.folded for token in ones],
        [token.folded for token in twos],
        scorer=Indel.normalized_similarity,
        dtype=np.float32,
        workers=1,
    )
    sorts = [np.array([token.sort for token in side]) for side in (ones, twos)]
    names = [np.array([token.text[0].isupper() for token in side]) for side in (ones, twos)]
    weights = [np.array([_WEIGHT[token.sort] for token in side], np.float32) for side in (ones, twos)]
    numbers = np.logical_and.outer(sorts[0] == Sort.NUMBER, sorts[1] == Sort.NUMBER)
    likeness[numbers] = np.maximum(likeness[numbers], 0.8)
    likeness[np.logical_and.outer(names[0], names[1])] += 0.1
    alike = np.equal.outer(*sorts)
    # A pair costs at most a little less than one word out and one in, at least half of it.
    costs = np.add.outer(*weights) * (1 - alike * (0.1 + 0.8 * np.clip(likeness - 0.5, 0, 0.5))) - 1
    signs = [side == Sort.PUNCTUATION for side in sorts]
    costs[np.not_equal.outer(signs[0], signs[1])] = _NEVER
    whole = np.rint(costs).astype(np.int32)
    columns = {token.text: index for index, token in enumerate(twos)}
    folded: dict[str, list[int]] = {}
    for index, token in enumerate(twos):
        folded.setdefault(token.folded, []).append(index)
    for index, token in enumerate(ones):
        whole[index, folded.get(token.folded, [])] = _FOLDED
        if token.text in columns:
            whole[index, columns[token.text]] = 0
    places = {token.text: index for index, token in enumerate(ones)}
    return whole, [places[token.text] for token in one], np.array([columns[token.text] for token in two])


def _trace(table: Costs, deletions: list[int], insertions: list[int]) -> list[Column]:
    """The way back through the table: a deletion or an insertion where one leads, else a pair."""
    columns: list[Column] = []
    row, column = len(deletions), len(insertions)
    while row or column:
        here = int(table[row, column])
        if column and here == int(table[row, column - 1]) + insertions[column - 1]:
            column -= 1
            columns.append((-1, column))
        elif row and here == int(table[row - 1, column]) + deletions[row - 1]:
            row -= 1
            columns.append((row, -1))
        else:
            row, column = row - 1, column - 1
            columns.append((row, column))
    return columns[::-1]
