"""The difference between two states of a document, as a unified diff."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

from mtqa.document import Document
from mtqa.expression import lazy
from mtqa.files import encoded

__all__ = ["diff", "patch"]

_LINE = lazy(r"[^\n]*\n|[^\n]+")
_STYLES = {"+": "32", "-": "31", "@": "36"}


def diff(before: Document, after: Document, *, color: bool = False) -> Iterator[str]:
    """Yield the lines of the diff, to be printed; none if nothing changed.

    As for git, a line ends with a line feed: the carriage return of Windows before it is part of the line, and the
    byte-order mark of the first one. Without colours the diff is a patch that can be applied.

    Args:
        before: The document as it was.
        after: The document as it would be.
        color: Whether to use ANSI colours.
    """
    mark = "\ufeff" if before.encoding == "utf-8-sig" and not color else ""
    old, new = (_LINE.findall(mark + document.text) for document in (before, after))
    for line in unified_diff(old, new, f"a/{before.path}", f"b/{before.path}"):
        style = _STYLES.get(line[:1], "")
        text = line.rstrip("\r\n") if color else line.removesuffix("\n")
        yield f"\x1b[{style}m{text}\x1b[0m" if color and style else text
        if not line.endswith("\n"):
            yield "\\ No newline at end of file"


def patch(before: Document, after: Document) -> bytes:
    """The diff in the bytes of the file, so that it can be applied; of a file in UTF-16, which no tool patches, in UTF-8.

    Args:
        before: The document as it was.
        after: The document as it would be.

    Raises:
        OutputError: The encoding of the file lacks a character of the new text.
    """
    wide = before.encoding.startswith("utf-16") or before.encoding.startswith("utf_16")
    encoding = "utf-8" if wide else before.encoding.removesuffix("-sig")
    lines = [f"{line}\n" for line in diff(before, after)]
    names, body = "".join(lines[:2]), "".join(lines[2:])
    return names.encode("utf-8", "surrogateescape") + encoded(body, encoding, before.path)
