"""Sentences without a verb, as Italian news has them: "Tense the atmosphere", "Two the victims"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.rules.english import (
    NUMBER_WORDS,
    any_of,
    is_plural,
    words,
)
from mtqa.rules.grammar.bare import has_second_verb, has_verb, is_stopped, takes_plural
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES", "predicate"]

_MOODS = (
    r"(?:Dramatic|Tense|Critical|Difficult|Delicate|Chaotic|Great|Strong|Growing|Big|Grave|Serious|Heavy"
    r"|Total|Maximum|Huge|High)"
)
_FEELING = (
    r"(?:situation|fear|anger|tension|emotion|anguish|concern|worry|anxiety|alarm|confusion|satisfaction"
    r"|disappointment|anticipation|expectation|excitement|commotion|condolence|panic|toll|budget|alert"
    r"|attention|participation|joy)"
)
# Adjectives that no verb looks like, before "the": "Tense the atmosphere"; `nominal` has those with a suffix.
_JUDGEMENTS = words(
    """angry bitter bloody compact crowded cruel dark deafening delicate desperate difficult fierce grave
    harsh heartfelt heated heavy huge icy immediate intense lively lukewarm merciless minimal murky overcrowded
    ruthless scarce severe spectacular strict sudden surreal tense tight timid uncertain unchanged
    unclear unexpected unknown untouched vast widespread"""
)
_COUNTED = words(
    """victims dead injured wounded missing arrested suspects hostages survivors hospitalised hospitalized evacuated
    displaced arrests goals teams candidates hypotheses leads options possibilities questions wounded deaths casualties
    people vehicles accused defendants investigated"""
)
_STATES = {"dead": "are dead", "missing": "are missing", "injured": "were injured", "wounded": "were wounded",
    "arrested": "were arrested", "hospitalised": "are in hospital", "hospitalized": "are in hospital",
    "evacuated": "were evacuated", "displaced": "were displaced", "investigated": "are under investigation",
    "accused": "are accused"}  # fmt: skip
_MANY_THE = lazy(
    r"[\"']?(?P<match>(?P<many>(?:very |too |so )?(?:many|few)|several|numerous|countless) the "
    rf"(?P<noun>{any_of(frozenset(_STATES))}|people|(?!times|days|nights|years)(?:[a-z-]+ )?[a-z]+s))\b(?! (?:the"
    rf"|who|that)\b)",
    re.IGNORECASE,
)
_ROUND = r"(?:(?:(?:a|one|two|three) )?(?:dozen|hundred|thousand|million))"
_TWO_THE = lazy(
    r"[\"']?(?P<match>(?P<number>(?:(?:at least|more than|over|about|almost|already) )?"
    rf"(?:{_ROUND}|{any_of(NUMBER_WORDS)}|\d[\d.,]*(?= the {any_of(_COUNTED)}\b))) the "
    rf"(?P<noun>{any_of(_COUNTED)}|[a-z]{{3,}}s))\b(?! (?:and|or|who|that) )",
    re.IGNORECASE,
)
_ADJECTIVE_THE = lazy(
    rf"[\"']?(?P<adjective>(?:(?:very|so|more|still) )?{any_of(_JUDGEMENTS)}|(?:yet|still) to be [a-z]+ed"
    r"|found (?:dead|alive|safe and sound|lifeless))(?: (?:at the moment|for now|at present|for the moment))? "
    r"(?P<subject>the (?!head|heart|man\b)[a-z-]+(?: [a-z-]+(?=[.,:;]| (?:of|in|at|on|among|between|for)\b))?)\b"
    r"(?! (?:the|may|might|though|and|or|as)\b)(?=[.,:;]|$| [a-z])",
    re.IGNORECASE,
)
_DONE = tuple(
    "arrested acquitted hospitalised hospitalized indicted investigated jailed extradited deported convicted injured"
    " wounded evacuated rescued foiled dismantled sentenced".split()
)
_PARTICIPLE_THE = lazy(
    rf"[\"']?(?P<match>(?P<also>Also )?(?P<done>(?i:{any_of(_DONE)}))(?P<also2> also)? "
    r"(?P<who>(?:the|a|an|his|her|two|three|four|five|six|\d+) [^,;:.\"]{3,60}))[.]"
)
_FRAGMENTS = lazy(
    rf"(?:(?P<mood>{_MOODS} {_FEELING} (?:also |even |still |today |yesterday )?(?:in|at|for|among|on|after"
    rf"|throughout|also)\b)"
    r"|(?P<zero>Zero (?:injuries|injured|victims|deaths|dead|wounded|infections|doubts|contagions))(?=[.!,])"
    r"|(?P<nothing>Nothing to do (?:for|against)(?= (?!hours|days|weeks|now|a )))"
    r"|(?P<once>Once (?:again|more) (?:the protagonist|protagonist)\b))"
)


def _nominal_sentence(sentence: str) -> Iterator[Match]:
    for find in (_many_the, _two_the, _adjective_the, _participle_the, _among):
        if match := find(sentence):
            yield match
            return
    framed = _FRAGMENTS.match(sentence)
    if framed and is_stopped(sentence) and not has_verb(sentence[framed.end() :]):
        yield Match(framed.start(), framed.end())


def _many_the(sentence: str) -> Match | None:
    match = _MANY_THE.match(sentence)
    if match is None:
        return None
    many, noun = match["many"], match["noun"]
    if state := _STATES.get(noun.lower()):
        return Match(match.start("match"), match.end("match"), (f"{many[0].upper()}{many[1:]} people {state}",))
    there = f"{many.lower()} {noun}"
    return Match(match.start("match"), match.end("match"), (f"There are {there}", f"There were {there}"))


def _two_the(sentence: str) -> Match | None:
    match = _TWO_THE.match(sentence)
    if match is None:
        return None
    number, noun = match["number"], match["noun"]
    state = _STATES.get(noun.lower())
    wording = f"{number} people {state}" if state else f"There were {number[0].lower()}{number[1:]} {noun}"
    return Match(match.start("match"), match.end("match"), (wording,))


def _adjective_the(sentence: str) -> Match | None:
    match = _ADJECTIVE_THE.match(sentence)
    if match is None:
        return None
    end, wordings = predicate(sentence, match["subject"], match.end(), match["adjective"].lower())
    toll = match["subject"][4:] in _TOLL and match["adjective"].lower() in _HEAVY  # two faults in one
    return Match(
        match.start("adjective"),
        end,
        wordings,
        severity=Severity.ERROR if toll else None,
        confidence=0.95 if toll else None,
    )


def _participle_the(sentence: str) -> Match | None:
    match = _PARTICIPLE_THE.match(sentence)
    if match is None or has_second_verb(match["who"]):
        return None
    who = match["who"]
    be = "were" if takes_plural(who) else "was"
    also = "also " if match["also"] or match["also2"] else ""
    wording = f"{who[0].upper()}{who[1:]} {be} {also}{match['done'].lower()}"
    return Match(match.start("match"), match.end("match"), (wording,))


_AMONG = lazy(
    r"[\"']?(?P<match>(?P<frame>(?:Among|Amongst) (?:the|those) (?:wounded|victims|injured|dead|arrested|missing"
    r"|suspects|passengers"
    r"|defendants|guests|casualties|hostages|survivors)|At stake|Also present)(?P<also> also)?) "
    r"(?P<who>(?:an?|the|two|three|four|five|six|some|several|many|his|her|\d+) [^;:.\"]{3,80})[.]"
)


def _among(sentence: str) -> Match | None:
    match = _AMONG.match(sentence)
    if match is None or has_second_verb(match["who"]):
        return None
    be = "were" if takes_plural(match["who"]) or " and " in match["who"] else "was"
    be = {"were": "are", "was": "is"}[be] if match["frame"] == "At stake" else be
    return Match(match.start("match"), match.end("match"), (f"{match['frame']} {be}{match['also'] or ''}",))


_OF = lazy(r" of (?P<rest>[^.,:;\"()]{2,60})(?=[.,:;]|$)")
_THEN = lazy(r"[.,:;]|$| (?:in|at|on|among|between|for|with|after|from|against|also|by|before|during)\b")


def predicate(sentence: str, subject: str, end: int, adjective: str) -> tuple[int, tuple[str, ...]]:
    """The subject with its verb, for an adjective before it: "The atmosphere is tense".

    Args:
        sentence: The sentence.
        subject: The noun after the adjective, with "the".
        end: Where it ends.
        adjective: The adjective.

    Returns:
        Where the wording ends, and the wording if there is one.

    >>> predicate("Heavy the toll of the raid: ten dead.", "the toll", 14, "heavy")
    (26, ('The toll of the raid is heavy',))
    """
    noun = _TOLL.get(subject[4:], subject[4:]) if adjective in _HEAVY else subject[4:]
    be = "are" if is_plural(noun) else "is"
    if adjective.startswith("found"):
        be = {"are": "were", "is": "was"}[be]
    of = _OF.match(sentence, end)
    if of and len(of["rest"].split()) <= 6 and not has_second_verb(of["rest"]):
        return of.end(), (f"The {noun}{of.group()} {be} {adjective}",)
    if not of and _THEN.match(sentence, end):
        return end, (f"The {noun} {be} {adjective}",)
    return end, ()


_TOLL = {"budget": "toll", "balance": "toll"}
_HEAVY = frozenset(("heavy", "very heavy", "dramatic", "grave", "serious", "tragic", "bloody", "provisional"))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/nominal-sentence",
        message=(
            "This sentence has no verb. Romance news often does without; English needs 'The situation is also"
            " ...', 'Nobody was hurt', 'There was nothing to be done'."
        ),
        severity=Severity.WARNING,
        confidence=0.75,
        category="grammar",
        source_expression="Drammatica la situazione anche a",
        source_languages=SOURCES,
        find=_nominal_sentence,
        anchors=(
            "situation",
            "fear",
            "anger",
            "tension",
            "emotion",
            "anguish",
            "concern",
            "worry",
            "anxiety",
            "alarm",
            "confusion",
            "satisfaction",
            "disappointment",
            "anticipation",
            "expectation",
            "excitement",
            "commotion",
            "condolence",
            "panic",
            "toll",
            "budget",
            "alert",
            "attention",
            "participation",
            "joy",
            "zero",
            "nothing to do",
            "protagonist",
            "^ among",
            *(f"{word} the" for word in ("dead", "alive", "lifeless", "sound")),
            *(f"^ {word} to be" for word in ("yet", "still")),
            *(f"^ {word}" for word in ("unknown", "unclear", "uncertain")),
            "^ amongst",
            "^ at stake",
            "^ also present",
            *(f"{word} the" for word in sorted(_JUDGEMENTS)),
            *(f"{word} the" for word in ("many", "few", "several", "countless", "<number>", *NUMBER_WORDS)),
            *(f"{round_number} the" for round_number in ("dozen", "hundred", "thousand", "million")),
            *(f"^ {also}{done}" for also in ("", "also ") for done in _DONE),
        ),
        flags=(
            "<Dramatic situation also in> Lyman, in the east.",
            "<Zero injuries>.",
            "<Heavy the toll of the storm>.",
            "<Tense the mood> in the dressing room.",
            "<Many the doubts> still open.",
            "<Three the victims>, all from the same family.",
            "<Arrested the alleged thief>.",
            "<Among the wounded> two children.",
            "<Yet to be clarified the causes of the fire>.",
            "<Tense the political climate> in Rome.",
            "<Great fear among> the residents.",
            "<Nothing to do for> the driver of the lorry.",
        ),
        passes=(
            "The situation is dramatic in Lyman too.",
            "Great fear among the residents has emptied the streets.",
            "Nothing was left to do for the driver.",
            "Zero interest rates are over.",
            "Many of the doubts are still open.",
            "Clear the table after dinner.",
            "Two the same, please.",
            "Among the wounded were two children.",
            "Among the wounded the doctors found a child.",
            "Arrested the day before, he said nothing.",
            "Arrested the day before",
        ),
    ),
)
