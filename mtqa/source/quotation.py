"""Quotations that only one of the two texts has, or that someone else says there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mtqa.finding import Fix, Severity
from mtqa.language import LANGUAGE_NAMES
from mtqa.rules.rule import Match
from mtqa.source.keys import words
from mtqa.source.paired import Paired
from mtqa.source.rule import SourceRule

__all__ = ["RULES"]

_QUOTED = re.compile(r'"([^"\n]{2,600})"')
_MARK = re.compile(r"[\"]|''|(?<!\w)'|^\s*[-–—]|: |[–—]", re.MULTILINE)
_LONG = 6
"""A shorter quotation may be a title or a word of irony, and may lose its marks."""


def _find(paired: Paired) -> Iterator[Match]:
    name = LANGUAGE_NAMES.get(paired.language, paired.language)
    for number, pair in enumerate(paired.pairs):
        if not pair.is_sure:
            continue
        near_source, near_target = paired.source_around(number), paired.target_around(number)
        for quoted in _QUOTED.finditer(pair.source):
            if len(words(quoted[1])) >= _LONG and not _MARK.search(near_target):
                yield Match(
                    pair.start,
                    pair.start + len(pair.target),
                    message=f"The {name} quotes someone here (“{_shown(quoted[1])}”); the English does not mark it.",
                )
                break
        for quoted in _QUOTED.finditer(pair.target):
            if len(words(quoted[1])) >= _LONG and not _MARK.search(near_source):
                yield Match(
                    pair.start + quoted.start(),
                    pair.start + quoted.end(),
                    message=f"The English quotes someone here; the {name} does not.",
                )
                break


def _shown(text: str) -> str:
    found = text.split()
    return " ".join(found[:5]) + (" …" if len(found) > 5 else "")


def _all(paired: Paired) -> Iterable[Match]:
    return list(_find(paired))


RULES = (
    SourceRule(
        id="source/quotation",
        find=_all,
        message="A quotation is marked in one of the two texts only.",
        description=(
            "Quotations of six words or more, where the other text has no quotation mark, colon or dash in the sentence nor in "
            "those beside it."
        ),
        severity=Severity.WARNING,
        confidence=0.75,
        category="quotation",
        fix=Fix.NONE,
        flags=(
            "it: «Non abbiamo mai avuto tanta paura come ieri», ha detto Rossi. => <We have never been so afraid as yesterday, Rossi said.>",
            'it: Rossi ha detto di non aver mai avuto tanta paura. => Rossi said <"I have never been so afraid in my life">.',
        ),
        passes=(
            'it: «Non abbiamo mai avuto tanta paura come ieri», ha detto Rossi. => "We have never been so afraid as yesterday," Rossi said.',
            "it: Il film «La grande bellezza» esce domani. => The film La grande bellezza is out tomorrow.",
        ),
    ),
)
