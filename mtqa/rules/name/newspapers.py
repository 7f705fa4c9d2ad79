"""Newspapers whose names were translated as words: "told the Republic", "an interview with the Messenger"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_PAPERS = {
    "Republic": "la Repubblica", "Messenger": "Il Messaggero", "Press": "La Stampa", "Print": "La Stampa",
    "Sheet": "Il Foglio", "Truth": "La Verità", "Newspaper": "Il Giornale", "Time": "Il Tempo", "Unit": "l'Unità",
    "Unity": "l'Unità", "Morning": "Il Mattino", "Manifesto": "il manifesto", "Poster": "il manifesto", "Free": "Libero",
    "Courier": "Corriere della Sera", "Day": "Il Giorno", "Tomorrow": "Domani", "Future": "Avvenire",
    "Reform": "Il Riformista", "Reformist": "Il Riformista", "Country": "El País", "Vanguard": "La Vanguardia",
    "Reason": "La Razón", "Figaro": "Le Figaro", "Parisian": "Le Parisien", "Mirror": "Der Spiegel", "World": "Le Monde",
    "Newspaper of Sicily": "Giornale di Sicilia",
}  # fmt: skip
_LEADS = (
    r"(?:told|tells|telling|explained to|explains to|said to|declared to|confided to|revealed to|interviewed by|interviewed in"
    r"|interview (?:with|to|in|given to|released to)|writes in|wrote in|pages of|columns of|columnist of|correspondent of"
    r"|director of|editor of|journalist of|reported by|released to|statements to|speaking to|readers of|microphones of)"
)
_PAPER = lazy(
    rf"\b{_LEADS} (?:the )?(?:newspaper )?(?P<name>(?<=the |per )(?:{'|'.join(sorted(_PAPERS, key=len, reverse=True))}))"
    r"(?![\w'-]| [A-Z]| (?:of|agency|news|herald|association|centre|center|conference|office|service|secretary|party|and Journal)\b)"
)
_NO_PAPER = {
    "World": ("newspaper",), "Country": ("newspaper", "interview"), "Mirror": ("newspaper", "interview"),
    "Reason": ("newspaper", "interview"), "Free": ("newspaper", "interview"), "Day": ("newspaper", "interview"),
    "Time": ("newspaper", "interview"), "Courier": ("newspaper", "interview"),
}  # fmt: skip
"""English has papers of these names too, or means the word: only behind such a word."""


def _newspapers(sentence: str) -> Iterator[Match]:
    for match in _PAPER.finditer(sentence):
        name = match["name"]
        lead = sentence[match.start() : match.start("name")]
        if name in _NO_PAPER and not any(word in lead for word in _NO_PAPER[name]):
            continue
        start = match.start("name") - (4 if lead.endswith("the ") else 0)
        yield Match(start, match.end("name"), (_PAPERS[name],), source_expression=_PAPERS[name])


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="name/newspaper-translated",
        find=_newspapers,
        anchors=tuple(name.lower() for name in _PAPERS),
        probe=r"(?<=the |per )[a-z]",
        message="The name of a newspaper was translated as if it were a word; newspapers keep their names.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="name",
        source_expression="la Repubblica, Il Messaggero",
        source_languages=("it", "es", "fr"),
        flags=(
            "“We are late,” Neri told <the Republic>.",
            "In an interview with <the Messenger>, she denied it.",
            "He says so in an interview with <the Sheet>.",
        ),
        passes=(
            "He told the Press Association that he was late.",
            "She told the world the truth.",
            "He served the Republic for years.",
            "They told the Republican Party.",
        ),
    ),
)
