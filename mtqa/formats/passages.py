"""Passages that the markup says are in another language than the text: nothing is looked for in them."""

from __future__ import annotations

from dataclasses import replace

from mtqa.document import Document, Span, View
from mtqa.expression import lazy
from mtqa.language import reads_as
from mtqa.script import MASK

__all__ = ["own_language"]

_SHOWN = lazy(r"\S(?:.*\S)?")  # of a line, with the spaces: many masked words look like a line of hashtags


def own_language(document: Document) -> Document:
    """The document with its passages in other languages masked.

    A passage that plainly reads as the document's language is kept: who translates a page often leaves its `lang` as it was.

    Args:
        document: With the language that it is in.
    """
    prose = document.prose
    text = prose.text
    parts: list[str] = []
    end = 0
    for span in _foreign(document):
        parts += (text[end : span.start], _SHOWN.sub(lambda shown: MASK * len(shown.group()), span.of(text)))
        end = span.end
    if not parts:
        return document
    return replace(document, prose=View("".join([*parts, text[end:]]), prose.starts, prose.sources))


def _foreign(document: Document) -> list[Span]:
    own = document.language.partition("-")[0]
    text = document.prose.text
    return [span for tag, span in document.passages if tag != own and not reads_as(span.of(text), own)]
