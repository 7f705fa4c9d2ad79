"""Which language an article was translated from, and what that makes likely.

Two witnesses: the traits that rules found (calques, spellings of names), and the form of the text (`mtqa/form.py`). Where
neither says anything the text reads as native; else both together say from which language it was translated, and then what the
text speaks of counts too (`mtqa/topic.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import exp, inf, sqrt

from mtqa.expression import lazy
from mtqa.finding import Finding, Fix, Severity
from mtqa.form import Form, read_form
from mtqa.language import LANGUAGE_NAMES
from mtqa.topic import Topic, read_topic

__all__ = ["SourceGuess", "guess_source", "hide_lone", "is_prose", "may_promote", "promote"]

_MIN_TRAITS = 3
"""So many different traits at least: two can be chance."""
_ENOUGH_WORDS = 120
"""In so many words a source language shows more than once."""
_MIN_DENSITY = 4.0
"""Traits per 1,000 words. Native news prose has under 0.3, a raw machine translation 15 to 60."""
_PROMOTING = 8.0
"""Traits per 1,000 words that make a suggestion a warning: what is also good English needs a plain translation around it."""
_KNOWN = 5.0
"""The same where the user names the language: lists of faults of pages that no rule knew have 4 to 13, of native sentences 0 to 3."""
_KNOWN_TURNS = 10.0
"""Traits and suggestions per 1,000 words of running prose that are enough there: of 280 native passages of 300 words none has so many."""
_PROSE = 20
"""Paragraphs of so many words, on average, are running prose; a list of sentences has shorter ones."""
_PLAINLY = 1.0
"""So far above what is enough the form and all traits beside it, suggestions among them, leave no doubt."""
_PER_FORM = 20.0
"""So many traits and suggestions per 1,000 words count as much as 1 of the form."""
_TRAITS = 1.4
"""Weight of the square root of the number of a language's traits, where the language of a translation is told."""
_OWN_TRAITS = 0.8
"""The same of those that no other language has."""
_OWN_TURNS = 0.7
"""The same of suggestions that no other language has."""
_BESIDE_TRAITS = 0.5
"""So much each trait, of any language, adds to the sum that says whether a text reads as translated, four at most."""
_WHOLE = 300
"""In so many words the form is sure of itself: above 0 the sum reads as translated, as it does for 2% of native passages."""
_SHORT = 0.8
"""A text of half as many words needs so much more, one of a third twice that."""
_LINE = 12
"""Paragraphs of fewer words, on average, are a list: headlines, captions, phrases."""
_LIST = 1.9
"""So much more a list needs, since the form was learnt on running prose."""
_PLAIN, _PLAIN_ALONE = 5, 2
"""So many traits of one language, and so many that no other has, with hardly one that is not of it, say more than the form: Italian
papers write of Ukraine too."""
_BESIDE_FORM = 2
"""So many traits are enough to believe where the form says the same."""

_NEIGHBOURS = ("ru", "uk")
"""Their papers write in the same phrases of the same war."""
_FORM_BETWEEN = 0.35
"""So much of what the form says of one of them against the other is taken back (as an exponent): most Ukrainian pages have the form
of Russian ones."""

_FORM = lazy(r"' is the (\w+) form of '")
"""How the rules on names say whose spelling it is."""
_SPELLERS = {LANGUAGE_NAMES[tag]: tag for tag in ("it", "es", "fr", "de", "pt")}
"""Languages with spellings of their own for Slavic names. Those of Russian (Kiev) were long those of English."""


@dataclass(frozen=True, slots=True)
class SourceGuess:
    """Where an article seems to be translated from.

    Attributes:
        language: BCP 47 tag; empty where nothing speaks for any.
        confidence: 0..1.
        evidence: Why, in words for a reader.
        by_form: Whether the form of the text decided, so that the language is less sure.
        known: Whether it is no guess: the user or the source text says so.
        form: How far the form of the text is above what is enough to read as a translation; minus infinity if it was not looked at.
        traits: How many traits of the language were counted.
        prose: Whether the text is known to be running prose.
    """

    language: str = ""
    confidence: float = 0.0
    evidence: tuple[str, ...] = ()
    by_form: bool = False
    known: bool = False
    form: float = -inf
    traits: int = 0
    prose: bool = False


def guess_source(
    findings: Iterable[Finding],
    languages: Mapping[str, tuple[str, ...]],
    words: int,
    named: str = "auto",
    text: str = "",
) -> SourceGuess:
    """Guess the source language from the traits found, or where they are few from the form of the text.

    A trait is an error or warning of a rule that belongs to one or more source languages, each rule once, or a name in the
    spelling of another language, each name once.

    Args:
        findings: All findings of one article.
        languages: Rule id -> the source languages that it belongs to.
        words: Number of words of the article.
        named: What the user says the language is; "auto" to guess.
        text: The article (`Reading.clean`); empty to guess from the traits alone.
    """
    form = read_form(text) if text and words >= _ENOUGH_WORDS else None
    above = form.translated - _asked(text, words) if form else -inf
    if named != "auto":
        return SourceGuess(named, 1.0, ("named by the user",), known=True, form=above, prose=is_prose(text, words))
    found = list(findings)
    traits = _traits(found, languages)
    strengths = {tag: _strength(traits, tag, languages) for tag in traits}
    guess = replace(_by_traits(traits, strengths, words), form=above)
    if form is None:
        return guess
    every = {rule for rules in traits.values() for rule in rules}
    reads_translated = above + _BESIDE_TRAITS * min(len(every), 4) > 0
    if not guess.language and not reads_translated:
        return guess
    own = _turns(found, languages, own=True)
    odds = {tag: _odds(*strengths.get(tag, (0, 0)), len(own.get(tag, ()))) for tag in sorted({*strengths, *own})}
    by_all = replace(_by_all(traits, odds, form, read_topic(text), words), form=above)
    alone = strengths[guess.language][1] if guess.language else 0
    return guess if guess.language != by_all.language and _is_plain(traits, guess.language, alone, words) else by_all


def _asked(text: str, words: int) -> float:
    """How much more than prose of some length the form of a text must say: one that is short, or a list of lines."""
    short = _SHORT * max(_WHOLE / max(words, 1) - 1.0, 0.0)
    return short if _are_long(text, words, _LINE) else short + _LIST


def is_prose(text: str, words: int) -> bool:
    """Whether a text of so many words is running prose, no list of lines or sentences."""
    return _are_long(text, words, _PROSE)


def _are_long(text: str, words: int, least: int) -> bool:
    """Whether the paragraphs of a text of so many words have at least so many on average."""
    return words >= least * sum(map(bool, text.splitlines()))


def _is_in_form(above: float, signs: int, words: int) -> bool:
    """Whether the form of a text, and traits and suggestions of one language beside it, plainly read as a translation.

    Of 1,279 native articles one does, of 48 machine-translated ones 40.
    """
    return above + 1000 * signs / max(words, 1) / _PER_FORM > _PLAINLY


def _odds(traits: int, own: int, turns: int) -> float:
    """How much the traits and suggestions of a language speak for it, where a text reads as translated."""
    return exp(_TRAITS * sqrt(traits) + _OWN_TRAITS * sqrt(own) + _OWN_TURNS * sqrt(turns))


def _by_traits(
    traits: Mapping[str, Mapping[str, Finding]], strengths: Mapping[str, tuple[int, int]], words: int
) -> SourceGuess:
    """The language with most traits, if they are enough for the length of the article.

    The confidence is the share of all traits that the leading language may have left, times n / (n + 1) for these n, and
    shared by the languages that lead together. A trait of one language alone decides between them.
    """
    if not traits:
        return SourceGuess()
    every = {rule for rules in traits.values() for rule in rules}
    language = max(traits, key=lambda tag: strengths[tag])
    leading = len(traits[language])
    together = sum(strength == strengths[language] for strength in strengths.values())
    if not _are_enough(leading, words):
        return SourceGuess()
    confidence = leading / len(every) * leading / (leading + 1) / together
    return SourceGuess(language, round(confidence, 2), _evidence(traits[language], language, words), traits=leading)


def _is_plain(traits: Mapping[str, Mapping[str, Finding]], language: str, alone: int, words: int) -> bool:
    """Whether a text has enough traits of one language, so many of which no other has, and hardly one that is not of it."""
    own = traits.get(language, {})
    others = max((len(rules.keys() - own.keys()) for rules in traits.values()), default=0)
    return (
        len(own) >= _PLAIN
        and alone >= max(3 * others, _PLAIN_ALONE)
        and _are_enough(len(own), words, density=2 * _MIN_DENSITY)
    )


def _strength(
    traits: Mapping[str, Mapping[str, Finding]], tag: str, languages: Mapping[str, tuple[str, ...]]
) -> tuple[int, int]:
    """The number of traits of a language, and of those that no other has."""
    return len(traits[tag]), sum(len(languages.get(rule, (tag,))) == 1 for rule in traits[tag])


def _by_all(
    traits: Mapping[str, Mapping[str, Finding]], by_traits: Mapping[str, float], form: Form, topic: Topic, words: int
) -> SourceGuess:
    """The likeliest language: by the form, by what the text speaks of, and by its traits (the odds that they give)."""
    odds = {tag: share * topic.odds(tag) * by_traits.get(tag, 1.0) for tag, share in form.likely.items()}
    language = max(odds, key=lambda tag: odds[tag])
    if language in _NEIGHBOURS:
        odds |= _between(*_NEIGHBOURS, odds, form, topic)
        language = max(_NEIGHBOURS, key=lambda tag: odds[tag])
    own = traits.get(language, {})
    evidence = _evidence(own, language, words)
    named = topic.words[language][:3]
    if named:
        evidence = (*evidence, f"it speaks of {', '.join(named)}")
    by_form = not _are_enough(len(own), words)
    if form.translated > 0 or by_form:
        often = ", ".join(f"“{trait}”" for trait in form.frequent(language))
        evidence = (*evidence, f"its form: frequent {often}")
    confidence = round(odds[language] / sum(odds.values()), 2)
    return SourceGuess(language, confidence, evidence, by_form, traits=len(own))


def _between(one: str, other: str, odds: Mapping[str, float], form: Form, topic: Topic) -> dict[str, float]:
    """The odds of two languages that have much of their form and their topics in common, shared anew between them.

    What the form says of the one against the other counts little, how the text spells names counts beside.
    """
    both = odds[one] + odds[other]
    if not min(odds[one], odds[other]):
        return {one: odds[one], other: odds[other]}
    ratio = odds[one] / odds[other] * (form.likely[other] / form.likely[one]) ** _FORM_BETWEEN
    ratio *= topic.leaning(one, other)
    return {one: both * ratio / (1 + ratio), other: both / (1 + ratio)}


def _are_enough(traits: int, words: int, least: int = _MIN_TRAITS, density: float = _MIN_DENSITY) -> bool:
    return traits >= least and 1000 * traits / max(words, 1) >= density


def _evidence(traits: Mapping[str, Finding], language: str, words: int) -> tuple[str, ...]:
    """How many traits there are, and the three that tell a reader most: calques, the surest first."""
    if not traits:
        return ()
    name = LANGUAGE_NAMES.get(language, language)
    telling = sorted(traits.values(), key=lambda finding: (finding.group != "calque", -finding.confidence))
    examples = ", ".join(f"“{' '.join(finding.text.split())}”" for finding in telling[:3])
    plural = "s" if len(traits) > 1 else ""
    return f"{len(traits)} {name} trait{plural} in {words} words", f"such as {examples}"


def promote(
    findings: Iterable[Finding], languages: Mapping[str, tuple[str, ...]], source: SourceGuess, words: int
) -> list[Finding]:
    """Raise what is also good English to a warning where the rest of the article shows the same source language.

    "Among other things" is native; in an article with a dozen other Italian traits it is *tra l'altro*. A suggestion of the
    source language's rules becomes a warning, and says why, where at least 3 different traits stand and at least 8
    in 1,000 words (where the language is known, 2, or 5 in 1,000 words; where the form of the text says it, any 2), or
    where the form and all that speaks for the language, suggestions included, leave no doubt. Where the language of running
    prose is known, suggestions count like traits, if there are 3 of both and 10 in 1,000 words.
    """
    found = list(findings)
    traits = len(_traits(found, languages).get(source.language, {}))
    turns = len(_turns(found, languages).get(source.language, ()))
    signs = traits + turns
    if not turns or not (
        _speaks_for(source, traits, words)
        or (source.language and signs > 1 and _is_in_form(source.form, signs, words))
        or (source.known and source.prose and _are_enough(signs, words, density=_KNOWN_TURNS))
    ):
        return found
    name = LANGUAGE_NAMES.get(source.language, source.language)
    others = source.traits or traits  # as many as the guess tells its reader
    also = f"{turns - 1} more that {'is' if turns == 2 else 'are'} also good English"
    if not others:
        reason = f"{turns - 1} more such turn{'' if turns == 2 else 's'} of phrase in this article"
    else:
        reason = f"{others} other {name} trait{'' if others == 1 else 's'} in this article"
        reason += f", and {also}" if turns > 1 else ""
    if source.by_form:
        reason = f"the article reads as translated from {name}"  # `source` says why, once
    return [
        replace(
            finding,
            severity=Severity.WARNING,
            confidence=round(min(0.9, finding.confidence + 0.2), 2),
            fix=Fix.NONE if source.by_form and source.traits < _BESIDE_FORM else finding.fix,
            evidence=(*finding.evidence, reason),
        )
        if _is_raised(finding, languages, source.language)
        else finding
        for finding in found
    ]


def may_promote(
    findings: Iterable[Finding], languages: Mapping[str, tuple[str, ...]], source: SourceGuess, words: int
) -> bool:
    """Whether `promote` might raise suggestions beside such findings, so that they are worth looking for."""
    if source.form > 0:
        return True
    return _speaks_for(source, _traits_of(source, findings, languages), words)


def _traits_of(source: SourceGuess, findings: Iterable[Finding], languages: Mapping[str, tuple[str, ...]]) -> int:
    """How many traits of the source language stand in the article, or stood when it was guessed, before any fix."""
    return max(source.traits, len(_traits(findings, languages).get(source.language, {})))


def _speaks_for(source: SourceGuess, traits: int, words: int) -> bool:
    """Whether so many traits speak for what is also good English."""
    if not source.language:
        return False
    if source.known and _are_enough(traits, words, density=_KNOWN):
        return True
    least = _BESIDE_FORM if source.by_form or source.known else _MIN_TRAITS
    return _are_enough(traits, words, least, 0.0 if source.by_form else _PROMOTING)


def _turns(
    findings: Iterable[Finding], languages: Mapping[str, tuple[str, ...]], *, own: bool = False
) -> dict[str, set[str]]:
    """Source language -> the different suggestions of its rules, in small letters; only of its `own` rules if asked so."""
    turns: dict[str, set[str]] = {}
    for finding in findings:
        tags = languages.get(finding.rule, ()) if finding.severity is Severity.SUGGESTION else ()
        for language in tags if not own or len(tags) == 1 else ():
            turns.setdefault(language, set()).add(finding.text.lower())
    return turns


def _is_raised(finding: Finding, languages: Mapping[str, tuple[str, ...]], language: str) -> bool:
    """Whether a finding is a suggestion of a rule that belongs to a source language."""
    return finding.severity is Severity.SUGGESTION and language in languages.get(finding.rule, ())


def hide_lone(
    findings: Iterable[Finding], languages: Mapping[str, tuple[str, ...]], source: SourceGuess, words: int
) -> list[Finding]:
    """Lower to a suggestion what only a language explains that hardly shows in the article.

    A text of some length that was translated from German has more than one German trait. So a warning of a source
    language's rules needs a second trait of that language. Where traits say that the article was translated from another
    one, a warning or an error needs a third. Short texts prove nothing.
    """
    found = list(findings)
    if words < _ENOUGH_WORDS:
        return found
    counts = {language: len(rules) for language, rules in _traits(found, languages).items()}

    def is_lone(finding: Finding) -> bool:
        tags = languages.get(finding.rule, ())
        foreign = bool(source.language) and not source.by_form and source.language not in tags
        if not tags or finding.severity is Severity.SUGGESTION or (finding.severity is Severity.ERROR and not foreign):
            return False
        return all(counts[tag] < (_MIN_TRAITS if foreign else 2) for tag in tags)

    return [replace(finding, severity=Severity.SUGGESTION) if is_lone(finding) else finding for finding in found]


def _traits(findings: Iterable[Finding], languages: Mapping[str, tuple[str, ...]]) -> dict[str, dict[str, Finding]]:
    """Source language -> rule id, or id and spelling of a name -> the first finding."""
    traits: dict[str, dict[str, Finding]] = {}
    for finding in findings:
        if finding.severity is not Severity.SUGGESTION:
            for language in languages.get(finding.rule, ()):
                traits.setdefault(language, {}).setdefault(finding.rule, finding)
            spelt = _spelling_of(finding)
            if spelt:
                traits.setdefault(spelt, {}).setdefault(f"{finding.rule} {finding.text.casefold()}", finding)
    return traits


def _spelling_of(finding: Finding) -> str:
    """The language whose press spells a name so ("Konascenkov"); empty if English has long spelt it so too (Kiev)."""
    if not finding.rule.startswith("name/"):
        return ""
    found = _FORM.search(finding.message)
    return _SPELLERS.get(found.group(1), "") if found else ""
