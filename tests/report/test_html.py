from __future__ import annotations

import base64
import hashlib
import re
import time
from collections import defaultdict
from importlib.resources import files

import lxml.html
import pytest

from mtqa.document import Span
from mtqa.finding import Severity
from mtqa.formats import document_from_text
from mtqa.report import render
from mtqa.report.marks import pieces

HOSTILE = "</script><img src=x onerror=alert(1)>\"'&<b>"


def html(*results):
    return render(results, "html", version="1.0")


def parse(*results):
    return lxml.html.document_fromstring(html(*results))


def marked(page) -> dict[str, str]:
    """The text that the page marks for each finding."""
    texts: dict[str, str] = defaultdict(str)
    for mark in page.iter("mark"):
        for id in mark.get("data-findings").split():
            texts[id] += mark.text_content()
    return dict(texts)


def test_marks_hold_the_text_of_their_findings(finding, result):
    text = "Flames invest the village.\nThey “invest\r\nthe” city, and 🔥 invest."
    parts = ["Flames invest", "invest the village", "“invest\r\nthe”", "the” city", "🔥 invest"]
    one = result(text, *(finding(text, part) for part in parts))
    expected = {f"f0-{i}": found.text.replace("\r\n", "\n") for i, found in enumerate(one.findings)}
    assert marked(parse(one)) == expected


def test_the_article_is_whole(finding, result):
    text = "Headline\n\nFlames  invest <b>the</b> village & more.\n"
    page = parse(result(text, finding(text, "invest <b>the")))
    assert page.find_class("text")[0].text_content() == text


def test_markup_is_read_as_prose(finding, result):
    text = "<h1>News</h1><p>Flames <i>invest</i> the caf&eacute; of <code>x</code>.</p>"
    document = document_from_text(text, path="a.html", format="html")
    page = parse(result(text, finding(text, "<i>invest</i> the caf&eacute;"), document=document))
    assert marked(page) == {"f0-0": "invest the café"}
    assert "Flames invest the café of x." in page.find_class("text")[0].text_content()


def test_an_empty_finding_is_marked(finding, result):
    page = parse(result("The end", finding("The end", "end", span=Span(3, 3), text="")))
    assert marked(page) == {"f0-0": ""}


def test_each_finding_can_be_reached_and_says_its_reason(finding, result, italian):
    text = "Flames invest the village."
    found = finding(
        text,
        "invest",
        source_expression="investire",
        suggestions=("engulf", "sweep over"),
        evidence=("12 other traits",),
    )
    page = parse(result(text, found, source=italian))
    mark = next(page.iter("mark"))
    assert (mark.get("tabindex"), mark.get("role")) == ("0", "button")
    assert page.get_element_by_id(mark.get("aria-describedby")).text_content() == found.message
    card = page.get_element_by_id("f0-0").text_content()
    for said in (
        "1:8",
        "error",
        "invest",
        "engulf",
        "sweep over",
        "Italian",
        "investire",
        "12 other traits",
        found.rule,
    ):
        assert said in card
    origin = page.find_class("origin")[0].text_content()
    assert "Reads as translated from Italian 97%" in origin
    assert "9 findings of calque/it-en in 703 words" in origin


def test_hostile_text_is_inert(finding, result, italian):
    text = f"Before {HOSTILE} after."
    found = finding(
        text,
        HOSTILE,
        rule=f"calque/{HOSTILE}",
        message=HOSTILE,
        suggestions=(HOSTILE,),
        source_expression=HOSTILE,
        evidence=(HOSTILE,),
    )
    source = type(italian)(HOSTILE, 0.5, (HOSTILE,))
    page = parse(result(text, found, path=f"{HOSTILE}.txt", source=source))
    assert marked(page) == {"f0-0": HOSTILE}
    assert not list(page.iter("img"))
    assert len(list(page.iter("script"))) == 1
    assert not [name for element in page.iter() for name in element.attrib if name.startswith("on")]


def test_percent_signs_in_a_text_are_kept(finding, result):
    text = "Up %%SCRIPT%% and %%TITLE%% percent."
    assert marked(parse(result(text, finding(text, "%%SCRIPT%% and %%TITLE%%")))) == {
        "f0-0": "%%SCRIPT%% and %%TITLE%%"
    }


def test_the_page_loads_nothing_and_runs_only_its_own_script(finding, result):
    text = "See https://news.example/a for more."
    report = html(result(text, finding(text, "See")))
    page = lxml.html.document_fromstring(report)
    for element in page.iter():
        if isinstance(element.tag, str):
            assert element.tag not in ("link", "iframe", "object", "embed", "base", "img")
            assert not element.get("src")
            assert (element.get("href") or "#").startswith("#")
    style = next(page.iter("style")).text
    assert "url(" not in style
    assert "@import" not in style
    script = next(page.iter("script")).text
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy == f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"


def test_totals_filters_and_documents(finding, result):
    text = "one two three"
    findings = [
        finding(text, "one"),
        finding(text, "two", severity=Severity.WARNING),
        finding(text, "three", rule="name/variant"),
    ]
    page = parse(result(text, *findings, path="news/a.txt", hidden=2), result("fine", path="b.txt"))
    assert " ".join(page.xpath("//h1")[0].text_content().split()) == (
        "3 findings in 1 of 2 documents 2 suggestions hidden (--strict)"
    )
    chips = [" ".join(chip.text_content().split()) for chip in page.find_class("chip")]
    assert chips == ["error 2", "warning 1", "calque 2", "name 1"]
    assert [name.text_content() for name in page.find_class("name")] == ["a.txt", "b.txt"]
    assert "Nothing to correct here." in page.get_element_by_id("d1").text_content()
    assert [section.get("hidden") is not None for section in page.find_class("document")] == [False, True]


def test_ids_are_unique_and_references_lead_somewhere(finding, result):
    text = "one two three"
    results = [result(text, finding(text, "one two"), finding(text, "two three"), path=f"{i}.txt") for i in range(3)]
    page = parse(*results)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    for name in ("aria-controls", "aria-describedby"):
        for value in page.xpath(f"//@{name}"):
            assert set(value.split()) <= set(ids)


def test_a_big_run_is_quick(finding, result):
    text = "Flames invest the village of the day. " * 300
    spans = [Span(i * 38 + 7, i * 38 + 13) for i in range(300)]
    findings = [finding(text, "invest", span=span) for span in spans]
    start = time.process_time()
    report = html(result(text, *findings), *(result(text, *findings[:40], path=f"{i}.txt") for i in range(50)))
    assert time.process_time() - start < 10
    assert len(re.findall('<li class="card"', report)) == 2300


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        ("abc", [], [("abc", ())]),
        ("abcd", [(0, 4), (1, 3)], [("a", (0,)), ("bc", (0, 1)), ("d", (0,))]),
        ("abcd", [(0, 3), (1, 4)], [("a", (0,)), ("bc", (0, 1)), ("d", (1,))]),
        ("abcd", [(1, 3), (1, 3)], [("a", ()), ("bc", (0, 1)), ("d", ())]),
        ("a\nb", [(0, 3)], [("a\n", (0,)), ("b", (0,))]),
        ("ab", [(1, 1)], [("a", ()), ("", (0,)), ("b", ())]),
        ("", [], []),
    ],
)
def test_a_text_is_cut_at_the_edges_of_findings(text, spans, expected):
    found = pieces(text, [Span(*span) for span in spans])
    assert [(piece.text, piece.covering) for piece in found] == expected


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        (ink, ground)
        for ink in ("ink", "soft", "error", "warning", "suggestion", "insert")
        for ground in ("paper", "desk", "raised")
    ]
    + [("ink", f"{severity}-wash") for severity in Severity]
    + [("paper", severity.value) for severity in Severity],
)
def test_text_can_be_read_against_its_ground(text, ground, theme):
    style = files("mtqa.report").joinpath("shared.css").read_text(encoding="utf-8")
    colours = dict(re.findall(r"--([\w-]+): light-dark\((#\w+, #\w+)\)", style))
    one, other = (colours[str(name)].split(", ")[theme] for name in (text, ground))
    assert contrast(one, other) >= 4.5


def test_a_suggestion_that_cannot_be_seen_is_named_and_copied_as_it_is(finding, result):
    text = "Flames of  the fire."
    page = parse(result(text, finding(text, "  ", suggestions=(" ",))))
    button = page.find_class("copy")[0]
    assert (button.text_content(), button.get("data-text")) == ("(one space)", " ")
