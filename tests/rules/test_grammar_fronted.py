"""Place or speaker first, then the verb: sentences without a subject, or with a late one."""

from __future__ import annotations

import pytest

from mtqa.document import Document, View
from mtqa.reading import Reading
from mtqa.rules.grammar import fronted, lost_by
from mtqa.rules.matcher import Matcher
from mtqa.rules.rule import SentenceRule

MATCHER = Matcher([rule for rule in (*fronted.RULES, *lost_by.RULES) if isinstance(rule, SentenceRule)])


def hits(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """The rules that fire, the words that they flag, and the first wording."""
    reading = Reading(Document(text, prose=View.identity(text), language="en"))
    return [
        (rule.id.partition("/")[2], text[match.start : match.end], match.suggestions[:1])
        for rule, match in MATCHER.find(reading)
    ]


@pytest.mark.parametrize(
    ("text", "rule", "words", "wording"),
    [
        ("In the ministry stressed that it is safe.", "in-the-ministry-said", "In the ministry stressed", "The ministry stressed"),
        ("From the Kremlin clarify that he is well.", "in-the-ministry-said", "From the Kremlin clarify", "The Kremlin clarify"),
        ("At the NBU told when it will come.", "in-the-ministry-said", "At the NBU told", "The NBU told"),
        ("Earlier in Minsk reported on the trial.", "in-the-ministry-said", "in Minsk reported", "officials in Minsk reported"),
        ("Near Lviv arrested a driver.", "place-then-deed", "Near Lviv arrested a", "Police near Lviv arrested a"),
        ("In Poland want to ban the app.", "place-then-deed", "In Poland want to ban", "Officials in Poland want to ban"),
        ("In the company refused to comment.", "place-then-deed", "In the company refused to comment", "The company refused to comment"),
        ("In Minsk on Monday held a rally.", "place-then-deed", "In Minsk on Monday held a", "Officials in Minsk on Monday held a"),
        ("He says that in Odesa closed two schools.", "place-then-deed", "in Odesa closed two", "officials in Odesa closed two"),
        ("Today in the city opened a museum.", "place-then-verb", "in the city opened a museum", "in the city a museum opened"),
        ("In the west will be a storm.", "place-then-verb", "In the west will be a storm", "In the west there will be a storm"),
        ("As a result of the fire died two people.", "place-then-verb", "As a result of the fire died two people", "As a result of the fire two people died"),
        ("As a result of the crash injured a girl.", "place-then-deed", "As a result of the crash injured a", "As a result of the crash they injured a"),
        ("Over the last day recorded 20 cases.", "place-then-deed", "Over the last day recorded 20", "Over the last day they recorded 20"),
        ("It has been reported police.", "this-was-stated-name", "It has been reported police", "It has been reported by police"),
        ("As writes Reuters, it is late.", "as-said-name", "As writes Reuters", "As Reuters writes"),
        ("As well as a list of the documents.", "as-well-as-fragment", "As well as", "There is also"),
        ("In the message said that it is late.", "in-the-ministry-said", "In the message said", "The message said"),
        ("At the scene worked two doctors.", "place-then-verb", "At the scene worked two doctors", "At the scene two doctors worked"),
        ("March 30, the staff of the bank visited the school and left.", "date-without-on", "March 30", "On March 30"),
        ("Into Ukraine comes a storm.", "place-then-verb", "Into Ukraine comes a storm", "Into Ukraine a storm comes"),
        ("In Riga is quickly growing demand.", "place-then-verb", "In Riga is quickly growing demand", "In Riga demand is quickly growing"),
        ("Named the date of the vote", "headline-verb-first", "Named the date of the vote", "The date of the vote named"),
        ("It was stated police.", "this-was-stated-name", "It was stated police", "It was stated by police"),
        ("In Riga were found two bombs.", "place-then-verb", "In Riga were found two bombs", "In Riga two bombs were found"),
    ],
)  # fmt: skip
def test_place_before_verb(text: str, rule: str, words: str, wording: str) -> None:
    assert hits(text) == [(rule, words, (wording,))]


@pytest.mark.parametrize(
    "text",
    [
        "In Ohio the police arrested a man.",
        "Smith, from the union, said that it was late.",
        "The teacher, in Ohio, told the paper about it.",
        "On Monday the company said that it was late.",
        "In a statement the ministry said the road was closed.",
        "In Leeds, retired teachers meet on Mondays.",
        "In the town held the longest, few houses stood.",
        "At least one school reported a case.",
        "In Britain plans to build a runway were dropped.",
        "In the middle of the square is a tree.",
        "The bank opened and in Paris will close.",
        "In 1998 the party said it would return.",
        "From the crowd came a shout.",
        "In a statement released Monday, he said it was late.",
        "As well as a list, they want the documents.",
        "As reported Monday, it is late.",
        "During the attack the house was found empty.",
        "March 30 was the day on which the staff visited the school.",
        "Found a way to save it.",
        "Named the best in town, the bakery will close",
        "It was announced Sony would leave.",
    ],
)
def test_native_orders_pass(text: str) -> None:
    assert hits(text) == []
