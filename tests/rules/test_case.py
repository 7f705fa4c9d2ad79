"""The capitals of wordings."""

from __future__ import annotations

import pytest

from mtqa.rules.case import capitalised


@pytest.mark.parametrize(
    ("wording", "sentence", "expected"),
    [
        ("the mystery", "<The yellow> remains.", "The mystery"),
        ("the mystery", "They speak of <the yellow> again.", "the mystery"),
        ("teachers", "They met <Russian masters> in May.", "teachers"),
        ("sham votes", "THE <FARCE REFERENDUMS> BEGIN", "SHAM VOTES"),
        ("32 hryvnias", "It costs <32 UAH> now.", "32 hryvnias"),
        ("suburban line A", "They closed <RER A> in May.", "suburban line A"),
        ("missile strike", "- <Rocket strike> on the port", "Missile strike"),
        ("delays are likely", "They stop at 10 p.m. <Impairments are expected> all day.", "Delays are likely"),
        ("train drivers", "The German <Locomotive Drivers>' Union met.", "Train Drivers"),
        ("retail chain", "The Association of <Retail Network> Suppliers met.", "Retail Chain"),
        ("tourism", "It is of International <Tourist> Interest.", "Tourism"),
        ("Covid certificate", "The Italian <Green Pass> is gone.", "Covid certificate"),
        ("chamber of deputies", "On Monday the <Chamber of Deputies> met.", "chamber of deputies"),
        ("justice Rosa Neri", "On Monday <Minister Rosa Neri> left.", "Justice Rosa Neri"),
        ("coach Neri", "On Monday <Technician Neri> left.", "coach Neri"),
    ],
)
def test_capitals(wording: str, sentence: str, expected: str) -> None:
    before, _, rest = sentence.partition("<")
    matched, _, after = rest.partition(">")
    start, end = len(before), len(before) + len(matched)
    assert capitalised(wording, before + matched + after, start, end, starts_sentence=not before) == expected
