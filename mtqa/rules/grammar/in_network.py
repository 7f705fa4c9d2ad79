"""What is written 'in Instagram', for 'on Instagram'."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import ROMANCE
from mtqa.rules.english import any_of, words
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_NETWORKS = ("Instagram", "Facebook", "Twitter", "Telegram", "TikTok", "YouTube", "VKontakte", "Viber")
_IN = lazy(
    rf"\b(?P<in>[Ii]n) (?P<network>{any_of(_NETWORKS)})(?=[.,;:)!?\"]|$| (?:by|on|with|and|that|a|the|about|of|after|under|which)\b)"
)
# What people do there; without it "in Facebook" may be an investor's or a shareholder's.
_WRITING = words(
    """wrote writes written post posts posted posting publish publishes published publishing shared shares page pages account
    accounts profile subscribers followers said says stated reported reports told announced photo photos photograph picture
    pictures video videos message messages commented comment comments blog microblog channel channels noted added placed"""
)
_STAKE = lazy(
    r"\b(?:shares?|stakes?|stock|invest\w*|interest|role|confidence|trust|faith|believ\w+|money|part|bugs?|flaws?|bosses|jobs?|work\w*|rise|fall|drop) $"
)
_WORD = lazy(r"[a-z]+")


def _in_network(sentence: str) -> Iterator[Match]:
    for match in _IN.finditer(sentence):
        before = sentence[: match.start()]
        if not _STAKE.search(before) and not _WRITING.isdisjoint(_WORD.findall(sentence)):
            preposition = "On" if match["in"] == "In" else "on"
            yield Match(match.start(), match.end(), (f"{preposition} {match['network']}",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/posted-in-network",
        message="What people write there is 'on' a network: 'on Instagram', 'on Telegram'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="preposition",
        source_expression="в Instagram / у Facebook",
        source_languages=("ru", "uk", *ROMANCE),
        find=_in_network,
        anchors=tuple(f"in {network.lower()}" for network in _NETWORKS),
        flags=("She wrote about the concert <in Instagram>.", "The photos were posted <in Facebook> by her son."),
        passes=(
            "She wrote about the concert on Instagram.",
            "The bank said that it had bought shares in Facebook.",
            "He works in Facebook's office.",
        ),
    ),
)
