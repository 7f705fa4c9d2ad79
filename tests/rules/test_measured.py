"""The measured rates of the rules bear their severities."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from mtqa.cli import app
from mtqa.finding import Severity
from mtqa.rules.catalogue import all_rules
from mtqa.rules.measured import Rate, measured, read_rates, unjustified

NATIVE = "The council met on Monday. They invest in the region. Rain fell on the hills.\n" * 1000
TRANSLATED = "The clashes invest Russian territory, while the farce referendums go on.\n" * 1000


def test_no_bundled_rule_is_graver_than_its_rates_bear() -> None:
    rules = {rule.id: rule for rule in all_rules()}
    # Typography and structure are faults in native text too.
    groups = ("calque", "tense", "grammar")
    rates = {id_: rate for id_, rate in measured().items() if id_ in rules and rules[id_].group in groups}
    assert len(rates) > 300
    reasons = {id_: unjustified(rate, rules[id_].severity) for id_, rate in rates.items()}
    # Read by hand: real slips in the native text.
    allowed = {"grammar/between-to", "grammar/comma-after-subject", "tense/pluperfect-with-ago"}
    allowed |= {"grammar/two-determiners", "grammar/because-is", "grammar/adverb-before-object"}
    allowed |= {
        "grammar/a-or-an",
        "grammar/asked-what-is",
        "grammar/no-plural",
        "grammar/verb-without-to",
        "grammar/comma-before-who",
    }
    assert {id_: reason for id_, reason in reasons.items() if reason and id_ not in allowed} == {}


@pytest.mark.parametrize(
    ("rate", "severity", "justified"),
    [
        (Rate(2, 1000, 0, 1000), Severity.ERROR, True),
        (Rate(10, 1000, 20, 1000), Severity.WARNING, False),
        (Rate(10, 1000, 60, 1000), Severity.WARNING, True),
        (Rate(10, 1000, 60, 1000), Severity.ERROR, False),
        (Rate(10, 1000, 1, 1000), Severity.SUGGESTION, True),
    ],
)
def test_what_a_severity_needs(rate: Rate, severity: Severity, justified: bool) -> None:
    assert bool(unjustified(rate, severity)) is not justified


def test_the_command_measures_and_writes_the_rates(tmp_path: Path) -> None:
    native, translated = tmp_path / "native.txt", tmp_path / "translated.txt"
    native.write_text(NATIVE, encoding="utf-8")
    translated.write_text(TRANSLATED, encoding="utf-8")
    table = tmp_path / "rates.csv"
    arguments = ["--native", str(native), "--translated", str(translated), "--select", "calque/it-en/war"]
    result = CliRunner().invoke(app, ["rules", "measure", *arguments, "--output", str(table)])
    assert result.exit_code == 0
    assert "every severity is justified" in result.stdout
    rate = read_rates(table.read_text(encoding="utf-8"))["calque/it-en/war/invest-territory"]
    assert (rate.native_hits, rate.translated_hits) == (0, 1000)
    assert rate.odds > 50


def test_too_little_text_justifies_nothing_and_rates_go_to_a_pipe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("native.txt", "translated.txt"):
        Path(name).write_text("Fighters invest Russian territory.\n", encoding="utf-8")
    arguments = ["rules", "measure", "--native", "native.txt", "--translated", "translated.txt", "--output", "-"]
    result = CliRunner().invoke(app, arguments)
    assert "too little text" in result.stderr
    assert "justified" not in result.stderr
    assert read_rates(result.stdout)["calque/it-en/war/invest-territory"].native_hits == 1
    assert not Path("-").exists()
