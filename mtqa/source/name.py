"""Names that were changed, translated or lost on the way."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from mtqa.count_words import MONTH_NAMES
from mtqa.finding import Severity
from mtqa.language import FUNCTION_WORDS, LANGUAGE_NAMES
from mtqa.names.setting import is_after_preposition
from mtqa.rules.name.word_table import forms, is_given, plain
from mtqa.rules.rule import Match
from mtqa.source.counterparts import are_alike, exonyms, is_known, is_said, is_spelling
from mtqa.source.english import is_english
from mtqa.source.german import is_after_german_title, is_german_place
from mtqa.source.keys import key, words
from mtqa.source.numerals import quantities
from mtqa.source.paired import Pair, Paired
from mtqa.titles import TITLES

__all__ = ["find"]

_CAPITAL = r"[^\W\d_a-zà-ÿа-яёіїєґ]"
_NAME = re.compile(rf"(?<![\w'’-]){_CAPITAL}[^\W\d_]{{2,}}(?:-{_CAPITAL}[^\W\d_]+)*(?!\w)")
_OPENS = re.compile(r"(?:^|[.!?…:;\"“«(\[–—]|['’-])\s*\Z")
_ADJECTIVE = re.compile(r"(?:ian|ean|ese|ish|ans|ani|ic|ch|day|ism|ist|ists)s?$", re.IGNORECASE)
_PLAIN = frozenset(map(str.lower, MONTH_NAMES)) | frozenset(
    """god internet web mr mrs ms dr sir lord lady saint mount lake river north south east west northern southern eastern
    western union states kingdom republic church covid christmas easter bible earth soviet greek german muslim muslims
    bolshevik malay pole jew jews jewish arab arabs turk turks swede dane czech slovak serb kurd scot thais swiss""".split()
)
_ARTICLES = frozenset(
    """the a an il lo la l i gli le un uno una del dello della dell dei degli delle al allo alla all ai agli alle dal dallo dalla
    dall dai dagli dalle nel nello nella nell nei negli nelle sul sullo sulla sull sui sugli sulle""".split()
)
_CAPITAL_AFTER = re.compile(rf"\s{_CAPITAL}")
_ROMANISED = frozenset({"ru", "uk"})
"""Languages of another script: their names have several spellings in Latin letters."""
_NO_NOUNS = frozenset({"de"})
"""Languages that write every noun with a capital: there it tells no name."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A word with a capital that may be a name.

    Attributes:
        text: The word, or several with hyphens (Нью-Йорк).
        start: Its offset.
        opens: Whether a sentence, a quotation or a bracket opens there.
        follows: The word with a capital right before it, as "Enrico" before "Letta"; empty if there is none, or only an
            article that opens the sentence.
    """

    text: str
    start: int
    opens: bool
    follows: str


def _names(text: str, language: str) -> list[_Name]:
    small = FUNCTION_WORDS.get(language, ())
    found: list[_Name] = []
    end = -1
    for match in _NAME.finditer(text):
        if not all(word[1:].islower() for word in words(match.group())):
            end = -1
            continue
        opens = bool(_OPENS.search(text, max(match.start() - 4, 0), match.start())) or match.start() == 0
        last = found[-1] if found and text[end : match.start()] == " " else None
        is_article = last is not None and last.opens and last.text.lower() in small  # Les Sang et Or
        follows = last.text if last and not is_article else ""
        found.append(_Name(match.group(), match.start(), opens, follows))
        end = match.end()
    return found


class _Search:
    """The names of a translation and its source."""

    def __init__(self, paired: Paired) -> None:
        self._paired = paired
        self._language = paired.language
        self._mine = [_names(pair.target, "en") for pair in paired.pairs]
        self._theirs = [_names(pair.source, self._language) for pair in paired.pairs]
        self._small = frozenset(word for word in words(paired.source.clean) if word.islower())
        self._learnt = self._learn()

    def _learn(self) -> dict[str, set[str]]:
        """Names that stand together more than once: what is called Londra there is always called London here."""
        beside: defaultdict[str, Counter[str]] = defaultdict(Counter)
        often: Counter[str] = Counter()
        for mine, theirs in zip(self._mine, self._theirs, strict=True):
            for name in {one.text for one in mine}:
                often[name] += 1
                beside[name].update({one.text for one in theirs})
        return {
            name: {other for other, times in beside[name].items() if times == count and times > 1}
            for name, count in often.items()
        }

    def find(self) -> Iterator[Match]:
        for index, pair in enumerate(self._paired.pairs):
            if pair.is_sure:
                yield from self._of_pair(index, pair)

    def _of_pair(self, index: int, pair: Pair) -> Iterator[Match]:
        there = words(self._paired.source_around(index))
        here = words(self._paired.target_around(index))
        extra = [name for name in self._mine[index] if not self._is_said(name.text, there)]
        lacking = _without_openers([name for name in self._theirs[index] if self._is_lacking(name, here, pair)])
        translated = self._translated(pair, extra, lacking, there)
        for name, other in [*translated, *self._misspelt(index, there, here)]:
            yield self._match(pair, name, other, "a surname stays as it is", 0.9)
        taken = {name.start for name, _ in translated}
        free = [name for name in extra if name.start not in taken and _is_rigid(name)]
        rest = [name for name in lacking if name not in [other for _, other in translated]]
        free, rest = _runs(free, pair.target), _runs(rest, pair.source)
        if len(free) == 1 and len(rest) == 1:
            yield self._other(pair, free[0], rest[0])
            return
        if 1 < len(free) == len(rest) and all(map(partial(self._are_of_a_kind, pair), free, rest)):
            yield from self._several(pair, free, rest)
            return
        yield from (self._alone(pair, name) for name in free)
        yield from (self._lost(pair, name) for name in rest if not free or name.follows)

    def _other(self, pair: Pair, name: _Name, other: _Name) -> Match:
        """The only name without a counterpart in each of the two.

        A part of a longer name may stand for another thing, and a place that is not known may have another name in English.
        """
        if not self._are_of_a_kind(pair, name, other):
            match = self._match(pair, name, other, "one of them is wrong", 0.45)
            return replace(match, severity=Severity.SUGGESTION, suggestions=())
        if self._is_person(pair, name) or is_known(name.text, other.text, self._language):
            return self._match(pair, name, other, "one of them is wrong", 0.85)
        match = self._match(pair, name, other, "check that both are one place", 0.65)
        return replace(match, severity=Severity.WARNING)

    def _is_person(self, pair: Pair, name: _Name) -> bool:
        """Whether a name stands for a person, as one after a title or another word with a capital does."""
        return _has_title(pair.target, name.start) or " " in name.text or bool(name.follows)

    def _several(self, pair: Pair, names: Sequence[_Name], others: Sequence[_Name]) -> Iterator[Match]:
        """Names without a counterpart, as many in both: which stands for which is not known."""
        language = LANGUAGE_NAMES.get(self._language, self._language)
        there, here = (" and ".join(one.text for one in side) for side in (others, names))
        for name in names:
            yield replace(
                self._alone(pair, name),
                message=f"The {language} has the names {there} where the English has {here}.",
                severity=Severity.WARNING,
                confidence=0.65,
                source_expression=there,
            )

    def _are_of_a_kind(self, pair: Pair, name: _Name, other: _Name) -> bool:
        """Whether two names may be one and the wrong one: both alone, or both after a word with a capital."""
        if self._language in _NO_NOUNS and not other.follows and not is_after_german_title(pair.source, other.start):
            return is_after_preposition(pair.target, name.start)
        if _has_title(pair.target, name.start):
            return True
        mine, theirs = (" " in one.text or bool(one.follows) for one in (name, other))
        return mine == theirs

    def _is_said(self, name: str, there: Sequence[str]) -> bool:
        said = any(is_said(word, there, self._language) for word in words(name))
        return said or not self._learnt.get(name, set()).isdisjoint(there)

    def _is_lacking(self, name: _Name, here: Sequence[str], pair: Pair) -> bool:
        """Whether a name of the source has no counterpart: not one that is also a common word there, or a number (Novecento)."""
        if name.text.lower() in self._small or quantities(name.text, self._language):
            return False
        if self._language in _NO_NOUNS and not self._is_german_name(name, here, pair.source):
            return False
        return not any(is_said(word, words(name.text), self._language) for word in here)

    def _is_german_name(self, name: _Name, here: Sequence[str], text: str) -> bool:
        """Whether a noun is a name: after a title, a given name that the English has too, or a preposition of place."""
        if is_after_german_title(text, name.start) or is_german_place(text, name.start, name.text):
            return True
        return bool(name.follows) and _is_person(name.follows) and name.follows in here

    def _translated(
        self, pair: Pair, extra: Sequence[_Name], lacking: Sequence[_Name], there: Sequence[str]
    ) -> list[tuple[_Name, _Name]]:
        """Pairs of a surname and what stands for it: the word that it is, or whatever follows the same given name."""
        found = [
            (name, other)
            for name in extra
            for other in lacking
            if name.text in forms().get(other.text, ()) and _is_bare(name, pair.target) and _is_bare(other, pair.source)
        ]
        for name in extra:
            if not name.follows or not is_said(name.follows, there, self._language):
                continue
            for other in lacking:
                if (
                    other.follows
                    and are_alike(name.follows, other.follows, self._language)
                    and _is_person(other.follows, name.follows)
                ):
                    found.append((name, other))
                    break
        return found

    def _misspelt(self, index: int, there: Sequence[str], here: Sequence[str]) -> Iterator[tuple[_Name, _Name]]:
        """Pairs of a surname and another that begins alike after the same given name."""
        if self._language in _ROMANISED:
            yield from self._otherwise_romanised(index, there, here)
            return
        for name in self._mine[index]:
            nations = is_given(name.follows)
            if self._language not in nations or not nations.isdisjoint(_ROMANISED) or name.text in there:
                continue
            for other in self._theirs[index]:
                if other.follows == name.follows and other.text not in here and self._is_slip(name.text, other.text):
                    yield name, other

    def _otherwise_romanised(
        self, index: int, there: Sequence[str], here: Sequence[str]
    ) -> Iterator[tuple[_Name, _Name]]:
        """The same for a surname in Cyrillic that no romanisation makes the English one: Соснин, Sosnov."""
        capitals = [word for word in there if word[0].isupper()], [word for word in here if word[0].isupper()]
        for name in self._mine[index]:
            for other in self._theirs[index]:
                if (
                    other.follows
                    and not _ROMANISED.isdisjoint(is_given(name.follows))  # foreign names are written by ear
                    and are_alike(name.text, other.text, self._language)
                    and is_spelling(name.follows, other.follows, self._language)
                    and not any(is_spelling(name.text, word, self._language) for word in capitals[0])
                    and not any(is_spelling(word, other.text, self._language) for word in capitals[1])
                ):
                    yield name, other

    def _is_slip(self, name: str, other: str) -> bool:
        """Whether a name is another one with other letters: not with an ending, without accents, or in a known spelling."""
        one, two = key(name), key(other)
        return (
            are_alike(name, other, self._language)
            and _without_umlauts(name) != _without_umlauts(other)
            and (one == two or not one.startswith(two))
            and not is_known(name, other, self._language)
        )

    def _match(self, pair: Pair, name: _Name, other: _Name, reason: str, confidence: float) -> Match:
        language = LANGUAGE_NAMES.get(self._language, self._language)
        stays = self._is_person(pair, name) or other.text.casefold() in exonyms(self._language)  # else it is no English
        return Match(
            pair.start + name.start,
            pair.start + name.start + len(name.text),
            (other.text,) if stays and other.text.isascii() else (),
            message=f"The {language} has the name {other.text} where the English has {name.text}; {reason}.",
            severity=Severity.ERROR
            if other.text[0] < "\u0370"
            else Severity.WARNING,  # letters alone tell less of a romanised name
            confidence=confidence if other.text[0] < "\u0370" else round(confidence - 0.2, 2),
            source_expression=other.text,
        )

    def _lost(self, pair: Pair, name: _Name) -> Match:
        """A name that the translation lacks; surely a name if it follows another that is there, or has a given name."""
        language = LANGUAGE_NAMES.get(self._language, self._language)
        partner = (
            next((one for one in _names(pair.target, "en") if are_alike(one.text, name.follows, self._language)), None)
            if name.follows
            else None
        )
        start, end = (partner.start, partner.start + len(partner.text)) if partner else (0, len(pair.target))
        first, *more = words(name.text)
        is_whole = bool(more) and self._language in is_given(first)
        is_sure = bool(partner or is_whole) and self._language not in _NO_NOUNS
        return Match(
            pair.start + start,
            pair.start + end,
            message=f"The {language} has the name {name.text} here; the English does not.",
            severity=Severity.WARNING if is_sure else None,
            confidence=(0.7 if partner else 0.6) if is_sure else 0.4,
            source_expression=name.text,
        )

    def _alone(self, pair: Pair, name: _Name) -> Match:
        language = LANGUAGE_NAMES.get(self._language, self._language)
        return Match(
            pair.start + name.start,
            pair.start + name.start + len(name.text),
            message=f"The {language} has no name like {name.text} here.",
        )


def _without_umlauts(name: str) -> str:
    """A name without accents, nor the letter e that may stand for one: Müller and Mueller are spelt alike."""
    return re.sub("(?<=[aou])e", "", plain(name))


def _is_bare(name: _Name, text: str) -> bool:
    """Whether a word with a capital has neither article nor another capital beside it, as the Church and Old Town have."""
    return not (
        name.opens
        or name.follows
        or not _ARTICLES.isdisjoint(words(text[: name.start].lower())[-1:])
        or _CAPITAL_AFTER.match(text, name.start + len(name.text))
    )


def _has_title(text: str, start: int) -> bool:
    """Whether a title stands before an English name."""
    before = words(text[max(start - 30, 0) : start])[-1:]
    return bool(before) and before[0].lower() in TITLES


def _without_openers(names: Sequence[_Name]) -> list[_Name]:
    """Leave out words that open a sentence, and may have their capital from that: not if a name goes on with the next."""
    following: list[_Name | None] = [*names[1:], None][: len(names)]
    return [
        name
        for name, after in zip(names, following, strict=True)
        if not name.opens or (after is not None and after.follows == name.text)
    ]


def _runs(names: Sequence[_Name], text: str) -> list[_Name]:
    """Names of several words as one."""
    found: list[_Name] = []
    for name in names:
        last = found[-1] if found else None
        if last and text[last.start + len(last.text) : name.start] == " ":
            found[-1] = _Name(f"{last.text} {name.text}", last.start, last.opens, last.follows)
        else:
            found.append(name)
    return found


def _is_person(*given: str) -> bool:
    """Whether words are given names: the same in both languages, and no common word."""
    return all(not _is_word(name.lower()) for name in given)


def _is_rigid(name: _Name) -> bool:
    """Whether an English word with a capital can only be a name that a translation must have from its source."""
    lower = words(name.text)[0].lower()
    if name.opens and not name.follows:
        return False
    if lower in _PLAIN or lower in FUNCTION_WORDS["en"] or (_ADJECTIVE.search(lower) and not name.follows):
        return False
    return not _is_word(lower) and not _is_word(lower.removesuffix("s"))


def _is_word(lower: str) -> bool:
    """Whether it is a word of English, a number among them."""
    return is_english(lower) or bool(quantities(lower, "en"))


def find(paired: Paired) -> Iterator[Match]:
    """Names that were changed, translated or lost."""
    return _Search(paired).find()
