"""Names that no glossary has, spelt by the conventions of a foreign press, or after the Russian form of a Ukrainian place."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from mtqa.expression import lazy
from mtqa.names.link import is_spelling

__all__ = ["Respelt", "has_marks", "of_press", "ukrainian_place"]

_MARKS = {
    "it": lazy(
        r"(?:\w*sc[ei]\w*(?:ko|kov|nov|lov|ov|ev|iv|uk|kij|kyj)|\w+[aeiouy]cenko|\w*(?:skij|skyj|ckij|zkij)|\w+(?:cev|ciov|sciov|scin)"
        r"|\w+(?:ciuk|sciuk|giuk)|\w+gheev|\w+ghenko)\Z",
        re.IGNORECASE,
    ),
    "fr": lazy(
        r"(?:\w*tch\w*(?:enko|ouk|ov|ev|ine|ski|sky|uk)|\w+[ao]v?(?:ovitch|evitch)|\w+vitch|\w*ou\w*(?:enko|ouk|[dkmnstvz]ov|iev|ïev|[kt]ine)"
        r"|\w+tchouk)\Z",
        re.IGNORECASE,
    ),
    "de": lazy(
        r"(?:\w*(?:tsch|dsch|sch)\w*(?:enko|ow|jew|ewa|owa|skij|skyj|ski|tschuk)|\w+(?:owitsch|ewitsch|tschenko|schenko|tschuk|skyj)"
        r"|\w*[jw]\w*(?:enko|owskyj|ewskyj))\Z",
        re.IGNORECASE,
    ),
    "pl": lazy(r"\w*(?:sz|cz|ż|ł)\w*(?:enko|[oe]wa?|czuk|iuk)\Z", re.IGNORECASE),
    "nl": lazy(
        r"(?:\w*(?:tsj|sj|zj)\w*(?:enko|[oe]va?|oek|ski)|\w+joek|\w*[bdfgklmnprstvz]oe[bdfgklmnprstvz]\w*(?:[oe]v|enko))\Z",
        re.IGNORECASE,
    ),
    "cs": lazy(r"\w*[čšž]\w*(?:enko|[oe]v[aá]?|uk|sk[iy]j)\Z", re.IGNORECASE),
    "sv": lazy(r"\w*tj\w*(?:enko|[oe]va?|uk|skij)\Z", re.IGNORECASE),
    "tr": lazy(r"\w*[çş]\w*(?:enko|[oe]v|uk)\Z", re.IGNORECASE),
    "ro": lazy(r"\w*[șţț]\w*(?:enko|[oe]v|uk)\Z", re.IGNORECASE),
}
"""Spellings that no English scheme has, by the language whose press writes so."""
_ENGLISH_MARKS = lazy(
    r"\w*(?:shch|sh|zh|kh|[iy]ya|[ao]y)\w*(?:enko|[oe]va?|chuk|sk[iy]y?)\Z|\w*(?:shch|zh)\w*\Z|\w+(?:vych|skyi)\Z",
    re.IGNORECASE,
)
"""What only English spellings have."""
_OWN_TABLES = frozenset("de fr pl nl cs sv ro tr".split())
"""Languages whose press follows its own tables; others take names as English spells them."""
_RUSSIAN_PLACE = lazy(
    r"(?:\w{2,}(?:[oe]vka|yovka|skoy?e|skoje|noy?e|skaya|naya|itsa|ytsa|gorsk|gorod|opolye)|(?:Novo|Krasno|Staro|Velik|Gorod|Gork)\w+)\Z"
)
_VOWEL_FIRST = lazy("^и")
_ESTABLISHED = frozenset(
    "tchaikovsky stroganoff tchekhov tchelitchew bolshevik menshevik kościuszko lewandowski rostropovich stravinsky "
    "chomsky trotsky prokofiev kandinsky warszawski wajda routine".split()
)
_ENOUGH = 0.4


class Respelt(NamedTuple):
    """A spelling that was worked out.

    Attributes:
        spelling: What the target language writes.
        reason: Why, as a sentence without a final stop.
        hint: Whether the spelling may as well be right: emigrants keep an English one.
    """

    spelling: str
    reason: str
    hint: bool = False


def has_marks(word: str, language: str = "en") -> bool:
    """Whether a word looks like a name in the spelling of a foreign press, or like a Russian form of a place.

    Args:
        word: One word.
        language: The target language.

    >>> has_marks("Timoscenko"), has_marks("Gorodnitsa"), has_marks("Bertolini")
    (True, True, False)
    """
    if language.partition("-")[0] in _OWN_TABLES and _ENGLISH_MARKS.match(word):
        return True
    return bool(_RUSSIAN_PLACE.match(word)) or any(marks.match(word) for marks in _MARKS.values())


def of_press(word: str, language: str, *, ukrainian: bool) -> Respelt | None:
    """The spelling of a name that shows the marks of a foreign press.

    Args:
        word: One word.
        language: The target language.
        ukrainian: Whether the article is about Ukraine, not Russia.

    >>> found = of_press("Gherascenko", "en", ukrainian=True)
    >>> found.spelling if found else ""
    'Herashchenko'
    """
    language = language.partition("-")[0]
    target = language if language in _OWN_TABLES else "en"
    press = next((name for name, marks in _MARKS.items() if name != language and marks.match(word)), "")
    if not press and target != "en" and _ENGLISH_MARKS.match(word):
        press = "en"
    if not press or word.casefold() in _ESTABLISHED or (language == "de" and word.endswith("skij")):
        return None
    if press == "nl" and is_spelling(word, "en"):
        return None  # Griboedov, with o and e apart
    from mtqa.romanise.respell import respell

    for native in ("uk", "ru") if ukrainian else ("ru", "uk"):
        found = respell(word, target=target, languages=(native,), source=press, limit=1)
        if found and found[0].confidence >= _ENOUGH:
            return Respelt(found[0].spelling, found[0].reason, hint=press == "en")
    return None


def ukrainian_place(word: str) -> Respelt | None:
    """The Ukrainian form of a place that stands in its Russian one.

    >>> found = ukrainian_place("Novopavlovka")
    >>> found.spelling if found else ""
    'Novopavlivka'
    """
    if not _RUSSIAN_PLACE.match(word):
        return None
    from mtqa.romanise import read_back, romanise

    readings = read_back(word, languages=("ru",), targets=("en",), limit=1)
    if not readings:
        return None
    russian = readings[0].native
    ukrainian = _to_ukrainian(russian.lower()).capitalize()
    spelling = romanise(ukrainian, "uk-national").replace("'", "")
    if spelling.casefold() == word.casefold():
        return None
    return Respelt(spelling, f"{word} = {russian} in Russian, {ukrainian} in Ukrainian")


def _to_ukrainian(russian: str) -> str:
    stem, ending = russian, ""
    for old, new in _endings():
        if russian.endswith(old):
            stem, ending = russian[: -len(old)], new
            break
    stem = re.sub("(?<=[чжш])ё", "о", stem).replace("ё", "ьо")
    return _VOWEL_FIRST.sub("і", stem).translate(_LETTERS) + ending


_LETTERS = str.maketrans("ыэъ", "ие'")


@cache
def _endings() -> tuple[tuple[str, str], ...]:
    """Endings in Russian and in Ukrainian, longest first."""
    lines = Path(__file__).with_name("russian-places.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return tuple(sorted(((row["russian"], row["ukrainian"]) for row in rows), key=lambda pair: -len(pair[0])))
