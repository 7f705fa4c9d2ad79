"""Doubled words, 'can not', and days, months and nationalities in lower case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.language import SOURCES
from mtqa.reading import Reading
from mtqa.rules.english import MONTHS, NATIONALITIES, WEEKDAYS, words
from mtqa.rules.rule import Match, Rule, SentenceRule, TextRule

__all__ = ["RULES"]

_TWICE = r"(\w++) ((?i:\1))(?![\w'-])"
_DOUBLED = tuple(lazy(before + _TWICE) for before in (" ", "\n", '"', r"\(", r"\A"))  # a literal first is found fastest
_NEVER_TWICE = frozenset(
    """a an the and or but of for with from by at into onto their its our your my we they he she has have were are
    be been would could should not which this these those between among during until since about to his""".split()
)
_OFTEN_TWICE = frozenset(
    """that had do did who up out you her him so no very many much long far really quite well now
    there then bye ha blah knock hush tut night big old too more never always again please yes go come ho la
    one what where when if over round""".split()
)
_CLEFT = lazy(
    r"\b(?:[Ww]hat|[Ww]ho|[Ww]hatever|[Ww]hoever|[Aa]ll|[Hh]ow|[Ww]here|there|(?<!said )(?<!says )that|way|as|thing|fact|problem|question"
    r"|point|reason|truth|trouble)\b[^.;:]*\Z"
)
_UNLESS_AFTER = {
    "is": _CLEFT,
    "was": _CLEFT,
    "will": lazy(r"\b(?:a|the|his|her|their|its|my|your|our|good|ill|free|political|people's|living|last)\Z", re.I),
    "in": lazy(
        r"\b(?:log|logs|logged|logging|come|comes|came|coming|move|moved|moving|break|broke|brought|bring|set|sets|go|goes|went|gone"
        r"|going|get|got|live|lived|living|turn|turned|check|checked|checking|kick|kicked|call|called|send|sent|hand|handed|put|let"
        r"|fed|join|joined|drop|dropped|step|stepped|tune|tuned|phone|plug|plugged|fill|filled|give|gave|given|take|taken|took|build"
        r"|built|vote|voted|zoom|opt|opted|settle|settled|sworn|swear|is|are|was|were|be|all)\Z"
    ),
}
"""Words that native English has twice after others: what it is is clear, the people's will will win, log in in time."""
_IF_AFTER = {
    "it": lazy(r"(?:[,;:\"]|\b(?:that|when|if|because|and|but|where|while|whether|although|since|said|says))\Z", re.I),
    "on": lazy(
        r"\b(?:held|based|depend(?:s|ing)?|focus(?:ed|es|ing)?|impact|effect|war|attacks?|meeting|talks|law|vote|agreement|debate"
        r"|information|published|scheduled|born|died|killed|arrested|released)\Z",
        re.I,
    ),
    "who": lazy(r"(?:,|\b(?:those|people|man|men|woman|women|person|anyone|everyone|someone|one))\Z", re.I),
}
"""Words that may stand twice, but not after these: go on on Monday, once you have it it works."""
_TWICE_AT_START = (_NEVER_TWICE - {"a", "had"}) | words("in it on if as when")
"""Words that stand twice where the first has a capital; others are names: Will will, May may, vitamin A a day."""


def _doubled_words(reading: Reading) -> Iterator[Match]:
    clean = reading.clean
    for match in (match for expression in _DOUBLED for match in expression.finditer(clean)):
        first, word = match.groups()
        if word.islower() and word.isalpha() and not _may_stand_twice(match):
            never = word in _NEVER_TWICE or first != word
            yield Match(
                match.start(1),
                match.end(),
                (first,),
                fix=Fix.SAFE if never else Fix.SUGGESTED,
                severity=Severity.ERROR if never else None,
                confidence=0.95 if never else None,
            )


def _may_stand_twice(doubled: re.Match[str]) -> bool:
    """Whether native English has a word twice there."""
    (first, word), clean, offset = doubled.groups(), doubled.string, doubled.start()
    if first != word:
        return first != word.capitalize() or not (word in _TWICE_AT_START or _is_article(doubled))
    if not doubled.group().startswith(" "):  # at the start of a paragraph, a quotation or a bracket
        return word in _OFTEN_TWICE
    if unless := _UNLESS_AFTER.get(word):
        return bool(unless.search(clean, max(0, offset - 80), offset))
    if only := _IF_AFTER.get(word):
        return not only.search(clean, max(0, offset - 20), offset)
    return word in _OFTEN_TWICE


def _is_article(doubled: re.Match[str]) -> bool:
    """Whether "A a" opens a sentence."""
    before = doubled.string[max(0, doubled.start() - 1) : doubled.start(1)]
    return doubled.group(2) == "a" and before.strip('\n "(') in ("", ".", "!", "?")


_CALENDAR = (WEEKDAYS | MONTHS) - words("March May August")
_PEOPLES = (NATIONALITIES - words("Polish Western")) | words(
    """Russians Ukrainians Italians Germans Americans Europeans English Spaniard Spaniards Israelis Palestinians
    Iranians Syrians Belarusians Romanians Hungarians Bosnian Chechens Crimean Soviet Argentinian African Asian
    Arabs Uruguayan Paraguayan Chilean Colombian Peruvian Venezuelan Bolivian Ecuadorian Cuban Haitian Algerian
    Nigerian Ghanaian Senegalese Kenyan Ethiopian Somali Sudanese Congolese Cameroonian Angolan Qatari Kuwaiti
    Vietnamese Filipino Indonesian Malaysian Uzbek Icelandic Scottish Catalan Galician Sicilian Sardinian Kurds
    Jewish Muslim Muslims Islamic Buddhist"""
)
_PLACES = """russia ukraine italy germany france spain portugal greece poland belarus europe america africa israel syria
    iran iraq japan kyiv kiev moscow london kremlin brussels berlin donbas donbass crimea paris rome madrid barcelona
    lisbon naples milan turin beijing tehran jerusalem gaza kharkiv kherson mariupol odesa odessa lviv bakhmut donetsk
    luhansk lugansk strasbourg washington vatican sicily tuscany denmark sweden norway finland austria switzerland belgium
    netherlands hungary romania bulgaria serbia croatia slovakia slovenia lithuania latvia estonia ireland scotland
    albania bosnia kosovo moldova armenia azerbaijan kazakhstan afghanistan pakistan bangladesh indonesia malaysia
    thailand vietnam australia canada mexico argentina uruguay paraguay colombia venezuela bolivia ecuador
    algeria tunisia libya egypt sudan ethiopia kenya nigeria senegal lebanon bavaria saxony hesse thuringia
    brandenburg hamburg munich frankfurt stuttgart dortmund leipzig dresden bremen hanover nuremberg vienna salzburg
    zurich geneva brittany normandy marseille toulouse bordeaux copenhagen stockholm helsinki amsterdam rotterdam
    prague warsaw budapest bucharest belgrade istanbul ankara athens bundesliga bundestag bundeswehr""".split()
_PROPER = frozenset(map(str.lower, _CALENDAR | _PEOPLES)).union(_PLACES)
_PROPER_TOKENS = frozenset(
    word + tail for word in _PROPER for tail in ("", ",", ".", "'s", '"', ";", ":", ")", '."', ',"')
)
_LOWER_WORD = lazy(r"(?<![\w.@#/'-])[a-z]{4,11}(?![\w@/]|-\w|\.\w)")
_COMMON_SENSES = lazy(
    r"(?:french (?:fr(?:y|ies)|window|door|horn|toast|bean|kiss|polish|press)|dutch (?:oven|courage|hoe)"
    r"|danish pastr|swiss (?:chard|cheese|rolls?)|brussels sprout|turkish delight|german measles|english breakfast"
    r"|[a-z]+ (?:mahogany|sandalwood|malinois|shepherds?|setters?|spaniels?|terriers?|bulldogs?|violets?|ryegrass|ivy|oaks?|elms?))"
)
"""French fries, and plants and breeds, which many papers write small: african violet, belgian malinois."""


# "may" and "march" are common verbs, so only beside a day of the month.
_DATE_WORD = lazy(
    r"(?<=\b[Oo]n )may(?= \d{1,2}\b)|(?:(?<=from )|(?<=until )|(?<=since )|(?<=before )|(?<=after )|(?<=of ))may(?= \d{1,2}\b)"
    r"|may(?<=[A-Za-z,] may)(?= \d{1,2}(?:st|nd|rd|th)\b)|(?<=\b[Aa]s of \d\d )may(?= (?:on|at|in)\b)"
    r"|(?:(?<=\bon \d )|(?<=\bon \d\d )|(?<=\bof \d )|(?<=\bof \d\d )|(?<=to \d\d )|(?<=from \d )|(?<=from \d\d ))may(?=[,.;]|$)"
)


def _lower_case_dates(sentence: str) -> Iterator[Match]:
    for match in _DATE_WORD.finditer(sentence):
        yield Match(match.start(), match.end(), ("May",))


def _lower_case_names(sentence: str) -> Iterator[Match]:
    if _PROPER_TOKENS.isdisjoint(sentence.split()) or sentence.islower():
        return
    for match in _LOWER_WORD.finditer(sentence):
        word = match.group()
        if word in _PROPER and not _COMMON_SENSES.match(sentence, match.start()):
            yield Match(match.start(), match.end(), (word.capitalize(),))


_CAN_NOT = lazy(r"\b(?P<can>[Cc])an not\b(?! (?:only|just|merely|simply|but|to|one|even|so)\b)(?=[ .!?;])")


def _can_not(sentence: str) -> Iterator[Match]:
    for match in _CAN_NOT.finditer(sentence):
        yield Match(match.start(), match.end(), (f"{match['can']}annot",))


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/doubled-word",
        find=_doubled_words,
        in_clean=True,
        message="The word stands twice.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="punctuation",
        flags=(
            "They reached <the the> bridge at dawn.",
            "The head <of of> the army resigned.",
            "They went <to to> the sea.",
            "He <was was> born there.",
            "The train arrived <in in> Milan late.",
            "The council <will will> meet.",
            "<The the> army left.",
            "The minister <announced announced> a plan.",
            "<the the> war is on.",
            "A list:\n<of of> the town.",
            "A list:\n<it it> is late.",
            "<A a> long way.",
            "<It it> is late.",
            "It <was was> a hard day.",
            "The talks were held <on on> Monday, if <it it> rained.",
            "The town is known <as as> a port.",
            "Those <who who> left came back.",
        ),
        passes=(
            "He had had enough, and that that was so is clear.",
            "They sang in Walla Walla and in New York, New York.",
            "It took a very very long time.",
            "No, no, we stay.",
            "What it is is clear, and all that there was was lost.",
            "A vitamin A a day, Will will say, and in May may he.",
            "They carried on on Monday, and once you have it it works.",
        ),
    ),
    SentenceRule(
        id="typography/lower-case-name",
        find=_lower_case_names,
        anchors=tuple(sorted(_PROPER)),
        message="English writes days, months, countries and nationalities with a capital; other languages do not.",
        severity=Severity.ERROR,
        confidence=0.9,
        category="capitalisation",
        source_languages=SOURCES,
        fix=Fix.SAFE,
        flags=(
            "The talks begin on <monday> in Geneva.",
            "The <russian> army left in <september>.",
            "The club from <dresden> is new in the <bundesliga>.",
            "Says the <italian> prime minister.",
        ),
        passes=(
            "The Russian army may march in August.",
            "They ate french fries and wore polish on their shoes.",
            "The belgian malinois slept under an african mahogany.",
            "Write to press@russian.example or see kyiv.ua today.",
        ),
    ),
    SentenceRule(
        id="typography/lower-case-may",
        find=_lower_case_dates,
        anchors=("may",),
        probe=r"(?:(?<=[\w,] )may \d|(?<=\d )may\b)",
        message="English writes months with a capital.",
        severity=Severity.ERROR,
        confidence=0.9,
        category="capitalisation",
        source_expression="22 мая / 22 травня",
        fix=Fix.SAFE,
        flags=(
            "On Saturday, <may> 11th, it fell.",
            "As of 18 <may> on the exchange it rose.",
            "The rate was set on <may> 22.",
            "It fell from 15 to 22 <may>, the bank said.",
        ),
        passes=("The rate may fall.", "By 30 may be enough.", "It was set on May 22."),
    ),
    SentenceRule(
        id="typography/can-not",
        message="'cannot' is one word, unless 'not' belongs to what follows ('can not only').",
        severity=Severity.SUGGESTION,
        confidence=0.6,
        category="spelling",
        fix=Fix.SAFE,
        find=_can_not,
        anchors=("can not",),
        flags=("You <can not> enter without a pass.", "They <can not>."),
        passes=("You cannot enter without a pass.", "She can not only sing but dance.", "You can not to mention it."),
    ),
)
