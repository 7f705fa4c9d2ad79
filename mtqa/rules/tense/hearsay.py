"""The Italian conditional of hearsay: "would have been arrested" for "was reportedly arrested"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import PARTICIPLES, REPORTING_PAST, any_of, is_plural, past_of, words
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES", "hearsay"]

_ADVERB = r"(?:(?:indeed|also|already|even|still|only|then|now|therefore|instead|in fact|actually|\w{2,}ly) )?"
_WOULD = lazy(
    rf"\bwould (?P<first>{_ADVERB})(?P<negation>not )?(?P<shape>have been|have|be) (?P<second>{_ADVERB})"
    r"(?P<word>[A-Za-z]+)(?P<by> (?:\w+ly )?by\b)?"
)

# What makes "would" an honest conditional: a condition, a wish, or a guess about what did not happen.
_CONDITION = lazy(
    r"\b(?:if|unless|without|otherwise|could|should|might|wish\w*|whether|but for|until|till|in case"
    r"|providing|provided that|suppos\w+|imagin\w+|assuming|instead of|rather than|less likely"
    r"|more likely|even with"
    r"|normally|usually|in the past|novel|film|movie|series|by then|by now|in that case|in theory|in order to"
    r"|under the (?:old|new|previous|current)|would-be|hypothe\w+|scenario|so that"
    r"|were (?:it|he|she|they|we|the|I)|had (?:it|he|she|they|we|I|not|the|there|[A-Z]\w+))\b",
    re.IGNORECASE,
)
_PROPOSAL = lazy(
    r"\b(?:plans?|proposals?|proposed|bills?|laws?|scheme|project|deal|agreement|amendments?|reforms?"
    r"|changes?|ban|tax|levy|merger|ruling|legislation|treaty|measures?|budget|strategy|model"
    r"|recommendations?|draft|option"
    r"|system|idea|programme|program|fund)\b",
    re.IGNORECASE,
)
_REPORTED = lazy(rf"\b(?:{any_of(REPORTING_PAST)}|says?|thinks?|believes?|predicts?|estimates?)\b")
_PAST_REPORT = lazy(rf"\b{any_of(REPORTING_PAST)}\b")
_FIRST_SECOND = lazy(r"(?:\b(?:I|we|you|it|that|this|these|those|there|what|nothing|anything|nobody)|')$", re.I)

_SOURCE = lazy(
    r"\b(?:according to|from what (?:we|is|has been|was|emerges|emerged)|it (?:seems|appears) that|it is said"
    r"|on the basis of (?:what|the first)|(?:for|according to) the (?:prosecution|investigators|prosecutors"
    r"|accusation)"
    r"|rumou?rs|indiscretions|reconstruction)\b",
    re.IGNORECASE,
)
_WHEN = lazy(
    r"\b(?:yesterday|last night|this morning|at the moment|at the time of the|on the night of|at (?:around"
    r"|about) \d"
    r"|in the (?:last|past) (?:few )?(?:hours|days)|(?:a few|some|several|\w+) (?:hours|days|weeks) ago)\b",
    re.IGNORECASE,
)
_CULPRIT = lazy(
    r"\b(?:suspect|suspects|gunman|gunmen|attackers?|assailants?|perpetrators?|killers?|murderer|thief"
    r"|thieves|robbers?|victims?|survivors?|injured|wounded|raiders|hostages?|saboteurs|bomber|shooter"
    r"|smugglers|traffickers|hackers|kidnappers|boss|the (?:man|woman|young man|driver|boy|girl|couple)"
    r"|the (?:\d\d|\w+)-year-old|several others|others)$",
    re.IGNORECASE,
)
_EVENT = lazy(
    r"\b(?:operation|attack|raid|incursion|shooting|robbery|blaze|assault|murder|explosion|blast|ambush"
    r"|kidnapping|strike|fire|bombing|massacre|offensive|sabotage|arrest|hacking|leak|theft"
    r"|shipment),? which$"
)
_STATE = lazy(
    r"(?:too |very |quite |just |not )?(?:far|close|near) (?:from|to|away)?|hospitali[sz]ed\b|hiding (?:in"
    r"|out|at|near)\b|in (?:a )?(?:very )?(?:serious|critical|grave|desperate|life-threatening) conditions?\b"
    r"|under (?:investigation|house arrest|interrogation)\b|in (?:intensive care|a coma|custody|hiding"
    r"|police custody)\b|among the (?:victims|dead|injured|wounded|missing|hostages|suspects|arrested)\b"
    r"|on the run\b|(?:at the moment |currently )?missing at the moment\b|currently (?:in|at|on|under"
    r"|missing|held|hiding)\b"
)
_WHO = lazy(
    r"(?:a|an|the|mostly|mainly|all|at least|about|around|over|more than|two|three|four|five|\d[\d,.]*"
    r"|still|members?|known|linked|from|of)\b(?! (?:ones?|first|last) to)"
)

# Participles that say what happened to somebody on one day; in the news nobody plans them.
_DONE_TO = words(
    """abducted accused arrested ambushed assaulted attacked beaten bombed burned captured caught charged
    deported detained evacuated executed expelled extorted filmed gunned hacked harassed hit
    identified imprisoned injured intercepted interrogated kidnapped killed kept lured massacred
    murdered poisoned raped ransacked recruited released robbed seized seen shot slapped stabbed
    stolen strangled struck summoned surrounded taken tied tortured tricked wounded notified
    hospitalised hospitalized transferred involved triggered caused raised"""
)
_DID = words(
    """abducted admitted ambushed asked assaulted attacked barricaded beaten begun committed confessed
    confirmed conducted crashed crossed decided declared deceived died directed discovered embezzled
    encouraged entered escaped evaded expressed extorted fired fled forced found given grabbed gone
    hidden hit ignited injured insulted joined jumped kidnapped killed launched left lost met moved
    obtained occupied offered opened ordered organised organized paid pocketed pointed pulled pushed
    reached received recruited refused rejected resigned retreated robbed run said sent shot shouted
    signed slapped smuggled sold stabbed started stolen strangled struck suffered surrendered taken
    targeted threatened thrown told tried triggered turned urged used withdrawn wounded"""
)
_NEVER_HEARSAY = words("been liked preferred wanted loved hoped wished")


def hearsay(sentence: str) -> Iterator[Match]:
    """Yield each "would (have)" of hearsay in a folded sentence, with a wording that says "reportedly".

    >>> [match.suggestions[0] for match in hearsay("Two men would have been arrested last night.")]
    ['were reportedly arrested']
    """
    for match in _WOULD.finditer(sentence):
        before = sentence[: match.start()].rstrip()
        if not before or _FIRST_SECOND.search(before) or _CONDITION.search(_clause(sentence, match)):
            continue
        strength = _strength(f"{before} {sentence[match.end() :]}", before, match)
        if strength is not None:
            severity, confidence = strength
            end = match.end("word") if match["shape"] != "be" or _is_passive(match) else match.end("shape")
            yield Match(match.start(), end, _wordings(before, match), severity=severity, confidence=confidence)


def _clause(sentence: str, match: re.Match[str]) -> str:
    """The part of the sentence around the match, up to a colon before it and a semicolon on either side."""
    start = max(sentence.rfind(mark, 0, match.start()) for mark in (": ", "; ")) + 1
    end = sentence.find("; ", match.end())
    return sentence[start : end if end >= 0 else len(sentence)]


def _is_passive(match: re.Match[str]) -> bool:
    return match["by"] is not None and match["word"] in PARTICIPLES


def _strength(around: str, before: str, match: re.Match[str]) -> tuple[Severity, float] | None:
    """How surely the match is hearsay, or None; `around` is the sentence without the match."""
    word, shape = match["word"].lower(), match["shape"]
    rest = match.string[match.start("second") :]
    sourced = bool(_SOURCE.search(around)) and not _PAST_REPORT.search(around)
    if shape == "be":
        return _strength_of_state(around, before, match, rest, sourced)
    known = word in (_DONE_TO if shape == "have been" else _DID)
    if sourced:
        known = word in PARTICIPLES or word.endswith("ed")
    if not known or word in _NEVER_HEARSAY or rest.startswith("killed for"):
        return None
    if sourced and not _PROPOSAL.search(around):
        return Severity.ERROR, 0.9
    if _REPORTED.search(around) or _PROPOSAL.search(around):
        return None
    if _CULPRIT.search(before) or _WHEN.search(around):
        return Severity.WARNING, 0.85
    if shape == "have been":
        return Severity.WARNING, 0.7
    return Severity.SUGGESTION, 0.5


def _strength_of_state(
    around: str, before: str, match: re.Match[str], rest: str, sourced: bool
) -> tuple[Severity, float] | None:
    """The same for "would be", which is hearsay only with a state or an event that is known to exist."""
    if _is_passive(match):
        of_event = (
            match["word"] not in ("followed", "preceded", "joined")
            and bool(_EVENT.search(before))
            and not _PAST_REPORT.search(around)
        )
        return (Severity.WARNING, 0.8) if of_event else None
    if match["first"].strip() == "indeed" and _STATE.match(rest):
        return Severity.WARNING, 0.8
    if _REPORTED.search(around) or _PROPOSAL.search(around):
        return None
    if _CULPRIT.search(before) and (_WHO.match(rest) or _STATE.match(rest)):
        return Severity.WARNING, 0.75
    if not _STATE.match(rest):
        return None
    if sourced or _WHEN.search(around):
        return Severity.WARNING, 0.8
    return (Severity.SUGGESTION, 0.5) if rest[:3] in ("far", "too", "clo", "nea") else (Severity.WARNING, 0.65)


def _wordings(before: str, match: re.Match[str]) -> tuple[str, ...]:
    """The match said as a report, the likelier number of the verb first."""
    kept = [word for word in (match["first"].strip(), match["second"].strip()) if word not in ("", "indeed")]
    adverbs = " ".join(["reportedly", *(["not"] if match["negation"] else []), *kept])
    word = match["word"]
    plural = is_plural(re.sub(r",? (?:who|which|that)$", "", before))
    if match["shape"] == "have":
        if match["negation"]:
            return (f"{'have' if plural else 'has'} {adverbs} {word}",)
        return (f"{adverbs} {past_of(word)}", f"{'are' if plural else 'is'} said to have {word}")
    if match["shape"] == "have been":
        numbers = ("were", "was") if plural else ("was", "were")
        return tuple(f"{be} {adverbs} {word}" for be in numbers)
    numbers = ("are", "is") if plural else ("is", "are")
    if _is_passive(match):
        return tuple(f"{be} {adverbs} being {word}" for be in numbers)
    if match["second"]:  # the match ends before the second adverb, which stays
        adverbs = adverbs.removesuffix(" " + match["second"].strip())
    return tuple(f"{be} {adverbs}" for be in numbers)


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="tense/hearsay-conditional",
        message=(
            "'would (have)' reads as something that did not happen. The Italian conditional only says that "
            "the news is second-hand: write 'reportedly' or 'is said to'."
        ),
        severity=Severity.WARNING,
        confidence=0.85,
        category="tense",
        source_expression="condizionale di dissociazione (sarebbe stato arrestato)",
        source_languages=("it",),
        find=hearsay,
        anchors=("would",),
        probe=_WOULD.pattern,
        flags=(
            "Police stopped forty people, and two others <would have been injured>.",
            "According to the first witnesses, the driver <would have lost> control on the bend.",
            "The suspect <would have fled> on a stolen scooter.",
            "The raid, which <would be led> by a former officer, is still going on.",
            "The victims <would be> at least twelve.",
            "The garrison <would indeed not be> too far away.",
        ),
        passes=(
            "If the bridge had held, dozens would have been killed.",
            "He said the men would be taken to court.",
            "Without the alarm, the thief would have fled.",
            "The plan would be funded by the state.",
            "We would have lost everything.",
            "According to the minister, the new law would have helped farmers.",
        ),
    ),
)
