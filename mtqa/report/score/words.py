"""What the figures mean in plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from mtqa.align.edits import Counts, Outcome
from mtqa.align.kinds import capitals_tell
from mtqa.metrics import load_metric

if TYPE_CHECKING:
    from mtqa.scoring import Scores, SystemScore

__all__ = [
    "GROUPS",
    "MEANINGS",
    "OUTCOMES",
    "joined",
    "label_of",
    "linted",
    "names_meant",
    "p_of",
    "ranks_of",
    "share_of",
    "spelt_alike",
    "verdict",
]

MEANINGS: Mapping[str, str] = MappingProxyType(
    {
        "bleu": "how many words and phrases of up to four words stand in the reference too, from 0 to 100",
        "chrf": "how much of the spelling is shared with the reference, letter by letter, from 0 to 100",
        "chrf++": "how much of the spelling and of the words is shared with the reference, from 0 to 100",
        "ter": "how many words of 100 would have to be changed or moved to get the reference; low is good",
        "hter": "how many words of 100 an editor would still have to change or move; low is good",
        "fluency": "how surprising a language model finds the text, in bits for 100 characters; low is fluent",
        "similarity": "how near the meaning is to the reference's in the eyes of an encoder; only differences mean something",
        "source-similarity": "how near the meaning is to the source's in the eyes of an encoder; only differences mean something",
    }
)
"""Each metric by its key."""

_MOST_NAMED = 4
_LEAST_SHOWN = 0.05

OUTCOMES: Mapping[Outcome, str] = MappingProxyType(
    {
        Outcome.MADE: "the system has what the editor wrote",
        Outcome.DIFFERENT: "the system has something else than draft and editor; it may be as good",
        Outcome.UNTOUCHED: "the system left what the editor changed",
        Outcome.EXTRA: "the system changed what the editor left",
    }
)
"""What can become of a change."""

GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "calque": "wordings taken over from the source language",
        "grammar": "doubled subjects, fragments, wrong small words",
        "name": "names in a wrong or foreign spelling",
        "structure": "doubled headlines, captions and credits in the text",
        "tense": "tenses of the source language",
        "typography": "quotation marks, spacing, punctuation",
    }
)
"""Each group of lint rules in plain words."""


def label_of(metric: str) -> str:
    """A metric as people write it."""
    return load_metric(metric).label


def p_of(value: float) -> str:
    """A p as people write it.

    >>> p_of(0.0001), p_of(0.0412), p_of(0.9996)
    ('p < 0.001', 'p = 0.041', 'p = 1')
    """
    return "p < 0.001" if value < 0.001 else "p = 1" if value > 0.9995 else f"p = {value:.3f}"


def ranks_of(system: SystemScore, dash: str = "-") -> str:
    """The ranks that a system may have, as WMT gives them: from one behind those that are better for sure to one before those
    that are worse for sure."""
    last = system.rank + len(system.ties_with)
    return str(system.rank) if last == system.rank else f"{system.rank}{dash}{last}"


def joined(words: Sequence[str], last: str = "and") -> str:
    """A list in a sentence.

    >>> joined(["a", "b", "c"]), joined(["a"])
    ('a, b and c', 'a')
    """
    return f" {last} ".join([part for part in (", ".join(words[:-1]), words[-1]) if part])


def names_meant(scores: Scores) -> str:
    """What is counted as a name."""
    words = ", and other words with a capital" if capitals_tell(scores.language) else ""
    return f"those of the reference that the glossary knows{words}"


def share_of(counts: Counts, figure: str) -> str:
    """Precision, recall or F0.5 in a table; a dash where there was no change to take a share of.

    >>> share_of(Counts(untouched=4), "precision"), share_of(Counts(untouched=4), "recall")
    ('-', '0.00')
    """
    whole = {"precision": counts.rival, "recall": counts.reference, "f05": counts.rival + counts.reference}
    return f"{getattr(counts, figure):.2f}" if whole[figure] else "-"


def linted(scores: Scores) -> list[str]:
    """The groups of lint rules with a finding in some system, by name; empty if nothing was linted or found."""
    return sorted({group for system in scores.systems if system.lint is not None for group in system.lint.groups})


def spelt_alike(system: SystemScore, scores: Scores) -> str:
    """How much of a system's figure is only the spelling of names that the glossary knows; empty if that is nothing."""
    key = scores.ranked_by
    was, now = system.scores[key].value, system.neutral.get(key)
    if now is None or abs(now - was) < _LEAST_SHOWN:
        return ""
    return f"with all names spelt alike: {label_of(key)} {now:.1f} ({now - was:+.1f})"


def verdict(scores: Scores) -> str:
    """What a reader wants to know first: who is best, and whether that is sure."""
    label = label_of(scores.ranked_by)
    ranked = scores.ranked
    best = ranked[0]
    if len(ranked) == 1:
        return (
            f"{best.name} has {label} {best.scores[scores.ranked_by].value:.1f}; there is no rival to compare it with."
        )
    if not scores.tested:
        values = {system.name: system.scores[scores.ranked_by].value for system in ranked}
        top = [name for name, value in values.items() if value == values[best.name]]
        if len(top) == len(ranked):
            return f"{_named(top)} have the same {label}."
        if len(top) > 1:
            return f"{_named(top)} have the same {label}, the best; whether others are worse was not tested."
        return f"{best.name} has the best {label}; whether that is more than chance was not tested."
    first = [system.name for system in ranked if system.rank == 1]
    if len(first) > 1:
        return f"{_named(first)} share the first place: the test cannot tell them apart."
    if best.ties_with:
        return f"{best.name} is best, but the test cannot tell it from {_named(best.ties_with, 'or')}."
    return f"{best.name} is best: significantly better than {'its rival' if len(ranked) == 2 else 'every rival'}."


def _named(names: Sequence[str], last: str = "and") -> str:
    return joined(names, last) if len(names) <= _MOST_NAMED else f"{len(names)} systems"
