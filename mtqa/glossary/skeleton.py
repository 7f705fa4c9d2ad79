"""Skeletons of names: a coarse key that a native spelling shares with nearly all of its romanisations.

A skeleton has a capital for each consonant, one for all that romanisations mix up (sh, ch, ts, z ... are S; h, g, kh, k are K),
and a dot for vowels in a row. It only tells which names are worth a comparison; `mtqa.romanise` decides.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from mtqa.expression import lazy

__all__ = ["latin_skeletons", "native_skeleton"]

_LETTERS = {
    "аеёєиіїоуыэюяйўјəәөұү": ".",
    "б": "B",
    "п": "P",
    "ђ": "S",
    "жзсцчшщџћѕһ": "S",
    "кгґхќѓғқ": "K",
    "вф": "V",
    "р": "R",
    "л": "L",
    "м": "M",
    "н": "N",
    "т": "T",
    "д": "D",
    "љ": "L.",
    "њ": "N.",
    "ң": "NK",
    "αεηιουω": ".",
    "β": "V",
    "γκχ": "K",
    "δ": "D",
    "ζσς": "S",
    "θτ": "T",
    "λ": "L",
    "μ": "M",
    "ν": "N",
    "ξ": "KS",
    "π": "P",
    "ρ": "R",
    "φ": "V",
    "ψ": "PS",
}
_NATIVE = {ord(letter): code for letters, code in _LETTERS.items() for letter in letters}
_SOFT = dict.fromkeys(map(ord, "ьъ'"))

_SOFT_VOWELS = "eiyêèéëíìîýęě"
_LATIN: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("aeiouyäöüåæøœıəãõ", (".",)),
    "b": ("B",), "d": ("D",), "f": ("V",), "k": ("K",), "l": ("L",), "m": ("M",), "n": ("N",), "p": ("P",), "q": ("K",),
    "r": ("R",), "s": ("S",), "t": ("T",), "v": ("V",), "w": ("V",), "z": ("S",), "h": ("K",), "x": ("KS", "K"),
    "g": ("K",), "gs": ("K", "S"), "c": ("K", "S"), "cs": ("S", "K"), "ck": ("K", "SK"), "ch": ("S", "K"), "j": (".", "S"), "^j": (".", "S", "K"),
    "ph": ("V",), "th": ("T", "TK"), "rh": ("RK", "R"), "dh": ("D", "DK"), "kh": ("K",), "gh": ("K",), "sch": ("S", "SK"), "dj": ("S", "D."),
    "ß": ("S",), "ł": ("L",), "đ": ("S",), "ð": ("D",),
    **dict.fromkeys("šžčşçćśźżťģ", ("S",)),
    **dict.fromkeys(("shch", "szcz", "schtsch", "chtch", "stsch", "tsch", "dsch", "tch", "tsh", "dzh", "dsh", "dž", "dz", "dż", "dź", "ts", "tz", "tc", "cz", "sz", "zs", "sh", "zh", "dch"), ("S",)),
}  # fmt: skip
_PIECE = lazy(
    "schtsch|shch|szcz|chtch|stsch|tsch|dsch|dch|sch|tch|tsh|dzh|dsh|d[zžżźj]|t[szc]|c[zhk]|s[zh]|z[hs]|[ptrdkg]h|."
)
_TONOS = str.maketrans("άέήίόύώϊϋΐΰ", "αεηιουωιυιυ")
_NO_LETTER = lazy(r"[«»\"’ʼ`\u0300-\u036f]")
_RUN = lazy(r"([A-Z.])\1+")
_MOST = 8


def native_skeleton(name: str) -> str:
    """The skeleton of a native spelling in Cyrillic or Greek; empty if it holds another script.

    >>> native_skeleton("Кременчук"), native_skeleton("Луцьк"), native_skeleton("上海")
    ('KR.M.NS.K', 'L.SK', '')
    """
    text = _bare(name).replace("дж", "ж").replace("дз", "з").translate(_SOFT)
    text = text.replace("тс", "с").replace("тц", "ц").replace("тч", "ч").replace("-", " ")
    code = text.translate(_NATIVE)
    return _RUN.sub(r"\1", code) if code.replace(" ", "").replace(".", "").isupper() and code.isascii() else ""


@lru_cache(maxsize=20_000)
def latin_skeletons(name: str) -> tuple[str, ...]:
    """The skeletons that a spelling in Latin letters can have; none if it holds other letters.

    >>> latin_skeletons("Krementschuk"), latin_skeletons("Kahovka"), "L.SK" in latin_skeletons("Luck")
    (('KR.M.NS.K',), ('K.K.VK.',), True)
    """
    lower = name.lower()
    if not lower.isascii():
        lower = "".join(_worn(letter) for letter in lower)
    found = [""]
    start = True
    for match in _PIECE.finditer(lower.replace("'", "")):
        piece = match.group()
        if piece in " -":
            found = [f"{code} " for code in found]
            start = True
            continue
        if piece in "cgj":
            piece = _sounded(piece, lower[match.end() : match.end() + 1], start)
        codes = _LATIN.get(piece)
        if codes is None:
            return ()
        start = False
        if len(codes) == 1 or len(found) * len(codes) > _MOST:
            more = codes[0]
            found = [code + more for code in found]
        else:
            found = [code + more for code in found for more in codes]
    return tuple(dict.fromkeys(_RUN.sub(r"\1", code) for code in found))


def _sounded(piece: str, after: str, start: bool) -> str:
    """A piece, or its name in the table where the letter next to it changes the sound."""
    if piece in ("c", "g") and after and after in _SOFT_VOWELS:
        return f"{piece}s"
    return "^j" if piece == "j" and start else piece


def _worn(letter: str) -> str:
    """A letter without its mark, if the table has only that."""
    if letter in _LATIN or letter in " -'":
        return letter
    return unicodedata.normalize("NFD", letter)[0]


def _bare(name: str) -> str:
    """A native spelling in lower case, without stress marks, quotation marks and apostrophes."""
    text = unicodedata.normalize("NFC", name.lower())
    return _NO_LETTER.sub("", text.translate(_TONOS))
