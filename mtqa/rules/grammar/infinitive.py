"""Infinitives where English wants a gerund, an object or another verb pattern."""

from __future__ import annotations

from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Severity
from mtqa.rules.english import any_of, words
from mtqa.rules.rule import Match, Rule, SentenceRule
from mtqa.rules.verbs import BASE, PURE_BASES, gerund_of

__all__ = ["RULES"]

_PLAIN = rf"(?P<base>{BASE})\b(?!-)"

# "allows to save": somebody must be allowed. In recipes things are allowed to cool.
_ALLOWS = lazy(
    rf"\b(?P<verb>allows|permits|enables|authori[sz]es|obliges|(?:will|would|could|can|may|to|not|has|have|had)"
    rf" (?:also |then |therefore )?(?:allow|permit|enable|oblige|allowed|permitted|enabled|obliged)"
    rf"|(?:,|which|by|thus|thereby) (?:allowing|permitting|enabling))"
    rf" (?P<not>not )?to (?:better |also |easily |quickly |fully |further )?(?!be |become ){_PLAIN}(?! for\b)"
)
_WORK_PERMITS = lazy(
    r"\b(?:work|residence|building|planning|parking|travel|entry|exit|special|federal|state|local|the|their|of|these|those|new|for"
    r"|with|without|no|more|many|get|gets|got|getting|require[sd]?|needs?|needed|have|had|issued?|issuing|grant(?:s|ed)?|obtain(?:s|ed)?"
    r"|seek|sought|request(?:ed)?|give[ns]?|gave|receive[sd]?) permits "
)


def _allows_to(sentence: str) -> Iterator[Match]:
    for match in _ALLOWS.finditer(sentence):
        if match["verb"] == "permits" and _WORK_PERMITS.search(sentence[: match.end("verb") + 1]):
            continue
        if match["verb"].startswith(("to ", "not ")) and match["verb"].endswith("ed"):
            continue
        wording = f"{match['verb']} people {match['not'] or ''}to {match['base']}"
        yield Match(match.start(), match.end("base"), (wording,))


# Verbs whose complement is a gerund; "suggested to wait" also lacks somebody.
_GERUND_VERBS = (
    r"avoid(?:s|ed|ing)?|suggest(?:s|ed|ing)|recommend(?:s|ed|ing)|finish(?:es|ed)|postpone[sd]|contemplate[sd]?"
    r"|den(?:y|ies|ied)|keeps on|kept on|ends up|ended up|end up|dislikes?|enjoys?|enjoyed|worth"
)
_TO_FOR_GERUND = lazy(rf"\b(?P<verb>{_GERUND_VERBS}) to (?P<also>also )?{_PLAIN}")
_PASSIVE_BEFORE = lazy(r"\b(?:be|is|are|was|were|been|being|as|than|what|often|also|strongly)$")


_RISK_KINDS = (
    "health|safety|security|climate|fire|flood|credit|business|market|tail|downside|upside|key|main|cyber|food|water|cancer|data"
    "|fraud|inflation|debt|war|terror|death|heart|stroke|drug|weather|bushfire|storm|earthquake|infection|injury|accident"
)
_RISKS_TO = lazy(
    rf"\b(?:(?P<before>(?:[Hh]e|[Ss]he|[Ii]t|[Ww]ho|[Ww]hich|and|also|now|therefore|even|still|instead|[A-Z][a-z]\w*"
    rf"|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]his|[Tt]hat) (?!(?:{_RISK_KINDS})\b)[a-z]+(?<!s)(?<!al)(?<!ic)(?<!ous)(?<!ive)) )risks"
    rf"|(?:[Ww]e|[Tt]hey|[Yy]ou|[Ww]ho|I) (?:also |now |all |even )?risk|risked|risking) to (?P<also>also )?(?!consider|assess|note|watch)(?P<base>{BASE}|sink|drown|slip|explode|collapse|starve|derail|backfire|freeze|disappear|vanish|crash)\b(?!-)"
)
_IS_NOUN = words("Such These Those No Any More New Many Some Other All Health Safety Security Climate Big Key The")


def _risks_to(sentence: str) -> Iterator[Match]:
    for match in _RISKS_TO.finditer(sentence):
        before = (match["before"] or "").strip()
        if before in _IS_NOUN or (before == "and" and match["base"] == "be"):
            continue
        start = sentence.index("risk", match.end("before") if before else match.start())
        verb = sentence[start:].split(" ", 1)[0]
        yield Match(start, match.end(), (f"{verb} {match['also'] or ''}{gerund_of(match['base'])}",))


def _to_for_gerund(sentence: str) -> Iterator[Match]:
    yield from _risks_to(sentence)
    for match in _TO_FOR_GERUND.finditer(sentence):
        verb = match["verb"]
        if verb != "worth" and _PASSIVE_BEFORE.search(sentence[: match.start()].rstrip()):
            continue
        yield Match(match.start(), match.end(), (f"{verb} {match['also'] or ''}{gerund_of(match['base'])}",))
    for match in _IN_OR_FROM.finditer(sentence):
        lead = f"{match['verb']} {match['whom']} from" if match["whom"] else f"{match['succeed']} in"
        yield Match(match.start(), match.end(), (f"{lead} {gerund_of(match['base'])}",))


_IN_OR_FROM = lazy(
    rf"\b(?:(?P<succeed>succeed(?:s|ed|ing)?)|(?P<verb>prevent(?:s|ed|ing)?) (?P<whom>him|them|us|me|people)) to {_PLAIN}(?! and\b)"
)
""" "succeeded to escape", "prevented him to leave": a preposition and the gerund, "in escaping", "from leaving"."""
_PREPOSITION_TO = lazy(
    rf"(?<!do )(?<!did )(?<!go )(?<!doing )(?<!went )(?<!night )(?<!day )(?<!man )\b(?P<preposition>[Ww]ithout"
    rf"|[Bb]efore|[Ii]nstead|[Ii]nstead of|[Bb]esides|[Dd]espite|[Ii]n addition to|[Pp]rior to"
    rf"|with a view to|[Tt]hanks|[Aa]fter) (?P<to>to )?(?P<not>not )?{_PLAIN}"
)
_DONE = lazy(r" (?:[a-z]{2,}ed|been|had|done|made|seen|taken|given|said|won|lost|found|left|put|read|met|heard|told)\b")
_TAKES_BARE = ("In addition to", "in addition to", "Prior to", "prior to", "with a view to")
_BARE_VERBS = (
    "be",
    "become",
    "have",
    "create",
    "make",
    "provide",
    "include",
    "reduce",
    "improve",
    "give",
    "being",
    "allow",
)


_NEVER_NOUNS = words(
    """follow do go bring keep take write know sell ensure receive maintain protect strengthen develop obtain meet understand
    introduce establish represent eat get"""
)
"""Base forms that are no nouns, so that "in addition to" cannot have them behind it."""
_NOUNS_TOO = words(
    "combat govern forgive eat offer invite attract feel think appear take tell save see remain resolve leave send carry"
)
"""Base forms that stand after a preposition as nouns or names: "killed in combat", "a letter of offer", "the day before send"."""
_BARES = PURE_BASES - _NOUNS_TOO | words("comply violate authorise authorize avoid commit evade defraud endanger")
_BARE = any_of(_BARES)
_BEFORE_BARE = "without by of for from despite upon".split()
_BARE_AFTER = lazy(
    rf"(?<!kind )(?<!sort )(?<!because )\b(?P<preposition>[Ww]ithout|[Bb]y|of|for|from|[Ii]nstead of|[Dd]espite|upon)"
    rf" (?P<not>not )?(?P<base>{_BARE})"
    r"(?= (?:the|an?|his|her|their|its|with|to|that|on|this|these|it|them|him|for|from|more|all|any)\b)(?! to be\b)"
)


def _bare_after_preposition(sentence: str) -> Iterator[Match]:
    """ "without comply with the rule": the infinitive without its 'to', which no English preposition has behind it."""
    for match in _BARE_AFTER.finditer(sentence):
        wording = f"{match['preposition']} {match['not'] or ''}{gerund_of(match['base'])}"
        yield Match(match.start(), match.end(), (wording,), severity=Severity.WARNING, confidence=0.8)


_VERBS = (
    "legalise legalize modernise modernize organise organize recognise recognize authorise authorize privatise privatize clarify "
    "verify justify modify identify simplify"
).split()
_OF_BARE = lazy(
    rf"\bof (?:do (?P<not>not )(?P<base>{any_of(PURE_BASES)})\b|(?P<also>also )?(?P<verb>follow|{'|'.join(_VERBS)})(?= [a-z]))"
)
"""A whole infinitive behind 'of', which no noun is: "the principle of do not leave anybody", "the idea of legalize drugs"."""


def _infinitive_after_preposition(sentence: str) -> Iterator[Match]:
    yield from _bare_after_preposition(sentence)
    for match in _OF_BARE.finditer(sentence):
        wording = f"of {match['not'] or ''}{match['also'] or ''}{gerund_of(match['base'] or match['verb'])}"
        yield Match(match.start(), match.end(), (wording,), severity=Severity.WARNING, confidence=0.8)
    for match in _PREPOSITION_TO.finditer(sentence):
        preposition, base = match["preposition"], match["base"]
        if preposition in _TAKES_BARE:
            if match["to"] or not (base in _BARE_VERBS or base in _NEVER_NOUNS):
                continue
        elif not match["to"]:
            continue
        if preposition.lower() in ("after", "thanks") and base != "have":
            continue
        of = " of" if preposition.lower() == "instead" else " for" if preposition.lower() == "thanks" else ""
        wording = f"{preposition}{of} {match['not'] or ''}{gerund_of(base)}"
        have = match["to"] and base == "have" and _DONE.match(sentence, match.end())
        severity = Severity.WARNING if have or (base in _NEVER_NOUNS and not match["to"]) else None
        yield Match(match.start(), match.end(), (wording,), severity=severity)


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="grammar/allows-to",
        message=(
            "'allow', 'permit' and 'enable' need somebody who is allowed, or a noun: 'allows us to save', 'allows "
            "savings'."
        ),
        severity=Severity.WARNING,
        confidence=0.8,
        category="grammar",
        source_expression="permette di risparmiare",
        find=_allows_to,
        anchors=tuple(
            f"{verb} {to}"
            for verb in (
                "allows allow allowed allowing permits permit permitted permitting enables enable enabled enabling"
                " authorises authorizes obliges oblige obliged"
            ).split()
            for to in ("to", "not")
        ),
        flags=(
            "The new machine <allows to save> time.",
            "A law that <permits to vote> by post is needed.",
            "The tool <will enable to find> errors at once.",
        ),
        passes=(
            "The new machine allows us to save time.",
            "They are allowed to save money.",
            "He has work permits to sell, and must get permits to operate.",
            "Allow to cool and serve.",
        ),
    ),
    SentenceRule(
        id="grammar/to-for-gerund",
        message="This verb takes the form in '-ing' ('avoid going', 'suggested waiting'), not an infinitive.",
        severity=Severity.WARNING,
        confidence=0.85,
        category="grammar",
        source_expression="evitare di uscire",
        find=_to_for_gerund,
        anchors=tuple(
            f"{verb} to"
            for verb in (
                "avoid avoids avoided avoiding suggests suggested suggesting recommends recommended recommending"
                " finishes finished postpones postponed contemplate contemplates contemplated deny denies denied up on"
                " dislike dislikes enjoy enjoys enjoyed worth succeed succeeds succeeded succeeding him them us me people"
                " risk risks risked risking"
            ).split()
        ),
        probe=r"(?:(?<=prevent )|(?<=prevents )|(?<=prevented )|(?<=preventing ))(?:him|them|us|me|people) to|(?!(?:him|them|us|me|people)\b)\w+",
        flags=(
            "The thief <succeeded to escape>, and nothing <prevented them to leave>.",
            "Drivers should <avoid to use> the bridge.",
            "The coach <suggested to wait> until May.",
            "She <kept on to look> for him.",
            "It is not <worth to wait>.",
            "The firm <risks to lose> its licence.",
            "They had <risked to drown>.",
        ),
        passes=(
            "Drivers should avoid using the bridge.",
            "The dose was suggested to be too low.",
            "He went up to see her.",
            "They recommend to parents a bland diet.",
            "He succeeded to the throne and asked them to leave.",
            "There are health risks to consider, and the cancer risks to be weighed.",
            "The firm risks losing its licence.",
        ),
    ),
    SentenceRule(
        id="grammar/infinitive-after-preposition",
        message="After a preposition the verb ends in '-ing': 'without saying', 'before leaving', 'after having seen'.",
        severity=Severity.SUGGESTION,
        confidence=0.5,
        category="grammar",
        source_expression="senza dire, prima di partire, sin cumplir, por violar",
        find=_infinitive_after_preposition,
        anchors=(
            *(f"{word} to" for word in ("without", "before", "instead", "besides", "despite", "after", "thanks")),
            "instead of to",
            "in addition to",
            "prior to",
            "view to",
            "of do not",
            "of also follow",
            *(f"of {verb}" for verb in ("follow", *_VERBS)),
            *(f"{preposition} {base}" for preposition in (*_BEFORE_BARE, "not") for base in sorted(_BARES)),
        ),
        flags=(
            "He left <without to say> a word.",
            "She phoned <before to leave> the country.",
            "<After to have> seen the film, he wept.",
            "<In addition to be> late, he was rude.",
            "He should rest, <in addition to follow> a diet.",
            "They were fined <for violate> the rule.",
            "He left <without comply> with the order.",
            "The plan consists <of improve> the roads.",
            "It is the rule <of do not leave> anybody alone.",
            "They dream <of legalize> smuggling.",
        ),
        passes=(
            "He left without saying a word.",
            "The day before to the minute it had rained.",
            "They went there the day before to ask him.",
            "In addition to work permits they need money.",
            "It was a kind of forget it and go.",
            "They vote for select members.",
        ),
    ),
)
