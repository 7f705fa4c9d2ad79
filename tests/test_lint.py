"""Linting a whole document: order, selection, severity, suppression, and what the article says together."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtqa.errors import UsageError
from mtqa.finding import Fix, Severity
from mtqa.formats import document_from_text, read_document
from mtqa.lint import Linter, LintOptions
from mtqa.rules import catalogue

SAMPLES = Path(__file__).parent.parent / "samples"
TRANSLATED = ["war", "politics", "crime", "football", "economy"]
EVERYTHING = Linter(LintOptions(strict=True))


def rules_in(text: str, **options: object) -> set[str]:
    return {finding.rule for finding in Linter(LintOptions(**options)).lint(document_from_text(text)).findings}  # type: ignore[arg-type]


@pytest.mark.parametrize("name", TRANSLATED)
def test_a_translated_sample_is_full_of_findings_and_reads_as_italian(name: str) -> None:
    result = Linter().lint(read_document(SAMPLES / f"{name}.txt"))
    assert len(result.findings) >= 15
    assert result.source.language == "it"
    assert result.source.evidence


@pytest.mark.parametrize("name", TRANSLATED)
def test_its_post_edit_is_nearly_clean(name: str) -> None:
    result = Linter().lint(read_document(SAMPLES / f"{name}.edited.txt"))
    assert [(finding.rule, finding.text) for finding in result.findings] == []
    assert result.source.language == "" or result.source.by_form  # it is a translation still, and may read as one


@pytest.mark.parametrize("name", ["native-council", "native-rail"])
def test_native_english_is_clean(name: str) -> None:
    result = Linter().lint(read_document(SAMPLES / f"{name}.txt"))
    assert [(finding.rule, finding.text) for finding in result.findings] == []


def test_findings_come_in_the_order_of_the_text_and_slice_to_it() -> None:
    result = EVERYTHING.lint(read_document(SAMPLES / "war.txt"))
    spans = [finding.span for finding in result.findings]
    assert spans == sorted(spans)
    assert all(finding.span.of(result.document.text) == finding.text for finding in result.findings)


def test_curly_quotes_line_breaks_and_double_spaces_hide_nothing() -> None:
    text = "The clashes  invest\u00a0Russian\nterritory after “the raid”."
    found = [
        finding for finding in EVERYTHING.lint(document_from_text(text)).findings if "invest-territory" in finding.rule
    ]
    assert [finding.text for finding in found] == ["invest\u00a0Russian\nterritory"]
    assert found[0].suggestions[0] == "hit Russian\nterritory"


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("The plan isn’t late. “The win – says the coach – and we go.”", "win,” says the coach, “"),
        ('The plan isn\'t late. "The win – says the coach – and we go."', 'win," says the coach, "'),
    ],
)
def test_a_wording_has_the_quotation_marks_of_the_article(text: str, better: str) -> None:
    assert [finding.suggestions for finding in Linter().lint(document_from_text(text)).findings] == [(better,)]


def test_select_ignore_and_severity() -> None:
    text = "In Kiev, hostilities invest Russian territory."
    assert rules_in(text) == {"name/variant", "calque/it-en/war/invest-territory"}
    assert rules_in(text, select=("name",)) == {"name/variant"}
    assert rules_in(text, select=("calque/*/invest-territory",)) == {"calque/it-en/war/invest-territory"}
    assert rules_in(text, ignore=("name/variant",)) == {"calque/it-en/war/invest-territory"}
    assert rules_in(text, severity=(("calque", "off"),)) == {"name/variant"}
    assert rules_in(text, source="fr") == {"name/variant"}
    changed = Linter(LintOptions(severity=(("name/variant", "error"),))).lint(document_from_text(text))
    assert changed.findings[0].severity is Severity.ERROR


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ({"severity": (("name", "off"), ("name/variant", "error"))}, {"name/variant": "error"}),
        ({"severity": (("name/variant", "error"), ("name", "off"))}, {"name/variant": "error"}),
        ({"severity": (("name/variant", "error"), ("*", "off"))}, {"name/variant": "error"}),
        ({"severity": (("*/vari*", "error"), ("name", "off"))}, {}),
        ({"severity": (("name", "error"), ("name", "off"))}, {}),
        ({"severity": (("name", "off"), ("name", "error"))}, {"name/variant": "error", "name/untranslated": "error"}),
        ({"ignore": ("name",), "select": ("name/variant",)}, {"name/variant": "warning"}),
        ({"ignore": ("name/variant",), "select": ("name",)}, {"name/untranslated": "warning"}),
        ({"ignore": ("name",), "select": ("name",)}, {}),
        ({"ignore": ("name",), "severity": (("name/variant", "error"),)}, {}),
    ],
)
def test_the_setting_that_names_a_rule_most_closely_counts(options: dict[str, object], found: dict[str, str]) -> None:
    text = document_from_text("The Farnesina confirmed that trains left Kiev at dawn.")
    findings = Linter(LintOptions(**options)).lint(text).findings  # type: ignore[arg-type]
    assert {finding.rule: finding.severity.value for finding in findings} == found


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("name/varient", "did you mean name/variant?"),
        ("invest-teritory", "did you mean calque/it-en/war/invest-territory?"),
        ("typografy", "did you mean typography?"),
        ("name/vraiant", "did you mean name/variant?"),
        ("calq", "did you mean calque?"),
        ("struct", "did you mean structure?"),
        ("calque/*/wra/*", "did you mean calque/*/war/*?"),
        ("calque/it-en/war/invest-teritory", "did you mean calque/it-en/war/invest-territory?"),
        ("calque/it-en/words-of-war/invest-territory", "did you mean calque/it-en/war/invest-territory?"),
        ("invest-territory", "did you mean calque/it-en/war/invest-territory?"),
        ("it-en", "did you mean calque/it-en?"),
        ("qqqq", "`mtqa rules list` shows them all"),
        ("calque/it-en/words-of-war/besiege-pasta", "`mtqa rules list` shows them all"),
        ("calque/it-en/war/invest-pasta", "`mtqa rules list` shows them all"),
        ("name/surname", "`mtqa rules list` shows them all"),
        ("calque/xx-en", "`mtqa rules list` shows them all"),
    ],
)
def test_an_unknown_rule_is_told_with_the_nearest(name: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        Linter(LintOptions(select=(name,)))
    assert hint in str(caught.value)


SUGGESTION = "calque/it-en/connectives/among-other-things"


def example_of(rule_id: str) -> str:
    rule = next(rule for rule in EVERYTHING.rules if rule.id == rule_id)
    assert rule.severity is Severity.SUGGESTION
    return rule.flags[0].replace("<", "").replace(">", "")


def test_suggestions_are_hidden_unless_asked_for() -> None:
    example = example_of(SUGGESTION)
    assert SUGGESTION not in rules_in(example)
    assert SUGGESTION in rules_in(example, strict=True)
    assert SUGGESTION in rules_in(example, select=(SUGGESTION,))


def test_the_article_speaks_for_what_is_also_good_english() -> None:
    draft = (SAMPLES / "war.txt").read_text(encoding="utf-8")
    text = f"{draft}\n\n{example_of(SUGGESTION)}"
    found = [finding for finding in Linter().lint(document_from_text(text)).findings if finding.rule == SUGGESTION]
    assert found
    assert found[0].severity is Severity.WARNING
    assert "other Italian traits in this article" in found[0].evidence[-1]


@pytest.mark.parametrize("sample", ["war.txt", "economy.txt", "football.txt"])
def test_a_finding_tells_as_many_traits_as_the_summary(sample: str) -> None:
    result = Linter().lint(document_from_text((SAMPLES / sample).read_text(encoding="utf-8")))
    counted = result.source.evidence[0].split()[0]
    told = {why.split()[0] for finding in result.findings for why in finding.evidence if "in this article" in why}
    assert told == {counted}


def test_phrases_that_are_good_english_too_are_looked_for_where_something_speaks_for_a_translation() -> None:
    native = (SAMPLES / "native-rail.txt").read_text(encoding="utf-8")
    draft = (SAMPLES / "war.txt").read_text(encoding="utf-8")
    assert Linter().lint(document_from_text(native)).hidden is None
    assert Linter(LintOptions(strict=True)).lint(document_from_text(native)).hidden == 0
    assert Linter().lint(document_from_text(draft)).hidden is not None


@pytest.mark.parametrize("severity", ["warning", "suggestion"])
def test_a_severity_of_the_users_decides_whether_a_phrase_is_shown(severity: str) -> None:
    found = rules_in(example_of(SUGGESTION), severity=((SUGGESTION, severity),))
    assert (SUGGESTION in found) is (severity == "warning")
    lowered = (("calque/it-en/war/invest-territory", severity),)
    found = rules_in("According to Moscow, the clashes invest Russian territory.", severity=lowered)
    assert ("calque/it-en/war/invest-territory" in found) is (severity == "warning")


def test_a_comment_switches_rules_off() -> None:
    text = "<!-- mtqa: ignore name/variant -->\n\nKiev fell.\n\n<!-- mtqa: ignore-end -->\n\nKiev stood.\n"
    findings = Linter().lint(document_from_text(text, format="markdown")).findings
    assert [finding.span.start for finding in findings] == [text.rindex("Kiev")]


@pytest.mark.parametrize(
    ("ignored", "found"),
    [
        ("name/variant", []),
        ("name", []),
        (
            "name/misspelt",
            [("name/inconsistent", Fix.NONE)],
        ),  # what stands beside an ignored rule of the group is not fixed
        ("calque", [("name/inconsistent", Fix.SAFE)]),
    ],
)
def test_an_ignored_name_comes_back_under_no_other_rule(ignored: str, found: list[tuple[str, Fix]]) -> None:
    text = f"<!-- mtqa: ignore {ignored} -->\n\nThey left Kiev.\n\n<!-- mtqa: ignore-end -->\n\nIn Kyiv again.\n"
    findings = Linter().lint(document_from_text(text, format="markdown")).findings
    assert [(finding.rule, finding.fix) for finding in findings] == found


def test_html_findings_land_in_the_raw_file() -> None:
    text = "<p>In <b>Kiev</b> the caff&egrave; near Lu<i>gansk</i> closed.</p>"
    findings = Linter().lint(document_from_text(text, format="html")).findings
    assert [finding.text for finding in findings] == ["Kiev", "Lu<i>gansk"]
    assert [finding.fix for finding in findings] == [Fix.SAFE, Fix.NONE]


def test_another_language_is_not_linted_as_english() -> None:
    from dataclasses import replace

    document = replace(document_from_text("Kiev è caduta."), language="it")
    assert Linter().lint(document).findings == ()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(
            ["Kiev", "would have been killed", '"', "”", "\n", "\n\n", "http://kiev.it/Kiev", "#Kiev", " ", "the the", "<b>", "`Kiev`",
             "invest Russian territory", "3,5 million", "a.b@kiev.com", "&egrave;", ".", "Konascenkov", "é", "😀", "\t", "Cosi'", "]("]
        ),
        max_size=14,
    ),
    st.sampled_from(["plain", "markdown", "html"]),
)  # fmt: skip
def test_any_text_gives_spans_that_slice_and_spare_what_is_protected(parts: list[str], format: str) -> None:
    document = document_from_text(" ".join(parts) or " ", format=format)
    for finding in EVERYTHING.lint(document).findings:
        assert finding.span.of(document.text) == finding.text
        if finding.fix is not Fix.NONE:
            assert not any(finding.span.overlaps(span) for span in document.protected)


@pytest.mark.parametrize(
    "unit", [".", "Kiev-", "Kiev ", "would have been ", '"', "“", "(", "3,5 ", "<b>", "[", "The ", "a.b@", "Cosi' "]
)
def test_no_repetitive_text_takes_long(unit: str) -> None:
    """A quadratic rule would take minutes for this; the suite's own time limit is the judge."""
    EVERYTHING.lint(document_from_text(unit * 20_000))


def test_a_name_in_two_romanisations_is_reported_once() -> None:
    text = "Shells fell near Kharkiv. Mykola Hlushtiak spoke. Mykola Hlushtyak left, and Mykola Hlushtyak slept."
    found = Linter(LintOptions(source="ru", select=("name",), strict=True)).lint(document_from_text(text)).findings
    assert [(finding.rule, finding.text) for finding in found] == [("name/inconsistent", "Hlushtiak")]


def test_what_has_run_into_the_text_is_reported_once() -> None:
    text = "The bridge is closed.\n\nREAD ALSO: The fire in the port\n\nNobody was hurt."
    found = [finding.rule for finding in Linter().lint(document_from_text(text)).findings]
    assert found == ["structure/related-article-teaser"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He announced "no more cars"In the evening it rained.', ["structure/glued-heading"]),
        ('He said "it is over."Then it rained.', ["typography/missing-space-after-quote"]),
        ("He was cool â€“ and left.", ["typography/mojibake"]),
        ("The shops close at 16.30 on Sunday.", ["typography/clock-with-point"]),
    ],
)
def test_one_fault_is_one_finding(text: str, expected: list[str]) -> None:
    assert [finding.rule for finding in Linter().lint(document_from_text(text)).findings] == expected


def test_a_rule_of_another_language_does_not_hide_one_of_the_articles_own() -> None:
    result = Linter().lint(document_from_text((SAMPLES / "war.txt").read_text(encoding="utf-8")))
    assert "calque/it-en/war/at-the-gates-of" in {finding.rule for finding in result.findings}


def test_a_source_language_without_rules_is_refused() -> None:
    with pytest.raises(UsageError, match=r"no rule is about the source language 'xx'; name one of .*it.*, or auto"):
        Linter(LintOptions(source="xx"))


def test_a_text_said_to_be_from_ukrainian_is_taken_to_be_about_ukraine() -> None:
    document = document_from_text("The woman merged the coordinates of the bridge.")
    assert not Linter().lint(document).findings
    found = Linter(LintOptions(source="uk")).lint(document).findings
    assert [finding.rule for finding in found] == ["calque/uk-en/crime/spotter-adjuster"]


def test_many_comments_cost_no_more_than_one(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def names(pattern: str, rule: str) -> bool:
        asked.append(pattern)
        return catalogue.names(pattern, rule)

    monkeypatch.setattr("mtqa.suppress.names", names)
    text = "<!-- mtqa: ignore-next typography -->\nKiev said so .\n\n" * 100
    linter = Linter(LintOptions(select=("name/variant", "typography/space-before-mark")))
    assert len(linter.lint(document_from_text(text, format="markdown")).findings) == 100
    assert len(asked) <= 3 * 200
