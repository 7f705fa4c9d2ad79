"""The glossary: which spelling of a name to use in which language."""

from __future__ import annotations

from mtqa.glossary.entry import KINDS, OLD, PROPOSED, REJECTED, Entry, Spelling
from mtqa.glossary.glossary import Glossary
from mtqa.glossary.index import Index, Namesake
from mtqa.glossary.read import read_entries
from mtqa.glossary.surface import Form, Mention, Status

__all__ = [
    "KINDS",
    "OLD",
    "PROPOSED",
    "REJECTED",
    "Entry",
    "Form",
    "Glossary",
    "Index",
    "Mention",
    "Namesake",
    "Spelling",
    "Status",
    "read_entries",
]
