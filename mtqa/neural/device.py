"""Where a model computes, and in which numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mtqa.errors import ModelError, UsageError

__all__ = ["DEVICES", "DTYPES", "ModelOptions", "choose_device", "choose_dtype"]

DEVICES = ("auto", "cpu", "cuda", "mps")
"""Devices by their names in torch; auto takes the first of cuda, mps and cpu that is there."""
DTYPES = ("auto", "float32", "bfloat16", "float16")
"""Kinds of numbers; auto is float32 on the CPU, where it is the most exact, and 16 bits elsewhere."""


@dataclass(frozen=True, slots=True)
class ModelOptions:
    """How a model runs.

    Attributes:
        device: One of `DEVICES`.
        dtype: One of `DTYPES`.
        batch_tokens: So many tokens at most go through the model at once, padding included; a longer text goes alone.
        keep: Whether results are kept on disk, and read from there.

    Raises:
        UsageError: There is no such device or kind of numbers.
    """

    device: str = "auto"
    dtype: str = "auto"
    batch_tokens: int = 1024
    keep: bool = True

    def __post_init__(self) -> None:
        for name, value, known in (("device", self.device, DEVICES), ("dtype", self.dtype, DTYPES)):
            if value not in known:
                raise UsageError(f"there is no {name} {value!r}", remedy=f"choose from {', '.join(known)}")


def choose_device(wanted: str) -> str:
    """The device to compute on.

    Raises:
        ModelError: This machine, or this build of torch, does not have it.
    """
    import torch

    there = {"cpu": True, "cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if wanted == "auto":
        return next(name for name in ("cuda", "mps", "cpu") if there[name])
    if not there[wanted]:
        usable = " or ".join(name for name, usable in there.items() if usable)
        raise ModelError(f"torch finds no {wanted} device here", remedy=f"choose {usable}, or auto")
    return wanted


def choose_dtype(wanted: str, device: str) -> Any:
    """The torch type of a model's numbers on a device."""
    import torch

    if wanted == "auto":
        wanted = {"cuda": "bfloat16", "mps": "float16"}.get(device, "float32")
    return getattr(torch, wanted)
