"""How a document is named."""

from __future__ import annotations

__all__ = ["path_label", "writable"]


def writable(text: str) -> str:
    r"""A text that can be written as UTF-8: the undecodable bytes of a file name become U+FFFD.

    >>> writable("caff\udce8.txt")
    'caff�.txt'
    """
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def path_label(path: str) -> str:
    """The name of a document for people.

    >>> path_label("-"), path_label("a.txt")
    ('standard input', 'a.txt')
    """
    return "standard input" if path == "-" else writable(path)
