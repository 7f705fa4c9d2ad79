"""A pair of translation models, there and back: does a wording fall out of the source language word for word?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from mtqa.errors import ModelError
from mtqa.neural.batches import batches
from mtqa.neural.device import ModelOptions
from mtqa.neural.kept import Kept
from mtqa.neural.load import locate
from mtqa.neural.pretrained import Pretrained, load_pretrained
from mtqa.neural.requirements import need

__all__ = ["Translator", "locate_pair"]

_SCORER = "greedy-1"


class Translator:
    """One translation model of one direction, such as those of Helsinki-NLP (MarianMT), loaded when it has work to do.

    Args:
        name: A folder, or a hub name such as `Helsinki-NLP/opus-mt-it-en`.
        options: Where and how it runs.

    Raises:
        ModelError: torch, transformers or sentencepiece is not installed, or the model is not there.
    """

    def __init__(self, name: str, options: ModelOptions | None = None) -> None:
        need("torch", "transformers", "sentencepiece", extra="neural", purpose=f"the translator {name}")
        self.options = options or ModelOptions()
        self.files = locate(name)
        setting = f"{_SCORER} {self.options.device} {self.options.dtype}"
        self._kept = Kept(self.files.fingerprint, setting) if self.options.keep else None

    @cached_property
    def _loaded(self) -> Pretrained:
        return load_pretrained(self.files.folder, "AutoModelForSeq2SeqLM", self.options)

    def translate(self, texts: Sequence[str]) -> list[str]:
        """The likeliest translation of each sentence, word by word (greedily), so that it is the same each time.

        Raises:
            ModelError: The model's files are broken, or the device is not there.
        """
        known = {text: value.decode() for text, value in self._kept.find(texts).items()} if self._kept else {}
        unread = [text for text in dict.fromkeys(texts) if text not in known]
        if unread:
            read = dict(zip(unread, self._read(unread), strict=True))
            if self._kept:
                self._kept.keep({text: value.encode() for text, value in read.items()})
            known |= read
        return [known[text] for text in texts]

    def _read(self, texts: Sequence[str]) -> list[str]:
        tokenizer, model = self._loaded.tokenizer, self._loaded.model
        longest = getattr(model.config, "max_position_embeddings", None) or 512
        rows = tokenizer(list(texts), truncation=True, max_length=longest)["input_ids"]
        padding = model.config.pad_token_id
        written: dict[int, str] = {}
        for batch in batches([len(row) for row in rows], self.options.batch_tokens):
            ids, mask = self._loaded.batch([rows[index] for index in batch], padding)
            room = min(longest - 1, 2 * ids.shape[1] + 10)
            found = model.generate(
                input_ids=ids, attention_mask=mask, num_beams=1, do_sample=False, max_new_tokens=room
            )
            written |= dict(zip(batch, tokenizer.batch_decode(found, skip_special_tokens=True), strict=True))
        return [written[index] for index in range(len(rows))]


def locate_pair(name: str, source: str, target: str = "en") -> tuple[str, str]:
    """The models from the target language back to the source language, and forth again.

    Args:
        name: A folder that has a folder for each direction, such as `en-it` and `it-en`; or a name with `{}` in the place
            of the direction, such as `Helsinki-NLP/opus-mt-{}`.
        source: BCP 47 tag of the source language.
        target: BCP 47 tag of the text's language.

    Raises:
        ModelError: The folder lacks a direction, or the name has no `{}`.

    >>> locate_pair("Helsinki-NLP/opus-mt-{}", "it")
    ('Helsinki-NLP/opus-mt-en-it', 'Helsinki-NLP/opus-mt-it-en')
    """
    back, forth = f"{target}-{source}", f"{source}-{target}"
    if "{}" in name:
        return name.replace("{}", back), name.replace("{}", forth)
    folders = [Path(name).expanduser() / direction for direction in (back, forth)]
    for folder in folders:
        if not folder.is_dir():
            raise ModelError(
                f"a translator needs the folders {back} and {forth}, and {folder.name} is not there",
                path=name,
                remedy="name a folder that has both, or a name such as Helsinki-NLP/opus-mt-{}",
            )
    return str(folders[0]), str(folders[1])
