"""Small closed word lists that the grammar, tense and structure rules share, and the forms of news verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.count_words import DAY_NAMES, MONTH_NAMES, TEENS, TENS, UNITS
from mtqa.expression import lazy

__all__ = [
    "ADVERB",
    "ANY_FINITE",
    "COUNTRIES",
    "DETERMINERS",
    "DOUBLING",
    "FINITE",
    "FINITE_AUXILIARIES",
    "FINITE_FORMS",
    "IRREGULAR",
    "IRREGULAR_PAST",
    "LINKERS",
    "MONTH",
    "MONTHS",
    "NATIONALITIES",
    "NUMBER",
    "NUMBER_WORDS",
    "PARTICIPLES",
    "PAST_FORMS",
    "PAST_TIME",
    "PEOPLE",
    "PREPOSITIONS",
    "PRESENT_FORMS",
    "REPORTING_PAST",
    "REPORTING_PRESENT",
    "SHORT_ADJECTIVES",
    "SMALL_NUMBERS",
    "SPEAKING",
    "TIME_POINT",
    "TITLES",
    "VERB_FORM",
    "VERB_FORMS",
    "WEEKDAYS",
    "YEAR",
    "any_of",
    "base_of",
    "compared",
    "finite_verbs",
    "is_plural",
    "ordinal",
    "past_of",
    "regular_past",
    "third_person",
    "words",
]


def words(text: str) -> frozenset[str]:
    """The words of a list that is written as one text.

    >>> sorted(words("he she"))
    ['he', 'she']
    """
    return frozenset(text.split())


def any_of(words: frozenset[str] | tuple[str, ...]) -> str:
    """A regular expression group for one of the words, the longest first.

    >>> any_of(("in", "into"))
    '(?:into|in)'
    """
    ordered = sorted(words)
    ordered.sort(key=len, reverse=True)
    joined = "|".join(ordered)
    return f"(?:{joined if joined.replace('|', '').isalnum() else '|'.join(map(re.escape, ordered))})"


# base, past, participle of the irregular verbs that news prose uses
_IRREGULAR = """
be was been | beat beat beaten | become became become | begin began begun | bite bit bitten |
break broke broken | bring brought brought | build built built | burn burnt burnt | buy bought bought |
catch caught caught | choose chose chosen | come came come | cut cut cut | deal dealt dealt | do did done |
draw drew drawn | drink drank drunk | drive drove driven | eat ate eaten | fall fell fallen |
feel felt felt | fight fought fought | find found found | flee fled fled | fly flew flown |
forbid forbade forbidden | forget forgot forgotten | freeze froze frozen | get got got | give gave given |
go went gone | hang hung hung | have had had | hear heard heard | hide hid hidden | hit hit hit |
hold held held | hurt hurt hurt | keep kept kept | know knew known | lay laid laid | lead led led |
leave left left | lend lent lent | let let let | lie lay lain | lose lost lost | make made made |
mean meant meant | meet met met | overthrow overthrew overthrown | pay paid paid | put put put |
read read read | ride rode ridden | ring rang rung | rise rose risen | run ran run | say said said |
see saw seen | seek sought sought | sell sold sold | send sent sent | set set set | shake shook shaken |
shoot shot shot | show showed shown | shut shut shut | sing sang sung | sink sank sunk | sit sat sat |
sleep slept slept | speak spoke spoken | spend spent spent | split split split | spread spread spread |
stand stood stood | steal stole stolen | stick stuck stuck | strike struck struck | swear swore sworn |
sweep swept swept | swim swam swum | take took taken | teach taught taught | tear tore torn |
tell told told | think thought thought | throw threw thrown | understand understood understood |
undergo underwent undergone | wake woke woken | wear wore worn | win won won |
withdraw withdrew withdrawn | withhold withheld withheld | withstand withstood withstood | write wrote written
"""

_REGULAR = sorted(
    words(
        """abandon abduct accept accuse add admit agree allege announce appear approve arrest arrive ask
        assassinate assault attack attempt authorise authorize ban bang barricade block bomb bombard
        burn call cancel capture carry cause change charge claim clash clear close collapse collide
        commit complete condemn conduct confess confirm contact continue convict crash create cross
        damage deceive decide declare defeat defend deliver demand denounce deny deploy deport destroy
        detain die direct disappear discover discuss drop drown emerge encourage end endanger engage
        enter erupt escape evacuate evade examine execute expel explain explode export express extort
        face fail fake film fine fire flood follow force form free gather grab grant halt hand happen
        hijack hospitalise hospitalize identify ignite import impose imprison increase infect inform
        injure insist insult interrogate intervene investigate involve issue jail join jump kidnap kill
        land last launch liberate live locate loot lower massacre mention mine move murder mutilate name
        negotiate notice obtain occupy occur offer open operate orchestrate order organise organize
        perform place plan plant play plunder poison pocket point postpone present prevent promise
        propose provide provoke publish pull push question raid raise ram ransack rape reach reassure
        receive record recover recruit refuse release remain remove repel report request rescue resign
        resist restore retreat return reveal rob save score search seize select serve shell shelter
        shout show sign slap slip smuggle spot spy stab stage start state stay step stop storm strangle
        suffer suffocate supply support surrender surround suspend target test threaten torch torture
        touch transfer transport travel trap treat trick trigger try turn urge use visit vote wait walk
        want warn work wound yell"""
    )
)

DOUBLING = words(
    """admit ban begin commit cut drop enrol expel forbid forget get grab hit kidnap let permit plan put ram regret rob run set shut sit slap
    slip spot stab step stop submit swim transfer trap win"""
)
"""Verbs that double their last letter before an ending."""


def regular_past(base: str) -> str:
    """The past form of a regular verb.

    >>> regular_past("apply"), regular_past("die"), regular_past("stop"), regular_past("agree")
    ('applied', 'died', 'stopped', 'agreed')
    """
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return f"{base}{base[-1]}ed" if base in DOUBLING else f"{base}ed"


def ordinal(number: str) -> str:
    """A figure with the ending of its ordinal.

    >>> ordinal("3"), ordinal("12"), ordinal("21"), ordinal("111")
    ('3rd', '12th', '21st', '111th')
    """
    ending = "th" if number[-2:] in ("11", "12", "13") else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")
    return number + ending


def third_person(base: str) -> str:
    """The form of a regular verb after he, she and it.

    >>> third_person("apply"), third_person("dismiss")
    ('applies', 'dismisses')
    """
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


_TRIPLES = [row.split() for row in _IRREGULAR.split("|") if row.strip()]

IRREGULAR = {base: (past, participle) for base, past, participle in _TRIPLES}
"""Past form and participle by base form, for the verbs that are not regular."""

IRREGULAR_PAST = {participle: past for _, past, participle in _TRIPLES}
"""Past form by participle, for the verbs that are not regular."""

PARTICIPLES = frozenset([*IRREGULAR_PAST, *map(regular_past, _REGULAR), "gotten", "controlled"])
"""Participles of news verbs."""

PAST_FORMS = frozenset([*IRREGULAR_PAST.values(), *map(regular_past, _REGULAR), "were"])
"""Past forms of news verbs."""

PRESENT_FORMS = frozenset(
    map(third_person, [*_REGULAR, *(triple[0] for triple in _TRIPLES if triple[0] not in ("be", "have"))])
)
"""Third persons of news verbs, present tense."""


def past_of(participle: str) -> str:
    """The past form that belongs to a participle; a regular one is its own.

    >>> past_of("stolen"), past_of("fled"), past_of("arrested")
    ('stole', 'fled', 'arrested')
    """
    return IRREGULAR_PAST.get(participle, participle)


_BASE_OF_PAST = {
    **{participle: base for base, _, participle in _TRIPLES},
    **{past: base for base, past, _ in _TRIPLES},
    **{regular_past(base): base for base in _REGULAR},
}


def base_of(past: str) -> str | None:
    """The base form of a past form or a participle; None if the verb is not listed.

    >>> base_of("fled"), base_of("seen"), base_of("blue")
    ('flee', 'see', None)
    """
    return _BASE_OF_PAST.get(past)


FINITE_AUXILIARIES = words(
    """is are was were am has have had do does did will would can could may might must shall should isn't
    aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't
    it's he's she's there's that's i'm we're they're you're i've we've they've i'll we'll they'll
    he'll she'll"""
)
LINKERS = words(
    """and or but that which who whom whose where when while as because although though if whether since
    after before until than what how why so yet nor"""
)
SMALL_NUMBERS = frozenset((*UNITS[2:], TEENS[0]))
"""From two to ten, in words."""
DETERMINERS = SMALL_NUMBERS | words(
    """the a an this that these those his her its their our my your some any no every each another both
    all most several many few"""
)
PREPOSITIONS = words(
    """of in on at by for from with to into near between among under over against across around about
    inside outside behind beside beyond along during after before through toward towards within
    without above below off out per via"""
)
_ADVERBS = words(
    """also already always certainly currently even exclusively finally immediately indeed initially
    instead later mainly never not now often only partly personally previously probably quickly
    recently repeatedly reportedly shortly simply still suddenly then therefore thus today very well
    yesterday"""
)

REPORTING_PRESENT = words(
    """accuses adds admits alleges announces argues assures attacks charges claims comments complains
    concludes confesses confirms declares denies denounces emphasises emphasizes explains highlights
    insists notes observes points promises recalls reiterates remarks replies reports responds reveals
    says specifies states stresses suggests thunders underlines warns writes"""
)
REPORTING_PAST = words(
    """accused acknowledged added admitted agreed alleged announced argued asked assured believed
    calculated claimed commented complained concluded confirmed decided declared denied estimated
    expected explained feared felt forecast guessed hoped indicated insisted judged knew noted pledged
    predicted promised proposed ruled realised realized reckoned replied reported resolved responded
    revealed ruled said saw showed stated stressed suggested testified thought threatened told
    underlined vowed warned wondered wrote"""
)
SPEAKING = (REPORTING_PRESENT | REPORTING_PAST) - words(
    """accuses attacks charges claims complains comments decided estimated expected felt feared forecast guessed hoped
    judged knew notes points promises reports ruled saw showed suggested threatened told highlights stresses reveals"""
) | words(
    """affirmed answered asks clarified confessed continued continues echoed echoes emphasised emphasized exclaimed
    exclaims joked lamented observed recalled reiterated remarked repeated repeats specified"""
)
"""Forms of verbs that stand beside a quotation and name its speaker; none of them is a common noun."""

WEEKDAYS = frozenset(DAY_NAMES)
MONTHS = frozenset(MONTH_NAMES)
NUMBER_WORDS = (*UNITS[2:], *TEENS, *TENS, "hundreds", "thousands", "dozens")
NUMBER = rf"(?:\d[\d.,]*|{'|'.join(NUMBER_WORDS)})"
PAST_TIME = rf"(?:yesterday|last (?:night|week|month|year|{'|'.join(sorted(WEEKDAYS))}))"
"""A time that is over, as a regular expression."""

TIME_POINT = rf"(?:{PAST_TIME}|this morning|(?:{'|'.join(sorted(WEEKDAYS))})(?: (?:morning|afternoon|evening|night))?)"
"""A time that has passed or may have, as a regular expression."""

TITLES = words(
    """admiral adviser ambassador archbishop attorney bishop cardinal chancellor chief colonel commander
    commissioner councillor councilor deputy director doctor entrepreneur general governor inspector
    judge king lawyer leader lieutenant magistrate major manager mayor minister mp owner
    parliamentarian pope premier president priest prince principal professor prosecutor queen
    secretary senator sergeant spokesman spokesperson spokeswoman undersecretary witness coach"""
)
PEOPLE = words(
    """arrested cases casualties children civilians dead deaths deceased displaced fatalities
    hospitalised hospitalized hostages infected infections injured injuries inhabitants men migrants
    missing patients people persons positives prisoners refugees soldiers suspects victims women
    wounded"""
)
NATIONALITIES = words(
    """Afghan Albanian American Arab Armenian Australian Austrian Azerbaijani Belarusian Belgian
    Brazilian British Bulgarian Canadian Chechen Chinese Croatian Czech Danish Dutch Egyptian Estonian
    European Finnish French Georgian German Greek Hungarian Indian Iranian Iraqi Irish Israeli Italian
    Japanese Jordanian Kazakh Korean Kurdish Latvian Lebanese Libyan Lithuanian Mexican Moldovan
    Moroccan Norwegian Pakistani Palestinian Polish Portuguese Romanian Russian Saudi Serbian Slovak
    Slovenian Spanish Swedish Swiss Syrian Tunisian Turkish Ukrainian Western Yemeni"""
)

SHORT_ADJECTIVES = words(
    """big high strong small old young long fast rich poor hard great large cheap weak near short thick tall deep wide
    cold hot warm easy early late happy heavy close low slow safe quick bright dark clean loud busy ugly"""
)
"""Adjectives that are compared with an ending: bigger, the biggest."""


def compared(adjective: str, ending: str) -> str:
    """One of `SHORT_ADJECTIVES` with "er" or "est".

    >>> compared("big", "er"), compared("heavy", "est"), compared("late", "er")
    ('bigger', 'heaviest', 'later')
    """
    if adjective.endswith("y"):
        return f"{adjective[:-1]}i{ending}"
    if adjective.endswith("e"):
        return adjective + ending[1:]
    return f"{adjective}{adjective[-1]}{ending}" if adjective in ("big", "hot") else adjective + ending


MONTH = any_of(MONTHS)
YEAR = r"(?:19|20)\d\d"
ADVERB = rf"(?:{any_of(_ADVERBS)} )?"
"""An adverb between the parts of a verb, or nothing, as a regular expression."""

FINITE = any_of(FINITE_AUXILIARIES - words("may might will must do does"))
"""A form of 'be', 'have' or a modal verb that is no common noun or name, as a regular expression."""

VERB_FORMS = PAST_FORMS | PRESENT_FORMS
FINITE_FORMS = FINITE_AUXILIARIES | VERB_FORMS
"""Words that may be the finite verb of a clause."""
"""Forms of the verbs of news that may be finite."""

VERB_FORM = any_of(VERB_FORMS)
"""One of `VERB_FORMS`, as a regular expression."""

_FINITE_VERBS = FINITE_AUXILIARIES - words("may might") | VERB_FORMS
_NEXT_WORD = lazy(r" ([\w'-]+)")


def finite_verbs(sentence: str, start: int, most: int) -> Iterator[re.Match[str]]:
    """The words behind an offset that may be its finite verb, as group 1: of so many, before any mark.

    A set of two thousand forms is quicker to look in than to compile into an expression.

    >>> [match[1] for match in finite_verbs("Also the old mayor went home.", 8, 4)]
    ['went']
    """
    match = _NEXT_WORD.match(sentence, start)
    while match and most:
        if match[1] in _FINITE_VERBS:
            yield match
        most -= 1
        match = _NEXT_WORD.match(sentence, match.end())


ANY_FINITE = lazy(rf"\b{any_of(FINITE_AUXILIARIES)}\b", re.IGNORECASE)
"""Finds a verb that certainly is finite."""

_PLURALS = words("""people police children men women others both they many several some these those two""")
_NOT_PLURAL = ("ss", "us", "is", "'s")


def is_plural(noun_phrase: str) -> bool:
    """Whether a verb after the phrase takes its plural form, as far as its last words show.

    >>> is_plural("several soldiers"), is_plural("the bus"), is_plural("the mayor and his deputy")
    (True, False, True)
    """
    words = noun_phrase.split()
    if not words:
        return False
    last = words[-1].lower().strip(",")
    if last in _PLURALS or (last.endswith("s") and not last.endswith(_NOT_PLURAL)):
        return True
    return "and" in words[-4:-1]


COUNTRIES = words(
    """Afghanistan Albania Algeria America Argentina Armenia Australia Austria Azerbaijan Belarus Belgium Bolivia
    Brazil Britain Bulgaria Canada Chile China Colombia Croatia Cuba Cyprus Denmark Ecuador Egypt Estonia Ethiopia
    Europe Finland France Georgia Germany Greece Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy
    Japan Jordan Kazakhstan Kosovo Latvia Lebanon Libya Lithuania Malta Mexico Moldova Morocco NATO Nato Netherlands
    Nigeria Norway Pakistan Peru Poland Portugal Qatar Romania Russia Rwanda Serbia Slovakia Slovenia Somalia Spain
    Sudan Sweden Switzerland Syria Taiwan Tunisia Turkey Ukraine Uruguay Venezuela Vietnam Yemen Moscow Kyiv Kiev
    Beijing Tehran Ankara Berlin Washington Brussels Hamas Hezbollah Tokyo Warsaw Minsk Pyongyang Damascus Budapest
    London Paris"""
)
"""Countries and capitals that news names as actors, in one word."""
