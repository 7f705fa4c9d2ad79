"""Scores from Python: ranks, ties, intervals, the editor's changes, names."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtqa.align.kinds import EditKind
from mtqa.align.names import Standing
from mtqa.errors import UsageError
from mtqa.glossary import Glossary
from mtqa.metrics import METRICS, load_metric
from mtqa.names.normalise import normalise
from mtqa.parallel import ParallelText
from mtqa.scoring import ScoreOptions, Scores, score_documents

PLACES = "Kharkiv Lviv Odesa Sumy Poltava Kherson Chernihiv Rivne".split()
REFERENCE = tuple(
    f"In {place} the {thing} was closed for {number} days, officials said."
    for number, (place, thing) in enumerate([(p, t) for t in ("bridge", "school", "station") for p in PLACES], 2)
)
DRAFT = tuple(
    text.replace("Kharkiv", "Kharkov").replace("was closed", "has been shut").replace("officials said", "they tell")
    for text in REFERENCE
)
GOOD = tuple(text.replace("officials", "authorities") for text in REFERENCE)
POOR = tuple(text.replace("days", "day").replace("the ", "a ") for text in DRAFT)
QUICK = ScoreOptions(trials=200, resamples=100, lint=False)


def scored(systems: dict[str, tuple[str, ...]], *, draft: bool = False, options: ScoreOptions = QUICK) -> Scores:
    return score_documents([ParallelText("news", systems, (REFERENCE,), DRAFT if draft else None)], options)


def test_systems_stay_in_the_order_given_and_are_ranked() -> None:
    result = scored({"poor": POOR, "good": GOOD, "draft": DRAFT})
    assert [system.name for system in result.systems] == ["poor", "good", "draft"]
    assert [(system.name, system.rank) for system in result.ranked] == [("good", 1), ("draft", 2), ("poor", 3)]
    assert all(system.ties_with == () for system in result.systems)
    assert [list(segment.texts) for segment in result.segments[:1]] == [["poor", "good", "draft"]]


def test_identical_systems_share_a_rank() -> None:
    result = scored({"one": GOOD, "poor": POOR, "two": GOOD})
    assert [(system.name, system.rank, system.ties_with) for system in result.ranked] == [
        ("one", 1, ("two",)),
        ("two", 1, ("one",)),
        ("poor", 3, ()),
    ]
    (test,) = [test for test in result.comparisons if {test.a, test.b} == {"one", "two"} and test.metric == "chrf++"]
    assert (test.p, test.better) == (1, "")


@pytest.mark.parametrize("key", ["bleu", "chrf", "chrf++", "ter"])
def test_figures_are_the_metrics_own_and_lie_in_their_intervals(key: str) -> None:
    options = ScoreOptions(metrics=(key,), trials=100, resamples=300, lint=False)
    result = scored({"good": GOOD, "poor": POOR}, options=options)
    for system, texts in zip(result.systems, (GOOD, POOR), strict=True):
        assert system.scores[key] == load_metric(key).score(texts, [REFERENCE])
        low, high = system.intervals[key]
        assert low <= system.scores[key].value <= high
    assert [segment.scores[key]["good"] for segment in result.segments] == list(
        result.systems[0].scores[key].per_segment
    )


def test_the_seed_decides_p_and_intervals() -> None:
    def run(seed: int) -> Scores:
        return scored({"a": GOOD, "b": DRAFT}, options=ScoreOptions(trials=100, resamples=100, seed=seed, lint=False))

    assert run(1) == run(1)
    assert run(1).systems[0].intervals != run(2).systems[0].intervals


def test_too_few_segments_are_not_tested_and_it_says_so() -> None:
    few = {name: texts[:5] for name, texts in {"good": GOOD, "poor": POOR}.items()}
    result = score_documents([ParallelText("news", few, (REFERENCE[:5],))], QUICK)
    assert (result.tested, result.comparisons) == (False, ())
    assert [dict(system.intervals) for system in result.systems] == [{}, {}]
    assert [(system.rank, system.ties_with) for system in result.systems] == [(1, ()), (2, ())]
    assert (
        "5 segments are too few to test: the order of the systems may be chance. 20 at least are needed."
        in result.notes
    )


def test_one_short_document_is_little_to_go_by() -> None:
    assert any(note.startswith("One document of 24 segments is little to go by") for note in scored({"a": GOOD}).notes)
    half = [
        ParallelText(name, {"a": GOOD[part]}, (REFERENCE[part],))
        for name, part in (("x", slice(12)), ("y", slice(12, 24)))
    ]
    assert not any("little to go by" in note for note in score_documents(half, QUICK).notes)


def test_too_few_trials_for_the_number_of_pairs_are_noticed() -> None:
    systems = {str(number): DRAFT for number in range(8)}
    notes = scored(systems, options=ScoreOptions(metrics=("ter",), trials=100, resamples=100, lint=False)).notes
    assert "100 trials cannot show a difference between 8 systems: 560 at least are needed." in notes


def test_documents_are_joined_in_order() -> None:
    documents = [
        ParallelText("one", {"a": GOOD[:10]}, (REFERENCE[:10],)),
        ParallelText("two", {"a": GOOD[10:]}, (REFERENCE[10:],)),
    ]
    result = score_documents(documents, QUICK)
    assert result.systems[0].scores == scored({"a": GOOD}).systems[0].scores
    assert [(one.document, one.number) for one in result.segments][9:11] == [("one", 10), ("two", 1)]


def test_a_post_edit_gives_hter_and_what_became_of_each_change() -> None:
    result = scored({"good": GOOD, "same": DRAFT, "edited": REFERENCE}, draft=True)
    good, same, edited = result.systems
    assert list(good.scores) == ["bleu", "chrf++", "hter"]
    assert good.edits is not None
    assert same.edits is not None
    assert edited.edits is not None
    assert (same.edits.total.made, same.edits.total.untouched, same.edits.total.extra) == (
        0,
        same.edits.total.reference,
        0,
    )
    assert (edited.edits.f05, edited.edits.total.made) == (1.0, same.edits.total.reference)
    assert good.edits.by_kind[EditKind.NAME].made == 3  # Kharkiv, once a thing
    assert 0 < good.edits.f05 < 1


def test_names_are_held_against_the_reference() -> None:
    good, draft = scored({"good": GOOD, "draft": DRAFT}).systems
    assert (good.names.right, good.names.total) == (24, 24)
    assert draft.names.respelt == ((("Kharkiv", "Kharkov"), 3),)


def test_first_words_and_names_of_the_glossary_count() -> None:
    references = ("Kyiv fell on Friday.", "Bakhmut held.", "Petrenko spoke.", "They met Petrenko.")
    rival = ("Kiev fell.", "Artemivsk held.", "Petrenko spoke.", "They met him.")
    text = ParallelText("news", {"a": rival}, (references,))
    names = score_documents([text], QUICK, glossary=Glossary.bundled()).systems[0].names
    assert (names.right, names.total) == (1, 4)
    assert dict(names.respelt) == {("Kyiv", "Kiev"): 1, ("Bakhmut", "Artemivsk"): 1}
    assert dict(names.missing) == {"Petrenko": 1}
    assert names.standing(Standing.VARIANT) == 2


def test_several_references_give_each_system_its_best() -> None:
    text = ParallelText("news", {"a": DRAFT, "b": GOOD}, (REFERENCE, DRAFT), DRAFT)
    a, b = score_documents([text], QUICK).systems
    assert a.scores["bleu"].value == pytest.approx(100)
    assert a.names.right == 24
    assert a.edits is not None
    assert a.edits.f05 == 1
    assert b.scores["bleu"].value < 100


def test_what_a_second_reference_lacks_is_no_reference() -> None:
    """A system that leaves out what a partial reference leaves out must not gain by it."""
    partial = tuple("" if row % 3 else text for row, text in enumerate(GOOD))
    gappy = tuple("" if row % 3 else text for row, text in enumerate(DRAFT))
    text = ParallelText("news", {"whole": DRAFT, "gappy": gappy}, (REFERENCE, partial), DRAFT)
    result = score_documents([text], replace(QUICK, rank_by="ter"))
    assert [system.name for system in result.ranked] == ["whole", "gappy"]
    only = [None if row % 3 else text for row, text in enumerate(GOOD)]
    for system, texts in zip(result.systems, (DRAFT, gappy), strict=True):
        for key, score in system.scores.items():
            assert score == load_metric(key).score(texts, [REFERENCE, only])
    whole, gappy_score = result.systems
    assert (gappy_score.names.total, gappy_score.names.right) == (whole.names.total, 7)
    assert len(gappy_score.names.missing) > 0
    assert result.segments[1].references == (REFERENCE[1],)


def test_a_document_may_have_fewer_references_than_another() -> None:
    documents = [
        ParallelText("one", {"a": GOOD[:12]}, (REFERENCE[:12], DRAFT[:12])),
        ParallelText("two", {"a": GOOD[12:]}, (REFERENCE[12:],)),
    ]
    assert score_documents(documents, QUICK).systems[0].scores["bleu"].value > 50


@pytest.mark.parametrize(("asked", "deciding"), [("", "chrf++"), ("bleu", "bleu"), ("TER", "ter"), ("ter", "ter")])
def test_the_metric_that_decides(asked: str, deciding: str) -> None:
    assert (
        scored({"a": GOOD}, options=ScoreOptions(rank_by=asked, significance=False, lint=False)).ranked_by == deciding
    )
    by_draft = scored({"a": GOOD}, draft=True, options=ScoreOptions(rank_by=asked, significance=False, lint=False))
    assert by_draft.ranked_by == deciding.replace("ter", "hter")


def test_without_chrf_the_first_metric_decides() -> None:
    assert (
        scored({"a": GOOD}, options=ScoreOptions(metrics=("ter", "bleu"), significance=False, lint=False)).ranked_by
        == "ter"
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (ScoreOptions(metrics=("blue",)), "there is no metric 'blue'; did you mean bleu?"),
        (ScoreOptions(metrics=("comet",)), "choose from bleu"),
        (ScoreOptions(metrics=()), "no metric is named"),
        (ScoreOptions(rank_by="hter"), "'hter' is not among the metrics"),
        (ScoreOptions(rank_by="chrf+"), "did you mean chrf"),
        (ScoreOptions(language="xx"), "there is no language 'xx'; give its BCP 47 tag, such as en"),
        (ScoreOptions(language="German"), "there is no language 'German'"),
        (ScoreOptions(tokenize="13b"), "there is no tokenizer '13b'"),
    ],
)
def test_wrong_options(options: ScoreOptions, message: str) -> None:
    with pytest.raises(UsageError) as error:
        scored({"a": GOOD}, options=options)
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("language", "asked", "tokenizer"), [("en", "", "13a"), ("zh-Hant", "", "zh"), ("zh", "char", "char")]
)
def test_bleu_has_the_tokenizer_of_the_language(language: str, asked: str, tokenizer: str) -> None:
    options = ScoreOptions(metrics=("bleu",), language=language, tokenize=asked, significance=False, lint=False)
    assert f"tok:{tokenizer}" in scored({"a": GOOD}, options=options).systems[0].scores["bleu"].signature


CHINESE = (
    tuple(f"今天总统{n}日访问了基辅。" for n in "一二三四"),
    tuple(f"今天总统{n}日访问基辅。" for n in "一二三四"),
)
PLAIN = ScoreOptions(significance=False, lint=False)


@pytest.mark.parametrize(("language", "signature"), [("zh", "asian:yes"), ("ja", "asian:yes"), ("de", "asian:no")])
def test_ter_counts_the_characters_of_a_language_without_blanks(language: str, signature: str) -> None:
    options = replace(PLAIN, metrics=("ter", "chrf++"), language=language)
    ter = score_documents([ParallelText("news", {"a": CHINESE[0]}, (CHINESE[1],))], options).systems[0].scores["ter"]
    assert signature in ter.signature
    assert (ter.value < 20) == (language != "de")


def test_a_setting_for_ter_beats_the_language() -> None:
    options = replace(PLAIN, metrics=("ter",), language="zh", settings={"ter": {"asian_support": False}})
    assert "asian:no" in scored({"a": GOOD}, options=options).systems[0].scores["ter"].signature


@pytest.mark.parametrize(
    ("reference", "language", "note"),
    [
        (CHINESE[1], "en", "The reference reads as Chinese, but was scored as English: --to zh"),
        (("Il sindaco ha detto che la guerra non è finita e che il ponte della città è chiuso. " * 3,), "en", "--to it"),
        (("นายกเทศมนตรีเปิดสะพานเมื่อวันจันทร์ที่ผ่านมา",), "th", "The reference has hardly any blanks"),
        (CHINESE[1], "zh", ""), (("市長は月曜日に大橋を開通させた。",), "ja", ""), (REFERENCE, "en", ""), (REFERENCE, "de", ""),
        (("Byrådet har besluttet at broen er lukket og at det er en af de store sager for byen. " * 3,), "no", ""),
    ],
)  # fmt: skip
def test_a_reference_in_another_language_than_was_said(reference: tuple[str, ...], language: str, note: str) -> None:
    options = replace(PLAIN, metrics=("chrf++",), language=language)
    found = score_documents([ParallelText("news", {"a": reference}, (reference,))], options).notes
    said = [one for one in found if "reads as" in one or "blanks" in one]
    assert len(said) == bool(note)
    assert note in "".join(said)


def test_nothing_to_score() -> None:
    with pytest.raises(UsageError, match="nothing to score"):
        score_documents([])


def test_metrics_may_be_named_in_capitals_and_twice() -> None:
    options = ScoreOptions(metrics=("BLEU", "bleu", "chrF"), significance=False, lint=False)
    assert list(scored({"a": GOOD}, options=options).systems[0].scores) == ["bleu", "chrf"]


texts = st.lists(st.sampled_from(["Kyiv", "Kiev", "fell", "on", "Monday", ",", "", "🔥"]), max_size=6).map(" ".join)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(texts, texts, texts, texts), min_size=1, max_size=22))
def test_any_text_gives_finite_figures(rows: list[tuple[str, str, str, str]]) -> None:
    a, b, draft, reference = zip(*rows, strict=True)
    counted = tuple(
        name for name in METRICS if name not in ("fluency", "similarity", "source-similarity")
    )  # need a model
    options = ScoreOptions(metrics=counted, trials=20, resamples=20, lint=False)
    result = score_documents([ParallelText("news", {"a": a, "b": b}, (reference,), draft)], options)
    for system in result.systems:
        assert all(0 <= one.value < float("inf") for one in system.scores.values())
        assert 1 <= system.rank <= 2
    assert all(0 < test.p <= test.p_holm <= 1 for test in result.comparisons)
    best = result.ranked[0]
    assert best.rank == 1
    assert len(result.segments) == len(rows)


def test_the_order_of_systems_changes_nothing_but_their_order() -> None:
    chance = random.Random(3)
    systems = {"good": GOOD, "poor": POOR, "draft": DRAFT}
    shuffled = dict(chance.sample(list(systems.items()), 3))
    one, two = scored(systems), scored(shuffled)
    assert {system.name: (system.rank, system.scores) for system in one.systems} == {
        system.name: (system.rank, system.scores) for system in two.systems
    }


def test_with_names_spelt_alike_the_spelling_costs_nothing() -> None:
    rivals = {
        "old": ("The mayor of Kiev spoke in Lugansk today.",),
        "wrong": ("The head of Kiev spoke in Lugansk today.",),
    }
    text = ParallelText("news", rivals, (("The mayor of Kyiv spoke in Luhansk today.",),))
    old, wrong = score_documents([text], glossary=Glossary.bundled()).systems
    assert old.scores["chrf++"].value < old.neutral["chrf++"] == 100
    assert wrong.scores["ter"].value > wrong.neutral["ter"] > 0
    assert score_documents([text]).systems[0].neutral == {}


@pytest.mark.parametrize("references", [1, 2])
def test_figures_with_names_spelt_alike_are_those_of_normalised_texts(references: int) -> None:
    old = tuple(text.replace("Kharkiv", "Kharkov").replace("Odesa", "Odessa") for text in POOR)
    sides = (REFERENCE, tuple(text.replace("Odesa", "Odessa") for text in GOOD))[:references]
    result = score_documents(
        [ParallelText("news", {"old": old, "good": GOOD}, sides)], QUICK, glossary=Glossary.bundled()
    )
    for system, texts in zip(result.systems, (old, GOOD), strict=True):
        hypothesis, *wanted = ([normalise(text, Glossary.bundled()) for text in side] for side in (texts, *sides))
        for key, value in system.neutral.items():
            assert value == load_metric(key).score(hypothesis, wanted).value
