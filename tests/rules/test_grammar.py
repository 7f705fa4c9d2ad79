"""Sentences that keep the grammar of another language."""

from __future__ import annotations

import pytest

from mtqa.document import Document, View
from mtqa.reading import Reading
from mtqa.rules import english
from mtqa.rules.grammar import RULES
from mtqa.rules.matcher import Matcher
from mtqa.rules.rule import SentenceRule, TextRule


def found(text: str) -> list[tuple[str, str, str]]:
    """Name of the rule, flagged text and first suggestion."""
    reading = Reading(Document(text, prose=View.identity(text)))
    hits = []
    for rule in RULES:
        name = rule.id.partition("/")[2]
        if isinstance(rule, TextRule):
            hits += [(name, reading.clean[m.start : m.end], m.suggestions[:1]) for m in rule.find(reading)]
    for rule, match in Matcher([rule for rule in RULES if isinstance(rule, SentenceRule)]).find(reading):
        hits.append((rule.id.partition("/")[2], reading.clean[match.start : match.end], match.suggestions[:1]))
    return [(name, part, suggestions[0] if suggestions else "") for name, part, suggestions in hits]


IN_THE_WILD = [
    ("Also Lyman it was a hub.", ("doubled-subject", "Also Lyman it", "Lyman, too,")),
    ("The mayor he declared an emergency.", ("doubled-subject", "The mayor he", "The mayor")),
    ("Tehran, it has denied the charge.", ("doubled-subject", "Tehran, it", "Tehran")),
    (
        "The long queue of cars at the border with France, has grown.",
        ("comma-after-subject", "France, has", "France has"),
    ),
    (
        "With one aim, he accuses party spokesman Paul Rist: to win time.",
        ("spurious-pronoun", "he accuses party spokesman Paul Rist", "party spokesman Paul Rist says"),
    ),
    (
        '"It burnt", they reported the firefighters.',
        ("spurious-pronoun", "they reported the firefighters", "the firefighters reported"),
    ),
    ("They are 60 the victims.", ("counted-persons", "They are 60 the victims", "There are 60 victims")),
    (
        "Photos appeared on two Swiss sites show tanks.",
        ("reduced-relative", "Photos appeared", "Photos that appeared"),
    ),
    ("Dramatic situation also in Lyman.", ("nominal-sentence", "Dramatic situation also in", "")),
    ("A risk often denounced by the mayor, who wrote.", ("participle-fragment", "A risk", "It is a risk")),
    ("Also Poland has closed its border.", ("also-first", "Also Poland", "Poland, too,")),
    ("Why the council has not met?", ("question-order", "Why the council has", "Why has the council")),
    (
        "It is on several Telegram channels, Polish and Czech, today.",
        (
            "postposed-adjectives",
            "Telegram channels, Polish and Czech,",
            "Polish and Czech Telegram channels",
        ),
    ),
    (
        "He denied the murder in a bar in the suburbs of Milan of Carla Bruno.",
        (
            "name-after-phrases",
            "the murder in a bar in the suburbs of Milan of Carla Bruno",
            "the murder of Carla Bruno in a bar in the suburbs of Milan",
        ),
    ),
    ("These news are false.", ("agreement", "These news are", "This news is")),
    ("The police has no doubt.", ("agreement", "The police has", "The police have")),
    ("The police goes from door to door.", ("agreement", "The police goes", "The police go")),
    ("Police says so.", ("agreement", "Police says", "Police say")),
    ("All the seven dwarfs sang.", ("both-the-two", "All the seven", "All seven")),
    ("They had informations.", ("uncounted-noun", "informations", "information")),
    ("There was several victims.", ("there-is-number", "There was", "There were")),
    ("She is born in Bari in 1980.", ("is-born", "is born", "was born")),
    ("He did not say nothing.", ("double-negative", "did not say nothing", "did not say anything")),
    ("She did not report no damage.", ("double-negative", "did not report no", "did not report any")),
    ("There were not nobody.", ("double-negative", "There were not nobody", "There was nobody")),
    ("He drives an other car.", ("a-such", "an other", "another")),
    ("It was a so big loss.", ("a-such", "a so big", "such a big")),
    ("It is one of most loved songs.", ("a-such", "one of most", "one of the most")),
    ("It is more bigger than ours.", ("double-comparative", "more bigger", "bigger")),
    ("It lasts between 10 to 15 days.", ("between-to", "between 10 to", "between 10 and")),
    ("The more he talks, less people listen.", ("the-more-the-more", "less", "the less")),
    ("The numerous raids on the coast", ("article-before-numerous", "The numerous", "Numerous")),
    (
        "The Swedish soldiers they left the camp.",
        ("doubled-subject", "The Swedish soldiers they", "The Swedish soldiers"),
    ),
    ("The mayor of Como he has closed the park.", ("doubled-subject", "The mayor of Como he", "The mayor of Como")),
    ("Also Lyman, it has resisted.", ("doubled-subject", "Also Lyman, it", "Lyman, too,")),
    ("The ministry it has not commented.", ("doubled-subject", "The ministry it", "The ministry")),
    ("The men of the 5th company, entered the port.", ("comma-after-subject", "company, entered", "company entered")),
    ("Anna Ferri, said that nothing will change.", ("comma-after-subject", "Ferri, said", "Ferri said")),
    ("Poland, has closed its border.", ("comma-after-subject", "Poland, has", "Poland has")),
    (
        "She replies the ministry: it is false.",
        ("spurious-pronoun", "She replies the ministry", "The ministry replies"),
    ),
    ("He says Ferri that the talks go on.", ("spurious-pronoun", "He says Ferri", "Ferri says")),
    (
        "The town of Lyman, whose Rubanov claimed the capture, is empty.",
        ("whose-claimed-responsibility", "whose Rubanov claimed the capture", "whose capture Rubanov claimed"),
    ),
    ("A note appeared in the press reveals the sum.", ("reduced-relative", "A note appeared", "A note that appeared")),
    (
        "The lorries arrived yesterday are Polish.",
        ("reduced-relative", "The lorries arrived", "The lorries that arrived"),
    ),
    (
        "Debts and high rents they hit the young.",
        ("doubled-subject", "Debts and high rents they", "Debts and high rents"),
    ),
    ("My sister she works in Pisa.", ("doubled-subject", "My sister she", "My sister")),
    ("Even the bishop he asked for calm.", ("doubled-subject", "the bishop he", "the bishop")),
    ("Also Denmark it says no.", ("doubled-subject", "Also Denmark it", "Denmark, too,")),
    ("The fact that the mayor lied, is serious.", ("comma-after-subject", "lied, is", "lied is")),
    ("What worries the owners, is the cold.", ("comma-after-subject", "owners, is", "owners is")),
    ("To win the cup, is not easy.", ("comma-after-subject", "cup, is", "cup is")),
    ("Whoever arrives late, must wait.", ("comma-after-subject", "late, must", "late must")),
    ("Ten of the wounded, are in danger.", ("comma-after-subject", "wounded, are", "wounded are")),
    (
        "Still unknown the causes of the fire.",
        ("nominal-sentence", "Still unknown the causes of the fire", "The causes of the fire are still unknown"),
    ),
    (
        "Found dead the missing girl.",
        ("nominal-sentence", "Found dead the missing girl", "The missing girl was found dead"),
    ),
    ("Many the doubts still open.", ("nominal-sentence", "Many the doubts", "There are many doubts")),
    ("Three the victims, all brothers.", ("nominal-sentence", "Three the victims", "There were three victims")),
    ("Two the injured in the crash.", ("nominal-sentence", "Two the injured", "Two people were injured")),
    ("Tense the mood in the dressing room.", ("nominal-sentence", "Tense the mood", "The mood is tense")),
    (
        "Heavy the budget of the raid: ten dead.",
        ("nominal-sentence", "Heavy the budget of the raid", "The toll of the raid is heavy"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), IN_THE_WILD)
def test_foreign_grammar_is_found(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, who lives in Bari, has resigned.",
        "The mayor of Bari, a former teacher, has resigned.",
        "The boat hit the pier, was holed and sank.",
        "The question is, will they come?",
        "Yesterday he said nothing; on Monday he had left.",
        "The car he said he had bought was red.",
        "Putin he is not.",
        "The accident happened while the road was wet.",
        "The ship arrived on Monday and is being unloaded.",
        "The first case appeared in March. By June there were ten.",
        "Two people who were hurt are in hospital.",
        "Great fear for the future drives them.",
        "Nothing to do for hours but wait.",
        "A house owned by the mayor",
        "Also, the council met. Also on Monday it voted.",
        "He also spoke.",
        "Why the rush?",
        "When the rain stops, will you come?",
        "They are news agencies.",
        "We need more cheaper houses.",
        "The arrest in Rome of Paolo Neri surprised us.",
        "The numerous raids on the coast have ended.",
        "They are 60 kilometres away.",
        "Heavy the head that wears the crown.",
        "Two languages, Polish and Czech, are spoken.",
        "There was a man with two victims.",
        "The suspects they arrested on Monday were freed.",
        "The first time it happened, he laughed.",
        "The town they had left behind.",
        "Also Tuesday, it was announced that the road is closed.",
        "The bridge over the river, destroyed by the flood.",
        "The chief of the union, arrested on Monday in Bari, has resigned.",
        "Ann Smith, said to be the tallest woman in Kent.",
        "He warns Ferri: stop now.",
        "He tells Ferri that the talks are over.",
        "He accuses minister Anna Ferri of lying: she denies it.",
        "The group, whose leader claimed the capture of the town, is small.",
        "Six men died in the raid, say officials.",
        "Close the door after you.",
        "This book he wrote in a week.",
        "Also the book he has written is long.",
        "What a day, is it over?",
        "To be fair, the mayor is ill.",
        "That said, is he well?",
        "Clear the table in the hall.",
        "Moving the piano in the hall took an hour.",
    ],
)
def test_native_sentences_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_forms_of_verbs() -> None:
    assert english.past_of("stolen") == "stole"
    assert english.past_of("beaten") == "beat"
    assert english.past_of("killed") == "killed"
    assert {"stabbed", "denied", "fled", "taken", "seized"} <= english.PARTICIPLES
    assert {"denies", "reaches", "says"} <= english.PRESENT_FORMS


@pytest.mark.parametrize(
    ("phrase", "plural"),
    [("the soldiers", True), ("the boss", False), ("a man and a boy", True), ("Rossi", False), ("", False)],
)
def test_number_of_a_noun_phrase(phrase: str, plural: bool) -> None:
    assert english.is_plural(phrase) is plural
