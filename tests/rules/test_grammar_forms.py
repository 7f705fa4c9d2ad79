"""Faults of form: order, lost and doubled subjects, relatives, noun phrases, verb patterns, tenses."""

from __future__ import annotations

import pytest

from mtqa.document import Document, View
from mtqa.reading import Reading
from mtqa.rules import grammar, tense
from mtqa.rules.english import base_of
from mtqa.rules.matcher import Matcher
from mtqa.rules.rule import SentenceRule

MODULES = (
    grammar.fragment,
    grammar.gender,
    grammar.infinitive,
    grammar.inversion,
    grammar.it,
    grammar.it_person,
    grammar.late_subject,
    grammar.lost_subject,
    grammar.nominal,
    grammar.noun_phrase,
    grammar.nouns,
    grammar.owner,
    grammar.phrase_order,
    grammar.predicate,
    grammar.relative,
    grammar.valency,
    grammar.which,
    tense.duration,
    tense.future,
    tense.story,
)
MATCHER = Matcher([rule for module in MODULES for rule in module.RULES if isinstance(rule, SentenceRule)])


def reading(text: str) -> Reading:
    return Reading(Document(text, prose=View.identity(text), language="en"))


def mended(text: str) -> str:
    """The text with every first suggestion put in."""
    for _, match in sorted(MATCHER.find(reading(text)), key=lambda hit: -hit[1].start):
        text = text[: match.start] + match.suggestions[0] + text[match.end :]
    return text


def rules(text: str) -> list[str]:
    """The names of the rules that fire."""
    return [rule.id.partition("/")[2] for rule, _ in MATCHER.find(reading(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Not only they fled, but they also sold all.", "Not only did they flee, but they also sold all."),
        ("Not only the firm has lost money, but it is late.", "Not only has the firm lost money, but it is late."),
        ("To the funeral participated many colleagues.", "To the funeral many colleagues participated."),
        ("They were seen flying in the sky many planes.", "Many planes were seen flying in the sky."),
        ("After the match spoke the coach.", "After the match the coach spoke."),
        ("In the fire died two children.", "In the fire two children died."),
        ('"It is late," thus declared the mayor.', '"It is late," the mayor declared.'),
        ("The patients in intensive care are 143.", "There are 143 patients in intensive care."),
        ("She has 40 years and lives in Bari.", "She is 40 and lives in Bari."),
        ("This year defeats are more than victories.", "This year defeats outnumber victories."),
        ("It is two years that he has not sung.", "For two years he has not sung."),
        ("The town where he visited yesterday is small.", "The town which he visited yesterday is small."),
        ("The man that I saw him yesterday left.", "The man that I saw yesterday left."),
        ("A boy who his father was shot spoke.", "A boy whose father was shot spoke."),
        ("The fans who lost their way, they can call.", "The fans who lost their way, can call."),
        ("Russia has withdrawn his troops.", "Russia has withdrawn its troops."),
        ("The actress left with its husband.", "The actress left with her husband."),
        ("It is the father of his two sons.", "It is the father of her two sons."),
        ("Kremlin spokesman Olga Neri spoke.", "Kremlin spokeswoman Olga Neri spoke."),
        ("He is five months pregnant.", "She is five months pregnant."),
        ("Ukraine must defend himself alone.", "Ukraine must defend itself alone."),
        ("It was an at least strange choice.", "It was a strange choice."),
        ("They are the same players of last year.", "They are the same players as last year."),
        ("Both the two brothers left.", "Both the brothers left."),
        ("He got a ten years sentence.", "He got a ten-year sentence."),
        ("It is more high than before.", "It is higher than before."),
        ("The president Rossi spoke.", "President Rossi spoke."),
        ("The minister Anna De Rossi spoke.", "Minister Anna De Rossi spoke."),
        ("We saw the prime minister Carlo Neri.", "We saw Prime Minister Carlo Neri."),
        ("Then a long applause greeted him.", "Then long applause greeted him."),
        ("It angered the oppositions.", "It angered the opposition."),
        ("The patrol saw in the street the bodies.", "The patrol saw the bodies in the street."),
        ("The banks which in this crisis have lost closed.", "The banks which, in this crisis, have lost closed."),
        ("The bridge on which passed thousands of cars.", "The bridge on which thousands of cars passed."),
        ("He denied the rumour according to which he left.", "He denied the rumour that he left."),
        ("There were five ships, among which were two carriers.", "There were five ships, including two carriers."),
        ("In spring it arrives the rain.", "In spring the rain arrives."),
        ("It is Rossi the new coach.", "Rossi is the new coach."),
        ("They were in three on the boat.", "There were three of them on the boat."),
        ("The minister said it during a meeting.", "The minister said so during a meeting."),
        ("It is precisely this law that must change.", "It is this law that must change."),
        ("There was silence on the part of the state.", "There was silence by the state."),
        ("He left after having carried it home.", "He left after carrying it home."),
        ("He is accused of having killed her.", "He is accused of killing her."),
        ("It was cut in such a way that it fell.", "It was cut so that it fell."),
        ("It rained due to the fact that it was May.", "It rained because it was May."),
        ("Impressive the number.", "The number is impressive."),
        ("It is a 40-year-old man from Bari.", "He is a 40-year-old man from Bari."),
        ("It is a drug, the effects of which are unknown.", "It is a drug, whose effects are unknown."),
        ("In 1990 he wins the title.", "In 1990 he won the title."),
        ("She dies in Rome in 1995.", "She died in Rome in 1995."),
        ("Five people was hurt.", "Five people were hurt."),
        ("Prices rose by the 4%.", "Prices rose by 4%."),
        ("This allows to save money.", "This allows people to save money."),
        ("He avoided to answer.", "He avoided answering."),
        ("She left without to say a word.", "She left without saying a word."),
        ("She said me that it was late.", "She told me that it was late."),
        ("They suggested him to leave.", "They suggested that he leave."),
        ("He is used to say so.", "He is used to saying so."),
        ("It is to be noted that the road was closed.", "Note that the road was closed."),
        ("Only that the key was lost.", "But the key was lost."),
        ("Once arrived at home, he slept.", "After having arrived at home, he slept."),
        ("Transfers go on, already 110 departed.", "Transfers go on, 110 have already departed."),
        ("When he will arrive, we can start.", "When he arrives, we can start."),
        ("If we will win, we will go to Rome.", "If we win, we will go to Rome."),
        ("It is the first time that she comes here.", "It is the first time that she has come here."),
        ("He was shot in 1990 and will die two days later.", "He was shot in 1990 and would die two days later."),
        ("Two years later she will marry a Dane.", "Two years later she would marry a Dane."),
        ("I know him since 2010.", "I have known him since 2010."),
        ("For two years he works in Milan.", "For two years he has worked in Milan."),
        ("The plane has landed at 10.13.", "The plane landed at 10.13."),
    ],
)
def test_the_form_is_mended(text: str, expected: str) -> None:
    assert mended(text) == expected


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("In the afternoon was signed an agreement.", "passive-before-its-subject"),
        ("For this plan is necessary the consent of the owner.", "adjective-before-subject"),
        ("Is the third time in a week.", "sentence-without-subject"),
        ("Has won two titles with his club.", "opens-with-its-verb"),
        ("Wants to return to politics.", "opens-with-its-verb"),
        ("But does not give up.", "but-without-subject"),
        ("Last night was admitted to hospital.", "but-without-subject"),
        ("He asked if will rain.", "because-is"),
        ("She explained that does not want to leave.", "said-that-is"),
        ("Elected in 2020 with 60% of the votes, was re-elected in May.", "born-in-has"),
        ("This app, who is free, sells well.", "law-who"),
        ("In May it was hospitalised again.", "it-was-arrested"),
        ("They were seen themselves in the mirror.", "are-found-themselves"),
        ("Hours of fear in the centre of the city.", "verbless-opening"),
        ("Then the penalty of Rossi for the draw.", "verbless-opening"),
        ("How much costs the new plan?", "question-without-do"),
        ("It is expected the arrival of the king.", "it-for-later-subject"),
        ("This was stated by the director of the bank.", "this-was-said-by"),
        ("The note makes understand that it is over.", "made-understand"),
    ],
)
def test_what_has_no_simple_wording_is_found(text: str, rule: str) -> None:
    assert rules(text) == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "Not only the farmers but also the teachers have left.",
        "In the afternoon the mayor was given a medal.",
        "He was shot the next day and was hit a second time.",
        "She emerged the winner of the race.",
        "The train arrived two hours late.",
        "After the war ended the soldiers went home.",
        "The players are more than friends.",
        "It was a day that changed the town.",
        "It has been a year that we will never forget.",
        "They asked the man who shot him.",
        "The fact that he came late, he will explain.",
        "Russia says that Putin sent his troops home.",
        "The company said that its founder had sold his shares.",
        "Sales fell compared with the same month of the previous year.",
        "A few years later she left.",
        "He spoke of progress, damage and research.",
        "The dose was suggested to be too low.",
        "The tool is used to open doors.",
        "She went there the day before to ask.",
        "Always wear a helmet.",
        "Green light for the new law",
        "Then a penalty changed the game.",
        "What he means is plain.",
        "It is unclear when he will arrive.",
        "The trial will start two months later.",
        "If you will wait here, please sit down.",
        "He says that since 2010 nobody has come.",
        "It may have landed at 10:13.",
        "Was it the first time?",
        "Had it rained, they would have left.",
        "Works of art are shown.",
        "He did not know if the train was late.",
        "The spokesman for Olga Neri spoke.",
        "The couple and their wife were there.",
        '"The best is yet to come," said then-president Neri.',
        '"The best is yet to come," she said in a note.',
        "He wondered why, if not because of the rain, they left.",
        "They said that has changed since.",
        "But was it true? He did not say so.",
        "Founded in 1990 in Rome, the club has won two titles.",
        "The people in the house who were hurt are safe.",
        "He played the part of the king.",
        "The joy of having children is great.",
        "Give the number of the bank.",
        "It is a man who called.",
        "He has two sons, the younger of whom is ill.",
        "In 2024 he becomes mayor.",
        "It is expected the price of oil will rise.",
        "It was Rossi, the new coach, who called.",
        "They won with ease and found in fact a way.",
        "The votes received in Rome the winner will announce later.",
        "This is confirmed by the data.",
        "In two years they will meet.",
        "The group to which he belongs is small.",
    ],
)
def test_native_form_is_left_alone(text: str) -> None:
    assert rules(text) == []


def test_the_base_of_a_past_form() -> None:
    assert [base_of(past) for past in ("went", "stopped", "denied", "green")] == ["go", "stop", "deny", None]
