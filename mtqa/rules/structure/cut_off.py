"""What was cut off with a link: a name, so that a small word stands alone, or a line in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.reading import Reading
from mtqa.rules.english import ANY_FINITE, PREPOSITIONS, VERB_FORMS, words
from mtqa.rules.places import places
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule
from mtqa.rules.vocabulary import unknown_words

__all__ = ["RULES"]

_CUT_SHORT = words("and or of the with by from an a")
_BRACKET = lazy(
    r"(?P<bracket>\((?P<inside>(?:[A-Z][\w'-]+|of|the|for|and)(?: (?:[A-Z][\w'-]+|of|the|for|and)){1,7})\))(?= (?:has|have|had|is|are|was|were|will|would|said|says|also)\b)"
)


def _stranded(reading: Reading) -> Iterator[Match]:
    """A small word right before the stop, and an article right before a name in brackets."""
    prose = reading.prose
    for at in places(prose, " ."):
        word = prose[max(0, at - 8) : at].split(" ")[-1]
        if word in _CUT_SHORT and prose[at + 2 : at + 3] in ("", " ", "\n"):
            yield Match(at - len(word), at + 2)
    for match in filter(None, (_BRACKET.match(prose, at + 4) for at in places(prose, "The (", "the ("))):
        yield Match(*match.span("bracket"), (match["inside"],))


_LINKS = ("with", "of", "by", "from", "into")
_ARTICLE_LINK = lazy(
    rf"\b(?:the|an?) (?:{'|'.join(_LINKS)}) (?:the|his|her|their|its|our|reference|respect|regard) (?=[a-z])"
)


def _article_before_preposition(sentence: str) -> Iterator[Match]:
    for match in _ARTICLE_LINK.finditer(sentence):
        yield Match(match.start(), match.end() - 1)


_CUT_SOURCE = lazy(
    r"ccording to (?:the |a )?(?:[a-z]+ )?(?P<kind>newspaper|media|outlet|portal|agency|website|daily|site|publication|channel"
    r"|broadcaster|magazine|paper)(?P<stop>\.)(?= (?P<name>(?:The )?[A-Z][\w'-]+(?: [\w'-]+){0,2})\.(?: |\n|\Z))"
)
_AGENCIES = (
    "TASS",
    "RIA Novosti",
    "Interfax",
    "UNIAN",
    "Ukrinform",
    "Lenta.ru",
    "RBC",
    "ANSA",
    "Ansa",
    "AFP",
    "dpa",
    "EFE",
    "Lusa",
)
_PRONOUNS = words("he she it they we you i this that there who what")


def _cut_sources(reading: Reading) -> Iterator[Match]:
    """The name of a source as a sentence of its own."""
    clean = reading.clean
    for match in filter(None, (_CUT_SOURCE.match(clean, at) for at in places(clean, "ccording to "))):
        found = match["name"].lower().split()
        if found[0] not in _PRONOUNS and not ANY_FINITE.search(match["name"]) and VERB_FORMS.isdisjoint(found):
            yield Match(match.start("kind"), match.end("stop"), (match["kind"],))
    for agency in _AGENCIES:
        if agency.partition(" ")[0] not in unknown_words(reading):
            continue
        for at in places(clean, f". {agency}."):
            end = at + len(agency) + 3
            if end == len(clean) or clean[end] in " \n":
                yield Match(at + 2, end)


_OPEN = words("the a an of and with from into its their our than whose which between is are was were")
_BYLINE = lazy(r"By [A-Z]")
_BLANK_LINE = 2
_LONGEST_WORD = 40
_LONGEST_PART, _SHORTEST_PART = 60, 40


def _broken(reading: Reading) -> Iterator[Match]:
    """Where a blank line stands in a sentence."""
    prose, paragraphs = reading.prose, reading.prose_paragraphs
    bounds = zip(paragraphs.starts, paragraphs.ends, strict=True)
    for (start, end), (next_start, next_end) in pairwise(bounds):
        if prose[end - 1] in '.!?:…”"' or prose.count("\n", end - 1, next_start) < _BLANK_LINE:
            continue  # most paragraphs end with a stop
        if end - start < _SHORTEST_PART and prose[next_end - 1] not in '.!?…”"':
            continue  # lines of a list
        last = prose[max(start, end - _LONGEST_WORD) : end].rstrip()
        word = last.rpartition(" ")[2]
        at = max(start, end - _LONGEST_WORD) + len(last) - len(word)
        following = prose[next_start:next_end].strip()
        if last and _is_broken(word, following):
            opening = following.split()[0]
            glue = "" if opening[0] in ".,;" else " "
            small = word.lower() in _OPEN or word.lower() in PREPOSITIONS
            lost = last[-1] == "," or "And" in (word, last.capitalize()) or (small and not glue)
            yield Match(at, next_start + len(opening), () if lost else (f"{word}{glue}{opening}",))


def _is_broken(word: str, following: str) -> bool:
    """Whether a sentence goes on after the last word of a paragraph."""
    first = following[:1]
    if _BYLINE.match(following):
        return False
    if word.lower() in _OPEN:
        part = len(following) <= _LONGEST_PART and following[-1] not in ".!?"
        return first.islower() or first.isdigit() or first in ",;" or (part and first.isupper())
    return (word[-1] == "," and first.islower()) or (first in ",;" and word[-1].isalnum()) or following == "."


RULES: tuple[Rule, ...] = (
    TextRule(
        id="structure/word-cut-off",
        find=_stranded,
        message="A word is lost here, most likely the text of a link: see the source.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="structure",
        source_languages=SOURCES,
        flags=(
            "The judges sided with the mayor <and .> The town has to pay.",
            "The <(Central Court of Appeal)> has ruled again.",
            "The letter was signed by <the .>",
        ),
        passes=(
            "The (alleged) thief has left.",
            "The mayor, the (Republican) governor and the judge agreed.",
            "The letter was signed by the mayor.",
        ),
    ),
    SentenceRule(
        id="structure/noun-cut-off",
        find=_article_before_preposition,
        anchors=tuple(f"{article} {link}" for article in ("the", "a", "an") for link in _LINKS),
        message="The noun after the article is lost, most likely the text of a link: see the source.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="structure",
        source_languages=SOURCES,
        flags=(
            "The roads are closed, reports <the with reference> to the police.",
            "He left <the of his> own town.",
        ),
        passes=(
            "The by-laws of the club are old.",
            "He is the with-profits manager.",
            "It is the by now famous bridge.",
        ),
    ),
    TextRule(
        id="structure/source-cut-off",
        find=_cut_sources,
        in_clean=True,
        message="The name of the source stands as a sentence of its own: it belongs to the sentence before.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="structure",
        source_languages=SOURCES,
        flags=(
            "The bridge fell, according to the local <newspaper.> The Mirror. Nobody was hurt.",
            "The bridge has fallen, the mayor was quoted as saying. <TASS.>",
        ),
        passes=(
            "The bridge fell, according to the local newspaper. The mayor was late.",
            "The bridge fell, according to the newspaper. He died.",
            "The bridge fell, reports TASS.",
        ),
    ),
    TextRule(
        id="structure/broken-paragraph",
        find=_broken,
        message="A blank line stands in the middle of a sentence: join the lines.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="structure",
        flags=(
            "Shares fell by two per cent, which is <the\n\nbiggest> loss of the year.",
            "Shares fell below ten <euros\n\n,> the lowest price of the year.",
            "We will <remind,\n\nthe> mayor has said so.",
        ),
        passes=(
            "See how long the night of the storm at the coast was\n\nBy Ana Reis - Beja\n\nThe storm is over.",
            "Shares fell by two per cent.\n\nThe loss is big.",
            "What we know\n\nthe mayor is late",
            "Shares fell,\nthe mayor said.",
            "What it is\n\nthe old bridge",
            "The list is one of the\n\nAP - The mayor has been late again, as the whole town says, and nobody knows why.",
        ),
    ),
)
