"""Files that hold segments or data in a form that nothing here reads as text, told by their names and their first tags."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from mtqa.expression import lazy

__all__ = ["is_xml", "unread_by_content", "unread_by_name"]

_HEAD = 2000
"""Characters in which a file says by its first tag what it is."""
_UNREAD: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys((".xlsx", ".xlsm", ".xls", ".ods"), "a spreadsheet"),
        **dict.fromkeys((".po", ".pot"), "a gettext file"),
        ".json": "a JSON file",
    }
)
"""Endings of the names of such files."""
_MARKUP: Mapping[str, str] = MappingProxyType(
    {
        "tmx": "a TMX file",
        "xliff": "an XLIFF file",
        "martif": "a TBX file",
        "tbx": "a TBX file",
        **dict.fromkeys(("srcset", "refset", "tstset", "mteval"), "an SGML file of WMT"),
    }
)
"""The first element of such files."""
_FIRST_TAG = lazy(r"\s*(<\?xml\b[^>]*>)?(?:\s|<!--.*?-->|<!doctype[^>]*>)*<([a-z]+)", re.I | re.S)


def unread_by_name(path: str) -> str:
    """What a file is that holds no text that is read, by its name; empty if it may be read.

    >>> unread_by_name("names.xlsx"), unread_by_name("article.txt")
    ('a spreadsheet', '')
    """
    return _UNREAD.get(Path(path).suffix.lower(), "")


def unread_by_content(text: str) -> str:
    """What a file of a translation tool is, by its first tag; empty if it is none.

    >>> unread_by_content('<?xml version="1.0"?><tmx version="1.4">'), unread_by_content("Rain fell.")
    ('a TMX file', '')
    """
    tag = _FIRST_TAG.match(text[:_HEAD])
    return _MARKUP.get(tag.group(2).lower(), "") if tag else ""


def is_xml(text: str) -> bool:
    """Whether a text declares itself as XML, and is no page.

    >>> is_xml("<?xml version='1.0'?><rss>"), is_xml("<?xml version='1.0'?><html>")
    (True, False)
    """
    tag = _FIRST_TAG.match(text[:_HEAD])
    return bool(tag and tag.group(1) and tag.group(2).lower() != "html")
