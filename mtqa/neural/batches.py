"""Texts of like length go through a model together: little is padded, and a batch has a bounded size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

__all__ = ["batches"]


def batches(lengths: Sequence[int], tokens: int) -> Iterator[list[int]]:
    """Divide texts into batches.

    Args:
        lengths: The number of tokens of each text.
        tokens: So many tokens at most has a batch, padding included; a longer text goes alone.

    Yields:
        The indices of the texts of one batch, the longest texts first: if memory is short, that shows at once.

    >>> list(batches([3, 9, 3, 40], 10))
    [[3], [1], [0, 2]]
    """
    batch: list[int] = []
    for index in sorted(range(len(lengths)), key=lambda index: -lengths[index]):
        if batch and (len(batch) + 1) * lengths[batch[0]] > tokens:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch
