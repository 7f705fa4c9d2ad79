"""Which of several findings about the same words is told."""

from __future__ import annotations

import pytest

from mtqa.document import Span
from mtqa.finding import Finding, Severity
from mtqa.overlaps import strongest

TEXT = "The envoy of the Farnesina was invested by a cart and lost 4 millions of euros."


def finding(rule: str, text: str, *wordings: str, severity: Severity = Severity.WARNING) -> Finding:
    start = TEXT.index(text)
    return Finding(rule, Span(start, start + len(text)), text, "m", severity, 0.8, "c", suggestions=wordings)


@pytest.mark.parametrize(
    ("kept", "dropped"),
    [
        (  # the same letters go
            finding("typography/one", "millions of", "million", severity=Severity.ERROR),
            finding("calque/x/two", "4 millions of euros", "4 million euros"),
        ),
        (finding("typography/two", "4 millions", "4 million"), finding("typography/one", "millions", "million")),
        (  # a name, with the small words before it
            finding("name/untranslated", "Farnesina", "Italian Foreign Ministry"),
            finding("calque/x/two", "of the Farnesina", "of the foreign ministry"),
        ),
        (  # a rule of the user's says it better
            finding("house/desk/carts", "invested by a cart", "run over by a cart"),
            finding("calque/x/two", "invested by", "hit by", severity=Severity.ERROR),
        ),
    ],
)
def test_one_fault_is_told_once(kept: Finding, dropped: Finding) -> None:
    assert strongest([kept, dropped]) == strongest([dropped, kept]) == [kept]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (finding("typography/one", "4 millions", "four millions"), finding("calque/x/two", "millions of", "million")),
        (finding("typography/one", "4 millions"), finding("structure/two", "4 millions")),
        (  # the name is not all of it
            finding("name/untranslated", "Farnesina", "Italian Foreign Ministry"),
            finding("calque/x/two", "envoy of the Farnesina", "diplomat of the Farnesina"),
        ),
        (  # hidden, unless asked for
            finding("house/desk/carts", "invested by a cart", "run over", severity=Severity.SUGGESTION),
            finding("calque/x/two", "invested by", "hit by"),
        ),
        (finding("house/desk/carts", "cart", "waggon"), finding("calque/x/two", "invested by a cart", "hit by a cart")),
    ],
)
def test_two_faults_are_both_told(one: Finding, other: Finding) -> None:
    assert set(strongest([one, other])) == set(strongest([other, one])) == {one, other}
