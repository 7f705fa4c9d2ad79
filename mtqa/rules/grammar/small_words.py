"""Articles, negatives, comparisons and pairs of small words."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.rules.english import NATIONALITIES, SHORT_ADJECTIVES, any_of, compared, words
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_NOTHING = {"nothing": "anything", "nobody": "anybody", "no one": "anyone", "none": "any", "never": "ever"}
_NOT = r"(?P<not>(?:did|do|does|has|have|had|can|could|will|would|is|are|was|were)(?:n't| not))"
_DOUBLE_NEGATIVE = lazy(
    rf"\b{_NOT} (?P<verb>(?!(?:mean|think|believe|imply|prove) (?:nothing|nobody|no one|none) [a-z]|(?:about|as|at|by|for|from|in|like|of|on|over|to|with)\b)"
    r"[a-z]+)"
    r" (?P<nothing>nothing|nobody|no one|none|never)\b(?! (?:but|less|short|more|other|is|was|has|had|will|would|can|could))"
)
_NOT_NO = lazy(
    r"\b(?P<not>(?:did|does|do|has|have|had|was|were)(?:n't| not)) (?P<verb>(?!(?:mean|say|said|take|taken|accept|know|hear|heard)\b)"
    r"[a-z]+) (?P<no>no) (?!(?:longer|more|less|fewer|later|better|worse|doubt|matter|for|to|because|and|or|other)\b)[a-z]"
)
_THERE_NOT = lazy(r"\b(?P<there>[Tt]here (?:is|was|are|were))(?:n't| not) (?P<nothing>nobody|nothing|no one|no)\b")
_ONE = {"is": "is", "are": "is", "was": "was", "were": "was"}
_NOBODY_NOT = lazy(
    r"\b(?P<nobody>[Nn]obody|[Nn]o one) (?P<verb>did|does|has|have|is|was|will|can|could)(?:n't| not) (?!only\b)"
)
_NO_ANY = lazy(r"\b(?P<no>[Nn]o) any (?=[a-z])(?!one\b|body\b|thing\b|more\b|longer\b)")
_NEVER_NOBODY = lazy(
    r"\b(?P<nobody>[Nn]obody|[Nn]o one) (?P<have>has |have |had )?(?:never|not)\b|\bwithout (?P<no>no one"
    r"|nobody|nothing)\b"
)


def _double_negative(sentence: str) -> Iterator[Match]:
    if "not " in sentence or "n't " in sentence:
        yield from _not_and_nothing(sentence)
    if "body" in sentence or "o one" in sentence or "o any " in sentence or "without nothing" in sentence:
        yield from _nobody_not(sentence)


def _not_and_nothing(sentence: str) -> Iterator[Match]:
    quoted = Severity.SUGGESTION if '"' in sentence else None  # people do speak so
    for match in _DOUBLE_NEGATIVE.finditer(sentence):
        wording = f"{match['not']} {match['verb']} {_NOTHING[match['nothing']]}"
        yield Match(match.start(), match.end(), (wording,), severity=quoted)
    for match in _NOT_NO.finditer(sentence):
        yield Match(match.start(), match.end("no"), (f"{match['not']} {match['verb']} any",), severity=quoted)
    for match in _THERE_NOT.finditer(sentence):
        there = match["there"] if match["nothing"] == "no" else f"{match['there'][:5]} {_ONE[match['there'][6:]]}"
        yield Match(match.start(), match.end(), (f"{there} {match['nothing']}",), severity=quoted)


def _nobody_not(sentence: str) -> Iterator[Match]:
    for match in _NOBODY_NOT.finditer(sentence):
        yield Match(match.start(), match.end() - 1, (f"{match['nobody']} {match['verb']}",))
    for match in _NO_ANY.finditer(sentence):
        yield Match(match.start(), match.end() - 1, (match["no"],))
    for match in _NEVER_NOBODY.finditer(sentence):
        if match["no"]:
            yield Match(match.start(), match.end(), (f"without {_NOTHING[match['no']]}",))
        else:
            yield Match(match.start(), match.end(), (f"{match['nobody']} {match['have'] or ''}ever",))


_COMPARATIVES = words(
    """bigger biggest better worse easier harder stronger weaker faster slower larger largest smaller higher highest lower
    safer richer poorer closer longer wider nearer harsher happier heavier clearer cheaper"""
)
_COMPARED = lazy(rf"\b(?P<more>[Mm]ore|[Mm]ost) (?P<word>{any_of(_COMPARATIVES)})(?= than\b|[.,;:!?]|$)")
_SUPERLATIVES = frozenset(compared(each, "est") for each in SHORT_ADJECTIVES) | words(
    "busiest greatest harshest worst best finest"
)
_MOST = lazy(
    rf"\b(?P<the>[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|'s) most (?P<word>{any_of(_SUPERLATIVES)})\b(?!-)"
)


def _double_comparative(sentence: str) -> Iterator[Match]:
    for match in _COMPARED.finditer(sentence):
        before = sentence[: match.start()].rstrip()
        if (
            before.endswith(("no", "once", "any", "the", "and", "many", "even"))
            and match["more"] == "more"
            and not before.endswith("even")
        ):
            continue
        word = match["word"]
        yield Match(match.start(), match.end(), (word.capitalize() if match["more"][0] == "M" else word,))
    for match in _MOST.finditer(sentence):
        yield Match(match.end("the") + 1, match.end(), (match["word"],))


_UNIT = (
    r"(?:million|billion|thousand|per cent|percent|euros|dollars|years|metres|meters|km|kilometres|kilometers"
    r"|tons|tonnes)"
)
_AMOUNT = rf"[€$£]?\d[\d.,]*(?: {_UNIT})?%?"
_BETWEEN_TO = lazy(rf"\b(?P<between>[Bb]etween {_AMOUNT}) to (?=[€$£]?\d)")
_THE_MORE = lazy(r"The (?:more|less) [^,;:.\"]{3,60}, (?P<more>more|less) (?=[a-z]+ [a-z]+)(?!than)(?![^,]*\bthan\b)")


def _between_to(sentence: str) -> Iterator[Match]:
    for match in _BETWEEN_TO.finditer(sentence):
        yield Match(match.start(), match.end() - 1, (f"{match['between']} and",))


def _the_more(sentence: str) -> Iterator[Match]:
    match = _THE_MORE.match(sentence)
    if match:
        yield Match(match.start("more"), match.end("more"), (f"the {match['more']}",))


_SO = "big|great|large|small|long|strong|high|low|important|serious|difficult|beautiful|severe|young|rare|simple|heavy|deep|hard|close|intense"
_SUCH = lazy(
    rf"\b(?P<other>[Aa]n other)(?= [a-z])|\b(?P<such>[Aa] such)(?= [a-z])|\b(?P<a>[Aa]) so (?P<so>{_SO})(?= (?!as\b)[a-z])"
    r"|\b(?P<one>[Oo]ne of) most(?= [a-z]+ [a-z]+s\b)"
    r"|\b(?P<the>[Tt]he) more(?= [a-z]+(?: [a-z]+)? (?:in the world|in (?:Europe|Italy|Spain|France|Germany|history)|of all time)\b)"
)


def _such(sentence: str) -> Iterator[Match]:
    for match in _SUCH.finditer(sentence):
        if match["other"]:
            wording = "Another" if match["other"][0] == "A" else "another"
        elif match["such"]:
            wording = "Such a" if match["such"][0] == "A" else "such a"
        elif match["so"]:
            wording = f"{'Such' if match['a'] == 'A' else 'such'} a {match['so']}"
        else:
            wording = f"{match['one']} the most" if match["one"] else f"{match['the']} most"
        yield Match(match.start(), match.end(), (wording,), severity=Severity.SUGGESTION if match["the"] else None)


_NUMEROUS = lazy(r"The (?P<word>numerous|several|countless|various|innumerable) (?=[a-z-]+)")
_NATION_TITLE = lazy(
    rf"\b[Tt]he (?P<nation>{any_of(NATIONALITIES)}) (?P<title>general|president|colonel|major|admiral"
    rf"|captain|chancellor"
    r"|ambassador) (?=[A-Z][\w-]+ [A-Z])"
)


def _numerous(sentence: str) -> Iterator[Match]:
    match = _NUMEROUS.match(sentence)
    if match and not sentence.rstrip("\"')").endswith((".", "!", "?", "…", ":", ",", ";")):
        yield Match(0, match.end("word"), (match["word"].capitalize(),))


def _nation_title(sentence: str) -> Iterator[Match]:
    for match in _NATION_TITLE.finditer(sentence):
        yield Match(match.start(), match.end() - 1, (f"{match['nation']} {match['title'].capitalize()}",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/double-negative",
        message="One negative is enough in English.",
        severity=Severity.ERROR,
        confidence=0.8,
        category="grammar",
        source_expression="non ha detto niente",
        find=_double_negative,
        anchors=("nothing", "nobody", "no one", "none", "never", "no"),
        flags=(
            "The suspect <did not say nothing> to the judge.",
            "<Nobody has never> seen him.",
            "He left <without nobody> noticing.",
            "They were left <without nothing>.",
            "In the crash there <was not hurt nobody>.",
            "The driver <did not report no> injuries.",
            "<There was not nobody> in the house.",
        ),
        passes=(
            "The suspect said nothing to the judge.",
            "Nobody has seen him.",
            "It would be nothing less than a miracle.",
            "It does not mean nothing has changed, and he will not take no for an answer.",
        ),
    ),
    SentenceRule(
        id="grammar/a-such",
        message="'another' is one word; 'a' stands behind 'such', and 'the' before 'most'.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="article",
        source_expression="un altro, un tale, un così grande, il più bello del mondo",
        find=_such,
        anchors=("an other", "a such", "a so", "of most", "the more"),
        probe=r"an other|a such|a so [a-z]|of most [a-z]+ [a-z]|the more [a-z]+ [a-z]+ (?:in|of|[a-z]+ (?:in|of))\b",
        flags=(
            "He bought <an other> car.",
            "It was <a so big> surprise.",
            "Nobody expected <a such> answer.",
            "It is <one of most> visited museums.",
            "It is <the more> famous tower in the world.",
        ),
        passes=(
            "He bought another car, and such an answer was one of the most rude.",
            "A so-called expert said so.",
            "She is one of most people's friends.",
            "The more people in the world know, the better.",
        ),
    ),
    SentenceRule(
        id="grammar/double-comparative",
        message="The ending '-er' or '-est' already compares: no 'more' or 'most' before it.",
        severity=Severity.ERROR,
        confidence=0.9,
        category="grammar",
        source_expression="più grande",
        find=_double_comparative,
        anchors=(
            *(f"more {word}" for word in sorted(_COMPARATIVES)),
            *(f"most {word}" for word in sorted(_COMPARATIVES | _SUPERLATIVES)),
        ),
        flags=(
            "The second wave was <more bigger> than the first.",
            "It is <more easier>.",
            "It was the <most biggest> wave of the year.",
            "Their army is <more stronger>, he said.",
        ),
        passes=(
            "The second wave was bigger than the first.",
            "We need more cheaper houses.",
            "The most best-selling books were his.",
            "It is once more cheaper than gas.",
        ),
    ),
    SentenceRule(
        id="grammar/between-to",
        message="'between' goes with 'and'; 'to' goes with 'from'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="grammar",
        find=_between_to,
        anchors=("between",),
        probe=r"between [€$£]?\d",
        flags=(
            "It costs <between 10 to> 15 euros.",
            "Aged <between 18 to> 25.",
            "<Between 100 to> 200 people came.",
        ),
        passes=(
            "It costs between 10 and 15 euros.",
            "It costs from 10 to 15 euros.",
            "The link between them led to 15 arrests.",
        ),
    ),
    SentenceRule(
        id="grammar/the-more-the-more",
        message="English repeats the article: 'the more he speaks, the more people leave'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="grammar",
        source_expression="più parla, più gente",
        find=_the_more,
        anchors=("the more", "the less"),
        flags=(
            "The more he speaks, <more> people leave.",
            "The more the price rises, <less> bread is sold.",
            "The less we know, <more> rumours spread.",
        ),
        passes=(
            "The more he speaks, the more people leave.",
            "The more recent report, more than two pages long, is here.",
            "The more he speaks, people leave.",
        ),
    ),
    SentenceRule(
        id="grammar/article-before-numerous",
        message="A heading that has not named them yet says 'Numerous raids', without 'The'.",
        severity=Severity.WARNING,
        confidence=0.7,
        category="article",
        source_expression="le numerose incursioni",
        source_languages=("it", "es", "fr", "pt"),
        find=_numerous,
        anchors=("the numerous", "the several", "the countless", "the various", "the innumerable"),
        flags=(
            "<The numerous> raids on the province",
            "<The several> errors of the coach",
            "<The various> reactions to the vote",
        ),
        passes=(
            "The numerous raids on the province have ended.",
            "Numerous raids on the province",
            "The many faces of the coach",
        ),
    ),
    SentenceRule(
        id="grammar/article-before-title",
        message="Before a title with a name English drops the article: 'Russian General Ivan Petrov'.",
        severity=Severity.SUGGESTION,
        confidence=0.5,
        category="article",
        source_expression="il generale russo",
        fix=Fix.SUGGESTED,
        find=_nation_title,
        anchors=(
            "general",
            "president",
            "colonel",
            "major",
            "admiral",
            "captain",
            "chancellor",
            "ambassador",
        ),
        flags=(
            "In Minsk <the Russian general> Oleg Rubanov spoke.",
            "<The Turkish ambassador> Ali Demir left.",
            "It was signed by <the Polish president> Jan Nowak.",
        ),
        passes=(
            "In Minsk Russian General Oleg Rubanov spoke.",
            "The Turkish ambassador left.",
            "The general spoke.",
        ),
    ),
)
