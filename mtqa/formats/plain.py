"""Plain text: everything is prose."""

from __future__ import annotations

from mtqa.document import View
from mtqa.formats.content import Content
from mtqa.formats.protected import masked, protected_spans

__all__ = ["read"]


def read(text: str) -> Content:
    """Read plain text; only addresses, file names and the like are protected."""
    protected = protected_spans(text)
    whole = View.identity(text)
    return Content(View(masked(text, protected), whole.starts, whole.sources), tuple(protected))
