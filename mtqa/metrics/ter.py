"""TER: edits, shifts of blocks included, for each word of the reference (Snover et al. 2006), as sacrebleu computes it.

sacrebleu's program follows Tercom with limits of its own (a beam of 25 words on either side of the diagonal, blocks of 10
words at most, moved over 50 at most, 1000 candidates); all of them are kept, so each segment has the same number of edits.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mtqa.errors import UsageError
from mtqa.metrics.metric import Metric, References
from mtqa.metrics.ter_edits import count_edits
from mtqa.metrics.ter_reference import Reference, encode

if TYPE_CHECKING:
    from mtqa.metrics.metric import Scores, Statistics

__all__ = ["Ter"]

# So many segments take about as long as starting a process.
_SEGMENTS_FOR_A_PROCESS = 2000
_Row = tuple[int, float]


class Ter(Metric):
    """TER. A reference without words needs one edit for each word of the hypothesis.

    With several references, the edits are those to the nearest, the length is the average.

    Args:
        normalized: Split off punctuation as Tercom does.
        no_punct: Leave out punctuation.
        asian_support: With `normalized`, split Chinese and Japanese into characters; with `no_punct`, leave out their
            punctuation.
        case_sensitive: Tell capitals from small letters.
        program: "fast" for mtqa's own program, "sacrebleu" for sacrebleu's; the results are the same.

    >>> Ter().score(["on the mat sat the cat"], [["the cat sat on the mat"]]).value
    33.33333333333333
    """

    name = "ter"
    label = "TER"
    higher_is_better = False
    columns = ("edits", "reference length")

    def __init__(
        self,
        *,
        normalized: bool = False,
        no_punct: bool = False,
        asian_support: bool = False,
        case_sensitive: bool = False,
        program: str = "fast",
    ) -> None:
        from sacrebleu.metrics.ter import TER

        if program not in ("fast", "sacrebleu"):
            raise UsageError(f"there is no TER program {program!r}", remedy="choose fast or sacrebleu")
        self._peer = TER(normalized, no_punct, asian_support, case_sensitive)
        self._program = program

    def scores(self, sums: Statistics) -> Scores:
        """Edits for 100 words of the reference; without any such word 100 if there are edits, else 0."""
        import numpy as np

        edits, length = np.asarray(sums[..., 0], np.float64), np.asarray(sums[..., 1], np.float64)
        without_reference = np.where(edits > 0, 1.0, 0.0)
        return 100 * np.divide(edits, length, out=without_reference, where=length > 0)

    def signature(self, references: int = 1, *, segment: bool = False) -> str:
        """sacrebleu's signature, the same for a corpus and for segments."""
        self._peer.num_refs = references
        return str(self._peer.get_signature().format())

    def _prepare(self, segments: Sequence[list[str]]) -> Sequence[list[Reference]]:
        # sacrebleu tokenises references twice, which matters to "friend's,": so does this.
        return [[Reference.of(self._words(self._tokenised(text))) for text in texts] for texts in segments]

    def _tokenised(self, text: str) -> str:
        if self._peer.normalized or self._peer.no_punct:
            return str(self._peer._preprocess_segment(text))
        return text if self._peer.case_sensitive else text.lower()

    def _words(self, text: str) -> list[str]:
        return self._tokenised(text).split()

    def _count(self, hypotheses: Sequence[str], references: References, jobs: int) -> Sequence[Any]:
        jobs = min(jobs or os.cpu_count() or 1, len(hypotheses) // _SEGMENTS_FOR_A_PROCESS)
        if jobs < 2:
            return list(map(self._count_segment, hypotheses, references.prepared))
        from concurrent.futures import ProcessPoolExecutor

        starts = range(0, len(hypotheses), -(-len(hypotheses) // (4 * jobs)))
        with ProcessPoolExecutor(jobs, initializer=_share, initargs=(self, hypotheses, references.prepared)) as pool:
            return [row for rows in pool.map(_count_some, starts, [starts.step] * len(starts)) for row in rows]

    def _count_segment(self, hypothesis: str, references: Sequence[Reference]) -> _Row:
        words = self._words(hypothesis)
        if self._program == "sacrebleu":
            wanted = {"ref_words": [reference.words for reference in references]}
            edits, length = self._peer._compute_segment_statistics(" ".join(words), wanted)
            return int(edits), int(length) if len(references) == 1 else length
        edits = min([count_edits(encode(words, reference), reference) for reference in references])
        total = sum([len(reference.text) for reference in references])
        return edits, total if len(references) == 1 else total / len(references)


# What a process counts: given to it once, when it starts; where processes are forked, that costs nothing.
_shared: list[Any] = []


def _share(*data: Any) -> None:
    _shared[:] = data


def _count_some(start: int, count: int) -> list[_Row]:
    metric, hypotheses, references = _shared
    part = slice(start, start + count)
    return list(map(metric._count_segment, hypotheses[part], references[part]))
