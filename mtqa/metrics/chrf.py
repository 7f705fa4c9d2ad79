"""chrF: F-score of character n-grams (Popovic 2015), as sacrebleu computes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mtqa.metrics.metric import Metric, References
from mtqa.metrics.ngrams import BLOCK, NGrams, totals_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from mtqa.metrics.metric import Scores, Statistics

__all__ = ["Chrf"]

_TINY = 1e-16


class Chrf(Metric):
    """chrF.

    Args:
        char_order: The longest n-gram of characters.
        word_order: The longest n-gram of words; 0 for none.
        beta: How much recall weighs against precision.
        lowercase: Ignore case.
        whitespace: Count blanks as characters.
        eps_smoothing: Smooth as chrF++.py does, instead of leaving out orders longer than a text.

    >>> Chrf().score(["The cat sat on the mat."], [["The cat sat on a mat."]]).value
    71.42247563033848
    """

    name = "chrf"
    label = "chrF"
    higher_is_better = True

    def __init__(
        self,
        *,
        char_order: int = 6,
        word_order: int = 0,
        beta: int = 2,
        lowercase: bool = False,
        whitespace: bool = False,
        eps_smoothing: bool = False,
    ) -> None:
        from sacrebleu.metrics.chrf import CHRF

        self._peer = CHRF(char_order, word_order, beta, lowercase, whitespace, eps_smoothing)
        kinds = [f"{order}-grams of characters" for order in range(1, char_order + 1)]
        kinds += [f"{order}-grams of words" for order in range(1, word_order + 1)]
        self.columns = tuple(f"{side} {kind}" for kind in kinds for side in ("hypothesis", "reference", "matching"))

    def scores(self, sums: Statistics) -> Scores:
        """The F-score, from 0 to 100, of precision and recall averaged over the orders of n-grams."""
        import numpy as np

        counts = np.asarray(sums, np.float64)
        hypothesis, reference, matches = counts[..., 0::3], counts[..., 1::3], counts[..., 2::3]
        precision = np.divide(matches, hypothesis, out=np.full(matches.shape, _TINY), where=hypothesis > 0)
        recall = np.divide(matches, reference, out=np.full(matches.shape, _TINY), where=reference > 0)
        if self._peer.eps_smoothing:
            return self._smoothed(precision, recall)
        both = (hypothesis > 0) & (reference > 0)
        orders = np.maximum(both.sum(axis=-1), 1)
        return self._f_score(
            _in_order(np.where(both, precision, 0.0)) / orders, _in_order(np.where(both, recall, 0.0)) / orders
        )

    def signature(self, references: int = 1, *, segment: bool = False) -> str:
        """sacrebleu's signature, the same for a corpus and for segments."""
        self._peer.num_refs = references
        return str(self._peer.get_signature().format())

    def _prepare(self, segments: Sequence[list[str]]) -> Sequence[Any]:
        return [_Block.of(self, segments[start : start + BLOCK]) for start in range(0, len(segments), BLOCK)]

    def _count(self, hypotheses: Sequence[str], references: References, jobs: int) -> Sequence[Any] | Statistics:
        import numpy as np

        blocks = references.prepared
        rows = [block.count(self, hypotheses[at * BLOCK : (at + 1) * BLOCK]) for at, block in enumerate(blocks)]
        return np.concatenate(rows) if rows else []

    def characters(self, text: str) -> str:
        """What n-grams of characters are made of."""
        text = self._peer._preprocess_segment(text)
        return text if self._peer.whitespace else "".join(text.split())

    def words(self, text: str) -> list[str]:
        """What n-grams of words are made of."""
        return self._peer._remove_punctuation(self._peer._preprocess_segment(text)) if self._peer.word_order else []

    def _f_score(self, precision: Scores, recall: Scores) -> Scores:
        import numpy as np

        factor = self._peer.beta**2
        product = (1 + factor) * precision * recall
        weighted = factor * precision + recall
        return 100 * np.divide(product, weighted, out=np.zeros_like(product), where=precision + recall != 0)

    def _smoothed(self, precision: Scores, recall: Scores) -> Scores:
        import numpy as np

        factor = self._peer.beta**2
        product = (1 + factor) * precision * recall
        weighted = factor * precision + recall
        each = np.divide(product, weighted, out=np.full(product.shape, _TINY), where=weighted > 0)
        return 100 * _in_order(each) / self._peer.order


@dataclass(frozen=True, slots=True)
class _Block:
    """The references of some segments. Each reference is a row; of a segment's rows the best counts.

    Attributes:
        starts: The first row of each segment.
        repeats: How many rows each segment has.
        totals: n-grams of each row, by kind.
        characters: The n-grams of characters of each row.
        words: Those of words.
    """

    starts: NDArray[np.int64]
    repeats: list[int]
    totals: NDArray[np.int64]
    characters: NGrams
    words: NGrams

    @classmethod
    def of(cls, metric: Chrf, segments: Sequence[list[str]]) -> _Block:
        import numpy as np

        texts = [text for references in segments for text in references]
        characters, words = list(map(metric.characters, texts)), list(map(metric.words, texts))
        repeats = list(map(len, segments))
        return cls(
            np.cumsum([0, *repeats[:-1]]),
            repeats,
            _totals(metric, characters, words),
            NGrams.of([[text] for text in characters], metric._peer.char_order),
            NGrams.of([[text] for text in words], metric._peer.word_order),
        )

    def count(self, metric: Chrf, hypotheses: Sequence[str]) -> Statistics:
        """The statistics of each segment's hypothesis."""
        import numpy as np

        characters, words = list(map(metric.characters, hypotheses)), list(map(metric.words, hypotheses))
        rows = np.repeat(np.arange(len(hypotheses)), self.repeats)
        found = np.zeros((len(rows), len(metric.columns)), np.int64)
        found[:, 0::3] = np.where(self.totals > 0, _totals(metric, characters, words)[rows], 0)
        found[:, 1::3] = self.totals
        found[:, 2::3] = np.concatenate(
            [
                self.characters.shared([characters[row] for row in rows]),
                self.words.shared([words[row] for row in rows]),
            ],
            axis=1,
        )
        if len(rows) == len(hypotheses):
            return found
        scores = metric.scores(found).tolist()
        spans = zip(self.starts.tolist(), self.repeats, strict=True)
        return found[[max(range(start, start + count), key=scores.__getitem__) for start, count in spans]]


def _totals(metric: Chrf, characters: Sequence[str], words: Sequence[list[str]]) -> NDArray[np.int64]:
    import numpy as np

    peer = metric._peer
    parts = [totals_of(list(map(len, characters)), peer.char_order), totals_of(list(map(len, words)), peer.word_order)]
    return np.concatenate(parts, axis=1)


def _in_order(values: Scores) -> Scores:
    """Sums over the last dimension, added from first to last as sacrebleu does."""
    import numpy as np

    total = np.zeros(values.shape[:-1])
    for order in range(values.shape[-1]):
        total = total + values[..., order]
    return total
