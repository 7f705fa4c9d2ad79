"""What the commands say of proposals that a glossary holds and nobody has reviewed: they do nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from mtqa.glossary import PROPOSED
from mtqa.glossary.read import count_waiting

__all__ = ["tell_of_waiting"]


def tell_of_waiting(glossaries: Iterable[str | Path]) -> None:
    """Say on standard error where rows wait for a review.

    Args:
        glossaries: Glossary files or folders, read before without an error.
    """
    for path in glossaries:
        waiting = count_waiting(Path(path))
        if waiting:
            rows = "1 row waits" if waiting == 1 else f"{waiting} rows wait"
            print(
                f"mtqa: {path}: {rows} for a review, without effect; delete '{PROPOSED}' from the note of what is right",
                file=sys.stderr,
            )
