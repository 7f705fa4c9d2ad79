"""Scores with a colon, spaces inside figures and round the slash of units, signs that stand apart, and figures that got lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.language import SOURCES
from mtqa.reading import Reading
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule

__all__ = ["RULES"]

_COLON = lazy(r":(?<=\d:) ?(?=\d)")
_LEFT = lazy(r"(?<![\w:.,/€$£+-])\d{1,3} ?\Z")
_RIGHT = lazy(r"\d{1,3}(?![\w:/%€-]|[.,]\d)(?! (?:am|pm|a\.m|p\.m|o'clock|minutes|hours|seconds))")
_SPORT = lazy(
    r"\b(?:won|wins?|win over|lost|loses?|beat|beats|beaten|scor\w+|match\w*|goals?|defeat\w*|victor\w+|dr[ae]w\w*|half|half-time|halftime|sets?"
    r"|lead|leads|led|ahead|points?|game|equali[sz]\w+|penalt\w+|final|semi-?finals?|league|tie-?break|round|home|away)\b"
)
_NO_SCORE = lazy(
    r"\b(?:Genesis|Exodus|Leviticus|Deuteronomy|Psalms?|Proverbs|Ecclesiastes|Isaiah|Jeremiah|Matthew|Mark|Luke|John|Acts|Romans"
    r"|Corinthians|Galatians|Ephesians|Philippians|Timothy|Hebrews|James|Peter|Revelation|Quran|Surah|at|on|in|from|of|time) \Z"
    r"|\b(?:[Oo]dds|[Rr]atio|verse|Bible|[Cc]lock|[Ss]topwatch|timer)\b"
)
_NOT_TIME = 24
_LOST = lazy(r"\bXNUMX(?:th|st|nd|rd|s)?\b")


def _lost_figures(reading: Reading) -> Iterator[Match]:
    if "XNUMX" in reading.clean:
        for match in _LOST.finditer(reading.clean):
            yield Match(match.start(), match.end())


def _scores(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _COLON.finditer(clean):
        left = _LEFT.search(clean, max(0, match.start() - 4), match.start())
        right = _RIGHT.match(clean, match.end())
        if left is None or right is None:
            continue
        spaced = match.group().endswith(" ") or left.group().endswith(" ")
        first, second = left.group().strip(), right.group()
        if not (spaced or len(second) == 1 or int(first) > _NOT_TIME) or (len(first) == 3) != (len(second) == 3):
            continue
        if _NO_SCORE.search(clean, max(0, left.start() - 25), left.start()):
            continue
        if _SPORT.search(clean, max(0, left.start() - 90), min(len(clean), right.end() + 60)):
            if _DECIDED.search(clean, max(0, left.start() - 30), min(len(clean), right.end() + 12)):
                first, second = sorted((first, second), key=int, reverse=True)  # the winner's goals stand first
            yield Match(left.start(), right.end(), (f"{first}-{second}",))


_DECIDED = lazy(r"\b(?:won|win|wins|lost|loses?|losing|beat|beaten|defeat(?:ed)?|victory)\b")
_BEATING = (
    "beat|beats|beating|beaten|defeats?|defeated|defeating|won|wins|win|winning|lost|loses|lose|losing|fell|thrashed|victory"
    "|victories|triumph|overcame|eliminated|prevailed|prevails|winners?|triumphed|imposed themselves|imposed itself"
)
_BY_SCORE = lazy(
    r" by (?:a score of )?(?P<score>\d{1,2}[-–]\d{1,2})(?![\w%–-]|[.,]\d| ?%| (?:percent|per cent|votes?|margin|majority|point)"
    r"| to \d| in (?:favou?r|the (?:House|Senate|Commons)))"
)
_BEATEN = lazy(rf"\b(?:{_BEATING})\b(?: [\w'.-]+){{0,7}}\Z")
_VOTED = lazy(
    r"\b(?:poll|polls|vot\w+|percent|electorate|demographic|court|senate|amendment|jury|council|turnout)\b",
    re.IGNORECASE,
)


_ENDED_TO = lazy(
    r"\b(?:ended|ends|finished|drew|tied|won|wins|lost|loses|winning|losing|beat|beats|defeated|draw|tie|victory|win|defeat|scored|score"
    r"|scoreboard|trailed|led)\b(?: (?!from\b)[A-Za-z'-]+){0,4}? (?:by )?(?P<score>(?P<ours>\d) to (?P<theirs>\d))(?![\d%:]|[.,]\d)"
    r"(?! (?:percent|per cent|years?|days?|weeks?|months?|points?|minutes?|hours?|inches|feet|cents|million|odds|votes?|vote|decision|ratio))"
)


_THE_SCORE = lazy(
    r"(?P<lead>\b[Tt]he|\b(?:make|makes|made|making)) (?P<score>(?P<ours>[0-7]) to (?P<theirs>[0-7]))"
    r"(?=[.,;!)](?!\d)|$| (?:this|that|in|at|for|against|on|with|and|but|from|he|she|they|the|came|was)\b)"
)
""" "After the 1 to 1 this Sunday"; "they made 1 to 0 in the second half"; but no range of figures: "the 2 to 7 points"."""
_NOT_GOALS = lazy(r"\b(?:odds|bets?|betting|favou?rites?|ratio|scale|ages?|years?|range|step)\b")


def _score_with_to(sentence: str) -> Iterator[Match]:
    if _VOTED.search(sentence):
        return
    for match in _ENDED_TO.finditer(sentence):
        yield Match(match.start("score"), match.end("score"), (f"{match['ours']}-{match['theirs']}",))
    for match in _THE_SCORE.finditer(sentence):
        if _NOT_GOALS.search(sentence):
            continue
        score = f"{match['ours']}-{match['theirs']}"
        level = " draw" if match["ours"] == match["theirs"] else ""
        wording = f"{match['lead']} {score}{level}" if match["lead"].lower() == "the" else f"{match['lead']} it {score}"
        yield Match(match.start(), match.end(), (wording,))


def _score_with_by(sentence: str) -> Iterator[Match]:
    yield from _score_with_to(sentence)
    for match in _BY_SCORE.finditer(sentence):
        if _BEATEN.search(sentence, 0, match.start()) and not _VOTED.search(sentence):
            yield Match(match.start(), match.end(), (f" {match['score']}",))


_PARTED = lazy(r" (?=\d{3}(?!\d))(?<=\d )")
_GROUPS = lazy(r"(?<![\w.,:/+€$£#-])(?<!\d )\d{1,3}(?: \d{3})+(?![\d:/-]|[.,]\d| \d)")
_AFTER_COUNT = lazy(
    r" ?(?:€|%)| (?!(?:and|to|or|in|on|at|of|with|by|from|is|was|were|are|for|against|the|a|who|that|which|when|but|as)\b)[a-z]{3,}"
)
_NOT_COUNTED = lazy(
    r"(?:\b(?!(?:Some|About|Over|Around|Nearly|The|Almost|More|At|With|For|Only|Another) )(?:[A-Z][\w-]*|[Bb]y|[Ii]n|[Ss]ince|than|page|phone|call|number|No\.?|room|flight|model|tel\.?|dial|code) )\Z"
)


def _parted_figures(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    done = 0
    for match in _PARTED.finditer(clean):
        if match.start() < done:
            continue
        start = match.start()
        while start > 0 and clean[start - 1].isdigit():
            start -= 1
        groups = _GROUPS.match(clean, start)
        if groups is None or groups.group().startswith("0"):
            continue
        done = groups.end()
        counted = _AFTER_COUNT.match(clean, groups.end())
        long = groups.group().count(" ") > 1 or groups.group().endswith("000")
        if (counted or long) and not _NOT_COUNTED.search(clean, max(0, start - 20), start):
            yield Match(groups.start(), groups.end(), (groups.group().replace(" ", ","),))


_SLASH = lazy(r" / (?=(?:h|s|sec|min|m2|m3|km|l|kg|ha|kWh|MWh|year|month|day|hour|litre|liter|second|minute|person)\b)")
_UNITS = frozenset(
    """km m cm mm kg g mg t l kW kWh MWh kcal GB MB Mbit euro euros dollars liters litres meters metres kilometers
    kilometres kilograms grams tons tonnes""".split()
)
_UNIT = lazy(r"[\w€]+\Z")


def _spaced_units(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    if " / " in clean:
        for match in _SLASH.finditer(clean):
            unit = _UNIT.search(clean, max(0, match.start() - 15), match.start())
            after = _UNIT_AFTER.match(clean, match.end())
            if unit and after and unit.group() in _UNITS:
                yield Match(unit.start(), after.end(), (f"{unit.group()}/{after.group()}",))


_UNIT_AFTER = lazy(r"\w+")
_DEGREE = lazy(r"°(?<=[\d ]°) (?=[CF]\b)")
_SIGN = lazy(r"\+ (?=\d[\d.,]{0,5} ?(?:%|per ?cent))(?:(?<=\(\+ )|(?<=[a-z,:] \+ ))")


def _spaced_signs(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _DEGREE.finditer(clean) if "° " in clean else ():
        start = match.start() - (clean[match.start() - 1] == " ")
        yield Match(start, match.end(), ("°",))
    for match in _SIGN.finditer(reading.clean):
        yield Match(match.start(), match.end(), ("+",))


_APOSTROPHE = lazy(
    r"'(?: (?=(?:s|t|re|ve|ll)\b)(?<=[a-z]' )|(?<=[a-z] ')(?=(?:s|t|re|ve|ll)\b(?![*-])(?! \w+'))(?<!s ')|(?<=\bo ')(?=clock\b)"
    r"|(?<=\bO ')(?=clock\b))"
)
_LETTERS = lazy(r"[A-Za-z]+ ?\Z")
_TAIL = lazy(r"[a-z]+")


def _apostrophes(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in _APOSTROPHE.finditer(clean):
        before = _LETTERS.search(clean, max(0, match.start() - 25), match.start())
        after = _TAIL.match(clean, match.end())
        if before is None or after is None or (after.group() == "t" and not before.group().strip().endswith("n")):
            continue
        if _OPENS.search(clean, max(0, before.start() - 80), before.start()):
            continue
        yield Match(before.start(), after.end(), (f"{before.group().strip()}'{after.group()}",))


_OPENS = lazy(r"(?:^|[ (])'(?!(?:s|t|re|ve|ll)\b)[^ '][^'\n]*\Z")
"""A single quotation mark that is open: the next one closes it."""
_PARTED_DECIMALS = {  # each begins with a letter of its own, which is found a dozen times as fast as a choice
    lazy(r"0, (?<!\w0, )(?=\d{1,2} ?(?:%|per ?cent|million|billion|points?))"): "0.",
    lazy(r" \.(?<=\d \.)(?=\d{1,2} ?(?:%|per ?cent|million|billion))"): ".",
}


_PARTED_BY_COMMA = lazy(r", (?<=\d, )(?=\d{1,2} ?(?:%|€|per ?cent\b|million\b|billion\b|euros?\b))")
_BEFORE_DECIMAL = lazy(
    r"(?:\((?:[+-] ?)?|(?<![\w.])[+-] ?|\b(?:spent|costs?|costing|nearly|almost|rose|fell|worth|paid|earned|plus|minus|lost|gained"
    r"|grew|approximately|roughly|averaging|totalling|increased|decreased|dropped|(?:rise|fall|drop|increase|decrease) of"
    r"|(?:rose|fell|grew|down|up|increased|decreased|dropped) (?:by|to)) )[1-9]\d{0,2}\Z"
)
"""What stands before a figure that goes on behind the comma; "over 65, 30 per cent" are two."""


_PARTED_SHARE = lazy(r", (?<=\d\d, )(?=\d ?%(?: \(|[).,;]|\Z))")
_BEFORE_SHARE = lazy(r"\b(?:with|at|to|by|from|of|is|was|has|reached|stands at) \d\d\Z")


def _parted_decimals(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for parted, wording in _PARTED_DECIMALS.items():
        for match in parted.finditer(clean):
            yield Match(match.start(), match.end(), (wording,))
    for match in _PARTED_BY_COMMA.finditer(clean):
        if _BEFORE_DECIMAL.search(clean, max(0, match.start() - 24), match.start()):
            yield Match(match.start(), match.end(), (".",))
    for match in _PARTED_SHARE.finditer(clean):
        if _BEFORE_SHARE.search(clean, max(0, match.start() - 16), match.start()):
            yield Match(match.start(), match.end(), (".",))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/space-at-apostrophe",
        find=_apostrophes,
        in_clean=True,
        message="No space stands at an apostrophe.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="spacing",
        fix=Fix.SAFE,
        flags=(
            "<It' s> late.",
            "The plan <isn 't> good.",
            "The <mayor 's> plan failed.",
            "They left at seven <o 'clock>.",
        ),
        passes=("It's late.", "The farmers' road is shut.", "He said 'so what' and left.", "They sang 'tis late."),
    ),
    TextRule(
        id="typography/space-inside-decimal",
        find=_parted_decimals,
        in_clean=True,
        message="A space stands inside a decimal figure.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="spacing",
        flags=(
            "The tax rose by <0, >5 per cent.",
            "Prices fell by 1< .>2 percent.",
            "The bank (-2<, >5%) was sold.",
            "They spent 9<, >37 euros on bread.",
            "The list is second with 28<, >4% (a little less than in May).",
        ),
        passes=(
            "In 2010, 5 per cent left.",
            "Prices fell by 1.2 percent.",
            "Of those over 65, 30 per cent voted; by May 5, 10 million had.",
            "By the age of 4, 80% can swim.",
        ),
    ),
    TextRule(
        id="typography/score-with-colon",
        find=_scores,
        in_clean=True,
        message="English writes a score with a hyphen: 2-1. The colon is German, Russian and Ukrainian.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="number-format",
        source_languages=("de", "ru", "uk"),
        flags=(
            "Dynamo lost <0: 1> at home.",
            "They won the match <30:33>, and the next one too.",
            "The visitors led <2:0> at half-time.",
        ),
        passes=(
            "The match starts at 20:45 and they led 2-0.",
            "He won in 2:15.3, after 1:30 hours.",
            "He read John 3:16 at half-time.",
            "The odds are 3:1 on a win of the mayor.",
            "With the clock showing 94:12 they scored.",
        ),
    ),
    TextRule(
        id="typography/space-inside-figure",
        find=_parted_figures,
        in_clean=True,
        message="English parts thousands with a comma; the space is the French, Spanish, Russian and Ukrainian sign.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="number-format",
        source_languages=SOURCES,
        flags=(
            "The region has <12 000> inhabitants.",
            "They spent <1 200 500> euros on it.",
            "Some <45 300> people marched.",
        ),
        passes=(
            "In 2012 300 people came, and by 12 300 had left.",
            "Call 555 123 4567 or 020 785 100.",
            "The Boeing 747 400 planes are old.",
            "They beat 12 000-metre runners.",
        ),
    ),
    TextRule(
        id="typography/lost-figure",
        find=_lost_figures,
        in_clean=True,
        message="A web page's translator put this mark in place of a figure: look the figure up in the source.",
        severity=Severity.ERROR,
        confidence=0.99,
        category="number-format",
        flags=("A tremor of magnitude <XNUMX> was felt.", "It was the <XNUMXth> edition."),
        passes=("A tremor of magnitude 3.9 was felt.", "The XNUM flag is set to NUMBER."),
    ),
    TextRule(
        id="typography/space-round-slash",
        find=_spaced_units,
        in_clean=True,
        message="A unit has no spaces round its slash: km/h.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="spacing",
        fix=Fix.SAFE,
        flags=("The wind reached 90 <km / h> at dawn.", "The pump moves 20 <kg / s> of water."),
        passes=("He and / or she will come.", "The wind reached 90 km/h.", "Volunteers / Telegram"),
    ),
    TextRule(
        id="typography/space-after-sign",
        find=_spaced_signs,
        in_clean=True,
        message="A sign stands at its figure: +3%, 35°C.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="spacing",
        fix=Fix.SAFE,
        flags=("The stock exchange was up <+ >3% on Friday.", "Exports (<+ >2.5%) grew.", "It was 35< ° >C."),
        passes=("The stock exchange was up 3%.", "A + 3 is a sum, +3% is a rate."),
    ),
    SentenceRule(
        id="typography/score-with-by",
        message="A score has a hyphen, and follows the verb without 'by': 'beat them 3-1', 'a 3-1 win'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="preposition",
        source_expression="ganó por 3-1, venceu por 3 a 1, vinto per 3-1",
        source_languages=("it", "es", "fr", "pt"),
        find=_score_with_by,
        anchors=(
            "by <number>",
            "by a score of",
            *(f"{goals} to {theirs}" for goals in range(10) for theirs in range(10)),
        ),
        probe=r"by (?:a score of )?\d\d?[-–]\d|\d to \d",
        flags=(
            "The team beat the champions< by 3-0> at home.",
            "The match was won< by 6-4> by the guests.",
            "They lost to Lima< by a score of 2-1>.",
            "The match ended <1 to 0> for the guests.",
            "With <the 1 to 0>, the guests fell back.",
            "After <the 1 to 1> this Sunday the coach was sad.",
            "They <made 1 to 0> in the rain.",
        ),
        passes=(
            "The team beat the champions 3-0 at home.",
            "The bill won by 52-46 in the vote.",
            "She leads him by 54-41 percent.",
            "The court ruled 5 to 4, and he won 2 to 3 percent.",
            "He gave the 1 to 6 range, the 2 to 4 boats, and the odds were the 5 to 1 of old.",
        ),
    ),
)
