"""'your' and 'you' for somebody who is spoken of: Italian 'suo', Spanish 'su', Portuguese 'seu' and German 'Ihr' are both."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.grammar.bare import has_verb, is_stopped
from mtqa.rules.grammar.people import ANYBODY, MAN, WOMAN, Cast, Mention, cast_of
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule
from mtqa.rules.verbs import BASE

__all__ = ["RULES"]

_YOUR = lazy(r"[Yy]ou(?<![\w-][Yy]ou)(?:r|rself)?\b(?![-'])")
_ADDRESS = lazy(
    r"\b(?:[Yy]ou|[Yy]our|[Yy]ours|[Yy]ourself|[Yy]ourselves|[Ll]et's|[Yy]ou're|[Yy]ou'll|[Yy]ou've|[Pp]lease|[Dd]on't)\b"
)
_FIRST = lazy(rf"(?i:[\"'(]?{BASE})\b")
"""A sentence that may begin with an order: "Call the owner"."""
_QUOTED = lazy(r'"[^"\n]*"')
_BEFORE, _BEHIND = 500, 300
_ADVICE = lazy(
    r"(?:\b(?:to|not|always|never|by|of|for|without|and|or|when|is|than|like|must|should|can) (?:\w+ly )?[a-z]+(?: \w+){0,2}? "
    r"|\b[a-z]+ing (?:\w+ ){0,2}?|(?:^|[.:;!?,\n(-] ?)[A-Za-z]+ (?:\w+ ){0,3}?)$"
)
"""Words before "your" that advise everybody: "to check your", "spreading your", "Keep your"."""
_AUXILIARY = r"(?:can|will|would|could|must|may|are|have|had|were|do|did|should|know|want)"
_ORDER = lazy(r"\b[Ss]o (?!for\b|of\b|to\b|by\b|with\b)[a-z]+ (?=yourself)")
"""The reader is told what to do: "a human has been there too, so award yourself a point"."""
_BOTH = lazy(rf"(?<=, )you(?= {_AUXILIARY}\b)|\b(?:to|of|in|with|for) your(?= [^.\n]*-)")
"""The other of the two in a sentence like "Rossi, always attentive to your duties, you can"."""
_YOU = lazy(rf" {_AUXILIARY}\b")
_APPOSITION = lazy(r"(?:'s)?,(?: (?!and |but |or |if |when |that )[^,.;:\"?!]{2,60},)? ")
_WORDINGS = {
    (MAN, "your"): ("his",), (WOMAN, "your"): ("her",), (ANYBODY, "your"): ("his", "her", "their"),
    (MAN, "yourself"): ("himself",), (WOMAN, "yourself"): ("herself",), (ANYBODY, "yourself"): ("himself", "herself"),
}  # fmt: skip


def _your_for_his(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    cast = None
    for match in _YOUR.finditer(clean):
        start, end = match.span()
        if reading.is_quoted(start) or _is_addressed(clean, start, end) or _is_teaser(reading, start):
            continue
        cast = cast or cast_of(reading)
        number = reading.sentence_at(start)
        owner = _owner(cast, number, start)
        if owner is None or owner.kind == "kin" or _FIRST.match(clean, reading.sentences[number].start):
            continue
        word = match.group().lower()
        if word == "you":
            if owner.sex != ANYBODY and _YOU.match(clean, end) and _is_apposed(cast, owner, start):
                yield Match(start, end, ("he" if owner.sex == MAN else "she",))
        elif clean[start].islower() and not _ORDER.search(clean, max(start - 40, 0), end):
            advice = _ADVICE.search(clean, max(start - 40, 0), start)
            unsure = owner.kind == "noun" or (owner.kind == "name" and owner.sex == ANYBODY)
            severity = Severity.SUGGESTION if advice or unsure else Severity.WARNING
            yield Match(start, end, _WORDINGS[owner.sex, word], severity=severity)


def _is_addressed(clean: str, start: int, end: int) -> bool:
    """Whether the text around speaks to its reader."""
    around = f"{clean[max(start - _BEFORE, 0) : start]}-{clean[end : end + _BEHIND]}"
    return _ADDRESS.search(_BOTH.sub("", _QUOTED.sub("", around))) is not None


def _is_teaser(reading: Reading, offset: int) -> bool:
    """Whether a line without a stop and a verb offers its reader something: "All the news about your stars"."""
    sentence = reading.sentences[reading.sentence_at(offset)]
    return not is_stopped(sentence.of(reading.clean)) and not has_verb(reading.clean[sentence.start : offset])


def _owner(cast: Cast, number: int, offset: int) -> Mention | None:
    """The last person of the sentence before an offset."""
    before = [mention for mention in cast.mentions(number) if mention.end <= offset]
    named = [mention for mention in before if mention.kind in ("name", "pronoun")]
    return named[-1] if named else before[-1] if before else None


def _is_apposed(cast: Cast, owner: Mention, offset: int) -> bool:
    """Whether a name at the start of a sentence is followed by "you" as its verb's subject: "Rossi, who is ill, you can"."""
    clean = cast.reading.clean
    return _APPOSITION.fullmatch(clean, owner.end, offset) is not None


_POSTED = lazy(
    r"\b(?:said|wrote|writes|posted|posts|declared|published|publishes|shared|shares|commented|vented|revealed|explained|announced|stated"
    r"|confirmed|released|appeared|spoke|showed|shows)\b[^?\n.]{0,60}? (?:on|in|to|via|through|of) (?P<your>your) (?:official |own |personal )?"
    r"(?:blog|profile|instagram|twitter|account|social (?:networks?|media)|facebook|channel|column|stories|page|website|youtube)\b",
    re.IGNORECASE,
)
_SPOKEN_TO = lazy(r"\b(?:you|your|please|we|us|let's)\b", re.IGNORECASE)


def _posted_on_your(sentence: str) -> Iterator[Match]:
    for match in _POSTED.finditer(sentence):
        told = _QUOTED.sub("", sentence[: match.start("your")])
        if not _SPOKEN_TO.search(told[told.rfind('"') + 1 :]):
            yield Match(match.start("your"), match.end("your"), ("his", "her", "their"))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="grammar/your-for-his",
        message="The text speaks of somebody, not to its reader: 'his', 'her' or 'their', not 'your'.",
        severity=Severity.SUGGESTION,
        confidence=0.5,
        category="pronoun",
        source_expression="le sue prerogative, su marido, seu partido, Ihr Mann",
        source_languages=("it", "es", "pt", "de"),
        find=_your_for_his,
        in_clean=True,
        flags=(
            "Sergio Mattarella, who has always been attentive to <your> duties, <you> can only take note.",
            "The singer Anna Neri posted a photo with <your> daughter in Rome.",
            "On Monday he presented <your> plan in Parliament.",
        ),
        passes=(
            "Anna Neri posted a photo with her daughter.",
            "Can you see Anna Neri and your daughter?",
            '"Anna Neri has lost your keys," said the driver.',
            "Keep your keys at home.",
            "Neil Armstrong has been there too, so award yourself a point.",
            "Anna Neri and friends: all the news about your favourite singers",
        ),
    ),
    SentenceRule(
        id="grammar/posted-on-your",
        message="It is the account of who is spoken of, not the reader's: 'on his Instagram', 'on her blog'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="pronoun",
        source_expression="escreveu em seu Instagram, publicó en su cuenta, nel suo blog",
        source_languages=("it", "es", "pt"),
        find=_posted_on_your,
        anchors=tuple(f"{on} your" for on in ("on", "in", "to", "via", "through", "of")),
        flags=(
            "The singer posted a photo on <your> official Instagram.",
            '"We will win," said the presenter, on <your> blog.',
            "The actress wrote it in <your> account.",
        ),
        passes=(
            "The singer posted a photo on her Instagram.",
            "You said it on your blog.",
            "Check what they posted on your street.",
        ),
    ),
)
