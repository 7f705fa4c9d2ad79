"""Relative clauses with 'which' and 'whose' whose words stand in the wrong order; 'who' for things, 'which' for persons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import FINITE, NUMBER, PREPOSITIONS, VERB_FORM
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_OF_WHICH_IN = lazy(
    r"\b(?P<the>the )(?P<noun>[a-z]+) of which (?P<where>(?:in|off|at|near|by|from) (?:the )?[A-Z][\w'-]+)"
)
_WHOSE_THE = lazy(
    r"\b(?P<whose>whose (?P<noun>[a-z]+)) (?P<who>I|we|he|she|they|you|everyone|nobody) (?P<verb>knows?|knew"
    r"|remembers?|remembered|loves?"
    r"|loved|saw|reads?|owns?|owned|follows?|followed|sings?|sang) (?P<the>the|his|her|their|its) (?P<thing>[a-z]+)\b"
)


def _of_which(sentence: str) -> Iterator[Match]:
    for match in _OF_WHICH_IN.finditer(sentence):
        yield Match(match.start(), match.end(), (f"whose {match['noun']} {match['where']}",))
    for match in _WHOSE_THE.finditer(sentence):
        wording = f"whose {match['thing']} {match['who']} {match['verb']}"
        yield Match(match.start(), match.end(), (wording,))


_MOVED = (
    "appeared|passed|died|fell|lived|worked|travelled|traveled|participated|took part|arrived|waited|slept|met"
    "|played|happened|exploded"
)
_DONE_IN = (
    "present|located|situated|kept|killed|wounded|injured|arrested|involved|found|hit|signed|discussed|presented|celebrated|born|buried|held"
    "|seized|hidden|transported"
)
_IN_WHICH = lazy(
    rf"\b(?P<lead>(?:in|on|from|to|at|with|through|during|under) which|where) (?:also )?(?P<verb>(?:{_MOVED})"
    rf"|(?:lost|risked) (?:his|her|their) (?:life|lives)"
    rf"|(?:was|were|has been|have been|will be|are|is) (?:{_DONE_IN})) (?P<subject>(?:the|an?|his|her|their|many"
    rf"|several|some|hundreds of|thousands of|{NUMBER}) (?:[a-z-]+ )?(?!is\b|are\b|was\b|were\b|has\b|have\b|had\b"
    rf"|in\b|of\b|on\b|to\b|who\b|that\b|will\b)[a-z][a-z-]+)\b"
    r"(?! (?:ago|later|before|after)\b)"
)
_AMONG_WHICH = lazy(
    r",? among (?:which|whom) (?:is|are|was|were) (?=(?:also )?(?:the|an?|two|three|many|some|his|[A-Z]))"
)
_ACCORDING = lazy(
    r"\b(?P<noun>hypothesis|theory|rumou?rs?|reports?|idea|thesis|news|version|indiscretions?|statement|claim"
    r"|note|opinion|study|survey|poll|legend|data|information)(?P<match>,? according to which) "
)


def _relative_order(sentence: str) -> Iterator[Match]:
    for match in _IN_WHICH.finditer(sentence):
        if not re.search(r"\b(?:days?|weeks?|months?|years?|hours?|minutes?|times?)$", match["subject"]):
            ends = re.match(r"[.,;:]|$", sentence[match.end() :])
            wording = f"{match['lead']} {match['subject']} {match['verb']}"
            yield Match(match.start(), match.end(), (wording,) if ends else ())
    for match in _AMONG_WHICH.finditer(sentence):
        yield Match(match.start(), match.end() - 1, (", including",))
    for match in _ACCORDING.finditer(sentence):
        yield Match(match.start("match"), match.end("match"), (" that", ", which says that"))


_EFFECTS = lazy(
    r"(?P<the>\b[Tt]he )(?P<noun>(?!(?:names?|younger|elder|older|larger|smaller|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|two|three|only|lot"
    r"|majority|rest|bulk|latter|former|half|part|most|best|first|last|largest"
    r"|biggest|result"
    r"|end|outcome|smallest|oldest|latest|newest|highest)\b)[a-z]+(?: of [a-z]+)?) of (?P<which>which|whom) "
    rf"(?P<verb>{FINITE}|will|may|{VERB_FORM})\b"
)


def _the_effects_of_which(sentence: str) -> Iterator[Match]:
    for match in _EFFECTS.finditer(sentence):
        if sentence[: match.start()].rstrip().rpartition(" ")[2].lower() in PREPOSITIONS:
            continue  # "a tin on the bottom of which was scratched": no subject
        yield Match(match.start(), match.end("which"), (f"whose {match['noun']}",))


_THINGS = (
    "law|decree|bill|bridge|car|train|bus|truck|lorry|plane|ship|boat|plan|city|town|village|agreement|building|house"
    "|project|book|film|movie|song|road|river|motorway|device|app|phone|machine|vehicle|aircraft|helicopter|drone|missile"
    "|virus|disease|vaccine|drug|game|race|tournament|festival|event|meeting|document|letter|video|photo|image|weapon"
    "|bomb|rocket|fire|storm|earthquake|eruption|volcano|system|measure|reform|proposal|budget|stadium|airport|hospital"
    "|museum|mountain|island|lake|sea|podium|pedestal|statue|monument|painting|trophy|exhibition|ceremony|referendum|motorcycle"
    "|motorbike|scooter|bicycle|landslide|avalanche|explosion|decision|initiative|concert|castle"
)
_BE = "is|was|are|were|has|have|had|will|would|can|could"
_DOES = (
    "plays|works|lives|protects|provides|allows|runs|takes|makes|gives|comes|goes|leads|shows|tells|wants|belongs|contains|includes"
    "|carries|connects|crosses|serves|brings|helps|gets|keeps|stands|produces|changes|regulates|punishes|bans|forbids|introduces"
)
_THING_WHO = lazy(
    r"(?:^|(?<=[.!\",;:] )|\b(?:and|but|that|because|when|while|for|with|about|against|on|is|was) )(?:[Tt]he|[Aa]n?|[Tt]his|[Ii]ts"
    rf"|[Tt]hese|[Tt]hose) (?:[a-z]+ )?(?:{_THINGS})s?(?P<comma>,?) (?P<who>who)(?= (?:{_BE}|{_DOES})\b)"
)
_ANIMATE = (
    "man|woman|girl|boy|actor|actress|singer|student|minister|doctor|politician|journalist|lawyer|footballer|striker"
    "|soldier|citizen|mother|father|teacher|victim|policeman|princess|queen|king|wife|husband|son|brother|sister"
)
_PERSON_WHICH = lazy(
    rf"\b(?:[Tt]he|[Aa]n?|[Ee]very|[Aa]nother|[Tt]hat) (?:[a-z-]+ )?(?:{_ANIMATE}) (?P<which>which)(?= (?:{_BE}|did|does|[a-z]+ed|won|lost|said"
    rf"|says|{_DOES})\b)(?! (?:is|was) (?:why|how|what|when|where|because|a|the|not|an)\b)"
)


def _who_and_which(sentence: str) -> Iterator[Match]:
    for match in _THING_WHO.finditer(sentence):
        yield Match(match.start("who"), match.end("who"), ("which" if match["comma"] else "that",))
    for match in _PERSON_WHICH.finditer(sentence):
        yield Match(match.start("which"), match.end("which"), ("who",))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/in-which-verb",
        message="In a relative clause too the subject goes before the verb; 'among which are' is 'including'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="word-order",
        source_expression="in cui ha perso la vita un uomo, tra cui, secondo cui",
        find=_relative_order,
        anchors=(
            *(f"{which} {verb}" for which in ("which", "where") for verb in (*_MOVED.split("|"), "lost", "risked")),
            *(f"{be} {done}" for be in ("was", "were", "been", "are", "is", "be") for done in _DONE_IN.split("|")),
            "among which",
            "among whom",
            "according to which",
        ),
        flags=(
            "The crash <in which lost his life a man> of 40 is a riddle.",
            "The bridge <on which passed thousands of cars> is shut.",
            "It is an area <where are present the clans> of the coast.",
            "There were five ships<, among which were> two carriers.",
            "He denied the rumour< according to which> he will leave.",
        ),
        passes=(
            "The crash in which a man lost his life is a riddle.",
            "There were five ships, including two carriers.",
            "The group to which he belongs is small.",
        ),
    ),
    SentenceRule(
        id="grammar/of-which-in",
        message="This relative clause has lost its verb or its noun: 'whose sinking off ...', 'whose words he knows'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="word-order",
        source_expression="il naufragio della quale a",
        find=_of_which,
        anchors=(
            "of which",
            *(
                f"{who} {verb}"
                for who in ("i", "we", "he", "she", "they", "you", "everyone")
                for verb in (
                    "know",
                    "knows",
                    "knew",
                    "remember",
                    "remembers",
                    "remembered",
                    "love",
                    "loves",
                    "loved",
                    "saw",
                    "owns",
                    "owned",
                    "follows",
                    "followed",
                )
            ),
        ),
        probe=r"(?:of which (?:in|off|at|near|by|from) |(?<= )\w+ \w+ (?:the|his|her|their|its) \w+)",
        flags=(
            "The ferry, <the sinking of which off Crete> killed six, was old.",
            "A poet <whose songs everyone knows the words> died.",
            "The boat, <the wreck of which in Calais> is famous, was found.",
        ),
        passes=(
            "The ferry, whose sinking off Crete killed six, was old.",
            "The talks, the aim of which is peace, go on.",
            "A poet whose words everyone knows died.",
        ),
    ),
    SentenceRule(
        id="grammar/the-effects-of-which",
        message="'the effects of which' is heavy: 'whose effects', for things too.",
        severity=Severity.WARNING,
        confidence=0.6,
        category="word-order",
        source_expression="i cui effetti, deren Wirkung, цель которого",
        find=_the_effects_of_which,
        anchors=("of which", "of whom"),
        probe=r"(?<=[a-z] )of (?:which|whom) [a-z]",
        flags=(
            "It is a drug, <the effects of which> are unknown.",
            "A plan <the aim of which> is peace was signed.",
            "He leads a party, <the number of members of which> has doubled.",
        ),
        passes=(
            "It is a drug whose effects are unknown.",
            "He has two sons, the younger of whom is ill.",
            "They lost ten tanks, most of which were old.",
            "There were two raids, the sixth of which will be on Monday.",
            "The ship, the name of which is unknown, sank.",
            "He dug up a tin on the bottom of which was scratched a letter.",
        ),
    ),
    SentenceRule(
        id="grammar/law-who",
        message="'who' is for persons, 'which' and 'that' are for things.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="pronoun",
        source_expression="la legge che, die Frau, die",
        find=_who_and_which,
        anchors=("who", "which"),
        probe=rf"(?<=[a-z,] )wh(?:o|ich) (?:{_BE}|did|does|[a-z]+ed|won|lost|said|says|{_DOES})\b",
        flags=(
            "The law, <who> was approved in May, is new.",
            "They closed the road, and the bridge <who> has fallen will be rebuilt.",
            "The woman <which> was arrested is 40.",
            "A law <who> protects the tenants was praised by a footballer <which> plays in Genoa.",
        ),
        passes=(
            "The law, which was approved in May, is new.",
            "The owner of the car who was there left.",
            "He left the woman, which was a mistake.",
        ),
    ),
)
