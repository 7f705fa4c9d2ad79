"""Forms of one name in two languages: which letters may differ, and what must show that they do for that reason.

Russian о and е stand where Ukrainian has і, Belarusian writes unstressed о as а and short у for в. A spelling shows by
other letters that it comes from such a language; without them the difference is that of two names (Volkov, Valkov).
"""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from mtqa.expression import lazy

__all__ = ["agrees", "explained"]

_VOWELS = frozenset("аеиоу")
_BELARUSIAN = lazy(
    r"[ŭćśźў]|[aeou][uw](?=[bcdfghjklmnpqrstvxz]|$)|dz(?=[ieyj])|дз|ць|(?<![kcszt])h|[cs]hy|zhy|[čšž]y|чы|шы|жы|ts[iey]"
    r"|(?<=[cčtl])['’]|ry(?=[^aeou])|[ij]a[uw]"
)
"""What only a Belarusian spelling has, or a Polish or German one of a Belarusian name."""
_VOICED_S = lazy(r"w(?!h)|sch|ß|[äöü]")
"""A German spelling, in which s can be з."""
_LONG = 8
"""Letters of a name from which on one а for о does not make another name of it."""
_TWO_VOWELS = lazy("[iyj][oa]|oe|oo|ou|eu|ae|ea|[öëøœ]")
"""Vowels that are written with two letters, or with one that the others do not have."""
_ARABIC = lazy("q(?!u)|gh|aa|dd|ll?ah|h$|^(?:abd|m[ou]h)")
"""Arabic has three vowels, which are written as they are heard."""
_HUSHING = frozenset("жчшщ")
_NEUTER = ("во", "ве", "но", "не")
_LATIN_VOWELS = frozenset("aeiouy")


def explained(a: str, key_a: str, b: str, key_b: str) -> bool:
    """Whether each letter that differs is one that differs between forms of one name, and the spellings bear it out.

    Args:
        a: A spelling in lower case.
        key_a: Its key.
        b: The other spelling.
        key_b: Its key.

    >>> explained("kharkau", "харкав", "kharkov", "харков"), explained("valkov", "валков", "volkov", "волков")
    (True, False)
    """
    if _ARABIC.search(a) and _ARABIC.search(b):
        return True
    changed = [(int(i), int(j)) for tag, i, j in Levenshtein.editops(key_a, key_b) if str(tag) == "replace"]
    akanye = [key_a[i] == "а" for i, j in changed if {key_a[i], key_b[j]} == {"а", "о"}]
    if akanye and not _is_akanye(akanye, a, b, key_a, key_b):
        return False
    return all(_may_differ(key_a, i, key_b, j, a, b) for i, j in changed if {key_a[i], key_b[j]} != {"а", "о"})


def _is_akanye(a_has_it: list[bool], a: str, b: str, key_a: str, key_b: str) -> bool:
    """Whether only one spelling has а for о, and that one is Belarusian or too long to be another name."""
    if len(set(a_has_it)) > 1:
        return False
    spelling, key = (a, key_a) if a_has_it[0] else (b, key_b)
    if len(a_has_it) > 1:
        return key.count("о") < len(a_has_it)
    if key_a[:-1] == key_b[:-1]:
        return key.endswith(("ова", "ева", "ава", "енка"))
    return len(key) >= _LONG or bool(_BELARUSIAN.search(spelling))


def _may_differ(key_a: str, i: int, key_b: str, j: int, a: str, b: str) -> bool:
    """Whether the letters of one place may differ."""
    pair = {key_a[i], key_b[j]}
    if pair == {"и", "о"}:
        return _is_closed(key_a, i) if key_a[i] == "и" else _is_closed(key_b, j)
    if pair == {"и", "е"}:
        return _before_v(key_a, i) and _before_v(key_b, j)
    if pair == {"в", "у"}:
        return _is_short(key_a, i) if key_a[i] == "у" else _is_short(key_b, j)
    return not pair <= _VOWELS


def _is_closed(key: str, at: int) -> bool:
    """Whether the vowel stands in a closed syllable, where Ukrainian і has come from о."""
    after = key[at + 1 : at + 3]
    return bool(after) and not _VOWELS & set(after)


def _before_v(key: str, at: int) -> bool:
    """Whether the vowel is that of -ев, -ивка."""
    return key[at + 1 : at + 2] == "в" and _is_closed(key, at)


def _is_short(key: str, at: int) -> bool:
    """Whether у stands between a vowel and a consonant or the end."""
    return key[at - 1 : at] in _VOWELS and key[at + 1 : at + 2] not in _VOWELS


def agrees(a: str, key_a: str, b: str, key_b: str, *, endings: bool) -> bool:
    """Whether a rare reading may make two spellings one: their usual readings have the same vowels.

    Args:
        a: A spelling in lower case.
        key_a: How it is usually read.
        b: The other spelling.
        key_b: How that is usually read.
        endings: Whether they may end in different ways, by an ending that is known.

    >>> agrees("belov", "белов", "balov", "балов", endings=False)
    False
    """
    ops = list(Levenshtein.editops(key_a, key_b))
    if endings or (key_a.endswith(_NEUTER) and key_b.endswith(_NEUTER)):
        ops = [op for op in ops if int(op[1]) < len(key_a) - 1 and int(op[2]) < len(key_b) - 1]
    return all(_agrees(str(tag), (key_a, int(i)), (key_b, int(j)), (a, b)) for tag, i, j in ops)


def _agrees(tag: str, at_a: tuple[str, int], at_b: tuple[str, int], spelt: tuple[str, str]) -> bool:
    (key_a, i), (key_b, j) = at_a, at_b
    if tag != "replace":
        longer, at = at_a if tag == "delete" else at_b
        long, short = spelt if tag == "delete" else spelt[::-1]
        return at < len(longer) - 1 or long[-1] not in _LATIN_VOWELS or short[-1] in _LATIN_VOWELS
    pair = {key_a[i], key_b[j]}
    if pair == {"з", "с"} and i == 0 and len(key_a) < _LONG:
        return bool(_VOICED_S.search(spelt[key_a[i] == "з"]))
    if not pair <= _VOWELS or any(_TWO_VOWELS.search(text) or _ARABIC.search(text) for text in spelt):
        return True
    return (pair == {"е", "о"} and key_a[i - 1 : i] in _HUSHING) or _may_differ(key_a, i, key_b, j, *spelt)
