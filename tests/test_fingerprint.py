"""What the traits of an article say about its source language."""

from __future__ import annotations

from dataclasses import replace
from math import inf

import pytest

from mtqa.document import Span
from mtqa.finding import Finding, Severity
from mtqa.fingerprint import SourceGuess, guess_source, hide_lone, promote
from mtqa.formats import document_from_text
from mtqa.lint import Linter

LANGUAGES = {
    **{f"it{i}": ("it",) for i in range(5)},
    **{f"es{i}": ("es",) for i in range(5)},
    **{f"shared{i}": ("es", "fr", "it", "pt") for i in range(5)},
}


def finding(rule: str, severity: Severity = Severity.WARNING) -> Finding:
    return Finding(rule, Span(0, 4), "Kiev", "a reason", severity, 0.5, "calque")


@pytest.mark.parametrize(
    ("rules", "language"),
    [
        (["it0", "it1", "it2"], "it"),
        (["it0", "it0", "it0"], ""),
        (["it0", "it1", "other"], ""),
        (["it0", "shared0", "shared1", "shared2"], "it"),
        (["es0", "es1", "shared0", "it0"], "es"),
    ],
)
def test_the_leading_language_is_the_guess(rules: list[str], language: str) -> None:
    assert guess_source(map(finding, rules), LANGUAGES, 100).language == language


def test_shared_traits_alone_leave_the_guess_open() -> None:
    shared = guess_source(map(finding, ["shared0", "shared1", "shared2"]), LANGUAGES, 100)
    own = guess_source(map(finding, ["shared0", "shared1", "shared2", "it0"]), LANGUAGES, 100)
    assert shared.confidence < 0.25 < 0.5 < own.confidence


def test_a_long_text_with_few_traits_is_native() -> None:
    assert guess_source(map(finding, ["it0", "it1", "it2"]), LANGUAGES, 10_000).language == ""


def test_suggestions_rise_in_an_article_of_their_language() -> None:
    hidden = finding("it4", Severity.SUGGESTION)
    other = finding("es4", Severity.SUGGESTION)
    article = [*map(finding, ["it0", "it1", "it2"]), hidden, other]
    raised = promote(article, LANGUAGES, guess_source(article, LANGUAGES, 100), 100)
    assert raised[3].severity is Severity.WARNING
    assert "3 other Italian traits" in raised[3].evidence[0]
    assert raised[4].severity is Severity.SUGGESTION


@pytest.mark.parametrize(
    ("suggestions", "form", "raised"),
    [
        (1, 1.2, False),
        (2, 1.2, True),
        (2, 0.3, False),
        (5, 0.3, True),
        (4, -0.3, False),
        (12, -0.3, True),
        (12, -inf, False),
        (1, 0.4, False),
    ],
)
def test_suggestions_and_the_form_together_read_as_a_translation(suggestions: int, form: float, raised: bool) -> None:
    hidden = [replace(finding(f"it{n}", Severity.SUGGESTION), text=f"turn {n}") for n in range(suggestions)]
    source = SourceGuess("it", 1.0, form=form)
    languages = {f"it{n}": ("it",) for n in range(suggestions)}
    found = promote(hidden, languages, source, 200)
    assert all((each.severity is Severity.WARNING) == raised for each in found)


def test_suggestions_of_one_language_help_to_tell_it() -> None:
    """The form of this text may be that of a translation from either language."""
    text = "The government of the country said that in the case of the law of the budget of the state. " * 8
    languages = {f"{tag}{n}": (tag,) for tag in ("es", "ru") for n in range(8)}

    def guess(tag: str) -> str:
        turns = [replace(finding(f"{tag}{n}", Severity.SUGGESTION), text=f"turn {n}") for n in range(8)]
        return guess_source(turns, languages, 150, text=text).language

    assert guess("es") == "es"
    assert guess("ru") == "ru"


def test_a_list_of_lines_must_say_more_than_prose() -> None:
    prose = "The government of the country said that in the case of the law of the budget of the state. " * 8
    lines = prose.replace(" of the", "\nof the")
    as_prose, as_lines = (guess_source([], LANGUAGES, 150, "it", text).form for text in (prose, lines))
    assert as_lines < as_prose - 1


def test_the_same_suggestion_again_says_no_more() -> None:
    hidden = [finding("it0", Severity.SUGGESTION)] * 20
    assert promote(hidden, LANGUAGES, SourceGuess("it", 1.0, form=0.5), 300) == hidden


BY_FORM = SourceGuess("it", 0.4, ("its form: frequent “of the”",), by_form=True)


@pytest.mark.parametrize(("words", "severity"), [(100, Severity.WARNING), (600, Severity.SUGGESTION)])
def test_a_few_traits_in_a_long_article_leave_good_english_alone(words: int, severity: Severity) -> None:
    article = [*map(finding, ["it0", "it1", "it2"]), finding("it4", Severity.SUGGESTION)]
    assert promote(article, LANGUAGES, SourceGuess("it", 1.0), words)[-1].severity is severity


@pytest.mark.parametrize(("known", "severity"), [(True, Severity.WARNING), (False, Severity.SUGGESTION)])
def test_where_the_language_is_known_two_traits_near_each_other_are_enough(known: bool, severity: Severity) -> None:
    article = [*map(finding, ["it0", "it1"]), finding("it4", Severity.SUGGESTION)]
    assert promote(article, LANGUAGES, SourceGuess("it", 1.0, known=known), 60)[-1].severity is severity


@pytest.mark.parametrize(("known", "words", "raised"), [(True, 550, True), (True, 650, False), (False, 550, False)])
def test_where_the_language_is_known_three_traits_may_lie_farther_apart(known: bool, words: int, raised: bool) -> None:
    article = [*map(finding, ["it0", "it1", "it2"]), finding("it4", Severity.SUGGESTION)]
    found = promote(article, LANGUAGES, SourceGuess("it", 1.0, known=known), words)[-1]
    assert (found.severity is Severity.WARNING) == raised


@pytest.mark.parametrize(("rules", "raised"), [(["it0"], False), (["it0", "it1"], True), (["es0", "es1"], False)])
def test_where_the_form_says_the_same_two_traits_are_enough(rules: list[str], raised: bool) -> None:
    article = [*map(finding, rules), finding("it4", Severity.SUGGESTION)]
    found = promote(article, LANGUAGES, BY_FORM, 900)[-1]
    assert (found.severity is Severity.WARNING) == raised
    assert (found.evidence == ("the article reads as translated from Italian",)) == raised


def test_the_form_hides_nothing() -> None:
    """It says less surely than traits which language it is."""
    article = [finding("es0"), finding("es1"), finding("it0")]
    shown = [one.rule for one in hide_lone(article, LANGUAGES, BY_FORM, 300) if one.severity is Severity.WARNING]
    assert shown == ["es0", "es1"]


@pytest.mark.parametrize(
    ("rules", "guess", "words", "shown"),
    [
        (["es0"], "", 300, []),
        (["es0"], "", 50, ["es0"]),
        (["es0", "es1"], "", 300, ["es0", "es1"]),
        (["es0", "es1", "it0"], "it", 300, []),
        (["es0", "it0", "it1"], "it", 300, ["it0", "it1"]),
        (["shared0", "es0"], "", 300, ["shared0", "es0"]),
        (["other"], "", 300, ["other"]),
    ],
)
def test_a_lone_trait_of_a_language_is_hidden(rules: list[str], guess: str, words: int, shown: list[str]) -> None:
    found = hide_lone(map(finding, rules), LANGUAGES, SourceGuess(guess), words)
    assert [one.rule for one in found if one.severity is not Severity.SUGGESTION] == shown


def test_a_lone_error_stays_unless_the_article_is_from_elsewhere() -> None:
    (found,) = hide_lone([finding("es0", Severity.ERROR)], LANGUAGES, SourceGuess(), 300)
    assert found.severity is Severity.ERROR
    (found,) = hide_lone([finding("es0", Severity.ERROR)], LANGUAGES, SourceGuess("it"), 300)
    assert found.severity is Severity.SUGGESTION


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("'{}' is the Italian form of 'Konashenkov'.", "it"),
        ("'{}' is the German form of 'Zelenskyy'.", "de"),
        ("'{}' is the Russian form of 'Kyiv'.", ""),
        ("'{}' is a form of 'Kharkiv'.", ""),
    ],
)
def test_spellings_of_names_are_traits(message: str, language: str) -> None:
    """English wrote Kiev for long, but never Konascenkov."""
    found = [
        Finding("name/variant", Span(0, 4), name, message.format(name), Severity.WARNING, 0.9, "name")
        for name in ("Aaa", "Bbb", "Ccc", "Ccc")
    ]
    assert guess_source(found, LANGUAGES, 100).language == language
    assert guess_source(found[2:], LANGUAGES, 100).language == ""


def test_lint_says_whose_spelling_a_name_has() -> None:
    """The guess reads it from the message of the rules on names."""
    text = "General Igor Konascenkov spoke about Sergej Shojgu and Dmitrij Peskov."
    assert Linter().lint(document_from_text(text)).source.language == "it"


def test_plain_traits_say_more_than_form_and_topic() -> None:
    article = (
        "The defence of Bakhmut goes on, and Ukrainian troops hold Kreminna, Kyiv and Kharkiv in the Donbas. " * 20
    )
    plain = [f"it{number}" for number in range(5)]
    assert guess_source(map(finding, plain), LANGUAGES, 300, text=article).language == "it"
    assert guess_source(map(finding, plain[:1]), LANGUAGES, 300, text=article).language == "uk"
    shared = ["shared0", "shared1", "shared2"]  # what other languages leave too does not speak against the one
    assert guess_source(map(finding, [*plain[:3], *shared]), LANGUAGES, 300, text=article).language == "it"


@pytest.mark.parametrize(
    ("names", "language"),
    [
        ("Heorhii Bondar and Mykyta Malyk of Siversk", "uk"),
        ("Georgy Bondar and Nikita Malyk of Seversk", "ru"),
    ],
)
def test_names_tell_a_ukrainian_page_from_a_russian_one_of_the_same_form(names: str, language: str) -> None:
    article = (
        f"The deputies of the district council, {names}, noted that the amount of the aid made up 50 thousand. " * 20
    )
    shared = [finding(f"slavic{number}") for number in range(5)]
    languages = LANGUAGES | {f"slavic{number}": ("ru", "uk") for number in range(5)}
    assert guess_source(shared, languages, 360, text=article).language == language


@pytest.mark.parametrize(
    ("turns", "words", "prose", "severity"),
    [
        (3, 100, True, Severity.WARNING),
        (2, 100, True, Severity.SUGGESTION),
        (3, 400, True, Severity.SUGGESTION),
        (3, 100, False, Severity.SUGGESTION),
    ],
)
def test_many_suggestions_are_enough_in_prose_whose_language_is_named(
    turns: int, words: int, prose: bool, severity: Severity
) -> None:
    article = [replace(finding(f"it{i}", Severity.SUGGESTION), text=f"turn {i}") for i in range(turns)]
    found = promote(article, LANGUAGES, SourceGuess("it", 1.0, known=True, prose=prose), words)[-1]
    assert found.severity is severity
    if severity is Severity.WARNING:
        assert found.evidence == ("2 more such turns of phrase in this article",)


def test_paragraphs_of_some_words_are_prose() -> None:
    sentence = "The council said that the road would be closed for a week from Monday morning on, and that buses would go round.\n"
    assert guess_source([], LANGUAGES, 66, "it", sentence * 3).prose
    assert not guess_source([], LANGUAGES, 30, "it", "The road will be closed for a week.\n" * 4).prose
