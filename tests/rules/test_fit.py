"""Wordings that do not fit where they would stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtqa.formats import document_from_text
from mtqa.lint import Linter, LintOptions
from mtqa.rules.fit import fits, fitted


@pytest.mark.parametrize(
    ("wording", "replaced", "fit"),
    [
        ("the centre", "the heart", True),
        ("centre the", "the heart", False),
        ("the the heart", "the heart", False),
        ("one of Rome's sights", "the heart of Rome", True),
        ("centre", "the heart", True),
        ("about to", "the heart", False),
        ("the Who", "the heart", True),
    ],
)
def test_function_words_that_never_meet(wording: str, replaced: str, fit: bool) -> None:
    text = "He lives in the heart of Rome."
    start = text.index(replaced)
    assert fits(wording, text, start, start + len(replaced)) == fit


def test_a_clash_that_stands_in_the_text_is_not_blamed_on_the_wording() -> None:
    text = "He lives in the the heart of Rome."
    start = text.index("heart")
    assert fits("centre", text, start, start + len("heart"))


@pytest.mark.parametrize(
    ("text", "replaced", "wording", "proposed"),
    [
        ("The Russian occupiers left.", "occupiers", "Russian troops", "troops"),
        ("The Orders Ministry Ministry said so.", "Orders Ministry", "emergencies ministry", "emergencies"),
        ("He has no reason to intervene in any way.", "intervene", "step in", "step in"),
        ("Russian. Occupiers left.", "Occupiers", "Russian troops", "Russian troops"),
        ("The fuel occupiers left.", "occupiers", "fuel", ""),
    ],
)
def test_a_word_that_stands_beside_it_is_not_said_again(text: str, replaced: str, wording: str, proposed: str) -> None:
    start = text.index(replaced)
    assert fitted(wording, text, start, start + len(replaced)) == proposed


def test_a_wording_that_does_not_fit_is_not_proposed(tmp_path: Path) -> None:
    pack = tmp_path / "pack.toml"
    pack.write_text(
        '[[rule]]\nid = "yellow"\nphrase = "yellow (on|of)"\nsuggest = ["mystery that", "mystery $2"]\nmessage = "A reason."\n'
        'category = "c"\nseverity = "warning"\nconfidence = 0.9\n'
        'flags = ["The <yellow of> Cogne.", "A <yellow on> the lake."]\npasses = ["It is yellow.", "A yellow car."]\n',
        encoding="utf-8",
    )
    linter = Linter(LintOptions(packs=(tmp_path,), select=("*/yellow",)))
    (found,) = linter.lint(document_from_text("The yellow of them all.")).findings
    assert found.suggestions == ("mystery of",)
