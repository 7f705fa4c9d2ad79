"""Spaces that are missing or too many round stops, commas and brackets, and stops that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.reading import Reading
from mtqa.rules.places import places
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.vocabulary import common_words
from mtqa.script import MASK

__all__ = ["RULES"]

_SPACE_BEFORE = lazy(
    r"""[.,;:!?)\]](?<=[\ \u00a0\u202f].)(?:
        (?<=\.)(?![\w.\\/]) | (?<=,)(?![\d,]) | (?<=;)(?![)(-]) | (?<=:)(?:(?![)(\-:/\w|DP]) | (?=[A-Z][a-z]+['’,\ ])) | (?<=[!?])(?![=\w])
        | (?<=[)\]])(?=[\s.,;:!?]|$)
    )""",
    re.VERBOSE,
)
_DECIMALS = lazy(r" (\d{1,2} ?%)")
_LOST_AFTER = frozenset("by from of the with and or an".split())
_ENDS_WITH_STOP = frozenset("etc inc ltd co corp jr sr vs no al".split())
_SPACE_AFTER_BRACKET = lazy(r"(?<![:;-].)[ \u00a0]+(?=\w)")
_COMMA_BEFORE_WORD = lazy(r",(?=[^\W\d_]{2})(?<=[^\W\d_]{2},)")
_COMMA_AFTER_QUOTE = lazy(r'["”»],(?=[^\W\d_])')
_COLON_BEFORE_WORD = lazy(r":(?=(?:[a-z]{2,}|[A-Z][a-z]*),? )(?<=[a-z]{3}:)")
_STOP_BEFORE_SENTENCE = lazy(r"\.(?=[A-Z][a-z]*[ ,’'])(?<=[a-z]{2}\.)")
_STOP_AFTER_QUOTE = lazy(r"\.(?=[A-Z][a-z]*[ ,’'])(?<=[\w!?…][\"”»)]\.)")
_MARK_BEFORE_SENTENCE = lazy(r"[!?;](?=[A-Z][a-z]* )(?<=[a-z]{2}.)")
# Patterns that start with a literal are searched at the speed of memchr.
_DOUBLE_STOPS = tuple(map(re.compile, (r"\.\.(?<![./\\]..)(?![./\\\w])", r",[,.](?![.\d])", r";[;,](?!\))", r":,")))
_GLUED = tuple(
    lazy(rf"{word} (?<=[^\W\d_A-Z]{word} )") for word in "The But This According However Meanwhile After When".split()
)
_GLUED_SHORT = tuple(
    lazy(rf"{word} (?<=[^\W\d_A-Z]{{3}}{word} )(?=[a-z])")
    for word in "A I He She They We It In At As If And For With From While There These That Then Because Although Since".split()
)
_A_BEFORE_NAME = lazy(r"A (?<=[a-z]{3}A )(?=[A-Z][a-z]+ [a-z])")
"""Short words are parts of names too: they count behind a common word in small letters, or a name that is no such word."""
_IN_NAMES = frozenset(
    """linked log plug drop built check sheer push spot post get sales rank vitamin team group class plan type grade level
    serie section category zone block option point route figure table part influenza hepatitis""".split()
)
_FIGURE_GLUED = lazy(
    r"\d(while|(?<=[A-Za-z\d]\d)the(?= )|which|when|where|with|from|after|before|because|but|was|were|has|have|that|according)\b"
)
_AGE = lazy(r" years? old\b")
_GLUED_AGE = lazy(r"([A-Za-z]*[a-z]{3})(\d{1,3})")
_WORD_BEFORE = lazy(r"[^\s\"“”]*\Z")
_WORD_AFTER = lazy(r"[\w’'-]+")
_ABBREVIATED = frozenset(
    "st ste mt ft dr mr mrs ms prof sig dott gen col lt sgt no nr vs art inc ltd co jr sr fig vol pp".split()
)
_DOMAINS = frozenset("Com Ru Ua Org Net It Eu De Fr Uk Info Js Io Tv".split())


def _word_before(text: str, offset: int) -> str:
    """The word that ends there, for an editor to know the place by; not one that is protected."""
    match = _WORD_BEFORE.search(text, max(0, offset - 40), offset)
    return match.group() if match and MASK not in match.group() else ""


def _word_after(text: str, offset: int) -> str:
    match = _WORD_AFTER.match(text, offset)
    return match.group() if match and MASK not in match.group() else ""


def _space_before_stop(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    for match in _SPACE_BEFORE.finditer(prose):
        start, stop = match.start() - 1, match.group()
        before = prose[start - 1 : start]
        glued = prose[match.end() : match.end() + 1].isalpha()  # "Rossi :They left"
        if not before or before.isspace() or before in "([{" or (glued and before in ":;,."):
            continue
        if before.isdigit() and stop == ":" and prose[match.end() + 1 : match.end() + 2].isdigit():
            continue  # odds and ratios, "3 : 1"
        word = _word_before(prose, start)
        decimals = _DECIMALS.match(prose, match.end()) if stop == "," and before.isdigit() else None
        if decimals:  # "rose 1 , 22%"
            yield Match(start - len(word), decimals.end(), (f"{word}.{decimals[1]}",), fix=Fix.SUGGESTED)
            continue
        if prose[start - len(word) - 2 : start - len(word)] == "& ":
            continue  # "& quot ;": a sign that was cut up
        if stop in ".," and word in _LOST_AFTER:
            yield Match(
                start - len(word), match.end(), message="The word before this stop is lost: it was a link, or a name."
            )
            continue
        if before == "." and stop == "," and prose[start - 2 : start - 1] in tuple('"”»)'):
            yield Match(start - 1, match.end(), (",",))
            continue
        if before == "." and stop == "," and word[:-1] in common_words() and word[:-1] not in _ENDS_WITH_STOP:
            yield Match(start - len(word), match.end(), (f"{word[:-1]},",), fix=Fix.SUGGESTED)  # "of rain. , even"
            continue
        if before in ".!?" and stop == ".":
            if prose[match.end() : match.end() + 2] == " ." or prose[start - 3 : start] == " . ":
                continue  # an ellipsis of spaced points
            stop = ""
        yield Match(start - len(word), match.end(), (word + stop + " " * glued,))


def _space_after_bracket(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    for at in sorted(places(prose, "( ", "[ ", "(\u00a0", "[\u00a0")):
        match = _SPACE_AFTER_BRACKET.match(prose, at + 1)
        if match:
            word = _word_after(prose, match.end())
            yield Match(at, match.end() + len(word), (prose[at] + word,))


def _missing_space_after_comma(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    for match in _COMMA_BEFORE_WORD.finditer(prose):
        before, after = _word_before(prose, match.start()), _word_after(prose, match.end())
        if "," not in before and before.isalpha():
            start = match.start() - len(before)
            yield Match(start, match.end() + len(after), (f"{before}, {after}",))
    for match in _COMMA_AFTER_QUOTE.finditer(prose):
        after = _word_after(prose, match.end())
        yield Match(match.start(), match.end() + len(after), (f"{match.group()} {after}",))


def _missing_space_after_colon(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    for match in _COLON_BEFORE_WORD.finditer(prose):
        before, after = _word_before(prose, match.start()), _word_after(prose, match.end())
        if before.isalpha():
            fix = Fix.SAFE if after[0].isupper() else Fix.SUGGESTED  # site:name may be meant so
            yield Match(match.start() - len(before), match.end() + len(after), (f"{before}: {after}",), fix=fix)


def _joined_sentences(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    for pattern in (_STOP_BEFORE_SENTENCE, _MARK_BEFORE_SENTENCE):
        for match in pattern.finditer(prose):
            before, after = _word_before(prose, match.start()), _word_after(prose, match.end())
            if before.lower() in _ABBREVIATED or after in _DOMAINS or not before.isalpha():
                continue
            start = match.start() - len(before)
            safe = Fix.SAFE if before.islower() else Fix.SUGGESTED
            yield Match(start, match.end() + len(after), (f"{before}{match.group()} {after}",), fix=safe)
    for match in _STOP_AFTER_QUOTE.finditer(prose):
        start, after = match.start() - 1, _word_after(prose, match.end())
        if after not in _DOMAINS:
            safe = Fix.SUGGESTED if prose[start] == ")" else Fix.SAFE
            yield Match(start, match.end() + len(after), (f"{prose[start]}. {after}",), fix=safe)


def _is_name(word: str) -> bool:
    """Whether a word has a capital and is no English one: "Butragueño", not "Linked"."""
    return len(word) > 4 and word.istitle() and word.isalpha() and word.lower() not in common_words()


def _glued_words(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    for patterns in (_GLUED, _GLUED_SHORT, (_A_BEFORE_NAME,)):
        for match in (match for pattern in patterns for match in pattern.finditer(prose)):
            before = _word_before(prose, match.start())
            if not (len(before) >= 3 and before[-3:].isalpha() and before[-3:].islower()):
                continue
            known = before not in _IN_NAMES and (before in common_words() or _is_name(before))
            if patterns is not _GLUED and (not known or (patterns is not _GLUED_SHORT and before.istitle())):
                continue
            word = match.group()[:-1]
            start = match.start() - len(before)
            small = word if word == "I" else word.lower()
            yield Match(start, match.end() - 1, (f"{before}. {word}", f"{before} {small}"))
    for match in _FIGURE_GLUED.finditer(prose):
        start = match.start() - len(_word_before(prose, match.start()))
        comma = "," if match[1] == "which" else ""
        yield Match(start, match.end(), (f"{prose[start : match.start() + 1]}{comma} {match[1]}",))
    for match in _AGE.finditer(prose):
        glued = _GLUED_AGE.fullmatch(_word_before(prose, match.start()))
        if glued:
            yield Match(match.start() - len(glued[0]), match.start(), (f"{glued[1]}, {glued[2]}",))


def _double_stop(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    for match in (match for pattern in _DOUBLE_STOPS for match in pattern.finditer(prose)):
        start, end = match.span()
        pair = match.group()
        before = _word_before(prose, start)
        if "&" in before or not (before[-1:].isalnum() or prose[start - 1 : start] in tuple(')]”"')):
            continue
        if pair == "..":
            rest = prose[end : end + 2]
            goes_on = rest[:1] == " " and rest[1:].islower()
            suggestions = ("...", ".") if goes_on else (".", "...")
            yield Match(
                start - len(before),
                end,
                tuple(before + stop for stop in suggestions),
                fix=Fix.SUGGESTED if goes_on else Fix.SAFE,
            )
        else:
            stop = "." if pair == ",." else pair[0]
            yield Match(start - len(before), end, (before + stop,))


def _doubled_space(reading: Reading) -> Iterator[Match]:
    prose = reading.prose
    found = prose.find("  ")
    while found >= 0:
        end = found + 2
        while prose[end : end + 1] == " ":
            end += 1
        before, after = prose[found - 1 : found], prose[end : end + 1]
        after_stop = before in ".!?:" or prose[max(0, found - 2) : found] in ('."', ".”", ".)")
        in_tag = before in "=<" or after in "=>"
        if before.strip() and after.strip() and end - found <= 3 and not after_stop and not in_tag:
            yield Match(found, end, (" ",))
        found = prose.find("  ", end)


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/space-before-mark",
        find=_space_before_stop,
        message="English has no space before a stop, comma, colon, question mark or closing bracket.",
        severity=Severity.ERROR,
        confidence=0.95,
        category="punctuation",
        fix=Fix.SAFE,
        flags=(
            "The answer was close to <farce .>",
            "In <Rome ,> the talks go on.",
            "Is this the <end ?> Nobody knows.",
            "The alliance <(Nato )> agreed.",
            "The shares rose <1 , 22%> on Friday.",
            "The video was shown <by .> Nobody laughed.",
            "As the mayor <says :>They will have a bridge.",
            "He met the ministers <and .>",
            "They fear wind and <rain. ,> even snow.",
        ),
        passes=(
            "He waited ... and left.",
            "They use the .NET library and a .22 rifle.",
            "The odds were 3 : 1 against.",
            "See you soon :)",
        ),
    ),
    TextRule(
        id="typography/space-after-bracket",
        find=_space_after_bracket,
        message="English has no space after an opening bracket.",
        severity=Severity.WARNING,
        confidence=0.9,
        category="punctuation",
        fix=Fix.SAFE,
        flags=(
            "The alliance <( Nato>) agreed.",
            "He said: <[ The> mayor] left.",
            "Three men <( two> Poles) were held.",
        ),
        passes=("The alliance (Nato) agreed.", "He [the mayor] left.", "She smiled :( and left."),
    ),
    TextRule(
        id="typography/missing-space-after-comma",
        find=_missing_space_after_comma,
        message="No space after the comma.",
        severity=Severity.ERROR,
        confidence=0.95,
        category="punctuation",
        fix=Fix.SAFE,
        flags=(
            "He flew to <Moscow,where> talks began.",
            "The <army,which> was late, stopped.",
            "<However,the> bridge stands.",
            '"We heard it<",says> a resident.',
        ),
        passes=(
            "It cost 1,200 euros.",
            "They used N,N-dimethyl compounds.",
            "Set a,b,c to zero.",
        ),
    ),
    TextRule(
        id="typography/missing-space-after-colon",
        find=_missing_space_after_colon,
        message="No space after a colon.",
        severity=Severity.ERROR,
        confidence=0.88,
        category="punctuation",
        fix=Fix.SAFE,
        flags=("The bishop <asked:who> will help us?", "One thing is <sure:The> bridge stays shut."),
        passes=("Open http://example.org and mailto:anna@example.org now.", "At 10:30 they left: the bus was late."),
    ),
    TextRule(
        id="typography/joined-sentences",
        find=_joined_sentences,
        message="No space between two sentences.",
        severity=Severity.ERROR,
        confidence=0.9,
        category="punctuation",
        fix=Fix.SAFE,
        flags=(
            "They met in the <evening.The> governor spoke.",
            "Is it <over?Nobody> knows.",
            "He left <Kharkiv.Then> the shelling began.",
            'They said "no<".She> left, and the board (all men<).They> stayed.',
        ),
        passes=(
            "The U.S. agreed with J.K.Rowling of the U.N.",
            "He lives in St.Petersburg now.",
            "They read it on Lenta.Ru and in a file.",
            'They read it on "Lenta".Ru and in a "file".',
        ),
    ),
    TextRule(
        id="typography/glued-words",
        find=_glued_words,
        message="Two words run together: a link, a heading or a line break between them was lost.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="punctuation",
        flags=(
            "Talks with <LukashenkoThe> president of Belarus arrived.",
            "New rules for the <regionAccording> to the mayor, all is calm.",
            "The end of the <siegeBut> nobody celebrates.",
            "The minister went <homeHe> said so himself.",
            "It rained in four <regionsA> warm wind followed.",
            "That was <ButragueñoIn> his role he was measured.",
            "The <husband82> years old, was found.",
            "It rained on the prisoners of <warA> Ferrandian ship sank.",
            "To the paper <Power360the> court said nothing.",
        ),
        passes=(
            "Talks began. The president arrived.",
            "They use YouTube and PowerPoint, and LinkedIn in the office.",
            "A McDonald's opened. But why?",
            "They give vitaminA to all, and teamA won. They read planA Big Book and came 4the way.",
        ),
    ),
    TextRule(
        id="typography/double-stop",
        find=_double_stop,
        message="Two punctuation marks stand where one is enough.",
        severity=Severity.ERROR,
        confidence=0.9,
        category="punctuation",
        fix=Fix.SAFE,
        flags=(
            "The talks <failed..> Nobody was surprised.",
            "The <army,,> however, stayed.",
            "They left the <town,.>",
        ),
        passes=(
            "He waited... and left.",
            "Go to ../data for the file.",
            "They work at Marble Inc., a small firm.",
        ),
    ),
    TextRule(
        id="typography/doubled-space",
        find=_doubled_space,
        message="Two spaces stand inside a sentence.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="punctuation",
        fix=Fix.SAFE,
        flags=("The army<  >left.", "In Rome,<  >talks began.", "A cease<   >fire."),
        passes=("The army left.  Then it came back.", "    An indented line.", "Name          Age", "<div id=  Print"),
    ),
)
