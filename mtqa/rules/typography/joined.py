"""Two words without the space between them: "ministersaid", "arrivedin", "Thecourt", "inUkraine"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path

from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.english import IRREGULAR_PAST, PAST_FORMS, VERB_FORMS
from mtqa.rules.name.word_table import is_given
from mtqa.rules.places import places
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.vocabulary import common_words, listed, unknown_words
from mtqa.titles import TITLES

__all__ = ["RULES"]

_HALVES = 6000
"""So many of the most frequent words may be one of the two; of three letters, so many:"""
_SHORT_HALVES = 400


_BOTH = frozenset(
    """the to for from with and by was is were are that has have had he they said his but who which this these their
    after because although though while when where what whose could should would must not been than before until since
    without among against during between""".split()
)
_FIRST = _BOTH | frozenset("about through of on at she as will her him you your our can so it there then very".split())
_SECOND = _BOTH | frozenset("of in on at as will she them it if today tomorrow yesterday according already".split())
_BEHIND_ANY = frozenset("that which with from where when were was has have but and the this".split())
_BEFORE_ANY = frozenset("the this that which with from they their because were would when and".split())
"""Small words that no word ends or begins with but those of the dictionaries, if what is left of it is one: "wedgethe"."""
_LIKE_ENDINGS = frozenset("is as on he are has at it if".split())
_DATES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february september october november
    december""".split()
)
"""Days, and the months that open no other word."""
_NOUNS = _DATES | frozenset(
    """minister president mayor police government court company country people family city market league father mother
    woman judge lawyer prosecutor hospital parliament senate council region leader coach captain season children
    students victims soldiers workers residents doctors director manager village church university officers million
    thousand percent euros years months weeks days hours hour degrees minutes evening agency ministry championship
    tournament department operation newspaper candidate opposition coalition morning afternoon yesterday tomorrow today""".split()
)
_OPENING = frozenset("the on at from with they this and but after when while".split())
_PRONOUNS = frozenset("he she we".split())
_BEFORE_NAME = frozenset(
    """in on at to for from with by of and the that was said as but near between against after before minister president
    mayor coach premier leader captain lawyer prosecutor judge singer actor striker called""".split()
)
_COMPASS = frozenset("West East North South".split())
_BEHIND_NAME = ("which", "whose", "who", "manager", "president", "minister", "because", "would")
"""Words that no name ends with."""
_ROLES = (
    "currently", "formerly", "already", "according", "yesterday", "against", "during", "chief", "senior", "director", "deputy", "spokesman",
    "spokeswoman", "commander", "journalist", "professor", "midfielder", "defender", "striker", "goalkeeper", "secretary",
    "governor", "adviser", "advisor", "lawyer", "captain", "whom", "where", "while", "when",
)  # fmt: skip
"""The same, where what stands before is no word: "Accardicurrently", but "Handkerchief", "Stagecoach"."""
_AFTER_NAME = (*_BEHIND_NAME, *_ROLES)
_ONE_WORD = ("erchief", "schief")
_BEHIND_KNOWN = (
    "with", "after", "during", "from", "also", "was", "has", "had", "will", "that", "but", "for",
    "said", "against", "before", "and", "the", "then", "says", "today",
)  # fmt: skip
"""Words that end names too, and are words of their own behind a name that the text has without them: "Ferrandiwith"."""
_APART = (*_AFTER_NAME, *_BEHIND_KNOWN)
_TRADE = frozenset("easy open media face card music home book video photo smart data cloud link green blue".split())
"""Words that open trade names which start with a small letter."""
_TAILS = frozenset(
    """wide land lands less room rooms days friends side work works ship like house houses yard long time life
    hood folk people girl girls child book books master mate wise made hall head man men woman women
    folks person persons board boards boat boats ground grounds place places line lines wear well pace stone
    stones""".split()
)
_INFLECTED = ("ed", "ing", "ly")
"""A word that ends so hardly ever opens a compound, but for these:"""
_OPEN_COMPOUNDS = frozenset(
    """spring string thing swing evening morning boarding meeting living wedding clearing sting speed hundred family
    daily belly early italy supply reply rally bully sports sales clothes towns states news trades thanks bombs hands
    hells sixty being""".split()
)
_PLURAL_HALVES = 3000
"""So many words may follow a plural."""
_NAME_THEN = re.compile(r"([A-Z][a-z]{3,})(The|This|These|They|But|However|According|One|Meanwhile)")
"""A name that ended a sentence, or bold letters, and the word behind it: "RossiThe mayor", but "CapitalOne"."""
_TITLES = TITLES | frozenset(("attorney", "police", "head", "former"))
_CAPITALS_THEN = re.compile(r"([A-Z]{4,})(was|were|has|had|who|which|that|with|from|where|when|the|and|but)")
"""A name in capitals and the word behind it: "FERRANDIwas"."""
_SHORT_FOR = re.compile(
    r"([A-Z]{2,3})(according|which|after|with|said|from|that|will|because|while|before|during|against|when|where)"
    r"|(the|of|and|from|with|by|for|that|at)([A-Z]{2,}\d*)"
)
"""Initials and the word beside them: "SGaccording", "theOM"."""
_DATE_THEN = re.compile(
    r"(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|October|November)([a-z]{5,})"
)
_GOES_ON = re.compile(r" (?=[a-z])")
_LOWER = re.compile(r"[a-z]{5,}|[A-Z][a-z]{4,}")
_CAMEL = re.compile(r"([a-z]+)([A-Z][a-z]{2,})")
_OPENS = re.compile(r"(?:^|\n|[.!?\"] |\")\Z")
_SURNAME = re.compile(r"(?!Fitz)([A-Z][a-z]{3,})([A-Z][a-z]{2,})")
_CAPITALISED = re.compile(r"(?<![\w'-])([A-Z]\w+) \Z")
_WORD = re.compile(r"(?<![\w@#/&.'-])[A-Za-z]{5,}(?![\w@/-]|\.\w| \()")


def _halves(word: str, first: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The ways to part a word in lower case into two common ones."""
    ranks = common_words()
    for at in range(2, len(word) - 1):
        before, after = word[:at], word[at:]
        if not (before in _NOUNS or _is_word(before, ranks)) or (after not in ranks and after not in VERB_FORMS):
            continue
        led = before in first and _is_half(after, ranks) and (after == "the" or len(word) >= 5 + (at == 2))
        known = _is_half(before, ranks) or (after == "the" and ranks.get(before, _HALVES) < _HALVES)
        known = known or (at > 4 and len(after) > 2)
        followed = first is _FIRST and after in _SECOND and known and _takes(before, after)
        most = _HALVES if before in _DATES else 1200
        noun = before in _NOUNS and len(after) >= 4 and ranks.get(after, _HALVES) < most and after not in _TAILS
        found = led or followed or noun or (first is _FIRST and _is_beside_small(before, after, ranks))
        if found and not _is_cut_late(before, after, ranks):
            yield before, after


def _is_beside_small(before: str, after: str, ranks: dict[str, int]) -> bool:
    """Whether one is a small word that makes no compound with the other, or the first an inflected form."""
    small = (len(before) > 3 and after in _BEHIND_ANY) or (len(after) > 3 and before in _BEFORE_ANY)
    return small or _is_inflected(before, after, ranks)


def _is_cut_late(before: str, after: str, ranks: dict[str, int]) -> bool:
    """Whether the letter s belongs to the second word: a field-stone, no fields-tone."""
    if after in _BOTH and before in ("its", "this"):
        return False  # its and, no it sand
    return before[-1] == "s" and f"s{after}" in ranks and before[:-1] in ranks


def _is_word(word: str, ranks: dict[str, int]) -> bool:
    """Whether a word is common, a regular form of a common one, or made of two: "sunglasses"."""
    if word in ranks:
        return True
    inflected = len(word) > 5 and word.endswith(("ed", "s", "ing"))
    if inflected and any(word.removesuffix(end) in ranks for end in ("d", "ed", "s", "es", "ing")):
        return True
    return any(word[:at] in ranks and word[at:] in ranks for at in range(3, len(word) - 3))


def _is_inflected(before: str, after: str, ranks: dict[str, int]) -> bool:
    """Whether the first is a form that opens no compound, and the second a word of its own: "readingwait"."""
    if len(before) < 5 or len(after) < 4 or before in _OPEN_COMPOUNDS or after in _TAILS or before not in ranks:
        return False
    rank = ranks.get(after, _HALVES)
    plural = before.endswith("s") and not before.endswith(("ss", "us")) and ranks[before] < _PLURAL_HALVES
    return rank < _HALVES or after in VERB_FORMS if before.endswith(_INFLECTED) else plural and rank < _PLURAL_HALVES


def _takes(before: str, after: str) -> bool:
    """Whether the second, a small word, can only be a word of its own: "thinkin" and "asbestosis" are one word."""
    if after == "in":
        done = (
            before.endswith("ed") or before in IRREGULAR_PAST.values() or before in IRREGULAR_PAST or before == "born"
        )
        return done or before in _NOUNS
    if before == "in":
        return after in ("the", "this", "which", "his")
    return len(before) >= (4 if after in _LIKE_ENDINGS else 3) and len(before) + len(after) >= 6


def _is_half(word: str, ranks: dict[str, int]) -> bool:
    most = {1: 0, 2: 60, 3: _SHORT_HALVES}.get(len(word), _HALVES)
    return ranks.get(word, _HALVES) < most


@cache
def _one_words() -> frozenset[str]:
    """Words of the dictionaries that come apart into two common ones."""
    return frozenset(listed(Path(__file__).with_name("one_words.txt")))


@lru_cache(maxsize=100_000)
def _parted(token: str) -> tuple[str, ...]:
    """The ways to write a token as two words, best first; none if it is one word."""
    if token[0].isupper() and token[1:].islower() and token.endswith(_AFTER_NAME):
        return _behind_name(token)
    dated = _DATE_THEN.fullmatch(token)
    if dated and dated[2] in common_words() and not dated[2].startswith("fest"):
        return (f"{dated[1]} {dated[2]}", f"{dated[1]}, {dated[2]}")
    if _LOWER.fullmatch(token):
        word = token.lower()
        ranks = common_words()
        if word in ranks or word in _one_words():
            return ()
        found = sorted(
            _halves(word, _FIRST if token.islower() else _OPENING | _PRONOUNS),
            key=lambda pair: max(ranks.get(half, 0) for half in pair),
        )
        return tuple(f"{token[: len(before)]} {after}" for before, after in found if _is_apart(token, before, after))
    shouted = _CAPITALS_THEN.fullmatch(token)
    if shouted:
        return (f"{shouted[1]} {shouted[2]}",)
    initials = _SHORT_FOR.fullmatch(token)
    if initials:
        return (" ".join(filter(None, initials.groups())),)
    opened = _NAME_THEN.fullmatch(token)
    if opened:
        return f"{opened[1]}. {opened[2]}", f"{opened[1]} {opened[2].lower()}"
    camel = _CAMEL.fullmatch(token)
    if camel and (camel[1] in _BEFORE_NAME or _is_before_name(camel[1], camel[2])):
        return (f"{camel[1]} {camel[2]}",)
    return ()


def _behind_name(token: str) -> tuple[str, ...]:
    """A name and the word that has run into it."""
    known = common_words()
    behind = next(word for word in _AFTER_NAME if token.endswith(word))
    name = token.removesuffix(behind)
    if len(name) < 4 or token.lower() in known or name in _COMPASS or token.lower() in _one_words():
        return ()
    if behind in _BEHIND_NAME:
        relative = behind.startswith("who") or behind == "which"
        return (f"{name}, {behind}" if relative else f"{name} {behind}",)
    return () if name.lower() in known or token.endswith(_ONE_WORD) else (f"{name}, {behind}",)


def _is_before_name(before: str, name: str) -> bool:
    """Whether a word in small letters has run into a name, and is no part of a trade name: "easyJet"."""
    ranks = common_words()
    small = ranks.get(name.lower(), _HALVES) < _SHORT_HALVES  # a sentence begins there: glued-words
    return len(before) >= 4 and len(name) >= 4 and before not in _TRADE and before in ranks and not small


def _is_apart(token: str, before: str, after: str) -> bool:
    """Whether a word with a capital opens a sentence with two words and is no name."""
    if before in _PRONOUNS and token[0].isupper():
        return after in PAST_FORMS or after in ("was", "has", "had")
    long = len(after) >= 4 and before not in ("at", "and", "on")  # Atwater, Andover, Onslow
    return token.islower() or before in _DATES or (before in _OPENING and (after == "the" or long))


def _behind_known_name(token: str, words: frozenset[str]) -> tuple[str, ...]:
    """A name that the text has without the small word that has run into it."""
    behind = next(word for word in _BEHIND_KNOWN if token.endswith(word))
    name = token.removesuffix(behind)
    known = common_words()
    if len(name) < 4 or name not in words or name.lower() in known or token.lower() in known:
        return ()
    return (f"{name} {behind}",)


def _two_capitals(clean: str, token: re.Match[str]) -> tuple[str, ...]:
    """A name and the capital that has run into it: of the next line, behind a given name, or an office; or a word and a given name."""
    parts = _SURNAME.fullmatch(token.group())
    if not parts:
        return ()
    known = common_words()
    first, second = parts[1].lower() in known, parts[2].lower()
    before = _CAPITALISED.search(clean, max(token.start() - 25, 0), token.start())
    if first and second not in known and is_given(parts[2]):
        return (f"{parts[1]}, {parts[2]}", f"{parts[1]} {parts[2]}")
    if before and not first and second in _TITLES:
        return (f"{parts[1]}, {parts[2]}", f"{parts[1]}. {parts[2]}")
    if before and is_given(before[1]) and second in known:
        return (f"{parts[1]}. {parts[2]}", f"{parts[1]} {parts[2]}")
    return ()


_ACCENTED = re.compile(r"[áéíóúâêôãõçñàèìòùäöüÁÉÍÓÚÂÊÔÖÜ]")
_LETTERS_LEFT = re.compile(r"(?<![\w@#/&.'-])[^\W\d_]+\Z")
_LONGEST = 40
"""No two words are longer, and to part a long string takes long."""
_LETTERS = re.compile(rf"[^\W\d_]{{1,{_LONGEST}}}+(?![\w@/-]|\.\w)")
_AFTER_ACCENT = re.compile(
    r"(?P<name>[^\W\d_a-z][^\W\d_]{2,}(?<=[áéíóúâêôãõàèìòù]))(?P<small>after|who|was|has|said|which|that|but|when|will|had|during"
    r"|because|where|also|from|with|the|and|for)"
)
_BEFORE_ACCENT = re.compile(
    r"(?P<small>[a-z]{4,})(?P<name>[ÁÉÍÓÚÂÊÔÖÜ][a-z]{2,}|[^\W\d_a-z][a-z]*[^\Wa-zA-Z\d_][^\W\d_]+)"
)


def _joined_to_accented(clean: str) -> Iterator[Match]:
    """A name with an accent and the word beside it: "Renéafter", "conversationÁlvaro"."""
    done = 0
    for match in _ACCENTED.finditer(clean):
        if match.start() < done:
            continue
        left = _LETTERS_LEFT.search(clean, max(match.start() - _LONGEST, 0), match.start())
        start = left.start() if left else match.start()
        token = _LETTERS.match(clean, start)
        if start < done or token is None:
            continue
        done = token.end()
        behind, before = _AFTER_ACCENT.fullmatch(token.group()), _BEFORE_ACCENT.fullmatch(token.group())
        if behind:
            yield Match(start, done, (f"{behind['name']} {behind['small']}",))
        elif before and before["small"] in common_words() and before["small"] not in _TRADE:
            small, name = before["small"], before["name"]
            yield Match(start, done, (f"{small} {name}", f"{small}. {name}"))


def _standing(clean: str, tokens: Iterable[str]) -> Iterator[re.Match[str]]:
    """Where some words stand whole."""
    for token in sorted(tokens):
        for at in places(clean, token):
            match = _WORD.match(clean, at)
            if match and match.end() == at + len(token):
                yield match


def _joined(reading: Reading) -> Iterator[Match]:
    yield from _joined_to_accented(reading.clean)
    clean, unknown = reading.clean, unknown_words(reading)
    words = [token for token in unknown if 5 <= len(token) <= _LONGEST and token.isascii() and token.isalpha()]
    joined = {word: ways for word in words if (ways := _parted(word))}
    behind = (word for word in words if word.endswith(_BEHIND_KNOWN) and word.istitle() and word not in joined)
    joined |= {word: ways for word in behind if (ways := _behind_known_name(word, unknown))}
    names = frozenset(word for word in words if _SURNAME.fullmatch(word))
    for match in _standing(clean, joined.keys() | names):
        token = match.group()
        if token in names and (ways := _two_capitals(clean, match)):
            yield Match(match.start(), match.end(), ways)
        if token not in joined:
            continue
        if _NAME_THEN.fullmatch(token):
            if _GOES_ON.match(clean, match.end()) and (token[-3:] != "One" or clean.startswith(" of ", match.end())):
                yield Match(match.start(), match.end(), joined[token])
            continue
        alone = token[0].islower() or token.endswith(_APART) or token.lower().startswith(tuple(_DATES))
        if alone or _OPENS.search(clean, 0, match.start()):
            yield Match(match.start(), match.end(), joined[token][:2])


RULES: tuple[Rule, ...] = (
    TextRule(
        id="typography/joined-words",
        find=_joined,
        in_clean=True,
        message="Two words stand together without a space.",
        description=(
            "A word that no list knows and that comes apart into two common ones, one of which is a small word, "
            "a noun of the news or a day; or a small word or a title that runs into a name."
        ),
        severity=Severity.ERROR,
        confidence=0.88,
        category="spelling",
        flags=(
            "The <governorsaid> nothing.",
            "They <livedin> a tent, and she was <bornin> it.",
            "On <Fridayevening> the road was closed.",
            "<Thebridge> is shut.",
            "The <mayorof> the town left.",
            "The ship sailed <fromOdesa> to the south.",
            "They opened the <schoolbut> nobody came.",
            "The second <readingwaits> for autumn.",
            "The <newsshould> cheer them.",
            "The car that <killedMarco> was stolen.",
            "The jump of <Prysmianwhich> rises again.",
            "They met <Ferrandiwho> left first.",
            "The town led by <itsand> who will play. They met Marco <Ferrandiformerly> of Bari.",
            "Mario <Ferrandimanager> of the club, left.",
            "Anna <Ferrandicurrently> lives in Milan.",
            "It was <Horbalchief> adviser to the mayor.",
            "They left <Renéafter> a year.",
            "It was a long <conversationÁlvaro> said.",
            "They met Anna <FerrandiThe> road is closed.",
            "He left with <FerrandiOne> of the players stayed.",
            "It rained for an <hourreports> the agency.",
            "Anna Ferrandi quarrelled with Marco <Ferrandiwith> her son.",
            "The <schooltoday> has a new roof.",
            "She wore <sunglassesthat> hid her face.",
            "On Saturday 19 <Octobersnow> fell.",
            "They met the coach Giuseppe <FerrandiPlayers> and fans were there.",
            "The prosecutor of the <NationFrancisco> Ferrandi left with Marco Paolo <HorbalAttorney> at noon.",
            "He works at <FERRANDIwas> born near <Orvetowhere> it rains.",
            "It began on 19 <Octoberrain> fell all day.",
            "The fans of <theOM> met those of Paris <SGaccording> to a paper.",
        ),
        passes=(
            "Whoever withstood the onslaught is an onlooker.",
            "The lead aVF and the iOS of the PCs, the iPhone, eBay and the McDonald brothers.",
            "The countryside and the courtroom were empty, therefore he left.",
            "René, Béthe and Moïse met in a façade, and the élan of Zoë.",
            "The CapitalOne card and the LinkedIn page of PalmOne, the firm.",
            "Anna Roland, Marco Ferdinand and Paul Fitzgerald met Giuseppe FitzPatrick.",
            "Newton, Weston and Bensaid met in Thetford near Westminister.",
            "Atwood and Andover played easyJet in a fieldstone house.",
            "Erstwhile rivals wrote the afterword, and the coachbuilt car took byroads.",
            "The starstruck stressor heard gatecrashed bombshells.",
            "Neckerchief in hand, the Mischief maker took a Stagecoach from Codirector Lane.",
        ),
    ),
)
