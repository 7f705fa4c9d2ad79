"""Translation quality for news: find and fix what machine translation leaves in a text.

>>> from mtqa import Linter, document_from_text
>>> result = Linter().lint(document_from_text("Hostilities invest Russian territory."))
>>> result.findings[0].suggestions[0]
'hit Russian territory'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mtqa.apply import apply_glossary
    from mtqa.document import Document, Span
    from mtqa.errors import MtqaError
    from mtqa.finding import Finding, Fix, Severity
    from mtqa.fix import apply_fixes, fix_document
    from mtqa.formats import document_from_text, read_document
    from mtqa.glossary import Entry, Glossary
    from mtqa.lint import Linter, LintOptions, Result
    from mtqa.notebook import ScoreTable, score
    from mtqa.scoring import Models, ScoreOptions

__version__ = "0.1.0"

__all__ = [
    "Document",
    "Entry",
    "Finding",
    "Fix",
    "Glossary",
    "LintOptions",
    "Linter",
    "Models",
    "MtqaError",
    "Result",
    "ScoreOptions",
    "ScoreTable",
    "Severity",
    "Span",
    "apply_fixes",
    "apply_glossary",
    "document_from_text",
    "fix_document",
    "read_document",
    "score",
]

_HOMES = {
    "mtqa.apply": ("apply_glossary",),
    "mtqa.document": ("Document", "Span"),
    "mtqa.errors": ("MtqaError",),
    "mtqa.finding": ("Finding", "Fix", "Severity"),
    "mtqa.fix": ("apply_fixes", "fix_document"),
    "mtqa.formats": ("document_from_text", "read_document"),
    "mtqa.glossary": ("Entry", "Glossary"),
    "mtqa.lint": ("LintOptions", "Linter", "Result"),
    "mtqa.notebook": ("ScoreTable", "score"),
    "mtqa.scoring": ("Models", "ScoreOptions"),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that `mtqa --help` loads nothing that it does not need."""
    if name not in _HOME_OF:
        raise AttributeError(f"module 'mtqa' has no attribute {name!r}")
    return getattr(import_module(_HOME_OF[name]), name)
