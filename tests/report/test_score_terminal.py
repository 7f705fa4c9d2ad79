from __future__ import annotations

import re
from dataclasses import replace

import pytest

from mtqa.parallel import ParallelText
from mtqa.report.cells import width_of
from mtqa.report.score import render
from mtqa.scoring import ScoreOptions, Scores, score_documents

QUICK = ScoreOptions(trials=1000, resamples=50, lint=False)
REFERENCE = tuple(f"The mayor of Kyiv opened bridge number {number} in Lviv, then left." for number in range(22))
DRAFT = tuple(text.replace("Kyiv", "Kiev").replace("opened", "inaugurated") for text in REFERENCE)
RIVAL = tuple(text.replace("inaugurated", "opened").replace("then", "and then") for text in DRAFT)


def scored(systems: dict[str, tuple[str, ...]], *, draft: bool = True, options: ScoreOptions = QUICK) -> Scores:
    count = len(next(iter(systems.values())))
    return score_documents(
        [ParallelText("news", systems, (REFERENCE[:count],), DRAFT[:count] if draft else None)], options
    )


def shown(scores: Scores, width: int = 80, segments: int = 1, color: bool = False) -> str:
    return render(scores, "terminal", color=color, width=width, shown=segments, version="1")


def test_what_a_reader_sees_first() -> None:
    lines = shown(scored({"draft": DRAFT, "rival": RIVAL})).splitlines()
    assert lines[:2] == [
        "2 systems, 22 segments; ranked by chrF++",
        "rival is best: significantly better than its rival.",
    ]
    assert lines[3].split() == ["system", "BLEU", "chrF++", "HTER", "↓", "names", "right", "changes", "made"]
    assert re.match(r"1  rival +\d+\.\d +\d+\.\d +\d+\.\d +22 of 44 +22 of 44$", lines[4])
    assert re.match(r" +\d+\.\d-\d+\.\d .*F0\.5 \d\.\d\d$", lines[5])


@pytest.mark.parametrize(
    ("systems", "verdict"),
    [
        ({"one": RIVAL, "two": RIVAL}, "one and two share the first place: the test cannot tell them apart."),
        ({"only": RIVAL}, r"only has chrF\+\+ \d+\.\d; there is no rival to compare it with."),
        (
            {"one": RIVAL[:4], "two": DRAFT[:4]},
            r"one has the best chrF\+\+; whether that is more than chance was not tested.",
        ),
        ({"one": RIVAL[:4], "two": RIVAL[:4]}, r"one and two have the same chrF\+\+\.\n"),
        (
            {"one": RIVAL[:4], "two": RIVAL[:4], "three": DRAFT[:4]},
            r"one and two have the same chrF\+\+, the best; whether others",
        ),
        ({str(number): RIVAL for number in range(6)}, "6 systems share the first place"),
    ],
)
def test_verdicts(systems: dict[str, tuple[str, ...]], verdict: str) -> None:
    assert re.search(verdict, shown(scored(systems)))


def test_changes_are_shown_by_the_reference_that_is_nearest_to_each_system() -> None:
    systems = {"one": ("He goes back home.",), "two": ("He goes to home.",)}
    text = shown(
        score_documents(
            [ParallelText("news", systems, (("He goes home.",), ("He goes back home.",)), ("He goes to home.",))], QUICK
        )
    )
    assert re.search(r"nearest to one:\n +\* to -> back \(word choice\): made by one", text)
    assert re.search(r"nearest to two:\n +\* - to \(deletion\): not touched by two", text)


def test_a_range_of_ranks_is_explained() -> None:
    text = shown(scored({"one": RIVAL, "two": RIVAL, "draft": DRAFT}))
    assert re.search(r"\n1-2 +one", text)
    assert re.search(r"\n1-2 +two", text)
    assert re.search(r"\n3 +draft", text)
    assert "2-4: no test tells it from the others there" in text


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("count", [1, 3, 10])
def test_every_line_fits(width: int, count: int) -> None:
    names = [f"newest-checkpoint-of-system-{number}-with-a-long-name-基辅" for number in range(count)]
    texts = [RIVAL, DRAFT, REFERENCE, *[RIVAL] * 7]
    text = shown(scored(dict(zip(names, texts, strict=False))), width)
    least = max(width, 78)  # with a draft, the table of figures cannot be narrower
    assert [line for line in text.splitlines() if width_of(line) > least] == []
    for name in names:
        assert name in "".join(part.strip() for part in text.splitlines()) or name[:8] in text


def test_columns_stand_under_their_heads() -> None:
    text = shown(scored({"rival": RIVAL, "a much longer name than the other": DRAFT}))
    lines = text.splitlines()
    start = next(index for index, line in enumerate(lines) if line.lstrip().startswith("made  differently"))
    for head in ("made", "differently", "not touched", "extra", "precision", "recall", "F0.5"):
        end = lines[start].index(head) + len(head)
        assert all(
            (line[end - 1].isdigit() or line[end - 1] == "-") and line[end : end + 1] in ("", " ")
            for line in (lines[start + 1], lines[start + 2])
        )


def test_many_pairs_are_a_matrix() -> None:
    text = shown(scored({"good": REFERENCE, "rival": RIVAL, "twin": RIVAL, "draft": DRAFT}))
    rows = [line.split() for line in text.splitlines() if re.match(r"\d +\S+( +[.<>=]){4}$", line)]
    assert rows == [
        ["1", "good", ".", ">", ">", ">"],
        ["2", "rival", "<", ".", "=", ">"],
        ["3", "twin", "<", "=", ".", ">"],
        ["4", "draft", "<", "<", "<", "."],
    ]
    assert ">: the row is better" in text


def test_few_pairs_are_sentences() -> None:
    text = shown(scored({"good": REFERENCE, "rival": RIVAL, "twin": RIVAL}))
    assert "good is better than rival: chrF++ " in text
    assert "rival cannot be told from twin: chrF++ 0.00 apart, p = 1" in text


def test_what_each_system_did_at_each_change() -> None:
    third = tuple(text.replace("Kiev", "Kyjiv") for text in DRAFT)
    text = " ".join(shown(scored({"rival": RIVAL, "draft": DRAFT, "third": third}), segments=1).split())
    assert "* Kiev -> Kyiv (name): not touched by rival and draft; “Kyjiv” in third" in text
    assert "* inaugurated -> opened (word choice): made by rival; not touched by" in text


def test_the_segments_where_systems_differ_most() -> None:
    worse = (*DRAFT[:7], "Nothing of it.", *DRAFT[8:])
    text = shown(scored({"a": DRAFT, "b": worse}), segments=1)
    assert "\nnews 8\n" in text
    assert "news 7" not in text
    assert "news 8" not in shown(scored({"a": DRAFT, "b": worse}), segments=0)


def test_of_one_system_the_worst_segments() -> None:
    assert "\nnews 8\n" in shown(scored({"b": (*DRAFT[:7], "Nothing of it.", *DRAFT[8:])}))


def test_a_terminal_cannot_be_disturbed_by_a_text_or_a_name() -> None:
    bell = tuple(f"\x1b[31m{text}\x07" for text in RIVAL)
    text = shown(scored({"na\x1b[2Jme": bell, "b\nc": DRAFT}), segments=3)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", text)
    assert "\x1b[1m" in shown(scored({"a": RIVAL}), color=True)


def test_an_empty_text_is_said_to_be_empty() -> None:
    assert re.search(r"^a +0\.0  \(empty\)$", shown(scored({"a": ("", *RIVAL[1:])})), re.MULTILINE)


def test_without_names_and_draft_less_is_shown() -> None:
    scores = score_documents([ParallelText("news", {"a": ("it rained",)}, (("it snowed",),))], QUICK)
    text = shown(scores)
    assert "no names" in text
    for part in ("F0.5", "Significance", "Names", "95%"):
        assert part not in text


def test_lint_findings_by_group() -> None:
    lines = shown(scored({"rival": RIVAL, "good": REFERENCE}, options=replace(QUICK, lint=True))).splitlines()
    start = lines.index("Lint: findings per 1,000 words")
    assert lines[start + 1].split() == ["all", "name"]
    assert lines[start + 2].split() == ["good", "0.0", "0.0"]
    name, all_, names = lines[start + 3].split()
    assert (name, all_) == ("rival", names)
    assert float(all_) > 50
    assert "Lint" not in shown(scored({"rival": RIVAL}))


def test_a_rival_that_changed_nothing_has_no_precision() -> None:
    text = shown(scored({"same": DRAFT, "rival": RIVAL}))
    assert re.search(r"\n *same +0 +0 +44 +0 +- +0\.00 +0\.00\n", text)
    assert re.search(r"\n *rival .* +\d\.\d\d +\d\.\d\d +\d\.\d\d\n", text)
