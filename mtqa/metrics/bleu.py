"""BLEU: n-gram precision with a penalty for brevity (Papineni et al. 2002), as sacrebleu computes it (Post 2018)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mtqa.errors import UsageError
from mtqa.metrics.metric import Metric, References
from mtqa.metrics.ngrams import BLOCK, NGrams, totals_of
from mtqa.metrics.tokenizers import ModelTokenizer, check_tokenizer, is_model

if TYPE_CHECKING:
    from mtqa.metrics.metric import Scores, Statistics

__all__ = ["Bleu"]

_SMOOTHING = {"exp": 0.0, "floor": 0.1, "add-k": 1.0, "none": 0.0}
_LOG_OF_ZERO = -9999999999.0


class Bleu(Metric):
    """BLEU.

    Args:
        tokenize: One of `tokenizers.TOKENIZERS`, or the path of a SentencePiece model: FILE.model.
        lowercase: Ignore case.
        smooth_method: "exp" (as NIST), "floor", "add-k" or "none" (Chen and Cherry 2014).
        smooth_value: The value for "floor" (0.1 unless given) or "add-k" (1).
        max_ngram_order: The longest n-gram.
        effective_order: Leave out orders longer than a text. Segments are always scored so.
        model_sha256: The digest that the model of a SentencePiece tokenizer must have.

    Raises:
        UsageError: There is no such tokenizer or smoothing, or the tokenizer is not installed.

    >>> Bleu().score(["The cat sat on the mat ."], [["The cat sat on a mat ."]]).value
    48.892302243490086
    """

    name = "bleu"
    label = "BLEU"
    higher_is_better = True

    def __init__(
        self,
        *,
        tokenize: str = "13a",
        lowercase: bool = False,
        smooth_method: str = "exp",
        smooth_value: float | None = None,
        max_ngram_order: int = 4,
        effective_order: bool = False,
        model_sha256: str | None = None,
    ) -> None:
        from sacrebleu.metrics.bleu import BLEU

        own_model = tokenize if is_model(tokenize) else ""
        tokenize = check_tokenizer(tokenize, sha256=model_sha256)
        if smooth_method not in _SMOOTHING:
            raise UsageError(f"there is no smoothing {smooth_method!r}", remedy=f"choose from {', '.join(_SMOOTHING)}")
        options: dict[str, Any] = {
            "tokenize": tokenize,
            "lowercase": lowercase,
            "smooth_method": smooth_method,
            "smooth_value": smooth_value,
            "max_ngram_order": max_ngram_order,
            "force": True,  # no warning to the terminal about text that looks tokenized
        }
        try:
            self._peer = BLEU(effective_order=effective_order, **options)
            self._segment_peer = BLEU(effective_order=True, **options)
        except (ImportError, OSError, RuntimeError, AssertionError) as error:
            problem = " ".join(str(error).split()) or "it does not load"
            raise UsageError(f"the tokenizer {tokenize} does not work: {problem}", remedy="choose another") from error
        if own_model:
            self._use(ModelTokenizer(own_model))
        self._order = max_ngram_order
        orders = range(1, max_ngram_order + 1)
        kinds = [f"{kind} {order}-grams" for kind in ("matching", "hypothesis") for order in orders]
        self.columns = ("hypothesis length", "reference length", *kinds)

    def _use(self, tokenizer: ModelTokenizer) -> None:
        """Let both peers tokenise with a model that sacrebleu does not know."""
        for peer in (self._peer, self._segment_peer):
            peer.tokenizer = tokenizer
            peer.tokenizer_signature = tokenizer.signature()

    def scores(self, sums: Statistics) -> Scores:
        """BLEU from 0 to 100. A corpus without any common word has 0, whatever the smoothing."""
        return self._scores(sums, effective_order=self._peer.effective_order)

    def segment_scores(self, statistics: Statistics) -> Scores:
        """The score of each segment, with effective order: else a segment without a common 4-gram had none."""
        return self._scores(statistics, effective_order=True)

    def signature(self, references: int = 1, *, segment: bool = False) -> str:
        """sacrebleu's signature; that of segments has `eff:yes`."""
        peer = self._segment_peer if segment else self._peer
        peer.num_refs = references
        return str(peer.get_signature().format())

    def _prepare(self, segments: Sequence[list[str]]) -> Sequence[Any]:
        words = [list(map(self._words, texts)) for texts in segments]
        lengths = [list(map(len, texts)) for texts in words]
        starts = range(0, len(words), BLOCK)
        return [(NGrams.of(words[at : at + BLOCK], self._order), lengths[at : at + BLOCK]) for at in starts]

    def _words(self, text: str) -> list[str]:
        return str(self._peer._preprocess_segment(text)).split()

    def _count(self, hypotheses: Sequence[str], references: References, jobs: int) -> Sequence[Any] | Statistics:
        import numpy as np

        rows = []
        for number, (grams, lengths) in enumerate(references.prepared):
            words = list(map(self._words, hypotheses[number * BLOCK : (number + 1) * BLOCK]))
            own = list(map(len, words))
            # The reference whose length is nearest counts; of two, the shorter.
            nearest = [
                min(wanted, key=lambda length, mine=mine: (abs(mine - length), length))  # type: ignore[misc]
                for mine, wanted in zip(own, lengths, strict=True)
            ]
            both = np.array([own, nearest], np.int64).T
            rows.append(np.concatenate([both, grams.shared(words), totals_of(own, self._order)], axis=1))
        return np.concatenate(rows) if rows else []

    def _scores(self, sums: Statistics, *, effective_order: bool) -> Scores:
        import numpy as np

        rows = np.asarray(sums, np.float64).reshape(-1, 2 + 2 * self._order)
        correct, total = rows[:, 2 : 2 + self._order], rows[:, 2 + self._order :]
        precisions, orders = self._precisions(correct, total)
        logs = _each(math.log, precisions, precisions > 0, _LOG_OF_ZERO)
        if effective_order:
            logs[np.arange(self._order) >= orders[:, None]] = 0.0
        else:
            orders = np.full(len(rows), self._order)
        mean = np.array([sum(row) for row in logs.tolist()]) / orders
        scores = _brevity(rows[:, 0], rows[:, 1]) * _each(math.exp, mean, mean > -1e6, 0.0)
        return np.where(correct.any(axis=1), scores, 0.0).reshape(sums.shape[:-1])

    def _precisions(self, correct: Scores, total: Scores) -> tuple[Scores, Any]:
        """Smoothed precisions of each order in per cent, and how many orders count."""
        import numpy as np

        method = self._peer.smooth_method
        given = self._peer.smooth_value
        value = _SMOOTHING[method] if given is None else given
        precisions = np.zeros_like(correct)
        orders = np.full(len(correct), 0)
        alive = np.full(len(correct), True)
        halving = np.ones(len(correct))
        for order in range(self._order):
            plus = value if method == "add-k" and order else 0
            matches, all_grams = correct[:, order] + plus, total[:, order] + plus
            alive &= all_grams != 0
            orders[alive] = order + 1
            missing = alive & (matches == 0)
            numerators = 100.0 * matches
            if method == "exp":
                halving[missing] *= 2
                precisions[missing, order] = 100.0 / (halving * all_grams)[missing]
            elif method == "floor":
                numerators[missing] = 100.0 * value
            counted = alive & ~missing if method == "exp" else alive
            precisions[counted, order] = numerators[counted] / all_grams[counted]
        return precisions, np.maximum(orders, 1)


def _brevity(hypothesis: Scores, reference: Scores) -> Scores:
    import numpy as np

    short = hypothesis < reference
    exponents = np.zeros_like(hypothesis)
    some = short & (hypothesis > 0)
    exponents[some] = 1 - reference[some] / hypothesis[some]
    penalty = _each(math.exp, exponents, some, 1.0)
    return np.where(short & ~some, 0.0, penalty)


def _each(function: Any, values: Scores, where: Any, otherwise: float) -> Scores:
    """A function of `math` on some values: numpy's own may differ from it in the last digit."""
    import numpy as np

    results = np.full(values.shape, otherwise)
    results[where] = [function(value) for value in values[where].tolist()]
    return results
