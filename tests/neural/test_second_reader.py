"""A second reader with known opinions: what it confirms, ranks and drops. No torch is needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import pytest

from mtqa.document import Span
from mtqa.finding import Finding, Fix, Severity
from mtqa.formats import document_from_text
from mtqa.lint import Linter, LintOptions
from mtqa.neural.second_reader import CLEAR, LEAD_IN, SecondReader, margin
from mtqa.reading import Reading

TEXT = "It was cold. On the other hand, he spoke at the gates of Rome, and left. It rained."
PHRASE = "at the gates of"


@dataclass
class Opinions:
    """Surprisals by a phrase that a text holds; 50 nats where it holds none. Half a nat a character is added."""

    of: Mapping[str, float]
    read: list[str] = field(default_factory=list)

    def surprisals(self, texts: Sequence[str]) -> list[float]:
        self.read += (text.removeprefix(LEAD_IN) for text in texts)
        return [next((n for part, n in self.of.items() if part in text), 50.0) + len(text) / 2 for text in texts]


def finding(text: str, phrase: str = PHRASE, *, suggestions: tuple[str, ...] = ("just outside",)) -> Finding:
    start = text.index(phrase)
    return Finding(
        rule="calque/it-en/war/at-the-gates-of",
        span=Span(start, start + len(phrase)),
        text=phrase,
        message="",
        severity=Severity.SUGGESTION,
        confidence=0.5,
        category="collocation",
        suggestions=suggestions,
        fix=Fix.SUGGESTED,
    )


def read(one: Finding, opinions: Opinions, text: str = TEXT, format: str = "plain") -> list[Finding]:
    return SecondReader(opinions)(Reading(document_from_text(text, format=format)), [one])


@pytest.mark.parametrize(
    ("nats", "severities"),
    [(6.0, [Severity.WARNING]), (CLEAR, [Severity.WARNING]), (1.0, [Severity.SUGGESTION]), (-0.1, []), (-8.0, [])],
)
def test_a_suggestion_is_promoted_kept_or_dropped(nats: float, severities: list[Severity]) -> None:
    found = read(finding(TEXT), Opinions({"just outside": 50.0 - nats}))
    assert [one.severity for one in found] == severities


def test_the_reason_is_readable_and_the_confidence_moves() -> None:
    (found,) = read(finding(TEXT), Opinions({"just outside": 43.8}))
    assert found.evidence == ("a language model finds 'just outside' 6.2 nats more natural",)
    assert found.confidence == 0.78


def test_only_the_sentence_is_read() -> None:
    opinions = Opinions({})
    read(finding(TEXT), opinions)
    assert opinions.read == [
        "On the other hand, he spoke at the gates of Rome, and left.",
        "On the other hand, he spoke just outside Rome, and left.",
    ]


def test_of_a_long_sentence_the_words_around_are_read() -> None:
    text = "word " * 100 + "he spoke at the gates of Rome and left " + "again " * 100 + "."
    opinions = Opinions({})
    read(finding(text), opinions, text)
    assert len(opinions.read[0]) < 400
    assert opinions.read[0].startswith("word ")
    assert opinions.read[0].endswith(" again")


def test_suggestions_are_ranked_where_the_difference_is_clear() -> None:
    one = finding(TEXT, suggestions=("just outside", "near", "on the edge of"))
    (found,) = read(one, Opinions({"near Rome": 40.0, "just outside": 46.0}))
    assert found.suggestions == ("near", "just outside", "on the edge of")
    (found,) = read(one, Opinions({"near Rome": 45.0, "just outside": 46.0}))
    assert found.suggestions == one.suggestions


@pytest.mark.parametrize(
    "changes",
    [
        {"severity": Severity.ERROR, "confidence": 0.9},
        {"severity": Severity.WARNING, "confidence": 0.9},
        {"suggestions": ()},
        {"rule": "typography/quotes"},
        {"span": Span(0, len(TEXT))},
    ],
)
def test_what_is_sure_or_has_no_wording_is_left_as_it_is(changes: Mapping[str, object]) -> None:
    one = replace(finding(TEXT), **changes)  # type: ignore[arg-type]
    opinions = Opinions({"just outside": 90.0})
    assert read(one, opinions) == [one]
    assert not opinions.read


def test_a_warning_stays_and_loses_confidence() -> None:
    one = replace(finding(TEXT), severity=Severity.WARNING, confidence=0.75)
    (found,) = read(one, Opinions({"just outside": 55.0}))
    assert (found.severity, found.confidence) == (Severity.WARNING, 0.52)
    assert found.evidence == ("a language model finds the text as it stands 5.0 nats more natural",)


def test_a_safe_fix_keeps_its_order() -> None:
    one = replace(finding(TEXT, suggestions=("just outside", "near")), fix=Fix.SAFE)
    (found,) = read(one, Opinions({"near Rome": 30.0}))
    assert found.suggestions == one.suggestions


def test_markup_is_not_read() -> None:
    text = "<p>It was <b>cold</b>. He spoke at the&nbsp;gates of <i>Rome</i> then.</p>"
    one = finding(text, "at the&nbsp;gates of")
    opinions = Opinions({"just outside": 40.0})
    (found,) = read(one, opinions, text, "html")
    assert opinions.read == ["He spoke at the gates of Rome then.", "He spoke just outside Rome then."]
    assert found.severity is Severity.WARNING


def test_a_longer_wording_is_not_worse_for_its_length() -> None:
    assert margin(40.0, 50.0, 20) == 0.0
    assert margin(50.0, 40.0, -20) == 0.0


@pytest.mark.parametrize(("nats", "shown", "hidden"), [(6.0, 1, 0), (1.0, 0, 1), (-6.0, 0, 0)])
def test_lint_shows_what_the_reader_confirms(
    nats: float, shown: int, hidden: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    opinions = Opinions({"on the outskirts of": 50.0 - nats, "just outside": 60.0})
    monkeypatch.setattr("mtqa.neural.second_reader.load_reader", lambda lm, device: SecondReader(opinions))
    document = document_from_text("The troops are again at the gates of Sorbana.")
    options = LintOptions(source="it", select=("calque/it-en/war",))
    assert (len(Linter(options).lint(document).findings), Linter(options).lint(document).hidden) == (0, 1)
    result = Linter(replace(options, lm="any")).lint(document)
    assert (len(result.findings), result.hidden) == (shown, hidden)
