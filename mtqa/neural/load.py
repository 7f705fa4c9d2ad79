"""One loader: from what a user calls a model to a folder of files on this machine."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mtqa.errors import ModelError
from mtqa.neural.packaged import PACKAGED
from mtqa.neural.requirements import need, quiet

__all__ = ["ModelFiles", "fingerprint", "locate"]

_HUB_NAME = re.compile(r"[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*")
_WANTED = ("*.json", "*.safetensors", "*.model", "*.spm", "*.txt")
_ENDS = 1 << 20
"""So many bytes of each end of a large file go into its fingerprint."""


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """A model on this machine.

    Attributes:
        name: What the user calls it.
        folder: Its folder, in the layout of transformers.
        fingerprint: Hexadecimal digits that change with its files.
    """

    name: str
    folder: Path
    fingerprint: str


def locate(name: str) -> ModelFiles:
    """Find a model, and bring it here if it is on the hub.

    Args:
        name: A folder, `smollm2`, or a name on the hub such as `HuggingFaceTB/SmolLM2-135M`. A folder wins over a name.

    Raises:
        ModelError: A package is not installed, the folder is missing or no model, or the hub cannot be reached.
    """
    quiet()
    folder = Path(name).expanduser()
    if not folder.is_dir() and name in PACKAGED:
        folder = PACKAGED[name]()
    elif not folder.is_dir() and _HUB_NAME.fullmatch(name):
        folder = _from_hub(name)
    if not folder.is_dir():
        known = ", ".join(PACKAGED)
        raise ModelError(
            "there is no such folder", path=name, remedy=f"give a model's folder, a name on the hub, or {known}"
        )
    if not (folder / "config.json").is_file():
        raise ModelError("there is no config.json in it, so it is no model", path=folder, remedy="name another folder")
    return ModelFiles(name, folder, fingerprint(folder))


def fingerprint(folder: Path) -> str:
    """What tells a model from another: a digest of its files' names, sizes and contents.

    Of a file over 2 MiB only the first and the last MiB are read, with its size and time: weights can be large.
    """
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.iterdir() if path.is_file()):
        status = path.stat()
        digest.update(f"{path.name}\0{status.st_size}\0".encode())
        with path.open("rb") as file:
            if status.st_size <= 2 * _ENDS:
                digest.update(file.read())
            else:
                digest.update(f"{status.st_mtime_ns}\0".encode() + file.read(_ENDS))
                file.seek(-_ENDS, os.SEEK_END)
                digest.update(file.read())
    return digest.hexdigest()[:24]


def _from_hub(name: str) -> Path:
    """The folder of a hub model: the copy that is here already, else a new one."""
    need("huggingface_hub", extra="neural", purpose="a model of the hub")
    from huggingface_hub import snapshot_download

    def fetch(patterns: Sequence[str], *, here: bool) -> Path:
        arguments: dict[str, Any] = {"allow_patterns": list(patterns), "local_files_only": here}
        return Path(snapshot_download(name, **arguments))

    offline = any(os.environ.get(key, "0") not in ("", "0") for key in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"))
    try:
        folder = fetch(_WANTED, here=True)
        if _has_weights(folder):
            return folder
    except OSError:  # huggingface_hub says so when there is no copy
        pass
    if offline:
        raise ModelError(
            f"the model {name} is not on this machine, and HF_HUB_OFFLINE keeps it from being fetched",
            remedy=f"unset it where there is a network, or run there: hf download {name}",
        )
    try:
        folder = fetch(_WANTED, here=False)
        return folder if _has_weights(folder) else fetch((*_WANTED, "pytorch_model.bin"), here=False)
    except Exception as error:
        raise ModelError(
            f"the model {name} cannot be fetched from the hub ({type(error).__name__})",
            remedy="look at the name and the network, or give a model's folder",
        ) from error


def _has_weights(folder: Path) -> bool:
    return any(folder.glob("*.safetensors")) or (folder / "pytorch_model.bin").is_file()
