"""Whether a Latin spelling and a Cyrillic one sound alike: Cyrillic papers write foreign names by ear (Джордж, Райт, Дюбуа).

Compared are the consonants. Hissing sounds count as one (Джо, Джейк, Жан), and so do those of the throat (Хью, Г'юз, Бах);
what may be silent in English or French may be missing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["sound_alike"]

_SOUNDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(letters), sound)
    for letters, sound in (
        (r"\bwr", "r"), (r"\b[kg]n", "n"), (r"wh?", "v?"), (r"\Bgh", "k?"), ("szcz|shch|sch|tch|[sc]h?z|sh", "s"), ("ch", "[sk]"),
        ("t[sz]", "t?s"), ("d[jzg]", "d?s"), ("ph", "f"), ("th", "[tsf]"), ("ck|qu?", "k"), ("ng", "nk?"), ("x", "k?s"),
        ("c(?=[eiy])|[sz]", "s"), ("g(?=[eiy])|c", "[sk]"), ("g", "k"), ("j", "[sk]?"), ("h", "k?"), (r"l(?=[^\Waeiouy])", "l?"),
        ("[bdfklmnprtv]", ""),
    )
)  # fmt: skip
"""Letters of a Latin spelling, and the consonants that they may stand for; nothing for themselves. The first that fits counts."""
_MAYBE_SILENT = frozenset(("d", "t", "p", "s", "r", "k?s"))
"""At the end of a name, as in Dubois, Renault, Peugeot."""
_AFFRICATE = re.compile("д[жз]|цз|чж")
_CYRILLIC = str.maketrans("бвгґджзклмнпрстфхцчшщ", "bvkkdssklmnprstfkssss")
_NO_CONSONANT = re.compile("[^a-z]")
_DOUBLE = re.compile(r"(.)\1+")


def sound_alike(name: str, other: str) -> bool:
    """Whether a name may be another one by its sound.

    Args:
        name: A word in Latin letters.
        other: A word in Cyrillic letters, without the ending of a case.

    >>> [sound_alike(*pair) for pair in (("George", "Джордж"), ("Dubois", "Дюбуа"), ("Walker", "Уокер"), ("Kravets", "Красюк"))]
    [True, True, True, False]
    """
    heard = _NO_CONSONANT.sub("", _DOUBLE.sub(r"\1", _AFFRICATE.sub("ж", other.lower()).translate(_CYRILLIC)))
    return bool(heard) and _pattern(name).fullmatch(heard) is not None


@lru_cache(maxsize=4096)
def _pattern(name: str) -> re.Pattern[str]:
    """What a spelling may sound like, as an expression over consonants."""
    lower = unicodedata.normalize("NFD", name.lower().replace("ł", "l").replace("ß", "ss"))
    lower = _DOUBLE.sub(r"\1", "".join(sign for sign in lower if not unicodedata.combining(sign)))
    sounds = []
    at = 0
    while at < len(lower):
        found = next(((match, sound) for letters, sound in _SOUNDS if (match := letters.match(lower, at))), None)
        if found:
            sounds.append(found[1] or found[0].group())
        at = found[0].end() if found else at + 1
    if sounds and sounds[-1] in _MAYBE_SILENT and not all(sound.endswith("?") for sound in sounds[:-1]):
        sounds[-1] = f"(?:{sounds[-1]})?"
    return re.compile("".join(sounds))
