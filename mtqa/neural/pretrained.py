"""A model and its tokenizer in memory, and rows of tokens as the padded, masked batch that it reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mtqa.neural.device import ModelOptions, choose_device, choose_dtype
from mtqa.neural.requirements import reading_model

__all__ = ["Pretrained", "load_pretrained"]


@dataclass(frozen=True, slots=True)
class Pretrained:
    """What transformers loaded.

    Attributes:
        tokenizer: The tokenizer.
        model: The model, on its device, ready to read.
        device: The device's name.
    """

    tokenizer: Any
    model: Any
    device: str

    def batch(self, rows: Sequence[Sequence[int]], padding: int = 0) -> tuple[Any, Any]:
        """Rows of tokens as tensors of one width: the tokens, and a mask with 0 where there is but padding."""
        import torch

        widest = max(map(len, rows))
        tokens = [[*row, *[padding] * (widest - len(row))] for row in rows]
        mask = [[1] * len(row) + [0] * (widest - len(row)) for row in rows]
        return torch.tensor(tokens, device=self.device), torch.tensor(mask, device=self.device)


def load_pretrained(folder: Path, kind: str, options: ModelOptions) -> Pretrained:
    """Load a model from its folder; no code that lies there is run, and nothing is fetched.

    Args:
        folder: In the layout of transformers.
        kind: The class of transformers that chooses the model's: `AutoModelForCausalLM`, `AutoModel` ...
        options: Where and how it runs.

    Raises:
        ModelError: The files are broken, are of another kind of model, or the device is not there.
    """
    import transformers

    device = choose_device(options.device)
    dtype = choose_dtype(options.dtype, device)
    here = {"local_files_only": True, "trust_remote_code": False}

    def read() -> tuple[Any, Any]:
        tokenizer = transformers.AutoTokenizer.from_pretrained(folder, **here)
        model = getattr(transformers, kind).from_pretrained(folder, dtype=dtype, **here)
        return tokenizer, model.to(device).eval()

    tokenizer, model = reading_model(folder, read)
    return Pretrained(tokenizer, model, device)
