"""Why two words are, or are not, spellings of one name."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from mtqa.romanise.distance import FORBIDDEN, distance, note, prices
from mtqa.romanise.given import GivenName, of_two_nations
from mtqa.romanise.key import collapse
from mtqa.romanise.match import LIKELY, match_words
from mtqa.romanise.reading import Reading, read_back
from mtqa.romanise.scheme import Row, all_schemes, load_scheme, romanise
from mtqa.romanise.word import Word, endings

__all__ = ["LANGUAGE_NAMES", "describe", "reason_for"]

LANGUAGE_NAMES = {
    "ru": "Russian", "uk": "Ukrainian", "be": "Belarusian", "bg": "Bulgarian", "sr": "Serbian", "mk": "Macedonian",
    "kk": "Kazakh", "el": "Greek", "ar": "Arabic", "zh": "Chinese",
}  # fmt: skip
"""English names of the languages that names are romanised from."""

ENGLISH = {
    "ru": "ru-press-en", "uk": "uk-national", "be": "be-2023", "bg": "bg-national", "sr": "sr-press-en",
    "mk": "mk-passport", "kk": "kk-bgn", "el": "el-press-en",
}  # fmt: skip
"""The scheme that English spellings follow, by language of the name."""

_FAR = 3.0
_DEEP = 24
_CLASSES = {"e": "e", "i": "i"}


def reason_for(a: Word, b: Word) -> str:
    """Why two words are spellings of one name, or why not; empty where they are spelt alike.

    >>> from mtqa.romanise.word import read_word
    >>> reason_for(read_word("Kharkov"), read_word("Kharkiv"))
    'Kharkov = Харков (English press), Kharkiv = Харків (Ukrainian national): Ukrainian -iv for Russian -ov'
    """
    if a.text == b.text:
        return ""
    nations = of_two_nations(a, b)
    if nations:
        return _nations(a, b, *nations)
    if min(len(a.text), len(b.text)) == 1:
        return f"{a.shown} may stand for {b.shown}" if len(a.text) == 1 else f"{b.shown} may stand for {a.shown}"
    key_a, key_b = _nearest(a, b)
    if not key_a or not key_b:
        return f"{a.shown} and {b.shown} have nothing in common that can be read"
    if match_words(a, b)[0] < LIKELY:
        return f"{_read_as(a)} and {_read_as(b)} are far apart"
    return _common(a, b) or _apart(a, b, key_a, key_b)


def _nations(a: Word, b: Word, x: GivenName, y: GivenName) -> str:
    return (
        f"{a.shown} is the {LANGUAGE_NAMES[x.nation]} given name ({x.native}), "
        f"{b.shown} the {LANGUAGE_NAMES[y.nation]} one ({y.native}): names of two people's nations, not two spellings"
    )


def _nearest(a: Word, b: Word) -> tuple[str, str]:
    """The keys of two words that are nearest to each other."""
    best = FORBIDDEN * 2, "", ""
    for key in a.keys.keys() & b.keys.keys():
        best = min(best, (a.keys[key] + b.keys[key], key, key))
    for key_a, cost_a in a.best:
        for key_b, cost_b in b.best:
            best = min(best, (cost_a + cost_b + distance(key_a, key_b, prices()), key_a, key_b))
    return best[1], best[2]


def _common(a: Word, b: Word) -> str:
    """The reason where one native spelling explains both words."""
    best: tuple[float, str, Reading | None, Reading | None] | None = None
    readings_b = {(r.native.lower(), r.scheme.language): r for r in _readings(b)}
    for reading in _readings(a):
        other = readings_b.get((reading.native.lower(), reading.scheme.language))
        if other and (best is None or reading.cost + other.cost < best[0]):
            best = reading.cost + other.cost, reading.native, reading, other
    if a.native or b.native:
        return _native_side(a, b)
    if best is None or best[2] is None or best[3] is None:
        return ""
    return _phrase(a, b, best[2], best[3])


def _readings(word: Word) -> tuple[Reading, ...]:
    return () if word.native else read_back(word.shown, limit=_DEEP)


def _phrase(a: Word, b: Word, x: Reading, y: Reading) -> str:
    """The reading of the word that is further from English; the other one is the English form, or read too."""
    if _is_english(a, x) and not _is_english(b, y):
        a, b, x, y = b, a, y, x
    if _is_english(b, y):
        return f"{describe(a.shown, x)}; English: {b.shown}"
    return f"{describe(a.shown, x)}; {describe(b.shown, y)}"


def _is_english(word: Word, reading: Reading) -> bool:
    names = {ENGLISH.get(reading.scheme.language, ""), f"{reading.scheme.language}-press-en"} & _names()
    return any(romanise(reading.native, name).lower() == word.text for name in names)


def _names() -> set[str]:
    return {scheme.name for scheme in all_schemes()}


def describe(latin: str, reading: Reading) -> str:
    """A reading in words.

    >>> describe("Poutine", read_back("Poutine", targets=["fr"], limit=1)[0])
    'Poutine = Путин in the French press (ou is у, ine is ин)'
    """
    striking = [row for row in dict.fromkeys(reading.rows) if _is_striking(row)]
    means = ", ".join(_row(row, reading) for row in striking[:3])
    scheme = reading.scheme
    where = f"in the {scheme.title}" if scheme.target and "press" in scheme.title else f"by {scheme.title}"
    return f"{latin} = {reading.native} {where}" + (f" ({means})" if means else "")


def _is_striking(row: Row) -> bool:
    """Whether an English reader would read the letters otherwise."""
    plain = load_scheme("ru-press-en").rows + load_scheme("uk-national").rows
    return all(row.native != other.native or row.latin != other.latin for other in plain)


def _row(row: Row, reading: Reading) -> str:
    """One line of a scheme in words, with the Latin letter that the context asks for."""
    place = reading.rows.index(row)
    following = reading.rows[place + 1].latin[:1] if place + 1 < len(reading.rows) else ""
    where = f" before {following}" if row.right and "$" not in row.right and following else ""
    return f"{row.latin}{where} is {row.native}"


def _native_side(a: Word, b: Word) -> str:
    """The reason where one of two words, or both, are in native letters."""
    if a.native and b.native:
        return ""
    native, latin = (a, b) if a.native else (b, a)
    for reading in read_back(latin.shown, limit=_DEEP):
        if reading.native.lower() == native.text:
            return describe(latin.shown, reading)
    return ""


def _apart(a: Word, b: Word, key_a: str, key_b: str) -> str:
    """The readings of each, and what tells them apart."""
    notes = _notes(key_a, key_b) or _ending_notes(a, b)
    text = f"{_read_as(a, key_a)}, {_read_as(b, key_b)}"
    return f"{text}: {', '.join(notes)}" if notes else text


def _notes(key_a: str, key_b: str) -> list[str]:
    found: list[str] = []
    for tag, i, j in Levenshtein.editops(key_a, key_b):
        text = note(key_a[i], key_b[j]) if tag == "replace" else ""
        if text and text not in found:
            found.append(text)
    return found


def _ending_notes(a: Word, b: Word) -> list[str]:
    """The endings that make a regular reading of one word one of the other."""
    for one, other in ((a, b), (b, a)):
        for key, _ in one.best:
            for ending in endings():
                if ending.note and key.endswith(ending.key) and key[: -len(ending.key)] + ending.becomes in other.keys:
                    return [ending.note]
    return []


def _read_as(word: Word, key: str = "") -> str:
    """A word with the native spelling that is nearest to a key, and its scheme."""
    if word.native:
        return word.shown
    readings = read_back(word.shown, limit=_DEEP)
    if not readings:
        return word.shown
    key = key or (word.best[0][0] if word.best else "")
    best = min(readings, key=lambda reading: reading.cost + distance(collapse(reading.native), key, prices()))
    return f"{word.shown} = {best.native} ({best.scheme.title})"
