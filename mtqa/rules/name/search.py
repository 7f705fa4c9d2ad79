"""The search behind the rules about names: one pass over a text, its mentions dealt out to the rules."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from mtqa.finding import Fix, Severity
from mtqa.glossary import Entry, Form, Glossary, Mention, Status
from mtqa.glossary.boundary import with_article
from mtqa.language import LANGUAGE_NAMES
from mtqa.names.country import is_country
from mtqa.names.longer import is_surname
from mtqa.names.namesake import is_foreign_phrase, is_namesake
from mtqa.names.phrase import content, locate, phrases, possessed, same_words, strip_opener, unit_words
from mtqa.names.recognise import Recognised, recognise
from mtqa.names.slip import is_slip
from mtqa.names.swap import inflects
from mtqa.reading import Reading
from mtqa.rules.name.mention import of_entry, own_spelling, with_own_spelling
from mtqa.rules.name.unlisted_twice import unlisted_twice
from mtqa.rules.rule import Match

__all__ = ["NameSearch"]


class NameSearch:
    """Finds in a text what the rules about names report.

    Args:
        glossary: The names to look for.
    """

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._last: tuple[Reading, dict[str, list[Match]]] | None = None
        self._searches: dict[str, _Search] = {}

    def matches(self, reading: Reading) -> dict[str, list[Match]]:
        """The matches of a reading's clean text, by the last part of the id of the rule that reports them."""
        last = self._last
        if last is None or last[0] is not reading:
            language = self._glossary.column(reading.document.language)
            last = self._last = (reading, self._search(language).matches(reading.clean) if language else {})
        return last[1]

    def _search(self, language: str) -> _Search:
        if language not in self._searches:
            self._searches[language] = _Search(self._glossary, language)
        return self._searches[language]


class _Search:
    """The names of a glossary as one target language spells them."""

    def __init__(self, glossary: Glossary, language: str) -> None:
        self._language = language
        self._english = language.partition("-")[0] == "en"
        self._index = index = glossary.index(language)
        self._surnames: dict[str, list[str]] = {}
        self._given_names: dict[str, list[str]] = {}
        self._bodies: dict[frozenset[str], Entry] = {}
        self._preferred: dict[tuple[str, str], str] = {}
        self._first_names = frozenset(index.first_names)
        for given, surname, preferred in index.full_names:
            self._preferred[given, surname] = preferred
            self._surnames.setdefault(surname, []).append(given)
            self._given_names.setdefault(given, []).append(surname)
        for name, entry in index.bodies() if self._english else ():
            for words in (frozenset(content(name)), unit_words(name)):
                if len(words) > 2:
                    self._bodies.setdefault(words, entry)

    def matches(self, text: str) -> dict[str, list[Match]]:
        """The matches of a clean text in the language."""
        runs = phrases(text)
        owned = possessed(text) if self._english else []
        mentions = self._index.mentions(text)
        mentions += self._reordered(text, runs, owned, mentions)
        recognised = list(recognise(text, mentions, self._index, self._language, self._first_names))
        mentions = _outside(mentions, [name for name in recognised if not text[name.start : name.end].isalnum()])
        found: dict[str, list[Match]] = {}
        by_entry: dict[str, list[Mention]] = {}
        for mention in mentions:
            by_entry.setdefault(mention.entry.key, []).append(mention)
        for group in by_entry.values():
            if any(mention.status is not Status.PREFERRED for mention in group):
                group = [mention for mention in group if not self._is_other(text, mention)]
                for rule, match in of_entry(text, group) if group else ():
                    found.setdefault(rule, []).append(match)
        known = {mention.text for mention in mentions}
        if self._english:
            found.setdefault("inconsistent", []).extend(_of_phrases(text, [*runs, *owned], known))
        if not inflects(self._language):
            surnames = known | self._surnames.keys()
            twice, recognised = unlisted_twice(text, runs, mentions, recognised, surnames, self._language)
            found.setdefault("inconsistent", []).extend(twice)
        slips = list(self._slips(text, runs, known))
        found["misspelt"], found["romanisation"] = _apart(slips, _romanised(recognised, by_entry, self._language))
        return found

    def _is_other(self, text: str, mention: Mention) -> bool:
        """Whether a spelling there names somebody or something that the entry is not about."""
        if is_surname(text, mention, self._first_names):
            return True
        if self._english or mention.status is Status.PREFERRED:
            return False
        return is_namesake(text, mention, self._first_names) or is_foreign_phrase(text, mention)

    def _reordered(self, text: str, runs: list[str], owned: list[str], mentions: list[Mention]) -> Iterator[Mention]:
        """Names of known bodies in an order, or with small words, that the glossary does not list."""
        possessive = frozenset(owned)
        taken = {offset for mention in mentions for offset in (mention.start, mention.end)}
        named = {mention.entry.key for mention in mentions}
        for run in dict.fromkeys([*runs, *owned]):
            name = strip_opener(run)
            entry = self._body(name, owned=run in possessive) if name.count(" ") > 1 else None
            if entry is None or (run in possessive and entry.key not in named):
                continue  # Russia's Freedom Legion is wrong only beside another name of it
            preferred = entry.preferred[self._language].removeprefix("the ")
            form = Form(name, entry, Status.VARIANT, preferred, language=self._language)
            for start, end in locate(text, name):
                if (run in possessive or start not in taken) and end not in taken and name != preferred:
                    right = with_article(text, start, f"the {preferred}") if run in possessive else preferred
                    yield Mention(start, end, name, form, right)

    def _body(self, name: str, *, owned: bool) -> Entry | None:
        """The known body that a phrase names; one that belongs to a country is only named so if it is an armed one."""
        exact = None if owned else self._bodies.get(frozenset(content(name)))
        return exact or self._bodies.get(unit_words(name))

    def _slips(self, text: str, runs: list[str], known: set[str]) -> Iterator[Match]:
        for run in dict.fromkeys(runs):
            words = run.split(" ")
            for given, surname in pairwise(words):
                meant = self._meant(given, surname)
                if meant and not known & {surname, f"{given} {surname}"} - self._surnames.keys():
                    for start, end in locate(text, f"{given} {surname}"):
                        message = f"'{given} {surname}' is one letter away from '{meant}'."
                        yield Match(start, end, (meant,), message, Fix.NONE if inflects(self._language) else None)

    def _meant(self, given: str, surname: str) -> str:
        """The known full name that a pair of words is one slip away from."""
        for right in self._surnames.get(surname, ()):
            if given not in self._first_names and is_slip(given, right):
                return f"{right} {surname}"
        for right in self._given_names.get(given, ()):
            if len(right) > 5 and surname not in self._surnames and is_slip(surname, right):
                return self._preferred[given, right]
        return ""


def _romanised(names: list[Recognised], by_entry: dict[str, list[Mention]], language: str) -> list[Match]:
    """What was recognised, each surname as the text spells it elsewhere."""
    own = [spelling for group in by_entry.values() if (spelling := own_spelling(group))]
    matches = []
    for name in names:
        suggestions = name.suggestions
        for spelling in own:
            suggestions = tuple(with_own_spelling(suggestion, spelling) for suggestion in suggestions)
        matches.append(_recognised(name, suggestions, language))
    return matches


def _recognised(name: Recognised, suggestions: tuple[str, ...], language: str) -> Match:
    target = LANGUAGE_NAMES.get(language.partition("-")[0], language)
    fix = Fix.SAFE if name.sure else Fix.SUGGESTED
    return Match(
        name.start,
        name.end,
        suggestions,
        message=f"{name.reason}; {target}: {' or '.join(suggestions)}.",
        fix=Fix.NONE if inflects(language) else fix,
        severity=Severity.SUGGESTION if name.hint else None,
        confidence=name.confidence,
    )


def _outside(mentions: list[Mention], longer: list[Recognised]) -> list[Mention]:
    """The mentions that are no part of a longer name that was recognised."""
    starts = [name.start for name in longer]

    def inside(mention: Mention) -> bool:
        at = bisect_right(starts, mention.start) - 1
        return at >= 0 and mention.end <= longer[at].end

    return [mention for mention in mentions if not inside(mention)] if longer else mentions


def _apart(slips: list[Match], romanised: list[Match]) -> tuple[list[Match], list[Match]]:
    """Of a slip and a romanisation that overlap, only the longer; a romanisation that explains as much wins."""
    kept: list[Match] = []
    starts = [name.start for name in romanised]
    dropped: set[int] = set()
    for slip in slips:
        first = bisect_right(starts, slip.start) - 1
        last = bisect_right(starts, slip.end - 1)
        rivals = [n for n in range(max(first, 0), last) if romanised[n].end > slip.start]
        if any(romanised[n].end - romanised[n].start >= slip.end - slip.start for n in rivals):
            continue
        kept.append(slip)
        dropped.update(rivals)
    return kept, [name for number, name in enumerate(romanised) if number not in dropped]


def _of_phrases(text: str, runs: list[str], known: set[str]) -> Iterator[Match]:
    """Phrases of the same words in another order, of which the glossary knows none."""
    counts = Counter(strip_opener(run) for run in runs)
    for group in same_words(run for run in counts if run not in known):
        group.sort(key=lambda phrase: ("'" in phrase, -counts[phrase]))
        kept = group[0]
        for phrase in group[1:]:
            message = f"'{phrase}' and '{kept}' seem to be one name; keep to one."
            for start, end in locate(text, phrase):
                bare = "'" in phrase or is_country(phrase.partition(" ")[0])  # Ukraine National Bank wants an article
                right = with_article(text, start, f"the {kept}") if bare else kept
                yield Match(start, end, (right,), message=message, confidence=0.75)
