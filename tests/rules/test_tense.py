"""Tenses that follow another language."""

from __future__ import annotations

import pytest

from mtqa.document import Document, View
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.matcher import Matcher
from mtqa.rules.rule import SentenceRule, TextRule
from mtqa.rules.tense import RULES
from mtqa.rules.tense.hearsay import hearsay


def found(sentence: str) -> list[tuple[str, str, str]]:
    """Name of the rule, flagged text and first suggestion."""
    reading = Reading(Document(sentence, prose=View.identity(sentence)))
    hits = []
    for rule in RULES:
        if isinstance(rule, TextRule):
            name = rule.id.partition("/")[2]
            hits += [(name, reading.clean[m.start : m.end], m.suggestions[0]) for m in rule.find(reading)]
    for rule, match in Matcher([rule for rule in RULES if isinstance(rule, SentenceRule)]).find(reading):
        hits.append((rule.id.partition("/")[2], reading.clean[match.start : match.end], match.suggestions[0]))
    return hits


@pytest.mark.parametrize(
    ("sentence", "part", "wording"),
    [
        ("Several others would have been taken prisoner.", "would have been taken", "were reportedly taken"),
        ("The suspect would have fled on foot.", "would have fled", "reportedly fled"),
        ("The boss would also have stolen a car.", "would also have stolen", "reportedly also stole"),
        (
            "He denies the raid, which would be led solely by foreigners.",
            "would be led",
            "is reportedly being led",
        ),
        (
            "According to the agency, the command would indeed have moved north.",
            "would indeed have moved",
            "moved",
        ),
        ("Reportedly, the men would have been hit twice.", "would have been hit", "were hit"),
        ("The troops would indeed not be far from the port.", "would indeed not be", "are reportedly not"),
        ("The man would be in serious condition.", "would be", "is reportedly"),
    ],
)
def test_the_conditional_of_hearsay(sentence: str, part: str, wording: str) -> None:
    assert found(sentence) == [("hearsay-conditional", part, wording)]


@pytest.mark.parametrize(
    "sentence",
    [
        "If he had come, he would have been arrested.",
        "Had the door held, three men would have been killed.",
        "Without help, the driver would have died.",
        "The driver would have died but for his dog.",
        "Police said the men would be taken to court.",
        "She thought the thief would have fled.",
        "I would have been killed.",
        "It would have been stolen.",
        "He would be better off in Rome.",
        "The owner would have liked more time.",
        "The plan would be funded by the state.",
        "In her novel the hero would have been shot.",
        "According to the minister, the reform would have helped farmers.",
    ],
)
def test_an_honest_would_is_left_alone(sentence: str) -> None:
    assert found(sentence) == []


NEWS = "Investigators are looking for a gang, local media report. "


@pytest.mark.parametrize(
    ("sentence", "part", "wording"),
    [
        ("Belarus would have used banned shells.", "would have used", "reportedly used"),
        ("The assault would have been carried out with knives.", "would have been carried", "was reportedly carried"),
        ("The murderer would have acted in a rage.", "would have acted", "reportedly acted"),
        (
            "The three deserters would have surrendered without fighting.",
            "would have surrendered",
            "reportedly surrendered",
        ),
        ("The shells would have been bought in Malta.", "would have been bought", "were reportedly bought"),
        ("The fugitive would be in Brazil.", "would be", "is reportedly"),
        ("The captives would be alive.", "would be", "are reportedly"),
        ("A third gunman would have escaped by boat.", "would have escaped", "reportedly escaped"),
    ],
)
def test_hearsay_without_a_source_of_its_own(sentence: str, part: str, wording: str) -> None:
    assert found(NEWS + sentence) == [("hearsay-conditional", part, wording)]
    severities = [
        match.severity for rule in RULES if isinstance(rule, TextRule) for match in rule.find(_reading(NEWS + sentence))
    ]
    assert severities == [Severity.WARNING]


@pytest.mark.parametrize(
    "sentence",
    [
        "According to police, the bomb would have destroyed the station.",
        "According to neighbours, the fire would have spread to the whole street.",
        "According to the captain, the ferry would have sunk.",
        "According to rescuers, the climbers would have died.",
        "According to her mother, the girl would have turned ten on Sunday.",
        "According to analysts, the home side would have won the group.",
        "According to officials, the march would have taken two hours.",
        "According to the inquest, the ward would have admitted her had a bed been free.",
        "The driver would have been killed. The airbag saved him.",
        "The suspect would have been released. Instead he was charged.",
        "The boss would have fled, but his car did not start.",
        "Police foiled the plot, investigators say. The men would have used a stolen van.",
    ],
)
def test_a_source_may_tell_what_was_averted(sentence: str) -> None:
    severities = [
        match.severity for rule in RULES if isinstance(rule, TextRule) for match in rule.find(_reading(sentence))
    ]
    assert set(severities) <= {Severity.SUGGESTION}


@pytest.mark.parametrize(
    "sentence",
    [
        "Another hour would have been enough.",
        "Earlier surgery would have saved the boy.",
        "A handrail would have prevented the accident.",
        "A second staircase would have saved at least ten families.",
        "A fairer panel would have acquitted the clerk.",
        "More guards would have stopped the thieves.",
        "A more careful driver would have seen the sign.",
        "A lighter jacket would have kept him afloat.",
        "Any competent engineer would have noticed the crack.",
        "Proper training would have avoided the crash.",
        "Millions of trees would have been cut down.",
        "The bridge would probably have collapsed within days.",
        "The killer would still have been in prison.",
        "The smoke alarms would have woken the guests.",
    ],
)
def test_what_never_was_is_no_hearsay(sentence: str) -> None:
    text = f"According to the inquiry, {sentence[0].lower()}{sentence[1:]}"
    assert found(text) == []
    assert found(NEWS + sentence) == []


def test_a_deed_beside_a_name_that_translation_keeps_is_likely_hearsay() -> None:
    sentence = "The deserters would have fled at night."
    plain = [match.severity for rule in RULES if isinstance(rule, TextRule) for match in rule.find(_reading(sentence))]
    kept = f"The front near Lugansk is quiet. {sentence}"
    beside = [match.severity for rule in RULES if isinstance(rule, TextRule) for match in rule.find(_reading(kept))]
    assert (plain, beside) == ([Severity.SUGGESTION], [Severity.WARNING])


@pytest.mark.parametrize(
    ("sentence", "part", "wording"),
    [
        ("Since 3 March the volunteers rescued forty dogs.", "rescued", "have rescued"),
        ("Since last night the police closed two bridges.", "closed", "have closed"),
        ("Since the siege began, she never slept at home.", "never slept", "has never slept"),
        ("Since May the price of oil rose by ten per cent.", "rose", "has risen"),
        ("Two weeks ago the judges had rejected the appeal.", "had rejected", "rejected"),
        ("Only an hour ago the same house had been robbed.", "had been robbed", "was robbed"),
        ("From 10 June we suspend the deliveries.", "suspend", "will suspend"),
        ("Since Monday the road is closed.", "is", "has been"),
        ("Since ten o'clock the two men are on the roof.", "are", "have been"),
        ("Since last week the company refuses to pay.", "refuses", "has refused"),
        ("He did not sleep since Monday.", "did not sleep", "has not slept"),
        ("The singer, three days ago, had insulted a guard.", "had insulted", "insulted"),
        ("From Monday the ministry closes the port.", "closes", "will close"),
    ],
)
def test_a_time_that_opens_the_sentence(sentence: str, part: str, wording: str) -> None:
    assert [hit[1:] for hit in found(sentence)] == [(part, wording)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Since March the volunteers have rescued forty dogs.",
        "Since Monday was a holiday, the office stayed closed.",
        "Since May the houses damaged by the flood have been empty.",
        "Since May the price increases have stopped.",
        "Since Monday is a holiday, the shops are closed.",
        "Since 2019 it is a crime to park here.",
        "Since the siege began early, they had no bread.",
        "An hour ago she had never heard of him.",
        "Two days ago the man who had robbed her left.",
        "From Monday the shop opens at eight.",
        "From tomorrow trains to Bari leave from platform 3.",
        "From April the fare rises to two euros.",
    ],
)
def test_a_native_opening_is_left_alone(sentence: str) -> None:
    assert found(sentence) == []


def test_one_hearsay_betrays_another() -> None:
    first = "According to two witnesses, the van would have fled north. "
    severities = [
        match.severity
        for rule in RULES
        if isinstance(rule, TextRule)
        for match in rule.find(_reading(first + "The men would have lost a bag."))
    ]
    assert severities == [Severity.ERROR, Severity.WARNING]


def _reading(text: str) -> Reading:
    return Reading(Document(text, prose=View.identity(text)))


def test_a_source_makes_hearsay_surer() -> None:
    (alone,) = hearsay("The ship would have left.")
    (sourced,) = hearsay("According to two sailors, the ship would have left.")
    assert (alone.severity, sourced.severity) == (Severity.SUGGESTION, Severity.ERROR)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Since yesterday, however, the mayor said the road was open.",
            ("since-with-simple-past", "Since yesterday", "Yesterday"),
        ),
        ("Since Monday the bank announced cuts.", ("since-with-simple-past", "Since Monday", "On Monday")),
        (
            "Rubanov claimed victory since Sunday.",
            ("since-with-simple-past", "claimed victory since Sunday", "has claimed victory since Sunday"),
        ),
        (
            "He had predicted over ten days ago the raid.",
            ("pluperfect-with-ago", "had predicted over ten days ago", "predicted over ten days ago"),
        ),
        (
            "They had stolen the car two weeks ago.",
            ("pluperfect-with-ago", "had stolen the car two weeks ago", "stole the car two weeks ago"),
        ),
        (
            '"We retreat from 3 June".',
            ("present-for-future", "retreat from 3 June", "will retreat from 3 June"),
        ),
        (
            "The minister has arrived yesterday.",
            ("perfect-with-past-time", "has arrived yesterday", "arrived yesterday"),
        ),
        (
            "Two men have been seen last night.",
            ("perfect-with-past-time", "have been seen last night", "were seen last night"),
        ),
        (
            "She lives in Bari from 2014.",
            ("from-for-since", "lives in Bari from 2014", "has lived in Bari since 2014"),
        ),
        (
            "It is closed since ten years.",
            ("since-duration", "is closed since ten years", "has been closed for ten years"),
        ),
        ("The boy is missing since Friday.", ("present-with-since", "is missing", "has been missing")),
        ("The song will have then won a prize.", ("future-for-past", "will have then won", "then won")),
        ("It began after that the mayor had opened it.", ("after-that-clause", "after that", "after")),
        (
            "If he would come, we could talk.",
            ("would-in-condition", "If he would come", "If he were to come"),
        ),
    ],
)
def test_time_words_with_a_foreign_tense(sentence: str, expected: tuple[str, str, str]) -> None:
    assert found(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Since Monday the bank has announced cuts.",
        "Since the bridge closed, the mayor said, traffic has doubled.",
        "The jobs lost since Monday will return.",
        "The firm had a shop here two years ago.",
        "He left two years ago.",
        "They withdraw from the talks in May.",
        "The letter may have arrived yesterday.",
        "The union has rejected last week's offer.",
        "Sales have risen since last year.",
        "The pass is valid from 2014.",
        "He was mayor from 2014 to 2019.",
        "Nothing has changed since two years ago.",
        "The rate is the highest since 2010.",
        "If you would like to come, call us.",
    ],
)
def test_native_tenses_are_left_alone(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    "sentence", ["He said he had seen her two days ago.", "The man who had left two days ago died."]
)
def test_reported_speech_may_go_back_once_more(sentence: str) -> None:
    severities = [
        m.severity or rule.severity for rule in RULES if isinstance(rule, SentenceRule) for m in rule.find(sentence)
    ]
    assert Severity.WARNING not in severities


@pytest.mark.xfail(strict=True, reason="'would' of a description is not told from hearsay without a source")
def test_a_described_state_is_found() -> None:
    assert found("The wreck would be at least fifty metres deep.")
