"""Phrase rules: what a pack states as patterns, and what such a rule says of a match."""

from __future__ import annotations

import marshal
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.case import capitalised
from mtqa.rules.fit import fitted
from mtqa.rules.needs import Need
from mtqa.rules.neighbours import Neighbours
from mtqa.rules.pattern import Pattern
from mtqa.rules.reason import reason_for
from mtqa.rules.rule import Match, Rule
from mtqa.rules.suggest import Template, extent, opens_sentence, with_article, with_articles

if TYPE_CHECKING:
    from mtqa.rules.lookup import KeyRow

__all__ = ["Guards", "Phrase", "PhraseRule", "is_said_so", "phrase_match"]

_ARTICLE = lazy(r"(?<![\w-])(an?) $", re.IGNORECASE)


class Guards(NamedTuple):
    """Where a rule, or one phrase of it, is quiet.

    Attributes:
        unless: One of them anywhere in the sentence keeps it quiet.
        when: One of them must be in the sentence, if there are any.
        topic: One of them must be in the same article (within some 2,000 characters before and behind), if there are any; of `2 of a|b|c`,
            two different words.
        off_topic: The same, of what keeps it quiet: "the Azzurri" are Italy, but not in an article about Napoli.
    """

    unless: tuple[Pattern, ...] = ()
    when: tuple[Pattern, ...] = ()
    topic: tuple[Pattern, ...] = ()
    off_topic: tuple[Pattern, ...] = ()


class Phrase(NamedTuple):
    """One pattern of a rule, and what is said of its match.

    Attributes:
        pattern: Flags its match.
        templates: The suggestions, best first.
        source: What the source said; empty for the rule's own `source_expression`.
        severity: None for the rule's own.
        guards: Where this phrase is quiet, beside those of the rule.
    """

    pattern: Pattern
    templates: tuple[Template, ...] = ()
    source: str = ""
    severity: Severity | None = None
    guards: Guards = Guards()


@dataclass(frozen=True, kw_only=True)
class PhraseRule(Rule):
    """A rule that a pack states as patterns.

    Attributes:
        once: Whether only the first place counts at which the article has the same name, or the same words if they have no
            capital: what is to be explained is explained once.
        packed: Its `guards`, then each `phrase`, marshalled one by one, then the list: an article meets few of them.
        packed_keys: For each phrase its severity, keys and neighbours, marshalled; `phrase` is without the last two.
        digest: A hash of both.
        packed_examples: For a rule from the cache its `flags` and `passes`, marshalled; it is then without them.
    """

    once: bool = False
    packed: bytes | memoryview
    packed_keys: bytes | memoryview
    digest: bytes
    packed_examples: bytes | memoryview = b""

    if not TYPE_CHECKING:  # so that other names stay mistakes for a type checker

        def __getattr__(self, name: str) -> Any:
            if name not in ("flags", "passes"):
                raise AttributeError(name)
            vars(self)["flags"], vars(self)["passes"] = marshal.loads(self.packed_examples)
            return vars(self)[name]

    @classmethod
    def of(cls, phrases: Sequence[Phrase], guards: Guards | None = None, **attributes: Any) -> PhraseRule:
        """The rule that looks for some phrases.

        Args:
            phrases: What it looks for.
            guards: Where it is quiet; nowhere if None.
            attributes: The other attributes, as for `Rule`.
        """
        keys = marshal.dumps(
            [
                (severity and severity.value, tuple(map(tuple, pattern.keys)), tuple(pattern.neighbours))
                for pattern, _, _, severity, _ in phrases
            ]
        )
        parts: list[Any] = [_bare_guards(guards or Guards())]
        for pattern, templates, source, severity, own in phrases:
            wordings = [template.parts for template in templates]
            parts.append((_bare(pattern), wordings, source, severity and severity.value, _bare_guards(own)))
        packed = marshal.dumps(list(map(marshal.dumps, parts)))
        return cls(packed=packed, packed_keys=keys, digest=sha256(packed + keys).digest(), **attributes)

    @property
    def looked_up_by(self) -> Iterator[tuple[Severity | None, Sequence[KeyRow], Neighbours]]:
        """For each phrase its severity, None for the rule's own; its keys; and what stands around the word of the key."""
        for severity, keys, around in marshal.loads(self.packed_keys):  # many: marshal takes a fourth of pickle's time
            yield (Severity(severity) if severity else None), keys, Neighbours(*around)

    @cached_property
    def _parts(self) -> list[bytes]:
        parts: list[bytes] = marshal.loads(self.packed)
        return parts

    @cached_property
    def guards(self) -> Guards:
        """Where it is quiet."""
        return _guards(marshal.loads(self._parts[0]))

    @cached_property
    def _phrases(self) -> dict[int, Phrase]:
        return {}

    def phrase(self, number: int) -> Phrase:
        """One of what it looks for."""
        if number not in self._phrases:
            bare, templates, source, severity, guards = marshal.loads(self._parts[number + 1])
            chosen = Severity(severity) if severity else None
            wordings = tuple(map(Template, templates))
            self._phrases[number] = Phrase(_pattern(*bare), wordings, source, chosen, _guards(guards))
        return self._phrases[number]


def _bare(pattern: Pattern) -> tuple[object, ...]:
    """What a match asks of a pattern, as values that `marshal` keeps."""
    needs = [tuple(need) for need in pattern.needs]
    kinds = pattern.regex, pattern.cased, pattern.opens, pattern.capital
    return (*kinds, needs, tuple(pattern.plain), pattern.lemmas, pattern.size, pattern.head, pattern.least)


def _bare_guards(guards: Guards) -> list[list[tuple[object, ...]]]:
    return [list(map(_bare, patterns)) for patterns in guards] if any(guards) else []


def _guards(bare: Iterable[Iterable[Any]]) -> Guards:
    return Guards(*(tuple(_pattern(*pattern) for pattern in patterns) for patterns in bare))


def _pattern(
    regex: str,
    cased: bool,
    opens: bool,
    capital: bool,
    needs: list[tuple[frozenset[str], tuple[str, ...]]],
    plain: tuple[frozenset[str], tuple[str, ...]],
    lemmas: dict[int, dict[str, tuple[str, ...]]],
    size: int,
    head: int,
    least: int,
) -> Pattern:
    wanted = tuple(Need(*need) for need in needs)
    return Pattern(regex, cased, (), opens, capital, Neighbours(), wanted, Need(*plain), lemmas, size, head, least)


def phrase_match(match: re.Match[str], rule: PhraseRule, number: int, reading: Reading, base: int) -> Match | None:
    """What a rule says of a match, in offsets of the sentence; nothing if what it would propose stands there already.

    Args:
        match: Of the rule's pattern, in the sentence.
        rule: The rule.
        number: Of the phrase.
        reading: The text.
        base: Where the sentence starts, in `reading.clean`.
    """
    pattern, templates, source, severity, own = rule.phrase(number)
    text = reading.document.text

    def kept(start: int, end: int) -> str:
        return reading.span_of_clean(base + start, base + end).of(text)

    start, end = extent(match, 1, pattern.size)
    starts_sentence = opens_sentence(match.string, start)
    rendered = [with_articles(template.render(match, pattern, kept)) for template in templates]
    suggestions = [
        capitalised(wording, reading.clean, base + start, base + end, starts_sentence=starts_sentence)
        for wording in rendered
    ]
    article = _ARTICLE.search(reading.clean, base, base + start)
    if article and all(suggestions):
        refitted = [with_article(article[1], wording) for wording in suggestions]
        if any(not wording.startswith(f"{article[1]} ") for wording in refitted):
            suggestions = refitted
            start = article.start() - base
    written = reading.clean[base + start : base + end]
    if suggestions[:1] == [written]:
        return None
    fitting = (fitted(wording, reading.clean, base + start, base + end) for wording in suggestions)
    wordings = tuple(wording for wording in dict.fromkeys(fitting) if wording not in ("", written))
    by_topic = (severity or rule.severity) is Severity.SUGGESTION and bool(own.topic or rule.guards.topic)
    first = wordings[0] if wordings else ""
    message = reason_for(source, rule.message, rule.category, rule.source_languages, written, first, sure=not by_topic)
    fix = Fix.NONE if by_topic else None  # the topic tells what a word may mean, not what it means here
    return Match(start, end, wordings, message, source_expression=source, severity=severity, fix=fix)


def is_said_so(match: Match, text: str) -> bool:
    """Whether the wording that a match proposes stands there already: "the federal police office BKA" for "BKA".

    Args:
        match: In offsets of the text.
        text: A sentence.
    """
    if not match.suggestions:
        return False
    wording, matched = match.suggestions[0].lower(), text[match.start : match.end].lower()
    start = match.start - wording.find(matched)
    longer = matched in wording and wording != matched
    return longer and start >= 0 and text[start : start + len(wording)].lower() == wording
