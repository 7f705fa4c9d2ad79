"""The difference between two states of a document, as a unified diff."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

from mtqa.document import Document

__all__ = ["diff"]

_STYLES = {"+": "32", "-": "31", "@": "36"}


def diff(before: Document, after: Document, *, color: bool = False) -> Iterator[str]:
    """Yield the lines of the diff, without line breaks; none if nothing changed.

    Args:
        before: The document as it was.
        after: The document as it would be.
        color: Whether to use ANSI colours.
    """
    old, new = (document.text.splitlines(keepends=True) for document in (before, after))
    for line in unified_diff(old, new, f"a/{before.path}", f"b/{before.path}"):
        style = _STYLES.get(line[:1], "")
        text = line.rstrip("\r\n")
        yield f"\x1b[{style}m{text}\x1b[0m" if color and style else text
        if not line.endswith(("\n", "\r")):
            yield "\\ No newline at end of file"
