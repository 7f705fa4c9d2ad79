"""Compare two names and say why: the verdict, a score, and a reason that a reader understands."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from mtqa.romanise.match import LIKELY, Verdict, match_words
from mtqa.romanise.name import Match, Name, match_names, read_name
from mtqa.romanise.reason import reason_for

__all__ = ["Comparison", "compare", "why_apart"]

_READ = ("LATIN", "CYRILLIC", "GREEK", "ARABIC")
"""The scripts that have schemes, as Unicode names them."""
_SHOWN = {"CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean"}


class Comparison(NamedTuple):
    """What the comparison of two names comes to.

    Attributes:
        verdict: Same, likely or different.
        score: 0 to 1: how probable it is that they are spellings of one name.
        reason: Why, as a sentence without a final stop.
    """

    verdict: Verdict
    score: float
    reason: str


def compare(a: str | Name, b: str | Name) -> Comparison:
    """Compare two names, in any script and in any order of their words.

    For many comparisons, `read_name` and `match_names` do the same without a reason.

    Args:
        a: A name.
        b: Another.

    >>> compare("Konascenkov", "Konashenkov").reason
    'Konascenkov = Конашенков in the Italian press (sc before e is ш); English: Konashenkov'
    >>> compare("Vladimir", "Volodymyr").verdict.value
    'different'
    """
    a = read_name(a) if isinstance(a, str) else a
    b = read_name(b) if isinstance(b, str) else b
    match = match_names(a, b)
    return Comparison(match.verdict, round(match.score, 3), _reason(a, b, match))


def why_apart(a: str, b: str) -> str:
    """Why the spellings of two names cannot be compared, as a sentence without a final stop; empty if they can.

    >>> why_apart("Yerevan", "Երևան"), why_apart("Kyiv", "Київ")
    ('Armenian letters cannot be compared with Latin ones', '')
    """
    scripts_a, scripts_b = _scripts(a), _scripts(b)
    if not scripts_a or not scripts_b or set(scripts_a) == set(scripts_b) or {*scripts_a, *scripts_b} <= {*_READ}:
        return ""
    first = next(script for script in (*scripts_a, *scripts_b) if script not in _READ)
    other = next(script for script in (*scripts_b, *scripts_a) if script != first)
    return f"{_shown(first)} letters cannot be compared with {_shown(other)} ones"


def _scripts(name: str) -> list[str]:
    letters = (letter for letter in name if letter.isalpha() and unicodedata.category(letter) != "Lm")  # no apostrophe
    return list(dict.fromkeys(unicodedata.name(letter, "?").partition(" ")[0] for letter in letters))


def _shown(script: str) -> str:
    return _SHOWN.get(script, script.capitalize())


def _reason(a: Name, b: Name, match: Match) -> str:
    if a.text.casefold().strip() == b.text.casefold().strip():
        return "the same spelling"
    if match.verdict is Verdict.DIFFERENT and why_apart(a.text, b.text):
        return why_apart(a.text, b.text)
    if a.pinyin and b.pinyin and not match.pairs:
        return _chinese(a, b)
    if a.numbers != b.numbers and a.numbers and b.numbers:
        return f"other numbers: {' '.join(a.numbers)} and {' '.join(b.numbers)}"
    if not match.pairs:
        return "no word of one is near a word of the other"
    if match.verdict is not Verdict.DIFFERENT and not _hold(a, b, match):
        joined = reason_for(a.joined or a.words[0], b.joined or b.words[0])
        return joined or "the same letters; the spaces stand elsewhere"
    reasons: list[str] = []
    for i, j in match.pairs:
        reason = reason_for(a.words[i], b.words[j])
        if reason and reason not in reasons:
            reasons.append(reason)
    unpaired = [word for side, name in enumerate((a, b)) for n, word in enumerate(name.words)
                if n not in {pair[side] for pair in match.pairs}]  # fmt: skip
    if unpaired:
        reasons.append(f"without a partner: {', '.join(word.shown for word in unpaired)}")
    if not reasons and match.verdict is Verdict.DIFFERENT:
        return "the same words in another order: son and father have changed places"
    return "; ".join(reasons) or f"the same words{_besides(a, b)}"


def _besides(a: Name, b: Name) -> str:
    """The articles and titles that only one of two names has."""
    left, right = (name.text.casefold().replace("-", " ").split() for name in (a, b))
    words = {word.text for word in (*a.words, *b.words)}
    aside = [word for word in (*left, *right) if word not in words and (word in left) != (word in right)]
    return f" but for {' and '.join(dict.fromkeys(aside))}" if aside else ""


def _hold(a: Name, b: Name, match: Match) -> bool:
    """Whether the words that were paired are near enough, each pair for itself."""
    return all(match_words(a.words[i], b.words[j])[0] >= LIKELY for i, j in match.pairs if _spelt_out(a, b, i, j))


def _spelt_out(a: Name, b: Name, i: int, j: int) -> bool:
    return min(len(a.words[i].text), len(b.words[j].text)) > 1


def _chinese(a: Name, b: Name) -> str:
    """The reason where both names can be Chinese and were compared as such."""
    common = a.pinyin & b.pinyin
    if not common:
        return f"{' '.join(a.syllables)} and {' '.join(b.syllables)} are other syllables in pinyin"
    if "".join(a.syllables) == "".join(b.syllables):
        return f"both are {min(common)} in pinyin"
    return f"both are {min(common)} in pinyin; the older spelling is Wade-Giles or Italian"
