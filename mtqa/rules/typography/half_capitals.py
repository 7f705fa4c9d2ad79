"""Names of bodies with a capital on their first word only, as Romance languages write them: "the Civil protection"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_FIELDS = (
    "Foreign affairs", "Economic development", "Public administration", "Ecological transition", "Cultural heritage",
    "Agricultural policies",
)  # fmt: skip
"""What only is a name behind "ministry of"."""
_BODIES = (
    *_FIELDS, "Civil protection", "Financial police", "Finance police", "State police", "Traffic police", "Municipal police",
    "Flying squad", "Mobile squad", "Fire brigade", "Holy see", "Red cross", "Constitutional court", "Supreme court",
    "Court of cassation", "Court of appeal", "Court of auditors", "Council of ministers", "Council of state",
    "Chamber of deputies", "United nations", "Champions league", "Europa league", "Black sea", "Security council",
)  # fmt: skip
_ANY = lazy("police|squad|brigade|protection")
"""What any town has, and what is no name without an article."""
_SMALL = frozenset(("of", "the"))
_HALF = lazy(rf"(?<=[a-z,] )(?P<body>{'|'.join(_BODIES)})\b(?!-)")
_OFFICE = lazy(r"(?:of|for)(?: the)? \Z")


def _half_capitals(sentence: str) -> Iterator[Match]:
    for match in _HALF.finditer(sentence):
        body = match["body"]
        if body in _FIELDS and not _OFFICE.search(sentence, max(0, match.start() - 8), match.start()):
            continue
        full = " ".join(word if word in _SMALL else word.capitalize() for word in body.split())
        named = sentence.endswith(("the ", "The "), 0, match.start()) or not _ANY.search(body)
        yield Match(match.start(), match.end(), (full,) if named else (body.lower(), full))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="typography/half-capitalised-name",
        find=_half_capitals,
        anchors=tuple(sorted(body.lower() for body in _BODIES)),
        message="The name of a body has a capital on each of its words: 'the Ministry of Foreign Affairs', 'the Red Cross'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="capitalisation",
        source_expression="Ministero degli Affari esteri, Protezione civile",
        source_languages=("it", "es", "pt", "fr"),
        fix=Fix.SAFE,
        flags=(
            "She wrote to the Ministry of <Foreign affairs> in May.",
            "The men of the <Civil protection> have left.",
            "It is up to the <Council of ministers>.",
            "Those on alert are <Municipal police> and firefighters.",
        ),
        passes=(
            "She wrote to the Ministry of Foreign Affairs in May.",
            "Civil protection is a duty of all. The foreign affairs of the state are quiet.",
            "He edits the review, Foreign affairs and trade are its topics.",
        ),
    ),
)
