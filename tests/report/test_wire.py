from __future__ import annotations

import json
from importlib.resources import files

import jsonschema
import pytest

from mtqa.document import Document
from mtqa.report import render
from mtqa.report.place import LineIndex

SCHEMA = json.loads(files("mtqa.report").joinpath("lint.schema.json").read_text(encoding="utf-8"))


def wire(*results):
    report = json.loads(render(results, "json", version="1.2.3"))
    jsonschema.Draft202012Validator(SCHEMA).validate(report)
    return report


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_a_finding_has_the_documented_keys(finding, result, italian):
    text = "🔥 Flames.\nHostilities invest Russian territory."
    found = finding(
        text,
        "invest Russian territory",
        source_expression="investire",
        suggestions=("spread into Russian territory",),
        evidence=("12 other traits",),
    )
    assert wire(result(text, found, source=italian)) == {
        "version": 1,
        "tool": {"name": "mtqa", "version": "1.2.3"},
        "documents": [
            {
                "path": "article.txt",
                "language": "en",
                "source_language": {
                    "guess": "it",
                    "confidence": 0.97,
                    "evidence": ["9 findings of calque/it-en in 703 words"],
                },
                "findings": [
                    {
                        "rule": "calque/it-en/war/invest-territory",
                        "start": 22,
                        "end": 46,
                        "line": 2,
                        "column": 13,
                        "text": "invest Russian territory",
                        "message": "Money is invested; fire spreads.",
                        "severity": "error",
                        "confidence": 0.95,
                        "category": "false-friend",
                        "source_expression": "investire",
                        "suggestions": ["spread into Russian territory"],
                        "fix": "suggested",
                        "evidence": ["12 other traits"],
                    }
                ],
            }
        ],
    }


def test_no_guess_is_null(result):
    assert wire(result("Fine."))["documents"][0]["source_language"]["guess"] is None


def test_letters_stay_letters(finding, result):
    text = "Конашенков said."
    assert "Конашенков" in render([result(text, finding(text, "Конашенков"))], "json", version="1")


@pytest.mark.parametrize("change", [{"severity": "bad"}, {"start": -1}, {"fix": None}, {"extra": 1}])
def test_the_schema_refuses_what_the_format_does_not_have(change, finding, result):
    report = wire(result("Flames invest.", finding("Flames invest.", "invest")))
    report["documents"][0]["findings"][0].update(change)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate(report)


@pytest.mark.parametrize("text", ["", "a", "a\n", "\n\na", "a\r\nb\rc\n\rd", "🔥\r\n🔥x\u2028y"])
def test_a_line_index_agrees_with_the_document(text):
    index = LineIndex(text)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n":  # between the two halves of one line break
            assert index.line_column(offset) == Document(text).line_column(offset)
