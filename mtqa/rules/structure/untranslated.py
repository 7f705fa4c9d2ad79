"""Whole runs of the source language, and its words in square brackets: "[Im Tal sind auch die Straßen von Eis bedeckt]"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.reading import Reading
from mtqa.rules.english import words
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.vocabulary import common_words, unknown_words

__all__ = ["RULES"]

_SMALL = {
    "de": words(
        """und der die das ist nicht auch werden von mit für auf eine einen einem einer ein dem den des zur zum sind wird
        oder bei nach können sich im wie es wir sie ihr haben hat war noch nur"""
    ),
    "es": words(
        "el la los las una un unos de del que en con por para se es y o su sus como más pero sobre este esta al lo ha fue ser no"
    ),
    "fr": words(
        "le la les des du de un une et est dans pour par que qui sur avec au aux ce cette pas sont il elle se ne plus en à a été"
    ),
    "it": words(
        "il lo la gli le i di del della dei delle che in con per una un è non sono da dal al alla nel nella si ha e più come"
    ),
    "pt": words("o a os as um uma de do da dos das que em no na com por para é não ao se e mais como foi ser sua seu"),
}
"""Small words by language; some are English too, so that one of `_MARKS` must stand among them."""
_MARKS = {
    "de": (" und ", " der ", " auch "),
    "es": (" los ", " una ", " el "),
    "fr": (" les ", " dans ", " une "),
    "it": (" della ", " che ", " il "),
    "pt": (" uma ", " não ", " em "),
}
_ENGLISH = words(
    "the and to is was with for from that by on at are has had were which his her their not an of it be this"
)
_EDGES = lazy(r"[.!?:;](?=[ \n]|\Z)|[\n\[\]()\"]")
_WORD = lazy(r"[^\W\d_]+")
_FEWEST, _FEWEST_QUOTED, _FEWEST_SMALL, _FEWEST_PLAIN = 6, 10, 3, 2
_SEEN = 400


def _runs(reading: Reading) -> Iterator[Match]:
    """Runs between two marks most of whose words are of one other language."""
    clean, unknown = reading.clean, unknown_words(reading)
    found: set[tuple[int, int]] = set()
    for language, marks in _MARKS.items():
        for mark in (mark for mark in marks if mark.strip() in unknown):
            at = clean.find(mark)
            while at >= 0:
                start, end = _around(clean, at + 1)
                if (start, end) not in found and _is_of(language, clean[start:end], quoted=clean[end : end + 1] == '"'):
                    found.add((start, end))
                at = clean.find(mark, max(end, at + 1))
    yield from (Match(start, end) for start, end in sorted(found))


def _around(clean: str, at: int) -> tuple[int, int]:
    """The run of text around an offset, up to the next mark on either side, or the whole square brackets around it."""
    opening, closing = clean.rfind("[", max(0, at - _SEEN), at), clean.find("]", at, at + _SEEN)
    if opening >= 0 and closing > 0 and not any(mark in clean[opening + 1 : closing] for mark in "[]\n"):
        return opening, closing + 1
    before = max((match.end() for match in _EDGES.finditer(clean, max(0, at - _SEEN), at)), default=max(0, at - _SEEN))
    after = _EDGES.search(clean, at)
    end = after.start() if after else len(clean)
    return before + (clean[before] == " "), end


def _is_of(language: str, run: str, *, quoted: bool) -> bool:
    """Whether a run is in a language: many of its small words, few English ones, and words that are no name."""
    found = _WORD.findall(run)
    if len(found) < (_FEWEST_QUOTED if quoted else _FEWEST):
        return False
    small = [word for word in found if word in _SMALL[language]]
    plain = [
        word for word in found if word.islower() and len(word) > 3 and word not in small and word not in common_words()
    ]
    return (
        len({*small}) >= _FEWEST_SMALL and len(plain) >= _FEWEST_PLAIN and not any(word in _ENGLISH for word in found)
    )


_BRACKET = lazy(r"\[(?P<inside>[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ -]{2,60})\]")
_JOINED = lazy(r"[A-Z][\w-]+ (?:e|y|et|und) [A-Z][\w-]+")
_DAYS = words(
    """lunedi martedi mercoledi giovedi venerdi domenica lunes martes jueves viernes domingo lundi mardi mercredi jeudi vendredi
    samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag segunda quarta quinta sexta ontem ieri ayer hier
    gestern heute oggi hoje"""
)
_NO_SOURCE = words("sic recte verbatim alias ibid etc anon trans cont")


def _in_brackets(reading: Reading) -> Iterator[Match]:
    """What stands in square brackets and is most of it no English."""
    clean = reading.clean
    for match in _BRACKET.finditer(clean) if "[" in clean else ():
        lower = [word for word in _WORD.findall(match["inside"]) if word.islower()]
        unknown = [word for word in lower if len(word) > 3 and word not in common_words() and word not in _NO_SOURCE]
        english = any(word in _ENGLISH for word in lower)
        sure = len(unknown) > 1 or any(not word.isascii() or word in _DAYS for word in lower)
        if _JOINED.fullmatch(match["inside"]) or (sure and 2 * len(unknown) > len(lower) and not english):
            yield Match(*match.span(), source_expression=match["inside"])


_SCRIPTS = lazy(
    r"(?:[\u0370-\u03ff\u1f00-\u1fff]{3,}|[\u0590-\u05ff]{2,}|[\u0600-\u06ff]{2,}|[\u0530-\u058f]{2,}|[\u10a0-\u10ff]{2,}"
    r"|[\u0900-\u0dff]{2,}|[\u0e00-\u0e7f]{2,}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]{2,})"
    r"(?:[ ,،-]+[\u0370-\u03ff\u1f00-\u1fff\u0590-\u06ff\u0530-\u058f\u10a0-\u10ff\u0900-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]+)*"
)
_ANY_SCRIPT = lazy(r"[\u0370-\u03ff\u0530-\u0e7f\u10a0-\u10ff\u1f00-\u1fff\u3040-\u9fff\uac00-\ud7a3]")
_MOST_OF_TEXT = 0.05
_LANGUAGE = lazy(r"(?:Greek|Hebrew|Arabic|Persian|Farsi|Chinese|Japanese|Korean|Georgian|Armenian|Thai|Hindi)[ :]*$")


def _other_scripts(reading: Reading) -> Iterator[Match]:
    """Words in letters that are neither Latin nor Cyrillic, but for a gloss in brackets."""
    clean = reading.clean
    if clean.isascii() or not _ANY_SCRIPT.search(clean):
        return
    found = list(_SCRIPTS.finditer(clean))
    if sum(len(match.group()) for match in found) > _MOST_OF_TEXT * len(clean) + 80:
        return
    for match in found:
        line = clean[clean.rfind("\n", 0, match.start()) + 1 : match.start()]
        if _LANGUAGE.search(line):
            continue
        if line.count("(") <= line.count(")") and line.count("[") <= line.count("]"):
            yield Match(*match.span(), source_expression=match.group())


RULES: tuple[Rule, ...] = (
    TextRule(
        id="structure/untranslated-run",
        find=_runs,
        in_clean=True,
        message="A whole run of words was left in the source language: translate it, or delete it.",
        severity=Severity.ERROR,
        confidence=0.9,
        category="untranslated",
        source_languages=SOURCES,
        flags=(
            "It snowed. <[Im Tal sind (u.a.) auch die Straßen von Eis bedeckt und gesperrt]> The mayor spoke.",
            "It rained.\n<Puede ser un retrato de una persona con los brazos levantados>\nThen it stopped.",
            "It rained. <Il sindaco della città non ha voluto rispondere alle domande>.",
        ),
        passes=(
            "She works for the Banco de los Andes y la Costa, una de las grandes.",
            "The book is called Il sorriso della donna che non ride.",
            "He lives in Las Rozas, near the Palacio de los Deportes de la Comunidad.",
        ),
    ),
    TextRule(
        id="structure/source-in-brackets",
        find=_in_brackets,
        in_clean=True,
        message="A note in square brackets was left in the source language: translate it, or delete it.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="untranslated",
        source_languages=SOURCES,
        flags=(
            "We train today <[quarta-feira]> at noon.",
            "It is a writ <[mandado judicial cautelar]> of the court.",
            "The two clubs <[Arouca e Estoril]> have won.",
        ),
        passes=(
            "He was late [sic] again.",
            "The [crossover] car of [redacted] is late.",
            "The two clubs [Arouca and Estoril] have won.",
            "He said that [the mayor] was late.",
        ),
    ),
    TextRule(
        id="structure/other-script-left",
        find=_other_scripts,
        in_clean=True,
        message="Words in the letters of another language were left: translate them, or write the name in Latin letters.",
        severity=Severity.WARNING,
        confidence=0.9,
        category="untranslated",
        flags=(
            "The paper <الشرق الأوسط> wrote that it was late, and the mayor of the town said so as well on Monday.",
            "The party <Νέα Δημοκρατία> has won.",
        ),
        passes=(
            "The party New Democracy (Νέα Δημοκρατία) has won.",
            "The angle α is small.",
            "It is called in Greek δημοκρατία by all.",
        ),
    ),
)
