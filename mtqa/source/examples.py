"""Run the examples of the rules that need a source text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mtqa.document import Document, View
from mtqa.reading import Reading
from mtqa.rules.examples import Failure, marked
from mtqa.source.paired import Paired, SourceText
from mtqa.source.rule import SourceRule

__all__ = ["paired_example", "source_failures"]

_EXAMPLE = re.compile(r"([a-z]{2}): (.*) => (.*)", re.DOTALL)


def paired_example(example: str) -> tuple[Document, SourceText]:
    """The two documents of an example, without its marks.

    >>> document, source = paired_example("it: Erano 30. => There were <40>.")
    >>> source.language, source.document.text, document.text
    ('it', 'Erano 30.', 'There were 40.')
    """
    found = _EXAMPLE.fullmatch(example)
    if found is None:
        raise ValueError(f"the example {example!r} is not 'language: source => translation'")
    language, source, target = found.groups()
    return _document(marked(target)[0]), SourceText(_document(source), language)


def source_failures(rules: Iterable[SourceRule]) -> Iterator[Failure]:
    """Every example that fails."""
    for rule in rules:
        for example in rule.flags:
            found = _found(rule, example)
            expected = marked(example)[1]
            if not found:
                yield Failure(rule.id, example, "is not flagged")
            elif missing := [part for part in expected if part not in found]:
                yield Failure(rule.id, example, f"flags {found} instead of {missing}")
        for example in rule.passes:
            for part in _found(rule, example):
                yield Failure(rule.id, example, f"must pass, but {part!r} is flagged")


def _document(text: str) -> Document:
    return Document(text, prose=View.identity(text))


def _found(rule: SourceRule, example: str) -> list[str]:
    document, source = paired_example(example)
    reading = Reading(document)
    return [reading.clean[match.start : match.end] for match in rule.find(Paired(reading, source))]
