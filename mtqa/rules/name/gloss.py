"""Whether a text explains an institution that it calls by a foreign name."""

from __future__ import annotations

import re

from mtqa.expression import lazy
from mtqa.glossary import Mention

__all__ = ["is_glossed"]

_NATIONAL = lazy(r"^(?:Italian|Italy's|French|Spanish|German) ")
_OF_BODY = "ministry|office|agency|authority|palace|seat|residence|police|bank|court|council|government|institute|union|service|regulator|watchdog"
_GLOSS = lazy(
    rf"(?:'s)?, (?:the|an?|its|[A-Z]\w+(?:'s|n|ese|ish))(?: [\w'-]+){{0,5}} ?(?:{_OF_BODY})\b"
    rf"| (?:[a-z]+ ){{0,2}}(?:{_OF_BODY})\b|(?:'s)? \((?:the |[A-Z]\w+'s )?[^()]{{0,40}}(?:{_OF_BODY})",
    re.IGNORECASE,
)
"""X, Italy's foreign ministry; X (the prime minister's office); the X energy authority."""
_APPOSITION = lazy(rf"(?:{_OF_BODY})(?:, | at | \()(?:known as |called )?(?:the )?['\"]?\Z", re.IGNORECASE)
"""The ministry, known as the X."""


def is_glossed(text: str, group: list[Mention]) -> bool:
    """Whether the text explains an institution beside a mention: the Farnesina, the Foreign Ministry."""
    preferred = group[0].form.preferred
    name = preferred.removeprefix("the ")
    names = {name.lower(), _NATIONAL.sub("", name).lower()} if name != preferred else set()
    return any(
        any(name in text[max(0, m.start - 60) : m.end + 80].lower() for name in names)
        or _GLOSS.match(text, m.end)
        or _APPOSITION.search(text, max(0, m.start - 60), m.start)
        for m in group
    )
