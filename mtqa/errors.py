"""The errors that a user sees: each says what is wrong, where, and what to do about it."""

from __future__ import annotations

from pathlib import Path

__all__ = [
    "ConfigError",
    "GlossaryError",
    "InputError",
    "ModelError",
    "MtqaError",
    "OutputError",
    "RuleError",
    "UsageError",
]


class MtqaError(Exception):
    """Something that keeps a command from doing its work.

    Args:
        problem: What is wrong, as a clause without a final stop.
        path: The file that it is about; "-" is standard input.
        line: 1-based line in that file.
        column: 1-based column in that line.
        remedy: What the user can do, as a clause without a final stop.

    >>> str(InputError("the file is empty", path="a.txt", remedy="give a file with text"))
    'a.txt: the file is empty; give a file with text'
    """

    def __init__(
        self,
        problem: str,
        *,
        path: str | Path | None = None,
        line: int | None = None,
        column: int | None = None,
        remedy: str = "",
    ) -> None:
        place = "" if path is None else "standard input" if str(path) == "-" else str(path)
        for number in (line, column):
            if number is not None:
                place += f":{number}"
        sentence = f"{place}: {problem}" if place else problem
        super().__init__(f"{sentence}; {remedy}" if remedy else sentence)


class UsageError(MtqaError):
    """The command line or a call asks for something that does not exist."""


class InputError(MtqaError):
    """A text cannot be read."""


class OutputError(MtqaError):
    """A result cannot be written."""


class ConfigError(MtqaError):
    """A configuration file is broken."""


class RuleError(MtqaError):
    """A rule pack is broken, or a rule fails its own examples."""


class GlossaryError(MtqaError):
    """A glossary is broken."""


class ModelError(MtqaError):
    """A neural model, or what it needs, is not there or cannot be used."""
