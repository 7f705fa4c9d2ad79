"""Figures that English news spells out: below ten before what is counted, below tenth, and at the start of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.count_words import TEENS, TENS, UNITS
from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.rules.english import PEOPLE, any_of, words
from mtqa.rules.grammar.bare import is_stopped
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth".split()


def _spelled(number: int) -> str:
    """A number below a hundred in words.

    >>> _spelled(4), _spelled(17), _spelled(30), _spelled(38)
    ('four', 'seventeen', 'thirty', 'thirty-eight')
    """
    if number < 20:
        return (*UNITS, *TEENS)[number]
    tens, units = divmod(number, 10)
    return TENS[tens - 2] + (f"-{UNITS[units]}" if units else "")


# ---- "4 people were injured"

_PERSONS = (PEOPLE - words("cases infections positives arrested")) | words(
    """person citizens residents passengers policemen drivers firefighters deputies journalists teenagers girls boys
    schoolchildren pensioners employees students workers rescuers doctors servicemen militants terrorists brothers sisters
    sons daughters friends tourists families couples candidates guests bodies"""
)
_THINGS = words(
    """apartments houses homes buildings cars trucks buses vehicles tanks drones missiles rockets shells villages towns
    cities districts regions countries settlements schools hospitals shops rooms books packages copies versions pairs
    attempts fires explosions accidents doses matches goals items lessons members seats races windows
    bottles awards victories defeats titles companies factories banks parties rooms flats trains planes ships boats
    helicopters animals dogs horses"""
)
_COUNTED = any_of(_PERSONS | _THINGS)
_NO_FIGURE = r"(?<![\d.,:$€£/+%#°–-])(?<![\d$€£/+%#°–-] )(?<!\d[,.] )(?<!\d (?:to|or|in) )(?<!\d and )(?<!\d of )"
_FEW = lazy(rf"{_NO_FIGURE}\b(?P<figure>[1-9]) (?P<noun>{_COUNTED})\b(?! old\b|-)")
_SAME = lazy(rf"{_NO_FIGURE}\b(?P<figure>[1-9])(?= (?:in|were|was|are|is|of them|more|others?) )")
_NUMBERED = lazy(
    r"\b(?:(?i:no\.?|number|chapter|part|page|phase|level|group|category|type|tier|class|line|version|season|episode|act"
    r"|section|article|paragraph|step|day|week|channel|zone|formula|table|figure|game|room|gate|ward|area|between"
    r"|grade|form|stage|platform|lane|(?<!this )(?<!last )(?<!next )(?<!that )(?<!the )year)"
    r"|[A-Z][\w.]+) \Z"
)


def _few(sentence: str) -> Iterator[Match]:
    found = [match for match in _FEW.finditer(sentence) if not _NUMBERED.search(sentence[: match.start()])]
    if not found or not is_stopped(sentence):
        return
    starts = {match.start() for match in found}
    found += [match for match in _SAME.finditer(sentence) if match.start() not in starts]
    for match in found:
        yield Match(match.start(), match.end("figure"), (_capital(UNITS[int(match["figure"])], match.start()),))


def _capital(word: str, start: int) -> str:
    return word if start else word.capitalize()


# ---- "the 2nd place"

_RANKED = words(
    """round place day edition minute time quarter half position anniversary season summit stage person goal attempt
    year month week wave victory win title match game term set lap kilometer kilometre birthday
    child generation hour consecutive largest biggest most best important"""
)
_RANK = lazy(
    rf"\b(?P<the>the|this|his|her|its|their|in|took|takes|take|for) (?P<figure>[1-9])(?P<end>st|nd|rd|th) (?={any_of(_RANKED)}\b)"
)


_IN_PLACE = lazy(r"(?<=\bin )the (?P<figure>[1-9])(?:st|nd|rd|th) place\b")
""" "In the 1st place" is a rank; "in the first place" would be an argument."""


def _ranks(sentence: str) -> Iterator[Match]:
    places = {match.start("figure"): match for match in _IN_PLACE.finditer(sentence)}
    for match in _RANK.finditer(sentence):
        ordinal = _ORDINALS[int(match["figure"]) - 1]
        place = places.get(match.start("figure"))
        if place:
            yield Match(place.start(), place.end(), (f"{ordinal} place",))
        else:
            yield Match(match.start("figure"), match.end("end"), (ordinal,))


# ---- "15 people were killed."

_OPENS = lazy(
    rf"[\"']?(?P<figure>\d{{1,3}}(?:,\d{{3}})?) (?:[a-z]+ )?(?P<noun>{_COUNTED})\b(?!-| (?:later|ago|year)\b)"
)


def _opens(sentence: str) -> Iterator[Match]:
    match = _OPENS.match(sentence)
    if match and is_stopped(sentence) and sentence.count(" ") > 4:
        figure = match["figure"]
        wordings = (_spelled(int(figure)).capitalize(),) if len(figure) < 3 else ()
        yield Match(match.start("figure"), match.end("figure"), wordings)


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="typography/figure-below-ten",
        message="News English spells out what is counted below ten: 'four people', not '4 people'.",
        severity=Severity.WARNING,
        confidence=0.7,
        category="number-format",
        source_expression="погибли 3 человека; hubo 4 heridos; 5 Menschen",
        source_languages=SOURCES,
        find=_few,
        anchors=tuple(f"<number> {noun}" for noun in sorted(_PERSONS | _THINGS)),
        probe=r"[1-9] [a-z]",
        flags=(
            "In the crash <3> passengers died.",
            "The fire destroyed <5> houses in the village.",
            "In total, <4> drivers were hurt.",
            "In all <6> workers were hurt: <2> in the mine.",
        ),
        passes=(
            "In the crash three passengers died.",
            "The bus had 3 of 40 passengers on board, and between 4 and 6 people were hurt.",
            "The vote was 4 to 5 and the child is 3 years old.",
            "Phase 3 patients went home.",
            "It is free for year 7 students, and for grade 9 girls.",
        ),
    ),
    SentenceRule(
        id="typography/ordinal-below-tenth",
        message="News English spells out ordinals below tenth: 'the second round', not 'the 2nd round'.",
        severity=Severity.WARNING,
        confidence=0.7,
        category="number-format",
        source_expression="la 2ª vuelta, le 2e tour, 2-й тур",
        source_languages=SOURCES,
        find=_ranks,
        anchors=tuple(f"<number> {noun}" for noun in sorted(_RANKED)),
        probe=r"[1-9](?:st|nd|rd|th) [a-z]",
        flags=("The club is in <the 2nd place> of the table.", "It is the <5th> edition of the fair."),
        passes=(
            "The club is in second place.",
            "The 9th Circuit ruled on July 4th and in the 19th century.",
            "He lives on the 8th arrondissement line.",
        ),
    ),
    SentenceRule(
        id="typography/figure-at-start",
        message="A sentence does not open with a figure in English: write the number out, or turn the sentence round.",
        severity=Severity.WARNING,
        confidence=0.7,
        category="number-format",
        source_expression="15 человек погибли; 20 personas murieron",
        source_languages=SOURCES,
        find=_opens,
        anchors=("^ <number>",),
        probe=r"\d[\d,]* [a-z]",
        flags=(
            "<15> people were taken to the hospital of the town.",
            "<350> migrants were saved by the crew of the ship.",
        ),
        passes=(
            "Fifteen people were taken to the hospital of the town.",
            "15 people hurt in bus crash",
            "2021 was a good year for the people of the town.",
        ),
    ),
)
