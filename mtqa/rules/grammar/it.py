"""'it' and 'this' where another language needs no subject, or puts the subject last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.rules.english import ANY_FINITE, LINKERS, MONTHS, NUMBER_WORDS, PREPOSITIONS, WEEKDAYS, any_of, past_of, words
from mtqa.rules.pattern import OPENS
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

# Verbs without an object: what follows them at once is their subject.
_COMING = (
    "arrives|arrived|exists|existed|disappears|disappeared|occurs|occurred|dies|died|collapses|collapsed|perished"
    "|falls|fell|intervenes|intervened|resigns|resigned|will arrive|will begin|is missing|was missing"
)
_DONE = (
    "expected|needed|born|missing|foreseen|awaited|held|signed|inaugurated|presented|scheduled|created|built"
    "|completed|founded"
    "|published|announced|introduced|organised|organized|celebrated|lacking|underway|ongoing"
)
_DONE_TO = (
    "opened|approved|discovered|found|arrested|released|confirmed|recorded|registered|performed|seized|stolen|launched|started"
    "|closed|discussed|planned|added|rejected|adopted"
)
_SUBJECT = (
    rf"(?P<subject>(?!a (?:few|day|week|month|year|moment|second|minute|little|long)|the (?:next|same|following"
    rf"|day))(?:the|an?|another|the first|{'|'.join(NUMBER_WORDS)}|\d+) (?:[a-z-]+ )?[a-z][a-z-]++)"
)
_IT_ARRIVES = lazy(
    rf"(?P<it>\b[Ii]t) (?P<verb>{_COMING}|(?:has|had) (?:also |already )?(?:arrived|existed|disappeared|occurred"
    rf"|died|collapsed)) {_SUBJECT}\b"
    r"(?! (?:ago|later|before|earlier|after|late|early|that)\b)"
)
_IT_IS_EXPECTED = lazy(
    rf"(?P<it>\b[Ii]t) (?P<verb>(?:is|was|has been|will be|had been) (?:also |already |now "
    rf"|still )?(?:{_DONE})) {_SUBJECT} of (?P<rest>[^,;:.]{{3,60}})(?=[,;:.]|$)"
)
_IT_WAS_DONE = lazy(
    rf"(?P<it>\b[Ii]t) (?P<verb>(?:is|was|has been|will be|had been) (?:also |already |now |then )?(?:{_DONE}|{_DONE_TO})) (?P<when>yesterday |today |this (?:morning|afternoon|evening) |on [A-Z]\w+day"
    r" |in [A-Z]\w+ |for (?:tomorrow|today|[A-Z]\w+) )?(?P<subject>(?:the|an?|his|her|their) (?!(?:day|same|next|following|week|year"
    r"|month|first time|way|time|moment|previous|second|evening|night|morning|summer)\b)[a-z-]+(?: [a-z-]+)?)"
    r"(?= (?:of|for|in|on|by|with|to|at|from|that|between|dedicated)\b|[,;.]|$)"
)
_LOOSE_END = lazy(rf"(?<= [a-z]{{3}})(?P<noun>[a-z-]*) (?:{any_of(PREPOSITIONS | LINKERS)})$")
_NO_END = lazy(rf"\b(?:{any_of(PREPOSITIONS | LINKERS)}|most|least|last|most [a-z]+)$")
_REMAINS = lazy(
    r"(?P<it>\b[Ii]t) (?P<verb>remains|remained|remain) (?P<subject>the (?:[a-z]+ )?(?:doubt|problem|question|fact|hope|fear|risk|regret"
    r"|obligation|need|mystery|concern|bitterness|memory|pain|uncertainty|difficulty|anger|disappointment|satisfaction"
    r"|possibility|impression|feeling|issue|knot|ban|duty))\b(?= (?:of|to|that|for|about|on|whether)\b|[.,;])"
)
_TIME = lazy(r"\b(?:day|days|week|weeks|month|months|year|years|hours?|minutes?|time|times|night|morning|moment|way)$")


def _it_for_later_subject(sentence: str) -> Iterator[Match]:
    for match in _IT_ARRIVES.finditer(sentence):
        counted = match["verb"] in ("falls", "fell") and not match["subject"].startswith(("the ", "a ", "an "))
        subject = _LOOSE_END.sub(r"\g<noun>", match["subject"])
        if not (_TIME.search(subject) or _NO_END.search(subject) or counted):
            yield _moved(match, subject)
    found = set()
    for match in _IT_IS_EXPECTED.finditer(sentence):
        if not ANY_FINITE.search(match["rest"]):
            found.add(match.start())
            yield Match(match.start(), match.end("subject"))
    for match in _IT_WAS_DONE.finditer(sentence):
        if match.start() not in found and not ANY_FINITE.search(sentence, match.end(), match.end() + 60):
            yield Match(match.start(), match.end("subject"))
    for match in _REMAINS.finditer(sentence):
        there = "There" if match["it"] == "It" else "there"
        be = "is" if match["verb"] == "remains" else "was"
        yield Match(match.start(), match.end(), (f"{there} {be} still {match['subject']}",))


def _moved(match: re.Match[str], subject: str) -> Match:
    first = subject[0].upper() + subject[1:] if match["it"] == "It" else subject
    end = match.start("subject") + len(subject)
    return Match(match.start(), end, (f"{first} {match['verb']}",))


_IT_IS_NAME = lazy(
    r"(?P<it>\b(?:[Ii]t is|[Ii]t's|[Ii]t was|[Tt]hey are"
    r"|[Tt]hey were)) (?P<who>(?:[A-Z][\w'-]+ ?){1,3}(?:and (?:[A-Z][\w'-]+ ?){1,3})?)"
    r"(?P<what>(?<= )the (?!one|ones|man|woman|person|people|only|day|same|other|way|time"
    r"|first time)[a-z-]+(?: (?!to\b|of\b|in\b|at\b|for\b|who\b|that\b|from\b|on\b|with\b|and\b|by\b)[a-z]+)?)\b"
)
_THE_ONE_WHO = lazy(
    r"\b(?P<it>[Ii]t (?:is|was) [A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})(?P<one> the ones?)(?= (?:who|that)\b)"
)
_NO_NAME = lazy(rf"{any_of(WEEKDAYS | MONTHS | words('Christmas Easter'))}\b|Also|Not")


def _it_is_name(sentence: str) -> Iterator[Match]:
    for match in _IT_IS_NAME.finditer(sentence):
        who = match["who"].strip()
        if _NO_NAME.match(who):
            continue
        be = "is" if match["it"].endswith(("is", "'s")) else match["it"].rsplit(" ", 1)[1]
        yield Match(match.start(), match.end("what"), (f"{who} {be} {match['what']}",))
    for match in _THE_ONE_WHO.finditer(sentence):
        yield Match(match.start(), match.end("one"), (match["it"],))


_THEY_IN_THREE = lazy(
    r"\b(?P<who>[Tt]hey|[Ww]e) (?P<be>are|were) in (?P<number>two|three|four|five|six|ten|many|few|a few|thousands"
    r"|\d{1,3})(?=[.,;]|$| (?:who|to|on|at)\b)"
    r"(?! \d)|^In (?P<number2>two|three|four|five|ten|many|thousands) (?P<verb>they (?:have |had |were |are )?[a-z]+"
    r"|have [a-z]+|were [a-z]+|are [a-z]+|ended up)"
)


def _they_in_three(sentence: str) -> Iterator[Match]:
    for match in _THEY_IN_THREE.finditer(sentence):
        if match["who"]:
            there = "There" if match["who"][0].isupper() else "there"
            yield Match(
                match.start(),
                match.end("number"),
                (f"{there} {match['be']} {match['number']} of {'us' if match['who'].lower() == 'we' else 'them'}",),
            )
        else:
            wording = f"{match['number2'].capitalize()} {match['verb'].removeprefix('they ')}"
            yield Match(match.start(), match.end(), (wording,))


_TOLD = "said|stated|declared|affirmed|reported|announced|written|communicated|informed|told|underlined|specified|noted"
_THIS_WAS_SAID = lazy(
    rf"(?P<lead>[\"']?)(?P<match>(?:This|So|That) (?:was|is|has been) (?:also )?(?P<told>{_TOLD}) (?:by|in|to|on|(?<=told )at) )(?!\d"
    rf"|most\b|many\b|some\b|all\b)"
)
_SAY = (
    "said|says|stated|announced|declared|reported|reports|wrote|writes|confirmed|confirms|explained|explains|revealed"
    "|reveals|specified"
)
_SAID_IT = lazy(
    rf"\b(?P<verb>{_SAY}) (?P<it>it) "
    r"(?=(?:during|in an? (?:interview|note|statement|press|video|post|message|letter|tweet)|at (?:the|a)|to (?:the"
    r"|[A-Z])|on (?:his|her|its|their|Twitter|Facebook|Instagram|social|the|\w+day)"
    r"|yesterday|today|this morning|speaking|(?:the )?(?:minister|mayor|president|police|newspaper))\b)"
)


_BY_WHOM = lazy(
    r"(?P<who>(?:the|a|an|his|her|its) [^,;:.\"]{3,80}?|[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,2})(?P<when>,? (?:yesterday|today|this morning|on [A-Z]\w+day))?(?=[.]?[\"']?$)"
)


_ROLE_AND_NAME = lazy(r"[a-z] [A-Z][\w'-]+ [A-Z]")
"""A name without its comma, which another rule puts in."""


def _turned(match: re.Match[str], sentence: str) -> Match:
    """ "This was said by the mayor." with the speaker first, where he ends the sentence; else without a wording."""
    whom = _BY_WHOM.match(sentence, match.end("match"))
    if (
        whom is None
        or _ROLE_AND_NAME.search(whom["who"])
        or not sentence[: match.end("match")].endswith(" by ")
        or ANY_FINITE.search(whom["who"])
    ):
        return Match(match.start("match"), len(sentence[: match.end("match")].rstrip()))
    who = whom["who"][0].upper() + whom["who"][1:]
    said = past_of(match["told"])
    wording = f"{who} {said} {'so' if said == 'said' else 'this'}{whom['when'] or ''}"
    return Match(match.start("match"), whom.end(), (wording,))


def _said_it(sentence: str) -> Iterator[Match]:
    match = _THIS_WAS_SAID.match(sentence)
    if match:
        yield _turned(match, sentence)
    for match in _SAID_IT.finditer(sentence):
        this = "so" if match["verb"] in ("said", "says") else "this"
        yield Match(match.start(), match.end("it"), (f"{match['verb']} {this}",))


_PRECISELY = lazy(
    r"\b(?P<it>[Ii]t (?:is|was)|[Ii]t's) (?P<just>precisely|exactly|really|properly|right|just) (?P<what>(?:the|this"
    r"|these|those|on|in|for|from|with|because of) [^,.;:\"]{2,60}?|[A-Z][\w'-]+(?: [A-Z][\w'-]+)?) (?P<that>that"
    r"|who|which)\b"
)


def _precisely(sentence: str) -> Iterator[Match]:
    for match in _PRECISELY.finditer(sentence):
        if match["just"] in ("precisely", "properly", "right") or match["what"][0].isupper():
            yield Match(match.start("it"), match.end("just"), (match["it"],))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/it-for-later-subject",
        message=(
            "The subject stands after the verb, and 'it' in its place: 'Summer arrives', 'The arrival of X is "
            "expected'."
        ),
        severity=Severity.WARNING,
        confidence=0.8,
        category="pronoun",
        source_expression="arriva l'estate, è atteso l'arrivo di",
        find=_it_for_later_subject,
        anchors=(
            *(f"it {verb}" for verb in _COMING.split("|")),
            *(
                f"{verb} {after}"
                for verb in "arrived existed disappeared occurred died collapsed".split()
                for after in ("the", "a", "an")
            ),
            *(f"{verb} {after}" for verb in _DONE.split("|") for after in ("the", "a", "an", "another")),
            *(f"it {be}" for be in ("is", "was", "has been", "will be", "had been", "remains", "remained")),
        ),
        probe=(
            r"(?!it (?:is|was|has been|will be|had been) "
            rf"(?!(?:(?:also|already|now|still|then) )?(?:missing|{_DONE}|{_DONE_TO})\b))"
        ),
        flags=(
            "<It arrives the summer>.",
            "In the region <it exists an old law>.",
            "<It is expected the arrival> of the king.",
        ),
        passes=(
            "Summer arrives.",
            "It is expected the price of oil will rise.",
            "It died a week later.",
        ),
    ),
    SentenceRule(
        id="grammar/it-is-name-the",
        message="The person is the subject: 'Rossi is the new coach', not 'It is Rossi the new coach'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="word-order",
        source_expression="è Rossi il nuovo allenatore",
        find=_it_is_name,
        anchors=("it is", "it's", "it was", "they are", "they were"),
        probe=r"(?:it is|it's|it was|they are|they were) [\w' -]{2,50}? the [a-z]",
        flags=(
            "<It is Rossi the new coach> of the team.",
            "<It was Anna Neri the first> to arrive.",
            "<They are Rossi and Neri the winners>.",
            "<It was Paolo Neri the one> who had to pay.",
        ),
        passes=(
            "Rossi is the new coach of the team.",
            "It was Rossi, the new coach, who called.",
            "It is Monday the shops open.",
        ),
    ),
    SentenceRule(
        id="grammar/they-were-in-three",
        message="English counts people with 'there were three of them', 'three were arrested'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="preposition",
        source_expression="erano in tre, in due sono stati arrestati",
        find=_they_in_three,
        anchors=(
            "are in",
            "were in",
            *(f"in {number}" for number in ("two", "three", "four", "five", "ten", "many", "thousands")),
        ),
        probe=rf"(?:(?<=they )|(?<=we ))(?:are|were) in \w|{OPENS}in \w+ (?:they|have|were|are|ended)\b",
        flags=(
            "<They were in three> on the boat.",
            "<In two they were arrested> near the bank.",
            "<We are in many> to think so.",
        ),
        passes=(
            "There were three of them on the boat.",
            "They were in three cars.",
            "In two years they will meet.",
        ),
    ),
    SentenceRule(
        id="grammar/this-was-said-by",
        message=(
            "English names the speaker first and needs no 'this' or 'it': 'the minister said so', 'said X in an "
            "interview'."
        ),
        severity=Severity.WARNING,
        confidence=0.7,
        category="word-order",
        source_expression="lo ha detto il ministro, об этом сообщил",
        source_languages=SOURCES,
        find=_said_it,
        anchors=(
            *(f"{verb} by" for verb in _TOLD.split("|")),
            "told at",
            *(
                f"{verb} {to}"
                for verb in ("stated", "reported", "announced", "communicated")
                for to in ("in", "to", "on")
            ),
            *(f"{verb} it" for verb in _SAY.split("|")),
        ),
        probe=r"\w+ it \w|(?<=is )\w+ \w+|(?<=was )\w+ \w+|(?<=been )\w+ \w+|(?<=also )\w+ \w+",
        flags=(
            "<This was stated by the director of the bank>.",
            "<This was stated by> the director of the bank, who was at the port.",
            "The mayor <announced it> during a dinner.",
            "<This was told at> the door of the town hall.",
            "<This has been reported by the agency>.",
        ),
        passes=(
            "The director of the bank said so.",
            "The mayor announced it with pride.",
            "This is confirmed by the data.",
        ),
    ),
    SentenceRule(
        id="grammar/it-is-precisely",
        message="'precisely' only stresses (Italian 'proprio', French 'justement'): leave it out, or say 'this very'.",
        severity=Severity.WARNING,
        confidence=0.65,
        category="collocation",
        source_expression="è proprio questa legge che",
        find=_precisely,
        anchors=(
            "is precisely",
            "was precisely",
            "it's precisely",
            *(f"{be} {just}" for be in ("is", "was") for just in ("exactly", "really", "properly", "right", "just")),
        ),
        probe=r"(?:is|was|it's) \w+ [^,.;:\n]{2,60}? (?:that|who|which)\b",
        flags=(
            "<It is precisely> this law that must change.",
            "<It was precisely> the mayor who called.",
            "<It was really> Rossi who scored.",
        ),
        passes=(
            "It is this law that must change.",
            "It is really the best that we have.",
            "That is precisely the point.",
        ),
    ),
)
