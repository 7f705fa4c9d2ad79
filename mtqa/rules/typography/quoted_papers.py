"""Newspapers and broadcasters in quotation marks, told by who speaks to them or reads them: 'told the "Rheinische Post"'."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.rules.english import any_of, words
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_NAME = r"\"(?P<name>[A-Z][\w&.'-]*(?: (?:am|of|de|la|del|della|di|du|[A-Z0-9][\w&.'-]*)){0,4}?)(?P<stop>[.,]?)\""
_END = r"(?=[ .,;:)!?]|$|'s\b)(?! (?:show|program|programme|podcast|series|team|group|movement|generation|crowd|host|audience|actor|actress|star|singer|creator|author|anchor))"

_TOLD = words("told tells telling")
_TOLD_THE = lazy(rf"\b{any_of(_TOLD)} the (?:[a-z-]+ ){{0,2}}{_NAME}{_END}")
_TALKS = words("interview statement interviewed")
_TALKED = lazy(
    rf"\b(?:(?:interview|statement) (?:with|in|to|for|given to|published in|published by)|interviewed by) the (?:[a-z-]+ ){{0,2}}{_NAME}{_END}"
)

_PAPERS = words(
    """Zeitung Post Anzeiger Nachrichten Rundschau Spiegel Tagesspiegel Bild Welt Zeit Stern Presse Kurier Allgemeine
    Allgemeinen Zeitungen Handelsblatt Abendblatt Tageblatt Tagblatt Volksblatt Wochenblatt Morgenpost Abendzeitung Merkur
    Tagesschau Heute Mitteldeutsche Standard Sonntag Figaro Monde Parisien Libération Humanité Equipe Obs Croix
    Mundo País Pais Vanguardia Periódico Correo Diario Razón Clarín Nación Marca Mercurio Tiempo Globo Jornal Correio
    Folha Público Expresso Gazeta Gazette Pravda Izvestia Vedomosti Kommersant Journal Telegraph Guardian Herald Tribune
    Mail Independent Observer Economist Newsweek Focus Correspondent Echo Repubblica Corriere Stampa Messaggero
    Mattino"""
)
_PRESS_NAME = _NAME.replace("(?P<name>", f'(?P<name>(?=[^"]*\\b{any_of(_PAPERS)}\\b)')
_IN_PRESS = lazy(
    rf"\b(?:[Ii]n|[Tt]o|[Bb]y|[Ff]rom|[Oo]f|[Ff]or|[Ww]ith|[Tt]he|daily|weekly|[A-Z][a-z]+(?:an|ish|ese|ch)) {_PRESS_NAME}{_END}"
)
_WROTE = words("reported reports writes wrote")
_PAPER_WROTE = lazy(rf"{_NAME.replace('(?P<stop>[.,]?)', '(?P<stop>)')}(?= {any_of(_WROTE)}\b)")
_WROTE_PAPER = lazy(rf"\b(?:wrote|reported|writes|reports) (?:in )?the {_NAME}{_END}")

_LONG = 40
"""A name is shorter; longer ones are sentences."""


def _quoted_papers(sentence: str) -> Iterator[Match]:
    seen: set[int] = set()
    for pattern in (_TOLD_THE, _TALKED, _IN_PRESS, _PAPER_WROTE, _WROTE_PAPER):
        for match in pattern.finditer(sentence):
            start = match.start("name") - 1
            if start in seen or len(match["name"]) > _LONG or sentence.count('"', 0, start) % 2:
                continue
            seen.add(start)
            yield Match(start, match.end("stop") + 1, (f"{match['name']}{match['stop']}",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="typography/quoted-paper",
        message="English sets no quotation marks round the name of a newspaper, a magazine or a broadcaster.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="punctuation",
        source_expression='sagte der „Rheinischen Post“; según "El Mundo"',
        source_languages=SOURCES,
        find=_quoted_papers,
        anchors=(
            *(f"{told} the" for told in _TOLD),
            *_TALKS,
            *sorted(word.lower() for word in _PAPERS),
            *(f"^ {wrote}" for wrote in _WROTE),
            *(f"{wrote} {what}" for wrote in _WROTE for what in ("the", "in the")),
        ),
        probe=r"[^\"“”«»„]{1,40}[\"“”«»„]|(?<=[\"”“»] )[a-z]",
        flags=(
            'The minister told the <"Neue Woche"> that he would stay.',
            'In an interview with the <"Ostblick"> she spoke of her years in Bonn.',
            'The story was printed in the <"Stuttgarter Nachrichten">.',
            '<"Abendkurier"> reported that the mill was sold.',
        ),
        passes=(
            "The minister told the Neue Woche that he would stay.",
            'He told the "Late Night" show that he would stay.',
            'He called it "The Post of the year", and wrote "Never again" below.',
            'In an interview with the paper, he said: "The times are hard."',
        ),
    ),
)
