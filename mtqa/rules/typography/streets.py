"""Italian street words with a small letter before their name: "in via Roma", which English reads as "by way of Rome"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtqa.expression import lazy
from mtqa.finding import Fix, Severity
from mtqa.rules.rule import Match, Rule, SentenceRule

__all__ = ["RULES"]

_WORDS = (
    "via",
    "viale",
    "vicolo",
    "piazza",
    "piazzale",
    "piazzetta",
    "corso",
    "largo",
    "lungomare",
    "contrada",
    "località",
    "strada",
    "salita",
    "borgo",
    "rione",
    "calle",
)
_BEFORE = (
    "in|at|on|along|from|of|between|near|to|into|inside|through|across|for|and|towards|around|behind|crossing|corner"
    "|crosses|lower|upper|central"
)
_TITLE = (
    "professor|dottor|dott|avvocato|generale|monsignor|don|padre|san|santa|sant'|dei|degli|delle|del|della|dell'|di|de"
    "|fratelli|alcide|dante|cardinale"
)
_STREET = lazy(
    rf"\b(?P<before>{_BEFORE}) (?P<street>{'|'.join(_WORDS)}) (?P<title>(?:{_TITLE})(?<=') ?|(?:{_TITLE}) )?"
    r"(?P<name>[A-Z][\w'’-]+|[IVX]{1,4}\b|\d{1,2} [A-Z][a-z]+)"
)
# What English sends "in via": a channel, not a street.
_CHANNELS = lazy(
    r"(?:Twitter|Facebook|Instagram|WhatsApp|Whatsapp|Telegram|Skype|Zoom|Youtube|YouTube|TikTok|Email|E-mail|SMS|Internet"
    r"|Bluetooth|Wi-Fi|WiFi|USB|VPN|Google|Amazon|PayPal|Paypal|Reuters|AP|Netflix|Messenger|LinkedIn|Snapchat|Twitch|FaceTime"
    r"|Microsoft|Airbnb|Uber|Dropbox|Ebay|eBay|X)\b"
)


_LEAD_ON = ("and", "to", "for", "through", "across", "around")
_STREET_WORD = lazy(rf"(?i:{'|'.join(_WORDS)}) (?=[A-Z])|\b(?:corner|between|junction|intersection|crossroads)\b")


def _streets(sentence: str) -> Iterator[Match]:
    for match in _STREET.finditer(sentence):
        if match["street"] == "via" and not match["title"] and _is_way(sentence, match):
            continue
        title = (match["title"] or "").strip()
        word = match["street"].capitalize()
        small = title.startswith("d") and not title.startswith(("do", "da"))  # "Via dei Mille", but "Via Don Bosco"
        fixed = f"{word} {title if small else title[0].upper() + title[1:]}" if title else word
        end = match.end("title") if title else match.end("street")
        yield Match(match.start("street"), end - (title != "" and sentence[end - 1] == " "), (fixed,))


def _is_way(sentence: str, match: re.Match[str]) -> bool:
    """Whether "via" may be English: "the call came in via Skype", "he flew to Bari and via Rome to Malta"."""
    if _CHANNELS.match(match["name"]):
        return True
    return match["before"] in _LEAD_ON and not _STREET_WORD.search(sentence, max(0, match.start() - 50), match.start())


RULES: tuple[Rule, ...] = (
    SentenceRule(
        id="typography/street-in-small-letters",
        find=_streets,
        anchors=_WORDS,
        probe=rf"(?<=\w )(?:{'|'.join(_WORDS)}) ",
        message="The word for the street belongs to its name and takes a capital: 'in Via Roma'; a small 'via' is English for 'by way of'.",
        severity=Severity.WARNING,
        confidence=0.9,
        category="capitalisation",
        source_expression="in via Roma, piazza Dante",
        source_languages=("it",),
        fix=Fix.SAFE,
        flags=(
            "The crash happened in <via> Garibaldi at noon.",
            "They met at the corner of <viale> Trieste and <via dei> Mille.",
            "The shop in <piazza> Dante is shut.",
            "He lives at <via> XX Settembre 4.",
        ),
        passes=(
            "The crash happened in Via Garibaldi at noon.",
            "He flew to Bari via Rome.",
            "The answer came in via Skype.",
            "They sat in a piazza and ate.",
        ),
    ),
)
