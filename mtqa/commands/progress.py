"""A progress bar for long work, on a terminal only."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

__all__ = ["progress"]

_PATIENCE = 1.0
"""Seconds that a person waits without wondering."""


@contextmanager
def progress(
    stream: TextIO | None = None, *, patience: float = _PATIENCE
) -> Iterator[Callable[[str, int, int], None] | None]:
    """A bar that shows itself once the work has taken some time, and goes when it is done.

    Args:
        stream: Where to show it; standard error if None.
        patience: Seconds before it is shown.

    Returns:
        What to call at every step: what is done, how many steps are done, of how many. None if the stream is no terminal.
    """
    stream = stream or sys.stderr
    if not stream.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    bar = Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        console=Console(file=stream),
        transient=True,
    )
    task = bar.add_task("")
    began = time.monotonic()

    def told(what: str, done: int, total: int) -> None:
        bar.update(task, description=what, completed=done, total=max(total, 1))
        if not bar.live.is_started and time.monotonic() - began >= patience:
            bar.start()

    try:
        yield told
    finally:
        bar.stop()
