"""Minutes, ages and halves in their Italian form: "at 23'", "Carlo Neri, 18 years, left", "7 and a half million"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.rule import Match, Rule, TextRule

__all__ = ["RULES"]

_MINUTE = lazy(
    r"\b(?P<lead>[Aa]t|[Ii]n|[Ff]rom|[Uu]ntil|[Aa]fter|[Aa]round|[Bb]y)(?: the)? (?P<minute>\d{1,3})(?P<added>\+\d)?['′’](?=[ ,.;:)])(?! ?\d)"
)
_WORDS = {"at": "in", "in": "in", "from": "from", "until": "until", "after": "after", "around": "around", "by": "by"}


_ENDS = {1: "st", 2: "nd", 3: "rd"}


def _ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{_ENDS.get(number % 10, 'th')}"


def _minutes(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    for match in _MINUTE.finditer(prose):
        opening = prose.rfind("'", max(0, match.start() - 60), match.end() - 1)
        number = int(match["minute"])
        if not 0 < number <= 120 or (opening >= 0 and prose[opening - 1 : opening] in " (\n"):
            continue  # the end of a quotation: 'Zero by 30'
        lead = _WORDS[match["lead"].lower()]
        lead = lead.capitalize() if match["lead"][0].isupper() else lead
        yield Match(match.start(), match.end(), (f"{lead} the {_ordinal(number)} minute",))


_HALF = lazy(
    r"(?<![\d.,])(?P<number>\d{1,3}) and a half (?P<unit>millions?|billions?|thousand|trillions?)\b(?: of (?=[a-z]))?"
)


def _halves(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    if " and a half " in prose:
        for match in _HALF.finditer(prose):
            yield Match(match.start(), match.end(), (f"{match['number']}.5 {match['unit'].rstrip('s')}",))


_AGE = lazy(r"(?P<name>[A-Z][\w’'-]+ [A-Z][\w’'-]+)(?P<open>, | \()(?P<age>\d\d) years(?P<close>[,).])(?! old)")


def _ages(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    if " years" in prose:
        for match in _AGE.finditer(prose):
            if match["open"] == " (" and match["close"] != ")":
                continue
            yield Match(match.start("age"), match.end("close") - 1, (match["age"],))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/minute-mark",
        find=_minutes,
        message="English reports of a match write 'in the 23rd minute', not 'at 23''.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="number-format",
        source_expression="al 23'",
        source_languages=("it", "es", "fr"),
        flags=("<At 23'> Neri scored.", "The goal came <in the 90+2'>.", "He left the pitch <at the 61'>, hurt."),
        passes=("In the 23rd minute Neri scored.", "The plan 'Zero by 30' is dead.", "It is 6' tall."),
    ),
    TextRule(
        id="typography/and-a-half-million",
        find=_halves,
        message="English writes 7.5 million: a figure takes no 'and a half' before million.",
        severity=Severity.WARNING,
        confidence=0.9,
        category="number-format",
        source_expression="7 milioni e mezzo",
        source_languages=("it", "es", "fr"),
        flags=("It cost <7 and a half million> euros.", "They sold <2 and a half billion> shares."),
        passes=("It cost 7.5 million euros.", "Seven and a half million left."),
    ),
    TextRule(
        id="typography/age-in-years",
        find=_ages,
        message="An age behind a name is the figure alone, or '18 years old'.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="number-format",
        source_expression="Carlo Neri, 18 anni,",
        source_languages=("it", "es", "fr"),
        flags=("Carlo Neri, <18 years>, was hurt.", "They mourn Anna Verdi (<34 years>)."),
        passes=("Carlo Neri, 18, was hurt.", "Carlo Neri, 18 years old, was hurt.", "He was there for 18 years."),
    ),
)
