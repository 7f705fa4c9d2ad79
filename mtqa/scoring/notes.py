"""What a reader should know about the figures, in sentences."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from mtqa.language import LANGUAGE_NAMES, reads_otherwise
from mtqa.metrics.tokenizers import is_written_without_blanks
from mtqa.parallel import ParallelText
from mtqa.scoring.options import ScoreOptions
from mtqa.scoring.result import SystemScore
from mtqa.significance import FEWEST_SEGMENTS, LEVEL

__all__ = ["notes"]

_LONG_WORD = 15
"""Letters of a mean word from which on a text is not parted into words by blanks."""
_LITTLE = 200
"""A single document with fewer segments says little of other texts."""


def notes(documents: Sequence[ParallelText], systems: Sequence[SystemScore], options: ScoreOptions) -> list[str]:
    """The notes on the figures of documents."""
    segments = sum(len(document.references[0]) for document in documents)
    found = [*_on_language(documents, options), *_on_size(segments, len(documents), len(systems), options)]
    if systems[0].edits is not None:
        found.append(
            "Edits: a good paraphrase of the editor's wording counts as 'changed differently', and the figures mean "
            "something only if the reference is a post-edit of the draft."
        )
    return found


def _on_language(documents: Sequence[ParallelText], options: ScoreOptions) -> Iterator[str]:
    """Whether the words were counted as the language of the reference asks for."""
    text = "\n".join(line for document in documents for line in document.references[0])
    other = reads_otherwise(text, options.language)
    said, reads = (LANGUAGE_NAMES.get(tag.partition("-")[0], tag) for tag in (options.language, other))
    if other:
        yield (
            f"The reference reads as {reads}, but was scored as {said}: --to {other} (in Python, "
            f"ScoreOptions(language='{other}')) counts its words and names rightly."
        )
    elif not is_written_without_blanks(options.language) and len(text) > _LONG_WORD * max(len(text.split()), 1):
        yield "The reference has hardly any blanks, so TER and most tokenizers of BLEU take a line for a word: go by chrF++."


def _on_size(segments: int, documents: int, systems: int, options: ScoreOptions) -> Iterator[str]:
    """Whether there is enough to test."""
    if not options.significance:
        return
    pairs = math.comb(systems, 2)
    if segments < FEWEST_SEGMENTS:
        counted = "1 segment is" if segments == 1 else f"{segments} segments are"
        purpose = "to test: the order of the systems may be chance" if systems > 1 else "for an interval"
        yield f"{counted} too few {purpose}. {FEWEST_SEGMENTS} at least are needed."
    elif documents == 1 and segments < _LITTLE:
        yield (
            f"One document of {segments} segments is little to go by: the tests say what may be chance within it, not how "
            "the systems do on other texts."
        )
    if segments >= FEWEST_SEGMENTS and pairs / (options.trials + 1) >= LEVEL:
        yield (
            f"{options.trials:,} trials cannot show a difference between {systems} systems: "
            f"{math.ceil(pairs / LEVEL):,} at least are needed."
        )
