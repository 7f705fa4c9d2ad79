"""Two words without the space between them: "ministersaid", "arrivedin", "Thecourt", "inUkraine"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mtqa.finding import Severity
from mtqa.reading import Reading
from mtqa.rules.english import IRREGULAR_PAST, PAST_FORMS
from mtqa.rules.rule import Match, Rule, TextRule
from mtqa.rules.vocabulary import common_words

__all__ = ["RULES"]

_HALVES = 6000
"""So many of the most frequent words may be one of the two; of three letters, so many:"""
_SHORT_HALVES = 400


_FIRST = frozenset(
    """the of on at to for from with and by was is were are that has have he she they said his as but who which after
    will this""".split()
)
_SECOND = frozenset(
    "the of in on at to for from with and by was is were are that has had have he she they said his will who which".split()
)
_LIKE_ENDINGS = frozenset("is as on he are has at her".split())
_NOUNS = frozenset(
    """minister president mayor police government court company country people family city market league father mother
    woman judge lawyer prosecutor hospital parliament senate council region leader coach captain season children
    students victims soldiers workers residents doctors director manager village church university officers million
    thousand percent euros years months weeks days hours minutes evening morning afternoon yesterday tomorrow today
    monday tuesday wednesday thursday friday saturday sunday""".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_OPENING = frozenset("the on at from with they this and but after when while".split())
_PRONOUNS = frozenset("he she we".split())
_BEFORE_NAME = frozenset(
    """in on at to for from with by of and the that was said as but near between against after before minister president
    mayor coach premier leader captain lawyer prosecutor judge singer actor striker called""".split()
)
# Words that come apart into two common ones, among those in the word list of LemmInflect.
_WORDS = frozenset(
    """asunder afterbirth aftercare aftereffect aftereffects afterlife aftermarket aftershock aftertaste afterthought
    afterthoughts andiron asbestosis ascent ascents ashen ashore aside assailing assaying assays assent assigns
    assize assizes assort assorts atones attender attest attested attesting attests attired attires attune attuned
    basin builtin bycatch bygone bygones bylaws byline bylines bypassed bypasses bypassing byproduct byproducts
    byroad bystander bystreet byway byways byword callas churchgoing coachwork councilwoman councilwomen countrywide
    countrywoman countrywomen coupon digitalis dragon fatherland fatherless fellas forage foraged forages forbear
    forbearing forbears forbid forbore forgather forgathered forgathering forgave forgets forgives forgiving forgoes
    forgoing forgone forking formats forsake forsaken forseen forties forwards forwent freewill gainsaid goodwill
    hangis hasher hastens headdress headdresses hereby hereof hereto herewith hewing hisself hissing isthmus leaderless
    lesson marketable marketplaces motherland motherless onboard online onlooker onlookers onrush onscreen onset
    onsets onshore onside onslaught onstage onto onward onwards policewoman policewomen reformat seasonable seethe
    standby stepson tendon testis therefor therefrom thereof thereon thereto therewith todays tonight toward towards
    towing towline townhead townhouse township wanton washer washing wasted whereas whereat wherein whereof
    wherewith whichever whoever willfully willpower withal withdrawal withdraws withhold withholding withholds
    withstand withstanding withstands withstood womankind""".split()
)
_TAILS = frozenset(
    """wide land lands less room rooms days friends side work works ship like house houses yard long time life
    hood folk people girl girls child book books master mate wise made hall head man men woman women""".split()
)
_LOWER = re.compile(r"[a-z]{5,}|[A-Z][a-z]{4,}")
_CAMEL = re.compile(r"([a-z]+)([A-Z][a-z]{2,})")
_OPENS = re.compile(r"(?:^|\n|[.!?\"] |\")\Z")
_WORD = re.compile(r"(?<![\w@#/&.'-])[A-Za-z]{5,}(?![\w@/-]|\.\w| \()")
_PART = 100_000
_EDGES = ".,;:!?()\"'"


def _halves(word: str, first: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The ways to part a word in lower case into two common ones."""
    ranks = common_words()
    for at in range(2, len(word) - 1):
        before, after = word[:at], word[at:]
        led = before in first and _is_half(after, ranks) and (after == "the" or len(word) >= 5 + (at == 2))
        known = _is_half(before, ranks) or (after == "the" and ranks.get(before, _HALVES) < _HALVES)
        followed = first is _FIRST and after in _SECOND and known and _takes(before, after)
        noun = before in _NOUNS and len(after) >= 4 and ranks.get(after, _HALVES) < 1200 and after not in _TAILS
        if led or followed or noun:
            yield before, after


def _takes(before: str, after: str) -> bool:
    """Whether the second, a small word, can only be a word of its own: "thinkin" and "asbestosis" are one word."""
    if after == "in":
        return before.endswith("ed") or before in IRREGULAR_PAST.values() or before in _NOUNS
    if before == "in":
        return after in ("the", "this", "which", "his")
    return len(before) >= (4 if after in _LIKE_ENDINGS else 3) and len(before) + len(after) >= 6


def _is_half(word: str, ranks: dict[str, int]) -> bool:
    most = {1: 0, 2: 60, 3: _SHORT_HALVES}.get(len(word), _HALVES)
    return ranks.get(word, _HALVES) < most


@lru_cache(maxsize=100_000)
def _parted(token: str) -> tuple[str, ...]:
    """The ways to write a token as two words, best first; none if it is one word."""
    if _LOWER.fullmatch(token):
        word = token.lower()
        if word in common_words() or word in _WORDS or word.removesuffix("s") in _WORDS:
            return ()
        ranks = common_words()
        found = sorted(
            _halves(word, _FIRST if token.islower() else _OPENING | _PRONOUNS),
            key=lambda pair: max(ranks.get(half, 0) for half in pair),
        )
        return tuple(f"{token[: len(before)]} {after}" for before, after in found if _is_apart(token, before, after))
    camel = _CAMEL.fullmatch(token)
    if camel and camel[1] in _BEFORE_NAME:
        return (f"{camel[1]} {camel[2]}",)
    return ()


def _is_apart(token: str, before: str, after: str) -> bool:
    """Whether a word with a capital opens a sentence with two words and is no name."""
    if before in _PRONOUNS and token[0].isupper():
        return after in PAST_FORMS or after in ("was", "has", "had")
    return token.islower() or before in _DAYS or (before in _OPENING and (after == "the" or len(after) >= 4))


def _pieces(text: str) -> Iterator[str]:
    """What stands between blanks, each once; cut part by part, since all at once would take ten times its memory."""
    seen: set[str] = set()
    start = 0
    while start < len(text):
        end = text.find(" ", start + _PART)
        end = len(text) if end < 0 else end
        new = set(text[start:end].split()) - seen
        yield from new
        seen |= new
        start = end


def _joined(reading: Reading) -> Iterator[Match]:
    clean, known = reading.clean, common_words()
    tokens = {token for piece in _pieces(clean) if (token := piece.strip(_EDGES)) not in known}
    words = (token for token in tokens if len(token) >= 5 and token.isascii() and token.isalpha())
    joined = {word: ways for word in words if (ways := _parted(word))}
    for match in _WORD.finditer(clean) if joined else ():
        token = match.group()
        if token not in joined:
            continue
        if token[0].islower() or token.lower().startswith(tuple(_DAYS)) or _OPENS.search(clean, 0, match.start()):
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
            "They <livedin> a tent.",
            "On <Fridayevening> the road was closed.",
            "<Thebridge> is shut.",
            "The <mayorof> the town left.",
            "The ship sailed <fromOdesa> to the south.",
        ),
        passes=(
            "Whoever withstood the onslaught is an onlooker.",
            "The iPhone, eBay and the McDonald brothers.",
            "The countryside and the courtroom were empty, therefore he left.",
            "Newton and Weston met in Thetford.",
        ),
    ),
)
