"""The plumbing of models, on tiny ones: natural before shuffled, a batch like one by one, results kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtqa.errors import ModelError
from mtqa.neural.device import ModelOptions
from mtqa.neural.encoder import Encoder
from mtqa.neural.language_model import LanguageModel

pytestmark = pytest.mark.filterwarnings("ignore")  # torch and transformers have some of their own

NATURAL = "the army left the city on monday ."
TEXTS = [NATURAL, "the court freed the village .", "on monday", "", "the minister spoke of the army on friday . " * 3]


@pytest.mark.parametrize(
    "worse",
    ["army the left city the on monday .", ". monday on city the left army the", "the army the army the army on ."],
)
def test_natural_reads_better_than_shuffled(tiny_lm: Path, worse: str) -> None:
    natural, shuffled = LanguageModel(str(tiny_lm)).surprisals([NATURAL, worse])
    assert natural < shuffled


def test_a_batch_reads_like_one_by_one(tiny_lm: Path) -> None:
    together = LanguageModel(str(tiny_lm), ModelOptions(keep=False)).surprisals(TEXTS)
    alone = LanguageModel(str(tiny_lm), ModelOptions(keep=False, batch_tokens=1))
    assert together == pytest.approx([alone.surprisals([text])[0] for text in TEXTS], abs=1e-4)
    assert together[3] == 0.0


def test_a_text_longer_than_the_model_is_read_in_pieces(tiny_lm: Path) -> None:
    model = LanguageModel(str(tiny_lm), ModelOptions(keep=False))
    sentence, long = model.surprisals(["the army left .", "the army left . " * 40])
    assert long > 20 * sentence > 0


def test_what_was_read_before_needs_no_model(tiny_lm: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = LanguageModel(str(tiny_lm)).surprisals(TEXTS)
    again = LanguageModel(str(tiny_lm))
    monkeypatch.setattr(LanguageModel, "_read", lambda self, texts: pytest.fail(f"{texts} were read again"))
    assert again.surprisals(list(reversed(TEXTS))) == list(reversed(first))


def test_another_model_reads_anew(tiny_lm: Path, tiny_encoder: Path) -> None:
    one, other = LanguageModel(str(tiny_lm)).files, Encoder(str(tiny_encoder)).files
    assert other is not None
    assert one.fingerprint != other.fingerprint


def test_vectors_have_the_length_1_and_do_not_depend_on_the_batch(tiny_encoder: Path) -> None:
    together = Encoder(str(tiny_encoder), ModelOptions(keep=False)).vectors(TEXTS)
    alone = Encoder(str(tiny_encoder), ModelOptions(keep=False, batch_tokens=1))
    assert (together**2).sum(axis=1) == pytest.approx([1.0] * len(TEXTS))
    for row, text in zip(together, TEXTS, strict=True):
        assert alone.vectors([text])[0] == pytest.approx(row, abs=1e-5)


def test_a_text_is_most_like_itself(tiny_encoder: Path) -> None:
    encoder = Encoder(str(tiny_encoder))
    same, other = encoder.similarities([NATURAL, NATURAL], [NATURAL, "on friday"])
    assert same == pytest.approx(1.0)
    assert other < same
    assert encoder.similarities([NATURAL], ["on friday"]) == [other]  # this time from the cache


def test_a_model_without_weights_is_one_sentence(tiny_lm: Path, tmp_path: Path) -> None:
    for file in tiny_lm.iterdir():
        if file.suffix != ".safetensors":
            (tmp_path / file.name).write_bytes(file.read_bytes())
    with pytest.raises(ModelError, match=r"the model cannot be loaded \(\w+: .*get its files again"):
        LanguageModel(str(tmp_path)).surprisals(["the army"])


def test_broken_weights_are_one_sentence(tiny_lm: Path, tmp_path: Path) -> None:
    for file in tiny_lm.iterdir():
        content = file.read_bytes()
        (tmp_path / file.name).write_bytes(content[:100] if file.suffix == ".safetensors" else content)
    with pytest.raises(ModelError) as raised:
        LanguageModel(str(tmp_path)).surprisals(["the army"])
    assert str(tmp_path) in str(raised.value)
    assert "\n" not in str(raised.value)


def test_an_absent_device_is_one_sentence(tiny_lm: Path) -> None:
    import torch

    if torch.backends.mps.is_available():
        pytest.skip("this machine has an mps device")
    with pytest.raises(ModelError, match="torch finds no mps device here; choose cpu"):
        LanguageModel(str(tiny_lm), ModelOptions(device="mps")).surprisals(["the army"])
