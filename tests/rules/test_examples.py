"""Every rule flags what it says it flags, and leaves alone what it says it leaves alone."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from mtqa.finding import Fix
from mtqa.rules.catalogue import all_rules
from mtqa.rules.examples import failures, marked
from mtqa.rules.phrase import PhraseRule
from mtqa.rules.rule import Rule

RULES = all_rules()


def test_the_examples_of_every_rule_hold() -> None:
    assert not [f"{failure.rule}: {failure.example!r} {failure.problem}" for failure in failures(RULES)]


def test_there_are_enough_rules_and_none_twice() -> None:
    assert sum(isinstance(rule, PhraseRule) for rule in RULES) >= 150
    assert not [id_ for id_, times in Counter(rule.id for rule in RULES).items() if times > 1]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_complete(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)+", rule.id)
    assert len(rule.flags) >= 2
    assert len(rule.passes) >= 2
    assert len(rule.message) >= 20
    assert rule.message.rstrip(")'\"”").endswith((".", "?", "!"))
    assert 0 < rule.confidence <= 1
    assert rule.category
    assert all(marked(example)[1] for example in rule.flags), "no part of an example is marked"
    if isinstance(rule, PhraseRule) and rule.fix is Fix.SAFE:
        assert rule.phrase(0).templates, "a safe fix needs a suggestion"
