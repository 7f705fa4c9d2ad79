"""Who said it, without 'by' or on the wrong side of the verb: "It is reported Ukrinform", "As explained Maria Rossi"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.rules.english import ANY_FINITE, MONTHS, NATIONALITIES, WEEKDAYS, any_of, words
from mtqa.rules.grammar.bare import has_verb
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_STATED = "reported stated said announced told informed written noted confirmed declared evidenced indicated".split()
_WHO = (
    rf"(?P<who>(?!{any_of(WEEKDAYS | MONTHS)}\b)[A-Z][\w'-]+"
    r"|the [\w-]+|(?:press|head|representative|director|official|chief|police|deputy|newspaper|publication|edition|agency|local)\b)"
)
_NO_BY = lazy(rf"(?P<said>\b(?:This|[Aa]bout (?:this|it)|It) (?:was|is|has been) {any_of(tuple(_STATED))}) {_WHO}")
_AS_SAID = words(
    """reported stated told explained pointed indicated revealed announced declared recalled confirmed highlighted underlined
    emphasized emphasised clarified specified detailed assured advanced anticipated published reiterated stressed envisaged
    requested recommended foreseen demanded"""
)
_AS_SAYS = words(
    "reconstructs states notes confirms anticipates wrote writes reports informs tells explains points reveals announces recalls underlines says said shows"
)
_BEFORE_SAID = ("previously", "earlier", "already", "recently")
_NO_BY_AS = lazy(
    rf"(?P<as>\b[Aa]s) (?P<adverb>(?:{'|'.join(_BEFORE_SAID)}) )?(?P<said>{any_of(_AS_SAID | _AS_SAYS)}(?: out)?) "
    rf"(?P<mark>\"?){_WHO}(?P<name>(?: [A-Z][\w'-]+)*)(?(mark)(?P=mark))"
)
_NO_SPEAKERS = NATIONALITIES | words("Covid Mr")
_ADVERBIAL = lazy(r"the (?:day|night|week|month|year|same|following|previous|next|other|morning|evening|first|last)$")


def _lost_by(sentence: str) -> Iterator[Match]:
    for match in _NO_BY.finditer(sentence):
        # "It was announced Sony would leave" only leaves out "that".
        if _ADVERBIAL.match(match["who"]) or (match["said"].startswith("It") and has_verb(sentence[match.end() :])):
            continue
        yield Match(match.start("said"), match.end(), (f"{match['said']} by {match['who']}",))


_AS_REPORTS = lazy(
    rf"(?P<as>As) (?P<verb>{any_of(_AS_SAYS)}) (?P<who>(?:the|an?|today's|his|her|its) [^,;:.\"]{{2,60}}), "
)
"""The same with a speaker of several words, as far as the comma: "As reports the local newspaper, "."""


def _as_said_name(sentence: str) -> Iterator[Match]:
    opening = _AS_REPORTS.match(sentence)
    if opening and not ANY_FINITE.search(opening["who"]) and not _ADVERBIAL.search(opening["who"]):
        wording = f"{opening['as']} {opening['who']} {opening['verb']}"
        yield Match(0, opening.end("who"), (wording,))
        return
    for match in _NO_BY_AS.finditer(sentence):
        mark = match["mark"]
        who = f"{mark}{match['who']}{match['name']}{mark}"
        if _ADVERBIAL.match(match["who"]) or (match["who"].isupper() and not mark) or match["who"] in _NO_SPEAKERS:
            continue
        said = f"{match['adverb'] or ''}{match['said']}"
        by = match["said"].removesuffix(" out") in _AS_SAID
        wording = f"{match['as']} {said} by {who}" if by else f"{match['as']} {who} {said}"
        yield Match(match.start(), match.end(), (wording,))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/as-said-name",
        message="The speaker stands before the verb, 'as Maria Rossi explains', or after 'by', 'as explained by Maria Rossi'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="word-order",
        source_expression="come spiega Maria Rossi, según explica, comme l'explique, как сообщил",
        source_languages=SOURCES,
        find=_as_said_name,
        anchors=tuple(f"as {said}" for said in sorted(_AS_SAID | _AS_SAYS | words(" ".join(_BEFORE_SAID)))),
        flags=(
            "<As explained Maria Rossi>, nothing changed.",
            "<As reconstructs today's edition of the Gazzetta>, the deal is done.",
            "<As informs the press office of the town>, the road is shut.",
            "The road is shut, <as reported the newspaper>.",
            "It is late, <as says Paolo Neri>.",
            "The road will be shut, <as envisaged the ministry>.",
            "It is late, <as pointed out Paolo Neri>.",
            '<As previously reported "Vedomosti">, it is late.',
        ),
        passes=(
            "As explained by Maria Rossi, nothing changed.",
            "As reported Monday, the road is shut.",
            "It fell as announced the day before.",
            "As confirmed COVID cases rose, the road was shut.",
            "As reported Russian losses grew, the road was shut.",
        ),
    ),
    SentenceRule(
        id="grammar/this-was-stated-name",
        message="'by' is missing before the one who said it.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="preposition",
        source_expression="об этом заявил пресс-секретарь / про це заявив речник",
        source_languages=("ru", "uk"),
        find=_lost_by,
        anchors=tuple(f"{be} {stated}" for be in ("was", "is", "been") for stated in _STATED),
        probe=r"(?:(?:(?<=this )|(?<=it ))(?:was|is)|(?<=it has )been) [a-z]+ [a-z]",
        flags=(
            "<This was stated press> Secretary of the president.",
            "<It is reported Ukrinform>.",
            "<About this was reported the mayor>.",
        ),
        passes=(
            "This was stated by the press secretary.",
            "It was announced Sony would leave.",
            "This was announced Monday.",
            "It was reported the next day.",
        ),
    ),
)
