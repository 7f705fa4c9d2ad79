"""Forms of one name in two languages: which letters may differ, and what must show that they do for that reason.

Russian о and е stand where Ukrainian has і, Belarusian writes unstressed о as а and short у for в. A spelling shows by
other letters that it comes from such a language; without them the difference is that of two names (Volkov, Valkov).
"""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from mtqa.expression import lazy

__all__ = ["agrees", "explained"]

_VOWELS = frozenset("аеиоу")
_BELARUSIAN = lazy("[ŭćśźў]|[aeou][uw](?=[bcdfghjklmnpqrstvxz]|$)|dz(?=[ieyj])|дз|ць|чы|шы|жы|[ij]a[uw]")
"""What only a Belarusian spelling has, or a Polish or German one of a Belarusian name."""
_BESIDE = (
    (lazy("(?<![kcszt])h"), lazy("g")),
    (lazy("[cs]hy|zhy|[čšž]y"), lazy("[cs]hi|zhi|[čšž]i")),
    (lazy("ry"), lazy("ri")),
)
"""What tells a Belarusian spelling from a Russian one of the same name."""
_RUSSIAN = lazy("[aeou]v(?=[bcdfghjklmnpqrstxz]|$)")
"""What no Belarusian spelling has: its в is ў there."""
_VOICED_S = lazy(r"w(?!h)|sch|ß|[äöü]")
"""A German spelling, in which s can be з."""
_LONG = 7
"""Letters of a name from which on a vowel that differs hardly makes another name of it."""
_SECOND_ROOTS = tuple("водск горск град грод дон дуб завод знамен камен морск реч уралск".split())
"""With these a place name goes on behind the vowel that joins two roots, which is never stressed."""
_WORN = 6
"""Letters of a name from which on ч without its mark does not make another name of it."""
_SIBILANTS = frozenset("зс")
_PRESS = lazy("[sczt]j|sz|cz|tch|sch|x|ë|[cs]i")
"""Signs of a press that writes some consonants in its own way."""
_APART = tuple(map(frozenset, ("гк", "бв", "дз")))
"""Consonants that few languages mix up."""
_NEAR = tuple(map(frozenset, ("кх", "гх", "дт", "бп", "вф")))
"""Consonants that some do, but that tell people apart."""
_TWO_VOWELS = lazy("[iyj][oau]|oe|oo|ou|eu|ae|ea|[öëøœ]")
"""Vowels that are written with two letters, or with one that the others do not have."""
_ARABIC = lazy("q(?!u)|gh|aa|dd|ll?ah|h$|^(?:abd|m[ou]h)")
"""Arabic has three vowels, which are written as they are heard."""
_HUSHING = frozenset("жчшщ")
_SOFT = lazy("[iyj][oau]")
_OYE = lazy("o[iyj]?e$")
_NEUTER = ("во", "ве", "но", "не")
_LATIN_VOWELS = frozenset("aeiouy")


def explained(a: str, key_a: str, b: str, key_b: str, *, alone: bool = True) -> bool:
    """Whether each letter that differs is one that differs between forms of one name, and the spellings bear it out.

    Args:
        a: A spelling in lower case.
        key_a: Its key.
        b: The other spelling.
        key_b: Its key.
        alone: Whether each is a whole name: a long one with one vowel that differs is hardly another name.

    >>> explained("kharkau", "харкав", "kharkov", "харков"), explained("valkov", "валков", "volkov", "волков")
    (True, False)
    """
    if _ARABIC.search(a) and _ARABIC.search(b):
        return True
    changed = [(int(i), int(j)) for tag, i, j in Levenshtein.editops(key_a, key_b) if str(tag) == "replace"]
    akanye = [(i, j) for i, j in changed if {key_a[i], key_b[j]} == {"а", "о"}]
    if akanye and not _is_akanye(akanye, a, b, key_a, key_b, alone):
        return False
    if alone and len(changed) == 1 and len(key_a) > _LONG:
        return True
    return all(_may_differ(key_a, i, key_b, j, a, b) for i, j in changed if {key_a[i], key_b[j]} != {"а", "о"})


def _is_akanye(places: list[tuple[int, int]], a: str, b: str, key_a: str, key_b: str, alone: bool) -> bool:
    """Whether only one spelling has а for о, and that one is Belarusian or has it where no stress can be."""
    if len({key_a[i] for i, _ in places}) > 1:
        return False
    i, j = places[0]
    spelling, other, key, at = (a, b, key_a, i) if key_a[i] == "а" else (b, a, key_b, j)
    if len(places) > 1:
        return key.count("о") < len(places) and not _RUSSIAN.search(spelling)
    if key_a[:-1] == key_b[:-1]:
        return key.endswith(("ова", "ева", "ава", "енка"))
    return (alone and key.startswith(_SECOND_ROOTS, at + 1)) or _is_belarusian(spelling, other)


def _is_belarusian(spelling: str, other: str) -> bool:
    return bool(_BELARUSIAN.search(spelling)) or any(
        ours.search(spelling) and theirs.search(other) and not ours.search(other) for ours, theirs in _BESIDE
    )


def _may_differ(key_a: str, i: int, key_b: str, j: int, a: str, b: str) -> bool:
    """Whether the letters of one place may differ."""
    pair = {key_a[i], key_b[j]}
    if pair == {"и", "о"}:
        return len(key_a) >= _WORN and (_is_closed(key_a, i) if key_a[i] == "и" else _is_closed(key_b, j))
    if pair == {"и", "е"}:
        return _before_v(key_a, i) and _before_v(key_b, j)
    if pair == {"в", "у"}:
        return _is_short(key_a, i) if key_a[i] == "у" else _is_short(key_b, j)
    return not pair <= _VOWELS


def _is_closed(key: str, at: int) -> bool:
    """Whether the vowel stands in a closed syllable, where Ukrainian і has come from о."""
    after = key[at + 1 : at + 3]
    return at > 0 and bool(after) and not _VOWELS & set(after)


def _before_v(key: str, at: int) -> bool:
    """Whether the vowel is that of -ев, -ивка."""
    return key[at + 1 : at + 2] == "в" and _is_closed(key, at)


def _is_short(key: str, at: int) -> bool:
    """Whether у stands between a vowel and a consonant or the end."""
    return key[at - 1 : at] in _VOWELS and key[at + 1 : at + 2] not in _VOWELS


def agrees(a: str, key_a: str, b: str, key_b: str, *, endings: bool, alone: bool = True) -> bool:
    """Whether a rare reading may make two spellings one: their usual readings have the same vowels.

    Args:
        a: A spelling in lower case.
        key_a: How it is usually read.
        b: The other spelling.
        key_b: How that is usually read.
        endings: Whether they may end in different ways, by an ending that is known.
        alone: Whether each is a whole name, not a word of a longer one. Those of people are alike more often, so of
            them, as of short names, more is asked.

    >>> agrees("belov", "белов", "balov", "балов", endings=False)
    False
    """
    ops = list(Levenshtein.editops(key_a, key_b))
    if _OYE.search(a) and _OYE.search(b):
        ops = [op for op in ops if int(op[1]) < len(key_a) - 2 and int(op[2]) < len(key_b) - 2]
    elif endings or (key_a.endswith(_NEUTER) and key_b.endswith(_NEUTER)):
        ops = [op for op in ops if int(op[1]) < len(key_a) - 1 and int(op[2]) < len(key_b) - 1]
    loose = alone and min(len(key_a), len(key_b)) >= _WORN
    return all(_agrees(str(tag), (key_a, int(i)), (key_b, int(j)), (a, b), loose) for tag, i, j in ops)


def _agrees(tag: str, at_a: tuple[str, int], at_b: tuple[str, int], spelt: tuple[str, str], loose: bool) -> bool:
    (key_a, i), (key_b, j) = at_a, at_b
    if tag != "replace":
        return _may_miss(*at_a, *spelt, loose) if tag == "delete" else _may_miss(*at_b, *spelt[::-1], loose)
    pair = {key_a[i], key_b[j]}
    if pair == _SIBILANTS and i == 0 and len(key_a) < _LONG + 1:
        return bool(_VOICED_S.search(spelt[key_a[i] == "з"]))
    if not pair & _VOWELS:
        return pair not in _APART and (loose or (pair not in _NEAR and _is_worn(pair, key_a, i, spelt)))
    if not pair <= _VOWELS:
        return i > 0
    if all(map(_ARABIC.search, spelt)):
        return True
    if i == len(key_a) - 1 and j == len(key_b) - 1:
        return False
    if pair == {"а", "о"}:
        return _is_akanye([(i, j)], *spelt, key_a, key_b, loose)
    two_a, two_b = (set(_TWO_VOWELS.findall(text)) for text in spelt)
    if two_a != two_b or (loose and (two_a or len(key_a) > _LONG)):
        return True
    return (pair == {"е", "о"} and key_a[i - 1 : i] in _HUSHING) or _may_differ(key_a, i, key_b, j, *spelt)


def _is_worn(pair: set[str], key: str, at: int, spelt: tuple[str, str]) -> bool:
    """Whether consonants of a short name differ as those of two presses do, or as one that has lost its mark does."""
    between = pair == _SIBILANTS and _VOWELS.issuperset(key[at - 1 : at] + key[at + 1 : at + 2] or "-")
    return between or len(key) >= _WORN or any(_PRESS.search(text) for text in spelt)


def _may_miss(key: str, at: int, spelling: str, other: str, loose: bool) -> bool:
    """Whether a letter of a key may be missing in that of another spelling of the name."""
    if at == len(key) - 1:
        return spelling[-1] not in _LATIN_VOWELS or other[-1] in _LATIN_VOWELS
    if loose:
        return True
    if key[at] == "и":  # a soft sign, or й
        soft = key[at + 1] not in "ауо" or len(_SOFT.findall(spelling)) == len(_SOFT.findall(other))
        return soft and (len(key) >= _WORN or key[at - 1 : at] not in _VOWELS)
    return len(key) >= _WORN and key[at] not in "ао"
