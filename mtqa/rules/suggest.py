"""Suggestion templates: a better wording, inflected like the match.

{hit} ...            the lemma in the form of the matched {lemma}; "..." keeps the rest of the match: what stands
                     after the element that the template has replaced, or before the last one if text follows
$2 of $1             elements of the phrase by number, as they stand
$3:ing, $3:base      the form in "-ing" of the verb that is element 3, or its base form
$3:as                the base form that is element 3, inflected like the matched {lemma}: "went to see" -> "saw"
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from mtqa.expression import lazy
from mtqa.rules.english import COUNTRIES, MONTHS, NATIONALITIES, WEEKDAYS
from mtqa.rules.inflect import forms
from mtqa.rules.pattern import Pattern, PatternError
from mtqa.rules.verbs import gerund_of, infinitive_of, inflections
from mtqa.rules.vocabulary import common_words

__all__ = ["Template", "compile_template", "extent", "opens_sentence", "with_article", "with_articles"]

_DOUBLED = lazy(r"\b(?!(?:had|that)\b)([a-z]{2,}) \1(?![\w'-])", re.IGNORECASE)
"""What a template says itself where the element that it keeps says it too: "university entrance exam" + "exam"."""
_SPARE_ARTICLE = lazy(r"(?<![\w-])(?:[Tt]he|[Aa]n?) (?=(?:the|an?|this|these|those|his|its|their|our)\b(?!-))")
"""An article that the template and what it keeps both have: "made a" + "a frank post"."""
_NO_FORM = lazy(r"\$\d+:(?!(?:ing|base|as)\b)[a-z]+|[{}<>]")
"""What is written in vain: a form that there is not, a bracket without its other one, a set."""
_LOOSE_COMMA = lazy(r" +(?=[,;](?: |$))")
_PART = lazy(r"\{([^{}:]*)(?::([VNAR]))?\}|\$(\d+)(?::(ing|base|as)\b)?|(\.\.\.)|([^{}$.]+|[{}$.])")
_AUXILIARY = lazy(
    r"\b(?:(?:have|has|had|is|are|was|were)(?:n't)?|having|be|am|been|being|get|gets|got|getting|'ve|'s|'re|'d)"
    r"(?: (?:not|also|already|just|never|now|then|still|recently|reportedly|\w+ly))*$",
    re.IGNORECASE,
)
_BEFORE_BASE = lazy(
    r"\b(?:(?:do|does|did|would|could|should|must)(?:n't)?|to|will|won't|can|can't|may|might|shall|cannot|let's|'ll)"
    r"(?: (?:not|also|already|just|never|now|then|still|\w+ly|he|she|it|we|you|they))*$",
    re.IGNORECASE,
)
_LATER_VERB = lazy(
    r"(?: (?!(?:and|but|or|that|who|which|whose|where|when|while|because|if|as|after|before|since|until|than)\b)[\w'-]+)*?"
    r" (?:is|are|was|were|has|have|had|will|would|can|could|may (?:be|have|not)|must)\b"  # "in May" is no verb
)
_OWN_SUBJECT = lazy(r"\b(?:who|which|that|he|she|it|we|they|I|you|and|but|or)(?: \w+ly)?$", re.IGNORECASE)
_PLURAL = lazy(
    r"\b(?:we|you|they|these|those|both|all|people|men|women|children|police|(?!this|its)\w+[^\Wisu]s)$", re.IGNORECASE
)
_HEADED_BY_PLURAL = lazy(
    r"(?:^|[,;:\"] |\b(?:and|but|that|because|while|as) )(?:(?:the|these|those|all|many|most|some|several|our|his|her|their|its) )?"
    r"(?:[\w'-]+ )?(?:people|men|women|children|fans|residents|workers|voters|players|citizens|employees|parents|farmers|unions)"
    r" (?:in|of|from|at|on) (?:(?:the|this|his|her|their|its) )?[\w'-]+$",
    re.IGNORECASE,
)
"""A subject whose noun stands before another one: "the people in the country"."""
_BEFORE_NOUN = lazy(
    r"\b(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|no|any|some|every|each|of|in|on|for|with|from|'s|\w+(?:al|ive|ous|ic))$",
    re.IGNORECASE,
)
_SILENT_H = lazy(r"(?:hour|honest|honou?r|heir)", re.IGNORECASE)
_CONSONANT_VOWEL = lazy(
    r"(?:uni(?!n|de|m[ap]|ss|ro)|unanim|ubiq|uk|u[fv]|ur(?:a|e[at]|i|u)|us(?:a[bg]|e|u)|ut(?:e[nr]|i|op)|eu|ew|ones?\b|once|ouija|u\.)",
    re.IGNORECASE,
)
_SPELT_OUT = lazy(r"[A-Z]{1,6}s?\b")
_SPOKEN_AS_WORD = lazy(r"(?=[A-Z]*[AEIOU])[A-Z]{4,}s?\b")  # NATO, HIMARS
_VOWEL_NUMBER = lazy(r"[$£€]?(?:8|1[18](?!\d))")  # eight, eleven, eighteen, eighty
_ARTICLE_WITHIN = lazy(r"(?:^|(?<= ))(an?|(?<!.)An?) (?=[$£€]?\d|\w*[a-z])(\S+)")


_TITLES = frozenset("Minister Ministers Ministry Ministries Mayor Mayors".split())
_OPENERS = frozenset(
    "The A An It He She They We You This That These Those There In On At For With If When But Not".split()
)
"""Small words that may follow a colon with a capital."""
_OPENING = "\"'( "
_CAPITALISED = NATIONALITIES | COUNTRIES | MONTHS | WEEKDAYS | {"I"}

_Part = str | tuple[int, Mapping[str, str]] | tuple[int, int] | tuple[int, str]


class Template(NamedTuple):
    """A compiled suggestion: parts of literal text, inflected lemmas, and elements of the match.

    Attributes:
        parts: `str` is literal; `(element, tag -> form)` a lemma that follows that element's form;
            `(first, last)` keeps those elements as they stand; `(element, "ing", "base" or "as")` is that form of a verb.
    """

    parts: tuple[_Part, ...]

    def render(self, match: re.Match[str], pattern: Pattern, kept: Callable[[int, int], str]) -> str:
        """The wording for one match.

        Args:
            match: Of the pattern's regular expression in a sentence.
            pattern: The pattern.
            kept: Gives the original text for offsets of the sentence.
        """
        pieces: list[str] = []
        for part in self.parts:
            if isinstance(part, str):
                pieces.append(part)
            elif isinstance(part[1], int):
                start, end = extent(match, part[0], part[1])
                piece = kept(start, end) if end > start else ""
                led = "".join(pieces).strip()
                if led and opens_sentence(match.string, start):
                    piece = _within(piece)
                pieces.append(_led_on_to(led, piece))
            elif isinstance(part[1], str):
                pieces.append(_verb_form(match, pattern, part[0], part[1]))
            else:
                pieces.append(_inflected(match, pattern, part[0], part[1]))
        text = _joined(pieces)
        for twice, once in ((_DOUBLED, r"\1"), (_SPARE_ARTICLE, "")):
            if not twice.search(match.group()):
                text = twice.sub(once, text)
        return text


def opens_sentence(sentence: str, start: int) -> bool:
    """Whether nothing but marks stands before an offset of a sentence."""
    return not sentence[:start].strip(_OPENING)


def _led_on_to(led: str, piece: str) -> str:
    """A kept piece behind the words that lead on to it: "By the way: The bus", "Minister of the Armies"."""
    first = piece.split(" ", 1)[0]
    small = (first in _OPENERS and led.endswith((",", " that"))) or (first in _TITLES and led.islower())
    return piece[0].lower() + piece[1:] if small else piece


def _within(words: str) -> str:
    """The first words of a sentence as they stand within one."""
    first, _, rest = words.partition(" ")
    lower = first.lower()
    named = rest[:1].isupper() or first in _CAPITALISED
    return words if named or not first.istitle() or lower not in common_words() else f"{lower} {rest}".rstrip()


def _joined(pieces: Iterable[str]) -> str:
    """Join parts; where an element was missing, two spaces meet: one goes, those of the text itself stay."""
    text = ""
    for piece in pieces:
        text += piece.lstrip(" ") if not text or text.endswith(" ") else piece
    return _LOOSE_COMMA.sub("", text.strip(" "))


def compile_template(source: str, pattern: Pattern) -> Template:
    """Compile a suggestion for a pattern.

    Raises:
        PatternError: It inflects a lemma though the phrase has none, names an element or a form that is not there, or
            would write a bracket.
    """
    parts: list[_Part] = []
    lemma_elements = sorted(pattern.lemmas)
    tokens = list(_PART.finditer(source))
    for wrong in _NO_FORM.finditer(_PART.sub(_without_lemma, source)):
        raise PatternError(_no_form(wrong.group()), wrong.start() + 1)
    inflected = 0
    used = 0  # the last element that an earlier part stands for
    for i, token in enumerate(tokens):
        lemma, part, number, form, rest, literal = token.groups()
        if lemma is not None:
            if not lemma_elements:
                raise PatternError(
                    f"{{{lemma}}} is to be inflected, but the phrase has no {{lemma}}", token.start() + 1
                )
            element = lemma_elements[min(inflected, len(lemma_elements) - 1)]
            parts.append((element, _table(lemma, part or "", token.start() + 1)))
            inflected += 1
            used = element
        elif number is not None:
            if not 1 <= int(number) <= pattern.size:
                raise PatternError(f"${number} is not one of the phrase's {pattern.size} elements", token.start() + 1)
            used = int(number)
            if form == "as" and not lemma_elements:
                raise PatternError(f"${number}:as follows a {{lemma}}, and the phrase has none", token.start() + 1)
            parts.append((used, str(form)) if form else (used, used))
        elif rest:
            first = (used or pattern.head) + 1 if i else 1
            parts.append((first, pattern.size - (i + 1 < len(tokens))))
        else:
            parts.append(literal)
    return Template(tuple(parts))


def _without_lemma(token: re.Match[str]) -> str:
    """A part of a template as it stands; of a lemma, so many spaces."""
    return token.group() if token[1] is None else " " * len(token.group())


def _no_form(written: str) -> str:
    if written.startswith("$"):
        return f"there is no form {written.partition(':')[2]!r}: ing, base or as"
    if written in "{}":
        return f"{written!r} has no other bracket: {{lemma}} or {{lemma:V}}"
    return f"{written!r} would stand in the wording; an element of the phrase, a <set> too, is $ and its number"


def _table(lemma: str, part: str, column: int) -> dict[str, str]:
    """Tag -> the usual form; a lemma of several words is inflected in its first."""
    head, _, tail = lemma.partition(" ")
    found = forms(head, part) or (forms(head, "V") if not part else {})
    if not found:
        raise PatternError(f"{{{lemma}}} is not in the dictionary", column)
    usual = {tag: surfaces[0] for tag, surfaces in found.items()}
    if head == "person":
        usual["NNS"] = "people"  # but a phrase with {person:N} does not stand for people
    return {tag: f"{surface} {tail}".strip() for tag, surface in usual.items()}


def extent(match: re.Match[str], first: int, last: int) -> tuple[int, int]:
    """From the start of the first element to the end of the last, over those that are present."""
    spans = [match.span(i) for i in range(first, last + 1) if match.start(i) >= 0]
    if not spans:
        return 0, 0
    start, end = spans[0][0], spans[-1][1]
    while start < end and match.string[start] in " -":
        start += 1
    return start, end


def _verb_form(match: re.Match[str], pattern: Pattern, element: int, form: str) -> str:
    start, end = extent(match, element, element)
    verb = match.string[start:end].lower()
    if not verb:
        return ""
    if form == "ing":
        return verb if verb.endswith("ing") else gerund_of(verb)
    if form == "base":
        return infinitive_of(verb)
    return _inflected(match, pattern, min(pattern.lemmas), inflections(verb))


_BE = frozenset("be am is are was were been being".split())


def _inflected(match: re.Match[str], pattern: Pattern, element: int, table: Mapping[str, str]) -> str:
    surface = match.group(element) or ""
    known = pattern.lemmas[element]
    tags = [tag for tag in known.get(surface.lower(), known.get(surface.lower().replace("-", " "), ())) if tag in table]
    if not tags:
        return next(iter(table.values()))
    verb, _, tail = table.get("VB", "").partition(" ")
    if verb == "be" and surface.lower() in _BE:  # the form says more than its tag: "were" stays plural
        return f"{surface.lower()} {tail}".strip()
    before = match.string[: match.start(element)].rstrip()
    if len(tags) > 1 and {"NN", "NNS"} & set(tags):
        noun = bool(_BEFORE_NOUN.search(before))
        tags = [tag for tag in tags if tag.startswith("N") == noun] or tags
    if "VB" in tags and "VBD" in tags and _BEFORE_BASE.search(before):  # "must put", where "put" may be any form
        return table["VB"]
    tag = tags[0]
    if {"VB", "VBN"} <= set(tags) and _AUXILIARY.search(before):  # "has come to know", where "come" may be either
        tag = "VBN"
    if "VBD" in tags and "VBN" in tags:
        passive = _AUXILIARY.search(before) or match.string.startswith(" by ", match.end(element))
        if not passive and _LATER_VERB.match(match.string, match.end()):  # "the men placed in custody were freed"
            passive = _OWN_SUBJECT.search(before) is None
        tag = "VBN" if passive else "VBD"
    if verb == "be":  # the one verb whose present is not its infinitive, and whose past has a plural
        if tag == "VB" and not _BEFORE_BASE.search(before):
            return f"are {tail}".strip()
        if tag == "VBD" and (_PLURAL.search(before) or _HEADED_BY_PLURAL.search(before)):
            return f"were {tail}".strip()
    return table[tag]


def with_article(article: str, suggestion: str) -> str:
    """Put "a" or "an" before a suggestion, as it sounds.

    >>> with_article("a", "MP"), with_article("an", "unique plan"), with_article("A", "hour-long talk")
    ('an MP', 'a unique plan', 'An hour-long talk')
    >>> with_article("a", "Ukrainian soldier"), with_article("a", "urgent plan")
    ('a Ukrainian soldier', 'an urgent plan')
    >>> with_article("a", "unidentified man"), with_article("an", "unanimous vote"), with_article("an", "usage")
    ('an unidentified man', 'a unanimous vote', 'a usage')
    >>> with_article("a", "8-year-old"), with_article("an", "$11m plan"), with_article("an", "110-page report")
    ('an 8-year-old', 'an $11m plan', 'a 110-page report')
    """
    first = suggestion.split(" ", 1)[0]
    spelt_out = _SPELT_OUT.match(first) and not _SPOKEN_AS_WORD.match(first)
    if spelt_out:
        vowel = first[0] in "AEFHILMNORSX"
    else:
        sounded = bool(_SILENT_H.match(first) or _VOWEL_NUMBER.match(first))
        vowel = sounded or (first[:1].lower() in "aeiou" and not _CONSONANT_VOWEL.match(first))
    chosen = "an" if vowel else "a"
    return f"{chosen.capitalize() if article[:1].isupper() else chosen} {suggestion}"


def with_articles(wording: str) -> str:
    """A wording whose "a" and "an" are as the words behind them sound; words in capitals may be read in two ways.

    >>> with_articles("an crash in a hour"), with_articles("A accident"), with_articles("a SIM card for Serie A")
    ('a crash in an hour', 'An accident', 'a SIM card for Serie A')
    """
    return _ARTICLE_WITHIN.sub(lambda match: with_article(match[1], match[2]), wording)
