"""What Spanish and Portuguese leave in English: lost speakers, numbered days, parties in brackets, hyphens for dashes."""

from __future__ import annotations

import pytest

from mtqa import document_from_text
from mtqa.lint import Linter, LintOptions
from mtqa.reading import Reading

SPANISH = Linter(LintOptions(source="es", strict=True))
PORTUGUESE = Linter(LintOptions(source="pt", strict=True))


def found(linter: Linter, text: str) -> set[str]:
    """The ids of the rules that fire."""
    return {finding.rule for finding in linter.find(Reading(document_from_text(text)))}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ('"The best is yet to come", concluded after the match.', "grammar/quotation-without-speaker"),
        ('The coach was calm. "We know what to do here. That is all." finished.', "grammar/quotation-without-speaker"),
        ('"The best is yet to come", informed the mayor.', "grammar/no-verb-of-saying"),
        ('"The best is yet to come," the mayor has stressed.', "grammar/has-said-after-quotation"),
        ("Insists that the road is closed.", "grammar/opens-with-its-verb"),
        ("They were fined for violate the rule.", "grammar/infinitive-after-preposition"),
        ("The police have arrested in Lugo (Galicia) a man of the town.", "grammar/phrase-before-object"),
        ("The fair opens next October 15 in Lima.", "typography/date-with-next"),
        ("The house -built in the last century- was sold.", "typography/hyphen-for-dash"),
        ("They won by 3-1 at home.", "typography/score-with-by"),
        ("A man was arrested in Trebujena (Cádiz).", "grammar/province-in-brackets"),
        ("Who wants to vote must bring a document.", "grammar/who-for-whoever"),
    ],
)
def test_traits_of_spanish(text: str, rule: str) -> None:
    assert rule in found(SPANISH, text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The bridge was closed on Friday (17) by the town.", "typography/day-in-brackets"),
        ("The plant will open this Friday 26th.", "typography/weekday-with-number"),
        ("Senator Rui Lima (PSD-MG) said no to it.", "grammar/brazilian-party-in-brackets"),
        ("– We have to wait until May – said the coach.", "typography/dash-before-speaker"),
        ("The singer showed the photo on your Instagram.", "grammar/posted-on-your"),
        ("It was a long conversationÁlvaro said.", "typography/joined-words"),
    ],
)
def test_traits_of_portuguese(text: str, rule: str) -> None:
    assert rule in found(PORTUGUESE, text)


@pytest.mark.parametrize("linter", [SPANISH, PORTUGUESE])
@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The bridge cost 800 thousand euros.", "typography/digits-and-thousand"),
        ("The rate fell to 3,5 percent in May.", "typography/decimal-comma"),
        ("The man would have been arrested in the port, according to the paper.", "tense/hearsay-conditional"),
        ("He had said it two days ago.", "tense/pluperfect-with-ago"),
        ("On monday he left the town.", "typography/lower-case-name"),
    ],
)
def test_traits_that_romance_languages_share(linter: Linter, text: str, rule: str) -> None:
    assert rule in found(linter, text)


def test_english_passes() -> None:
    text = (
        '"The best is yet to come," she said in a note on Friday, 17 May.\n\nThe house - built in 1900 - was sold without '
        "a word. They won 3-1 at home, and Rui Lima of the Workers' Party was there.\n\nThose who want to vote must bring a "
        "document on October 15."
    )
    assert not {rule for rule in found(SPANISH, text) | found(PORTUGUESE, text) if not rule.startswith("calque/")}
