from __future__ import annotations

import re

import pytest

from mtqa.finding import Severity
from mtqa.report import render


def github(*results):
    return render(results, "github", version="1.0")


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    """What the runner reads from a line: the command, its properties, its message."""
    match = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
    assert match
    properties = {}
    for field in match[2].split(","):
        name, _, value = field.partition("=")
        value = value.replace("%3A", ":").replace("%2C", ",").replace("%0D", "\r").replace("%0A", "\n")
        properties[name] = value.replace("%25", "%")
    return match[1], properties, match[3].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_a_finding_is_an_annotation(finding, result):
    text = "Calm.\nFlames invest the village."
    found = finding(text, "invest", suggestions=("engulf", "sweep over"))
    assert github(result(text, found)) == (
        "::error file=article.txt,line=2,col=8,endLine=2,endColumn=14,title=calque/it-en/war/invest-territory"
        "::“invest”: Money is invested; fire spreads.%0A→ engulf | sweep over\n"
    )


def test_a_clean_run_says_nothing(result):
    assert github(result("Fine.")) == ""


def test_special_characters_survive(finding, result):
    text = "It fell 5%: and\r\nrose, again."
    found = finding(text, "5%: and\r\nrose,", message="100%,\nreally: yes", rule="a/b,c:d%2C")
    lines = github(result(text, found, path="in, out: 50%.txt")).splitlines()
    assert len(lines) == 1
    command, properties, message = parsed(lines[0])
    assert command == "error"
    assert properties["file"] == "in, out: 50%.txt"
    assert properties["title"] == "a/b,c:d%2C"
    assert message == "“5%: and\r\nrose,”: 100%,\nreally: yes"


def test_a_finding_over_lines_has_no_columns(finding, result):
    text = "One two\nthree four."
    _, properties, _ = parsed(github(result(text, finding(text, "two\nthree"))).strip())
    assert properties == {"file": "article.txt", "line": "1", "endLine": "2", "title": properties["title"]}


@pytest.mark.parametrize(
    ("severity", "command"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.SUGGESTION, "notice")],
)
def test_severities_are_commands(severity, command, finding, result):
    assert github(result("To invest.", finding("To invest.", "invest", severity=severity))).startswith(f"::{command} ")


def test_the_gravest_come_first_because_github_drops_the_rest(finding, result):
    text = "one two three"
    findings = [
        finding(text, "one", severity=Severity.WARNING),
        finding(text, "two", confidence=0.7),
        finding(text, "three", confidence=0.9),
    ]
    order = [parsed(line)[2][:4] for line in github(result(text, *findings)).splitlines()]
    assert order == ["“thr", "“two", "“one"]


def test_standard_input_has_no_file(finding, result):
    _, properties, _ = parsed(github(result("To invest.", finding("To invest.", "invest"), path="-")).strip())
    assert "file" not in properties


def test_what_cannot_be_seen_is_named(finding, result):
    text = "Flames of  the fire."
    found = finding(text, "  ", suggestions=(" ", "", "\r\n"))
    assert github(result(text, found)).endswith("%0A→ (one space) | (delete it) | (line break)\n")
