"""The search behind the rules about names: one pass over a text, its mentions dealt out to the rules."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from mtqa.finding import Fix, Severity
from mtqa.glossary import Entry, Form, Glossary, Mention, Status
from mtqa.names.phrase import content, locate, phrases, same_words, strip_opener
from mtqa.names.recognise import Recognised, recognise
from mtqa.names.slip import is_slip
from mtqa.reading import Reading
from mtqa.rules.name_gloss import is_glossed
from mtqa.rules.rule import Match

__all__ = ["NameSearch"]

_LANGUAGE = "en"
_PRESS = {
    "be": "Belarusian",
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "sr": "Serbian",
    "uk": "Ukrainian",
}
_FORMERLY = re.compile(
    r"\b(former(ly)?|then|previously|once|renamed?|known as|called|soviet|until|before|old name|historic\w*"
    r"|19[0-8]\d)\b",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"([^\W\d_]\w*) \Z")
_FOREIGN = "di da del della delle dei degli dello nel nella de des du dans von der la le el los y"
_FOREIGN_LINKS = frozenset(_FOREIGN.split())
_OPENERS = (
    "a an and as at before between but by during for from here if in inside into meanwhile near of off on or "
    "outside over since so that the then there through to today toward towards under until when where while "
    "with yesterday"
)
_SMALL_WORDS = frozenset(_OPENERS.split())
"""Words whose capital means only that a sentence begins."""


class NameSearch:
    """Finds in a text what the rules about names report.

    Args:
        glossary: The names to look for.
    """

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._last: tuple[Reading, dict[str, list[Match]]] | None = None
        self._surnames: dict[str, list[str]] = {}
        self._given_names: dict[str, list[str]] = {}
        self._bodies: dict[frozenset[str], Entry] = {}
        index = glossary.index(_LANGUAGE)
        self._first_names = frozenset(index.first_names)
        for given, surname in index.full_names:
            self._surnames.setdefault(surname, []).append(given)
            self._given_names.setdefault(given, []).append(surname)
        for name, entry in index.bodies():
            words = frozenset(content(name))
            if len(words) > 2:
                self._bodies.setdefault(words, entry)

    def matches(self, reading: Reading) -> dict[str, list[Match]]:
        """The matches of a reading's clean text, by the last part of the id of the rule that reports them."""
        last = self._last
        if last is None or last[0] is not reading:
            last = self._last = (reading, self._search(reading.clean))
        return last[1]

    def _search(self, text: str) -> dict[str, list[Match]]:
        runs = phrases(text)
        mentions = self._glossary.mentions(text, _LANGUAGE)
        mentions += self._reordered(text, runs, mentions)
        recognised = list(recognise(text, mentions, self._glossary.index(_LANGUAGE), _LANGUAGE, self._first_names))
        mentions = _outside(mentions, [name for name in recognised if not text[name.start : name.end].isalnum()])
        found: dict[str, list[Match]] = {}
        by_entry: dict[str, list[Mention]] = {}
        for mention in mentions:
            by_entry.setdefault(mention.entry.key, []).append(mention)
        for group in by_entry.values():
            if any(mention.status is not Status.PREFERRED for mention in group):
                group = [mention for mention in group if not self._is_surname(text, mention)]
                for rule, match in _of_entry(text, group) if group else ():
                    found.setdefault(rule, []).append(match)
        known = {mention.text for mention in mentions}
        slips = list(self._slips(text, runs, known))
        found["misspelt"], found["romanisation"] = _apart(slips, [_romanised(name) for name in recognised])
        found.setdefault("inconsistent", []).extend(_of_phrases(text, runs, known))
        return found

    def _is_surname(self, text: str, mention: Mention) -> bool:
        """Whether a city's name follows a given name: Sergei Nikolayev is no city."""
        if mention.entry.kind != "place":
            return False
        before = _WORD_BEFORE.search(text, max(0, mention.start - 30), mention.start)
        return before is not None and before[1] in self._first_names

    def _reordered(self, text: str, runs: list[str], mentions: list[Mention]) -> Iterator[Mention]:
        """Names of known bodies in an order, or with small words, that the glossary does not list."""
        taken = {offset for mention in mentions for offset in (mention.start, mention.end)}
        for run in dict.fromkeys(runs):
            name = strip_opener(run)
            entry = self._bodies.get(frozenset(content(name))) if name.count(" ") > 1 else None
            if entry is None:
                continue
            preferred = entry.preferred[_LANGUAGE].removeprefix("the ")
            form = Form(name, entry, Status.VARIANT, preferred)
            for start, end in locate(text, name):
                if start not in taken and end not in taken and name != preferred:
                    yield Mention(start, end, name, form, preferred)

    def _slips(self, text: str, runs: list[str], known: set[str]) -> Iterator[Match]:
        for run in dict.fromkeys(runs):
            words = run.split(" ")
            for given, surname in pairwise(words):
                meant = self._meant(given, surname)
                if meant and not known & {surname, f"{given} {surname}"} - self._surnames.keys():
                    for start, end in locate(text, f"{given} {surname}"):
                        yield Match(start, end, (meant,), f"'{given} {surname}' is one letter away from '{meant}'.")

    def _meant(self, given: str, surname: str) -> str:
        """The known full name that a pair of words is one slip away from."""
        for right in self._surnames.get(surname, ()):
            if given not in self._first_names and is_slip(given, right):
                return f"{right} {surname}"
        for right in self._given_names.get(given, ()):
            if len(right) > 5 and surname not in self._surnames and is_slip(surname, right):
                return f"{given} {right}"
        return ""


def _of_entry(text: str, group: list[Mention]) -> Iterator[tuple[str, Match]]:
    """What to report of the mentions of one entry: at most one match a mention."""
    glossed = is_glossed(text, group)
    named = [mention for mention in group if mention.status is not Status.FORMER and not _is_foreign(mention)]
    several = len({_varying(mention).casefold() for mention in named}) > 1
    target = _target(named)
    for mention in group:
        if mention.status is Status.FORMER:
            if not _is_explained(text, mention, group):
                yield "rename", _rename(mention)
        elif _is_foreign(mention):
            if not glossed:
                yield "untranslated", _untranslated(mention)
        elif mention.status is Status.VARIANT:
            if not _is_part_of_title(text, mention):
                yield "inconsistent" if several else "variant", _variant(text, mention, several)
        elif target and _differs(mention, target):
            yield "inconsistent", _other_spelling(mention, target)


def _varying(mention: Mention) -> str:
    """What must be alike in two mentions: of a person the surname, of anything else the whole name."""
    words = mention.text.split(" ")
    full = mention.entry.preferred[_LANGUAGE]
    if mention.entry.kind == "person" and len(words) in (1, full.count(" ") + 1):
        return words[-1]
    return mention.text


def _differs(mention: Mention, target: Mention) -> bool:
    """Whether a person or place is spelt in two ways that are right; a body may well have two names."""
    if mention.entry.kind not in ("person", "place"):
        return False
    return _varying(mention).casefold() != _varying(target).casefold()


def _target(mentions: list[Mention]) -> Mention | None:
    """A mention in the spelling to keep: the most frequent right one; of several, the preferred one."""
    right = [mention for mention in mentions if mention.status in (Status.PREFERRED, Status.ACCEPTED)]
    right.sort(key=lambda mention: mention.status is not Status.PREFERRED)
    counts = Counter(_varying(mention).casefold() for mention in right)
    return max(right, key=lambda mention: counts[_varying(mention).casefold()], default=None)


def _is_foreign(mention: Mention) -> bool:
    """Whether an institution still has its Italian name."""
    return (
        mention.status is Status.VARIANT
        and mention.entry.kind in ("organisation", "term")
        and mention.form.origin == "it"
    )


def _is_explained(text: str, mention: Mention, group: list[Mention]) -> bool:
    start = max(text.rfind("\n", 0, mention.start) + 1, mention.start - 80)
    end = mention.end + 60
    if any(other.status is Status.PREFERRED and start <= other.start < end for other in group):
        return True
    return bool(_FORMERLY.search(text[start:end]))


def _is_romanised(mention: Mention) -> bool:
    """Whether a form is one way to write a foreign script in Latin letters, and no name of its own."""
    native = mention.entry.native
    if mention.entry.kind == "person":
        return bool(native) and not all(name.isascii() for name in native.values())
    if mention.entry.kind != "place":
        return False
    return "uk" in native or "be" in native or ("ru" in native and mention.form.listed)


def _is_part_of_title(text: str, mention: Mention) -> bool:
    """Whether a city's name in another language is no leftover: Hotel Londra, Fiera di Milano."""
    if mention.entry.kind != "place":
        return False
    before = _WORD_BEFORE.search(text, max(0, mention.start - 30), mention.start)
    if before and before[1].lower() in _FOREIGN_LINKS:
        return True
    return not _is_romanised(mention) and _is_in_longer_name(text, mention)


def _is_in_longer_name(text: str, mention: Mention) -> bool:
    if mention.text.isupper():  # a headline in capitals: every word looks like a name
        return False
    after = text[mention.end : mention.end + 2]
    if after[:1] == " " and after[1:].isupper():
        return True
    before = _WORD_BEFORE.search(text, max(0, mention.start - 30), mention.start)
    return before is not None and before[1][0].isupper() and before[1].lower() not in _SMALL_WORDS


def _variant(text: str, mention: Mention, several: bool) -> Match:
    press = _PRESS.get(mention.form.origin, "")
    which = f"the {press}" if press else "another"
    reason = f"'{mention.text}' is {which} form of '{mention.suggestion}'"
    if several:
        reason += ", and the text has more than one form of this name"
    longer = mention.entry.kind == "place" and _is_in_longer_name(text, mention)
    return Match(
        mention.start,
        mention.end,
        (mention.suggestion,),
        message=_with_note(reason, mention.entry),
        fix=Fix.SAFE if _is_romanised(mention) and not longer else Fix.SUGGESTED,
        confidence=0.6 if longer or mention.entry.kind == "term" else None,
        source_expression=mention.text if mention.form.origin == "it" else "",
    )


def _rename(mention: Mention) -> Match:
    entry = mention.entry
    since = f" since {entry.since}" if entry.since else ""
    message = f"'{mention.text}' has been called '{mention.suggestion}'{since}"
    return Match(mention.start, mention.end, (mention.suggestion,), message=_with_note(message, entry))


def _romanised(name: Recognised) -> Match:
    return Match(
        name.start,
        name.end,
        name.suggestions,
        message=f"{name.reason}; English: {' or '.join(name.suggestions)}.",
        fix=Fix.SAFE if name.sure else Fix.SUGGESTED,
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


def _untranslated(mention: Mention) -> Match:
    message = f"'{mention.text}' is the Italian name of '{mention.entry.preferred[_LANGUAGE]}'"
    return Match(
        mention.start,
        mention.end,
        (mention.suggestion,),
        message=_with_note(message, mention.entry),
        source_expression=mention.text,
    )


def _other_spelling(mention: Mention, target: Mention) -> Match:
    part, right = _varying(mention), _varying(target)
    if right == target.text and " " in right:  # whole names, which may differ in their number of words
        suggestion = right
    elif part == mention.text and " " in part:
        suggestion = mention.entry.preferred[_LANGUAGE]
    else:
        suggestion = mention.text.removesuffix(part) + right
    return Match(
        mention.start,
        mention.end,
        (suggestion,),
        message=f"'{part}' stands beside '{right}' in the text; keep to one spelling of the name.",
        confidence=0.75,
    )


def _of_phrases(text: str, runs: list[str], known: set[str]) -> Iterator[Match]:
    """Phrases of the same words in another order, of which the glossary knows none."""
    counts = Counter(strip_opener(run) for run in runs)
    for group in same_words(run for run in counts if run not in known):
        group.sort(key=lambda phrase: -counts[phrase])
        for phrase in group[1:]:
            message = f"'{phrase}' and '{group[0]}' seem to be one name; keep to one."
            for start, end in locate(text, phrase):
                yield Match(start, end, (group[0],), message=message, confidence=0.75)


def _with_note(message: str, entry: Entry) -> str:
    return f"{message}. {entry.note[0].upper()}{entry.note[1:]}." if entry.note else f"{message}."
