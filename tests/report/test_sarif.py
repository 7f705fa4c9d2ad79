from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from mtqa.finding import Severity
from mtqa.report import render
from mtqa.rules.rule import Rule

SCHEMA = json.loads((Path(__file__).parent / "data" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))


def run(*results, rules=None):
    log = json.loads(render(results, "sarif", rules=rules or {}, version="1.2.3"))
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    assert log["version"] == "2.1.0"
    return log["runs"][0]


def region_of(entry):
    return entry["locations"][0]["physicalLocation"]["region"]


def uri_of(entry):
    return entry["locations"][0]["physicalLocation"]["artifactLocation"]


def utf16_slice(line: str, start: int, end: int) -> str:
    """What a viewer that counts UTF-16 code units marks."""
    units = line.encode("utf-16-le")
    return units[2 * (start - 1) : 2 * (end - 1)].decode("utf-16-le")


def test_a_run_without_findings_is_valid(result):
    assert run(result("Fine."))["results"] == []


@pytest.mark.parametrize("before", ["", "🔥", "🔥🔥 fire 👩‍🚒 ", "é", "基辅 ", "First.\n🔥 "])
def test_viewers_mark_the_right_words_also_after_emoji(before, finding, result):
    text = f"{before}flames invest 🏠 villages today."
    report = run(result(text, finding(text, "invest 🏠 villages")))
    region = region_of(report["results"][0])
    assert report["columnKind"] == "utf16CodeUnits"
    line = text.split("\n")[region["startLine"] - 1]
    assert utf16_slice(line, region["startColumn"], region["endColumn"]) == "invest 🏠 villages"
    assert text[region["charOffset"] :][: region["charLength"]] == region["snippet"]["text"] == "invest 🏠 villages"


def test_a_region_over_lines_ends_on_the_last(finding, result):
    text = "He said \nthat 🔥 x."
    region = region_of(run(result(text, finding(text, "said \nthat 🔥")))["results"][0])
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (
        1,
        4,
        2,
        8,
    )


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.SUGGESTION, "note")],
)
def test_severities_are_levels(severity, level, finding, result):
    report = run(result("Flames invest.", finding("Flames invest.", "invest", severity=severity)))
    assert report["results"][0]["level"] == level
    assert report["tool"]["driver"]["rules"][0]["defaultConfiguration"]["level"] == level


def test_rules_describe_themselves(finding, result):
    text = "Flames invest. Zelensky."
    rule = Rule(
        id="calque/it-en/war/invest-territory",
        message="Money is invested.",
        severity=Severity.WARNING,
        confidence=0.9,
        category="false-friend",
        flags=("Flames <invest> it.", "They <invest> us."),
        passes=("Funds invest.", "We invest."),
        description="Italian 'investire' is to hit or to engulf.",
    )
    found = [
        finding(text, "invest"),
        finding(text, "Zelensky", rule="name/variant", message="One spelling a name."),
    ]
    report = run(result(text, *found), rules={rule.id: rule})
    rules = report["tool"]["driver"]["rules"]
    assert [entry["id"] for entry in rules] == ["calque/it-en/war/invest-territory", "name/variant"]
    assert rules[0]["shortDescription"]["text"] == "Money is invested."
    assert rules[0]["fullDescription"]["text"] == "Italian 'investire' is to hit or to engulf."
    assert rules[0]["defaultConfiguration"]["level"] == "warning"
    assert rules[0]["properties"]["tags"] == ["calque", "false-friend"]
    assert "Flames “invest” it." in rules[0]["help"]["text"]
    assert rules[1]["shortDescription"]["text"] == "One spelling a name."
    for entry in report["results"]:
        assert rules[entry["ruleIndex"]]["id"] == entry["ruleId"]


def test_suggestions_are_fixes_that_give_the_suggested_text(finding, result):
    text = "🔥 Flames invest the village."
    found = finding(text, "invest the", suggestions=("engulf the", ""))
    fixes = run(result(text, found))["results"][0]["fixes"]
    texts = []
    for fix in fixes:
        replacement = fix["artifactChanges"][0]["replacements"][0]
        region = replacement["deletedRegion"]
        start, end = region["charOffset"], region["charOffset"] + region["charLength"]
        texts.append(text[:start] + replacement["insertedContent"]["text"] + text[end:])
    assert texts == ["🔥 Flames engulf the village.", "🔥 Flames  village."]


def test_paths_are_relative_and_escaped(finding, result):
    def uri(path):
        return uri_of(run(result("Flames invest.", finding("Flames invest.", "invest"), path=path))["results"][0])

    assert uri("a b/caffè#1.txt") == {"uri": "a%20b/caff%C3%A8%231.txt", "uriBaseId": "%SRCROOT%"}
    assert uri(str(Path.cwd() / "in" / "a.txt")) == {"uri": "in/a.txt", "uriBaseId": "%SRCROOT%"}
    assert uri("-") == {"uri": "stdin"}
    elsewhere = (Path.cwd().parent / "elsewhere" / "a.txt").as_uri()
    assert uri(str(Path.cwd().parent / "elsewhere" / "a.txt")) == {"uri": elsewhere}


def fingerprints(report):
    return [entry["partialFingerprints"]["primaryLocationLineHash"] for entry in report["results"]]


def test_a_fingerprint_survives_edits_around_the_finding(finding, result):
    before = "Flames invest the village."
    after = "A new headline\n\nYesterday flames\ninvest the whole village."
    first = fingerprints(run(result(before, finding(before, "invest"))))
    assert first == fingerprints(run(result(after, finding(after, "invest"))))


def test_fingerprints_tell_findings_apart(finding, result):
    text = "Flames invest. Fires invest."
    second = finding(text[14:], "invest")
    moved = type(second.span)(second.span.start + 14, second.span.end + 14)
    twice = [finding(text, "invest"), finding(text, "invest", span=moved), finding(text, "Fires")]
    one = run(result(text, *twice), result(text, finding(text, "invest"), path="b.txt"))
    assert len(set(fingerprints(one))) == 4


def test_a_message_holds_no_accidental_link(finding, result):
    text = "See [this](that)."
    message = run(result(text, finding(text, "this", message="Not [this](that).")))["results"][0]["message"]
    assert message["text"] == r"Not \[this](that)."
