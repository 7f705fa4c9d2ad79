"""Which spelling of a mined name to propose, and why."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mtqa.expression import lazy
from mtqa.glossary.gazetteer import Place
from mtqa.language import LANGUAGE_NAMES
from mtqa.names.evidence import MOST_FREQUENT
from mtqa.names.given import given_name
from mtqa.names.unlisted import has_marks
from mtqa.romanise import Verdict, read_back, romanise
from mtqa.romanise.given import given_names
from mtqa.romanise.index import Index
from mtqa.romanise.respell import DOUBTFUL, respell, target_scheme
from mtqa.romanise.word import read_word

__all__ = ["Background", "find_native", "prefer"]

_UKRAINIAN, _BELARUSIAN = lazy("[іїєґІЇЄҐ]"), lazy("[ўЎ]")
_CYRILLIC_COUNTRIES = frozenset("UA RU BY BG".split())
"""What GeoNames calls a place of these follows the official romanisation."""
_SURE = 0.85
"""So sure a reading needs no other sign that the name comes from Cyrillic."""


@dataclass(frozen=True, slots=True)
class Background:
    """What is known beside the glossary.

    Attributes:
        target: The language of the articles.
        source: The language that they were translated from, whose press may have left its spellings.
        words: Common words of the target language and known names, in lower case: none of them is a new name.
        gazetteer: Says which place has a spelling.
    """

    target: str = "en"
    source: str = ""
    words: Collection[str] = ()
    gazetteer: Callable[[str], Place | None] = lambda spelling: None

    def is_word(self, text: str) -> bool:
        """Whether a single word is a common one, or is made of such: Twenty-Seven."""
        return " " not in text and all(part in self.words for part in text.lower().split("-"))

    def is_phrase(self, text: str) -> bool:
        """Whether several words are all common ones: Federal Government."""
        return all(word in self.words for word in text.lower().split(" "))


def find_native(texts: Sequence[str], natives: Index) -> tuple[str, str]:
    """The native spelling that the source has for one of these, and its language; both empty if it has none."""
    for text in texts if len(natives) else ():
        hits = natives.find(text, 1)
        if hits and hits[0].match.verdict is Verdict.SAME and hits[0].name.count(" ") == text.count(" "):
            return hits[0].name, _language(hits[0].name, hits[0].key)
    return "", ""


def _language(native: str, of_text: str) -> str:
    """The language of a name: by its letters, else that of the text."""
    if _UKRAINIAN.search(native):
        return "uk"
    return "be" if _BELARUSIAN.search(native) else of_text if of_text in ("uk", "ru", "be") else "ru"


def prefer(
    texts: Sequence[str], native: str, language: str, place: Place | None, background: Background
) -> tuple[str, str]:
    """The spelling to propose, and why: the official romanisation, a usual name, one worked out, or the most frequent."""
    target = background.target
    if native:
        scheme = target_scheme(language, target)
        if scheme:
            return romanise(native, scheme), f"{native} in the source, by the {scheme.title} scheme"
    if place and target == "en" and place.country in _CYRILLIC_COUNTRIES:
        return place.name, ""
    respelt = {text: [_respelt(word, background) for word in text.split(" ")] for text in texts}
    right = [
        text
        for text in texts
        if all(_is_right(word, found, target) for word, found in zip(text.split(" "), respelt[text], strict=True))
    ]
    if right and len(right) < len(texts):
        return right[0], f"as the {LANGUAGE_NAMES.get(target, target)} press writes it"
    for text, words in respelt.items():
        changed = [word.reason for word in words if word.reason]
        if changed and not place and _is_from_cyrillic(text, words, target):
            return " ".join(word.spelling for word in words), "; ".join(changed)
    reason = MOST_FREQUENT if len(texts) > 1 else ""
    return texts[0], reason


class _Respelt(NamedTuple):
    """A word in the target language's spelling, why, how sure that is, and whose press it was read by; no reason if it stays."""

    spelling: str
    reason: str = ""
    confidence: float = 0.0
    press: str = ""


def _is_from_cyrillic(text: str, respelt: Sequence[_Respelt], target: str) -> bool:
    """Whether a name shows that it is no western one: by the marks of a press, a given name, or plainly English schemes."""
    return any(
        has_marks(word, target) or _is_ukrainian(word) or (target != "en" and _is_english(word, found))
        for word, found in zip(text.split(" "), respelt, strict=True)
    )


def _is_english(word: str, found: _Respelt) -> bool:
    """Whether a name surely comes from Cyrillic as English texts write it: Vuzlove in a German text."""
    return found.confidence >= _SURE and found.press in ("", "en") and not given_names(read_word(word))


def _is_ukrainian(word: str) -> bool:
    """Whether a word is a given name in a spelling that is only a Ukrainian's: Oleksij, but not Elena."""
    found = given_name(word)
    return found is not None and not found.shared


def _respelt(word: str, background: Background) -> _Respelt:
    """The word in the target language's spelling; the next best one is told too, since a person reviews it."""
    if background.is_word(word) or not word.replace("-", "").isalpha():
        return _Respelt(word)
    found = [
        each
        for each in respell(word, target=background.target, source=background.source)
        if each.confidence >= DOUBTFUL
    ]
    if not found:
        return _Respelt(word)
    others = f", or {found[1].spelling}" if len(found) > 1 else ""
    return _Respelt(found[0].spelling, found[0].reason + others, found[0].confidence, found[0].reading.scheme.target)


def _is_right(word: str, respelt: _Respelt, target: str) -> bool:
    """Whether the press of the target language may write a word so: nothing better is known, or one of its schemes gives it."""
    if not respelt.reason:
        return True
    return all(_is_written_so(part, target) for part in word.split("-"))


def _is_written_so(word: str, target: str) -> bool:
    readings = read_back(word, languages=("ru", "uk", "be"), targets=(target,), limit=3)
    return any(romanise(reading.native, reading.scheme).lower() == word.lower() for reading in readings)
