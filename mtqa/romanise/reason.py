"""Why two words are, or are not, spellings of one name."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from mtqa.expression import lazy
from mtqa.language import LANGUAGE_NAMES
from mtqa.romanise.distance import FORBIDDEN, distance, note, prices
from mtqa.romanise.evidence import describe, is_english
from mtqa.romanise.given import GivenName, are_one_of_elsewhere, are_two_given_names, differ_in_g, of_two_nations
from mtqa.romanise.key import collapse
from mtqa.romanise.match import LIKELY, match_words
from mtqa.romanise.reading import Reading, read_back
from mtqa.romanise.word import Ending, Word, endings, roots

__all__ = ["reason_for"]

_DEEP = 24
_ARABIC = lazy("gh|q|kh|dh|dj|dsch|aa|ou|oo|ll?ah?$|dd|ss")
_OF_ALLAH = lazy("llah$")
"""What no Slavic name ends in."""
_VOWELS = str.maketrans("", "", "اويىةأإآ\u064e\u064f\u0650")
"""The letters of the long vowels, and the signs of the short ones."""


def reason_for(a: Word, b: Word) -> str:
    """Why two words are spellings of one name, or why not; empty where they are spelt alike.

    >>> from mtqa.romanise.word import read_word
    >>> reason_for(read_word("Kharkov"), read_word("Kharkiv"))
    'Kharkov is the Russian form, Kharkiv the Ukrainian one (Ukrainian -iv for Russian -ov)'
    """
    if a.text == b.text:
        return ""
    nations = of_two_nations(a, b)
    if nations:
        return _nations(a, b, *nations)
    if are_two_given_names(a, b):
        return f"{a.shown} and {b.shown} are two given names"
    if are_one_of_elsewhere(a, b):
        return _arabic(a, b) or f"{a.shown} and {b.shown} are spellings of one given name"
    if differ_in_g(a, b):
        russian, ukrainian = (a, b) if "g" in a.text else (b, a)
        return f"{russian.shown} is spelt as from Russian, {ukrainian.shown} as from Ukrainian: one given name"
    if min(len(a.text), len(b.text)) == 1:
        return _initial(*sorted((a, b), key=lambda word: len(word.text)))
    if a.abjad != b.abjad:
        return _consonants(a, b)
    if match_words(a, b)[0] < LIKELY:
        return f"{_read_as(a)} and {_read_as(b)} are far apart"
    ways = (_arabic, _common) if _OF_ALLAH.search(a.text) and _OF_ALLAH.search(b.text) else (_common, _arabic)
    return next(filter(None, (way(a, b) for way in (_native, *ways, _doublet))), "") or _near(a, b)


def _nations(a: Word, b: Word, x: GivenName, y: GivenName) -> str:
    return (
        f"{a.shown} is a {LANGUAGE_NAMES[x.nation]} given name ({x.native}), "
        f"{b.shown} a {LANGUAGE_NAMES[y.nation]} one ({y.native}); they stay apart"
    )


def _initial(short: Word, long: Word) -> str:
    fits = short.text[:1] == long.text[:1] or any(x[0] == y[0] for x in short.keys for y in long.keys)
    return f"{short.shown} {'may stand' if fits else 'does not stand'} for {long.shown}"


def _consonants(a: Word, b: Word) -> str:
    common = "has" if match_words(a, b)[0] >= LIKELY else "does not have"
    native, latin = (a, b) if a.abjad else (b, a)
    return f"{latin.shown} {common} the consonants of {native.shown}"


def _native(a: Word, b: Word) -> str:
    """The reason where one word is native and the other a romanisation of it."""
    if a.native == b.native:
        return ""
    native, latin = (a, b) if a.native else (b, a)
    for reading in read_back(latin.shown, limit=_DEEP):
        if reading.native.lower() == native.text:
            return describe(latin.shown, reading)
    return f"{latin.shown} = {native.shown}" if native.best[0][0] in latin.sure else ""


def _common(a: Word, b: Word) -> str:
    """The reason where one native spelling explains both words."""
    found = _shared(read_back(a.shown, limit=_DEEP), read_back(b.shown, limit=_DEEP))
    if a.native or b.native or not found:
        return ""
    x, y = found
    if is_english(a.shown, x) and not is_english(b.shown, y):
        a, b, x, y = b, a, y, x
    if is_english(b.shown, y):
        return f"{describe(a.shown, x)}; English: {b.shown}"
    return f"{describe(a.shown, x)}; {describe(b.shown, y)}"


def _shared(some: tuple[Reading, ...], others: tuple[Reading, ...]) -> tuple[Reading, Reading] | None:
    """The likeliest two readings with one native spelling."""
    by_native = {(reading.native.lower(), reading.scheme.language): reading for reading in others}
    pairs = [
        (reading, by_native[spot])
        for reading in some
        if (spot := (reading.native.lower(), reading.scheme.language)) in by_native
    ]
    return min(pairs, key=lambda pair: pair[0].rank + pair[1].rank, default=None)


def _arabic(a: Word, b: Word) -> str:
    """The reason where the press spells one Arabic letter in two ways."""
    if a.native or b.native or not (_ARABIC.search(a.text) or _ARABIC.search(b.text)):
        return ""
    found = _shared(*(read_back(word.shown, languages=["ar"], limit=8 * _DEEP) for word in (a, b)))
    if not found:
        return _consonantal(a, b)
    pairs = zip(found[0].rows, found[1].rows, strict=False)
    ways = dict.fromkeys(f"{x.latin} and {y.latin} for {x.native}" for x, y in pairs if x.latin != y.latin)
    shown = [way for way in ways if "\u0620" <= way[-1] <= "\u064a"]
    return f"{a.shown} and {b.shown} are spellings of one Arabic name" + (f" ({', '.join(shown[:2])})" if shown else "")


def _consonantal(a: Word, b: Word) -> str:
    """The reason where two names of Allah's differ in their short vowels."""
    if not (_OF_ALLAH.search(a.text) and _OF_ALLAH.search(b.text)):
        return ""
    some, others = (
        {reading.native.translate(_VOWELS) for reading in read_back(word.shown, languages=["ar"], limit=_DEEP)}
        for word in (a, b)
    )
    if some.isdisjoint(others):
        return ""
    return f"{a.shown} and {b.shown} are spellings of one Arabic name, which does not write its short vowels"


def _doublet(a: Word, b: Word) -> str:
    """The reason where an ending tells two forms of one name apart."""
    if a.best[0][0] == b.best[0][0]:
        return ""
    for one, other in ((a, b), (b, a)):
        ending = _changed(one, other)
        if ending and ending.note.startswith("Ukrainian"):
            return f"{one.shown} is the Russian form, {other.shown} the Ukrainian one ({ending.note})"
        if ending:
            return f"{one.shown} is {other.shown} with an ending ({ending.note})"
    return ""


def _changed(one: Word, other: Word) -> Ending | None:
    """The ending that a regular reading of one word has, and of the other has not."""
    target = other.best[0][0]
    for key, _ in one.best:
        for ending in endings():
            if ending.note and key.endswith(ending.key) and key[: -len(ending.key)] + ending.becomes == target:
                return ending
    return None


def _near(a: Word, b: Word) -> str:
    """The readings of each, and what tells them apart."""
    key_a, key_b = _nearest(a, b)
    text = f"{_read_as(a, key_a)}, {_read_as(b, key_b)}"
    changed = [
        (key_a[int(i)], key_b[int(j)]) for tag, i, j in Levenshtein.editops(key_a, key_b) if str(tag) == "replace"
    ]
    if not match_words(a, b)[1]:
        pairs = dict.fromkeys(f"{x} and {y}" for x, y in changed)
        return f"{text}: they differ in {', '.join(pairs)}" if pairs else text
    notes = dict.fromkeys(filter(None, [_root(a.best[0][0], b.best[0][0]), *(note(x, y) for x, y in changed)]))
    return f"{text}: {', '.join(notes)}" if notes else text


def _root(key_a: str, key_b: str) -> str:
    """What root two keys begin with, each in its language."""
    for russian, form, language in roots():
        keys = collapse(russian), collapse(form)
        if any(x.startswith(keys[0]) and y.startswith(keys[1]) for x, y in ((key_a, key_b), (key_b, key_a))):
            return f"{LANGUAGE_NAMES[language]} {form} for Russian {russian}"
    return ""


def _nearest(a: Word, b: Word) -> tuple[str, str]:
    """The keys of two words that are nearest to each other."""
    best = FORBIDDEN * 2, "", ""
    for key in a.keys.keys() & b.keys.keys():
        best = min(best, (a.keys[key] + b.keys[key], key, key))
    for key_a, cost_a in a.best:
        for key_b, cost_b in b.best:
            best = min(best, (cost_a + cost_b + distance(key_a, key_b, prices()), key_a, key_b))
    return best[1], best[2]


def _read_as(word: Word, key: str = "") -> str:
    """A word with the native spelling that is nearest to a key, and its scheme."""
    readings = () if word.native else read_back(word.shown, limit=_DEEP)
    if not readings or not word.best:
        return word.shown
    wanted = key or word.best[0][0]
    best = min(readings, key=lambda reading: reading.rank + 3 * distance(collapse(reading.native), wanted, prices()))
    return f"{word.shown} = {best.native} ({best.scheme.title})"
