"""Keys: one spelling for the native letters that romanisations do not keep apart."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["LETTERS", "MERGES", "TONOS", "collapse", "is_native", "join"]

_SAME = {
    "э": "е", "ё": "е", "є": "е", "ы": "и", "і": "и", "ї": "и", "й": "и", "ј": "и", "ь": "", "'": "", "ю": "иу",
    "я": "иа", "ґ": "г", "ѓ": "г", "ќ": "к", "ђ": "дж", "џ": "дж", "ѕ": "дз", "љ": "ли", "њ": "ни", "ћ": "ч",
    "ў": "в", "ә": "а", "ғ": "г", "қ": "к", "ң": "нг", "ө": "о", "ұ": "у", "ү": "у", "һ": "х",
    "αυ": "ав", "ευ": "ев", "ου": "у", "αι": "е", "ει": "и", "οι": "и", "μπ": "б", "ντ": "нд", "γκ": "г", "γγ": "нг",
    "α": "а", "β": "в", "γ": "г", "δ": "д", "ε": "е", "ζ": "з", "η": "и", "θ": "т", "ι": "и", "κ": "к", "λ": "л",
    "μ": "м", "ν": "н", "ξ": "кс", "ο": "о", "π": "п", "ρ": "р", "σ": "с", "ς": "с", "τ": "т", "υ": "и", "φ": "ф",
    "χ": "х", "ψ": "пс", "ω": "о",
    "ا": "а", "أ": "а", "إ": "и", "آ": "а", "ب": "б", "ت": "т", "ث": "т", "ج": "дж", "ح": "х", "خ": "х", "د": "д",
    "ذ": "д", "ر": "р", "ز": "з", "س": "с", "ش": "ш", "ص": "с", "ض": "д", "ط": "т", "ظ": "з", "ع": "", "غ": "г",
    "ف": "ф", "ق": "г", "ك": "к", "ل": "л", "م": "м", "ن": "н", "ه": "х", "و": "у", "ي": "и", "ى": "а", "ة": "а",
    "ء": "", "ئ": "и", "ؤ": "у", "ٱ": "а", "ٰ": "а", "پ": "п", "چ": "ч", "ژ": "ж", "گ": "г", "ک": "к", "ی": "и", "َ": "а", "ِ": "и", "ُ": "у",
}  # fmt: skip
LETTERS = "абвгдежзиклмнопрстуфхцчшщ"
"""The letters of keys."""

TONOS = str.maketrans("άέήίόύώϊΐϋΰΆΈΉΊΌΎΏ", "αεηιουωιιυυΑΕΗΙΟΥΩ")
"""Takes the accents off Greek letters, for `str.translate`."""

MERGES = {letter * 2: letter for letter in LETTERS} | {
    "ие": "е", "тс": "ц", "тц": "ц", "тш": "ч", "тч": "ч", "шч": "щ",
}  # fmt: skip
"""Two neighbours that a key writes as one: romanisations mix them up."""


def is_native(letter: str) -> bool:
    """Whether a lower-case letter is Cyrillic, Greek or Arabic, in one of the languages that the schemes cover."""
    return letter in LETTERS or letter == "ъ" or (letter in _SAME and letter != "'")


def join(key: str, piece: str) -> str:
    """Put a piece behind a key.

    >>> join("ши", "ие")
    'ше'
    """
    for letter in piece:
        pair = key[-1:] + letter
        while pair in MERGES:
            key = key[:-1]
            letter = MERGES[pair]
            pair = key[-1:] + letter
        key += letter
    return key


@lru_cache(maxsize=65536)
def collapse(native: str) -> str:
    """The key of a native spelling.

    Args:
        native: A word in Cyrillic, Greek or Arabic letters; others are left out.

    >>> collapse("Київ"), collapse("Зеленський"), collapse("Пловдив")
    ('кив', 'зеленски', 'пловдив')
    """
    native = native.lower().translate(TONOS)
    key = ""
    at = 0
    while at < len(native):
        pair, letter = native[at : at + 2], native[at]
        if len(pair) == 2 and pair in _SAME:
            piece, at = _SAME[pair], at + 1
        elif letter == "ъ":  # between consonants it is the Bulgarian vowel
            piece = "" if native[at + 1 : at + 2] in tuple("еёюя") or at + 1 == len(native) else "а"
        else:
            piece = _SAME.get(letter, letter if letter in LETTERS else "")
        key = join(key, piece)
        at += 1
    return key
