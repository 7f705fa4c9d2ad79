"""Verbs with the objects and infinitives of another language."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.language import SOURCES
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.verbs import BASE, gerund_of

__all__ = ["RULES"]

_SAID_ME = lazy(
    r"\b(?P<verb>said|says|explained|explains|confessed|confirmed|announced|revealed|declared|proposed|communicated"
    r"|demonstrated|underlined|answered) "
    r"(?P<whom>me|him|her|us|them) (?P<what>that|how|why|of having|everything|the truth|the reasons?"
    r"|the (?:rules|plan|situation|problem|project|decision|choice|causes?|facts|matter|law))\b(?! (?:would|could))"
)
_TELL = {
    "said": "told",
    "says": "tells",
    "answered": "told",
    "declared": "told",
    "communicated": "told",
    "underlined": "told",
    "announced": "told",
}


def _said_me(sentence: str) -> Iterator[Match]:
    for match in _SAID_ME.finditer(sentence):
        verb, whom, what = match["verb"], match["whom"], match["what"]
        wording = f"{_TELL[verb]} {whom} {what}" if verb in _TELL else f"{verb} to {whom} {what}"
        yield Match(match.start(), match.end(), (wording,))


_SUGGESTED_HIM = lazy(
    rf"\b(?P<verb>suggest|suggests|suggested|propose|proposes|proposed|demanded|demands"
    rf"|insisted) (?:to )?(?P<whom>him|them|us|me|everyone|people) (?P<not>not )?to (?:not )?(?P<base>{BASE})\b"
)
_SUBJECT_OF = {"him": "he", "them": "they", "us": "we", "me": "I"}


def _suggested_him(sentence: str) -> Iterator[Match]:
    for match in _SUGGESTED_HIM.finditer(sentence):
        who = _SUBJECT_OF.get(match["whom"], match["whom"])
        yield Match(match.start(), match.end(), (f"{match['verb']} that {who} {match['not'] or ''}{match['base']}",))


_SHOWED_HAPPY = lazy(
    r"\b(?P<verb>(?:has|have|had) (?:also )?show(?:ed|n)|showed|shows) (?P<how>(?:(?:very|quite|extremely|particularly|really|so) )?"
    r"(?:happy|proud|satisfied|optimistic|confident|critical|worried|surprised|grateful|convinced|cautious|pleased|hopeful|sceptical"
    r"|skeptical|favou?rable|available))(?= (?:with|about|to|that|of|after|at|for|by)\b| and (?:very |proud|happy|satisfied|grateful)|[.,]|$)"
)


def _showed_happy(sentence: str) -> Iterator[Match]:
    for match in _SHOWED_HAPPY.finditer(sentence):
        be = "is" if match["verb"] == "shows" else "was"
        yield Match(match.start(), match.end(), (f"{be} {match['how']}", f"said he {be} {match['how']}"))


_CAUSED = (
    "understand|enter|hope|suspect|reflect|explode|laugh|tremble|discuss|emerge|arrive|disappear|think|see|know|fly"
    "|suffer|dream|die|believe in|jump"
)
_MADE_SEE = lazy(
    rf"\b(?P<make>makes?|made|making|lets|letting|has made|let|have made) (?P<what>{_CAUSED}) (?=(?:that|how|the|a"
    rf"|an|his|her|their|its|to|for|many|everyone|what|who|of|about|badly|well)\b)|"
    rf"\b(?P<make2>makes?|made|making|lets|letting) (?P<what2>{_CAUSED})(?=[.,;]|$)"
)


def _made_see(sentence: str) -> Iterator[Match]:
    for match in _MADE_SEE.finditer(sentence):
        make = match["make"] or match["make2"]
        what = match["what"] or match["what2"]
        before = sentence[: match.start()].rstrip().rsplit(" ", 1)[-1].lower()
        if before in ("was", "were", "be", "been", "is", "are", "being", "to") or (
            what == "see" and make.startswith("let")
        ):
            continue
        who = _WHO_DOES.match(sentence, match.start() + len(f"{make} {what}")) if what in _ALONE else None
        if who:
            yield Match(match.start(), who.end(), (f"{make}{who.group()} {what}",))
        else:
            yield Match(match.start(), match.start() + len(f"{make} {what}"), (f"{make} people {what}",))


_ALONE = frozenset("dream laugh tremble explode fly jump suffer die disappear arrive emerge reflect".split())
_WHO_DOES = lazy(r" (?:the|an?|his|her|their|its) (?:[a-z]+ )?[a-z]+(?=[.,;]|$)")
""" "makes dream the fans": whoever does it goes before the verb."""


_USED_TO = lazy(
    rf"\b(?P<lead>(?:[Hh]e|[Ss]he|[Ww]e|I|you|who) (?:is|are|was|were|am|has been|had been|have been)|(?:he|she)'s"
    rf"|I'm|we're|get|got|gets|getting) used to (?P<base>(?!be\b){BASE})\b(?! and)"
)


def _used_to(sentence: str) -> Iterator[Match]:
    for match in _USED_TO.finditer(sentence):
        yield Match(match.start(), match.end(), (f"{match['lead']} used to {gerund_of(match['base'])}",))


_TO_BE_NOTED = lazy(
    r"\b(?P<lead>[Ii]t is|[Ii]t was|[Tt]his is|[Ii]t's|[Ii]s) (?P<also>also |then |therefore "
    r"|however )?to be (?P<noted>noted|underlined|emphasised|emphasized|stressed|highlighted|specified|remembered"
    r"|pointed out|considered|clarified|reported|added|said) (?P<that>that|how)\b"
)
_INVITES = lazy(
    rf"(?<!the )(?<!their )(?<!his )(?<!sent )(?<!with )\b(?P<verb>invites|invited everyone|invite everyone"
    rf"|invites everyone) (?P<to>to (?P<not>not )?|not to )(?P<base>{BASE})\b"
)


def _to_be_noted(sentence: str) -> Iterator[Match]:
    for match in _TO_BE_NOTED.finditer(sentence):
        yield Match(match.start(), match.end(), ("Note that" if match["lead"][0].isupper() else "note that",))
    for match in _INVITES.finditer(sentence):
        verb = match["verb"] if " " in match["verb"] else f"{match['verb']} people"
        not_ = "not " if "not" in match["to"] else ""
        yield Match(match.start(), match.end(), (f"{verb} {not_}to {match['base']}",))


_WANTS_THAT = lazy(
    r"\b(?P<want>want|wants|wanted) that (?!the (?:way|same)\b)(?P<who>he|she|they|we|I|(?:the|his|her|their|our|my|all|every|this|these|no) (?:[a-z-]+ )"
    rf"{{0,2}}?[a-z-]+|[A-Z]\w+) (?P<not>not )?(?P<verb>should |will |would |may |can )?(?P<base>be|{BASE})(?:s|es)?\b"
)
_WHOM = {"he": "him", "she": "her", "they": "them", "we": "us", "I": "me"}


def _wants_that(sentence: str) -> Iterator[Match]:
    for match in _WANTS_THAT.finditer(sentence):
        whom = _WHOM.get(match["who"], match["who"])
        wording = f"{match['want']} {whom} {match['not'] or ''}to {match['base']}"
        yield Match(match.start(), match.end(), (wording,))


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/said-me-that",
        message="'say', 'explain' and their like take 'to' before the person: 'told me', 'explained to me'.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="grammar",
        source_expression="mi ha detto che",
        find=_said_me,
        anchors=tuple(
            f"{verb} {whom}"
            for verb in (
                "said says explained explains confessed confirmed announced revealed declared proposed communicated "
                "demonstrated underlined answered"
            ).split()
            for whom in ("me", "him", "her", "us", "them")
        ),
        probe=r"\w+ \w+ (?:that|how|why|of having|everything|the (?:truth|reason|rules))\b",
        flags=(
            "She <said me that> it was late.",
            "The doctor <explained them how> to breathe.",
            "He <confessed her everything>.",
        ),
        passes=(
            "She told me that it was late.",
            "The doctor explained to them how to breathe.",
            "What he said them that day is lost.".replace("said them", "told them"),
        ),
    ),
    SentenceRule(
        id="grammar/suggested-him-to",
        message="'suggest' and 'propose' take a clause: 'suggested that he leave'.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="grammar",
        source_expression="gli ha suggerito di",
        find=_suggested_him,
        anchors=tuple(
            f"{verb} {to}"
            for verb in "suggest suggests suggested propose proposes proposed demanded demands insisted".split()
            for to in (
                "him to",
                "them to",
                "us to",
                "me to",
                "everyone to",
                "people to",
                "him not",
                "them not",
                "to him",
                "to them",
                "to us",
                "to me",
            )
        ),
        flags=(
            "The agent <suggested him to leave>.",
            "They <proposed to them to stay> a year.",
            "She <suggested us not to wait>.",
        ),
        passes=(
            "The agent suggested that he leave.",
            "They proposed it to them.",
            "She told us not to wait.",
        ),
    ),
    SentenceRule(
        id="grammar/made-understand",
        message="'make' and 'let' need somebody before the verb: 'makes us think', 'let it be known'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="grammar",
        source_expression="fa capire che, lascia intendere",
        find=_made_see,
        anchors=tuple(
            f"{make} {what.split()[0]}"
            for make in ("make", "makes", "made", "making", "let", "lets", "letting")
            for what in _CAUSED.split("|")
        ),
        flags=(
            "The note <makes understand> that the talks are over.",
            "The coach <let know> that he is leaving.".replace("let know> that", "let know> that"),
            "The picture <makes dream the fans>.",
        ),
        passes=(
            "The note makes us understand that the talks are over.",
            "Let them know that he is leaving.",
            "Make known what you think.",
        ),
    ),
    SentenceRule(
        id="grammar/used-to-say",
        message="'be used to' is to be accustomed and takes '-ing'; a habit of the past is 'he used to say'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="grammar",
        source_expression="è solito dire",
        find=_used_to,
        anchors=("used to",),
        probe=r"(?<=[\w'] )used to (?:[a-z]+)\b",
        flags=(
            "<He is used to say> that all men are equal.",
            "<We are used to wait> for hours.",
            "A man <who was used to win> lost.",
        ),
        passes=(
            "He used to say that all men are equal.",
            "We are used to waiting for hours.",
            "The tool is used to open doors.",
        ),
    ),
    SentenceRule(
        id="grammar/is-to-be-noted",
        message="'It is to be noted that' is Romance; begin with the fact, or say 'note that'.",
        severity=Severity.WARNING,
        confidence=0.75,
        category="grammar",
        source_expression="è da notare che, invita a riflettere",
        find=_to_be_noted,
        anchors=(
            *(
                f"be {noted}"
                for noted in (
                    "noted underlined emphasised emphasized stressed highlighted specified remembered pointed "
                    "considered "
                    "clarified reported added said"
                ).split()
            ),
            "invites to",
            "invites not",
            "everyone to",
            "everyone not",
        ),
        probe=r"be \w+(?: out)? (?:that|how)\b|(?:invites|everyone) (?:not )?to",
        flags=(
            "<It is to be noted that> the road was closed.",
            "<It is also to be remembered that> he was ill.",
            "The bishop <invites to reflect> on peace.",
        ),
        passes=(
            "Note that the road was closed.",
            "The work is to be noted for its wit.",
            "The bishop invites us to reflect on peace.",
        ),
    ),
    SentenceRule(
        id="grammar/wants-that",
        message="'want' takes somebody and 'to': 'she wants him to go', not 'she wants that he goes'.",
        severity=Severity.ERROR,
        confidence=0.85,
        category="grammar",
        source_expression="vuole che lui vada",
        source_languages=SOURCES,
        find=_wants_that,
        anchors=("want that", "wants that", "wanted that"),
        flags=(
            "She <wants that Marco explain> it.",
            "They <want that the mayor resigns>.",
            "We <wanted that they go> home.",
        ),
        passes=(
            "She wants Marco to explain it.",
            "He wants that job, and they want that.",
            "Nobody wants that the way he does.",
        ),
    ),
    SentenceRule(
        id="grammar/showed-happy",
        message="English shows something, or is happy: 'was very happy', not 'showed very happy'.",
        severity=Severity.WARNING,
        confidence=0.8,
        category="grammar",
        source_expression="se ha mostrado muy contento, mostrou-se, si è mostrato",
        source_languages=("es", "pt", "it", "fr"),
        find=_showed_happy,
        anchors=tuple(
            f"{show} {how}"
            for show in ("showed", "shown", "shows")
            for how in (
                "very quite extremely particularly really so happy proud satisfied optimistic confident critical worried surprised"
                " grateful convinced cautious pleased hopeful sceptical skeptical favorable favourable available"
            ).split()
        ),
        flags=(
            "The coach <has showed very happy> with the game.",
            "The minister <showed satisfied> after the vote.",
        ),
        passes=(
            "The coach was very happy with the game.",
            "The photo shows happy children and proud parents.",
            "It shows very confident people at work.",
        ),
    ),
)
