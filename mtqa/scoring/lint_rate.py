"""What lint finds in each system's text, and how often by group of rules."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from mtqa.parallel import ParallelText

if TYPE_CHECKING:
    from mtqa.glossary import Glossary
    from mtqa.lint import Linter
    from mtqa.scoring.steps import Steps

__all__ = ["LintRate", "characters", "lint_rates"]

_BLANK = "\n\n"
"""Parts segments, so that no rule sees across two of them."""


@dataclass(frozen=True, slots=True)
class LintRate:
    """The findings in one system's text: errors and warnings, as `mtqa lint` shows them by default.

    Attributes:
        words: Number of words.
        groups: Group of rules ("calque", "name", ...) -> number of findings, the most frequent first.
        per_segment: Number of findings in each segment.
    """

    words: int
    groups: Mapping[str, int]
    per_segment: tuple[int, ...]

    @property
    def total(self) -> int:
        """Number of findings."""
        return sum(self.groups.values())

    def per_thousand(self, group: str = "") -> float:
        """Findings per 1,000 words.

        Args:
            group: A group of rules; all if empty.

        >>> LintRate(500, {"calque": 2, "name": 1}, (1, 2)).per_thousand("calque")
        4.0
        """
        found = self.groups.get(group, 0) if group else self.total
        return 1000 * found / self.words if self.words else 0.0


def characters(documents: Sequence[ParallelText]) -> int:
    """How much text there is to lint."""
    return sum(len(text) for document in documents for texts in document.systems.values() for text in texts)


def lint_rates(documents: Sequence[ParallelText], glossary: Glossary | None, steps: Steps) -> dict[str, LintRate]:
    """Lint every system, each document as an article whose paragraphs are the segments.

    Args:
        documents: English texts.
        glossary: The names that rules know; the bundled glossary if None.
        steps: Told of every system.
    """
    from mtqa.lint import Linter
    from mtqa.rules.catalogue import all_rules

    steps.begin("lint")
    linter = Linter(rules=all_rules((), glossary))
    rates = {}
    for name in documents[0].systems:
        steps.begin(f"lint {name}")
        rates[name] = _joined(_rate(document.systems[name], linter) for document in documents)
        steps.end()
    return rates


def _rate(texts: Sequence[str], linter: Linter) -> LintRate:
    from mtqa.formats import document_from_text

    lines = [" ".join(text.split()) for text in texts]
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + len(_BLANK))
    result = linter.lint(document_from_text(_BLANK.join(lines)))
    found = Counter(finding.group for finding in result.findings)
    places = Counter(bisect_right(starts, finding.span.start) - 1 for finding in result.findings)
    return LintRate(result.words if any(lines) else 0, found, tuple(places[index] for index in range(len(lines))))


def _joined(rates: Iterable[LintRate]) -> LintRate:
    words, groups = 0, Counter[str]()
    places: list[int] = []
    for rate in rates:
        words += rate.words
        groups.update(rate.groups)
        places += rate.per_segment
    return LintRate(words, MappingProxyType(dict(groups.most_common())), tuple(places))
