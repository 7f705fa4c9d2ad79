"""Why one phrase of a rule with many is flagged."""

from __future__ import annotations

import pytest

from mtqa.formats import document_from_text
from mtqa.lint import Linter, LintOptions
from mtqa.rules.reason import reason_for

LIST = "On a page about politics: 'manovra' is the budget, 'aula' the chamber, 'esecutivo' the government."


@pytest.mark.parametrize(
    ("source", "message", "category", "languages", "expected"),
    [
        ("frasi", LIST, "false-friend", ("it",), "Italian 'frasi' has another sense here."),
        ("frasi", LIST, "false-friend", ("it", "es"), "'frasi' has another sense here."),
        ("fenomeni previsti", LIST, "false-friend", ("it",), "Translated word by word, as from Italian 'fenomeni previsti'."),
        ("in bocca al lupo", LIST, "idiom", ("it",), "A set phrase, translated word by word: Italian 'in bocca al lupo'."),
        ("sfollati", LIST, "untranslated", ("it",), "Left as the source has it: Italian 'sfollati'."),
        # The rule's message is about this phrase, about no phrase by name, or there is no source to name.
        ("l'esecutivo", LIST, "false-friend", ("it",), ""),
        ("tra l'altro", "'Among other things' goes on a list; 'tra l'altro' adds a remark.", "connective", ("it",), ""),
        ("esplosivo", "English has an idiom of its own.", "idiom", ("it",), ""),
        ("", LIST, "false-friend", ("it",), ""),
    ],
)  # fmt: skip
def test_the_reason_is_about_the_phrase(
    source: str, message: str, category: str, languages: tuple[str, ...], expected: str
) -> None:
    assert reason_for(source, message, category, languages) == expected


def test_a_long_list_is_no_reason_even_where_it_has_the_phrase() -> None:
    message = LIST + " 'giunta' is the council, 'capogruppo' the whip."
    assert reason_for("aula", message, "false-friend", ("it",)) == "Italian 'aula' has another sense here."


@pytest.mark.parametrize(
    ("written", "wording", "sure", "expected"),
    [
        ("his sentences", "his words", False, "Italian 'frasi' may mean 'words' here, not 'sentences'."),
        ("Sentences of the", "Words of the", True, "Italian 'frasi' means 'Words' here, not 'Sentences'."),
        ("the sentences", "", True, "Italian 'frasi' has another sense here."),
        ("his sentences", "his", True, "Italian 'frasi' has another sense here."),
    ],
)
def test_the_reason_says_what_is_meant(written: str, wording: str, sure: bool, expected: str) -> None:
    assert reason_for("frasi", LIST, "false-friend", ("it",), written, wording, sure=sure) == expected


def test_findings_of_a_rule_with_many_phrases_name_their_own_source() -> None:
    text = "The Senate passed the maneuver, and the minister regretted his sentences."
    findings = Linter(LintOptions(source="it", strict=True)).lint(document_from_text(text)).findings
    messages = {finding.source_expression: finding.message for finding in findings}
    assert messages["frasi"] == "Italian 'frasi' may mean 'remarks' here, not 'sentences'."
    assert messages["la manovra"] != messages["frasi"]
    assert "'manovra'" in messages["la manovra"]
