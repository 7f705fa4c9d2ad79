"""chrF: F-score of character n-grams (Popovic 2015), as sacrebleu computes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mtqa.metrics.metric import Metric, References

if TYPE_CHECKING:
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
        peer = self._peer
        return [peer._extract_reference_info([peer._preprocess_segment(text) for text in texts]) for texts in segments]

    def _count(self, hypotheses: Sequence[str], references: References, jobs: int) -> Sequence[Any]:
        peer = self._peer
        return [
            peer._compute_segment_statistics(peer._preprocess_segment(text), prepared)
            for text, prepared in zip(hypotheses, references.prepared, strict=True)
        ]

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


def _in_order(values: Scores) -> Scores:
    """Sums over the last dimension, added from first to last as sacrebleu does."""
    import numpy as np

    total = np.zeros(values.shape[:-1])
    for order in range(values.shape[-1]):
        total = total + values[..., order]
    return total
