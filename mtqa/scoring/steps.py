"""How far a long run is."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["Steps", "Watch"]

Watch = Callable[[str, int, int], None]
"""Told of every step: what is being done, how many steps are done, of how many."""


class Steps:
    """Counts the steps of a run and tells someone who watches.

    Args:
        total: Number of steps, as far as can be said before.
        watch: Who is told; nobody if None.

    >>> steps = Steps(2, lambda what, done, total: print(what, done, total))
    >>> steps.begin("TER"), steps.end()
    TER 0 2
    TER 1 2
    (None, None)
    """

    def __init__(self, total: int, watch: Watch | None = None) -> None:
        self._total = total
        self._watch = watch
        self._done = 0
        self._what = ""

    def begin(self, what: str) -> None:
        """Say what is done next."""
        self._what = what
        self._tell()

    def end(self) -> None:
        """Say that a step is done."""
        self._done = min(self._done + 1, self._total)
        self._tell()

    def _tell(self) -> None:
        if self._watch is not None:
            self._watch(self._what, self._done, self._total)
