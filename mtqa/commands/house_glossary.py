"""The glossary of a command, and what is said of proposals in it that nobody has reviewed: they do nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from mtqa.config import house_glossaries
from mtqa.glossary import PROPOSED, Glossary
from mtqa.glossary.read import count_waiting

__all__ = ["load_glossary", "tell_of_waiting"]


def load_glossary(named: Sequence[Path]) -> Glossary:
    """The glossary of a command, with the user's files over the bundled one; where rows wait for a review, it says so.

    Args:
        named: The files that the command names; those of the configuration if none.

    Raises:
        MtqaError: The configuration or a glossary is missing or broken.
    """
    house = house_glossaries(named)
    glossary = Glossary.with_files(house)
    tell_of_waiting(house)
    return glossary


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
