"""HTER: TER against a post-edit of the hypothesis itself (Snover et al. 2006): how much an editor changed."""

from __future__ import annotations

from mtqa.metrics.ter import Ter

__all__ = ["Hter"]


class Hter(Ter):
    """HTER: the share of words that an editor changed. Arguments as for `Ter`.

    It means that only if the reference is the editor's version of this very hypothesis; against anything else the
    figure is plain TER. It can exceed 100, where some data sets cut it off.
    """

    name = "hter"
    label = "HTER"
