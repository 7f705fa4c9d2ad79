"""chrF++: chrF with n-grams of one and two words (Popovic 2017), as sacrebleu computes it."""

from __future__ import annotations

from mtqa.metrics.chrf import Chrf

__all__ = ["ChrfPlusPlus"]


class ChrfPlusPlus(Chrf):
    """chrF++.

    Args:
        char_order: The longest n-gram of characters.
        word_order: The longest n-gram of words.
        beta: How much recall weighs against precision.
        lowercase: Ignore case.
        whitespace: Count blanks as characters.
        eps_smoothing: Smooth as chrF++.py does, instead of leaving out orders longer than a text.
    """

    name = "chrf++"
    label = "chrF++"

    def __init__(
        self,
        *,
        char_order: int = 6,
        word_order: int = 2,
        beta: int = 2,
        lowercase: bool = False,
        whitespace: bool = False,
        eps_smoothing: bool = False,
    ) -> None:
        super().__init__(
            char_order=char_order,
            word_order=word_order,
            beta=beta,
            lowercase=lowercase,
            whitespace=whitespace,
            eps_smoothing=eps_smoothing,
        )
