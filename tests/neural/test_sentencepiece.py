"""BLEU over the pieces of a SentencePiece model (spBLEU): a tiny one, trained here."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from sacrebleu.metrics.bleu import BLEU

from mtqa.errors import UsageError
from mtqa.metrics import load_metric
from mtqa.metrics.tokenizers import model_path

sentencepiece = pytest.importorskip("sentencepiece")

LINES = ["the cat sat on the mat", "a dog ran to the cat"]
HYPOTHESIS, REFERENCE = ["the cat ran to the mat"], [["the cat sat on the mat"]]


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("sacrebleu.utils.SACREBLEU_DIR", str(tmp_path))
    monkeypatch.setattr("sacrebleu.tokenizers.tokenizer_spm.SACREBLEU_DIR", str(tmp_path))
    (tmp_path / "models").mkdir()
    return tmp_path / "models"


def train(path: Path) -> str:
    """Write a model, and give its digest."""
    with path.open("wb") as writer:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(LINES * 20), model_writer=writer, vocab_size=18, minloglevel=2
        )
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_model_where_sacrebleu_looks(models: Path) -> None:
    digest = train(model_path("flores101"))
    peer = BLEU(tokenize="flores101")
    for name in ("flores101", "spm"):
        score = load_metric("bleu", tokenize=name, model_sha256=digest).score(HYPOTHESIS, REFERENCE)
        assert score.value == peer.corpus_score(HYPOTHESIS, REFERENCE).score
        assert score.signature == peer.get_signature().format()


def test_a_model_anywhere_gives_the_same_figure_and_names_itself(models: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.model"
    digest = train(own)
    os.link(own, model_path("flores101"))
    score = load_metric("bleu", tokenize=str(own), model_sha256=digest).score(HYPOTHESIS, REFERENCE)
    assert score.value == BLEU(tokenize="flores101").corpus_score(HYPOTHESIS, REFERENCE).score
    assert 0 < score.value < 100
    assert f"tok:spm-{digest[:12]}" in score.signature
    assert score.per_segment == (
        BLEU(tokenize="flores101", effective_order=True).sentence_score(HYPOTHESIS[0], REFERENCE[0]).score,
    )


def test_another_model_than_the_digest_says(tmp_path: Path) -> None:
    own = tmp_path / "own.model"
    digest = train(own)
    with pytest.raises(UsageError, match=f"has the SHA-256 digest {digest}, not 00; get the right model"):
        load_metric("bleu", tokenize=str(own), model_sha256="00")


def test_a_broken_model(models: Path, tmp_path: Path) -> None:
    for name in ("flores200", str(tmp_path / "own.model")):
        model_path(name).write_bytes(b"a model")
        with pytest.raises(UsageError, match=r"does not work|is no SentencePiece model"):
            load_metric("bleu", tokenize=name)
