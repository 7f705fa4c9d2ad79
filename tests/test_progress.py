"""The progress bar."""

from __future__ import annotations

import io

from mtqa.commands.progress import progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def test_a_pipe_gets_nothing() -> None:
    stream = io.StringIO()
    with progress(stream, patience=0) as watch:
        assert watch is None
    assert stream.getvalue() == ""


def test_a_terminal_sees_what_is_done() -> None:
    stream = Terminal()
    with progress(stream, patience=0) as watch:
        assert watch is not None
        watch("TER [of a]", 1, 4)
    assert "TER [of a]" in stream.getvalue()
    assert "25%" in stream.getvalue()


def test_short_work_shows_none() -> None:
    stream = Terminal()
    with progress(stream, patience=60) as watch:
        assert watch is not None
        watch("TER", 1, 4)
    assert stream.getvalue() == ""


def test_no_steps_are_no_division_by_zero() -> None:
    with progress(Terminal(), patience=0) as watch:
        assert watch is not None
        watch("nothing", 0, 0)
