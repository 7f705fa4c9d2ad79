"""Forms that pages leave when links, bold words and headings are translated on their own and run into the text."""

from __future__ import annotations

import pytest

from mtqa.rules.typography import RULES
from tests.rules.desk import Desk

DESK = Desk(RULES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The second readingwaits for May.", "The second reading waits for May."),
        ("It was shownbut not sold.", "It was shown but not sold."),
        ("The latest newsshould cheer them.", "The latest news should cheer them."),
        ("They closed the shopbecause of rain.", "They closed the shop because of rain."),
        ("He met couldbe buyers.", "He met could be buyers."),
        ("The shot that woundedRossi came late.", "The shot that wounded Rossi came late."),
        ("They went homeHe said that it was over.", "They went home. He said that it was over."),
        ("They spoke of the budgetWhile it rained.", "They spoke of the budget. While it rained."),
        (
            "The town is preparing for a vote In the spring, says the mayor.",
            "The town is preparing for a vote in the spring, says the mayor.",
        ),
        ("They are at the palace We are told to wait.", "They are at the palace. We are told to wait."),
        ("The fee was paid The evening before.", "The fee was paid the evening before."),
        ("The town has Decided to wait.", "The town has decided to wait."),
        ("It is the end of politics. votes are bought now.", "It is the end of politics. Votes are bought now."),
        ("My wife and i live in Bari.", "My wife and I live in Bari."),
        ('They said "no".She left.', 'They said "no". She left.'),
        ("They said “yes”.He left.", "They said “yes”. He left."),
        ("They go now, ”Rossi said.\n\nIt rains.", "They go now,” Rossi said.\n\nIt rains."),
        ("“They sleep in the hall, the guard says.\nIt rains.", "“They sleep in the hall,” the guard says.\nIt rains."),
        ("“They call it “home” here,” he said.", "“They call it ‘home’ here,” he said."),
        ("The fans of theOM met at 18: 30 in the rain.", "The fans of the OM met at 18:30 in the rain."),
        ("Anna Garc?a says it?s late in Goinia.", "Anna García says it's late in Goiânia."),
        ("In the west of the town, Two men were hurt.", "In the west of the town, two men were hurt."),
    ],
)
def test_pieces_of_a_page_are_parted(text: str, expected: str) -> None:
    assert DESK.mended(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The starstruck boy heard a bombshell in the classroom.",
        "The byelection was a standstill for the salespeople.",
        "They use LinkedIn and YouTube, and fly with easyJet in winter.",
        "The song Where is the Love was a hit.",
        "They all saw Gone With the Wind at school.",
        "He trusts in God and in His great mercy.",
        "Liu He said so, and Doctor Who is on at six.",
        "He sang Carry On for the fans.",
        "It weighs approx. two tons.",
        "How to live In style",
        "Read the i paper.",
    ],
)
def test_what_is_one_word_or_a_name_stays(text: str) -> None:
    assert DESK.mended(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dynamo lost 0: 1 at home.", "Dynamo lost 1-0 at home."),
        ("The hosts won the last set 30:33.", "The hosts won the last set 33-30."),
        ("The town has 12 000 residents.", "The town has 12,000 residents."),
        ("Some 45 300 people marched.", "Some 45,300 people marched."),
        ("The wind reached 90 km / h at dawn.", "The wind reached 90 km/h at dawn."),
        ("The index was up + 3% on Friday.", "The index was up +3% on Friday."),
        ("They sold 1.200 cars in May.", "They sold 1,200 cars in May."),
        ("There were 1.500 victims.", "There were 1,500 victims."),
        ("They will spend 1.140 euros more.", "They will spend 1,140 euros more."),
        ("They sold 1.500 coupons.", "They sold 1,500 coupons."),
        ("The plan of Euro 20 million died.", "The plan of 20 million euros died."),
        (
            "A fine of Euro 500 was set, and cut by euro 20 million.",
            "A fine of 500 euros was set, and cut by 20 million euros.",
        ),
        ("It' s late and the mayor 's plan isn 't good.", "It's late and the mayor's plan isn't good."),
        ("The tax rose by 0, 5 per cent.", "The tax rose by 0.5 per cent."),
        ("The concert begins at 21 in the square.", "The concert begins at 9pm in the square."),
    ],
)
def test_figures_take_their_english_form(text: str, expected: str) -> None:
    assert DESK.mended(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The match starts at 20:45 and they led 2-0.",
        "He quoted John 3:16 after the match.",
        "She scored on 27:37 in the game.",
        "In 2012 300 people came.",
        "Call 555 123 4567 today.",
        "He won and / or lost.",
        "He said 'so what' and left with the farmers' union.",
        "There were eight 're-operations' there.",
        "In 2010, 5 per cent left.",
        "The stock closed at $47.125 a share.",
        "Diesel cost 1.840 euros at the pump, and the euro buys 1.140 dollars.",
        "Euro 2004, Euro 96 and Euro 20 were played; the car meets Euro 6.",
        "The firm paid Euros 100m.",
    ],
)
def test_other_figures_stay(text: str) -> None:
    assert DESK.mended(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The polls close at 16.30 on Sunday.", "The polls close at 4.30pm on Sunday."),
        ("The match starts at 21.15, and ends late.", "The match starts at 9.15pm, and ends late."),
        ("They met at 20.15 o'clock in Rome.", "They met at 8.15pm in Rome."),
        ("The race starts at 14 and ends at 17.", "The race starts at 2pm and ends at 5pm."),
        ("The match will be played at 21 at the stadium.", "The match will be played at 9pm at the stadium."),
        ("At 14 the president will speak.", "At 2pm the president will speak."),
        ("Tomorrow at 15 the judge decides.", "Tomorrow at 3pm the judge decides."),
        ("The meeting is at 14 and ends late.", "The meeting is at 2pm and ends late."),
        ("A crash around 17 on the motorway hurt two.", "A crash around 5pm on the motorway hurt two."),
        ("From 9 to 18 the museum is open.", "From 9am to 6pm the museum is open."),
        ("The library is open from 9 to 19, daily.", "The library is open from 9am to 7pm, daily."),
    ],
)
def test_hours_take_their_english_form_once(text: str, expected: str) -> None:
    assert DESK.mended(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Born on 7 ottobre 1961, he left on 3 maggio.", "Born on 7 October 1961, he left on 3 May."),
        ("The fair of Domenica 12 is off.", "The fair of Sunday 12 is off."),
        ("By the 30th of march they had gone.", "By the 30th of March they had gone."),
        ("Since 1° June they pay.", "Since 1 June they pay."),
        ("A band of the years '90 sang.", "A band of the 1990s sang."),
    ],
)
def test_dates_take_their_english_form(text: str, expected: str) -> None:
    assert DESK.mended(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They met in Piazza 8 Agosto and in Via 25 Aprile.",
        "She read 2 mai tais off the list of drinks.",
        "The number of days with rain was 12 in May.",
        "Some 30 march in the rain, and 20 may follow.",
        "Over the years 30 to 40 were lost.",
        "The index fell 3%. It stood at 20.30.",
    ],
)
def test_what_only_looks_like_a_date_stays(text: str) -> None:
    assert DESK.mended(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "At 23, the midfielder has the world at his feet.",
        "At 19 the match-winner of the final went home.",
        "He left school at 14 and worked in a mine.",
        "Votes at 16 are a good idea, they say.",
        "The party is at 24 in the polls and at 20 in Lyon.",
        "A fire at 24 Garden Road hurt two.",
        "Fire at 14 and 16 Garden Road hurts two.",
        "The index ended Friday at 20, down a little.",
        "Oil settled on Wednesday at 24, down from Tuesday.",
        "Jones will start at 15 with Rees on the wing.",
        "The hearing is set for 24 and 25 May.",
        "The crash in Milan killed around 17 and left many in hospital.",
        "Membership of the festival rose from 9 to 14, they said.",
        "The museum is open to children from 11 to 18.",
    ],
)
def test_ages_prices_ranks_and_addresses_are_no_hours(text: str) -> None:
    assert DESK.mended(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'They were told to "not\napproach the bridge" and left.',
            'They were told to "not approach the bridge" and left.',
        ),
        ("They were told to “not\napproach the bridge”.", "They were told to “not approach the bridge”."),
        ('He set "limited\r\nchecks" at the station.', 'He set "limited checks" at the station.'),
    ],
)
def test_a_quotation_that_a_line_break_parts_is_put_together(text: str, expected: str) -> None:
    assert DESK.mended(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        '"We held the bridge.\n"Then they came," she said.',
        'They sang "Bella\nCiao" in the square.',
        'The mayor of the town was the first\nto speak: he told them to "not\napproach the bridge" and left.',
        'The mayor of the town and the head of the police told the people to "not\napproach the bridge at any hour of the day".',
    ],
)
def test_lines_that_prose_is_cut_into_stay(text: str) -> None:
    assert "broken-quote" not in DESK.names(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the the war is on.", "the war is on."),
        ("A list:\nthe the war in Kiev.", "A list:\nthe war in Kiev."),
        ('He said: "the the war".', 'He said: "the war".'),
        ("It it is late. It was was a hard day.", "It is late. It was a hard day."),
        ("The talks were held on on Monday.", "The talks were held on Monday."),
        ("If it it rains, as as now, those who who left stay.", "If it rains, as now, those who left stay."),
    ],
)
def test_a_doubled_word_is_said_once(text: str, expected: str) -> None:
    assert DESK.mended(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "What it is is clear. All it was was a dream. It shows that what there was was lost.",
        "They carried on on Monday, and once you have it it works.",
        "The Serie A a year ago; Will will know, and in May may we.",
        "The vote on the role that it was was close.",
        "They asked whose who who is.",
    ],
)
def test_what_native_english_has_twice_stays(text: str) -> None:
    assert DESK.mended(text) == text


@pytest.mark.parametrize("letter", ["a", "é", "A"])
def test_a_word_of_a_million_letters_stays_whole(letter: str) -> None:
    """Were each of its parts looked up, this would take hours."""
    assert DESK.mended(letter * 1_000_000) == letter * 1_000_000


def test_a_price_in_the_paragraph_before_makes_no_price_of_an_hour() -> None:
    assert DESK.names("It cost 40 euros.\n\nThe bells rang at 20.30.") == ["clock-with-point"]
    assert DESK.names("It cost 40 euros. The index stood at 20.30.") == []
