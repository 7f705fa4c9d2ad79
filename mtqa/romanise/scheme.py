"""Romanisation schemes: tables that say how a native spelling is written in Latin letters."""

from __future__ import annotations

import csv
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from mtqa.cache import made_once
from mtqa.errors import UsageError
from mtqa.expression import lazy
from mtqa.romanise.key import TONOS

__all__ = ["Row", "Scheme", "all_schemes", "context", "is_written_in", "load_scheme", "romanise", "scheme_names"]

_FOLDER = Path(__file__).parent / "schemes"
_VOWELS = "аеёєиіїоуыэюяўәөұүαεηιουω"
_ALPHABETS = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'",
    "be": "абвгґдеёжзійклмнопрстуўфхцчшыьэюя'",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш'",
}
_SHADDA = lazy("([بتدرزسصضطظفقكلمنهح])([\u064b-\u0650]?)\u0651")
"""A doubled consonant that is one letter in Latin spellings too, and the vowel sign, which stands before the sign for it."""
_NOT_LAST = lazy(r"[ةى](?=[\w\u064b-\u0652])")
_PINYIN_VOWELS = tuple("aeiouü")
_APOSTROPHES = str.maketrans("’ʼ‘′ʹ`", "''''''")


class Row(NamedTuple):
    """One line of a scheme.

    Attributes:
        native: One or more native letters, in lower case.
        latin: How they are written; empty where they are left out.
        left: The native letters of which one must stand before; "^" is the start of the word. None: no condition.
        right: The same for what follows; "$" is the end of the word.
        cost: 0 for what the scheme prescribes, more for what is also met; `romanise` takes the cheapest row.
    """

    native: str
    latin: str
    left: frozenset[str] | None = None
    right: frozenset[str] | None = None
    cost: float = 0.0

    def fits(self, word: str, start: int) -> bool:
        """Whether the native letters stand at an offset of a lower-case word, between the right neighbours."""
        if not word.startswith(self.native, start):
            return False
        end = start + len(self.native)
        before = word[start - 1] if start else "^"
        after = word[end] if end < len(word) else "$"
        return (self.left is None or before in self.left) and (self.right is None or after in self.right)


@dataclass(frozen=True, slots=True, eq=False)
class Scheme:
    """A romanisation scheme.

    Attributes:
        name: The name of its file: "ru-press-it".
        title: What a reader calls it: "Italian press".
        source: The standard, authority or usage that it follows.
        language: The language of the native spellings.
        target: The language whose press writes so; empty for a scheme that belongs to none.
        weight: How much of what is met in texts follows it, beside the others.
        rows: Its lines; those with more native letters first, then the cheaper ones.
    """

    name: str
    title: str
    source: str
    language: str
    target: str
    weight: float
    rows: tuple[Row, ...]


@cache
def scheme_names() -> tuple[str, ...]:
    """The names of all schemes, sorted.

    >>> "uk-national" in scheme_names()
    True
    """
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.csv")))


@cache
def all_schemes() -> tuple[Scheme, ...]:
    """All schemes, in the order of their names."""
    return tuple(load_scheme(name) for name in scheme_names())


@cache
def load_scheme(name: str) -> Scheme:
    """Read a scheme; it is read once.

    Args:
        name: "uk-national", "ru-press-it" and so on: see `scheme_names`.

    Raises:
        UsageError: There is no such scheme.

    >>> load_scheme("ru-press-it").title
    'Italian press'
    """
    if name not in scheme_names():
        raise UsageError(f"there is no scheme '{name}'", remedy=f"use one of {', '.join(scheme_names())}")
    head, lines = _tables()[name]
    rows = list(map(Row._make, lines))
    if "extends" in head:  # a line without a condition and a cost replaces those of the other table, any else is added
        own = {row.native for row in rows if row.cost == 0 and row.left is None and row.right is None}
        letters = frozenset(_ALPHABETS.get(head["language"], "")) or None
        rows += [
            row
            for row in load_scheme(head["extends"]).rows
            if row.native not in own and (letters is None or letters.issuperset(row.native))
        ]
    rows.sort(key=lambda row: (-len(row.native), row.cost, row.left is None and row.right is None))
    return Scheme(
        name=name,
        title=head["title"],
        source=head["source"],
        language=head["language"],
        target=head.get("target", ""),
        weight=float(head["weight"]),
        rows=tuple(rows),
    )


_Line = tuple[str, str, frozenset[str] | None, frozenset[str] | None, float]
_Tables = dict[str, tuple[dict[str, str], list[_Line]]]


@cache
def _tables() -> _Tables:
    """The head and the lines of each scheme, by its name."""
    paths = [_FOLDER / f"{name}.csv" for name in scheme_names()]
    return made_once("schemes", [*paths, Path(__file__)], lambda: {path.stem: _read(path) for path in paths})


def _read(path: Path) -> tuple[dict[str, str], list[_Line]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    notes = [line[1:].strip() for line in lines if line.startswith("#")]
    head = {"title": notes[0]}
    for note in notes[1:]:
        name, _, value = note.partition(": ")
        head[name] = value
    rows = []
    for cells in csv.DictReader(line for line in lines if not line.startswith("#")):
        left, right = context(cells["context"])
        rows.append((cells["native"], cells["latin"], left, right, float(cells["cost"])))
    return head, rows


def context(text: str) -> tuple[frozenset[str] | None, frozenset[str] | None]:
    """Read a context: `ab_cd` is after a or b and before c or d, V a vowel, ^ and $ the edges of the word.

    >>> context("^")
    (frozenset({'^'}), None)
    """
    if not text:
        return None, None
    if "_" not in text:
        text = f"_{text}" if text == "$" else f"{text}_"
    left, right = (frozenset(part.replace("V", _VOWELS)) or None for part in text.split("_"))
    return left, right


@cache
def _by_first_letter(scheme: Scheme) -> dict[str, tuple[Row, ...]]:
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in scheme.rows:
        rows[row.native[0]].append(row)
    return {letter: tuple(found) for letter, found in rows.items()}


def is_written_in(word: str, language: str) -> bool:
    """Whether the alphabet of a Slavic language has all letters of a word.

    >>> is_written_in("Єрмак", "uk"), is_written_in("Єрмак", "ru")
    (True, False)
    """
    letters = frozenset(filter(str.isalpha, word.lower()))
    return letters <= frozenset(_ALPHABETS.get(language, ""))


def romanise(native: str, scheme: str | Scheme) -> str:
    """Write a native spelling in Latin letters.

    Args:
        native: A name in the script of the scheme; characters that the scheme does not know stay.
        scheme: A scheme or its name.

    Raises:
        UsageError: There is no such scheme.

    >>> romanise("Конашенков", "ru-press-it")
    'Konascenkov'
    >>> romanise("ЗГУРІВКА", "uk-national")
    'ZGHURIVKA'
    >>> romanise("السيسي", "ar-press-en"), romanise("Mao Zedong", "zh-wade-giles")
    ('Al-Sisi', 'Mao Tse-tung')
    """
    scheme = load_scheme(scheme) if isinstance(scheme, str) else scheme
    table = _by_first_letter(scheme)
    write = _syllables if scheme.language == "zh" else _word
    native = unicodedata.normalize("NFC", native).translate(_APOSTROPHES).translate(TONOS)
    native = _arabic(native) if scheme.language == "ar" else native
    parts = []
    start = 0
    while start < len(native):
        end = start
        while end < len(native) and (native[end].isalpha() or native[end] == "'" or unicodedata.combining(native[end])):
            end += 1
        if end > start:
            parts.append(write(native[start:end], table))
        parts.append(native[end : end + 1])
        start = end + 1
    text = "".join(parts)
    return text[:1].upper() + text[1:] if scheme.language == "ar" else text


def _arabic(native: str) -> str:
    """Write double consonants twice, and the two letters that only end a word as what they are inside one."""
    native = _SHADDA.sub(r"\1\1\2", native).replace("\u0651", "")
    return _NOT_LAST.sub(lambda found: {"ة": "ت", "ى": "ي"}[found[0]], native)


def _row(rows: tuple[Row, ...], word: str, start: int) -> Row | None:
    """What the scheme prescribes; of several native letters together only that, for each alone also what is met."""
    fitting = [row for row in rows if row.fits(word, start) and (row.cost == 0 or len(row.native) == 1)]
    return next((row for row in fitting if row.cost == 0), fitting[0] if fitting else None)


def _word(word: str, table: dict[str, tuple[Row, ...]]) -> str:
    lower = word.lower()
    if len(lower) != len(word):  # a letter whose lower case is two characters long
        word = lower
    shout = len(word) > 1 and word.isupper()
    parts = []
    start = 0
    while start < len(word):
        row = _row(table.get(lower[start], ()), lower, start)
        latin, length = (row.latin, len(row.native)) if row else (word[start], 1)
        if word[start].isupper():
            latin = latin.upper() if shout else latin[:1].upper() + latin[1:]
        parts.append(latin)
        start += length
    latin = "".join(parts)
    return latin if lower != word.upper() or not latin.strip("'") else _with_capital(latin)


def _with_capital(latin: str) -> str:
    """A word from a script without capitals; the article stays small."""
    article, hyphen, rest = latin.rpartition("-")
    at = next((at for at, letter in enumerate(rest) if letter.isalpha()), 0)
    return article + hyphen + rest[:at] + rest[at : at + 1].upper() + rest[at + 1 :]


def _syllables(word: str, table: dict[str, tuple[Row, ...]]) -> str:
    """A word in pinyin: Mao Zedong is Mao Tse-tung."""
    parts = []
    for piece in word.lower().split("'"):
        start = 0
        while start < len(piece):
            rows = [row for row in table.get(piece[start], ()) if row.cost == 0 and row.fits(piece, start)]
            # n and g begin the next syllable where that has no other consonant: Ji-nan
            row = next((row for row in rows if piece[start + len(row.native) :][:1] not in _PINYIN_VOWELS), None)
            row = row or next(iter(rows), None)
            parts.append(row.latin if row else piece[start])
            start += len(row.native) if row else 1
    text = "-".join(parts)
    return text[:1].upper() + text[1:] if word[:1].isupper() else text
