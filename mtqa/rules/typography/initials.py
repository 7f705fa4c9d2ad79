"""A large initial that was cut off from its word, translated on its own, or written twice: "W hen", "ANDven", "Lhe"."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.vocabulary import common_words

__all__ = ["RULES"]

_CUT = lazy(r"[ \"]*([A-Z]) ([a-z]{1,14})\b(?!['-]| test)")
_CUT_IN_CAPITALS = lazy(r"[ \"]*([B-HJ-Z]) ([A-Z]{1,6})\b(?!\.)")
_OPENING_WORDS = frozenset(
    """the this that these those there they then when while what where with we who why it in is if its after as at an
    all and but by he she his her for from first no not now on one our to two you your some since so such more most
    many last like let""".split()
)
_SPELT = 4000
"""So many of the most frequent words are looked for behind an initial that is cut off."""

_GLUED = lazy(r"(AND|BUT|THE|WHEN|AFTER|FOR|WITH|FROM|THAT|WHILE|THIS)([a-z]+)")
_GLUED_TAILS = frozenset("he she the it they we was is are in on of his her their its there that this you".split())
# The initial of the Italian word, read as a word: E, I, L, O, A, DA, DI, CON, PER, SE, NON.
_INITIALS = "AND|THE|OR|AT|TO|FROM|OF|WITH|FOR|IF|NOT"
_TRANSLATED = lazy(rf"[ \"]*({_INITIALS})([a-z]{{1,12}})\b(?!['-])")
_LETTER = {"AND": "E", "THE": "LI", "OR": "O", "AT": "A", "TO": "A", "IF": "S"}
_PLURALS = frozenset(("s", "n", "m", "ir", "se", "y", "re", "roid", "rew"))  # ORs, THEn with stress, ANDroid

_WRONG = lazy(
    r"[ \"]*([B-RU-Z]he|[A-SUVX-Z]hen|[B-Z]fter|[A-VX-Z]hilst|[B-Z]ccording|[B-Z]lthough|[A-SUVX-Z]hey|[A-SUVX-Z]his"
    r"|[A-CE-Z]espite|[A-EG-Z]ollowing|[A-CE-Z]uring)\b(?= [a-z])"
)
_MEANT = {
    "he": "The",
    "hen": "When",
    "fter": "After",
    "hilst": "Whilst",
    "ccording": "According",
    "lthough": "Although",
    "hey": "They",
    "his": "This",
    "espite": "Despite",
    "ollowing": "Following",
    "uring": "During",
}
_NAMES = frozenset(
    "Zhen Hollowing Che Mme Zhe Xhe Chen Shen Phen Khen Then Chey Shey Phis Turing Curing Luring Whey".split()
)
_TWICE = lazy(r"[ \"]*([A-Z])([a-z]+)\b(?=[ ,])")
# What any of these may match, quick to find since every paragraph but the first follows a line break.
_ODD = lazy(rf'\n[ "]*(?:[A-Z] [A-Za-z]|[A-Z](?:{"|".join(_MEANT)}) |(?:{_INITIALS})[a-z]|([A-Z])(?i:\1)[a-z])')


def _initials(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for start in (0, *(match.start() + 1 for match in _ODD.finditer(clean))):
        yield from _opening(clean, start)
    for match in _GLUED.finditer(clean):
        capitals, tail = match.groups()
        before = clean[match.start() - 1 : match.start()]
        if tail in _GLUED_TAILS and not before.isalnum() and capitals + tail != "WITHin":
            yield Match(match.start(), match.end(), (f"{capitals} {tail}",))


def _opening(clean: str, start: int) -> Iterator[Match]:
    """What is wrong with the first word of a paragraph."""
    first = clean[start : clean.find(" ", start)]
    if len(first) > 1 and first.istitle() and first.lower() in common_words():
        return
    match = _CUT.match(clean, start, start + 20) or _CUT_IN_CAPITALS.match(clean, start, start + 12)
    if match:
        letter, rest = match.groups()
        if _is_cut(letter, rest):
            yield Match(match.start(1), match.end(), (letter + rest,))
        return
    match = _TRANSLATED.match(clean, start, start + 20)
    if match:
        capitals, tail = match.groups()
        if tail not in _PLURALS and tail not in _GLUED_TAILS:
            yield Match(match.start(1), match.end(), _words_meant(capitals, tail))
        return
    match = _WRONG.match(clean, start, start + 20)
    if match and match.group(1) not in _NAMES:
        yield Match(match.start(1), match.end(), (_MEANT[match.group(1)[1:]],))
        return
    match = _TWICE.match(clean, start, start + 20)
    if match and match.group(1).lower() == match.group(2)[0] and _is_doubled(match.group(1) + match.group(2)):
        yield Match(match.start(1), match.end(), (match.group(1) + match.group(2)[1:],))


def _is_cut(letter: str, rest: str) -> bool:
    """Whether a letter and what follows are one word: "W ar", but not "A way" and "X rays"."""
    word = (letter + rest).lower()
    ranks = common_words()
    if rest.isupper():
        return word in _OPENING_WORDS and rest.lower() not in ("s", "x")
    if letter in "AEIO" and rest in ranks:
        return False
    return word in _OPENING_WORDS or ranks.get(word, len(ranks)) < (_SPELT if rest in ranks else len(ranks))


def _words_meant(capitals: str, tail: str) -> tuple[str, ...]:
    """English words that the letters before the translation may have been."""
    ranks = common_words()
    return tuple(letter + tail for letter in _LETTER.get(capitals, "") if (letter + tail).lower() in ranks)


def _is_doubled(word: str) -> bool:
    ranks = common_words()
    single = word[1:].lower()
    if word in _NAMES:
        return False
    return ranks.get(single, 1000) < 1000 and word.lower() not in ranks and len(single) > (3 if word[0] == "O" else 1)


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/drop-capital",
        find=_initials,
        in_clean=True,
        message="A large initial was cut off from its word, translated or written twice, or a heading is glued to its text.",
        severity=Severity.ERROR,
        confidence=0.9,
        category="punctuation",
        fix=Fix.SUGGESTED,
        flags=(
            "<T he> army left the town.",
            "<W hen> the war began, he was ten.",
            "<P olice> closed the road.",
            "<F our> men were hurt.",
            "The war ended <ANDhe> went home.",
            "<ANDach> of them left.",
            "<Vhe> bishop spoke first.",
            "<Wwhen> the sun set, they left.",
            "<Nhen> the ship sank, nobody saw it.",
        ),
        passes=(
            "A man left.",
            "I am here.",
            "THEY left, and WITHin days THE END came.",
            "A long road leads home.",
            "X rays were taken.",
            "T cells fight the virus.",
            "Che Guevara was a doctor.",
            "ORs were full and the ATMs empty.",
            "Aaron and Llewellyn left.",
        ),
    ),
)
