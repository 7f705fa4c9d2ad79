"""Words of the source language that no English list knows, by their endings or letters: "discusión", "qualità", "Слуга"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.vocabulary import common_words, unknown_words

__all__ = ["RULES"]

_ENDINGS = {
    "it": ("tà", "zione", "zioni", "ì", "ò", "ù", "essero", "arono", "irono", "eremo", "iamo", "endosi", "andosi"),
    "es": ("ción", "sión", "ciones", "idad", "idades", "ieron", "aron", "ó", "éis", "íamos", "ándose", "iéndose"),
    "fr": ("aient", "ièrement", "ellement", "ées", "èrent", "âtre"),
    "de": ("keit", "keiten", "heiten", "ungen", "schaften", "ischen", "ieren"),
    "pt": ("ção", "ções", "são", "sões", "mão", "dades", "aram", "êm"),
    "ru": (
        "ayut", "uyut", "yayut", "ovat", "ivat", "yvat", "atsiya", "atsii", "atsiyu", "skogo", "skomu", "skiye", "skikh",
        "eniye", "eniya", "eniyu", "ostyu", "nykh", "nymi", "nogo", "nomu",
    ),
}  # fmt: skip
"""Endings that no English word has, by the language that has them."""
_LANGUAGE_OF = {ending: language for language, endings in _ENDINGS.items() for ending in endings}
_ALL_ENDINGS = tuple(sorted(_LANGUAGE_OF, key=len, reverse=True))
_SHORTEST = 5
_BORROWED = frozenset(
    """macaron baron charon pietà omertà fiancées soirées entrées protégées matinées émigrées épées théâtre amphithéâtre
    gesellschaften""".split()
)
"""What English has taken over, or words that only end so."""
_NAMES = {
    "it": "Italian",
    "es": "Spanish",
    "fr": "French",
    "de": "German",
    "pt": "Portuguese",
    "ru": "Russian or Ukrainian",
}
_WORD_BEFORE = lazy(r"(?<![^\s(])([\w'-]+) \Z")
_WORD_AFTER = lazy(r" ([\w'-]+)")
_CYRILLIC = lazy(r"[А-ЯЁІЇЄҐа-яёіїєґ][А-ЯЁІЇЄҐа-яёіїєґ\u0301'’-]+(?: [А-ЯЁІЇЄҐа-яёіїєґ\u0301'’-]+)*")
_IN_UKRAINIAN = frozenset("іїєґІЇЄҐ")
_LATIN_ALIKE = str.maketrans("АВЕКМНОРСТХІаеорсхіу", "ABEKMHOPCTXIaeopcxiy")
_PHRASE = 3
"""More words than these, or as many, are no name that one would romanise."""
_UNTRANSLATED = (
    "A sentence in Cyrillic letters was left untranslated: translate it, or delete it if the text says it already."
)
_MOST_CYRILLIC = 0.05
"""A text with a larger share of Cyrillic letters is no English text with some words left."""


@lru_cache(maxsize=1)
def _by_ending(reading: Reading) -> dict[str, list[Match]]:
    """The words with a foreign ending between English ones, by language; kept for the rule that asks next."""
    found: dict[str, list[Match]] = {}
    for word in unknown_words(reading):
        if len(word) < _SHORTEST or not word.islower() or not word.isalpha() or word in _BORROWED:
            continue
        if word.endswith(_ALL_ENDINGS):
            language = _LANGUAGE_OF[next(ending for ending in _ALL_ENDINGS if word.endswith(ending))]
            found.setdefault(language, []).extend(_places(reading.clean, word))
    return found


def _places(clean: str, word: str) -> Iterator[Match]:
    """Where a word stands between two words that English has, or one and a mark."""
    for match in re.finditer(rf"(?<![\w'/@#.-]){word}(?![\w'/@-]|\.\w)", clean):
        before = _WORD_BEFORE.search(clean, max(0, match.start() - 30), match.start())
        after = _WORD_AFTER.match(clean, match.end())
        beside = [each[1].lower() for each in (before, after) if each]
        if beside and all(each in common_words() or each.isdigit() or each in ("a", "i") for each in beside):
            yield Match(*match.span(), source_expression=word)


def _of(language: str) -> Callable[[Reading], Iterator[Match]]:
    def find(reading: Reading) -> Iterator[Match]:
        yield from _by_ending(reading).get(language, ())

    return find


def _cyrillic(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    if clean.isascii():
        return
    found = list(_CYRILLIC.finditer(clean))
    if sum(len(match.group()) for match in found) > _MOST_CYRILLIC * len(clean) + 80:
        return
    numbers = [reading.sentence_at(match.start()) for match in found]
    whole = {number for number in numbers if _is_cyrillic(reading.sentences[number].of(clean))}
    for number in sorted(whole):
        sentence = reading.sentences[number]
        yield Match(sentence.start, sentence.end, message=_UNTRANSLATED, source_expression=sentence.of(clean))
    for number, match in zip(numbers, found, strict=True):
        if number in whole:
            continue
        before, after = clean[match.start() - 2 : match.start()], clean[match.end() : match.end() + 1]
        if before.endswith("(") or (before == ": " and after == ")"):
            continue  # a gloss: "Kyiv (Київ)", "Kyiv (Ukrainian: Київ)"
        if match.group().count(" ") >= _PHRASE:
            yield Match(*match.span(), message=_UNTRANSLATED, source_expression=match.group())
        else:
            alike = _look_alike(match.group(), clean[match.start() - 1 : match.start()] + after)
            name = (_in_latin(match.group()),) if match.group()[0].isupper() else ()
            yield Match(*match.span(), (alike,) if alike else name, source_expression=match.group())


def _look_alike(word: str, beside: str) -> str:
    """A part of a Latin word in the Latin letters that look like its Cyrillic ones; empty for a Cyrillic word."""
    if not any(letter.isascii() and letter.isalpha() for letter in beside):
        return ""
    latin = word.translate(_LATIN_ALIKE)
    return latin if latin.isascii() else ""


def _is_cyrillic(sentence: str) -> bool:
    """Whether a sentence of several words is in Cyrillic letters, but for a name or two."""
    letters = sum(map(str.isalpha, sentence))
    cyrillic = sum("Ѐ" <= letter <= "ӿ" for letter in sentence)
    return sentence.count(" ") >= _PHRASE and cyrillic > letters / 2


def _in_latin(text: str) -> str:
    from mtqa.romanise import romanise  # slow to load, and hardly ever needed

    return romanise(text, "uk-national" if _IN_UKRAINIAN & set(text) else "ru-press-en")


_EXAMPLES = {
    "it": ("They asked for more <qualità> from the team.", "The second <rivelazione> was late."),
    "es": ("The <discusión> went on for hours.", "The prices <subieron> again."),
    "fr": ("The workers <demandaient> more money.", "The <journées> were long."),
    "de": ("The <schwierigkeiten> began in May.", "The <verhandlungen> went on."),
    "pt": ("The <decisão> was late.", "He called the <eleições> a farce."),
    "ru": ("The prices <podorozhayut> again.", "They asked for <doindeksatsii> and got nothing."),
}
_PASSES = (
    "The café served a macaron behind a façade of techniques and critiques.",
    "The Banca Popolare di Milano, la costruzione del ponte and El País.",
    "He wrote to stazione@example.org.",
)

RULES: tuple[Rule, ...] = (
    *(
        TextRule(
            id=f"structure/{_NAMES[language].split()[0].lower()}-word-by-ending",
            message=f"This is no English word; by its ending it is {_NAMES[language]}, and was left untranslated.",
            severity=Severity.WARNING,
            confidence=0.85,
            category="untranslated",
            source_languages=("ru", "uk") if language == "ru" else (language,),
            find=_of(language),
            in_clean=True,
            flags=_EXAMPLES[language],
            passes=_PASSES,
        )
        for language in _ENDINGS
    ),
    TextRule(
        id="structure/cyrillic-left",
        message="Words in Cyrillic letters were left: translate them, or write the name in Latin letters.",
        severity=Severity.WARNING,
        confidence=0.9,
        category="untranslated",
        source_languages=("ru", "uk"),
        find=_cyrillic,
        in_clean=True,
        flags=(
            'The deputy of "<Слуга народу>" said that it was late.',
            "They read it in <Кореспондент> yesterday.",
            "They read it in Courier.N<ЕТ> yesterday.",
            "The singer is ill\n\n<Известная певица попала в больницу>\n\nShe is at home.",
            'The team won\n\n<"Волна" обыграла "Шторм": видео>\n\nThe team won the cup.',
        ),
        passes=(
            "He lives in Kyiv (Київ).",
            "He met Peshkov (Пе\u0301шков).",
            "He lives in Kharkiv (Ukrainian: Харків).",
        ),
    ),
)
