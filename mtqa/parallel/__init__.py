"""Texts that belong together: rivals, references, draft and source of the same documents, cut into the same segments.

Read are text with a segment a line, whole articles (plain, Markdown, HTML), tables (TSV, CSV, JSON lines) with named columns,
and folders of any of these, matched by file name.
"""

from __future__ import annotations

from mtqa.parallel.read import LAYOUTS, ParallelText, read_parallel
from mtqa.parallel.texts import Text, Texts, one_text, texts

__all__ = ["LAYOUTS", "ParallelText", "Text", "Texts", "one_text", "read_parallel", "texts"]
