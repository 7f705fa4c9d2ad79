"""Order and small words: adjectives and names after their noun, verbs before their subject, words lost or doubled."""

from __future__ import annotations

import pytest

from mtqa.rules.examples import failures
from mtqa.rules.grammar import (
    apposed_name,
    cleft,
    indirect_question,
    inversion,
    it,
    late_subject,
    lost_word,
    noun_order,
    phrase_order,
    verb_first,
)
from tests.rules.desk import Desk

MODULES = (
    noun_order,
    lost_word,
    verb_first,
    indirect_question,
    late_subject,
    inversion,
    it,
    phrase_order,
    cleft,
    apposed_name,
)
DESK = Desk(rule for module in MODULES for rule in module.RULES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They wait for the vote regional in May.", "They wait for the regional vote in May."),
        ("It is a campaign electoral.", "It is an electoral campaign."),
        ("An agency German, founded in May, reports it.", "A German agency, founded in May, reports it."),
        ("The new government Turkish will fall.", "The new Turkish government will fall."),
        ("She sits in the row more low of the hall.", "She sits in the lowest row of the hall."),
        ("It was the night the most important of her life.", "It was the most important night of her life."),
        ("After the executive Bianchi, a new one.", "After the Bianchi executive, a new one."),
        ("The captain Fiorentina is hurt.", "The Fiorentina captain is hurt."),
        ("The tenant Palazzo Chigi smiles.", "The tenant of Palazzo Chigi smiles."),
        ("He explains how save on gas.", "He explains how to save on gas."),
        ("He explains how save the forest.", "He explains how to save the forest."),
        ("What write?", "What to write?"),
        ("He tries to winning the cup.", "He tries to win the cup."),
        ("She was unable find it.", "She was unable to find it."),
        ("It burned in village of Novaki.", "It burned in the village of Novaki."),
        ("There are not clear rules.", "There are no clear rules."),
        ("There was not trust among them.", "There was no trust among them."),
        ("The her mother wept.", "Her mother wept."),
        ("The Spain is warm.", "Spain is warm."),
        ("She signed immediately the papers.", "She immediately signed the papers."),
        ("He has rejected again the plan.", "He has again rejected the plan."),
        ("Since May had the town not slept.", "Since May the town had not slept."),
        ("Today must the judge decide.", "Today the judge must decide."),
        ("Passed the storm, the boats left.", "Once the storm has been passed, the boats left."),
        ("Once arrested the thieves, they slept.", "Once the thieves have been arrested, they slept."),
        ("Died the last king.", "The last king died."),
        ("The summer is arrived.", "The summer has arrived."),
        ("The debt is grown of a third.", "The debt has grown by a third."),
        ("Nobody knows where is the key.", "Nobody knows where the key is."),
        ("She did not say how is he.", "She did not say how he is."),
        ("Read how works the voucher.", "Read how the voucher works."),
        ("In 2021 died the queen.", "In 2021 the queen died."),
        ("In Bari died two men.", "In Bari two men died."),
        ("It remains the doubt that he lied.", "There is still the doubt that he lied."),
        ("It resigns the mayor.", "The mayor resigns."),
        ("It coincides with the elections European in June.", "It coincides with the European elections in June."),
        ("The minister Italian spoke for an hour.", "The Italian minister spoke for an hour."),
        ("Mayor of Bari Carlo Neri sings.", "Carlo Neri, mayor of Bari, sings."),
        ("We saw Anna Neri mayor of Bari.", "We saw Anna Neri, mayor of Bari."),
        ("The prefect of Bari Carlo Neri is ill.", "The prefect of Bari, Carlo Neri, is ill."),
        ("So said the head of the region Igor Petrov.", "So said the head of the region, Igor Petrov."),
        ("To win were the players of Bari.", "The ones to win were the players of Bari."),
        ("To open the door was also Anna Neri.", "Anna Neri also opened the door."),
        ("It was Neri himself to call.", "Neri himself was the one to call."),
        ("It is a story very sad, she says.", "It is a very sad story, she says."),
        ("She explained to the press the plan.", "She explained the plan to the press."),
        ("From tomorrow begins the sale.", "From tomorrow the sale begins."),
        ("To take advantage of it was the club.", "The club took advantage of it."),
        ("In spring has arrived the order.", "In spring the order has arrived."),
    ],
)
def test_the_form_is_mended(text: str, expected: str) -> None:
    assert DESK.mended(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The court declared the ban unconstitutional.",
        "They made the company international.",
        "The German national was held.",
        "With the team European champions, the town danced.",
        "The chips French fries are made of are cheap.",
        "That makes a hard task more hard for them.",
        "Police closed the case Monday.",
        "The factor Rossi named was luck.",
        "The head coach and Inter parted.",
        "Half of them, whom see below, left.",
        "What appear to be stones are shells.",
        "They use what remain of the walls.",
        "How did they learn the song?",
        "Hopes remain low after the vote.",
        "He wanted complete silence.",
        "They are used to winning.",
        "She had to bring it and to sing.",
        "It is at odds with the plan and at home of course.",
        "There is not only rain.",
        "There are not many rooms.",
        "The A team met a The Hague judge.",
        "The Spain of today is not the Spain coach's.",
        "The Paris, Rome and Milan shops closed.",
        "They won nearly the whole cup and met again the next day.",
        "It was approved unanimously the same night.",
        "After the war had ended, they met.",
        "Since his boss has the key, he waits.",
        "In summer will they come?",
        "However, had the judge known, he would have gone.",
        "Found in the wood, the boy slept.",
        "Asked the way, she pointed.",
        "Died in the night: a king.",
        "He is gone, and she is survived by a son.",
        "The stars are collapsed suns.",
        "He asked: what is the time?",
        "They know who will be the winner.",
        "They found what may be the oldest coin.",
        "Who said what is a mystery.",
        "It fell four cents on Friday, and it remains the best of all.",
        "The poor were hit the hardest.",
        "When the box is opened a form falls out.",
        "To win was a dream for the captain.",
        "To be captain is the wish of the boy.",
        "It is Monday to sing and it was up to Rossi to sing.",
        "He has a face very similar to his father's.",
        "The head of the Anna Neri Foundation left with the son of the actor Carlo Neri.",
        "The secretary of state Carlo Neri and the chief of staff Anna Neri left.",
        "The spokesman for House Speaker Carlo Neri left with a lawyer for Anna Neri.",
        "The mayor of San Diego, Carlo Neri, met the king of Spain.",
        "Was the climate democratic?",
        "Ever since the phones appeared the number has grown.",
        "They sought to break the deadlock and kept at bay the rest.",
        "The firm signed into law nothing, and sold at two pounds a pack.",
        "She told how work in the mill went.",
    ],
)
def test_native_form_is_left_alone(text: str) -> None:
    assert DESK.names(text) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("It was presented yesterday the new book of the writer.", "it-for-later-subject"),
        ("Near the church was opened a new shop.", "passive-before-its-subject"),
        ("In the village arrived two buses full of guests.", "place-verb-subject"),
        ("Into the game intervened a new player of the club.", "verb-before-its-subject"),
        ("He explained what were the aims of the club.", "asked-what-is"),
        ("The mayor had yesterday a meeting with the nuns.", "adverb-before-object"),
    ],
)
def test_what_has_no_simple_wording_is_found(text: str, rule: str) -> None:
    assert rule in DESK.names(text)


def test_the_examples_hold() -> None:
    assert not list(failures([rule for module in MODULES for rule in module.RULES]))
