from __future__ import annotations

import re
from itertools import pairwise

import pytest

from mtqa.document import Document, Span
from mtqa.finding import Fix, Severity
from mtqa.formats import document_from_text
from mtqa.report import render
from mtqa.report.cells import cells, width_of


def terminal(*results, **options):
    return render(results, "terminal", version="1.0", **options)


def pointed_at(report: str) -> str:
    """What stands above the marks, cell by cell, over all lines of the first excerpt."""
    lines = [line.partition("│ ")[2] for line in report.splitlines() if "│" in line]
    found = []
    for text, marks in pairwise(lines):
        if set(marks) == {"^", " "} or set(marks) == {"^"}:
            column, part = 0, ""
            for cell in cells(text, 0, len(text)):
                if column < len(marks) and marks[column] == "^":
                    part += cell.text
                column += cell.width
            found.append(part.strip())
    return " ".join(found)


def test_a_finding_says_where_what_why_and_what_instead(finding, result, italian):
    text = "For a year there was calm. Now hostilities invest Russian territory."
    found = finding(
        text,
        "invest Russian territory",
        source_expression="investire",
        suggestions=("spread into Russian territory", "engulf Russian territory"),
        evidence=("12 other Italian traits",),
    )
    report = terminal(result(text, found, source=italian))
    assert report == (
        "article.txt\n"
        "reads as translated from Italian (97%)\n"
        "9 findings of calque/it-en in 703 words\n"
        "\n"
        "  1:44  error  calque/it-en/war/invest-territory\n"
        "    │ Now hostilities invest Russian territory.\n"
        "    │                 ^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "    Money is invested; fire spreads.\n"
        "    Italian: investire\n"
        "    → spread into Russian territory | engulf Russian territory\n"
        "    · 12 other Italian traits\n"
        "\n"
        "        errors\n"
        "calque       1\n"
        "\n"
        "1 finding in 1 document\n"
        "1 can be fixed with --unsafe-fixes\n"
    )


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("né", 2),
        ("ne\u0301", 2),
        ("基辅", 4),
        ("ｋ", 2),
        ("🔥", 2),
        ("👩‍🚒", 2),
        ("👍🏽", 2),
        ("🇺🇦", 2),
        ("❤️", 2),
        ("", 0),
    ],
)
def test_widths_are_those_of_a_terminal(text, width):
    assert width_of(text) == width


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Plain words invest the city.", "invest"),
        ("基辅和哈尔科夫 invest the city.", "invest"),
        ("The 基辅和哈尔科夫 front holds.", "基辅和哈尔科夫"),
        ("🔥🔥 Flames 👩‍🚒 invest the city.", "invest"),
        ("🇺🇦 Flags invest the city.", "invest"),
        ("Cafe\u0301 owners invest the city.", "invest"),
        ("A\ttab\tand words invest the city.", "invest"),
        ("Soft\u00adhyphens and zero\u200bwidth invest the city.", "invest"),
    ],
    ids=["ascii", "wide before", "wide inside", "emoji", "flag", "combining", "tabs", "invisible"],
)
def test_the_marks_stand_under_the_span(text, part, width, finding, result):
    assert pointed_at(terminal(result(text, finding(text, part)), width=width)) == part


def test_a_span_over_a_line_break_is_underlined_as_one(finding, result):
    text = 'It involves "\r\n\r\ntemporary restrictions" here.'
    report = terminal(result(text, finding(text, '"\r\n\r\ntemporary')))
    assert pointed_at(report) == '" temporary'
    assert "\r" not in report


def test_a_span_that_wraps_is_underlined_on_each_line(finding, result):
    part = "in the meantime the soldiers of the brigade have been moving towards the river"
    text = f"They said that {part}."
    report = terminal(result(text, finding(text, part)), width=40)
    assert pointed_at(report) == part
    assert sum(set(line.partition("│ ")[2]) <= {"^", " "} for line in report.splitlines() if "│" in line) > 1


def test_a_long_sentence_is_cut_around_the_span(finding, result):
    text = "word " * 100 + "flames invest villages " + "other " * 100 + "end."
    report = terminal(result(text, finding(text, "invest")))
    excerpt = [line for line in report.splitlines() if "│" in line]
    assert pointed_at(report) == "invest"
    assert len(excerpt) <= 5
    assert excerpt[0].startswith("    │ … word")
    assert any(line.endswith(" …") for line in excerpt)


def test_a_very_long_span_keeps_its_beginning_and_end(finding, result):
    part = "first " + "middle " * 200 + "last"
    text = f"Before {part} after."
    report = terminal(result(text, finding(text, part)))
    assert pointed_at(report).startswith("first middle")
    assert pointed_at(report).endswith("middle last")
    assert "…" in pointed_at(report)
    assert report.count("\n") < 25


def test_an_empty_span_is_pointed_at(finding, result):
    text = "The end"
    report = terminal(result(text, finding(text, "The", span=Span(7, 7), text="")))
    assert "    │ The end\n    │        ^\n" in report


def test_markup_does_not_get_into_the_excerpt(finding, result):
    text = '<h1>News</h1>\n<p>Flames <a href="https://x.example">invest</a> the&nbsp;village&hellip;</p>'
    document = document_from_text(text, path="a.html", format="html")
    found = finding(text, ">invest</a> the", span=Span(text.index(">invest"), text.index("&nbsp;")))
    report = terminal(result(text, found, document=document))
    assert "│ Flames invest the\u00a0village…" in report.replace("the village", "the\u00a0village")
    assert pointed_at(report) == "invest the"
    assert "  2:" in report


@pytest.mark.parametrize("width", [40, 80])
def test_no_line_is_wider_than_the_terminal(width, finding, result, italian):
    text = "The soldiers of the brigade, in the meantime, have 基辅和哈尔科夫 invested Russian territory. " * 3
    found = finding(
        text,
        "invested Russian territory",
        rule="name/variant",
        message="A reason with many words, " * 8,
        suggestions=(
            "a suggestion that is rather long",
            "another suggestion, even longer than the first one",
        ),
        source_expression="una espressione italiana piuttosto lunga per una riga sola",
        evidence=("because of this, that and several other things that were found",),
    )
    report = terminal(result(text, found, source=italian, hidden=3), width=width)
    assert max(map(width_of, report.splitlines())) <= width


def test_a_text_cannot_send_commands_to_the_terminal(finding, result):
    text = "Flames \x1b[2J\x07invest \u202ethe city."
    found = finding(text, "invest", message="\x1b[31mwhy", suggestions=("\x1b]0;x\x07spread",))
    report = terminal(result(text, found, path="a\x1b[0m.txt"))
    assert not set(report) & set("\x1b\x07\u202e")


def test_colours_change_nothing_but_colours(finding, result, italian):
    text = "Flames invest the village."
    one = result(text, finding(text, "invest", suggestions=("engulf",)), source=italian, hidden=1)
    plain, coloured = terminal(one), terminal(one, color=True)
    assert "\x1b[" not in plain
    assert "\x1b[1;31m^^^^^^\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


def test_a_clean_document_takes_one_line(result):
    assert terminal(result("All is well.")) == "article.txt: no findings\n\nno findings in 1 document\n"


def test_standard_input_has_a_name(result):
    assert terminal(result("All is well.", path="-")).startswith("standard input: no findings\n")


def test_the_summary_counts_by_group_and_says_what_can_be_done(finding, result):
    text = "one two three four five"
    findings = [
        finding(text, "one", suggestions=("1",), fix=Fix.SAFE),
        finding(text, "two", suggestions=("2",), severity=Severity.WARNING),
        finding(text, "three", suggestions=("3",), rule="name/variant", severity=Severity.SUGGESTION),
        finding(text, "four", rule="name/variant"),
    ]
    results = [result(text, *findings, hidden=2, baselined=1), result("fine", path="b.txt", hidden=3)]
    assert terminal(*results).endswith(
        "        errors  warnings  suggestions\n"
        "calque       1         1            ·\n"
        "name         1         ·            1\n"
        "total        2         1            1\n"
        "\n"
        "4 findings in 1 of 2 documents\n"
        "1 can be fixed with --fix, 2 more with --unsafe-fixes\n"
        "5 suggestions hidden: --strict shows them\n"
        "1 finding already in the baseline\n"
    )


@pytest.mark.parametrize(
    ("hidden", "note"),
    [
        ((None, 3), "3 suggestions hidden, not looked for in 1 of 2 documents: --strict shows them"),
        ((None, 0), "suggestions not looked for in 1 of 2 documents: --strict shows them"),
        ((None, None), "suggestions not looked for: --strict shows them"),
    ],
)
def test_it_says_where_nobody_looked_for_suggestions(result, hidden: tuple[int | None, ...], note: str):
    results = [result("fine", path=f"{number}.txt", hidden=count) for number, count in enumerate(hidden)]
    assert terminal(*results).endswith(f"no findings in 2 documents\n{note}\n")


@pytest.mark.parametrize(
    ("rule", "label"),
    [
        ("calque/fr-en/x", "French: investire"),
        ("calque/romance-en/x", "Source: investire"),
        ("name/variant", "Source: investire"),
    ],
)
def test_the_source_expression_is_labelled_with_its_language(rule, label, finding, result, italian):
    text = "Flames invest."
    found = finding(text, "invest", rule=rule, source_expression="investire")
    assert f"    {label}\n" in terminal(result(text, found, source=italian))


def test_a_source_expression_that_the_message_quotes_is_not_said_again(finding, result, italian):
    text = "Flames invest."
    found = finding(text, "invest", message="Italian 'investire' is to hit.", source_expression="investire")
    assert terminal(result(text, found, source=italian)).count("investire") == 1


def test_evidence_that_is_the_same_for_all_is_told_once(finding, result, italian):
    text = "Flames invest the wood, and it burns."
    reason = "3 other Italian traits in this article"
    found = (finding(text, "invest", evidence=(reason,)), finding(text, "burns", evidence=(reason, "a second reason")))
    report = terminal(result(text, *found, source=italian))
    assert report.count(reason) == 1
    assert "· a second reason\n" in report


@pytest.mark.parametrize(
    ("suggestion", "shown"),
    [("", "(delete it)"), (" ", "(one space)"), ('"\n', '"(line break)'), ("\nThe", "(line break)The")],
)
def test_what_cannot_be_seen_is_named(finding, result, suggestion, shown):
    text = "Flames of the fire."
    assert f"→ {shown}\n" in terminal(result(text, finding(text, " of the fire", suggestions=(suggestion,))))


def test_places_agree_with_the_document(finding, result):
    text = "One\r\nTwo\rThree 🔥 invest\n"
    line, column = Document(text).line_column(text.index("invest"))
    assert f"  {line}:{column}  error" in terminal(result(text, finding(text, "invest")))
