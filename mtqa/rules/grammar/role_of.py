"""A person's role without its article: 'Professor of the academy said'."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import any_of, words
from mtqa.rules.grammar.bare import has_verb
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_ROLES = words(
    """academic academician actor actress adviser advisor ambassador analyst artist assistant astronaut athlete author
    boxer captain chairman chairwoman champion coach colleague commander composer correspondent cosmonaut defender
    deputy designer director doctor driver economist editor employee engineer entrepreneur ex-minister ex-president
    expert finalist footballer founder forward friend general goalkeeper governor graduate guest head host inhabitant
    inspector inventor investigator journalist lawyer lecturer manager mayor medalist medallist member midfielder
    mp musician negotiator observer official owner parliamentarian participant physician pilot player
    politician president presenter producer professor prosecutor psychologist rector relative representative
    researcher resident scientist senator servant serviceman singer soldier soloist specialist spokesman
    spokesperson spokeswoman striker student teacher technologist trainer veteran virologist volunteer winner witness
    worker writer"""
)
_QUALITIES = (
    "Former|Famous|Well-known|Popular|Honored|Honoured|Chief|Leading|Senior|Official|Deputy|First|Acting|Corresponding"
    "|Permanent|Executive|General|Scientific|Head|Press|Ex-"
)
_LONG = 8
"""So many words make a sentence that is no heading or caption."""
_OFFICE = lazy(
    rf"[\"']?(?P<role>(?:(?:{_QUALITIES})(?: [a-z]+)? )?(?i:{any_of(_ROLES)})) (?:of|from) (?:the|our|his|its|one of the)\b"
)
# Offices that are names in English: "Speaker of the House Nancy Pelosi", "Head of state".
_FIXED = lazy(r"(?:Chairman|Leader|President) of the (?:House|Senate|United|Joint)\b")


def _role_of(sentence: str) -> Iterator[Match]:
    match = _OFFICE.match(sentence)
    if match is None or _FIXED.match(sentence, match.start("role")) or not _is_told(sentence, match.end()):
        return
    role = match["role"]
    wording = "An MP" if role == "MP" else f"The {role.lower()}"
    yield Match(match.start("role"), match.end("role"), (wording,))


def _is_told(sentence: str, at: int) -> bool:
    return sentence.count(" ") >= _LONG and sentence.rstrip("\"')").endswith(".") and has_verb(sentence[at:])


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/role-of-without-article",
        message="A person's role with 'of' takes an article: 'The rector of the academy said', 'A member of the club left'.",
        severity=Severity.SUGGESTION,  # Australian papers leave it out as well
        confidence=0.7,
        category="article",
        source_expression="Профессор академии заявил / Професор академії заявив",
        source_languages=("ru", "uk"),
        find=_role_of,
        anchors=tuple(f"{role} {of}" for role in sorted(_ROLES) for of in ("of", "from")),
        flags=(
            "<Professor> of the academy said that the water in the lake is clean.",
            "<Former head> of the bank was seen at the airport on Monday night.",
        ),
        passes=(
            "The professor of the academy said that the water in the lake is clean.",
            "Professor of the year",
            "Speaker of the House Anna Neri said that the water in the lake is clean.",
            "Winners of the cup said that the water in the lake is clean.",
        ),
    ),
)
