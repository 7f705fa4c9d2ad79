"""A baseline knows findings by their words, not by their lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtqa.baseline import Baseline
from mtqa.errors import InputError
from mtqa.formats import document_from_text
from mtqa.lint import Linter, LintOptions, Result

LINTER = Linter(LintOptions(select=("name/variant",)))
TEXT = "The mayor of Kiev said on Monday that the bridge is open.\n"


def lint(text: str, path: str = "a.txt") -> Result:
    return LINTER.lint(document_from_text(text, path=path))


def known(tmp_path: Path, text: str = TEXT) -> Baseline:
    file = tmp_path / "baseline.json"
    file.write_text(Baseline.of([lint(text, str(tmp_path / "a.txt"))], tmp_path).dump(), encoding="utf-8")
    return Baseline.load(file)


def test_what_is_known_is_not_reported_again_wherever_it_moves(tmp_path: Path) -> None:
    moved = lint("A new first paragraph.\n\n" + TEXT, str(tmp_path / "a.txt"))
    (new,), stale = known(tmp_path).filter([moved])
    assert (new.findings, new.baselined, stale) == ((), 1, [])


def test_a_new_finding_is_reported(tmp_path: Path) -> None:
    grown = lint(TEXT + "\nThen Kiev spoke again to the press.\n", str(tmp_path / "a.txt"))
    (new,), _ = known(tmp_path).filter([grown])
    assert [finding.span.start for finding in new.findings] == [grown.document.text.rindex("Kiev")]


def test_a_new_finding_does_not_take_the_entry_of_one_that_stands_where_it_stood(tmp_path: Path) -> None:
    old = "Troops left Kiev in the early hours of Friday.\n"
    new = "Buses to Kiev in the early hours of Friday.\n\n"
    grown = lint(new + old, str(tmp_path / "a.txt"))
    (result,), stale = known(tmp_path, old).filter([grown])
    assert [finding.span.start for finding in result.findings] == [new.index("Kiev")]
    assert stale == []


def test_two_equal_findings_need_two_entries(tmp_path: Path) -> None:
    doubled = lint(TEXT + "\n" + TEXT, str(tmp_path / "a.txt"))
    (new,), _ = known(tmp_path).filter([doubled])
    assert len(new.findings) == 1


def test_a_stale_entry_is_told_only_for_a_linted_file(tmp_path: Path) -> None:
    baseline = known(tmp_path)
    _, stale = baseline.filter([lint("The mayor of Kyiv said so.", str(tmp_path / "a.txt"))])
    assert [entry["text"] for entry in stale] == ["Kiev"]
    _, stale = baseline.filter([lint("Nothing.", str(tmp_path / "b.txt"))])
    assert stale == []


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"version": 2, "findings": []}',
        '{"version": 1, "findings": [{}]}',
        '{"version": 1, "findings": [{"path": 1, "rule": 2, "text": 3, "before": 4, "after": 5}]}',
        "\x00",
    ],
)
def test_a_broken_baseline_is_told(tmp_path: Path, content: str) -> None:
    file = tmp_path / "baseline.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match="--write-baseline"):
        Baseline.load(file)
